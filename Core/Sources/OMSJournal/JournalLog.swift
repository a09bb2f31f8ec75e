import OMSTypes

/// A signed statement about the whole journal through one frame.
public struct JournalHead: Equatable, Sendable {
    /// The last frame that it covers.
    public var sequence: SequenceNumber
    public var lastBatch: UInt64
    /// Chain over all batches.
    public var chain: Hash256
    /// Sealed segments, and the Merkle root over their statements.
    public var segments: UInt64
    public var root: Hash256
    /// The first sequence number of the segment that is not sealed; its frames so far, and the
    /// Merkle root over them.
    public var openFirst: SequenceNumber
    public var openFrames: UInt64
    public var openRoot: Hash256
    /// When it was made.
    public var time: Timestamp
    public var keyID: Hash256
    public var signature: [UInt8]

    public init(
        sequence: SequenceNumber, lastBatch: UInt64, chain: Hash256, segments: UInt64,
        root: Hash256, openFirst: SequenceNumber, openFrames: UInt64, openRoot: Hash256,
        time: Timestamp, keyID: Hash256, signature: [UInt8]
    ) {
        self.sequence = sequence
        self.lastBatch = lastBatch
        self.chain = chain
        self.segments = segments
        self.root = root
        self.openFirst = openFirst
        self.openFrames = openFrames
        self.openRoot = openRoot
        self.time = time
        self.keyID = keyID
        self.signature = signature
    }

    /// The bytes that are signed.
    public func encodeStatement(into out: inout ByteWriter) {
        out.append("NTHEAD01")
        out.fixed(sequence)
        out.fixed(lastBatch)
        chain.withBytes { out.append($0) }
        out.fixed(segments)
        root.withBytes { out.append($0) }
        out.fixed(openFirst)
        out.fixed(openFrames)
        openRoot.withBytes { out.append($0) }
        out.fixed(time.nanoseconds)
        keyID.withBytes { out.append($0) }
    }
}

/// The journal as a list that only grows: a tree over sealed segments, and one over the frames of
/// the segment that is still written.
public struct JournalLog {
    public let seals: [SegmentSeal]
    public let open: SegmentContent
    let tree: MerkleTree
    let storage: any JournalStorage
    let hasher: any BatchHasher

    /// - Parameter through: the open segment is taken to this frame at most.
    /// - Throws: `noSuchFrame` for an empty journal; `unreadable` when a segment in the middle is
    ///   not sealed: seal first.
    public init(
        storage: any JournalStorage, hasher: any BatchHasher, through: SequenceNumber = .max
    ) throws(JournalError) {
        let names: [String]
        do throws(StorageFailure) { names = try storage.list() } catch { throw .storage(error) }
        let firsts = names.compactMap(SegmentName.firstSequence).sorted()
        guard let last = firsts.last, firsts.first == 1 else { throw .noSuchFrame(1) }
        var seals: [SegmentSeal] = []
        var tree = MerkleTree(hasher: hasher)
        for first in firsts.dropLast() {
            guard let header = try SegmentHeader.read(first, from: storage) else {
                throw .noSuchFrame(first)
            }
            guard let seal = header.seal else {
                throw .unreadable(
                    file: SegmentName.segment(first: first),
                    JournalFinding(
                        kind: .seal, offset: UInt64(SegmentHeader.sealOffset), sequence: first,
                        expected: 1, found: 0))
            }
            var statement = ByteWriter(capacity: 256)
            seal.encodeStatement(into: &statement)
            tree.append(statement.bytes)
            seals.append(seal)
        }
        self.seals = seals
        self.tree = tree
        self.storage = storage
        self.hasher = hasher
        open = try SegmentContent(
            first: last, storage: storage, hasher: hasher, through: through)
    }

    /// A signed head over all that is here.
    public func head(at time: Timestamp, signer: any JournalSigner) -> JournalHead {
        var head = JournalHead(
            sequence: open.lastSequence, lastBatch: open.lastBatch, chain: open.chain,
            segments: UInt64(seals.count), root: tree.root(),
            openFirst: open.header.firstSequence, openFrames: UInt64(open.tree.count),
            openRoot: open.tree.root(), time: time, keyID: signer.keyID, signature: [])
        var bytes = ByteWriter(capacity: 256)
        head.encodeStatement(into: &bytes)
        head.signature = signer.sign(bytes.bytes)
        return head
    }

    /// That a frame stands in the journal of the head over all that is here.
    public struct Inclusion {
        /// The frame as stored.
        public var frame: [UInt8]
        /// Its place among the frames of its segment, and their number.
        public var index: Int
        public var count: Int
        public var path: [Hash256]
        /// `nil` when the segment is not sealed: the path then leads to `openRoot`.
        public var seal: SegmentSeal?
        /// From the seal's statement to `root`.
        public var sealPath: [Hash256]
    }

    /// - Throws: `noSuchFrame` when the frame is not there or not complete.
    public func inclusion(of sequence: SequenceNumber) throws(JournalError) -> Inclusion {
        var reader = JournalReader(storage: storage, from: sequence)
        guard let frame = try reader.next(), frame.sequence == sequence,
            sequence <= open.lastSequence
        else { throw .noSuchFrame(sequence) }
        let bytes = Array(frame.bytes)
        guard let place = seals.firstIndex(where: { $0.lastSequence >= sequence }) else {
            let index = Int(sequence - open.header.firstSequence)
            return Inclusion(
                frame: bytes, index: index, count: open.tree.count,
                path: open.tree.inclusion(of: index), seal: nil, sealPath: [])
        }
        let seal = seals[place]
        let content = try SegmentContent(
            first: seal.firstSequence, storage: storage, hasher: hasher)
        let index = Int(sequence - seal.firstSequence)
        guard index < content.tree.count else { throw .noSuchFrame(sequence) }
        return Inclusion(
            frame: bytes, index: index, count: content.tree.count,
            path: content.tree.inclusion(of: index), seal: seal,
            sealPath: tree.inclusion(of: place))
    }

    /// That an older head's journal begins this one.
    public struct Consistency {
        /// From the old head's sealed segments to these.
        public var path: [Hash256]
        /// From the frames of the old head's open segment to all that it has now.
        public var openPath: [Hash256]
        public var openCount: Int
        /// That segment's seal, if it has one by now, and the way to `root`.
        public var seal: SegmentSeal?
        public var sealPath: [Hash256]
    }

    /// - Throws: `noSuchFrame` when the old head covers more than is here.
    public func consistency(with old: JournalHead) throws(JournalError) -> Consistency {
        let sealed = Int(clamping: old.segments)
        guard old.sequence <= open.lastSequence, sealed <= seals.count else {
            throw .noSuchFrame(old.sequence)
        }
        let path = tree.consistency(from: sealed)
        let frames = Int(clamping: old.openFrames)
        guard sealed < seals.count else {
            guard frames <= open.tree.count else { throw .noSuchFrame(old.sequence) }
            return Consistency(
                path: path, openPath: open.tree.consistency(from: frames),
                openCount: open.tree.count, seal: nil, sealPath: [])
        }
        let content = try SegmentContent(
            first: seals[sealed].firstSequence, storage: storage, hasher: hasher)
        guard frames <= content.tree.count else { throw .noSuchFrame(old.sequence) }
        return Consistency(
            path: path, openPath: content.tree.consistency(from: frames),
            openCount: content.tree.count, seal: seals[sealed],
            sealPath: tree.inclusion(of: sealed))
    }
}
