import OMSMarket
import OMSModels
import OMSTypes

/// When an order that was never at a recorded market would have been filled by it. The rules are
/// stated in docs/BACKTEST.md; they are meant to err against whoever trades.
public struct FillRules: Equatable, Sendable {
    /// Which prints fill an order that rests.
    public enum Through: UInt8, Sendable, CaseIterable {
        /// Those of the venue where it rests: by price and time the order came first there.
        case sameVenue = 1
        /// Those of any exchange: by order protection (Rule 611) the order came first.
        case anyExchange = 2
    }

    /// From the sending of an order or a cancel to its effect at the venue, nanoseconds.
    public var latency: Int64 = 1_000_000
    /// A recorded quote older than this, nanoseconds, is neither looked at nor filled from.
    public var quoteAgeMax: Int64 = 2_000_000_000
    /// Widest spread of a market that is traded in, parts per million of the bid.
    public var spreadMaxPPM: Int64 = 1_000
    public var through: Through = .sameVenue
    /// Step of prices: by how much a venue moves an order away from a quote that it would lock.
    public var tick = Price(units: 1_000_000)
    /// Venues that are no exchanges: they show nothing, and their prints fill nothing.
    public var offExchange: VenueSet = .none

    public init() {}

    /// Whether anybody acts: both sides are there, not locked, not crossed, and near enough. What
    /// is left of a thinned record is often a quote that nobody meant to trade at.
    public func isFit(_ best: NationalBest) -> Bool {
        guard best.condition == .normal else { return false }
        let spread = Int128(best.ask.units) - Int128(best.bid.units)
        return spread * Int128(PartsPerMillion.whole)
            <= Int128(best.bid.units) * Int128(spreadMaxPPM)
    }

    /// Whether `price` is the limit or better for whom it is a price to trade at.
    static func isWithin(_ price: Price, _ limit: Price, _ side: Side) -> Bool {
        side.isBuy ? price <= limit : price >= limit
    }
}
