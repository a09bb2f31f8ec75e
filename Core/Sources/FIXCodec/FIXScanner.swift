/// The unsafe inner loops over message bytes. Callers guarantee the bounds stated with each.
@usableFromInline
enum FIXScanner {
    @usableFromInline static let separator: UInt8 = 0x01

    /// The offset of the first SOH at or after `start`.
    ///
    /// There must be one, and seven more bytes must be readable behind it; in a framed message the
    /// trailer guarantees both. Eight bytes a step, exact for the lowest match.
    @inlinable
    static func separator(in base: UnsafeRawPointer, from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        var at = start
        while true {
            let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            let difference = word ^ ones
            let match = (difference &- ones) & ~difference & highs
            if match != 0 { return at &+ match.trailingZeroBitCount >> 3 }
            at &+= 8
        }
    }

    /// Sum of bytes modulo 256 (CheckSum 10).
    @inlinable
    static func sum(_ bytes: UnsafeRawBufferPointer) -> UInt8 {
        guard let base = bytes.baseAddress else { return 0 }
        let count = bytes.count
        var at = 0
        var lanes = SIMD32<UInt8>(repeating: 0)
        while at &+ 32 <= count {
            lanes &+= base.loadUnaligned(fromByteOffset: at, as: SIMD32<UInt8>.self)
            at &+= 32
        }
        var total = lanes.wrappedSum()
        while at < count {
            total &+= base.load(fromByteOffset: at, as: UInt8.self)
            at &+= 1
        }
        return total
    }

    /// How many bytes to drop to stand at the next `8=FIX` behind the first byte; a beginning of
    /// it at the very end is kept.
    static func nextBeginString(in bytes: UnsafeRawBufferPointer) -> Int {
        var at = 1
        while at < bytes.count {
            if bytes[at] == 0x38, matchesBeginString(bytes, at: at) { return at }
            at &+= 1
        }
        return bytes.count
    }

    /// Whether `8=FIX`, or as much of it as the buffer holds, stands at `start`.
    static func matchesBeginString(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
        let pattern: (UInt8, UInt8, UInt8, UInt8, UInt8) = (0x38, 0x3D, 0x46, 0x49, 0x58)
        return withUnsafeBytes(of: pattern) { wanted in
            let available = min(5, bytes.count &- start)
            for offset in 0..<available where bytes[start &+ offset] != wanted[offset] {
                return false
            }
            return true
        }
    }

    /// The data field (by tag) whose size the given length field announces; 0 for other tags.
    @inlinable
    static func dataTag(forLength tag: UInt32) -> UInt32 {
        switch tag {
        case 90, 95, 212, 348, 350, 352, 354, 356, 358, 360, 362, 364, 445, 618, 621, 1401, 1403:
            return tag &+ 1
        case 93: return 89
        default: return 0
        }
    }
}
