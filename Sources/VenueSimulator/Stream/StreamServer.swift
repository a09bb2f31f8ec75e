import NIOCore
import NIOHTTP1
import NIOPosix
import NIOWebSocket

/// One WebSocket of a counterparty. Confined to the venue's event loop.
final class StreamServerSession: @unchecked Sendable {
    /// Names of the endpoints that the address is that of.
    let endpoints: [String]
    private let channel: any Channel
    var isLoggedIn = false
    /// What was subscribed to.
    var topics: [StreamTopic] = []

    init(endpoints: [String], channel: any Channel) {
        self.endpoints = endpoints
        self.channel = channel
    }

    func send(_ text: String) { write(.text, ByteBuffer(string: text)) }

    func write(_ code: WebSocketOpcode, _ data: ByteBuffer) {
        channel.writeAndFlush(WebSocketFrame(fin: true, opcode: code, data: data), promise: nil)
    }

    func close() { channel.close(promise: nil) }
}

/// An HTTP request, whole.
struct StreamServerRequest {
    var method: String
    var path: String
    var headers: HTTPHeaders
    var body: ByteBuffer
}

/// What the server does with what comes. Everything happens on one event loop.
protocol StreamServerDelegate: AnyObject {
    /// Names of the endpoints at a path; none refuses it.
    func endpoints(at path: String) -> [String]
    func opened(_ session: StreamServerSession)
    func closed(_ session: StreamServerSession)
    func received(_ text: ByteBuffer, from session: StreamServerSession)
    func answer(_ request: StreamServerRequest) -> (status: Int, body: String)
}

/// The port of a simulated venue: WebSocket and HTTP side by side.
final class StreamServer: @unchecked Sendable {
    private let eventLoop: any EventLoop
    private unowned let delegate: any StreamServerDelegate
    private var listener: (any Channel)?
    private var connections: [ObjectIdentifier: any Channel] = [:]
    private static let bytesMax = 1 << 20

    init(eventLoop: any EventLoop, delegate: any StreamServerDelegate) {
        self.eventLoop = eventLoop
        self.delegate = delegate
    }

    func start(host: String, port: Int) -> EventLoopFuture<Int> {
        ServerBootstrap(group: eventLoop)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try self.accept(channel) }
            }
            .bind(host: host, port: port)
            .map { channel in
                self.listener = channel
                return channel.localAddress?.port ?? port
            }
    }

    func stop() {
        listener?.close(promise: nil)
        for channel in connections.values { channel.close(promise: nil) }
    }

    private func accept(_ channel: any Channel) throws {
        connections[ObjectIdentifier(channel)] = channel
        channel.closeFuture.whenComplete { _ in
            self.connections[ObjectIdentifier(channel)] = nil
        }
        let upgrader = NIOTypedWebSocketServerUpgrader<Void>(
            maxFrameSize: Self.bytesMax,
            shouldUpgrade: { channel, head in
                let isKnown = !self.delegate.endpoints(at: head.uri).isEmpty
                return channel.eventLoop.makeSucceededFuture(isKnown ? HTTPHeaders() : nil)
            },
            upgradePipelineHandler: { channel, head in
                channel.eventLoop.makeCompletedFuture {
                    let session = StreamServerSession(
                        endpoints: self.delegate.endpoints(at: head.uri), channel: channel)
                    try channel.pipeline.syncOperations.addHandler(
                        StreamServerFrames(session: session, delegate: self.delegate))
                }
            })
        let upgrade = NIOTypedHTTPServerUpgradeConfiguration<Void>(
            upgraders: [upgrader],
            notUpgradingCompletionHandler: { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(
                        StreamServerRequests(delegate: self.delegate))
                }
            })
        _ = try channel.pipeline.syncOperations.configureUpgradableHTTPServerPipeline(
            configuration: .init(upgradeConfiguration: upgrade))
    }
}

private final class StreamServerFrames: ChannelInboundHandler {
    typealias InboundIn = WebSocketFrame

    private let session: StreamServerSession
    private unowned let delegate: any StreamServerDelegate

    init(session: StreamServerSession, delegate: any StreamServerDelegate) {
        self.session = session
        self.delegate = delegate
    }

    func handlerAdded(context: ChannelHandlerContext) { delegate.opened(session) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let frame = unwrapInboundIn(data)
        switch frame.opcode {
        case .text: delegate.received(frame.unmaskedData, from: session)
        case .ping: session.write(.pong, frame.unmaskedData)
        case .connectionClose: context.close(promise: nil)
        default: return
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        delegate.closed(session)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}

private final class StreamServerRequests: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private unowned let delegate: any StreamServerDelegate
    private var head: HTTPRequestHead?
    private var body = ByteBuffer()

    init(delegate: any StreamServerDelegate) { self.delegate = delegate }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body.clear()
        case .body(var part): body.writeBuffer(&part)
        case .end:
            guard let head else { return }
            self.head = nil
            let (status, text) = delegate.answer(
                StreamServerRequest(
                    method: head.method.rawValue, path: head.uri, headers: head.headers,
                    body: body))
            // A status of zero: the venue falls silent and hangs up.
            guard status > 0 else { return context.close(promise: nil) }
            let answer = HTTPResponseHead(
                version: .http1_1, status: HTTPResponseStatus(statusCode: status),
                headers: [
                    "Content-Type": "application/json",
                    "Content-Length": String(text.utf8.count),
                ])
            context.write(wrapOutboundOut(.head(answer)), promise: nil)
            context.write(
                wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: text)))), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}
