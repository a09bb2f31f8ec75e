import OMSModels
import OMSTypes

/// What the computation of a placement needs, as the frame saw it (algos-and-sor §7.4).
public struct PlacementRequest: Equatable, Sendable {
    /// A place to post at.
    public struct Place: Equatable, Sendable {
        public var venue: VenueID
        /// r_k per share, units of 10⁻⁸.
        public var rebate: Int64
        /// Q_k, what stands ahead.
        public var queue: Quantity
        /// Mean of ξ_k, what leaves the queue until the horizon.
        public var outflow: Quantity

        public init(venue: VenueID, rebate: Int64, queue: Quantity, outflow: Quantity) {
            self.venue = venue
            self.rebate = rebate
            self.queue = queue
            self.outflow = outflow
        }
    }

    public var order: OrderID
    /// S.
    public var quantity: Quantity
    public var lot: Quantity
    /// What venues show within the limit: no more can be taken.
    public var displayed: Quantity
    /// h and f per share, units of 10⁻⁸.
    public var halfSpread: Int64
    public var takeFee: Int64
    /// θ and λu per share, units of 10⁻⁸.
    public var impact: Int64
    public var underfill: Int64
    /// By ascending venue.
    public var places: [Place]

    public init(
        order: OrderID, quantity: Quantity, lot: Quantity, displayed: Quantity, halfSpread: Int64,
        takeFee: Int64, impact: Int64, underfill: Int64, places: [Place]
    ) {
        self.order = order
        self.quantity = quantity
        self.lot = lot
        self.displayed = displayed
        self.halfSpread = halfSpread
        self.takeFee = takeFee
        self.impact = impact
        self.underfill = underfill
        self.places = places
    }

    /// The placement of least expected cost whose parts sum to the order: never more is at venues
    /// than was ordered, which the paper allows. The same request gives the same answer.
    public func solved() -> Placement {
        let scale = Double(DecimalText.scale)
        let model = ContKukanov(
            target: Double(quantity.units) / scale, halfSpread: Double(halfSpread) / scale,
            takeFee: Double(takeFee) / scale, impact: Double(impact) / scale,
            underfill: Double(underfill) / scale, overfill: Double(underfill) / scale)
        let venues = places.map {
            ContKukanov.Venue(
                rebate: Double($0.rebate) / scale, queue: Double($0.queue.units) / scale,
                outflow: .exponential(mean: max(1e-8, Double($0.outflow.units) / scale)))
        }
        guard model.isValid(venues) else {
            return fitted(Placement(order: order, market: quantity, posts: []))
        }
        let limits: [Double]
        if venues.count == 1 {
            limits = [model.placement(at: venues[0]).limit]
        } else {
            var generator = SplitMix64(seed: order.raw)
            limits =
                model.placement(
                    over: venues, .init(batch: 32, steps: 1_000), &generator, within: .exactly
                ).limits
        }
        let step = Lot(max(lot, Quantity(units: 1)))
        var (rest, posts): (Quantity, [Placement.Post]) = (quantity, [])
        for (place, limit) in zip(places, limits) {
            let part = min(rest, step.nearest(shares: limit))
            guard part.isPositive else { continue }
            posts.append(Placement.Post(venue: place.venue, quantity: part))
            rest -= part
        }
        return fitted(Placement(order: order, market: rest, posts: posts))
    }

    /// What cannot be taken, because nobody shows it, is posted where a queue moves on fastest.
    private func fitted(_ placement: Placement) -> Placement {
        let excess = placement.market - displayed
        let fastest = places.max {
            // Ties to the lower venue.
            let (a, b) = (pace($0), pace($1))
            return a != b ? a < b : $0.venue > $1.venue
        }
        guard excess.isPositive, let fastest else { return placement }
        var result = placement
        result.market = displayed
        if let index = result.posts.firstIndex(where: { $0.venue == fastest.venue }) {
            result.posts[index].quantity += excess
        } else {
            result.posts.append(Placement.Post(venue: fastest.venue, quantity: excess))
            result.posts.sort { $0.venue < $1.venue }
        }
        return result
    }

    private func pace(_ place: Place) -> Double {
        Double(place.outflow.units) / Double(place.queue.units + 1)
    }
}
