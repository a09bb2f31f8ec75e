import OMSTypes

/// ExecutionReport (35=8).
public struct VenueExecutionReport: Equatable, Sendable {
    /// OrderID (37); NONE for an order that the venue does not know.
    public var orderID: Text64
    public var execID: Text64
    public var execType: ExecType
    public var ordStatus: OrdStatus
    public var clOrdID: ClOrdID
    public var origClOrdID: ClOrdID?
    public var symbol: Symbol
    public var side: Side
    public var ordType: OrdType?
    public var timeInForce: TimeInForce?
    /// OrderQty (38); absent for an unknown order.
    public var quantity: Quantity?
    public var price: Price?
    public var cumQty = Quantity.zero
    public var leavesQty = Quantity.zero
    public var avgPx = Price.none
    public var lastQty = Quantity.zero
    public var lastPx = Price.none
    /// LastLiquidityInd (851) of a fill: whether the order stood in the book.
    public var isAddedLiquidity: Bool?
    public var ordRejReason: OrdRejReason?
    public var text: String?
    /// ExecRefID (19): the execution that is taken back.
    public var execRefID: Text64?
    public var ordStatusReqID: Text64?
    public var massStatusReqID: Text64?
    /// TotNumReports (911) and LastRptRequested (912) of a mass status answer.
    public var totNumReports: Int?
    public var isLastReport: Bool?
}

/// OrderCancelReject (35=9).
public struct VenueCancelReject: Equatable, Sendable {
    public enum Response: UInt8, Sendable {
        case cancel = 0x31
        case replace = 0x32
    }

    public var orderID: Text64
    public var clOrdID: ClOrdID
    /// The last accepted id; the request's own OrigClOrdID (41) when the order is unknown.
    public var origClOrdID: ClOrdID
    public var ordStatus: OrdStatus
    public var responseTo: Response
    public var reason: CxlRejReason
    public var text: String
}

/// What a venue says on its order session.
public enum VenueReport: Equatable, Sendable {
    case execution(VenueExecutionReport)
    case cancelReject(VenueCancelReject)
    case quote(VenueQuoteReport)
    case quoteRefusal(VenueQuoteRefusal)
    case quoteCancel(VenueQuoteCancel)
}

/// A trade as the venue prints it (MDEntryType 269=2).
public struct VenuePrint: Equatable, Sendable {
    public var symbol: Symbol
    public var price: Price
    public var quantity: Quantity
}

/// What a venue has done so far.
public struct VenueCounters: Equatable, Sendable {
    public var orders = 0
    public var rejects = 0
    public var cancels = 0
    public var replaces = 0
    /// Fills of session orders.
    public var fills = 0
    public var quantityFilled = Quantity.zero
    /// Recorded quote changes.
    public var quotes = 0
    public init() {}
}
