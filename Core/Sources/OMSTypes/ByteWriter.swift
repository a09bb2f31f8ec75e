/// A growing byte buffer for frames and messages: reused, never shared, no reference counting.
///
/// Integers are little-endian; `varint` is LEB128, signed values zigzag first.
@frozen
public struct ByteWriter: ~Copyable {
    @usableFromInline var base: UnsafeMutableRawPointer
    @usableFromInline var capacity: Int
    @usableFromInline var length: Int = 0
    /// Bytes written so far.
    @inlinable public var count: Int { length }

    public init(capacity: Int = 4096) {
        self.capacity = max(64, capacity)
        base = .allocate(byteCount: self.capacity, alignment: 16)
    }

    deinit { base.deallocate() }

    /// Forgets the content, keeps the memory.
    @inlinable public mutating func clear() { setCount(0) }

    @inlinable mutating func setCount(_ value: Int) { length = value }

    /// Cuts back to an earlier `count`.
    @inlinable public mutating func truncate(to length: Int) {
        precondition(length >= 0 && length <= count, "truncation beyond the end")
        setCount(length)
    }

    @usableFromInline mutating func grow(_ needed: Int) {
        var larger = capacity * 2
        while larger < count + needed { larger *= 2 }
        let moved = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
        moved.copyMemory(from: base, byteCount: count)
        base.deallocate()
        base = moved
        capacity = larger
    }

    @inlinable public mutating func reserve(_ needed: Int) {
        if count &+ needed > capacity { grow(needed) }
    }

    /// Moves on over `added` bytes that the caller writes, where the result points, before it does
    /// anything else with this; up to `room` bytes more may be overwritten.
    @inlinable
    public mutating func extend(by added: Int, room: Int) -> UnsafeMutableRawPointer {
        reserve(added &+ room)
        let place = base + count
        setCount(count &+ added)
        return place
    }

    @inlinable public var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: base, count: count)
    }

    @inlinable public mutating func append(_ byte: UInt8) {
        reserve(1)
        base.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
        setCount(count &+ 1)
    }

    @inlinable public mutating func append(_ source: UnsafeRawBufferPointer) {
        guard source.count > 0 else { return }
        reserve(source.count)
        (base + count).copyMemory(from: source.baseAddress!, byteCount: source.count)
        setCount(count &+ source.count)
    }

    @inlinable public mutating func append(_ text: StaticString) {
        append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    @inlinable public mutating func append(_ string: String) {
        var copy = string
        copy.withUTF8 { append(UnsafeRawBufferPointer($0)) }
    }

    @inlinable public mutating func fixed<T: FixedWidthInteger & BitwiseCopyable>(_ value: T) {
        reserve(MemoryLayout<T>.size)
        base.storeBytes(of: value.littleEndian, toByteOffset: count, as: T.self)
        setCount(count &+ MemoryLayout<T>.size)
    }

    /// Overwrites an integer that was written before (a length, a checksum).
    @inlinable
    public mutating func patch<T: FixedWidthInteger & BitwiseCopyable>(_ value: T, at offset: Int) {
        precondition(offset >= 0 && offset + MemoryLayout<T>.size <= count, "patch beyond the end")
        base.storeBytes(of: value.littleEndian, toByteOffset: offset, as: T.self)
    }

    @inlinable public mutating func varint(_ value: UInt64) {
        reserve(10)
        var rest = value
        var at = count
        while rest >= 0x80 {
            base.storeBytes(
                of: UInt8(truncatingIfNeeded: rest) | 0x80, toByteOffset: at, as: UInt8.self)
            rest >>= 7
            at &+= 1
        }
        base.storeBytes(of: UInt8(truncatingIfNeeded: rest), toByteOffset: at, as: UInt8.self)
        setCount(at &+ 1)
    }

    @inlinable public mutating func signedVarint(_ value: Int64) {
        varint(UInt64(bitPattern: (value << 1) ^ (value >> 63)))
    }

    /// A signed 128-bit integer: low then high half.
    @inlinable public mutating func int128(_ value: Int128) {
        fixed(UInt64(truncatingIfNeeded: value))
        fixed(Int64(truncatingIfNeeded: value >> 64))
    }

    /// Length, then the bytes.
    @inlinable public mutating func text(_ value: Text64) {
        append(value.count)
        value.withBytes { append($0) }
    }

    /// Length, then the UTF-8 bytes.
    @inlinable public mutating func string(_ value: String) {
        var copy = value
        copy.withUTF8 {
            varint(UInt64($0.count))
            append(UnsafeRawBufferPointer($0))
        }
    }
}
