import OMSTypes

/// P20: position after all open orders of the side and this one are filled. Open orders of the
/// other side do not net, so an order that only reduces never fails.
enum PositionLimitCheck {
    static func evaluate(_ context: RiskContext) -> CheckResult {
        let limit = context.limits.positionLimit
        guard limit > 0 else { return .notRun }
        guard context.addedQty.isPositive else { return .pass }
        let net = Int128(context.position.net.units)
        let added = Int128(context.addedQty.units)
        let after =
            context.terms.side.isBuy
            ? net + Int128(context.position.openBuy.units) + added
            : -(net - Int128(context.position.openSell.units) - added)
        guard after > Int128(limit) else { return .pass }
        return .block(.positionLimit, limit: limit, measured: Int64(clamping: after))
    }
}
