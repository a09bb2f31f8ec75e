import OMSTypes

/// Facts of quantities and prices that changed without a client's request.
public indirect enum RestatementEvent: Equatable, Sendable {
    /// A venue restated what it works (150=D).
    case route(OrderID, orderQty: Quantity, price: Price)
    /// The desk has agreed to terms that the venues have to take first. No ClOrdID.
    case pending(ReplaceRequested, ExecRestatementReason)
    /// They cannot be had; the order works on as it was.
    case dropped(OrderID)
    /// An order as it stands from now on.
    case order(OrderID, orderQty: Quantity, price: Price)

    /// The order that the event is about.
    public var order: OrderID {
        switch self {
        case .route(let id, _, _), .dropped(let id), .order(let id, _, _): return id
        case .pending(let request, _): return request.order
        }
    }

    func encode(into out: inout ByteWriter) {
        switch self {
        case .route(let id, let orderQty, let price):
            out.order(1, id)
            out.signedVarint(orderQty.units)
            out.signedVarint(price.units)
        case .pending(let request, let reason):
            out.append(2)
            request.encode(into: &out)
            out.append(reason.rawValue)
        case .dropped(let id): out.order(3, id)
        case .order(let id, let orderQty, let price):
            out.order(4, id)
            out.signedVarint(orderQty.units)
            out.signedVarint(price.units)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1:
            self = .route(
                try bytes.orderID(), orderQty: try bytes.quantity(), price: try bytes.price())
        case 2: self = .pending(try ReplaceRequested(from: &bytes), try bytes.code())
        case 3: self = .dropped(try bytes.orderID())
        case 4:
            self = .order(
                try bytes.orderID(), orderQty: try bytes.quantity(), price: try bytes.price())
        default: throw .invalid("unknown restatement", offset: bytes.offset)
        }
    }
}
