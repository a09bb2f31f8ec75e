import OMSTypes

/// Values of fields to typed values. `nil` means that the text is not of the type.
public enum FIXValueText {
    /// Digits only, at most 2⁶⁴−1 (FIX Length, NumInGroup, SeqNum).
    @inlinable
    public static func unsigned(_ bytes: UnsafeRawBufferPointer) -> UInt64? {
        guard let base = bytes.baseAddress, bytes.count > 0, bytes.count <= 20 else { return nil }
        if bytes.count <= 8 {
            let word = EightDigits.trailing(Text64.word(base, bytes.count), bytes.count)
            return EightDigits.value(word).map { UInt64($0) }
        }
        return longUnsigned(bytes)
    }

    /// Nine to twenty digits.
    @usableFromInline
    static func longUnsigned(_ bytes: UnsafeRawBufferPointer) -> UInt64? {
        var value: UInt64 = 0
        for digit in bytes {
            guard digit &- 0x30 < 10 else { return nil }
            let (product, over) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(UInt64(digit &- 0x30))
            guard !over, !carry else { return nil }
            value = sum
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
    @inlinable @inline(__always)
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
        guard let value = EightDigits.value(word) else { return nil }
        let (year, inYear) = value.quotientAndRemainder(dividingBy: 10_000)
        let (month, day) = inYear.quotientAndRemainder(dividingBy: 100)
        return CalendarDate(
            year: Int(truncatingIfNeeded: year), month: Int(truncatingIfNeeded: month),
            day: Int(truncatingIfNeeded: day))
    }
}
