import Glibc
import OMSJournal

extension PosixJournalStorage {
    static func failure(_ operation: StorageFailure.Operation, _ file: String) -> StorageFailure {
        let code = errno
        let kind: StorageFailure.Kind
        switch code {
        // A limit of the file size (ulimit -f) is a full disk too.
        case ENOSPC, EDQUOT, EFBIG: kind = .full
        case ENOENT: kind = .notFound
        default: kind = .other
        }
        return StorageFailure(kind, operation, file: file, reason: String(cString: strerror(code)))
    }

    /// Really writes the zeros: blocks that are only reserved would be converted at the first
    /// synchronisation of each, which costs more than twice as much.
    func fill(_ handle: SegmentHandle, _ name: String, _ bytes: Int) throws(StorageFailure) {
        if !fillsSegments, posix_fallocate(handle.raw, 0, bytes) == 0 { return }
        let chunk = 1 << 20
        let zeros = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 4096)
        defer { zeros.deallocate() }
        zeros.initializeMemory(as: UInt8.self, repeating: 0)
        var done = 0
        while done < bytes {
            let part = UnsafeRawBufferPointer(rebasing: zeros[..<min(chunk, bytes - done)])
            try write(part, to: handle, at: done)
            done += part.count
        }
        guard fsync(handle.raw) == 0 else { throw Self.failure(.synchronize, name) }
    }

    /// Makes the directory and those above it; one that is there is fine.
    static func makeDirectory(_ path: String) throws(StorageFailure) {
        if mkdir(path, 0o750) == 0 { return }
        let isParentMissing = errno == ENOENT
        if errno == EEXIST { return }
        guard isParentMissing, let slash = path.lastIndex(of: "/"), slash != path.startIndex
        else { throw failure(.create, path) }
        try makeDirectory(String(path[..<slash]))
        guard mkdir(path, 0o750) == 0 || errno == EEXIST else { throw failure(.create, path) }
    }

    /// The lock ends with the process, however that ends.
    static func takeLock(_ directory: Int32, _ path: String) throws(StorageFailure) -> Int32 {
        let file = openat(directory, lockName, O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
        guard file >= 0 else { throw failure(.lock, path) }
        if flock(file, LOCK_EX | LOCK_NB) == 0 { return file }
        let isTaken = errno == EWOULDBLOCK
        let found = failure(.lock, path)
        _ = Glibc.close(file)
        guard isTaken else { throw found }
        throw StorageFailure(
            .locked, .lock, file: path,
            reason: "another process writes this journal: stop it, or use another data directory")
    }
}
