import OMSTypes

/// What was sent and filled before: a strategy's fills within a window (P17), and messages and
/// executions by client, instrument and day (P26).
struct ActivityBook: ~Copyable {
    struct Day: BitwiseCopyable {
        var day: Int32
        var messages: Int64 = 0
        var executions: Int64 = 0
    }

    /// Times of fills by what a limit of P17 is of.
    private var fills = DuplicateWindow()
    private var days = IntMap<Day>()

    /// A fill of a strategy. `key` = whose limit counts it, not 0; `window` = the limit's w.
    mutating func recordFill(_ key: UInt64, window: Int64, at now: Timestamp) {
        fills.record(key, window: window, at: now)
    }

    /// Fills in (now − w, now], since a person last reset them.
    func fills(_ key: UInt64, window: Int64, at now: Timestamp) -> Int64 {
        fills.count(key, window: window, at: now)
    }

    /// A person has looked at it: what was counted counts no more.
    mutating func reset(_ key: UInt64) { fills.forget(key) }

    /// Client and instrument; a client has a number above 0.
    private static func key(_ client: UInt32, _ instrument: InstrumentID) -> UInt64 {
        UInt64(client) << 32 | UInt64(instrument.raw)
    }

    private func day(_ key: UInt64, _ today: CalendarDate) -> Day {
        guard let found = days[key], found.day >= today.daysSinceEpoch else {
            return Day(day: today.daysSinceEpoch)
        }
        return found
    }

    /// A new order, a replace or a cancel that the client sent.
    mutating func recordMessage(
        of client: UInt32, _ instrument: InstrumentID, on today: CalendarDate
    ) {
        let key = Self.key(client, instrument)
        var day = day(key, today)
        day.messages += 1
        days.set(key, day)
    }

    mutating func recordExecution(
        of client: UInt32, _ instrument: InstrumentID, on today: CalendarDate
    ) {
        let key = Self.key(client, instrument)
        var day = day(key, today)
        day.executions += 1
        days.set(key, day)
    }

    /// A bust of one of today's executions; of another day's nothing is known any more.
    mutating func undoExecution(
        of client: UInt32, _ instrument: InstrumentID, from executed: CalendarDate
    ) {
        let key = Self.key(client, instrument)
        guard var day = days[key], day.day == executed.daysSinceEpoch, day.executions > 0 else {
            return
        }
        day.executions -= 1
        days.set(key, day)
    }

    func counts(of client: UInt32, _ instrument: InstrumentID, on today: CalendarDate)
        -> (messages: Int64, executions: Int64)
    {
        let day = day(Self.key(client, instrument), today)
        return (day.messages, day.executions)
    }

    func digest(into digest: inout StateDigest) {
        fills.digest(into: &digest)
        for key in days.sortedKeys() {
            guard let day = days[key] else { continue }
            digest.combine(key)
            digest.combine(Int64(day.day))
            digest.combine(day.messages)
            digest.combine(day.executions)
        }
    }

    func encode(into out: inout SnapshotWriter) {
        fills.encode(into: &out)
        out.map(days) { bytes, day in
            bytes.signedVarint(Int64(day.day))
            bytes.signedVarint(day.messages)
            bytes.signedVarint(day.executions)
        }
    }

    mutating func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        try fills.decode(from: &bytes)
        try bytes.map(into: &days) { (bytes) throws(ByteReader.Failure) in
            let day = Day(
                day: try bytes.slotNumber(), messages: try bytes.signedVarint(),
                executions: try bytes.signedVarint())
            guard day.messages >= 0, day.executions >= 0 else {
                throw .invalid("counts of a day", offset: bytes.offset)
            }
            return day
        }
    }
}
