internal import GRDB
public import OMSTypes

/// What an account holds of one instrument.
public struct PositionRow: Equatable, Sendable {
    public var account: String
    public var symbol: String
    /// Signed: bought minus sold.
    public var quantity: Quantity = .zero
    /// Executed quantities by side.
    public var boughtQty: Quantity = .zero
    public var soldQty: Quantity = .zero
    /// LeavesQty of open orders by side.
    public var openBuyQty: Quantity = .zero
    public var openSellQty: Quantity = .zero
    /// Average cost of what is held; `.none` when nothing is.
    public var avgPx: Price = .none
    /// Cash moved by the trades: negative = paid; in units of 10⁻⁸ of `currency`, clamped to
    /// what 64 bits hold.
    public var cash: Int64 = 0
    public var currency = ""
    public var transactTime: Timestamp = .none
    public var sequence: SequenceNumber = 0

    public init(account: String, symbol: String) {
        self.account = account
        self.symbol = symbol
    }
}

extension PositionRow: ReadModelRow {
    static let table = "positions"
    static let columns = [
        "account", "symbol", "quantity", "boughtQty", "soldQty", "openBuyQty", "openSellQty",
        "avgPx", "cash", "currency", "transactTime", "sequence",
    ]

    var values: [ColumnValue] {
        [
            .text(account), .text(symbol), .integer(quantity.units), .integer(boughtQty.units),
            .integer(soldQty.units), .integer(openBuyQty.units), .integer(openSellQty.units),
            .integer(avgPx.units), .integer(cash), .text(currency),
            .integer(transactTime.nanoseconds), .id(sequence),
        ]
    }

    init(row: Row) throws {
        self.init(account: row["account"], symbol: row["symbol"])
        quantity = Quantity(units: row["quantity"])
        boughtQty = Quantity(units: row["boughtQty"])
        soldQty = Quantity(units: row["soldQty"])
        openBuyQty = Quantity(units: row["openBuyQty"])
        openSellQty = Quantity(units: row["openSellQty"])
        avgPx = Price(units: row["avgPx"])
        cash = row["cash"]
        currency = row["currency"]
        transactTime = Timestamp(nanoseconds: row["transactTime"])
        sequence = row.id("sequence")
    }
}
