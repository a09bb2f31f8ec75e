/// A 64-bit digest of what a message says, the same in every process and on every machine.
///
/// All fields count, in their order, but 8 9 34 43 52 60 97 122 10: two transmissions of the same
/// order have the same digest, and an order whose content differs has another (up to chance, 2⁻⁶⁴;
/// it is no protection against malice).
public enum FIXBodyDigest {
    public static func digest(_ index: borrowing FIXMessageIndex) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for position in 0..<index.count {
            let tag = index.tag(at: position)
            if isTransport(tag) { continue }
            let value = index.value(at: position)
            hash = mix(hash, UInt64(truncatingIfNeeded: tag) << 32 | UInt64(value.count))
            hash = mix(hash, value)
        }
        return hash
    }

    private static func isTransport(_ tag: Int) -> Bool {
        switch tag {
        case 8, 9, 10, 34, 43, 52, 60, 97, 122: return true
        default: return false
        }
    }

    private static func mix(_ hash: UInt64, _ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var result = hash
        var at = 0
        while at &+ 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            result = mix(result, UInt64(littleEndian: word))
            at &+= 8
        }
        guard at < bytes.count else { return result }
        var rest: UInt64 = 0
        var shift: UInt64 = 0
        while at < bytes.count {
            rest |= UInt64(bytes[at]) << shift
            shift &+= 8
            at &+= 1
        }
        return mix(result, rest)
    }

    @inline(__always)
    private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return (product.high ^ product.low) &+ 0x9E37_79B9_7F4A_7C15
    }
}
