import OMSCore
import OMSTypes

// What must hold in every state (design §13, order-state rules), and what must hold besides once
// nothing is on its way.
extension World {
    /// - Parameter state: digest of the core's State.
    func violation(_ state: StateDigest) -> String? {
        if let heard = judge.violation { return heard }
        guard core.isLedgerBalanced else { return "the ledger does not sum to zero" }
        guard let order = core.view(OrderID(1)) else { return nil }
        let children = core.children(of: order.order).compactMap { core.view($0) }
        let executed = children.reduce(Quantity.zero) { $0 + $1.cumQty }
        let working = children.reduce(Quantity.zero) { $0 + $1.leavesQty }
        if order.cumQty.units != Int64(arrivedLots) * Self.lot {
            return "CumQty is not what the venues' reports say: a fill was lost or booked twice"
        }
        if executed != order.cumQty { return "CumQty is not the children's" }
        if core.position(AccountID(1), InstrumentID(1)).net != order.cumQty {
            return "the position is not what was executed"
        }
        if !mayOverfill {
            let room = Quantity(units: Int64(largestQuantity) * Self.lot)
            if order.cumQty + working > max(order.terms.orderQty, room) {
                return "more works at venues than the order has left"
            }
        }
        if state != World.digest(replayed) {
            return "the events alone lead to another state than the decisions"
        }
        return isQuiet ? restlessness(order, children, working) : nil
    }

    /// A report that overtook another makes quantity come back too early.
    private var mayOverfill: Bool { budget.swaps < plan.budget.swaps }

    /// The most that the client ever asked for.
    private var largestQuantity: Int { requests > 0 ? plan.lots + 1 : plan.lots }

    /// What is wrong with a state in which nobody will move any more.
    private func restlessness(
        _ order: OrderView, _ children: [OrderView], _ working: Quantity
    ) -> String? {
        for id in judge.unanswered { return "\(id) is never answered" }
        for child in children {
            let venue = venues[Int(child.venue.raw) - 1]
            let lots = venue.find(child.order.raw).map { venue.orders[$0].leaves } ?? 0
            if Int64(lots) * Self.lot != child.leavesQty.units {
                return "a route's LeavesQty is not the venue's"
            }
        }
        if order.isTerminal {
            // What a venue refuses to give back after an overtaken report is for people to settle.
            let isExcused = mayOverfill && budget.refusals < plan.budget.refusals
            if working.isPositive, !isExcused { return "the order has ended, and a child works" }
            let held = core.position(AccountID(1), InstrumentID(1)).openBuy
            return held == .zero ? nil : "the order has ended and holds exposure"
        }
        if working != order.leavesQty, !mayOverfill {
            return "part of a live order works nowhere"
        }
        let held = core.position(AccountID(1), InstrumentID(1)).openBuy
        return held == order.leavesQty ? nil : "the exposure held is not LeavesQty"
    }
}
