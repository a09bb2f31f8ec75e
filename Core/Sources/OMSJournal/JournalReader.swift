import OMSTypes

/// Walks the frames of a journal in order; usable while a writer appends.
///
/// `next` returns `nil` at the end of what is complete and may be asked again later: a frame is
/// never shown before its whole batch is there and right. Nothing is allocated per frame. The
/// hash chain is not checked here: recovery and the verifier do that.
public struct JournalReader: ~Copyable {
    let storage: any JournalStorage
    var window = SegmentWindow(capacity: 256 << 10)
    var segment: Segment?
    var offset = JournalFormat.segmentHeaderBytes
    var expectation: BatchCheck.Expectation
    var batch = OpenBatch()
    /// The batch opened last.
    var walked: WalkedBatch?
    let from: SequenceNumber

    var fetchWindow = SegmentWindow(capacity: 16 << 10)
    var fetchSegment: Segment?

    /// Frames after this number are not shown yet: a follower that must not run ahead of what is
    /// durable sets it to the writer's `durableThrough`. Then a frame at or below it that cannot
    /// be read is damage; without it, an unreadable end is taken for one still being written.
    public var visibleThrough: SequenceNumber = .max
    /// Where the frame that `next` returned last lies.
    public private(set) var location = FrameLocation(segment: 0, offset: 0)
    /// What stood at the end instead of a batch, unless it was the zero-filled rest.
    public internal(set) var stoppedAt: JournalFinding?

    struct Segment {
        var handle: SegmentHandle
        var header: SegmentHeader
    }

    /// The batch whose frames are being shown.
    struct OpenBatch {
        var bytes = UnsafeRawBufferPointer(start: nil, count: 0)
        var offset = 0
        var at = 0
    }

    static let readAhead = (256 << 10) - JournalFormat.batchHeaderBytes

    /// Starts at frame `from`; one that is not written yet is waited for.
    public init(storage: any JournalStorage, from: SequenceNumber = 1) {
        self.storage = storage
        self.from = max(1, from)
        expectation = BatchCheck.Expectation(sequence: 1, number: 1, lastTimestamp: 0)
    }

    deinit {
        if let segment { storage.close(segment.handle) }
        if let fetchSegment { storage.close(fetchSegment.handle) }
    }

    /// The next frame, valid until the next call; `nil` at the end of what is complete.
    /// - Throws: `storage`, `unreadable`, `noSuchFrame` (older than all segments), `corrupt`.
    public mutating func next() throws(JournalError) -> FrameView? {
        while true {
            while batch.at < batch.bytes.count {
                let length = Int(batch.bytes.value(at: batch.at + 4) as UInt32)
                let frame = FrameView(unchecked: batch.bytes.slice(batch.at, length))
                location.segment = segment?.header.firstSequence ?? 0
                location.offset = UInt64(batch.offset + batch.at)
                batch.at += length
                if frame.sequence >= from { return frame }
            }
            guard try openBatch() else { return nil }
        }
    }

    /// Where the batch of that frame begins.
    public var batchLocation: FrameLocation {
        FrameLocation(segment: location.segment, offset: UInt64(batch.offset))
    }

    /// The header of the segment of that frame: which build wrote it.
    public var segmentHeader: SegmentHeader? { segment?.header }

    /// Reads one stored frame again; valid until the next call of this method.
    /// - Throws: `storage`, `unreadable`.
    public mutating func readFrame(at location: FrameLocation) throws(JournalError) -> FrameView {
        let name = SegmentName.segment(first: location.segment)
        let open = try openForFetch(location.segment)
        guard let offset = Int(exactly: location.offset), offset <= JournalFormat.segmentBytesMax
        else { throw .noSuchFrame(location.segment) }
        fetchWindow.forget()
        let head = try fetch(open, offset, JournalFormat.frameHeaderBytes)
        let length = head.isEmpty ? 0 : Int(head.value(at: 4) as UInt32)
        let bytes = try fetch(open, offset, min(length, JournalFormat.frameBytesMax))
        do throws(JournalFinding) {
            return try BatchCheck.single(bytes, offset: offset)
        } catch {
            throw .unreadable(file: name, error)
        }
    }

    /// No bytes where the file ends before: the check that follows says so.
    private mutating func fetch(_ open: Segment, _ offset: Int, _ length: Int)
        throws(JournalError) -> UnsafeRawBufferPointer
    {
        try fetchWindow.load(
            storage, open.handle, offset: offset, length: length, ahead: 4096)
            ?? UnsafeRawBufferPointer(start: nil, count: 0)
    }
}
