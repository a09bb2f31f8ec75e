import OMSJournal

/// A journal directory with the archive of its older segments: one journal to whoever reads.
///
/// New files go to the directory. A segment that is in both places is read from the directory.
public final class LayeredJournalStorage: JournalStorage {
    let front: PosixJournalStorage
    let archive: PosixJournalStorage

    public init(_ front: PosixJournalStorage, archive: PosixJournalStorage) {
        self.front = front
        self.archive = archive
    }

    /// The folder within a journal's directory where `journal archive` puts segments by default.
    public static let archiveName = "archive"

    /// A journal directory, with its archive if it has one.
    /// - Throws: `StorageFailure`; kind `locked` when another process writes this journal.
    public static func open(
        path: String, mode: PosixJournalStorage.Mode, archive: String? = nil,
        fillsSegments: Bool = true
    ) throws(StorageFailure) -> any JournalStorage {
        let front = try PosixJournalStorage(
            path: path, mode: mode, fillsSegments: fillsSegments)
        do throws(StorageFailure) {
            let folder = archive ?? path + "/" + archiveName
            return LayeredJournalStorage(
                front, archive: try PosixJournalStorage(path: folder, mode: .read))
        } catch {
            guard error.kind == .notFound, archive == nil else { throw error }
            return front
        }
    }

    public func list() throws(StorageFailure) -> [String] {
        let names = try front.list()
        let known = Set(names)
        return names + (try archive.list()).filter { $0.hasSuffix(".seg") && !known.contains($0) }
    }

    public func open(_ name: String, _ access: SegmentAccess) throws(StorageFailure)
        -> SegmentHandle
    {
        do throws(StorageFailure) {
            return try front.open(name, access)
        } catch {
            guard error.kind == .notFound else { throw error }
            return try archive.open(name, access)
        }
    }

    public func create(_ name: String, zeroFilled bytes: Int) throws(StorageFailure)
        -> SegmentHandle
    { try front.create(name, zeroFilled: bytes) }

    public func size(of handle: SegmentHandle) throws(StorageFailure) -> Int {
        try front.size(of: handle)
    }

    public func write(_ bytes: UnsafeRawBufferPointer, to handle: SegmentHandle, at offset: Int)
        throws(StorageFailure)
    { try front.write(bytes, to: handle, at: offset) }

    public func read(
        into buffer: UnsafeMutableRawBufferPointer, from handle: SegmentHandle, at offset: Int
    ) throws(StorageFailure) -> Int { try front.read(into: buffer, from: handle, at: offset) }

    public func synchronize(_ handle: SegmentHandle) throws(StorageFailure) {
        try front.synchronize(handle)
    }
    public func synchronizeDirectory() throws(StorageFailure) { try front.synchronizeDirectory() }
    public func rename(_ name: String, to newName: String) throws(StorageFailure) {
        try front.rename(name, to: newName)
    }
    public func remove(_ name: String) throws(StorageFailure) { try front.remove(name) }
    public func close(_ handle: SegmentHandle) { front.close(handle) }
}
