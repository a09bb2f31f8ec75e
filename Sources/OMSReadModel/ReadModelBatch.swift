public import OMSTypes

/// How far the read model has followed the journal.
public struct ReadModelPosition: Equatable, Sendable {
    /// Sequence number of the last frame applied; 0 = none.
    public var sequence: SequenceNumber
    /// Time of that frame.
    public var time: Timestamp
    /// That frame's checksum in hexadecimal, empty = none: where it differs from the journal's,
    /// the journal is another one.
    public var head: String

    public init(sequence: SequenceNumber, time: Timestamp, head: String) {
        self.sequence = sequence
        self.time = time
        self.head = head
    }

    public static let start = ReadModelPosition(sequence: 0, time: .none, head: "")
}

/// The rows that some frames of the journal touched, as they stand after the last of them.
public struct ReadModelBatch: Equatable, Sendable {
    public var position: ReadModelPosition
    public var orders: [OrderRow] = []
    public var executions: [ExecutionRow] = []
    public var positions: [PositionRow] = []
    public var blocks: [BlockRow] = []
    public var allocations: [AllocationRow] = []
    public var confirmations: [ConfirmationRow] = []
    public var settlements: [SettlementRow] = []
    public var lifeEvents: [LifeEventRow] = []
    public var decisions: [DecisionRow] = []
    public var anomalies: [AnomalyRow] = []
    public var venues: [VenueRow] = []

    public init(position: ReadModelPosition) { self.position = position }

    /// Rows in all tables.
    public var count: Int {
        orders.count + executions.count + positions.count + blocks.count + allocations.count
            + confirmations.count + settlements.count + lifeEvents.count + decisions.count
            + anomalies.count + venues.count
    }
}

/// Where the fold of the journal puts its rows. `ReadModelStore` is the one of the product.
public protocol ReadModelWriter: Sendable {
    /// What has been applied already; the fold goes on after it.
    var position: ReadModelPosition { get }
    /// Writes the rows and the new position in one transaction, or nothing.
    func apply(_ batch: ReadModelBatch) throws
    /// Forgets everything: the journal is another one, or older than what was applied.
    func reset() throws
}
