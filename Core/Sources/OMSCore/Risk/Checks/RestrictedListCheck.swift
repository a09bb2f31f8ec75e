import OMSTypes

/// P12: the most severe entry of the restricted list that holds for (account, instrument, side)
/// now. Entries of the kind approval have the order wait for one; the others block. Always run.
///
/// OrdRejReason 0 / 99 / 99.
enum RestrictedListCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        guard let kind = context.standing.restriction else { return .pass }
        let side = context.terms.side
        switch kind {
        case .noTrade: return .block(RiskFinding(.restrictedList))
        case .noBuy: return side.isBuy ? .block(RiskFinding(.restrictedList)) : .pass
        case .noSell: return side.isBuy ? .pass : .block(RiskFinding(.restrictedList))
        case .noShort: return side.isShort ? .block(RiskFinding(.restrictedList)) : .pass
        case .approval: return .approve(RiskFinding(.restrictedList))
        }
    }
}
