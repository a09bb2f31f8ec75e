import OMSCore
import OMSEngine
import OMSJournal
import OMSPostTrade
import OMSTypes

/// A short trading day, decided by the real engine and written to a real journal.
final class RecordedDay {
    let storage = MemoryJournalStorage()
    private var engine = Engine()
    private var writer: JournalWriter
    private(set) var now = SampleRows.noon
    private(set) var sequence: SequenceNumber = 0
    private var execNumber = 0

    init(isOwnBuild: Bool = true) throws {
        let own = DecideVersion.bytes.withUnsafeBytes { Hash256($0) } ?? .zero
        writer = try JournalWriter(
            storage: storage, hasher: NoHasher(),
            configuration: JournalConfiguration(
                versions: JournalVersions(
                    frameVersion: 1, decideVersion: isOwnBuild ? own : .zero,
                    stateHashVersion: 1),
                segmentBytes: 8 << 20, emergencyBytes: 8 << 20, batchBytesMax: 1 << 20),
            position: JournalPosition(), now: now)
        try setUp()
    }

    private func setUp() throws {
        try reference(.policy(TradingPolicy()))
        for (name, kind) in [("NEST", VenueTerms.Kind.lit), ("SWFT", .lit), ("DUSK", .dark)] {
            let text = Text64(name) ?? Text64()
            try reference(.venue(VenueTerms(name: text, mic: text, kind: kind)))
        }
        try reference(.instrument(InstrumentTerms(symbol: "AAPL", isin: "US0378331005")))
        try reference(
            .account(AccountTerms(account: "ALPHA", client: "ALPHA", isBooked: true)))
        try reference(.session(SessionTerms(compID: "CLIENT1")))
        try reference(.limits(LimitTerms(maxQuantity: SampleRows.whole(5_000).units)))
        // The dark venue stays away, so that the lit ones are swept.
        for venue in 1...2 { try orders(.venueLink(VenueID(UInt16(venue)), isUp: true)) }
    }

    func reference(_ item: ReferenceItem) throws {
        try frame(.reference(ReferenceChange(item: item)))
    }

    /// Decides, writes the frame and what follows from it.
    func orders(_ command: OrderCommand) throws {
        try frame(.orders(command))
        while let next = engine.followUp() { try frame(next) }
    }

    private func frame(_ command: EngineCommand) throws {
        now = now.adding(nanoseconds: 1_000_000)
        engine.decide(command, origin: .system, at: now)
        try writer.begin(FrameHeader(timestamp: now, domain: command.domain.rawValue, kind: 0))
        writer.section(.command) { Engine.encode(command, origin: .system, into: &$0) }
        var inputs = ByteWriter(capacity: 1_024)
        engine.encodeInputs(into: &inputs)
        writer.section(.inputs) { $0.append(inputs.bytes) }
        var events = ByteWriter(capacity: 4_096)
        engine.encodeEvents(into: &events)
        writer.section(.events) { $0.append(events.bytes) }
        sequence = try writer.finish()
        _ = try writer.commit(durability: .process)
    }

    // MARK: What happens

    func quote(_ venue: UInt16, offer cents: Int64, size: Int64, bid: Int64 = 9_990) {
        engine.quote(
            InstrumentID(1), VenueID(venue), isBid: true, Price(units: bid * 1_000_000),
            SampleRows.whole(100), at: now)
        engine.quote(
            InstrumentID(1), VenueID(venue), isBid: false, Price(units: cents * 1_000_000),
            SampleRows.whole(size), at: now)
    }

    func buy(
        _ clOrdID: StaticString, _ shares: Int64, symbol: Symbol = "AAPL", at cents: Int64 = 10_100
    ) throws {
        try orders(
            .newOrder(
                NewOrder(
                    session: SessionID(1), clOrdID: Text64(stringLiteral: clOrdID),
                    account: "ALPHA", symbol: symbol, side: .buy, ordType: .limit,
                    orderQty: SampleRows.whole(shares), price: Price(units: cents * 1_000_000))))
    }

    /// The venue acknowledges and fills everything that it was sent.
    func fillAll() throws {
        for case .sendRoute(let route) in engine.orders.effects {
            try report(route, .new, .zero, .none)
            try report(route, .trade, route.quantity, route.price)
        }
    }

    private func report(
        _ route: RouteSent, _ type: ExecType, _ quantity: Quantity, _ price: Price
    ) throws {
        execNumber += 1
        try orders(
            .venueReport(
                VenueReport(
                    venue: route.venue, clOrdID: RouteID.clOrdID(route.order),
                    execID: Text64("X\(execNumber)") ?? Text64(), execType: type,
                    lastQty: quantity, lastPx: price, cumQty: quantity)))
    }

    /// Two venues share a filled order; one order is too large, one names an unknown symbol.
    func trade() throws {
        quote(1, offer: 10_001, size: 600)
        quote(2, offer: 10_002, size: 900)
        try buy("A-1", 1_000)
        try fillAll()
        try buy("A-2", 6_000)
        try buy("A-3", 100, symbol: "NOPE")
    }

    /// A buyer and a seller of two clients meet at the firm's own network.
    func cross() throws {
        try reference(.venue(VenueTerms(name: "NET", mic: "XNET", kind: .crossing)))
        try reference(.account(AccountTerms(account: "BETA", client: "BETA")))
        var terms = CrossingTerms(venue: "NET")
        terms.policy = .only
        terms.isConsentAssumed = true
        try reference(.crossing(terms))
        quote(1, offer: 10_010, size: 600)
        for (clOrdID, account, side) in [("C-1", "ALPHA", .buy), ("C-2", "BETA", .sell)]
            as [(Text64, Text64, Side)]
        {
            try orders(
                .newOrder(
                    NewOrder(
                        session: SessionID(1), clOrdID: clOrdID, account: account,
                        symbol: "AAPL", side: side, ordType: .market,
                        orderQty: SampleRows.whole(300))))
        }
    }
}
