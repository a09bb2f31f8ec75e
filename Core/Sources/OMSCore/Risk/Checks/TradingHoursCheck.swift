import OMSTypes

/// P11: ExpireTime (126) after now, and before the auction's cut-off (OrdRejReason 4, all
/// versions); inside the session of its TimeInForce (59) where nobody waits for the next one (2).
/// `MarketFacts.hours` says what stands against it. Always run, for replaces as well.
enum TradingHoursCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        let terms = context.terms
        if terms.timeInForce == .goodTillDate, terms.expireTime <= context.now {
            return .block(RiskFinding(.expireTimePast))
        }
        let hours = context.market.hours
        return hours == .none ? .pass : .block(RiskFinding(hours))
    }
}
