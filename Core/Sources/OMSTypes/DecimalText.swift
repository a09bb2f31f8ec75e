/// Decimal text to and from integers in units of 10⁻⁸, the one scale of prices and quantities.
///
/// FIX sends decimals as text (`Price`, `Qty`, `Amt`); they never pass through floating point.
public enum DecimalText {
    /// Units in one: 10⁸.
    @inlinable public static var scale: Int64 { 100_000_000 }

    /// Why a text is no decimal of ours.
    public enum Failure: Error, Equatable, Sendable {
        /// Not `[+-]digits[.digits]`.
        case malformed
        /// More than eight digits after the point, the ninth or a later one not zero.
        case tooFine
        /// Outside ±92,233,720,368.54775807.
        case outOfRange
    }

    /// Parses `[+-]digits[.digits]`; at least one digit, no exponent, no separators.
    @inlinable @inline(__always)
    public static func parse(_ bytes: UnsafeRawBufferPointer) -> Result<Int64, Failure> {
        if let units = short(bytes) { return .success(units) }
        return parseAny(bytes)
    }

    /// At most eight bytes without a sign: nearly every number. `nil`: another form, or none.
    @inlinable
    static func short(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        guard let base = bytes.baseAddress, bytes.count > 0, bytes.count <= 8 else { return nil }
        let word = EightDigits.trailing(Text64.word(base, bytes.count), bytes.count)
        let marks = word ^ 0x2E2E_2E2E_2E2E_2E2E
        // Exact for the first point; a second one is no digit below.
        let points = (marks &- 0x0101_0101_0101_0101) & ~marks & 0x8080_8080_8080_8080
        guard points != 0 else { return EightDigits.value(word).map { Int64($0) &* scale } }
        guard bytes.count > 1 else { return nil }
        let place = points.trailingZeroBitCount &>> 3
        // What stands before the point closes up to what stands behind it.
        let low: UInt64 = 1 &<< UInt64(truncatingIfNeeded: place &* 8) &- 1
        let digits = word & ~(low &<< 8 | 0xFF) | (word & low) &<< 8 | 0x30
        return EightDigits.value(digits).map { Int64($0) &* unit(before: place) }
    }

    /// Units in one of the last digit, when so many bytes of eight stand before the point.
    @inlinable @inline(__always)
    static func unit(before place: Int) -> Int64 {
        switch place {
        case 0: return 10
        case 1: return 100
        case 2: return 1_000
        case 3: return 10_000
        case 4: return 100_000
        case 5: return 1_000_000
        case 6: return 10_000_000
        default: return 100_000_000
        }
    }

    /// Every form and every refusal.
    @usableFromInline
    static func parseAny(_ bytes: UnsafeRawBufferPointer) -> Result<Int64, Failure> {
        var index = 0
        let count = bytes.count
        guard count > 0 else { return .failure(.malformed) }
        var negative = false
        if bytes[0] == 0x2D || bytes[0] == 0x2B {
            negative = bytes[0] == 0x2D
            index = 1
        }
        var value: UInt64 = 0
        var digits = 0
        while index < count, bytes[index] &- 0x30 < 10 {
            guard value < 100_000_000_000 else { return .failure(.outOfRange) }
            value = value &* 10 &+ UInt64(bytes[index] &- 0x30)
            digits &+= 1
            index &+= 1
        }
        var fraction: UInt64 = 0
        var places = 0
        if index < count, bytes[index] == 0x2E {
            index &+= 1
            while index < count, bytes[index] &- 0x30 < 10 {
                if places < 8 {
                    fraction = fraction &* 10 &+ UInt64(bytes[index] &- 0x30)
                } else if bytes[index] != 0x30 {
                    return .failure(.tooFine)
                }
                places &+= 1
                digits &+= 1
                index &+= 1
            }
        }
        guard index == count, digits > 0 else { return .failure(.malformed) }
        while places < 8 {
            fraction = fraction &* 10
            places &+= 1
        }
        let (high, overflow) = value.multipliedReportingOverflow(by: UInt64(scale))
        guard !overflow else { return .failure(.outOfRange) }
        let (total, carry) = high.addingReportingOverflow(fraction)
        guard !carry, total <= UInt64(Int64.max) else { return .failure(.outOfRange) }
        return .success(negative ? -Int64(total) : Int64(total))
    }

    /// Parses a Swift string; for configuration, tests and APIs, not for the hot path.
    public static func parse(_ text: String) -> Result<Int64, Failure> {
        var copy = text
        return copy.withUTF8 { parse(UnsafeRawBufferPointer($0)) }
    }

    /// Writes `units` as the shortest exact decimal and returns how many bytes were written (≤ 21).
    @inlinable
    public static func format(_ units: Int64, into out: UnsafeMutableRawBufferPointer) -> Int {
        var digits = (
            UInt64(0), UInt64(0), UInt64(0)
        )
        return withUnsafeMutableBytes(of: &digits) { scratch in
            var magnitude = units.magnitude
            var start = 24
            var skipping = true
            for place in 0..<8 {
                let digit = UInt8(truncatingIfNeeded: magnitude % 10)
                magnitude /= 10
                if skipping && digit == 0 { continue }
                skipping = false
                _ = place
                start &-= 1
                scratch[start] = digit &+ 0x30
            }
            if !skipping {
                start &-= 1
                scratch[start] = 0x2E
            }
            repeat {
                start &-= 1
                scratch[start] = UInt8(truncatingIfNeeded: magnitude % 10) &+ 0x30
                magnitude /= 10
            } while magnitude > 0
            if units < 0 {
                start &-= 1
                scratch[start] = 0x2D
            }
            let length = 24 &- start
            for offset in 0..<length { out[offset] = scratch[start &+ offset] }
            return length
        }
    }

    /// The shortest exact decimal, for reports, APIs and error texts.
    public static func string(_ units: Int64) -> String {
        withUnsafeTemporaryAllocation(byteCount: 24, alignment: 1) { buffer in
            let length = format(units, into: buffer)
            return String(decoding: buffer[..<length], as: UTF8.self)
        }
    }
}
