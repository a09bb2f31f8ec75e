import OMSTypes

@testable import OMSCore

extension Desk {
    /// Digest of a core that was read from a snapshot of this one.
    func restored() throws -> StateDigest {
        let taken = Chunks()
        var writer = SnapshotWriter(chunkBytes: 256) { taken.all.append(Array($0)) }
        core.encodeSnapshot(into: &writer)
        writer.flush()
        taken.all.reverse()
        defer { for buffer in taken.lent { buffer.deallocate() } }
        var reader = SnapshotReader {
            guard let next = taken.all.popLast() else { return nil }
            let buffer = UnsafeMutableRawBufferPointer.allocate(
                byteCount: max(1, next.count), alignment: 8)
            buffer.copyBytes(from: next)
            taken.lent.append(buffer)
            return UnsafeRawBufferPointer(rebasing: buffer[..<next.count])
        }
        let other = try OrderCore(snapshot: &reader)
        var digest = StateDigest()
        other.digest(into: &digest)
        return digest
    }

    private final class Chunks {
        var all: [[UInt8]] = []
        var lent: [UnsafeMutableRawBufferPointer] = []
    }
}
