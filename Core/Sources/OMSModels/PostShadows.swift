import OMSTypes

/// Orders that are never sent: once a second one of each side stands in thought at every place of
/// every venue, and the prints and quotes that follow say what would have become of it (algos-and-sor
/// §7.7, empirical).
public struct PostShadows: Sendable {
    private struct Shadow {
        var start: Timestamp
        var side: Side
        var mid: Price
        var state: TouchState
        /// By candidate; `.none` where the spread has no such place.
        var prices: [Price]
        /// Volume that traded through, by venue and candidate.
        var volumes: [Int64]
    }

    /// How long one stands, nanoseconds.
    public let horizon: Int64
    /// From the sending of an order to its effect, nanoseconds.
    private let latency: Int64
    private let venues: [VenueID]
    /// Prints of any venue fill: by order protection whoever rests inside comes first everywhere.
    private let isFilledAnywhere: Bool
    private let rows: Int
    private var shadows: [Shadow] = []

    public init(
        horizon: Int64, latency: Int64, venues: [VenueID], isFilledAnywhere: Bool = false
    ) {
        self.horizon = horizon
        self.latency = latency
        self.venues = venues
        self.isFilledAnywhere = isFilledAnywhere
        rows = 1 + Int(venues.map(\.raw).max() ?? 0)
    }

    private static var candidateCount: Int { PostCandidate.allCases.count }

    /// A trade at a venue.
    public mutating func see(_ venue: VenueID, _ price: Price, _ size: Quantity, at time: Timestamp)
    {
        guard isFilledAnywhere || Int(venue.raw) < rows else { return }
        let first = isFilledAnywhere ? 0 : Int(venue.raw)
        for index in shadows.indices {
            // What is sent arrives after the latency, and is looked at again at the horizon.
            let age = time.since(shadows[index].start)
            guard age > latency, age <= horizon else { continue }
            for place in 0..<Self.candidateCount {
                let limit = shadows[index].prices[place]
                guard limit.isSet, Self.tradesThrough(price, limit, shadows[index].side) else {
                    continue
                }
                shadows[index].volumes[first * Self.candidateCount + place] += size.units
            }
        }
    }

    /// Whether a print executes an order that rests at `limit`: only at a strictly worse price than
    /// the order's own, for at the same price others may have come first.
    public static func tradesThrough(_ print: Price, _ limit: Price, _ side: Side) -> Bool {
        side.isBuy ? print < limit : print > limit
    }

    /// A look at an open market: those whose time is over are counted, new ones begin.
    ///
    /// - Parameter crossingFee: of the take at the end, units of 10⁻⁸ per share.
    public mutating func look(
        _ touch: Touch, tick: Price, crossingFee: Int64, at now: Timestamp,
        into statistics: inout PostStatistics
    ) {
        var kept: [Shadow] = []
        for shadow in shadows {
            guard now.since(shadow.start) >= horizon else {
                kept.append(shadow)
                continue
            }
            count(shadow, touch, crossingFee, &statistics)
        }
        shadows = kept
        for side in [Side.buy, .sell] {
            let prices = PostCandidate.allCases.map {
                $0.price(side, bid: touch.bid, ask: touch.ask, tick: tick) ?? .none
            }
            shadows.append(
                Shadow(
                    start: now, side: side, mid: touch.midpoint,
                    state: TouchState(touch, side, tick: tick), prices: prices,
                    volumes: Array(repeating: 0, count: rows * Self.candidateCount)))
        }
    }

    private func count(
        _ shadow: Shadow, _ touch: Touch, _ crossingFee: Int64,
        _ statistics: inout PostStatistics
    ) {
        let far = touch.far(shadow.side)
        let crossing = shadow.side.sign * (far.units - shadow.mid.units) + crossingFee
        statistics.add(shadow.state, crossing: crossing)
        for venue in venues {
            let row = isFilledAnywhere ? 0 : Int(venue.raw)
            for candidate in PostCandidate.allCases {
                let place = Int(candidate.rawValue)
                guard shadow.prices[place].isSet else { continue }
                let volume = shadow.volumes[row * Self.candidateCount + place]
                for (size, shares) in PostCell.sizes.enumerated() {
                    let wanted = shares * DecimalText.scale
                    let filled = Int128(min(volume, wanted)) * 1_000_000 / Int128(wanted)
                    statistics.add(
                        PostCell.index(venue, shadow.state, candidate, size),
                        filledPPM: Int64(filled), crossing: crossing)
                }
            }
        }
    }
}
