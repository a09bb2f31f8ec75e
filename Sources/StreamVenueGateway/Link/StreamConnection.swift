import FIXGateway
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOWebSocket
import OMSTypes

/// A WebSocket that is dialled, watched, and dialled again when it ends. Confined to its event loop.
final class StreamConnection: @unchecked Sendable {
    struct Settings: Sendable {
        var url: StreamURL
        /// Instead of a socket.
        var dialler: StreamDialler?
        var tls: FIXTLSClient?
        var connectTimeout: TimeAmount
        /// Pause before the first new attempt; doubles up to `redialMax`.
        var redialFirst: TimeAmount
        var redialMax = TimeAmount.seconds(30)
        var idle: TimeAmount
        var pingEvery: TimeAmount
        var messageBytesMax: Int
    }

    let name: String
    let settings: Settings
    let eventLoop: any EventLoop
    /// Everything happens on the event loop.
    var opened: () -> Void = {}
    var closed: (String) -> Void = { _ in }
    var received: (ByteBuffer) -> Void = { _ in }
    /// Sends the venue's own ping; `nil`: the protocol's is sent.
    var ping: (() -> Void)?
    private(set) var isOpen = false

    private var channel: (any Channel)?
    private var lastHeard: NIODeadline
    private var lastPing: NIODeadline
    private var watch: RepeatedTask?
    private var redial: Scheduled<Void>?
    private var failures = 0
    private var isStopped = true
    private var isWriting = false
    private var reason = ""

    init(_ name: String, _ settings: Settings, eventLoop: any EventLoop) {
        self.name = name
        self.settings = settings
        self.eventLoop = eventLoop
        lastHeard = eventLoop.now
        lastPing = eventLoop.now
    }

    func start() {
        eventLoop.preconditionInEventLoop()
        guard isStopped else { return }
        isStopped = false
        dial()
    }

    func stop() {
        eventLoop.preconditionInEventLoop()
        isStopped = true
        redial?.cancel()
        watch?.cancel()
        close("stopped")
    }

    /// What is connected serves: the next failure begins with the short pause.
    func proved() { failures = 0 }

    func send(_ text: String) {
        guard isOpen, let channel else { return }
        write(channel, .text, ByteBuffer(string: text))
    }

    /// Ends the connection; it is dialled again.
    func close(_ why: String) {
        guard let channel else { return }
        if reason.isEmpty { reason = why }
        channel.close(promise: nil)
    }

    private func write(_ channel: any Channel, _ code: WebSocketOpcode, _ data: ByteBuffer) {
        let frame = WebSocketFrame(fin: true, opcode: code, maskKey: .random(), data: data)
        channel.writeAndFlush(frame, promise: nil)
        // Nobody reads there: what waits would only grow.
        if !channel.isWritable, code == .text { close("the venue does not read") }
    }

    // MARK: Dialling

    private func dial() {
        guard !isStopped, channel == nil else { return }
        reason = ""
        let (settings, url) = (settings, settings.url)
        let negotiated = eventLoop.makePromise(of: Bool.self)
        let initialize: @Sendable (any Channel) -> EventLoopFuture<Void> = { channel in
            channel.eventLoop.makeCompletedFuture {
                if let tls = settings.tls {
                    try channel.pipeline.syncOperations.addHandler(tls.handler(host: url.host))
                }
                try self.upgrade(channel).cascade(to: negotiated)
            }
        }
        StreamDialler.connect(
            settings.dialler, url, eventLoop, initialize,
            ClientBootstrap(group: eventLoop)
                .connectTimeout(settings.connectTimeout)
                .channelOption(.tcpOption(.tcp_nodelay), value: 1)
                .channelOption(.writeBufferWaterMark, value: .init(low: 1 << 20, high: 16 << 20))
        ).whenFailure { negotiated.fail($0) }
        negotiated.futureResult.whenComplete { result in
            switch result {
            case .success(true): break
            case .success(false): self.failed("the venue refused the WebSocket")
            case .failure(let error): self.failed("\(error)")
            }
        }
    }

    private func upgrade(_ channel: any Channel) throws -> EventLoopFuture<Bool> {
        let bytesMax = settings.messageBytesMax
        let upgrader = NIOTypedWebSocketClientUpgrader<Bool>(
            maxFrameSize: bytesMax,
            upgradePipelineHandler: { channel, _ in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(
                        NIOWebSocketFrameAggregator(
                            minNonFinalFragmentSize: 0, maxAccumulatedFrameCount: 1_024,
                            maxAccumulatedFrameSize: bytesMax))
                    try channel.pipeline.syncOperations.addHandler(
                        StreamFrameHandler(connection: self))
                    return true
                }
            })
        let url = settings.url
        let isStandard = url.port == (url.isSecure ? 443 : 80)
        let host = isStandard ? url.host : "\(url.host):\(url.port)"
        let head = HTTPRequestHead(
            version: .http1_1, method: .GET, uri: url.path, headers: ["Host": host])
        let upgrade = NIOTypedHTTPClientUpgradeConfiguration<Bool>(
            upgradeRequestHead: head, upgraders: [upgrader],
            notUpgradingCompletionHandler: { channel in
                channel.close(promise: nil)
                return channel.eventLoop.makeSucceededFuture(false)
            })
        let deadline = channel.eventLoop.scheduleTask(in: settings.connectTimeout) {
            channel.close(promise: nil)
        }
        let negotiated = try channel.pipeline.syncOperations.configureUpgradableHTTPClientPipeline(
            configuration: .init(upgradeConfiguration: upgrade))
        negotiated.whenComplete { _ in deadline.cancel() }
        return negotiated
    }

    private func failed(_ why: String) {
        guard channel == nil else { return }
        closed(why)
        dialLater()
    }

    private func dialLater() {
        guard !isStopped else { return }
        let shift = min(failures, 16)
        failures += 1
        let pause = min(
            settings.redialFirst.nanoseconds << Int64(shift), settings.redialMax.nanoseconds)
        redial?.cancel()
        redial = eventLoop.scheduleTask(
            in: .nanoseconds(max(pause, settings.redialFirst.nanoseconds))
        ) { self.dial() }
    }

    // MARK: What the handler tells

    fileprivate func up(_ channel: any Channel) {
        guard !isStopped, self.channel == nil else { return channel.close(promise: nil) }
        self.channel = channel
        isOpen = true
        lastHeard = eventLoop.now
        lastPing = eventLoop.now
        watch?.cancel()
        let look = min(settings.pingEvery, settings.idle).nanoseconds / 4
        watch = eventLoop.scheduleRepeatedTask(
            initialDelay: .nanoseconds(look), delay: .nanoseconds(max(look, 1_000_000))
        ) { _ in self.look() }
        // The channel is still at work on becoming a WebSocket.
        eventLoop.execute { if self.channel === channel { self.opened() } }
    }

    fileprivate func down(_ channel: any Channel) {
        guard self.channel === channel else { return }
        self.channel = nil
        isOpen = false
        watch?.cancel()
        closed(reason.isEmpty ? "the venue closed the connection" : reason)
        dialLater()
    }

    fileprivate func frame(_ frame: WebSocketFrame, _ channel: any Channel) {
        guard self.channel === channel else { return }
        lastHeard = eventLoop.now
        switch frame.opcode {
        case .text, .binary: received(frame.unmaskedData)
        case .ping: write(channel, .pong, frame.unmaskedData)
        case .connectionClose:
            close("the venue closed: \(Self.words(frame.unmaskedData))")
        default: return
        }
    }

    fileprivate func failed(_ error: any Error, _ channel: any Channel) {
        if self.channel === channel, reason.isEmpty { reason = "\(error)" }
        channel.close(promise: nil)
    }

    /// The code of a close frame, and its reason.
    private static func words(_ data: ByteBuffer) -> String {
        var data = data
        guard let code = data.readInteger(as: UInt16.self) else { return "no reason" }
        let text = data.readString(length: data.readableBytes) ?? ""
        return "\(code) \(text)"
    }

    private func look() {
        guard let channel else { return }
        let now = eventLoop.now
        if now - lastHeard >= settings.idle { return close("nothing was heard for too long") }
        guard now - lastPing >= settings.pingEvery else { return }
        lastPing = now
        if let ping { ping() } else { write(channel, .ping, ByteBuffer()) }
    }
}

/// Frames of one connection.
private final class StreamFrameHandler: ChannelInboundHandler {
    typealias InboundIn = WebSocketFrame

    private let connection: StreamConnection

    init(connection: StreamConnection) { self.connection = connection }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { connection.up(context.channel) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        connection.frame(unwrapInboundIn(data), context.channel)
    }

    func channelInactive(context: ChannelHandlerContext) {
        connection.down(context.channel)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        connection.failed(error, context.channel)
    }
}
