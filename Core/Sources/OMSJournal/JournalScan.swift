import OMSTypes

/// One pass over a whole journal that checks everything: what recovery and the verifier share.
struct JournalScan: ~Copyable {
    let storage: any JournalStorage
    let hasher: any BatchHasher
    /// The newest frame version that may be there; `nil` for any.
    let frameVersionKnown: UInt32?
    /// Checked before; the scan goes on behind it. `nil`: the whole journal.
    let anchor: JournalAnchor?
    var window = SegmentWindow(capacity: 1 << 20)
    /// Of the batch that is looked at.
    var leaves: ContiguousArray<Hash256> = []
    var result = ScanResult()
    var segments: [Segment] = []

    struct Segment {
        var name: String
        var header: SegmentHeader
        var fileBytes: Int
    }

    init(
        storage: any JournalStorage, hasher: any BatchHasher, frameVersionKnown: UInt32?,
        anchor: JournalAnchor? = nil
    ) {
        self.anchor = anchor
        self.storage = storage
        self.hasher = hasher
        self.frameVersionKnown = frameVersionKnown
    }

    /// Throws what forbids a start; an incomplete end is told in `result.tail`.
    mutating func run() throws(JournalError) {
        try loadHeaders()
        for index in segments.indices {
            let segment = segments[index]
            try enter(segment, index)
            let finding = try walk(segment)
            if finding == nil { try checkSeal(segment, index) }
            result.durableThrough = max(
                result.durableThrough, segment.header.seal?.lastSequence ?? 0)
            if index + 1 < segments.count {
                if try isContinued(by: segments[index + 1], after: segment, finding) {
                    if let finding {
                        result.abandoned.append("\(segment.name): \(finding)")
                    }
                    continue
                }
                try stop(index, finding ?? hole(before: segments[index + 1]))
                return
            }
            if let finding { try stop(index, finding) }
        }
    }

    private mutating func loadHeaders() throws(JournalError) {
        let names: [String]
        do throws(StorageFailure) { names = try storage.list() } catch { throw .storage(error) }
        for name in names.sorted() where SegmentName.isForeign(name) { throw .foreignFile(name) }
        for first in names.compactMap(SegmentName.firstSequence).sorted()
        where first >= anchor?.location.segment ?? 1 {
            segments.append(try load(first))
        }
        if anchor != nil { return }
        guard let oldest = segments.first else { return }
        guard oldest.header.firstSequence == 1 else {
            throw .missingSegment(
                file: oldest.name, expected: 1, found: oldest.header.firstSequence)
        }
        guard oldest.header.number == 1 else {
            throw .unreadable(
                file: oldest.name,
                JournalFinding(
                    kind: .segmentNumber, offset: 56, sequence: 1, expected: 1,
                    found: oldest.header.number))
        }
    }

    private func load(_ first: SequenceNumber) throws(JournalError) -> Segment {
        let name = SegmentName.segment(first: first)
        let handle = try open(name)
        defer { storage.close(handle) }
        let header = try SegmentFile.header(storage, handle, name: name, first: first)
        if let known = frameVersionKnown, header.versions.frameVersion > known {
            throw .newerFrames(file: name, found: header.versions.frameVersion, known: known)
        }
        let bytes: Int
        do throws(StorageFailure) { bytes = try storage.size(of: handle) } catch {
            throw .storage(error)
        }
        // A segment has its full length before it has its name: a crash never shortens it.
        guard UInt64(bytes) == header.segmentBytes else {
            throw .unreadable(
                file: name,
                JournalFinding(
                    kind: .fileLength, offset: UInt64(bytes), sequence: first,
                    expected: header.segmentBytes, found: UInt64(bytes)))
        }
        return Segment(name: name, header: header, fileBytes: bytes)
    }

    func open(_ name: String) throws(JournalError) -> SegmentHandle {
        do throws(StorageFailure) { return try storage.open(name, .read) } catch {
            throw .storage(error)
        }
    }

    private mutating func enter(_ segment: Segment, _ index: Int) throws(JournalError) {
        if index == 0, anchor == nil {
            result.position.chain = segment.header.chain
            result.position.nextBatch = segment.header.firstBatch
        }
        result.durableThrough = max(result.durableThrough, segment.header.durableThrough)
        result.segmentNames.append(segment.name)
        result.position.segment = JournalPosition.Segment(
            header: segment.header, offset: JournalFormat.segmentHeaderBytes, hasFrames: false,
            fileBytes: segment.fileBytes)
        if index == 0, let anchor { try enter(anchor, segment) }
        window.forget()
    }

    /// Stands behind the anchor's batch.
    private mutating func enter(_ anchor: JournalAnchor, _ segment: Segment) throws(JournalError) {
        guard let found = try anchor.matches(storage, hasher: hasher) else {
            throw .noSuchFrame(anchor.sequence)
        }
        result.position.segment?.offset = Int(anchor.location.offset) + found.length
        result.position.segment?.hasFrames = true
        result.position.nextSequence = anchor.sequence + 1
        result.position.nextBatch = anchor.batch + 1
        result.position.chain = anchor.chain
        result.position.lastTimestamp = anchor.timestamp
    }

    /// Whether the next segment's header says that the one before ended here.
    private func isContinued(by next: Segment, after last: Segment, _ finding: JournalFinding?)
        throws(JournalError) -> Bool
    {
        let end = result.position
        guard next.header.number == last.header.number &+ 1,
            next.header.firstSequence >= end.nextSequence
        else {
            throw .missingSegment(
                file: next.name, expected: end.nextSequence, found: next.header.firstSequence)
        }
        guard next.header.firstSequence == end.nextSequence,
            next.header.firstBatch == end.nextBatch
        else { return false }
        guard next.header.chain == end.chain else {
            throw .corrupt(
                file: next.name,
                JournalFinding(
                    kind: .segmentChain, offset: 104, sequence: end.nextSequence,
                    expected: end.chain.leading, found: next.header.chain.leading),
                durableThrough: max(result.durableThrough, next.header.durableThrough))
        }
        return true
    }

    /// A seal says what its segment holds, and that there is a next one.
    private func checkSeal(_ segment: Segment, _ index: Int) throws(JournalError) {
        guard let seal = segment.header.seal else { return }
        let end = result.position
        guard seal.lastSequence + 1 == end.nextSequence, seal.chain == end.chain else {
            throw .corrupt(
                file: segment.name,
                JournalFinding(
                    kind: .sealContent, offset: UInt64(SegmentHeader.sealOffset),
                    sequence: end.nextSequence, expected: seal.chain.leading,
                    found: end.chain.leading),
                durableThrough: max(result.durableThrough, seal.lastSequence))
        }
        guard index + 1 < segments.count else {
            throw .missingSegment(
                file: segment.name, expected: end.nextSequence, found: seal.firstSequence)
        }
    }

    private func hole(before next: Segment) -> JournalFinding {
        JournalFinding(
            kind: .hole, offset: UInt64(result.position.segment?.offset ?? 0),
            sequence: result.position.nextSequence, expected: next.header.firstSequence,
            found: result.position.nextSequence)
    }

    /// Damage if a later batch or header proves that the frame was durable; else a tail to cut.
    private mutating func stop(_ index: Int, _ finding: JournalFinding) throws(JournalError) {
        let start = result.position.segment?.offset ?? 0
        let proven = max(result.durableThrough, try provenDurable(from: index, offset: start))
        guard finding.sequence > proven, finding.kind != .batchChain else {
            throw .corrupt(
                file: segments[index].name, finding, durableThrough: proven)
        }
        result.tail = ScanResult.Tail(
            file: segments[index].name, finding: finding, start: start,
            end: try usedEnd(segments[index], from: start),
            laterSegments: segments[(index + 1)...].map(\.name))
    }
}

/// What a scan found.
struct ScanResult {
    /// The part from the first invalid batch on, none of it known to be durable.
    struct Tail {
        var file: String
        var finding: JournalFinding
        var start: Int
        /// Behind the last byte that is not zero.
        var end: Int
        var laterSegments: [String]
    }

    var position = JournalPosition()
    var segmentNames: [String] = []
    var frames: UInt64 = 0
    var batches: UInt64 = 0
    var firstTimestamp: Timestamp?
    var durableThrough: SequenceNumber = 0
    var tail: Tail?
    /// Segments that were left before their end because the disk was full: harmless.
    var abandoned: [String] = []
    /// Batches that no later batch proves durable.
    var unproven: [Unproven] = []

    struct Unproven {
        var file: String
        var offset: Int
        var length: Int
        var lastSequence: SequenceNumber
    }
}
