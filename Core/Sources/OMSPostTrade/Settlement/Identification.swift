import OMSTypes

/// Shapes of published identifiers, as the settlement schemas demand them.
enum Identification {
    /// ISO 6166: two letters, nine letters or digits, one digit. The check digit is the reference
    /// data's business.
    static func isISIN(_ text: Text64) -> Bool {
        text.withBytes { bytes in
            bytes.count == 12 && bytes[..<2].allSatisfy(isLetter)
                && bytes[2..<11].allSatisfy(isLetterOrDigit) && isDigit(bytes[11])
        }
    }

    /// ISO 9362: four letters or digits, two letters, two and maybe three letters or digits.
    static func isBIC(_ text: Text64) -> Bool {
        text.withBytes { bytes in
            (bytes.count == 8 || bytes.count == 11) && bytes.allSatisfy(isLetterOrDigit)
                && bytes[4..<6].allSatisfy(isLetter)
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
}

extension Text64 {
    /// Printable ASCII without spaces only.
    var isPlain: Bool { withBytes { $0.allSatisfy { (0x21...0x7E).contains($0) } } }

    /// Another text behind this one, cut at 64 bytes.
    func appending(_ suffix: String) -> Text64 {
        let bytes = withBytes { Array($0) } + Array(suffix.utf8)
        return bytes.prefix(Self.capacity).withUnsafeBytes { Text64($0) ?? Text64() }
    }
}
