import ArgumentParser
import Foundation
import OMSControls
import OMSEngine
import OMSTypes

/// `needletail kill drill`, or `kill --drill`: the proof that the kill switch works.
struct KillCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drill", abstract: "Prove that the kill switch works, without throwing it.",
        discussion: """
            The drill makes forks of the State that the journal leads to, in memory, and throws \
            the switch on them: for the firm, then for every account by itself. It asks for each \
            account what would become of a new order before and after; counts and times the \
            cancels that every open route gets; and lets every client cancel its orders under the \
            switch, which no limit of ours may refuse. Nothing reaches a venue, a client or the \
            journal. Exit code 1 when something is amiss.

            The report is kept as controls/drill-DAY.json in the data folder, where needletail \
            report controls finds it; --out writes it to another file instead.

            needletail kill --drill --data data/demo
            """)

    @Flag(help: "On forks in memory: what this command does.")
    var drill = false

    @OptionGroup var options: ControlOptions

    @Option(help: "Write the report as JSON to this file, not to the data folder.")
    var out: String?

    func validate() throws {
        guard drill else {
            throw ValidationError(
                "say status, halt, reduce or resume, which ask the running process; to prove "
                    + "that the switch works say --drill")
        }
    }

    func run() throws {
        var walk = ControlWalk(try options.open())
        try walk.run()
        let start = ContinuousClock.now
        let drill = KillDrill(EngineImage(walk.engine), at: walk.engine.lastTimestamp) {
            let (seconds, attoseconds) = (ContinuousClock.now - start).components
            return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
        }
        let report: KillDrillReport
        do { report = try drill.run() } catch {
            throw CommandFailure.machine("the State cannot be forked: \(error)")
        }
        let now = Timestamp(nanoseconds: Int64(Date().timeIntervalSince1970 * 1_000) * 1_000_000)
        let words = KillDrillWords(report: report, through: walk.last, head: walk.head, time: now)
        let text = words.json()
        let file = try DrillFile.write(text, data: options.data, day: now.utcDate, out: out)
        if options.json {
            Terminal.say(text)
        } else {
            for line in words.lines() { Terminal.say(line) }
            Terminal.say("written to \(file)")
        }
        guard report.isPassed else { throw CommandFailure.no("the drill has not passed") }
    }
}
