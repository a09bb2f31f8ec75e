import OMSTypes
import Testing

@testable import OMSModels

/// Optimal placement: closed form, sub-gradient, projection, against expected costs by quadrature.
@Suite struct ContKukanovTests {
    private static func model(under: Double, over: Double) -> ContKukanov {
        ContKukanov(
            target: 1_000, halfSpread: 0.02, takeFee: 0.003, impact: 0.0005, underfill: under,
            overfill: over)
    }

    private static func venue(_ queue: Double, _ rebate: Double, _ mean: Double)
        -> ContKukanov.Venue
    {
        ContKukanov.Venue(rebate: rebate, queue: queue, outflow: .exponential(mean: mean))
    }

    private let one = model(under: 0.05, over: 0.05)
    private let single = venue(2_000, 0.002, 2_200)

    @Test func workedOneVenue() {
        #expect(printed(one.quantile(single), 5) == "0.62069")
        #expect(printed(single.outflow.quantile(one.quantile(single)), 1) == "2132.7")
        let placed = one.placement(at: single)
        #expect(printed(placed.limit, 2) == "132.68" && printed(placed.market, 2) == "867.32")
        let lots = one.rounded(placed.limit, of: shares(1_000), lot: Lot(shares(1)))
        #expect(lots.limit == shares(133) && lots.market == shares(867))
        let oracle = PlacementOracle(model: one, venues: [single])
        #expect(printed(oracle.cost(market: placed.market, limits: [placed.limit]), 4) == "23.3877")
        #expect(printed(oracle.cost(market: 1_000, limits: [0]), 4) == "23.5000")
        let bounds = one.underfillBounds(at: single)
        #expect(printed(bounds.allLimit, 6) == "0.037962")
        #expect(printed(bounds.allMarket, 6) == "0.052863")
        #expect(one.isValid([single]))
        #expect(!Self.model(under: 0.023, over: 0.05).isValid([single]))
        #expect(!Self.model(under: 0.05, over: 0.022).isValid([single]) && !one.isValid([]))
    }

    @Test func theBranches() {
        let bounds = one.underfillBounds(at: single)
        var model = one
        model.underfill = bounds.allLimit - 1e-9
        #expect(model.placement(at: single) == (0, 1_000))
        model.underfill = bounds.allLimit + 1e-6
        #expect(model.placement(at: single).market > 0)
        model.underfill = bounds.allMarket + 1e-9
        #expect(model.placement(at: single) == (1_000, 0))
        model.underfill = bounds.allMarket - 1e-6
        #expect(model.placement(at: single).limit > 0)
    }

    /// The closed form for outflows that were seen, against every split.
    @Test func empiricalOutflow() {
        var random = SplitMix64(seed: 5)
        for _ in 0..<50 {
            let samples = (0..<20).map { _ in Double(random.integer(in: 0...4_000)) }
            let venue = ContKukanov.Venue(
                rebate: 0.002, queue: 1_000, outflow: Outflow(samples: samples))
            func cost(_ limit: Double) -> Double {
                samples.reduce(0) {
                    $0
                        + one.cost(
                            market: 1_000 - limit, limits: [limit], venues: [venue], outflows: [$1])
                } / 20
            }
            let best = (0...1_000).map { cost(Double($0)) }.min()!
            #expect(cost(one.placement(at: venue).limit) <= best + 1e-9)
        }
        let seen = Outflow(samples: [3, 1, 2, 4])
        #expect(seen.distribution(2) == 0.5 && seen.distribution(0.5) == 0)
        #expect(seen.distribution(9) == 1 && seen.distribution(-1) == 0)
        #expect(seen.quantile(0.5) == 2 && seen.quantile(0.51) == 3 && seen.quantile(0.999) == 4)
        #expect(seen.sample(0.25) == 2 && seen.sample(0) == 1)
    }

    struct Case: CustomTestStringConvertible {
        var model: ContKukanov
        var venues: [ContKukanov.Venue]
        var market: Double
        var limits: [Double]
        var cost: String
        /// Most that descent may cost beyond the optimum.
        var bound: Double
        var testDescription: String { cost }
    }

    static let cases = [
        Case(
            model: model(under: 0.05, over: 0.05), venues: [venue(2_000, 0.002, 2_200)],
            market: 867.32, limits: [132.68], cost: "23.3877", bound: 0.0002),
        Case(
            model: model(under: 0.08, over: 0.08),
            venues: [venue(400, 0.002, 1_200), venue(1_500, 0.003, 2_500)], market: 136.11,
            limits: [863.89, 723.23], cost: "18.7292", bound: 0.0025),
        Case(
            model: model(under: 0.05, over: 0.05),
            venues: [venue(2_000, 0.002, 2_200), venue(1_500, 0.0025, 1_800)], market: 0,
            limits: [1_000, 1_000], cost: "14.3104", bound: 0.0025),
        Case(
            model: model(under: 0.07, over: 0.06),
            venues: [
                venue(2_000, 0.002, 2_200), venue(1_500, 0.0025, 1_800), venue(800, 0.001, 700),
            ], market: 284, limits: [716, 716, 716], cost: "20.4755", bound: 0.0025),
    ]

    @Test(arguments: cases) func workedOptimumAndDescent(_ worked: Case) {
        let oracle = PlacementOracle(model: worked.model, venues: worked.venues)
        let optimum = oracle.cost(market: worked.market, limits: worked.limits)
        #expect(printed(optimum, 4) == worked.cost)
        for seed in 1...5 as ClosedRange<UInt64> {
            var generator = SplitMix64(seed: seed)
            let found = worked.model.placement(
                over: worked.venues, ContKukanov.Descent(), &generator)
            let cost = oracle.cost(market: found.market, limits: found.limits)
            let excess = cost / optimum - 1
            #expect(excess <= worked.bound, "seed \(seed): \(excess)")
            #expect(excess >= -1e-6, "seed \(seed): better than the optimum, \(excess)")
            let draws = Int64(worked.venues.count * 64 * 2_000)
            #expect(generator == SplitMix64(seed: seed).skipping(draws))
        }
    }

    /// Larger batches and more steps: within 0.05 %.
    @Test(arguments: cases) func longerDescent(_ worked: Case) {
        let oracle = PlacementOracle(model: worked.model, venues: worked.venues)
        let optimum = oracle.cost(market: worked.market, limits: worked.limits)
        var generator = SplitMix64(seed: 1)
        let found = worked.model.placement(
            over: worked.venues, ContKukanov.Descent(batch: 256, steps: 4_000), &generator)
        let excess = oracle.cost(market: found.market, limits: found.limits) / optimum - 1
        #expect(excess <= 0.0005, "\(excess)")
    }

    @Test func workedRounding() {
        let model = Self.cases[1].model
        let lots = model.rounded(
            market: 136.11, limits: [863.89, 723.23], of: shares(1_000), lot: Lot(shares(1)))
        #expect(lots.market == shares(136) && lots.limits == [shares(864), shares(723)])
        let coarse = model.rounded(
            market: 151, limits: [990, 49], of: shares(1_000), lot: Lot(shares(100)))
        #expect(coarse.market == shares(200) && coarse.limits == [shares(800), .zero])
        // Figures beside the optimum.
        let oracle = PlacementOracle(model: model, venues: Self.cases[1].venues)
        #expect(printed(oracle.cost(market: 200, limits: [800, 600]), 4) == "18.8202")
        #expect(printed(oracle.cost(market: 1_000, limits: [0, 0]), 4) == "23.5000")
    }

    /// ḡ is the slope of the mean cost of the same samples.
    @Test func gradientIsTheSlopeOfTheMeanCost() {
        var generator = SplitMix64(seed: 8)
        let (model, venues) = (Self.cases[3].model, Self.cases[3].venues)
        let samples = (0..<20_000).map { _ in
            venues.map { $0.outflow.sample(generator.unit()) }
        }
        func mean(_ x: [Double]) -> Double {
            samples.reduce(0) {
                $0 + model.cost(market: x[0], limits: Array(x[1...]), venues: venues, outflows: $1)
            } / 20_000
        }
        let x = [310.5, 520.25, 640.75, 410.125]
        var gradient = [0.0, 0, 0, 0]
        for sample in samples { model.addSubgradient(x, venues, sample, to: &gradient) }
        for i in 0..<4 {
            var (up, down) = (x, x)
            up[i] += 1e-4
            down[i] -= 1e-4
            let slope = (mean(up) - mean(down)) / 2e-4
            #expect((slope - gradient[i] / 20_000).magnitude < 1e-4, "\(i)")
        }
    }

    /// No point of C is nearer, and a point of C stays.
    @Test func projection() {
        let model = Self.model(under: 0.08, over: 0.08)
        func isInside(_ x: [Double]) -> Bool {
            x[0] >= -1e-6 && x[0] <= 1_000 + 1e-6 && x.reduce(0, +) >= 1_000 - 1e-4
                && x.dropFirst().allSatisfy { $0 >= -1e-6 && $0 <= 1_000 - x[0] + 1e-6 }
        }
        func squared(_ a: [Double], _ b: [Double]) -> Double {
            zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        }
        var random = SplitMix64(seed: 11)
        for _ in 0..<300 {
            let count = Int(random.integer(in: 1...3))
            let x = (0...count).map { _ in random.unit() * 3_000 - 1_000 }
            var y = x
            model.project(&y)
            #expect(isInside(y), "\(x) → \(y)")
            for _ in 0..<200 {
                var z = y.map { $0 + (random.unit() - 0.5) * 400 }
                z[0] = max(0, min(1_000, z[0]))
                for k in 1...count { z[k] = max(0, min(1_000 - z[0], z[k])) }
                guard z.reduce(0, +) >= 1_000 else { continue }
                #expect(squared(z, x) >= squared(y, x) - 1e-2, "\(x) → \(y), nearer: \(z)")
            }
            var again = y
            if y.reduce(0, +) >= 1_000, y.dropFirst().allSatisfy({ $0 <= 1_000 - y[0] && $0 >= 0 })
            {
                model.project(&again)
                #expect(again == y)
            }
        }
    }
}
