internal import GRDB
public import OMSTypes

/// A client order inside a block, with its weight.
public struct BlockMember: Equatable, Sendable {
    public var orderID: UInt64
    public var clOrdID: String
    public var account: String
    public var orderQty: Quantity
    /// What it got of the block; zero until the block is allocated.
    public var allocQty: Quantity
    public init(
        orderID: UInt64, clOrdID: String, account: String, orderQty: Quantity,
        allocQty: Quantity = .zero
    ) {
        self.orderID = orderID
        self.clOrdID = clOrdID
        self.account = account
        self.orderQty = orderQty
        self.allocQty = allocQty
    }
}

/// A block: the order that carries its members to the market. Its order row has the rest.
public struct BlockRow: Equatable, Sendable {
    public var orderID: UInt64
    public var symbol: String
    public var side: Side
    public var orderQty: Quantity = .zero
    public var cumQty: Quantity = .zero
    public var avgPx: Price = .none
    public var ordStatus: OrdStatus
    public var workflow: WorkflowStatus = .working
    public var members: [BlockMember] = []
    public var transactTime: Timestamp = .none
    public var sequence: SequenceNumber = 0

    public init(orderID: UInt64, symbol: String, side: Side, ordStatus: OrdStatus) {
        self.orderID = orderID
        self.symbol = symbol
        self.side = side
        self.ordStatus = ordStatus
    }
}

extension BlockRow: ReadModelRow {
    static let table = "blocks"
    static let columns = [
        "orderID", "symbol", "side", "orderQty", "cumQty", "avgPx", "ordStatus", "workflow",
        "members", "transactTime", "sequence",
    ]

    var values: [ColumnValue] {
        [
            .id(orderID), .text(symbol), .code(side), .integer(orderQty.units),
            .integer(cumQty.units), .integer(avgPx.units), .code(ordStatus),
            .text(workflow.rawValue), .text(NestedText.encode(members.map(\.fields))),
            .integer(transactTime.nanoseconds), .id(sequence),
        ]
    }

    init(row: Row) throws {
        self.init(
            orderID: row.id("orderID"), symbol: row["symbol"], side: try row.code("side"),
            ordStatus: try row.code("ordStatus"))
        orderQty = Quantity(units: row["orderQty"])
        cumQty = Quantity(units: row["cumQty"])
        avgPx = Price(units: row["avgPx"])
        workflow = try row.word("workflow")
        members = NestedText.decode(row["members"]).compactMap(BlockMember.init(fields:))
        transactTime = Timestamp(nanoseconds: row["transactTime"])
        sequence = row.id("sequence")
    }
}

extension BlockMember {
    var fields: [String] {
        [String(orderID), clOrdID, account, String(orderQty.units), String(allocQty.units)]
    }

    init?(fields: [String]) {
        guard fields.count == 5, let orderID = UInt64(fields[0]), let order = Int64(fields[3]),
            let allocated = Int64(fields[4])
        else { return nil }
        self.init(
            orderID: orderID, clOrdID: fields[1], account: fields[2],
            orderQty: Quantity(units: order), allocQty: Quantity(units: allocated))
    }
}
