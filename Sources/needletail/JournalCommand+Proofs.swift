import ArgumentParser
import Foundation
import JournalStorage
import OMSCore
import OMSEngine
import OMSJournal
import OMSRuntime
import OMSTypes

// What shows others that a journal is what it was: seals, heads, proofs, keys.
extension JournalCommand {
    /// A journal with its keys.
    struct Signed {
        let storage: any JournalStorage
        let hasher: LibcryptoHasher
        var keys: SigningKeys

        init(_ folder: Folder) throws {
            storage = try folder.open()
            hasher = try LibcryptoHasher()
            keys = try Self.machine { try SigningKeys(folder: folder.path) }
        }

        /// Seals what is complete, then takes all in.
        func journal() throws -> JournalLog {
            try Self.machine {
                try SegmentSealer.sealComplete(
                    storage: storage, hasher: hasher, signer: keys.current)
                return try JournalLog(storage: storage, hasher: hasher)
            }
        }

        func head(_ journal: JournalLog) -> JournalHead {
            let now = Int64(Date().timeIntervalSince1970 * 1e9)
            return journal.head(at: Timestamp(nanoseconds: now), signer: keys.current)
        }

        static func machine<R>(_ body: () throws -> R) throws -> R {
            do { return try body() } catch { throw CommandFailure.machine("\(error)") }
        }
    }

    struct Seal: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Seal the segments that are complete: Merkle root and signature.")

        @OptionGroup var folder: Folder

        func run() throws {
            let signed = try Signed(folder)
            let made = try Signed.machine {
                try SegmentSealer.sealComplete(
                    storage: signed.storage, hasher: signed.hasher, signer: signed.keys.current)
            }
            for seal in made {
                Terminal.say(
                    "sealed segment \(seal.segment), frames \(seal.firstSequence) to "
                        + "\(seal.lastSequence), root \(seal.root)")
            }
            Terminal.say("\(made.count) segments sealed")
        }
    }

    struct Head: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a signed head of the journal as a line of JSON.")

        @OptionGroup var folder: Folder

        @Option(help: "Append it to this file too.")
        var to: String?

        func run() throws {
            let signed = try Signed(folder)
            let line = signed.head(try signed.journal()).json
            Terminal.say(line)
            if let to { try Signed.machine { try TextFile.appendLine(to, line) } }
        }
    }

    struct Prove: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a proof that a frame stands in the journal, as JSON.",
            discussion: "FRAME is a sequence number; with --order, an OrderID whose first frame "
                + "(or, with --fill N, whose Nth execution) is proved.")

        @OptionGroup var folder: Folder

        @Argument(help: "Sequence number of the frame, or an OrderID with --order.")
        var subject: UInt64

        @Flag(help: "The number is an OrderID.")
        var order = false

        @Option(help: "The execution of the order to prove, from 1.")
        var fill: Int?

        func run() throws {
            let signed = try Signed(folder)
            let journal = try signed.journal()
            let sequence =
                order
                ? try OrderFrames.find(OrderID(subject), fill: fill, in: signed.storage)
                : subject
            do {
                let proof = try journal.inclusion(of: sequence)
                Terminal.say(
                    ProofText.inclusion(
                        proof, sequence: sequence, head: signed.head(journal),
                        keys: signed.keys.entries))
            } catch {
                guard case JournalError.noSuchFrame = error else {
                    throw CommandFailure.machine("\(error)")
                }
                throw CommandFailure.no("\(error)")
            }
        }
    }

    struct Consistency: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a proof that the journal of an older head begins this one, as JSON.")

        @OptionGroup var folder: Folder

        @Option(help: "A file of heads, one a line.")
        var heads: String

        @Option(help: "The line of the older head, from 1; else the first.")
        var line: Int = 1

        func run() throws {
            let signed = try Signed(folder)
            let text = try Signed.machine { try String(contentsOfFile: heads, encoding: .utf8) }
            let lines = text.split(separator: "\n")
            guard line >= 1, line <= lines.count,
                let old = JournalHead(json: String(lines[line - 1]))
            else { throw CommandFailure.no("line \(line) of \(heads) is no head") }
            let journal = try signed.journal()
            do {
                let proof = try journal.consistency(with: old)
                Terminal.say(
                    ProofText.consistency(
                        proof, old: old, head: signed.head(journal), keys: signed.keys.entries))
            } catch {
                throw CommandFailure.no("the journal does not go as far as that head: \(error)")
            }
        }
    }

    struct RotateKey: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Go over to a new signing key, vouched for by the old one.",
            discussion: "A running system signs with the new key from its next seal on.")

        @OptionGroup var folder: Folder

        func run() throws {
            var signed = try Signed(folder)
            try Signed.machine { try signed.keys.rotate() }
            Terminal.say("the key is now \(signed.keys.current.keyID)")
        }
    }
}

/// Frames that speak of an order.
enum OrderFrames {
    /// The first frame of an order, or the one of its execution number `fill`.
    static func find(_ order: OrderID, fill: Int?, in storage: any JournalStorage) throws
        -> SequenceNumber
    {
        var reader = JournalReader(storage: storage)
        var fills = 0
        // An execution names the route; the routes of an order are its own.
        var routes: Set<OrderID> = [order]
        while let frame = try JournalReplay.next(&reader) {
            var bytes = ByteReader(frame.events)
            while !bytes.isAtEnd, let event = try? EngineEvent(from: &bytes) {
                guard case .orders(let event) = event else { continue }
                if case .accepted(let accepted) = event, accepted.order == order, fill == nil {
                    return frame.sequence
                }
                if case .routed(let route) = event {
                    if route.order == order, fill == nil { return frame.sequence }
                    if routes.contains(route.parent) { routes.insert(route.order) }
                }
                if case .filled(let executed) = event, routes.contains(executed.order) {
                    fills += 1
                    if fills == fill { return frame.sequence }
                }
            }
        }
        throw CommandFailure.no(
            fill.map { "order \(order.raw) has no execution number \($0)" }
                ?? "order \(order.raw) is not in the journal")
    }
}
