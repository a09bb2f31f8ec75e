import OMSTypes

extension JournalReader {
    /// Reads a stored batch again and gives each of its frames to `body`. The value is where the
    /// next batch of the segment begins; `nil` when nothing is written at `location`.
    ///
    /// - Parameter isFirst: false while one walk goes on from batch to batch: what was read ahead
    ///   is then taken without looking at the file again.
    /// - Throws: `storage`, `unreadable`, `noSuchFrame`.
    public mutating func readBatch(
        at location: FrameLocation, isFirst: Bool, _ body: (FrameView) -> Void
    ) throws(JournalError) -> FrameLocation? {
        let open = try openForFetch(location.segment)
        guard let offset = Int(exactly: location.offset), offset <= JournalFormat.segmentBytesMax
        else { throw .noSuchFrame(location.segment) }
        if isFirst { fetchWindow.forget() }
        guard
            let head = try fetchWindow.load(
                storage, open.handle, offset: offset, length: JournalFormat.batchHeaderBytes,
                ahead: Self.fetchAhead),
            head.contains(where: { $0 != 0 })
        else { return nil }
        let check = BatchCheck(expectation: nil, offset: offset)
        do throws(JournalFinding) {
            let room = Int(clamping: open.header.segmentBytes) - offset
            let header = try check.header(head, room: room)
            guard let bytes = try load(header, offset, open) else { return nil }
            _ = try check.frames(bytes, header)
            var at = JournalFormat.batchHeaderBytes
            while at < bytes.count {
                let length = Int(bytes.value(at: at + 4) as UInt32)
                body(FrameView(unchecked: bytes.slice(at, length)))
                at += length
            }
            return FrameLocation(
                segment: location.segment, offset: location.offset + UInt64(header.length))
        } catch {
            throw .unreadable(file: SegmentName.segment(first: location.segment), error)
        }
    }

    private static let fetchAhead = 64 << 10

    /// `nil` when the file ends before.
    private mutating func load(_ header: BatchHeader, _ offset: Int, _ open: Segment)
        throws(JournalFinding) -> UnsafeRawBufferPointer?
    {
        do throws(JournalError) {
            return try fetchWindow.load(
                storage, open.handle, offset: offset, length: header.length,
                ahead: Self.fetchAhead)
        } catch {
            return nil
        }
    }

    /// The segment that begins with that frame, kept open for the next fetch.
    mutating func openForFetch(_ first: SequenceNumber) throws(JournalError) -> Segment {
        if let open = fetchSegment, open.header.firstSequence == first { return open }
        if let old = fetchSegment { storage.close(old.handle) }
        fetchSegment = nil
        guard let opened = try Self.open(storage, first: first) else { throw .noSuchFrame(first) }
        fetchSegment = opened
        return opened
    }
}
