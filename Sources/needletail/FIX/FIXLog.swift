import ArgumentParser
import FIXCodec
import Foundation
import OMSEngine
import OMSJournal
import OMSTypes

struct FIXLog: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "The application messages of a session, from the journal.",
        discussion: """
            The journal is the message store: what came in as it came, what went out as it was \
            sent, each with its time, direction and MsgSeqNum. Session messages (Logon, Heartbeat \
            …) and LastMsgSeqNumProcessed are no part of it. Works while the process runs.

            All of it:          needletail fix log CLIENT1 --data data
            In words:           needletail fix log CLIENT1 --data data --decode
            As it happens:      needletail fix log CLIENT1 --data data --follow
            Its fills:          needletail fix log CLIENT1 --data data --out --filter 150=F
            """)

    @Argument(help: "The session: a client's CompID, a venue's name.")
    var session: String

    @Option(help: "The data folder.")
    var data = "data"

    @Flag(help: "Go on as messages come, until interrupted.")
    var follow = false

    @Option(help: "From then on: 2026-11-10T14:30:00Z, or 14:30 of today (UTC).")
    var since: String?

    @Flag(help: "With words, as fix decode shows them.")
    var decode = false

    @Flag(name: .customLong("in"), help: "Only what we received.")
    var inbound = false

    @Flag(name: .customLong("out"), help: "Only what we sent.")
    var outbound = false

    @OptionGroup var form: FIXLogForm

    func run() throws {
        let storage = try JournalCommand.Folder.storage(data)
        let filter = try form.parsedFilter()
        var printer = form.printer
        if !decode, !form.json { printer.form = .tags }
        let from = try since.map(FIXLogTime.parse) ?? .none
        var reader = JournalReader(storage: storage)
        var tracks = SessionTracks(name: session)
        while true {
            while let frame = try JournalReplay.next(&reader) {
                try tracks.note(frame)
                guard frame.timestamp >= from else { continue }
                if !outbound || inbound { tracks.inbound(frame, print) }
                if !inbound || outbound { tracks.outbound(frame, print) }
            }
            guard tracks.isKnown else {
                throw CommandFailure.no(
                    "the journal knows no session \(session); it knows \(tracks.names)")
            }
            guard follow else { break }
            Thread.sleep(forTimeInterval: 0.05)
        }

        func print(_ entry: SessionTracks.Entry) {
            let arrow = entry.isInbound ? "in " : "out"
            guard entry.isFIX else {
                return Terminal.say(
                    "\(entry.time.iso8601) \(arrow) \(entry.msgSeqNum) "
                        + String(decoding: entry.bytes, as: UTF8.self))
            }
            var scanner = FIXLogScanner()
            scanner.feed(entry.bytes)
            guard let message = scanner.next(isAtEnd: true), filter.takes(message) else { return }
            Terminal.say(
                printer.text(
                    message, note: "\(entry.time.iso8601) \(arrow) \(entry.msgSeqNum)"))
        }
    }
}

/// Moments as people type them.
enum FIXLogTime {
    static func parse(_ text: String) throws -> Timestamp {
        var whole = text
        if !text.contains("T") {
            let today = Date().formatted(.iso8601.year().month().day())
            whole = "\(today)T\(text)"
        }
        if whole.split(separator: ":").count == 2 { whole += ":00" }
        if !whole.hasSuffix("Z") { whole += "Z" }
        let moment =
            (try? Date(whole, strategy: .iso8601))
            ?? (try? Date(
                whole, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
        // Times are nanoseconds in 64 bits: they end in the year 2262.
        guard let moment, abs(moment.timeIntervalSince1970) < 9_000_000_000 else {
            throw CommandFailure.usage(
                "--since \(text) is no moment; for example 2026-11-10T14:30:00Z or 14:30")
        }
        return Timestamp(nanoseconds: Int64(moment.timeIntervalSince1970 * 1_000) * 1_000_000)
    }
}
