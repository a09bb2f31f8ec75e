import OMSTypes

/// The texts of the days and the seconds that were written last: a message's times lie close
/// together, and a civil date is the costly part of a timestamp.
@usableFromInline
struct FIXTimeTexts: ~Copyable {
    @usableFromInline
    struct Day {
        /// Days since 1970-01-01.
        @usableFromInline var day: Int64
        /// `YYYYMMDD`, the first digit in the lowest byte.
        @usableFromInline var text: UInt64
    }

    @usableFromInline let days: UnsafeMutablePointer<Day>
    @usableFromInline let seconds: UnsafeMutablePointer<FIXSecondText>

    init() {
        // One piece of memory: writers are made for single orders too.
        let size = 4 * MemoryLayout<Day>.stride
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: size + 4 * MemoryLayout<FIXSecondText>.stride, alignment: 16)
        days = memory.initializeMemory(
            as: Day.self, repeating: Day(day: .min, text: 0), count: 4)
        seconds = (memory + size).initializeMemory(
            as: FIXSecondText.self, repeating: FIXSecondText(.min, date: 0, clock: 0), count: 4)
    }

    deinit { UnsafeMutableRawPointer(days).deallocate() }

    /// `YYYYMMDD`, the first digit in the lowest byte.
    @inlinable
    func date(_ day: Int64) -> UInt64 {
        let place = Int(truncatingIfNeeded: day & 3)
        if days[place].day != day { rememberDay(day, place) }
        return days[place].text
    }

    @usableFromInline @inline(never)
    func rememberDay(_ day: Int64, _ place: Int) {
        let (year, month, ofMonth) = CalendarDate(daysSinceEpoch: Int32(clamping: day)).components
        let clamped = UInt64(min(max(year, 1), 9_999))
        days[place] = Day(
            day: day,
            text: EightDigits.eight(clamped * 10_000 + UInt64(month * 100 + ofMonth)))
    }

    /// A UTCTimestamp: its second, and the nanoseconds in it.
    @inlinable @inline(__always)
    func time(_ time: Timestamp) -> (second: FIXSecondText, fraction: UInt64) {
        // Rounded down, before 1970 too.
        var second = time.nanoseconds / Timestamp.nanosecondsPerSecond
        if time.nanoseconds < 0 {
            second = (time.nanoseconds &+ 1) / Timestamp.nanosecondsPerSecond &- 1
        }
        let place = Int(truncatingIfNeeded: second & 3)
        if seconds[place].second != second { rememberSecond(second, place) }
        let fraction = time.nanoseconds &- second &* Timestamp.nanosecondsPerSecond
        return (seconds[place], UInt64(truncatingIfNeeded: fraction))
    }

    @usableFromInline @inline(never)
    func rememberSecond(_ second: Int64, _ place: Int) {
        let perDay: Int64 = 86_400
        let day = second >= 0 ? second / perDay : (second + 1) / perDay - 1
        let inDay = UInt64(second - day * perDay)
        // `HHMMSS` as the last digits of eight, then colons in between.
        let packed = EightDigits.eight(
            inDay / 3_600 * 10_000 + inDay / 60 % 60 * 100 + inDay % 60)
        let clock =
            (packed >> 16) & 0xFFFF | 0x3A << 16 | ((packed >> 32) & 0xFFFF) << 24
            | 0x3A << 40 | ((packed >> 48) & 0xFFFF) << 48
        seconds[place] = FIXSecondText(second, date: date(day), clock: clock)
    }
}

/// The texts of a second.
@usableFromInline @frozen
struct FIXSecondText {
    /// Seconds since 1970-01-01.
    @usableFromInline var second: Int64
    /// `YYYYMMDD`, the first digit in the lowest byte.
    @usableFromInline var date: UInt64
    /// `HH:MM:SS` likewise.
    @usableFromInline var clock: UInt64

    @usableFromInline
    init(_ second: Int64, date: UInt64, clock: UInt64) {
        self.second = second
        self.date = date
        self.clock = clock
    }
}
