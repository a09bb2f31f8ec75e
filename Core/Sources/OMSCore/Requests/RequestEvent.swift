import OMSTypes

/// Facts that come of client requests over many orders, and what is kept for the client.
public indirect enum RequestEvent: Equatable, Sendable {
    /// Fields of an order that are kept for its reports and routes.
    case fieldsKept(OrderID, [UInt8])
    case jobStarted(RequestJob, orders: [DetailedOrder])
    /// The job has looked at slots, or dealt with matches, up to `cursor`.
    case jobAdvanced(cursor: UInt32, hasGathered: Bool, matched: [OrderID])
    /// The oldest job is done.
    case jobEnded
    /// The order's rest is cancelled for its client once the children have ended.
    case massCanceling(OrderID)
    /// The last order of a list has ended, and its client was told.
    case listEnded(SessionID, ListID)

    func encode(into out: inout ByteWriter) {
        switch self {
        case .fieldsKept(let order, let fields):
            out.append(1)
            out.varint(order.raw)
            out.bytes(fields)
        case .jobStarted(let job, let orders):
            out.append(2)
            job.encode(into: &out)
            out.orders(orders)
        case .jobAdvanced(let cursor, let hasGathered, let matched):
            out.append(3)
            out.varint(UInt64(cursor))
            out.append(hasGathered ? 1 : 0)
            out.varint(UInt64(matched.count))
            for order in matched { out.varint(order.raw) }
        case .jobEnded: out.append(4)
        case .massCanceling(let order):
            out.append(5)
            out.varint(order.raw)
        case .listEnded(let session, let list):
            out.append(6)
            out.varint(UInt64(session.raw))
            out.text(list)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1: self = .fieldsKept(try bytes.orderID(), try bytes.bytes())
        case 2: self = .jobStarted(try RequestJob(from: &bytes), orders: try bytes.orders())
        case 3:
            let cursor = try bytes.varint32()
            let hasGathered = try bytes.byte() == 1
            let count = try bytes.varint()
            guard count <= UInt64(bytes.remaining) else { throw .truncated(offset: bytes.offset) }
            var matched: [OrderID] = []
            for _ in 0..<count { matched.append(try bytes.orderID()) }
            self = .jobAdvanced(cursor: cursor, hasGathered: hasGathered, matched: matched)
        case 4: self = .jobEnded
        case 5: self = .massCanceling(try bytes.orderID())
        case 6: self = .listEnded(SessionID(try bytes.varint16()), try bytes.text())
        default: throw .invalid("unknown request event", offset: bytes.offset)
        }
    }

    /// The order that the event is about, where it is about one.
    public var order: OrderID? {
        switch self {
        case .fieldsKept(let order, _), .massCanceling(let order): return order
        case .jobStarted, .jobAdvanced, .jobEnded, .listEnded: return nil
        }
    }
}

/// A client's request over many orders that is carried out in parts.
public struct RequestJob: Equatable, Sendable {
    public enum Kind: UInt8, Sendable, CaseIterable {
        case massStatus = 1
        case massCancel = 2
        case newList = 3
        case listCancel = 4
    }
    public var kind: Kind
    public var session: SessionID
    /// MassStatusReqID (584), ClOrdID (11) or ListID (66).
    public var id: Text64
    /// MassStatusReqType (585) or MassCancelRequestType (530); 0 for lists.
    public var type: UInt8
    /// `.none` = every account.
    public var account: AccountID
    /// `.none` = every instrument.
    public var instrument: InstrumentID
    public var side: Side?
    /// Orders in slots from here on came after the request.
    public var end: UInt32

    func encode(into out: inout ByteWriter) {
        out.append(kind.rawValue)
        out.varint(UInt64(session.raw))
        out.text(id)
        out.append(type)
        out.varint(UInt64(account.raw))
        out.varint(UInt64(instrument.raw))
        out.append(side?.rawValue ?? 0)
        out.varint(UInt64(end))
    }

    func digest(into digest: inout StateDigest) {
        digest.combine(UInt64(kind.rawValue) << 32 | UInt64(session.raw))
        digest.combine(id)
        digest.combine(UInt64(type) << 8 | UInt64(side?.rawValue ?? 0))
        digest.combine(UInt64(account.raw) << 32 | UInt64(instrument.raw))
        digest.combine(UInt64(end))
    }
}

extension RequestJob {
    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        kind = try bytes.code()
        session = SessionID(try bytes.varint16())
        id = try bytes.text()
        type = try bytes.byte()
        account = AccountID(try bytes.varint32())
        instrument = InstrumentID(try bytes.varint32())
        side = try bytes.side()
        end = try bytes.varint32()
    }
}
