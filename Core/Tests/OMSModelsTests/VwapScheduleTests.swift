import OMSTypes
import Testing

@testable import OMSModels

/// VWAP: curves, worked figures, conservation.
@Suite struct VwapScheduleTests {
    /// Ten bins of five minutes from second 0.
    static let width: Int64 = 300_000_000_000
    static let curve = VolumeCurve(width: width, weights: [12, 9, 8, 7, 6, 6, 7, 8, 10, 27])!

    static func schedule(
        _ quantity: Int64, from start: Int64 = 0, to end: Int64 = 3_000, perBin: Int64 = 1,
        sizePPM: Int64 = 0, jitterPPM: Int64 = 0
    ) -> VwapSchedule {
        VwapSchedule(
            quantity: shares(quantity), lot: Lot(shares(100)), start: at(start), end: at(end),
            curveStart: at(0), slicesPerBin: perBin, sizePPM: sizePPM, jitterPPM: jitterPPM,
            generator: SplitMix64(seed: 42))
    }

    static func slices(_ schedule: VwapSchedule, _ curve: VolumeCurve = curve) -> [ScheduleSlice] {
        var progress = ScheduleProgress(target: schedule.base)
        var result: [ScheduleSlice] = []
        while let slice = schedule.slice(after: progress, on: curve) {
            result.append(slice)
            progress.advance(to: slice)
        }
        return result
    }

    @Test(
        arguments: [
            (20_000, [2400, 1800, 1600, 1400, 1200, 1200, 1400, 1600, 2000, 5400]),
            (3_333, [400, 300, 300, 200, 200, 200, 200, 300, 300, 933]),
        ] as [(Int64, [Int64])])
    func worked(_ quantity: Int64, _ sizes: [Int64]) {
        let schedule = Self.schedule(quantity)
        #expect(Self.slices(schedule).map(\.size.count) == sizes)
        #expect(Self.slices(schedule).map(\.isLast) == sizes.indices.map { $0 == 9 })
        #expect(schedule.problem(on: Self.curve) == nil)
    }

    @Test func workedDynamic() throws {
        // Half of the window with u = 0.35: a curve of two bins.
        let curve = try #require(VolumeCurve(width: Self.width, weights: [35, 65]))
        let schedule = Self.schedule(20_000, to: 600)
        let target = schedule.dynamicTarget(
            at: at(300), volume: shares(500_000), averageDailyVolume: shares(1_000_000), on: curve)
        #expect(target == shares(8_700))
        #expect(schedule.target(at: at(300), on: curve) == shares(7_000))
        // With a lot of one cent of a share: 8,695.65.
        var fine = schedule
        fine.lot = Lot(Quantity(units: 1_000_000))
        let exact = fine.dynamicTarget(
            at: at(300), volume: shares(500_000), averageDailyVolume: shares(1_000_000), on: curve)
        #expect(exact.units == 869_565_000_000)
        // The ends.
        func dynamic(_ second: Int64, _ volume: Int64) -> Quantity {
            schedule.dynamicTarget(
                at: at(second), volume: shares(volume), averageDailyVolume: shares(1_000_000),
                on: curve)
        }
        #expect(dynamic(300, 0) == .zero && dynamic(0, 500) == .zero)
        #expect(dynamic(600, 1) == shares(20_000) && dynamic(700, 0) == shares(20_000))
        // As much volume as the past has by then: the static target.
        #expect(dynamic(300, 350_000) == shares(7_000))
    }

    @Test func participationCap() {
        let schedule = Self.schedule(20_000)
        // 10 % of 12 % of 100,550 is 1,206.6.
        let cap = schedule.participationCap(
            ratePPM: 100_000, averageDailyVolume: shares(100_550), bin: 0, on: Self.curve)
        #expect(cap == shares(1_200))
    }

    @Test func curveIsLinearInsideABin() {
        let tenth = VolumeCurve.whole / 100
        #expect(Self.curve.cumulative(at: 0) == 0)
        #expect(Self.curve.cumulative(at: Self.width / 2) == 6 * tenth)
        #expect(Self.curve.cumulative(at: Self.width) == 12 * tenth)
        #expect(Self.curve.cumulative(at: Self.width * 19 / 2) == 86 * tenth + tenth / 2)
        #expect(Self.curve.cumulative(at: Self.width * 20) == VolumeCurve.whole)
        #expect(Self.curve.cumulative(at: -5) == 0)
        // From the middle of the first to the middle of the last bin: 80.5 % of the day.
        let schedule = Self.schedule(8_050, from: 150, to: 2_850)
        let slices = Self.slices(schedule)
        #expect(slices.map(\.size.count) == [600, 900, 800, 700, 600, 600, 700, 800, 1000, 1350])
        #expect(slices[0].time == at(225) && slices[9].time == at(2_775))
    }

    @Test func auctionsAreBinsWithoutWidth() throws {
        // Opening auction 10 %, two bins 30 % each, closing auction 30 %.
        let part = VolumeCurve.whole / 10
        let bins: ContiguousArray<VolumeCurve.Bin> = [
            .init(end: 0, cumulative: part), .init(end: Self.width, cumulative: 4 * part),
            .init(end: 2 * Self.width, cumulative: 7 * part),
            .init(end: 2 * Self.width, cumulative: 10 * part),
        ]
        let curve = try #require(VolumeCurve(bins))
        // An order that begins with the day has no part in the opening auction.
        let schedule = Self.schedule(900, to: 600)
        let slices = Self.slices(schedule, curve)
        #expect(slices.map(\.size.count) == [300, 300, 300])
        #expect(slices.map(\.time) == [at(150), at(450), at(600)])
        // One that was there before has.
        let early = Self.slices(Self.schedule(1_000, from: -60, to: 600), curve)
        #expect(early.map(\.size.count) == [100, 300, 300, 300])
        // One that ends before the close has none in the closing auction.
        let short = Self.slices(Self.schedule(600, to: 450), curve)
        #expect(short.map(\.size.count) == [400, 200])
    }

    @Test func historicalCurve() throws {
        // Shares of bin 0: 10, 20, 30, 60 %; the mean of the middle two is 25; bin 1: 90, 80, 70,
        // 40: 75. They sum to 1 as they are.
        let days: [[Int64]] = [[10, 90], [40, 160], [3, 7], [6_000, 4_000]]
        let curve = try #require(VolumeCurve.historical(width: Self.width, days: days))
        #expect(curve.share(ofBin: 0) == VolumeCurve.whole / 4)
        // An odd count, and medians that sum to 90 %: normalised.
        let odd = try #require(
            VolumeCurve.historical(width: 1, days: [[1, 1, 8], [2, 2, 6], [3, 6, 1]]))
        #expect(odd.share(ofBin: 0) == VolumeCurve.whole / 5)
        #expect(odd.share(ofBin: 2) == VolumeCurve.whole / 5 * 3)
        // Days without volume or of another shape do not count.
        #expect(VolumeCurve.historical(width: 1, days: [[0, 0], [1, 2, 3], [1, 1]]) != nil)
        #expect(VolumeCurve.historical(width: 1, days: [[0, 0]]) == nil)
        #expect(VolumeCurve.historical(width: 1, days: []) == nil)
        // Volumes beyond 64 bits in sum.
        let huge = VolumeCurve.historical(width: 1, days: [[.max, .max, .max, .max]])
        #expect(huge?.share(ofBin: 0) == VolumeCurve.whole / 4)
    }

    @Test func curvesThatAreNone() {
        #expect(VolumeCurve(width: 0, weights: [1]) == nil)
        #expect(VolumeCurve(width: 1, weights: []) == nil)
        #expect(VolumeCurve(width: 1, weights: [2, -1]) == nil)
        #expect(VolumeCurve([.init(end: 5, cumulative: 1)]) == nil)
        let whole = VolumeCurve.whole
        #expect(
            VolumeCurve([.init(end: 5, cumulative: 9), .init(end: 4, cumulative: whole)]) == nil)
        #expect(VolumeCurve([.init(end: 0, cumulative: whole)]) == nil)
        let quiet = VolumeCurve(width: Self.width, weights: [1, 0, 1])!
        #expect(Self.schedule(100, from: 300, to: 600).problem(on: quiet) == .curve)
        #expect(Self.schedule(0).problem(on: quiet) == .quantity)
        #expect(Self.schedule(1, from: 5, to: 5).problem(on: quiet) == .window)
    }

    /// Whatever the window and the randomisation: the sum is Q, no slice is negative, times do not
    /// go back, bins end where the curve says.
    @Test func conservation() throws {
        var random = SplitMix64(seed: 9)
        for run in 0..<2_000 {
            let weights = (0..<10).map { _ in random.integer(in: 0...9) }
            guard let curve = VolumeCurve(width: Self.width, weights: weights) else { continue }
            let start = random.integer(in: -100...2_800)
            var schedule = Self.schedule(
                random.integer(in: 1...30_000), from: start,
                to: start + random.integer(in: 1...3_000), perBin: random.integer(in: 1...5),
                sizePPM: random.integer(in: 0...1_000_000),
                jitterPPM: random.integer(in: 0...1_000_000))
            schedule.base = shares(random.integer(in: 0...500))
            guard schedule.problem(on: curve) == nil else { continue }
            let slices = Self.slices(schedule, curve)
            #expect(slices.last?.target == schedule.base + schedule.quantity, "run \(run)")
            #expect(slices.last?.isLast == true && slices.dropLast().allSatisfy { !$0.isLast })
            #expect(slices.allSatisfy { $0.size.units >= 0 }, "run \(run)")
            #expect(slices.map(\.time) == slices.map(\.time).sorted(), "run \(run)")
            let bins = schedule.bins(on: curve)
            for position in 0..<bins.count {
                let bin = schedule.bin(position, on: curve)
                let last = slices[(position + 1) * Int(schedule.slicesPerBin) - 1]
                #expect(last.target == bin.base + bin.quantity, "run \(run)")
                guard position < bins.count - 1 else { continue }
                #expect(last.target == schedule.target(at: bin.window.end, on: curve), "run \(run)")
            }
        }
    }

    @Test func recomputedAndCoded() throws {
        let schedule = Self.schedule(20_000, perBin: 3, sizePPM: 5, jitterPPM: 7)
        #expect(schedule.generatorAfter(on: Self.curve) == schedule.generator.skipping(50))
        // Each bin draws behind the one before: two sizes, three times.
        for position in 0..<10 {
            let bin = schedule.bin(position, on: Self.curve)
            #expect(bin.generator == schedule.generator.skipping(5 * Int64(position)))
        }
        let later = try #require(
            schedule.recomputed(
                at: at(1_234), done: shares(6_000), orderQty: shares(20_000),
                generator: schedule.generatorAfter(on: Self.curve)))
        let slices = Self.slices(later)
        #expect(slices.last?.target == shares(20_000))
        #expect(slices[0].time >= at(1_234))
        let read = try coded({ later.encode(into: &$0) }, VwapSchedule.init(from:))
        #expect(read == later)
        #expect(MemoryLayout<VwapSchedule>.size <= 128)
        var digests: Set<UInt64> = []
        for schedule in [schedule, later] {
            var digest = StateDigest()
            schedule.digest(into: &digest)
            digests.insert(digest.low)
        }
        #expect(digests.count == 2)
    }
}
