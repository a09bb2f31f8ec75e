import FIXCodec
import FIXGateway
import OMSCore
import OMSTypes
import VenueGateway

// Dealers are asked for quotes, and their quotes are taken.
extension Shard {
    func deal(_ effect: Effect, at time: Timestamp) {
        if case .requestQuote(let order, let venue, let number, let quantity, let due) = effect {
            guard let session = venueSessions[venue.raw],
                let terms = engine.orders.terms(of: order)
            else { return }
            DealerPublisher.request(
                order, number: number, quantity, due: due, parent: terms,
                reference: engine.orders.reference, at: time, dialect: session.dialect,
                into: &body)
            // A request changes nothing at the venue: it waits for no rate.
            send(session, "R", at: time)
        }
        if case .takeQuote(let route, let quoteID) = effect {
            take(route, quoteID, at: time)
        }
    }

    private func take(_ route: RouteSent, _ quoteID: Text64, at time: Timestamp) {
        guard let session = venueSessions[route.venue.raw],
            let terms = engine.orders.terms(of: route.parent)
        else { return }
        let reference = engine.orders.reference
        if peers[session.tag].map?.quoteAnswer == .response {
            DealerPublisher.response(
                route, quoteID: quoteID, parent: terms, reference: reference, at: time,
                dialect: session.dialect, into: &body)
            return send(
                .quoteResponse, route.order, attempt: 0, to: route.venue, session, at: time)
        }
        engine.orders.withKeptFields(of: route.parent) { kept in
            DealerPublisher.order(
                route, quoteID: quoteID, parent: terms, kept: kept, reference: reference,
                at: time, dialect: session.dialect, into: &body)
        }
        send(.newOrder, route.order, attempt: 0, to: route.venue, session, at: time)
    }
}
