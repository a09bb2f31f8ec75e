import OMSTypes

/// An allocation of a block by position.
public struct AllocationReference: Hashable, Sendable {
    /// AllocID (70) of the block.
    public var allocID: Text64
    /// From 0, in the block's order.
    public var index: UInt32
    public init(allocID: Text64, index: UInt32) {
        self.allocID = allocID
        self.index = index
    }
}

/// Fields on which two records of a trade differ.
public struct Mismatch: Equatable, Sendable {
    public var allocID: Text64
    /// The allocation from 0; `nil` = the block itself.
    public var index: UInt32?
    public var differences: [FieldDifference]
    public init(allocID: Text64, index: UInt32?, differences: [FieldDifference]) {
        self.allocID = allocID
        self.index = index
        self.differences = differences
    }
}

/// What operations must look at (specification 3.3). Raw values are the journal's: only added.
public enum PostTradeExceptionKind: UInt8, Sendable, CaseIterable {
    case unpaired = 1
    case l2Mismatch = 2
    case rejectedByCounterparty = 3
    case missingSSI = 4
    case ambiguousSSI = 5
    case duplicate = 6
    /// A command that makes no sense; nothing was changed by it.
    case invalid = 7
    /// An answer or a replacement that names something unknown.
    case unknownReference = 8
    /// The account, calendar or rate that the calculation needs is not there: it waits.
    case missingReference = 9
    /// The block cannot be allocated by its rules.
    case notAllocatable = 10
    /// Too late: the settlement instruction is out.
    case late = 11

    /// The name in the exceptions queue.
    public var name: String {
        switch self {
        case .unpaired: return "UNPAIRED"
        case .l2Mismatch: return "L2_MISMATCH"
        case .rejectedByCounterparty: return "REJECTED_BY_CPTY"
        case .missingSSI: return "MISSING_SSI"
        case .ambiguousSSI: return "AMBIGUOUS_SSI"
        case .duplicate: return "DUPLICATE"
        case .invalid: return "INVALID"
        case .unknownReference: return "UNKNOWN_REFERENCE"
        case .missingReference: return "MISSING_REFERENCE"
        case .notAllocatable: return "NOT_ALLOCATABLE"
        case .late: return "LATE"
        }
    }
}

/// An entry of the exceptions queue.
public struct PostTradeException: Equatable, Sendable {
    /// From 1, without gaps.
    public var number: UInt32
    public var kind: PostTradeExceptionKind
    /// AllocID, IndividualAllocID, ConfirmID or message id that it is about.
    public var subject: Text64
    /// The allocation, where it is about one.
    public var allocation: AllocationReference?
    /// In words, for people.
    public var detail: String
    public var raisedAt: Timestamp
    public init(
        number: UInt32, kind: PostTradeExceptionKind, subject: Text64,
        allocation: AllocationReference? = nil, detail: String, raisedAt: Timestamp
    ) {
        self.number = number
        self.kind = kind
        self.subject = subject
        self.allocation = allocation
        self.detail = detail
        self.raisedAt = raisedAt
    }
}

/// A fact of post-trade. Kinds are only ever added, and how one is applied never changes.
///
/// Indirect: payloads are large, and Swift 6.3 destroys an enum of such inline payloads wrongly
/// when optimised (the order-of-arrival test shows it).
public indirect enum PostTradeEvent: Equatable, Sendable {
    case referenceChanged(PostTradeReference)
    /// The trade is on the books, at this time, whether or not it can be allocated yet.
    case traded(CompletedTrade, Timestamp)
    case allocated(AllocatedBlock)
    case confirmationIssued(AllocationReference)
    case counterpartyRecorded(CounterpartyRecord, Timestamp)
    /// Level 1: our AllocID and the number (from 0, in order of arrival) of their record.
    case paired(allocID: Text64, record: UInt32)
    /// Level 2 of the block's own fields.
    case blockMatched(allocID: Text64)
    /// Level 2 of one allocation.
    case allocationMatched(AllocationReference)
    case mismatched(Mismatch)
    case confirmReceived(AllocationReference)
    case affirmed(AllocationReference)
    /// With ConfirmRejReason (774) and Text (58).
    case confirmRejected(AllocationReference, reason: UInt16, text: String)
    /// MATCH_AGREED: the block and all its allocations match and are affirmed.
    case matchAgreed(allocID: Text64)
    case settlementInstructed(SettlementInstruction, AllocationReference)
    case exceptionRaised(PostTradeException)
}
