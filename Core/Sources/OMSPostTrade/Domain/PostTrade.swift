import OMSTypes

/// The post-trade domain: its state, which only events change, and its decisions.
///
/// A decision emits an event and applies it at once, so that its later steps see it; whoever calls
/// `decide` does not apply those events again. Replay applies events and decides nothing.
public struct PostTrade: Sendable {
    /// In order of booking.
    public internal(set) var trades: [TradeRecord] = []
    /// In order of arrival.
    public internal(set) var records: [CounterpartyEntry] = []
    public internal(set) var exceptions: [PostTradeException] = []
    /// In order of first mention.
    public internal(set) var accounts: [AccountMaster] = []
    public internal(set) var calendars: [SettlementCalendar] = []
    public internal(set) var profile = MatchingProfile.standard
    public internal(set) var charges = ChargeTable([])
    public internal(set) var instructionCount: UInt32 = 0

    /// Hashes of the content last applied, by kind and name.
    var hashes: [ReferenceKey: StateDigest] = [:]
    var accountIndex: [Text64: Int] = [:]
    var tradeIndex: [Text64: Int] = [:]
    var confirmIndex: [Text64: AllocationReference] = [:]
    var recordIndex: [RecordKey: Int] = [:]
    /// Sides that wait for their partner, each in order of arrival.
    var openTrades: [PairingKey: [Int]] = [:]
    var openRecords: [PairingKey: [Int]] = [:]
    /// Trades that wait for reference data, in order of booking.
    var unallocated: [Int] = []
    /// Allocations that wait for a standing instruction, in order.
    var withoutSSI: [AllocationReference] = []

    public init() {}

    /// The trade of an AllocID (70).
    public func trade(_ allocID: Text64) -> TradeRecord? {
        tradeIndex[allocID].map { trades[$0] }
    }

    /// The master of an account by its code.
    public func account(_ code: Text64) -> AccountMaster? {
        accountIndex[code].map { accounts[$0] }
    }

    /// Decides a command: facts go to `events`, in order and already applied; what the shell has
    /// to do goes to `effects`. Never throws and never traps on what the outside sent; what makes
    /// no sense becomes an exception of kind INVALID, DUPLICATE or UNKNOWN_REFERENCE.
    public mutating func decide(
        _ command: PostTradeCommand, at now: Timestamp, into events: inout [PostTradeEvent],
        effects: inout [PostTradeEffect]
    ) {
        var decision = Decision(now: now)
        switch command {
        case .reference(let reference): change(reference, &decision)
        case .book(let trade): book(trade, &decision)
        case .counterpartyRecord(let record): receive(record, &decision)
        case .confirmationAck(let ack): answer(ack, &decision)
        }
        events.append(contentsOf: decision.events)
        effects.append(contentsOf: decision.effects)
    }

    /// Whether this content stands already, so that a command with it would do nothing.
    public func holds(_ reference: PostTradeReference) -> Bool {
        hashes[ReferenceKey(reference.content)] == reference.contentHash
    }

    /// What one decision has produced so far.
    struct Decision {
        let now: Timestamp
        var events: [PostTradeEvent] = []
        var effects: [PostTradeEffect] = []
        init(now: Timestamp) { self.now = now }
    }

    mutating func emit(_ event: PostTradeEvent, _ decision: inout Decision) {
        apply(event)
        decision.events.append(event)
    }

    mutating func raise(
        _ kind: PostTradeExceptionKind, _ subject: Text64, _ detail: String,
        about allocation: AllocationReference? = nil, _ decision: inout Decision
    ) {
        let number = UInt32(truncatingIfNeeded: exceptions.count + 1)
        emit(
            .exceptionRaised(
                PostTradeException(
                    number: number, kind: kind, subject: subject, allocation: allocation,
                    detail: detail, raisedAt: decision.now)), &decision)
    }

    /// Names a piece of reference data.
    struct ReferenceKey: Hashable, Sendable {
        let kind: UInt8
        let name: Text64

        init(_ content: PostTradeReference.Content) {
            switch content {
            case .account(let account):
                kind = 1
                name = account.code
            case .calendar(let calendar):
                kind = 2
                name = calendar.name
            case .profile:
                kind = 3
                name = Text64()
            case .charges:
                kind = 4
                name = Text64()
            }
        }
    }

    /// Names a record of a counterparty: message ids are unique per sender only.
    struct RecordKey: Hashable, Sendable {
        let broker: Text64
        let messageID: Text64
    }
}
