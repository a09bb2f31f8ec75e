import OMSTypes

/// P25 (§1.6): the order would meet an open order of the same hand. Cancelling the newest refuses
/// this one, as does cancelling both; where the other one gives way, or they may meet, it is a
/// warning, and what follows is done where orders are cancelled.
///
/// Limits: `SelfTradeAction` and `SelfTradeScope`. OrdRejReason 0 / 99 / 99.
enum SelfTradeCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        guard
            let action = SelfTradeAction(rawValue: context.limits.choice(.selfTradeAction)),
            action != .off
        else { return .notRun }
        guard context.hasOwnOpposite else { return .pass }
        let finding = RiskFinding(
            .selfTrade, limit: context.ownOpposite.units, measured: context.terms.price.units)
        switch action {
        case .off: return .notRun
        case .cancelNewest, .cancelBoth: return .block(finding)
        case .cancelOldest, .decrement, .allow: return .warn(finding)
        }
    }
}
