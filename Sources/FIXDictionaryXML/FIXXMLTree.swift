import Foundation

/// Parses bytes to elements, within bounds.
///
/// The part of XML that dictionaries are written in: elements, attributes, comments, processing
/// instructions, the five named entities and character references. Text between elements is passed
/// over. Document types and entities of one's own are refused: they grow without bounds.
struct FIXXMLTree {
    private static let depthMax = 64
    private static let elementsMax = 500_000
    private static let encodings = ["utf-8", "us-ascii", "ascii", "iso-8859-1"]

    /// Why bytes are no tree of elements.
    struct Failure: Error {
        let line: Int
        let problem: String
        let remedy: String
    }

    let root: FIXXMLElement

    init(_ bytes: Data) throws(Failure) {
        var text = FIXXMLText(try Self.utf8(bytes))
        root = try Self.elements(&text)
    }

    private static func elements(_ text: inout FIXXMLText) throws(Failure) -> FIXXMLElement {
        var root: FIXXMLElement?
        var open: [FIXXMLElement] = []
        var count = 0
        while try text.skipToTag(isInside: !open.isEmpty) {
            if text.skips("</") {
                let name = try text.name()
                guard let last = open.popLast(), last.name == name else {
                    throw text.malformed("closes \(name), which is not open")
                }
                text.skipBlanks()
                guard text.skips(">") else { throw text.malformed("does not end </\(name)>") }
                continue
            }
            guard root == nil || !open.isEmpty else { throw text.malformed("goes on at its end") }
            count += 1
            guard count <= elementsMax else {
                throw text.failure(
                    "has too many elements", "leave out what the session does not use")
            }
            guard open.count < depthMax else {
                throw text.failure("is nested too deep", "groups nest at most a few levels")
            }
            let (element, isOpen) = try text.element()
            if let parent = open.last { parent.children.append(element) } else { root = element }
            if isOpen { open.append(element) }
        }
        if let last = open.last { throw text.malformed("ends within \(last.title)") }
        guard let root else { throw text.malformed("has no element") }
        return root
    }

    /// As UTF-8; what is refused before anything is read.
    private static func utf8(_ bytes: Data) throws(Failure) -> [UInt8] {
        if bytes.count > FIXDictionaryXML.bytesMax {
            throw Failure(
                line: 1, problem: "is larger than 16 MiB",
                remedy: "leave out what the session does not use")
        }
        let encoding = try encoding(bytes)
        if encoding == "iso-8859-1" {
            return bytes.flatMap { $0 < 0x80 ? [$0] : [0xC0 | $0 >> 6, 0x80 | $0 & 0x3F] }
        }
        let text = Array(bytes)
        guard !text.contains(0), String(validating: text, as: UTF8.self) != nil else {
            let line = text.prefix(validPrefix(text)).count { $0 == 0x0A } + 1
            throw Failure(line: line, problem: "is not UTF-8", remedy: "save the file as UTF-8")
        }
        return text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
    }

    /// How many lines' bytes are UTF-8 without zeros.
    private static func validPrefix(_ text: [UInt8]) -> Int {
        var at = 0
        while at < text.count {
            let end = text[at...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
            let line = text[at..<end]
            if line.contains(0) || String(validating: line, as: UTF8.self) == nil { return at }
            at = end
        }
        return at
    }

    private static func encoding(_ bytes: Data) throws(Failure) -> String {
        let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
        guard let start = head.range(of: "encoding=") else { return encodings[0] }
        let quoted = head[start.upperBound...].dropFirst()
        let name = String(quoted.prefix { $0 != "\"" && $0 != "'" })
        guard encodings.contains(name) else {
            throw Failure(
                line: 1, problem: "has the encoding \(name)", remedy: "save the file as UTF-8")
        }
        return name
    }
}
