import OMSTypes

/// Where a journal ends: what the writer needs to go on.
public struct JournalPosition: Equatable, Sendable {
    /// The last segment file.
    public struct Segment: Equatable, Sendable {
        public var header: SegmentHeader
        /// Behind the last valid batch.
        public var offset: Int
        /// Whether it holds a frame (a closing record is none).
        public var hasFrames: Bool
        /// Length of the file.
        public var fileBytes: Int
    }

    /// `nil` for a new journal.
    public var segment: Segment?
    public var nextSequence: SequenceNumber = 1
    public var nextBatch: UInt64 = 1
    /// Over all batches so far.
    public var chain: Hash256 = .zero
    /// Time of the last frame; 0 before the first.
    public var lastTimestamp = Timestamp.none
    /// The last batch is a closing record.
    public var closedCleanly = false

    public init() {}
}
