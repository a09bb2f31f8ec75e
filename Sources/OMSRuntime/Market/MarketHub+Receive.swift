import FIXCodec
import MarketDataGateway
import OMSMarket
import OMSTypes

// Messages of a venue's market-data session.
extension MarketHub {
    /// Takes a message in. What of the venue's best prices orders may be decided by stands in `told`,
    /// `touched`, `doubted`, `restated` and `hasLostFeed` afterwards.
    func receive(_ index: borrowing FIXMessageIndex, from venue: VenueID, at instant: Timestamp) {
        begin()
        guard let place = place(venue), feeds[place].isSubscribed else { return }
        let now = time(instant)
        let wasStale = store.feed(venue).state == .stale
        defer {
            if wasStale, store.feed(venue).state != .stale {
                silenced.append((venue, isHeard: true))
            }
        }
        feeds[place].messages &+= 1
        switch index.msgType {
        case .marketDataIncrement?: increment(index, place, at: now)
        case .marketDataSnapshot?: snapshot(index, place, at: now)
        case FIXMsgType.securityStatus?:
            _ = store.hear(venue, sequence: 0, isData: true, at: now)
            if let said = TradingStatusReader.security(index) {
                setStatus(of: said.symbol, said.status, place, at: now)
            }
        case FIXMsgType.tradingSessionStatus?:
            _ = store.hear(venue, sequence: 0, isData: true, at: now)
            if let status = TradingStatusReader.session(index) {
                setSessionStatus(status, place, at: now)
            }
        case .marketDataRequestReject?, .businessMessageReject?, .reject?:
            _ = store.hear(venue, sequence: 0, isData: false, at: now)
            feeds[place].refusal = Self.refusal(index)
        default: _ = store.hear(venue, sequence: 0, isData: false, at: now)
        }
        askForWanted(place, at: now)
    }

    /// A message begins: nothing is said yet.
    func begin() {
        touched.removeAll(keepingCapacity: true)
        told.removeAll(keepingCapacity: true)
        doubted.removeAll(keepingCapacity: true)
        serial &+= 1
        hasLostFeed = false
    }

    /// Why a venue does not send what was asked for, in its own words where it has some.
    private static func refusal(_ index: borrowing FIXMessageIndex) -> String {
        let type = index.msgType?.description ?? ""
        let code = index.string(FIXTag.mdReqRejReason) ?? index.string(FIXTag.businessRejectReason)
        let text = index.string(FIXTag.text) ?? ""
        return "35=\(type)" + (code.map { " reason \($0)" } ?? "")
            + (text.isEmpty ? "" : ": \(text.prefix(200))")
    }

    /// The ApplSeqNum (1181) of a message that is news, 0 without one; `nil` for a duplicate. One behind
    /// a gap makes every book of the feed doubtful.
    func news(
        _ index: borrowing FIXMessageIndex, _ place: Int, at now: Timestamp
    ) -> UInt64? {
        let told = MarketDataReader.applicationSequence(index)
        var number = told.number
        if number > 0 {
            let followed = feeds[place].channel ?? told.channel
            feeds[place].channel = followed
            if told.channel != followed { number = 0 }
        }
        switch store.hear(feeds[place].venue, sequence: number, isData: true, at: now) {
        case .next: return number
        case .unknown: return nil
        case .duplicate:
            // A feed that counts from 1 again has begun anew: what is known of it is of before.
            guard number == 1, !index.isPossDup else { return nil }
            store.disconnect(feeds[place].venue, at: now)
            store.connect(feeds[place].venue, nextSequence: 0, at: now)
            _ = store.hear(feeds[place].venue, sequence: number, isData: true, at: now)
            askForAll(place)
            return number
        case .gap:
            askForAll(place)
            return number
        }
    }

    private func askForAll(_ place: Int) {
        hasLostFeed = true
        for instrument in instruments { want(instrument, place) }
    }

    // MARK: Changes (X)

    private func increment(
        _ index: borrowing FIXMessageIndex, _ place: Int, at now: Timestamp
    ) {
        guard let sequence = news(index, place, at: now) else { return }
        lastNumbered = (-1, 0)
        statedVolumes.removeAll(keepingCapacity: true)
        var symbol = Symbol()
        var instrument: InstrumentID?
        let isWhole = MarketDataReader.forEachEntry(index) { told in
            guard let entry = resolved(told, place, at: now) else { return }
            if entry.symbol != symbol {
                symbol = entry.symbol
                instrument = reference.instrument(symbol)
            }
            guard let instrument else { return }
            touch(instrument)
            take(entry, instrument, place, sequence, at: now)
        }
        let venue = feeds[place].venue
        // A volume counts the prints of its message, wherever it stands in it.
        for (instrument, volume) in statedVolumes {
            _ = store.tell(volume: volume, of: instrument, venue)
        }
        guard !isWhole else { return }
        feeds[place].unreadable &+= 1
        for instrument in touched { doubt(instrument, place, at: now) }
    }

    func touch(_ instrument: InstrumentID) {
        let row = Int(instrument.raw)
        guard row < touchedBy.count, touchedBy[row] != serial else { return }
        touchedBy[row] = serial
        touched.append(instrument)
    }

    private func take(
        _ entry: MarketDataEntry, _ instrument: InstrumentID, _ place: Int, _ sequence: UInt64,
        at now: Timestamp
    ) {
        let venue = feeds[place].venue
        guard isNext(entry.rptSeq, instrument, place, at: now) else { return }
        switch entry.kind {
        case .bid, .ask:
            let side: BookSide = entry.kind == .bid ? .bid : .ask
            if feeds[place].isDeep {
                level(entry, side, instrument, place, sequence, at: now)
            } else {
                let isThere =
                    entry.action != .delete && entry.price.isSet && entry.size.isPositive
                let price = isThere ? entry.price : .none
                let size = isThere ? entry.size : .zero
                apply(
                    .quote(instrument, venue, side, price, size, at: now, sequence: sequence),
                    place)
                tell(entry.symbol, side, price, size, instrument, venue)
            }
        case .trade:
            guard entry.price.isSet, entry.size.isPositive else { return }
            tellTrade(entry)
            var print = MarketUpdate.trade(
                instrument, venue, entry.price, entry.size, entry.eligibility,
                aggressor: entry.aggressor, at: now, sequence: sequence)
            switch entry.action {
            case .new: break
            case .delete: print.kind = .bust
            // How it is now says not what it was: what was counted stays.
            case .change, .deleteThru, .deleteFrom, .overlay: return
            }
            apply(print, place)
        case .volume: statedVolumes.append((instrument, entry.size))
        case .opening, .closing, .high, .low: tell(entry, instrument)
        case .empty:
            apply(MarketUpdate(.clear, instrument, venue, at: now, sequence: sequence), place)
        }
    }

    /// A side of a feed that tells the best alone, for those who decide by it. What a venue shows while
    /// it does not trade is no quote.
    func tell(
        _ symbol: Symbol, _ side: BookSide, _ price: Price, _ size: Quantity,
        _ instrument: InstrumentID, _ venue: VenueID
    ) {
        guard store.book(instrument, venue).status.isContinuous else { return }
        told.append(
            .quote(QuoteSide(symbol: symbol, isBid: side == .bid, price: price, size: size)))
    }

    /// A trade that counts, or one that is taken back.
    private func tellTrade(_ entry: MarketDataEntry) {
        guard entry.isOrdinary, entry.action == .new || entry.action == .delete else { return }
        let size = entry.action == .new ? entry.size : Quantity(units: -entry.size.units)
        told.append(
            .trade(MarketPrint(symbol: entry.symbol, price: entry.price, size: size)))
    }

    /// A change of one level; one that cannot be understood makes its book doubtful.
    private func level(
        _ entry: MarketDataEntry, _ side: BookSide, _ instrument: InstrumentID, _ place: Int,
        _ sequence: UInt64, at now: Timestamp
    ) {
        guard entry.isReadable else {
            feeds[place].unreadable &+= 1
            return doubt(instrument, place, at: now)
        }
        var action = entry.action
        // Nothing is left of a level: some say so instead of deleting it.
        if !entry.size.isPositive, action == .new || action == .change {
            action = entry.position > 0 ? .delete : .overlay
        }
        apply(
            .level(
                instrument, feeds[place].venue, side, action, entry.price, entry.size,
                orders: entry.orders, position: entry.position, at: now, sequence: sequence), place)
    }

    func tell(_ entry: MarketDataEntry, _ instrument: InstrumentID) {
        guard entry.price.isSet else { return }
        switch entry.kind {
        case .opening: _ = store.tell(.open, entry.price, of: instrument)
        case .closing:
            let which: StatedPrice = entry.isOfDayBefore ? .previousClose : .close
            _ = store.tell(which, entry.price, of: instrument)
        case .high: _ = store.tell(.high, entry.price, of: instrument)
        case .low: _ = store.tell(.low, entry.price, of: instrument)
        case .bid, .ask, .trade, .volume, .empty: break
        }
    }

    /// Applies an update, hands it to the tick store, and asks anew for a book that it contradicts.
    func apply(_ update: MarketUpdate, _ place: Int) {
        let outcome = store.apply(update)
        if outcome.change.contains(.condition) { lookAtCondition(update.instrument) }
        switch outcome.refusal {
        case nil: recorder?.take(update)
        case .noSuchLevel?, .outOfOrder?: want(update.instrument, place)
        case .unsound?: feeds[place].unreadable &+= 1
        case .unknownVenue?, .unknownInstrument?, .olderThanGap?, .olderThanBook?, .pending?,
            .pendingFull?:
            break
        }
    }

    // MARK: Numbers of one book

    /// Whether an entry is news of its book. Behind a gap it is, and the book is doubtful.
    private func isNext(
        _ number: UInt64, _ instrument: InstrumentID, _ place: Int, at now: Timestamp
    ) -> Bool {
        guard number > 0, let cell = store.bookIndex(instrument, feeds[place].venue) else {
            return true
        }
        let expected = numbers[cell]
        // One that counts from 1 again has begun anew.
        let isAnew = number == 1 && expected > 2
        if number < expected, !isAnew {
            if lastNumbered == (cell, number) { return true }
            feeds[place].bookDuplicates &+= 1
            return false
        }
        numbers[cell] = number &+ 1
        lastNumbered = (cell, number)
        if isAnew || expected > 0 && number > expected {
            feeds[place].bookGaps &+= 1
            feeds[place].bookMissed &+= isAnew ? 0 : number - expected
            doubt(instrument, place, at: now)
        }
        return true
    }

    /// Something of a book was missed.
    func doubt(_ instrument: InstrumentID, _ place: Int, at now: Timestamp) {
        if store.doubt(instrument, feeds[place].venue, at: now).contains(.condition) {
            lookAtCondition(instrument)
        }
        doubted.append(instrument)
        want(instrument, place)
    }
}
