import FIXCodec

/// What a session wants done, as plain data, in this order.
public enum FIXSessionAction: Equatable, Sendable {
    /// Send a session message under this number, which is already counted.
    case send(sequence: UInt64, FIXAdminMessage)
    /// Hand the message that was just received to the application: next in sequence, once.
    case deliver
    /// Keep a copy of the message that was just received: it lies behind a gap. Not keeping it
    /// is allowed; the counterparty's resend brings it again.
    case hold(sequence: UInt64)
    /// Give the kept message with this number to `received` again, as `isHeld`.
    case takeHeld(sequence: UInt64)
    /// Send the stored application messages `begin…end` again, gap-fill what is not stored.
    case resend(begin: UInt64, end: UInt64)
    /// Both numbers start at 1 again: what is stored under old numbers is history.
    case sequencesReset
    /// Logged on.
    case up
    /// No longer logged on.
    case down(FIXDisconnectReason)
    /// Close the connection, after everything before it has left.
    case disconnect(FIXDisconnectReason)
}

/// Why a session or its connection ended.
public enum FIXDisconnectReason: Equatable, Sendable {
    /// The counterparty asked for it by Logout.
    case peerLogout
    /// Our Logout was answered.
    case logoutAnswered
    case logoutTimeout
    case logonTimeout
    /// The first message was no Logon (rule S1).
    case notLogon
    /// Wrong CompID or BeginString in the Logon (rule S1).
    case wrongIdentity
    /// SendingTime (52) of the Logon is off (rule S1).
    case logonSendingTime
    /// The counterparty answered our Logon with a Logout; its Text (58).
    case logonRefused(String)
    /// Silence after a TestRequest (rule S8).
    case heartbeatTimeout
    /// We sent a Logout with this Text (58).
    case refused(String)
    /// The connection broke or the counterparty closed it.
    case connectionLost
    /// More waits to be sent than the session may keep.
    case slowConsumer
    /// Our own side closed it.
    case stopped
}
