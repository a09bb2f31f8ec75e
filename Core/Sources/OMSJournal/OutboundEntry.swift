import OMSTypes

/// One application message that a frame sent: the journal is the FIX message store.
public struct OutboundEntry {
    public static let headerBytes = 24

    public var session: SessionID
    /// MsgSeqNum (34).
    public var msgSeqNum: UInt64
    /// SendingTime (52).
    public var sendingTime: Timestamp
    /// MsgType (35).
    public var msgType: UnsafeRawBufferPointer
    /// The body without header and trailer.
    public var body: UnsafeRawBufferPointer
}

/// Walks the outbound section of a frame. `isIntact` says whether it was understood to its end.
public struct OutboundEntries: Sequence, IteratorProtocol {
    private var reader: ByteReader
    /// False after an entry that does not fit its section.
    public private(set) var isIntact = true

    /// The bytes must outlive the walk.
    public init(_ section: UnsafeRawBufferPointer) { reader = ByteReader(section) }

    public mutating func next() -> OutboundEntry? {
        guard isIntact, !reader.isAtEnd else { return nil }
        do throws(ByteReader.Failure) {
            return try entry()
        } catch {
            isIntact = false
            return nil
        }
    }

    private mutating func entry() throws(ByteReader.Failure) -> OutboundEntry {
        let length = Int(try reader.fixed(UInt32.self))
        let session = SessionID(try reader.fixed())
        let typeLength = Int(try reader.byte())
        _ = try reader.byte()
        let msgSeqNum: UInt64 = try reader.fixed()
        let sendingTime = Timestamp(nanoseconds: try reader.fixed())
        let msgType = try reader.slice(typeLength)
        let body = try reader.slice(length - OutboundEntry.headerBytes - typeLength)
        return OutboundEntry(
            session: session, msgSeqNum: msgSeqNum, sendingTime: sendingTime, msgType: msgType,
            body: body)
    }
}

extension ByteWriter {
    /// Appends one sent message to an outbound section. `msgType` has at most 255 bytes.
    public mutating func outboundEntry(
        session: SessionID, msgSeqNum: UInt64, sendingTime: Timestamp,
        msgType: UnsafeRawBufferPointer, body: UnsafeRawBufferPointer
    ) {
        precondition(msgType.count <= 255, "MsgType too long")
        fixed(UInt32(OutboundEntry.headerBytes + msgType.count + body.count))
        fixed(session.raw)
        append(UInt8(msgType.count))
        append(UInt8(0))
        fixed(msgSeqNum)
        fixed(sendingTime.nanoseconds)
        append(msgType)
        append(body)
    }
}
