import Foundation

/// One scenario of the order state matrices: an id, what it is about, and its table.
///
/// The tables lie beside this file as Markdown, one file a group. They are played twice: with the
/// core alone (OMSCoreTests), and with the whole product over FIX (SystemTests).
public struct Scenario: Sendable, CustomStringConvertible {
    /// `B.1.c`; an x marks those that are not published.
    public var id: String
    public var title: String
    /// When New is told: `onAccept`, `onVenueAck` or `pendingNew`, as sessions are configured.
    public var acknowledge = "onAccept"
    public var table = ""

    public var description: String { "\(id) \(title)" }

    /// All scenarios, in the order of their groups.
    public static func all() -> [Scenario] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Tables")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".md") }.sorted().flatMap { name in
            let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            return read(text ?? "")
        }
    }

    /// `## id title`, `acknowledge: …` where it is not the usual, and the rows.
    static func read(_ text: String) -> [Scenario] {
        var scenarios: [Scenario] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("## ") {
                let words = line.dropFirst(3).split(separator: " ", maxSplits: 1)
                scenarios.append(
                    Scenario(
                        id: String(words.first ?? ""), title: String(words.dropFirst().first ?? ""))
                )
            } else if scenarios.isEmpty {
                continue
            } else if line.hasPrefix("acknowledge: ") {
                scenarios[scenarios.count - 1].acknowledge = String(line.dropFirst(13))
            } else if line.hasPrefix("|") {
                scenarios[scenarios.count - 1].table += line + "\n"
            }
        }
        return scenarios
    }
}
