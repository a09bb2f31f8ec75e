import OMSTypes

/// A price of the day that a venue states instead of leaving it to be found from its prints.
@frozen public enum StatedPrice: UInt8, Sendable, CaseIterable {
    /// Opening price (269=4).
    case open = 0
    /// Closing price (269=5) of this day.
    case close = 1
    /// Closing price of the day before (269=5 with 286=4).
    case previousClose = 2
    /// Trading session high (269=7) and low (269=8).
    case high = 3
    case low = 4
}

extension MarketStore {
    /// TradeVolume (269=B): what the venue says it has traded of the instrument today.
    ///
    /// It corrects what was summed up of prints, of which those before our time were not heard; the
    /// day's volume over all venues moves with it.
    @discardableResult
    public mutating func tell(
        volume: Quantity, of instrument: InstrumentID, _ venue: VenueID
    ) -> MarketOutcome {
        guard let row = instrumentIndex(instrument) else {
            return MarketOutcome(refused: .unknownInstrument)
        }
        guard let cell = bookIndex(instrument, venue) else {
            return MarketOutcome(refused: .unknownVenue)
        }
        guard UInt64(bitPattern: volume.units) <= UInt64(Self.unitsMax) else {
            return MarketOutcome(refused: .unsound)
        }
        let before = tapes[cell].cumVolume
        guard before != volume else { return .nothing }
        tapes[cell].cumVolume = volume
        let day = records[row].day.volume.units
        let sum = Int128(day) - Int128(before.units) + Int128(volume.units)
        records[row].day.volume = Quantity(units: max(0, Int64(clamping: sum)))
        return MarketOutcome(.trade)
    }

    /// A price of the day, as any venue states it; the last statement counts, but a high or a low
    /// that a print has gone beyond stays.
    @discardableResult
    public mutating func tell(
        _ which: StatedPrice, _ price: Price, of instrument: InstrumentID
    ) -> MarketOutcome {
        guard let row = instrumentIndex(instrument) else {
            return MarketOutcome(refused: .unknownInstrument)
        }
        guard price.isSet, UInt64(bitPattern: price.units) <= UInt64(Self.unitsMax) else {
            return MarketOutcome(refused: .unsound)
        }
        switch which {
        case .open: records[row].day.open = price
        case .close: records[row].day.close = price
        case .previousClose: records[row].day.previousClose = price
        case .high: records[row].day.high = max(records[row].day.high, price)
        case .low:
            let low = records[row].day.low
            records[row].day.low = low.isSet ? min(low, price) : price
        }
        return MarketOutcome(.trade)
    }
}
