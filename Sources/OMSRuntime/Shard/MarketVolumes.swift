import OMSTypes

/// What was traded of each instrument today, as far as this process heard. It begins with what
/// strategies measured before the process did.
struct MarketVolumes {
    private var units: ContiguousArray<Int64> = []

    subscript(instrument: InstrumentID) -> Quantity {
        let index = Int(instrument.raw)
        return Quantity(units: index < units.count ? units[index] : 0)
    }

    /// Adds a print, or takes one back; never below `least`, nor beyond what 64 bits hold.
    mutating func add(_ size: Quantity, of instrument: InstrumentID, least: Quantity) {
        let index = Int(instrument.raw)
        while units.count <= index { units.append(0) }
        let before = max(units[index], least.units)
        units[index] = max(least.units, Int64(clamping: Int128(before) + Int128(size.units)))
    }
}
