/// Text of at most 64 bytes, stored inline: identifiers on the hot path without allocation.
@frozen
public struct Text64: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    @usableFromInline
    var words: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (
        0, 0, 0, 0, 0, 0, 0, 0
    )
    @usableFromInline var length: UInt8 = 0
    /// Bytes in use, 0…64.
    @inlinable public var count: UInt8 { length }

    /// The most bytes that fit.
    public static let capacity = 64

    @inlinable public init() {}

    /// `nil` when longer than 64 bytes.
    @inlinable
    public init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count <= Self.capacity else { return nil }
        if bytes.count > 0 {
            withUnsafeMutableBytes(of: &words) {
                $0.baseAddress!.copyMemory(from: bytes.baseAddress!, byteCount: bytes.count)
            }
        }
        setCount(UInt8(truncatingIfNeeded: bytes.count))
    }

    @inlinable mutating func setCount(_ value: UInt8) { length = value }

    /// `nil` when longer than 64 bytes of UTF-8.
    public init?(_ string: String) {
        var copy = string
        guard let text = copy.withUTF8({ Text64(UnsafeRawBufferPointer($0)) }) else { return nil }
        self = text
    }

    /// For literals in code and tests; a literal over 64 bytes is our mistake and stops.
    public init(stringLiteral value: StaticString) {
        self = Text64(
            UnsafeRawBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount))!
    }

    @inlinable public var isEmpty: Bool { count == 0 }

    @inlinable
    public func withBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
        try withUnsafeBytes(of: words) {
            try body(UnsafeRawBufferPointer(rebasing: $0[..<Int(count)]))
        }
    }

    public var description: String { withBytes { String(decoding: $0, as: UTF8.self) } }

    @inlinable
    public static func == (a: Text64, b: Text64) -> Bool {
        a.count == b.count && a.words.0 == b.words.0 && a.words.1 == b.words.1
            && a.words.2 == b.words.2 && a.words.3 == b.words.3 && a.words.4 == b.words.4
            && a.words.5 == b.words.5 && a.words.6 == b.words.6 && a.words.7 == b.words.7
    }

    /// A 64-bit mix of the bytes, the same in every process (unlike `hashValue`).
    @inlinable
    public var stableHash: UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(count)
        func mix(_ word: UInt64, _ hash: UInt64) -> UInt64 {
            let product = (hash ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
            return product.high ^ product.low
        }
        hash = mix(words.0, hash)
        if count > 8 { hash = mix(words.1, hash) }
        if count > 16 { hash = mix(words.2, hash) }
        if count > 24 {
            hash = mix(words.3, hash)
            hash = mix(words.4, hash)
            hash = mix(words.5, hash)
            hash = mix(words.6, hash)
            hash = mix(words.7, hash)
        }
        return hash
    }

    @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(stableHash) }

    /// Byte order, as post-trade rule R5 asks of account ids.
    public static func < (a: Text64, b: Text64) -> Bool {
        a.withBytes { left in b.withBytes { right in left.lexicographicallyPrecedes(right) } }
    }
}

extension Text64: Comparable {}
