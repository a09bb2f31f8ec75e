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
        gather(row, at: now).best
    }

    /// Looks at every venue that counts.
    private func gather(_ row: Int, at now: Timestamp) -> NationalScan {
        var scan = NationalScan()
        guard records[row].status.isContinuous else { return scan }
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
                scan.offerBid(
                    top.pointee.bid, top.pointee.bidSize, top.pointee.bidTime, bit)
            }
            if isFresh(top.pointee.ask, top.pointee.askSize, top.pointee.askTime, lot, now) {
                scan.offerAsk(
                    top.pointee.ask, top.pointee.askSize, top.pointee.askTime, bit)
            }
        }
        return scan
    }

    private func isFresh(
        _ price: Price, _ size: Quantity, _ time: Timestamp, _ lot: Int64, _ now: Timestamp
    ) -> Bool {
        price.isSet && size.units >= lot && now.since(time) <= tuning.quoteAgeMax
    }

    /// Works the national best out again after a change and says what of it moved.
    mutating func renew(_ row: Int, at now: Timestamp) -> MarketChange {
        settle(row, gather(row, at: now), at: now)
    }

    /// The same after a change of one venue's quote, looking at the others only if it must.
    mutating func renew(_ row: Int, _ column: Int, before: VenueTop, at now: Timestamp)
        -> MarketChange
    {
        let record = records + row
        let bit: UInt64 = 1 << UInt64(column)
        guard record.pointee.scanFeeds == feedChanges, now >= record.pointee.scanTime,
            record.pointee.status.isContinuous, isStillFresh(record.pointee.scan, at: now)
        else { return renew(row, at: now) }
        // A venue that never counts moves nothing.
        guard protectedVenues & soundVenues & bit != 0 else { return [] }
        let after = tops[row * venueCount + column]
        guard before.epoch == after.epoch, after.epoch == feeds[column].epoch, before.isSound,
            after.isSound
        else { return renew(row, at: now) }
        let lot = max(1, record.pointee.roundLot.units)
        var scan = record.pointee.scan
        guard scan.moveBid(before, after, lot, bit), scan.moveAsk(before, after, lot, bit) else {
            return renew(row, at: now)
        }
        return settle(row, scan, at: now)
    }

    /// Whether no quote at the best prices has grown too old since they were gathered.
    private func isStillFresh(_ scan: NationalScan, at now: Timestamp) -> Bool {
        if tuning.quoteAgeMax == .max { return true }
        return (!scan.best.bid.isSet || now.since(scan.bidOldest) <= tuning.quoteAgeMax)
            && (!scan.best.ask.isSet || now.since(scan.askOldest) <= tuning.quoteAgeMax)
    }

    private mutating func settle(_ row: Int, _ scan: NationalScan, at now: Timestamp)
        -> MarketChange
    {
        let record = records + row
        let best = scan.best
        let last = record.pointee.scan.best
        var change: MarketChange = []
        if best.bid != last.bid || best.bidSize != last.bidSize { change.insert(.nationalBid) }
        if best.ask != last.ask || best.askSize != last.askSize { change.insert(.nationalAsk) }
        if best.condition != last.condition {
            change.insert(.condition)
            record.pointee.conditionTime = now
        }
        record.pointee.scan = scan
        record.pointee.scanTime = now
        record.pointee.scanFeeds = feedChanges
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
