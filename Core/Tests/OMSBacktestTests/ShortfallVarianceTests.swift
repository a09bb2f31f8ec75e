import OMSMarket
import OMSModels
import OMSTypes
import Testing

@testable import OMSBacktest

@Suite struct ShortfallVarianceTests {
    /// Σx_j² and Σn_j² of the schedule are those that Almgren and Chriss's V and E are made of.
    @Test func theClosedFormIsTheModels() {
        let model = AlmgrenChriss(
            shares: 1_000_000, horizon: 5, steps: 5, volatility: 0.95, temporaryImpact: 2.5e-6,
            permanentImpact: 2.5e-7, fixedCost: 0.0625, riskAversion: 1e-6)
        let schedule = ShortfallVariance.shortfall(steps: 5, urgencyNano: model.urgencyNano)
        let variance = 0.95 * 0.95 * 1e12 * schedule.heldSquares
        #expect((variance / model.variance - 1).magnitude < 1e-5)
        let cost =
            0.5 * 2.5e-7 * 1e12 + 0.0625 * 1e6 + model.etaTilde * 1e12 * schedule.tradeSquares
        #expect((cost / model.expectedCost - 1).magnitude < 1e-5)
        // The straight line's √V is 1,040,673.
        let even = ShortfallVariance.even(steps: 5, active: 5).heldSquares
        #expect(((even * 0.95 * 0.95).squareRoot() * 1e6 - 1_040_673).magnitude < 1)
    }

    /// Of two schedules of one expected cost the model's has the smaller variance.
    @Test(arguments: [2, 5, 8, 15]) func equalCostLessVariance(_ active: Int64) {
        let urgency = ShortfallVariance.urgency(steps: 20, costingAsEvenOver: active)
        let model = ShortfallVariance.shortfall(steps: 20, urgencyNano: urgency)
        let even = ShortfallVariance.even(steps: 20, active: Int(active))
        #expect((model.tradeSquares * Double(active) - 1).magnitude < 1e-4)
        #expect(model.heldSquares < even.heldSquares)
    }

    /// On a walk without drift what is measured is what the closed form says.
    @Test func aRandomWalkAgrees() {
        let model = ShortfallVariance.shortfall(steps: 20, urgencyNano: 3_000_000_000)
        let even = ShortfallVariance.even(steps: 20, active: 20)
        var random = SplitMix64(seed: 11)
        var windows: [(first: Double, second: Double)] = []
        for _ in 0..<2_000 {
            var price = 10_000.0
            let prices = (0..<20).map { _ -> Double in
                defer { price += random.unit() - 0.5 }
                return price
            }
            windows.append((model.cost(prices[...]), even.cost(prices[...])))
        }
        let found = ShortfallVariance.ratio(windows, samples: 500, &random)!
        let expected = model.heldSquares / even.heldSquares
        #expect(found.interval.contains(expected), "\(found), not \(expected)")
        #expect(found.interval.upperBound - found.interval.lowerBound < 0.06)
    }

    @Test func costsAreOfTheFirstPrice() {
        let even = ShortfallVariance.even(steps: 4, active: 2)
        #expect(even.trades == [0.5, 0.5, 0, 0] && even.heldSquares == 0.25)
        #expect(even.cost([100, 102, 50, 50]) == 100)
    }

    @Test func midpointsAreSampledWhereTheMarketIsFit() {
        let tape = [
            MarketTape.quote(1_500_000, "N", "100", 100, "100.02", 100),
            MarketTape.quote(2_500_000, "N", "100.10", 100, "100.12", 100),
            MarketTape.quote(3_500_000, "N", "90", 100, "110", 100),
        ]
        let found = RecordedMidpoints.sample(
            tape, MarketTape.stock, venues: 16, MarketTape.rules, from: at(0),
            until: at(5_000_000), step: 1_000_000_000)
        #expect(found == [100.01, 100.11, 100.11].map { $0 * 1e8 })
    }
}
