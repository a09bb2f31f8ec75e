internal import GRDB
public import OMSTypes

/// A settlement instruction: ISO 20022 sese.023, or the two legs of a currency trade.
public struct SettlementRow: Equatable, Sendable {
    /// TxId of the instruction, at most 16 characters.
    public var settlInstID: String
    public var confirmID = ""
    public var allocID = ""
    public var orderID: UInt64 = 0
    public var account = ""
    public var symbol = ""
    public var side: Side
    public var quantity: Quantity = .zero
    /// Settlement amount in units of 10⁻⁸ of `currency`.
    public var amount: Int64 = 0
    public var currency = ""
    /// Within the amount, of bonds.
    public var accruedInterest: Int64 = 0
    /// Of currencies: the other leg, which moves against the amount.
    public var baseAmount: Int64 = 0
    public var baseCurrency = ""
    /// `2026-11-10`.
    public var tradeDate = ""
    public var settlDate = ""
    public var status = ""
    /// Name of the message file, without its folder; empty where there is none.
    public var file = ""
    public var transactTime: Timestamp = .none
    public var sequence: SequenceNumber = 0

    public init(settlInstID: String, side: Side) {
        self.settlInstID = settlInstID
        self.side = side
    }
}

extension SettlementRow: ReadModelRow {
    static let table = "settlements"
    static let columns = [
        "settlInstID", "confirmID", "allocID", "orderID", "account", "symbol", "side", "quantity",
        "amount", "currency", "accruedInterest", "baseAmount", "baseCurrency", "tradeDate",
        "settlDate", "status", "file", "transactTime", "sequence",
    ]

    var values: [ColumnValue] {
        [
            .text(settlInstID), .text(confirmID), .text(allocID), .id(orderID), .text(account),
            .text(symbol), .code(side), .integer(quantity.units), .integer(amount),
            .text(currency), .integer(accruedInterest), .integer(baseAmount),
            .text(baseCurrency), .text(tradeDate), .text(settlDate), .text(status), .text(file),
            .integer(transactTime.nanoseconds), .id(sequence),
        ]
    }

    init(row: Row) throws {
        self.init(settlInstID: row["settlInstID"], side: try row.code("side"))
        confirmID = row["confirmID"]
        allocID = row["allocID"]
        orderID = row.id("orderID")
        account = row["account"]
        symbol = row["symbol"]
        quantity = Quantity(units: row["quantity"])
        amount = row["amount"]
        currency = row["currency"]
        accruedInterest = row["accruedInterest"]
        baseAmount = row["baseAmount"]
        baseCurrency = row["baseCurrency"]
        tradeDate = row["tradeDate"]
        settlDate = row["settlDate"]
        status = row["status"]
        file = row["file"]
        transactTime = Timestamp(nanoseconds: row["transactTime"])
        sequence = row.id("sequence")
    }
}
