import FIXCodec
import OMSCore
import OMSEngine
import OMSJournal
import OMSTypes

/// Follows a journal for the messages of one session, and writes them as they stood on the wire.
struct SessionTracks: ~Copyable {
    struct Entry {
        var time: Timestamp
        var isInbound: Bool
        var msgSeqNum: UInt64
        var bytes: [UInt8]
        /// Otherwise it is JSON of a venue, or a request to it.
        var isFIX: Bool { bytes.starts(with: Array("8=FIX".utf8)) }
    }

    private let name: Text64
    private var engine = Engine()
    private var id = SessionID.none
    private var identity: SessionIdentity?
    private var buffer = ByteWriter(capacity: 4_096)

    init(name: String) { self.name = Text64(name) ?? Text64() }

    /// The session was named in the journal.
    var isKnown: Bool { id != .none }

    /// The sessions that the journal knows.
    var names: String {
        let names = engine.orders.reference.sessions.map(\.compID.description)
        return names.isEmpty ? "none" : names.joined(separator: ", ")
    }

    /// Sessions, and how their messages are written, are in the journal too.
    mutating func note(_ frame: FrameView) throws {
        let domain = frame.header.domain
        guard domain == Domain.reference.rawValue || domain == Domain.sessionControls.rawValue
        else { return }
        try JournalReplay.replay(frame, into: &engine)
        id = engine.orders.reference.session(name) ?? .none
        identity = engine.sessionState(id).identity
    }

    func inbound(_ frame: FrameView, _ body: (Entry) -> Void) {
        guard isKnown, !frame.inbound.isEmpty,
            let (_, origin) = try? Engine.decodeCommand(frame.command), origin.session == id
        else { return }
        body(
            Entry(
                time: frame.timestamp, isInbound: true, msgSeqNum: origin.msgSeqNum,
                bytes: Array(frame.inbound)))
    }

    mutating func outbound(_ frame: FrameView, _ body: (Entry) -> Void) {
        guard isKnown else { return }
        for sent in frame.outboundEntries where sent.session == id {
            guard Self.isFIX(sent.body) else {
                // A venue of JSON has no frame around it.
                body(
                    Entry(
                        time: frame.timestamp, isInbound: false, msgSeqNum: sent.msgSeqNum,
                        bytes: Array(sent.body)))
                continue
            }
            buffer.clear()
            guard let type = FIXMsgType(sent.msgType) else { continue }
            writer.append(
                type, sequence: sent.msgSeqNum, sendingTime: sent.sendingTime,
                applVerID: identity?.carriesApplVerID == true ? version.applVerID : nil,
                body: sent.body, to: &buffer)
            body(
                Entry(
                    time: frame.timestamp, isInbound: false, msgSeqNum: sent.msgSeqNum,
                    bytes: Array(buffer.bytes)))
        }
    }

    /// Bodies of FIX begin with a tag.
    private static func isFIX(_ body: UnsafeRawBufferPointer) -> Bool {
        body.first.map { (0x30...0x39).contains($0) } ?? true
    }

    private var version: FIXVersion {
        identity.flatMap { FIXVersion(rawValue: $0.version) } ?? .fix44
    }

    private var writer: FIXMessageWriter {
        var sub = FIXSubIdentity()
        if let identity {
            sub.senderSubID = identity.senderSubID
            sub.senderLocationID = identity.senderLocationID
            sub.targetSubID = identity.targetSubID
            sub.targetLocationID = identity.targetLocationID
        }
        return FIXMessageWriter(
            beginString: version.beginString, senderCompID: identity?.senderCompID ?? "?",
            targetCompID: identity?.targetCompID ?? name, sub: sub,
            precision: identity.flatMap { FIXTimestampPrecision(rawValue: Int($0.precision)) }
                ?? .milliseconds)
    }
}
