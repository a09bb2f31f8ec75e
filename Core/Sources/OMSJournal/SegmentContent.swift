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
    ///   - following: chain value with which the next segment begins. With it the chain values
    ///     that the writer put into the batches are followed, and not computed again.
    /// - Throws: `storage`, `unreadable`, `noSuchFrame` when there is no such file.
    public init(
        first: SequenceNumber, storage: any JournalStorage, hasher: any BatchHasher,
        through: SequenceNumber = .max, following: Hash256? = nil
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
            let next = self.next(head, room: size - endOffset, through, following != nil),
            let batch = try window.load(
                storage, opened.handle, offset: endOffset, length: next.length,
                ahead: Self.ahead),
            take(batch, next, following == nil ? hasher : nil)
        {
            endOffset += next.length
        }
        if let following, lastBatch >= header.firstBatch { chain = following }
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
        _ head: UnsafeRawBufferPointer, room: Int, _ through: SequenceNumber, _ follows: Bool
    ) -> BatchHeader? {
        do throws(JournalFinding) {
            let next = try check(at: endOffset).header(head, room: room)
            let isFirst = lastBatch < header.firstBatch
            guard next.previousChain == chain || follows && !isFirst, next.lastSequence <= through
            else { return nil }
            return next
        } catch {
            return nil
        }
    }

    /// Takes a batch in; `false` when it is not right.
    private mutating func take(
        _ batch: UnsafeRawBufferPointer, _ header: BatchHeader, _ hasher: (any BatchHasher)?
    ) -> Bool {
        do throws(JournalFinding) {
            let time = try check(at: endOffset).frames(batch, header)
            var frame = JournalFormat.batchHeaderBytes
            while frame < batch.count {
                let length = Int(batch.value(at: frame + 4) as UInt32)
                tree.append(batch.slice(frame, length))
                frame += length
            }
            if header.frameCount > 0 { lastTimestamp = Timestamp(nanoseconds: time) }
            lastSequence = header.lastSequence
            lastBatch = header.number
            if let hasher { chain = hasher.chain(chain, batch) }
            return true
        } catch {
            return false
        }
    }
}

/// Seals segments that no writer comes back to.
public enum SegmentSealer {
    /// Seals every segment that has a next one and no seal yet; returns the seals made.
    ///
    /// It may run beside the writer: it writes the half of a header that the writer never touches.
    /// - Throws: `corrupt` when a segment does not end where the next one begins: it is not sealed.
    @discardableResult
    public static func sealComplete(
        storage: any JournalStorage, hasher: any BatchHasher, signer: any JournalSigner
    ) throws(JournalError) -> [SegmentSeal] {
        let names: [String]
        do throws(StorageFailure) { names = try storage.list() } catch { throw .storage(error) }
        let firsts = names.compactMap(SegmentName.firstSequence).sorted()
        var made: [SegmentSeal] = []
        for (first, next) in zip(firsts, firsts.dropFirst()) {
            guard let opened = try JournalReader.open(storage, first: first) else { continue }
            storage.close(opened.handle)
            if opened.header.seal != nil { continue }
            made.append(try seal(first, next, storage, hasher, signer))
        }
        return made
    }

    private static func seal(
        _ first: SequenceNumber, _ next: SequenceNumber, _ storage: any JournalStorage,
        _ hasher: any BatchHasher, _ signer: any JournalSigner
    ) throws(JournalError) -> SegmentSeal {
        let name = SegmentName.segment(first: first)
        guard let following = try JournalReader.open(storage, first: next) else {
            throw .noSuchFrame(next)
        }
        storage.close(following.handle)
        let content = try SegmentContent(
            first: first, storage: storage, hasher: hasher, following: following.header.chain)
        guard content.lastSequence + 1 == next, content.chain == following.header.chain else {
            throw .corrupt(
                file: name,
                JournalFinding(
                    kind: .hole, offset: 0, sequence: content.lastSequence + 1, expected: next,
                    found: content.lastSequence + 1),
                durableThrough: following.header.durableThrough)
        }
        let seal = content.seal(signer)
        do throws(StorageFailure) {
            let handle = try storage.open(name, .readWrite)
            defer { storage.close(handle) }
            var bytes = ByteWriter(capacity: JournalFormat.segmentHeaderBytes / 2)
            seal.encodeHalf(into: &bytes)
            try storage.write(bytes.bytes, to: handle, at: SegmentHeader.sealOffset)
            try storage.synchronize(handle)
        } catch {
            throw .storage(error)
        }
        return seal
    }
}

extension SegmentContent {
    func seal(_ signer: any JournalSigner) -> SegmentSeal {
        SegmentSeal(
            segment: header.number, firstSequence: header.firstSequence,
            lastSequence: lastSequence, lastBatch: lastBatch, chainBefore: header.chain,
            chain: chain, root: tree.root(), signer: signer)
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
