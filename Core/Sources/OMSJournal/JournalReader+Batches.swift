import OMSTypes

extension JournalReader {
    /// Opens the next complete batch that may be shown; false at the end.
    mutating func openBatch() throws(JournalError) -> Bool {
        batch = OpenBatch()
        guard try openFirstSegment() else { return false }
        while true {
            // What is in the window may be older than the file: look twice before it is the end.
            switch try readBatch(ahead: Self.readAhead) {
            case .opened: return true
            case .skipped: continue
            case .hidden: return false
            case .end: window.forget()
            }
            switch try readBatch(ahead: 0) {
            case .opened: return true
            case .skipped: continue
            case .hidden: return false
            case .end:
                window.forget()
                guard try openNextSegment() else {
                    try refuseDamage()
                    return false
                }
            }
        }
    }

    private enum Outcome {
        case opened
        case skipped
        case hidden
        case end
    }

    private mutating func readBatch(ahead: Int) throws(JournalError) -> Outcome {
        guard let segment else { return .end }
        let check = BatchCheck(expectation: expectation, offset: offset)
        stoppedAt = nil
        guard
            let head = try window.load(
                storage, segment.handle, offset: offset, length: JournalFormat.batchHeaderBytes,
                ahead: ahead)
        else { return .end }
        let isBlank = head.allSatisfy { $0 == 0 }
        if isBlank { return .end }
        do throws(JournalFinding) {
            let room = Int(clamping: segment.header.segmentBytes) - offset
            let header = try check.header(head, room: room)
            if header.lastSequence > visibleThrough, header.frameCount > 0 { return .hidden }
            guard header.frameCount > 0, header.lastSequence >= from else {
                advance(over: header, lastTimestamp: expectation.lastTimestamp)
                return .skipped
            }
            return try open(header, check, segment.handle, ahead)
        } catch {
            stoppedAt = error
            return .end
        }
    }

    private mutating func open(
        _ header: BatchHeader, _ check: BatchCheck, _ handle: SegmentHandle, _ ahead: Int
    ) throws(JournalFinding) -> Outcome {
        let loaded: UnsafeRawBufferPointer?
        do throws(JournalError) {
            loaded = try window.load(
                storage, handle, offset: offset, length: header.length, ahead: ahead)
        } catch {
            loaded = nil
        }
        guard let bytes = loaded else { return .end }
        let time = try check.frames(bytes, header)
        batch = OpenBatch(
            bytes: bytes, offset: offset, at: JournalFormat.batchHeaderBytes)
        walked = WalkedBatch(
            location: FrameLocation(
                segment: segment?.header.firstSequence ?? 0, offset: UInt64(offset)),
            length: header.length, sequence: header.lastSequence)
        advance(over: header, lastTimestamp: time)
        return .opened
    }

    private mutating func advance(over header: BatchHeader, lastTimestamp: Int64) {
        offset += header.length
        expectation = BatchCheck.Expectation(
            sequence: header.firstSequence &+ UInt64(header.frameCount), number: header.number &+ 1,
            lastTimestamp: lastTimestamp)
    }

    /// A frame that is known durable must be readable.
    private func refuseDamage() throws(JournalError) {
        guard visibleThrough != .max, expectation.sequence <= visibleThrough, let segment,
            let finding = stoppedAt
        else { return }
        throw .corrupt(
            file: SegmentName.segment(first: segment.header.firstSequence), finding,
            durableThrough: visibleThrough)
    }

    /// The segment that holds `from`, or the last one.
    private mutating func openFirstSegment() throws(JournalError) -> Bool {
        if segment != nil { return true }
        let names: [String]
        do throws(StorageFailure) { names = try storage.list() } catch { throw .storage(error) }
        let firsts = names.compactMap(SegmentName.firstSequence)
        guard let oldest = firsts.min() else { return false }
        guard let first = firsts.filter({ $0 <= from }).max() else { throw .noSuchFrame(from) }
        guard let opened = try Self.open(storage, first: max(first, oldest)) else { return false }
        enter(opened)
        return true
    }

    /// The segment that starts with the number expected next: it proves that this one ended.
    private mutating func openNextSegment() throws(JournalError) -> Bool {
        guard let old = segment, old.header.firstSequence != expectation.sequence,
            let opened = try Self.open(storage, first: expectation.sequence)
        else { return false }
        let isNext =
            opened.header.number == old.header.number &+ 1
            && opened.header.firstBatch == expectation.number
        guard isNext else {
            storage.close(opened.handle)
            return false
        }
        storage.close(old.handle)
        enter(opened)
        return true
    }

    private mutating func enter(_ opened: Segment) {
        segment = opened
        offset = JournalFormat.segmentHeaderBytes
        expectation.sequence = opened.header.firstSequence
        expectation.number = opened.header.firstBatch
        window.forget()
    }

    /// `nil` when there is no such file.
    static func open(_ storage: any JournalStorage, first: SequenceNumber) throws(JournalError)
        -> Segment?
    {
        let name = SegmentName.segment(first: first)
        let handle: SegmentHandle
        do throws(StorageFailure) {
            handle = try storage.open(name, .read)
        } catch {
            if error.kind == .notFound { return nil }
            throw .storage(error)
        }
        do throws(JournalError) {
            let header = try SegmentFile.header(storage, handle, name: name, first: first)
            return Segment(handle: handle, header: header)
        } catch {
            storage.close(handle)
            throw error
        }
    }
}
