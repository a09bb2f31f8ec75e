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

    /// Decimal digits of a number, at most 20.
    @inlinable
    mutating func digits(_ value: UInt64) {
        if value < 10 { return put(UInt8(truncatingIfNeeded: value) &+ 0x30) }
        var size = 0
        var rest = value
        while rest > 0 {
            size &+= 1
            rest /= 10
        }
        var at = length &+ size
        length = at
        rest = value
        while rest > 0 {
            at &-= 1
            base.storeBytes(
                of: UInt8(truncatingIfNeeded: rest % 10) &+ 0x30, toByteOffset: at, as: UInt8.self)
            rest /= 10
        }
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
