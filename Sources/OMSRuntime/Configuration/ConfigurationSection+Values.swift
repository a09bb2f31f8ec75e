import OMSTypes
internal import Yams

extension ConfigurationSection {
    /// A scalar's text; anything else is reported.
    func scalar(_ key: String, _ expected: String) -> (text: String, entry: ConfigurationEntry)? {
        guard let entry = entry(key) else { return nil }
        guard let text = entry.value.text else {
            reportType(entry, expected)
            return nil
        }
        return (text, entry)
    }

    func reportType(_ entry: ConfigurationEntry, _ expected: String) {
        report(
            entry, "\"\(entry.key)\"\(inside) must be \(expected), but is \(entry.value.shown)")
    }

    /// Text of at most 64 bytes, not empty, without control characters; `nil` when absent.
    func text(_ key: String) -> String? {
        guard let (text, entry) = scalar(key, "a text") else { return nil }
        let printable = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        guard !text.isEmpty, text.utf8.count <= Text64.capacity, printable else {
            reportType(entry, "a text of 1 to 64 bytes on one line")
            return nil
        }
        return text
    }

    /// Text that must be there; empty after the report when it is not.
    func text(required key: String, example: String) -> String {
        if let text = text(key) { return text }
        if !has(key) { reportMissing(key, example: example) }
        return ""
    }

    /// A path of a file or folder: any length, not empty.
    func path(_ key: String) -> String? {
        guard let (text, entry) = scalar(key, "a path") else { return nil }
        guard !text.isEmpty, !text.contains("\0") else {
            reportType(entry, "a path")
            return nil
        }
        return text
    }

    /// One word of a fixed set.
    func choice<Value: RawRepresentable & CaseIterable>(_ key: String) -> Value?
    where Value.RawValue == String {
        let words = Value.allCases.map(\.rawValue)
        guard let (text, entry) = scalar(key, words.joined(separator: " or ")) else { return nil }
        if let value = Value(rawValue: text) { return value }
        let advice = NearestWord.advice(text, known: words, plural: "possible values")
        report(entry, "\"\(text)\" is no \(key)\(inside); \(advice)")
        return nil
    }

    func choice<Value: RawRepresentable & CaseIterable>(required key: String, example: Value)
        -> Value where Value.RawValue == String
    {
        if let value: Value = choice(key) { return value }
        if !has(key) { reportMissing(key, example: example.rawValue) }
        return example
    }

    /// on or off (true and false, yes and no are understood).
    func flag(_ key: String, default standard: Bool) -> Bool {
        noteDefault(key, standard ? "on" : "off")
        guard let (text, entry) = scalar(key, "on or off") else { return standard }
        switch text {
        case "on", "true", "yes": return true
        case "off", "false", "no": return false
        default:
            reportType(entry, "on or off")
            return standard
        }
    }

    /// Whether the value of `key` is the bare word, as in `http: off` or `accounts: any`.
    func isWord(_ key: String, _ word: String) -> Bool {
        guard has(key) else { return false }
        return entry(key)?.value.text == word
            || (word == "off" && entry(key)?.value.text == "false")
    }

    /// A whole number within `range`.
    func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        guard let (text, entry) = scalar(key, expected) else { return nil }
        guard let value = Int(text), range.contains(value) else {
            reportType(entry, expected)
            return nil
        }
        return value
    }

    /// A calendar day, `2026-11-10`.
    func date(_ key: String) -> CalendarDate? {
        guard let (text, entry) = scalar(key, "a day such as 2026-11-10") else { return nil }
        guard text.utf8.count == 10, let date = CalendarDate(text) else {
            reportType(entry, "a day such as 2026-11-10")
            return nil
        }
        return date
    }

    /// The texts of a list; each has 1 to 64 bytes.
    func texts(_ key: String) -> [String]? {
        elements(key, "a list such as [A, B]") { text in
            text.isEmpty || text.utf8.count > Text64.capacity ? nil : text
        }
    }

    /// A list of days.
    func dates(_ key: String) -> [CalendarDate]? {
        elements(key, "a list of days such as [2026-12-24]") { text in
            text.utf8.count == 10 ? CalendarDate(text) : nil
        }
    }

    /// A list of decimals that are not below 0, in units of 10⁻⁸; the same may come again.
    func decimals(_ key: String) -> [Int64]? {
        elements(key, "a list of numbers such as [12.5, 9, 8]", mayRepeat: true) { text in
            var text = text
            let parsed = text.withUTF8 { DecimalText.parse(UnsafeRawBufferPointer($0)) }
            guard case .success(let units) = parsed, units >= 0 else { return nil }
            return units
        }
    }

    private func elements<Value: Equatable>(
        _ key: String, _ expected: String, mayRepeat: Bool = false,
        _ convert: (String) -> Value?
    ) -> [Value]? {
        guard let entry = entry(key) else { return nil }
        guard let nodes = entry.value.node.sequence else {
            reportType(entry, expected)
            return nil
        }
        var result: [Value] = []
        for node in nodes {
            let value = ConfigurationValue(node: node, file: entry.value.file)
            guard let text = value.text, let converted = convert(text) else {
                diagnostics.report(
                    value.file, value.line,
                    "\"\(key)\"\(inside) must be \(expected), but holds \(value.shown)")
                continue
            }
            guard mayRepeat || !result.contains(converted) else {
                diagnostics.report(
                    value.file, value.line,
                    "\"\(key)\"\(inside) names \(value.shown) twice; remove one")
                continue
            }
            result.append(converted)
        }
        return result
    }
}
