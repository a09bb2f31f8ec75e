import OMSMarket
import OMSModels
import OMSTypes

/// What the national best says of the next seconds, to whoever buys or sells: how wide it is, and
/// which side is heavier (algos-and-sor §7.7, imbalance).
struct TouchState: Equatable {
    /// Spreads in ticks from which a bucket begins.
    static let spreads: [Int64] = [1, 2, 3, 4, 5, 6, 8, 11]
    /// Sizes are against the order (many would buy what it wants to buy), even, or for it.
    static let imbalances = 3
    static let count = spreads.count * imbalances

    let index: Int

    init(_ best: NationalBest, _ side: Side, tick: Price) {
        let ticks = (best.ask.units - best.bid.units) / tick.units
        let spread = max(0, (Self.spreads.firstIndex { $0 > ticks } ?? Self.spreads.count) - 1)
        let touch = TouchImbalance(
            bid: best.bid, bidSize: best.bidSize, ask: best.ask, askSize: best.askSize)
        let against = side.sign * (touch?.imbalancePPM ?? 0)
        let third = PartsPerMillion.whole / 3
        let imbalance = against > third ? 0 : against < -third ? 2 : 1
        index = spread * Self.imbalances + imbalance
    }
}

/// Which cell of the statistics an order belongs to.
enum PostCell {
    static let sizes: [Int64] = [100, 300, 1_000]

    static func size(_ quantity: Quantity) -> Int {
        let shares = quantity.units / DecimalText.scale
        return shares <= 100 ? 0 : shares <= 400 ? 1 : 2
    }

    /// Number of the cell among all.
    static func index(
        _ venue: VenueID, _ state: TouchState, _ candidate: PostCandidate, _ size: Int
    ) -> Int {
        ((Int(venue.raw) * TouchState.count + state.index) * PostCandidate.allCases.count
            + Int(candidate.rawValue)) * sizes.count + size
    }

    static let count =
        64 * TouchState.count * PostCandidate.allCases.count * sizes.count
}
