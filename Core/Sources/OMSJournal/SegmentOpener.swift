import OMSTypes

/// Makes and opens segment files for the writer.
///
/// A file gets its segment's name only after its header is synchronised: whatever has such a
/// name has a complete header.
struct SegmentOpener {
    let storage: any JournalStorage
    let configuration: JournalConfiguration

    static let draft = "next.draft"

    /// The file to go on in.
    func open(_ position: JournalPosition, now: Timestamp) throws(JournalError)
        -> JournalWriter.OpenSegment
    {
        do throws(StorageFailure) {
            guard let last = position.segment else {
                return try make(header(after: nil, position, now), from: .spare)
            }
            let isSame = last.header.versions == configuration.versions
            if last.hasFrames {
                return isSame
                    ? try reopen(last)
                    : try make(header(after: last.header, position, now), from: .spare)
            }
            return isSame && last.fileBytes >= configuration.segmentBytes
                ? try reopen(last) : try replace(last, now: now)
        } catch {
            throw error.kind == .full ? .full(error) : .dead(error)
        }
    }

    /// A new segment: header written and synchronised, then renamed to its place.
    func make(_ header: SegmentHeader, from reserve: ReserveSegment) throws(StorageFailure)
        -> JournalWriter.OpenSegment
    {
        try make(header, from: reserve, copying: UnsafeRawBufferPointer(start: nil, count: 0))
    }

    private func make(
        _ header: SegmentHeader, from reserve: ReserveSegment,
        copying batches: UnsafeRawBufferPointer
    ) throws(StorageFailure) -> JournalWriter.OpenSegment {
        let (handle, name) = try take(reserve)
        do throws(StorageFailure) {
            var header = header
            let fileBytes = try storage.size(of: handle)
            header.segmentBytes = UInt64(fileBytes)
            var writer = ByteWriter(capacity: JournalFormat.segmentHeaderBytes + batches.count)
            header.encode(into: &writer)
            writer.append(batches)
            try storage.write(writer.bytes, to: handle, at: 0)
            try storage.synchronize(handle)
            try storage.rename(name, to: SegmentName.segment(first: header.firstSequence))
            try storage.synchronizeDirectory()
            return JournalWriter.OpenSegment(
                handle: handle, header: header, offset: writer.count, hasFrames: false,
                fileBytes: fileBytes, needsSync: false)
        } catch {
            storage.close(handle)
            throw error
        }
    }

    /// The prepared file, or one made now; the emergency segment is never made now.
    private func take(_ reserve: ReserveSegment) throws(StorageFailure) -> (SegmentHandle, String) {
        do throws(StorageFailure) {
            let handle = try storage.open(reserve.name, .readWrite)
            if reserve == .emergency { return (handle, reserve.name) }
            // Sizes may have been configured anew since the spare was made.
            if try storage.size(of: handle) == configuration.segmentBytes {
                return (handle, reserve.name)
            }
            storage.close(handle)
        } catch {
            guard error.kind == .notFound else { throw error }
            guard reserve != .emergency else {
                throw StorageFailure(
                    .full, .open, file: error.file, reason: "no emergency segment was prepared")
            }
        }
        return (try storage.create(Self.draft, zeroFilled: configuration.segmentBytes), Self.draft)
    }

    private func reopen(_ last: JournalPosition.Segment) throws(StorageFailure)
        -> JournalWriter.OpenSegment
    {
        let name = SegmentName.segment(first: last.header.firstSequence)
        return JournalWriter.OpenSegment(
            handle: try storage.open(name, .readWrite), header: last.header, offset: last.offset,
            hasFrames: last.hasFrames, fileBytes: last.fileBytes, needsSync: true)
    }

    /// A segment without frames whose versions or size no longer fit: the new one has the same
    /// name, so it takes over the closing records too.
    private func replace(_ last: JournalPosition.Segment, now: Timestamp) throws(StorageFailure)
        -> JournalWriter.OpenSegment
    {
        let name = SegmentName.segment(first: last.header.firstSequence)
        let old = try storage.open(name, .read)
        defer { storage.close(old) }
        let length = last.offset - JournalFormat.segmentHeaderBytes
        let kept = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, length), alignment: 8)
        defer { kept.deallocate() }
        let target = UnsafeMutableRawBufferPointer(rebasing: kept[..<length])
        let count = try storage.read(
            into: target, from: old, at: JournalFormat.segmentHeaderBytes)
        guard count == length else {
            throw StorageFailure(.other, .read, file: name, reason: "the file became shorter")
        }
        var header = last.header
        header.versions = configuration.versions
        header.created = now
        return try make(header, from: .spare, copying: UnsafeRawBufferPointer(target))
    }

    private func header(
        after last: SegmentHeader?, _ position: JournalPosition, _ now: Timestamp
    ) -> SegmentHeader {
        SegmentHeader(
            versions: configuration.versions, number: (last?.number ?? 0) + 1,
            firstSequence: position.nextSequence, firstBatch: position.nextBatch, created: now,
            segmentBytes: 0, durableThrough: position.nextSequence - 1, chain: position.chain)
    }
}
