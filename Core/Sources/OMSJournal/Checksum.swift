internal import CChecksum

/// CRC32C (Castagnoli) of frames and headers: finds accidents, not malice (the chain does that).
public enum Checksum {
    /// The checksum of `bytes`; 0 for none.
    public static func crc32c(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
        guard let base = bytes.baseAddress else { return 0 }
        return checksum_crc32c(base, bytes.count)
    }
}
