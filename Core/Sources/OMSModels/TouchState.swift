import OMSTypes

/// What the touch says of the next seconds, to whoever buys or sells: how wide it is, and which side
/// is heavier (algos-and-sor §7.7, imbalance).
public struct TouchState: Equatable, Sendable {
    /// Spreads in ticks from which a bucket begins.
    static let spreads: [Int64] = [1, 2, 3, 4, 5, 6, 8, 11]
    /// Sizes are against the order (many would buy what it wants to buy), even, or for it.
    static let imbalances = 3
    static let count = spreads.count * imbalances

    public let index: Int

    public init(_ touch: Touch, _ side: Side, tick: Price) {
        let ticks = (touch.ask.units - touch.bid.units) / max(1, tick.units)
        let spread = max(0, (Self.spreads.firstIndex { $0 > ticks } ?? Self.spreads.count) - 1)
        let sizes = TouchImbalance(
            bid: touch.bid, bidSize: touch.bidSize, ask: touch.ask, askSize: touch.askSize)
        let against = side.sign * (sizes?.imbalancePPM ?? 0)
        let third = PartsPerMillion.whole / 3
        let imbalance = against > third ? 0 : against < -third ? 2 : 1
        index = spread * Self.imbalances + imbalance
    }
}

/// Which cell of the statistics an order belongs to.
public enum PostCell {
    static let sizes: [Int64] = [100, 300, 1_000]

    public static func size(_ quantity: Quantity) -> Int {
        let shares = quantity.units / DecimalText.scale
        return shares <= 100 ? 0 : shares <= 400 ? 1 : 2
    }

    /// Number of the cell among all.
    public static func index(
        _ venue: VenueID, _ state: TouchState, _ candidate: PostCandidate, _ size: Int
    ) -> Int {
        ((Int(venue.raw) * TouchState.count + state.index) * PostCandidate.allCases.count
            + Int(candidate.rawValue)) * sizes.count + size
    }

    /// How many cells there are, for so many venues.
    static func count(venues: Int) -> Int {
        (venues + 1) * TouchState.count * PostCandidate.allCases.count * sizes.count
    }
}
