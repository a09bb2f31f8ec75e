import OMSCore
import OMSTypes

/// Orders through their whole life in the core alone: New, every check, one route by the no-quote
/// rule, the venue's acknowledgement and its fill.
struct Lifecycle: ~Copyable {
    var core = OrderCore()
    private var now = Timestamp(nanoseconds: 1_794_000_000_000_000_000)
    private var serial: UInt64 = 0
    private let symbols: [Symbol]

    init() {
        symbols = (0..<16).map { Symbol("SYM\($0)")! }
        set(.policy(TradingPolicy(takesAnySymbol: false)))
        set(.session(SessionTerms(compID: "CLIENT1", acknowledge: .onVenueAck)))
        for symbol in symbols { set(.instrument(InstrumentTerms(symbol: symbol))) }
        set(.account(AccountTerms(account: "ACC1", client: "CLIENT1", isBooked: false)))
        let wide: Int64 = 9_000_000_000_000_000_000
        set(
            .limits(
                LimitTerms(
                    maxQuantity: wide, maxNotional: wide, collarPPM: 100_000,
                    positionLimit: wide, creditLimit: wide, duplicateWindow: 1_000_000_000,
                    duplicateCount: 1_000_000, passesWithoutReference: true)))
        for number in 1...3 {
            set(.venue(VenueTerms(name: Text64("VENUE\(number)")!, mic: Text64("XV\(number)")!)))
        }
        for number in 1...3 {
            core.decide(.venueLink(VenueID(UInt16(number)), isUp: true), at: next())
        }
    }

    private mutating func set(_ item: ReferenceItem) {
        if let event = core.reference.decide(ReferenceChange(item: item)) {
            core.apply(reference: event, at: now)
        }
    }

    private mutating func next() -> Timestamp {
        now = now.adding(nanoseconds: 1_000)
        return now
    }

    /// Enters an order; returns its route's venue and OrderID.
    mutating func enter() -> (venue: VenueID, route: OrderID) {
        serial += 1
        let order = NewOrder(
            session: SessionID(1), clOrdID: Self.text(0x43, serial), account: "ACC1",
            symbol: symbols[Int(serial % 16)], side: serial % 2 == 0 ? .buy : .sell,
            ordType: .limit, orderQty: Quantity(units: 100 * DecimalText.scale),
            price: Price(units: (10_000 + Int64(serial % 50)) * 1_000_000), bodyDigest: serial)
        core.decide(order, at: next())
        for effect in core.effects {
            if case .sendRoute(let route) = effect { return (route.venue, route.order) }
        }
        preconditionFailure("the order was not routed")
    }

    mutating func pack() { core.packEnded() }

    /// The venue acknowledges a route and fills it.
    mutating func finish(_ venue: VenueID, _ route: OrderID) {
        let clOrdID = RouteID.clOrdID(route)
        core.decide(
            VenueReport(
                venue: venue, clOrdID: clOrdID, execID: Self.text(0x41, route.raw),
                execType: .new), at: next())
        let quantity = Quantity(units: 100 * DecimalText.scale)
        core.decide(
            VenueReport(
                venue: venue, clOrdID: clOrdID, execID: Self.text(0x46, route.raw),
                execType: .trade, lastQty: quantity,
                lastPx: Price(units: 10_000_000_000), cumQty: quantity), at: next())
    }

    /// A letter and twelve digits.
    private static func text(_ letter: UInt8, _ number: UInt64) -> Text64 {
        withUnsafeTemporaryAllocation(byteCount: 13, alignment: 1) { bytes in
            var rest = number
            for place in stride(from: 12, to: 0, by: -1) {
                bytes[place] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
                rest /= 10
            }
            bytes[0] = letter
            return Text64(UnsafeRawBufferPointer(bytes))!
        }
    }
}
