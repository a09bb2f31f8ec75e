import Foundation
import OMSReadModel
import OMSTypes
import Testing

@Suite struct ReadModelRecoveryTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    @Test func theNextStartGoesOnWhereTheLastEnded() throws {
        let path = folder.file("read.sqlite")
        try ReadModelStore(path: path).apply(SampleRows.batch(through: 41, head: "c0ffee"))
        let position = try ReadModelStore(path: path).position
        #expect(position.sequence == 41)
        #expect(position.head == "c0ffee")
        #expect(position.time == SampleRows.noon)
    }

    @Test func aDamagedFileIsMadeAnew() throws {
        let path = folder.file("read.sqlite")
        try Data(repeating: 0x5A, count: 9_000).write(to: URL(fileURLWithPath: path))
        let store = try ReadModelStore(path: path)
        #expect(store.position == .start)
        try store.apply(SampleRows.batch(through: 1))
    }

    @Test func deletedItStartsFromNothing() throws {
        let path = folder.file("read.sqlite")
        try ReadModelStore(path: path).apply(SampleRows.batch(through: 41))
        try ReadModelStore.delete(path: path)
        try ReadModelStore.delete(path: path)
        #expect(try ReadModelStore(path: path).position == .start)
    }

    @Test func resetForgetsRowsAndPosition() throws {
        let store = try ReadModelStore(path: folder.file("read.sqlite"))
        try store.apply(FullRows.batch)
        try store.reset()
        #expect(store.position == .start)
        #expect(try store.orders(OrderFilter()).rows.isEmpty)
        #expect(try store.life(of: 7).rows == nil)
    }

    @Test func aFolderThatIsNotThereIsAnError() {
        #expect(throws: (any Error).self) {
            try ReadModelStore(path: self.folder.file("absent/read.sqlite"))
        }
    }

    @Test func whoWaitsIsWokenByTheBatchAndNobodyWaitsForEver() async throws {
        let store = try ReadModelStore(path: folder.file("read.sqlite"))
        async let early = store.wait(for: 3, timeout: .seconds(20))
        async let late = store.wait(for: 4, timeout: .milliseconds(30))
        try store.apply(SampleRows.batch(through: 3))
        #expect(await early)
        #expect(await !late)
        #expect(await store.wait(for: 2, timeout: .seconds(20)))
    }

    @Test func observersSeeEachBatchOnceItIsReadable() throws {
        let store = try ReadModelStore(path: folder.file("read.sqlite"))
        let seen = Seen()
        store.observe { batch in
            seen.add(batch.position.sequence)
            seen.add(store.position.sequence)
        }
        try store.apply(SampleRows.batch(through: 3))
        #expect(seen.all == [3, 3])
    }
}
