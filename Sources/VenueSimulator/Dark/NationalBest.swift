import OMSTypes

/// The national best bid and offer of one instrument, as far as a venue knows it.
public struct NationalBest: Equatable, Sendable {
    public var bid: Price?
    public var ask: Price?

    public init(bid: Price? = nil, ask: Price? = nil) {
        self.bid = bid
        self.ask = ask
    }

    /// The middle, `nil` when a side is absent or the market is locked or crossed. Half a unit of
    /// 10⁻⁸ is cut off, so that the midpoint never lies above the ask or below the bid.
    public var midpoint: Price? {
        guard let bid, let ask, bid < ask else { return nil }
        return Price(units: bid.units + (ask.units - bid.units) / 2)
    }
}
