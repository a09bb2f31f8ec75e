import ArgumentParser
import Foundation
import JournalStorage
import OMSJournal
import OMSRuntime

// What keeps a journal handy: snapshots, the archive, copies.
extension JournalCommand {
    struct Snapshot: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a snapshot of State, so that a start replays only what follows.",
            discussion: "It may run beside the system that writes the journal.")

        @OptionGroup var folder: Folder

        @Option(help: "How many snapshots stay.")
        var keep: Int = 2

        func run() throws {
            let storage = try folder.open()
            let taker = SnapshotTaker(storage: storage, log: { Terminal.log($0) })
            let taken = try Signed.machine { try taker.take(keep: keep) }
            Terminal.say(taken?.description ?? "nothing new since the last snapshot")
        }
    }

    struct Archive: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Move sealed segments that no start needs into another folder.",
            discussion: "Only segments that end before the oldest snapshot kept are moved; each "
                + "copy is compared with its seal first. `manifest.txt` there lists them. In the "
                + "default folder the journal finds them by itself.")

        @OptionGroup var folder: Folder

        @Option(help: "Where to; else the folder `archive` in the journal's.")
        var to: String?

        @Option(help: "How many of the newest sealed segments stay all the same.")
        var keep: Int = 0

        func run() throws {
            let signed = try Signed(folder)
            _ = try signed.journal()
            let path = folder.path
            guard
                let oldest = try SnapshotFiles.list(signed.storage).last
                    .flatMap(SnapshotFiles.sequence)
            else {
                throw CommandFailure.no(
                    "there is no snapshot, so a start needs every segment: write one with "
                        + "needletail journal snapshot")
            }
            let here = try PosixJournalStorage(path: path, mode: .read)
            let firsts = try here.list().compactMap(SegmentName.firstSequence).sorted()
            let kept = firsts.dropLast().suffix(max(0, keep)).first ?? .max
            let target = to ?? path + "/" + LayeredJournalStorage.archiveName
            let moved = try Signed.machine {
                try JournalCopy.archive(from: path, to: target, before: min(oldest, kept))
            }
            for segment in moved { Terminal.say("moved \(segment.line)") }
            Terminal.say("\(moved.count) segments moved to \(target)")
        }
    }

    struct Backup: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Copy a journal, also while it is being written.",
            discussion: "The copy holds every frame that was complete when it began, archived "
                + "segments, snapshots and public keys; the secret key stays where it is.")

        @OptionGroup var folder: Folder

        @Argument(help: "A folder that is new or empty.")
        var to: String

        func run() throws {
            let last = try Signed.machine {
                try JournalCopy.backup(from: folder.path, to: to)
            }
            Terminal.say("copied frames through \(last) to \(to)")
        }
    }
}
