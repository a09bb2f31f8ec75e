import OMSTypes

/// What clients want beside the four plain requests of `OrderCommand`: orders with fields to keep,
/// orders that the door could not take, requests over many orders, and lists.
public indirect enum ClientRequest: Equatable, Sendable {
    /// NewOrderSingle (D) with fields that are kept for its reports and routes, or one that asks
    /// for something that we do not do.
    case newOrder(DetailedOrder)
    /// OrderCancelReplaceRequest (G) that asks for something that we do not do.
    case refusedReplace(ReplaceOrder, Refusal)
    /// OrderStatusRequest (H); side and symbol go into the answer when no order is known.
    case status(StatusRequest, Side, Symbol)
    /// OrderMassStatusRequest (AF).
    case massStatus(MassRequest)
    /// OrderMassCancelRequest (q).
    case massCancel(MassRequest)
    /// NewOrderList (E).
    case newList(NewOrderList)
    /// ListStatusRequest (M).
    case listStatus(SessionID, ListID)
    /// ListCancelRequest (K).
    case listCancel(SessionID, ListID)
    /// DontKnowTrade (Q): the client disputes an execution that it was told of. The detail is for
    /// operations: ExecID (17), DKReason (127) and Text (58).
    case disputedTrade(SessionID, OrderID, detail: Text64)
}

/// ListID (66).
public typealias ListID = Text64

/// An order with the fields that have no meaning here but are kept for the client.
public struct DetailedOrder: Equatable, Sendable {
    public var order: NewOrder
    /// `tag=value` and separator each, in FIX 5.0 SP2 form: parties, capacity and the like.
    public var fields: [UInt8]
    /// What the door cannot take of it; `Refusal.none` when it may be entered.
    public var refusal: Refusal
    /// The most bytes of `fields` that are taken.
    public static let fieldsMax = 2048

    public init(order: NewOrder, fields: [UInt8] = [], refusal: Refusal = .none) {
        self.order = order
        self.fields = fields
        self.refusal = refusal
    }
}

/// A request over all orders of a session within a scope: AF and q.
public struct MassRequest: Equatable, Sendable {
    public var session: SessionID
    /// MassStatusReqID (584) or ClOrdID (11).
    public var id: Text64
    /// MassStatusReqType (585) or MassCancelRequestType (530), as the FIX character.
    public var type: UInt8
    /// Account (1); empty = every account.
    public var account: Text64
    /// Symbol (55); empty = every instrument.
    public var symbol: Symbol
    /// Side (54); `nil` = both.
    public var side: Side?

    /// Orders for a security: the only scope beside `all` that is known here.
    public static let security: UInt8 = 0x31
    public static let all: UInt8 = 0x37

    public init(
        session: SessionID, id: Text64, type: UInt8, account: Text64 = Text64(),
        symbol: Symbol = Symbol(), side: Side? = nil
    ) {
        self.session = session
        self.id = id
        self.type = type
        self.account = account
        self.symbol = symbol
        self.side = side
    }
}

/// NewOrderList (E) without bidding: its orders are worked at once, each for itself.
public struct NewOrderList: Equatable, Sendable {
    public var session: SessionID
    public var listID: ListID
    /// TotNoOrders (68), as sent.
    public var totNoOrders: UInt32
    public var orders: [DetailedOrder]
    /// Why the list as a whole is not taken; empty when it may be.
    public var objection: Text64

    public init(
        session: SessionID, listID: ListID, totNoOrders: UInt32, orders: [DetailedOrder],
        objection: Text64 = Text64()
    ) {
        self.session = session
        self.listID = listID
        self.totNoOrders = totNoOrders
        self.orders = orders
        self.objection = objection
    }
}

extension OrderCommand {
    /// The single order (D) that the command is to enter, if it is one.
    public var singleOrder: NewOrder? {
        if case .newOrder(let order) = self { return order }
        if case .request(.newOrder(let order)) = self { return order.order }
        if case .instructed(let request) = self { return request.newOrder }
        return nil
    }
}

extension InstructedRequest {
    /// The order that it is to enter, if it is one.
    public var newOrder: NewOrder? {
        switch self {
        case .newOrder(let entry, _), .strategy(let entry, _, _): return entry.order
        case .destined(_, let request), .entered(_, let request): return request.newOrder
        case .replace, .amend: return nil
        }
    }
}
