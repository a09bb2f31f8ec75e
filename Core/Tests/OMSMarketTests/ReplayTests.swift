import OMSTypes
import Testing

@testable import OMSMarket

/// Recorded days as sequences of updates, and curves of their volume.
@Suite struct ReplayTests {
    private func told(_ time: Int64, _ size: Int64) -> MarketUpdate {
        .trade(stock, venue(1), px("1"), qty(size), at: at(time))
    }

    private var sources: [[MarketUpdate]] {
        [
            [told(1, 10), told(3, 11), told(2, 12), told(9, 13)],
            [told(1, 20), told(3, 21), told(3, 22), told(4, 23)],
            [],
        ]
    }

    @Test func sourcesComeInTheOrderOfTimeThenOfTheirNaming() {
        var replay = MarketReplay(sources)
        #expect(replay.count == 8 && replay.nextTime == at(1))
        var found: [(Int64, Timestamp)] = []
        while let update = replay.next() {
            found.append((update.size.units / 100_000_000, update.time))
            #expect(replay.now == update.time)
        }
        #expect(found.map(\.0) == [10, 20, 11, 12, 21, 22, 23, 13])
        #expect(found[3].1 == at(3), "what came late is told at the time that was reached")
        #expect(replay.next() == nil && replay.nextTime == nil)
    }

    @Test(arguments: [1, 2, 3, 7, 100] as [Int64]) func theSpeedChangesNothing(_ step: Int64) {
        var whole = MarketReplay(sources)
        var expected: [MarketUpdate] = []
        while let update = whole.next() { expected.append(update) }
        var replay = MarketReplay(sources)
        var found: [MarketUpdate] = []
        var now = at(0)
        while found.count < expected.count {
            replay.advance(to: now) { found.append($0) }
            #expect(replay.now == now)
            now = now.adding(nanoseconds: step * 1_000_000)
        }
        #expect(found == expected)
    }

    @Test func timersSeeAllThatIsKnownAtTheirInstant() {
        var replay = MarketReplay(sources)
        var log: [String] = []
        replay.run(
            timer: 3_000_000, from: at(0), through: at(8),
            update: { log.append(DecimalText.string($0.size.units)) },
            tick: { log.append("timer \($0.since(at(0)) / 1_000_000)") })
        #expect(
            log == [
                "timer 0", "10", "20", "11", "12", "21", "22", "timer 3", "23", "timer 6",
            ])
        #expect(replay.now == at(8))
    }

    private func day(_ number: Int32) -> CalendarDate {
        CalendarDate(daysSinceEpoch: 20_000 + number)
    }

    @Test func theCurveIsTheMedianOfShares() {
        var builder = VolumeCurveBuilder(open: 570, close: 600, binMinutes: 10)
        // Shares of three bins: 50 30 20, 60 20 20, 20 0 80, and a half day.
        let volumes: [[Int64]] = [[50, 30, 20], [600, 200, 200], [1, 0, 4], [1000, 0, 0]]
        for (number, bins) in volumes.enumerated() {
            for (bin, volume) in bins.enumerated() {
                builder.add(day(Int32(number)), minute: 570 + bin * 10 + bin, qty(volume))
            }
            builder.add(day(Int32(number)), minute: 569, qty(9_999))
            builder.add(day(Int32(number)), minute: 600, qty(9_999))
        }
        let curve = builder.build(excluding: [day(3)])!
        // Medians 50 20 20, made one of 90.
        #expect(curve.cumulative == [0, 555_555_555_556, 777_777_777_778, VolumeCurve.whole])
        #expect(curve.days == 3 && curve.averageVolume == Quantity(units: 36_833_333_333))
        #expect(curve.openingShare == 0 && curve.closingShare == 0)
        let minute: Int64 = 60_000_000_000
        #expect(curve.share(at: 570 * minute) == 0)
        #expect(curve.share(at: 575 * minute) == 277_777_777_778)
        #expect(curve.share(at: 600 * minute - 1) <= VolumeCurve.whole)
        #expect(curve.share(at: 600 * minute) == VolumeCurve.whole)
        // Without the outlier two days are left: the mean of the two in the middle.
        let narrow = builder.build(excluding: [day(3)], outlierFactor: 10)!
        #expect(narrow.days == 2)
        #expect(narrow.cumulative == [0, 550_000_000_000, 800_000_000_000, VolumeCurve.whole])
        #expect(builder.build(excluding: [day(3)], last: 1)!.share(ofBin: 2) == 800_000_000_000)
        #expect(builder.build(excluding: (0...3).map { day($0) }) == nil)
        #expect(VolumeCurveBuilder(open: 0, close: 1, binMinutes: 1).build() == nil)
    }

    @Test func auctionsStandApart() {
        var builder = VolumeCurveBuilder(open: 0, close: 25, binMinutes: 10)
        builder.add(day(0), .opening, qty(10))
        builder.add(day(0), minute: 0, qty(20))
        builder.add(day(0), minute: 24, qty(30))
        builder.add(day(0), .closing, qty(40))
        let curve = builder.build()!
        #expect(curve.binCount == 3 && curve.share(ofBin: 1) == 0)
        #expect(curve.openingShare == VolumeCurve.whole / 10)
        #expect(curve.closingShare == VolumeCurve.whole / 10 * 4)
        let minute: Int64 = 60_000_000_000
        #expect(curve.share(at: -1) == 0)
        #expect(curve.share(at: 0) == VolumeCurve.whole / 10, "the auction is over")
        // The last bin has five minutes.
        #expect(curve.share(at: 20 * minute + minute / 2) == VolumeCurve.whole / 100 * 33)
        #expect(curve.share(at: 25 * minute) == VolumeCurve.whole)
    }
}
