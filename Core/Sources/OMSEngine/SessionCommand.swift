import OMSTypes

/// What somebody wants of a FIX session, or what the configuration says of it: command and event
/// in one, since nothing here is decided but whether the numbers are possible.
public struct SessionCommand: Equatable, Sendable {
    public indirect enum Action: Equatable, Sendable {
        /// Both numbers start at 1 again.
        case reset
        /// The next MsgSeqNum (34) of each direction; `nil` leaves it as it is.
        case set(nextInbound: UInt64?, nextOutbound: UInt64?)
        /// Takes leave with this Text (58); the counterparty may come back.
        case logout(text: Text64)
        /// Logs out, and refuses every Logon until it is enabled.
        case disable
        case enable
        /// How its messages are written, so that the journal alone can show them as sent.
        case identified(SessionIdentity)
    }

    public var session: SessionID
    /// Who wants it; empty for the configuration.
    public var user: Text64
    /// Why.
    public var reason: Text64
    public var action: Action

    public init(session: SessionID, user: Text64, reason: Text64, action: Action) {
        self.session = session
        self.user = user
        self.reason = reason
        self.action = action
    }

    /// Numbers from here on are refused: room for every message to come.
    public static let numberMax: UInt64 = 1 << 62

    /// Whether the numbers can be counted on from.
    var isPossible: Bool {
        guard session != .none else { return false }
        guard case .set(let inbound, let outbound) = action else { return true }
        let numbers = [inbound, outbound].compactMap { $0 }
        return !numbers.isEmpty && numbers.allSatisfy { $0 >= 1 && $0 < Self.numberMax }
    }
}

/// Standard header of a session's messages.
public struct SessionIdentity: Equatable, Sendable {
    /// Code of the version: 0 for FIX 4.0 and so on to 7 for FIX 5.0 SP2.
    public var version: UInt8
    /// SenderCompID (49) of what we send.
    public var senderCompID: Text64
    /// TargetCompID (56) of what we send.
    public var targetCompID: Text64
    /// Code of how fine SendingTime (52) is written.
    public var precision: UInt8
    /// SenderSubID (50), SenderLocationID (142), TargetSubID (57) and TargetLocationID (143) of
    /// what we send; empty for none.
    public var senderSubID = Text64()
    public var senderLocationID = Text64()
    public var targetSubID = Text64()
    public var targetLocationID = Text64()
    /// Application messages carry ApplVerID (1128).
    public var carriesApplVerID = false

    public init(version: UInt8, senderCompID: Text64, targetCompID: Text64, precision: UInt8) {
        self.version = version
        self.senderCompID = senderCompID
        self.targetCompID = targetCompID
        self.precision = precision
    }
}

/// What the journal knows of a session beside its numbers.
public struct SessionState: Equatable, Sendable {
    public var isDisabled = false
    /// The last control: who, why and when.
    public var changedBy = Text64()
    public var reason = Text64()
    public var changed = Timestamp.none
    public var identity: SessionIdentity?
    public init() {}
}
