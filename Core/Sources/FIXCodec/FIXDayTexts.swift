import OMSTypes

/// The eight digits of the days that were written last: a message's dates lie close together, and
/// a civil date is the costly part of a timestamp.
@usableFromInline
struct FIXDayTexts: ~Copyable {
    @usableFromInline
    struct Entry {
        /// Days since 1970-01-01.
        @usableFromInline var day: Int64
        @usableFromInline var text: UInt64
    }

    @usableFromInline let entries: UnsafeMutablePointer<Entry>

    init() {
        entries = .allocate(capacity: 4)
        entries.initialize(repeating: Entry(day: .min, text: 0), count: 4)
    }

    deinit { entries.deallocate() }

    /// `YYYYMMDD`, the first digit in the lowest byte.
    @inlinable
    func text(_ day: Int64) -> UInt64 {
        let place = Int(truncatingIfNeeded: day & 3)
        if entries[place].day != day { remember(day, place) }
        return entries[place].text
    }

    @usableFromInline
    func remember(_ day: Int64, _ place: Int) {
        let date = CalendarDate(daysSinceEpoch: Int32(clamping: day))
        entries[place] = Entry(day: day, text: FIXTimestampText.digits(date))
    }

    /// UTCTimestamp, as `FIXTimestampText.write`.
    @inlinable
    func write(
        _ time: Timestamp, _ precision: FIXTimestampPrecision, to out: UnsafeMutableRawPointer
    ) -> Int {
        var day = time.nanoseconds / Timestamp.nanosecondsPerDay
        if time.nanoseconds < 0 { day = Int64(time.utcDate.daysSinceEpoch) }
        let inDay = time.nanoseconds &- day &* Timestamp.nanosecondsPerDay
        return FIXTimestampText.write(
            day: text(day), UInt64(truncatingIfNeeded: inDay), precision, to: out)
    }
}
