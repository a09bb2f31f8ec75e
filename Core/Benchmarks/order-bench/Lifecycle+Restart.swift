import OMSCore
import OMSTypes

extension Lifecycle {
    /// Writes the whole State as a snapshot, in memory, and reads it back into another core.
    ///
    /// - Returns: bytes of the snapshot; nanoseconds that writing and reading took.
    func restart(_ clock: () -> Int) -> (bytes: Int, write: Int, read: Int) {
        let chunks = Chunks()
        var start = clock()
        var writer = SnapshotWriter { chunks.add($0) }
        core.encodeSnapshot(into: &writer)
        writer.flush()
        let write = clock() - start
        start = clock()
        var reader = SnapshotReader { chunks.next() }
        do throws(ByteReader.Failure) {
            let other = try OrderCore(snapshot: &reader)
            let read = clock() - start
            precondition(Self.digest(other) == Self.digest(core), "another State came back")
            return (chunks.bytes, write, read)
        } catch {
            preconditionFailure("the snapshot does not read: \(error)")
        }
    }

    private static func digest(_ core: borrowing OrderCore) -> StateDigest {
        var digest = StateDigest()
        core.digest(into: &digest)
        return digest
    }

    private final class Chunks {
        private var all: [UnsafeMutableRawBufferPointer] = []
        private var place = 0
        var bytes: Int { all.reduce(0) { $0 + $1.count } }

        func add(_ chunk: UnsafeRawBufferPointer) {
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk.count, alignment: 8)
            copy.copyMemory(from: chunk)
            all.append(copy)
        }

        func next() -> UnsafeRawBufferPointer? {
            guard place < all.count else { return nil }
            defer { place += 1 }
            return UnsafeRawBufferPointer(all[place])
        }

        deinit { for chunk in all { chunk.deallocate() } }
    }
}
