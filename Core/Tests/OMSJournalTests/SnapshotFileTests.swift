import OMSTypes
import Testing

@testable import OMSJournal

/// Snapshot files: whole or not at all, and never believed when a bit of them is another.
@Suite struct SnapshotFileTests {
    private func journal() throws -> MemoryStorage {
        let storage = MemoryStorage()
        var writer = try openWriter(storage)
        try writer.addBatch(["one", "two"])
        try writer.addBatch(["three"])
        try writer.addBatch(["four"])
        return storage
    }

    private func anchor(_ storage: MemoryStorage, through: SequenceNumber = .max) throws
        -> JournalAnchor
    {
        var reader = JournalReader(storage: storage)
        reader.visibleThrough = through
        _ = try reader.drain()
        let anchor = try reader.anchor(hasher: QuickHasher())
        return try #require(anchor)
    }

    private func write(_ storage: MemoryStorage, _ anchor: JournalAnchor, state: [String])
        throws
    {
        let header = SnapshotHeader(
            versions: versions(1), layout: 7, shellLayout: 8, anchor: anchor,
            stateHash: StateDigest(high: 1, low: 2))
        try SnapshotFiles.write(
            header, to: storage,
            state: { out in
                for text in state {
                    out.bytes.string(text)
                    out.flush()
                }
            }, shell: { $0.bytes.string("shell") })
    }

    /// The texts of State and shell, read as a start reads them.
    private func read(_ storage: MemoryStorage, _ name: String) throws(SnapshotFault) -> [String] {
        let snapshot = try OpenSnapshot(name, in: storage)
        let state = try snapshot.state { (bytes) throws(ByteReader.Failure) in
            var texts: [String] = []
            while !bytes.isAtEnd() { texts.append(try bytes.bytes.string()) }
            return texts
        }
        let shell = try snapshot.shell { (bytes) throws(ByteReader.Failure) in
            try bytes.bytes.string()
        }
        guard (try? snapshot.header.anchor.matches(storage, hasher: QuickHasher())) ?? nil != nil
        else {
            throw .otherJournal
        }
        return state + [shell]
    }

    @Test func whatWasWrittenIsRead() throws {
        let storage = try journal()
        let anchor = try anchor(storage)
        #expect(anchor.sequence == 4 && anchor.batch == 3)
        try write(storage, anchor, state: ["a", "b", "c"])
        let name = SnapshotFiles.name(4)
        #expect(try SnapshotFiles.list(storage) == [name])
        #expect(try read(storage, name) == ["a", "b", "c", "shell"])
    }

    @Test func everyFlippedBitIsFound() throws {
        let storage = try journal()
        try write(storage, anchor(storage), state: ["first", "second"])
        let name = SnapshotFiles.name(4)
        let whole = try #require(storage.contents[name])
        for index in whole.indices {
            for bit in 0..<8 {
                storage.put(name, whole)
                storage.edit(name) { $0[index] ^= 1 << UInt8(bit) }
                #expect(throws: SnapshotFault.self, "byte \(index), bit \(bit)") {
                    try read(storage, name)
                }
            }
        }
    }

    @Test func everyCutIsFound() throws {
        let storage = try journal()
        try write(storage, anchor(storage), state: ["first", "second"])
        let name = SnapshotFiles.name(4)
        let whole = try #require(storage.contents[name])
        for length in 0..<whole.count {
            storage.put(name, Array(whole[..<length]))
            #expect(throws: SnapshotFault.self, "\(length) bytes") { try read(storage, name) }
        }
    }

    @Test func aSnapshotOfAnotherJournalIsNotUsed() throws {
        let storage = try journal()
        try write(storage, anchor(storage), state: ["a"])
        let other = MemoryStorage()
        var writer = try openWriter(other)
        try writer.addBatch(["one", "two", "three", "four"])
        let name = SnapshotFiles.name(4)
        other.put(name, try #require(storage.contents[name]))
        #expect(throws: SnapshotFault.otherJournal) { try read(other, name) }
    }

    /// Whatever operation fails, the snapshot before still stands and no half one has its name.
    @Test func aFailedWriteLeavesWhatWas() throws {
        let storage = try journal()
        try write(storage, anchor(storage, through: 2), state: ["old"])
        for allowed in 0..<12 {
            let copy = storage.clone()
            copy.state.withLock { $0.operationsLeft = allowed }
            let isWritten = (try? write(copy, anchor(copy), state: ["new"])) != nil
            let names = try SnapshotFiles.list(copy)
            #expect(try read(copy, SnapshotFiles.name(2)) == ["old", "shell"])
            if names.count == 2 {
                #expect(try read(copy, names[0]) == ["new", "shell"], "\(allowed) operations")
            } else {
                #expect(!isWritten, "\(allowed) operations")
            }
        }
    }

    @Test func onlyTheNewestStay() throws {
        let storage = try journal()
        for through in [2, 3, 4] as [SequenceNumber] {
            try write(storage, anchor(storage, through: through), state: ["\(through)"])
        }
        try SnapshotFiles.prune(storage, keep: 2)
        #expect(try SnapshotFiles.list(storage) == [4, 3].map { SnapshotFiles.name($0) })
    }

    /// Recovery behind an anchor comes to the same end as recovery of everything, at every batch
    /// and for every place where the last run may have been cut off.
    @Test func recoveryFromAnAnchorEndsWhereFullRecoveryDoes() throws {
        let storage = MemoryStorage()
        var writer = try openWriter(storage)
        for number in 1...24 as ClosedRange<Int> {
            try writer.addBatch(["frame \(number)", String(repeating: "x", count: 200)])
        }
        #expect(storage.contents.keys.filter(SegmentName.isSegment).count > 1)
        for through in stride(from: 2, through: 48, by: 6) {
            let start = try anchor(storage, through: SequenceNumber(through))
            let full = storage.clone()
            let partial = storage.clone()
            let whole = try Recovery.recover(
                storage: full, hasher: QuickHasher(), frameVersionKnown: 1)
            let rest = try Recovery.recover(
                storage: partial, hasher: QuickHasher(), frameVersionKnown: 1, from: start)
            #expect(rest.position == whole.position, "anchor at \(through)")
            #expect(rest.frames == whole.frames - start.sequence)
        }
    }
}
