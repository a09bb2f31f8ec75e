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

    /// Room for a tag, `needed` bytes of value and a separator.
    @inlinable
    mutating func reserve(_ needed: Int) {
        if length &+ needed &+ 24 > capacity { grow(needed + 24) }
    }

    @inlinable
    mutating func put(_ byte: UInt8) {
        base.storeBytes(of: byte, toByteOffset: length, as: UInt8.self)
        length &+= 1
    }

    /// Decimal digits of a number, at most 20, two at a time.
    @inlinable
    mutating func digits(_ value: UInt64) {
        if value < 10 { return put(UInt8(truncatingIfNeeded: value) &+ 0x30) }
        var at = length &+ Self.digitCount(value)
        length = at
        let out = base
        var rest = value
        while rest >= 100 {
            let pair = rest % 100
            rest /= 100
            at &-= 2
            Self.putPair(pair, out, at)
        }
        if rest >= 10 {
            Self.putPair(rest, out, at &- 2)
        } else {
            out.storeBytes(
                of: UInt8(truncatingIfNeeded: rest) &+ 0x30, toByteOffset: at &- 1, as: UInt8.self)
        }
    }

    @inlinable
    static func putPair(_ value: UInt64, _ out: UnsafeMutableRawPointer, _ at: Int) {
        let small = UInt32(truncatingIfNeeded: value)
        let tens = (small &* 103) &>> 10
        let both = UInt16(truncatingIfNeeded: (small &- tens &* 10) &<< 8 | tens) &+ 0x3030
        out.storeBytes(of: both.littleEndian, toByteOffset: at, as: UInt16.self)
    }

    @inlinable
    static func digitCount(_ value: UInt64) -> Int {
        if value < 100 { return value < 10 ? 1 : 2 }
        if value < 10_000 { return value < 1_000 ? 3 : 4 }
        if value < 1_000_000 { return value < 100_000 ? 5 : 6 }
        var count = 6
        var rest = value / 1_000_000
        while rest > 0 {
            count &+= 1
            rest /= 10
        }
        return count
    }

    /// Units of 10⁻⁸ as the shortest exact decimal.
    @inlinable
    mutating func decimal(_ units: Int64) {
        if units < 0 { put(0x2D) }
        let (whole, fraction) = units.magnitude.quotientAndRemainder(dividingBy: 100_000_000)
        digits(whole)
        guard fraction != 0 else { return }
        put(0x2E)
        var rest = fraction
        var at = length &+ 8
        while at > length {
            at &-= 2
            Self.putPair(rest % 100, base, at)
            rest /= 100
        }
        at = length &+ 8
        while base.load(fromByteOffset: at &- 1, as: UInt8.self) == 0x30 { at &-= 1 }
        length = at
    }

    /// `tag=`, with room for `needed` bytes of value and the separator.
    @inlinable
    mutating func begin(_ tag: Int, _ needed: Int) {
        precondition(tag > 0, "a tag is positive")
        reserve(needed)
        digits(UInt64(truncatingIfNeeded: tag))
        put(0x3D)
    }

    /// The separator.
    @inlinable mutating func end() { put(0x01) }
}
