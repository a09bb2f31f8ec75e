import OMSMarket
import OMSModels
import OMSTypes
import Testing

@testable import OMSBacktest

@Suite struct RoutingContestTests {
    /// A market that stands still: N shows the best ask with a fee, B the same with a rebate, P
    /// a tick more. N has traded most.
    private func still(_ seconds: Int64) -> [MarketUpdate] {
        var result = [
            MarketTape.print(0, "N", "100.01", 300), MarketTape.print(0, "P", "100.01", 100),
            MarketTape.print(0, "D", "100.01", 900),
        ]
        for second in 0..<seconds {
            let time = 1_000_000 * second
            result += [
                MarketTape.quote(time, "N", "100", 300, "100.02", 300),
                MarketTape.quote(time, "B", "100", 100, "100.02", 200),
                MarketTape.quote(time, "P", "99.99", 300, "100.03", 500),
            ]
        }
        return result
    }

    private func order(_ second: Int64, _ side: Side, _ quantity: Int64) -> RoutingOrder {
        RoutingOrder(
            time: at(second * 1_000_000 + 10), side: side, quantity: shares(quantity),
            arrival: px("100.01"))
    }

    private func play(
        _ contestant: RoutingContestant, _ orders: [RoutingOrder], _ updates: [MarketUpdate],
        until second: Int64
    ) -> RoutingOutcome {
        var contest = RoutingContest(
            contestant, orders, updates, MarketTape.stock, venues: 16, MarketTape.rules,
            MarketTape.fees)
        contest.play(from: at(0), until: at(second * 1_000_000))
        return RoutingOutcome(contest)
    }

    /// `venue quantity@limit` of what is sent before the ending.
    private func sent(_ outcome: RoutingOutcome) -> [String] {
        outcome.children.filter { $0.order.reason != .cross }.map {
            VenueLetters.unitedStates.text($0.order.venue) + " "
                + DecimalText.string($0.order.quantity.units) + "@"
                + DecimalText.string($0.order.limit.units)
        }
    }

    @Test(
        arguments: [
            (.largestVenue, ["N 400@100.02"]),
            (.proRata, ["N 300@100.02", "P 100@100.02"]),
            (.bestPrice, ["N 300@100.02", "B 100@100.02"]),
            (.sweep, ["B 200@100.02", "N 200@100.02"]),
            (.wait, []),
            // Nothing is known yet: it takes.
            (.router, ["B 200@100.02", "N 200@100.02"]),
        ] as [(RoutingContestant, [String])]) func whatEachSends(
            _ contestant: RoutingContestant, _ expected: [String]
        )
    {
        let outcome = play(contestant, [order(1, .buy, 400)], still(60), until: 60)
        #expect(sent(outcome) == expected)
        #expect(outcome.unfinished == 0 && outcome.tradeThroughs == 0)
        #expect(outcome.children.allSatisfy { $0.leavesQty == .zero })
    }

    /// All-in, by hand: 200 at B with a rebate of 0.001, 200 at N with a fee of 0.003, half a
    /// spread of 0.01 on 400.
    @Test func costsAreAllIn() {
        let outcome = play(.sweep, [order(1, .buy, 400)], still(60), until: 60)
        #expect(outcome.fees == 40_000_000 && outcome.quantity == shares(400))
        #expect(outcome.costs[0].cost == (4 * 100_000_000 + 40_000_000) * 100_000_000)
        #expect(RoutesText.fixed(outcome.mean, 4) == "1.0999")
        #expect(outcome.crossQuantity == .zero && outcome.makerQuantity == .zero)
    }

    /// What is not displayed crosses from the horizon on, at the national best of each look.
    @Test func restsCrossAtTheHorizon() {
        let outcome = play(.bestPrice, [order(1, .buy, 1_200)], still(60), until: 60)
        let crossed = outcome.children.filter { $0.order.reason == .cross }
        #expect(outcome.crossQuantity == shares(700) && outcome.unfinished == 0)
        let isLate = crossed.allSatisfy { $0.sentAt.since(at(1_000_010)) >= 30_000_000_000 }
        #expect(isLate)
        // When all at 100.02 is taken, the next look finds another best price.
        let found = crossed.map {
            DecimalText.string($0.order.quantity.units) + "@"
                + DecimalText.string($0.order.limit.units)
        }
        #expect(found == ["300@100.02", "200@100.02", "200@100.03"])
        // A record that ends before leaves it undone, and says so.
        let short = play(.bestPrice, [order(1, .buy, 1_200)], still(20), until: 20)
        #expect(short.unfinished == 1 && short.quantity == shares(500))
    }

    /// A spread of eight ticks through which somebody sells at the bid every second: the router
    /// learns to rest inside, and pays less than who takes.
    @Test func theRouterLearnsToRest() {
        var updates: [MarketUpdate] = []
        for second in 0..<900 as Range<Int64> {
            let time = 1_000_000 * second
            updates += [
                MarketTape.quote(time, "N", "100", 300, "100.08", 300),
                MarketTape.print(time + 500_000, "N", "100", 100),
                MarketTape.print(time + 700_000, "N", "100.08", 100),
            ]
        }
        let orders = (0..<10).map { order(300 + 40 * $0, $0 % 2 == 0 ? .buy : .sell, 100) }
        let router = play(.router, orders, updates, until: 900)
        let taker = play(.bestPrice, orders, updates, until: 900)
        #expect(router.makerQuantity == shares(1_000) && router.unfinished == 0)
        let difference = router.difference(from: taker, seed: 1)
        #expect((difference?.interval.upperBound ?? 0) < -3, "\(String(describing: difference))")
        // The best place is the near touch: it is filled as surely as any, and costs least.
        let limits = Set(router.children.map(\.order.limit))
        #expect(limits == [px("100.01"), px("100.07")])
    }

    /// Whatever the market does, no more works than was ordered, nothing trades through, and the
    /// same orders give the same children.
    @Test func aRandomMarketIsPlayedTwiceAlike() {
        var random = SplitMix64(seed: 5)
        var updates: [MarketUpdate] = []
        var mid: Int64 = 10_000
        for step in 0..<6_000 as Range<Int64> {
            mid += random.integer(in: -1...1)
            let letter = Array("NBP")[Int(random.integer(in: 0...2))]
            let half = random.integer(in: 0...3)
            updates.append(
                .quote(
                    MarketTape.stock, venue(letter), bid: Price(units: (mid - half) * 1_000_000),
                    shares(random.integer(in: 1...5) * 100),
                    ask: Price(units: (mid + half + 1) * 1_000_000),
                    shares(random.integer(in: 1...5) * 100), at: at(step * 100_000)))
            updates.append(
                .trade(
                    MarketTape.stock, venue(letter),
                    Price(units: (mid + random.integer(in: -3...3)) * 1_000_000),
                    shares(random.integer(in: 1...4) * 100), at: at(step * 100_000 + 50_000)))
        }
        let orders = RoutingOrder.draw(
            60, in: at(150_000_000)..<at(540_000_000), updates, MarketTape.stock, venues: 16,
            MarketTape.rules, seed: 9)
        #expect(orders.count == 60 && orders.map(\.time) == orders.map(\.time).sorted())
        for contestant in RoutingContestant.allCases {
            let outcome = play(contestant, orders, updates, until: 600)
            let again = play(contestant, orders, updates, until: 600)
            #expect(outcome.children == again.children, "\(contestant.name)")
            #expect(outcome.tradeThroughs == 0 && outcome.unfinished == 0, "\(contestant.name)")
            let lines = RoutesText.lines(outcome)
            #expect(lines.count == outcome.children.count)
            let width = RoutesText.header.split(separator: ",").count
            let isWhole = lines.allSatisfy {
                $0.split(separator: ",", omittingEmptySubsequences: false).count == width
            }
            #expect(isWhole)
        }
    }

    @Test(
        arguments: [
            (0.0, 0, "0"), (-0.04, 1, "0.0"), (-0.05, 1, "-0.1"), (1.005, 3, "1.005"),
            (12.3456, 2, "12.35"), (-12.5, 0, "-13"), (0.05, 3, "0.050"),
            (1e300, 2, "out of range"),
        ] as [(Double, Int, String)]) func fixedNumbers(
            _ value: Double, _ places: Int, _ text: String
        )
    {
        #expect(RoutesText.fixed(value, places) == text)
    }
}
