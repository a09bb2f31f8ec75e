import OMSTypes

/// Answers to requests over many orders.
public indirect enum ClientAnswer: Equatable, Sendable {
    /// OrderMassCancelReport (r).
    case massCancelReport(MassCancelReport)
    /// ListStatus (N).
    case listStatus(ListStatus)
}

/// OrderMassCancelReport (r): what is about to be cancelled, or why nothing is.
public struct MassCancelReport: Equatable, Sendable {
    public var request: MassRequest
    /// MassCancelRejectReason (532); `nil` when the request is carried out.
    public var rejectReason: UInt8?
    public var text: Text64
    /// TotalAffectedOrders (533).
    public var totalAffectedOrders: UInt32
    /// The first of the affected orders, with their ClOrdIDs (41).
    public var affected: [AffectedOrder]
    /// The most orders that are named one by one.
    public static let affectedMax = 1_000
}

public struct AffectedOrder: Equatable, Sendable {
    public var origClOrdID: ClOrdID
    public var order: OrderID
}

/// ListStatus (N): one message of `noRpts`.
public struct ListStatus: Equatable, Sendable {
    /// ListStatusType (429).
    public enum Kind: UInt8, Sendable {
        case acknowledgement = 1
        case response = 2
        /// ListExecute (L) was carried out.
        case execStarted = 4
        /// Sent by itself when the last order of the list has ended.
        case allDone = 5
        /// Sent by itself when orders of the list did what they should not beside each other.
        case alert = 6
    }

    /// ListOrderStatus (431).
    public enum State: UInt8, Sendable {
        /// Accepted or being checked: ListExecute (L) or the decision is still to come.
        case receivedForExecution = 2
        case executing = 3
        case cancelling = 4
        case alert = 5
        case allDone = 6
        case rejected = 7
    }

    public var session: SessionID
    public var listID: ListID
    public var kind: Kind
    public var state: State
    /// NoRpts (82) and RptSeq (83).
    public var noRpts: Int
    public var rptSeq: Int
    /// TotNoOrders (68).
    public var totNoOrders: Int
    /// ListStatusText (444).
    public var text: Text64
    public var lines: [ListStatusLine]
    /// ContingencyType (1385).
    public var contingency: Contingency = .none
    /// The most orders of one message.
    public static let linesMax = 200
}

/// An order's entry in a ListStatus (N).
public struct ListStatusLine: Equatable, Sendable {
    public var clOrdID: ClOrdID
    public var ordStatus: OrdStatus
    public var cumQty: Quantity
    public var leavesQty: Quantity
    /// CxlQty (84).
    public var cxlQty: Quantity
    public var avgPx: Price
    /// OrdRejReason (103) of an order that is refused.
    public var ordRejReason: OrdRejReason?
}

/// Place of a report among the answers to an OrderMassStatusRequest (AF).
public struct MassStatusPlace: Equatable, Sendable {
    /// TotNumReports (911).
    public var totNumReports: UInt32
    /// LastRptRequested (912).
    public var isLast: Bool
}
