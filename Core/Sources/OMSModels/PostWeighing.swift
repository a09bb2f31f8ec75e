import OMSTypes

/// An order that may wait: taking what is displayed, resting somewhere, and doing nothing for a while,
/// weighed by what the day has made of each (algos-and-sor §7.1 with the empirical φ of §7.7). Costs
/// are per share against the midpoint now, units of 10⁻⁸.
public struct PostWeighing: Equatable, Sendable {
    /// A venue where it may rest.
    public struct Place: Equatable, Sendable {
        public var venue: VenueID
        /// Of what is filled there; a rebate has a minus.
        public var fee: Int64

        public init(venue: VenueID, fee: Int64) {
            self.venue = venue
            self.fee = fee
        }
    }

    /// Where it rests best, and what that is expected to cost.
    public struct Post: Equatable, Sendable {
        public var venue: VenueID
        public var price: Price
        public var cost: Int64

        public init(venue: VenueID, price: Price, cost: Int64) {
            self.venue = venue
            self.price = price
            self.cost = cost
        }
    }

    public struct Choice: Equatable, Sendable {
        /// What is displayed at the far touch is taken.
        public var takes: Bool
        public var takeCost: Int64
        /// Where what is not taken rests; `nil` = it waits.
        public var post: Post?
        /// Of doing nothing; `nil` where too little is known.
        public var waitCost: Int64?

        public init(takes: Bool, takeCost: Int64, post: Post?, waitCost: Int64?) {
            self.takes = takes
            self.takeCost = takeCost
            self.post = post
            self.waitCost = waitCost
        }
    }

    public var side: Side
    public var quantity: Quantity
    /// Open.
    public var touch: Touch
    public var tick: Price
    /// What would be taken at the far touch, and its mean fee.
    public var shown: Quantity
    public var takeFee: Int64
    public var places: [Place]

    public init(
        side: Side, quantity: Quantity, touch: Touch, tick: Price, shown: Quantity, takeFee: Int64,
        places: [Place]
    ) {
        self.side = side
        self.quantity = quantity
        self.touch = touch
        self.tick = tick
        self.shown = shown
        self.takeFee = takeFee
        self.places = places
    }

    /// The cheapest of the three. Where nothing is known yet, what is displayed is taken.
    public func choice(by statistics: PostStatistics) -> Choice {
        let state = TouchState(touch, side, tick: tick)
        let idle = statistics.wait(state)?.missCost
        let post = best(state, statistics).flatMap { $0.cost < idle ?? .max ? $0 : nil }
        let later = post?.cost ?? idle
        let take = takeCost(later)
        return Choice(
            takes: later.map { $0 >= take } ?? true, takeCost: take, post: post, waitCost: idle)
    }

    /// What the display is not enough for comes later.
    private func takeCost(_ later: Int64?) -> Int64 {
        let whole = Int128(PartsPerMillion.whole)
        let filled = Int64(Int128(shown.units) * whole / Int128(quantity.units))
        return VenueCost(side: side, price: touch.far(side), fee: takeFee, fillPPM: filled)
            .perShare(mid: touch.midpoint, missCost: later ?? touch.halfSpread + takeFee)
    }

    /// The cheapest place to rest; of two that cost the same the one that §7.1 prefers.
    private func best(_ state: TouchState, _ statistics: PostStatistics) -> Post? {
        let size = PostCell.size(quantity)
        var found: (score: VenueCost, cost: Int64)?
        for place in places {
            for candidate in PostCandidate.allCases {
                guard
                    let price = candidate.price(side, bid: touch.bid, ask: touch.ask, tick: tick),
                    let known = statistics.post(
                        PostCell.index(place.venue, state, candidate, size))
                else { continue }
                var score = VenueCost(
                    side: side, price: price, fee: place.fee, fillPPM: known.fillPPM)
                score.venue = place.venue
                let cost = score.perShare(mid: touch.midpoint, missCost: known.missCost)
                let isBetter =
                    found.map {
                        cost != $0.cost
                            ? cost < $0.cost : VenueCost.isPreferred(score, $0.score)
                    } ?? true
                if isBetter { found = (score, cost) }
            }
        }
        return found.map { Post(venue: $0.score.venue, price: $0.score.price, cost: $0.cost) }
    }
}
