import OMSCore
import OMSTypes

/// An event in the words of the life line.
struct Story {
    var order: OrderID
    var event: String
    var venue: VenueID = .none
    var quantity: Quantity = .zero
    var price: Price = .none
    var text = ""
}

extension OrderEvent {
    /// The story of an event; `nil` when it is about no order.
    var story: Story? {
        reconciledStory ?? unaskedStory ?? dealerStory ?? crossingStory ?? riskStory
            ?? parentStory ?? routeStory ?? blockStory
    }

    /// Events of client and block orders.
    private var parentStory: Story? {
        switch self {
        case .accepted(let event):
            return Story(
                order: event.order, event: "accepted", quantity: event.terms.orderQty,
                price: event.terms.price)
        case .refused(let event):
            return Story(
                order: event.order, event: "refused", quantity: event.terms.orderQty,
                price: event.terms.price, text: event.refusal.description)
        case .acknowledged(let order):
            return Story(order: order, event: "acknowledged", text: "the client was told New")
        case .cancelRequested(let order, let clOrdID):
            return Story(order: order, event: "cancelRequested", text: clOrdID.description)
        case .replaceRequested(let event):
            return Story(
                order: event.order, event: "replaceRequested", quantity: event.terms.orderQty,
                price: event.terms.price, text: event.clOrdID.description)
        case .requestRefused(let event):
            let name = event.isReplace ? "replaceRefused" : "cancelRefused"
            let reason = event.refusal.description
            return Story(
                order: event.order, event: name, text: reason.isEmpty ? event.reason.words : reason)
        case .replaced(let order): return Story(order: order, event: "replaced")
        case .canceled(let order, let reason):
            return Story(order: order, event: "canceled", text: reason.words)
        case .rejected(let order, let reason):
            return Story(order: order, event: "rejected", text: reason.words)
        case .expired(let order): return Story(order: order, event: "expired")
        case .triggered(let order): return Story(order: order, event: "triggered")
        case .expiring(let order):
            return Story(order: order, event: "expiring", text: "waits for its routes to end")
        case .stopping(let order):
            return Story(order: order, event: "stopping", text: "waits for its routes to end")
        case .request(.massCanceling(let order)):
            return Story(
                order: order, event: "massCanceling", text: "the client cancels many orders")
        case .watchSet(let watch):
            return Story(
                order: watch.order, event: "watchSet", price: watch.stopPx,
                text: "waits for the stop price")
        case .timerSet(_, let due, .expire, let order):
            return Story(order: order, event: "timerSet", text: "expires at \(due.iso8601)")
        case .instructed(.levelMoved(let order, let level)):
            return Story(
                order: order, event: "levelMoved", price: level,
                text: "the stop follows the market")
        case .instructed(.held(let order)):
            return Story(order: order, event: "held", text: "waits for the opening or the close")
        case .instructed(.released(let order)): return Story(order: order, event: "released")
        case .instructed(.strategy(let order, let step)): return step.story(order)
        case .instructed(.routing(let order, _, let rule)):
            let text = rule.isEmpty ? "as its client asked" : "by the rule \"\(rule)\""
            return Story(order: order, event: "routing", text: text)
        case .completed(let order): return Story(order: order, event: "completed")
        case .booked(let order): return Story(order: order, event: "booked")
        case .started, .instrumentListed, .accountOpened, .routed, .routeAcknowledged,
            .routeEnded, .filled, .executionCorrected, .routeCancelSent, .routeReplaceSent,
            .routeReplaced,
            .routeRequestRefused, .watchCleared, .timerSet, .timerCleared, .blockFormed,
            .blockMember, .blockReleased, .allocated, .blockClosed, .venueLink, .killSwitch,
            .sweepSet, .sweepCleared, .anomaly, .quarantined, .request, .chained, .given, .stood,
            .restated, .corporate, .halted, .instructed, .listed, .reconciled, .repaired,
            .crossing, .risk, .marked, .learnt, .bookingAdjusted, .dealer:
            return nil
        }
    }

    private var routeStory: Story? {
        switch self {
        case .routed(let event):
            return Story(
                order: event.order, event: "routed", venue: event.venue, quantity: event.quantity,
                price: event.price)
        case .routeAcknowledged(let order): return Story(order: order, event: "routeAcknowledged")
        case .routeEnded(let event):
            return Story(
                order: event.order, event: event.how.event, text: event.text.description)
        case .filled(let fill):
            return Story(
                order: fill.order, event: "filled", venue: fill.venue, quantity: fill.quantity,
                price: fill.price)
        case .executionCorrected(let event):
            return Story(
                order: event.order,
                event: event.quantity.isPositive ? "tradeCorrected" : "tradeBusted",
                venue: event.venue, quantity: event.quantity, price: event.price)
        case .routeCancelSent(let order, _): return Story(order: order, event: "routeCancelSent")
        case .routeReplaceSent(let event):
            return Story(
                order: event.order, event: "routeReplaceSent", quantity: event.quantity,
                price: event.price)
        case .routeReplaced(let order): return Story(order: order, event: "routeReplaced")
        case .routeRequestRefused(let order, let reason):
            return Story(
                order: order, event: "routeRequestRefused",
                text: CxlRejReason(rawValue: reason)?.words ?? "reason \(reason)")
        case .started, .instrumentListed, .accountOpened, .accepted, .refused, .acknowledged,
            .cancelRequested, .replaceRequested, .requestRefused, .replaced, .canceled,
            .rejected, .expired, .triggered, .watchSet, .watchCleared, .timerSet, .timerCleared,
            .blockFormed, .blockMember, .blockReleased, .allocated, .blockClosed, .completed,
            .booked, .venueLink, .killSwitch, .sweepSet, .sweepCleared, .anomaly, .quarantined,
            .expiring, .stopping, .request, .chained, .given, .stood, .restated, .corporate,
            .halted, .instructed, .listed, .reconciled, .repaired, .crossing, .risk, .marked,
            .learnt, .bookingAdjusted, .dealer:
            return nil
        }
    }

    private var blockStory: Story? {
        switch self {
        case .blockFormed(let event):
            return Story(
                order: event.order, event: "blockFormed", quantity: event.terms.orderQty,
                price: event.terms.price, text: "by \(event.user)")
        case .blockMember(let block, let member):
            return Story(order: member, event: "joinedBlock", text: "block \(block.raw)")
        case .blockReleased(let block, let member):
            return Story(order: member, event: "leftBlock", text: "block \(block.raw)")
        case .allocated(let block, let share):
            let price = share.gross.averagePrice(over: share.quantity)
            return Story(
                order: share.order, event: "allocated", quantity: share.quantity, price: price,
                text: "of block \(block.raw), at its average price")
        case .blockClosed(let order): return Story(order: order, event: "blockClosed")
        case .anomaly(let anomaly):
            guard anomaly.order != .none else { return nil }
            return Story(
                order: anomaly.order, event: "anomaly", venue: anomaly.venue,
                text: anomaly.kind.words)
        case .started, .instrumentListed, .accountOpened, .accepted, .refused, .acknowledged,
            .routed, .routeAcknowledged, .routeEnded, .filled, .executionCorrected,
            .routeCancelSent, .routeReplaceSent, .routeReplaced, .routeRequestRefused,
            .cancelRequested,
            .replaceRequested, .requestRefused, .replaced, .canceled, .rejected, .expired,
            .triggered, .watchSet, .watchCleared, .timerSet, .timerCleared, .completed, .booked,
            .venueLink, .killSwitch, .sweepSet, .sweepCleared, .quarantined, .expiring,
            .stopping, .request, .chained, .given, .stood, .restated, .corporate, .halted,
            .instructed, .listed, .reconciled, .repaired, .crossing, .risk, .marked,
            .learnt, .bookingAdjusted, .dealer:
            return nil
        }
    }
}
