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
    @usableFromInline let times = FIXTimeTexts()

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

    /// A tag, a value of at most `needed` bytes, and the separator.
    ///
    /// The length moves once for a field: a counter in memory costs its round trip through the
    /// store at every step.
    @inlinable @inline(__always)
    mutating func put(_ tag: Int, _ needed: Int, _ value: (inout FIXPen) -> Void) {
        precondition(tag > 0, "a tag is positive")
        guard tag < FIXTagTexts.count, hasRoom(needed) else { return putApart(tag, needed, value) }
        var pen = FIXPen(at: base + length)
        let text = tagTexts[tag]
        pen.word(text & 0xFF_FFFF_FFFF_FFFF, Int(truncatingIfNeeded: text &>> 56))
        value(&pen)
        end(pen)
    }

    /// The same for long tags and in need of memory. Nothing comes behind its call, so that the
    /// common way saves no registers for it.
    @usableFromInline @inline(never)
    mutating func putApart(_ tag: Int, _ needed: Int, _ value: (inout FIXPen) -> Void) {
        reserve(needed)
        var pen = FIXPen(at: base + length)
        pen.digits(UInt64(tag))
        pen.byte(0x3D)
        value(&pen)
        end(pen)
    }

    /// Room for a tag, `needed` bytes of value, a separator, and the rest of a word that is stored
    /// whole.
    @inlinable @inline(__always)
    func hasRoom(_ needed: Int) -> Bool { length &+ needed &+ 40 <= capacity }

    @inlinable
    mutating func reserve(_ needed: Int) {
        if !hasRoom(needed) { grow(needed + 40) }
    }

    @inlinable @inline(__always)
    mutating func end(_ pen: FIXPen) {
        pen.place.storeBytes(of: 0x01, as: UInt8.self)
        length = pen.place - base &+ 1
    }
}
