import OMSTypes

/// Writes the body of a message, `tag=value` and a separator for each field, into a reused buffer.
///
/// The body of an application message holds everything but 8 9 35 49 56 34 52 43 122 10, so that
/// a resend puts a new header around the same bytes. An empty text writes no field (FIX knows no
/// empty value), and a separator inside a text is written as a blank.
public struct FIXBodyWriter: ~Copyable {
    @usableFromInline var base: UnsafeMutableRawPointer
    @usableFromInline var capacity: Int
    @usableFromInline var length = 0
    @usableFromInline let tagTexts = FIXTagTexts.shared
    @usableFromInline let days = FIXDayTexts()

    public init(capacity: Int = 512) {
        self.capacity = max(64, capacity)
        base = .allocate(byteCount: self.capacity, alignment: 16)
    }

    deinit { base.deallocate() }

    /// Bytes written so far.
    @inlinable public var count: Int { length }

    /// What was written; valid until the next change.
    @inlinable public var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: base, count: length)
    }

    /// Forgets the content, keeps the memory.
    @inlinable public mutating func clear() { length = 0 }

    @usableFromInline
    mutating func grow(_ needed: Int) {
        var larger = capacity * 2
        while larger < length + needed { larger *= 2 }
        let moved = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
        moved.copyMemory(from: base, byteCount: length)
        base.deallocate()
        base = moved
        capacity = larger
    }

    /// Room for a tag, `needed` bytes of value, a separator, and the rest of a word that is stored
    /// whole.
    @inlinable
    mutating func reserve(_ needed: Int) {
        if length &+ needed &+ 40 > capacity { grow(needed + 40) }
    }

    @inlinable
    mutating func put(_ byte: UInt8) {
        base.storeBytes(of: byte, toByteOffset: length, as: UInt8.self)
        length &+= 1
    }

    /// Decimal digits of a number, at most 20, eight at a time.
    @inlinable
    mutating func digits(_ value: UInt64) {
        if value < 10 { return put(UInt8(truncatingIfNeeded: value) &+ 0x30) }
        if value < 100_000_000 { return shortDigits(value) }
        let (high, low) = value.quotientAndRemainder(dividingBy: 100_000_000)
        digits(high)
        store(EightDigits.eight(low))
        length &+= 8
    }

    /// A number below 10⁸.
    @inlinable @inline(__always)
    mutating func shortDigits(_ value: UInt64) {
        let text = EightDigits.eight(value)
        // Leading zeros stand in the lowest bytes; the last digit stays.
        let zeros = min(7, (text ^ EightDigits.zeros).trailingZeroBitCount >> 3)
        store(text &>> UInt64(truncatingIfNeeded: zeros &* 8))
        length &+= 8 &- zeros
    }

    /// Eight bytes, the lowest first, without moving on; there is room.
    @inlinable @inline(__always)
    func store(_ word: UInt64) {
        base.storeBytes(of: word.littleEndian, toByteOffset: length, as: UInt64.self)
    }

    /// Units of 10⁻⁸ as the shortest exact decimal.
    @inlinable
    mutating func decimal(_ units: Int64) {
        if units < 0 { put(0x2D) }
        let (whole, fraction) = units.magnitude.quotientAndRemainder(dividingBy: 100_000_000)
        if whole < 100_000_000 { shortDigits(whole) } else { digits(whole) }
        guard fraction != 0 else { return }
        put(0x2E)
        let text = EightDigits.eight(fraction)
        store(text)
        // Trailing zeros stand in the highest bytes.
        length &+= 8 &- (text ^ EightDigits.zeros).leadingZeroBitCount >> 3
    }

    /// `tag=`, with room for `needed` bytes of value and the separator.
    @inlinable
    mutating func begin(_ tag: Int, _ needed: Int) {
        precondition(tag > 0, "a tag is positive")
        reserve(needed)
        guard tag < FIXTagTexts.count else {
            digits(UInt64(truncatingIfNeeded: tag))
            return put(0x3D)
        }
        let text = tagTexts[tag]
        store(text & 0xFF_FFFF_FFFF_FFFF)
        length &+= Int(truncatingIfNeeded: text &>> 56)
    }

    /// The separator.
    @inlinable mutating func end() { put(0x01) }
}
