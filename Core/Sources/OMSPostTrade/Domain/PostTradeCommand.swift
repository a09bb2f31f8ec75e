import OMSTypes

/// AffirmStatus (940).
public enum AffirmStatus: UInt8, Sendable, CaseIterable {
    case received = 1
    case confirmRejected = 2
    case affirmed = 3
}

/// The counterparty's answer to a confirmation (ConfirmationAck, 35=AU).
public struct ConfirmationAck: Equatable, Sendable {
    /// ConfirmID (664).
    public var confirmID: Text64
    /// AffirmStatus (940).
    public var status: AffirmStatus
    /// ConfirmRejReason (774); set when the status is `confirmRejected`.
    public var rejectReason: UInt16?
    /// Text (58).
    public var text: String

    public init(
        confirmID: Text64, status: AffirmStatus, rejectReason: UInt16? = nil, text: String = ""
    ) {
        self.confirmID = confirmID
        self.status = status
        self.rejectReason = rejectReason
        self.text = text
    }
}

/// What is wanted of post-trade.
public indirect enum PostTradeCommand: Equatable, Sendable {
    /// Reference data at start or after a change of the files.
    case reference(PostTradeReference)
    /// A client order or block is done: allocate, confirm and match it.
    case book(CompletedTrade)
    /// The counterparty's own record of a trade.
    case counterpartyRecord(CounterpartyRecord)
    case confirmationAck(ConfirmationAck)
}
