import ArgumentParser
import Foundation
import JournalStorage
import OMSEngine
import OMSJournal
import OMSRuntime

struct JournalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "Verify, print, follow, measure or ask a journal.",
        subcommands: [
            Verify.self, Dump.self, Tail.self, Stat.self, Snapshot.self, Seal.self, Head.self,
            Prove.self, Consistency.self, RotateKey.self, Archive.self, Backup.self, State.self,
            Fork.self,
        ])

    /// A journal's folder, or the data folder that holds one.
    struct Folder: ParsableArguments {
        @Argument(help: "The journal's folder, or the data folder above it.")
        var folder: String

        func open() throws -> any JournalStorage { try Self.storage(folder) }

        /// The journal's own folder.
        var path: String {
            let below = folder + "/journal"
            return FileManager.default.fileExists(atPath: below) ? below : folder
        }

        static func storage(_ folder: String, archive: String? = nil) throws -> any JournalStorage {
            let below = folder + "/journal"
            let isData = FileManager.default.fileExists(atPath: below)
            do {
                return try LayeredJournalStorage.open(
                    path: isData ? below : folder, mode: .read, archive: archive)
            } catch {
                throw CommandFailure.machine("\(error); name a folder that holds a journal")
            }
        }
    }

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check every byte: checksums, numbers, hash chain; and that replay works.",
            discussion: """
                Exit code 1 when something is damaged, with its file and offset; with --decisions \
                also when a decision comes out otherwise than recorded, with its frame.
                """)

        @OptionGroup var folder: Folder

        @Option(help: "Where archived segments lie; else the folder `archive` in the journal's.")
        var archive: String?

        @Flag(help: "Decide every frame again on its recorded inputs, and compare.")
        var decisions = false

        func run() throws {
            let storage = try Folder.storage(folder.folder, archive: archive)
            let hasher = try LibcryptoHasher()
            let report = JournalVerifier.verify(storage: storage, hasher: hasher)
            Terminal.say(report.description)
            guard report.isIntact else { throw CommandFailure.no("the journal is damaged") }
            let seals = try SealCheck.lines(storage, hasher, folder: folder.path)
            for line in seals.lines { Terminal.say(line) }
            guard seals.isIntact else { throw CommandFailure.no("the journal is damaged") }
            guard !decisions else { return try decideAgain(storage) }
            let engine = try JournalReplay.engine(storage)
            Terminal.say("state hash: \(engine.stateHash())")
        }

        private func decideAgain(_ storage: any JournalStorage) throws {
            var check = DecisionCheck()
            let start = ContinuousClock.now
            try Signed.machine { try check.run(storage) }
            let seconds = (ContinuousClock.now - start).formatted(
                .units(allowed: [.seconds], fractionalPart: .show(length: 2)))
            if let difference = check.difference {
                throw Retelling.differs(
                    difference.sequence, difference.recorded.map(EventWords.describe),
                    difference.again.map(EventWords.describe))
            }
            let orders = check.engine.orders.orderCount
            Terminal.say(
                "\(check.decided) decisions made again in \(seconds), all as recorded "
                    + "(\(orders) orders and routes)")
            for (build, frames) in check.told.sorted(by: { $0.key < $1.key }) {
                Terminal.say("\(frames) frames decided by build \(build.prefix(12)): as told")
            }
            Terminal.say("state hash: \(check.engine.stateHash())")
        }
    }

    struct Dump: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print each frame as a line of JSON: command, events, messages sent.")

        @OptionGroup var folder: Folder

        @Option(help: "First frame to print.")
        var from: UInt64 = 1

        func run() throws {
            try FramePrinter.printAll(try folder.open(), from: from, follow: false)
        }
    }

    struct Tail: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print frames as they are written, until Ctrl-C.")

        @OptionGroup var folder: Folder

        @Option(help: "How many of the last frames to print first.")
        var lines: UInt64 = 10

        func run() throws {
            let storage = try folder.open()
            let report = JournalVerifier.verify(
                storage: storage, hasher: try LibcryptoHasher())
            let last = report.lastSequence
            try FramePrinter.printAll(
                storage, from: last > lines ? last - lines + 1 : 1, follow: true)
        }
    }

    struct Stat: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Count frames, bytes and messages by kind.")

        @OptionGroup var folder: Folder

        func run() throws {
            for line in try JournalStatistics.lines(try folder.open()) { Terminal.say(line) }
        }
    }
}
