import OMSCore
import OMSTypes

// Reconciliation with venues and repairs by hand, in words.
extension DecisionWords {
    func reconciled(_ event: ReconciliationEvent) -> [String] {
        switch event {
        case .began(_, let id, let isMass, _, _):
            let how = isMass ? "its list of our orders" : "each of our orders"
            return ["\(venue(id)) is asked for \(how)"]
        case .doubted(let id, _, let isAsked):
            return ["order \(id.raw): unknown" + (isAsked ? ", the venue is asked" : "")]
        case .answered(_, let id):
            return id == .none ? [] : ["order \(id.raw): the venue tells its state"]
        case .differs(let difference):
            return [
                "order \(difference.order.raw): ours \(version(difference.ours))",
                "order \(difference.order.raw): the venue's \(version(difference.theirs))",
            ]
        case .agreed(let id): return ["order \(id.raw): both sides agree"]
        case .orphaned(let orphan):
            return [
                "\(venue(orphan.venue)) has order \(orphan.venueOrderID), which is none of ours: "
                    + version(orphan.version)
            ]
        case .bookedFromStatus(let id):
            return ["order \(id.raw): that was booked by the venue's CumQty and AvgPx"]
        case .named(let id, _, let execID, _):
            return ["order \(id.raw): \(execID) is the execution booked from the status"]
        case .adopted(let id, let clOrdID):
            return ["order \(id.raw): the venue knows it as \(clOrdID)"]
        case .ended: return ["all that the venue was asked for is known, or given up"]
        case .advanced, .gathered, .listed, .extended: return []
        }
    }

    func version(_ version: OrderVersion) -> String {
        var words = "OrdStatus \(Character(UnicodeScalar(version.ordStatus)))"
        if version.orderQty.isPositive {
            words += ", OrderQty \(number(version.orderQty.units))"
        }
        words += ", CumQty \(number(version.cumQty.units))"
        if version.leavesQty.units >= 0 {
            words += ", LeavesQty \(number(version.leavesQty.units))"
        }
        if version.price.isSet { words += ", Price \(number(version.price.units))" }
        if version.avgPx.isSet { words += ", AvgPx \(number(version.avgPx.units))" }
        return words
    }

    func repair(_ command: RepairCommand) -> String {
        switch command {
        case .propose(let proposal):
            return "\(proposal.user) wants a repair: \(action(proposal.action))"
        case .approve(let approval): return "\(approval.user) approves repair \(approval.repair)"
        case .reject(let number, let user, _): return "\(user) rejects repair \(number)"
        }
    }

    func repaired(_ event: RepairEvent) -> [String] {
        switch event {
        case .proposed(let repair):
            let proposal = repair.proposal
            return [
                "repair \(repair.number) waits for a second person: \(action(proposal.action)) "
                    + "(\(proposal.user): \(proposal.reason))"
            ]
        case .approved(let number, let user, let repair):
            return ["repair \(number) approved by \(user): \(action(repair.proposal.action))"]
        case .rejected(let number, let user, let reason):
            return ["repair \(number) rejected by \(user): \(reason)"]
        case .refused(_, let user, let refusal):
            return ["refused to \(user): \(refusal.explanation); \(refusal.remedy)"]
        }
    }

    func action(_ action: RepairAction) -> String {
        switch action {
        case .bookFill(let id, let execID, let quantity, let price):
            return "book \(number(quantity.units)) at \(number(price.units)) on order \(id.raw) "
                + "as \(execID)"
        case .bustFill(let id, let execID): return "bust \(execID) of \(venue(id))"
        case .closeChild(let id): return "close order \(id.raw)"
        case .adopt(let id, let order, let account):
            return "adopt order \(order) of \(venue(id)) into account \(account)"
        case .move(let id, let execID, let quantity, let account):
            let what = quantity.isPositive ? "\(number(quantity.units)) of " : ""
            return "move \(what)\(execID) of \(venue(id)) to account \(account)"
        case .dismiss: return "the anomaly needs nothing more"
        }
    }
}
