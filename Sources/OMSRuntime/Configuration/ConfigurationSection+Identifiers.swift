extension ConfigurationSection {
    /// A BIC: four letters, two of the country, two of the place, and perhaps three of a branch.
    func bic(_ key: String) -> String? {
        coded(key, "a BIC such as NDTLUS33 or NDTLUS33XXX") { text in
            guard text.count == 8 || text.count == 11 else { return false }
            return text.prefix(6).allSatisfy(Self.isCapital)
                && text.allSatisfy(Self.isCapitalOrDigit)
        }
    }

    /// An ISIN: two letters, nine letters or digits, a check digit (Luhn over the expansion).
    func isin(_ key: String) -> String? {
        coded(key, "an ISIN of 12 characters with a right check digit, such as US4592001014") {
            text in
            guard text.count == 12, text.prefix(2).allSatisfy(Self.isCapital),
                text.allSatisfy(Self.isCapitalOrDigit), (0x30...0x39).contains(text[11])
            else { return false }
            let digits = Self.expanded(text)
            let sum = digits.reversed().enumerated().reduce(0) { sum, place in
                let doubled = place.element * 2
                return sum + (place.offset % 2 == 0 ? place.element : doubled / 10 + doubled % 10)
            }
            return sum % 10 == 0
        }
    }

    /// A market identifier code of ISO 10383: four capital letters or digits.
    func mic(_ key: String) -> String? {
        coded(key, "a market identifier code of four capital letters or digits, such as XNYS") {
            $0.count == 4 && $0.allSatisfy(Self.isCapitalOrDigit)
        }
    }

    /// A SHA-256 in hexadecimal, as tokens are stored.
    func tokenHash(_ key: String) -> String? {
        coded(key, "the SHA-256 of a token: 64 hexadecimal digits in lower case") {
            $0.count == 64
                && $0.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        }
    }

    private func coded(_ key: String, _ expected: String, _ isRight: ([UInt8]) -> Bool) -> String? {
        guard let (text, entry) = scalar(key, expected) else { return nil }
        guard isRight(Array(text.utf8)) else {
            reportType(entry, expected)
            return nil
        }
        return text
    }

    private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

    private static func isCapitalOrDigit(_ byte: UInt8) -> Bool {
        isCapital(byte) || (0x30...0x39).contains(byte)
    }

    /// Letters become two digits, A = 10 … Z = 35; only for capitals and digits.
    private static func expanded(_ text: [UInt8]) -> [Int] {
        text.flatMap { byte -> [Int] in
            guard isCapital(byte) else { return [Int(byte) - 0x30] }
            let value = Int(byte) - 0x41 + 10
            return [value / 10, value % 10]
        }
    }
}
