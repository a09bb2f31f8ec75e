import FIXDictionary

/// Reads `<field number name type>` with its `<value enum description>`.
struct FIXXMLFields {
    private(set) var rules: [FIXFieldRule] = []
    /// Rows for `FIXNames`.
    private(set) var names = ""
    private var numbers: Set<Int> = []
    private let reader: FIXXMLReader

    init(_ reader: FIXXMLReader) { self.reader = reader }

    mutating func read(_ element: FIXXMLElement) {
        guard element.name == "field" else {
            return reader.note(element, "is no field", "below <fields> stand <field> elements")
        }
        guard let name = reader.need("name", element), let number = reader.need("number", element),
            let typeName = reader.need("type", element)
        else { return }
        guard let tag = Int(number), tag > 0, tag <= FIXDictionaryText.tagMax else {
            return reader.note(
                element, "has the number \(number)", "use 1 to \(FIXDictionaryText.tagMax)")
        }
        if !numbers.insert(tag).inserted {
            reader.note(
                element, "has the number \(tag) of another field", "each number stands once")
        }
        if reader.tags[name] != nil {
            reader.note(element, "has the name of another field", "each name stands once")
        }
        reader.tags[name] = tag
        guard let named = FIXFieldType.named(typeName, isBefore42: reader.isBefore42) else {
            return reader.note(
                element, "has the unknown type \(typeName)",
                "use one of FIX's, such as STRING, INT, QTY, UTCTIMESTAMP")
        }
        // ExecInst: several instructions in one CHAR.
        let isExecInst = reader.isBefore42 && tag == 18 && named.type == .string
        let type = isExecInst ? .multipleStringValue : named.type
        let values = self.values(element)
        rules.append(
            FIXFieldRule(
                tag: tag, type: type,
                values: values.isEmpty
                    ? nil
                    : FIXValueSet(
                        values.map { Array($0.value.utf8) }, bilateralFrom: named.bilateralFrom)))
        let words = values.filter { !$0.value.contains { "=;".contains($0) } }
            .map { "\($0.value)=\($0.name)" }
        let plain = name.filter { !" ;\n".contains($0) }
        names += ([String(tag), plain] + words).joined(separator: " ") + ";\n"
    }

    /// Values with a blank stand for a description of many (`ISO Country Code`), none that travels.
    private func values(_ element: FIXXMLElement) -> [(value: String, name: String)] {
        var seen: Set<String> = []
        return element.children.compactMap { child in
            guard child.name == "value" else {
                reader.note(child, "is no value", "in a field stand <value enum='…'> elements")
                return nil
            }
            guard let value = reader.need("enum", child) else { return nil }
            if !seen.insert(value).inserted {
                reader.note(child, "stands twice in \(element.title)", "remove one")
            }
            let isPlain = value.utf8.allSatisfy { $0 > 0x20 }
            return isPlain ? (value, Self.camel(child.attributes["description"] ?? value)) : nil
        }
    }

    /// `NONE_OTHER` to `NoneOther`.
    private static func camel(_ text: String) -> String {
        text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map { word in
            let isUpper = word == Substring(word.uppercased()) && word.contains(where: \.isLetter)
            return word.prefix(1).uppercased()
                + (isUpper ? word.dropFirst().lowercased() : String(word.dropFirst()))
        }.joined()
    }
}
