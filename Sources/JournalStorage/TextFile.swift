import Glibc
import OMSJournal

/// Small texts beside a journal, written whole or not at all.
public enum TextFile {
    /// `nil` when there is no such file.
    public static func read(_ folder: String, _ name: String) throws(StorageFailure) -> String? {
        let storage = try PosixJournalStorage(path: folder, mode: .read)
        let handle: SegmentHandle
        do throws(StorageFailure) {
            handle = try storage.open(name, .read)
        } catch {
            guard error.kind == .notFound else { throw error }
            return nil
        }
        defer { storage.close(handle) }
        let size = min(try storage.size(of: handle), 1 << 24)
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, size), alignment: 8)
        defer { bytes.deallocate() }
        let count = try storage.read(into: bytes, from: handle, at: 0)
        return String(decoding: bytes[..<min(count, size)], as: UTF8.self)
    }

    /// Replaces a file: a reader sees the old text or the new one.
    public static func write(_ folder: String, _ name: String, _ text: String, mode: mode_t = 0o640)
        throws(StorageFailure)
    {
        let draft = folder + "/" + name + ".draft"
        _ = unlink(draft)
        let file = Glibc.open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard file >= 0 else { throw PosixJournalStorage.failure(.create, name) }
        try append(text, to: file, name)
        try rename(folder, name + ".draft", to: name)
    }

    /// Puts a file in the place of another, which may not exist yet.
    public static func rename(_ folder: String, _ name: String, to target: String)
        throws(StorageFailure)
    {
        guard Glibc.rename(folder + "/" + name, folder + "/" + target) == 0 else {
            throw PosixJournalStorage.failure(.rename, target)
        }
        try PosixJournalStorage(path: folder, mode: .read).synchronizeDirectory()
    }

    /// Adds a line to a file anywhere, and synchronises it.
    public static func appendLine(_ path: String, _ line: String) throws(StorageFailure) {
        let file = Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw PosixJournalStorage.failure(.open, path) }
        try append(line + "\n", to: file, path)
    }

    /// Writes, synchronises and closes.
    private static func append(_ text: String, to file: Int32, _ name: String)
        throws(StorageFailure)
    {
        let bytes = Array(text.utf8)
        defer { Glibc.close(file) }
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes {
                Glibc.write(file, $0.baseAddress, $0.count)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw PosixJournalStorage.failure(.write, name) }
            done += count
        }
        guard fdatasync(file) == 0 else { throw PosixJournalStorage.failure(.synchronize, name) }
    }
}

/// Bytes in base 16.
public enum HexText {
    public static func text(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self)
    }

    /// `nil` unless there are only digits, two for each byte.
    public static func bytes(_ text: String) -> [UInt8]? {
        let digits = text.utf8.map { UInt8(String(UnicodeScalar($0)), radix: 16) }
        guard digits.count % 2 == 0, !digits.contains(nil) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0]! << 4 | digits[$0 + 1]! }
    }

    public static func hash(_ text: String) -> Hash256? {
        bytes(text).flatMap { bytes in bytes.withUnsafeBytes { Hash256($0) } }
    }
}
