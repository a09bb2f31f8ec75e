import FIXCodec
import FIXGateway
import FIXSession
import NIOCore
import NIOPosix
import OMSTypes

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
    private let host: MemoryFIXHost
    private var initiator: FIXInitiator?
    private var acceptors: [FIXAcceptor] = []
    private var taps: [Wiretap] = []
    private var sessions: [FIXSession] = []

    init(seed: UInt64) {
        group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        loop = group.next()
        host = MemoryFIXHost(eventLoop: loop)
        var settings = FIXSessionSettings(
            .initiator, senderCompID: "CLIENT1", targetCompID: "OMS")
        settings.logonTimeout = 2
        client = CrashClient(
            host: host, session: host.makeSession(settings, tag: 0), seed: seed &* 3 &+ 1)
        venues = CrashVenues(host: host, seed: seed &* 3 &+ 2)
        host.onMessage = { [unowned self] session, index, _ in
            if session.tag == 0 { client.received(index) } else { venues.received(session, index) }
        }
        host.onState = { [unowned self] session, state in
            if case .down(.refused(let reason)) = state { notes.append(reason) }
        }
        host.onNote = { [unowned self] _, line in notes.append(line) }
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
            try await openVenue("VENUE\(position + 1)", tag: position + 1, dialledAt: port)
        }
        let tap = makeTap("CLIENT1", targetPort: serverPort, isDialledByServer: false)
        let port = try await tap.start(port: 0).get()
        try await on {
            self.sessions.append(self.client.session)
            let initiator = FIXInitiator(session: self.client.session, port: port)
            initiator.redialFirst = .milliseconds(20)
            initiator.redialMax = .milliseconds(100)
            self.initiator = initiator
            initiator.start()
            self.client.startTrading()
        }
    }

    private func openVenue(_ name: String, tag: Int, dialledAt: Int) async throws {
        let port = try await on {
            let session = self.host.makeSession(
                FIXSessionSettings(
                    .acceptor, senderCompID: Text64(name) ?? Text64(), targetCompID: "OMS"),
                tag: tag)
            let acceptor = FIXAcceptor(eventLoop: self.loop, clock: SystemClock.now)
            acceptor.add(session)
            self.acceptors.append(acceptor)
            self.sessions.append(session)
            return acceptor.start(port: 0)
        }.get()
        let tap = makeTap(name, targetPort: port, isDialledByServer: true)
        _ = try await tap.start(port: dialledAt).get()
    }

    private func makeTap(_ name: String, targetPort: Int, isDialledByServer: Bool) -> Wiretap {
        let tap = Wiretap(
            name, loop: loop, targetPort: targetPort, isDialledByServer: isDialledByServer
        ) { [unowned self] index, line in record.add(index, line) }
        taps.append(tap)
        return tap
    }

    /// All four sessions are logged on.
    func isUp() async throws -> Bool {
        try await on { self.sessions.allSatisfy { $0.isLoggedOn } }
    }

    func stop() async throws {
        try await on {
            self.initiator?.stop()
            for acceptor in self.acceptors { acceptor.stop() }
        }
        try await group.shutdownGracefully()
    }
}
