import FIXCodec
import Glibc
import NIOCore
import NIOPosix
import OMSTypes

/// A host and a port that an initiator dials.
public struct FIXDialAddress: Equatable, Sendable, CustomStringConvertible {
    public var host: String
    public var port: Int

    public init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    public var description: String { "\(host):\(port)" }
}

/// Keeps one session connected: dials, and dials again when the connection ends, the next of its
/// addresses when one does not serve.
///
/// Confined to the session's event loop, which every entry checks.
public final class FIXInitiator: @unchecked Sendable {
    /// Which address comes first after a connection that served has ended.
    public enum ReturnPolicy: String, CaseIterable, Sendable {
        /// The first of the list; with `probeInterval` also while another one serves.
        case primary
        /// The one that served.
        case stay
    }

    public let session: FIXSession
    public let addresses: [FIXDialAddress]
    /// The pause before the first new attempt; doubled after each round of failures.
    public var redialFirst: TimeAmount = .milliseconds(200)
    /// The longest pause between attempts.
    public var redialMax: TimeAmount = .seconds(5)
    /// How long an address may take to answer, the TLS handshake included.
    public var connectTimeout: TimeAmount = .seconds(5)
    public var returnPolicy = ReturnPolicy.primary
    /// How often the first address is tried while another one serves; when it answers twice in a
    /// row, the session logs out and is dialled there. `nil`: it is dialled after the next end of
    /// the connection. With `ReturnPolicy.primary` only.
    public var probeInterval: TimeAmount?
    /// Our own address; `nil`: the system chooses.
    public var sourceAddress: String?
    public var tls: FIXTLSClient?
    /// Pauses are shortened by up to a quarter, drawn from this, so that many sessions that lost
    /// one host do not all come back in the same instant.
    public var jitterSeed: UInt64 = 0
    let note: (String) -> Void
    var position = 0
    private var pause: TimeAmount
    private(set) var isRunning = false
    var probes = FIXPrimaryProbes()
    /// Retained while it runs: what it dials asks the session's host.
    private var host: (any FIXSessionHost)?
    private var isDialling = false
    private var redial: Scheduled<Void>?
    private var lastTold: String?

    public init(
        session: FIXSession, addresses: [FIXDialAddress],
        note: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        precondition(session.settings.role == .initiator, "an initiator's session")
        precondition(!addresses.isEmpty, "an initiator has somewhere to dial")
        self.session = session
        self.addresses = addresses
        self.note = note
        pause = redialFirst
    }

    public convenience init(
        session: FIXSession, host: String = "127.0.0.1", port: Int,
        note: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.init(
            session: session, addresses: [FIXDialAddress(host: host, port: port)], note: note)
    }

    /// The address that is in use or dialled next.
    public var address: FIXDialAddress { addresses[position] }

    /// Dials at once.
    public func start() {
        session.eventLoop.preconditionInEventLoop()
        guard !isRunning else { return }
        isRunning = true
        host = session.host
        pause = redialFirst
        session.closed = { [weak self] in self?.redialLater() }
        dial()
    }

    /// Logs out if logged on, and does not dial again.
    public func stop() {
        session.eventLoop.preconditionInEventLoop()
        isRunning = false
        redial?.cancel()
        redial = nil
        probes.task?.cancel()
        host = nil
        if session.isConnected { session.logout() }
    }

    private func dial() {
        guard isRunning, !isDialling, !session.isConnected else { return }
        guard session.logonRefusal == nil else { return redialLater() }
        guard session.closedText(session.host.now()) == nil else { return waitForSchedule() }
        isDialling = true
        let address = address
        var bootstrap = ClientBootstrap(group: session.eventLoop)
            .connectTimeout(connectTimeout)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelOption(.maxMessagesPerRead, value: 1)
            .channelOption(
                .recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 16_384)
            )
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try self.prepare(channel, address) }
            }
        if let sourceAddress {
            guard let source = try? SocketAddress(ipAddress: sourceAddress, port: 0) else {
                preconditionFailure("a source address is numeric")
            }
            bootstrap = bootstrap.bind(to: source)
        }
        bootstrap.connect(host: address.host, port: address.port)
            .whenComplete { result in self.dialled(result) }
    }

    private func prepare(_ channel: any Channel, _ address: FIXDialAddress) throws {
        let session = session
        let handler = FIXChannelHandler(
            session: session, bytesMax: session.limits.messageBytesMax, awaitsTLS: tls != nil,
            clock: { session.host.now() }, note: { [weak self] in self?.tell($0) },
            resolve: { _, _ in .drop })
        if let tls {
            try channel.pipeline.syncOperations.addHandler(tls.handler(host: address.host))
            session.eventLoop.scheduleTask(in: connectTimeout) {
                if session.channel !== channel { channel.close(promise: nil) }
            }
        }
        try channel.pipeline.syncOperations.addHandler(handler)
    }

    private func dialled(_ result: Result<any Channel, any Error>) {
        switch result {
        case .success(let channel):
            lastTold = nil
            if !isRunning { channel.close(promise: nil) }
            watchPrimary()
            // Also of a connection that ends before the session has it (TLS).
            channel.closeFuture.whenComplete { _ in
                self.isDialling = false
                self.redialLater()
            }
        case .failure(let error):
            isDialling = false
            tell(Self.words(error))
            redialLater()
        }
    }

    /// Once for as long as it stays the same: an outage must not fill the log.
    private func tell(_ problem: String) {
        let line = "\(session.settings.targetCompID) at \(address): \(problem)"
        guard line != lastTold else { return }
        lastTold = line
        note(line + "; dialling again until it answers")
    }

    /// The system's own words, such as "Connection refused".
    private static func words(_ error: any Error) -> String {
        let first = (error as? NIOConnectionError)?.connectionErrors.first?.error ?? error
        if case .connectTimeout? = first as? ChannelError { return "no answer in time" }
        guard let failure = first as? IOError else { return FIXTLSWords.of(first) }
        return String(cString: strerror(failure.errnoCode))
    }

    /// A closed session is dialled when it opens; looked at each second, for clocks that jump.
    private func waitForSchedule() {
        redial = session.eventLoop.scheduleTask(in: .seconds(1)) {
            self.redial = nil
            self.dial()
        }
    }

    private func redialLater() {
        guard isRunning, redial == nil else { return }
        // A connection that ended before it served counts as a failure; one that served does not.
        probes.ended(position, session.wasUp)
        if session.wasUp {
            pause = redialFirst
            if returnPolicy == .primary { position = 0 }
        } else {
            position = (position + 1) % addresses.count
        }
        let isRoundOver = session.wasUp || position == 0
        session.wasUp = false
        redial = session.eventLoop.scheduleTask(in: shortened(isRoundOver ? pause : redialFirst)) {
            self.redial = nil
            self.dial()
        }
        if isRoundOver { pause = min(redialMax, pause + pause) }
    }

    /// By up to a quarter.
    private func shortened(_ pause: TimeAmount) -> TimeAmount {
        jitterSeed = jitterSeed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let share = Int64(jitterSeed >> 40 & 0xFFFF)
        return .nanoseconds(pause.nanoseconds - pause.nanoseconds / 4 / 0x10000 * share)
    }
}
