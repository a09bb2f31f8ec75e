import OMSTypes

extension MarketStore {
    /// Takes one fact in.
    ///
    /// Refusals come in this order: venue, instrument, soundness of the numbers, state of the
    /// feed, what the book says. A refused update of a book changes nothing but that the book is
    /// not used until it is whole again.
    @discardableResult
    public mutating func apply(_ update: MarketUpdate) -> MarketOutcome {
        if update.kind == .status, update.venue == .none { return applyEverywhere(update) }
        guard let column = venueIndex(update.venue) else {
            return MarketOutcome(refused: .unknownVenue)
        }
        guard let row = instrumentIndex(update.instrument) else {
            return MarketOutcome(refused: .unknownInstrument)
        }
        guard Self.isSound(update) else { return MarketOutcome(refused: .unsound) }
        if feeds[column].state == .gapped {
            return MarketOutcome(refused: pending.add(update) ? .pending : .pendingFull)
        }
        return applySound(update, row, column)
    }

    /// What is left when venue, instrument, numbers and feed are in order.
    mutating func applySound(_ update: MarketUpdate, _ row: Int, _ column: Int) -> MarketOutcome {
        let cell = row * venueCount + column
        switch update.kind {
        case .quote: return applyQuote(update, row, column)
        case .level: return applyLevel(update, row, column)
        case .trade: return applyTrade(update, row, cell)
        case .bust:
            tapes[cell].cumVolume = max(.zero, tapes[cell].cumVolume - countedVolume(update))
            records[row].day.remove(update)
            tops[cell].sequence = update.sequence
            return MarketOutcome(.trade)
        case .status:
            tops[cell].status = update.status
            tops[cell].sequence = update.sequence
            tapes[cell].statusTime = update.time
            return MarketOutcome(renew(row, at: update.time).union(.status))
        case .clear:
            empty(cell, at: update.time)
            heal(cell, column, sequence: update.sequence)
            return MarketOutcome(renew(row, at: update.time).union([.top, .depth]))
        }
    }

    private mutating func applyEverywhere(_ update: MarketUpdate) -> MarketOutcome {
        guard let row = instrumentIndex(update.instrument) else {
            return MarketOutcome(refused: .unknownInstrument)
        }
        records[row].status = update.status
        return MarketOutcome(renew(row, at: update.time).union(.status))
    }

    static func isSound(_ update: MarketUpdate) -> Bool {
        let words = (update.price.units, update.size.units, update.ask.units, update.askSize.units)
        // One unsigned comparison each: negative numbers are large ones.
        let most = UInt64(unitsMax)
        guard UInt64(bitPattern: words.0) <= most, UInt64(bitPattern: words.1) <= most,
            UInt64(bitPattern: words.2) <= most, UInt64(bitPattern: words.3) <= most
        else { return false }
        switch update.kind {
        case .quote, .status, .clear: return true
        case .trade, .bust: return update.price.isSet && update.size.isPositive
        case .level:
            return update.side != .none && (update.price.isSet || update.position > 0)
        }
    }

    private mutating func applyQuote(_ update: MarketUpdate, _ row: Int, _ column: Int)
        -> MarketOutcome
    {
        let cell = row * venueCount + column
        let top = tops + cell
        let before = top.pointee
        if update.side == .none,
            before.epoch != feeds[column].epoch || before.flags.contains(.isBroken)
        {
            // The quote knows the best alone: what else is known of the book is worth nothing.
            empty(cell, at: update.time)
        }
        if update.side != .ask {
            let isSet = update.price.isSet && update.size.isPositive
            top.pointee.bid = isSet ? update.price : .none
            top.pointee.bidSize = isSet ? update.size : .zero
            top.pointee.bidTime = update.time
            if top.pointee.bidLevels > 0 { alignDepth(cell, .bid) }
        }
        if update.side != .bid {
            let isSet = update.ask.isSet && update.askSize.isPositive
            top.pointee.ask = isSet ? update.ask : .none
            top.pointee.askSize = isSet ? update.askSize : .zero
            top.pointee.askTime = update.time
            if top.pointee.askLevels > 0 { alignDepth(cell, .ask) }
        }
        // A quote of both sides says all there is to say of the top: no gap before it matters.
        if update.side == .none {
            heal(cell, column, sequence: update.sequence)
        } else {
            top.pointee.sequence = update.sequence
        }
        return MarketOutcome(renew(row, column, before: before, at: update.time).union(.top))
    }

    /// The book is whole again as of a feed sequence.
    mutating func heal(_ cell: Int, _ column: Int, sequence: UInt64) {
        tops[cell].epoch = feeds[column].epoch
        tops[cell].flags.remove(.isBroken)
        tops[cell].sequence = sequence
    }

    /// No levels, no quote; tape and status stay.
    mutating func empty(_ cell: Int, at time: Timestamp) {
        tops[cell].bid = .none
        tops[cell].bidSize = .zero
        tops[cell].bidTime = time
        tops[cell].ask = .none
        tops[cell].askSize = .zero
        tops[cell].askTime = time
        tops[cell].bidLevels = 0
        tops[cell].askLevels = 0
        tops[cell].flags.subtract([.isBidCut, .isAskCut])
    }
}
