import OMSTypes

/// A corporate action of an instrument, as far as it changes orders that are open over it.
public struct CorporateAction: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        /// `new` shares for `old` ones; a reverse split has fewer new ones.
        case split(new: UInt32, old: UInt32)
        /// Cash for each share: buy limits and sell stops go down by it, unless ExecInst (18) has
        /// F, do not reduce.
        case cashDividend(Price)
    }
    public var user: Text64
    public var symbol: Symbol
    public var kind: Kind

    public init(user: Text64, symbol: Symbol, kind: Kind) {
        self.user = user
        self.symbol = symbol
        self.kind = kind
    }

    func encode(into out: inout ByteWriter) {
        out.text(user)
        out.text(symbol)
        switch kind {
        case .split(let new, let old):
            out.append(1)
            out.varint(UInt64(new))
            out.varint(UInt64(old))
        case .cashDividend(let amount):
            out.append(2)
            out.signedVarint(amount.units)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        user = try bytes.text()
        symbol = try bytes.text()
        switch try bytes.byte() {
        case 1: kind = .split(new: try bytes.varint32(), old: try bytes.varint32())
        case 2: kind = .cashDividend(Price(units: try bytes.signedVarint()))
        default: throw .invalid("unknown corporate action", offset: bytes.offset)
        }
    }
}

/// Facts of a corporate action, with the arithmetic done.
public indirect enum CorporateEvent: Equatable, Sendable {
    /// Orders in slots below `end` are adjusted, in parts.
    case announced(CorporateAction, end: UInt32)
    case advanced(cursor: UInt32)
    case ended
    /// An order as it stands from now on; of routes CumQty alone.
    case adjusted(AdjustedOrder)

    /// The order that the event is about, where it is about one.
    public var order: OrderID? {
        if case .adjusted(let order) = self { return order.order }
        return nil
    }

    func encode(into out: inout ByteWriter) {
        switch self {
        case .announced(let action, let end):
            out.append(1)
            action.encode(into: &out)
            out.varint(UInt64(end))
        case .advanced(let cursor):
            out.append(2)
            out.varint(UInt64(cursor))
        case .ended: out.append(3)
        case .adjusted(let order):
            out.append(4)
            order.encode(into: &out)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1: self = .announced(try CorporateAction(from: &bytes), end: try bytes.varint32())
        case 2: self = .advanced(cursor: try bytes.varint32())
        case 3: self = .ended
        case 4: self = .adjusted(try AdjustedOrder(from: &bytes))
        default: throw .invalid("unknown corporate event", offset: bytes.offset)
        }
    }
}

public struct AdjustedOrder: Equatable, Sendable {
    public var order: OrderID
    public var orderQty: Quantity
    public var cumQty: Quantity
    public var price: Price
    public var stopPx: Price
    public var reservedPx: Price
    /// CumQty of the days before, which the day fields (424, 425, 426) leave out.
    public var earlierQty: Quantity
    /// Quantities have another unit now: executions of before cannot be corrected by message.
    public var isSplit: Bool

    func encode(into out: inout ByteWriter) {
        out.varint(order.raw)
        for units in [orderQty.units, cumQty.units, price.units, stopPx.units, reservedPx.units] {
            out.signedVarint(units)
        }
        out.signedVarint(earlierQty.units)
        out.append(isSplit ? 1 : 0)
    }

    init(
        order: OrderID, orderQty: Quantity, cumQty: Quantity, price: Price, stopPx: Price,
        reservedPx: Price, earlierQty: Quantity, isSplit: Bool
    ) {
        self.order = order
        self.orderQty = orderQty
        self.cumQty = cumQty
        self.price = price
        self.stopPx = stopPx
        self.reservedPx = reservedPx
        self.earlierQty = earlierQty
        self.isSplit = isSplit
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        order = try bytes.orderID()
        orderQty = try bytes.quantity()
        cumQty = try bytes.quantity()
        price = try bytes.price()
        stopPx = try bytes.price()
        reservedPx = try bytes.price()
        earlierQty = try bytes.quantity()
        isSplit = try bytes.byte() == 1
    }
}

/// A corporate action that is carried out in parts.
struct CorporateJob: Equatable {
    var action: CorporateAction
    var cursor: UInt32 = 0
    var end: UInt32
}
