import OMSTypes

/// Facts of replace requests that came while another one on the same order was pending.
public indirect enum ChainEvent: Equatable, Sendable {
    /// `isTold`: the client was told PendingReplace at once.
    case queued(OrderID, ReplaceOrder, isTold: Bool)
    /// The first that waits is decided now.
    case taken(OrderID)

    /// The order that the event is about.
    public var order: OrderID {
        switch self {
        case .queued(let order, _, _), .taken(let order): return order
        }
    }

    func encode(into out: inout ByteWriter) {
        switch self {
        case .queued(let order, let request, let isTold):
            out.append(1)
            out.varint(order.raw)
            request.encode(into: &out)
            out.append(isTold ? 1 : 0)
        case .taken(let order):
            out.append(2)
            out.varint(order.raw)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1:
            self = .queued(
                try bytes.orderID(), try ReplaceOrder(from: &bytes),
                isTold: try bytes.byte() == 1)
        case 2: self = .taken(try bytes.orderID())
        default: throw .invalid("unknown chain event", offset: bytes.offset)
        }
    }
}

/// A replace request that waits for the one before it.
struct ChainLink: Equatable {
    var request: ReplaceOrder
    var isTold: Bool
}
