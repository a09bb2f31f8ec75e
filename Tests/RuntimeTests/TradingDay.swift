import JournalStorage
import OMSCore
import OMSEngine
import OMSJournal
import OMSPostTrade
import OMSTypes

@testable import OMSRuntime

/// A day at a broker, by a seed: orders of every kind that a client sends, quotes that move, venues
/// that acknowledge, fill, refuse and cancel, blocks, kill switches, timers; all through an engine
/// into a journal, without messages.
struct TradingDay: ~Copyable {
    private(set) var engine = Engine()
    private var writer: JournalWriter
    var random: DaySource
    var now = Timestamp(nanoseconds: 1_794_000_000_000_000_000)
    private(set) var orders = 0
    private(set) var frames = 0
    /// State after some frames.
    private(set) var hashes: [(sequence: SequenceNumber, hash: StateDigest)] = []
    private var effects: [Effect] = []
    private var serial = 0
    private var mids = [Int64](repeating: 10_000, count: 16)
    /// ClOrdIDs of orders that may rest.
    private var resting: [ClOrdID] = []
    private var staged: [OrderID] = []
    private var command = ByteWriter(capacity: 4096)
    private var inputs = ByteWriter(capacity: 4096)
    private var events = ByteWriter(capacity: 4096)

    /// Reference data and links that stand: before the first order.
    static func begin(_ storage: any JournalStorage, seed: UInt64) throws -> TradingDay {
        let configuration = JournalConfiguration(
            versions: JournalVersions(
                frameVersion: Engine.frameVersion, decideVersion: DecideVersion.hash,
                stateHashVersion: Engine.stateHashVersion), segmentBytes: 64 << 20)
        let writer = try JournalWriter(
            storage: storage, hasher: try LibcryptoHasher(), configuration: configuration,
            position: JournalPosition(), now: Timestamp(nanoseconds: 1))
        var day = TradingDay(writer: writer, seed: seed)
        try day.prepare()
        return day
    }

    private init(writer: consuming JournalWriter, seed: UInt64) {
        self.writer = writer
        random = DaySource(state: seed)
    }

    private mutating func prepare() throws {
        var items: [ReferenceItem] = [
            .policy(TradingPolicy(attemptsMax: 4)),
            .session(SessionTerms(compID: "CLIENT")),
            .session(SessionTerms(compID: "DESK", isStaged: true)),
            .limits(
                LimitTerms(
                    maxQuantity: Self.shares(3_500).units, collarPPM: 100_000,
                    positionLimit: Self.shares(9_000_000).units,
                    creditLimit: 9_000_000_000_000_000_000, passesWithoutReference: true)),
        ]
        for number in 1...16 {
            items.append(
                .instrument(InstrumentTerms(symbol: Symbol("SYM\(number)")!, isin: "US0378331005")))
        }
        for number in 1...4 {
            items.append(
                .account(AccountTerms(account: Text64("FUND\(number)")!, client: "HOUSE")))
            items.append(
                .venue(
                    VenueTerms(
                        name: Text64("V\(number)")!, mic: Text64("XV\(number)")!,
                        kind: number == 4 ? .dark : .lit, takeFee: Int64(number) * 100_000)))
        }
        for item in items { try run(.reference(ReferenceChange(item: item))) }
        var contents: [PostTradeReference.Content] = [
            .calendar(.unitedStates()), .charges(.unitedStates),
        ]
        for number in 1...4 as ClosedRange<UInt32> {
            contents.append(
                .account(
                    AccountMaster(
                        account: AccountID(number), code: Text64("FUND\(number)")!,
                        counterparty: "CPTY", commission: .free)))
        }
        for content in contents { try run(.postTrade(.reference(PostTradeReference(content)))) }
        try run(.orders(.started(build: "test")))
        for number in 1...4 as ClosedRange<UInt16> {
            try run(.orders(.venueLink(VenueID(number), isUp: true)))
        }
    }

    static func shares(_ whole: Int64) -> Quantity {
        Quantity(units: whole * DecimalText.scale)
    }

    private static func cents(_ cents: Int64) -> Price { Price(units: cents * 1_000_000) }

    // MARK: Frames

    /// A command, whatever follows from it, and what the venues answer.
    private mutating func run(_ wanted: EngineCommand) throws {
        try record(wanted)
        try follow()
        while !effects.isEmpty {
            let effect = effects.removeFirst()
            try answer(effect)
        }
    }

    private mutating func follow() throws {
        while let next = engine.followUp() { try record(next) }
    }

    private mutating func record(_ wanted: EngineCommand) throws {
        now = now.adding(nanoseconds: 1_000)
        engine.decide(wanted, origin: .system, at: now)
        frames += 1
        command.clear()
        inputs.clear()
        events.clear()
        Engine.encode(wanted, origin: .system, into: &command)
        engine.encodeInputs(into: &inputs)
        engine.encodeEvents(into: &events)
        let none = UnsafeRawBufferPointer(start: nil, count: 0)
        try writer.append(
            FrameHeader(timestamp: now, domain: wanted.domain.rawValue, kind: 0),
            command: command.bytes, inbound: none, inputs: inputs.bytes, events: events.bytes,
            outbound: none)
        for effect in engine.orders.effects { effects.append(effect) }
        for event in engine.orders.events {
            guard case .accepted(let accepted) = event else { continue }
            if accepted.session == SessionID(2) { staged.append(accepted.order) }
        }
        if writer.pendingBytes > 1 << 16 { try commit() }
    }

    private mutating func commit() throws {
        _ = try writer.commit(durability: .process)
        writer.trailHash()
    }

    mutating func close() throws {
        hashes.append((writer.nextSequence - 1, engine.stateHash()))
        try commit()
        try writer.close()
    }

    /// Notes the state as it is now.
    mutating func noteHash() { hashes.append((writer.nextSequence - 1, engine.stateHash())) }

    // MARK: Clients

    /// One order, and what its client wants beside it.
    mutating func order() throws {
        orders += 1
        now = now.adding(nanoseconds: 1_000_000)
        let place = random.below(16)
        try moveQuotes(place)
        try fireTimers()
        let isStaged = random.below(100) == 0
        try run(.orders(.newOrder(isStaged ? stagedOrder() : clientOrder(place))))
        if orders % 9 == 0, let id = resting.popLast() { try cancel(id) }
        if orders % 14 == 0, let id = resting.popLast() { try replace(id) }
        if staged.count >= 5 {
            let members = staged
            staged = []
            try run(.orders(.formBlock(FormBlock(user: "trader", members: members))))
        }
        if orders % 10_000 == 5_000 { try kill(true) }
        if orders % 10_000 == 5_050 { try kill(false) }
    }

    private mutating func nextID() -> ClOrdID {
        serial += 1
        return Text64("C\(serial)")!
    }

    private mutating func clientOrder(_ place: Int) -> NewOrder {
        let types: [OrdType] = [.limit, .limit, .limit, .limit, .limit, .market, .stop]
        let times: [TimeInForce] = [
            .day, .day, .day, .immediateOrCancel, .fillOrKill, .goodTillDate,
        ]
        let type = types[random.below(types.count)]
        let side: Side = random.below(2) == 0 ? .buy : .sell
        let mid = mids[place]
        let id = nextID()
        let time = times[random.below(times.count)]
        if type == .limit, time == .day { resting.append(id) }
        if resting.count > 500 { resting.removeFirst(250) }
        return NewOrder(
            session: SessionID(1), clOrdID: id, account: Text64("FUND\(1 + random.below(4))")!,
            symbol: Symbol("SYM\(place + 1)")!, side: side, ordType: type, timeInForce: time,
            orderQty: Self.shares(Int64(1 + random.below(40)) * 100),
            price: type == .limit ? Self.cents(mid + Int64(random.below(9)) - 4) : .none,
            stopPx: type == .stop ? Self.cents(mid + (side == .buy ? 3 : -3)) : .none,
            expireTime: time == .goodTillDate ? now.adding(nanoseconds: 50_000_000) : .none,
            bodyDigest: UInt64(serial))
    }

    private mutating func stagedOrder() -> NewOrder {
        NewOrder(
            session: SessionID(2), clOrdID: nextID(),
            account: Text64("FUND\(1 + random.below(4))")!, symbol: "SYM1", side: .buy,
            ordType: .limit, orderQty: Self.shares(Int64(1 + random.below(9)) * 100),
            price: Self.cents(mids[0] + 20), bodyDigest: UInt64(serial))
    }

    private mutating func cancel(_ id: ClOrdID) throws {
        try run(
            .orders(
                .cancelOrder(
                    CancelOrder(session: SessionID(1), clOrdID: nextID(), origClOrdID: id))))
    }

    private mutating func replace(_ id: ClOrdID) throws {
        guard let order = engine.orders.order(clOrdID: id, session: SessionID(1)),
            let view = engine.orders.view(order),
            let symbol = engine.orders.reference.terms(view.terms.instrument)?.symbol
        else { return }
        try run(
            .orders(
                .replaceOrder(
                    ReplaceOrder(
                        session: SessionID(1), clOrdID: nextID(), origClOrdID: id,
                        side: view.terms.side, symbol: symbol, ordType: view.terms.ordType,
                        timeInForce: view.terms.timeInForce,
                        orderQty: view.terms.orderQty + Self.shares(100),
                        price: view.terms.price))))
    }

    private mutating func kill(_ isEngaged: Bool) throws {
        try run(
            .orders(
                .killSwitch(
                    KillSwitch(
                        user: "risk", account: AccountID(3), isEngaged: isEngaged,
                        reason: "drill"))))
    }

    private mutating func fireTimers() throws {
        while let timer = engine.orders.nextTimer, timer.due <= now {
            try run(.orders(.timer(timer.id, due: timer.due)))
        }
    }

    private mutating func moveQuotes(_ place: Int) throws {
        mids[place] = max(500, mids[place] + Int64(random.below(5)) - 2)
        let instrument = InstrumentID(UInt32(place + 1))
        for venue in 1...3 as ClosedRange<UInt16> {
            let away = Int64(random.below(2)) + 1
            for isBid in [true, false] {
                engine.quote(
                    instrument, VenueID(venue), isBid: isBid,
                    Self.cents(mids[place] + (isBid ? -away : away)),
                    Self.shares(Int64(random.below(30)) * 100), at: now)
            }
        }
        for order in engine.orders.firedWatches(on: instrument, at: now) {
            try run(.orders(.watchFired(order)))
        }
    }
}

// What the venues do.
extension TradingDay {
    private mutating func answer(_ effect: Effect) throws {
        switch effect {
        case .sendRoute(let route): try trade(route)
        case .cancelRoute(let id, let venue, let attempt):
            try report(id, venue, .canceled, attempt: attempt)
        case .replaceRoute(let request, let venue):
            try report(request.order, venue, .replaced, attempt: request.attempt)
        case .report, .cancelReject, .answer, .requestStatus, .requestMassStatus,
            .askPlacement, .askWeighing, .requestQuote, .takeQuote:
            break
        }
    }

    private mutating func trade(_ route: RouteSent) throws {
        let chance = random.below(100)
        guard chance > 2 else { return try report(route.order, route.venue, .rejected) }
        try report(route.order, route.venue, .new)
        let half = Quantity(
            units: route.quantity.units / 2 / Self.shares(1).units * Self.shares(1).units)
        let price = route.price.isSet ? route.price : Self.cents(10_000)
        let isImmediate = route.timeInForce.isImmediate
        if chance < 70 {
            return try report(route.order, route.venue, .trade, route.quantity, price)
        }
        if chance < 85, half.isPositive, route.timeInForce != .fillOrKill {
            try report(route.order, route.venue, .trade, half, price)
        }
        if isImmediate { try report(route.order, route.venue, .canceled) }
    }

    private mutating func report(
        _ order: OrderID, _ venue: VenueID, _ type: ExecType, _ quantity: Quantity = .zero,
        _ price: Price = .none, attempt: UInt16 = 0
    ) throws {
        serial += 1
        try record(
            .orders(
                .venueReport(
                    VenueReport(
                        venue: venue, clOrdID: RouteID.clOrdID(order, attempt: attempt),
                        execID: Text64("E\(serial)")!, execType: type, lastQty: quantity,
                        lastPx: price))))
        try follow()
    }
}

/// Numbers from a seed (SplitMix).
struct DaySource {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }
}
