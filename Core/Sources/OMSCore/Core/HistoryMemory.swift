/// Where that lies which is seldom looked at again: orders that have ended, executions, their
/// identifiers. The shell may give memory that the system can take back; what lies where is no State.
public protocol HistoryMemory: AnyObject, Sendable {
    /// Room for so many bytes, aligned to 16. Never fails: what is past is kept before all else.
    func allocate(_ byteCount: Int) -> UnsafeMutableRawPointer
    /// Gives back what `allocate` gave for so many bytes.
    func deallocate(_ start: UnsafeMutableRawPointer, _ byteCount: Int)
}

/// Memory like all other.
public final class PlainMemory: HistoryMemory {
    public init() {}
    public func allocate(_ byteCount: Int) -> UnsafeMutableRawPointer {
        .allocate(byteCount: byteCount, alignment: 16)
    }
    public func deallocate(_ start: UnsafeMutableRawPointer, _ byteCount: Int) {
        start.deallocate()
    }
}
