import OMSJournal
import OMSTypes

/// Where each sent application message lies in the journal, by session and MsgSeqNum: the journal
/// is the message store, this is its index. 24 bytes a message.
struct MessageStore {
    struct Entry {
        var msgSeqNum: UInt64
        var location: FrameLocation
    }

    private var bySession: ContiguousArray<ContiguousArray<Entry>> = []

    mutating func add(_ session: SessionID, _ msgSeqNum: UInt64, _ location: FrameLocation) {
        while bySession.count <= Int(session.raw) { bySession.append([]) }
        bySession[Int(session.raw)].append(Entry(msgSeqNum: msgSeqNum, location: location))
    }

    /// Numbers start anew: what was stored belongs to the old ones.
    mutating func forget(_ session: SessionID) {
        guard Int(session.raw) < bySession.count else { return }
        bySession[Int(session.raw)].removeAll()
    }

    /// Stored messages of a session with numbers in `begin…end`, ascending.
    func entries(_ session: SessionID, _ begin: UInt64, _ end: UInt64)
        -> ContiguousArray<Entry>.SubSequence
    {
        guard Int(session.raw) < bySession.count else { return [] }
        let all = bySession[Int(session.raw)]
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].msgSeqNum < begin { low = middle + 1 } else { high = middle }
        }
        var stop = low
        while stop < all.count, all[stop].msgSeqNum <= end { stop += 1 }
        return all[low..<stop]
    }

    func entry(_ session: SessionID, _ msgSeqNum: UInt64) -> Entry? {
        entries(session, msgSeqNum, msgSeqNum).first
    }
}
