import ArgumentParser
import HTTPGateway
import OMSEngine
import OMSJournal
import OMSReadModel
import OMSTypes

extension JournalCommand {
    struct State: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print State as it was after a frame: orders, positions, state hash.",
            discussion: """
                The rows are those of the blotter. --json prints each as the API does, one object \
                a line: the state, then orders, executions and positions.
                """)

        @OptionGroup var folder: Folder

        @Option(help: "The last frame that counts; else the journal's last.")
        var asOf: UInt64?

        @Option(help: "Only this OrderID and its children.")
        var order: UInt64?

        @Option(help: "Only this account.")
        var account: String?

        @Option(help: "Only this symbol.")
        var symbol: String?

        @Flag(help: "Only orders that may still trade.")
        var open = false

        @Flag(help: "Every row as JSON, executions too.")
        var json = false

        func run() throws {
            let storage = try folder.open()
            let engine = try JournalReplay.engine(storage, through: asOf)
            let rows = try Signed.machine { try Self.rows(storage, through: asOf) }
            let filter = StateRows(order: order, account: account, symbol: symbol, isOpen: open)
            let batch = filter.chosen(rows)
            if json {
                for line in Self.json(batch, engine.stateHash()) { Terminal.say(line) }
                return
            }
            Terminal.say(
                "as of frame \(batch.position.sequence), \(batch.position.time.iso8601), state "
                    + "hash \(engine.stateHash())")
            for line in filter.lines(batch) { Terminal.say(line) }
        }

        /// The rows of all frames through the given one, as the read model would have them.
        private static func rows(_ storage: any JournalStorage, through last: UInt64?) throws
            -> ReadModelBatch
        {
            var reader = JournalReader(storage: storage)
            var projection = JournalProjection()
            while let frame = try reader.next(), frame.sequence <= last ?? .max {
                try projection.fold(frame, isOwnBuild: false)
            }
            return projection.take()
        }

        private static func json(_ batch: ReadModelBatch, _ hash: StateDigest) -> [String] {
            func line(_ body: (inout JSONWriter) -> Void) -> String {
                var json = JSONWriter()
                body(&json)
                return json.text
            }
            let head = line { json in
                json.object { json in
                    json.member("sequence", batch.position.sequence)
                    json.member("time", time: batch.position.time.nanoseconds)
                    json.member("stateHash", "\(hash)")
                }
            }
            return [head] + batch.orders.map { row in line { row.write(into: &$0) } }
                + batch.executions.map { row in line { row.write(into: &$0) } }
                + batch.positions.map { row in line { row.write(into: &$0) } }
        }
    }
}
