import OMSTypes

/// What the frames of a batch touched, and the last frame that did: each is read from the replica
/// once, at the end. Rows are the same however frames fall into batches.
struct TouchedEntities {
    /// The frame that touched something last.
    struct Change {
        var sequence: SequenceNumber
        var time: Timestamp
    }

    private(set) var orders: [OrderID: Change] = [:]
    private(set) var venues: [VenueID: Change] = [:]
    /// Positions that no order touched: those that an account opens with.
    private(set) var positions: [JournalProjection.PositionKey: Change] = [:]
    /// By AllocID.
    private(set) var trades: [Text64: Change] = [:]
    /// The frame being folded.
    var current = Change(sequence: 0, time: .none)

    var count: Int { orders.count + venues.count + trades.count + positions.count }

    mutating func touch(_ order: OrderID) {
        if order != .none { orders[order] = current }
    }

    mutating func touch(_ venue: VenueID) {
        if venue != .none { venues[venue] = current }
    }

    mutating func touch(_ position: JournalProjection.PositionKey) { positions[position] = current }

    mutating func touch(trade allocID: Text64) { trades[allocID] = current }
}
