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

    @usableFromInline static var lengthMax: Int { @inlinable get { 30 } }
}

extension FIXPen {
    /// `YYYYMMDD-HH:MM:SS[.fraction]`, cut (never rounded) to the precision.
    @inlinable @inline(__always)
    mutating func timestamp(
        _ time: (second: FIXSecondText, fraction: UInt64), _ precision: FIXTimestampPrecision
    ) {
        word(time.second.date, 8)
        byte(0x2D)
        word(time.second.clock, 8)
        guard precision != .seconds else { return }
        byte(0x2E)
        // Nine digits: eight and the last one.
        let (high, last) = time.fraction.quotientAndRemainder(dividingBy: 10)
        place.storeBytes(of: EightDigits.eight(high).littleEndian, as: UInt64.self)
        if precision.rawValue >= 9 {
            let tail = UInt32(truncatingIfNeeded: last) &+ 0x3030_3030
            place.storeBytes(of: tail.littleEndian, toByteOffset: 8, as: UInt32.self)
        }
        place += precision.rawValue
    }
}
