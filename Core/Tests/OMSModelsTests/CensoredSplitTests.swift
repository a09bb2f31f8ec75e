import Testing

@testable import OMSModels

/// Dark pools: what censored fills tell, the greedy split, exploration.
@Suite struct CensoredSplitTests {
    private static let worked: CensoredTail = {
        var tail = CensoredTail()
        for (allocated, executed) in [(3, 1), (3, 3), (2, 2), (3, 0)] {
            tail.observe(allocated: allocated, executed: executed)
        }
        return tail
    }()

    @Test func workedEstimate() {
        let tail = Self.worked
        #expect((0...3).map(tail.reached) == [4, 3, 1, 0])
        #expect((0...3).map(tail.ended) == [1, 1, 0, 0])
        #expect(
            (0...4).map { printed(tail.tail($0), 2) } == ["1.00", "0.75", "0.50", "0.50", "0.50"])
    }

    @Test func workedOptimism() {
        let tail = Self.worked
        #expect(tail.cutoff(.constant(2)) == 2)
        #expect(
            tail.optimistic(.constant(2), count: 4).map { printed($0, 2) } == [
                "0.75", "0.50", "0.50", "0.50",
            ])
        #expect(tail.cutoff(.constant(4)) == 1)
        #expect(
            tail.optimistic(.constant(4), count: 3).map { printed($0, 2) } == [
                "0.75", "0.75", "0.50",
            ])
        #expect(tail.cutoff(.constant(5)) == 0)
        #expect(tail.optimistic(.constant(5), count: 2).map { printed($0, 2) } == ["1.00", "0.50"])
        #expect(CensoredTail().optimistic(.constant(1), count: 2) == [1, 1])
        // 128·(1·4/4)²·ln(80).
        #expect(
            printed(CensoredTail.Evidence.paper(volume: 4, epsilon: 4, delta: 0.1).least(1), 3)
                == "560.899")
    }

    @Test func workedSplit() {
        let tails = [[0.75, 0.50, 0.50], [0.60, 0.55, 0.10]]
        let split = CensoredSplit.greedy(4, tails)
        #expect(split == [2, 2])
        #expect(printed(CensoredSplit.expected(split, tails), 2) == "2.40")
        #expect(CensoredSplit.greedy(3, []) == [])
        // Ties go to the lower venue, also where nothing is to be expected.
        #expect(CensoredSplit.greedy(1, [[0.5], [0.5]]) == [1, 0])
        #expect(CensoredSplit.greedy(3, [[0.5], [0.5]]) == [2, 1])
    }

    /// Best of all splits.
    private func best(_ units: Int, _ tails: ArraySlice<[Double]>) -> Double {
        guard let first = tails.first else { return 0 }
        return (0...units).map { here in
            CensoredSplit.expected([here], [first]) + best(units - here, tails.dropFirst())
        }.max()!
    }

    @Test func greedyIsBest() {
        var random = SplitMix64(seed: 12)
        for run in 0..<500 {
            let tails = (0..<random.integer(in: 1...3)).map { _ in
                (0..<6).map { _ in random.unit() }.sorted(by: >)
            }
            let units = Int(random.integer(in: 0...7))
            let split = CensoredSplit.greedy(units, tails)
            #expect(split.reduce(0, +) == units)
            let gap = best(units, tails[...]) - CensoredSplit.expected(split, tails)
            #expect(gap.magnitude < 1e-12, "run \(run)")
        }
    }

    /// The estimate comes to the truth although most of what is seen is censored.
    @Test func convergesToTheTruth() {
        var random = SplitMix64(seed: 13)
        // Liquidity with P(D ≥ s): a pool with nothing half of the time, else 1 to 9.
        func liquidity() -> Int { random.unit() < 0.5 ? 0 : Int(random.integer(in: 1...9)) }
        var tail = CensoredTail()
        var plain = 0
        for _ in 0..<40_000 {
            let allocated = Int(random.integer(in: 1...9))
            let executed = min(allocated, liquidity())
            tail.observe(allocated: allocated, executed: executed)
            if executed >= 5 { plain += 1 }
        }
        for s in 1...9 {
            let truth = 0.5 * Double(10 - s) / 9
            #expect((tail.tail(s) - truth).magnitude < 0.01, "s \(s): \(tail.tail(s)), \(truth)")
        }
        // What counting fills would say is far off.
        #expect((Double(plain) / 40_000 - 0.5 * 5 / 9).magnitude > 0.05)
    }

    /// Allocating by the optimistic estimate and learning from it finds nearly the best split.
    @Test func learnsTheBestSplit() {
        var random = SplitMix64(seed: 14)
        let (sizes, chances) = ([2, 6, 3], [0.9, 0.4, 0.7])
        let truth = (0..<3).map { k in
            (1...10).map { $0 <= sizes[k] ? chances[k] : 0 }
        }
        var tails = [CensoredTail(), CensoredTail(), CensoredTail()]
        var last = 0.0
        for round in 0..<2_000 {
            let split = CensoredSplit.greedy(
                8, tails.map { $0.optimistic(.constant(20), count: 10) })
            if round >= 1_000 { last += CensoredSplit.expected(split, truth) / 1_000 }
            for k in 0..<3 where split[k] > 0 {
                let there = random.unit() < chances[k] ? sizes[k] : 0
                tails[k].observe(allocated: split[k], executed: min(split[k], there))
            }
        }
        let best = CensoredSplit.expected(CensoredSplit.greedy(8, truth), truth)
        #expect(last > best * 0.97, "\(last) of \(best)")
    }
}

/// The two recursions of Laruelle, Lehalle and Pagès.
@Suite struct SimplexSplitTests {
    private let discounts = [1, 0.8, 0.6]

    @Test func workedOptimisation() {
        var split = SimplexSplit(discounts: discounts, fractions: [0.5, 0.3, 0.2])
        let hasMore = zip(split.fractions, [400.0, 350, 100]).map { $0 * 1_000 < $1 }
        #expect(hasMore == [false, true, false])
        split.optimise(volume: 1_000, hasMore: hasMore, gain: 1e-4)
        #expect(split.fractions.map { printed($0, 4) } == ["0.4733", "0.3533", "0.1733"])
        #expect((split.fractions.reduce(0, +) - 1).magnitude < 1e-12)
    }

    @Test func workedReinforcement() {
        var split = ReinforcedSplit(discounts: discounts, values: [0, 0, 0])
        let executed = zip([0.5, 0.3, 0.2], [400.0, 350, 100]).map { min($0 * 1_000, $1) }
        #expect(executed == [400, 300, 100])
        split.observe(executed: executed)
        #expect(split.values.map { printed($0, 0) } == ["400", "240", "60"])
        #expect(split.fractions.map { printed($0, 4) } == ["0.5714", "0.3429", "0.0857"])
        #expect(ReinforcedSplit(discounts: [1, 1]).fractions == [0.5, 0.5])
        #expect(ReinforcedSplit(discounts: [1, 1], values: [0, 0]).fractions == [0.5, 0.5])
    }

    @Test func workedLimit() {
        var split = SimplexSplit(discounts: discounts)
        var random = SplitMix64(seed: 15)
        let means = [300.0, 500, 200]
        var mean = [0.0, 0, 0]
        for step in 0..<200_000 {
            let hasMore = (0..<3).map { k in
                split.fractions[k] * 1_000
                    < Outflow.exponential(mean: means[k]).sample(random.unit())
            }
            split.optimise(volume: 1_000, hasMore: hasMore, gain: split.gain(1e-3, exponent: 0.6))
            if step >= 100_000 { for k in 0..<3 { mean[k] += split.fractions[k] / 100_000 } }
        }
        for (found, limit) in zip(mean, [0.3641, 0.4953, 0.1406]) {
            #expect((found - limit).magnitude < 0.005, "\(mean)")
        }
        // There ρ_i·P(D_i > r_i·V) is the same for all.
        let slopes = (0..<3).map {
            discounts[$0] * Elementary.exp(-[0.3641, 0.4953, 0.1406][$0] * 1_000 / means[$0])
        }
        #expect(slopes.allSatisfy { ($0 - slopes[0]).magnitude < 1e-3 })
    }

    @Test func projectionOnTheSimplex() {
        var random = SplitMix64(seed: 16)
        for _ in 0..<2_000 {
            let x = (0..<random.integer(in: 1...5)).map { _ in random.unit() * 3 - 1 }
            var y = x
            SimplexSplit.project(&y)
            #expect(y.allSatisfy { $0 >= 0 } && (y.reduce(0, +) - 1).magnitude < 1e-12)
            // Nearest: (x − y)·(z − y) ≤ 0 for every corner z.
            let at = zip(x, y).reduce(0) { $0 + ($1.0 - $1.1) * $1.1 }
            for (a, b) in zip(x, y) { #expect(a - b - at <= 1e-9) }
        }
    }

    @Test func gains() {
        var split = SimplexSplit(discounts: [1, 1])
        #expect(split.gain(0.5, exponent: 0.75) == 0.5)
        for _ in 0..<15 { split.optimise(volume: 1, hasMore: [true, true], gain: 0.1) }
        #expect(split.steps == 15 && split.fractions == [0.5, 0.5])
        #expect(printed(split.gain(0.5, exponent: 0.75), 6) == "0.062500")
    }
}
