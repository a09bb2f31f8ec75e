import FIXSession
import NIOCore
import OMSTypes

/// What a session did since the start of the process, and how its connection stands.
public struct FIXSessionActivity: Sendable {
    /// Since when the present connection exists; `none` without one.
    public var connectedSince = Timestamp.none
    /// Since when it is logged on; `none` when it is not.
    public var loggedOnSince = Timestamp.none
    /// Address and port of the counterparty, of the last connection.
    public var peerAddress = ""
    public var lastReceived = Timestamp.none
    public var lastSent = Timestamp.none
    public var messagesReceived: UInt64 = 0
    public var messagesSent: UInt64 = 0
    /// Of the messages sent, those with PossDupFlag (43).
    public var messagesResent: UInt64 = 0
    /// Why the last connection ended.
    public var lastDisconnect: FIXDisconnectReason?
    public var lastDisconnected = Timestamp.none

    public init() {}
}

extension FIXSession {
    /// Bytes that wait to be sent: buffered here or not taken by the socket.
    public var queueBytes: Int {
        let buffered = outbound.count - outboundStart
        guard let channel else { return buffered }
        let waiting = try? channel.syncOptions?.getOption(.bufferedWritableBytes)
        return buffered + (waiting ?? 0)
    }

    /// Inbound numbers that were asked for and have not come.
    public var missingInbound: ClosedRange<UInt64>? { machine.missing }

    /// Outbound numbers that a resend has still to go through.
    public var resendingOutbound: ClosedRange<UInt64>? {
        guard let resending, resending.next <= resending.end else { return nil }
        return resending.next...resending.end
    }

    /// Puts the numbers where an operator wants them. A counterparty that is connected is told
    /// why by a Logout, under the old numbers, and disconnected.
    /// `nil` leaves a number as it is.
    public func setSequences(
        nextInbound: UInt64?, nextOutbound: UInt64?, telling text: String
    ) {
        eventLoop.preconditionInEventLoop()
        if channel != nil { takeDown(text) }
        resending = nil
        writtenThrough = 0
        dropHeld()
        machine.setSequences(
            nextInbound: nextInbound ?? machine.nextInbound,
            nextOutbound: nextOutbound ?? machine.nextOutbound)
        requestCommit()
    }

    private func takeDown(_ text: String) {
        let now = host.now()
        if isLoggedOn {
            machine.logoutRequested(text: FIXText(text), now: now)
            drain(now)
        }
        machine.disconnected(.stopped, now: now)
        drain(now)
        disconnectAfterFlush(.stopped)
    }

    /// A connection was closed: remember why.
    func noteDisconnect(_ reason: FIXDisconnectReason, _ now: Timestamp) {
        activity.lastDisconnect = reason
        activity.lastDisconnected = now
        activity.connectedSince = .none
        activity.loggedOnSince = .none
    }
}
