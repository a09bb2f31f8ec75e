import OMSTypes

// A feed may number what it says of each book (RptSeq, 83): a gap there makes one book doubtful and
// leaves the others alone.
extension MarketStore {
    /// Something of one book was missed: it is not used until a snapshot or a whole quote.
    @discardableResult
    public mutating func doubt(
        _ instrument: InstrumentID, _ venue: VenueID, at now: Timestamp
    ) -> MarketChange {
        guard let row = instrumentIndex(instrument), let cell = bookIndex(instrument, venue) else {
            return []
        }
        tops[cell].flags.insert(.isBroken)
        return renew(row, at: now)
    }

    /// Whether nothing of a book was missed since it was told as a whole; `false` for one that
    /// there is no place for.
    public func isWhole(_ instrument: InstrumentID, _ venue: VenueID) -> Bool {
        guard let cell = bookIndex(instrument, venue), let column = venueIndex(venue) else {
            return false
        }
        return tops[cell].epoch == feeds[column].epoch && !tops[cell].flags.contains(.isBroken)
    }
}
