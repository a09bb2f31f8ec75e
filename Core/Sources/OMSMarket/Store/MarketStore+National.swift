import OMSTypes

extension MarketStore {
    /// The national best at an instant, worked out from what the venues show.
    public func nationalBest(_ instrument: InstrumentID, at now: Timestamp) -> NationalBest {
        guard let row = instrumentIndex(instrument) else { return NationalBest() }
        return nationalBest(row: row, at: now)
    }

    /// Since when the market has been locked, crossed or neither, as seen at the last update.
    public func conditionTime(_ instrument: InstrumentID) -> Timestamp {
        instrumentIndex(instrument).map { records[$0].conditionTime } ?? .none
    }

    func nationalBest(row: Int, at now: Timestamp) -> NationalBest {
        var best = NationalBest()
        guard records[row].status.isContinuous else { return best }
        let lot = max(1, records[row].roundLot.units)
        let start = tops + row * venueCount
        var venues = protectedVenues & soundVenues
        while venues != 0 {
            let column = venues.trailingZeroBitCount
            let bit = venues & (0 &- venues)
            venues ^= bit
            let top = start + column
            guard top.pointee.epoch == feeds[column].epoch, top.pointee.isSound else { continue }
            if isFresh(top.pointee.bid, top.pointee.bidSize, top.pointee.bidTime, lot, now) {
                best.offerBid(top.pointee, bit: bit)
            }
            if isFresh(top.pointee.ask, top.pointee.askSize, top.pointee.askTime, lot, now) {
                best.offerAsk(top.pointee, bit: bit)
            }
        }
        return best
    }

    private func isFresh(
        _ price: Price, _ size: Quantity, _ time: Timestamp, _ lot: Int64, _ now: Timestamp
    ) -> Bool {
        price.isSet && size.units >= lot && now.since(time) <= tuning.quoteAgeMax
    }

    /// Works the national best out again after a change and says what of it moved.
    mutating func renew(_ row: Int, at now: Timestamp) -> MarketChange {
        let best = nationalBest(row: row, at: now)
        let record = records + row
        let last = record.pointee.best
        var change: MarketChange = []
        if best.bid != last.bid || best.bidSize != last.bidSize { change.insert(.nationalBid) }
        if best.ask != last.ask || best.askSize != last.askSize { change.insert(.nationalAsk) }
        if best.condition != last.condition {
            change.insert(.condition)
            record.pointee.conditionTime = now
        }
        record.pointee.best = best
        record.pointee.estimates.observe(best, at: now, tuning)
        return change
    }

    /// The protected quotes of one side at `limit` or better, best price first; venues of one
    /// price by their rank, then by number. What a sweep has to respect (routing rule 7.2).
    public func protectedQuotes(
        _ instrument: InstrumentID, _ side: BookSide, limit: Price = .none, at now: Timestamp,
        into list: inout ProtectedQuoteList
    ) {
        list.clear()
        guard let row = instrumentIndex(instrument), side != .none,
            records[row].status.isContinuous
        else { return }
        let lot = max(1, records[row].roundLot.units)
        var venues = protectedVenues & soundVenues
        while venues != 0 {
            let column = venues.trailingZeroBitCount
            venues &= venues - 1
            let top = tops[row * venueCount + column]
            let isBid = side == .bid
            let price = isBid ? top.bid : top.ask
            let size = isBid ? top.bidSize : top.askSize
            let time = isBid ? top.bidTime : top.askTime
            guard top.epoch == feeds[column].epoch, top.isSound,
                isFresh(price, size, time, lot, now),
                !limit.isSet || (isBid ? price >= limit : price <= limit)
            else { continue }
            list.insert(
                ProtectedQuote(
                    venue: VenueID(UInt16(column + 1)), rank: feeds[column].rank, price: price,
                    size: size, time: time, sequence: top.sequence), isBid: isBid)
        }
    }
}
