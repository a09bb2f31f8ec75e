/// A 64-bit digest of what a message says, the same in every process and on every machine.
///
/// All fields count, in their order, but 8 9 34 43 52 60 97 122 10: two transmissions of the same
/// order have the same digest, and an order whose content differs has another (up to chance, 2⁻⁶⁴;
/// it is no protection against malice).
public enum FIXBodyDigest {
    public static func digest(_ index: borrowing FIXMessageIndex) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for position in 0..<index.fieldCount {
            let field = index.fields[position]
            if isTransport(field.tag) { continue }
            hash = mix(hash, UInt64(field.tag) << 32 | UInt64(field.length))
            hash = mix(hash, index.slice(field))
        }
        return hash
    }

    @inline(__always)
    private static func isTransport(_ tag: UInt32) -> Bool {
        switch tag {
        case 8, 9, 10, 34, 43, 52, 60, 97, 122: return true
        default: return false
        }
    }

    /// Eight bytes are readable behind the value: its separator and the trailer's seven.
    @inline(__always)
    private static func mix(_ hash: UInt64, _ bytes: UnsafeRawBufferPointer) -> UInt64 {
        guard let base = bytes.baseAddress else { return hash }
        var result = hash
        var at = 0
        while at &+ 8 <= bytes.count {
            result = mix(result, FIXScanner.word(base, at))
            at &+= 8
        }
        guard at < bytes.count else { return result }
        let unused = UInt64(truncatingIfNeeded: (8 &- (bytes.count &- at)) &* 8)
        return mix(result, (FIXScanner.word(base, at) &<< unused) &>> unused)
    }

    @inline(__always)
    private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return (product.high ^ product.low) &+ 0x9E37_79B9_7F4A_7C15
    }
}
