import OMSTypes

/// Facts of the comparison of our orders with the venues'.
public indirect enum ReconciliationEvent: Equatable, Sendable {
    /// A venue is asked for all that works there; orders in slots below `end` are looked at, in
    /// parts. `timer` ends the wait for answers.
    case began(inquiry: UInt32, VenueID, isMass: Bool, end: UInt32, timer: TimerID)
    /// The state of a route is not certain until the venue answers; `isAsked`: by a request (H) of
    /// its own.
    case doubted(OrderID, inquiry: UInt32, isAsked: Bool)
    case advanced(inquiry: UInt32, cursor: UInt32)
    /// All routes have been looked at: the answers are awaited.
    case gathered(inquiry: UInt32)
    /// The list of the venue's orders is complete, or not to be had: what is still in doubt is asked
    /// for one by one.
    case listed(inquiry: UInt32, end: UInt32)
    /// The venue has answered; `order` is `.none` where the answer is about none of ours.
    case answered(inquiry: UInt32, OrderID)
    /// Answers still come: the wait goes on.
    case extended(inquiry: UInt32, timer: TimerID)
    case ended(inquiry: UInt32)
    /// Both versions of a route that differ.
    case differs(RouteDifference)
    /// Both versions agree again.
    case agreed(OrderID)
    /// A venue has an order that is none of ours.
    case orphaned(Orphan)
    /// The last execution of the route was booked from the venue's CumQty and AvgPx.
    case bookedFromStatus(OrderID)
    /// The execution that was booked from a status has come under its own ExecID.
    case named(OrderID, VenueID, execID: Text64, execution: UInt32)
    /// The ClOrdID by which the venue knows a route that it had before we knew of it.
    case adopted(OrderID, ClOrdID)

    /// The order that the event is about, where it is about one.
    public var order: OrderID? {
        switch self {
        case .doubted(let id, _, _), .agreed(let id), .bookedFromStatus(let id),
            .named(let id, _, _, _), .adopted(let id, _):
            return id
        case .answered(_, let id): return id == .none ? nil : id
        case .differs(let difference): return difference.order
        case .began, .advanced, .gathered, .listed, .extended, .ended, .orphaned: return nil
        }
    }
}

/// Both versions of a route.
public struct RouteDifference: Equatable, Sendable, BitwiseCopyable {
    public var kind: Anomaly.Kind
    public var order: OrderID
    public var venue: VenueID
    public var ours: OrderVersion
    public var theirs: OrderVersion
    /// The executions that make up the difference may still come.
    var isAwaited: Bool { kind == .executionsMissing }

    func encode(into out: inout ByteWriter) {
        out.append(kind.rawValue)
        out.varint(order.raw)
        out.varint(UInt64(venue.raw))
        ours.encode(into: &out)
        theirs.encode(into: &out)
    }

    init(
        _ kind: Anomaly.Kind, _ order: OrderID, _ venue: VenueID, ours: OrderVersion,
        theirs: OrderVersion
    ) {
        self.kind = kind
        self.order = order
        self.venue = venue
        self.ours = ours
        self.theirs = theirs
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        kind = try bytes.code()
        order = try bytes.orderID()
        venue = VenueID(try bytes.varint16())
        ours = try OrderVersion(from: &bytes)
        theirs = try OrderVersion(from: &bytes)
    }
}

/// An order that a venue has and we do not.
public struct Orphan: Equatable, Sendable {
    public var venue: VenueID
    public var venueOrderID: Text64
    public var clOrdID: ClOrdID
    public var version: OrderVersion
    public var symbol: Symbol
    public var side: UInt8
    public var ordType: UInt8
    public var timeInForce: UInt8

    init(_ status: VenueStatus) {
        venue = status.venue
        venueOrderID = status.venueOrderID
        clOrdID = status.clOrdID
        version = status.version
        symbol = status.symbol
        side = status.side
        ordType = status.ordType
        timeInForce = status.timeInForce
    }

    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(venue.raw))
        out.text(venueOrderID)
        out.text(clOrdID)
        version.encode(into: &out)
        out.text(symbol)
        out.append(side)
        out.append(ordType)
        out.append(timeInForce)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        venue = VenueID(try bytes.varint16())
        venueOrderID = try bytes.text()
        clOrdID = try bytes.text()
        version = try OrderVersion(from: &bytes)
        symbol = try bytes.text()
        side = try bytes.byte()
        ordType = try bytes.byte()
        timeInForce = try bytes.byte()
    }
}
