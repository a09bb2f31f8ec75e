import FIXCodec
import FIXSession
import NIOCore
import OMSTypes

/// A host for simulators, clients and counterparties: sent messages and numbers in memory, kept
/// over reconnections; everything is flushed once per event loop tick.
///
/// Confined to `eventLoop`; set the closures before the first connection.
public final class MemoryFIXHost: FIXSessionHost, @unchecked Sendable {
    public let eventLoop: any EventLoop
    private let clock: @Sendable () -> Timestamp
    private var sent: [ObjectIdentifier: FIXSentMessages] = [:]
    private var sessions: [FIXSession] = []
    private var waiting: [FIXSession] = []
    private var flushScheduled = false

    /// An application message (or a session-level Reject), next in sequence.
    public var onMessage: ((FIXSession, borrowing FIXMessageIndex, Timestamp) -> Void)?
    /// A session went up or down.
    public var onState: ((FIXSession, FIXSessionState) -> Void)?
    /// Garbled bytes and the like.
    public var onNote: ((FIXSession, String) -> Void)?
    /// Off: nothing is kept, resend requests are answered by gap fills. For load generators.
    public var keepsMessages = true

    public init(
        eventLoop: any EventLoop, clock: @escaping @Sendable () -> Timestamp = SystemClock.now
    ) {
        self.eventLoop = eventLoop
        self.clock = clock
    }

    /// A session that this host owns and keeps.
    public func makeSession(
        _ settings: FIXSessionSettings, limits: FIXSessionLimits = FIXSessionLimits(),
        tag: Int = 0
    ) -> FIXSession {
        let session = FIXSession(
            settings, limits: limits, host: self, eventLoop: eventLoop, tag: tag)
        sessions.append(session)
        sent[ObjectIdentifier(session)] = FIXSentMessages()
        return session
    }

    /// Sends and keeps an application message; returns its MsgSeqNum (34).
    @discardableResult
    public func send(
        _ session: FIXSession, _ msgType: FIXMsgType, _ body: borrowing FIXBodyWriter
    ) -> UInt64 {
        send(session, msgType, body: body.bytes)
    }

    /// Sends and keeps an application message; returns its MsgSeqNum (34).
    @discardableResult
    public func send(
        _ session: FIXSession, _ msgType: FIXMsgType, body: UnsafeRawBufferPointer
    ) -> UInt64 {
        let time = clock()
        let sequence = session.send(msgType, body: body, at: time)
        if keepsMessages {
            sent[ObjectIdentifier(session)]?.append(sequence, msgType, body: body, at: time)
        }
        return sequence
    }

    /// Keeps an application message and uses its number up without sending it: lost on the way. The
    /// counterparty asks for it when the next one shows the gap.
    public func lose(_ session: FIXSession, _ msgType: FIXMsgType, body: UnsafeRawBufferPointer) {
        let time = clock()
        let sequence = session.lose(at: time)
        sent[ObjectIdentifier(session)]?.append(sequence, msgType, body: body, at: time)
    }

    public func now() -> Timestamp { clock() }

    public func fixSession(
        _ session: FIXSession, received index: borrowing FIXMessageIndex,
        raw: UnsafeRawBufferPointer, at time: Timestamp
    ) {
        onMessage?(session, index, time)
    }

    public func fixSession(_ session: FIXSession, changed state: FIXSessionState) {
        onState?(session, state)
    }

    public func fixSession(_ session: FIXSession, resend begin: UInt64, end: UInt64) {
        (sent[ObjectIdentifier(session)] ?? FIXSentMessages()).resend(begin, end, on: session)
    }

    public func fixSessionSequencesReset(_ session: FIXSession) {
        sent[ObjectIdentifier(session)]?.removeAll()
    }

    public func fixSession(_ session: FIXSession, noted line: String) { onNote?(session, line) }

    public func fixSessionNeedsCommit(_ session: FIXSession) {
        waiting.append(session)
        guard !flushScheduled else { return }
        flushScheduled = true
        eventLoop.execute { self.flushAll() }
    }

    private func flushAll() {
        flushScheduled = false
        var due: [FIXSession] = []
        swap(&due, &waiting)
        for session in due { session.flush() }
    }
}
