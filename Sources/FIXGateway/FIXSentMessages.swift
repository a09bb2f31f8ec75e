import FIXCodec
import OMSTypes

/// Application messages sent, by MsgSeqNum (34), in memory.
public struct FIXSentMessages: Sendable {
    struct Entry: Sendable {
        var sequence: UInt64
        var msgType: FIXMsgType
        var time: Timestamp
        var offset: Int
        var length: Int
    }

    private var entries: [Entry] = []
    private var bytes: [UInt8] = []

    public init() {}

    public var count: Int { entries.count }

    /// Numbers rise from call to call.
    public mutating func append(
        _ sequence: UInt64, _ msgType: FIXMsgType, body: UnsafeRawBufferPointer, at time: Timestamp
    ) {
        precondition(entries.last.map { $0.sequence < sequence } ?? true, "numbers rise")
        entries.append(
            Entry(
                sequence: sequence, msgType: msgType, time: time, offset: bytes.count,
                length: body.count))
        bytes.append(contentsOf: body)
    }

    public mutating func removeAll() {
        entries.removeAll()
        bytes.removeAll()
    }

    /// Answers a resend request: what is stored goes again, the rest is gap-filled.
    public func resend(_ begin: UInt64, _ end: UInt64, on session: FIXSession) {
        var next = begin
        var at = entries.partitionPoint { $0.sequence >= begin }
        while at < entries.count, entries[at].sequence <= end {
            let entry = entries[at]
            if entry.sequence > next { session.gapFill(from: next, to: entry.sequence - 1) }
            bytes.withUnsafeBytes { all in
                let body = UnsafeRawBufferPointer(
                    rebasing: all[entry.offset..<(entry.offset + entry.length)])
                session.resend(
                    seq: entry.sequence, msgType: entry.msgType, body: body,
                    originalSendingTime: entry.time)
            }
            next = entry.sequence + 1
            at += 1
        }
        if next <= end { session.gapFill(from: next, to: end) }
    }
}

extension Array {
    /// The first position whose element satisfies a condition that holds for all later ones.
    fileprivate func partitionPoint(_ isBehind: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
