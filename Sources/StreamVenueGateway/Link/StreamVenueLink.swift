import FIXCodec
import FIXGateway
import NIOCore
import OMSTypes

/// One venue that speaks JSON: its connections, who we are there, what is sent and what comes.
///
/// Orders are prepared first, so that they can be journaled, and leave with `flush`. What was
/// prepared for a connection that has ended never leaves: after the next one the venue is asked for
/// the state of what was sent. Confined to its event loop.
public final class StreamVenueLink: @unchecked Sendable {
    /// What only a firm that trades there knows.
    public struct Place: Sendable {
        public var credentials: StreamCredentials?
        public var tls: FIXTLSClientSettings?
        /// Instead of the host and the port of every endpoint, without TLS: a simulated venue.
        public var plainAddress: (host: String, port: Int)?
        /// Instead of sockets.
        public var dialler: StreamDialler?
        public var connectTimeout = TimeAmount.seconds(5)
        public var logonTimeout = TimeAmount.seconds(10)
        public var reconnect = TimeAmount.milliseconds(200)
        public var pingEvery = TimeAmount.seconds(10)
        /// Symbols, in our form, whose market data is wanted.
        public var symbols: [Symbol] = []
        /// Whether that of symbols to come is wanted as well.
        public var wantsMarketData = false
        public init() {}
    }

    public let name: String
    public let codec: StreamCodec
    public let eventLoop: any EventLoop
    public internal(set) var place: Place
    unowned let host: any StreamVenueHost
    var template: StreamTemplate { codec.template }

    var connections: [StreamConnection] = []
    var rest: RESTClient?
    var restPath = ""
    var market: StreamMarket
    var form: StreamReportForm
    /// Endpoints over which everything is agreed.
    var ready: Set<String> = []
    public internal(set) var isUp = false
    public internal(set) var areQuotesUp = false
    /// Rises whenever the order link goes down: what belongs to an earlier one is void.
    var epoch = 0
    private var pending: [(request: StreamRequest, epoch: Int)] = []
    private var queue: [StreamRequest] = []
    private var queueStart = 0
    private var rate: SendRate?
    private var draining: Scheduled<Void>?
    var lastSent: NIODeadline
    var comingUp: Scheduled<Void>?
    var logons: [String: Scheduled<Void>] = [:]
    var resnapshot: RepeatedTask?
    private var bustsLook: RepeatedTask?
    var asked: [String: NIODeadline] = [:]
    /// Orders whose state is asked for, and whether a report of one came meanwhile.
    var questioned: [String: Bool] = [:]
    /// ExecIDs that an answer told of, and that may still come over the stream.
    var answered: Set<String> = []
    /// Reports of orders, by order, that tell of more than we know: they wait until that was told.
    var held: [String: [HeldReport]] = [:]
    private var notes: [String: NIODeadline] = [:]
    /// Messages that could not be read, for people who look.
    public internal(set) var unreadable = 0
    public var gaps: Int { market.gaps }

    /// What may wait for the rate that the venue takes.
    private static let queueMax = 65_536

    public init(
        _ name: String, _ codec: StreamCodec, _ place: Place, host: any StreamVenueHost,
        eventLoop: any EventLoop
    ) {
        self.name = name
        self.codec = codec
        self.place = place
        self.host = host
        self.eventLoop = eventLoop
        lastSent = eventLoop.now
        market = StreamMarket(codec)
        form = StreamReportForm(bytesMax: codec.template.messageBytesMax)
        rate = codec.template.rate.map { SendRate($0) }
    }

    // MARK: Start and stop

    public func start() {
        eventLoop.preconditionInEventLoop()
        // An earlier run may have sent something in its last moment.
        lastSent = eventLoop.now
        for endpoint in template.endpoints {
            guard let (url, tls) = address(endpoint.url) else { continue }
            if endpoint.name == "rest" {
                restPath = url.path == "/" ? "" : url.path
                rest = RESTClient(
                    RESTClient.Settings(
                        url: url, dialler: place.dialler, tls: tls,
                        connectTimeout: place.connectTimeout,
                        bytesMax: template.messageBytesMax), eventLoop: eventLoop)
            } else {
                connections.append(connection(endpoint.name, url, tls))
            }
        }
        for connection in connections { connection.start() }
        bustsLook = eventLoop.scheduleRepeatedTask(
            initialDelay: Self.bustsPause, delay: Self.bustsPause
        ) { _ in self.askForBusts() }
        resnapshot = eventLoop.scheduleRepeatedTask(initialDelay: .seconds(1), delay: .seconds(1)) {
            _ in
            for (channel, symbol) in self.market.awaited { self.subscribe(channel, symbol) }
            let standing = self.areQuotesUp ? self.market.standing : []
            if !standing.isEmpty { self.host.streamLink(self, quotes: standing) }
        }
    }

    public func stop() {
        eventLoop.preconditionInEventLoop()
        resnapshot?.cancel()
        bustsLook?.cancel()
        for connection in connections { connection.stop() }
        rest?.stop("stopped")
    }

    /// Ends the connections; they are dialled again, and orders are compared.
    public func reconnect(_ why: String) {
        for connection in connections where connection.name == template.orderEndpoint {
            connection.close(why)
        }
    }

    private func address(_ text: String) -> (StreamURL, FIXTLSClient?)? {
        guard var url = StreamURL(text) else { return nil }
        if let plain = place.plainAddress {
            url.isSecure = false
            url.host = plain.host
            url.port = plain.port
        }
        return (
            url, url.isSecure ? FIXTLSClient(place.tls ?? FIXTLSClientSettings()) : nil
        )
    }

    private func connection(_ name: String, _ url: StreamURL, _ tls: FIXTLSClient?)
        -> StreamConnection
    {
        let connection = StreamConnection(
            name,
            StreamConnection.Settings(
                url: url, dialler: place.dialler, tls: tls,
                connectTimeout: place.connectTimeout,
                redialFirst: place.reconnect, idle: .nanoseconds(template.idle),
                pingEvery: place.pingEvery, messageBytesMax: template.messageBytesMax),
            eventLoop: eventLoop)
        connection.opened = { [unowned self, unowned connection] in opened(connection) }
        connection.closed = { [unowned self, unowned connection] in closed(connection, $0) }
        connection.received = { [unowned self, unowned connection] in received(connection, $0) }
        if let ping = template.sending(.testRequest), case .frame(name) = ping.send {
            connection.ping = { [unowned self, unowned connection] in
                connection.send(codec.json(ping, []).json)
            }
        }
        return connection
    }

    // MARK: Sending

    /// Makes the venue's form of a message and keeps it until `flush`; the answer is what is
    /// journaled. Empty for a message that the venue has not: it is answered as refused.
    public func prepare(_ type: FIXMsgType, _ body: UnsafeRawBufferPointer) -> String {
        let fields = StreamCodec.fields(of: body)
        guard let request = codec.request(type, fields) else {
            eventLoop.execute { self.refuse(type, fields) }
            return ""
        }
        pending.append((request, epoch))
        return request.journaled
    }

    /// What was prepared is durable, and leaves.
    public func flush() {
        for entry in pending where isUp && entry.epoch == epoch { queue.append(entry.request) }
        pending.removeAll(keepingCapacity: true)
        guard queue.count - queueStart <= Self.queueMax else {
            return reconnect("too much waits for the venue's rate")
        }
        drain()
    }

    private func drain() {
        while queueStart < queue.count {
            let now = eventLoop.now
            let wait = rate?.take(at: Int64(now.uptimeNanoseconds)) ?? 0
            guard wait == 0 else {
                guard draining == nil else { return }
                draining = eventLoop.scheduleTask(in: .nanoseconds(wait)) {
                    self.draining = nil
                    self.drain()
                }
                return
            }
            let request = queue[queueStart]
            queueStart += 1
            lastSent = now
            send(request)
        }
        queue.removeAll(keepingCapacity: true)
        queueStart = 0
    }

    private func send(_ request: StreamRequest) {
        switch request.form {
        case .frame(let endpoint, let text):
            connections.first { $0.name == endpoint }?.send(text)
        case .request: ask(request)
        }
    }

    func dropQueue() {
        queue.removeAll()
        queueStart = 0
        draining?.cancel()
        draining = nil
        questioned.removeAll()
        held.removeAll()
    }

    /// An id of an order without the number of a request: `N5` of `N5.2`.
    static func order(_ clOrdID: String?) -> String {
        String((clOrdID ?? "").prefix { $0 != "." })
    }

    // MARK: For operators

    /// A line that repeats is told once a minute.
    func note(_ line: String) {
        let now = eventLoop.now
        if let last = notes[line], now - last < .seconds(60) { return }
        if notes.count > 1_000 { notes.removeAll() }
        notes[line] = now
        host.streamLink(self, noted: line)
    }
}
