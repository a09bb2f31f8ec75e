import ArgumentParser
import OMSCore
import OMSJournal
import OMSReadModel
import OMSRuntime
import OMSTypes

/// `needletail limits replay`, or `limits --what-if`: other limits on a day that was.
struct LimitsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Show which orders of a journal other limits would have refused.",
        discussion: """
            Decides the orders of the journal again with the limits and the restricted list of \
            another configuration file, everything else as recorded, and prints whom that would \
            have refused and who would have been taken after all, with rule, limit and what was \
            measured. What an order that is now refused would have bought counts for no position \
            of later orders. The journal is only read; a file with a mistake is refused with its \
            line.

            needletail limits --what-if tomorrow.yaml --data data/demo --from 2026-11-30

            What else would have come out otherwise, routes and fills: needletail journal fork.
            """)

    @Option(help: "Configuration file whose limits and restricted list count.")
    var whatIf: String?

    @OptionGroup var options: ControlOptions

    @Option(help: "First day that is decided again, in UTC; else the journal's first.")
    var from: String?

    @Option(help: "Last day, in UTC; else the journal's last.")
    var to: String?

    @Option(help: "How many orders are shown.")
    var orders: Int = 50

    func run() throws {
        // `needletail limits` alone comes here too.
        guard let whatIf else { throw CleanExit.helpRequest(LimitsTool.self) }
        let configuration = try ConfigurationFileArgument.load(whatIf)
        let first = try ControlOptions.day(from, "--from")
        let last = try ControlOptions.day(to, "--to")
        let storage = try options.open()
        guard let frames = try ControlWalk.frames(storage, from: first, to: last) else {
            throw CommandFailure.no("the journal has no frame of those days")
        }
        var replay = ForkedReplay(configuration, of: .limits)
        do {
            try replay.run(storage, from: frames.lowerBound, through: frames.upperBound)
        } catch let refusal as ForkRefusal {
            throw CommandFailure.no(refusal.description)
        } catch {
            throw CommandFailure.machine("\(error)")
        }
        let words = LimitsWords(report: replay.report(), file: whatIf, ordersMax: orders)
        if options.json {
            Terminal.say(words.json())
        } else {
            for line in words.lines() { Terminal.say(line) }
        }
    }
}
