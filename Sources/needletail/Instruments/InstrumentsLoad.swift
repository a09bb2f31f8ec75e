import ArgumentParser
import Foundation

struct InstrumentsLoad: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: "List and correct the instruments of a file, all or none.")

    @Argument(help: "A YAML file with instruments: and holidays:.")
    var file: String

    @Option(help: "Why, where the file does not say; it goes into the journal.")
    var reason: String?

    @Option(help: "When, where the file does not say: a day, or an instant with Z.")
    var effective: String?

    @Flag(help: "Only what it would change.")
    var dryRun = false

    @OptionGroup var person: RiskPerson

    func run() throws {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw CommandFailure.machine("cannot read \(file); it is a file of UTF-8 text")
        }
        var fields: [String: Any] = [
            "text": text, "file": String(file.suffix(64)), "dryRun": dryRun,
        ]
        fields["reason"] = reason
        fields["effective"] = effective
        let answer = try InstrumentsWrite.post("/v1/instruments", fields, person)
        if person.json { return Terminal.say(try SessionTable.json(answer)) }
        let changes = RiskReads.rows(answer, "changes")
        changes.flatMap(ChangeTable.lines).forEach(Terminal.say)
        guard !dryRun else { return Terminal.say("nothing has changed") }
        Terminal.say("done, frame \(SessionTable.text(answer["sequence"])) of the journal")
    }
}

struct InstrumentsChanges: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "changes",
        abstract: "What waits and what was changed while the system ran, before and after.")

    @Argument(help: "Only those of this symbol.")
    var symbol: String?

    @Option(help: "So many at most, 1 to 1000.")
    var limit = 50

    @Flag(help: "The API's answer, in JSON.")
    var json = false

    @OptionGroup var address: GatewayAddress

    func run() throws {
        let answer = try RiskReads.get(
            "/v1/instrument-changes", [("symbol", symbol), ("limit", "\(limit)")], address)
        if json { return Terminal.say(try SessionTable.json(answer)) }
        let rows = RiskReads.rows(answer, "changes")
        if rows.isEmpty { return Terminal.say("nothing was changed and nothing waits") }
        rows.flatMap(ChangeTable.lines).forEach(Terminal.say)
    }
}

struct InstrumentsWithdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Take back a change that waits for its time.")

    @Argument(help: "Number of the change, as changes shows it.")
    var change: UInt32

    @OptionGroup var options: RiskOptions

    func run() throws {
        let answer = try InstrumentsWrite.post(
            "/v1/instrument-changes/\(change)/withdraw", ["reason": options.reason],
            options.person)
        if options.person.json { return Terminal.say(try SessionTable.json(answer)) }
        Terminal.say("done, frame \(SessionTable.text(answer["sequence"])) of the journal")
    }
}

enum InstrumentsWrite {
    static func post(_ path: String, _ fields: [String: Any], _ person: RiskPerson) throws
        -> [String: Any]
    {
        var all = fields
        all["by"] = person.by
        let answer: GatewayClient.Answer
        do {
            answer = try person.address.client().post(
                path, token: person.address.knownToken(), all)
        } catch let failure as GatewayClient.Unreachable {
            throw CommandFailure.machine("\(failure)")
        }
        guard answer.status == 200 else { throw CommandFailure.no(answer.complaint) }
        return answer.body
    }
}

/// Changes of the instrument master for people.
enum ChangeTable {
    static func lines(_ row: [String: Any]) -> [String] {
        let state = SessionTable.text(row["state"])
        let number = SessionTable.text(row["number"])
        var head = state == "trial" ? "would change" : "change \(number), \(state)"
        let time = RiskTable.time(SessionTable.text(row["effective"]))
        if !time.isEmpty { head += (state == "waiting" ? " for " : " at ") + time }
        let (user, reason) = (SessionTable.text(row["user"]), SessionTable.text(row["reason"]))
        if !user.isEmpty { head += ", by \(user)" }
        if !reason.isEmpty { head += ": \(reason)" }
        let file = SessionTable.text(row["file"])
        let source = file.isEmpty ? [] : ["  from \(file), \(SessionTable.text(row["hash"]))"]
        let changes = RiskReads.rows(row, "changes").map { change in
            let before = change["before"] as? String ?? "none"
            let after = change["after"] as? String ?? "none"
            return "  \(SessionTable.text(change["subject"])) "
                + "\(SessionTable.text(change["field"])): \(before) -> \(after)"
        }
        return [head] + source + changes
    }
}
