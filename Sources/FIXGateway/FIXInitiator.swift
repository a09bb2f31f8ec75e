import FIXCodec
import Glibc
import NIOCore
import NIOPosix
import OMSTypes

/// Keeps one session connected: dials, and dials again when the connection ends.
///
/// Confined to the session's event loop, which every entry checks.
public final class FIXInitiator: @unchecked Sendable {
    public let session: FIXSession
    public let host: String
    public let port: Int
    /// The pause before the first new attempt; doubled after each failure.
    public var redialFirst: TimeAmount = .milliseconds(200)
    /// The longest pause between attempts.
    public var redialMax: TimeAmount = .seconds(5)
    private let note: (String) -> Void
    private var pause: TimeAmount
    private var isRunning = false
    private var isDialling = false
    private var redial: Scheduled<Void>?
    private var lastTold: String?

    public init(
        session: FIXSession, host: String = "127.0.0.1", port: Int,
        note: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        precondition(session.settings.role == .initiator, "an initiator's session")
        self.session = session
        self.host = host
        self.port = port
        self.note = note
        pause = redialFirst
    }

    /// Dials at once.
    public func start() {
        session.eventLoop.preconditionInEventLoop()
        guard !isRunning else { return }
        isRunning = true
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
        if session.isConnected { session.logout() }
    }

    private func dial() {
        guard isRunning, !isDialling, !session.isConnected else { return }
        isDialling = true
        let session = session
        let bytesMax = session.limits.messageBytesMax
        ClientBootstrap(group: session.eventLoop)
            .connectTimeout(.seconds(5))
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelOption(.maxMessagesPerRead, value: 1)
            .channelOption(
                .recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 16_384)
            )
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let handler = FIXChannelHandler(
                        session: session, bytesMax: bytesMax, clock: { session.host.now() },
                        note: { _ in }, resolve: { _ in nil })
                    try channel.pipeline.syncOperations.addHandler(handler)
                }
            }
            .connect(host: host, port: port)
            .whenComplete { result in self.dialled(result) }
    }

    private func dialled(_ result: Result<any Channel, any Error>) {
        isDialling = false
        switch result {
        case .success(let channel):
            lastTold = nil
            if !isRunning { channel.close(promise: nil) }
        case .failure(let error):
            tell("\(session.settings.targetCompID) at \(host):\(port): \(Self.words(error))")
            redialLater()
        }
    }

    /// Once for as long as it stays the same: an outage must not fill the log.
    private func tell(_ line: String) {
        guard line != lastTold else { return }
        lastTold = line
        note(line + "; dialling again until it answers")
    }

    /// The system's own words, such as "Connection refused".
    private static func words(_ error: any Error) -> String {
        let first = (error as? NIOConnectionError)?.connectionErrors.first?.error ?? error
        guard let failure = first as? IOError else { return "\(first)" }
        return String(cString: strerror(failure.errnoCode))
    }

    private func redialLater() {
        guard isRunning, redial == nil else { return }
        // A connection that ended before it served counts as a failure; one that served does not.
        if session.wasUp { pause = redialFirst }
        session.wasUp = false
        redial = session.eventLoop.scheduleTask(in: pause) {
            self.redial = nil
            self.dial()
        }
        pause = min(redialMax, pause + pause)
    }
}
