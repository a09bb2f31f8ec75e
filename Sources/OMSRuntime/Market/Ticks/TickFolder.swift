import Glibc
import JournalStorage
import OMSJournal
public import OMSMarket

/// The tick store's files in one folder. A file is opened for each operation: a block is written
/// seldom, and instruments times venues may be more than a process may have open.
public final class TickFolder: TickStorage {
    public let path: String

    /// - Parameter isMade: makes the folder, and those above it, if need be.
    /// - Throws: what the machine refuses.
    public init(_ path: String, isMade: Bool) throws(TickStorageFailure) {
        self.path = path
        if isMade { try Self.make(path) }
        var about = stat()
        guard stat(path, &about) == 0, about.st_mode & S_IFMT == S_IFDIR else {
            throw TickStorageFailure(file: path, reason: "no such folder")
        }
    }

    private static func make(_ path: String) throws(TickStorageFailure) {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += part
            if mkdir(made, 0o750) != 0, errno != EEXIST { throw failure(made) }
            made += "/"
        }
    }

    static func failure(_ file: String) -> TickStorageFailure {
        TickStorageFailure(file: file, reason: String(cString: strerror(errno)))
    }

    private func name(_ series: TickSeries) -> String { path + "/" + series.description }

    /// Bytes free on its disk for us.
    func free() throws(TickStorageFailure) -> Int {
        var about = statvfs()
        guard statvfs(path, &about) == 0 else { throw Self.failure(path) }
        return Int(about.f_bavail) * Int(about.f_frsize)
    }

    public func list() throws(TickStorageFailure) -> [TickSeries] {
        guard let stream = opendir(path) else { throw Self.failure(path) }
        defer { closedir(stream) }
        var result: [TickSeries] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if let series = TickSeries(name) { result.append(series) }
        }
        return result
    }

    public func size(of series: TickSeries) throws(TickStorageFailure) -> Int? {
        var about = stat()
        guard stat(name(series), &about) == 0 else {
            if errno == ENOENT { return nil }
            throw Self.failure(name(series))
        }
        return Int(about.st_size)
    }

    private func with<R>(
        _ series: TickSeries, _ flags: Int32, _ body: (Int32) throws(TickStorageFailure) -> R
    ) throws(TickStorageFailure) -> R {
        let file = open(name(series), flags | O_CLOEXEC, 0o640)
        guard file >= 0 else { throw Self.failure(name(series)) }
        defer { _ = close(file) }
        return try body(file)
    }

    public func read(
        into buffer: UnsafeMutableRawBufferPointer, from series: TickSeries, at offset: Int
    ) throws(TickStorageFailure) -> Int {
        try with(series, O_RDONLY) { file throws(TickStorageFailure) in
            var done = 0
            while done < buffer.count {
                let count = pread(
                    file, buffer.baseAddress! + done, buffer.count - done, off_t(offset + done))
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { throw Self.failure(name(series)) }
                if count == 0 { break }
                done += count
            }
            return done
        }
    }

    public func write(
        _ bytes: UnsafeRawBufferPointer, to series: TickSeries, at offset: Int
    ) throws(TickStorageFailure) {
        try with(series, O_WRONLY | O_CREAT) { file throws(TickStorageFailure) in
            var done = 0
            while done < bytes.count {
                let count = pwrite(
                    file, bytes.baseAddress! + done, bytes.count - done, off_t(offset + done))
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw Self.failure(name(series)) }
                done += count
            }
        }
    }

    public func truncate(_ series: TickSeries, to length: Int) throws(TickStorageFailure) {
        try with(series, O_WRONLY) { file throws(TickStorageFailure) in
            guard ftruncate(file, off_t(length)) == 0 else { throw Self.failure(name(series)) }
        }
    }

    public func synchronize(_ series: TickSeries) throws(TickStorageFailure) {
        try with(series, O_RDONLY) { file throws(TickStorageFailure) in
            guard fdatasync(file) == 0 else { throw Self.failure(name(series)) }
        }
    }
}

/// SHA-256 of blocks by the system's libcrypto.
public final class TickBlockHasher: TickHasher {
    private let hasher: LibcryptoHasher

    public init() throws { hasher = try LibcryptoHasher() }

    public func hash(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer)
        -> BlockHash
    {
        let hash = hasher.hash(first, second)
        guard let value = withUnsafeBytes(of: hash, { BlockHash($0) }) else {
            preconditionFailure("SHA-256 has 32 bytes")
        }
        return value
    }
}
