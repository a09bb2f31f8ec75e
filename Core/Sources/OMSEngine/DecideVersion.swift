/// The version of the deciding code: SHA-256 over the sources of floors 0-4.
///
/// Written by `scripts/decide-version` before each build; a tidy test checks it. A frame that
/// another version decided is reported as such, which is no mismatch.
public enum DecideVersion {
    /// 64 hexadecimal digits.
    public static let hex =
        "9ff868d5d5952ff93a5f7134f23c60d7ae726630945d1f787a36176e7d912fce"

    /// The same 32 bytes as four big-endian words.
    public static let words: (UInt64, UInt64, UInt64, UInt64) = (
        0x9ff8_68d5_d595_2ff9, 0x3a5f_7134_f23c_60d7,
        0xae72_6630_945d_1f78, 0x7a36_176e_7d91_2fce
    )

    /// The same 32 bytes.
    public static var bytes: [UInt8] {
        [words.0, words.1, words.2, words.3].flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
        }
    }
}
