internal import GRDB
public import OMSTypes

/// A number that a decision rested on, as text (`limit` `10000`).
public struct DecisionNumber: Equatable, Sendable {
    public var name: String
    public var value: String
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// A rule that was evaluated, and what it said.
public struct RuleVerdict: Equatable, Sendable {
    public enum Outcome: String, Sendable, CaseIterable {
        case passed, warned, blocked
    }
    public var rule: String
    public var outcome: Outcome
    /// The figures in words, where there are any.
    public var text: String
    public init(rule: String, outcome: Outcome, text: String = "") {
        self.rule = rule
        self.outcome = outcome
        self.text = text
    }
}

/// A venue that the router looked at.
public struct ConsideredVenue: Equatable, Sendable {
    public var venue: String
    /// The price at which it would trade, and how much it shows.
    public var price: Price
    public var size: Quantity
    /// Cost a unit that it was compared by (price with fees, latency and fill rate); less is
    /// better. Units of 10⁻⁸.
    public var score: Int64
    /// Quantity sent there; zero = passed over.
    public var sentQty: Quantity
    /// Why it was chosen or passed over.
    public var text: String
    public init(
        venue: String, price: Price, size: Quantity, score: Int64, sentQty: Quantity, text: String
    ) {
        self.venue = venue
        self.price = price
        self.size = size
        self.score = score
        self.sentQty = sentQty
        self.text = text
    }
}

/// A decision on an order, with its reason in words and what it rested on.
public struct DecisionRow: Equatable, Sendable {
    public var rootOrderID: UInt64
    public var orderID: UInt64
    public var sequence: SequenceNumber
    /// Equal to the ordinal of the life event that it explains.
    public var ordinal: Int
    public var time: Timestamp
    /// What was decided: `accept`, `refuse`, `route`, `cancel` …
    public var decision: String
    /// Why, in a sentence.
    public var reason: String
    public var numbers: [DecisionNumber] = []
    public var verdicts: [RuleVerdict] = []
    public var venues: [ConsideredVenue] = []

    public init(
        rootOrderID: UInt64, orderID: UInt64, sequence: SequenceNumber, ordinal: Int,
        time: Timestamp, decision: String, reason: String
    ) {
        self.rootOrderID = rootOrderID
        self.orderID = orderID
        self.sequence = sequence
        self.ordinal = ordinal
        self.time = time
        self.decision = decision
        self.reason = reason
    }
}

extension DecisionRow: ReadModelRow {
    static let table = "decisions"
    static let columns = [
        "rootOrderID", "orderID", "sequence", "ordinal", "time", "decision", "reason", "numbers",
        "verdicts", "venues",
    ]

    var values: [ColumnValue] {
        [
            .id(rootOrderID), .id(orderID), .id(sequence), .integer(Int64(ordinal)),
            .integer(time.nanoseconds), .text(decision), .text(reason),
            .text(NestedText.encode(numbers.map { [$0.name, $0.value] })),
            .text(NestedText.encode(verdicts.map { [$0.rule, $0.outcome.rawValue, $0.text] })),
            .text(NestedText.encode(venues.map(\.fields))),
        ]
    }

    init(row: Row) throws {
        self.init(
            rootOrderID: row.id("rootOrderID"), orderID: row.id("orderID"),
            sequence: row.id("sequence"), ordinal: row["ordinal"],
            time: Timestamp(nanoseconds: row["time"]), decision: row["decision"],
            reason: row["reason"])
        numbers = NestedText.decode(row["numbers"]).compactMap {
            $0.count == 2 ? DecisionNumber($0[0], $0[1]) : nil
        }
        verdicts = NestedText.decode(row["verdicts"]).compactMap(RuleVerdict.init(fields:))
        venues = NestedText.decode(row["venues"]).compactMap(ConsideredVenue.init(fields:))
    }
}

extension RuleVerdict {
    init?(fields: [String]) {
        guard fields.count == 3, let outcome = Outcome(rawValue: fields[1]) else { return nil }
        self.init(rule: fields[0], outcome: outcome, text: fields[2])
    }
}

extension ConsideredVenue {
    var fields: [String] {
        [
            venue, String(price.units), String(size.units), String(score), String(sentQty.units),
            text,
        ]
    }

    init?(fields: [String]) {
        guard fields.count == 6, let price = Int64(fields[1]), let size = Int64(fields[2]),
            let score = Int64(fields[3]), let sent = Int64(fields[4])
        else { return nil }
        self.init(
            venue: fields[0], price: Price(units: price), size: Quantity(units: size),
            score: score, sentQty: Quantity(units: sent), text: fields[5])
    }
}
