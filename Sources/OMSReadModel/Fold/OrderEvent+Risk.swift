import OMSCore
import OMSTypes

extension OrderEvent {
    /// What checks found on an order beside its refusal, and approvals of it.
    var riskStory: Story? {
        guard case .risk(let event) = self, let order = event.order else { return nil }
        switch event {
        case .found(_, let rule, let kind, let refusal):
            return Story(
                order: order, event: Self.name(kind), text: "\(rule.name): \(refusal.description)")
        case .trader(_, let name): return Story(order: order, event: "enteredBy", text: "\(name)")
        case .awaitsApproval(_, let rule):
            return Story(order: order, event: "awaitsApproval", text: rule.name)
        case .orderApproved(_, let user):
            return Story(order: order, event: "orderApproved", text: "by \(user)")
        case .selfTradeStopped(_, let other):
            return Story(
                order: order, event: "selfTradeStopped",
                text: "it would have met order \(other.raw) of the same hand")
        case .yields(_, let others):
            let list = others.map { "\($0.raw)" }.joined(separator: ", ")
            return Story(order: order, event: "yields", text: "waits for orders \(list)")
        case .yielded: return Story(order: order, event: "yielded", text: "they have given way")
        case .limitsChanged, .stateChanged, .proposed, .withdrawn, .located, .strategyReset,
            .clockOffset, .cancelling, .borrowed:
            return nil
        }
    }

    private static func name(_ kind: RiskEvent.FindingKind) -> String {
        switch kind {
        case .warned: return "riskWarned"
        case .needsApproval: return "riskNeedsApproval"
        case .blocked: return "riskBlocked"
        }
    }
}
