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
        fill(bytes)
    }

    /// Takes another text; `false`, and nothing changes, when it is longer than 64 bytes.
    @inlinable @inline(__always)
    public mutating func replace(with bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count <= Self.capacity else { return false }
        words = (0, 0, 0, 0, 0, 0, 0, 0)
        fill(bytes)
        return true
    }

    /// At most 64 bytes into words that are zero.
    @inlinable
    mutating func fill(_ bytes: UnsafeRawBufferPointer) {
        setCount(UInt8(truncatingIfNeeded: bytes.count))
        guard let base = bytes.baseAddress, bytes.count > 0 else { return }
        // Identifiers are short: two words without a call.
        if bytes.count <= 8 {
            words.0 = Self.word(base, bytes.count)
        } else if bytes.count <= 16 {
            words.0 = Self.word(base, 8)
            // The last eight bytes, without those that the first word has.
            let shift = UInt64(truncatingIfNeeded: (16 &- bytes.count) &* 8)
            words.1 = Self.word(base + (bytes.count &- 8), 8) &>> shift
        } else {
            withUnsafeMutableBytes(of: &words) {
                $0.baseAddress!.copyMemory(from: base, byteCount: bytes.count)
            }
        }
    }

    /// One to eight bytes, the first one lowest and zeros above the last, without reading beyond
    /// them.
    @inlinable @inline(__always)
    public static func word(_ base: UnsafeRawPointer, _ count: Int) -> UInt64 {
        if count == 1 { return UInt64(base.load(as: UInt8.self)) }
        if count == 8 {
            return UInt64(littleEndian: base.loadUnaligned(as: UInt64.self))
        }
        if count >= 4 {
            let low = UInt32(littleEndian: base.loadUnaligned(as: UInt32.self))
            let high = UInt32(
                littleEndian: base.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
            // The second overlaps the first where there are fewer than eight.
            let shift = UInt64(truncatingIfNeeded: (count &- 4) &* 8)
            return UInt64(low) | UInt64(high) &<< shift
        }
        let first = UInt64(base.load(as: UInt8.self))
        let middle = UInt64(base.load(fromByteOffset: count &>> 1, as: UInt8.self))
        let last = UInt64(base.load(fromByteOffset: count &- 1, as: UInt8.self))
        let lastShift = UInt64(truncatingIfNeeded: (count &- 1) &* 8)
        let middleShift = UInt64(truncatingIfNeeded: (count &>> 1) &* 8)
        return first | middle &<< middleShift | last &<< lastShift
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

    /// Eight words of eight bytes and the number of bytes in use; the others are zero.
    @inlinable @inline(__always)
    public func withWords<R>(_ body: (UnsafePointer<UInt64>, Int) -> R) -> R {
        withUnsafeBytes(of: words) {
            body($0.baseAddress!.assumingMemoryBound(to: UInt64.self), Int(count))
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

extension Text64 {
    /// `<letter><number>`, and after a point the place unless it is 0: `E17.2`. How ids are made
    /// that must be unique in a journal.
    public static func numbered(_ letter: UInt8, _ number: UInt64, _ place: UInt64 = 0) -> Text64 {
        withUnsafeTemporaryAllocation(byteCount: 48, alignment: 1) { buffer in
            var end = 48
            func put(_ number: UInt64) {
                var rest = number
                repeat {
                    end -= 1
                    buffer[end] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
                    rest /= 10
                } while rest > 0
            }
            if place > 0 {
                put(place)
                end -= 1
                buffer[end] = 0x2E
            }
            put(number)
            end -= 1
            buffer[end] = letter
            return Text64(UnsafeRawBufferPointer(rebasing: buffer[end..<48]))!
        }
    }
}
