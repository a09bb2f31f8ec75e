internal import GRDB
public import OMSTypes

/// One thing that happened in an order's tree; all rows of a root are its life line.
public struct LifeEventRow: Equatable, Sendable {
    /// Client or block order at the top of the tree.
    public var rootOrderID: UInt64
    public var orderID: UInt64
    public var sequence: SequenceNumber
    /// Place among the events of the frame.
    public var ordinal: Int
    public var time: Timestamp
    /// The event's name in lower camel case: `accepted`, `routed`, `filled` …
    public var event: String
    public var venue = ""
    public var quantity: Quantity = .zero
    public var price: Price = .none
    /// What happened, in words.
    public var text = ""

    public init(
        rootOrderID: UInt64, orderID: UInt64, sequence: SequenceNumber, ordinal: Int,
        time: Timestamp, event: String
    ) {
        self.rootOrderID = rootOrderID
        self.orderID = orderID
        self.sequence = sequence
        self.ordinal = ordinal
        self.time = time
        self.event = event
    }
}

extension LifeEventRow: ReadModelRow {
    static let table = "lifeEvents"
    static let columns = [
        "rootOrderID", "orderID", "sequence", "ordinal", "time", "event", "venue", "quantity",
        "price", "text",
    ]

    var values: [ColumnValue] {
        [
            .id(rootOrderID), .id(orderID), .id(sequence), .integer(Int64(ordinal)),
            .integer(time.nanoseconds), .text(event), .text(venue), .integer(quantity.units),
            .integer(price.units), .text(text),
        ]
    }

    init(row: Row) throws {
        self.init(
            rootOrderID: row.id("rootOrderID"), orderID: row.id("orderID"),
            sequence: row.id("sequence"), ordinal: row["ordinal"],
            time: Timestamp(nanoseconds: row["time"]), event: row["event"])
        venue = row["venue"]
        quantity = Quantity(units: row["quantity"])
        price = Price(units: row["price"])
        text = row["text"]
    }
}
