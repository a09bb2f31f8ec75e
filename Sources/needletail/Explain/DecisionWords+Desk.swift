import OMSCore
import OMSTypes

// Events of the desk, of days and of venues that act unasked, in words.
extension DecisionWords {
    func given(_ event: GivenEvent) -> [String] {
        switch event {
        case .order(let given):
            return ["order \(given.order.raw) given by voice: \(terms(given.terms))"]
        case .matched(let id): return ["order \(id.raw) came as a message too"]
        case .route(let route, let id):
            return ["\(venue(route.venue)) has it as \(id) (order \(route.order.raw))"]
        }
    }

    func stood(_ event: StandingEvent) -> String {
        let id = "order \(event.order.raw): "
        switch event {
        case .ending(_, let reason): return id + "ends unsolicited, \(reason)"
        case .suspended: return id + "suspended"
        case .resumed: return id + "no longer suspended"
        case .guaranteed(_, let quantity, let price):
            return id + "\(number(quantity.units)) guaranteed at \(number(price.units))"
        case .dayEnding: return id + "is done for the day when its children have ended"
        case .doneForDay: return id + "done for the day"
        case .renewed: return id + "begins another day"
        case .waiting: return id + "waits for the market to open"
        case .opened: return id + "the market has opened"
        }
    }

    func restated(_ event: RestatementEvent) -> String {
        switch event {
        case .route(let id, let quantity, let price):
            return "order \(id.raw): the venue restates it to \(number(quantity.units)) at "
                + number(price.units)
        case .pending(let request, let reason):
            return "order \(request.order.raw): to be restated, \(reason): \(terms(request.terms))"
        case .dropped(let id): return "order \(id.raw): the restatement cannot be had"
        case .order(let id, let quantity, let price):
            return "order \(id.raw): restated to \(number(quantity.units)) at "
                + number(price.units)
        }
    }

    func listed(_ event: ListEvent) -> [String] {
        switch event {
        case .taken(let program): return ["list \(program.listID) is to be checked"]
        case .moved(_, .refusing): return ["the list is refused as a whole"]
        case .moved(_, .starting): return ["the list is accepted"]
        case .moved(_, .waiting): return ["the list waits to be executed"]
        case .released(let id): return ["order \(id.raw): its list lets it work"]
        case .reduced(let id, let quantity):
            return [
                "order \(id.raw): \(number(quantity.units)) taken away in all for what others of "
                    + "its list executed"
            ]
        case .withdrawn: return ["the list is cancelled before it is accepted"]
        case .entered, .moved, .advanced: return []
        }
    }

    func corporate(_ event: CorporateEvent) -> [String] {
        switch event {
        case .announced(let action, _): return [self.action(action)]
        case .adjusted(let order):
            return [
                "order \(order.order.raw): adjusted to \(number(order.orderQty.units)), "
                    + "\(number(order.cumQty.units)) of it executed, at "
                    + number(order.price.units)
            ]
        case .advanced, .ended: return []
        }
    }
}
