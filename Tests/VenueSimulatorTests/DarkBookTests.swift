import OMSTypes
import Testing

@testable import VenueSimulator

@Suite struct DarkBookTests {
    private let market = NationalBest(bid: px("10.00"), ask: px("10.03"))
    private let now = Timestamp(nanoseconds: 5_000_000_000)

    private func order(
        _ id: UInt64, _ side: Side, _ quantity: String, limit: String? = nil,
        minimum: String = "0", _ timeInForce: TimeInForce = .day
    ) -> BookOrder {
        BookOrder(
            id: BookOrderID(id), side: side, limit: limit.map { px($0) }, quantity: qty(quantity),
            timeInForce: timeInForce, quantityMin: qty(minimum))
    }

    /// Submits all, then lets the book match once; answers the fills as text.
    private func fills(
        _ orders: [BookOrder], _ national: NationalBest? = nil, hidden: HiddenLiquidity = .empty
    ) -> [String] {
        var book = DarkBook(hidden: hidden)
        var fills: [BookFill] = []
        for order in orders {
            _ = book.submit(order, national: national ?? market, at: now, fills: &fills)
        }
        book.match(national: national ?? market, at: now, fills: &fills)
        return fills.map { text($0) }
    }

    @Test func ordersMeetAtTheMidpoint() {
        #expect(fills([order(1, .buy, "100"), order(2, .sell, "60")]) == ["2x1 60@10.015"])
    }

    @Test func nothingTradesWithoutAnOpenMarket() {
        let both = [order(1, .buy, "100"), order(2, .sell, "100")]
        let markets: [NationalBest] = [
            NationalBest(bid: px("10.00"), ask: px("10.00")),
            NationalBest(bid: px("10.01"), ask: px("10.00")),
            NationalBest(bid: px("10.00"), ask: nil),
            NationalBest(bid: nil, ask: px("10.00")),
            NationalBest(),
        ]
        for national in markets {
            #expect(national.midpoint == nil)
            #expect(fills(both, national) == [])
        }
    }

    @Test func midpointNeverLeavesTheQuote() {
        let odd = NationalBest(bid: Price(units: 7), ask: Price(units: 8))
        #expect(odd.midpoint == Price(units: 7))
        let extreme = NationalBest(bid: Price(units: .max - 1), ask: Price(units: .max))
        #expect(extreme.midpoint == Price(units: .max - 1))
    }

    @Test func aLimitWorseThanTheMidpointWaits() {
        #expect(fills([order(1, .buy, "100", limit: "10.01"), order(2, .sell, "100")]) == [])
        #expect(
            fills([order(1, .buy, "100", limit: "10.015"), order(2, .sell, "100", limit: "10.015")])
                == ["2x1 100@10.015"])
    }

    @Test func priorityIsLimitThenTime() {
        let crowd = [
            order(1, .buy, "10", limit: "10.02"), order(2, .buy, "10", limit: "10.05"),
            order(3, .buy, "10", limit: "10.05"), order(4, .buy, "10"),
        ]
        #expect(
            fills(crowd + [order(5, .sell, "40")]) == [
                "5x4 10@10.015", "5x2 10@10.015", "5x3 10@10.015", "5x1 10@10.015",
            ])
    }

    @Test func minimumQuantityKeepsSmallOrdersAway() {
        // 50 is too small for order 1; order 3 is not, and the last 20 of order 1 may go whole.
        #expect(
            fills([
                order(1, .buy, "120", minimum: "100"), order(2, .sell, "50"),
                order(3, .sell, "100"), order(4, .sell, "30"),
            ]) == ["3x1 100@10.015", "2x1 20@10.015"])
    }

    @Test func immediateOrdersDoNotStay() {
        var book = DarkBook(hidden: .empty)
        var fills: [BookFill] = []
        let outcomes = [
            order(1, .sell, "50"), order(2, .buy, "80", .immediateOrCancel),
            order(3, .sell, "50"), order(4, .buy, "80", .fillOrKill),
            order(5, .buy, "50", .fillOrKill),
        ].map { book.submit($0, national: market, at: now, fills: &fills) }
        #expect(
            outcomes.map { text($0) } == [
                "rests 50", "cancelled 30", "rests 50", "killed", "filled",
            ])
        #expect(fills.map { text($0) } == ["2x1 50@10.015", "5x3 50@10.015"])
        #expect(book.restingCount == 0)
    }

    @Test func replaceAndCancelFollowTheLitRules() {
        var book = DarkBook(hidden: .empty)
        var fills: [BookFill] = []
        func replace(_ id: UInt64, _ quantity: String, _ limit: String?) -> BookReplacement {
            book.replace(
                BookOrderID(id), leaves: qty(quantity), limit: limit.map { px($0) },
                national: market, at: now, fills: &fills)
        }
        for id in 1...2 as ClosedRange<UInt64> {
            _ = book.submit(order(id, .buy, "100"), national: market, at: now, fills: &fills)
        }
        #expect(replace(1, "60", nil) == .kept)
        #expect(replace(2, "150", nil) == .moved(.resting(qty("150"))))
        #expect(replace(9, "1", nil) == .unknown)
        #expect(book.cancel(BookOrderID(2)) == qty("150"))
        #expect(book.cancel(BookOrderID(2)) == nil)
        _ = book.submit(order(3, .sell, "60"), national: market, at: now, fills: &fills)
        #expect(fills.map { text($0) } == ["3x1 60@10.015"])
    }

    @Test func standingOrdersMeetWhenTheMarketOpens() {
        var book = DarkBook(hidden: .empty)
        var fills: [BookFill] = []
        for order in [order(1, .buy, "100", limit: "10.01"), order(2, .sell, "100")] {
            _ = book.submit(order, national: market, at: now, fills: &fills)
        }
        #expect(fills == [])
        let lower = NationalBest(bid: px("10.00"), ask: px("10.02"))
        book.match(national: lower, at: now, fills: &fills)
        #expect(fills.map { text($0) } == ["2x1 100@10.01"])
    }
}

@Suite struct HiddenLiquidityTests {
    @Test func pingsFillNowAndThen() {
        var filled = 0
        var partly = 0
        var nothing = 0
        let hidden = HiddenLiquidity(seed: 3, presentPercent: 40)
        var book = DarkBook(hidden: hidden)
        for second in 1...1000 as ClosedRange<Int64> {
            var fills: [BookFill] = []
            let ping = BookOrder(
                id: BookOrderID(UInt64(second)), side: .buy, limit: nil, quantity: qty("300"),
                timeInForce: .immediateOrCancel)
            let now = Timestamp(nanoseconds: second * 1_000_000_000)
            switch book.submit(
                ping, national: NationalBest(bid: px("10"), ask: px("10.02")), at: now,
                fills: &fills)
            {
            case .filled: filled += 1
            case .canceled where fills.isEmpty: nothing += 1
            case .canceled: partly += 1
            case .resting, .killed: Issue.record("an IOC order rests or is killed")
            }
            #expect(fills.allSatisfy { $0.price == px("10.01") && $0.maker == nil })
        }
        // 40 % of the seconds hold something; 3 of 4 of those hold less than 300.
        #expect((540...660).contains(nothing))
        #expect((240...360).contains(partly))
        #expect((60...140).contains(filled))
    }

    @Test func whatWasTakenComesBackOnlyWithTheNextPeriod() {
        var hidden = HiddenLiquidity(seed: 1, presentPercent: 100)
        let now = Timestamp(nanoseconds: 3_200_000_000)
        let size = hidden.available(.ask, at: now)
        #expect(size.isPositive)
        hidden.take(size, from: .ask)
        #expect(hidden.available(.ask, at: now.adding(nanoseconds: 700_000_000)) == .zero)
        #expect(hidden.available(.ask, at: now.adding(nanoseconds: 800_000_000)).isPositive)
    }

    @Test func sizesFollowTheStatedDistribution() {
        var hidden = HiddenLiquidity(seed: 11, presentPercent: 100, doublingsMax: 3)
        var counts: [Quantity: Int] = [:]
        for second in 0..<4000 as Range<Int64> {
            let now = Timestamp(nanoseconds: second * 1_000_000_000)
            counts[hidden.available(.bid, at: now), default: 0] += 1
        }
        #expect(counts.keys.sorted() == ["100", "200", "400", "800"].map { qty($0) })
        for (size, expected) in [("100", 2000), ("200", 1000), ("400", 500), ("800", 500)] {
            let count = counts[qty(size)] ?? 0
            #expect(abs(count - expected) < 150, "\(size): \(count)")
        }
    }
}
