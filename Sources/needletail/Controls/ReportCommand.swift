import ArgumentParser
import OMSControls
import OMSReadModel
import OMSTypes

/// `needletail report`: what a journal says to those who must answer for the controls.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Reports on the controls, made from the journal.",
        discussion: """
            Each says which frames it was made from and the hash of the journal's chain up to \
            there; the same journal gives the same report, byte for byte. docs/CONTROLS.md shows \
            each with its output.
            """,
        subcommands: [BreaksReport.self, ControlsReport.self])
}

struct BreaksReport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "breaks", abstract: "Executions that are not as they were sent.",
        discussion: """
            Compares each execution of the journal with the route it is of: quantity not above \
            what was sent, price not worse than its limit, the venue it was sent to, and \
            instrument and side as the two messages name them. While a replace is on its way, \
            what it asks for counts as sent too. Exit code 1 when there are breaks. What is \
            found goes into the queue (needletail breaks), where people explain and close it.

            needletail report breaks --data data/demo --date 2026-11-30

            Executions against a venue's drop copy, and positions against a clearer's: \
            needletail reconcile --help.
            """)

    @OptionGroup var options: ControlOptions

    @Option(help: "Only breaks of this day, in UTC.")
    var date: String?

    @Flag(help: "Only breaks that nobody has explained or closed.")
    var open = false

    func run() throws {
        let day = try ControlOptions.day(date, "--date")
        var walk = ControlWalk(try options.open())
        var validation = ExecutionValidation()
        try walk.run { _, step in validation.fold(step) }
        let found = validation.book.breaks.filter { day == nil || $0.time.utcDate == day }
        var table = BreakTable(found, walk.engine.orders.reference)
        table.meet(BreakQueue(data: options.data), at: walk.lastTime)
        if open { table.keepOpen() }
        if options.json {
            var json = JSONWriter(capacity: 4096)
            json.object { json in
                json.member("from", walk.first)
                json.member("through", walk.last)
                json.member("head", walk.head)
                json.member("executions", validation.checked)
                json.member("unnamed", validation.unnamed)
                table.write("breaks", &json)
            }
            Terminal.say(json.text)
        } else {
            Terminal.say(
                "\(validation.checked) executions of frames \(walk.first) to \(walk.last) compared "
                    + "with what was sent: \(table.count) breaks\(open ? " are open" : "")")
            if validation.unnamed > 0 {
                Terminal.say(
                    "\(validation.unnamed) of them by quantity, price and venue alone: their "
                        + "messages named neither instrument nor side")
            }
            for line in table.lines() { Terminal.say(line) }
        }
        guard table.count == 0 else { throw CommandFailure.no("\(table.count) breaks") }
    }
}

extension ExecutionValidation {
    /// A frame's messages and events, in their order.
    mutating func fold(_ step: ControlWalk.Step) {
        for message in step.sent { sent(message.order, message.words) }
        for case .orders(let event) in step.events {
            apply(event, at: step.time, sequence: step.sequence, said: step.said)
        }
    }
}
