import NIOCore
import NIOEmbedded
import StreamVenueGateway

@testable import VenueSimulator

/// One connection between a link and a venue that speaks JSON, with the codecs of both: bytes take their
/// time and come in pieces, and what is on its way when it is cut is lost.
final class SimulatedStreamWire {
    /// The link's end, and the venue's.
    let far: EmbeddedChannel
    private let near: EmbeddedChannel
    private let clock: SimulatedClock
    private var random: SeededRandom
    private var toFar = WireDirection()
    private var toNear = WireDirection()
    private(set) var isOver = false

    init(
        server: StreamServer, loop: EmbeddedEventLoop, other: EmbeddedEventLoop,
        _ initialize: StreamDialler.Initializer, seed: UInt64, clock: SimulatedClock
    ) throws {
        self.clock = clock
        random = SeededRandom(seed: seed)
        // What leaves is bytes, whatever the handlers before call it.
        far = EmbeddedChannel(handler: BytesOut(), loop: other)
        near = EmbeddedChannel(handler: BytesOut(), loop: loop)
        try server.accept(near)
        _ = initialize(far)
        let address = try SocketAddress(ipAddress: "127.0.0.1", port: 1)
        near.connect(to: address, promise: nil)
        far.connect(to: address, promise: nil)
    }

    func move() {
        guard !isOver else { return }
        let now = clock.nanoseconds
        _ = toFar.take(from: near, at: now, &random)
        _ = toNear.take(from: far, at: now, &random)
        toFar.deliver(to: far, at: now, &random)
        toNear.deliver(to: near, at: now, &random)
        if toFar.isOver || toNear.isOver { cut() }
    }

    func cut() {
        guard !isOver else { return }
        isOver = true
        near.close(promise: nil)
        far.close(promise: nil)
    }
}

/// HTTP writes either bytes or a region of a file: here it is always bytes.
private final class BytesOut: ChannelOutboundHandler {
    typealias OutboundIn = IOData
    typealias OutboundOut = ByteBuffer

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .byteBuffer(let bytes) = unwrapOutboundIn(data) else { return }
        context.write(wrapOutboundOut(bytes), promise: promise)
    }
}
