import OMSTypes

/// A date's eight bytes, and the days from 1970-01-01 on to it.
struct FIXKnownDay {
    var text: UInt64 = 0
    var days: Int64 = 0
}

// Times are read eight bytes a step: pairs of digits lie side by side in a word.
extension FIXValueText {
    /// `YYYYMMDD-HH:MM:SS` with 0 to 12 digits after a point (UTCTimestamp).
    ///
    /// Digits beyond the nanosecond are cut. A leap second (60) is the first instant of the next
    /// minute. Years outside 1970…2261 are refused: they do not fit the clock of this product.
    public static func timestamp(_ bytes: UnsafeRawBufferPointer) -> Timestamp? {
        timestamp(bytes) { clockDay($0) }
    }

    /// The same, with the day that was read last at hand: a message's times lie close together.
    static func timestamp(
        _ bytes: UnsafeRawBufferPointer, near known: UnsafeMutablePointer<FIXKnownDay>
    ) -> Timestamp? {
        timestamp(bytes) { text in
            if text != known.pointee.text {
                guard let days = clockDay(text) else { return nil }
                known.pointee = FIXKnownDay(text: text, days: days)
            }
            return known.pointee.days
        }
    }

    @inline(__always)
    private static func timestamp(
        _ bytes: UnsafeRawBufferPointer, _ day: (UInt64) -> Int64?
    ) -> Timestamp? {
        guard bytes.count >= 17, bytes.count <= 30, let base = bytes.baseAddress,
            base.load(fromByteOffset: 8, as: UInt8.self) == 0x2D,
            let days = day(FIXScanner.word(base, 0)),
            let second = wholeSecond(FIXScanner.word(base, 9))
        else { return nil }
        let whole = (days &* 86_400 &+ second) &* Timestamp.nanosecondsPerSecond
        if bytes.count == 17 { return Timestamp(nanoseconds: whole) }
        guard let part = fraction(base + 17, bytes.count &- 17) else { return nil }
        return Timestamp(nanoseconds: whole &+ part)
    }

    /// `HH:MM:SS` with 0 to 12 digits after a point, in nanoseconds since midnight (UTCTimeOnly).
    public static func timeOfDay(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        guard bytes.count >= 8, bytes.count <= 21, let base = bytes.baseAddress,
            let second = wholeSecond(FIXScanner.word(base, 0))
        else { return nil }
        let whole = second &* Timestamp.nanosecondsPerSecond
        if bytes.count == 8 { return whole }
        guard let part = fraction(base + 8, bytes.count &- 8) else { return nil }
        return whole &+ part
    }

    /// `YYYYMMDD` of the years 1970…2261, in days since 1970-01-01.
    @inline(__always)
    private static func clockDay(_ word: UInt64) -> Int64? {
        let digits = word ^ EightDigits.zeros
        guard EightDigits.areDigits(digits) else { return nil }
        let pairs = digits &* 10 &+ digits &>> 8
        let year = UInt32(truncatingIfNeeded: pairs & 0xFF &* 100 &+ (pairs &>> 16) & 0xFF)
        let month = UInt32(truncatingIfNeeded: (pairs &>> 32) & 0xFF)
        let day = UInt32(truncatingIfNeeded: (pairs &>> 48) & 0xFF)
        guard year &- 1970 < 292, month &- 1 < 12, day > 0 else { return nil }
        guard day <= 28 || Int(day) <= CalendarDate.daysInMonth(year: Int(year), month: Int(month))
        else { return nil }
        // Years begin in March, so that the leap day is their last; 719,468 days lie between the
        // year 0 and 1970-01-01.
        let isEarly: UInt32 = month <= 2 ? 1 : 0
        let years = year &- isEarly
        let inYear = ((month &- 3 &+ isEarly &* 12) &* 153 &+ 2) / 5 &+ day
        return Int64(years &* 365 &+ years / 4 &- years / 100 &+ years / 400 &+ inYear)
            &- 719_469
    }

    /// `HH:MM:SS` in seconds since midnight.
    @inline(__always)
    static func wholeSecond(_ word: UInt64) -> Int64? {
        // Digits against zeros, colons against colons.
        let digits = word ^ 0x3030_3A30_303A_3030
        guard ((digits &+ 0x7676_7F76_767F_7676) | digits) & 0x8080_8080_8080_8080 == 0 else {
            return nil
        }
        let pairs = digits &* 10 &+ digits &>> 8
        let hour = pairs & 0xFF
        let minute = (pairs &>> 24) & 0xFF
        let second = (pairs &>> 48) & 0xFF
        guard hour < 24, minute < 60, second <= 60 else { return nil }
        return Int64(truncatingIfNeeded: hour &* 3600 &+ minute &* 60 &+ second)
    }

    /// A point and one to twelve digits, in nanoseconds. Seven bytes before the point are readable.
    @inline(__always)
    private static func fraction(_ point: UnsafeRawPointer, _ count: Int) -> Int64? {
        guard count > 1, point.load(as: UInt8.self) == 0x2E else { return nil }
        if count > 9 { return longFraction(point, count) }
        // The last eight bytes, what stands before the digits taken for zeros.
        let places = count &- 1
        let word = FIXScanner.word(point, count &- 8)
        let unused = UInt64(truncatingIfNeeded: 64 &- places &* 8)
        let digits = EightDigits.trailing(word &>> unused, places)
        return EightDigits.value(digits).map { Int64($0) &* unit(places: places) }
    }

    /// Nine to twelve digits.
    @inline(never)
    private static func longFraction(_ point: UnsafeRawPointer, _ count: Int) -> Int64? {
        guard let high = EightDigits.value(FIXScanner.word(point, 1)) else { return nil }
        for at in 9..<count
        where point.load(fromByteOffset: at, as: UInt8.self) &- 0x30 >= 10 { return nil }
        let last = point.load(fromByteOffset: 9, as: UInt8.self) &- 0x30
        return Int64(high) &* 10 &+ Int64(last)
    }

    /// Nanoseconds in one of the last of so many digits behind the point.
    @inline(__always)
    private static func unit(places: Int) -> Int64 {
        switch places {
        case 1: return 100_000_000
        case 2: return 10_000_000
        case 3: return 1_000_000
        case 4: return 100_000
        case 5: return 10_000
        case 6: return 1_000
        case 7: return 100
        default: return 10
        }
    }
}
