import FIXCodec
import FIXSession
import Foundation
import NIOCore
import NIOEmbedded
import OMSTypes
import VenueGateway

@testable import FIXGateway
@testable import OMSRuntime

/// The client and the venues of a simulation, with their sessions. They live through everything.
final class SimulatedMarket: CrashLinks, @unchecked Sendable {
    let loop = EmbeddedEventLoop()
    private let host: MemoryFIXHost
    private(set) var sessions: [FIXSession] = []
    private(set) var client: CrashClient!
    private(set) var venues: CrashVenues!
    private(set) var messages = 0
    private(set) var complaints: [String] = []
    /// By link: how a venue's messages differ from its version of FIX.
    private var translators: [VenueTranslator?] = [nil]
    /// By link: 0 is the client's; venues that speak JSON have none.
    private var byLink: [Int: FIXSession] = [:]
    /// By link: venues that speak JSON.
    private(set) var streams: [Int: SimulatedStreamVenue] = [:]
    private var scratch = FIXBodyWriter()

    /// - Parameter unit: quantities are multiples of so many.
    init(
        venues configured: [Configuration.Venue], clock: SimulatedClock, seed: UInt64,
        unit: Int = 1,
        hasFaults: Bool = false
    ) {
        host = MemoryFIXHost(eventLoop: loop, clock: { clock.now() })
        let now: @Sendable () -> Timestamp = { clock.now() }
        client = CrashClient(
            engine: self, loop: loop, seed: seed &* 3 &+ 1, unit: unit, clock: now)
        venues = CrashVenues(
            engine: self, loop: loop, seed: seed &* 3 &+ 2, unit: unit, hasFaults: hasFaults,
            clock: now)
        var settings = FIXSessionSettings(
            .initiator, senderCompID: "CLIENT1", targetCompID: "OMS")
        settings.logonTimeout = 2
        sessions.append(host.makeSession(settings, tag: 0))
        byLink[0] = sessions[0]
        for (place, venue) in configured.enumerated() {
            if venue.wire == .webSocket {
                translators.append(nil)
                streams[place + 1] = SimulatedStreamVenue(
                    link: place + 1, codec: venue.streamCodec, venues: venues, loop: loop,
                    seed: seed &* 11 &+ UInt64(place), clock: clock)
                continue
            }
            if venue.kind == .rfq { venues.dealers.insert(place + 1) }
            let settings = FIXDoors.settings(
                .acceptor, us: venue.targetCompID, them: venue.senderCompID,
                heartbeat: venue.heartbeat ?? .seconds(30), venue.options)
            let session = host.makeSession(settings, tag: place + 1)
            sessions.append(session)
            byLink[place + 1] = session
            translators.append(VenueTranslator(venue.map.ofVenue, bytesMax: 65_536))
            venues.speaksOld[place + 1] = venue.options.version < .fix43
        }
        host.onMessage = { [unowned self] session, index, _ in
            messages += 1
            if session.tag == 0 {
                client.received(index)
            } else if let translator = translators[session.tag] {
                translator.inward(index) { venues.received(session.tag, $0) }
            } else {
                venues.received(session.tag, index)
            }
        }
        host.onState = { [unowned self] session, state in
            if case .down(.refused(let reason)) = state {
                complaints.append("session \(session.tag) refused: \(reason)")
            }
        }
    }

    /// What holds its memory is let go: sessions, their host and what waits on the loop.
    func end() {
        sessions.removeAll()
        byLink.removeAll()
        streams.removeAll()
        try? loop.syncShutdownGracefully()
    }

    func send(_ link: Int, _ msgType: FIXMsgType, _ body: borrowing FIXBodyWriter) {
        if let stream = streams[link] { return stream.tell(msgType, body.bytes) }
        guard let session = byLink[link] else { return }
        guard let translator = translators[link] else {
            host.send(session, msgType, body)
            return
        }
        scratch.clear()
        scratch.fields(body.bytes)
        translator.outward(msgType, &scratch)
        host.send(session, msgType, scratch)
    }
}
