import OMSCore
import OMSTypes

extension OrderEvent {
    /// Events of the comparison with venues, and of repairs by hand.
    var reconciledStory: Story? {
        if case .repaired(let event) = self { return Self.story(event) }
        guard case .reconciled(let event) = self else { return nil }
        switch event {
        case .doubted(let order, _, _):
            return Story(order: order, event: "statusAsked", text: "its state is not certain")
        case .answered(_, let order):
            guard order != .none else { return nil }
            return Story(order: order, event: "statusTold")
        case .agreed(let order):
            return Story(order: order, event: "agreed", text: "the venue has it as we do")
        case .bookedFromStatus(let order):
            return Story(
                order: order, event: "bookedFromStatus", text: "by the venue's CumQty and AvgPx")
        case .adopted(let order, let clOrdID):
            return Story(order: order, event: "adopted", text: "the venue knows it as \(clOrdID)")
        case .began, .advanced, .gathered, .listed, .extended, .ended, .differs, .orphaned, .named:
            return nil
        }
    }

    private static func story(_ event: RepairEvent) -> Story? {
        guard let order = event.order else { return nil }
        switch event {
        case .proposed(let repair):
            let proposal = repair.proposal
            return Story(
                order: order, event: "repairProposed",
                text: "repair \(repair.number) by \(proposal.user): \(proposal.reason)")
        case .approved(let number, let user, _):
            return Story(
                order: order, event: "repairApproved", text: "repair \(number) by \(user)")
        case .rejected, .refused: return nil
        }
    }
}
