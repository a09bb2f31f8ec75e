import OMSCore
import OMSTypes

// The life line of what happens without a request: by voice, by venues, by the market's day.
extension OrderEvent {
    var unaskedStory: Story? {
        if case .chained(let event) = self { return event.story }
        if case .given(let event) = self { return event.story }
        if case .stood(let event) = self { return event.story }
        if case .restated(let event) = self { return event.story }
        if case .corporate(.adjusted(let order)) = self {
            return Story(
                order: order.order, event: "adjusted", quantity: order.orderQty,
                price: order.price, text: "corporate action")
        }
        return nil
    }
}

extension ChainEvent {
    fileprivate var story: Story? {
        guard case .queued(let order, let request, _) = self else { return nil }
        return Story(
            order: order, event: "replaceQueued", quantity: request.orderQty,
            price: request.price, text: request.clOrdID.description)
    }
}

extension GivenEvent {
    fileprivate var story: Story? {
        switch self {
        case .order(let given):
            return Story(
                order: given.order, event: "givenByVoice", quantity: given.terms.orderQty,
                price: given.terms.price, text: given.user.description)
        case .matched(let order):
            return Story(order: order, event: "cameTwice", text: "by voice and as a message")
        case .route(let route, let id):
            return Story(
                order: route.order, event: "routed", venue: route.venue, quantity: route.quantity,
                price: route.price, text: id.description)
        }
    }
}

extension StandingEvent {
    fileprivate var story: Story? {
        switch self {
        case .ending(let order, let reason):
            return Story(order: order, event: "endingUnsolicited", text: "\(reason)")
        case .suspended(let order): return Story(order: order, event: "suspended")
        case .resumed(let order): return Story(order: order, event: "resumed")
        case .guaranteed(let order, let quantity, let price):
            return Story(order: order, event: "guaranteed", quantity: quantity, price: price)
        case .dayEnding(let order):
            return Story(order: order, event: "dayEnding", text: "waits for its routes to end")
        case .doneForDay(let order): return Story(order: order, event: "doneForDay")
        case .renewed(let order): return Story(order: order, event: "renewed")
        case .waiting(let order):
            return Story(order: order, event: "waiting", text: "the market is closed")
        case .opened(let order): return Story(order: order, event: "opened")
        }
    }
}

extension RestatementEvent {
    fileprivate var story: Story? {
        switch self {
        case .route(let order, let quantity, let price), .order(let order, let quantity, let price):
            return Story(order: order, event: "restated", quantity: quantity, price: price)
        case .pending(let request, let reason):
            return Story(
                order: request.order, event: "restatementPending",
                quantity: request.terms.orderQty, price: request.terms.price, text: "\(reason)")
        case .dropped(let order): return Story(order: order, event: "restatementDropped")
        }
    }
}
