import OMSTypes
import Testing

@testable import OMSJournal

@Suite("Journal: stopping, restarting, verifying")
struct RestartTests {
    @Test("A clean stop leaves one closing record, and the next run goes on behind it")
    func closing() throws {
        let storage = MemoryStorage()
        for run in 1...3 {
            var writer = try openWriter(storage)
            try writer.addBatch(["run \(run)"], .process)
            try writer.add("pending \(run)")
            try writer.close()
            let again = journalError { () throws(JournalError) in try writer.add("late") }
            #expect(again == .closed)
            let report = JournalVerifier.verify(storage: storage, hasher: QuickHasher())
            #expect(report.closedCleanly && report.isIntact)
            #expect(
                report.lastSequence == UInt64(run * 2) && report.durableThrough == UInt64(run * 2))
        }
        var idle = try openWriter(storage)
        try idle.close()
        let closings = try batchHeaders(storage, firstSegment).filter {
            $0.flags.contains(.closing)
        }
        #expect(closings.count == 3, "a run without frames adds no second closing record")
        let handles = storage.openHandles
        #expect(handles == 0)
    }

    @Test("A journal that was killed is not closed, and verifies")
    func killed() throws {
        let storage = MemoryStorage()
        var writer = try openWriter(storage)
        try writer.addBatch(["one"])
        try writer.addBatch(["two", "three"])
        let head = writer.chainHead()
        let report = JournalVerifier.verify(storage: storage, hasher: QuickHasher())
        #expect(report.isIntact && !report.closedCleanly)
        #expect(report.frames == 3 && report.batches == 2 && report.segments == 1)
        #expect(report.firstSequence == 1 && report.lastSequence == 3)
        #expect(report.firstTimestamp?.nanoseconds == 1 && report.lastTimestamp?.nanoseconds == 3)
        #expect(report.durableThrough == 1 && report.chainHead == head)
        #expect(report.description.hasSuffix("intact"))
    }

    @Test("Another build starts another segment; one without frames is replaced")
    func versionChange() throws {
        let storage = MemoryStorage()
        var first = try openWriter(storage)
        try first.close()
        for version in UInt32(2)...4 {
            let configuration = JournalConfiguration(
                versions: versions(version), segmentBytes: 8192, emergencyBytes: 8192,
                batchBytesMax: 2048, frameBytesMax: 1024)
            var writer = try openWriter(storage, configuration)
            if version > 2 { try writer.addBatch(["by \(version)"]) }
            try writer.close()
        }
        let names = storage.contents.keys.sorted()
        #expect(names == [firstSegment, SegmentName.segment(first: 2)])
        var reader = JournalReader(storage: storage)
        var seen: [UInt32?] = []
        while try reader.next() != nil { seen.append(reader.segmentHeader?.versions.frameVersion) }
        #expect(seen == [3, 4])
        let report = JournalVerifier.verify(storage: storage, hasher: QuickHasher())
        #expect(report.isIntact && report.closedCleanly && report.batches == 5)
    }

    @Test("Random runs, kills and torn ends: what was committed is there", arguments: 1...25)
    func random(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let storage = MemoryStorage()
        var expected: [String] = []
        for run in 0..<6 {
            var writer = try openWriter(storage)
            for _ in 0..<(random.next() % 12) {
                let count = Int(random.next() % 4) + 1
                let batch = (0..<count).map { _ in
                    "\(run)." + String(repeating: "r", count: Int(random.next() % 300))
                }
                try writer.addBatch(batch, random.next() % 2 == 0 ? .disk : .process)
                expected += batch
                if random.next() % 3 == 0 { writer.trailHash() }
            }
            if random.next() % 3 == 0 {
                try writer.close()
            } else if random.next() % 2 == 0 {
                // A batch that is torn by the kill.
                storage.state.withLock {
                    $0.shortWrite = (Int(random.next() % 200), .other)
                }
                let error = journalError { () throws(JournalError) in
                    try writer.addBatch(["torn " + String(repeating: "t", count: 250)])
                }
                #expect(error != nil, "seed \(seed)")
                storage.state.withLock { $0.shortWrite = nil }
            }
        }
        let last = try openWriter(storage)
        let next = last.nextSequence
        #expect(try commands(storage) == expected, "seed \(seed)")
        #expect(next == UInt64(expected.count + 1), "seed \(seed)")
    }

    struct SplitMix {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
