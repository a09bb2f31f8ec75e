import OMSTypes

/// P18: Σ|position value| + Σ open notional of both sides + what the order adds, above the limit.
/// An order that adds nothing passes. An order under more
/// aggregate limits than there is room for is blocked here, at the first of them.
///
/// Units: 10⁻⁸ of the holder's currency, every holder with a limit. OrdRejReason 3 / 3 / 25.
enum GrossExposureCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        if context.isOverfull, context.addsRisk {
            let most = Int64(HolderList.most) - 1
            return .block(RiskFinding(.tooManyScopes, limit: most, count: most + 1))
        }
        var result = CheckResult.notRun
        for index in 0..<context.holderCount {
            let use = context.holders.place(index)
            let limit = use.pointee.limits.grossExposure
            guard limit != LimitSet.absent else { continue }
            if let obstacle = context.obstacle(index, needsValue: true) { return obstacle }
            result = .pass
            let added = use.pointee.added
            let gross = RiskSum.of(
                use.pointee.long, use.pointee.short, use.pointee.openBuy, use.pointee.openSell,
                added)
            // What adds nothing passes above the limit as well.
            if gross.exceeds(limit), added > 0 {
                return .block(RiskFinding(.grossExposure, limit: limit, raw: gross))
            }
        }
        return result
    }
}
