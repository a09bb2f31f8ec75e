import OMSCore
import OMSEngine
import OMSTypes

// What risk officers did on the recorded day, in a what-if with limits of its own.
extension ForkedReplay {
    /// The limits that are tried hold all day: what was changed on the recorded day would take
    /// their place. States, locates, borrows and what was decided of single orders stay as they were.
    mutating func translate(_ wanted: RiskCommand) -> EngineCommand? {
        guard !reference.isEmpty else { return .orders(.risk(wanted)) }
        switch wanted {
        case .changeLimits: return nil
        case .approve(let number, let user, _):
            guard let proposal = own(number) else { return nil }
            return .orders(
                .risk(
                    .approve(proposal: proposal.number, user: user, hash: proposal.hash)))
        case .reject(let number, let user, let reason):
            guard let proposal = own(number) else { return nil }
            return .orders(
                .risk(.reject(proposal: proposal.number, user: user, reason: reason)))
        case .setState, .approveOrder, .rejectOrder, .locate, .resetStrategy, .clockOffset,
            .cancelOrders, .borrow:
            return .orders(.risk(wanted))
        }
    }

    /// The what-if's proposal of the same state; its numbers are its own, for it has none of limits.
    private func own(_ number: UInt32) -> RiskProposal? {
        guard let there = recorded.orders.riskProposals.first(where: { $0.number == number }),
            case .state = there.action
        else { return nil }
        return own.orders.riskProposals.first { $0.action == there.action }
    }
}
