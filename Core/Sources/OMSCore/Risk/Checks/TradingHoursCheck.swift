import OMSTypes

/// P11: inside the session of its TimeInForce (59), where policy has nobody wait for the next one
/// (OrdRejReason 2); ExpireTime (126) after now, and before the auction's cut-off (4, all
/// versions).
enum TradingHoursCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        let terms = context.terms
        if context.market.isOutsideHours { return .block(RiskFinding(.outsideHours)) }
        if terms.timeInForce == .goodTillDate, terms.expireTime <= context.now {
            return .block(RiskFinding(.expireTimePast))
        }
        let cutoff = context.market.cutoff
        if terms.timeInForce.isOfAuction, cutoff != .none, context.now >= cutoff {
            return .block(RiskFinding(.sessionPast))
        }
        return .pass
    }
}
