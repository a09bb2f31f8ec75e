/// Lists of small records in one column: fields end with the unit separator, records with the
/// record separator of ASCII; where a text holds one itself, it becomes a space.
enum NestedText {
    private static let unit: Unicode.Scalar = "\u{1F}"
    private static let record: Unicode.Scalar = "\u{1E}"

    static func encode(_ records: [[String]]) -> String {
        var result = ""
        for fields in records {
            for field in fields {
                append(field, to: &result)
                result.unicodeScalars.append(unit)
            }
            result.unicodeScalars.append(record)
        }
        return result
    }

    private static func append(_ field: String, to result: inout String) {
        let separators = UInt8(ascii: record)...UInt8(ascii: unit)
        guard field.utf8.contains(where: { separators.contains($0) }) else {
            return result += field
        }
        for scalar in field.unicodeScalars {
            result.unicodeScalars.append(scalar == unit || scalar == record ? " " : scalar)
        }
    }

    static func decode(_ text: String) -> [[String]] {
        text.unicodeScalars.split(separator: record).map { fields in
            fields.split(separator: unit, omittingEmptySubsequences: false).dropLast()
                .map { String(Substring($0)) }
        }
    }
}
