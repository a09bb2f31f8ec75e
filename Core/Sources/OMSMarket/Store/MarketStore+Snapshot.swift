import OMSTypes

extension MarketStore {
    /// A full refresh (W): the book of one instrument at one venue as it was at a feed sequence.
    ///
    /// Levels may come in any order; of more than ten a side the best are kept. While the feed has
    /// a gap this mends the book, provided the snapshot is younger than what was missed; updates
    /// that were kept since are applied when the feed recovers (`recover`).
    @discardableResult
    public mutating func apply(
        snapshot levels: UnsafeBufferPointer<SnapshotEntry>, _ instrument: InstrumentID,
        _ venue: VenueID, at time: Timestamp, sequence: UInt64 = 0
    ) -> MarketOutcome {
        guard let column = venueIndex(venue) else {
            return MarketOutcome(refused: .unknownVenue)
        }
        guard let row = instrumentIndex(instrument) else {
            return MarketOutcome(refused: .unknownInstrument)
        }
        for entry in levels {
            let most = UInt64(Self.unitsMax)
            guard entry.side != .none, entry.level.price.isSet, entry.level.size.isPositive,
                UInt64(bitPattern: entry.level.price.units) <= most,
                UInt64(bitPattern: entry.level.size.units) <= most
            else { return MarketOutcome(refused: .unsound) }
        }
        let feed = feeds[column]
        if feed.state == .gapped, sequence < feed.missingThrough {
            return MarketOutcome(refused: .olderThanGap)
        }
        let cell = row * venueCount + column
        let isWhole =
            tops[cell].epoch == feed.epoch && !tops[cell].flags.contains(.isBroken)
        if isWhole, sequence < tops[cell].sequence {
            return MarketOutcome(refused: .olderThanBook)
        }
        empty(cell, at: time)
        ensurePage(cell)
        var bids = view(cell, .bid)
        var asks = view(cell, .ask)
        for entry in levels {
            if entry.side == .bid { bids.set(entry.level) } else { asks.set(entry.level) }
        }
        keep(bids, cell)
        keep(asks, cell)
        heal(cell, column, sequence: sequence)
        return MarketOutcome(renew(row, at: time).union([.top, .depth]))
    }
}

/// One line of a full refresh.
@frozen public struct SnapshotEntry: Equatable, Sendable {
    public var side: BookSide
    public var level: BookLevel
    @inlinable public init(_ side: BookSide, _ level: BookLevel) {
        self.side = side
        self.level = level
    }
}
