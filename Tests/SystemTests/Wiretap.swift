import FIXCodec
import NIOCore
import NIOPosix

/// Stands between two ends of a link, passes every byte on and records every message.
///
/// Confined to its event loop.
final class Wiretap: @unchecked Sendable {
    private let loop: any EventLoop
    private let session: String
    private let targetPort: Int
    /// Whether the server dials us (a venue's link) or is dialled (a client's).
    private let isDialledByServer: Bool
    private let recorded: (borrowing FIXMessageIndex, WireRecord.Line) -> Void

    init(
        _ session: String, loop: any EventLoop, targetPort: Int, isDialledByServer: Bool,
        recorded: @escaping (borrowing FIXMessageIndex, WireRecord.Line) -> Void
    ) {
        self.session = session
        self.loop = loop
        self.targetPort = targetPort
        self.isDialledByServer = isDialledByServer
        self.recorded = recorded
    }

    /// Listens on `port` (0: any) and returns the port.
    func start(port: Int) -> EventLoopFuture<Int> {
        ServerBootstrap(group: loop)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.autoRead, value: false)
            .childChannelInitializer { self.splice($0) }
            .bind(host: "127.0.0.1", port: port)
            .map { $0.localAddress?.port ?? port }
    }

    private func splice(_ accepted: any Channel) -> EventLoopFuture<Void> {
        let near = end(isToServer: !isDialledByServer)
        let far = end(isToServer: isDialledByServer)
        return accepted.pipeline.addHandler(near).map {
            ClientBootstrap(group: self.loop)
                .channelOption(.tcpOption(.tcp_nodelay), value: 1)
                .channelOption(.autoRead, value: false)
                .channelInitializer { $0.pipeline.addHandler(far) }
                .connect(host: "127.0.0.1", port: self.targetPort)
                .whenComplete { result in
                    switch result {
                    case .success(let dialled):
                        near.partner = dialled
                        far.partner = accepted
                        for channel in [accepted, dialled] {
                            channel.setOption(.autoRead, value: true).whenSuccess {
                                channel.read()
                            }
                        }
                    case .failure: accepted.close(promise: nil)
                    }
                }
        }
    }

    private func end(isToServer: Bool) -> End {
        let line = WireRecord.Line(session: session, isToServer: isToServer)
        return End { self.recorded($0, line) }
    }

    /// One direction: what it reads goes to the partner.
    private final class End: ChannelInboundHandler, @unchecked Sendable {
        typealias InboundIn = ByteBuffer
        var partner: (any Channel)?
        private var index = FIXMessageIndex()
        private var rest: [UInt8] = []
        private let recorded: (borrowing FIXMessageIndex) -> Void

        init(_ recorded: @escaping (borrowing FIXMessageIndex) -> Void) {
            self.recorded = recorded
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            let buffer = unwrapInboundIn(data)
            rest += buffer.readableBytesView
            var at = 0
            rest.withUnsafeBytes { bytes in
                while at < bytes.count {
                    switch index.parse(UnsafeRawBufferPointer(rebasing: bytes[at...])) {
                    case .complete(let length):
                        recorded(index)
                        at += length
                    case .garbled(let skip, _): at += skip
                    case .incomplete: return
                    }
                }
            }
            rest.removeFirst(at)
            partner?.writeAndFlush(buffer, promise: nil)
        }

        func channelInactive(context: ChannelHandlerContext) {
            partner?.close(promise: nil)
            partner = nil
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            context.close(promise: nil)
        }
    }
}
