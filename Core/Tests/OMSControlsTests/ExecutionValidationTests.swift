import OMSTypes
import Testing

@testable import OMSControls
@testable import OMSCore

@Suite struct ExecutionValidationTests {
    typealias Words = ExecutionValidation.WireWords
    private let ibm = Words(symbol: "IBM", side: Side.buy.rawValue)

    private func validated(_ events: [OrderEvent], said: Words = Words()) -> ExecutionValidation {
        var validation = ExecutionValidation()
        validation.sent(OrderID(2), ibm)
        for (index, event) in events.enumerated() {
            validation.apply(
                event, at: Timestamp(nanoseconds: Int64(index)), sequence: UInt64(index + 1),
                said: said)
        }
        return validation
    }

    private struct Case: CustomTestStringConvertible {
        var testDescription: String
        var events: [OrderEvent]
        var kinds: [ControlBreak.Kind]
    }

    private static let start = [Event.accepted(1, .buy), Event.routed(2, of: 1, 100, 50)]

    private static let cases = [
        Case(
            testDescription: "exactly what was sent",
            events: start + [Event.filled(2, 60, 50), Event.filled(2, 40, 49)], kinds: []),
        Case(
            testDescription: "one more than was sent",
            events: start + [Event.filled(2, 60, 50), Event.filled(2, 41, 50)],
            kinds: [.quantityAboveSent]),
        Case(
            testDescription: "a buy above its limit",
            events: start + [Event.filled(2, 1, 51)], kinds: [.priceWorseThanSent]),
        Case(
            testDescription: "a sale below its limit",
            events: [
                Event.accepted(1, .sellShort), Event.routed(2, of: 1, 100, 50),
                Event.filled(2, 1, 50), Event.filled(2, 1, 49),
            ], kinds: [.priceWorseThanSent]),
        Case(
            testDescription: "a market order has no limit",
            events: [
                Event.accepted(1, .buy), Event.routed(2, of: 1, 100, 0), Event.filled(2, 1, 999),
            ], kinds: []),
        Case(
            testDescription: "another venue",
            events: start + [Event.filled(2, 1, 50, venue: 9)], kinds: [.wrongVenue]),
        Case(
            testDescription: "a route that was never sent",
            events: start + [Event.filled(3, 1, 50)], kinds: [.unknownRoute]),
        Case(
            testDescription: "while a replace is pending either may execute",
            events: start + [Event.replace(2, 150, 52), Event.filled(2, 150, 52)], kinds: []),
        Case(
            testDescription: "a refused replace asks for nothing any more",
            events: start + [
                Event.replace(2, 150, 52), .routeRequestRefused(OrderID(2), reason: 0),
                Event.filled(2, 101, 52),
            ], kinds: [.quantityAboveSent, .priceWorseThanSent]),
        Case(
            testDescription: "an accepted replace is what was sent",
            events: start + [
                Event.replace(2, 80, 48), .routeReplaced(OrderID(2)), Event.filled(2, 80, 48),
                Event.filled(2, 1, 49),
            ], kinds: [.quantityAboveSent, .priceWorseThanSent]),
        Case(
            testDescription: "a bust gives its quantity back",
            events: start + [
                Event.filled(2, 100, 50), Event.corrected(2, 0, 0, 0), Event.filled(2, 100, 50),
            ], kinds: []),
        Case(
            testDescription: "a correction above what was sent, and then below it",
            events: start + [
                Event.filled(2, 100, 50), Event.corrected(2, 0, 101, 50),
                Event.corrected(2, 0, 100, 50),
            ], kinds: [.quantityAboveSent]),
        Case(
            testDescription: "a split changes the unit of what was executed",
            events: start + [
                Event.filled(2, 60, 50), Event.split(2, cumQty: 120), Event.filled(2, 1, 20),
            ], kinds: [.quantityAboveSent]),
    ]

    @Test(arguments: cases) private func compared(_ one: Case) {
        let validation = validated(one.events)
        #expect(validation.book.breaks.map(\.kind) == one.kinds)
        #expect(validation.unnamed == validation.checked)
    }

    @Test(
        "Instrument and side as the messages named them",
        arguments: [
            (Words(symbol: "IBM", side: 0x31), []), (Words(), []),
            (Words(symbol: "MSFT", side: 0x31), [.wrongInstrument]),
            (Words(symbol: "IBM", side: 0x32), [.wrongSide]),
            (Words(side: 0x35), [.wrongSide]),
        ] as [(Words, [ControlBreak.Kind])])
    func words(_ said: Words, _ kinds: [ControlBreak.Kind]) throws {
        let validation = validated(Self.start + [Event.filled(2, 1, 50)], said: said)
        #expect(validation.book.breaks.map(\.kind) == kinds)
        guard let found = validation.book.breaks.first else { return }
        #expect(found.ours.symbol == "IBM" && found.ours.side == 0x31)
        #expect(found.theirs.symbol == said.symbol && found.theirs.side == said.side)
    }

    @Test func aBreakHasBothVersionsAndItsPlace() throws {
        let validation = validated(Self.start + [Event.filled(2, 60, 51), Event.filled(2, 60, 50)])
        let (price, sum) = (validation.book.breaks[0], validation.book.breaks[1])
        #expect(price.ours.price.units == 50 && price.theirs.price.units == 51)
        #expect(price.sequence == 3 && price.time.nanoseconds == 2 && price.venue == VenueID(1))
        #expect(price.order == OrderID(2) && price.account == AccountID(7))
        #expect(sum.ours.quantity.units == 100 && sum.theirs.quantity.units == 120)
        #expect(sum.subject == "E60" && sum.source == .validation && sum.state == .open)
    }

    /// The obvious twin looks at every execution by itself and reads the whole past for it.
    @Test(arguments: (1...60).map { UInt64($0) })
    func twin(_ seed: UInt64) {
        var random = Seeded(seed)
        let events = Event.random(&random, count: 150)
        let validation = validated(events)
        let expected = events.indices.flatMap { SlowValidation.kinds(events, $0) }
        #expect(validation.book.breaks.map(\.kind) == expected, "seed \(seed)")
        #expect(!expected.isEmpty, "seed \(seed) finds nothing")
        var (one, other) = (StateDigest(), StateDigest())
        validation.digest(into: &one)
        validated(events).digest(into: &other)
        #expect(one == other, "seed \(seed)")
    }
}
