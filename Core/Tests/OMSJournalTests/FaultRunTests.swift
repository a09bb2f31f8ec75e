import Glibc
import OMSTypes
import Testing

@testable import OMSJournal

/// Whole lives of a journal on a disk that fails, and damage at every place of a recorded run.
@Suite struct FaultRunTests {
    private let configuration = JournalConfiguration(
        versions: versions(1), segmentBytes: 16384, emergencyBytes: 16384, batchBytesMax: 4096,
        frameBytesMax: 2048)

    /// What was acknowledged is there after any number of failures and losses of power, and
    /// nothing else than what was appended ever is.
    @Test(arguments: (1...12).map { UInt64($0) })
    func whatWasAcknowledgedSurvives(_ first: UInt64) throws {
        let lives = getenv("NEEDLETAIL_SOAK") == nil ? 1 : 200 as UInt64
        for number in 0..<lives { try survive(seed: first + number * 12) }
    }

    private func survive(seed: UInt64) throws {
        let disk = FaultyStorage(seed: seed)
        var random = FaultSource(seed &+ 1000)
        var acknowledged: [String] = []
        for life in 0..<12 {
            disk.setFaults()
            let report = try Recovery.recover(
                storage: disk, hasher: QuickHasher(), frameVersionKnown: 1)
            var reader = JournalReader(storage: disk)
            let found = try reader.drain()
            #expect(
                found.starts(with: acknowledged), "seed \(seed), life \(life): lost frames")
            acknowledged = found
            var writer = try JournalWriter(
                storage: disk, hasher: QuickHasher(), configuration: configuration,
                position: report.position, now: Timestamp(nanoseconds: 1))
            try? ReserveSegment.emergency.prepare(disk, configuration)
            disk.setFaults(
                writes: random.below(30), syncs: random.below(30), full: random.below(20))
            live(&writer, &acknowledged, &random)
            if random.below(3) > 0 { disk.losePower() }
        }
        #expect(disk.injected > 0)
    }

    /// Appends and commits until the writer dies or its time is over.
    private func live(
        _ writer: inout JournalWriter, _ acknowledged: inout [String], _ random: inout FaultSource
    ) {
        var pending: [String] = []
        for _ in 0..<(10 + random.below(60)) {
            do throws(JournalError) {
                for _ in 0...random.below(4) {
                    let command =
                        "frame \(writer.nextSequence) "
                        + String(repeating: "x", count: random.below(200))
                    try writer.add(command)
                    pending.append(command)
                }
                try writer.commit(durability: .disk)
                acknowledged += pending
                pending = []
            } catch {
                guard case .full = error, (try? writer.switchToEmergency()) != nil,
                    (try? writer.commit(durability: .disk)) != nil
                else { return }
                acknowledged += pending
                pending = []
            }
        }
        if random.below(2) == 0 { try? writer.close() }
    }

    /// A read that fails is an error, never a journal that seems shorter.
    @Test(arguments: (1...4).map { UInt64($0) })
    func failedReadsAreErrors(_ seed: UInt64) throws {
        let disk = FaultyStorage(seed: seed)
        var writer = try JournalWriter(
            storage: disk, hasher: QuickHasher(), configuration: configuration,
            position: JournalPosition(), now: Timestamp(nanoseconds: 1))
        for number in 1...200 { try writer.addBatch(["\(number)"]) }
        disk.setFaults(reads: 60)
        for _ in 0..<20 {
            do throws(JournalError) {
                let report = try Recovery.recover(
                    storage: disk, hasher: QuickHasher(), frameVersionKnown: 1)
                #expect(report.frames == 200, "seed \(seed)")
            } catch {
                guard case .storage = error else {
                    Issue.record("seed \(seed): \(error)")
                    continue
                }
            }
        }
    }

    private struct Batch {
        var first: SequenceNumber
        var last: SequenceNumber
        var range: Range<Int>
        var frames: [Int]
    }

    /// A thousand frames in one segment, and where each batch and frame lies.
    private func recorded() throws -> (MemoryStorage, [Batch]) {
        let storage = MemoryStorage()
        let large = JournalConfiguration(
            versions: versions(1), segmentBytes: 3 << 16, emergencyBytes: 1 << 16,
            batchBytesMax: 8192, frameBytesMax: 4096)
        var writer = try openWriter(storage, large)
        var random = FaultSource(7)
        var batches: [Batch] = []
        while writer.nextSequence <= 1000 {
            let first = writer.nextSequence
            for _ in 0...random.below(5) { try writer.add("\(writer.nextSequence)") }
            let result = try writer.commit(durability: .disk)
            let start = Int(try place(writer, first).offset) - JournalFormat.batchHeaderBytes
            let frames = try (first...result.lastSequence).map { Int(try place(writer, $0).offset) }
            batches.append(
                Batch(
                    first: first, last: result.lastSequence, range: start..<(start + result.bytes),
                    frames: frames))
        }
        return (storage, batches)
    }

    /// Every byte of a thousand frames (`NEEDLETAIL_SOAK=1`; else one in 499), each with one bit
    /// another: refused and located, or at the very end cut off. A start does the same, and
    /// leaves a file that it refuses as it is.
    @Test func everyByteOfAThousandFrames() throws {
        let (storage, batches) = try recorded()
        let step = getenv("NEEDLETAIL_SOAK") == nil ? 499 : 1
        let end = try #require(batches.last)
        for batch in batches {
            for offset in batch.range where offset % step == 0 {
                let mask = UInt8(1) << UInt8(offset % 8)
                storage.edit(firstSegment) { $0[offset] ^= mask }
                defer { storage.edit(firstSegment) { $0[offset] ^= mask } }
                let report = JournalVerifier.verify(storage: storage, hasher: QuickHasher())
                try recover(storage, batch, isLast: batch.first == end.first, "offset \(offset)")
                if batch.first == end.first {
                    #expect(report.lastSequence == end.first - 1, "offset \(offset)")
                    #expect(report.incompleteEnd != nil || report.damage != nil)
                    continue
                }
                guard case .corrupt(let file, let finding, _)? = report.damage else {
                    Issue.record("offset \(offset): not found")
                    continue
                }
                #expect(file == firstSegment && batch.range.contains(Int(finding.offset)))
                #expect((batch.first...batch.last).contains(finding.sequence))
            }
        }
    }

    private func recover(
        _ storage: MemoryStorage, _ batch: Batch, isLast: Bool, _ words: Comment
    ) throws {
        let copy = storage.clone()
        let before = copy.contents
        do throws(JournalError) {
            let report = try Recovery.recover(
                storage: copy, hasher: QuickHasher(), frameVersionKnown: 1)
            #expect(isLast && report.position.nextSequence == batch.first, words)
            #expect(report.cut != nil && copy.contents.count == before.count + 1, words)
        } catch {
            guard case .corrupt(_, let finding, _) = error, !isLast else { throw error }
            #expect(batch.range.contains(Int(finding.offset)), words)
            #expect(copy.contents == before, words)
        }
    }

    /// A run that stopped at any frame boundary (a soak tries all of them), with nothing behind: recovered to the batch
    /// before, and the next run goes on there.
    @Test func cutAtEveryFrameBoundary() throws {
        let (storage, batches) = try recorded()
        let whole = try #require(storage.contents[firstSegment])
        let step = getenv("NEEDLETAIL_SOAK") == nil ? 40 : 1
        for (number, batch) in batches.enumerated().dropFirst() where number % step == 1 % step {
            for cut in batch.frames {
                let copy = MemoryStorage()
                copy.put(
                    firstSegment,
                    Array(whole[..<cut]) + [UInt8](repeating: 0, count: whole.count - cut))
                let report = try Recovery.recover(
                    storage: copy, hasher: QuickHasher(), frameVersionKnown: 1)
                #expect(report.position.nextSequence == batch.first, "cut at \(cut)")
            }
        }
    }
}
