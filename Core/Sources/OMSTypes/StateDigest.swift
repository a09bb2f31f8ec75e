/// A 128-bit digest of state, the same on every machine for the same values in the same order.
///
/// It finds differences between two replays; it is no protection against malice: the journal's
/// SHA-256 chain is. Any change of what is folded, or how, raises `stateHashVersion`.
@frozen
public struct StateDigest: Equatable, Sendable, CustomStringConvertible {
    @usableFromInline var a: UInt64 = 0x243F_6A88_85A3_08D3
    @usableFromInline var b: UInt64 = 0x1319_8A2E_0370_7344

    @inlinable public init() {}
    @inlinable public init(high: UInt64, low: UInt64) {
        a = high
        b = low
    }
    @inlinable public var high: UInt64 { a }
    @inlinable public var low: UInt64 { b }

    @inlinable public mutating func combine(_ word: UInt64) {
        let first = (a ^ word).multipliedFullWidth(by: 0x9FB2_1C65_1E98_DF25)
        let second = (b &+ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        a = first.low ^ second.high &+ 0x9E37_79B9_7F4A_7C15
        b = second.low ^ first.high ^ (b << 1 | b >> 63)
    }

    @inlinable public mutating func combine(_ value: Int64) { combine(UInt64(bitPattern: value)) }

    @inlinable public mutating func combine(_ value: Int128) {
        combine(UInt64(truncatingIfNeeded: value))
        combine(UInt64(truncatingIfNeeded: value >> 64))
    }

    @inlinable public mutating func combine(_ value: Text64) {
        combine(value.stableHash)
        combine(UInt64(value.count))
    }

    public mutating func combine(_ value: String) {
        combine(UInt64(value.utf8.count))
        for byte in value.utf8 { combine(UInt64(byte)) }
    }

    public mutating func combine(_ value: UnsafeRawBufferPointer) {
        combine(UInt64(value.count))
        for byte in value { combine(UInt64(byte)) }
    }

    /// 32 hexadecimal digits.
    public var description: String {
        func hex(_ word: UInt64) -> String {
            let text = String(word, radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }
        return hex(a) + hex(b)
    }
}
