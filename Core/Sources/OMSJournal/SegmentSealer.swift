import OMSTypes

/// A segment that its writer has ended, with what it hashed of it.
public struct EndedSegment: Sendable {
    /// Its first sequence number, and that of the next segment.
    public var first: SequenceNumber
    public var next: SequenceNumber
    /// Leaf hashes of its last frames; of all of them if the writer began it too.
    var leaves: ContiguousArray<Hash256>
    var isWhole: Bool { UInt64(leaves.count) == next - first }
}

/// Seals segments that no writer comes back to.
public enum SegmentSealer {
    /// Seals every segment that has a next one and no seal yet; returns the seals made.
    ///
    /// It may run beside the writer: it writes the half of a header that the writer never touches.
    /// - Parameter ended: what a writer hashed of segments that it has ended: those need not be
    ///   read again. The seal then says what was committed, and a check what became of it.
    /// - Throws: `corrupt` when a segment does not end where the next one begins: it is not sealed.
    @discardableResult
    public static func sealComplete(
        storage: any JournalStorage, hasher: any BatchHasher, signer: any JournalSigner,
        ended: [EndedSegment] = []
    ) throws(JournalError) -> [SegmentSeal] {
        let names: [String]
        do throws(StorageFailure) { names = try storage.list() } catch { throw .storage(error) }
        let firsts = names.compactMap(SegmentName.firstSequence).sorted()
        var made: [SegmentSeal] = []
        for (first, next) in zip(firsts, firsts.dropFirst()) {
            guard let header = try SegmentHeader.read(first, from: storage), header.seal == nil
            else { continue }
            guard let following = try SegmentHeader.read(next, from: storage) else {
                throw .noSuchFrame(next)
            }
            let leaves = ended.first { $0.first == first && $0.next == next && $0.isWhole }?.leaves
            let seal =
                if let leaves {
                    SegmentSeal(
                        header, before: following,
                        root: MerkleTree(leaves: leaves, hasher: hasher).root(), signer)
                } else {
                    try read(header, before: following, storage, hasher, signer)
                }
            try write(seal, storage)
            made.append(seal)
        }
        return made
    }

    /// The seal of a segment that has to be read for it.
    private static func read(
        _ header: SegmentHeader, before following: SegmentHeader, _ storage: any JournalStorage,
        _ hasher: any BatchHasher, _ signer: any JournalSigner
    ) throws(JournalError) -> SegmentSeal {
        let content = try SegmentContent(
            first: header.firstSequence, storage: storage, hasher: hasher)
        let next = following.firstSequence
        guard content.lastSequence + 1 == next, content.chain == following.chain else {
            throw .corrupt(
                file: SegmentName.segment(first: header.firstSequence),
                JournalFinding(
                    kind: .hole, offset: 0, sequence: content.lastSequence + 1, expected: next,
                    found: content.lastSequence + 1),
                durableThrough: following.durableThrough)
        }
        return SegmentSeal(header, before: following, root: content.tree.root(), signer)
    }

    private static func write(_ seal: SegmentSeal, _ storage: any JournalStorage)
        throws(JournalError)
    {
        do throws(StorageFailure) {
            let name = SegmentName.segment(first: seal.firstSequence)
            let handle = try storage.open(name, .readWrite)
            defer { storage.close(handle) }
            var bytes = ByteWriter(capacity: JournalFormat.segmentHeaderBytes / 2)
            seal.encodeHalf(into: &bytes)
            try storage.write(bytes.bytes, to: handle, at: SegmentHeader.sealOffset)
            try storage.synchronize(handle)
        } catch {
            throw .storage(error)
        }
    }
}

extension SegmentSeal {
    /// The seal of a segment, by what the next one says of its end.
    init(
        _ header: SegmentHeader, before next: SegmentHeader, root: Hash256,
        _ signer: any JournalSigner
    ) {
        self.init(
            segment: header.number, firstSequence: header.firstSequence,
            lastSequence: next.firstSequence - 1, lastBatch: next.firstBatch - 1,
            chainBefore: header.chain, chain: next.chain, root: root, signer: signer)
    }
}
