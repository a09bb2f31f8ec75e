/// Eight decimal digits in one word, the first one in the lowest byte: text to number and back
/// without a loop.
public enum EightDigits {
    /// `00000000`.
    @inlinable public static var zeros: UInt64 { 0x3030_3030_3030_3030 }

    /// Whether each of eight bytes, xor `0`, is a digit's value.
    @inlinable @inline(__always)
    public static func areDigits(_ values: UInt64) -> Bool {
        (values | (values &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 == 0
    }

    /// The first `count` bytes of a word, 1…8, as the last of eight, zeros before them.
    @inlinable @inline(__always)
    public static func trailing(_ word: UInt64, _ count: Int) -> UInt64 {
        let bits = UInt64(truncatingIfNeeded: count &* 8)
        return word &<< (64 &- bits) | (zeros &>> (bits &- 8)) &>> 8
    }

    /// The number that eight digits make; `nil` when one is no digit.
    @inlinable @inline(__always)
    public static func value(_ word: UInt64) -> UInt32? {
        let digits = word ^ zeros
        guard areDigits(digits) else { return nil }
        let pairs = (digits &* 10 &+ (digits &>> 8)) & 0x00FF_00FF_00FF_00FF
        let fours = (pairs &* 100 &+ (pairs &>> 16)) & 0x0000_FFFF_0000_FFFF
        return UInt32(truncatingIfNeeded: fours &* 10_000 &+ (fours &>> 32))
    }

    /// A number below 10⁸, with leading zeros: halves, quarters and eighths side by side, divided
    /// by multiplying.
    @inlinable @inline(__always)
    public static func eight(_ value: UInt64) -> UInt64 {
        let thousands = (value &* 109_951_163) &>> 40
        let halves = thousands | (value &- thousands &* 10_000) &<< 32
        let hundreds = ((halves &* 10_486) &>> 20) & 0x7F_0000_007F
        let quarters = hundreds | (halves &- hundreds &* 100) &<< 16
        let tens = ((quarters &* 103) &>> 10) & 0x000F_000F_000F_000F
        return (tens | (quarters &- tens &* 10) &<< 8) | zeros
    }
}
