import OMSMarket
import OMSModels
import OMSTypes
import Testing

@testable import OMSBacktest

/// The rules of docs/BACKTEST.md, one by one.
@Suite struct FillSimulatorTests {
    private typealias Tape = MarketTape

    /// Sends one order at a time, plays on, and says `quantity@price` of each of its fills.
    private func fills(
        _ updates: [MarketUpdate], _ order: ChildOrder, at time: Int64, until end: Int64,
        _ rules: FillRules = MarketTape.rules
    ) -> [String] {
        var world = Tape.world(updates, rules)
        world.advance(to: at(time))
        world.send([order])
        world.advance(to: at(end))
        return texts(world.children[0])
    }

    private func texts(_ child: SimulatedChild) -> [String] {
        child.fills.map {
            DecimalText.string($0.quantity.units) + "@" + DecimalText.string($0.price.units)
                + ($0.isMaker ? " M" : " T")
        }
    }

    /// What counts is the quote that stands a millisecond after the sending.
    @Test(
        arguments: [
            (999, ["100@10.03 T"]), (1_000, ["100@10.03 T"]), (1_001, ["100@10.02 T"]),
        ] as [(Int64, [String])]) func ordersTakeOnArrival(_ change: Int64, _ expected: [String])
    {
        let tape = [
            Tape.quote(-10, "N", "10.00", 100, "10.02", 500),
            Tape.quote(change, "N", "10.00", 100, "10.03", 500),
        ]
        #expect(
            fills(tape, Tape.order("N", .buy, 100, "10.05"), at: 0, until: 5_000) == expected)
    }

    @Test func takesNoMoreThanIsDisplayedAndOnce() {
        let tape = [
            Tape.quote(-10, "N", "10.00", 300, "10.02", 500),
            Tape.quote(8_000, "N", "10.00", 300, "10.02", 200),
        ]
        var world = Tape.world(tape)
        world.advance(to: at(0))
        world.send([Tape.order("N", .buy, 400, "10.02", immediate: true)])
        world.advance(to: at(2_000))
        // A hundred are left of that quote, whoever comes.
        world.send([Tape.order("N", .buy, 400, "10.02", immediate: true)])
        world.advance(to: at(4_000))
        world.send([Tape.order("N", .buy, 50, "10.02", immediate: true)])
        world.advance(to: at(9_000))
        // The venue's next quote is another one.
        world.send([Tape.order("N", .buy, 400, "10.02", immediate: true)])
        world.advance(to: at(20_000))
        let found = world.children.map(texts)
        #expect(found == [["400@10.02 T"], ["100@10.02 T"], [], ["200@10.02 T"]])
        let areOver = world.children.allSatisfy { $0.leavesQty == .zero && $0.restsAt == .none }
        #expect(areOver)
    }

    @Test func quotesGrowTooOldToBeFilledFrom() {
        let tape = [
            Tape.quote(0, "N", "10.00", 300, "10.02", 500),
            Tape.quote(1_999_000, "P", "10.00", 300, "10.02", 500),
        ]
        for (sent, isFilled) in [(1_999_000, true), (1_999_001, false)] as [(Int64, Bool)] {
            let order = Tape.order("N", .buy, 100, "10.02", immediate: true)
            #expect(fills(tape, order, at: sent, until: 3_000_000).isEmpty != isFilled)
        }
    }

    /// A buy that rests at 10.00: which prints fill it.
    @Test(
        arguments: [
            ("at its price", "N", "10.00", PrintEligibility.all, 0, 0),
            ("better for it by a tick", "N", "9.99", .all, 100, 100),
            ("worse", "N", "10.01", .all, 0, 0),
            ("of another venue", "P", "9.99", .all, 0, 100),
            ("off exchange", "D", "9.99", .all, 0, 0),
            ("out of sequence", "N", "9.99", [.volume, .highLow], 0, 0),
            ("an odd lot", "N", "9.99", [.volume, .vwap], 100, 100),
        ] as [(String, Character, String, PrintEligibility, Int64, Int64)])
    func printsThroughFillWhatRests(
        _ name: String, _ letter: Character, _ price: String, _ eligibility: PrintEligibility,
        _ same: Int64, _ any: Int64
    ) {
        let tape = [
            Tape.quote(-10, "N", "10.00", 300, "10.02", 500),
            Tape.print(5_000, letter, price, 100, eligibility),
        ]
        for (through, count) in [(.sameVenue, same), (.anyExchange, any)]
            as [(FillRules.Through, Int64)]
        {
            var rules = Tape.rules
            rules.through = through
            let found = fills(
                tape, Tape.order("N", .buy, 200, "10.00"), at: 0, until: 9_000, rules)
            #expect(found == (count > 0 ? ["\(count)@10 M"] : []), "\(name), \(through)")
        }
    }

    @Test func aPrintFillsNoMoreThanItsSizeBestPriceFirst() {
        let tape = [
            Tape.quote(-10, "N", "9.95", 300, "10.02", 500),
            Tape.print(5_000, "N", "9.96", 250),
        ]
        var world = Tape.world(tape)
        world.advance(to: at(0))
        world.send([
            Tape.order("N", .buy, 100, "9.98"), Tape.order("N", .buy, 200, "9.99"),
            Tape.order("N", .buy, 100, "9.98"), Tape.order("N", .sell, 100, "10.01"),
        ])
        world.advance(to: at(9_000))
        let found = world.children.map(texts)
        #expect(found == [["50@9.98 M"], ["200@9.99 M"], [], []])
        #expect(world.children[0].leavesQty == shares(50) && world.children[0].state == .resting)
    }

    @Test func printsBeforeTheArrivalAndAfterTheCancelFillNothing() {
        let tape = [
            Tape.quote(-10, "N", "9.95", 300, "10.02", 500),
            Tape.print(999, "N", "9.90", 10), Tape.print(1_001, "N", "9.90", 20),
            Tape.print(6_000, "N", "9.90", 30), Tape.print(6_001, "N", "9.90", 40),
        ]
        var world = Tape.world(tape)
        world.advance(to: at(0))
        world.send([Tape.order("N", .buy, 500, "9.98")])
        world.advance(to: at(5_000))
        world.cancel(0)
        world.advance(to: at(9_000))
        #expect(texts(world.children[0]) == ["20@9.98 M", "30@9.98 M"])
        #expect(world.children[0].leavesQty == .zero)
    }

    /// What would lock or cross a quote of another venue rests a tick away from it.
    @Test(arguments: [
        ("10.01", "10.01"), ("10.02", "10.01"), ("10.05", "10.01"), ("9.99", "9.99"),
    ]) func nothingLocksTheMarket(_ limit: String, _ rests: String) {
        let tape = [
            Tape.quote(-10, "N", "10.00", 300, "10.02", 500),
            Tape.quote(-5, "P", "9.98", 300, "10.05", 500),
        ]
        var world = Tape.world(tape)
        world.advance(to: at(0))
        world.send([Tape.order("P", .buy, 500, limit)])
        world.advance(to: at(2_000))
        #expect(world.children[0].restsAt == px(rests) && world.children[0].cumQty == .zero)
    }

    /// A better quote came elsewhere while the order was on its way.
    @Test func venuesKeepOrderProtection() {
        let tape = [
            Tape.quote(-10, "N", "10.00", 300, "10.02", 500),
            Tape.quote(500, "P", "10.00", 300, "10.01", 500),
        ]
        var world = Tape.world(tape)
        world.advance(to: at(0))
        world.send([Tape.order("N", .buy, 500, "10.02", immediate: true)])
        world.advance(to: at(2_000))
        #expect(world.children[0].fills.isEmpty && world.children[0].wasHeldBack)
        #expect(!world.children[0].tradesThrough)
    }

    /// The test is on limits of what is sent together: a better quote must be taken in full.
    @Test(arguments: [(200, false), (199, true), (0, true)] as [(Int64, Bool)])
    func tradeThroughsAreToldAtTheSending(_ taken: Int64, _ isThrough: Bool) {
        let tape = [
            Tape.quote(-10, "N", "10.00", 300, "10.02", 500),
            Tape.quote(-5, "P", "10.00", 300, "10.01", 200),
        ]
        var world = Tape.world(tape)
        world.advance(to: at(0))
        var orders = [Tape.order("N", .buy, 300, "10.02", immediate: true)]
        if taken > 0 { orders.append(Tape.order("P", .buy, taken, "10.01", immediate: true)) }
        world.send(orders)
        #expect(world.children[0].tradesThrough == isThrough)
        let others = world.children.dropFirst().map(\.tradesThrough)
        #expect(!others.contains(true))
    }

    @Test func feesAreThoseOfTheTable() {
        let tape = [
            Tape.quote(-10, "N", "9.99", 300, "10.02", 100),
            Tape.quote(-5, "B", "9.99", 300, "10.02", 100),
            Tape.print(5_000, "N", "10.00", 100), Tape.print(5_000, "B", "10.00", 100),
        ]
        var world = Tape.world(tape)
        world.advance(to: at(0))
        world.send([Tape.order("N", .buy, 150, "10.02"), Tape.order("B", .buy, 130, "10.02")])
        world.advance(to: at(9_000))
        let charged = world.children.map { $0.fills.map(\.fee) }
        #expect(charged == [[30_000_000, -10_000_000], [-10_000_000, 4_500_000]])
        let (sum, fees, open) = world.executed([0, 1])
        #expect(sum.quantity == shares(280) && fees == 14_500_000 && open == .zero)
    }
}
