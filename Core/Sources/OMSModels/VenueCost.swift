import OMSTypes

/// Expected all-in cost of a venue per share against the midpoint (algos-and-sor §7.1), in units of
/// 10⁻⁸; lower is better.
public struct VenueCost: Equatable, Sendable {
    public var side: Side
    /// The quote of a take, the limit of a post.
    public var price: Price
    /// Of a take; of a post the rebate with a minus.
    public var fee: Int64
    /// φ, probability of a fill in parts per million: for a take the chance that the quote is still
    /// there.
    public var fillPPM: Int64
    /// λ_L·latCost, units of 10⁻⁸ per share.
    public var latencyCost: Int64 = 0
    /// Units of 10⁻⁸ per share.
    public var impact: Int64 = 0
    public var displayed: Quantity = .zero
    public var latency: Int64 = 0
    public var priority: UInt16 = 1
    public var venue: VenueID = .none

    public init(side: Side, price: Price, fee: Int64, fillPPM: Int64) {
        self.side = side
        self.price = price
        self.fee = fee
        self.fillPPM = fillPPM
    }

    /// φ·(sgn·(P − M) + fee) + (1 − φ)·missCost + λ_L·latCost + impact, rounded half away.
    ///
    /// - Parameter missCost: cost per share against the midpoint of crossing later: half the
    ///   spread, drift and the fee of a take; units of 10⁻⁸.
    public func perShare(mid: Price, missCost: Int64) -> Int64 {
        let edge =
            Int128(side.sign) * (Int128(price.units) - Int128(mid.units)) + Int128(fee)
        let phi = Int128(max(0, min(PartsPerMillion.whole, fillPPM)))
        let expected = phi * edge + (Int128(PartsPerMillion.whole) - phi) * Int128(missCost)
        let rounded = Rounding.halfAway(expected, Int128(PartsPerMillion.whole))
        return Int64(clamping: rounded + Int128(latencyCost) + Int128(impact))
    }

    /// Of two ways that cost the same: better price, larger size, lower latency, higher priority
    /// (1 comes first), lower venue number.
    public static func isPreferred(_ a: VenueCost, _ b: VenueCost) -> Bool {
        if a.price != b.price { return RouteOrder.isBetter(a.price, b.price, a.side) }
        if a.displayed != b.displayed { return a.displayed > b.displayed }
        if a.latency != b.latency { return a.latency < b.latency }
        if a.priority != b.priority { return a.priority < b.priority }
        return a.venue < b.venue
    }
}
