import ArgumentParser
import Foundation
import JournalStorage

/// The command line. Exit codes: 0 fine, 1 the answer is no, 2 used wrongly, 3 the machine failed.
@main
struct Needletail: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "needletail",
        abstract: "An automated order management system.",
        discussion: """
            Takes orders in over FIX, checks them against risk limits, routes them over lit and \
            dark venues, allocates, confirms and settles what was done, and can explain each of \
            its decisions afterwards.

            See it work:          needletail demo
            Run it:               needletail serve --config Examples/demo.yaml
            Check a file:         needletail check Examples/demo.yaml
            Ask why:              needletail explain 42 --data data/demo
            What would happen:    needletail route --what-if --help
            FIX sessions:         needletail fix sessions
            Look after anomalies: needletail repair list
            Limits and their use: needletail limits list
            Stop trading:         needletail kill --help
            Look at the journal:  needletail journal verify data/demo
            Recorded markets:     needletail ticks list data/ticks
            Instruments:          needletail instruments list
            Answer for controls:  needletail report controls --data data/demo
            """,
        version: "0.1.0",
        subcommands: [
            Demo.self, Serve.self, Check.self, Explain.self, JournalCommand.self, FIXCommand.self,
            RepairTool.self, DeskTool.self, LimitsTool.self, KillTool.self, RouteCommand.self,
            Simulate.self, BacktestCommand.self, ReportCommand.self, ReconcileCommand.self,
            TicksCommand.self, InstrumentsTool.self,
        ])

    /// Maps the parser's own exit codes to ours.
    static func main() {
        Libcrypto.outliveExit()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as CommandFailure {
            Terminal.error(failure.message)
            Foundation.exit(failure.exitCode)
        } catch {
            let code = exitCode(for: error)
            guard code != .success else { exit(withError: error) }
            Terminal.error(fullMessage(for: error))
            Foundation.exit(2)
        }
    }
}
