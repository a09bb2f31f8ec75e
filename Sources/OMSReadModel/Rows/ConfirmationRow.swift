internal import GRDB
public import OMSTypes

/// A field in which our record and the counterparty's differ.
public struct DifferingField: Equatable, Sendable {
    public var field: String
    public var ours: String
    public var theirs: String
    public init(field: String, ours: String, theirs: String) {
        self.field = field
        self.ours = ours
        self.theirs = theirs
    }
}

/// How the two-level match of a confirmation stands.
public enum ConfirmationMatch: String, Sendable, CaseIterable {
    /// The counterparty's record is not there yet.
    case pending
    case matched
    /// Paired, but fields differ.
    case broken
}

/// A confirmation (AK) of one allocation and what the counterparty said to it.
public struct ConfirmationRow: Equatable, Sendable {
    /// ConfirmID (664).
    public var confirmID: String
    public var allocID: String
    public var orderID: UInt64 = 0
    public var account = ""
    public var symbol = ""
    public var side: Side
    public var allocQty: Quantity = .zero
    public var avgPx: Price = .none
    public var netMoney: Int64 = 0
    public var currency = ""
    public var counterparty = ""
    /// ConfirmStatus (665) in words.
    public var confirmStatus = ""
    /// AffirmStatus (940) in words.
    public var affirmStatus = ""
    public var matchStatus: ConfirmationMatch = .pending
    public var differingFields: [DifferingField] = []
    public var text = ""
    public var transactTime: Timestamp = .none
    public var sequence: SequenceNumber = 0

    public init(confirmID: String, allocID: String, side: Side) {
        self.confirmID = confirmID
        self.allocID = allocID
        self.side = side
    }
}

extension ConfirmationRow: ReadModelRow {
    static let table = "confirmations"
    static let columns = [
        "confirmID", "allocID", "orderID", "account", "symbol", "side", "allocQty", "avgPx",
        "netMoney", "currency", "counterparty", "confirmStatus", "affirmStatus", "matchStatus",
        "differingFields", "text", "transactTime", "sequence",
    ]

    var values: [ColumnValue] {
        [
            .text(confirmID), .text(allocID), .id(orderID), .text(account), .text(symbol),
            .code(side), .integer(allocQty.units), .integer(avgPx.units), .integer(netMoney),
            .text(currency), .text(counterparty), .text(confirmStatus), .text(affirmStatus),
            .text(matchStatus.rawValue),
            .text(NestedText.encode(differingFields.map { [$0.field, $0.ours, $0.theirs] })),
            .text(text), .integer(transactTime.nanoseconds), .id(sequence),
        ]
    }

    init(row: Row) throws {
        self.init(
            confirmID: row["confirmID"], allocID: row["allocID"], side: try row.code("side"))
        orderID = row.id("orderID")
        account = row["account"]
        symbol = row["symbol"]
        allocQty = Quantity(units: row["allocQty"])
        avgPx = Price(units: row["avgPx"])
        netMoney = row["netMoney"]
        currency = row["currency"]
        counterparty = row["counterparty"]
        confirmStatus = row["confirmStatus"]
        affirmStatus = row["affirmStatus"]
        matchStatus = try row.word("matchStatus")
        differingFields = NestedText.decode(row["differingFields"]).compactMap {
            $0.count == 3 ? DifferingField(field: $0[0], ours: $0[1], theirs: $0[2]) : nil
        }
        text = row["text"]
        transactTime = Timestamp(nanoseconds: row["transactTime"])
        sequence = row.id("sequence")
    }
}
