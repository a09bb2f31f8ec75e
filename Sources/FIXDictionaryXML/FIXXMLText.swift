/// The bytes of a file and where its reader stands.
struct FIXXMLText {
    private let bytes: [UInt8]
    private var at = 0
    /// From 1.
    private(set) var line = 1

    private static let entities: [(name: String, value: UInt8)] = [
        ("lt", 0x3C), ("gt", 0x3E), ("amp", 0x26), ("quot", 0x22), ("apos", 0x27),
    ]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func failure(_ problem: String, _ remedy: String) -> FIXXMLTree.Failure {
        FIXXMLTree.Failure(line: line, problem: problem, remedy: remedy)
    }

    func malformed(_ problem: String) -> FIXXMLTree.Failure {
        failure("is no well-formed XML: it \(problem)", "mend the file at this line")
    }

    /// Stands at the next element's beginning or end then; `false`: there is none.
    mutating func skipToTag(isInside: Bool) throws(FIXXMLTree.Failure) -> Bool {
        while at < bytes.count {
            if skips("<!--") {
                try skip(through: "-->", "ends within a comment")
            } else if skips("<?") {
                try skip(through: "?>", "ends within <?")
            } else if skips("<![CDATA[") {
                try skip(through: "]]>", "ends within <![CDATA[")
            } else if let word = ["<!DOCTYPE", "<!ENTITY"].first(where: { stands($0) }) {
                throw failure("has \(word)", "remove it: a dictionary needs none")
            } else if bytes[at] == 0x3C {
                return true
            } else {
                guard isInside || isBlank else { throw malformed("has text outside of elements") }
                step()
            }
        }
        return false
    }

    /// `<name attribute='value'…>`; closed at once when it ends with `/>`.
    mutating func element() throws(FIXXMLTree.Failure) -> (FIXXMLElement, isOpen: Bool) {
        let start = line
        step()
        let name = try name()
        var attributes: [String: String] = [:]
        while true {
            let isApart = isBlank
            skipBlanks()
            if skips(">") { return (FIXXMLElement(name, attributes, line: start), true) }
            if skips("/>") { return (FIXXMLElement(name, attributes, line: start), false) }
            guard isApart else { throw malformed("does not end <\(name)") }
            let key = try self.name()
            skipBlanks()
            guard skips("=") else { throw malformed("says no value of \(key)") }
            skipBlanks()
            let value = try value(key)
            guard attributes.updateValue(value, forKey: key) == nil else {
                throw malformed("says \(key) twice")
            }
        }
    }

    mutating func name() throws(FIXXMLTree.Failure) -> String {
        let start = at
        while at < bytes.count, Self.isNameByte(bytes[at]) { at += 1 }
        guard at > start else {
            throw at < bytes.count ? malformed("lacks a name") : malformed("ends within a name")
        }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x5F, 0x80...: return true
        default: return false
        }
    }

    private mutating func value(_ key: String) throws(FIXXMLTree.Failure) -> String {
        guard at < bytes.count, bytes[at] == 0x22 || bytes[at] == 0x27 else {
            throw malformed("has no quotes around \(key)")
        }
        let quote = bytes[at]
        step()
        var value: [UInt8] = []
        while at < bytes.count, bytes[at] != quote {
            if bytes[at] == 0x3C { throw malformed("has < in \(key)") }
            if bytes[at] == 0x26 {
                value += try reference()
            } else {
                value.append(isBlank ? 0x20 : bytes[at])
                step()
            }
        }
        guard at < bytes.count else { throw malformed("ends within \(key)") }
        step()
        return String(decoding: value, as: UTF8.self)
    }

    /// `&lt;` and the like, `&#65;` and `&#x41;`.
    private mutating func reference() throws(FIXXMLTree.Failure) -> [UInt8] {
        let end = bytes[at...].prefix(12).firstIndex(of: 0x3B)
        guard let end else { throw malformed("has & that begins no entity; write &amp;") }
        let text = String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
        at = end + 1
        if let entity = Self.entities.first(where: { $0.name == text }) { return [entity.value] }
        let isHex = text.hasPrefix("#x")
        guard text.hasPrefix("#"),
            let number = UInt32(text.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10),
            number >= 0x20 || number == 9 || number == 10 || number == 13,
            let scalar = Unicode.Scalar(number)
        else { throw malformed("has the unknown entity &\(text);") }
        return Array(String(Character(scalar)).utf8)
    }

    private var isBlank: Bool {
        at < bytes.count && [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at])
    }

    mutating func skipBlanks() { while isBlank { step() } }

    private mutating func step() {
        if bytes[at] == 0x0A { line += 1 }
        at += 1
    }

    private func stands(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard at + count <= bytes.count else { return false }
        return (0..<count).allSatisfy { bytes[at + $0] == word.utf8Start[$0] }
    }

    /// Passes a word over if it stands here.
    mutating func skips(_ word: StaticString) -> Bool {
        guard stands(word) else { return false }
        at += word.utf8CodeUnitCount
        return true
    }

    private mutating func skip(
        through word: StaticString, _ problem: String
    ) throws(FIXXMLTree.Failure) {
        while at < bytes.count {
            if skips(word) { return }
            step()
        }
        throw malformed(problem)
    }
}
