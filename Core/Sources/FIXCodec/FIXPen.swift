import OMSTypes

/// Writes from a place in memory on, word by word: up to seven bytes behind what it wrote are
/// overwritten too, and whoever hands it the place has made room for them.
@usableFromInline @frozen
struct FIXPen {
    @usableFromInline var place: UnsafeMutableRawPointer

    @inlinable @inline(__always)
    init(at place: UnsafeMutableRawPointer) { self.place = place }

    @inlinable @inline(__always)
    mutating func byte(_ byte: UInt8) {
        place.storeBytes(of: byte, as: UInt8.self)
        place += 1
    }

    /// The first `count` bytes of a word, the lowest one first; at most eight.
    @inlinable @inline(__always)
    mutating func word(_ word: UInt64, _ count: Int) {
        place.storeBytes(of: word.littleEndian, as: UInt64.self)
        place += count
    }

    @inlinable @inline(__always)
    mutating func bytes(_ source: UnsafeRawPointer, _ count: Int) {
        place.copyMemory(from: source, byteCount: count)
        place += count
    }

    /// Text with a blank for each separator.
    @inlinable @inline(__always)
    mutating func text(_ text: Text64) {
        let behind = place + Int(text.count)
        text.withWords { words, count in
            var at = 0
            repeat {
                word(FIXWord.withoutSeparators(words[at &>> 3].littleEndian), 8)
                at &+= 8
            } while at < count
        }
        place = behind
    }

    /// Text with a blank for each separator; not empty.
    @inlinable @inline(__always)
    mutating func text(_ text: UnsafeRawBufferPointer) {
        let source = text.baseAddress.unsafelyUnwrapped
        var at = 0
        while at &+ 8 <= text.count {
            let next = source.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
            word(FIXWord.withoutSeparators(next), 8)
            at &+= 8
        }
        guard at < text.count else { return }
        let rest = text.count &- at
        word(FIXWord.withoutSeparators(Text64.word(source + at, rest)), rest)
    }

    /// Decimal digits of a number, at most 20.
    @inlinable @inline(__always)
    mutating func digits(_ value: UInt64) {
        if value < 10 { return byte(UInt8(truncatingIfNeeded: value) &+ 0x30) }
        digits(FIXDigits(value))
    }

    @inlinable @inline(__always)
    mutating func digits(_ digits: FIXDigits) {
        if digits.count > 8 { self = behind(digits) } else { word(digits.last, digits.count) }
    }

    /// Apart, and by value: a pen whose address is taken is no longer held in a register.
    @usableFromInline @inline(never)
    func behind(_ digits: FIXDigits) -> FIXPen {
        var pen = self
        pen.digits(digits.high)
        pen.word(digits.last, 8)
        return pen
    }

    /// Units of 10⁻⁸ as the shortest exact decimal.
    @inlinable @inline(__always)
    mutating func decimal(_ units: Int64) {
        if units < 0 { byte(0x2D) }
        let (whole, fraction) = units.magnitude.quotientAndRemainder(dividingBy: 100_000_000)
        digits(whole)
        guard fraction != 0 else { return }
        byte(0x2E)
        let text = EightDigits.eight(fraction)
        // Trailing zeros stand in the highest bytes.
        word(text, 8 &- (text ^ EightDigits.zeros).leadingZeroBitCount >> 3)
    }
}

/// A number's decimal digits, and how many they are.
@usableFromInline @frozen
struct FIXDigits {
    /// The digits, the first one in the lowest byte; the last eight where there are more.
    @usableFromInline let last: UInt64
    @usableFromInline let count: Int
    /// What stands before the last eight.
    @usableFromInline let high: UInt64

    @inlinable @inline(__always)
    init(_ value: UInt64) {
        self = value < 100_000_000 ? Self.short(value) : Self.long(value)
    }

    @inlinable @inline(__always)
    init(last: UInt64, count: Int, high: UInt64) {
        self.last = last
        self.count = count
        self.high = high
    }

    @inlinable @inline(__always)
    static func short(_ value: UInt64) -> FIXDigits {
        let text = EightDigits.eight(value)
        // Leading zeros stand in the lowest bytes; the last digit stays.
        let zeros = min(7, (text ^ EightDigits.zeros).trailingZeroBitCount >> 3)
        return FIXDigits(
            last: text &>> UInt64(truncatingIfNeeded: zeros &* 8), count: 8 &- zeros, high: 0)
    }

    @usableFromInline @inline(never)
    static func long(_ value: UInt64) -> FIXDigits {
        let (high, low) = value.quotientAndRemainder(dividingBy: 100_000_000)
        return FIXDigits(
            last: EightDigits.eight(low), count: 8 + FIXDigits(high).count, high: high)
    }
}
