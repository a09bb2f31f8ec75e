import OMSTypes

/// Prices of instruments that outlive their quotes: the last one known, the previous close, and
/// until when Rule 201 of Regulation SHO is in force because of a price ≤ 90 % of that close.
struct PriceMemory: ~Copyable {
    struct Entry: BitwiseCopyable {
        var last: Price = .none
        var time: Timestamp = .none
        var previousClose: Price = .none
        /// Last day on which short sales are restricted.
        var restrictedUntil: Int32 = .min
    }

    private var entries = IntMap<Entry>()

    private func entry(_ instrument: InstrumentID) -> Entry {
        entries[UInt64(instrument.raw)] ?? Entry()
    }

    /// Of any age; `.none` = there never was one.
    func last(_ instrument: InstrumentID) -> (price: Price, time: Timestamp) {
        let entry = entry(instrument)
        return (entry.last, entry.time)
    }

    func previousClose(_ instrument: InstrumentID) -> Price { entry(instrument).previousClose }

    /// The last known price, else the previous close (§1.1, value of positions).
    func value(_ instrument: InstrumentID) -> Price {
        let entry = entry(instrument)
        return entry.last.isSet ? entry.last : entry.previousClose
    }

    /// The close of the day before, adjusted for corporate actions.
    mutating func setPreviousClose(_ instrument: InstrumentID, _ price: Price) {
        var entry = entry(instrument)
        entry.previousClose = price
        entries.set(UInt64(instrument.raw), entry)
    }

    /// Whether a price triggers Rule 201: ≤ 90 % of the previous close.
    func triggers(_ instrument: InstrumentID, _ price: Price) -> Bool {
        let close = entry(instrument).previousClose
        guard close.units > 0, price.units > 0 else { return false }
        return Int128(price.units) * 10 <= Int128(close.units) * 9
    }

    /// A price of the market. Returns whether it triggers Rule 201, see `restrict`.
    @discardableResult
    mutating func record(_ instrument: InstrumentID, _ price: Price, at now: Timestamp) -> Bool {
        guard price.units > 0 else { return false }
        var entry = entry(instrument)
        entry.last = price
        entry.time = max(entry.time, now)
        entries.set(UInt64(instrument.raw), entry)
        return triggers(instrument, price)
    }

    /// Rule 201 holds for the rest of the day of a trigger and for the trading day after it:
    /// `last`.
    mutating func restrict(_ instrument: InstrumentID, until last: CalendarDate) {
        var entry = entry(instrument)
        entry.restrictedUntil = max(entry.restrictedUntil, last.daysSinceEpoch)
        entries.set(UInt64(instrument.raw), entry)
    }

    /// Rule 201 is in force on this day.
    func isShortRestricted(_ instrument: InstrumentID, on day: CalendarDate) -> Bool {
        entries[UInt64(instrument.raw)].map { day.daysSinceEpoch <= $0.restrictedUntil } ?? false
    }

    func digest(into digest: inout StateDigest) {
        for key in entries.sortedKeys() {
            guard let entry = entries[key] else { continue }
            digest.combine(key)
            digest.combine(entry.last.units)
            digest.combine(entry.time.nanoseconds)
            digest.combine(entry.previousClose.units)
            digest.combine(Int64(entry.restrictedUntil))
        }
    }

    func encode(into out: inout SnapshotWriter) {
        out.map(entries) { bytes, entry in
            bytes.signedVarint(entry.last.units)
            bytes.signedVarint(entry.time.nanoseconds)
            bytes.signedVarint(entry.previousClose.units)
            bytes.signedVarint(Int64(entry.restrictedUntil))
        }
    }

    mutating func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        try bytes.map(into: &entries) { (bytes) throws(ByteReader.Failure) in
            Entry(
                last: try bytes.price(), time: try bytes.timestamp(),
                previousClose: try bytes.price(), restrictedUntil: try bytes.slotNumber())
        }
    }
}
