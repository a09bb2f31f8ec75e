import FIXCodec
import FIXGateway
import FIXSession
import NIOCore
import OMSTypes
import VenueGateway

/// A venue to trade against: one FIX acceptor with an order session and a market data session
/// before a `VenueEngine`.
///
/// The order session keeps its sequence numbers and messages over reconnections as long as the
/// venue lives; a subscription ends with the connection that made it. Confined to `eventLoop`.
public final class SimulatedVenue: @unchecked Sendable {
    public let description: VenueDescription
    public let eventLoop: any EventLoop
    /// The port that is open; 0 before `start`.
    public private(set) var port = 0

    var floor: VenueFloor
    var feed = MarketDataFeed()
    var body = FIXBodyWriter(capacity: 1024)
    /// A fault cut the connection: nothing leaves until it is down.
    var isCut = false
    var isPublishing = false
    var wakeUp: Scheduled<Void>?
    var wakeUpTime: Timestamp?
    let clock: @Sendable () -> Timestamp
    let note: @Sendable (String) -> Void
    let orderHost: MemoryFIXHost
    let marketDataHost: MemoryFIXHost
    let orderSession: FIXSession
    let marketDataSession: FIXSession
    /// Of a venue whose messages are its own.
    private let translator: VenueTranslator?
    private let acceptor: FIXAcceptor

    /// - Parameters:
    ///   - clock: the time of everything the venue says.
    ///   - note: takes a line an operator may want to read.
    public init(
        _ description: VenueDescription, eventLoop: any EventLoop,
        clock: @escaping @Sendable () -> Timestamp = SystemClock.now,
        note: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.description = description
        self.eventLoop = eventLoop
        self.clock = clock
        self.note = note
        floor = VenueFloor(description, startedAt: clock())
        orderHost = MemoryFIXHost(eventLoop: eventLoop, clock: clock)
        marketDataHost = MemoryFIXHost(eventLoop: eventLoop, clock: clock)
        // Old quotes are worth nothing: a gap in them is filled, not resent.
        marketDataHost.keepsMessages = false
        orderSession = orderHost.makeSession(
            FIXSessionSettings(
                .acceptor, senderCompID: description.name, targetCompID: description.orderCompID,
                version: description.version))
        marketDataSession = marketDataHost.makeSession(
            FIXSessionSettings(
                .acceptor, senderCompID: description.name,
                targetCompID: description.marketDataCompID, version: description.version))
        translator = VenueTranslator(description.map.ofVenue, bytesMax: 65_536)
        // A connection may close after the venue is gone; its session still speaks to its host, so
        // what every connection holds keeps the hosts.
        let hosts = [orderHost, marketDataHost]
        acceptor = FIXAcceptor(eventLoop: eventLoop, clock: clock) { line in
            withExtendedLifetime(hosts) { note(line) }
        }
        acceptor.add(orderSession)
        acceptor.add(marketDataSession)
        listen()
    }

    private func listen() {
        orderHost.onMessage = { [weak self] session, message, now in
            self?.translated(message) { self?.receiveOrder(session, $0, now) }
        }
        orderHost.onState = { [weak self] _, state in self?.orderSessionChanged(state) }
        marketDataHost.onMessage = { [weak self] session, message, now in
            self?.translated(message) { self?.receiveMarketData(session, $0, now) }
        }
        marketDataHost.onState = { [weak self] _, state in
            if state != .up { self?.feed.removeAll() }
        }
        for host in [orderHost, marketDataHost] {
            host.onNote = { [weak self] session, line in
                self?.note("\(session.settings.senderCompID): \(line)")
            }
        }
    }

    private func translated(
        _ message: borrowing FIXMessageIndex, _ use: (borrowing FIXMessageIndex) -> Void
    ) {
        guard let translator else { return use(message) }
        translator.inward(message, use)
    }

    /// Sends the message in `body`.
    func send(_ host: MemoryFIXHost, _ session: FIXSession, _ type: FIXMsgType) {
        translator?.outward(type, &body)
        host.send(session, type, body: body.bytes)
    }

    /// Uses up the number of the message in `body`: who is connected asks for it when the next one comes.
    func lose(_ host: MemoryFIXHost, _ session: FIXSession, _ type: FIXMsgType) {
        translator?.outward(type, &body)
        host.lose(session, type, body: body.bytes)
    }

    /// Opens the port; the value is the port that was opened.
    public func start(host: String = "127.0.0.1") -> EventLoopFuture<Int> {
        acceptor.start(host: host, port: description.port).map { port in
            self.port = port
            self.advance()
            return port
        }
    }

    /// Logs out and closes the port.
    public func stop() {
        eventLoop.preconditionInEventLoop()
        wakeUp?.cancel()
        wakeUp = nil
        acceptor.stop()
    }

    /// What the venue has done so far.
    public var counters: VenueCounters {
        eventLoop.preconditionInEventLoop()
        return floor.engine.counters
    }

    /// What stands at the top of the book of `symbol`.
    public func top(of symbol: Symbol) -> BookTop {
        eventLoop.preconditionInEventLoop()
        return floor.engine.top(of: symbol)
    }

    /// A recorded quote of this venue: a side's background is replaced.
    public func setBackground(_ symbol: Symbol, _ side: BookSide, _ levels: [BookLevel]) {
        eventLoop.preconditionInEventLoop()
        floor.advance(to: clock())
        floor.engine.setBackground(symbol, side, levels)
        advance()
    }

    /// Something happens to an order of the record that this venue replays.
    public func apply(_ event: RecordedOrderEvent, of symbol: Symbol) {
        eventLoop.preconditionInEventLoop()
        floor.advance(to: clock())
        floor.engine.apply(event, of: symbol)
        advance()
    }

    /// The national best bid and offer, which a dark venue matches at.
    public func setNational(_ symbol: Symbol, _ best: NationalBest) {
        eventLoop.preconditionInEventLoop()
        floor.advance(to: clock())
        floor.engine.setNational(symbol, best, at: clock())
        advance()
    }

    /// Time has passed: hidden liquidity may have come to a dark venue.
    public func passTime() {
        eventLoop.preconditionInEventLoop()
        floor.engine.passTime(at: clock())
        advance()
    }

    /// Tells every subscriber again what stands, so that no reader takes a quiet quote for stale.
    public func refreshQuotes() {
        eventLoop.preconditionInEventLoop()
        publish(isRefresh: true)
    }
}
