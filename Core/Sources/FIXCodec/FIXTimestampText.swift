import OMSTypes

/// How fine a UTCTimestamp is written.
@frozen
public enum FIXTimestampPrecision: Int, Sendable, CaseIterable {
    case seconds = 0
    case milliseconds = 3
    case microseconds = 6
    case nanoseconds = 9
    /// Twelve digits, the last three of them zero: the clock of this product ends at nanoseconds.
    case picoseconds = 12

    /// Bytes of a timestamp, 17…30.
    @inlinable public var length: Int { self == .seconds ? 17 : 18 &+ rawValue }
}

/// Writes `YYYYMMDD-HH:MM:SS[.fraction]`.
public enum FIXTimestampText {
    /// The most bytes that `write` needs.
    public static let lengthMax = 30

    /// Cuts (never rounds) to the precision; instants outside the years 0001…9999 are written as
    /// the nearest day inside. Returns the number of bytes, `precision.length`.
    public static func write(
        _ time: Timestamp, _ precision: FIXTimestampPrecision, to out: UnsafeMutableRawPointer
    ) -> Int {
        let date = time.utcDate
        let inDay = time.nanoseconds &- Int64(date.daysSinceEpoch) &* Timestamp.nanosecondsPerDay
        return write(
            day: digits(date), UInt64(truncatingIfNeeded: inDay), precision, to: out)
    }

    /// The same from the date's digits and the nanoseconds since midnight. Up to seven bytes
    /// behind the text are overwritten too.
    @usableFromInline
    static func write(
        day: UInt64, _ inDay: UInt64, _ precision: FIXTimestampPrecision,
        to out: UnsafeMutableRawPointer
    ) -> Int {
        out.storeBytes(of: day.littleEndian, as: UInt64.self)
        out.storeBytes(of: 0x2D, toByteOffset: 8, as: UInt8.self)
        let (second, fraction) = inDay.quotientAndRemainder(dividingBy: 1_000_000_000)
        let minute = second / 60
        let hour = minute / 60
        // `HHMMSS` as the last digits of eight, then colons in between.
        let packed = EightDigits.eight(
            hour &* 10_000 &+ (minute &- hour &* 60) &* 100 &+ (second &- minute &* 60))
        let clock =
            (packed &>> 16) & 0xFFFF | 0x3A &<< 16 | ((packed &>> 32) & 0xFFFF) &<< 24
            | 0x3A &<< 40 | ((packed &>> 48) & 0xFFFF) &<< 48
        out.storeBytes(of: clock.littleEndian, toByteOffset: 9, as: UInt64.self)
        guard precision != .seconds else { return 17 }
        out.storeBytes(of: 0x2E, toByteOffset: 17, as: UInt8.self)
        // Nine digits: eight and the last one.
        let (high, last) = fraction.quotientAndRemainder(dividingBy: 10)
        out.storeBytes(
            of: EightDigits.eight(high).littleEndian, toByteOffset: 18, as: UInt64.self)
        guard precision.rawValue >= 9 else { return 18 &+ precision.rawValue }
        let tail = UInt32(truncatingIfNeeded: last) &+ 0x3030_3030
        out.storeBytes(of: tail.littleEndian, toByteOffset: 26, as: UInt32.self)
        return 18 &+ precision.rawValue
    }

    /// `YYYYMMDD`, eight bytes.
    public static func write(_ date: CalendarDate, to out: UnsafeMutableRawPointer) -> Int {
        out.storeBytes(of: digits(date).littleEndian, as: UInt64.self)
        return 8
    }

    /// `YYYYMMDD`, the first digit in the lowest byte.
    @usableFromInline
    static func digits(_ date: CalendarDate) -> UInt64 {
        let (year, month, day) = date.components
        let clamped = UInt64(min(max(year, 1), 9999))
        return EightDigits.eight(
            clamped &* 10_000 &+ UInt64(truncatingIfNeeded: month &* 100 &+ day))
    }
}
