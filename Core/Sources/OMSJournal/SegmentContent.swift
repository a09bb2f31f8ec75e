import OMSTypes

/// All frames of one segment, checked, with the Merkle tree over them.
public struct SegmentContent {
    public var header: SegmentHeader
    public var tree: MerkleTree
    public var lastSequence: SequenceNumber
    public var lastBatch: UInt64
    public var chain: Hash256
    public var lastTimestamp: Timestamp
    /// Behind the last batch.
    public var endOffset = JournalFormat.segmentHeaderBytes

    /// Reads a segment to the end of what is complete and visible.
    ///
    /// - Parameters:
    ///   - through: frames after this number are left out, with their batches.
    /// - Throws: `storage`, `unreadable`, `noSuchFrame` when there is no such file.
    public init(
        first: SequenceNumber, storage: any JournalStorage, hasher: any BatchHasher,
        through: SequenceNumber = .max
    ) throws(JournalError) {
        guard let opened = try JournalReader.open(storage, first: first) else {
            throw .noSuchFrame(first)
        }
        defer { storage.close(opened.handle) }
        header = opened.header
        tree = MerkleTree(hasher: hasher)
        lastSequence = header.firstSequence - 1
        lastBatch = header.firstBatch - 1
        chain = header.chain
        lastTimestamp = .none
        let size = Int(clamping: header.segmentBytes)
        var window = SegmentWindow(capacity: 1 << 20)
        while endOffset + JournalFormat.batchHeaderBytes <= size,
            let head = try window.load(
                storage, opened.handle, offset: endOffset,
                length: JournalFormat.batchHeaderBytes, ahead: Self.ahead),
            let next = self.next(head, room: size - endOffset, through),
            let batch = try window.load(
                storage, opened.handle, offset: endOffset, length: next.length,
                ahead: Self.ahead),
            take(batch, next, hasher)
        {
            endOffset += next.length
        }
    }

    /// Bytes that are read beyond what is asked for.
    private static let ahead = (1 << 20) - JournalFormat.batchHeaderBytes

    private func check(at offset: Int) -> BatchCheck {
        BatchCheck(
            expectation: .init(
                sequence: lastSequence + 1, number: lastBatch + 1,
                lastTimestamp: lastTimestamp.nanoseconds), offset: offset)
    }

    /// The header of the next batch; `nil` when none that is right stands there.
    private mutating func next(
        _ head: UnsafeRawBufferPointer, room: Int, _ through: SequenceNumber
    ) -> BatchHeader? {
        do throws(JournalFinding) {
            let next = try check(at: endOffset).header(head, room: room)
            guard next.previousChain == chain, next.lastSequence <= through else { return nil }
            return next
        } catch {
            return nil
        }
    }

    /// Takes a batch in; `false` when it is not right.
    private mutating func take(
        _ batch: UnsafeRawBufferPointer, _ header: BatchHeader, _ hasher: any BatchHasher
    ) -> Bool {
        do throws(JournalFinding) {
            let time = try check(at: endOffset).frames(batch, header)
            if header.frameCount > 0 { lastTimestamp = Timestamp(nanoseconds: time) }
            lastSequence = header.lastSequence
            lastBatch = header.number
            chain = hasher.chain(after: batch, leaves: &tree.leaves)
            return true
        } catch {
            return false
        }
    }
}

extension SegmentHeader {
    /// The header of a segment; `nil` when there is no such file.
    public static func read(_ first: SequenceNumber, from storage: any JournalStorage)
        throws(JournalError) -> SegmentHeader?
    {
        guard let opened = try JournalReader.open(storage, first: first) else { return nil }
        storage.close(opened.handle)
        return opened.header
    }
}
