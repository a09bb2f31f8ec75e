import ArgumentParser
import Foundation

struct RepairList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Anomalies that are open, and repairs that wait.")

    @Flag(help: "Also the last hundred anomalies that were closed.")
    var closed = false

    @OptionGroup var address: GatewayAddress

    func run() throws {
        let board = try GatewayRequest.repairs(address)
        let anomalies = (board["anomalies"] as? [[String: Any]] ?? [])
            .filter { closed || $0["state"] as? String == "open" }
        for row in anomalies { Self.say(anomaly: row) }
        let repairs = board["repairs"] as? [[String: Any]] ?? []
        for row in repairs { Terminal.say(Self.line(repair: row)) }
        if anomalies.isEmpty { Terminal.say("no anomaly is open") }
        if repairs.isEmpty { Terminal.say("no repair waits") }
    }

    private static func say(anomaly row: [String: Any]) {
        func text(_ name: String) -> String { row[name] as? String ?? "" }
        var line = "anomaly \(text("anomaly")) \(text("kind"))"
        if !text("orderID").isEmpty { line += ", order \(text("orderID"))" }
        if !text("venue").isEmpty { line += ", \(text("venue"))" }
        line += ": \(text("words"))"
        if !text("text").isEmpty { line += " (\(text("text")))" }
        if !text("closedBy").isEmpty { line += "; closed by \(text("closedBy"))" }
        Terminal.say(line)
        for side in ["ours", "theirs"] where !text(side).isEmpty {
            Terminal.say("    \(side): \(text(side))")
        }
    }

    static func line(repair row: [String: Any]) -> String {
        func text(_ name: String) -> String { row[name] as? String ?? "" }
        let anomaly = text("anomaly").isEmpty ? "" : ", for anomaly \(text("anomaly"))"
        return "repair \(text("repair")) waits: \(text("action"))\(anomaly); "
            + "\(text("by")): \(text("reason"))"
    }
}

struct Approve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Approve a repair that another person proposed; it is carried out at once.")

    @Argument(help: "Number of the repair, as list shows it.")
    var repair: UInt32

    @Option(help: "Who approves it.")
    var by: String?

    @OptionGroup var address: GatewayAddress

    func run() throws {
        // What is approved is what is shown here: its hash goes along.
        let waiting = try GatewayRequest.repairs(address)["repairs"] as? [[String: Any]] ?? []
        guard let row = waiting.first(where: { $0["repair"] as? String == String(repair) }) else {
            throw CommandFailure.no(
                "no repair \(repair) waits; needletail repair list shows those that do")
        }
        Terminal.say(RepairList.line(repair: row))
        var fields = ["hash": row["hash"] as? String ?? ""]
        fields["by"] = by
        let answer = try GatewayRequest.post("/v1/repairs/\(repair)/approve", address, fields)
        let frame = SessionTable.text(answer["sequence"])
        Terminal.say("approved and done, frame \(frame) of the journal")
    }
}

struct Reject: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reject a repair that waits; nothing is done.")

    @Argument(help: "Number of the repair, as list shows it.")
    var repair: UInt32

    @Option(help: "Why; it goes into the journal.")
    var reason: String

    @Option(help: "Who rejects it.")
    var by: String?

    @OptionGroup var address: GatewayAddress

    func run() throws {
        var fields = ["reason": reason]
        fields["by"] = by
        let answer = try GatewayRequest.post("/v1/repairs/\(repair)/reject", address, fields)
        let frame = SessionTable.text(answer["sequence"])
        Terminal.say("rejected, frame \(frame) of the journal")
    }
}
