import OMSCore
import OMSEngine
import OMSPostTrade
import OMSTypes

/// Which orders an event is about.
enum EventSubjects {
    static func orders(of event: EngineEvent) -> [OrderID] {
        switch event {
        case .orders(let event): return orders(of: event)
        case .postTrade(let event): return orders(of: event)
        case .reference, .sequenceNumbers, .session: return []
        }
    }

    private static func orders(of event: OrderEvent) -> [OrderID] {
        switch event {
        case .accepted(let event): return [event.order]
        case .refused(let event): return [event.order]
        case .routed(let event): return [event.order, event.parent]
        case .routeEnded(let event): return [event.order]
        case .filled(let event): return [event.order]
        case .executionCorrected(let event): return [event.order]
        case .routeReplaceSent(let event): return [event.order]
        case .replaceRequested(let event): return [event.order]
        case .requestRefused(let event): return [event.order]
        case .watchSet(let watch): return [watch.order]
        case .timerSet(_, _, _, let order): return [order]
        case .blockFormed(let event): return [event.order]
        case .blockMember(let block, let member): return [block, member]
        case .blockReleased(let block, let member): return [block, member]
        case .allocated(let block, let share): return [block, share.order]
        case .anomaly(let anomaly): return [anomaly.order]
        case .acknowledged(let id), .routeAcknowledged(let id), .routeCancelSent(let id, _),
            .routeReplaced(let id), .routeRequestRefused(let id, _), .cancelRequested(let id, _),
            .replaced(let id), .canceled(let id, _), .rejected(let id, _), .expired(let id),
            .triggered(let id), .watchCleared(let id), .blockClosed(let id), .completed(let id),
            .booked(let id), .expiring(let id), .stopping(let id):
            return [id]
        case .request(let event): return event.order.map { [$0] } ?? []
        case .instructed(let event): return [event.order]
        case .chained(let event): return [event.order]
        case .given(.route(let route, _)): return [route.order, route.parent]
        case .given(let event): return [event.order]
        case .stood(let event): return [event.order]
        case .restated(let event): return [event.order]
        case .corporate(let event): return event.order.map { [$0] } ?? []
        case .listed(.entered(_, let orders)): return orders
        case .listed(let event): return event.order.map { [$0] } ?? []
        case .reconciled(let event): return event.order.map { [$0] } ?? []
        case .repaired(let event): return event.order.map { [$0] } ?? []
        case .crossing(.rested(let id)), .crossing(.recalled(let id)),
            .crossing(.offered(let id)), .crossing(.firmed(let id)):
            return [id]
        case .crossing(.invited(let id, let other, _, _)): return [id, other]
        case .crossing(.crossed(let trade)): return [trade.buy, trade.sell]
        case .crossing(.due): return []
        case .risk(let event): return event.order.map { [$0] } ?? []
        case .learnt(let event): return event.order.map { [$0] } ?? []
        case .bookingAdjusted(let adjustment): return [adjustment.order]
        case .dealer(.taken(let order, let route, _, _)): return [order, route]
        case .dealer(let event): return [event.order]
        case .started, .instrumentListed, .accountOpened, .timerCleared, .venueLink,
            .killSwitch, .sweepSet, .sweepCleared, .quarantined, .halted, .marked:
            return []
        }
    }

    private static func orders(of event: PostTradeEvent) -> [OrderID] {
        switch event {
        case .traded(let trade, _): return [trade.orderID] + trade.shares.map(\.orderID)
        case .allocated(let block): return block.allocations.map(\.orderID)
        case .referenceChanged, .confirmationIssued, .counterpartyRecorded, .paired,
            .blockMatched, .allocationMatched, .mismatched, .confirmReceived, .affirmed,
            .confirmRejected, .matchAgreed, .settlementInstructed, .exceptionRaised:
            return []
        }
    }
}
