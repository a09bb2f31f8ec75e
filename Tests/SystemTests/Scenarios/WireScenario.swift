import FIXCodec
import Foundation
import OMSScenarios

/// Plays a scenario's table with the product, between a client and a venue of one FIX version.
final class WireScenario {
    private let scenario: Scenario
    private let desk: FIXLine
    private let street: WireStreet
    /// Tells the identifiers of one scenario from those of another.
    private let prefix: String
    private let began = WireMessage.stamp()
    /// The table's names of executions, and the ExecIDs (17) that they have on the wire.
    private var execIDs: [String: String] = [:]
    private var findings: [String] = []

    init(_ scenario: Scenario, number: Int, _ desk: FIXLine, _ venue: VenueLine) {
        self.scenario = scenario
        self.desk = desk
        prefix = "S\(number)"
        street = WireStreet(venue, prefix: prefix)
    }

    /// Whether every row can be played over FIX: rows of the desk, of links and of the clock cannot,
    /// nor reasons (378) that a version does not have.
    static func canPlay(_ scenario: Scenario, _ version: FIXVersion) -> Bool {
        ScenarioTable(scenario.table).rows.allSatisfy { row in
            let reason = row.option("378").flatMap { Int($0) } ?? 0
            if version < .fix43, reason > 5 { return false }
            if row.input.isEmpty || ["D", "F", "G", "H"].contains(MessageForm(row.input).type) {
                return true
            }
            let code = row.input.dropFirst().prefix { $0 != "@" }
            return row.input.first == "v" && code.count == 1
        }
    }

    /// What was not as the table says.
    func play() -> [String] {
        let rows = ScenarioTable(scenario.table).rows
        street.clear()
        while (try? next(seconds: 0.01)) != nil {}
        let asksVenue = rows.contains { $0.output.contains("@") }
        for row in rows where findings.isEmpty {
            do {
                if row.input.isEmpty {
                    try hear(row)
                } else if row.input.hasPrefix("v") {
                    try street.play(row)
                } else {
                    try send(row)
                }
            } catch {
                findings.append("\(row.line): \(error)")
            }
        }
        if findings.isEmpty, asksVenue, let extra = street.leftover() {
            findings.append("at the end the venue got \(extra)")
        }
        if findings.isEmpty, let extra = try? next(seconds: 0.05) {
            findings.append("at the end the client got \(extra)")
        }
        return findings.map { "\(desk.version) \(scenario.id): \($0)" }
    }

    private func next(seconds: Double) throws -> WireMessage {
        try desk.expectAny(["35=8", "35=9", "35=3", "35=j"], seconds: seconds)
    }

    // MARK: What the client sends

    private func send(_ row: ScenarioTable.Row) throws {
        let form = MessageForm(row.input)
        let old = desk.version < .fix43
        var fields = row.option("97") == "Y" ? "97=Y|" : ""
        fields += "11=\(prefix)\(form.ids[0])|"
        if form.ids.count > 1 { fields += "41=\(prefix)\(form.ids[1])|" }
        fields += "55=IBM|54=1|"
        if form.type == "H" { return try desk.send("H", fields) }
        fields += "60=\(began)|38=\(row.columns[2].isEmpty ? "100" : row.columns[2])|"
        if form.type == "D" || form.type == "G" {
            fields += "1=ACC1|40=\(row.option("40") ?? "2")|59=\(row.option("59") ?? "0")|"
            if row.option("40") != "1" { fields += "44=\(row.option("44") ?? "10")|" }
            if old { fields += "21=1|" }
            if let instruction = row.option("18") { fields += "18=\(instruction)|" }
            if let seconds = row.option("126").flatMap({ Int64($0) }) {
                fields += "126=\(WireMessage.stamp(after: seconds))|"
            }
        }
        try desk.send(form.type, fields)
    }

    // MARK: What is told

    private func hear(_ row: ScenarioTable.Row) throws {
        if row.output.contains("@") {
            let parts = row.output.split(separator: "@")
            guard let message = street.heard(String(parts[0])) else {
                throw FIXLine.Silent(description: "the venue did not get it")
            }
            return check(row, message, ["38": row.columns[2]])
        }
        if row.isOptional { return hearOptional(row) }
        check(row, try next(seconds: 5))
    }

    /// A row that may be absent: what is another is left for the row behind it.
    private func hearOptional(_ row: ScenarioTable.Row) {
        guard let message = try? next(seconds: 0.2) else { return }
        if !differences(row, message).isEmpty { desk.unread() }
    }

    private func check(
        _ row: ScenarioTable.Row, _ message: WireMessage, _ wanted: [String: String]
    ) {
        for (tag, value) in wanted where !value.isEmpty {
            if !Self.isEqual(message[Int(tag) ?? 0], value) {
                findings.append("\(row.line): \(tag)=\(value) is wanted in \(message)")
            }
        }
    }

    private func check(_ row: ScenarioTable.Row, _ message: WireMessage) {
        let wrong = differences(row, message)
        if !wrong.isEmpty {
            findings.append("\(row.line): \(wrong.joined(separator: " ")) is wanted in \(message)")
        } else if let name = row.option("17"), let id = message[17] {
            execIDs[name] = id
        }
    }

    private func differences(_ row: ScenarioTable.Row, _ message: WireMessage) -> [String] {
        let form = MessageForm(row.output)
        guard message[35] == form.type else { return ["35=\(form.type)"] }
        var wanted = [("11", prefix + form.ids[0])]
        if form.ids.count > 1 { wanted.append(("41", prefix + form.ids[1])) }
        for (tag, value) in zip(["38", "14", "151", "32"], row.columns[2...]) where form.type == "8"
        {
            wanted.append((tag, value))
        }
        for tag in ["103", "6", "31", "102", "434", "378"] {
            if let value = row.option(tag) { wanted.append((tag, known(tag, value))) }
        }
        if let name = row.option("19"), let id = execIDs[name] { wanted.append(("19", id)) }
        var wrong = wanted.filter { tag, value in
            // A report without an execution need not say that its quantity is 0.
            !value.isEmpty
                && !Self.isEqual(
                    message[Int(tag) ?? 0] ?? (tag == "32" ? "0" : nil),
                    detailed(tag, value, message))
        }.map { "\($0)=\($1)" }
        let told = form.type == "8" ? WireForm(message, desk.version) : nil
        if form.type == "8" {
            if told?.execType != row.columns[0] { wrong.append("150=\(row.columns[0])") }
            if told?.ordStatus != row.columns[1] { wrong.append("39=\(row.columns[1])") }
        } else if !row.columns[1].isEmpty, message[39] != row.columns[1] {
            wrong.append("39=\(row.columns[1])")
        }
        return wrong
    }

    /// Reasons that 4.2 does not have are told as its most general one.
    private func known(_ tag: String, _ value: String) -> String {
        guard desk.version < .fix43, let number = Int(value) else { return value }
        if tag == "103", number > 8 { return "0" }
        return tag == "102" && number > 3 ? "2" : value
    }

    /// 5.0 SP2 has a reason of its own for prices between two ticks (P08).
    private func detailed(_ tag: String, _ value: String, _ message: WireMessage) -> String {
        let isTick = message[58]?.hasPrefix("P08") == true
        guard desk.version == .fix50SP2, isTick, ["103", "102"].contains(tag) else { return value }
        return "18"
    }

    /// Equal as numbers, or as texts.
    private static func isEqual(_ value: String?, _ wanted: String) -> Bool {
        guard let value else { return false }
        if let number = Double(value), let other = Double(wanted) {
            return abs(number - other) < 1e-6
        }
        return value == wanted
    }
}
