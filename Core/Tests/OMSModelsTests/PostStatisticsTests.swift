import OMSTypes
import Testing

@testable import OMSModels

@Suite struct PostStatisticsTests {
    private func touch(_ bid: String, _ bidSize: Int64, _ ask: String, _ askSize: Int64) -> Touch {
        Touch(
            bid: px(bid), bidSize: shares(bidSize), ask: px(ask), askSize: shares(askSize))
    }

    /// Places in a spread of so many ticks, for a buy from 10.00 up and for a sell from its ask
    /// down; `-` where the spread has none.
    @Test(arguments: [
        ("10.01", "10.00 - - - - -", "10.01 - - - - -"),
        ("10.02", "10.00 10.01 - - - -", "10.02 10.01 - - - -"),
        ("10.04", "10.00 10.01 10.02 10.03 - -", "10.04 10.03 10.02 10.01 - -"),
        ("10.05", "10.00 10.01 10.02 10.03 - 10.04", "10.05 10.04 10.03 10.02 - 10.01"),
        ("10.06", "10.00 10.01 10.02 10.03 10.04 10.05", "10.06 10.05 10.04 10.03 10.02 10.01"),
    ]) func placesInASpread(_ ask: String, _ buys: String, _ sells: String) {
        for (side, texts) in [(Side.buy, buys), (.sell, sells)] {
            let found = PostCandidate.allCases.map {
                $0.price(side, bid: px("10"), ask: px(ask), tick: px("0.01"))
            }
            let expected = texts.split(separator: " ").map { $0 == "-" ? nil : px(String($0)) }
            #expect(found == expected, "\(side)")
        }
    }

    @Test func statesOfTheTouch() {
        func state(_ ask: String, _ bidSize: Int64, _ askSize: Int64, _ side: Side) -> Int {
            TouchState(touch("10", bidSize, ask, askSize), side, tick: px("0.01")).index
        }
        // Three imbalances a spread; heavy bids are against who buys, and for who sells.
        #expect(state("10.01", 500, 100, .buy) == 0 && state("10.01", 500, 100, .sell) == 2)
        #expect(state("10.01", 200, 100, .buy) == 1 && state("10.01", 100, 200, .buy) == 1)
        #expect(state("10.07", 100, 500, .buy) == 17 && state("10.06", 100, 500, .buy) == 17)
        #expect(state("10.08", 100, 100, .buy) == 19 && state("10.10", 100, 100, .buy) == 19)
        #expect(state("10.11", 500, 100, .buy) == 21 && state("10.50", 500, 100, .buy) == 21)
    }

    /// φ = (s + 1)/(n + 2), and what missing cost on the parts that were missed.
    @Test func estimatesComeFromEnoughAttempts() {
        var statistics = PostStatistics(venues: 2)
        for number in 0..<100 as Range<Int64> {
            #expect(statistics.post(7) == nil, "\(number)")
            // A quarter is filled whole, and crossing costs 4; the others cross at 2.
            let isFilled = number % 4 == 0
            statistics.add(7, filledPPM: isFilled ? 1_000_000 : 0, crossing: isFilled ? 4 : 2)
        }
        let estimate = statistics.post(7)
        #expect(estimate?.fillPPM == 254_902 && estimate?.missCost == 2)
        #expect(statistics.post(8) == nil)
    }

    /// Shadows see what would have become of orders: a print through the near touch fills a
    /// hundred of a buy there, at N and nowhere else.
    @Test func shadowsLearnFromPrintsAndQuotes() {
        let cells =
            [
                (PostCandidate.near, 0, 1_000_000), (.near, 1, 333_333), (.near, 2, 100_000),
                (.nearPlus1, 0, 1_000_000),
            ] as [(PostCandidate, Int, Int64)]
        var statistics = PostStatistics(venues: 2)
        let (n, p) = (VenueID(1), VenueID(2))
        var shadows = PostShadows(horizon: 5_000_000_000, latency: 1_000_000, venues: [n, p])
        let quiet = touch("10", 100, "10.02", 100)
        func look(_ start: Int64) {
            shadows.look(
                quiet, tick: px("0.01"), crossingFee: px("0.003").units,
                at: Timestamp(nanoseconds: start), into: &statistics)
        }
        for number in 0..<100 as Range<Int64> {
            let start = number * 5_000_000_000
            look(start)
            for (delay, venue, price, size) in [
                (1_000_000, n, "9.98", 700), (1_000_001, n, "9.99", 100),
                (2_000_000, p, "10.00", 40),
            ] as [(Int64, VenueID, String, Int64)] {
                shadows.see(
                    venue, px(price), shares(size), at: Timestamp(nanoseconds: start + delay))
            }
        }
        look(500_000_000_000)
        let state = TouchState(quiet, .buy, tick: px("0.01"))
        // Buys are filled by it and sells are not: half of all.
        for (candidate, size, part) in cells {
            let found = statistics.post(PostCell.index(n, state, candidate, size))
            let s = 100 * part + 1_000_000
            let expected = Int64(Rounding.halfAway(Int128(s), 202))
            #expect(found?.fillPPM == expected, "\(candidate), \(size)")
        }
        let elsewhere = statistics.post(PostCell.index(p, state, .near, 0))
        #expect(elsewhere?.fillPPM == 4_950)
        let better = statistics.post(PostCell.index(p, state, .nearPlus1, 0))
        #expect(better?.fillPPM == 202_970)
        // Crossing later costs half the spread and the dearest fee.
        #expect(statistics.wait(state)?.missCost == 1_300_000)
    }
}
