/// Several venues: stochastic sub-gradient descent (Robbins and Monro) on X = (M, L_1 … L_K) within
/// C = {0 ≤ M ≤ S, 0 ≤ L_k ≤ S − M, M + ΣL_k ≥ S}, which holds an optimum.
extension ContKukanov {
    public struct Descent: Equatable, Sendable {
        /// B, samples for each step.
        public var batch: Int
        public var steps: Int
        /// a, of the step size γ_n = a·S/(G·√n).
        public var scale: Double

        public init(batch: Int = 64, steps: Int = 2_000, scale: Double = 1) {
            self.batch = batch
            self.steps = steps
            self.scale = scale
        }
    }

    /// What a placement may sum to.
    public enum Feasible: Sendable {
        /// C of the paper: M + ΣL_k ≥ S, so that more may be posted than is wanted.
        case atLeast
        /// M + ΣL_k = S: nobody ever holds more than was ordered.
        case exactly
    }

    /// M and L_1 … L_K: the mean of the second half of the iterates, deterministic from the
    /// generator. Draws venue after venue, then the next sample.
    public func placement(
        over venues: [Venue], _ descent: Descent, _ generator: inout SplitMix64,
        within feasible: Feasible = .atLeast
    ) -> (market: Double, limits: [Double]) {
        let count = venues.count
        let rebate = venues.reduce(-Double.infinity) { max($0, $1.rebate) }
        let bound = halfSpread + max(takeFee, rebate) + impact + max(underfill, overfill)
        let first = descent.scale * target / bound
        var x = Array(repeating: target / Double(count + 1), count: count + 1)
        var sum = Array(repeating: 0.0, count: count + 1)
        var gradient = sum
        var outflows = Array(repeating: 0.0, count: count)
        for step in 1...descent.steps {
            for i in 0...count { gradient[i] = 0 }
            for _ in 0..<descent.batch {
                for k in 0..<count { outflows[k] = venues[k].outflow.sample(generator.unit()) }
                addSubgradient(x, venues, outflows, to: &gradient)
            }
            let size = first / Double(step).squareRoot()
            for i in 0...count { x[i] -= size * (gradient[i] / Double(descent.batch)) }
            switch feasible {
            case .atLeast: project(&x)
            case .exactly: SimplexSplit.project(&x, onto: target)
            }
            if step > descent.steps / 2 { for i in 0...count { sum[i] += x[i] } }
        }
        let counted = Double(descent.steps - descent.steps / 2)
        for i in 0...count { sum[i] /= counted }
        return (sum[0], Array(sum[1...]))
    }

    /// A sub-gradient of the cost for one sample, M first.
    func addSubgradient(
        _ x: [Double], _ venues: [Venue], _ outflows: [Double], to gradient: inout [Double]
    ) {
        var filled = x[0]
        for k in venues.indices { filled += Self.fill(x[k + 1], venues[k].queue, outflows[k]) }
        let short = filled < target ? impact + underfill : 0
        let over = filled > target ? overfill : 0
        gradient[0] += halfSpread + takeFee + impact - short + over
        for k in venues.indices {
            gradient[k + 1] += impact
            if outflows[k] > venues[k].queue + x[k + 1] {
                gradient[k + 1] -= halfSpread + venues[k].rebate + short - over
            }
        }
    }

    /// The nearest point of C; one that lies in C stays as it is.
    func project(_ x: inout [Double]) {
        var sum = 0.0
        for value in x { sum += value }
        let most = target - x[0]
        if x[0] >= 0, most >= 0, sum >= target, x.dropFirst().allSatisfy({ $0 >= 0 && $0 <= most })
        {
            return
        }
        // The distance is convex in M: golden section.
        let ratio = (5.0.squareRoot() - 1) / 2
        var (low, high) = (0.0, target)
        var left = high - ratio * (high - low)
        var right = low + ratio * (high - low)
        var (atLeft, atRight) = (distance(left, x), distance(right, x))
        while high - low > 1e-9 * target {
            if atLeft <= atRight {
                (high, right, atRight) = (right, left, atLeft)
                left = high - ratio * (high - low)
                atLeft = distance(left, x)
            } else {
                (low, left, atLeft) = (left, right, atRight)
                right = low + ratio * (high - low)
                atRight = distance(right, x)
            }
        }
        let market = (low + high) / 2
        let shift = shift(market, x)
        for k in 1..<x.count { x[k] = max(0, min(target - market, x[k] + shift)) }
        x[0] = market
    }

    /// Squared distance from x to the nearest point of C with this M.
    private func distance(_ market: Double, _ x: [Double]) -> Double {
        let shift = shift(market, x)
        var sum = (market - x[0]) * (market - x[0])
        for k in 1..<x.count {
            let moved = max(0, min(target - market, x[k] + shift)) - x[k]
            sum += moved * moved
        }
        return sum
    }

    /// The smallest μ ≥ 0 with Σ clip(l_k + μ, 0, c) ≥ c, c = S − M.
    private func shift(_ market: Double, _ x: [Double]) -> Double {
        let room = target - market
        func isEnough(_ shift: Double) -> Bool {
            var sum = 0.0
            for k in 1..<x.count { sum += max(0, min(room, x[k] + shift)) }
            return sum >= room
        }
        guard !isEnough(0) else { return 0 }
        // With the largest of them at c it is enough.
        var largest = x[1]
        for k in 1..<x.count { largest = max(largest, x[k]) }
        var (low, high) = (0.0, room - largest)
        while high - low > 1e-12 * target {
            let middle = (low + high) / 2
            if middle <= low || middle >= high { break }
            if isEnough(middle) { high = middle } else { low = middle }
        }
        return high
    }
}
