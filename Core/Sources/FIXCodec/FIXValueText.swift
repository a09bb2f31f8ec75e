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
        guard bytes.count == 8, let year = digits(bytes, 0, 4), let month = digits(bytes, 4, 2),
            let day = digits(bytes, 6, 2)
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// `YYYYMMDD-HH:MM:SS` with 0 to 12 digits after a point (UTCTimestamp).
    ///
    /// Digits beyond the nanosecond are cut. A leap second (60) is the first instant of the next
    /// minute. Years outside 1970…2261 are refused: they do not fit the clock of this product.
    public static func timestamp(_ bytes: UnsafeRawBufferPointer) -> Timestamp? {
        guard bytes.count >= 17, bytes[8] == 0x2D,
            let date = date(UnsafeRawBufferPointer(rebasing: bytes[0..<8])),
            let time = timeOfDay(UnsafeRawBufferPointer(rebasing: bytes[9...]))
        else { return nil }
        // 2262-01-01, in days since 1970-01-01.
        guard date.daysSinceEpoch >= 0, date.daysSinceEpoch < 106_650 else { return nil }
        return Timestamp(
            nanoseconds: Int64(date.daysSinceEpoch) &* Timestamp.nanosecondsPerDay &+ time)
    }

    /// `HH:MM:SS` with 0 to 12 digits after a point, in nanoseconds since midnight (UTCTimeOnly).
    public static func timeOfDay(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        guard bytes.count >= 8, bytes.count <= 21, bytes[2] == 0x3A, bytes[5] == 0x3A,
            let hour = digits(bytes, 0, 2), hour < 24, let minute = digits(bytes, 3, 2),
            minute < 60, let second = digits(bytes, 6, 2), second <= 60
        else { return nil }
        let whole = Int64(hour &* 3600 &+ minute &* 60 &+ second) &* Timestamp.nanosecondsPerSecond
        guard bytes.count > 8 else { return whole }
        guard bytes[8] == 0x2E, bytes.count > 9 else { return nil }
        var fraction: Int64 = 0
        var unit: Int64 = 100_000_000
        for offset in 9..<bytes.count {
            let digit = bytes[offset] &- 0x30
            guard digit < 10 else { return nil }
            fraction &+= Int64(digit) &* unit
            unit /= 10
        }
        return whole &+ fraction
    }

    /// A fixed number of digits at an offset that the caller has checked to be inside.
    @inline(__always)
    private static func digits(
        _ bytes: UnsafeRawBufferPointer, _ start: Int, _ count: Int
    ) -> Int? {
        var value = 0
        for offset in start..<(start &+ count) {
            let digit = bytes[offset] &- 0x30
            guard digit < 10 else { return nil }
            value = value &* 10 &+ Int(digit)
        }
        return value
    }
}
