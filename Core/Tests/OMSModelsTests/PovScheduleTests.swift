import OMSTypes
import Testing

@testable import OMSModels

/// Participation: worked figures, and that the rate is never exceeded.
@Suite struct PovScheduleTests {
    private let sizing = ChildSizing(lot: Lot(shares(100)), minChild: shares(100))

    @Test func worked() {
        let schedule = PovSchedule(ratePPM: 100_000)
        #expect(schedule.desired(volumeOfOthers: shares(9_000)) == shares(1_000))
        func child(_ done: Int64, _ open: Int64) -> Quantity {
            schedule.child(
                volumeOfOthers: shares(9_000), done: shares(done), open: shares(open),
                orderQty: shares(50_000), sizing)
        }
        #expect(child(700, 0) == shares(300))
        #expect(child(950, 0) == .zero)
        #expect(child(700, 250) == .zero && child(700, 150) == shares(100))
        #expect(child(1_200, 0) == .zero)
    }

    @Test func theLastChildMayBeOdd() {
        let schedule = PovSchedule(ratePPM: 500_000)
        func child(_ volume: Int64, _ done: Int64) -> Quantity {
            schedule.child(
                volumeOfOthers: shares(volume), done: shares(done), open: .zero,
                orderQty: shares(1_050), sizing)
        }
        #expect(child(1_000, 900) == shares(100))
        // 50 are left: not before the market gave a right to all of them.
        #expect(child(1_040, 1_000) == .zero)
        #expect(child(1_050, 1_000) == shares(50))
        #expect(child(90_000, 1_050) == .zero)
    }

    @Test func theRateIsNeverExceeded() {
        var random = SplitMix64(seed: 4)
        for run in 0..<200 {
            var schedule = PovSchedule(ratePPM: random.integer(in: 0...900_000))
            var (volume, done) = (Quantity.zero, Quantity.zero)
            var right = 0.0
            for _ in 0..<100 {
                let more = random.integer(in: 0...3_000)
                right +=
                    Double(more) * Double(schedule.ratePPM) / Double(1_000_000 - schedule.ratePPM)
                volume += shares(more)
                let child = schedule.child(
                    volumeOfOthers: volume, done: done, open: .zero, orderQty: shares(20_050),
                    sizing)
                #expect(child.count % 100 == 0 || done + child == shares(20_050), "run \(run)")
                done += child
                #expect(Double(done.count) <= right + 1e-6, "run \(run)")
                #expect(done <= shares(20_050))
                let short = min(right, 20_050) - Double(done.count)
                #expect(short < 100 + 1e-3, "run \(run): follows to within a lot")
                if random.integer(in: 0...9) == 0 {
                    schedule.setRate(random.integer(in: 0...900_000), volumeOfOthers: volume)
                }
            }
        }
    }

    @Test func bandFollowsThePrice() {
        let band = ParticipationBand(
            ratePPM: 50_000...150_000, reference: px("10.00"), span: px("0.10"))
        #expect(band.ratePPM(.buy, at: px("10.05")) == 50_000)
        #expect(band.ratePPM(.buy, at: px("9.95")) == 100_000)
        #expect(band.ratePPM(.buy, at: px("9.00")) == 150_000)
        #expect(band.ratePPM(.sell, at: px("10.025")) == 75_000)
        #expect(band.ratePPM(.sellShort, at: px("9.95")) == 50_000)
    }

    @Test func blocksAndDelays() {
        let day = shares(1_000_000)
        #expect(!BlockGuard.isBlock(shares(5_000), averageDailyVolume: day, partsPPM: 5_000))
        #expect(BlockGuard.isBlock(shares(5_001), averageDailyVolume: day, partsPPM: 5_000))
        var generator = SplitMix64(seed: 42)
        // ⌊0.7415648787718233·2001⌋ ms.
        #expect(BlockGuard.reactionDelay(&generator) == 1_483_000_000)
    }

    @Test func codedAndRefused() throws {
        var schedule = PovSchedule(ratePPM: 100_000)
        schedule.setRate(200_000, volumeOfOthers: shares(900))
        #expect(try coded({ schedule.encode(into: &$0) }, PovSchedule.init(from:)) == schedule)
        #expect(schedule.desired(volumeOfOthers: shares(1_300)) == shares(200))
        #expect(PovSchedule.problem(ratePPM: 1_000_000) == .rate)
        #expect(PovSchedule.problem(ratePPM: -1) == .rate && PovSchedule.problem(ratePPM: 0) == nil)
        var (a, b) = (StateDigest(), StateDigest())
        schedule.digest(into: &a)
        PovSchedule(ratePPM: 200_000).digest(into: &b)
        #expect(a != b)
    }
}
