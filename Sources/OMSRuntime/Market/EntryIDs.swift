import MarketDataGateway
import OMSMarket
import OMSTypes

/// Entries of market data that have an id (278), so that a change or an end which names nothing else is
/// understood. Only feeds that use ids pay for them: a place in a table for each entry that stands.
struct EntryIDs {
    struct Known: Equatable {
        var instrument: InstrumentID
        var kind: MarketDataEntry.Kind
        var price: Price
        var size: Quantity
        var position: UInt8
    }

    private struct Key: Hashable {
        var venue: VenueID
        var id: Text64
    }

    /// The most that are kept; a feed that never ends what it begins is forgotten.
    static let most = 1 << 20

    private var known: [Key: Known] = [:]
    var count: Int { known.count }

    mutating func keep(_ entry: MarketDataEntry, _ instrument: InstrumentID, of venue: VenueID) {
        if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
        known[Key(venue: venue, id: entry.id)] = Known(
            instrument: instrument, kind: entry.kind, price: entry.price, size: entry.size,
            position: entry.position)
    }

    func find(_ id: Text64, of venue: VenueID) -> Known? { known[Key(venue: venue, id: id)] }

    mutating func end(_ id: Text64, of venue: VenueID) {
        known.removeValue(forKey: Key(venue: venue, id: id))
    }

    /// What is told as a whole leaves nothing of before.
    mutating func forget(_ instrument: InstrumentID, of venue: VenueID) {
        guard !known.isEmpty else { return }
        for (key, entry) in known where key.venue == venue && entry.instrument == instrument {
            known.removeValue(forKey: key)
        }
    }
}

extension MarketHub {
    /// An entry with what its id stands for; `nil` where that is not known: the feed has told it before
    /// we listened, or it was lost, and every book of the feed may be the one.
    func resolved(
        _ told: MarketDataEntry, _ place: Int, at now: Timestamp
    ) -> MarketDataEntry? {
        guard !told.id.isEmpty else { return told }
        let venue = feeds[place].venue
        guard told.isByID else {
            keep(told, venue)
            return told
        }
        guard let known = entries.find(told.id, of: venue),
            let symbol = reference.symbol(known.instrument)
        else {
            feeds[place].unreadable &+= 1
            return nil
        }
        var entry = told
        (entry.symbol, entry.kind, entry.isByID) = (symbol, known.kind, false)
        if !told.hasPrice { entry.price = known.price }
        if !told.hasSize { entry.size = known.size }
        if told.position == 0 { entry.position = known.position }
        moveLevel(entry, known, place, at: now)
        // Where it goes there is nothing yet.
        if entry.action == .change, entry.price != known.price, entry.position == 0 {
            entry.action = .new
        }
        keep(entry, venue)
        return entry
    }

    private func keep(_ entry: MarketDataEntry, _ venue: VenueID) {
        if entry.action == .delete { return entries.end(entry.id, of: venue) }
        guard entry.kind == .bid || entry.kind == .ask,
            let instrument = reference.instrument(entry.symbol)
        else { return }
        entries.keep(entry, instrument, of: venue)
    }

    /// A level that goes to another price leaves the one where it was.
    private func moveLevel(
        _ entry: MarketDataEntry, _ known: EntryIDs.Known, _ place: Int, at now: Timestamp
    ) {
        let isMoved =
            entry.action == .change && entry.price != known.price && entry.position == 0
        guard feeds[place].isDeep, isMoved, known.kind == .bid || known.kind == .ask else { return }
        apply(
            .level(
                known.instrument, feeds[place].venue, known.kind == .bid ? .bid : .ask, .delete,
                known.price, .zero, orders: 0, position: 0, at: now, sequence: 0), place)
    }
}
