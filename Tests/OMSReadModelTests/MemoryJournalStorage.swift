import OMSJournal
import Synchronization

/// Journal files in memory. A name may move to another file while handles stay on theirs.
final class MemoryJournalStorage: JournalStorage {
    private struct State {
        var contents: [[UInt8]] = []
        var files: [String: Int] = [:]
    }
    private let state = Mutex(State())

    func list() throws(StorageFailure) -> [String] { state.withLock { Array($0.files.keys) } }

    func create(_ name: String, zeroFilled bytes: Int) throws(StorageFailure) -> SegmentHandle {
        state.withLock { state in
            state.contents.append([UInt8](repeating: 0, count: bytes))
            state.files[name] = state.contents.count - 1
            return SegmentHandle(Int32(state.contents.count - 1))
        }
    }

    func open(_ name: String, _ access: SegmentAccess) throws(StorageFailure) -> SegmentHandle {
        guard let file = state.withLock({ $0.files[name] }) else {
            throw StorageFailure(.notFound, .open, file: name, reason: "no such file")
        }
        return SegmentHandle(Int32(file))
    }

    func size(of handle: SegmentHandle) throws(StorageFailure) -> Int {
        state.withLock { $0.contents[Int(handle.raw)].count }
    }

    func write(_ bytes: UnsafeRawBufferPointer, to handle: SegmentHandle, at offset: Int)
        throws(StorageFailure)
    {
        let copy = [UInt8](bytes)
        state.withLock { state in
            state.contents[Int(handle.raw)]
                .replaceSubrange(offset..<(offset + copy.count), with: copy)
        }
    }

    func read(
        into buffer: UnsafeMutableRawBufferPointer, from handle: SegmentHandle, at offset: Int
    ) throws(StorageFailure) -> Int {
        let count = buffer.count
        let part = state.withLock { state in
            Array(state.contents[Int(handle.raw)].dropFirst(offset).prefix(count))
        }
        buffer.copyBytes(from: part)
        return part.count
    }

    func synchronize(_ handle: SegmentHandle) throws(StorageFailure) {}
    func synchronizeDirectory() throws(StorageFailure) {}

    func rename(_ name: String, to newName: String) throws(StorageFailure) {
        state.withLock { $0.files[newName] = $0.files.removeValue(forKey: name) }
    }

    func remove(_ name: String) throws(StorageFailure) {
        state.withLock { _ = $0.files.removeValue(forKey: name) }
    }

    func close(_ handle: SegmentHandle) {}
}

/// A chain that is no hash: the follower does not look at it.
final class NoHasher: BatchHasher {
    func hash(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Hash256 {
        .zero
    }
}
