/// The version of the deciding code: SHA-256 over the sources of floors 0-4.
///
/// Written by `scripts/decide-version` before each build; a tidy test checks it. A frame that
/// another version decided is reported as such, which is no mismatch.
public enum DecideVersion {
    /// 64 hexadecimal digits.
    public static let hex =
        "303ec9f05b3abb8ebb92979f1fc7f917899dba860ec077f370fadef88748e953"

    /// The same 32 bytes as four big-endian words.
    public static let words: (UInt64, UInt64, UInt64, UInt64) = (
        0x303e_c9f0_5b3a_bb8e, 0xbb92_979f_1fc7_f917,
        0x899d_ba86_0ec0_77f3, 0x70fa_def8_8748_e953
    )

    /// The same 32 bytes.
    public static var bytes: [UInt8] {
        [words.0, words.1, words.2, words.3].flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
        }
    }
}
