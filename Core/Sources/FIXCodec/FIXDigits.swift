/// Eight decimal digits in one word, the first one in the lowest byte.
@usableFromInline
enum FIXDigits {
    /// `00000000`.
    @usableFromInline static var zeros: UInt64 {
        @inlinable get { 0x3030_3030_3030_3030 }
    }

    /// The number that eight digits make; `nil` when one is no digit.
    @inlinable @inline(__always)
    static func value(_ word: UInt64) -> UInt32? {
        let digits = word ^ zeros
        guard (digits | (digits &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 == 0 else {
            return nil
        }
        let pairs = (digits &* 10 &+ (digits &>> 8)) & 0x00FF_00FF_00FF_00FF
        let fours = (pairs &* 100 &+ (pairs &>> 16)) & 0x0000_FFFF_0000_FFFF
        return UInt32(truncatingIfNeeded: fours &* 10_000 &+ (fours &>> 32))
    }

    /// A number below 10⁸, with leading zeros: halves, quarters and eighths side by side, divided
    /// by multiplying.
    @inlinable @inline(__always)
    static func eight(_ value: UInt64) -> UInt64 {
        let thousands = (value &* 109_951_163) &>> 40
        let halves = thousands | (value &- thousands &* 10_000) &<< 32
        let hundreds = ((halves &* 10_486) &>> 20) & 0x7F_0000_007F
        let quarters = hundreds | (halves &- hundreds &* 100) &<< 16
        let tens = ((quarters &* 103) &>> 10) & 0x000F_000F_000F_000F
        return (tens | (quarters &- tens &* 10) &<< 8) | zeros
    }
}

extension FIXDigits {
    /// Eight bytes of a text, with a blank for each separator: one in a value would end the field.
    @inlinable @inline(__always)
    static func withoutSeparators(_ word: UInt64) -> UInt64 {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let difference = word ^ 0x0101_0101_0101_0101
        let isOther = ((difference & low) &+ low) | difference | low
        guard isOther != .max else { return word }
        // 0x01 becomes 0x20.
        return word ^ ((~isOther &>> 7) &* 0x21)
    }
}

/// `tag=` of every tag below 2,048, ready to be stored: at most seven bytes, and how many in the
/// highest byte.
@usableFromInline
enum FIXTagTexts {
    @usableFromInline static var count: Int { @inlinable get { 2_048 } }

    // Written once, before anybody has it, and never again.
    nonisolated(unsafe) static let shared: UnsafePointer<UInt64> = {
        let table = UnsafeMutablePointer<UInt64>.allocate(capacity: count)
        for tag in 0..<count {
            var word: UInt64 = 0
            let text = Array("\(tag)=".utf8)
            for (at, byte) in text.enumerated() { word |= UInt64(byte) << UInt64(at * 8) }
            (table + tag).initialize(to: word | UInt64(text.count) << 56)
        }
        return UnsafePointer(table)
    }()
}
