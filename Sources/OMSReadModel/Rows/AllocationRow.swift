internal import GRDB
public import OMSTypes

/// What one account got of a block or of an order of its own.
public struct AllocationRow: Equatable, Sendable {
    /// AllocID (70) with the account: one row an account.
    public var allocID: String
    /// The order that traded: the block, or the client order itself.
    public var blockOrderID: UInt64
    /// The client order that gets the quantity.
    public var orderID: UInt64
    public var account = ""
    public var symbol = ""
    public var side: Side
    /// AllocQty (80).
    public var allocQty: Quantity = .zero
    /// AllocAvgPx (153).
    public var avgPx: Price = .none
    /// Amounts in units of 10⁻⁸ of `currency`.
    public var grossTradeAmt: Int64 = 0
    public var commission: Int64 = 0
    public var fees: Int64 = 0
    /// NetMoney (118).
    public var netMoney: Int64 = 0
    public var currency = ""
    /// AllocAccruedInterestAmt (742), of bonds.
    public var accruedInterest: Int64 = 0
    /// What is paid in the end (SettlCurrAmt 119) in SettlCurrency (120).
    public var settlAmount: Int64 = 0
    public var settlCurrency = ""
    /// Of currencies: what of the base currency moves against it.
    public var baseAmount: Int64 = 0
    public var baseCurrency = ""
    /// AllocStatus (87) in words.
    public var allocStatus = ""
    /// `2026-11-10`.
    public var tradeDate = ""
    public var settlDate = ""
    public var text = ""
    public var transactTime: Timestamp = .none
    public var sequence: SequenceNumber = 0

    public init(allocID: String, blockOrderID: UInt64, orderID: UInt64, side: Side) {
        self.allocID = allocID
        self.blockOrderID = blockOrderID
        self.orderID = orderID
        self.side = side
    }
}

extension AllocationRow: ReadModelRow {
    static let table = "allocations"
    static let columns = [
        "allocID", "blockOrderID", "orderID", "account", "symbol", "side", "allocQty", "avgPx",
        "grossTradeAmt", "commission", "fees", "netMoney", "currency", "accruedInterest",
        "settlAmount", "settlCurrency", "baseAmount", "baseCurrency", "allocStatus", "tradeDate",
        "settlDate", "text", "transactTime", "sequence",
    ]

    var values: [ColumnValue] {
        [
            .text(allocID), .id(blockOrderID), .id(orderID), .text(account), .text(symbol),
            .code(side), .integer(allocQty.units), .integer(avgPx.units),
            .integer(grossTradeAmt), .integer(commission), .integer(fees), .integer(netMoney),
            .text(currency), .integer(accruedInterest), .integer(settlAmount),
            .text(settlCurrency), .integer(baseAmount), .text(baseCurrency), .text(allocStatus),
            .text(tradeDate), .text(settlDate), .text(text),
            .integer(transactTime.nanoseconds), .id(sequence),
        ]
    }

    init(row: Row) throws {
        self.init(
            allocID: row["allocID"], blockOrderID: row.id("blockOrderID"),
            orderID: row.id("orderID"), side: try row.code("side"))
        account = row["account"]
        symbol = row["symbol"]
        allocQty = Quantity(units: row["allocQty"])
        avgPx = Price(units: row["avgPx"])
        grossTradeAmt = row["grossTradeAmt"]
        commission = row["commission"]
        fees = row["fees"]
        netMoney = row["netMoney"]
        currency = row["currency"]
        accruedInterest = row["accruedInterest"]
        settlAmount = row["settlAmount"]
        settlCurrency = row["settlCurrency"]
        baseAmount = row["baseAmount"]
        baseCurrency = row["baseCurrency"]
        allocStatus = row["allocStatus"]
        tradeDate = row["tradeDate"]
        settlDate = row["settlDate"]
        text = row["text"]
        transactTime = Timestamp(nanoseconds: row["transactTime"])
        sequence = row.id("sequence")
    }
}
