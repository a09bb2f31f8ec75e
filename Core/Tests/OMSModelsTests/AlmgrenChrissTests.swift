import OMSTypes
import Testing

@testable import OMSModels

/// The classic parameters, the limit of a straight line, and schedules of integers.
@Suite struct AlmgrenChrissTests {
    static let classic = AlmgrenChriss(
        shares: 1e6, horizon: 5, steps: 5, volatility: 0.95, temporaryImpact: 2.5e-6,
        permanentImpact: 2.5e-7, fixedCost: 0.0625, riskAversion: 1e-6)

    static func schedule(_ model: AlmgrenChriss, lot: Int64) -> ShortfallSchedule {
        ShortfallSchedule(
            quantity: shares(Int64(model.shares)), lot: Lot(shares(lot)),
            window: ScheduleWindow(start: at(0), end: at(500), slices: Int64(model.steps)),
            urgencyNano: model.urgencyNano, generator: SplitMix64(seed: 42))
    }

    static func slices(_ schedule: ShortfallSchedule) -> [ScheduleSlice] {
        var progress = ScheduleProgress(target: schedule.base)
        var result: [ScheduleSlice] = []
        while let slice = schedule.slice(after: progress) {
            result.append(slice)
            progress.advance(to: slice)
        }
        return result
    }

    @Test func worked() {
        let model = Self.classic
        #expect(model.isValid)
        #expect(printed(model.etaTilde * 1e6, 3) == "2.375")
        #expect(printed(model.kappaTildeSquared, 2) == "0.38")
        #expect(printed(model.kappa, 5) == "0.60708")
        #expect(
            (0...5).map { printed(model.holding($0), 0) }
                == ["1000000", "541956", "289854", "147897", "62142", "0"])
        #expect(
            (1...5).map { printed(model.trade($0), 2) }
                == ["458044.45", "252101.33", "141956.73", "85755.69", "62141.80"])
        #expect(printed(model.expectedCost, 0) == "911227")
        #expect(printed(model.variance.squareRoot(), 0) == "603431")
    }

    @Test(
        arguments: [
            (1, [458_044, 252_102, 141_957, 85_755, 62_142]),
            (100, [458_000, 252_100, 142_000, 85_800, 62_100]),
        ] as [(Int64, [Int64])])
    func workedChildren(_ lot: Int64, _ sizes: [Int64]) {
        let slices = Self.slices(Self.schedule(Self.classic, lot: lot))
        #expect(slices.map(\.size.count) == sizes)
        #expect(slices.map(\.time) == [at(50), at(150), at(250), at(350), at(450)])
    }

    @Test func workedStraightLine() {
        var model = Self.classic
        model.riskAversion = 0
        #expect(model.urgency == 0)
        #expect((0...5).map { printed(model.holding($0), 4) }[1] == "800000.0000")
        #expect(printed(model.expectedCost, 0) == "662500")
        #expect(printed(model.variance.squareRoot(), 0) == "1040673")
        #expect(
            Self.slices(Self.schedule(model, lot: 100)).map(\.size.count)
                == Array(repeating: 200_000, count: 5))
        // Near the limit the curve is the line.
        model.riskAversion = 1e-20
        let curved = (0...5).map { model.holding($0) }
        for (j, x) in curved.enumerated() {
            #expect((x - 200_000 * Double(5 - j)).magnitude < 1e-3)
        }
    }

    @Test func whatIsNoModel() {
        var model = Self.classic
        model.permanentImpact = 5e-6
        #expect(!model.isValid)
        model = Self.classic
        model.riskAversion = 1e300
        #expect(!model.isValid)
        model.riskAversion = -1
        #expect(!model.isValid)
    }

    /// Of all ways to hold less and less, the model's has the least E + λV.
    @Test func itIsTheOptimum() {
        let model = Self.classic
        func objective(_ holdings: [Double]) -> Double {
            var (cost, variance) = (0.0, 0.0)
            for j in 1..<holdings.count {
                let n = holdings[j - 1] - holdings[j]
                cost += model.etaTilde / model.step * n * n
                variance +=
                    model.volatility * model.volatility * model.step * holdings[j] * holdings[j]
            }
            return cost + model.riskAversion * variance
        }
        let best = (0...5).map(model.holding)
        var random = SplitMix64(seed: 3)
        for _ in 0..<2_000 {
            var other = best
            for j in 1...4 { other[j] += (random.unit() - 0.5) * 2_000 }
            #expect(objective(other) >= objective(best))
        }
    }

    @Test func scheduleOfAnyUrgency() throws {
        var random = SplitMix64(seed: 6)
        for run in 0..<2_000 {
            var schedule = ShortfallSchedule(
                quantity: shares(random.integer(in: 1...1_000_000)), lot: Lot(shares(100)),
                window: ScheduleWindow(
                    start: at(0), end: at(3_600), slices: random.integer(in: 1...60),
                    jitterPPM: random.integer(in: 0...1_000_000)),
                urgencyNano: random.integer(in: 0...ShortfallSchedule.urgencyMax),
                generator: random)
            if run % 2 == 0 { schedule.urgencyNano /= 100 }
            schedule.base = shares(7)
            #expect(schedule.problem == nil)
            let slices = Self.slices(schedule)
            #expect(slices.allSatisfy { $0.size.units >= 0 }, "run \(run)")
            #expect(slices.last?.target == schedule.base + schedule.quantity, "run \(run)")
            // Front-loaded: no slice is larger than the one before by more than a lot.
            let sizes = slices.dropLast().map(\.size.count)
            #expect(zip(sizes, sizes.dropFirst()).allSatisfy { $1 <= $0 + 100 }, "run \(run)")
            let read = try coded({ schedule.encode(into: &$0) }, ShortfallSchedule.init(from:))
            #expect(read == schedule)
        }
    }

    @Test func recomputed() throws {
        let schedule = Self.schedule(Self.classic, lot: 100)
        let later = try #require(
            schedule.recomputed(
                at: at(100), done: shares(458_000), orderQty: shares(1_000_000),
                generator: schedule.generatorAfter))
        // The optimum of the rest is the rest of the optimum, to the rounding of lots.
        let (whole, rest) = (Self.slices(schedule), Self.slices(later))
        #expect(rest.count == 4)
        for (a, b) in zip(whole.dropFirst(), rest) {
            #expect(abs(a.size.count - b.size.count) <= 100)
        }
        var (a, b) = (StateDigest(), StateDigest())
        schedule.digest(into: &a)
        later.digest(into: &b)
        #expect(a != b)
        #expect(later.target(at: at(150)) == rest[0].target)
        var wrong = schedule
        wrong.urgencyNano = ShortfallSchedule.urgencyMax + 1
        #expect(wrong.problem == .urgency)
    }

    @Test func calibration() {
        // 6.5 hours a day; 10 % of a day's volume at Y = 0.8, σ = 150 bps.
        #expect(printed(ImpactModel.volatilityPerHour(perDay: 0.95, hours: 6.5), 6) == "0.372621")
        let eta = ImpactModel.temporaryImpact(impact: 0.02, shares: 10_000, time: 0.5)
        #expect(printed(eta * 1e6, 6) == "1.000000")
        let impact = ImpactModel.squareRoot(
            y: 0.8, volatilityBasisPoints: 150, shares: 100_000, averageDailyVolume: 1_000_000)
        #expect(printed(impact, 4) == "37.9473")
    }
}
