/// The version of the deciding code: SHA-256 over the sources of floors 0-4.
///
/// Written by `scripts/decide-version` before each build; a tidy test checks it. A frame that
/// another version decided is reported as such, which is no mismatch.
public enum DecideVersion {
    /// 64 hexadecimal digits.
    public static let hex =
        "ded8e455080123b25b91070e190ad2ec10ba35f0e2c6b15834f1d451973d5eec"

    /// The same 32 bytes as four big-endian words.
    public static let words: (UInt64, UInt64, UInt64, UInt64) = (
        0xded8_e455_0801_23b2, 0x5b91_070e_190a_d2ec,
        0x10ba_35f0_e2c6_b158, 0x34f1_d451_973d_5eec
    )

    /// The same 32 bytes.
    public static var bytes: [UInt8] {
        [words.0, words.1, words.2, words.3].flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
        }
    }
}
