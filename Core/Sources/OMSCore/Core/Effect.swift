import OMSTypes

/// What the shell is asked to do. Plain data, never executed below floor 7.
public enum Effect: Equatable, Sendable {
    /// ExecutionReport (8) to a client's session.
    case report(ExecutionReport)
    /// OrderCancelReject (9) to a client's session.
    case cancelReject(CancelReject)
    /// NewOrderSingle (D) to a venue.
    case sendRoute(RouteSent)
    /// OrderCancelRequest (F) to a venue.
    case cancelRoute(OrderID, VenueID, attempt: UInt16)
    /// OrderCancelReplaceRequest (G) to a venue.
    case replaceRoute(RouteReplace, VenueID)
    /// OrderStatusRequest (H) to a venue.
    case requestStatus(OrderID, VenueID, inquiry: UInt32)
    /// OrderMassStatusRequest (AF) to a venue, for all of our orders there.
    case requestMassStatus(VenueID, inquiry: UInt32)
    /// An answer to a request over many orders, to a client's session: its place in
    /// `OrderCore.answers`, so that effects stay plain values.
    case answer(SessionID, place: Int)
    /// QuoteRequest (R) to a dealer, who has until then to answer.
    case requestQuote(
        OrderID, VenueID, number: UInt32, quantity: Quantity, due: Timestamp)
    /// The order on a dealer's quote: NewOrderSingle (D) or QuoteResponse (AJ).
    case takeQuote(RouteSent, quoteID: Text64)
    /// A placement to be computed and handed in as a command: its place in
    /// `OrderCore.placementRequests`.
    case askPlacement(place: Int)
    /// Taking, resting and waiting are to be weighed, and the choice handed in as a command: its
    /// place in `OrderCore.weighingRequests`.
    case askWeighing(place: Int)
}

/// All that an ExecutionReport says; ExecID (17) is made from `execution`, or else from the frame's
/// number and the report's place in it.
public struct ExecutionReport: Equatable, Sendable {
    public var session: SessionID
    public var order: OrderID
    public var clOrdID: ClOrdID
    /// Empty unless the report answers a cancel or replace.
    public var origClOrdID: ClOrdID
    public var execType: ExecType
    public var ordStatus: OrdStatus
    public var terms: OrderTerms
    public var lastQty: Quantity
    public var lastPx: Price
    public var lastVenue: VenueID
    /// Trades, busts and corrections of a venue: number of the report among them, from 1; 0 in
    /// others.
    public var execution: UInt64 = 0
    /// Busts and corrections: number of the report that they take back or restate.
    public var execRef: UInt64 = 0
    public var leavesQty: Quantity
    public var cumQty: Quantity
    public var avgPx: Price
    public var refusal: Refusal
    /// OrdStatusReqID (790) of the request that this answers.
    /// MassStatusReqID (584) where `massStatus` is set.
    public var ordStatusReqID: Text64
    /// Set in answers to an OrderMassStatusRequest (AF).
    public var massStatus: MassStatusPlace?
    /// ExecRestatementReason (378) of what happened without a request.
    public var restatement: ExecRestatementReason?
    /// WorkingIndicator (636), where the order is held off the market or has become active.
    public var isWorking: Bool?
    /// Set for good-till orders from their second day on.
    public var day: DayQuantities?
}

/// DayOrderQty (424), DayCumQty (425) and DayAvgPx (426).
public struct DayQuantities: Equatable, Sendable {
    public var orderQty: Quantity
    public var cumQty: Quantity
    public var avgPx: Price
}

public struct CancelReject: Equatable, Sendable {
    public var session: SessionID
    /// `.none` → OrderID (37) is `NONE`.
    public var order: OrderID
    public var clOrdID: ClOrdID
    public var origClOrdID: ClOrdID
    public var ordStatus: OrdStatus
    public var isReplace: Bool
    public var reason: CxlRejReason
    public var refusal: Refusal
}
