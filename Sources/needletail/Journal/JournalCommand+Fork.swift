import ArgumentParser
import OMSJournal
import OMSRuntime
import OMSTypes

extension JournalCommand {
    struct Fork: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What if: decide the journal again with other limits, fees or venues.",
            discussion: """
                Takes the recorded commands and quotes, decides them again with the reference data \
                of another configuration file, and prints what came out otherwise: orders refused \
                or accepted, other routes, fills that could not have been, sums, positions. What a \
                venue reported counts only for a route that is sent all the same; nobody answers a \
                new one, so it stays open. Without --config nothing changes: the same state hash, \
                or exit code 1. The journal is only read.
                """)

        @OptionGroup var folder: Folder

        @Option(help: "Configuration file whose reference data counts.")
        var config: String?

        @Option(help: "First frame that is decided again; before it all is as recorded.")
        var from: UInt64 = 1

        @Option(help: "Last frame; else the journal's last.")
        var through: UInt64?

        @Option(help: "How many orders are shown.")
        var orders: Int = 20

        @Flag(help: "One JSON object instead, with every order.")
        var json = false

        func run() throws {
            let storage = try folder.open()
            let configuration = try config.map { try ConfigurationFileArgument.load($0) }
            var replay = ForkedReplay(configuration)
            do {
                try replay.run(storage, from: max(1, from), through: through ?? .max)
            } catch let refusal as ForkRefusal {
                throw CommandFailure.no(refusal.description)
            } catch {
                throw CommandFailure.machine("\(error)")
            }
            let report = replay.report()
            if json {
                Terminal.say(ForkJSON.text(report))
            } else {
                for line in ForkWords(config: config, ordersMax: orders).lines(report) {
                    Terminal.say(line)
                }
            }
            if config == nil, !report.isSame, report.framesOfOtherBuilds == 0 {
                throw CommandFailure.no("the same commands came to another state")
            }
        }
    }
}
