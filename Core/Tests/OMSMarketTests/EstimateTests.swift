import OMSTypes
import Testing

@testable import OMSMarket

/// Averages and the figures of the day.
@Suite struct EstimateTests {
    private func quote(_ bid: String, _ ask: String, _ time: Int64) -> MarketUpdate {
        .quote(stock, venue(1), bid: px(bid), qty(1), ask: px(ask), qty(1), at: at(time))
    }

    @Test func theSpreadIsItsMeanOverTime() {
        var store = MarketStore(venues: 1, instruments: 1)
        store.apply(quote("10", "10.02", 0))
        store.apply(quote("10", "10.06", 3_000))
        // Crossed with itself: no market, no spread, no time.
        store.apply(quote("10", "9", 4_000))
        #expect(store.estimates(stock, at: at(60_000)).spread == 3_000_000, "(3 × 2 + 1 × 6) / 4")
        store.apply(quote("10", "10.03", 9_000))
        #expect(store.estimates(stock, at: at(13_000)).spread == 3_000_000)
    }

    @Test func theSpreadForgetsAfterItsWindow() {
        var tuning = MarketTuning()
        tuning.spreadWindow = 10_000_000_000
        var store = MarketStore(venues: 1, instruments: 1, tuning: tuning)
        store.apply(quote("10", "10.10", 0))
        store.apply(quote("10", "10.20", 100_000))
        // Half of the weight is new when as much time has passed as the window is long.
        #expect(store.estimates(stock, at: at(110_000)).spread == 15_000_000)
    }

    @Test func volatilityIsTheMoveOverTheRootOfTime() {
        var store = MarketStore(venues: 1, instruments: 1)
        // A cent up and down every four seconds: a variance of 1/4 cent² a second, half a cent.
        for step in 0..<20 as Range<Int64> {
            let isUp = step % 2 == 0
            store.apply(quote(isUp ? "10.01" : "10", isUp ? "10.03" : "10.02", step * 4_000))
            // Nearer than a second: bounce, no return.
            store.apply(quote("9", "11", step * 4_000 + 500))
            store.apply(quote(isUp ? "10.01" : "10", isUp ? "10.03" : "10.02", step * 4_000 + 600))
        }
        #expect(store.estimates(stock, at: at(80_000)).volatility == 500_000)
    }

    @Test func aPauseIsNoReturn() {
        var store = MarketStore(venues: 1, instruments: 1)
        store.apply(quote("10", "10.02", 0))
        store.apply(quote("20", "20.02", 61_000))
        #expect(store.estimates(stock, at: at(61_000)).volatility == 0)
        store.apply(quote("20.01", "20.03", 62_000))
        #expect(store.estimates(stock, at: at(62_000)).volatility == 1_000_000)
    }

    @Test func volumeComesAsARate() {
        var store = MarketStore(venues: 1, instruments: 1)
        for second in 0..<10 as Range<Int64> {
            store.apply(.trade(stock, venue(1), px("10"), qty(30), at: at(second * 1000)))
            store.apply(.trade(stock, venue(1), px("10"), qty(20), at: at(second * 1000 + 1)))
        }
        #expect(store.estimates(stock, at: at(10_000)).volumeRate == qty(50))
        #expect(store.estimates(stock, at: at(20_000)).volumeRate == qty(25), "and then silence")
    }

    @Test func theDaysFiguresFollowWhatAPrintCountsFor() {
        var store = MarketStore(venues: 2, instruments: 1)
        func trade(_ price: String, _ size: Int64, _ counts: PrintEligibility, _ time: Int64) {
            store.apply(.trade(stock, venue(1), px(price), qty(size), counts, at: at(time)))
        }
        trade("10", 100, .all, 1)
        trade("12", 300, .all, 2)
        trade("50", 7, .volume, 3)
        trade("9", 100, [.volume, .highLow], 4)
        let figures = store.estimates(stock, at: at(5))
        #expect(figures.vwap == px("11.5") && figures.volume == qty(507))
        #expect(figures.open == px("10") && figures.high == px("12") && figures.low == px("9"))
        #expect(figures.last == px("12") && figures.lastTime == at(2))
        let book = store.book(stock, venue(1))
        #expect(book.lastPx == px("12") && book.lastQty == qty(300) && book.cumVolume == qty(507))

        var bust = MarketUpdate.trade(stock, venue(1), px("12"), qty(300), at: at(6))
        bust.kind = .bust
        store.apply(bust)
        #expect(store.estimates(stock, at: at(6)).vwap == px("10"))
        #expect(store.book(stock, venue(1)).cumVolume == qty(207))

        store.startDay()
        let next = store.estimates(stock, at: at(7))
        #expect(next.previousClose == px("12") && next.volume == .zero && !next.open.isSet)
        #expect(store.book(stock, venue(1)).cumVolume == .zero)
    }

    @Test func rootsAndStepsAreRoundedToTheNearest() {
        for (value, root) in [(0, 0), (1, 1), (2, 1), (3, 2), (6, 2), (7, 3), (12, 3), (13, 4)] {
            #expect(DecayingVariance(value: Int128(value), weight: 0).root == Int64(root))
        }
        #expect(DecayingVariance(value: 1 << 120, weight: 0).root == 1 << 60)
        #expect(DecayingAverage.moved(0, towards: 1, by: 1, of: 2) == 1)
        #expect(DecayingAverage.moved(1, towards: 0, by: 1, of: 2) == 0)
        #expect(DecayingAverage.moved(0, towards: 1, by: 1, of: 3) == 0)
        let most = Int64.max
        #expect(DecayingAverage.moved(0, towards: most, by: most, of: most) == most)
        var numbers = SeededNumbers(state: 11)
        for _ in 0..<2_000 {
            let from = Int64(numbers.below(1 << 50))
            let to = Int64(numbers.below(1 << 50))
            let whole = Int64(1 + numbers.below(1 << 40))
            let part = Int64(1 + numbers.below(Int(whole)))
            let exact =
                Int128(from) + Rounding.halfAway(Int128(to - from) * Int128(part), Int128(whole))
            #expect(Int128(DecayingAverage.moved(from, towards: to, by: part, of: whole)) == exact)
        }
    }
}
