import FIXGateway
import NIOCore
import NIOHTTP1
import NIOPosix

/// Requests to one host, one after the other over a connection that is kept. Confined to its event
/// loop.
final class RESTClient: @unchecked Sendable {
    struct Request: Sendable {
        var method: String
        var path: String
        var body: String
        /// Made when it leaves: a signature has its time.
        var headers: @Sendable () -> [StreamMessage.Constant]
    }

    enum Answer: Sendable {
        case answered(status: Int, body: ByteBuffer)
        /// It has not left: nothing has happened there.
        case notSent(String)
        /// It has left, and nobody knows what became of it.
        case unknown(String)
    }

    struct Settings: Sendable {
        var url: StreamURL
        /// Instead of a socket.
        var dialler: StreamDialler?
        var tls: FIXTLSClient?
        var connectTimeout: TimeAmount
        var answerTimeout = TimeAmount.seconds(10)
        var bytesMax: Int
    }

    private typealias Waiting = (request: Request, done: (Answer) -> Void)

    let settings: Settings
    let eventLoop: any EventLoop
    private var waiting: [Waiting] = []
    private var current: ((Answer) -> Void)?
    private var channel: (any Channel)?
    private var isDialling = false
    private var timeout: Scheduled<Void>?

    init(_ settings: Settings, eventLoop: any EventLoop) {
        self.settings = settings
        self.eventLoop = eventLoop
    }

    func send(_ request: Request, _ done: @escaping (Answer) -> Void) {
        eventLoop.preconditionInEventLoop()
        waiting.append((request, done))
        goOn()
    }

    /// What waits is given up.
    func stop(_ why: String) {
        let given = waiting
        waiting.removeAll()
        hangUp()
        end(.unknown(why))
        for entry in given { entry.done(.notSent(why)) }
    }

    /// The next request gets a new connection.
    private func hangUp() {
        let old = channel
        channel = nil
        old?.close(promise: nil)
    }

    private func goOn() {
        guard current == nil, !waiting.isEmpty else { return }
        guard let channel else { return dial() }
        let (request, done) = waiting.removeFirst()
        current = done
        timeout = eventLoop.scheduleTask(in: settings.answerTimeout) {
            self.hangUp()
            self.end(.unknown("no answer in time"))
            self.goOn()
        }
        let isStandard = settings.url.port == (settings.url.isSecure ? 443 : 80)
        var headers = HTTPHeaders([
            (
                "Host",
                isStandard ? settings.url.host : "\(settings.url.host):\(settings.url.port)"
            )
        ])
        if !request.body.isEmpty {
            headers.add(name: "Content-Type", value: "application/json")
        }
        headers.add(name: "Content-Length", value: String(request.body.utf8.count))
        for header in request.headers() { headers.add(name: header.name, value: header.value) }
        let head = HTTPRequestHead(
            version: .http1_1, method: HTTPMethod(rawValue: request.method), uri: request.path,
            headers: headers)
        channel.write(HTTPClientRequestPart.head(head), promise: nil)
        if !request.body.isEmpty {
            let body = IOData.byteBuffer(ByteBuffer(string: request.body))
            channel.write(HTTPClientRequestPart.body(body), promise: nil)
        }
        channel.writeAndFlush(HTTPClientRequestPart.end(nil), promise: nil)
    }

    private func dial() {
        guard !isDialling else { return }
        isDialling = true
        let settings = settings
        let initialize: @Sendable (any Channel) -> EventLoopFuture<Void> = { channel in
            channel.eventLoop.makeCompletedFuture {
                let pipeline = channel.pipeline.syncOperations
                if let tls = settings.tls {
                    try pipeline.addHandler(tls.handler(host: settings.url.host))
                }
                try pipeline.addHTTPClientHandlers()
                try pipeline.addHandler(
                    RESTAnswerHandler(client: self, bytesMax: settings.bytesMax))
            }
        }
        StreamDialler.connect(
            settings.dialler, settings.url, eventLoop, initialize,
            ClientBootstrap(group: eventLoop)
                .connectTimeout(settings.connectTimeout)
                .channelOption(.tcpOption(.tcp_nodelay), value: 1)
        )
        .hop(to: eventLoop)
        .whenComplete { result in
            self.isDialling = false
            switch result {
            case .success(let channel):
                guard channel.isActive else { return self.refuseAll("closed at once") }
                self.channel = channel
                self.goOn()
            case .failure(let error): self.refuseAll("\(error)")
            }
        }
    }

    private func refuseAll(_ why: String) {
        let given = waiting
        waiting.removeAll()
        for entry in given { entry.done(.notSent(why)) }
    }

    private func end(_ answer: Answer) {
        timeout?.cancel()
        guard let done = current else { return }
        current = nil
        done(answer)
    }

    fileprivate func answered(
        _ answered: any Channel, _ status: Int, _ body: ByteBuffer, keepsAlive: Bool
    ) {
        guard channel === answered else { return }
        if !keepsAlive { hangUp() }
        end(.answered(status: status, body: body))
        goOn()
    }

    fileprivate func closed(_ closed: any Channel, _ why: String) {
        guard channel === closed else { return }
        channel = nil
        end(.unknown(why))
        goOn()
    }
}

/// Answers of one connection.
private final class RESTAnswerHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart

    private let client: RESTClient
    private let bytesMax: Int
    private var head: HTTPResponseHead?
    private var body = ByteBuffer()
    private var reason = "the venue closed the connection"

    init(client: RESTClient, bytesMax: Int) {
        self.client = client
        self.bytesMax = bytesMax
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body.clear()
        case .body(var part):
            guard body.readableBytes + part.readableBytes <= bytesMax else {
                reason = "an answer of more than \(bytesMax) bytes"
                return context.close(promise: nil)
            }
            body.writeBuffer(&part)
        case .end:
            guard let head, head.status.code >= 200 else { return }
            self.head = nil
            client.answered(
                context.channel, Int(head.status.code), body, keepsAlive: head.isKeepAlive)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        client.closed(context.channel, reason)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        reason = "\(error)"
        context.close(promise: nil)
    }
}
