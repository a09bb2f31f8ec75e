import OMSTypes

/// P09: OrderQty (38) above 0, a multiple of the lot, at least the instrument's minimum; MinQty
/// (110) and DisplayQty (1138) or MaxFloor (111) not above it. What a replace leaves open may be
/// odd.
///
/// Units: 10⁻⁸ of the instrument. OrdRejReason 0 / 13 / 13.
enum LotCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        let quantity = context.terms.orderQty
        let instrument = context.instrument
        guard quantity.isPositive else {
            return .block(RiskFinding(.quantityNotPositive, measured: quantity.units))
        }
        if instrument.lot.isPositive, quantity.units % instrument.lot.units != 0 {
            return blocked(.quantityOffLot, instrument.lot, quantity)
        }
        if quantity < instrument.least {
            return blocked(.belowMinimum, instrument.least, quantity)
        }
        if context.minQty > quantity { return blocked(.minQty, quantity, context.minQty) }
        if context.displayQty > quantity {
            return blocked(.displayQty, quantity, context.displayQty)
        }
        return .pass
    }

    private static func blocked(
        _ reason: RefusalReason, _ limit: Quantity, _ measured: Quantity
    ) -> CheckResult {
        .block(RiskFinding(reason, limit: limit.units, measured: measured.units))
    }
}
