import OMSTypes

extension MarketStore {
    func countedVolume(_ print: MarketUpdate) -> Quantity {
        print.eligibility.contains(.volume) ? print.size : .zero
    }

    mutating func applyTrade(_ print: MarketUpdate, _ row: Int, _ cell: Int) -> MarketOutcome {
        let tape = tapes + cell
        let volume = countedVolume(print)
        tape.pointee.cumVolume = tape.pointee.cumVolume.addingSaturated(volume)
        if print.eligibility.contains(.lastSale) {
            tape.pointee.lastPx = print.price
            tape.pointee.lastQty = print.size
            tape.pointee.lastTime = print.time
        }
        tops[cell].sequence = print.sequence
        records[row].day.add(print)
        records[row].estimates.observe(volume: volume, at: print.time, tuning)
        return MarketOutcome(.trade)
    }

    /// A new trading day: figures and averages of every instrument start again, quotes stay.
    public mutating func startDay() {
        for row in 0..<instrumentCount {
            records[row].day.roll()
            records[row].estimates = RunningEstimates()
        }
        for cell in 0..<venueCount * instrumentCount { tapes[cell].cumVolume = .zero }
    }

    public func estimates(_ instrument: InstrumentID, at now: Timestamp) -> InstrumentEstimates {
        var result = InstrumentEstimates()
        guard let row = instrumentIndex(instrument) else { return result }
        let running = records[row].estimates.read(at: now, tuning)
        let day = records[row].day
        result.spread = running.spread
        result.volatility = running.volatility
        result.volumeRate = running.volumeRate
        result.vwap = day.vwapNotional.averagePrice(over: day.vwapVolume)
        result.volume = day.volume
        result.open = day.open
        result.high = day.high
        result.low = day.low
        result.last = day.last
        result.lastTime = day.lastTime
        result.close = day.close
        result.previousClose = day.previousClose
        return result
    }

    /// What one venue shows and has traded.
    public func book(_ instrument: InstrumentID, _ venue: VenueID) -> VenueBook {
        var result = VenueBook(venue: venue)
        guard let cell = bookIndex(instrument, venue), let column = venueIndex(venue) else {
            return result
        }
        let top = tops[cell]
        let tape = tapes[cell]
        result.bid = top.bid
        result.bidSize = top.bidSize
        result.bidTime = top.bidTime
        result.ask = top.ask
        result.askSize = top.askSize
        result.askTime = top.askTime
        result.bidLevels = Int(top.bidLevels)
        result.askLevels = Int(top.askLevels)
        result.lastPx = tape.lastPx
        result.lastQty = tape.lastQty
        result.lastTime = tape.lastTime
        result.cumVolume = tape.cumVolume
        result.status = top.status
        result.statusTime = tape.statusTime
        result.sequence = top.sequence
        result.isUsable = isUsable(cell, column)
        return result
    }

    /// Whether a book counts: its feed is sound, nothing of it was missed, the venue trades.
    func isUsable(_ cell: Int, _ column: Int) -> Bool {
        soundVenues >> UInt64(column) & 1 == 1 && tops[cell].epoch == feeds[column].epoch
            && tops[cell].isSound && records[cell / venueCount].status.isContinuous
    }
}
