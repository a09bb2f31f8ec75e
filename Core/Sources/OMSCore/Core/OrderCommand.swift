import OMSTypes

/// What the outside world, an operator or the clock wants of the order domain. May be refused.
public enum OrderCommand: Equatable, Sendable {
    /// The process started: links are down until their sessions log on again.
    case started(build: Text64)
    /// NewOrderSingle (D).
    case newOrder(NewOrder)
    /// OrderCancelRequest (F).
    case cancelOrder(CancelOrder)
    /// OrderCancelReplaceRequest (G).
    case replaceOrder(ReplaceOrder)
    /// OrderStatusRequest (H).
    case orderStatus(StatusRequest)
    /// ExecutionReport (8) of a venue.
    case venueReport(VenueReport)
    /// A venue busts or corrects an execution.
    case tradeCorrection(TradeCorrection)
    /// OrderCancelReject (9) of a venue.
    case venueCancelReject(VenueCancelReject)
    /// A venue refused one of our messages without a report: Reject (3) or BusinessMessageReject
    /// (j).
    case venueMessageReject(VenueMessageReject)
    /// A venue's order session logged on or off.
    case venueLink(VenueID, isUp: Bool)
    /// A resend left out an order or replace that had grown stale; the venue never saw it.
    case routeNeverReceived(OrderID)
    /// A timer of State is due.
    case timer(TimerID, due: Timestamp)
    /// A watch of State saw its price; the quotes are the frame's input.
    case watchFired(OrderID)
    /// So much of an instrument was traded today in all its markets: a volume that a strategy of
    /// State waits for. Conflated: only the last counts.
    case marketVolume(InstrumentID, Quantity)
    /// The desk joins staged client orders of one instrument and side into one block.
    indirect case formBlock(FormBlock)
    /// Post-trade has allocated a finished block; its members get their executions.
    indirect case allocateBlock(BlockAllocation)
    /// A kill switch is thrown or released.
    case killSwitch(KillSwitch)
    /// The next part of a long job (kill, end of day, link up), so that no command runs long.
    case continueSweep
    /// A command that killed the process twice is refused unseen.
    case quarantine(Quarantine)
    /// What a client wants beside the plain D, F, G and H.
    indirect case request(ClientRequest)
    /// An order or a replace that says more of how it is to be worked.
    indirect case instructed(InstructedRequest)
    /// ExecutionReport (8) of a venue that changes or begins something unsolicited.
    indirect case venueNotice(VenueNotice)
    /// What the desk wants beside blocks and kill switches.
    indirect case desk(DeskRequest)
    /// What clients want of lists whose orders depend on each other or are decided as one.
    indirect case list(ListRequest)
    /// What a venue says of an order's state (150=I).
    indirect case reconcile(ReconcileCommand)
    /// What operations do by hand about an anomaly.
    indirect case repair(RepairCommand)
    /// What risk officers want of limits, states and orders that wait for them.
    indirect case risk(RiskCommand)
    /// Prices that positions are valued at and rates between currencies, conflated: only the last
    /// of each counts.
    indirect case marks(MarketMarks)
    /// What was measured of venues, or computed for an order.
    indirect case learning(LearningCommand)
    /// What dealers say of requests for quotes.
    indirect case dealer(DealerCommand)
}

/// Number of a timer, never reused.
public typealias TimerID = UInt64

public struct NewOrder: Equatable, Sendable {
    public var session: SessionID
    public var clOrdID: ClOrdID
    /// Account (1), as sent.
    public var account: Text64
    public var symbol: Symbol
    public var side: Side
    public var ordType: OrdType
    public var timeInForce: TimeInForce
    public var handlInst: HandlInst
    public var orderQty: Quantity
    public var price: Price
    public var stopPx: Price
    public var expireTime: Timestamp
    /// PossResend (97): the same business content may have been sent before.
    public var possResend: Bool
    /// Digest of the message without its transport fields; equal digests are equal orders.
    public var bodyDigest: UInt64

    public init(
        session: SessionID, clOrdID: ClOrdID, account: Text64, symbol: Symbol, side: Side,
        ordType: OrdType, timeInForce: TimeInForce = .day,
        handlInst: HandlInst = .automatedNoIntervention, orderQty: Quantity,
        price: Price = .none, stopPx: Price = .none, expireTime: Timestamp = .none,
        possResend: Bool = false, bodyDigest: UInt64 = 0
    ) {
        self.session = session
        self.clOrdID = clOrdID
        self.account = account
        self.symbol = symbol
        self.side = side
        self.ordType = ordType
        self.timeInForce = timeInForce
        self.handlInst = handlInst
        self.orderQty = orderQty
        self.price = price
        self.stopPx = stopPx
        self.expireTime = expireTime
        self.possResend = possResend
        self.bodyDigest = bodyDigest
    }
}

public struct CancelOrder: Equatable, Sendable {
    public var session: SessionID
    public var clOrdID: ClOrdID
    public var origClOrdID: ClOrdID
    public init(session: SessionID, clOrdID: ClOrdID, origClOrdID: ClOrdID) {
        self.session = session
        self.clOrdID = clOrdID
        self.origClOrdID = origClOrdID
    }
}

public struct ReplaceOrder: Equatable, Sendable {
    public var session: SessionID
    public var clOrdID: ClOrdID
    public var origClOrdID: ClOrdID
    public var side: Side
    public var symbol: Symbol
    public var ordType: OrdType
    public var timeInForce: TimeInForce
    public var orderQty: Quantity
    public var price: Price
    public var stopPx: Price
    public var expireTime: Timestamp
    public init(
        session: SessionID, clOrdID: ClOrdID, origClOrdID: ClOrdID, side: Side, symbol: Symbol,
        ordType: OrdType, timeInForce: TimeInForce = .day, orderQty: Quantity,
        price: Price = .none, stopPx: Price = .none, expireTime: Timestamp = .none
    ) {
        self.session = session
        self.clOrdID = clOrdID
        self.origClOrdID = origClOrdID
        self.side = side
        self.symbol = symbol
        self.ordType = ordType
        self.timeInForce = timeInForce
        self.orderQty = orderQty
        self.price = price
        self.stopPx = stopPx
        self.expireTime = expireTime
    }
}

public struct StatusRequest: Equatable, Sendable {
    public var session: SessionID
    public var clOrdID: ClOrdID
    /// OrdStatusReqID (790), echoed.
    public var ordStatusReqID: Text64
    public init(session: SessionID, clOrdID: ClOrdID, ordStatusReqID: Text64) {
        self.session = session
        self.clOrdID = clOrdID
        self.ordStatusReqID = ordStatusReqID
    }
}

/// A venue's ExecutionReport (8), as received.
public struct VenueReport: Equatable, Sendable {
    public var venue: VenueID
    /// ClOrdID (11): ours, of the route or of its last request.
    public var clOrdID: ClOrdID
    /// OrderID (37) of the venue.
    public var venueOrderID: Text64
    public var execID: Text64
    /// ExecType (150) as the FIX character: unknown values are anomalies, not parse errors.
    public var execType: UInt8
    public var lastQty: Quantity
    public var lastPx: Price
    /// CumQty (14) by the venue's count; zero when absent.
    public var cumQty: Quantity
    public var text: Text64
    public init(
        venue: VenueID, clOrdID: ClOrdID, venueOrderID: Text64 = Text64(), execID: Text64,
        execType: ExecType, lastQty: Quantity = .zero, lastPx: Price = .none,
        cumQty: Quantity = .zero, text: Text64 = Text64()
    ) {
        self.venue = venue
        self.clOrdID = clOrdID
        self.venueOrderID = venueOrderID
        self.execID = execID
        self.execType = execType.rawValue
        self.lastQty = lastQty
        self.lastPx = lastPx
        self.cumQty = cumQty
        self.text = text
    }
}

/// A venue's OrderCancelReject (9).
public struct VenueCancelReject: Equatable, Sendable {
    public var venue: VenueID
    public var clOrdID: ClOrdID
    /// CxlRejReason (102) as sent; 99 when absent.
    public var reason: UInt8
    public var text: Text64
    public init(venue: VenueID, clOrdID: ClOrdID, reason: UInt8, text: Text64 = Text64()) {
        self.venue = venue
        self.clOrdID = clOrdID
        self.reason = reason
        self.text = text
    }
}

public struct VenueMessageReject: Equatable, Sendable {
    public var venue: VenueID
    /// ClOrdID of the message that was refused, found by its sequence number.
    public var clOrdID: ClOrdID
    public var text: Text64
    public init(venue: VenueID, clOrdID: ClOrdID, text: Text64) {
        self.venue = venue
        self.clOrdID = clOrdID
        self.text = text
    }
}

public struct FormBlock: Equatable, Sendable {
    /// User who wants it.
    public var user: Text64
    /// Client orders, each staged, of one instrument and side.
    public var members: [OrderID]
    public init(user: Text64, members: [OrderID]) {
        self.user = user
        self.members = members
    }
}

/// One member's part of a finished block, as post-trade computed it.
public struct BlockShare: Equatable, Sendable {
    public var order: OrderID
    public var quantity: Quantity
    /// Gross amount of the part, rounded to the minor unit; parts sum to the block's gross.
    public var gross: Notional
    public init(order: OrderID, quantity: Quantity, gross: Notional) {
        self.order = order
        self.quantity = quantity
        self.gross = gross
    }
}

public struct BlockAllocation: Equatable, Sendable {
    public var block: OrderID
    public var shares: [BlockShare]
    public init(block: OrderID, shares: [BlockShare]) {
        self.block = block
        self.shares = shares
    }
}

/// Scope of a kill switch in this release: the firm, one account or one instrument.
public struct KillSwitch: Equatable, Sendable {
    public var user: Text64
    /// `.none` = every account.
    public var account: AccountID
    /// `.none` = every instrument.
    public var instrument: InstrumentID
    public var isEngaged: Bool
    public var reason: Text64
    public init(
        user: Text64, account: AccountID = .none, instrument: InstrumentID = .none,
        isEngaged: Bool, reason: Text64
    ) {
        self.user = user
        self.account = account
        self.instrument = instrument
        self.isEngaged = isEngaged
        self.reason = reason
    }
}

/// A message that killed the process twice and is now set aside.
public struct Quarantine: Equatable, Sendable {
    public var session: SessionID
    public var msgSeqNum: UInt64
    /// Digest of the message without its transport fields.
    public var digest: UInt64
    /// ClOrdID (11) when the message had one.
    public var clOrdID: ClOrdID
    public init(session: SessionID, msgSeqNum: UInt64, digest: UInt64, clOrdID: ClOrdID) {
        self.session = session
        self.msgSeqNum = msgSeqNum
        self.digest = digest
        self.clOrdID = clOrdID
    }
}
