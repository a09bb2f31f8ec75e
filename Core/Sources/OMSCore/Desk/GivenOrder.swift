import OMSTypes

/// An order that was given by voice, to us or to a venue: nobody sent a NewOrderSingle for it.
public struct GivenOrder: Equatable, Sendable {
    public var order: OrderID
    /// Session whose client hears of it; `.none` when it is the firm's own.
    public var session: SessionID
    public var user: Text64
    public var terms: OrderTerms
    public var reservedPx: Price
}

/// Facts of orders given by voice.
public indirect enum GivenEvent: Equatable, Sendable {
    case order(GivenOrder)
    /// The same order came as a message too, and was refused (matrix F.1.c).
    case matched(OrderID)
    /// A venue has it: reports without ClOrdID are about it by the venue's OrderID (37).
    case route(RouteSent, venueOrderID: Text64)

    /// The order that the event is about.
    public var order: OrderID {
        switch self {
        case .order(let given): return given.order
        case .matched(let order): return order
        case .route(let route, _): return route.order
        }
    }

    func encode(into out: inout ByteWriter) {
        switch self {
        case .order(let given):
            out.order(1, given.order)
            out.varint(UInt64(given.session.raw))
            out.text(given.user)
            given.terms.encode(into: &out)
            out.signedVarint(given.reservedPx.units)
        case .matched(let order): out.order(2, order)
        case .route(let route, let venueOrderID):
            out.append(3)
            route.encode(into: &out)
            out.text(venueOrderID)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1:
            self = .order(
                GivenOrder(
                    order: try bytes.orderID(), session: SessionID(try bytes.varint16()),
                    user: try bytes.text(), terms: try OrderTerms(from: &bytes),
                    reservedPx: try bytes.price()))
        case 2: self = .matched(try bytes.orderID())
        case 3: self = .route(try RouteSent(from: &bytes), venueOrderID: try bytes.text())
        default: throw .invalid("unknown event of a given order", offset: bytes.offset)
        }
    }
}
