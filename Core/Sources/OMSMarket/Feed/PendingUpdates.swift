import OMSTypes

/// Updates of gapped feeds, kept until their snapshot: a fixed number for all feeds together.
struct PendingUpdates: ~Copyable {
    private let updates: UnsafeMutablePointer<MarketUpdate>
    private let capacity: Int
    private(set) var count = 0
    /// Feeds of which an update was dropped, bit n−1 for venue n.
    private var dropped: UInt64 = 0

    init(capacity: Int) {
        precondition(capacity >= 0, "a negative capacity")
        self.capacity = capacity
        updates = .allocate(capacity: max(1, capacity))
    }

    deinit { updates.deallocate() }

    var byteCount: Int { capacity * MemoryLayout<MarketUpdate>.stride }

    /// `false` when there is no room.
    mutating func add(_ update: MarketUpdate) -> Bool {
        guard count < capacity else {
            dropped |= Self.bit(update.venue)
            return false
        }
        (updates + count).initialize(to: update)
        count += 1
        return true
    }

    func hasDropped(_ venue: VenueID) -> Bool { dropped & Self.bit(venue) != 0 }

    /// The next update of a venue at or behind a place, which moves on behind it.
    func next(of venue: VenueID, from place: inout Int) -> MarketUpdate? {
        while place < count {
            let update = updates[place]
            place += 1
            if update.venue == venue { return update }
        }
        return nil
    }

    /// Drops what is kept of a venue; the others keep their order.
    mutating func forget(_ venue: VenueID) {
        dropped &= ~Self.bit(venue)
        var kept = 0
        for place in 0..<count where updates[place].venue != venue {
            updates[kept] = updates[place]
            kept += 1
        }
        count = kept
    }

    private static func bit(_ venue: VenueID) -> UInt64 { 1 << UInt64(venue.raw &- 1) }
}
