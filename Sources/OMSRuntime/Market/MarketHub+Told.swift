import MarketDataGateway
import OMSMarket
import OMSTypes

// Market data that does not come over FIX: the books, best prices and trades of a venue, made of its
// JSON.
extension MarketHub {
    /// Takes in what a venue tells. Sides that come together are told together.
    func receive(_ entries: [MarketEntry], from venue: VenueID, at instant: Timestamp) {
        begin()
        guard let place = place(venue), feeds[place].isSubscribed else { return }
        let now = time(instant)
        feeds[place].messages &+= 1
        _ = store.hear(venue, sequence: 0, isData: true, at: now)
        var index = 0
        while index < entries.count {
            switch entries[index] {
            case .trade(let print): take(print, place, at: now)
            case .book(let book): take(book, place, at: now)
            case .quote(let side):
                if index + 1 < entries.count, case .quote(let other) = entries[index + 1],
                    other.symbol == side.symbol, other.isBid != side.isBid
                {
                    take(side.isBid ? side : other, side.isBid ? other : side, place, at: now)
                    index += 1
                } else {
                    take(side, place, at: now)
                }
            }
            index += 1
        }
    }

    private func take(_ bid: QuoteSide, _ ask: QuoteSide, _ place: Int, at now: Timestamp) {
        guard let instrument = reference.instrument(bid.symbol) else { return }
        touch(instrument)
        let venue = feeds[place].venue
        apply(
            .quote(
                instrument, venue, bid: bid.price, bid.size, ask: ask.price, ask.size, at: now,
                sequence: 0), place)
        for side in [bid, ask] { told.append(.quote(side)) }
    }

    private func take(_ side: QuoteSide, _ place: Int, at now: Timestamp) {
        guard let instrument = reference.instrument(side.symbol) else { return }
        touch(instrument)
        apply(
            .quote(
                instrument, feeds[place].venue, side.isBid ? .bid : .ask, side.price, side.size,
                at: now, sequence: 0), place)
        told.append(.quote(side))
    }

    /// A book as it stands takes the place of what was known of it. The tick store gets what differs.
    private func take(_ book: BookSides, _ place: Int, at now: Timestamp) {
        guard let instrument = reference.instrument(book.symbol) else { return }
        touch(instrument)
        let venue = feeds[place].venue
        if recorder != nil {
            record(book.bids, .bid, instrument, venue, at: now)
            record(book.asks, .ask, instrument, venue, at: now)
        }
        levels.removeAll(keepingCapacity: true)
        for level in book.bids {
            levels.append(SnapshotEntry(.bid, BookLevel(level.price, level.size, at: now)))
        }
        for level in book.asks {
            levels.append(SnapshotEntry(.ask, BookLevel(level.price, level.size, at: now)))
        }
        let outcome = levels.withUnsafeBufferPointer {
            store.apply(snapshot: $0, instrument, venue, at: now, sequence: 0)
        }
        if outcome.change.contains(.condition) { lookAtCondition(instrument) }
        if outcome.refusal != nil { feeds[place].unreadable &+= 1 }
        for isBid in [true, false] { told.append(.quote(book.top(isBid: isBid))) }
    }

    /// Levels that are gone, then those that are new or have another size.
    private func record(
        _ levels: [BookSides.Level], _ side: BookSide, _ instrument: InstrumentID,
        _ venue: VenueID, at now: Timestamp
    ) {
        let before = store.withLevels(instrument, venue, side) { Array($0) }
        func note(_ action: MDUpdateAction, _ price: Price, _ size: Quantity) {
            recorder?.take(
                .level(instrument, venue, side, action, price, size, at: now, sequence: 0))
        }
        for level in before where !levels.contains(where: { $0.price == level.price }) {
            note(.delete, level.price, .zero)
        }
        for level in levels
        where !before.contains(where: { $0.price == level.price && $0.size == level.size }) {
            note(.overlay, level.price, level.size)
        }
    }

    private func take(_ print: MarketPrint, _ place: Int, at now: Timestamp) {
        guard let instrument = reference.instrument(print.symbol), print.size.isPositive else {
            return
        }
        touch(instrument)
        apply(
            .trade(
                instrument, feeds[place].venue, print.price, print.size, .all, aggressor: .none,
                at: now, sequence: 0), place)
        told.append(.trade(print))
    }
}
