import OMSTypes

extension JournalScan {
    /// The highest `durableThrough` of any valid batch or header behind a stop.
    func provenDurable(from index: Int, offset: Int) throws(JournalError) -> SequenceNumber {
        var proven = try searchBatches(segments[index], from: offset)
        for later in segments[(index + 1)...] {
            proven = max(
                proven, later.header.durableThrough,
                try searchBatches(later, from: JournalFormat.segmentHeaderBytes))
        }
        return proven
    }

    /// Looks for complete batches at every byte, since damage may hide where one starts.
    private func searchBatches(_ segment: Segment, from start: Int) throws(JournalError)
        -> SequenceNumber
    {
        let bytes = try contents(segment, from: start)
        defer { bytes.deallocate() }
        let all = UnsafeRawBufferPointer(bytes)
        var proven: SequenceNumber = 0
        var at = 0
        while at + JournalFormat.batchHeaderBytes <= all.count {
            guard all.value(at: at) as UInt32 == JournalFormat.batchMagic else {
                at += 1
                continue
            }
            let check = BatchCheck(expectation: nil, offset: start + at)
            var step = 1
            do throws(JournalFinding) {
                let header = try check.header(
                    all.slice(at, JournalFormat.batchHeaderBytes), room: all.count - at)
                // The inside of a damaged batch is not searched: an inbound message there could
                // be made to look like a batch.
                step = header.length
                _ = try check.frames(all.slice(at, header.length), header)
                proven = max(proven, header.durableThrough)
            } catch {
                // Not a batch after all: go on behind it.
            }
            at += step
        }
        return proven
    }

    /// Behind the last byte of the file that is not zero, at least `start`.
    func usedEnd(_ segment: Segment, from start: Int) throws(JournalError) -> Int {
        let bytes = try contents(segment, from: start)
        defer { bytes.deallocate() }
        let all = UnsafeRawBufferPointer(bytes)
        var used = all.count
        // Eight at a time: the zero-filled rest of a segment is tens of megabytes.
        while used >= 8, all.value(at: used - 8) as UInt64 == 0 { used -= 8 }
        while used > 0, all[used - 1] == 0 { used -= 1 }
        return start + used
    }

    private func contents(_ segment: Segment, from start: Int) throws(JournalError)
        -> UnsafeMutableRawBufferPointer
    {
        let handle = try open(segment.name)
        defer { storage.close(handle) }
        return try SegmentFile.read(
            storage, handle, offset: start, length: segment.fileBytes - start)
    }
}
