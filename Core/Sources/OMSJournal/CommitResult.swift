import OMSTypes

/// What one commit wrote.
public struct CommitResult: Equatable, Sendable {
    /// Number of the batch; 0 when nothing was pending.
    public var batch: UInt64
    public var frameCount: Int
    public var firstSequence: SequenceNumber
    public var lastSequence: SequenceNumber
    /// Bytes written, header included.
    public var bytes: Int
    /// Every frame through this number is as durable as asked for.
    public var durableThrough: SequenceNumber
}
