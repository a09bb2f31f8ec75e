import Foundation

/// Tables of risk control for people.
enum RiskTable {
    struct Column: Sendable {
        var head: String
        var isRight = false
        var text: @Sendable ([String: Any]) -> String
    }

    static func lines(_ columns: [Column], _ rows: [[String: Any]]) -> [String] {
        let cells = [columns.map(\.head)] + rows.map { row in columns.map { $0.text(row) } }
        let widths = columns.indices.map { at in cells.map { $0[at].count }.max() ?? 0 }
        return cells.map { row in
            let line = row.indices.map { at in
                let blanks = String(repeating: " ", count: widths[at] - row[at].count)
                return columns[at].isRight ? blanks + row[at] : row[at] + blanks
            }.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }

    static func field(_ name: String) -> @Sendable ([String: Any]) -> String {
        { SessionTable.text($0[name]) }
    }

    /// `firm`, `account FUND1`, `desk * (PENNY)`.
    @Sendable static func scope(_ row: [String: Any]) -> String {
        let level = SessionTable.text(row["level"])
        let name = SessionTable.text(row["name"])
        let group = SessionTable.text(row["group"])
        let words = level == "firm" ? level : "\(level) \(name.isEmpty ? "*" : name)"
        return group.isEmpty ? words : "\(words) (\(group))"
    }

    /// To the second, or the day alone where it begins.
    static func time(_ text: String) -> String {
        guard text.count >= 19 else { return text }
        let day = text.prefix(10)
        let clock = text.dropFirst(11).prefix(8)
        return clock == "00:00:00" ? String(day) : "\(day) \(clock)"
    }

    /// Ten blocks for a full limit.
    @Sendable static func bar(_ row: [String: Any]) -> String {
        let share = Double(SessionTable.text(row["percent"])) ?? 0
        let full = Int(max(0, min(10, share / 10)))
        return String(repeating: "█", count: full) + String(repeating: "░", count: 10 - full)
    }

    static let uses = [
        Column(head: "scope", text: scope), Column(head: "limit", text: field("kind")),
        Column(head: "symbol", text: field("symbol")),
        Column(head: "used", isRight: true, text: field("used")),
        Column(head: "of", isRight: true, text: field("limit")),
        Column(head: "%", isRight: true, text: field("percent")), Column(head: "", text: bar),
        Column(head: "") { row in
            let level = SessionTable.text(row["alert"])
            return level == "0" ? "" : level == "100" ? "used up" : "above \(level) %"
        },
    ]

    static let orders = [
        Column(head: "order", text: field("orderID")),
        Column(head: "account", text: field("account")),
        Column(head: "symbol", text: field("symbol")),
        Column(head: "side", text: field("sideText")),
        Column(head: "quantity", isRight: true, text: field("orderQty")),
        Column(head: "price", isRight: true, text: field("price")),
        Column(head: "ends unless approved by") { time(SessionTable.text($0["until"])) },
    ]

    static let standings = [
        Column(head: "scope", text: scope), Column(head: "symbol", text: field("symbol")),
        Column(head: "state", text: field("state")),
        Column(head: "since") { time(SessionTable.text($0["since"])) },
        Column(head: "by", text: field("by")),
    ]

    static let rows = [
        Column(head: "scope", text: scope),
        Column(head: "from") { time(SessionTable.text($0["from"])) },
        Column(head: "to") { time(SessionTable.text($0["to"])) },
        Column(head: "now") { ($0["isInForce"] as? Bool ?? false) ? "yes" : "no" },
        Column(head: "limits") { row in
            let values = row["values"] as? [String: Any] ?? [:]
            return values.sorted { $0.key < $1.key }
                .map { "\($0.key)=\(SessionTable.text($0.value))" }.joined(separator: " ")
        },
    ]

    /// A proposal, with what it changes a line each.
    static func proposal(_ row: [String: Any]) -> [String] {
        func text(_ name: String) -> String { SessionTable.text(row[name]) }
        let symbol = text("symbol").isEmpty ? "" : " in \(text("symbol"))"
        var lines = [
            "proposal \(text("proposal")): \(scope(row))\(symbol), by \(text("by")) at "
                + "\(time(text("time"))): \(text("reason"))"
        ]
        for change in row["changes"] as? [[String: Any]] ?? [] {
            func part(_ name: String) -> String {
                let text = SessionTable.text(change[name])
                return text.isEmpty ? "none" : text
            }
            lines.append("    \(part("what")): \(part("before")) → \(part("after"))")
        }
        return lines
    }
}
