import NIOCore
import NIOEmbedded
import StreamVenueGateway

@testable import VenueSimulator

/// One connection between a link and a venue that speaks JSON, with the codecs of both: bytes take their
/// time and come in pieces, and what is on its way when it is cut is lost.
final class SimulatedStreamWire {
    private struct Direction {
        var waiting: [(due: Int64, bytes: [UInt8])] = []
        var isClosed = false
    }

    /// The link's end, and the venue's.
    let far: EmbeddedChannel
    private let near: EmbeddedChannel
    private let clock: SimulatedClock
    private var random: SeededRandom
    private var toFar = Direction()
    private var toNear = Direction()
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
        take(from: near, into: &toFar)
        take(from: far, into: &toNear)
        deliver(&toFar, to: far)
        deliver(&toNear, to: near)
        let hasEnded =
            toFar.isClosed && toFar.waiting.isEmpty || toNear.isClosed && toNear.waiting.isEmpty
        if hasEnded { cut() }
    }

    func cut() {
        guard !isOver else { return }
        isOver = true
        near.close(promise: nil)
        far.close(promise: nil)
    }

    private func take(from end: EmbeddedChannel, into direction: inout Direction) {
        while let buffer = (try? end.readOutbound(as: ByteBuffer.self)) ?? nil {
            let delay = Int64.random(in: 20...2_000, using: &random) * 1_000
            let due = max(clock.nanoseconds + delay, direction.waiting.last?.due ?? 0)
            direction.waiting.append((due, Array(buffer.readableBytesView)))
        }
        if !end.isActive { direction.isClosed = true }
    }

    private func deliver(_ direction: inout Direction, to end: EmbeddedChannel) {
        while let first = direction.waiting.first, first.due <= clock.nanoseconds, end.isActive {
            direction.waiting.removeFirst()
            var rest = first.bytes[...]
            while !rest.isEmpty, end.isActive {
                let isWhole = random.isOne(inHundred: 70)
                let count = isWhole ? rest.count : Int.random(in: 1...rest.count, using: &random)
                _ = try? end.writeInbound(ByteBuffer(bytes: rest.prefix(count)))
                rest = rest.dropFirst(count)
            }
        }
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
