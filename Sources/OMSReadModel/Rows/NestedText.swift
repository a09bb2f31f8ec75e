/// Lists of small records in one column: fields end with the unit separator, records with the
/// record separator of ASCII; where a text holds one itself, it becomes a space.
enum NestedText {
    private static let unit: Character = "\u{1F}"
    private static let record: Character = "\u{1E}"

    static func encode(_ records: [[String]]) -> String {
        var result = ""
        for fields in records {
            for field in fields {
                result += field.map { $0 == unit || $0 == record ? " " : String($0) }.joined()
                result.append(unit)
            }
            result.append(record)
        }
        return result
    }

    static func decode(_ text: String) -> [[String]] {
        text.split(separator: record).map { fields in
            fields.split(separator: unit, omittingEmptySubsequences: false).dropLast()
                .map(String.init)
        }
    }
}
