import OMSTypes

/// Values of fields to typed values. `nil` means that the text is not of the type.
public enum FIXValueText {
    /// Digits only, at most 2⁶⁴−1 (FIX Length, NumInGroup, SeqNum).
    @inlinable
    public static func unsigned(_ bytes: UnsafeRawBufferPointer) -> UInt64? {
        guard bytes.count > 0, bytes.count <= 20 else { return nil }
        var value: UInt64 = 0
        for offset in 0..<bytes.count {
            let digit = bytes[offset] &- 0x30
            guard digit < 10 else { return nil }
            if offset >= 18 {
                let (product, over) = value.multipliedReportingOverflow(by: 10)
                let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
                guard !over, !carry else { return nil }
                value = sum
            } else {
                value = value &* 10 &+ UInt64(digit)
            }
        }
        return value
    }

    /// Optional minus, then digits (FIX int).
    @inlinable
    public static func int(_ bytes: UnsafeRawBufferPointer) -> Int? {
        guard bytes.count > 0 else { return nil }
        guard bytes[0] == 0x2D else { return unsigned(bytes).flatMap { Int(exactly: $0) } }
        let digits = UnsafeRawBufferPointer(rebasing: bytes[1...])
        guard let magnitude = unsigned(digits), magnitude <= UInt64(Int.max) else { return nil }
        return -Int(magnitude)
    }

    /// Exactly one byte.
    @inlinable
    public static func char(_ bytes: UnsafeRawBufferPointer) -> UInt8? {
        bytes.count == 1 ? bytes[0] : nil
    }

    /// `Y` or `N`.
    @inlinable
    public static func bool(_ bytes: UnsafeRawBufferPointer) -> Bool? {
        guard bytes.count == 1 else { return nil }
        switch bytes[0] {
        case 0x59: return true
        case 0x4E: return false
        default: return nil
        }
    }

    /// `YYYYMMDD` (LocalMktDate, UTCDateOnly).
    public static func date(_ bytes: UnsafeRawBufferPointer) -> CalendarDate? {
        guard bytes.count == 8, let base = bytes.baseAddress else { return nil }
        return date(FIXScanner.word(base, 0))
    }

    @inline(__always)
    static func date(_ word: UInt64) -> CalendarDate? {
        guard let value = FIXDigits.value(word) else { return nil }
        let (year, inYear) = value.quotientAndRemainder(dividingBy: 10_000)
        let (month, day) = inYear.quotientAndRemainder(dividingBy: 100)
        return CalendarDate(
            year: Int(truncatingIfNeeded: year), month: Int(truncatingIfNeeded: month),
            day: Int(truncatingIfNeeded: day))
    }

    /// `YYYYMMDD-HH:MM:SS` with 0 to 12 digits after a point (UTCTimestamp).
    ///
    /// Digits beyond the nanosecond are cut. A leap second (60) is the first instant of the next
    /// minute. Years outside 1970…2261 are refused: they do not fit the clock of this product.
    public static func timestamp(_ bytes: UnsafeRawBufferPointer) -> Timestamp? {
        guard bytes.count >= 17, bytes.count <= 30, let base = bytes.baseAddress,
            base.load(fromByteOffset: 8, as: UInt8.self) == 0x2D,
            let date = date(FIXScanner.word(base, 0)),
            let time = timeOfDay(
                UnsafeRawBufferPointer(start: base + 9, count: bytes.count &- 9))
        else { return nil }
        // 2262-01-01, in days since 1970-01-01.
        guard date.daysSinceEpoch >= 0, date.daysSinceEpoch < 106_650 else { return nil }
        return Timestamp(
            nanoseconds: Int64(date.daysSinceEpoch) &* Timestamp.nanosecondsPerDay &+ time)
    }

    /// `HH:MM:SS` with 0 to 12 digits after a point, in nanoseconds since midnight (UTCTimeOnly).
    public static func timeOfDay(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        guard bytes.count >= 8, bytes.count <= 21, let base = bytes.baseAddress,
            let second = wholeSecond(FIXScanner.word(base, 0))
        else { return nil }
        let whole = second &* Timestamp.nanosecondsPerSecond
        guard bytes.count > 8 else { return whole }
        guard base.load(fromByteOffset: 8, as: UInt8.self) == 0x2E, bytes.count > 9 else {
            return nil
        }
        var fraction: Int64 = 0
        var at = 9
        while at < bytes.count {
            let digit = base.load(fromByteOffset: at, as: UInt8.self) &- 0x30
            guard digit < 10 else { return nil }
            if at < 18 { fraction = fraction &* 10 &+ Int64(digit) }
            at &+= 1
        }
        return whole &+ fraction &* unit(places: bytes.count &- 9)
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
        case 8: return 10
        default: return 1
        }
    }

    /// `HH:MM:SS` in seconds since midnight.
    @inline(__always)
    static func wholeSecond(_ word: UInt64) -> Int64? {
        guard word & 0x0000_FF00_00FF_0000 == 0x0000_3A00_003A_0000 else { return nil }
        // The six digits side by side, behind two zeros.
        let digits =
            0x3030 | (word & 0xFFFF) &<< 16 | (word &>> 24 & 0xFFFF) &<< 32
            | (word &>> 48) &<< 48
        guard let value = FIXDigits.value(digits) else { return nil }
        let (hour, rest) = value.quotientAndRemainder(dividingBy: 10_000)
        let (minute, second) = rest.quotientAndRemainder(dividingBy: 100)
        guard hour < 24, minute < 60, second <= 60 else { return nil }
        return Int64(hour &* 3600 &+ minute &* 60 &+ second)
    }
}
