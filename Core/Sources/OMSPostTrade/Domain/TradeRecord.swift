import OMSTypes

/// How far an allocation's confirmation has come (ConfirmStatus 665, AffirmStatus 940).
public enum AffirmationStatus: UInt8, Sendable, CaseIterable {
    case notConfirmed = 0
    case confirmed = 1
    case received = 2
    case affirmed = 3
    case rejected = 4
}

/// How far two-level matching has come, for a block's own fields or one allocation.
public enum MatchStatus: UInt8, Sendable, CaseIterable {
    case unmatched = 0
    case matched = 1
    case mismatched = 2
}

/// One allocation's place on its way to settlement.
public struct AllocationStatus: Equatable, Sendable {
    public internal(set) var affirmation = AffirmationStatus.notConfirmed
    public internal(set) var match = MatchStatus.unmatched
    /// TxId of its settlement instruction; empty = none yet.
    public internal(set) var transactionID = Text64()
}

/// A booked trade and everything that has become of it.
public struct TradeRecord: Equatable, Sendable {
    public let trade: CompletedTrade
    public let arrival: Timestamp
    /// `nil` until it is allocated.
    public internal(set) var block: AllocatedBlock?
    /// As many as the block has allocations.
    public internal(set) var statuses: [AllocationStatus] = []
    /// Their record, by order of arrival.
    public internal(set) var partner: UInt32?
    public internal(set) var match = MatchStatus.unmatched
    public internal(set) var isMatchAgreed = false

    init(_ trade: CompletedTrade, arrival: Timestamp) {
        self.trade = trade
        self.arrival = arrival
    }

    public var isInstructed: Bool { statuses.contains { !$0.transactionID.isEmpty } }

    var isReadyToAgree: Bool {
        match == .matched
            && statuses.allSatisfy { $0.match == .matched && $0.affirmation == .affirmed }
    }
}

/// The counterparty's record of a trade and whom it was paired with.
public struct CounterpartyEntry: Equatable, Sendable {
    public let record: CounterpartyRecord
    public let arrival: Timestamp
    /// Our trade's number, by order of booking.
    public internal(set) var partner: UInt32?
    public internal(set) var isReplaced = false

    init(_ record: CounterpartyRecord, arrival: Timestamp) {
        self.record = record
        self.arrival = arrival
    }
}
