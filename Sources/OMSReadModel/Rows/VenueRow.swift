internal import GRDB
public import OMSTypes

/// A venue and what the journal knows of it; link and quotes are live, not journaled.
public struct VenueRow: Equatable, Sendable {
    public var venue: String
    /// `lit`, `dark` …
    public var kind = ""
    /// The last link event in the journal.
    public var isUp = false
    public var ordersSent: Int64 = 0
    public var fills: Int64 = 0
    public var rejects: Int64 = 0
    public var filledQty: Quantity = .zero
    /// Moving averages of the router: nanoseconds to the answer, and filled share in 10⁻⁸.
    public var ackLatencyNanoseconds: Int64 = 0
    public var fillRate: Int64 = 0
    public var transactTime: Timestamp = .none
    public var sequence: SequenceNumber = 0

    public init(venue: String) { self.venue = venue }
}

extension VenueRow: ReadModelRow {
    static let table = "venues"
    static let columns = [
        "venue", "kind", "isUp", "ordersSent", "fills", "rejects", "filledQty",
        "ackLatencyNanoseconds", "fillRate", "transactTime", "sequence",
    ]

    var values: [ColumnValue] {
        [
            .text(venue), .text(kind), .integer(isUp ? 1 : 0), .integer(ordersSent),
            .integer(fills), .integer(rejects), .integer(filledQty.units),
            .integer(ackLatencyNanoseconds), .integer(fillRate),
            .integer(transactTime.nanoseconds), .id(sequence),
        ]
    }

    init(row: Row) throws {
        self.init(venue: row["venue"])
        kind = row["kind"]
        isUp = row["isUp"] != 0
        ordersSent = row["ordersSent"]
        fills = row["fills"]
        rejects = row["rejects"]
        filledQty = Quantity(units: row["filledQty"])
        ackLatencyNanoseconds = row["ackLatencyNanoseconds"]
        fillRate = row["fillRate"]
        transactTime = Timestamp(nanoseconds: row["transactTime"])
        sequence = row.id("sequence")
    }
}
