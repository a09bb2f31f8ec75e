import OMSTypes

/// How much to take at once and how much to post where: Cont and Kukanov, Optimal order placement in
/// limit order markets (2013; Quantitative Finance, 2017). Quantities in whole shares, prices and
/// penalties in currency per share.
public struct ContKukanov: Equatable, Sendable {
    /// A place to post at.
    public struct Venue: Equatable, Sendable {
        /// r_k, for a fill of a posted order.
        public var rebate: Double
        /// Q_k, shares that stand ahead.
        public var queue: Double
        public var outflow: Outflow

        public init(rebate: Double, queue: Double, outflow: Outflow) {
            self.rebate = rebate
            self.queue = queue
            self.outflow = outflow
        }
    }

    /// S.
    public var target: Double
    /// h.
    public var halfSpread: Double
    /// f.
    public var takeFee: Double
    /// θ.
    public var impact: Double
    /// λu, for each share that is missing at the end.
    public var underfill: Double
    /// λo, for each share too many.
    public var overfill: Double

    public init(
        target: Double, halfSpread: Double, takeFee: Double, impact: Double, underfill: Double,
        overfill: Double
    ) {
        self.target = target
        self.halfSpread = halfSpread
        self.takeFee = takeFee
        self.impact = impact
        self.underfill = underfill
        self.overfill = overfill
    }

    /// λu > h + f and λo > h + max r_k: else filling too little or too much would pay.
    public func isValid(_ venues: [Venue]) -> Bool {
        let rebate = venues.reduce(-Double.infinity) { max($0, $1.rebate) }
        return target > 0 && !venues.isEmpty && underfill > halfSpread + takeFee
            && overfill > halfSpread + rebate
    }

    /// What a posted order gets of an outflow: min(L, (ξ − Q)⁺).
    static func fill(_ limit: Double, _ queue: Double, _ outflow: Double) -> Double {
        min(limit, max(0, outflow - queue))
    }

    /// The cost of M and L_1 … L_K when the venues' outflows are ξ_1 … ξ_K.
    public func cost(
        market: Double, limits: [Double], venues: [Venue], outflows: [Double]
    ) -> Double {
        var filled = market
        var earned = 0.0
        var posted = 0.0
        for k in limits.indices {
            let fill = Self.fill(limits[k], venues[k].queue, outflows[k])
            filled += fill
            earned += (halfSpread + venues[k].rebate) * fill
            posted += limits[k]
        }
        let short = max(0, target - filled)
        return (halfSpread + takeFee) * market - earned + impact * (market + posted + short)
            + underfill * short + overfill * max(0, filled - target)
    }

    /// One venue, closed form (M + L = S): L* = F⁻¹(q*) − Q between nothing and all, with
    /// q* = (2h + f + r)/(λu + h + r + θ).
    public func placement(at venue: Venue) -> (market: Double, limit: Double) {
        let quantile = self.quantile(venue)
        guard quantile < venue.outflow.distribution(venue.queue + target) else {
            return (0, target)
        }
        guard quantile > venue.outflow.distribution(venue.queue) else { return (target, 0) }
        let limit = max(0, min(target, venue.outflow.quantile(quantile) - venue.queue))
        return (target - limit, limit)
    }

    /// q*.
    public func quantile(_ venue: Venue) -> Double {
        (2 * halfSpread + takeFee + venue.rebate)
            / (underfill + halfSpread + venue.rebate + impact)
    }

    /// λu at and below which all is posted, and at and above which all is taken.
    public func underfillBounds(at venue: Venue) -> (allLimit: Double, allMarket: Double) {
        let sum = 2 * halfSpread + takeFee + venue.rebate
        let rest = halfSpread + venue.rebate + impact
        return (
            sum / venue.outflow.distribution(venue.queue + target) - rest,
            sum / venue.outflow.distribution(venue.queue) - rest
        )
    }

    /// One venue in lots: L = roundLot(L*), M = S − L.
    public func rounded(_ limit: Double, of quantity: Quantity, lot: Lot) -> (
        market: Quantity, limit: Quantity
    ) {
        let limit = min(quantity, lot.nearest(shares: limit))
        return (quantity - limit, limit)
    }

    /// Several venues in lots: M = roundLot(M*), L_k = min(roundLot(L_k*), S − M).
    public func rounded(market: Double, limits: [Double], of quantity: Quantity, lot: Lot) -> (
        market: Quantity, limits: [Quantity]
    ) {
        let market = min(quantity, lot.nearest(shares: market))
        return (market, limits.map { min(lot.nearest(shares: $0), quantity - market) })
    }
}

/// ξ, what leaves a queue (cancels and trades) until the horizon, in shares.
public enum Outflow: Equatable, Sendable {
    case exponential(mean: Double)
    /// What was seen, in ascending order; not empty.
    case empirical(sorted: [Double])

    public init(samples: [Double]) {
        precondition(!samples.isEmpty, "no outflow was seen")
        self = .empirical(sorted: samples.sorted())
    }

    /// F(x) = P(ξ ≤ x).
    public func distribution(_ x: Double) -> Double {
        guard x >= 0 else { return 0 }
        switch self {
        case .exponential(let mean): return 1 - Elementary.exp(-x / mean)
        case .empirical(let sorted):
            var (low, high) = (0, sorted.count)
            while low < high {
                let middle = (low + high) / 2
                if sorted[middle] <= x { low = middle + 1 } else { high = middle }
            }
            return Double(low) / Double(sorted.count)
        }
    }

    /// F⁻¹(q), the least x with F(x) ≥ q; q in (0, 1).
    public func quantile(_ q: Double) -> Double {
        switch self {
        case .exponential(let mean): return -mean * Elementary.log(1 - q)
        case .empirical(let sorted):
            let rank = (q * Double(sorted.count)).rounded(.up)
            return sorted[max(0, min(sorted.count - 1, Int(rank) - 1))]
        }
    }

    /// ξ of a draw U: −mean·ln(1 − U), or one of what was seen.
    public func sample(_ unit: Double) -> Double {
        switch self {
        case .exponential(let mean): return -mean * Elementary.log(1 - unit)
        case .empirical(let sorted): return sorted[Int(unit * Double(sorted.count))]
        }
    }
}
