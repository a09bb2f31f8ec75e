import Glibc
import OMSCore
import OMSEngine
import OMSJournal
import OMSTypes

/// Orders through an engine into a journal, with messages as long as real ones.
struct OrderFlow: ~Copyable {
    private var engine = Engine()
    private var writer: JournalWriter
    private var now = Timestamp(nanoseconds: 1_794_000_000_000_000_000)
    private var serial: UInt64 = 0
    private var outNumber: UInt64 = 0
    private var command = ByteWriter(capacity: 4096)
    private var inputs = ByteWriter(capacity: 4096)
    private var eventBytes = ByteWriter(capacity: 4096)
    private var outbound = ByteWriter(capacity: 4096)
    private let message: UnsafeMutableRawBufferPointer
    private let isLean: Bool
    private(set) var events = 0
    private(set) var frames = 0
    private(set) var appendNanoseconds = 0.0
    private(set) var bytes = 0

    /// Lengths of a NewOrderSingle and an ExecutionReport from outside, and of the bodies of ours.
    private static let newOrderBytes = 198
    private static let reportBytes = 328
    private static let bodyBytes = 200

    init(writer: consuming JournalWriter, isLean: Bool) {
        self.writer = writer
        self.isLean = isLean
        message = .allocate(byteCount: 512, alignment: 8)
        message.initializeMemory(as: UInt8.self, repeating: 0x41)
    }

    deinit { message.deallocate() }

    mutating func prepare() throws {
        let wide: Int64 = 9_000_000_000_000_000_000
        var items: [ReferenceItem] = [
            .policy(TradingPolicy()),
            .session(SessionTerms(compID: "CLIENT1", acknowledge: .onVenueAck)),
            .account(AccountTerms(account: "ACC1", client: "CLIENT1", isBooked: false)),
            .limits(
                LimitTerms(
                    maxQuantity: wide, maxNotional: wide, collarPPM: 100_000,
                    positionLimit: wide, creditLimit: wide, passesWithoutReference: true)),
        ]
        for number in 0..<16 {
            items.append(.instrument(InstrumentTerms(symbol: Symbol("SYM\(number)")!)))
        }
        for number in 1...3 {
            items.append(
                .venue(VenueTerms(name: Text64("VENUE\(number)")!, mic: Text64("XV\(number)")!)))
        }
        for item in items { try run(.reference(ReferenceChange(item: item)), inbound: 0, sent: 0) }
        for number in 1...3 as ClosedRange<UInt16> {
            try run(.orders(.venueLink(VenueID(number), isUp: true)), inbound: 0, sent: 0)
        }
    }

    /// New, the venue's New, its fill.
    mutating func order() throws {
        serial += 1
        let quantity = Quantity(units: 100 * DecimalText.scale)
        let new = NewOrder(
            session: SessionID(1), clOrdID: Text64("C\(serial)")!, account: "ACC1",
            symbol: Symbol("SYM\(serial % 16)")!, side: serial % 2 == 0 ? .buy : .sell,
            ordType: .limit, orderQty: quantity,
            price: Price(units: (10_000 + Int64(serial % 50)) * 1_000_000), bodyDigest: serial)
        try run(.orders(.newOrder(new)), inbound: Self.newOrderBytes, sent: 1)
        var sent: RouteSent?
        for effect in engine.orders.effects {
            if case .sendRoute(let route) = effect { sent = route }
        }
        guard let route = sent else { preconditionFailure("the order was not routed") }
        let clOrdID = RouteID.clOrdID(route.order)
        try run(
            .orders(
                .venueReport(
                    VenueReport(
                        venue: route.venue, clOrdID: clOrdID, execID: Text64("A\(serial)")!,
                        execType: .new))), inbound: Self.reportBytes, sent: 1)
        try run(
            .orders(
                .venueReport(
                    VenueReport(
                        venue: route.venue, clOrdID: clOrdID, execID: Text64("F\(serial)")!,
                        execType: .trade, lastQty: quantity,
                        lastPx: Price(units: 10_000_000_000), cumQty: quantity))),
            inbound: Self.reportBytes, sent: 1)
        if serial % 16 == 0 { try commit() }
    }

    private mutating func run(_ wanted: EngineCommand, inbound: Int, sent: Int) throws {
        now = now.adding(nanoseconds: 1_000)
        engine.decide(wanted, origin: .system, at: now)
        events += engine.orders.events.count + engine.otherEvents.count
        frames += 1
        command.clear()
        inputs.clear()
        eventBytes.clear()
        outbound.clear()
        Engine.encode(wanted, origin: .system, into: &command)
        engine.encodeInputs(into: &inputs)
        engine.encodeEvents(into: &eventBytes)
        let raw = UnsafeRawBufferPointer(message)
        for _ in 0..<(isLean ? 0 : sent) {
            outNumber += 1
            outbound.outboundEntry(
                session: SessionID(1), msgSeqNum: outNumber, sendingTime: now,
                msgType: UnsafeRawBufferPointer(rebasing: raw[..<1]),
                body: UnsafeRawBufferPointer(rebasing: raw[..<Self.bodyBytes]))
        }
        let header = FrameHeader(timestamp: now, domain: wanted.domain.rawValue, kind: 0)
        let length = isLean ? 0 : inbound
        let start = seconds()
        try writer.append(
            header, command: command.bytes,
            inbound: UnsafeRawBufferPointer(rebasing: raw[..<length]), inputs: inputs.bytes,
            events: eventBytes.bytes, outbound: outbound.bytes)
        appendNanoseconds += (seconds() - start) * 1e9
    }

    private mutating func commit() throws {
        bytes += try writer.commit(durability: .process).bytes
        writer.trailHash()
    }

    mutating func close() throws {
        try commit()
        try writer.close()
    }
}
