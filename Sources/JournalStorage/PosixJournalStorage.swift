import Glibc
import OMSJournal

/// A journal directory on a POSIX file system.
///
/// The writing process holds an exclusive lock on it for as long as this object lives; readers
/// (`verify`, `dump`, followers of another process) open it without.
public final class PosixJournalStorage: JournalStorage {
    /// What the opener is going to do.
    public enum Mode: Sendable {
        /// Exclusive; makes the directory if needed.
        case write
        /// Beside a writer, or after it.
        case read
    }

    public let path: String
    private let directory: Int32
    private let lock: Int32
    let fillsSegments: Bool

    static let lockName = "lock"

    /// - Parameter fillsSegments: new files are written full of zeros, so that synchronising what
    ///   is written into them moves no metadata. Otherwise their room is only reserved: cheaper by
    ///   one writing of every byte, where nothing is synchronised.
    /// - Throws: `StorageFailure`; kind `locked` when another process writes this journal.
    public init(path: String, mode: Mode, fillsSegments: Bool = true) throws(StorageFailure) {
        self.fillsSegments = fillsSegments
        if mode == .write { try Self.makeDirectory(path) }
        let directory = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { throw Self.failure(.open, path) }
        do throws(StorageFailure) {
            lock = mode == .write ? try Self.takeLock(directory, path) : -1
        } catch {
            _ = Glibc.close(directory)
            throw error
        }
        self.path = path
        self.directory = directory
    }

    deinit {
        if lock >= 0 { _ = Glibc.close(lock) }
        _ = Glibc.close(directory)
    }

    public func list() throws(StorageFailure) -> [String] {
        // A directory stream owns its descriptor and its position, so each call opens its own.
        guard let stream = opendir(path) else { throw Self.failure(.list, path) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names
    }

    public func create(_ name: String, zeroFilled bytes: Int) throws(StorageFailure)
        -> SegmentHandle
    {
        let file = openat(directory, name, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o640)
        guard file >= 0 else { throw Self.failure(.create, name) }
        let handle = SegmentHandle(file)
        do throws(StorageFailure) {
            try fill(handle, name, bytes)
        } catch {
            close(handle)
            _ = unlinkat(directory, name, 0)
            throw error
        }
        return handle
    }

    public func open(_ name: String, _ access: SegmentAccess) throws(StorageFailure)
        -> SegmentHandle
    {
        let flags = access == .read ? O_RDONLY : O_RDWR
        let file = openat(directory, name, flags | O_CLOEXEC)
        guard file >= 0 else { throw Self.failure(.open, name) }
        return SegmentHandle(file)
    }

    public func size(of handle: SegmentHandle) throws(StorageFailure) -> Int {
        var status = stat()
        guard fstat(handle.raw, &status) == 0 else { throw Self.failure(.size, path) }
        return Int(status.st_size)
    }

    public func write(
        _ bytes: UnsafeRawBufferPointer, to handle: SegmentHandle, at offset: Int
    ) throws(StorageFailure) {
        var done = 0
        while done < bytes.count {
            let count = pwrite(
                handle.raw, bytes.baseAddress.map { $0 + done }, bytes.count - done,
                offset + done)
            if count < 0 {
                if errno == EINTR { continue }
                throw Self.failure(.write, path)
            }
            done += count
        }
    }

    public func read(
        into buffer: UnsafeMutableRawBufferPointer, from handle: SegmentHandle, at offset: Int
    ) throws(StorageFailure) -> Int {
        var done = 0
        while done < buffer.count {
            let count = pread(
                handle.raw, buffer.baseAddress.map { $0 + done }, buffer.count - done,
                offset + done)
            if count < 0 {
                if errno == EINTR { continue }
                throw Self.failure(.read, path)
            }
            if count == 0 { break }
            done += count
        }
        return done
    }

    public func synchronize(_ handle: SegmentHandle) throws(StorageFailure) {
        guard fdatasync(handle.raw) == 0 else { throw Self.failure(.synchronize, path) }
    }

    public func synchronizeDirectory() throws(StorageFailure) {
        guard fsync(directory) == 0 else { throw Self.failure(.synchronize, path) }
    }

    public func rename(_ name: String, to newName: String) throws(StorageFailure) {
        guard renameat(directory, name, directory, newName) == 0 else {
            throw Self.failure(.rename, name)
        }
    }

    public func remove(_ name: String) throws(StorageFailure) {
        guard unlinkat(directory, name, 0) == 0 || errno == ENOENT else {
            throw Self.failure(.remove, name)
        }
    }

    public func close(_ handle: SegmentHandle) { _ = Glibc.close(handle.raw) }
}
