import OMSCore
import OMSTypes

// What can happen next, and what it does.
extension World {
    /// Every step that is possible now.
    func possible() -> [Action] {
        guard hasEntered else { return [Action(kind: .enter)] }
        var result: [Action] = []
        if budget.requests > 0 {
            result.append(Action(kind: .cancel))
            for lots in [1, plan.lots + 1] where !plan.isImmediate {
                result.append(Action(kind: .replace, number: UInt8(lots)))
            }
        }
        for number in venues.indices { possible(at: number, &result) }
        if budget.crashes > 0 { result.append(Action(kind: .crash)) }
        return result
    }

    private func possible(at number: Int, _ result: inout [Action]) {
        let venue = venues[number]
        func add(_ kind: Action.Kind, _ order: Int = 0) {
            result.append(Action(kind: kind, venue: UInt8(number), number: UInt8(order)))
        }
        let mayTalk = venue.outbound.count < budget.messagesMax
        if mayTalk {
            // A venue trades on while nobody can hear it.
            for (at, order) in venue.orders.enumerated() where order.isOpen {
                add(.fill, at)
                if budget.drops > 0 || order.isImmediate { add(.drop, at) }
            }
        }
        if mayTalk, budget.busts > 0 {
            for (at, order) in venue.orders.enumerated() where order.filled > 0 {
                add(.bust, at)
                if order.filled == order.lots { add(.bustAndClose, at) }
            }
        }
        if mayTalk, budget.unsolicited > 0 {
            for (at, order) in venue.orders.enumerated() where order.isOpen {
                add(.doneForDay, at)
                add(.cancelVerbally, at)
                if order.leaves > 1 { add(.restate, at) }
            }
        }
        guard venue.isUp else { return add(.linkUp) }
        if mayTalk, !venue.inbound.isEmpty {
            add(.take)
            if budget.refusals > 0 { add(.refuse) }
        }
        if !venue.outbound.isEmpty {
            add(.deliver)
            if budget.duplicates > 0 { add(.deliverTwice) }
        }
        if venue.outbound.count > 1, budget.swaps > 0 { add(.deliverSecond) }
        if budget.linkFailures > 0 { add(.linkDown) }
    }

    mutating func perform(_ action: Action) {
        let venue = Int(action.venue)
        switch action.kind {
        case .enter: enter()
        case .cancel: cancel()
        case .replace: replace(lots: Int(action.number))
        case .take: venues[venue].take(grants: true)
        case .refuse:
            budget.refusals -= 1
            venues[venue].take(grants: false)
        case .fill: venues[venue].fill(Int(action.number))
        case .drop:
            if !venues[venue].orders[Int(action.number)].isImmediate { budget.drops -= 1 }
            venues[venue].drop(Int(action.number))
        case .bust, .bustAndClose:
            budget.busts -= 1
            venues[venue].bust(Int(action.number), closes: action.kind == .bustAndClose)
        case .restate:
            budget.unsolicited -= 1
            venues[venue].decline(Int(action.number))
        case .doneForDay, .cancelVerbally:
            budget.unsolicited -= 1
            venues[venue].end(
                Int(action.number), action.kind == .doneForDay ? .doneForDay : .verbalCancel)
        case .deliver: deliver(venue, venues[venue].outbound.removeFirst())
        case .deliverSecond:
            budget.swaps -= 1
            deliver(venue, venues[venue].outbound.remove(at: 1))
        case .deliverTwice:
            budget.duplicates -= 1
            deliver(venue, venues[venue].outbound[0])
        case .linkDown:
            budget.linkFailures -= 1
            venues[venue].isUp = false
            decide(.venueLink(VenueID(UInt16(venue + 1)), isUp: false))
        case .linkUp:
            venues[venue].isUp = true
            decide(.venueLink(VenueID(UInt16(venue + 1)), isUp: true))
        case .crash:
            budget.crashes -= 1
            for number in venues.indices { venues[number].isUp = false }
            decide(.started(build: "model"))
        }
    }

    /// Nothing is on its way, every link is up, and no venue is about to end an order.
    var isQuiet: Bool {
        venues.allSatisfy {
            $0.isUp && $0.inbound.isEmpty && $0.outbound.isEmpty
                && !$0.orders.contains { $0.isOpen && $0.isImmediate }
        }
    }

    /// Whether the order went to more routes than the search follows.
    var isBeyondBounds: Bool { judge.routes > budget.routesMax }
}
