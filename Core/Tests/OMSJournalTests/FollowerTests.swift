import OMSTypes
import Testing

@testable import OMSJournal

@Suite("Journal: following a writer")
struct FollowerTests {
    @Test("A follower shows each batch once it is complete, over all segments")
    func follow() throws {
        let storage = MemoryStorage()
        var writer = try openWriter(storage)
        var reader = JournalReader(storage: storage)
        var seen: [String] = []
        for number in 1...60 {
            try writer.add("\(number) " + String(repeating: "y", count: 150))
            try expectNext(&reader, [])
            try writer.commit(durability: .process)
            seen += try reader.drain()
            #expect(seen.count == number)
        }
        #expect(storage.contents.keys.filter { $0.hasPrefix("journal-") }.count > 2)
        try writer.close()
        try expectNext(&reader, [])
    }

    @Test("At every byte of a batch being written, no frame of it is shown")
    func tornBatch() throws {
        let storage = MemoryStorage()
        var writer = try openWriter(storage)
        try writer.addBatch(["first"])
        let before = try #require(storage.contents[firstSegment])
        try writer.addBatch(["second", "third"])
        let after = try #require(storage.contents[firstSegment])
        let length = writer.withCommittedBatch { $0.count }
        let start = Int(try place(writer, 2).offset) - 80
        storage.put(firstSegment, before)
        var reader = JournalReader(storage: storage)
        try expectNext(&reader, ["first"])
        for written in 0..<length {
            storage.edit(firstSegment) { $0[start + written] = after[start + written] }
            // The last bytes of the batch may be zeros, which the file holds already.
            let isComplete = storage.contents[firstSegment] == after
            try expectNext(&reader, isComplete ? ["second", "third"] : [])
            if isComplete { return }
        }
        Issue.record("the batch was never complete")
    }

    @Test("A follower does not run ahead of what is durable")
    func visibleThrough() throws {
        let storage = MemoryStorage()
        var writer = try openWriter(storage)
        var reader = JournalReader(storage: storage)
        reader.visibleThrough = 0
        try writer.addBatch(["one"])
        try writer.addBatch(["two", "three"])
        try expectNext(&reader, [])
        reader.visibleThrough = 1
        try expectNext(&reader, ["one"])
        reader.visibleThrough = 3
        try expectNext(&reader, ["two", "three"])
    }

    @Test("A frame known durable that cannot be read is damage, not the end")
    func damageBelowVisible() throws {
        let storage = MemoryStorage()
        var writer = try openWriter(storage)
        try writer.addBatch(["one"])
        storage.edit(firstSegment) { $0[4096 + 80 + 57] ^= 1 }
        var patient = JournalReader(storage: storage)
        try expectNext(&patient, [])
        let stop = patient.stoppedAt?.kind
        #expect(stop == .frameChecksum)
        var strict = JournalReader(storage: storage)
        strict.visibleThrough = 1
        let damage = journalError { () throws(JournalError) in _ = try strict.drain() }
        #expect(damage != nil)
    }

    @Test("A reader waits for a journal, and for a frame, that is not there yet")
    func early() throws {
        let storage = MemoryStorage()
        var reader = JournalReader(storage: storage, from: 3)
        try expectNext(&reader, [])
        var writer = try openWriter(storage)
        try writer.addBatch(["one", "two"])
        try expectNext(&reader, [])
        try writer.addBatch(["three"])
        try expectNext(&reader, ["three"])
        let found = reader.location
        #expect(try place(writer, 3) == found)
    }
}
