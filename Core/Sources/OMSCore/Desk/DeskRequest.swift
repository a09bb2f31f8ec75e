import OMSTypes

/// What the desk wants, in the role of the broker: what was agreed by voice or is decided by people,
/// told to clients without a request of theirs.
public indirect enum DeskRequest: Equatable, Sendable {
    /// An order that its client gave by voice (matrix E.1.a); ClOrdID (11) is empty.
    case order(user: Text64, NewOrder)
    /// The rest of an order is cancelled unsolicited (matrices E.1.b, E.x1).
    case cancel(user: Text64, OrderID, ExecRestatementReason)
    /// Quantity and price of an order are changed unsolicited (matrices E.1.c, E.x2, E.x3).
    case restate(Restatement)
    /// Trading of an instrument is halted, or the halt is lifted (matrices K).
    case halt(user: Text64, Symbol, isHalted: Bool)
    /// Good-till orders of an instrument are adjusted (matrix H.1.b).
    case corporateAction(CorporateAction)
    /// The strategy of an order sends no new children, or goes on (A5). `keepsChildren`: those that
    /// are open stay open meanwhile.
    case pause(user: Text64, OrderID, isPaused: Bool, keepsChildren: Bool)
    /// An order by voice that a strategy is to work.
    case worked(user: Text64, NewOrder, StrategyTerms)
}

/// New quantity and price of an order, by agreement and not by message.
public struct Restatement: Equatable, Sendable {
    public var user: Text64
    public var order: OrderID
    /// OrderQty (38); not positive: it stays.
    public var orderQty: Quantity
    /// Price (44); `.none`: it stays.
    public var price: Price
    public var reason: ExecRestatementReason

    public init(
        user: Text64, order: OrderID, orderQty: Quantity = .zero, price: Price = .none,
        reason: ExecRestatementReason = .verbalChange
    ) {
        self.user = user
        self.order = order
        self.orderQty = orderQty
        self.price = price
        self.reason = reason
    }
}

extension DeskRequest {
    func encode(into out: inout ByteWriter) {
        switch self {
        case .order(let user, let order):
            out.append(1)
            out.text(user)
            order.encode(into: &out)
        case .cancel(let user, let order, let reason):
            out.append(2)
            out.text(user)
            out.varint(order.raw)
            out.append(reason.rawValue)
        case .restate(let restatement):
            out.append(3)
            out.text(restatement.user)
            out.varint(restatement.order.raw)
            out.signedVarint(restatement.orderQty.units)
            out.signedVarint(restatement.price.units)
            out.append(restatement.reason.rawValue)
        case .halt(let user, let symbol, let isHalted):
            out.append(4)
            out.text(user)
            out.text(symbol)
            out.append(isHalted ? 1 : 0)
        case .corporateAction(let action):
            out.append(5)
            action.encode(into: &out)
        case .pause(let user, let order, let isPaused, let keepsChildren):
            out.append(6)
            out.text(user)
            out.varint(order.raw)
            out.append(isPaused ? 1 : 0)
            out.append(keepsChildren ? 1 : 0)
        case .worked(let user, let order, let strategy):
            out.append(7)
            out.text(user)
            order.encode(into: &out)
            strategy.encode(as: .bounded, into: &out)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1: self = .order(user: try bytes.text(), try NewOrder(from: &bytes))
        case 2: self = .cancel(user: try bytes.text(), try bytes.orderID(), try bytes.code())
        case 3:
            self = .restate(
                Restatement(
                    user: try bytes.text(), order: try bytes.orderID(),
                    orderQty: Quantity(units: try bytes.signedVarint()),
                    price: Price(units: try bytes.signedVarint()), reason: try bytes.code()))
        case 4:
            self = .halt(
                user: try bytes.text(), try bytes.text(), isHalted: try bytes.byte() == 1)
        case 5: self = .corporateAction(try CorporateAction(from: &bytes))
        case 6:
            self = .pause(
                user: try bytes.text(), try bytes.orderID(), isPaused: try bytes.byte() == 1,
                keepsChildren: try bytes.byte() == 1)
        case 7:
            self = .worked(
                user: try bytes.text(), try NewOrder(from: &bytes),
                try StrategyTerms(as: .bounded, from: &bytes))
        default: throw .invalid("unknown request of the desk", offset: bytes.offset)
        }
    }
}
