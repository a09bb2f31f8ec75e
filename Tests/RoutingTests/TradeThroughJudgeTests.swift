import OMSTypes
import Testing

@testable import OMSCore

/// The judge is judged first: a trade-through that it misses would pass for good routing.
@Suite struct TradeThroughJudgeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        /// Asks and bids by venue 1, 2, …: size @ price, `-` for none.
        var asks: [String]
        var bids: [String] = []
        var side = Side.buy
        /// Routes: venue, size @ limit.
        var sent: [(Int, String)]
        var ageOfFirst: Int64 = 100
        var isFirstUp = true
        /// Milliseconds since this order dealt with venue 1.
        var dealtWithFirst: Int64?
        var finds: Int
    }

    static let cases: [Case] = [
        Case(
            "the better quote is taken whole", ["200@10.00", "300@10.01"],
            sent: [(1, "200@10.00"), (2, "100@10.01")], finds: 0),
        Case(
            "the better quote is passed", ["200@10.00", "300@10.01"], sent: [(2, "100@10.01")],
            finds: 1),
        Case(
            "the better quote is taken in part", ["200@10.00", "300@10.01"],
            sent: [(1, "100@10.00"), (2, "100@10.01")], finds: 1),
        Case(
            "an equal price may wait", ["200@10.01", "300@10.01"], sent: [(2, "100@10.01")],
            finds: 0),
        Case(
            "a sale passes the better bid", ["-", "-"], bids: ["200@10.01", "300@10.00"],
            side: .sell, sent: [(2, "100@10.00")], finds: 1),
        Case(
            "a rest posted through a quote", ["200@10.00", "300@10.05"], sent: [(2, "900@10.02")],
            finds: 1),
        Case(
            "a quote of 2 s counts", ["200@10.00", "300@10.01"], sent: [(2, "100@10.01")],
            ageOfFirst: 2000, finds: 1),
        Case(
            "an older one does not", ["200@10.00", "300@10.01"], sent: [(2, "100@10.01")],
            ageOfFirst: 2001, finds: 0),
        Case(
            "nor one that cannot be reached", ["200@10.00", "300@10.01"],
            sent: [(2, "100@10.01")], isFirstUp: false, finds: 0),
        Case(
            "nor one that the order had its turn at", ["200@10.00", "300@10.01"],
            sent: [(2, "100@10.01")], dealtWithFirst: 50, finds: 0),
        Case(
            "but a newer one does", ["200@10.00", "300@10.01"], sent: [(2, "100@10.01")],
            dealtWithFirst: 150, finds: 1),
        Case(
            "a crossed market protects nobody", ["200@10.00", "300@10.01"],
            bids: ["-", "100@10.01"], sent: [(2, "100@10.01")], finds: 0),
        Case(
            "a locked one does", ["200@10.00", "300@10.01"], bids: ["-", "100@10.00"],
            sent: [(2, "100@10.01")], finds: 1),
        Case(
            "a market order says no limit", ["200@10.00", "300@10.01"], sent: [(2, "100@0")],
            finds: 0),
    ]

    @Test(arguments: cases) func finds(_ row: Case) {
        let verdict = TradeThroughJudge.judge(row.step)
        #expect(verdict.tradeThroughs.count == row.finds, "\(verdict.tradeThroughs)")
    }
}

extension TradeThroughJudgeTests.Case {
    init(
        _ description: String, _ asks: [String], bids: [String] = [], side: Side = .buy,
        sent: [(Int, String)], ageOfFirst: Int64 = 100, isFirstUp: Bool = true,
        dealtWithFirst: Int64? = nil, finds: Int
    ) {
        self.init(
            testDescription: description, asks: asks, bids: bids, side: side, sent: sent,
            ageOfFirst: ageOfFirst, isFirstUp: isFirstUp, dealtWithFirst: dealtWithFirst,
            finds: finds)
    }

    private static let now = Timestamp(nanoseconds: 1_514_903_400_000_000_000)

    private static func before(_ milliseconds: Int64) -> Timestamp {
        now.adding(nanoseconds: -milliseconds * 1_000_000)
    }

    private static func level(_ text: String) -> (size: Quantity, price: Price) {
        let numbers = text.split(separator: "@").compactMap {
            try? DecimalText.parse(String($0)).get()
        }
        guard numbers.count == 2 else { return (.zero, .none) }
        return (Quantity(units: numbers[0]), Price(units: numbers[1]))
    }

    var step: RoutingStep {
        let quotes = asks.indices.map { index in
            let time = Self.before(index == 0 ? ageOfFirst : 100)
            let (ask, bid) = (Self.level(asks[index]), Self.level(bids.isEmpty ? "-" : bids[index]))
            return VenueQuote(
                venue: VenueID(UInt16(index + 1)), bid: bid.price, bidSize: bid.size,
                bidTime: time, ask: ask.price, askSize: ask.size, askTime: time)
        }
        let routes = sent.map { venue, text in
            RouteSent(
                order: OrderID(2), parent: OrderID(1), venue: VenueID(UInt16(venue)),
                ordType: .limit, timeInForce: .immediateOrCancel,
                quantity: Self.level(text).size, price: Self.level(text).price, reason: .sweep)
        }
        return RoutingStep(
            frame: 1, time: Self.now, side: side, quotes: quotes,
            reachable: isFirstUp ? [VenueID(1), VenueID(2)] : [VenueID(2)],
            dealings: dealtWithFirst.map { [VenueID(1): Self.before($0)] } ?? [:],
            routes: routes)
    }
}
