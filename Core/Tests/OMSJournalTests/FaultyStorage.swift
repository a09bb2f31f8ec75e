import OMSJournal
import OMSTypes
import Synchronization

/// A disk with seeded faults: short, torn and failed writes, failed synchronisation, failed reads,
/// no space; and a power loss that keeps any part of what was not synchronised.
final class FaultyStorage: JournalStorage {
    private struct File {
        /// What survives a power loss for sure.
        var durable: [UInt8]
        /// What a reader sees.
        var seen: [UInt8]
        /// Written and not synchronised, by sector.
        var dirty: Set<Int> = []
    }

    private struct State {
        var files: [Int: File] = [:]
        var names: [String: Int] = [:]
        var durableNames: [String: Int] = [:]
        var next = 1
        var random: FaultSource
        /// Of a thousand operations, so many go wrong.
        var writeFaults = 0
        var syncFaults = 0
        var readFaults = 0
        var fullFaults = 0
        var isDead = false
        var injected = 0
    }

    private let state: Mutex<State>
    static let sector = 64

    init(seed: UInt64) { state = Mutex(State(random: FaultSource(seed))) }

    func setFaults(writes: Int = 0, syncs: Int = 0, reads: Int = 0, full: Int = 0) {
        state.withLock {
            $0.writeFaults = writes
            $0.syncFaults = syncs
            $0.readFaults = reads
            $0.fullFaults = full
        }
    }

    var injected: Int { state.withLock { $0.injected } }

    /// The machine loses power: of the sectors not synchronised any may have reached the disk, and
    /// renames not synchronised may have happened or not.
    func losePower() {
        state.withLock { state in
            if state.random.below(2) == 0 { state.names = state.durableNames }
            for key in state.files.keys.sorted() {
                var file = state.files[key]!
                for sector in file.dirty.sorted() where state.random.below(2) == 0 {
                    let start = sector * Self.sector
                    let end = min(start + Self.sector, file.seen.count)
                    guard start < end else { continue }
                    if file.durable.count < end {
                        file.durable += [UInt8](repeating: 0, count: end - file.durable.count)
                    }
                    file.durable.replaceSubrange(start..<end, with: file.seen[start..<end])
                }
                file.seen = file.durable
                file.dirty = []
                state.files[key] = file
            }
            state.durableNames = state.names
        }
    }

    private func fails(_ share: (State) -> Int) -> Bool {
        state.withLock { state in
            guard state.random.below(1000) < share(state) else { return false }
            state.injected += 1
            return true
        }
    }

    func list() throws(StorageFailure) -> [String] { state.withLock { Array($0.names.keys) } }

    func create(_ name: String, zeroFilled bytes: Int) throws(StorageFailure) -> SegmentHandle {
        if fails({ $0.fullFaults }) {
            throw StorageFailure(.full, .create, file: name, reason: "injected")
        }
        return state.withLock { state in
            let zeros = [UInt8](repeating: 0, count: bytes)
            let number = state.next
            state.next += 1
            state.files[number] = File(durable: zeros, seen: zeros)
            state.names[name] = number
            return SegmentHandle(Int32(number))
        }
    }

    func open(_ name: String, _ access: SegmentAccess) throws(StorageFailure) -> SegmentHandle {
        guard let number = state.withLock({ $0.names[name] }) else {
            throw StorageFailure(.notFound, .open, file: name, reason: "no such file")
        }
        return SegmentHandle(Int32(number))
    }

    func size(of handle: SegmentHandle) throws(StorageFailure) -> Int {
        state.withLock { $0.files[Int(handle.raw)]?.seen.count ?? 0 }
    }

    func write(_ bytes: UnsafeRawBufferPointer, to handle: SegmentHandle, at offset: Int)
        throws(StorageFailure)
    {
        let isFull = fails { $0.fullFaults }
        let isFailed = fails { $0.writeFaults }
        let copy = Array(bytes)
        state.withLock { state in
            // A failed write may have stored any part of itself.
            let count = isFull || isFailed ? state.random.below(copy.count + 1) : copy.count
            guard count > 0, var file = state.files[Int(handle.raw)] else { return }
            if file.seen.count < offset + count {
                file.seen += [UInt8](repeating: 0, count: offset + count - file.seen.count)
            }
            file.seen.replaceSubrange(offset..<(offset + count), with: copy[..<count])
            for sector in (offset / Self.sector)...((offset + count - 1) / Self.sector) {
                file.dirty.insert(sector)
            }
            state.files[Int(handle.raw)] = file
        }
        if isFull { throw StorageFailure(.full, .write, file: "", reason: "injected") }
        if isFailed { throw StorageFailure(.other, .write, file: "", reason: "injected") }
    }

    func read(
        into buffer: UnsafeMutableRawBufferPointer, from handle: SegmentHandle, at offset: Int
    ) throws(StorageFailure) -> Int {
        if fails({ $0.readFaults }) {
            throw StorageFailure(.other, .read, file: "", reason: "injected")
        }
        let wanted = buffer.count
        let part = state.withLock { state in
            Array((state.files[Int(handle.raw)]?.seen ?? []).dropFirst(offset).prefix(wanted))
        }
        buffer.copyBytes(from: part)
        return part.count
    }

    func synchronize(_ handle: SegmentHandle) throws(StorageFailure) {
        if fails({ $0.syncFaults }) {
            // The kernel takes the pages for clean: what was dirty is lost or not, and a second
            // call would succeed.
            state.withLock { state in
                state.files[Int(handle.raw)]?.dirty = []
            }
            throw StorageFailure(.other, .synchronize, file: "", reason: "injected")
        }
        state.withLock { state in
            guard var file = state.files[Int(handle.raw)] else { return }
            for sector in file.dirty {
                let start = sector * Self.sector
                let end = min(start + Self.sector, file.seen.count)
                if file.durable.count < end {
                    file.durable += [UInt8](repeating: 0, count: end - file.durable.count)
                }
                if start < end {
                    file.durable.replaceSubrange(start..<end, with: file.seen[start..<end])
                }
            }
            file.dirty = []
            state.files[Int(handle.raw)] = file
        }
    }

    func synchronizeDirectory() throws(StorageFailure) {
        state.withLock { $0.durableNames = $0.names }
    }

    func rename(_ name: String, to newName: String) throws(StorageFailure) {
        state.withLock { state in
            state.names[newName] = state.names.removeValue(forKey: name)
        }
    }

    func remove(_ name: String) throws(StorageFailure) {
        state.withLock { _ = $0.names.removeValue(forKey: name) }
    }

    func close(_ handle: SegmentHandle) {}
}

/// Numbers from a seed (xorshift).
struct FaultSource {
    private var value: UInt64
    init(_ seed: UInt64) { value = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
    mutating func below(_ limit: Int) -> Int {
        value ^= value << 13
        value ^= value >> 7
        value ^= value << 17
        return Int(value % UInt64(max(1, limit)))
    }
}
