internal import GRDB
public import OMSTypes

/// Something that the tables do not know; operations must look at it.
public struct AnomalyRow: Equatable, Sendable {
    public var sequence: SequenceNumber
    public var ordinal: Int
    public var time: Timestamp
    /// Kind in lower camel case: `lateFill`, `overfill` …
    public var kind: String
    public var orderID: UInt64 = 0
    public var venue = ""
    /// What is odd and what to do, in words.
    public var text = ""

    public init(sequence: SequenceNumber, ordinal: Int, time: Timestamp, kind: String) {
        self.sequence = sequence
        self.ordinal = ordinal
        self.time = time
        self.kind = kind
    }
}

extension AnomalyRow: ReadModelRow {
    static let table = "anomalies"
    static let columns = ["sequence", "ordinal", "time", "kind", "orderID", "venue", "text"]

    var values: [ColumnValue] {
        [
            .id(sequence), .integer(Int64(ordinal)), .integer(time.nanoseconds), .text(kind),
            .id(orderID), .text(venue), .text(text),
        ]
    }

    init(row: Row) throws {
        self.init(
            sequence: row.id("sequence"), ordinal: row["ordinal"],
            time: Timestamp(nanoseconds: row["time"]), kind: row["kind"])
        orderID = row.id("orderID")
        venue = row["venue"]
        text = row["text"]
    }
}
