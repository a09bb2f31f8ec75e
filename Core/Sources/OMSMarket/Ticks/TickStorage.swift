/// The files of the tick store, fulfilled by the shell; each method is one operation.
public protocol TickStorage: AnyObject {
    /// The series that have a file, in any order.
    func list() throws(TickStorageFailure) -> [TickSeries]
    /// The length of the file in bytes; `nil` when there is none.
    func size(of series: TickSeries) throws(TickStorageFailure) -> Int?
    /// Fills the buffer from `offset` and returns how many bytes there were: fewer than asked
    /// only at the end of the file.
    func read(into buffer: UnsafeMutableRawBufferPointer, from series: TickSeries, at offset: Int)
        throws(TickStorageFailure) -> Int
    /// Writes all the bytes at `offset`, making the file if need be, or throws (some of them may
    /// be written then).
    func write(_ bytes: UnsafeRawBufferPointer, to series: TickSeries, at offset: Int)
        throws(TickStorageFailure)
    /// Cuts the file to a length.
    func truncate(_ series: TickSeries, to length: Int) throws(TickStorageFailure)
    /// Makes what was written survive a power loss.
    func synchronize(_ series: TickSeries) throws(TickStorageFailure)
}

/// What the machine refused to do.
public struct TickStorageFailure: Error, Equatable, Sendable, CustomStringConvertible {
    public var file: String
    /// The system's own words, or the remedy.
    public var reason: String
    public init(file: String, reason: String) {
        self.file = file
        self.reason = reason
    }
    public var description: String { "\(file): \(reason)" }
}

/// What is wrong with bytes of a tick file.
public enum TickFinding: UInt8, Sendable, CaseIterable {
    /// Shorter than its header, or than the header says.
    case truncated = 1
    case magic = 2
    case version = 3
    case headerChecksum = 4
    case payloadChecksum = 5
    /// The header's numbers cannot be true together.
    case header = 6
    /// Another series than the file's name says.
    case series = 7
    /// Not the number that follows.
    case number = 8
    /// Older than the block before.
    case time = 9
    /// The columns do not make the ticks that the header promises.
    case columns = 10
    /// Not the hash that the journal has.
    case hash = 11
}

/// What keeps a series from being opened, written or read.
public enum TickError: Error, Equatable, Sendable, CustomStringConvertible {
    case storage(TickStorageFailure)
    /// A block that the journal knows to be sealed is damaged, or the file's header is.
    case corrupt(TickSeries, block: Int, offset: Int, TickFinding)

    public var description: String {
        switch self {
        case .storage(let failure): return "\(failure): check the disk and the folder's permissions"
        case .corrupt(let series, let block, let offset, let finding):
            return "\(series): block \(block) at byte \(offset): \(finding): the block was sealed,"
                + " so this is damage: restore the file from a copy"
        }
    }
}
