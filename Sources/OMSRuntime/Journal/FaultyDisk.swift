import Glibc
import OMSJournal
import Synchronization

/// A disk that is slow, or fails, because a test asks for it; see `faultInjection` in the
/// configuration.
final class FaultyDisk: JournalStorage {
    private let disk: any JournalStorage
    private let faults: Configuration.DiskFaults
    private let isRunning = Atomic<Bool>(false)
    private let reads = Atomic<Int>(0)
    private let writes = Atomic<Int>(0)
    private let syncs = Atomic<Int>(0)

    init(_ disk: any JournalStorage, _ faults: Configuration.DiskFaults) {
        self.disk = disk
        self.faults = faults
    }

    /// The journal is recovered: what is counted from there on is counted.
    func run() { isRunning.store(true, ordering: .relaxed) }

    private func isDue(_ count: borrowing Atomic<Int>, _ number: Int?) -> Bool {
        guard let number else { return false }
        return count.wrappingAdd(1, ordering: .relaxed).newValue == number
    }

    func write(_ bytes: UnsafeRawBufferPointer, to handle: SegmentHandle, at offset: Int)
        throws(StorageFailure)
    {
        guard isRunning.load(ordering: .relaxed), isDue(writes, faults.failWrite) else {
            return try disk.write(bytes, to: handle, at: offset)
        }
        // A failed write may have stored any part of itself.
        let half = UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)])
        try disk.write(half, to: handle, at: offset)
        throw StorageFailure(.other, .write, file: "the segment", reason: Self.words)
    }

    func read(
        into buffer: UnsafeMutableRawBufferPointer, from handle: SegmentHandle, at offset: Int
    ) throws(StorageFailure) -> Int {
        guard !isDue(reads, faults.failRead) else {
            throw StorageFailure(.other, .read, file: "the segment", reason: Self.words)
        }
        return try disk.read(into: buffer, from: handle, at: offset)
    }

    func synchronize(_ handle: SegmentHandle) throws(StorageFailure) {
        guard isRunning.load(ordering: .relaxed) else { return try disk.synchronize(handle) }
        if let delay = faults.syncDelay { usleep(UInt32(clamping: delay.nanoseconds / 1000)) }
        guard !isDue(syncs, faults.failSync) else {
            throw StorageFailure(.other, .synchronize, file: "the segment", reason: Self.words)
        }
        try disk.synchronize(handle)
    }

    private static let words = String(cString: strerror(EIO)) + " (injected)"

    func list() throws(StorageFailure) -> [String] { try disk.list() }
    func create(_ name: String, zeroFilled bytes: Int) throws(StorageFailure) -> SegmentHandle {
        try disk.create(name, zeroFilled: bytes)
    }
    func open(_ name: String, _ access: SegmentAccess) throws(StorageFailure) -> SegmentHandle {
        try disk.open(name, access)
    }
    func size(of handle: SegmentHandle) throws(StorageFailure) -> Int {
        try disk.size(of: handle)
    }
    func synchronizeDirectory() throws(StorageFailure) { try disk.synchronizeDirectory() }
    func rename(_ name: String, to newName: String) throws(StorageFailure) {
        try disk.rename(name, to: newName)
    }
    func remove(_ name: String) throws(StorageFailure) { try disk.remove(name) }
    func close(_ handle: SegmentHandle) { disk.close(handle) }
}
