/// The version of the deciding code: SHA-256 over the sources of floors 0-4.
///
/// Written by `scripts/decide-version` before each build; a tidy test checks it. A frame that
/// another version decided is reported as such, which is no mismatch.
public enum DecideVersion {
    /// 64 hexadecimal digits.
    public static let hex =
        "e77aa2955d05d9a75d73b1524351aa428cdb8375b30b54dba28e186ce7bb1ac7"

    /// The same 32 bytes as four big-endian words.
    public static let words: (UInt64, UInt64, UInt64, UInt64) = (
        0xe77a_a295_5d05_d9a7, 0x5d73_b152_4351_aa42,
        0x8cdb_8375_b30b_54db, 0xa28e_186c_e7bb_1ac7
    )

    /// The same 32 bytes.
    public static var bytes: [UInt8] {
        [words.0, words.1, words.2, words.3].flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
        }
    }
}
