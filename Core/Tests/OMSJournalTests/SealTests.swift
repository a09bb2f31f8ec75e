import Glibc
import OMSTypes
import Testing

@testable import OMSJournal

/// A signature that is no signature: enough to see what is signed.
struct TestSigner: JournalSigner {
    let hasher = ReferenceSHA256()
    var secret = "secret"
    var keyID: Hash256 { bytes("key of " + secret).withUnsafeBytes { hasher.hash($0) } }
    func sign(_ content: UnsafeRawBufferPointer) -> [UInt8] {
        let once = ReferenceSHA256.hash(bytes(secret) + Array(content))
        return once + once
    }
}

/// Seals, heads and proofs over a journal of several segments.
@Suite struct SealTests {
    let hasher = QuickHasher()

    private func journal(_ frames: Int, close: Bool = true) throws -> MemoryStorage {
        let storage = MemoryStorage()
        var writer = try openWriter(storage)
        for number in 1...frames {
            try writer.addBatch(["frame \(number) " + String(repeating: "x", count: 300)])
        }
        if close { try writer.close() }
        return storage
    }

    private func seal(_ storage: MemoryStorage) throws -> [SegmentSeal] {
        try SegmentSealer.sealComplete(storage: storage, hasher: hasher, signer: TestSigner())
    }

    @Test func completeSegmentsAreSealedOnce() throws {
        let storage = try journal(40)
        let made = try seal(storage)
        #expect(made.count == storage.contents.keys.filter(SegmentName.isSegment).count - 1)
        #expect(made.count >= 3)
        #expect(try seal(storage).isEmpty)
        let report = JournalVerifier.verify(storage: storage, hasher: hasher)
        #expect(report.isIntact, "\(report)")
        // The writer goes on after a seal as before.
        var writer = try openWriter(storage)
        try writer.addBatch(["later"])
        #expect(JournalVerifier.verify(storage: storage, hasher: hasher).isIntact)
    }

    /// What the writer has hashed need not be read again: the same seals. Of a segment that it did
    /// not begin it knows a part, and that one is read.
    @Test func theWritersHashesSealWithoutReading() throws {
        let storage = MemoryStorage()
        var ended: [EndedSegment] = []
        for run in 1...2 {
            var writer = try openWriter(storage)
            for number in 1...20 {
                try writer.addBatch(
                    ["run \(run), frame \(number)", String(repeating: "x", count: 300)])
                if let segment = writer.takeEnded() { ended.append(segment) }
            }
            try writer.close()
        }
        let reading = try #require(ended.first { !$0.isWhole })
        #expect(ended.filter { !$0.isWhole }.map(\.first) == [reading.first])
        #expect(ended.count >= 4)
        let copy = storage.clone()
        let read = try seal(copy)
        let known = try SegmentSealer.sealComplete(
            storage: storage, hasher: hasher, signer: TestSigner(), ended: ended)
        #expect(known == read)
        #expect(storage.contents == copy.contents)
        #expect(JournalVerifier.verify(storage: storage, hasher: hasher).isIntact)
    }

    /// A sealed segment that is the last one has lost its next.
    @Test func aMissingLastSegmentIsFound() throws {
        let storage = try journal(40)
        _ = try seal(storage)
        let last = try #require(storage.contents.keys.filter(SegmentName.isSegment).max())
        storage.delete(last)
        #expect(!JournalVerifier.verify(storage: storage, hasher: hasher).isIntact)
    }

    /// A bit of every byte of every file's used part (a soak tries all): found, in the right file.
    @Test func everyFlippedBitOfASealedJournalIsLocated() throws {
        let storage = try journal(24)
        _ = try seal(storage)
        let names = storage.contents.keys.filter(SegmentName.isSegment).sorted()
        let step = getenv("NEEDLETAIL_SOAK") == nil ? 23 : 1
        for name in names {
            let whole = try #require(storage.contents[name])
            let used = whole.lastIndex { $0 != 0 } ?? 0
            for index in stride(from: 0, through: used, by: step) {
                storage.edit(name) { $0[index] ^= UInt8(1) << UInt8(index % 8) }
                let report = JournalVerifier.verify(storage: storage, hasher: hasher)
                let content = try? SegmentContent(
                    first: SegmentName.firstSequence(name) ?? 0, storage: storage, hasher: hasher)
                let isRootSame = content.map { $0.header.seal?.root == $0.tree.root() } ?? false
                let isFound =
                    !report.isIntact || report.incompleteEnd != nil
                    || (name != names.last && !isRootSame)
                #expect(isFound, "\(name), byte \(index)")
                if let damage = report.damage, case .corrupt(let file, _, _) = damage {
                    #expect(file == name, "byte \(index)")
                }
                storage.edit(name) { $0[index] = whole[index] }
            }
        }
    }

    @Test func proofsExistForEveryFrameAndEveryOlderHead() throws {
        let storage = MemoryStorage()
        var writer = try openWriter(storage)
        var heads: [JournalHead] = []
        for number in 1...30 {
            try writer.addBatch(["frame \(number) " + String(repeating: "y", count: 300)])
            _ = try seal(storage)
            let log = try JournalLog(storage: storage, hasher: hasher)
            heads.append(log.head(at: Timestamp(nanoseconds: 1), signer: TestSigner()))
        }
        let log = try JournalLog(storage: storage, hasher: hasher)
        for sequence in 1...30 as ClosedRange<SequenceNumber> {
            let proof = try log.inclusion(of: sequence)
            #expect(proof.index < proof.count)
            let isSealed = sequence < log.open.header.firstSequence
            #expect((proof.seal != nil) == isSealed, "frame \(sequence)")
        }
        for old in heads {
            let proof = try log.consistency(with: old)
            #expect(proof.openCount >= Int(old.openFrames), "head of frame \(old.sequence)")
        }
        let missing = journalError { () throws(JournalError) in _ = try log.inclusion(of: 31) }
        #expect(missing == .noSuchFrame(31))
    }
}
