import ArgumentParser
import FIXGateway
import HTTPGateway
import OMSReadModel
import OMSTypes

/// `needletail breaks`: the queue of what post-trade controls found, and what is done about it.
struct BreaksTool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "breaks", abstract: "The queue of breaks: list, explain, close.",
        discussion: """
            What report breaks, reconcile and drop-copy sessions find goes into the queue, \
            controls/breaks.jsonl in the data folder, once. Operations explain a break, or close \
            it once it is mended; who and why stays beside it. The running process and this \
            command use the same file.

            needletail breaks list --open --data data/demo
            needletail breaks explain 3f0c9a51be24 --reason "venue's late file" --by ann
            """,
        subcommands: [BreaksList.self, BreaksExplain.self, BreaksClose.self],
        defaultSubcommand: BreaksList.self)

    static func lines(_ rows: [BreakRow]) -> [String] {
        TextTable.lines(
            [
                "break", "time", "what", "venue", "account", "order", "ExecID", "ours", "theirs",
                "state", "by", "why",
            ],
            rows.map {
                [
                    $0.id, $0.time, $0.what, $0.venue, $0.account, $0.orderID, $0.execID, $0.ours,
                    $0.theirs, $0.state.rawValue, $0.by, $0.reason,
                ]
            })
    }
}

struct BreaksList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The queue; exit code 1 when breaks are open.")

    @Flag(help: "Only those that are open.")
    var open = false

    @OptionGroup var options: ControlOptions

    func run() throws {
        let rows = try BreakQueue(data: options.data).load()
        let count = rows.filter { $0.state == .open }.count
        let shown = open ? rows.filter { $0.state == .open } : rows
        if options.json {
            var json = JSONWriter(capacity: 256 + shown.count * 384)
            json.object { json in
                json.array("breaks") { json in
                    for row in shown { json.object { row.members(into: &$0) } }
                }
            }
            Terminal.say(json.text)
        } else {
            Terminal.say("\(rows.count) breaks, \(count) of them open")
            BreaksTool.lines(shown).forEach(Terminal.say)
        }
        guard count == 0 else { throw CommandFailure.no("\(count) breaks are open") }
    }
}

/// Which break, who and why.
struct BreakDecision: ParsableArguments {
    @Argument(help: "The break, as breaks list names it.")
    var id: String

    @Option(help: "Why; it stays beside the break.")
    var reason: String

    @Option(help: "Who says so.")
    var by: String

    @Option(help: "Data folder, or the journal's folder in it.")
    var data: String = "data/needletail"

    func carryOut(_ state: BreakRow.State) throws {
        guard !reason.isEmpty, !by.isEmpty else {
            throw CommandFailure.usage("say who with --by and why with --reason")
        }
        let isKnown = try BreakQueue(data: data).decide(
            id, state, by: by, reason: reason, at: SystemClock.now())
        guard isKnown else {
            throw CommandFailure.no("there is no break \(id); needletail breaks list shows them")
        }
        Terminal.say("break \(id) is \(state.rawValue)")
    }
}

struct BreaksExplain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Say why the versions differ.")
    @OptionGroup var decision: BreakDecision
    func run() throws { try decision.carryOut(.explained) }
}

struct BreaksClose: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "What differed is mended.")
    @OptionGroup var decision: BreakDecision
    func run() throws { try decision.carryOut(.closed) }
}
