import FIXCodec
import NIOCore
import NIOTLS
import OMSTypes

/// What becomes of the first message of a connection.
enum FIXFirstMessage {
    case session(FIXSession)
    /// The connection ends without an answer.
    case drop
    /// It is being looked into: `admit` or `close` follows; nothing is read until then.
    case wait
}

/// Frames the bytes of one connection and gives each message to its session.
///
/// A plain inbound handler: whole messages are taken from the read buffer where they lie, only
/// a message that is split between two reads is copied.
final class FIXChannelHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private var index: FIXMessageIndex
    private let bytesMax: Int
    /// The beginning of a message whose end has not come.
    private var rest = ByteBuffer()
    private var session: FIXSession?
    /// Finds the session that a first message belongs to.
    private let resolve: (borrowing FIXMessageIndex, FIXChannelHandler) -> FIXFirstMessage
    /// The session begins when TLS stands, not when TCP does.
    private let awaitsTLS: Bool
    private var context: ChannelHandlerContext?
    /// Nothing is taken: a Logon is being looked into, or messages come too fast.
    private var isPaused = false
    private var logon: [UInt8] = []
    private let clock: () -> Timestamp
    private let note: (String) -> Void
    private var isEnding = false
    /// Messages of the read at work.
    private var messages = 0

    /// - Parameter session: known beforehand by an initiator.
    init(
        session: FIXSession?, bytesMax: Int, awaitsTLS: Bool = false,
        clock: @escaping () -> Timestamp, note: @escaping (String) -> Void,
        resolve: @escaping (borrowing FIXMessageIndex, FIXChannelHandler) -> FIXFirstMessage
    ) {
        self.awaitsTLS = awaitsTLS
        self.bytesMax = bytesMax
        index = FIXMessageIndex(bytesMax: bytesMax)
        self.session = session
        self.clock = clock
        self.note = note
        self.resolve = resolve
    }

    /// A session was found for this connection, whether or not it still has it.
    private(set) var isResolved = false

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func channelActive(context: ChannelHandlerContext) {
        if let session, !awaitsTLS { session.attach(context.channel, clock()) }
        context.fireChannelActive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if awaitsTLS, let session, session.channel == nil,
            case .handshakeCompleted? = event as? TLSUserEvent
        {
            session.attach(context.channel, clock())
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
        isEnding = true
        session?.detach(context.channel)
        session = nil
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if !(error is IOError), !isEnding { note("connection dropped: \(FIXTLSWords.of(error))") }
        context.close(promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let host = session?.host
        host?.readBegan()
        messages = 0
        read(context, data)
        host?.readEnded(messages: messages)
    }

    private func read(_ context: ChannelHandlerContext, _ data: NIOAny) {
        var buffer = unwrapInboundIn(data)
        if rest.readableBytes > 0 || isPaused {
            rest.writeBuffer(&buffer)
            return takeRest(context)
        }
        let now = clock()
        let used = buffer.withUnsafeReadableBytes { take($0, context, now) }
        guard used < buffer.readableBytes else { return }
        buffer.moveReaderIndex(forwardBy: used)
        rest.clear()
        rest.writeBuffer(&buffer)
    }

    private func takeRest(_ context: ChannelHandlerContext) {
        guard !isPaused, rest.readableBytes > 0 else { return }
        let now = clock()
        let used = rest.withUnsafeReadableBytes { take($0, context, now) }
        rest.moveReaderIndex(forwardBy: used)
        if rest.readableBytes == 0 { rest.clear() } else { rest.discardReadBytes() }
    }

    /// Takes whole messages from the front and returns how many bytes are done with.
    private func take(
        _ bytes: UnsafeRawBufferPointer, _ context: ChannelHandlerContext, _ now: Timestamp
    ) -> Int {
        var at = 0
        var skipped = FIXSkippedBytes()
        defer { tell(skipped) }
        while at < bytes.count, !isEnding, !isPaused {
            if let delay = session?.readingDelay(now), delay > 0 {
                pause(context)
                resume(context, after: .nanoseconds(delay))
                break
            }
            switch index.parse(UnsafeRawBufferPointer(rebasing: bytes[at...])) {
            case .complete(let length):
                at &+= length
                deliver(context, now)
            case .incomplete: return at
            case .garbled(let skip, let reason):
                skipped.add(bytes[at..<(at + skip)], reason)
                at &+= skip
                garbled(reason, context, now)
            }
        }
        return isEnding ? bytes.count : at
    }

    private func deliver(_ context: ChannelHandlerContext, _ now: Timestamp) {
        messages += 1
        if let session { return session.receive(&index, now) }
        switch resolve(index, self) {
        case .session(let found): begin(found, context, now)
        case .drop: end(context)
        case .wait:
            logon = Array(index.bytes)
            pause(context)
        }
    }

    private func begin(
        _ found: FIXSession, _ context: ChannelHandlerContext, _ now: Timestamp
    ) {
        session = found
        isResolved = true
        found.attach(context.channel, now)
        found.receive(&index, now)
    }

    /// The Logon that was looked into is the session's.
    func admit(_ found: FIXSession) {
        guard let context, !isEnding else { return }
        var bytes: [UInt8] = []
        swap(&bytes, &logon)
        let now = clock()
        bytes.withUnsafeBytes { raw in
            guard case .complete = index.parse(raw) else { return }
            begin(found, context, now)
        }
        // It may hold a password.
        for at in bytes.indices { bytes[at] = 0 }
        unpause(context)
    }

    /// Nothing more is taken from this connection.
    func refuse() {
        logon = []
        isEnding = true
    }

    // MARK: Reading no faster

    private func pause(_ context: ChannelHandlerContext) {
        isPaused = true
        setAutoRead(false, context)
    }

    private func resume(_ context: ChannelHandlerContext, after delay: TimeAmount) {
        context.eventLoop.assumeIsolated().scheduleTask(in: delay) {
            guard let context = self.context, !self.isEnding else { return }
            self.unpause(context)
        }
    }

    private func unpause(_ context: ChannelHandlerContext) {
        isPaused = false
        takeRest(context)
        if !isPaused { setAutoRead(true, context) }
    }

    private func setAutoRead(_ isOn: Bool, _ context: ChannelHandlerContext) {
        try? context.channel.syncOptions?.setOption(.autoRead, value: isOn)
    }

    /// Rule S9: ignored; the gap that it leaves is requested. Before a Logon it is no FIX at all
    /// (rule S1).
    private func garbled(
        _ reason: FIXGarbled, _ context: ChannelHandlerContext, _ now: Timestamp
    ) {
        guard let session else {
            note("connection dropped: no FIX Logon (\(reason))")
            return end(context)
        }
        // Asked for again, it would be as long again: it is told instead.
        if case .tooLarge(let size) = reason { session.refuseSize(size, max: bytesMax, now) }
    }

    /// One line for all that one read skipped. A session that is being left has said why.
    private func tell(_ skipped: FIXSkippedBytes) {
        guard let session, let line = skipped.line, !session.isTakingLeave else { return }
        session.host.fixSession(session, noted: line)
    }

    private func end(_ context: ChannelHandlerContext) {
        isEnding = true
        context.close(promise: nil)
    }
}
