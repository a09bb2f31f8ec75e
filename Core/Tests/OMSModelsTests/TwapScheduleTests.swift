import OMSTypes
import Testing

@testable import OMSModels

/// TWAP: worked figures, conservation, resumption.
@Suite struct TwapScheduleTests {
    static func schedule(
        _ quantity: Int64, slices: Int64, lot: Int64 = 100, sizePPM: Int64 = 0,
        jitterPPM: Int64 = 0, seed: UInt64 = 42
    ) -> TwapSchedule {
        TwapSchedule(
            quantity: shares(quantity), lot: Lot(shares(lot)),
            window: ScheduleWindow(
                start: at(0), end: at(60 * slices), slices: slices, jitterPPM: jitterPPM),
            sizePPM: sizePPM, generator: SplitMix64(seed: seed))
    }

    static func slices(_ schedule: TwapSchedule) -> [ScheduleSlice] {
        var progress = ScheduleProgress(target: schedule.base)
        var result: [ScheduleSlice] = []
        while let slice = schedule.slice(after: progress) {
            result.append(slice)
            progress.advance(to: slice)
        }
        return result
    }

    @Test(
        arguments: [
            (10_000, 7, [1400, 1500, 1400, 1400, 1400, 1500, 1400]),
            (10_050, 7, [1400, 1500, 1400, 1400, 1500, 1400, 1450]),
            (1_050, 4, [300, 200, 300, 250]), (199, 3, [100, 0, 99]),
        ] as [(Int64, Int64, [Int64])])
    func worked(_ quantity: Int64, _ count: Int64, _ sizes: [Int64]) {
        let slices = Self.slices(Self.schedule(quantity, slices: count))
        #expect(slices.map(\.size.count) == sizes)
        #expect(slices.map(\.isLast) == sizes.indices.map { $0 == sizes.count - 1 })
        // Without jitter in the middle of each minute.
        #expect(
            slices.map { $0.time.nanoseconds / 1_000_000_000 }
                == sizes.indices.map { Int64(60 * $0 + 30) })
    }

    @Test func workedRandomSizes() {
        let schedule = Self.schedule(10_000, slices: 7, sizePPM: 200_000)
        let sizes = Self.slices(schedule).map(\.size.count)
        #expect(sizes == [1500, 1300, 1300, 1300, 1100, 1700, 1800])
        #expect(schedule.generatorAfter == SplitMix64(seed: 42).skipping(6))
    }

    @Test func workedJitter() {
        let schedule = Self.schedule(10_000, slices: 7, jitterPPM: 1_000_000)
        let offsets = Self.slices(schedule).map(\.time.nanoseconds)
        let wanted: [Int64] = [
            44_493_892_726, 69_594_623_572, 136_716_067_815, 200_651_442_991, 242_281_810_112,
            352_093_684_592, 373_104_311_622,
        ]
        for (offset, wanted) in zip(offsets, wanted) { #expect(abs(offset - wanted) <= 1) }
        #expect(schedule.generatorAfter == SplitMix64(seed: 42).skipping(7))
    }

    /// First the sizes are drawn, then the times.
    @Test func drawOrder() {
        let both = Self.schedule(10_000, slices: 7, sizePPM: 200_000, jitterPPM: 500_000)
        let later = TwapSchedule(
            quantity: both.quantity, lot: both.lot, window: both.window,
            generator: both.generator.skipping(6))
        #expect(Self.slices(both).map(\.time) == Self.slices(later).map(\.time))
        let sized = Self.schedule(10_000, slices: 7, sizePPM: 200_000)
        #expect(Self.slices(both).map(\.size) == Self.slices(sized).map(\.size))
        #expect(both.generatorAfter == both.generator.skipping(13))
    }

    @Test func slicesOfAnInterval() {
        let window = ScheduleWindow(start: at(0), end: at(400), interval: 60_000_000_000)
        #expect(window.slices == 6)
        #expect(ScheduleWindow(start: at(0), end: at(10), interval: 60_000_000_000).slices == 1)
    }

    /// The rule as it is written, with arrays: draw all sizes, then cut from the end.
    private func twin(_ schedule: TwapSchedule) -> [Int64] {
        let (quantity, lot, count) =
            (
                schedule.quantity.count, schedule.lot.units / DecimalText.scale,
                schedule.window.slices
            )
        var generator = schedule.generator
        var cumulative = (0..<count).map { number -> Int64 in
            min(quantity, lot * ((2 * quantity * number + count * lot) / (2 * count * lot)))
        }
        cumulative.append(quantity)
        var sizes = (1...Int(count)).map { cumulative[$0] - cumulative[$0 - 1] }
        guard schedule.sizePPM > 0 else { return sizes }
        let rho = Double(schedule.sizePPM) / 1e6
        for index in 0..<Int(count - 1) {
            let drawn = Double(sizes[index]) * (1 + rho * (2 * generator.unit() - 1))
            sizes[index] = lot * Int64((drawn / Double(lot) + 0.5).rounded(.down))
        }
        sizes[Int(count - 1)] = quantity - sizes.dropLast().reduce(0, +)
        if sizes[Int(count - 1)] < 0 {
            var excess = -sizes[Int(count - 1)]
            sizes[Int(count - 1)] = 0
            for index in (0..<Int(count - 1)).reversed() where excess > 0 {
                let cut = min(sizes[index], excess)
                sizes[index] -= cut
                excess -= cut
            }
        }
        return sizes
    }

    @Test func agreesWithTheRuleAsWritten() throws {
        var random = SplitMix64(seed: 2026)
        for number in 0..<5_000 {
            let schedule = Self.schedule(
                random.integer(in: 1...50_000), slices: random.integer(in: 1...40),
                lot: [1, 10, 100][Int(random.integer(in: 0...2))],
                sizePPM: random.integer(in: 0...3) * 333_333,
                jitterPPM: random.integer(in: 0...1_000_000),
                seed: random.next())
            let slices = Self.slices(schedule)
            #expect(slices.map(\.size.count) == twin(schedule), "run \(number): \(schedule)")
            #expect(slices.allSatisfy { $0.size.units >= 0 }, "run \(number)")
            #expect(slices.last?.target == schedule.quantity, "run \(number)")
            let times = slices.map(\.time)
            #expect(times == times.sorted(), "run \(number): \(schedule)")
            #expect(times.allSatisfy { $0 >= schedule.window.start && $0 < schedule.window.end })
        }
    }

    @Test func whatASliceSends() {
        let schedule = Self.schedule(10_000, slices: 7)
        let slices = Self.slices(schedule)
        func wanted(_ index: Int, _ done: Int64, _ open: Int64) -> Int64 {
            TwapSchedule.wanted(slices[index], done: shares(done), open: shares(open)).count
        }
        #expect(wanted(0, 0, 0) == 1_400)
        #expect(wanted(1, 1_000, 400) == 1_500)
        #expect(wanted(1, 1_000, 0) == 1_900)
        // Twice a slice at most, but for the last.
        #expect(wanted(5, 0, 0) == 3_000)
        #expect(wanted(6, 0, 0) == 10_000)
        #expect(wanted(2, 4_300, 0) == 0 && wanted(2, 4_400, 100) == 0)
    }

    @Test func targetOfATime() {
        let schedule = Self.schedule(10_000, slices: 7)
        #expect(schedule.target(at: at(29)) == .zero)
        #expect(schedule.target(at: at(30)) == shares(1_400))
        #expect(schedule.target(at: at(149)) == shares(2_900))
        #expect(schedule.target(at: at(1_000)) == shares(10_000))
    }

    /// After a pause the rest is spread over what is left of the window, with fresh draws.
    @Test func recomputed() throws {
        let schedule = Self.schedule(10_000, slices: 10, sizePPM: 200_000)
        let later = try #require(
            schedule.recomputed(
                at: at(310), done: shares(3_333), orderQty: shares(9_000),
                generator: schedule.generatorAfter))
        #expect(later.window.slices == 4)
        #expect(later.problem == nil)
        let slices = Self.slices(later)
        #expect(slices.last?.target == shares(9_000))
        #expect(slices.reduce(0) { $0 + $1.size.count } == 5_667)
        #expect(slices[0].time > at(310))
        #expect(
            schedule.recomputed(
                at: at(600), done: .zero, orderQty: shares(1), generator: schedule.generator) == nil
        )
        #expect(
            schedule.recomputed(
                at: at(0), done: shares(5), orderQty: shares(5), generator: schedule.generator)
                == nil)
    }

    @Test func refusals() {
        func problem(_ change: (inout TwapSchedule) -> Void) -> ScheduleProblem? {
            var schedule = Self.schedule(1_000, slices: 5)
            change(&schedule)
            return schedule.problem
        }
        #expect(problem { _ in } == nil)
        #expect(problem { $0.quantity = .zero } == .quantity)
        #expect(problem { $0.base = Quantity(units: .max) } == .quantity)
        #expect(problem { $0.base = Quantity(units: -1) } == .quantity)
        #expect(problem { $0.window.end = $0.window.start } == .window)
        #expect(problem { $0.window.start.nanoseconds = .min } == .window)
        #expect(problem { $0.window.slices = 0 } == .slices)
        #expect(problem { $0.window.slices = 100_001 } == .slices)
        #expect(problem { $0.window.jitterPPM = 1_000_001 } == .randomisation)
        #expect(problem { $0.sizePPM = -1 } == .randomisation)
    }

    @Test func codingAndDigest() throws {
        var schedule = Self.schedule(10_050, slices: 7, sizePPM: 200_000, jitterPPM: 5)
        schedule.base = shares(3)
        let read = try coded({ schedule.encode(into: &$0) }, TwapSchedule.init(from:))
        #expect(read == schedule)
        #expect(MemoryLayout<TwapSchedule>.size <= 128)
        var progress = ScheduleProgress(target: schedule.base)
        progress.advance(to: try #require(schedule.slice(after: progress)))
        #expect(try coded({ progress.encode(into: &$0) }, ScheduleProgress.init(from:)) == progress)
        var digests: Set<UInt64> = []
        for change in 0..<5 {
            var other = schedule
            switch change {
            case 1: other.sizePPM += 1
            case 2: other.window.slices += 1
            case 3: other.generator.state += 1
            case 4: other.base = .zero
            default: break
            }
            var digest = StateDigest()
            other.digest(into: &digest)
            digests.insert(digest.high)
        }
        #expect(digests.count == 5)
    }
}
