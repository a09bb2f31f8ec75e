import OMSTypes

/// P18: Σ|position value| + Σ open notional of both sides + what the order adds, above the limit.
/// An order that adds nothing passes. An order under more
/// aggregate limits than there is room for is blocked here, at the first of them.
///
/// Units: 10⁻⁸ of the holder's currency, every holder with a limit. OrdRejReason 3 / 3 / 25.
enum GrossExposureCheck {
    static func evaluate(_ context: RiskContext) -> CheckResult {
        if context.isOverfull, context.addsRisk {
            let most = Int64(HolderList.most) - 1
            return .block(RiskFinding(.tooManyScopes, limit: most, count: most + 1))
        }
        var result = CheckResult.notRun
        for index in 0..<context.holderCount {
            let limit = context.holders[index].limits.grossExposure
            guard limit != LimitSet.absent else { continue }
            if let obstacle = context.obstacle(at: index, needsValue: true) { return obstacle }
            result = .pass
            let added = context.holders[index].added
            guard added > 0 else { continue }
            let gross = context.holders[index].long.plus(context.holders[index].short)
                .plus(context.holders[index].open).plus(added)
            if gross.exceeds(limit) {
                return .block(RiskFinding(.grossExposure, limit: limit, raw: gross))
            }
        }
        return result
    }
}
