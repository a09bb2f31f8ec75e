import OMSTypes

/// What the frames of a batch touched: each is read from the replica once, at the end.
struct TouchedEntities {
    var orders: Set<OrderID> = []
    var venues: Set<VenueID> = []
    /// AllocIDs of trades.
    var trades: Set<Text64> = []

    var count: Int { orders.count + venues.count + trades.count }

    mutating func touch(_ order: OrderID) {
        if order != .none { orders.insert(order) }
    }

    mutating func touch(_ venue: VenueID) {
        if venue != .none { venues.insert(venue) }
    }
}
