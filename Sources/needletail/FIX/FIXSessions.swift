import ArgumentParser
import Foundation

struct FIXSessions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sessions", abstract: "How all FIX sessions stand.",
        discussion: """
            Asks the running process. Where none runs, --data DIR shows what the journal knows: \
            numbers, and which sessions are disabled.
            """)

    @OptionGroup var address: GatewayAddress

    @Option(help: "The data folder, for when no process runs.")
    var data: String?

    @Flag(help: "As the API answers, in JSON.")
    var json = false

    func run() throws {
        do {
            let answer = try address.client().get("/v1/fix/sessions")
            guard answer.status == 200 else { throw CommandFailure.no(answer.complaint) }
            let rows = answer.body["sessions"] as? [[String: Any]] ?? []
            if json { return try rows.forEach { Terminal.say(try SessionTable.json($0)) } }
            SessionTable.lines(rows).forEach(Terminal.say)
        } catch let failure as GatewayClient.Unreachable {
            guard let data else {
                throw CommandFailure.machine("\(failure); --data DIR reads the journal instead")
            }
            let rows = try JournaledSessions.rows(data)
            if json { return try rows.forEach { Terminal.say(try SessionTable.json($0)) } }
            Terminal.say("not running; the journal says:")
            SessionTable.lines(rows).forEach(Terminal.say)
        }
    }
}

/// Rows of the API as a table.
enum SessionTable {
    private static let columns: [(head: String, key: String, isRight: Bool)] = [
        ("session", "name", false), ("role", "role", false), ("version", "version", false),
        ("state", "state", false), ("peer", "peerAddress", false), ("next in", "nextInbound", true),
        ("next out", "nextOutbound", true), ("in", "messagesReceived", true),
        ("out", "messagesSent", true), ("queue", "queueBytes", true),
    ]

    static func lines(_ rows: [[String: Any]]) -> [String] {
        let cells = [columns.map(\.head)] + rows.map { row in columns.map { text(row[$0.key]) } }
        let widths = columns.indices.map { at in cells.map { $0[at].count }.max() ?? 0 }
        return cells.map { row in
            row.indices.map { at in
                let blanks = String(repeating: " ", count: widths[at] - row[at].count)
                return columns[at].isRight ? blanks + row[at] : row[at] + blanks
            }.joined(separator: "  ").trimmingCharacters(in: .whitespaces)
        }
    }

    static func json(_ row: [String: Any]) throws -> String {
        let data = try JSONSerialization.data(
            withJSONObject: row, options: [.sortedKeys, .withoutEscapingSlashes])
        return String(decoding: data, as: UTF8.self)
    }

    /// One session, a fact a line.
    static func facts(_ row: [String: Any]) -> [String] {
        let order = [
            "state", "role", "version", "senderCompID", "targetCompID", "peerAddress",
            "loggedOnSince", "nextInbound", "nextOutbound", "missingInbound",
            "resendingOutbound", "lastReceived", "lastSent", "messagesReceived", "messagesSent",
            "messagesResent", "queueBytes", "lastDisconnect", "lastDisconnected",
            "changedBy", "reason", "changed",
        ]
        return order.compactMap { key in
            let value = text(row[key])
            guard !value.isEmpty else { return nil }
            return key + String(repeating: " ", count: max(1, 20 - key.count)) + value
        }
    }

    static func text(_ value: Any?) -> String {
        switch value {
        case let text as String: return FIXLogPrinter.printable(text)
        case let number as NSNumber: return number.stringValue
        default: return ""
        }
    }
}
