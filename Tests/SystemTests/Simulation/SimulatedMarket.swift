import FIXCodec
import FIXSession
import NIOCore
import NIOEmbedded
import OMSTypes

@testable import FIXGateway

/// The client and the venues of a simulation, with their sessions. They live through everything.
final class SimulatedMarket: CrashLinks, @unchecked Sendable {
    let loop = EmbeddedEventLoop()
    private let host: MemoryFIXHost
    private(set) var sessions: [FIXSession] = []
    private(set) var client: CrashClient!
    private(set) var venues: CrashVenues!
    private(set) var messages = 0
    private(set) var complaints: [String] = []

    init(venues count: Int, clock: SimulatedClock, seed: UInt64) {
        host = MemoryFIXHost(eventLoop: loop, clock: { clock.now() })
        let now: @Sendable () -> Timestamp = { clock.now() }
        client = CrashClient(engine: self, loop: loop, seed: seed &* 3 &+ 1, clock: now)
        venues = CrashVenues(engine: self, loop: loop, seed: seed &* 3 &+ 2, clock: now)
        var settings = FIXSessionSettings(
            .initiator, senderCompID: "CLIENT1", targetCompID: "OMS")
        settings.logonTimeout = 2
        sessions.append(host.makeSession(settings, tag: 0))
        for number in 1...count {
            sessions.append(
                host.makeSession(
                    FIXSessionSettings(
                        .acceptor, senderCompID: Text64("VENUE\(number)")!, targetCompID: "OMS"),
                    tag: number))
        }
        host.onMessage = { [unowned self] session, index, _ in
            messages += 1
            if session.tag == 0 {
                client.received(index)
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
        try? loop.syncShutdownGracefully()
    }

    func send(_ link: Int, _ msgType: FIXMsgType, _ body: borrowing FIXBodyWriter) {
        host.send(sessions[link], msgType, body)
    }
}
