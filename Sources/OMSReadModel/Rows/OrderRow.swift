internal import GRDB
public import OMSTypes

/// What level of the order tree an order stands on.
public enum OrderLevel: String, Sendable, CaseIterable {
    /// A client's order.
    case client
    /// Several client orders of one instrument and side, traded as one.
    case block
    /// A child at one venue.
    case route
}

/// The desk's own status, beside FIX's OrdStatus.
public enum WorkflowStatus: String, Sendable, CaseIterable {
    case staged, working, done, booked
}

/// One order of the tree as it stands now.
public struct OrderRow: Equatable, Sendable {
    /// OrderID (37).
    public var orderID: UInt64
    /// The order above in the tree: a route's client or block order, a member's block; 0 = none.
    public var parentOrderID: UInt64 = 0
    public var kind: OrderLevel
    /// ClOrdID (11).
    public var clOrdID = ""
    /// OrigClOrdID (41) of the last replace or cancel.
    public var origClOrdID = ""
    /// Account (1).
    public var account = ""
    /// Symbol (55).
    public var symbol = ""
    public var side: Side
    public var ordType: OrdType
    public var timeInForce: TimeInForce
    /// OrderQty (38), like all quantities and prices in units of 10⁻⁸.
    public var orderQty: Quantity
    public var price: Price = .none
    public var stopPx: Price = .none
    public var expireTime: Timestamp = .none
    public var cumQty: Quantity = .zero
    public var leavesQty: Quantity = .zero
    public var avgPx: Price = .none
    public var ordStatus: OrdStatus
    public var workflow: WorkflowStatus = .working
    /// Venue of a route.
    public var venue = ""
    /// Text (58): why it was refused or ended.
    public var text = ""
    /// When the order entered.
    public var created: Timestamp = .none
    /// When it last changed (TransactTime 60).
    public var transactTime: Timestamp = .none
    /// Journal sequence number of the last change.
    public var sequence: SequenceNumber = 0

    public init(
        orderID: UInt64, kind: OrderLevel, side: Side, ordType: OrdType, timeInForce: TimeInForce,
        orderQty: Quantity, ordStatus: OrdStatus
    ) {
        self.orderID = orderID
        self.kind = kind
        self.side = side
        self.ordType = ordType
        self.timeInForce = timeInForce
        self.orderQty = orderQty
        self.ordStatus = ordStatus
    }
}

extension OrderRow: ReadModelRow {
    static let table = "orders"
    static let columns = [
        "orderID", "parentOrderID", "kind", "clOrdID", "origClOrdID", "account", "symbol", "side",
        "ordType", "timeInForce", "orderQty", "price", "stopPx", "expireTime", "cumQty",
        "leavesQty", "avgPx", "ordStatus", "isOpen", "workflow", "venue", "text", "created",
        "transactTime", "sequence",
    ]

    /// A good-till order that is done for the day works on tomorrow.
    public var isOpen: Bool { !ordStatus.isTerminal || leavesQty.isPositive }

    var values: [ColumnValue] {
        [
            .id(orderID), .id(parentOrderID), .text(kind.rawValue), .text(clOrdID),
            .text(origClOrdID), .text(account), .text(symbol), .code(side), .code(ordType),
            .code(timeInForce), .integer(orderQty.units), .integer(price.units),
            .integer(stopPx.units), .integer(expireTime.nanoseconds), .integer(cumQty.units),
            .integer(leavesQty.units), .integer(avgPx.units), .code(ordStatus),
            .integer(isOpen ? 1 : 0), .text(workflow.rawValue), .text(venue),
            .text(text), .integer(created.nanoseconds), .integer(transactTime.nanoseconds),
            .id(sequence),
        ]
    }

    init(row: Row) throws {
        self.init(
            orderID: row.id("orderID"), kind: try row.word("kind"), side: try row.code("side"),
            ordType: try row.code("ordType"), timeInForce: try row.code("timeInForce"),
            orderQty: Quantity(units: row["orderQty"]), ordStatus: try row.code("ordStatus"))
        parentOrderID = row.id("parentOrderID")
        clOrdID = row["clOrdID"]
        origClOrdID = row["origClOrdID"]
        account = row["account"]
        symbol = row["symbol"]
        price = Price(units: row["price"])
        stopPx = Price(units: row["stopPx"])
        expireTime = Timestamp(nanoseconds: row["expireTime"])
        cumQty = Quantity(units: row["cumQty"])
        leavesQty = Quantity(units: row["leavesQty"])
        avgPx = Price(units: row["avgPx"])
        workflow = try row.word("workflow")
        venue = row["venue"]
        text = row["text"]
        created = Timestamp(nanoseconds: row["created"])
        transactTime = Timestamp(nanoseconds: row["transactTime"])
        sequence = row.id("sequence")
    }
}
