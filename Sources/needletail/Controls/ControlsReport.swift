import ArgumentParser
import OMSControls
import OMSCore
import OMSJournal
import OMSReadModel
import OMSTypes

struct ControlsReport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "controls", abstract: "The daily control report (15c3-5(e), RTS 6 art 9).",
        discussion: """
            For each control of a day: what it does and which rule asks for it, how it was set and \
            who changed it, how often it was evaluated, warned and refused. Then the uses of the \
            kill switch, what people decided in place of the machine, the breaks of the day, and \
            the last drill of the kill switch (needletail kill --drill). The same journal gives \
            the same report, byte for byte.

            needletail report controls --data data/demo --date 2026-11-30
            """)

    @OptionGroup var options: ControlOptions

    @Option(help: "The day, in UTC; else that of the journal's last frame.")
    var date: String?

    func run() throws {
        let storage = try options.open()
        let named = try ControlOptions.day(date, "--date")
        let until = try ControlWalk.frames(storage, from: nil, to: named)?.upperBound ?? 0
        var walk = ControlWalk(storage)
        let day = try named ?? Self.day(of: until, storage)
        var fold = ControlReportFold(day: day)
        if until > 0 {
            try walk.run(through: until) { engine, step in
                fold.begin(step.sequence, at: step.time)
                for message in step.sent { fold.sent(message.order, message.words) }
                for event in step.events {
                    fold.apply(
                        event, at: step.time, sequence: step.sequence,
                        openOrders: engine.orders.openCount, said: step.said)
                }
            }
        }
        let words = ControlReportWords(
            report: fold.finished(), head: walk.head,
            drill: DrillFile.newest(data: options.data, through: day))
        if options.json {
            Terminal.say(words.json(walk.engine.orders.reference))
        } else {
            for line in words.lines(walk.engine.orders.reference) { Terminal.say(line) }
        }
    }

    private static func day(of sequence: SequenceNumber, _ storage: any JournalStorage) throws
        -> CalendarDate
    {
        var reader = JournalReader(storage: storage, from: max(1, sequence))
        guard let frame = try JournalReplay.next(&reader) else {
            throw CommandFailure.no("the journal holds no frame; name a day with --date")
        }
        return frame.timestamp.utcDate
    }
}
