internal import GRDB
public import OMSTypes

/// One execution: what a venue or we reported on an order (ExecutionReport 8).
public struct ExecutionRow: Equatable, Sendable {
    /// ExecID (17); unique together with the order.
    public var execID: String
    public var orderID: UInt64
    public var parentOrderID: UInt64 = 0
    public var kind: OrderLevel
    public var clOrdID = ""
    public var account = ""
    public var symbol = ""
    public var side: Side
    public var execType: ExecType
    public var ordStatus: OrdStatus
    /// LastQty (32) and LastPx (31); zero unless a trade.
    public var lastQty: Quantity = .zero
    public var lastPx: Price = .none
    /// LastMkt (30): the venue that traded.
    public var lastMkt = ""
    public var cumQty: Quantity = .zero
    public var leavesQty: Quantity = .zero
    public var avgPx: Price = .none
    public var text = ""
    public var transactTime: Timestamp
    /// Journal sequence number and the place in its frame: the order of everything.
    public var sequence: SequenceNumber
    public var ordinal: Int

    public init(
        execID: String, orderID: UInt64, kind: OrderLevel, side: Side, execType: ExecType,
        ordStatus: OrdStatus, transactTime: Timestamp, sequence: SequenceNumber, ordinal: Int
    ) {
        self.execID = execID
        self.orderID = orderID
        self.kind = kind
        self.side = side
        self.execType = execType
        self.ordStatus = ordStatus
        self.transactTime = transactTime
        self.sequence = sequence
        self.ordinal = ordinal
    }
}

extension ExecutionRow: ReadModelRow {
    static let table = "executions"
    static let columns = [
        "sequence", "ordinal", "execID", "orderID", "parentOrderID", "kind", "clOrdID", "account",
        "symbol", "side", "execType", "ordStatus", "lastQty", "lastPx", "lastMkt", "cumQty",
        "leavesQty", "avgPx", "text", "transactTime",
    ]

    var values: [ColumnValue] {
        [
            .id(sequence), .integer(Int64(ordinal)), .text(execID), .id(orderID),
            .id(parentOrderID), .text(kind.rawValue), .text(clOrdID), .text(account),
            .text(symbol), .code(side), .code(execType), .code(ordStatus),
            .integer(lastQty.units), .integer(lastPx.units), .text(lastMkt),
            .integer(cumQty.units), .integer(leavesQty.units), .integer(avgPx.units),
            .text(text), .integer(transactTime.nanoseconds),
        ]
    }

    init(row: Row) throws {
        self.init(
            execID: row["execID"], orderID: row.id("orderID"), kind: try row.word("kind"),
            side: try row.code("side"), execType: try row.code("execType"),
            ordStatus: try row.code("ordStatus"),
            transactTime: Timestamp(nanoseconds: row["transactTime"]),
            sequence: row.id("sequence"), ordinal: row["ordinal"])
        parentOrderID = row.id("parentOrderID")
        clOrdID = row["clOrdID"]
        account = row["account"]
        symbol = row["symbol"]
        lastQty = Quantity(units: row["lastQty"])
        lastPx = Price(units: row["lastPx"])
        lastMkt = row["lastMkt"]
        cumQty = Quantity(units: row["cumQty"])
        leavesQty = Quantity(units: row["leavesQty"])
        avgPx = Price(units: row["avgPx"])
        text = row["text"]
    }
}
