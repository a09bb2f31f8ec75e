import OMSTypes

/// What the day's prints add up to.
struct DayFigures {
    var open: Price = .none
    var high: Price = .none
    var low: Price = .none
    var last: Price = .none
    var lastTime: Timestamp = .none
    /// As a venue stated it; `.none` while none has.
    var close: Price = .none
    var previousClose: Price = .none
    var volume: Quantity = .zero
    /// Of the prints that belong in an average.
    var vwapVolume: Quantity = .zero
    /// Sum of price × size of those, in 10⁻¹⁶.
    var vwapNotional = Notional.zero

    mutating func add(_ print: MarketUpdate) {
        if print.eligibility.contains(.volume) { volume = volume.addingSaturated(print.size) }
        if print.eligibility.contains(.vwap) {
            let notional = Notional(print.price, print.size)
            let (sum, overflow) = vwapNotional.raw.addingReportingOverflow(notional.raw)
            let volume = vwapVolume.units.addingReportingOverflow(print.size.units)
            // Beyond what can be summed the average stands still.
            if !overflow, !volume.overflow {
                vwapNotional = Notional(raw: sum)
                vwapVolume = Quantity(units: volume.partialValue)
            }
        }
        if print.eligibility.contains(.highLow) {
            if !open.isSet { open = print.price }
            if print.price > high { high = print.price }
            if !low.isSet || print.price < low { low = print.price }
        }
        if print.eligibility.contains(.lastSale) {
            last = print.price
            lastTime = print.time
        }
    }

    /// A bust: volume and average lose it; high, low and last stay, since what they were without
    /// it nobody has kept.
    mutating func remove(_ print: MarketUpdate) {
        if print.eligibility.contains(.volume) {
            volume = max(.zero, Quantity(units: volume.units &- print.size.units))
        }
        if print.eligibility.contains(.vwap), vwapVolume >= print.size {
            let notional = Notional(print.price, print.size)
            vwapVolume -= print.size
            vwapNotional = max(.zero, vwapNotional - notional)
        }
    }

    /// The next day: the stated close becomes that of the day before, without one the last sale,
    /// without a sale what was known before.
    mutating func roll() {
        let traded = last.isSet ? last : previousClose
        let known = close.isSet ? close : traded
        self = DayFigures()
        previousClose = known
    }
}
