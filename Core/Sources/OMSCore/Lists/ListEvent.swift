import OMSTypes

/// How far a list has come.
public enum ProgramPhase: UInt8, Sendable, CaseIterable {
    /// Its orders are checked one after the other; none works, and no client was told.
    case checking = 1
    /// It is refused, and what was accepted of it ends.
    case refusing = 2
    /// It is accepted, and its orders go to work or are told that they wait.
    case starting = 3
    /// It waits for ListExecute (L).
    case waiting = 4
    /// That has come.
    case releasing = 5
    case working = 6
    /// It was refused.
    case ended = 7
}

/// Facts of lists whose orders depend on each other: event kind 61, with a byte for the case. Lists
/// are named by their number.
public indirect enum ListEvent: Equatable, Sendable {
    case taken(OrderProgram)
    /// Its next orders, as they were numbered; `.none` for one that is no order of its own.
    case entered(UInt32, [OrderID])
    case moved(UInt32, ProgramPhase)
    /// The phase has dealt with so many orders.
    case advanced(UInt32, cursor: UInt32)
    /// ListCancelRequest (K) came before the decision.
    case withdrawn(UInt32)
    /// The order is no longer held by its list.
    case released(OrderID)
    /// So much of the order's quantity has been taken away for what others executed, in all.
    case reduced(OrderID, Quantity)

    /// The order that the event is about, where it is about one.
    public var order: OrderID? {
        switch self {
        case .released(let order), .reduced(let order, _): return order
        case .taken, .entered, .moved, .advanced, .withdrawn: return nil
        }
    }

    func encode(into out: inout ByteWriter) {
        switch self {
        case .taken(let program):
            out.append(1)
            program.encode(into: &out)
        case .entered(let list, let orders):
            out.list(2, list)
            out.varint(UInt64(orders.count))
            for order in orders { out.varint(order.raw) }
        case .moved(let list, let phase):
            out.list(3, list)
            out.append(phase.rawValue)
        case .advanced(let list, let cursor):
            out.list(4, list)
            out.varint(UInt64(cursor))
        case .withdrawn(let list): out.list(5, list)
        case .released(let order): out.order(6, order)
        case .reduced(let order, let quantity):
            out.order(7, order)
            out.signedVarint(quantity.units)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1: self = .taken(try OrderProgram(from: &bytes))
        case 2:
            let list = try bytes.varint32()
            let count = try bytes.varint()
            guard count <= UInt64(bytes.remaining) else { throw .truncated(offset: bytes.offset) }
            var orders: [OrderID] = []
            for _ in 0..<count { orders.append(try bytes.orderID()) }
            self = .entered(list, orders)
        case 3: self = .moved(try bytes.varint32(), try bytes.code())
        case 4: self = .advanced(try bytes.varint32(), cursor: try bytes.varint32())
        case 5: self = .withdrawn(try bytes.varint32())
        case 6: self = .released(try bytes.orderID())
        case 7: self = .reduced(try bytes.orderID(), try bytes.quantity())
        default: throw .invalid("unknown list event", offset: bytes.offset)
        }
    }
}

extension ByteWriter {
    fileprivate mutating func list(_ kind: UInt8, _ list: UInt32) {
        append(kind)
        varint(UInt64(list))
    }
}
