import OMSJournal
import OMSTypes

/// Where the sent application messages of each session lie in the journal. The journal is the
/// message store; this is a sparse index of it.
///
/// An anchor stands for a batch of the journal and the first message of the session in it. All
/// messages up to the next anchor lie in the same segment, at most `bytesPerAnchorMax` behind it:
/// reading goes to an anchor and on from there. So a million messages need some hundred KiB, and
/// a session that hardly speaks in a busy journal costs no long search.
struct MessageStore {
    /// Messages that an anchor serves before another batch gets the next one.
    static let messagesPerAnchor = 64
    /// Bytes of journal that an anchor serves.
    static let bytesPerAnchorMax: UInt64 = 1 << 20

    struct Anchor: Equatable {
        var msgSeqNum: UInt64
        var batch: FrameLocation
    }

    /// Numbers from `from` on that frames before `before` used are history: they were given anew.
    private struct Cut {
        var from: UInt64
        var before: SequenceNumber
    }

    private struct Index {
        var anchors: ContiguousArray<Anchor> = []
        /// Ascending by `from`.
        var cuts: [Cut] = []
        var lastMsgSeqNum: UInt64 = 0
        var lastBatch = FrameLocation(segment: 0, offset: 0)
        /// Messages since the last anchor.
        var count = 0
    }

    private var bySession: ContiguousArray<Index> = []

    /// Bytes of memory that the anchors take.
    var bytes: Int {
        bySession.reduce(0) { $0 + $1.anchors.capacity * MemoryLayout<Anchor>.stride }
    }

    /// Adds a message that `frame` sent; messages come in the order of the journal.
    mutating func add(
        _ session: SessionID, _ msgSeqNum: UInt64, frame: SequenceNumber, batch: FrameLocation
    ) {
        let at = open(session)
        if msgSeqNum <= bySession[at].lastMsgSeqNum { cut(session, from: msgSeqNum, before: frame) }
        if batch != bySession[at].lastBatch || bySession[at].anchors.isEmpty {
            let anchor = bySession[at].anchors.last
            if anchor.map({ isServed($0, bySession[at].count, batch) }) != true {
                bySession[at].anchors.append(Anchor(msgSeqNum: msgSeqNum, batch: batch))
                bySession[at].count = 0
            }
        }
        bySession[at].count += 1
        bySession[at].lastMsgSeqNum = msgSeqNum
        bySession[at].lastBatch = batch
    }

    private func isServed(_ anchor: Anchor, _ count: Int, _ batch: FrameLocation) -> Bool {
        count < Self.messagesPerAnchor && anchor.batch.segment == batch.segment
            && batch.offset - anchor.batch.offset <= Self.bytesPerAnchorMax
    }

    /// Numbers from `from` on are given anew, to messages of the frames from `before` on.
    mutating func cut(_ session: SessionID, from: UInt64, before: SequenceNumber) {
        let at = open(session)
        guard from <= bySession[at].lastMsgSeqNum else { return }
        while let last = bySession[at].anchors.last, last.msgSeqNum >= from {
            bySession[at].anchors.removeLast()
        }
        while let last = bySession[at].cuts.last, last.from >= from {
            bySession[at].cuts.removeLast()
        }
        bySession[at].cuts.append(Cut(from: from, before: before))
        bySession[at].lastMsgSeqNum = from - 1
        // Whatever comes next begins an anchor: the last one may not serve so far any more.
        bySession[at].count = Self.messagesPerAnchor
        bySession[at].lastBatch = FrameLocation(segment: 0, offset: 0)
    }

    /// Whether a message found in `frame` is the one that its number means now.
    func isCurrent(_ session: SessionID, _ msgSeqNum: UInt64, frame: SequenceNumber) -> Bool {
        guard Int(session.raw) < bySession.count else { return false }
        return bySession[Int(session.raw)].cuts.allSatisfy {
            msgSeqNum < $0.from || frame >= $0.before
        }
    }

    /// The anchors from which the stored messages `begin…end` are found.
    func anchors(_ session: SessionID, _ begin: UInt64, _ end: UInt64)
        -> ContiguousArray<Anchor>.SubSequence
    {
        guard Int(session.raw) < bySession.count else { return [] }
        let all = bySession[Int(session.raw)].anchors
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].msgSeqNum <= begin { low = middle + 1 } else { high = middle }
        }
        let first = max(0, low - 1)
        var stop = first
        while stop < all.count, all[stop].msgSeqNum <= end { stop += 1 }
        return all[first..<stop]
    }

    private mutating func open(_ session: SessionID) -> Int {
        while bySession.count <= Int(session.raw) { bySession.append(Index()) }
        return Int(session.raw)
    }
}

// For snapshots: the index goes with the State that it belongs to.
extension MessageStore {
    /// Layout of these bytes; a snapshot with another one is not read.
    static let snapshotLayout: UInt32 = 1

    func encode(into out: inout SnapshotWriter) {
        out.bytes.varint(UInt64(bySession.count))
        for index in bySession {
            out.pause()
            out.bytes.varint(index.lastMsgSeqNum)
            out.bytes.location(index.lastBatch)
            out.bytes.varint(UInt64(index.count))
            out.bytes.varint(UInt64(index.cuts.count))
            for cut in index.cuts {
                out.bytes.varint(cut.from)
                out.bytes.varint(cut.before)
            }
            out.bytes.varint(UInt64(index.anchors.count))
            for anchor in index.anchors {
                out.pause()
                out.bytes.varint(anchor.msgSeqNum)
                out.bytes.location(anchor.batch)
            }
        }
    }

    init(snapshot bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        for _ in 0..<(try bytes.bytes.varint()) {
            bytes.pause()
            var index = Index()
            index.lastMsgSeqNum = try bytes.bytes.varint()
            index.lastBatch = try bytes.bytes.location()
            index.count = Int(clamping: try bytes.bytes.varint())
            for _ in 0..<(try bytes.bytes.varint()) {
                index.cuts.append(
                    Cut(from: try bytes.bytes.varint(), before: try bytes.bytes.varint()))
            }
            for _ in 0..<(try bytes.bytes.varint()) {
                bytes.pause()
                index.anchors.append(
                    Anchor(
                        msgSeqNum: try bytes.bytes.varint(), batch: try bytes.bytes.location()))
            }
            bySession.append(index)
        }
    }
}

extension ByteWriter {
    fileprivate mutating func location(_ location: FrameLocation) {
        varint(location.segment)
        varint(location.offset)
    }
}

extension ByteReader {
    fileprivate mutating func location() throws(Failure) -> FrameLocation {
        FrameLocation(segment: try varint(), offset: try varint())
    }
}
