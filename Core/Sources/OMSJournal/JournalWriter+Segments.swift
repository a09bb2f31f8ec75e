import OMSTypes

extension JournalWriter {
    static var unsynchronizedMax: Int { 64 }

    /// Goes on in the emergency segment after `full`. What is pending stays pending.
    ///
    /// From here on the owner should take cancels and fills only: when the emergency segment is
    /// full too, `commit` throws `full` again and nothing is left to switch to.
    /// - Throws: `full` when there is no emergency segment.
    public mutating func switchToEmergency() throws(JournalError) {
        if let failure { throw failure }
        guard !isEmergency else { return }
        trailHash()
        try startSegment(first: nextSequence - UInt64(pending.frameCount), from: .emergency)
        isEmergency = true
    }

    /// Leaves the emergency segment for a normal one; the owner then prepares a new reserve with
    /// `ReserveSegment.prepare`.
    /// - Throws: `full` while there is no space; the writer stays in the emergency segment.
    public mutating func leaveEmergency() throws(JournalError) {
        if let failure { throw failure }
        guard isEmergency else { return }
        trailHash()
        // An emergency segment without a frame simply becomes a normal one.
        if segment.hasFrames {
            try startSegment(first: nextSequence - UInt64(pending.frameCount), from: .spare)
        }
        isEmergency = false
    }

    /// Ends the current segment and opens the one that starts with `first`.
    mutating func startSegment(first: SequenceNumber, from reserve: ReserveSegment)
        throws(JournalError)
    {
        guard segment.hasFrames else {
            // Its name is taken by the segment that could not take a batch.
            throw .full(
                StorageFailure(
                    .full, .create, file: SegmentName.segment(first: first),
                    reason: "the current segment has no frame yet"))
        }
        let header = SegmentHeader(
            versions: configuration.versions, number: segment.header.number + 1,
            firstSequence: first, firstBatch: nextBatch, created: lastTimestamp, segmentBytes: 0,
            durableThrough: durableThrough, chain: chain)
        let opener = SegmentOpener(storage: storage, configuration: configuration)
        let opened: OpenSegment
        do throws(StorageFailure) {
            opened = try opener.make(header, from: reserve)
        } catch {
            throw failed(error)
        }
        try retire()
        ended = EndedSegment(first: segment.header.firstSequence, next: first, leaves: leaves)
        leaves = []
        segment = opened
        reserveLeaves()
    }

    /// The segment that was ended last, once.
    public mutating func takeEnded() -> EndedSegment? {
        defer { ended = nil }
        return ended
    }

    /// Room for as many frames as a segment may hold, so that the list does not move at work; what
    /// is not used costs no memory.
    mutating func reserveLeaves() {
        leaves.reserveCapacity(min(segment.fileBytes / Self.frameBytesLeast, 1 << 20))
    }

    private static var frameBytesLeast: Int { 256 }

    /// The segment before: closed, or kept until the next synchronisation. A journal that never
    /// synchronises must not collect open files without end; after so many segments the kernel
    /// has long written the oldest one out, so that this is quick.
    private mutating func retire() throws(JournalError) {
        guard segment.needsSync else {
            storage.close(segment.handle)
            return
        }
        unsynchronized.append(segment.handle)
        guard unsynchronized.count > Self.unsynchronizedMax else { return }
        let oldest = unsynchronized.removeFirst()
        do throws(StorageFailure) {
            try storage.synchronize(oldest)
            storage.close(oldest)
        } catch {
            storage.close(oldest)
            throw dies(error)
        }
    }
}
