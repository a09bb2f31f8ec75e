import OMSJournal
import Synchronization

/// A disk in memory that a simulation can stop at any operation, and take the power from.
///
/// What a process wrote survives its death. What was not synchronised may be lost, sector by
/// sector, when the power goes.
final class SimulatedDisk: JournalStorage {
    private final class File {
        var bytes: [UInt8]
        /// What stood where something was written since the last synchronisation, oldest first.
        var undo: [(offset: Int, old: [UInt8])] = []
        init(_ bytes: [UInt8]) { self.bytes = bytes }
    }

    private struct State {
        var files: [Int32: File] = [:]
        var names: [String: Int32] = [:]
        var durableNames: [String: Int32] = [:]
        var random: SeededRandom
        /// Operations that change something and are still allowed; `nil`: any number.
        var left: Int?
        var operations = 0
    }

    private let state: Mutex<State>
    private static let sector = 512

    init(seed: UInt64) { state = Mutex(State(random: SeededRandom(seed: seed))) }

    /// After so many more operations the disk takes a part of one and refuses everything then.
    func stop(after operations: Int?) { state.withLock { $0.left = operations } }

    var operations: Int { state.withLock { $0.operations } }

    /// Every file as a running process sees it, by its name.
    func contents() -> [String: [UInt8]] {
        state.withLock { state in
            state.names.compactMapValues { state.files[$0]?.bytes }
        }
    }

    /// The machine loses power.
    func losePower() {
        state.withLock { state in
            // A directory is read back as it was synchronised, or as it was seen.
            if state.random.isOne(inHundred: 50) { state.names = state.durableNames }
            state.durableNames = state.names
            for number in state.files.keys.sorted() {
                guard let file = state.files[number] else { continue }
                for write in file.undo.reversed() { Self.lose(write, of: file, &state.random) }
                file.undo = []
            }
        }
    }

    private static func lose(
        _ write: (offset: Int, old: [UInt8]), of file: File, _ random: inout SeededRandom
    ) {
        var at = write.offset
        let end = write.offset + write.old.count
        while at < end {
            let next = min(end, (at / sector + 1) * sector)
            if random.isOne(inHundred: 50) {
                file.bytes.replaceSubrange(
                    at..<next, with: write.old[(at - write.offset)..<(next - write.offset)])
            }
            at = next
        }
    }

    /// Counts an operation; `false`: it is the one that is not completed, or comes after it.
    private static func admit(_ state: inout State) -> Bool {
        state.operations += 1
        guard let left = state.left else { return true }
        state.left = max(0, left - 1)
        return left > 0
    }

    private static func stopped(_ operation: StorageFailure.Operation) -> StorageFailure {
        StorageFailure(.other, operation, file: "", reason: "the simulated disk stopped")
    }

    func list() throws(StorageFailure) -> [String] {
        state.withLock { $0.names.keys.sorted() }
    }

    func create(_ name: String, zeroFilled bytes: Int) throws(StorageFailure) -> SegmentHandle {
        let handle = state.withLock { state -> SegmentHandle? in
            guard Self.admit(&state) else { return nil }
            let number = Int32(state.files.count + 1)
            state.files[number] = File([UInt8](repeating: 0, count: bytes))
            state.names[name] = number
            return SegmentHandle(number)
        }
        guard let handle else { throw Self.stopped(.create) }
        return handle
    }

    func open(_ name: String, _ access: SegmentAccess) throws(StorageFailure) -> SegmentHandle {
        guard let number = state.withLock({ $0.names[name] }) else {
            throw StorageFailure(.notFound, .open, file: name, reason: "no such file")
        }
        return SegmentHandle(number)
    }

    func size(of handle: SegmentHandle) throws(StorageFailure) -> Int {
        state.withLock { $0.files[handle.raw]?.bytes.count ?? 0 }
    }

    func write(_ bytes: UnsafeRawBufferPointer, to handle: SegmentHandle, at offset: Int)
        throws(StorageFailure)
    {
        let copy = Array(bytes)
        let isDone = state.withLock { state -> Bool in
            guard let file = state.files[handle.raw] else { return false }
            let isWhole = Self.admit(&state)
            let count =
                isWhole
                ? copy.count
                : state.left == 0 ? Int.random(in: 0...copy.count, using: &state.random) : 0
            let end = offset + count
            if file.bytes.count < end {
                file.bytes += [UInt8](repeating: 0, count: end - file.bytes.count)
            }
            file.undo.append((offset, Array(file.bytes[offset..<end])))
            file.bytes.replaceSubrange(offset..<end, with: copy[..<count])
            return isWhole
        }
        if !isDone { throw Self.stopped(.write) }
    }

    func read(
        into buffer: UnsafeMutableRawBufferPointer, from handle: SegmentHandle, at offset: Int
    ) throws(StorageFailure) -> Int {
        let wanted = buffer.count
        let part = state.withLock { state -> [UInt8] in
            guard let file = state.files[handle.raw], offset < file.bytes.count else { return [] }
            return Array(file.bytes[offset..<min(file.bytes.count, offset + wanted)])
        }
        buffer.copyBytes(from: part)
        return part.count
    }

    func synchronize(_ handle: SegmentHandle) throws(StorageFailure) {
        let isDone = state.withLock { state -> Bool in
            guard Self.admit(&state) else { return false }
            state.files[handle.raw]?.undo = []
            return true
        }
        if !isDone { throw Self.stopped(.synchronize) }
    }

    func synchronizeDirectory() throws(StorageFailure) {
        let isDone = state.withLock { state -> Bool in
            guard Self.admit(&state) else { return false }
            state.durableNames = state.names
            return true
        }
        if !isDone { throw Self.stopped(.synchronize) }
    }

    func rename(_ name: String, to newName: String) throws(StorageFailure) {
        let isDone = state.withLock { state -> Bool in
            guard Self.admit(&state) else { return false }
            state.names[newName] = state.names.removeValue(forKey: name)
            return true
        }
        if !isDone { throw Self.stopped(.rename) }
    }

    func remove(_ name: String) throws(StorageFailure) {
        state.withLock { _ = $0.names.removeValue(forKey: name) }
    }

    func close(_ handle: SegmentHandle) {}
}
