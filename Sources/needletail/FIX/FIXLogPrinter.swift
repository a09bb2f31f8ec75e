import Foundation
import OMSReadModel

/// Messages for people, or for programs.
struct FIXLogPrinter {
    enum Form {
        case people
        /// `tag=value|` in one line.
        case tags
        case json
    }

    var form: Form
    var hasColours: Bool
    private var versions = FIXLogVersions()

    init(form: Form, hasColours: Bool) {
        self.form = form
        self.hasColours = hasColours
    }

    /// - Parameter note: what is known beside the message, such as when it was journaled.
    mutating func text(_ message: FIXLogMessage, note: String = "") -> String {
        let defects = message.defects
        switch form {
        case .tags:
            let flag = defects.isEmpty ? "" : "  !! \(defects.joined(separator: "; "))"
            return [note, message.oneLine + flag].filter { !$0.isEmpty }.joined(separator: " ")
        case .json: return json(message, versions.reading(message), note, defects)
        case .people: return page(message, versions.reading(message), note, defects)
        }
    }

    // MARK: People

    private enum Colour: String {
        case dim = "2"
        case title = "1;36"
        case name = "36"
        case value = "1"
        case meaning = "32"
        case alarm = "1;31"
    }

    private func paint(_ text: String, _ colour: Colour) -> String {
        hasColours && !text.isEmpty ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// What the title line says already.
    private static let inTitle: Set<Int> = [8, 9, 10, 34, 35, 49, 52, 56]

    private func page(
        _ message: FIXLogMessage, _ reading: FIXLogReading, _ note: String, _ defects: [String]
    ) -> String {
        var title = paint("\(reading.name) (\(message.msgType))", .title)
        title += "  \(message.first(49) ?? "?") \u{2192} \(message.first(56) ?? "?")"
        if let number = message.first(34) { title += "  #\(number)" }
        if let time = message.first(52) { title += "  \(time)" }
        if message.first(43) == "Y" { title += "  PossDup" }
        title += "  " + paint(reading.version.description, .dim)
        var lines: [String] = []
        let before = note.isEmpty ? message.prefix.trimmingCharacters(in: .whitespaces) : note
        if !before.isEmpty { lines.append(paint(before, .dim)) }
        lines.append(title)
        for defect in defects { lines.append("  " + paint("damaged: \(defect)", .alarm)) }
        let shown = reading.items.filter { !Self.inTitle.contains($0.tag) }
        write(shown, depth: 0, into: &lines)
        return lines.joined(separator: "\n") + "\n"
    }

    private func write(_ items: [FIXLogReading.Item], depth: Int, into lines: inout [String]) {
        let widest = items.map(\.name.count).max() ?? 0
        let width = min(max(widest, depth == 0 ? 16 : 8), 28)
        let indent = String(repeating: "    ", count: depth)
        for item in items {
            let tag = item.tag == 0 ? "?" : String(item.tag)
            var line = indent + paint(Self.padded(tag, to: 6, right: true), .dim) + "  "
            line += paint(Self.padded(item.name, to: width, right: false), .name) + "  "
            line += paint(Self.printable(item.value), .value)
            if !item.meaning.isEmpty { line += "  " + paint(item.meaning, .meaning) }
            lines.append(line)
            for (number, entry) in item.entries.enumerated() {
                lines.append(indent + paint("      \u{2500} \(number + 1)", .dim))
                write(entry, depth: depth + 1, into: &lines)
            }
        }
    }

    private static func padded(_ text: String, to width: Int, right: Bool) -> String {
        let blanks = String(repeating: " ", count: max(0, width - text.count))
        return right ? blanks + text : text + blanks
    }

    /// Control characters in data must not steer the terminal.
    static func printable(_ text: String) -> String {
        String(
            text.unicodeScalars.map { scalar -> Character in
                let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                return isControl ? "\u{B7}" : Character(scalar)
            })
    }

    // MARK: Programs

    private func json(
        _ message: FIXLogMessage, _ reading: FIXLogReading, _ note: String, _ defects: [String]
    ) -> String {
        var json = JSONWriter(capacity: 1_024)
        json.object { json in
            json.member("name", reading.name)
            json.member("version", reading.version.description)
            json.member("before", note.isEmpty ? message.prefix : note)
            json.array("defects") { json in for defect in defects { json.element(defect) } }
            json.array("fields") { json in
                for item in reading.items { Self.write(item, into: &json) }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private static func write(_ item: FIXLogReading.Item, into json: inout JSONWriter) {
        json.object { json in
            json.member("tag", item.tag)
            json.member("name", item.name)
            json.member("value", item.value)
            if !item.meaning.isEmpty { json.member("meaning", item.meaning) }
            guard !item.entries.isEmpty else { return }
            json.array("entries") { json in
                for entry in item.entries {
                    json.array { json in for part in entry { write(part, into: &json) } }
                }
            }
        }
    }
}
