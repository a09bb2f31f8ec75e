import OMSJournal
import Synchronization

/// Journal files in memory.
final class MemoryJournalStorage: JournalStorage {
    private struct State {
        var files: [String: [UInt8]] = [:]
        var names: [Int32: String] = [:]
        var handleLast: Int32 = 0
    }
    private let state = Mutex(State())

    func list() throws(StorageFailure) -> [String] { state.withLock { Array($0.files.keys) } }

    func create(_ name: String, zeroFilled bytes: Int) throws(StorageFailure) -> SegmentHandle {
        state.withLock { state in
            state.files[name] = [UInt8](repeating: 0, count: bytes)
            return Self.open(name, &state)
        }
    }

    func open(_ name: String, _ access: SegmentAccess) throws(StorageFailure) -> SegmentHandle {
        let handle = state.withLock { state in
            state.files[name] == nil ? nil : Self.open(name, &state)
        }
        guard let handle else {
            throw StorageFailure(.notFound, .open, file: name, reason: "no such file")
        }
        return handle
    }

    private static func open(_ name: String, _ state: inout State) -> SegmentHandle {
        state.handleLast += 1
        state.names[state.handleLast] = name
        return SegmentHandle(state.handleLast)
    }

    func size(of handle: SegmentHandle) throws(StorageFailure) -> Int {
        state.withLock { $0.files[$0.names[handle.raw] ?? ""]?.count ?? 0 }
    }

    func write(_ bytes: UnsafeRawBufferPointer, to handle: SegmentHandle, at offset: Int)
        throws(StorageFailure)
    {
        let copy = [UInt8](bytes)
        state.withLock { state in
            guard let name = state.names[handle.raw] else { return }
            state.files[name]?.replaceSubrange(offset..<(offset + copy.count), with: copy)
        }
    }

    func read(
        into buffer: UnsafeMutableRawBufferPointer, from handle: SegmentHandle, at offset: Int
    ) throws(StorageFailure) -> Int {
        let bytes = state.withLock { $0.files[$0.names[handle.raw] ?? ""] ?? [] }
        let part = bytes.dropFirst(offset).prefix(buffer.count)
        buffer.copyBytes(from: part)
        return part.count
    }

    func synchronize(_ handle: SegmentHandle) throws(StorageFailure) {}
    func synchronizeDirectory() throws(StorageFailure) {}

    func rename(_ name: String, to newName: String) throws(StorageFailure) {
        state.withLock { $0.files[newName] = $0.files.removeValue(forKey: name) }
    }

    func close(_ handle: SegmentHandle) {}
}

/// A chain that is no hash: the follower does not look at it.
final class NoHasher: BatchHasher {
    func chain(_ previous: Hash256, _ batch: UnsafeRawBufferPointer) -> Hash256 { previous }
}
