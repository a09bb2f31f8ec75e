/// An open file of the journal.
public struct SegmentHandle: Hashable, Sendable {
    public var raw: Int32
    public init(_ raw: Int32) { self.raw = raw }
}

/// How a file is opened.
public enum SegmentAccess: Sendable {
    case read
    case readWrite
}

/// The files of one journal directory, fulfilled by the shell.
///
/// Names are plain file names in that directory. Every method is one operation; none retries a
/// failed synchronisation. A journal is written by one owner; readers may use the same storage
/// from other threads.
public protocol JournalStorage: AnyObject, Sendable {
    /// The names of all files there, in any order.
    func list() throws(StorageFailure) -> [String]

    /// A new file of `bytes` zero bytes, really written and synchronised, so that later writes
    /// need no space and no metadata. An older file of that name is replaced; a failure leaves
    /// none behind.
    func create(_ name: String, zeroFilled bytes: Int) throws(StorageFailure) -> SegmentHandle

    func open(_ name: String, _ access: SegmentAccess) throws(StorageFailure) -> SegmentHandle

    /// The length of the file in bytes.
    func size(of handle: SegmentHandle) throws(StorageFailure) -> Int

    /// Writes all the bytes at `offset`, or throws (some of them may be written then).
    func write(_ bytes: UnsafeRawBufferPointer, to handle: SegmentHandle, at offset: Int)
        throws(StorageFailure)

    /// Fills the buffer from `offset` and returns how many bytes there were: fewer than asked
    /// only at the end of the file.
    func read(
        into buffer: UnsafeMutableRawBufferPointer, from handle: SegmentHandle, at offset: Int
    ) throws(StorageFailure) -> Int

    /// Makes what was written survive a power loss (`fdatasync`).
    func synchronize(_ handle: SegmentHandle) throws(StorageFailure)

    /// Makes creations and renames survive a power loss.
    func synchronizeDirectory() throws(StorageFailure)

    /// Renames a file, replacing one of the new name.
    func rename(_ name: String, to newName: String) throws(StorageFailure)

    /// Removes a file; it is no failure when there is none of that name.
    func remove(_ name: String) throws(StorageFailure)

    func close(_ handle: SegmentHandle)
}

/// What the machine refused to do.
public struct StorageFailure: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Kind: String, Sendable {
        /// No space, or no quota (ENOSPC, EDQUOT).
        case full
        /// No file of that name.
        case notFound
        /// Another process writes this journal.
        case locked
        /// Anything else (permission, input/output error, …).
        case other
    }

    public enum Operation: String, Sendable {
        case list, create, open, size, write, read, synchronize, rename, remove, lock
    }

    public var kind: Kind
    public var operation: Operation
    /// The file's name, or the directory's.
    public var file: String
    /// The system's own words, or the remedy.
    public var reason: String

    public init(_ kind: Kind, _ operation: Operation, file: String, reason: String) {
        self.kind = kind
        self.operation = operation
        self.file = file
        self.reason = reason
    }

    public var description: String { "\(operation.rawValue) \(file): \(reason)" }
}
