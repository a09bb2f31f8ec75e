import FIXCodec
import NIOCore
import NIOPosix
import OMSTypes

/// Why a port cannot be listened on.
public enum FIXListenFailure: Error, Equatable, CustomStringConvertible {
    case portInUse(host: String, port: Int)
    case failed(host: String, port: Int, String)

    public var description: String {
        switch self {
        case .portInUse(let host, let port):
            return "port \(port) on \(host) is in use: stop the process that listens there "
                + "(`ss -ltnp 'sport = :\(port)'` names it) or configure another port"
        case .failed(let host, let port, let reason):
            return "cannot listen on \(host):\(port): \(reason)"
        }
    }
}

/// One port for several sessions, told apart by the CompIDs and BeginString of the Logon.
///
/// Confined to `eventLoop`, which every entry checks.
public final class FIXAcceptor: @unchecked Sendable {
    public let eventLoop: any EventLoop
    /// Connections without a Logon that may exist at a time.
    public var pendingMax = 64
    /// How long a connection may be without a Logon.
    public var logonTimeout: TimeAmount = .seconds(10)
    /// Longest message taken on this port.
    public var messageBytesMax = 65_536
    private let clock: () -> Timestamp
    private let note: (String) -> Void
    private var sessions: [FIXSession] = []
    private var listener: (any Channel)?
    private var connections: [ObjectIdentifier: any Channel] = [:]
    private var pending = 0

    /// - Parameters:
    ///   - clock: the time.
    ///   - note: takes a line about each refused connection.
    public init(
        eventLoop: any EventLoop, clock: @escaping @Sendable () -> Timestamp,
        note: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.eventLoop = eventLoop
        self.clock = clock
        self.note = note
    }

    /// Adds a session that may log on here.
    public func add(_ session: FIXSession) {
        precondition(session.settings.role == .acceptor, "an acceptor's session")
        precondition(session.eventLoop === eventLoop, "acceptor and session share an event loop")
        sessions.append(session)
    }

    /// Opens the port; the value is the port that was opened (for port 0, the one chosen).
    public func start(host: String = "127.0.0.1", port: Int) -> EventLoopFuture<Int> {
        let bootstrap = ServerBootstrap(group: eventLoop)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .serverChannelOption(.backlog, value: 128)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelOption(
                .recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 16_384)
            )
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try self.accept(channel) }
            }
        return bootstrap.bind(host: host, port: port).map { channel in
            self.listener = channel
            return channel.localAddress?.port ?? port
        }.flatMapErrorThrowing { error in
            if let failure = error as? IOError, failure.errnoCode == EADDRINUSE {
                throw FIXListenFailure.portInUse(host: host, port: port)
            }
            throw FIXListenFailure.failed(host: host, port: port, "\(error)")
        }
    }

    /// Closes the port and every connection; sessions that are up log out first.
    public func stop() {
        eventLoop.preconditionInEventLoop()
        listener?.close(promise: nil)
        listener = nil
        for session in sessions where session.isLoggedOn { session.logout() }
        for channel in connections.values where !isUp(channel) { channel.close(promise: nil) }
    }

    private func isUp(_ channel: any Channel) -> Bool {
        sessions.contains { $0.channel === channel && $0.isLoggedOn }
    }

    private struct TooManyPending: Error {}

    private func accept(_ channel: any Channel) throws {
        guard pending < pendingMax else {
            note("connection refused: \(pending) connections wait for a Logon")
            throw TooManyPending()
        }
        pending += 1
        connections[ObjectIdentifier(channel)] = channel
        let handler = FIXChannelHandler(
            session: nil, bytesMax: messageBytesMax, clock: clock, note: note
        ) { [unowned self] in resolve($0) }
        try channel.pipeline.syncOperations.addHandler(handler)
        let bound = NIOLoopBound(handler, eventLoop: eventLoop)
        let timeout = eventLoop.scheduleTask(in: logonTimeout) {
            if bound.value.isResolved { return }
            self.note("connection dropped: no Logon within \(self.logonTimeout)")
            channel.close(promise: nil)
        }
        channel.closeFuture.whenComplete { _ in
            timeout.cancel()
            self.connections[ObjectIdentifier(channel)] = nil
            if !bound.value.isResolved { self.pending -= 1 }
        }
    }

    /// The session of a first message (rule S1: what belongs to none gets no answer).
    private func resolve(_ index: borrowing FIXMessageIndex) -> FIXSession? {
        let sender = index.senderCompID
        let target = index.targetCompID
        guard index.msgType == .logon else {
            note("connection dropped: the first message is no Logon")
            return nil
        }
        let begin = index.beginString
        guard
            let session = sessions.first(where: {
                $0.settings.targetCompID == sender && $0.settings.senderCompID == target
                    && $0.settings.beginString == begin
            })
        else {
            let parties = "\(sender?.description ?? "?") to \(target?.description ?? "?")"
            note("Logon refused: no session \(parties) in \(begin?.description ?? "?")")
            return nil
        }
        guard !session.isConnected else {
            note("Logon refused: \(session.settings.targetCompID) is logged on already")
            return nil
        }
        pending -= 1
        return session
    }
}
