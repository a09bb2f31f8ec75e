import OMSTypes

/// The snapshots beside a journal: `snapshot-<sequence>.snap`.
public enum SnapshotFiles {
    static let prefix = "snapshot-"
    static let suffix = ".snap"
    static let draft = "snapshot.draft"

    public static func name(_ sequence: SequenceNumber) -> String {
        prefix + SegmentName.padded(sequence) + suffix
    }

    public static func sequence(_ name: String) -> SequenceNumber? {
        guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return nil }
        let digits = name.dropFirst(prefix.count).dropLast(suffix.count)
        guard digits.utf8.count == 20, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return SequenceNumber(digits)
    }

    /// Names of all snapshots, newest first.
    public static func list(_ storage: any JournalStorage) throws(StorageFailure) -> [String] {
        try storage.list().filter { sequence($0) != nil }.sorted(by: >)
    }

    /// Writes a snapshot under a name of its own only once it is complete and synchronised.
    ///
    /// - Parameters:
    ///   - state: writes State; `shell`: what the shell keeps beside it. Both are called once.
    /// - Throws: `full` and other failures of the storage; what stood before still stands.
    public static func write(
        _ header: SnapshotHeader, to storage: any JournalStorage,
        state: (inout SnapshotWriter) -> Void, shell: (inout SnapshotWriter) -> Void
    ) throws(StorageFailure) {
        let handle = try storage.create(draft, zeroFilled: 0)
        defer { storage.close(handle) }
        let file = ChunkFile(storage, handle)
        var header = header
        header.stateChunks = try file.part(state)
        header.shellChunks = try file.part(shell)
        header.bytes = UInt64(file.offset)
        var head = ByteWriter(capacity: SnapshotHeader.byteCount)
        header.encode(into: &head)
        try storage.write(head.bytes, to: handle, at: 0)
        try storage.synchronize(handle)
        try storage.rename(draft, to: name(header.anchor.sequence))
        try storage.synchronizeDirectory()
    }

    /// Removes all but the newest `keep`.
    public static func prune(_ storage: any JournalStorage, keep: Int) throws(StorageFailure) {
        for name in try list(storage).dropFirst(max(1, keep)) { try storage.remove(name) }
    }
}

/// Chunks one behind the other: length, CRC32C of what follows it, number, bytes.
private final class ChunkFile {
    private let storage: any JournalStorage
    private let handle: SegmentHandle
    private(set) var offset = SnapshotHeader.byteCount
    private var count: UInt64 = 0
    private var failure: StorageFailure?

    init(_ storage: any JournalStorage, _ handle: SegmentHandle) {
        self.storage = storage
        self.handle = handle
    }

    /// Writes one part; returns how many chunks it took.
    func part(_ body: (inout SnapshotWriter) -> Void) throws(StorageFailure) -> UInt64 {
        let before = count
        var writer = SnapshotWriter { self.append($0) }
        body(&writer)
        writer.flush()
        if let failure { throw failure }
        return count - before
    }

    private func append(_ chunk: UnsafeRawBufferPointer) {
        guard failure == nil else { return }
        var bytes = ByteWriter(capacity: chunk.count + SnapshotChunk.headerBytes)
        bytes.fixed(UInt32(chunk.count))
        bytes.fixed(UInt32(0))
        bytes.fixed(count)
        bytes.append(chunk)
        bytes.patch(Checksum.crc32c(bytes.bytes.slice(8, bytes.count - 8)), at: 4)
        do throws(StorageFailure) {
            try storage.write(bytes.bytes, to: handle, at: offset)
        } catch {
            failure = error
        }
        offset += bytes.count
        count += 1
    }
}

enum SnapshotChunk {
    static let headerBytes = 16
    static let bytesMax = 1 << 30
}
