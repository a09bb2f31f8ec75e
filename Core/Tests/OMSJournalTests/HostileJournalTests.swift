import OMSTypes
import Testing

@testable import OMSJournal

/// Files whose checksums are right and whose content is absurd: refused or cut, never a trap.
@Suite("Journal: absurd content under right checksums")
struct HostileJournalTests {
    static let absurd: [UInt64] = [0, 1, 55, 56, 80, 0x7FFF_FFFF, 0xFFFF_FFFF, 1 << 63, .max]

    private func journal() throws -> MemoryStorage {
        let storage = MemoryStorage()
        var writer = try openWriter(storage)
        try writer.addBatch(["one", "two"])
        try writer.addBatch(["three"])
        try writer.close()
        return storage
    }

    private func store(_ content: inout [UInt8], _ at: Int, _ value: UInt64, _ width: Int) {
        for index in 0..<width {
            content[at + index] = UInt8(truncatingIfNeeded: value >> UInt64(index * 8))
        }
    }

    private func checksum(_ content: inout [UInt8], _ range: Range<Int>, at: Int) {
        let sum = content.withUnsafeBytes {
            Checksum.crc32c($0.slice(range.lowerBound, range.count))
        }
        store(&content, at, UInt64(sum), 4)
    }

    /// Recovery, verifier and reader look at it; whatever they say, they come back.
    private func survive(_ storage: MemoryStorage, _ what: String) throws {
        let report = JournalVerifier.verify(storage: storage, hasher: QuickHasher())
        #expect(!report.description.isEmpty)
        var reader = JournalReader(storage: storage)
        let shown = try? reader.drain()
        #expect((shown?.count ?? 0) <= 3)
        let error = journalError { () throws(JournalError) in
            _ = try Recovery.recover(
                storage: storage.clone(), hasher: QuickHasher(), frameVersionKnown: 1)
        }
        #expect(error?.description.isEmpty != true, "\(what)")
    }

    @Test("Every field of a segment header")
    func segmentHeader() throws {
        for field in stride(from: 8, to: 136, by: 4) {
            for value in Self.absurd {
                let storage = try journal()
                storage.edit(firstSegment) { content in
                    store(&content, field, value, field % 8 == 0 ? 8 : 4)
                    checksum(&content, 0..<2044, at: 2044)
                }
                try survive(storage, "segment header, offset \(field), \(value)")
            }
        }
    }

    @Test("Every field of a batch header")
    func batchHeader() throws {
        for field in stride(from: 8, to: 80, by: 4) {
            for value in Self.absurd {
                let storage = try journal()
                storage.edit(firstSegment) { content in
                    store(&content, 4096 + field, value, field % 8 == 0 && field > 8 ? 8 : 4)
                    checksum(&content, 4104..<4176, at: 4100)
                }
                try survive(storage, "batch header, offset \(field), \(value)")
            }
        }
    }

    @Test("Every field of a frame header")
    func frameHeader() throws {
        for field in stride(from: 8, to: 56, by: 4) {
            for value in Self.absurd {
                let storage = try journal()
                storage.edit(firstSegment) { content in
                    store(&content, 4176 + field, value, field < 32 && field % 8 == 0 ? 8 : 4)
                    checksum(&content, 4180..<4176 + 59, at: 4176)
                }
                try survive(storage, "frame header, offset \(field), \(value)")
            }
        }
    }
}
