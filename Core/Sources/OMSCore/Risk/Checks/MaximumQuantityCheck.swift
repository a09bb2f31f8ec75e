import OMSTypes

/// P01: OrderQty (38) above the maximum. Equal passes; 0 lets nothing through. Replaces: only what
/// is larger or more aggressive is looked at.
///
/// Units: 10⁻⁸ of the instrument. OrdRejReason 3 / 3 / 26.
enum MaximumQuantityCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        guard let limit = context.limits[.maxQuantity], context.isSizeChecked else {
            return .notRun
        }
        let quantity = context.terms.orderQty.units
        return quantity > limit
            ? .block(RiskFinding(.maximumQuantity, limit: limit, measured: quantity)) : .pass
    }
}
