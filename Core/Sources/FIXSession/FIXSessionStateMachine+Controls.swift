import FIXCodec
import OMSTypes

// What an operator asks of a session, and what it shows of itself.
extension FIXSessionStateMachine {
    /// Numbers that are missing: asked for and not come yet.
    public var missing: ClosedRange<UInt64>? {
        gapThrough >= nextInbound ? nextInbound...gapThrough : nil
    }

    /// Nobody has logged on over the present connection yet.
    public var isAwaitingLogon: Bool {
        if case .awaitingLogon = phase { return true }
        return false
    }

    /// Answers a Logon that is not wanted now with a Logout that says why; the connection is
    /// closed once the counterparty had time to read it.
    public mutating func refuseLogon(_ text: String, now: Timestamp) {
        guard isAwaitingLogon else { return }
        farewell(text, now)
    }

    /// Takes the numbers that an operator wants. Nobody may be connected.
    public mutating func setSequences(nextInbound: UInt64, nextOutbound: UInt64) {
        precondition(phase == .disconnected, "the numbers of a connection are the messages'")
        precondition(nextInbound >= 1 && nextInbound < Self.sequenceMax, "no sequence number")
        precondition(nextOutbound >= 1 && nextOutbound < Self.sequenceMax, "no sequence number")
        forgetConnection()
        self.nextInbound = nextInbound
        self.nextOutbound = nextOutbound
    }
}
