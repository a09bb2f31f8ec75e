import FIXSession
import NIOCore
import NIOEmbedded

@testable import FIXGateway

/// A connection between a session of the market and one of the server: bytes take their time, come
/// in pieces of any size, and what is on its way when the wire is cut is lost.
final class SimulatedWire {
    let market: FIXSession
    private let clock: SimulatedClock
    private var random: SeededRandom
    private var server: FIXSession?
    private var marketEnd: EmbeddedChannel?
    private var serverEnd: EmbeddedChannel?
    private var toServer = WireDirection()
    private var toMarket = WireDirection()
    /// Nobody dials before.
    private var redialAt: Int64 = 0
    /// How often it was cut.
    private(set) var cuts = 0
    /// What the market sends is lost now and then, while the connection looks healthy.
    var isLossy = false
    private(set) var losses = 0

    init(market: FIXSession, clock: SimulatedClock, seed: UInt64) {
        self.market = market
        self.clock = clock
        random = SeededRandom(seed: seed)
    }

    /// The server's session, once the server runs.
    func serve(_ session: FIXSession) {
        server = session
        redialAt = clock.nanoseconds + Int64.random(in: 1...50, using: &random) * 1_000_000
    }

    /// The server is gone, without a word.
    func serverDied() {
        server = nil
        cut()
    }

    /// The connection breaks.
    func cut() {
        guard marketEnd != nil || serverEnd != nil else { return }
        cuts += 1
        toServer = WireDirection()
        toMarket = WireDirection()
        marketEnd?.close(promise: nil)
        serverEnd?.close(promise: nil)
        marketEnd = nil
        serverEnd = nil
        redialAt = clock.nanoseconds + Int64.random(in: 5...100, using: &random) * 1_000_000
    }

    var isUp: Bool { market.isLoggedOn && server?.isLoggedOn == true }

    /// Moves what is due; dials when nobody is connected.
    func move() {
        guard let marketEnd, let serverEnd else { return dial() }
        let now = clock.nanoseconds
        losses += toServer.take(from: marketEnd, at: now, &random, lossy: isLossy)
        _ = toMarket.take(from: serverEnd, at: now, &random)
        toServer.deliver(to: serverEnd, at: now, &random)
        toMarket.deliver(to: marketEnd, at: now, &random)
        if toServer.isOver || toMarket.isOver { cut() }
    }

    private func dial() {
        guard let server, clock.nanoseconds >= redialAt, !server.isConnected, !market.isConnected
        else { return }
        marketEnd = connect(market)
        serverEnd = connect(server)
    }

    private func connect(_ session: FIXSession) -> EmbeddedChannel? {
        guard let loop = session.eventLoop as? EmbeddedEventLoop,
            let address = try? SocketAddress(ipAddress: "127.0.0.1", port: 1)
        else { preconditionFailure("a simulated session runs on an embedded loop") }
        let clock = clock
        let channel = EmbeddedChannel(
            handlers: [
                FIXChannelHandler(
                    session: session, bytesMax: session.limits.messageBytesMax,
                    clock: { clock.now() }, note: { _ in }, resolve: { _, _ in .drop })
            ], loop: loop)
        channel.connect(to: address, promise: nil)
        return channel
    }
}
