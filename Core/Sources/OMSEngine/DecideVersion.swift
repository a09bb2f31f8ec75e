/// The version of the deciding code: SHA-256 over the sources of floors 0-4.
///
/// Written by `scripts/decide-version` before each build; a tidy test checks it. A frame that
/// another version decided is reported as such, which is no mismatch.
public enum DecideVersion {
    /// 64 hexadecimal digits.
    public static let hex =
        "9b24add2b3e7d47cc37e3f9d6974dda12936981064b1c4b89266a8eec0d919cc"

    /// The same 32 bytes as four big-endian words.
    public static let words: (UInt64, UInt64, UInt64, UInt64) = (
        0x9b24_add2_b3e7_d47c, 0xc37e_3f9d_6974_dda1,
        0x2936_9810_64b1_c4b8, 0x9266_a8ee_c0d9_19cc
    )

    /// The same 32 bytes.
    public static var bytes: [UInt8] {
        [words.0, words.1, words.2, words.3].flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
        }
    }
}
