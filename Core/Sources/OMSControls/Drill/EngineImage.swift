import OMSEngine
import OMSTypes

/// The whole State as bytes, from which as many engines can be made as one likes: forks that know
/// nothing of each other, nor of the engine or the journal they come from.
public struct EngineImage {
    private var chunks: [[UInt8]] = []

    public init(_ engine: borrowing Engine) {
        let taken = Chunks()
        var writer = SnapshotWriter { taken.all.append(Array($0)) }
        engine.encodeSnapshot(into: &writer)
        writer.flush()
        chunks = taken.all
    }

    /// An engine of its own, its state hash compared with the original's.
    public func fork() throws(Engine.SnapshotFailure) -> Engine {
        let rest = Chunks()
        rest.all = chunks.reversed()
        var last: UnsafeMutableRawBufferPointer?
        defer { last?.deallocate() }
        var reader = SnapshotReader {
            last?.deallocate()
            last = nil
            guard let next = rest.all.popLast() else { return nil }
            let memory = UnsafeMutableRawBufferPointer.allocate(
                byteCount: max(1, next.count), alignment: 8)
            memory.copyBytes(from: next)
            last = memory
            return UnsafeRawBufferPointer(rebasing: memory[..<next.count])
        }
        return try Engine(snapshot: &reader)
    }

    /// What the two closures share.
    private final class Chunks {
        var all: [[UInt8]] = []
    }
}
