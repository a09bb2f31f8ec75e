/// Fractions of an order for each of N dark pools, learned order by order: Laruelle, Lehalle and
/// Pagès, Optimal split of orders across liquidity pools (2011). It maximises
/// Σ ρ_i·E min(r_i·V, D_i) over the simplex.
public struct SimplexSplit: Equatable, Sendable {
    /// r_i ≥ 0, Σ = 1.
    public private(set) var fractions: [Double]
    /// ρ_i > 0, what a share is worth at a pool.
    public let discounts: [Double]
    /// n, steps so far.
    public private(set) var steps = 0

    /// Begins with equal fractions.
    public init(discounts: [Double]) {
        precondition(!discounts.isEmpty && discounts.allSatisfy { $0 > 0 }, "a discount is > 0")
        self.discounts = discounts
        fractions = discounts.map { _ in 1 / Double(discounts.count) }
    }

    public init(discounts: [Double], fractions: [Double]) {
        self.init(discounts: discounts)
        precondition(fractions.count == discounts.count, "a fraction for each pool")
        self.fractions = fractions
    }

    /// γ_n = γ_0·n^(−a), ½ < a ≤ 1, for the next step.
    public func gain(_ first: Double, exponent: Double) -> Double {
        first * Elementary.exp(-exponent * Elementary.log(Double(steps + 1)))
    }

    /// Optimisation (stochastic Lagrangian).
    ///
    /// - Parameters:
    ///   - volume: V.
    ///   - hasMore: of each pool, whether r_i·V < D_i; a censored report says "filled in full".
    ///   - gain: γ_n.
    public mutating func optimise(volume: Double, hasMore: [Bool], gain: Double) {
        var mean = 0.0
        for i in fractions.indices where hasMore[i] { mean += discounts[i] }
        mean /= Double(fractions.count)
        for i in fractions.indices {
            fractions[i] += gain * volume * ((hasMore[i] ? discounts[i] : 0) - mean)
        }
        steps += 1
        if fractions.contains(where: { $0 < 0 }) { Self.project(&fractions) }
    }

    /// Nearest point of those that are not negative and have this sum: (r_i − τ)⁺.
    static func project(_ fractions: inout [Double], onto total: Double = 1) {
        var sum = 0.0
        var shift = 0.0
        for (index, value) in fractions.sorted(by: >).enumerated() {
            sum += value
            let candidate = (sum - total) / Double(index + 1)
            if value - candidate > 0 { shift = candidate }
        }
        for i in fractions.indices { fractions[i] = max(0, fractions[i] - shift) }
    }
}

/// The second recursion of the same paper: fractions in proportion to the value that each pool has
/// executed. It settles on that, which is not the optimum of the first.
public struct ReinforcedSplit: Equatable, Sendable {
    /// I_i.
    public private(set) var values: [Double]
    public let discounts: [Double]

    /// Begins with I_i = 1/N.
    public init(discounts: [Double]) {
        precondition(!discounts.isEmpty && discounts.allSatisfy { $0 > 0 }, "a discount is > 0")
        self.discounts = discounts
        values = discounts.map { _ in 1 / Double(discounts.count) }
    }

    public init(discounts: [Double], values: [Double]) {
        self.init(discounts: discounts)
        precondition(values.count == discounts.count, "a value for each pool")
        self.values = values
    }

    /// I_i ← I_i + ρ_i·executed_i.
    public mutating func observe(executed: [Double]) {
        for i in values.indices { values[i] += discounts[i] * executed[i] }
    }

    /// r_i = I_i/ΣI_j; equal while nothing was executed at all.
    public var fractions: [Double] {
        var sum = 0.0
        for value in values { sum += value }
        return values.map { sum > 0 ? $0 / sum : 1 / Double(values.count) }
    }
}
