import OMSTypes

extension JournalScan {
    /// Walks the batches of a segment to its end. Returns what stands there, `nil` for zeros.
    mutating func walk(_ segment: Segment) throws(JournalError) -> JournalFinding? {
        let handle = try open(segment.name)
        defer { storage.close(handle) }
        var finding: JournalFinding?
        repeat {
            finding = try readBatch(segment, handle)
        } while finding == nil
        let offset = result.position.segment?.offset ?? 0
        return try usedEnd(segment, from: offset) == offset ? nil : finding
    }

    /// Checks one batch and moves behind it; returns what is wrong with it.
    private mutating func readBatch(_ segment: Segment, _ handle: SegmentHandle)
        throws(JournalError) -> JournalFinding?
    {
        let end = result.position
        let offset = end.segment?.offset ?? 0
        let check = BatchCheck(
            expectation: .init(
                sequence: end.nextSequence, number: end.nextBatch,
                lastTimestamp: end.lastTimestamp.nanoseconds), offset: offset)
        let room = segment.fileBytes - offset
        let short = JournalFinding(
            kind: .batchLength, offset: UInt64(offset), sequence: end.nextSequence,
            expected: UInt64(room), found: UInt64(JournalFormat.batchHeaderBytes))
        guard
            let head = try window.load(
                storage, handle, offset: offset, length: JournalFormat.batchHeaderBytes,
                ahead: 256 << 10)
        else { return short }
        do throws(JournalFinding) {
            let header = try check.header(head, room: room)
            return try accept(header, check, segment, handle)
        } catch {
            return error
        }
    }

    private mutating func accept(
        _ header: BatchHeader, _ check: BatchCheck, _ segment: Segment, _ handle: SegmentHandle
    ) throws(JournalFinding) -> JournalFinding? {
        var short = JournalFinding(
            kind: .batchLength, offset: UInt64(check.offset), sequence: header.firstSequence,
            expected: UInt64(header.length), found: 0)
        let loaded: UnsafeRawBufferPointer?
        do throws(JournalError) {
            loaded = try window.load(
                storage, handle, offset: check.offset, length: header.length, ahead: 256 << 10)
        } catch {
            loaded = nil
        }
        guard let bytes = loaded else { return short }
        guard header.previousChain == result.position.chain else {
            short.kind = .batchChain
            short.expected = result.position.chain.leading
            short.found = header.previousChain.leading
            return short
        }
        let time = try check.frames(bytes, header)
        record(header, bytes, segment, time)
        return nil
    }

    private mutating func record(
        _ header: BatchHeader, _ bytes: UnsafeRawBufferPointer, _ segment: Segment, _ time: Int64
    ) {
        if header.frameCount > 0 {
            if result.firstTimestamp == nil {
                let first = FrameView(
                    unchecked: bytes.slice(
                        JournalFormat.batchHeaderBytes, JournalFormat.frameHeaderBytes))
                result.firstTimestamp = first.timestamp
            }
            result.position.lastTimestamp = Timestamp(nanoseconds: time)
        }
        leaves.removeAll(keepingCapacity: true)
        result.position.chain = hasher.chain(after: bytes, leaves: &leaves)
        result.durableThrough = max(result.durableThrough, header.durableThrough)
        let durable = result.durableThrough
        result.unproven.removeAll { $0.lastSequence <= durable }
        result.unproven.append(
            .init(
                file: segment.name, offset: result.position.segment?.offset ?? 0,
                length: header.length, lastSequence: header.lastSequence))
        result.frames += UInt64(header.frameCount)
        result.batches += 1
        result.position.segment?.offset += header.length
        if header.frameCount > 0 { result.position.segment?.hasFrames = true }
        result.position.nextSequence = header.firstSequence &+ UInt64(header.frameCount)
        result.position.nextBatch = header.number &+ 1
        result.position.closedCleanly = header.flags.contains(.closing)
    }
}
