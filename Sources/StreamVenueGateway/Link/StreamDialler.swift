public import NIOCore
import NIOPosix

/// Connects to a venue in another way than by a socket, such as in a simulated time.
public struct StreamDialler: Sendable {
    public typealias Initializer = @Sendable (any Channel) -> EventLoopFuture<Void>

    private let dial:
        @Sendable (any EventLoop, @escaping Initializer) -> EventLoopFuture<any Channel>

    /// - Parameter dial: makes a channel on the event loop, has it initialised, and makes it active.
    public init(
        _ dial:
            @escaping @Sendable (any EventLoop, @escaping Initializer) -> EventLoopFuture<
                any Channel
            >
    ) {
        self.dial = dial
    }

    static func connect(
        _ dialler: Self?, _ url: StreamURL, _ eventLoop: any EventLoop,
        _ initialize: @escaping Initializer, _ bootstrap: @autoclosure () -> ClientBootstrap
    ) -> EventLoopFuture<any Channel> {
        if let dialler { return dialler.dial(eventLoop, initialize) }
        return bootstrap().channelInitializer(initialize).connect(host: url.host, port: url.port)
    }
}
