import FIXCodec
import FIXSession
import OMSTypes

/// Who owns a session's application, store and clock. Everything happens on the event loop.
///
/// Journal before effect: a session only buffers. It asks for a commit as soon as it has something
/// to send or a number has moved; the host makes numbers and messages as durable as configured
/// and then calls `flush()`, normally once at the end of the event loop's tick for all sessions.
public protocol FIXSessionHost: AnyObject {
    /// The time, for everything that a session does by itself.
    func now() -> Timestamp

    /// An application message, or a session-level Reject (35=3), next in sequence and only once.
    /// `session.nextInbound` already counts it. `index` and `raw` are valid until the return.
    func fixSession(
        _ session: FIXSession, received index: borrowing FIXMessageIndex,
        raw: UnsafeRawBufferPointer, at time: Timestamp)

    /// As `received`, but beyond the session's rate: to be refused with this text by a
    /// BusinessMessageReject (35=j), or by a Reject (35=3) where the version has none.
    func fixSession(
        _ session: FIXSession, throttled index: borrowing FIXMessageIndex,
        raw: UnsafeRawBufferPointer, text: String, at time: Timestamp)

    func fixSession(_ session: FIXSession, changed state: FIXSessionState)

    /// The counterparty misses `begin…end`: walk the store in order and call `resend` for each
    /// message that is to go again and `gapFill` for each range that is not. Long ranges come in
    /// several calls.
    func fixSession(_ session: FIXSession, resend begin: UInt64, end: UInt64)

    /// Both numbers start at 1 again: messages stored under old numbers are never resent.
    func fixSessionSequencesReset(_ session: FIXSession)

    /// There is something to make durable and to `flush()`. Asked once per flush.
    func fixSessionNeedsCommit(_ session: FIXSession)

    /// Something that an operator may want to read: garbled bytes, a refused connection.
    func fixSession(_ session: FIXSession, noted line: String)

    /// What one read brought is being taken in; `messages` of it came when it is done. A host that was
    /// asked for a commit meanwhile may make it then, at once.
    func readBegan()
    func readEnded(messages: Int)
}

extension FIXSessionHost {
    /// For hosts that commit at the end of a tick alone.
    public func readBegan() {}
    public func readEnded(messages: Int) {}

    /// For hosts without an application's answers: refused on the session level.
    public func fixSession(
        _ session: FIXSession, throttled index: borrowing FIXMessageIndex,
        raw: UnsafeRawBufferPointer, text: String, at time: Timestamp
    ) {
        session.reject(
            FIXReject(
                refSeqNum: index.msgSeqNum ?? session.nextInbound - 1,
                refMsgType: index.value(FIXTag.msgType).map { FIXText($0) }, reason: .other,
                text: FIXText(text)))
    }
}

/// Whether a session is logged on.
public enum FIXSessionState: Equatable, Sendable {
    case up
    case down(FIXDisconnectReason)
}
