import FIXCodec
import NIOCore
import NIOPosix

/// Everything around the server in the crash test: a client, three venues, and a wiretap on each
/// of the four links. It lives through all restarts of the server.
///
/// Confined to its event loop but for `start`, `stop` and `on`.
final class CrashMarket: @unchecked Sendable {
    let group: MultiThreadedEventLoopGroup
    let loop: any EventLoop
    let client: CrashClient
    let venues: CrashVenues
    private(set) var record = WireRecord()
    /// What the sessions complained about.
    private(set) var notes: [String] = []
    private let engine: any CrashEngine
    private var taps: [Wiretap] = []

    /// Whose FIX engine stands at the other ends.
    enum Counterparties: String, Sendable {
        case own
        case quickFIX
    }

    init(seed: UInt64, counterparties: Counterparties = .own) {
        group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        loop = group.next()
        engine =
            counterparties == .own ? CrashOwnEngine(loop: loop) : CrashQuickFIXEngine(loop: loop)
        client = CrashClient(engine: engine, loop: loop, seed: seed &* 3 &+ 1)
        venues = CrashVenues(engine: engine, loop: loop, seed: seed &* 3 &+ 2)
        engine.onMessage = { [unowned self] link, index in
            if link == 0 { client.received(index) } else { venues.received(link, index) }
        }
        engine.onNote = { [unowned self] line in notes.append(line) }
    }

    /// Runs on the event loop.
    func on<T: Sendable>(_ body: @escaping @Sendable () -> T) async throws -> T {
        try await loop.submit(body).get()
    }

    /// Opens the venues' ports where the server dials them, and dials the server.
    func start(_ installation: Installation, allowsStaleOrders: Bool) async throws {
        let venuePorts = installation.venuePorts
        let serverPort = installation.fixPort
        try await on { self.record.allowsStaleOrders = allowsStaleOrders }
        for (position, port) in venuePorts.enumerated() {
            let name = "VENUE\(position + 1)"
            let venue = try await engine.openVenue(name, link: position + 1)
            let tap = makeTap(name, targetPort: venue, isDialledByServer: true)
            _ = try await tap.start(port: port).get()
        }
        let tap = makeTap("CLIENT1", targetPort: serverPort, isDialledByServer: false)
        try await engine.dial("CLIENT1", port: try await tap.start(port: 0).get())
        try await on { self.client.startTrading() }
    }

    private func makeTap(_ name: String, targetPort: Int, isDialledByServer: Bool) -> Wiretap {
        let tap = Wiretap(
            name, loop: loop, targetPort: targetPort, isDialledByServer: isDialledByServer
        ) { [unowned self] index, line in record.add(index, line) }
        taps.append(tap)
        return tap
    }

    /// All links are logged on.
    func isUp() async throws -> Bool {
        try await on { self.engine.isUp }
    }

    func stop() async throws {
        try await engine.stop()
        try await group.shutdownGracefully()
    }
}
