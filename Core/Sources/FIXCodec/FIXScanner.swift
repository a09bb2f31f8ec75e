/// The unsafe inner loops over message bytes. Callers guarantee the bounds stated with each.
enum FIXScanner {
    static let separator: UInt8 = 0x01

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// Eight bytes, the first one lowest; they must be readable.
    @inline(__always)
    static func word(_ base: UnsafeRawPointer, _ at: Int) -> UInt64 {
        UInt64(littleEndian: base.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }

    /// How many bytes stand before the first one that is `byte`; 8 when none is.
    @inline(__always)
    static func offset(of byte: UInt64, in word: UInt64) -> Int {
        let difference = word ^ (byte &* ones)
        let match = (difference &- ones) & ~difference & highs
        return match.trailingZeroBitCount >> 3
    }

    /// How many digits stand at the start of `word`, 0…8.
    @inline(__always)
    static func digitCount(_ word: UInt64) -> Int {
        let values = word ^ 0x3030_3030_3030_3030
        let others = (values | (values &+ 0x7676_7676_7676_7676)) & highs
        return others.trailingZeroBitCount >> 3
    }

    /// The number that the one to four digits at the start of `word` make.
    @inline(__always)
    static func shortNumber(_ word: UInt64, digits: Int) -> UInt32 {
        let shift = UInt32(truncatingIfNeeded: 32 &- digits &* 8)
        // One digit a byte, the last one highest, zeros before the first.
        let values = (UInt32(truncatingIfNeeded: word) ^ 0x3030_3030) &<< shift
        let pairs = (values &* 10 &+ (values &>> 8)) & 0x00FF_00FF
        return (pairs &* (100 &<< 16 | 1)) &>> 16
    }

    /// The tag of one to four digits, the first not zero, that stands before an equals sign at the
    /// start of `word`; no digits when there is none. Two digits are looked for first, then three.
    @inline(__always)
    static func shortTag(_ word: UInt64) -> (tag: UInt32, digits: Int) {
        let low = UInt32(truncatingIfNeeded: word)
        // A right digit is below ten now, the equals sign is zero: adding 0x76 sets no high bit.
        let two = low ^ 0x003D_3030
        if ((two &+ 0x7676) | two) & 0x00FF_8080 == 0, two & 0xFF != 0 {
            return ((two & 0xFF) &* 10 &+ (two &>> 8) & 0xFF, 2)
        }
        let three = low ^ 0x3D30_3030
        if ((three &+ 0x76_7676) | three) & 0xFF80_8080 == 0, three & 0xFF != 0 {
            let tens = (three & 0xFF) &* 10 &+ (three &>> 8) & 0xFF
            return (tens &* 10 &+ (three &>> 16) & 0xFF, 3)
        }
        let one = low ^ 0x3D30
        if ((one &+ 0x76) | one) & 0xFF80 == 0, one & 0xFF != 0 { return (one & 0xFF, 1) }
        let four = low ^ 0x3030_3030
        if ((four &+ 0x7676_7676) | four) & 0x8080_8080 == 0, four & 0xFF != 0,
            (word &>> 32) & 0xFF == 0x3D
        {
            return (shortNumber(word, digits: 4), 4)
        }
        return (0, 0)
    }

    /// How many bytes to drop to stand at the next `8=FIX` behind the first byte; a beginning of
    /// it at the very end is kept.
    static func nextBeginString(in bytes: UnsafeRawBufferPointer) -> Int {
        var at = 1
        while at < bytes.count {
            if bytes[at] == 0x38, matchesBeginString(bytes, at: at) { return at }
            at &+= 1
        }
        return bytes.count
    }

    /// Whether `8=FIX`, or as much of it as the buffer holds, stands at `start`.
    static func matchesBeginString(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
        matches("8=FIX", bytes, at: start)
    }

    /// Whether a pattern, or as much of it as the buffer holds, stands at `start`.
    static func matches(
        _ pattern: StaticString, _ bytes: UnsafeRawBufferPointer, at start: Int
    ) -> Bool {
        for offset in 0..<min(pattern.utf8CodeUnitCount, bytes.count &- start)
        where bytes[start &+ offset] != pattern.utf8Start[offset] {
            return false
        }
        return true
    }
}
