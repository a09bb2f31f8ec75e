import OMSTypes

/// P17: a strategy's fills in (now − w, now] are more than n, and no person has reset it since
/// (RTS 6, repeated automated execution). Replaces are not counted.
///
/// Limit: a plain count. OrdRejReason 0 / 99 / 21.
enum StrategyFillsCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        guard let limit = context.limits[.strategyFills], !context.isReplace else {
            return .notRun
        }
        let fills = context.activity.strategyFills
        guard fills > limit else { return .pass }
        return .block(RiskFinding(.strategyFills, limit: limit, count: fills))
    }
}
