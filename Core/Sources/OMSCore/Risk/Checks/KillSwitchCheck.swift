import OMSTypes

/// §1.8: what the state of the levels above lets through. Halted: nothing that adds risk. Reducing:
/// only what brings the account's position nearer to nothing, open orders of the side counted.
/// A replace that adds nothing passes in every state.
///
/// Scope: the worst state of what the order falls under. OrdRejReason 0 / 99 / 99.
enum KillSwitchCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        switch context.standing.state {
        case .normal: return .pass
        case .halted: return context.addsRisk ? .block(RiskFinding(.killSwitch)) : .pass
        case .reducing: return context.addsRisk ? reducing(context) : .pass
        }
    }

    /// What would be left on the order's side must not be above 0.
    private static func reducing(_ context: RiskContext) -> CheckResult {
        let after = context.holders[0].positionAfter(context.addedQty, context.terms.side)
        guard after > 0 else { return .pass }
        return .block(RiskFinding(.reducingOnly, measured: Int64(clamping: after)))
    }
}
