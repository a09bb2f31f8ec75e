import FIXCodec
import FIXGateway
import NIOCore
import OMSCore
import OMSEngine
import OMSTypes

// What venues are sent, no faster than they take it (P16).
//
// A message that waits is decided and journaled, but has no number yet: it gets one, and a frame of
// its own, when it leaves. What waits when the process ends never left; the venue says so when it
// is asked for the state of our orders at the next logon.
extension Shard {
    /// Sends the message in `body` to a venue, or lets it wait.
    func send(
        _ kind: VenuePort.Message.Kind, _ order: OrderID, attempt: UInt16, to venue: VenueID,
        _ session: FIXSession, at time: Timestamp
    ) {
        guard let port = venuePorts[venue.raw] else {
            return send(session, Self.type(kind), at: time)
        }
        if kind == .cancel, port.withdraw(order) {
            return portOutcomes.append(.routeNeverReceived(order))
        }
        switch port.offer(kind, at: time) {
        case .send: send(session, Self.type(kind), at: time)
        case .wait:
            port.add(
                VenuePort.Message(
                    kind: kind, order: order, clOrdID: Self.clOrdID(order, attempt),
                    body: Array(body.bytes), since: time))
            schedule(port, venue, at: time)
        case .refuse: refuse(Self.clOrdID(order, attempt), venue)
        }
    }

    private static func type(_ kind: VenuePort.Message.Kind) -> FIXMsgType {
        switch kind {
        case .newOrder: return .newOrderSingle
        case .quoteResponse: return "AJ"
        case .replace: return .orderCancelReplaceRequest
        case .cancel: return .orderCancelRequest
        }
    }

    private static func clOrdID(_ order: OrderID, _ attempt: UInt16) -> ClOrdID {
        attempt == 0 ? RouteID.clOrdID(order) : RouteID.clOrdID(order, attempt: attempt)
    }

    /// The venue takes it no more in time: for the order it is as if the venue had refused it.
    private func refuse(_ clOrdID: ClOrdID, _ venue: VenueID) {
        let refusal = Refusal(.messageRate)
        portOutcomes.append(
            .venueMessageReject(
                VenueMessageReject(
                    venue: venue, clOrdID: clOrdID,
                    text: Text64(refusal.description) ?? Text64())))
    }

    private func schedule(_ port: VenuePort, _ venue: VenueID, at now: Timestamp) {
        guard !port.isScheduled, let due = port.due(at: now) else { return }
        port.isScheduled = true
        eventLoop.scheduleTask(in: .nanoseconds(max(1, due.since(now)))) { self.release(venue) }
    }

    /// Lets go what may leave now, each message in a frame of its own.
    private func release(_ venue: VenueID) {
        guard failure == nil, !isStopping, let port = venuePorts[venue.raw],
            let session = venueSessions[venue.raw]
        else { return }
        port.isScheduled = false
        let now = clock.raw()
        while let released = port.next(at: now) {
            switch released {
            case .send(let message):
                answer(session, .system, UnsafeRawBufferPointer(start: nil, count: 0)) { _ in
                    message.body.withUnsafeBytes { body.fields($0) }
                    return message.type
                }
            case .refuse(let message): refuse(message.clOrdID, venue)
            }
        }
        schedule(port, venue, at: now)
        goOn(budget: 8)
        commitIfLarge()
    }
}
