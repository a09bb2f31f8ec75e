import FIXCodec
import FIXDialect
import MarketDataGateway
import OMSCore
import OMSEngine
import OMSJournal
import OMSTypes
import StreamVenueGateway
import VenueGateway

/// What the shard knows of a venue that speaks JSON. It has a session in the journal, whose numbers
/// count what was sent and what was taken in.
final class StreamPeer {
    let venue: VenueID
    let session: SessionID
    let name: String
    private(set) var link: StreamVenueLink!
    /// Prepared messages wait for the commit.
    var isDirty = false

    init(venue: VenueID, session: SessionID, name: String) {
        self.venue = venue
        self.session = session
        self.name = name
    }

    func connect(_ link: StreamVenueLink) { self.link = link }
}

// Venues that speak JSON over WebSocket and REST: effects become messages of theirs, written ahead
// like any other, and what they say becomes the same commands.
extension Shard: StreamVenueHost {
    private static let dialect = FIXDialect(.fix44)

    func streamPeer(_ venue: VenueID) -> StreamPeer? { streams.first { $0.venue == venue } }

    private func streamPeer(_ link: StreamVenueLink) -> StreamPeer? {
        streams.first { $0.link === link }
    }

    // MARK: Out

    /// An effect that no FIX session carries out.
    func toStream(_ effect: Effect, at time: Timestamp) {
        guard !streams.isEmpty else { return }
        body.clear()
        guard let (venue, type) = writeForStream(effect, at: time), let peer = streamPeer(venue)
        else { return }
        let text = peer.link.prepare(type, body.bytes)
        if !peer.isDirty {
            peer.isDirty = true
            dirtyStreams.append(peer)
        }
        // What the venue has no message for leaves nothing.
        guard !text.isEmpty else { return }
        let number = engine.sequenceNumbers(peer.session).nextOutbound
        engine.noteOutbound(peer.session, number)
        uncommitted.append((journal.nextSequence, peer.session, number))
        withUnsafeBytes(of: type.raw.littleEndian) { letters in
            Array(text.utf8).withUnsafeBytes {
                outbound.outboundEntry(
                    session: peer.session, msgSeqNum: number, sendingTime: time,
                    msgType: UnsafeRawBufferPointer(rebasing: letters[..<type.count]), body: $0)
            }
        }
    }

    /// The message in the form inside; the venue's template knows what is made of it.
    private func writeForStream(_ effect: Effect, at time: Timestamp) -> (VenueID, FIXMsgType)? {
        let reference = engine.orders.reference
        switch effect {
        case .sendRoute(let route):
            guard let terms = engine.orders.terms(of: route.parent) else { return nil }
            let instructions = engine.orders.instructions(of: route.order)
            engine.orders.withKeptFields(of: route.parent) { kept in
                VenueOrderPublisher.newOrder(
                    route, parent: terms, kept: kept, instructions: instructions,
                    reference: reference, at: time, dialect: Self.dialect, into: &body)
            }
            return (route.venue, .newOrderSingle)
        case .cancelRoute(let id, let venue, let attempt):
            guard let order = engine.orders.view(id) else { return nil }
            VenueOrderPublisher.cancel(
                order, attempt: attempt, reference: reference, at: time, dialect: Self.dialect,
                into: &body)
            return (venue, .orderCancelRequest)
        case .replaceRoute(let request, let venue):
            guard let order = engine.orders.view(request.order) else { return nil }
            VenueOrderPublisher.replace(
                request, of: order, reference: reference, at: time, dialect: Self.dialect,
                into: &body)
            return (venue, .orderCancelReplaceRequest)
        case .requestStatus(let id, let venue, let inquiry):
            guard let order = engine.orders.view(id) else { return nil }
            VenueOrderPublisher.status(
                order, inquiry: inquiry, reference: reference, dialect: Self.dialect, into: &body)
            return (venue, .orderStatusRequest)
        case .requestMassStatus(let venue, let inquiry):
            VenueOrderPublisher.massStatus(inquiry: inquiry, into: &body)
            return (venue, .orderMassStatusRequest)
        case .report, .cancelReject, .answer, .askPlacement, .askWeighing, .requestQuote,
            .takeQuote:
            return nil
        }
    }

    /// Frames are durable: what they sent leaves.
    func flushStreams() {
        guard !dirtyStreams.isEmpty else { return }
        let peers = dirtyStreams
        dirtyStreams.removeAll(keepingCapacity: true)
        for peer in peers {
            peer.isDirty = false
            peer.link.flush()
        }
    }

    // MARK: In

    public func streamLink(
        _ link: StreamVenueLink, report index: borrowing FIXMessageIndex,
        raw: UnsafeRawBufferPointer
    ) {
        guard failure == nil, let peer = streamPeer(link) else { return }
        let origin = FrameOrigin(
            session: peer.session,
            msgSeqNum: engine.sequenceNumbers(peer.session).nextInbound)
        let digest = FIXBodyDigest.digest(index)
        if breadcrumb.hasCrashes,
            breadcrumb.isSetAside(peer.session, origin.msgSeqNum, digest)
        {
            return quarantine(index, origin, digest, raw)
        }
        breadcrumb.enter(peer.session, origin.msgSeqNum, digest)
        let command = VenueReportAdapter.command(
            index, venue: peer.venue, dialect: Self.dialect, sent: { _ in nil })
        switch command {
        case .success(.venueReport(let report)?): process(report, origin: origin, raw: raw)
        case .success(let command?): process(.orders(command), origin: origin, raw: raw)
        case .success(nil): log("\(peer.name): a message that is not for us")
        case .failure(let refusal): log("\(peer.name): \(refusal.text)")
        }
        breadcrumb.leave()
    }

    public func streamLink(_ link: StreamVenueLink, changed isUp: Bool) {
        guard let peer = streamPeer(link) else { return }
        log("\(peer.name): \(isUp ? "connected" : "disconnected")")
        process(.orders(.venueLink(peer.venue, isUp: isUp)))
    }

    public func streamLink(_ link: StreamVenueLink, quotesChanged isUp: Bool) {
        guard let peer = streamPeer(link) else { return }
        log("\(peer.name) market data: \(isUp ? "connected" : "disconnected")")
        if isUp {
            market?.connected(peer.venue, at: clock.raw())
        } else {
            engine.clearQuotes(of: peer.venue)
            market?.disconnected(peer.venue, at: clock.raw())
        }
    }

    public func streamLink(_ link: StreamVenueLink, quotes entries: [MarketEntry]) {
        guard failure == nil, let peer = streamPeer(link) else { return }
        guard let market else { return }
        let now = clock.raw()
        market.receive(entries, from: peer.venue, at: now)
        takeQuotes(of: peer.venue, market, at: now)
    }

    public func streamLink(_ link: StreamVenueLink, executedOf clOrdID: String) -> Quantity? {
        ClOrdID(clOrdID).flatMap { RouteID.parse($0) }
            .flatMap { engine.orders.view($0.order)?.cumQty }
    }

    public func streamLink(_ link: StreamVenueLink, knows execID: String) -> Bool {
        guard let peer = streamPeer(link), let id = Text64(execID) else { return false }
        return engine.orders.knows(execID: id, of: peer.venue)
    }

    public func streamLink(_ link: StreamVenueLink, noted line: String) {
        log("\(streamPeer(link)?.name ?? link.name): \(line)")
    }
}
