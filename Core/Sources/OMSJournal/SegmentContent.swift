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
    /// - Parameter through: frames after this number are left out, with their batches.
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
        let bytes = try SegmentFile.read(
            storage, opened.handle, offset: 0, length: Int(clamping: header.segmentBytes))
        defer { bytes.deallocate() }
        let all = UnsafeRawBufferPointer(bytes)
        var at = JournalFormat.segmentHeaderBytes
        while at + JournalFormat.batchHeaderBytes <= all.count {
            guard let length = take(all, at, through, hasher) else { break }
            at += length
            endOffset = at
        }
    }

    /// Takes a batch in; `nil` when none that is right stands there.
    private mutating func take(
        _ all: UnsafeRawBufferPointer, _ at: Int, _ through: SequenceNumber,
        _ hasher: any BatchHasher
    ) -> Int? {
        let check = BatchCheck(
            expectation: .init(
                sequence: lastSequence + 1, number: lastBatch + 1,
                lastTimestamp: lastTimestamp.nanoseconds), offset: at)
        do throws(JournalFinding) {
            let header = try check.header(
                all.slice(at, JournalFormat.batchHeaderBytes), room: all.count - at)
            guard header.previousChain == chain, header.lastSequence <= through else { return nil }
            let batch = all.slice(at, header.length)
            let time = try check.frames(batch, header)
            var frame = JournalFormat.batchHeaderBytes
            while frame < batch.count {
                let length = Int(batch.value(at: frame + 4) as UInt32)
                tree.append(batch.slice(frame, length))
                frame += length
            }
            if header.frameCount > 0 { lastTimestamp = Timestamp(nanoseconds: time) }
            lastSequence = header.lastSequence
            lastBatch = header.number
            chain = hasher.chain(chain, batch)
            return header.length
        } catch {
            return nil
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
        let content = try SegmentContent(first: first, storage: storage, hasher: hasher)
        guard let following = try JournalReader.open(storage, first: next) else {
            throw .noSuchFrame(next)
        }
        storage.close(following.handle)
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
