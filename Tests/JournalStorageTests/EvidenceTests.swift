import Foundation
import JournalStorage
import OMSJournal
import OMSTypes
import Testing

/// A sealed, signed journal on disk: damage is found and located by the journal's own verifier and
/// by `needletail-verify`, which shares no code with it; its proofs convince the second one.
@Suite struct EvidenceTests {
    /// A journal folder that goes away with the test.
    private final class Sample {
        let folder: String
        var heads: [JournalHead] = []

        init(frames: Int = 60) throws {
            folder = NSTemporaryDirectory() + "needletail-evidence-\(UUID().uuidString)"
            let storage = try PosixJournalStorage(path: folder, mode: .write)
            let configuration = JournalConfiguration(
                versions: JournalVersions(
                    frameVersion: 1, decideVersion: .zero, stateHashVersion: 1),
                segmentBytes: 8192, emergencyBytes: 8192, batchBytesMax: 2048, frameBytesMax: 1024)
            var writer = try JournalWriter(
                storage: storage, hasher: try LibcryptoHasher(), configuration: configuration,
                position: JournalPosition(), now: Timestamp(nanoseconds: 1))
            var keys = try SigningKeys(folder: folder)
            for number in 1...frames {
                try append(number, to: &writer)
                guard number % 20 == 0 else { continue }
                try SegmentSealer.sealComplete(
                    storage: storage, hasher: try LibcryptoHasher(), signer: keys.current)
                let log = try JournalLog(storage: storage, hasher: try LibcryptoHasher())
                heads.append(log.head(at: Timestamp(nanoseconds: 5), signer: keys.current))
                try keys.rotate()
            }
            try writer.close()
            try SegmentSealer.sealComplete(
                storage: storage, hasher: try LibcryptoHasher(), signer: keys.current)
        }

        deinit { try? FileManager.default.removeItem(atPath: folder) }

        private func append(_ number: Int, to writer: inout JournalWriter) throws {
            let command = Array("frame \(number) ".utf8) + [UInt8](repeating: 0x78, count: 180)
            let none = UnsafeRawBufferPointer(start: nil, count: 0)
            try command.withUnsafeBytes { bytes in
                _ = try writer.append(
                    FrameHeader(
                        timestamp: Timestamp(nanoseconds: Int64(number)), domain: 1, kind: 0),
                    command: bytes, inbound: none, inputs: none, events: none, outbound: none)
            }
            try writer.commit(durability: .disk)
        }

        var segments: [String] {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            return names.filter(SegmentName.isSegment).sorted()
        }

        func read(_ name: String) throws -> [UInt8] {
            [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
        }

        func write(_ name: String, _ bytes: [UInt8]) throws {
            try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
        }
    }

    /// Exit code and output of `needletail-verify`.
    private func verify(_ arguments: String...) throws -> (code: Int32, output: String) {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let process = Process()
        process.executableURL = tests.deletingLastPathComponent()
            .appendingPathComponent("needletail-verify")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(
            decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, output)
    }

    /// What the journal's own verifier says, signatures apart.
    private func own(_ sample: Sample) throws -> VerificationReport {
        JournalVerifier.verify(
            storage: try PosixJournalStorage(path: sample.folder, mode: .read),
            hasher: try LibcryptoHasher())
    }

    @Test func aWholeJournalIsIntactToBoth() throws {
        let sample = try Sample()
        #expect(sample.segments.count > 3)
        #expect(try own(sample).isIntact)
        let answer = try verify(sample.folder)
        #expect(answer.code == 0, "\(answer.output)")
        #expect(answer.output.contains("chain head \(try own(sample).chainHead)"))
    }

    @Test func flippedBitsAreLocatedByBoth() throws {
        let sample = try Sample()
        for (place, name) in sample.segments.enumerated() {
            let whole = try sample.read(name)
            let used = whole.lastIndex { $0 != 0 } ?? 0
            for offset in stride(from: place, through: used, by: 397) {
                var damaged = whole
                damaged[offset] ^= UInt8(1) << UInt8(offset % 8)
                try sample.write(name, damaged)
                let answer = try verify(sample.folder)
                let isLastEnd = name == sample.segments.last
                if !isLastEnd || answer.code != 0 {
                    #expect(answer.code == 1, "\(name), offset \(offset)")
                }
                #expect(answer.output.contains(name), "\(offset): \(answer.output)")
                let report = try own(sample)
                #expect(!report.isIntact || report.incompleteEnd != nil || isSeal(offset))
            }
            try sample.write(name, whole)
        }
    }

    /// Inside the seal the checksum and the signature speak.
    private func isSeal(_ offset: Int) -> Bool { (2048..<4096).contains(offset) }

    /// Batches of equal length, 60 in all: exchanged, dropped, doubled.
    @Test(arguments: ["swapped", "dropped", "doubled", "cut"])
    func movedRecordsAreFoundByBoth(_ what: String) throws {
        let sample = try Sample()
        let name = sample.segments[1]
        let whole = try sample.read(name)
        let length = Int(whole[4096 + 8]) | Int(whole[4096 + 9]) << 8
        let first = whole[4096..<(4096 + length)]
        let second = whole[(4096 + length)..<(4096 + 2 * length)]
        var damaged = whole
        switch what {
        case "swapped": damaged.replaceSubrange(4096..<(4096 + 2 * length), with: second + first)
        case "dropped":
            damaged.removeSubrange(4096..<(4096 + length))
            damaged += [UInt8](repeating: 0, count: length)
        case "doubled": damaged.replaceSubrange((4096 + length)..<(4096 + 2 * length), with: first)
        default:
            damaged.replaceSubrange(
                (4096 + length + 100)...,
                with: [UInt8](repeating: 0, count: whole.count - 4196 - length))
        }
        try sample.write(name, damaged)
        let answer = try verify(sample.folder)
        #expect(answer.code == 1 && answer.output.contains(name), "\(answer.output)")
        #expect(!(try own(sample).isIntact))
    }

    /// Whoever can compute checksums and hashes but has no key makes no journal.
    @Test func aMissingFileIsFoundByBoth() throws {
        for place in 0..<(try Sample().segments.count) {
            let sample = try Sample()
            let names = sample.segments
            try FileManager.default.removeItem(atPath: sample.folder + "/" + names[place])
            #expect(try verify(sample.folder).code == 1, "segment \(place + 1)")
            #expect(!(try own(sample).isIntact), "segment \(place + 1)")
        }
    }

    @Test func proofsConvinceTheOther() throws {
        let sample = try Sample()
        let storage = try PosixJournalStorage(path: sample.folder, mode: .read)
        let keys = try SigningKeys(folder: sample.folder)
        let log = try JournalLog(storage: storage, hasher: try LibcryptoHasher())
        let head = log.head(at: Timestamp(nanoseconds: 9), signer: keys.current)
        let file = sample.folder + "/proof.json"
        for sequence in [1, 17, 30, 59, 60] as [SequenceNumber] {
            let text = ProofText.inclusion(
                try log.inclusion(of: sequence), sequence: sequence, head: head,
                keys: keys.entries)
            try Data(text.utf8).write(to: URL(fileURLWithPath: file))
            let answer = try verify("--proof", file)
            #expect(answer.code == 0, "frame \(sequence): \(answer.output)")
            // Another frame with the same proof, its own checksum right or not: no.
            let forged = text.replacingOccurrences(of: "7878", with: "7879")
            try Data(forged.utf8).write(to: URL(fileURLWithPath: file))
            #expect(try verify("--proof", file).code == 1)
        }
        for old in sample.heads {
            let text = ProofText.consistency(
                try log.consistency(with: old), old: old, head: head, keys: keys.entries)
            try Data(text.utf8).write(to: URL(fileURLWithPath: file))
            let answer = try verify("--proof", file)
            #expect(answer.code == 0, "head of \(old.sequence): \(answer.output)")
        }
    }

    /// A head that was published shows that frames were cut off since, whatever the files say.
    @Test func publishedHeadsShowACut() throws {
        let sample = try Sample()
        let file = sample.folder + "/heads.txt"
        let lines = sample.heads.map { $0.json + "\n" }.joined()
        try Data(lines.utf8).write(to: URL(fileURLWithPath: file))
        #expect(try verify(sample.folder, "--heads", file).code == 0)
        for name in sample.segments.dropFirst(2) {
            try FileManager.default.removeItem(atPath: sample.folder + "/" + name)
        }
        #expect(try verify(sample.folder, "--heads", file).code == 1)
    }

    @Test func archivedAndCopiedJournalsAreIntact() throws {
        let sample = try Sample()
        let before = try own(sample)
        let copy = sample.folder + "-copy"
        let archive = sample.folder + "/archive"
        defer { try? FileManager.default.removeItem(atPath: copy) }
        let moved = try JournalCopy.archive(from: sample.folder, to: archive, before: 40)
        #expect(!moved.isEmpty)
        #expect(try verify(sample.folder).code == 0)
        let last = try JournalCopy.backup(from: sample.folder, to: copy)
        #expect(last == before.lastSequence)
        let answer = try verify(copy)
        #expect(answer.code == 0, "\(answer.output)")
        #expect(answer.output.contains("chain head \(before.chainHead)"))
        let isSecretThere = FileManager.default.fileExists(
            atPath: copy + "/" + SigningKeys.secretName)
        #expect(!isSecretThere)
    }
}
