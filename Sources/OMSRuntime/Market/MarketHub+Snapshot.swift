import FIXCodec
import MarketDataGateway
import OMSMarket
import OMSTypes

// A book as a whole (W).
extension MarketHub {
    func snapshot(_ index: borrowing FIXMessageIndex, _ place: Int, at now: Timestamp) {
        let venue = feeds[place].venue
        guard let sequence = snapshotSequence(index, place, at: now) else { return }
        guard let symbol = index.text64(FIXTag.symbol),
            let instrument = reference.instrument(symbol),
            let cell = store.bookIndex(instrument, venue)
        else { return }
        levels.removeAll(keepingCapacity: true)
        entries.forget(instrument, of: venue)
        var number = index.unsigned(FIXTag.rptSeq) ?? 0
        let isWhole = MarketDataReader.forEachEntry(index) { entry in
            number = max(number, entry.rptSeq)
            switch entry.kind {
            case .bid, .ask:
                guard entry.price.isSet, entry.size.isPositive else { return }
                if !entry.id.isEmpty { entries.keep(entry, instrument, of: venue) }
                levels.append(
                    SnapshotEntry(
                        entry.kind == .bid ? .bid : .ask,
                        BookLevel(entry.price, entry.size, orders: entry.orders, at: now)))
            case .trade: lastSale(entry, instrument, venue, sequence, at: now)
            case .volume: _ = store.tell(volume: entry.size, of: instrument, venue)
            case .opening, .closing, .high, .low: tell(entry, instrument)
            case .empty: break
            }
        }
        guard isWhole else {
            feeds[place].unreadable &+= 1
            return
        }
        numbers[cell] = number > 0 ? number &+ 1 : 0
        touch(instrument)
        if feeds[place].isDeep {
            replaceBook(instrument, place, sequence, at: now)
        } else {
            replaceTop(instrument, place, sequence, at: now)
        }
    }

    /// The sequence number that a snapshot stands for; `nil` for one that came before.
    ///
    /// Its feed is one stream: it was made after everything that came before it. So the first one
    /// behind a gap ends the gap; each book waits for its own.
    private func snapshotSequence(
        _ index: borrowing FIXMessageIndex, _ place: Int, at now: Timestamp
    ) -> UInt64? {
        let venue = feeds[place].venue
        guard let number = news(index, place, at: now) else { return nil }
        if store.feed(venue).state == .gapped, !store.recover(venue, at: now) {
            // More came than could be kept: the books wait for their snapshots all the same.
            _ = store.recover(venue, at: now)
        }
        let next = store.feed(venue).nextSequence
        return max(number, next > 0 ? next - 1 : 0)
    }

    private func replaceBook(
        _ instrument: InstrumentID, _ place: Int, _ sequence: UInt64, at now: Timestamp
    ) {
        let venue = feeds[place].venue
        let outcome = levels.withUnsafeBufferPointer {
            store.apply(snapshot: $0, instrument, venue, at: now, sequence: sequence)
        }
        if outcome.change.contains(.condition) { lookAtCondition(instrument) }
        guard outcome.refusal == nil else {
            feeds[place].unreadable &+= 1
            return
        }
        guard let recorder else { return }
        recorder.take(MarketUpdate(.clear, instrument, venue, at: now, sequence: sequence))
        for entry in levels {
            recorder.take(
                .level(
                    instrument, venue, entry.side, .overlay, entry.level.price, entry.level.size,
                    orders: entry.level.orders, at: now, sequence: sequence))
        }
    }

    /// The last of each side counts, as it does for orders.
    private func replaceTop(
        _ instrument: InstrumentID, _ place: Int, _ sequence: UInt64, at now: Timestamp
    ) {
        var (bid, ask) = (BookLevel(.none, .zero, at: now), BookLevel(.none, .zero, at: now))
        for entry in levels {
            if entry.side == .bid { bid = entry.level } else { ask = entry.level }
        }
        let venue = feeds[place].venue
        apply(
            .quote(
                instrument, venue, bid: bid.price, bid.size, ask: ask.price, ask.size, at: now,
                sequence: sequence), place)
        guard let symbol = reference.symbol(instrument) else { return }
        tell(symbol, .bid, bid.price, bid.size, instrument, venue)
        tell(symbol, .ask, ask.price, ask.size, instrument, venue)
    }

    /// The last sale of a snapshot was counted when it was made, or before we listened.
    private func lastSale(
        _ entry: MarketDataEntry, _ instrument: InstrumentID, _ venue: VenueID, _ sequence: UInt64,
        at now: Timestamp
    ) {
        guard entry.price.isSet, entry.size.isPositive, entry.eligibility.contains(.lastSale)
        else { return }
        let known = store.book(instrument, venue)
        guard known.lastPx != entry.price || known.lastQty != entry.size else { return }
        _ = store.apply(
            .trade(
                instrument, venue, entry.price, entry.size, .lastSale, at: now,
                sequence: sequence))
    }
}
