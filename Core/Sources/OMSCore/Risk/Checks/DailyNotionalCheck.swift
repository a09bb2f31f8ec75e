import OMSTypes

/// P22: executed today (both sides, busts taken out) + open + what the order adds, above the limit.
///
/// Units: 10⁻⁸ of the holder's currency, every holder with a limit; the day is the one of the
/// account's calendar. OrdRejReason 3 / 3 / 3.
enum DailyNotionalCheck {
    static func evaluate(_ context: RiskContext) -> CheckResult {
        var result = CheckResult.notRun
        for index in 0..<context.holderCount {
            let limit = context.holders[index].limits.dailyNotional
            guard limit != LimitSet.absent else { continue }
            if let obstacle = context.obstacle(at: index) { return obstacle }
            result = .pass
            let added = context.holders[index].added
            guard added > 0 else { continue }
            let usage = context.holders[index].executed.plus(context.holders[index].open)
                .plus(added)
            if usage.exceeds(limit) {
                return .block(RiskFinding(.dailyNotional, limit: limit, raw: usage))
            }
        }
        return result
    }
}
