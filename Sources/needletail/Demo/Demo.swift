import ArgumentParser
import Foundation
import OMSRuntime
import OMSTypes

struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "See orders go through their whole life, on recorded real quotes.",
        discussion: """
            Starts the system, three lit venues and a dark one, two clients and a counterparty in \
            one process; all links are real FIX over TCP. In a terminal it tells where the page \
            is, prints a summary after --seconds and keeps serving until Ctrl-C. With --headless \
            it ends after the summary: exit code 0 only if every invariant held and the journal \
            replays to the same state.
            """)

    @Flag(help: "End after the summary instead of serving on.")
    var headless = false

    @Option(help: "How long the clients trade before the summary.")
    var seconds: Int = 20

    @Option(help: "Port of the page and of REST; 0 lets the system choose.")
    var port: Int = 8080

    @Option(help: "Data folder; what an earlier demo left there is removed.")
    var data: String = "data/demo"

    @Option(help: "Trade date, as 2026-11-10.")
    var tradeDate: String = "2026-11-10"

    @Option(help: "Seed of the clients' orders: the same seed sends the same kinds of orders.")
    var seed: UInt64 = 1

    @Flag(help: "Print the system's log.")
    var verbose = false

    func validate() throws {
        guard (1...86_400).contains(seconds) else {
            throw ValidationError("--seconds is between 1 and 86400")
        }
        guard CalendarDate(tradeDate) != nil else {
            throw ValidationError("--trade-date is a date such as 2026-11-10, not \(tradeDate)")
        }
        guard (0...65_535).contains(port) else {
            throw ValidationError("--port is between 0 and 65535")
        }
    }

    func run() throws {
        guard let date = CalendarDate(tradeDate) else { return }
        let stopper = StopSignal()
        let stage = try DemoStage(
            folder: data, tradeDate: date, httpPort: port, seed: seed, isVerbose: verbose,
            failed: { _ in stopper.fire() })
        try stage.open()
        announce(stage)
        let isStopped = watch(stage, stopper)
        stage.endTrading()
        let verdict = try stage.summarise()
        for line in verdict.lines { Terminal.say(line) }
        if !headless, !isStopped, stage.system.runtime.shard.failure == nil {
            stage.resumeTrading()
            Terminal.say("\nstill trading at \(stage.pageAddress); Ctrl-C ends")
            stopper.wait()
            stage.endTrading()
        }
        stage.close()
        guard verdict.isGood else { throw CommandFailure.no("an invariant did not hold") }
    }

    private func announce(_ stage: DemoStage) {
        Terminal.say(
            "Needletail demo, trade date \(tradeDate), quotes of 2013-10-07 14:00 New York")
        Terminal.say("  page    \(stage.pageAddress)")
        Terminal.say("  FIX     127.0.0.1:\(stage.system.fixPort) (CLIENT1, CLIENT2, BROKER)")
        Terminal.say("  journal \(data)/journal")
        if let token = stage.token {
            Terminal.say("  token   \(token) (for what changes state over HTTP; shown once)")
        }
    }

    /// Shows progress until the time is over or the user stops; the value is whether he did.
    private func watch(_ stage: DemoStage, _ stopper: StopSignal) -> Bool {
        for second in 1...seconds {
            if stopper.wait(seconds: 1) { return true }
            let line = stage.progress()
            if Terminal.isInteractive {
                print("\u{1B}[2K\r  \(second)/\(seconds) s  \(line)", terminator: "")
                fflush(nil)
            } else if second % 5 == 0 || second == seconds {
                Terminal.say("  \(second)/\(seconds) s  \(line)")
            }
        }
        if Terminal.isInteractive { print("") }
        return false
    }
}
