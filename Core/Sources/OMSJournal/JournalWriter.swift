import OMSTypes

/// Appends frames to a pending batch and commits it: the one way into the journal.
///
/// It has one owner and no thread. A cycle is: append frames, `commit`, release the effects of
/// the committed frames, `trailHash`. After a failed write or synchronisation it is dead and
/// throws `JournalError.dead` for good.
public struct JournalWriter: ~Copyable {
    let storage: any JournalStorage
    let hasher: any BatchHasher
    public let configuration: JournalConfiguration

    var pending: BatchBuilder
    /// The last committed batch, kept for its hash, its locations and replication.
    var committed: BatchBuilder
    var committedFirst: SequenceNumber = 0
    var committedStart = FrameLocation(segment: 0, offset: 0)
    var isHashDue = false
    var chain: Hash256
    /// Leaf hashes of the current segment's frames that were committed here.
    var leaves: ContiguousArray<Hash256> = []
    /// The segment before, until the one who seals takes it.
    var ended: EndedSegment?

    var segment: OpenSegment
    /// Segments before the current one that hold what was written but not synchronised.
    var unsynchronized: [SegmentHandle] = []
    var failure: JournalError?

    /// The number that the next appended frame gets.
    public internal(set) var nextSequence: SequenceNumber
    var nextBatch: UInt64
    var lastTimestamp: Timestamp
    var openTimestamp: Timestamp
    var isLastBatchClosing: Bool
    /// Frames through this number are as durable as their commits asked for.
    public internal(set) var durableThrough: SequenceNumber
    var isDurableByWrite = false
    /// Batches go to the emergency segment: take cancels and fills only.
    public internal(set) var isEmergency = false

    /// The file that is written now.
    struct OpenSegment {
        var handle: SegmentHandle
        var header: SegmentHeader
        var offset: Int
        var hasFrames: Bool
        var fileBytes: Int
        var needsSync: Bool
    }

    /// Goes on at `position`, which `Recovery.recover` found.
    ///
    /// Makes the first segment of a new journal, and a new segment when the versions changed.
    /// - Throws: `full` or `dead`.
    public init(
        storage: any JournalStorage, hasher: any BatchHasher, configuration: JournalConfiguration,
        position: JournalPosition, now: Timestamp
    ) throws(JournalError) {
        let opener = SegmentOpener(storage: storage, configuration: configuration)
        segment = try opener.open(position, now: now)
        self.storage = storage
        self.hasher = hasher
        self.configuration = configuration
        let capacity = JournalFormat.batchHeaderBytes + min(configuration.batchBytesMax, 1 << 20)
        pending = BatchBuilder(capacity: capacity)
        committed = BatchBuilder(capacity: capacity)
        chain = position.chain
        nextSequence = position.nextSequence
        nextBatch = position.nextBatch
        lastTimestamp = position.lastTimestamp
        openTimestamp = position.lastTimestamp
        isLastBatchClosing = position.closedCleanly
        durableThrough = position.nextSequence - 1
        reserveLeaves()
    }

    deinit {
        for handle in unsynchronized { storage.close(handle) }
        if failure != .closed { storage.close(segment.handle) }
    }
}

extension JournalWriter {
    /// Bytes that the next commit would write; 0 when nothing is pending.
    public var pendingBytes: Int { pending.frameCount == 0 ? 0 : pending.length }
    public var pendingFrames: Int { pending.frameCount }

    /// Number of the current segment: when it changed, the spare was used up, and the owner lets
    /// `ReserveSegment.spare.prepare` run on another thread.
    public var segmentNumber: UInt64 { segment.header.number }

    /// Bytes left in the current segment: below `configuration.batchBytesMax` it is time to
    /// have a spare segment ready.
    public var segmentBytesLeft: Int { segment.fileBytes - segment.offset }

    /// Appends a whole frame to the pending batch and returns its sequence number.
    ///
    /// - Precondition: the timestamp is not before that of the last frame, nor before 1970.
    /// - Throws: `frameTooLarge`, `batchFull`: the frame was not taken; `dead`, `closed`.
    @discardableResult
    public mutating func append(
        _ header: FrameHeader, command: UnsafeRawBufferPointer, inbound: UnsafeRawBufferPointer,
        inputs: UnsafeRawBufferPointer, events: UnsafeRawBufferPointer,
        outbound: UnsafeRawBufferPointer
    ) throws(JournalError) -> SequenceNumber {
        try admit(header)
        let isTaken = pending.append(
            header, sequence: nextSequence, limit: configuration.frameBytesMax, command, inbound,
            inputs, events, outbound)
        return try number(isTaken, header.timestamp)
    }

    /// Opens a frame that is then built in place with `section` and ended with `finish`.
    public mutating func begin(_ header: FrameHeader) throws(JournalError) {
        try admit(header)
        pending.begin(header, sequence: nextSequence)
        openTimestamp = header.timestamp
    }

    private func admit(_ header: FrameHeader) throws(JournalError) {
        if let failure { throw failure }
        precondition(header.timestamp >= lastTimestamp, "the time of a frame never goes back")
        let isFull = pending.length >= configuration.batchBytesMax
        if isFull && pending.frameCount > 0 { throw .batchFull }
    }

    /// Writes one section of the open frame. Sections go in their order; one left out is empty.
    public mutating func section(_ section: FrameSection, _ body: (inout ByteWriter) -> Void) {
        pending.section(section, body)
    }

    /// Ends the open frame and returns its sequence number.
    /// - Throws: `frameTooLarge`: the frame was not taken.
    @discardableResult
    public mutating func finish() throws(JournalError) -> SequenceNumber {
        try number(pending.finish(limit: configuration.frameBytesMax), openTimestamp)
    }

    /// Takes back the open frame: its number goes to the next one.
    public mutating func discard() { pending.discard() }

    /// Gives the frame that was just built its number for good.
    private mutating func number(_ isTaken: Bool, _ timestamp: Timestamp) throws(JournalError)
        -> SequenceNumber
    {
        guard isTaken else {
            throw .frameTooLarge(bytes: pending.frameBytes, limit: configuration.frameBytesMax)
        }
        lastTimestamp = timestamp
        let sequence = nextSequence
        nextSequence = sequence + 1
        return sequence
    }

    /// Where a frame of the last committed batch lies; `nil` for any other.
    public func location(of sequence: SequenceNumber) -> FrameLocation? {
        guard sequence >= committedFirst,
            sequence - committedFirst < UInt64(committed.frameCount)
        else { return nil }
        let within = committed.offsets[Int(sequence - committedFirst)]
        return FrameLocation(
            segment: committedStart.segment, offset: committedStart.offset + UInt64(within))
    }

    /// Where the batch of a frame of the last committed batch begins; `nil` for any other frame.
    public func batchLocation(of sequence: SequenceNumber) -> FrameLocation? {
        location(of: sequence) == nil ? nil : committedStart
    }

    /// The bytes of the last committed batch, as replication sends them; empty before the first.
    public func withCommittedBatch<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
        body(committed.bytes.bytes)
    }
}
