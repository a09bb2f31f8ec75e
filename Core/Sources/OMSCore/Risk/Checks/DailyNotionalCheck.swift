import OMSTypes

/// P22: executed today (both sides, busts taken out) + open + what the order adds, above the limit.
///
/// Units: 10⁻⁸ of the holder's currency, every holder with a limit; the day is the one of the
/// account's calendar. OrdRejReason 3 / 3 / 3.
enum DailyNotionalCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        var result = CheckResult.notRun
        for index in 0..<context.holderCount {
            let use = context.holders.place(index)
            let limit = use.pointee.limits.dailyNotional
            guard limit != LimitSet.absent else { continue }
            if let obstacle = context.obstacle(index) { return obstacle }
            result = .pass
            let added = use.pointee.added
            let usage = RiskSum.of(
                use.pointee.executed, use.pointee.openBuy, use.pointee.openSell, added)
            // What adds nothing passes above the limit as well.
            if usage.exceeds(limit), added > 0 {
                return .block(RiskFinding(.dailyNotional, limit: limit, raw: usage))
            }
        }
        return result
    }
}
