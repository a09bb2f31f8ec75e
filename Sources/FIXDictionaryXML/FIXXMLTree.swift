import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// An element with the line where it stands.
final class FIXXMLElement {
    let name: String
    let attributes: [String: String]
    let line: Int
    var children: [FIXXMLElement] = []

    init(_ name: String, _ attributes: [String: String], line: Int) {
        self.name = name
        self.attributes = attributes
        self.line = line
    }

    /// `field 'Side'`.
    var title: String {
        (attributes["name"] ?? attributes["enum"]).map { "\(name) '\($0)'" } ?? name
    }

    func all(_ name: String) -> [FIXXMLElement] { children.filter { $0.name == name } }
}

/// Parses bytes to elements, within bounds.
final class FIXXMLTree: NSObject, XMLParserDelegate {
    private static let depthMax = 64
    private static let elementsMax = 500_000
    private static let encodings = ["utf-8", "us-ascii", "ascii", "iso-8859-1"]

    private(set) var root: FIXXMLElement?
    /// Line, problem and remedy of what ended the parse.
    private(set) var failure: (line: Int, problem: String, remedy: String)?
    private var open: [FIXXMLElement] = []
    private var count = 0

    init(_ bytes: Data) {
        super.init()
        if let refusal = Self.refusal(bytes) {
            failure = refusal
            return
        }
        let parser = XMLParser(data: bytes)
        parser.shouldResolveExternalEntities = false
        parser.delegate = self
        let isRead = parser.parse()
        if failure == nil, !isRead || root == nil {
            failure = (
                max(1, parser.lineNumber), "is no well-formed XML", "mend the file at this line"
            )
        }
    }

    /// What is refused before a parser sees it: entities grow without bounds, and encodings hide
    /// them.
    private static func refusal(_ bytes: Data) -> (line: Int, problem: String, remedy: String)? {
        if bytes.count > FIXDictionaryXML.bytesMax {
            return (1, "is larger than 16 MiB", "leave out what the session does not use")
        }
        if bytes.contains(0) { return (1, "is not UTF-8", "save the file as UTF-8") }
        for word in ["<!DOCTYPE", "<!ENTITY"] {
            guard let range = bytes.range(of: Data(word.utf8)) else { continue }
            let line = bytes[bytes.startIndex..<range.lowerBound].count { $0 == 0x0A } + 1
            return (line, "has \(word)", "remove it: a dictionary needs none")
        }
        let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
        guard let start = head.range(of: "encoding=") else { return nil }
        let quoted = head[start.upperBound...].dropFirst()
        let name = String(quoted.prefix { $0 != "\"" && $0 != "'" })
        guard encodings.contains(name) else {
            return (1, "has the encoding \(name)", "save the file as UTF-8")
        }
        return nil
    }

    private func stop(_ parser: XMLParser, _ problem: String, _ remedy: String) {
        guard failure == nil else { return }
        failure = (max(1, parser.lineNumber), problem, remedy)
        parser.abortParsing()
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        guard failure == nil else { return }
        count += 1
        guard count <= Self.elementsMax else {
            return stop(parser, "has too many elements", "leave out what the session does not use")
        }
        guard open.count < Self.depthMax else {
            return stop(parser, "is nested too deep", "groups nest at most a few levels")
        }
        let element = FIXXMLElement(name, attributes, line: max(1, parser.lineNumber))
        if let parent = open.last { parent.children.append(element) } else { root = element }
        open.append(element)
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        _ = open.popLast()
    }
}
