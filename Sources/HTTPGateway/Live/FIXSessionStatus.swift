public import OMSTypes

/// How a FIX session stands now, for operations.
public struct FIXSessionStatus: Equatable, Sendable {
    public var name: String
    /// `client`, `venue`, `marketData`, `counterparty`, `dropCopy`.
    public var role: String
    public var version = ""
    public var senderCompID = ""
    public var targetCompID = ""
    /// We dial the counterparty.
    public var isInitiator = false
    /// Logged on.
    public var isUp = false
    public var isConnected = false
    public var isDisabled = false
    /// Address and port of the counterparty's last connection.
    public var peerAddress = ""
    public var loggedOnSince: Timestamp = .none
    public var nextInbound: UInt64 = 1
    public var nextOutbound: UInt64 = 1
    public var lastReceived: Timestamp = .none
    public var lastSent: Timestamp = .none
    public var messagesReceived: UInt64 = 0
    public var messagesSent: UInt64 = 0
    public var messagesResent: UInt64 = 0
    /// Bytes that wait to be sent.
    public var queueBytes = 0
    /// Inbound numbers that are awaited from a resend.
    public var missingInbound: ClosedRange<UInt64>?
    /// Outbound numbers that are being resent.
    public var resendingOutbound: ClosedRange<UInt64>?
    /// Why and when the last connection ended.
    public var lastDisconnect = ""
    public var lastDisconnected: Timestamp = .none
    /// The last control: by whom, why, when.
    public var changedBy = ""
    public var reason = ""
    public var changed: Timestamp = .none

    public init(name: String, role: String) {
        self.name = name
        self.role = role
    }

    /// `up`, `connected` (no Logon yet), `down`, `disabled`.
    public var state: String {
        if isUp { return "up" }
        if isDisabled { return "disabled" }
        return isConnected ? "connected" : "down"
    }
}
