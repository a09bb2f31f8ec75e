import FIXCodec
import NIOCore
import OMSTypes

/// Frames the bytes of one connection and gives each message to its session.
///
/// A plain inbound handler: whole messages are taken from the read buffer where they lie, only
/// a message that is split between two reads is copied.
final class FIXChannelHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private var index: FIXMessageIndex
    /// The beginning of a message whose end has not come.
    private var rest = ByteBuffer()
    private var session: FIXSession?
    /// Finds the session that a first message belongs to; `nil`: none, the connection ends.
    private let resolve: (borrowing FIXMessageIndex) -> FIXSession?
    private let clock: () -> Timestamp
    private let note: (String) -> Void
    private var isEnding = false

    /// - Parameter session: known beforehand by an initiator.
    init(
        session: FIXSession?, bytesMax: Int, clock: @escaping () -> Timestamp,
        note: @escaping (String) -> Void,
        resolve: @escaping (borrowing FIXMessageIndex) -> FIXSession?
    ) {
        index = FIXMessageIndex(bytesMax: bytesMax)
        self.session = session
        self.clock = clock
        self.note = note
        self.resolve = resolve
    }

    /// A session was found for this connection, whether or not it still has it.
    private(set) var isResolved = false

    func channelActive(context: ChannelHandlerContext) {
        if let session { session.attach(context.channel, clock()) }
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        isEnding = true
        session?.detach(context.channel)
        session = nil
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var buffer = unwrapInboundIn(data)
        let now = clock()
        if rest.readableBytes > 0 {
            rest.writeBuffer(&buffer)
            let used = rest.withUnsafeReadableBytes { take($0, context, now) }
            rest.moveReaderIndex(forwardBy: used)
            if rest.readableBytes == 0 { rest.clear() } else { rest.discardReadBytes() }
        } else {
            let used = buffer.withUnsafeReadableBytes { take($0, context, now) }
            guard used < buffer.readableBytes else { return }
            buffer.moveReaderIndex(forwardBy: used)
            rest.clear()
            rest.writeBuffer(&buffer)
        }
    }

    /// Takes whole messages from the front and returns how many bytes are done with.
    private func take(
        _ bytes: UnsafeRawBufferPointer, _ context: ChannelHandlerContext, _ now: Timestamp
    ) -> Int {
        var at = 0
        while at < bytes.count, !isEnding {
            switch index.parse(UnsafeRawBufferPointer(rebasing: bytes[at...])) {
            case .complete(let length):
                at &+= length
                deliver(context, now)
            case .incomplete: return at
            case .garbled(let skip, let reason):
                at &+= skip
                garbled(reason, skip, context)
            }
        }
        return isEnding ? bytes.count : at
    }

    private func deliver(_ context: ChannelHandlerContext, _ now: Timestamp) {
        if let session { return session.receive(&index, now) }
        guard let found = resolve(index) else { return end(context) }
        session = found
        isResolved = true
        found.attach(context.channel, now)
        found.receive(&index, now)
    }

    /// Rule S9: ignored; the gap that it leaves is requested. Before a Logon it is no FIX at all
    /// (rule S1).
    private func garbled(_ reason: FIXGarbled, _ skipped: Int, _ context: ChannelHandlerContext) {
        guard let session else {
            note("connection dropped: no FIX Logon (\(reason))")
            return end(context)
        }
        session.host.fixSession(session, noted: "garbled, \(skipped) bytes skipped: \(reason)")
    }

    private func end(_ context: ChannelHandlerContext) {
        isEnding = true
        context.close(promise: nil)
    }
}
