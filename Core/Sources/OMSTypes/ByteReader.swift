/// Reads what `ByteWriter` wrote. The bytes must outlive the reader.
@frozen
public struct ByteReader {
    /// The bytes ended early, or a value is not one that the format allows.
    public enum Failure: Error, Equatable, Sendable {
        case truncated(offset: Int)
        case invalid(StaticStringBox, offset: Int)
    }

    @usableFromInline let bytes: UnsafeRawBufferPointer
    /// Where the next read starts.
    public var offset: Int = 0

    @inlinable public init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }
    @inlinable public var remaining: Int { bytes.count &- offset }
    @inlinable public var isAtEnd: Bool { offset >= bytes.count }

    @inlinable
    public mutating func slice(_ length: Int) throws(Failure) -> UnsafeRawBufferPointer {
        guard length >= 0, length <= remaining else { throw .truncated(offset: offset) }
        let result = UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset &+ length)])
        offset &+= length
        return result
    }

    @inlinable public mutating func byte() throws(Failure) -> UInt8 {
        guard remaining >= 1 else { throw .truncated(offset: offset) }
        let value = bytes[offset]
        offset &+= 1
        return value
    }

    @inlinable
    public mutating func fixed<T: FixedWidthInteger & BitwiseCopyable>(_ type: T.Type = T.self)
        throws(Failure) -> T
    {
        let size = MemoryLayout<T>.size
        guard remaining >= size else { throw .truncated(offset: offset) }
        let value = bytes.loadUnaligned(fromByteOffset: offset, as: T.self)
        offset &+= size
        return T(littleEndian: value)
    }

    @inlinable @inline(__always)
    public mutating func varint() throws(Failure) -> UInt64 {
        // Most numbers are small.
        if offset < bytes.count, bytes[offset] < 0x80 {
            let value = UInt64(bytes[offset])
            offset &+= 1
            return value
        }
        return try longVarint()
    }

    @usableFromInline @inline(never)
    mutating func longVarint() throws(Failure) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let next = try byte()
            guard shift < 63 || next <= 1 else {
                throw .invalid("integer over 64 bits", offset: offset)
            }
            value |= UInt64(next & 0x7F) << shift
            if next < 0x80 { return value }
            shift &+= 7
        }
    }

    @inlinable public mutating func signedVarint() throws(Failure) -> Int64 {
        let raw = try varint()
        return Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1)
    }

    @inlinable public mutating func int128() throws(Failure) -> Int128 {
        let low: UInt64 = try fixed()
        let high: Int64 = try fixed()
        return Int128(high) << 64 | Int128(low)
    }

    @inlinable public mutating func text() throws(Failure) -> Text64 {
        let length = Int(try byte())
        guard length <= Text64.capacity else {
            throw .invalid("text over 64 bytes", offset: offset)
        }
        return Text64(try slice(length))!
    }

    @inlinable public mutating func string() throws(Failure) -> String {
        let length = try varint()
        guard length <= UInt64(remaining) else { throw .truncated(offset: offset) }
        return String(decoding: try slice(Int(length)), as: UTF8.self)
    }

    /// A one-byte code of one of our enumerations.
    @inlinable
    public mutating func code<E: RawRepresentable>(_ type: E.Type = E.self) throws(Failure) -> E
    where E.RawValue == UInt8 {
        let raw = try byte()
        guard let value = E(rawValue: raw) else { throw .invalid("unknown code", offset: offset) }
        return value
    }
}

/// A static text that can be compared.
@frozen
public struct StaticStringBox: Equatable, Sendable, ExpressibleByStringLiteral,
    CustomStringConvertible
{
    public let text: StaticString
    @inlinable public init(stringLiteral value: StaticString) { text = value }
    public static func == (a: Self, b: Self) -> Bool { a.description == b.description }
    public var description: String { "\(text)" }
}
