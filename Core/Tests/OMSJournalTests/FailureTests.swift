import OMSTypes
import Testing

@testable import OMSJournal

@Suite("Journal: full disks and failing ones")
struct FailureTests {
    /// Commits until the disk is full; the refused frames stay pending.
    private func fill(_ storage: MemoryStorage, _ writer: inout JournalWriter) throws -> [String] {
        var written: [String] = []
        while written.count < 200 {
            let batch = ["f\(written.count) " + String(repeating: "f", count: 300)]
            let error = journalError { () throws(JournalError) in try writer.addBatch(batch) }
            written += batch
            guard let error else { continue }
            guard case .full = error else { throw error }
            return written
        }
        Issue.record("the disk was never full")
        return written
    }

    @Test("Disk full: what was pending goes to the emergency segment, nothing is lost")
    func emergency() throws {
        let storage = MemoryStorage()
        try ReserveSegment.emergency.prepare(storage, smallJournal)
        storage.state.withLock { $0.space = 3 * 8192 }
        var writer = try openWriter(storage)
        var written = try fill(storage, &writer)
        let again = journalError { () throws(JournalError) in
            try writer.commit(durability: .disk)
        }
        let pending = writer.pendingFrames
        #expect(again != nil && pending == 1, "still full, still pending")
        try writer.switchToEmergency()
        try writer.commit(durability: .disk)
        try writer.addBatch(["cancel"])
        written.append("cancel")
        #expect(try commands(storage) == written)

        let stuck = journalError { () throws(JournalError) in try writer.leaveEmergency() }
        let isEmergency = writer.isEmergency
        #expect(stuck != nil && isEmergency)
        storage.state.withLock { $0.space = nil }
        try writer.leaveEmergency()
        try ReserveSegment.emergency.prepare(storage, smallJournal)
        try writer.addBatch(["normal again"])
        written.append("normal again")
        let flags = try storage.contents.keys.filter { $0.hasPrefix("journal") }.sorted().map {
            try batchHeaders(storage, $0).last?.flags
        }
        #expect(flags.suffix(2) == [.emergency, []])
        var next = try openWriter(storage)
        try next.addBatch(["after restart"])
        #expect(try commands(storage) == written + ["after restart"])
        #expect(JournalVerifier.verify(storage: storage, hasher: QuickHasher()).isIntact)
    }

    @Test("A write that ends in 'no space' half way: the batch goes to the emergency segment")
    func shortWriteWhenFull() throws {
        // The batch has 139 bytes: the last case is one that is complete all the same.
        for count in [0, 1, 79, 80, 100, 139] {
            let storage = MemoryStorage()
            try ReserveSegment.emergency.prepare(storage, smallJournal)
            var writer = try openWriter(storage)
            try writer.addBatch(["one"])
            storage.state.withLock { $0.shortWrite = (count, .full) }
            let error = journalError { () throws(JournalError) in try writer.addBatch(["two"]) }
            guard case .full = error else {
                Issue.record("expected full, got \(String(describing: error))")
                return
            }
            try writer.switchToEmergency()
            try writer.commit(durability: .disk)
            try writer.addBatch(["three"])
            #expect(try commands(storage) == ["one", "two", "three"])
            let report = try Recovery.recover(
                storage: storage, hasher: QuickHasher(), frameVersionKnown: 1)
            #expect(report.frames == 3 && report.cut == nil)
            #expect(report.abandoned.count == (count > 80 ? 1 : 0))
        }
    }

    @Test("After 'no space', the same segment takes the batch once there is space again")
    func retryWhenFull() throws {
        let storage = MemoryStorage()
        var writer = try openWriter(storage)
        storage.state.withLock { $0.shortWrite = (30, .full) }
        let error = journalError { () throws(JournalError) in try writer.addBatch(["one"]) }
        #expect(error != nil)
        try writer.addBatch(["two"])
        #expect(try commands(storage) == ["one", "two"])
        let none = journalError { () throws(JournalError) in try writer.switchToEmergency() }
        guard case .full = none else {
            Issue.record("without a prepared file there is nothing to switch to")
            return
        }
    }

    @Test("A failed synchronisation ends the writer: no retry, no promise")
    func failingSync() throws {
        let storage = MemoryStorage()
        var writer = try openWriter(storage)
        try writer.addBatch(["one"])
        storage.state.withLock { $0.failsSync = true }
        let first = journalError { () throws(JournalError) in try writer.addBatch(["two"]) }
        guard case .dead = first else {
            Issue.record("expected dead, got \(String(describing: first))")
            return
        }
        storage.state.withLock { $0.failsSync = false }
        let syncs = storage.state.withLock { $0.syncs }
        let later = [
            journalError { () throws(JournalError) in try writer.add("three") },
            journalError { () throws(JournalError) in try writer.commit(durability: .disk) },
            journalError { () throws(JournalError) in try writer.switchToEmergency() },
            journalError { () throws(JournalError) in try writer.close() },
        ]
        #expect(later.allSatisfy { $0 == first })
        let durable = writer.durableThrough
        #expect(durable == 1)
        #expect(storage.state.withLock { $0.syncs } == syncs, "never tried again")
    }

    @Test("A failed write ends the writer; recovery cuts what it left")
    func failingWrite() throws {
        let storage = MemoryStorage()
        var writer = try openWriter(storage)
        try writer.addBatch(["one"])
        storage.state.withLock { $0.shortWrite = (90, .other) }
        let error = journalError { () throws(JournalError) in try writer.addBatch(["two"]) }
        guard case .dead = error else {
            Issue.record("expected dead, got \(String(describing: error))")
            return
        }
        let report = try Recovery.recover(
            storage: storage, hasher: QuickHasher(), frameVersionKnown: 1)
        #expect(report.frames == 1 && report.cut != nil)
    }

    @Test("Segments that were only written are synchronised by the next disk commit")
    func lateSync() throws {
        let storage = MemoryStorage()
        var writer = try openWriter(storage)
        while storage.contents.count < 3 {
            try writer.addBatch([String(repeating: "p", count: 700)], .process)
        }
        let before = storage.state.withLock { $0.syncs }
        try writer.commit(durability: .disk)
        #expect(storage.state.withLock { $0.syncs } == before + 3)
        let open = storage.openHandles
        #expect(open == 1)
    }
}
