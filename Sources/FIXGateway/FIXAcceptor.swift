import FIXCodec
import NIOCore
import NIOPosix
import NIOSSL
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
    /// As many of them from one address.
    public var pendingPerAddressMax = 32
    /// How long a connection may be without a Logon, the TLS handshake included.
    public var logonTimeout: TimeAmount = .seconds(10)
    /// Longest message taken on this port.
    public var messageBytesMax = 65_536
    /// How much later a wrong password or certificate is answered.
    public var failureDelay: TimeAmount = .seconds(1)
    /// So many wrong ones within `failureWindow`, and an address is not listened to until it ends.
    public var failuresMax = 5
    public var failureWindow: TimeAmount = .seconds(60)
    /// TLS of the port; `nil`: none. Set it before `start`.
    public var tls: FIXTLSServer?
    /// How often the files of TLS are looked at.
    public var tlsReloadInterval: TimeAmount = .seconds(10)
    /// Makes the session of a Logon that belongs to none; `nil` refuses it. For tests: whoever
    /// connects decides what is made.
    public var unknown: ((borrowing FIXMessageIndex) -> FIXSession?)?
    typealias Origin = FIXOrigins.Origin
    let clock: () -> Timestamp
    let note: (String) -> Void
    var sessions: [FIXSession] = []
    /// As long as somebody may dial.
    private var hosts: [any FIXSessionHost] = []
    var origins = FIXOrigins()
    /// Password hashing: one at a time, so that a flood of Logons cannot take the machine.
    let passwordThreads = NIOThreadPool(numberOfThreads: 1)
    private var listener: (any Channel)?
    private var connections: [ObjectIdentifier: any Channel] = [:]
    private var reloads: RepeatedTask?

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
        if !hosts.contains(where: { $0 === session.host }) { hosts.append(session.host) }
    }

    /// Opens the port; the value is the port that was opened (for port 0, the one chosen).
    public func start(host: String = "127.0.0.1", port: Int) -> EventLoopFuture<Int> {
        passwordThreads.start()
        watchFiles()
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
        reloads?.cancel()
        reloads = nil
        passwordThreads.shutdownGracefully { _ in }
        for session in sessions where session.isLoggedOn { session.logout() }
        for channel in connections.values where !isUp(channel) { channel.close(promise: nil) }
        hosts.removeAll()
    }

    private func isUp(_ channel: any Channel) -> Bool {
        sessions.contains { $0.channel === channel && $0.isLoggedOn }
    }

    /// Reads the certificates again (SIGHUP); what is in force stays when one is wrong.
    public func reloadTLS() {
        eventLoop.preconditionInEventLoop()
        readAgain { tls throws(FIXTLSFailure) in
            try tls.reload()
            return true
        }
    }

    private func watchFiles() {
        guard tls != nil, reloads == nil else { return }
        reloads = eventLoop.scheduleRepeatedTask(
            initialDelay: tlsReloadInterval, delay: tlsReloadInterval
        ) { _ in
            self.readAgain { tls throws(FIXTLSFailure) in try tls.reloadIfChanged() }
        }
    }

    private func readAgain(_ read: (FIXTLSServer) throws(FIXTLSFailure) -> Bool) {
        guard let tls else { return }
        do throws(FIXTLSFailure) {
            if try read(tls) { note("TLS certificates read again; new connections use them") }
        } catch {
            note("\(error); the certificates in force stay")
        }
    }

    private struct ConnectionRefused: Error {}

    private func accept(_ channel: any Channel) throws {
        let origin = Origin(
            channel: channel, address: channel.remoteAddress?.ipAddress ?? "unknown")
        if let reason = refusal(of: origin) {
            note("connection refused: \(reason)")
            throw ConnectionRefused()
        }
        origins.add(origin)
        connections[ObjectIdentifier(channel)] = channel
        let handler = FIXChannelHandler(
            session: nil, bytesMax: messageBytesMax, clock: clock, note: note
        ) { [unowned self] index, handler in first(index, handler, origin) }
        if let tls {
            try channel.pipeline.syncOperations.addHandler(
                NIOSSLServerHandler(context: tls.context))
        }
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
            self.origins.resolved(origin)
        }
    }

    private func refusal(of origin: Origin) -> String? {
        if origins.count >= pendingMax { return "\(origins.count) connections wait for a Logon" }
        let same = origins.count(of: origin.address)
        if same >= pendingPerAddressMax {
            return "\(same) connections from \(origin.address) wait for a Logon"
        }
        let isBarred = origins.isBarred(
            origin.address, failuresMax: failuresMax, window: failureWindow, at: clock())
        return isBarred ? "\(origin.address) failed to log on \(failuresMax) times" : nil
    }
}
