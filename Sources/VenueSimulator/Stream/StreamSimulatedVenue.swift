import FIXCodec
import NIOCore
import OMSTypes
import StreamVenueGateway

/// A venue to trade against that speaks JSON over WebSocket and REST, by the template that its
/// counterparties speak it by. Reports that nobody hears are lost, as at a real one: who was away
/// has to ask. Confined to `eventLoop`.
public final class StreamSimulatedVenue: @unchecked Sendable {
    public let description: VenueDescription
    public let eventLoop: any EventLoop
    public let codec: StreamCodec
    /// The port that is open; 0 before `start`.
    public private(set) var port = 0
    /// What a fill costs, in hundredths of a basis point of its value.
    public var takerFee: Int64 = 0
    public var makerFee: Int64 = 0
    /// Requests get no answer: the connection is closed instead.
    public var isSilent = false
    /// Nobody hears what it reports.
    public var isMute = false

    var floor: VenueFloor
    let credentials: StreamCredentials?
    let clock: @Sendable () -> Timestamp
    let note: @Sendable (String) -> Void
    var sessions: [StreamServerSession] = []
    var body = FIXBodyWriter(capacity: 1024)
    var form = StreamReportForm(bytesMax: 1 << 20)
    private var wakeUp: Scheduled<Void>?
    private var wakeUpTime: Timestamp?
    private var isPublishing = false
    private var server: StreamServer?

    /// - Parameters:
    ///   - credentials: whose signature is taken; `nil`: anybody's.
    ///   - clock: the time of everything the venue says.
    public init(
        _ description: VenueDescription, codec: StreamCodec, credentials: StreamCredentials?,
        eventLoop: any EventLoop, clock: @escaping @Sendable () -> Timestamp,
        note: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.description = description
        self.codec = codec
        self.credentials = credentials
        self.eventLoop = eventLoop
        self.clock = clock
        self.note = note
        floor = VenueFloor(description, startedAt: clock())
    }

    public func start(host: String = "127.0.0.1") -> EventLoopFuture<Int> {
        let server = StreamServer(eventLoop: eventLoop, delegate: self)
        self.server = server
        return server.start(host: host, port: description.port).map { port in
            self.port = port
            self.advance()
            return port
        }
    }

    public func stop() {
        eventLoop.preconditionInEventLoop()
        wakeUp?.cancel()
        server?.stop()
    }

    public var counters: VenueCounters { floor.engine.counters }
    public var openOrderCount: Int { floor.engine.openOrderCount }

    // MARK: What a test does to it

    /// Quotes of the venue: a side's background is replaced.
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

    /// Every connection ends.
    public func disconnect() {
        for session in sessions { session.close() }
    }

    /// Says something to everybody who is logged in over an endpoint.
    public func say(_ text: String, over endpoint: String) {
        for session in sessions where session.endpoints.contains(endpoint) { session.send(text) }
    }

    /// A market data message is lost: the next one shows a gap.
    public var losesNextQuote = false

    // MARK: Reports

    /// Lets happen what is due, sends what is said of it, and looks again when something is due next.
    func advance() {
        floor.advance(to: clock())
        floor.collect(at: clock())
        if floor.isCutDue {
            floor.isCutDue = false
            disconnect()
        }
        sendDue()
        publishLater()
    }

    private func sendDue() {
        let now = clock()
        while let entry = floor.nextReport(at: now) {
            // What nobody has heard is gone.
            if entry.isLost || isMute { continue }
            let (type, fields) = fields(of: entry.report)
            guard let message = codec.telling(type, fields) else { continue }
            let text = codec.told(message, [fields]).json
            for session in sessions
            where session.isLoggedIn && session.endpoints.contains(codec.template.orderEndpoint) {
                session.send(text)
            }
        }
        guard let due = floor.timeNext else { return }
        if let wakeUpTime, wakeUpTime <= due, wakeUp != nil { return }
        wakeUp?.cancel()
        wakeUpTime = due
        wakeUp = eventLoop.scheduleTask(in: .nanoseconds(max(0, due.since(now)))) { [weak self] in
            self?.wakeUp = nil
            self?.advance()
        }
    }

    /// A report in the form inside, with what it costs.
    func fields(of report: VenueReport) -> (FIXMsgType, [StreamField]) {
        let publisher = ReportPublisher(mic: description.mic)
        body.clear()
        publisher.write(report, at: clock(), to: &body)
        var fields = StreamCodec.fields(of: body.bytes)
        if case .execution(let execution) = report, let isMaker = execution.isAddedLiquidity {
            let value = Notional(execution.lastPx, execution.lastQty)
            let fee = fee(of: value, isMaker ? makerFee : takerFee)
            fields.append(StreamField(FIXTag.commission, DecimalText.string(fee)))
        }
        return (publisher.msgType(of: report), fields)
    }

    /// Units of 10⁻⁸; rates are hundredths of a basis point, a millionth.
    private func fee(of value: Notional, _ rate: Int64) -> Int64 {
        let amount = value.averagePrice(over: Quantity(units: DecimalText.scale)).units
        return amount.multipliedFullWidth(by: rate).high == 0 ? amount &* rate / 1_000_000 : 0
    }

    // MARK: Market data

    private func publishLater() {
        guard !isPublishing, !floor.engine.changedSymbols.isEmpty || !floor.engine.prints.isEmpty
        else { return }
        isPublishing = true
        let publish: @Sendable () -> Void = { [weak self] in
            self?.isPublishing = false
            self?.publish()
        }
        let latency = floor.quoteLatency()
        if latency > 0 {
            eventLoop.scheduleTask(in: .nanoseconds(latency), publish)
        } else {
            eventLoop.execute(publish)
        }
    }

    private func publish() {
        let (changed, prints) = (floor.engine.changedSymbols, floor.engine.prints)
        floor.engine.changedSymbols.removeAll(keepingCapacity: true)
        floor.engine.changedStates.removeAll(keepingCapacity: true)
        floor.engine.prints.removeAll(keepingCapacity: true)
        for session in sessions {
            for place in session.topics.indices {
                let symbol = session.topics[place].symbol
                if session.topics[place].channel.path(of: FIXTag.lastPx) != nil {
                    for print in prints where print.symbol == symbol {
                        session.send(session.topics[place].trade(print).json)
                    }
                } else if changed.contains(symbol) {
                    publish(&session.topics[place], to: session)
                }
            }
        }
    }

    private func publish(_ topic: inout StreamTopic, to session: StreamServerSession) {
        let symbol = topic.symbol
        guard topic.channel.levels != nil else {
            return session.send(topic.top(floor.engine.top(of: symbol)).json)
        }
        guard let change = topic.change({ depth(symbol, $0) }) else { return }
        if losesNextQuote || floor.faults.losesQuote() {
            losesNextQuote = false
            return
        }
        session.send(change.json)
    }

    func depth(_ symbol: Symbol, _ side: BookSide) -> [BookLevel] {
        floor.engine.depth(of: symbol, side, levelsMax: 20)
    }
}
