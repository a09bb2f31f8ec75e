public import OMSTypes

/// Which orders are wanted; what is absent does not filter.
public struct OrderFilter: Equatable, Sendable {
    public var symbol: String?
    public var account: String?
    public var clOrdID: String?
    public var ordStatus: OrdStatus?
    public var kind: OrderLevel?
    public var parentOrderID: UInt64?
    /// true: only orders that may still trade.
    public var isOpen = false
    /// Orders with a lower OrderID only: the next page.
    public var before: UInt64?
    public var limit = 200
    public init() {}
}

/// Which executions are wanted.
public struct ExecutionFilter: Equatable, Sendable {
    public var symbol: String?
    public var account: String?
    public var orderID: UInt64?
    public var execType: ExecType?
    public var kind: OrderLevel?
    /// Executions before this place only: the next page.
    public var before: JournalPlace?
    public var limit = 200
    public init() {}
}

/// A place in the journal: a frame and an event in it. Written `sequence-ordinal`.
public struct JournalPlace: Equatable, Sendable, CustomStringConvertible {
    public var sequence: SequenceNumber
    public var ordinal: Int
    public init(sequence: SequenceNumber, ordinal: Int) {
        self.sequence = sequence
        self.ordinal = ordinal
    }

    /// `nil` unless `sequence-ordinal`.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let sequence = UInt64(parts[0]), let ordinal = Int(parts[1]),
            ordinal >= 0
        else { return nil }
        self.init(sequence: sequence, ordinal: ordinal)
    }

    public var description: String { "\(sequence)-\(ordinal)" }
}

/// Rows and the position of the journal that they belong to: read in one transaction.
public struct ReadModelAnswer<Rows: Sendable>: Sendable {
    public var position: ReadModelPosition
    public var rows: Rows
}

/// All that is known of one order.
public struct OrderLife: Equatable, Sendable {
    public var order: OrderRow
    /// Orders above: the block of a member, the client or block order of a route.
    public var parent: OrderRow?
    public var children: [OrderRow]
    /// Executions of the order and of its children.
    public var executions: [ExecutionRow]
    public var lifeEvents: [LifeEventRow]
    public var decisions: [DecisionRow]
}
