import OMSTypes

/// A fact of the order domain. State changes only by applying these; replay applies them alone.
/// Kinds are only ever added, and how an old one is applied never changes.
public enum OrderEvent: Equatable, Sendable {
    case started
    /// An instrument was listed on first sight, where the configuration takes any symbol.
    case instrumentListed(InstrumentID, Symbol)
    case accountOpened(AccountID, Text64)
    case accepted(OrderAccepted)
    indirect case refused(OrderRefused)
    /// The client was told New (150=0).
    case acknowledged(OrderID)
    case routed(RouteSent)
    case routeAcknowledged(OrderID)
    case routeEnded(RouteEnded)
    case filled(Fill)
    case routeCancelSent(OrderID, attempt: UInt16)
    case routeReplaceSent(RouteReplace)
    case routeReplaced(OrderID)
    /// The venue refused a cancel or replace of the route.
    case routeRequestRefused(OrderID, reason: UInt8)
    case cancelRequested(OrderID, ClOrdID)
    case replaceRequested(ReplaceRequested)
    /// A cancel or replace request was refused; the ClOrdID is used up.
    indirect case requestRefused(RequestRefused)
    case replaced(OrderID)
    case canceled(OrderID, CancelReason)
    /// Refused after it had been accepted (the street would not take it).
    case rejected(OrderID, CancelReason)
    case expired(OrderID)
    case triggered(OrderID)
    case watchSet(Watch)
    case watchCleared(OrderID)
    case timerSet(TimerID, due: Timestamp, TimerPurpose, OrderID)
    case timerCleared(TimerID)
    case blockFormed(BlockFormed)
    case blockMember(block: OrderID, member: OrderID)
    case blockReleased(block: OrderID, member: OrderID)
    case allocated(block: OrderID, BlockShare)
    case blockClosed(OrderID)
    /// The order has ended with executions, which post-trade must book.
    case completed(OrderID)
    /// Post-trade has the order.
    case booked(OrderID)
    case venueLink(VenueID, isUp: Bool)
    case killSwitch(KillSwitch)
    case sweepSet(Sweep)
    case sweepCleared
    case anomaly(Anomaly)
    case quarantined(Quarantine)
    /// The rest expires once the children have ended.
    case expiring(OrderID)
    /// The rest is cancelled by us once the children have ended.
    case stopping(OrderID)
    /// Of a client request over many orders, or fields kept for the client.
    indirect case request(RequestEvent)
    /// A venue busted or corrected an execution.
    case executionCorrected(ExecutionCorrected)
    /// Of an order with instructions, or one that waits for a session of its market.
    indirect case instructed(InstructionEvent)
    /// Of replace requests that wait for the one before them.
    indirect case chained(ChainEvent)
    /// Of orders given by voice.
    indirect case given(GivenEvent)
    /// How an order stands: suspended, done for the day and the like.
    case stood(StandingEvent)
    /// Quantity and price changed without a client's request.
    indirect case restated(RestatementEvent)
    /// Of a corporate action.
    indirect case corporate(CorporateEvent)
    /// Trading of an instrument was halted, or the halt lifted.
    case halted(InstrumentID, isHalted: Bool)
    /// Of lists whose orders depend on each other or are decided as one.
    indirect case listed(ListEvent)
    /// Of the comparison with what venues say of orders.
    indirect case reconciled(ReconciliationEvent)
    /// Of repairs by hand.
    indirect case repaired(RepairEvent)
    /// Of the crossing network.
    indirect case crossing(CrossingEvent)
    /// Of limits, states and approvals, and what checks found.
    indirect case risk(RiskEvent)
    /// Prices that positions are valued at, and rates between currencies.
    indirect case marked(MarketMarks)
    /// Of the router's learning.
    indirect case learnt(LearningEvent)
    /// The ledger of an account took what post-trade has booked.
    indirect case bookingAdjusted(BookingAdjustment)
    /// Of requests for quotes.
    indirect case dealer(DealerEvent)
}

public struct OrderAccepted: Equatable, Sendable {
    public var order: OrderID
    public var session: SessionID
    public var clOrdID: ClOrdID
    public var terms: OrderTerms
    public var bodyDigest: UInt64
    /// Price at which exposure is reserved: the limit, or the reference with its buffer.
    public var reservedPx: Price
    public var verdicts: Verdicts
}

public struct OrderRefused: Equatable, Sendable {
    public var order: OrderID
    public var session: SessionID
    public var clOrdID: ClOrdID
    public var terms: OrderTerms
    public var bodyDigest: UInt64
    public var refusal: Refusal
    public var verdicts: Verdicts
}

/// A child order on its way to a venue. Its ClOrdID is derived from its OrderID.
public struct RouteSent: Equatable, Sendable {
    public var order: OrderID
    public var parent: OrderID
    public var venue: VenueID
    public var ordType: OrdType
    public var timeInForce: TimeInForce
    public var quantity: Quantity
    public var price: Price
    public var reason: RouteReason
}

/// Why a route was chosen; the numbers are derived again by re-execution.
public enum RouteReason: UInt8, Sendable, CaseIterable {
    /// Displayed liquidity within the limit, best price first.
    case sweep = 1
    /// Rest posted at the limit.
    case post = 2
    /// Midpoint of a dark venue costs less than the best lit quote.
    case dark = 3
    /// No quotes: by venue priority and rotation.
    case noQuote = 4
    /// Fill-or-kill goes whole to one venue.
    case whole = 5
    /// The part of an order that may be shown.
    case display = 6
    /// At a price that follows the quotes.
    case peg = 7
    /// Where the least quantity can be had.
    case minimum = 8
    /// For the opening or the close, at a venue that takes such orders.
    case auction = 9
    /// What a strategy's schedule has released.
    case slice = 10
    /// Takes at several prices at once: each protected quote at a better one is taken in full by
    /// the others (intermarket sweep).
    case intermarketSweep = 11
    /// To the venue that the client named.
    case directed = 12
    /// To the crossing network.
    case cross = 13
    /// Takes a dealer's quote.
    case quoted = 14
    /// Posted where it is placed for the least expected cost.
    case placed = 17
    /// Given to the venue by voice.
    case given = 20
}

public struct RouteEnded: Equatable, Sendable {
    public enum How: UInt8, Sendable, CaseIterable {
        case rejected = 1
        case canceled = 2
        case expired = 3
        /// The venue proved that it never had the order.
        case neverReceived = 4
        /// The venue does not work it any more today.
        case doneForDay = 10

        /// OrdStatus (39) of a route that ended so.
        var ordStatus: OrdStatus {
            switch self {
            case .rejected: return .rejected
            case .canceled, .neverReceived: return .canceled
            case .expired: return .expired
            case .doneForDay: return .doneForDay
            }
        }
    }
    public var order: OrderID
    public var how: How
    public var text: Text64
}

public struct RouteReplace: Equatable, Sendable {
    public var order: OrderID
    public var attempt: UInt16
    public var quantity: Quantity
    public var price: Price
}

/// An execution of a route, booked once by (venue, ExecID).
public struct Fill: Equatable, Sendable {
    public var order: OrderID
    public var venue: VenueID
    public var execID: Text64
    public var quantity: Quantity
    public var price: Price
}

public struct ReplaceRequested: Equatable, Sendable {
    public var order: OrderID
    public var clOrdID: ClOrdID
    public var terms: OrderTerms
    public var reservedPx: Price
    public var verdicts: Verdicts
}

public struct RequestRefused: Equatable, Sendable {
    /// `.none` when no order is known by the OrigClOrdID.
    public var order: OrderID
    public var session: SessionID
    public var clOrdID: ClOrdID
    public var origClOrdID: ClOrdID
    public var isReplace: Bool
    public var reason: CxlRejReason
    public var refusal: Refusal
    public var verdicts: Verdicts
    /// Whether the request had been pending and its pending state ends.
    public var endsPending: Bool
}

public enum CancelReason: UInt8, Sendable, CaseIterable {
    case byClient = 1
    /// IOC or FOK: what was not done at once.
    case immediateRest = 2
    case killSwitch = 3
    /// No venue took it.
    case noVenue = 4
    /// The block that held it ended.
    case blockEnded = 5
    case routingExhausted = 6
    /// Its trade was busted, and the venue does not work it again.
    case tradeBusted = 7
    /// By a venue, the market or the desk, for a reason that the client was told (378).
    case unsolicited = 20
    /// Another order of its list was refused, and the list is taken whole or not at all.
    case listRefused = 61
    /// The window of its strategy is over.
    case strategyEnded = 62
    /// Nobody approved it, or somebody refused to.
    case notApproved = 63
    /// It would have met another order of the same hand.
    case selfTrade = 64
}

public enum TimerPurpose: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    case expire = 1
    case endOfDay = 2
    /// The session that an order waits for has come.
    case release = 11
    /// A peg is looked at again.
    case reprice = 12
    /// A strategy's next slice is due, or its end.
    case slice = 13
    case startOfDay = 10
    /// A venue has been asked for the state of orders and should have answered.
    case statusAnswer = 20
    /// Nobody has approved an order in time.
    case approval = 21
    /// Dealers have had their time to quote.
    case quotes = 22
    /// The computation of a placement, or what was posted by it, has had its time.
    case placement = 30
    /// A conditional order has had its time to firm up.
    case firmUp = 31
}

public struct BlockFormed: Equatable, Sendable {
    public var order: OrderID
    public var user: Text64
    public var terms: OrderTerms
    public var reservedPx: Price
}

/// A long job that goes on in parts.
public struct Sweep: Equatable, Sendable {
    public enum Job: UInt8, Sendable, CaseIterable {
        case kill = 1
        case endOfDay = 2
        case routeWaiting = 3
        case startOfDay = 10
        case halt = 11
        case resume = 12
        /// A scope was halted: everything in a halted scope ends.
        case halted = 13
    }
    public var job: Job
    /// Slot of the order to look at next.
    public var cursor: UInt32
    public var account: AccountID
    public var instrument: InstrumentID
}

/// Something that the tables do not know; shown to operations, never dropped.
public struct Anomaly: Equatable, Sendable {
    public enum Kind: UInt8, Sendable, CaseIterable, BitwiseCopyable {
        case unknownOrder = 1
        case duplicateExecID = 2
        case overfill = 3
        case lateFill = 4
        case unknownExecType = 5
        case unexpectedTransition = 6
        case cumQtyDiffers = 7
        case invalidFill = 8
        case linkLost = 9
        case quarantinedCommand = 10
        case wrongVenue = 11
        /// A client does not know an execution that it was told of: DontKnowTrade (Q).
        case disputedTrade = 12
        /// A bust or correction of an execution that is not known, or busted already.
        case unknownExecRef = 13
        /// A bust or correction of what post-trade has booked.
        case correctionAfterBooking = 14
        /// The desk wanted what cannot be had.
        case deskRefused = 20
        /// A venue changed its order to what ours does not allow.
        case worseRestatement = 21
        /// A corporate action came while the order worked at a venue, or leaves nothing of it.
        case notAdjusted = 22
        /// A bust or correction of an execution from before a split.
        case correctionAcrossSplit = 23
        /// An order of a list executed, or works on, although it should not beside the others.
        case contingencyMissed = 61
        /// A venue has another quantity, price or status than we have.
        case statusDiffers = 30
        /// A venue counts executions that have not come.
        case executionsMissing = 31
        /// A venue does not know an order that it had.
        case lostAtVenue = 32
        /// A venue works an order that we have as ended.
        case aliveAtVenue = 33
        /// A venue has an order that we do not.
        case orphan = 34
        /// A venue does not answer what it was asked of the state of orders.
        case noStatusAnswer = 35
        /// A venue takes no such request.
        case statusRefused = 36
        /// An execution has come that was booked from a status, with other values.
        case bookedFromStatus = 37
    }
    public var kind: Kind
    public var order: OrderID
    public var venue: VenueID
    public var detail: Text64
}
