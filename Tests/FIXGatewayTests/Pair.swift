import FIXCodec
import FIXGateway
import FIXSession
import NIOCore
import NIOPosix
import OMSTypes
import Synchronization
import Testing

/// Lines that both sides write.
final class LineLog: Sendable {
    private let lines = Mutex<[String]>([])

    @discardableResult
    func withLock<T: Sendable>(_ body: (inout [String]) -> T) -> T {
        var result: T?
        lines.withLock { result = body(&$0) }
        return result!
    }
}

/// A client and an OMS over a real socket on the loopback interface.
final class Pair: @unchecked Sendable {
    let loop: any EventLoop
    let group: MultiThreadedEventLoopGroup
    let omsHost: MemoryFIXHost
    let clientHost: MemoryFIXHost
    let oms: FIXSession
    let client: FIXSession
    let acceptor: FIXAcceptor
    private(set) var initiator: FIXInitiator?
    private(set) var port = 0
    let log = LineLog()

    init(
        heartBtInt: Int = 30, omsLimits: FIXSessionLimits = FIXSessionLimits(),
        clock: @escaping @Sendable () -> Timestamp = SystemClock.now,
        _ change: (inout FIXSessionSettings) -> Void = { _ in }
    ) {
        group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        loop = group.next()
        omsHost = MemoryFIXHost(eventLoop: loop, clock: clock)
        clientHost = MemoryFIXHost(eventLoop: loop, clock: clock)
        var settings = FIXSessionSettings(
            .acceptor, senderCompID: "OMS", targetCompID: "CLIENT1")
        change(&settings)
        oms = omsHost.makeSession(settings, limits: omsLimits)
        settings = FIXSessionSettings(.initiator, senderCompID: "CLIENT1", targetCompID: "OMS")
        settings.heartBtInt = heartBtInt
        change(&settings)
        client = clientHost.makeSession(settings)
        acceptor = FIXAcceptor(eventLoop: loop, clock: clock) { [log] line in
            log.withLock { $0.append("acceptor: \(line)") }
        }
        for (name, host) in [("oms", omsHost), ("client", clientHost)] {
            // They may outlive the pair, when a test ends early.
            let add = { [log] (line: String) in log.withLock { $0.append(line) } }
            host.onMessage = { session, index, _ in
                let possDup = index.isPossDup ? " possdup" : ""
                let id = index.string(FIXTag.clOrdID) ?? index.string(FIXTag.text) ?? "?"
                let type = index.msgType?.description ?? "?"
                add("\(name) \(index.msgSeqNum ?? 0) \(type) \(id)\(possDup)")
            }
            host.onState = { _, state in
                switch state {
                case .up: add("\(name) up")
                case .down: add("\(name) down")
                }
            }
            host.onNote = { _, line in add("\(name): \(line)") }
        }
    }

    deinit { group.shutdownGracefully { _ in } }

    /// Opens the port only.
    func listen() async throws {
        try await loop.submit { self.acceptor.add(self.oms) }.get()
        port = try await acceptor.start(port: 0).get()
    }

    /// Opens the port, dials and waits until both sides are up.
    func start() async throws {
        try await listen()
        try await dial()
    }

    /// Dials and waits until both sides are up.
    func dial() async throws {
        let initiator = FIXInitiator(session: client, port: port)
        self.initiator = initiator
        try await loop.submit { initiator.start() }.get()
        try await until { $0.contains("oms up") && $0.contains("client up") }
    }

    func stop() async throws {
        try await loop.submit {
            self.initiator?.stop()
            self.acceptor.stop()
        }.get()
        try await group.shutdownGracefully()
    }

    /// Waits until the log satisfies a condition; fails after ten seconds.
    func until(
        at location: SourceLocation = #_sourceLocation, _ condition: @Sendable ([String]) -> Bool
    ) async throws {
        for _ in 0..<1_000 {
            if log.withLock({ condition($0) }) { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        Issue.record("timed out; log: \(log.withLock { $0 })", sourceLocation: location)
        throw TimedOut()
    }

    struct TimedOut: Error {}

    /// Runs on the event loop.
    @discardableResult
    func run<T: Sendable>(_ body: @escaping @Sendable () -> T) async throws -> T {
        try await loop.submit(body).get()
    }

    /// Orders (35=D) with these ClOrdIDs from the client.
    func order(_ ids: [String]) async throws {
        try await run {
            var body = FIXBodyWriter()
            for id in ids {
                body.clear()
                body.field(FIXTag.clOrdID, id)
                self.clientHost.send(self.client, .newOrderSingle, body)
            }
        }
    }
}

/// A bare socket, for what no proper session would do.
final class RawSocket: @unchecked Sendable {
    let channel: any Channel
    private let reader: Reader

    final class Reader: ChannelInboundHandler, @unchecked Sendable {
        typealias InboundIn = ByteBuffer
        private let bytes = Mutex<[UInt8]>([])
        /// So many of the last bytes are kept.
        let keeps: Int
        let isClosed = Mutex(false)

        init(keeps: Int) { self.keeps = keeps }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            let buffer = unwrapInboundIn(data)
            bytes.withLock { bytes in
                bytes += buffer.readableBytesView
                if bytes.count > 2 * keeps { bytes.removeFirst(bytes.count - keeps) }
            }
        }

        var received: String {
            String(decoding: bytes.withLock { $0.map { $0 == 1 ? 0x7C : $0 } }, as: UTF8.self)
        }

        func channelInactive(context: ChannelHandlerContext) { isClosed.withLock { $0 = true } }
    }

    private init(_ channel: any Channel, _ reader: Reader) {
        self.channel = channel
        self.reader = reader
    }

    static func connect(
        _ port: Int, _ group: any EventLoopGroup, keeps: Int = 1 << 20
    ) async throws -> RawSocket {
        let reader = Reader(keeps: keeps)
        let channel = try await ClientBootstrap(group: group)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelInitializer { $0.pipeline.addHandler(reader) }
            .connect(host: "127.0.0.1", port: port).get()
        return RawSocket(channel, reader)
    }

    func send(_ bytes: [UInt8]) async throws {
        try await channel.writeAndFlush(ByteBuffer(bytes: bytes)).get()
    }

    var received: String { reader.received }

    func until(
        at location: SourceLocation = #_sourceLocation,
        _ condition: (_ text: String, _ isClosed: Bool) -> Bool
    ) async throws {
        for _ in 0..<500 {
            if condition(received, reader.isClosed.withLock { $0 }) { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        Issue.record("timed out; received: \(received)", sourceLocation: location)
        throw Pair.TimedOut()
    }
}

extension Pair {
    /// An OMS with two clients on bare sockets, both logged on: CLIENT1, and OTHER with its session
    /// at the OMS.
    static func withNeighbour(_ limits: FIXSessionLimits) async throws -> (
        pair: Pair, other: FIXSession, socket: RawSocket, neighbour: RawSocket
    ) {
        let pair = Pair(omsLimits: limits)
        let other = try await pair.run {
            let session = pair.omsHost.makeSession(
                FIXSessionSettings(.acceptor, senderCompID: "OMS", targetCompID: "OTHER"))
            pair.acceptor.add(session)
            return session
        }
        try await pair.listen()
        let socket = try await RawSocket.connect(pair.port, pair.group, keeps: 16_384)
        try await socket.send(message("A", 1, "98=0|108=30|"))
        let neighbour = try await RawSocket.connect(pair.port, pair.group)
        try await neighbour.send(message("A", 1, "98=0|108=30|", sender: "OTHER"))
        try await pair.until { log in log.filter { $0 == "oms up" }.count == 2 }
        return (pair, other, socket, neighbour)
    }
}

/// A message of CLIENT1 to OMS, framed; `|` stands for SOH.
func message(
    _ type: String, _ sequence: Int, _ fields: String, sender: String = "CLIENT1",
    begin: String = "FIX.4.4", time now: Timestamp = SystemClock.now()
) -> [UInt8] {
    var time = FIXBodyWriter()
    time.field(52, now)
    let stamp = String(decoding: time.bytes, as: UTF8.self)
    let body =
        "35=\(type)|49=\(sender)|56=OMS|34=\(sequence)|".replacing("|", with: "\u{1}") + stamp
        + fields.replacing("|", with: "\u{1}")
    let head = Array("8=\(begin)\u{1}9=\(body.utf8.count)\u{1}\(body)".utf8)
    let sum = Int(head.reduce(UInt8(0)) { $0 &+ $1 })
    return head + Array("10=\(String(sum + 1000).dropFirst())\u{1}".utf8)
}
