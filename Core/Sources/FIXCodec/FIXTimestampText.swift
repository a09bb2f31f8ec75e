import OMSTypes

/// How fine a UTCTimestamp is written.
@frozen
public enum FIXTimestampPrecision: Int, Sendable, CaseIterable {
    case seconds = 0
    case milliseconds = 3
    case microseconds = 6
    case nanoseconds = 9

    /// Bytes of a timestamp, 17…27.
    @inlinable public var length: Int { self == .seconds ? 17 : 18 &+ rawValue }
}

/// Writes `YYYYMMDD-HH:MM:SS[.fraction]`.
public enum FIXTimestampText {
    /// The most bytes that `write` needs.
    public static let lengthMax = 27

    /// Cuts (never rounds) to the precision; instants outside the years 0001…9999 are written as
    /// the nearest day inside. Returns the number of bytes, `precision.length`.
    public static func write(
        _ time: Timestamp, _ precision: FIXTimestampPrecision, to out: UnsafeMutableRawPointer
    ) -> Int {
        let date = time.utcDate
        _ = write(date, to: out)
        let midnight = Int64(date.daysSinceEpoch) &* Timestamp.nanosecondsPerDay
        let inDay = UInt64(truncatingIfNeeded: time.nanoseconds &- midnight)
        let second = inDay / 1_000_000_000
        put(0x2D, out, 8)
        pair(second / 3600, out, 9)
        put(0x3A, out, 11)
        pair(second / 60 % 60, out, 12)
        put(0x3A, out, 14)
        pair(second % 60, out, 15)
        guard precision != .seconds else { return 17 }
        put(0x2E, out, 17)
        var fraction = inDay % 1_000_000_000
        let places = precision.rawValue
        for _ in places..<9 { fraction /= 10 }
        var at = 17 &+ places
        while at > 17 {
            put(UInt8(truncatingIfNeeded: fraction % 10) &+ 0x30, out, at)
            fraction /= 10
            at &-= 1
        }
        return 18 &+ places
    }

    /// `YYYYMMDD`, eight bytes.
    public static func write(_ date: CalendarDate, to out: UnsafeMutableRawPointer) -> Int {
        let (year, month, day) = date.components
        let clamped = UInt64(min(max(year, 1), 9999))
        pair(clamped / 100, out, 0)
        pair(clamped % 100, out, 2)
        pair(UInt64(truncatingIfNeeded: month), out, 4)
        pair(UInt64(truncatingIfNeeded: day), out, 6)
        return 8
    }

    @inline(__always)
    private static func put(_ byte: UInt8, _ out: UnsafeMutableRawPointer, _ at: Int) {
        out.storeBytes(of: byte, toByteOffset: at, as: UInt8.self)
    }

    @inline(__always)
    private static func pair(_ value: UInt64, _ out: UnsafeMutableRawPointer, _ at: Int) {
        put(UInt8(truncatingIfNeeded: value / 10) &+ 0x30, out, at)
        put(UInt8(truncatingIfNeeded: value % 10) &+ 0x30, out, at &+ 1)
    }
}
