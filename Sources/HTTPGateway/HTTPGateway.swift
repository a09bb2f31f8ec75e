import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
import NIOPosix
public import OMSReadModel
import Synchronization

/// REST, stream and page on one port, on event loops of their own: whatever happens here, the
/// shard does not notice.
public final class HTTPGateway: Sendable {
    private struct Running {
        var server: Server<HTTP1Channel>
        var serverTask: Task<Void, Never>
        var ticker: Task<Void, Never>
        var group: MultiThreadedEventLoopGroup
    }

    private let configuration: GatewayConfiguration
    private let store: ReadModelStore
    private let live: LiveState
    private let actions: GatewayActions
    private let logger: Logger
    private let pages: PageRoutes
    private let hub: StreamHub
    private let running = Mutex<Running?>(nil)

    /// - Throws: when the page's files are missing.
    public init(
        configuration: GatewayConfiguration, store: ReadModelStore, live: LiveState,
        actions: GatewayActions, logger: Logger
    ) throws {
        self.configuration = configuration
        self.store = store
        self.live = live
        self.actions = actions
        self.logger = logger
        pages = try PageRoutes()
        let hub = StreamHub(live: live, configuration: configuration, position: store.position)
        self.hub = hub
        store.observe { hub.absorb($0) }
    }

    /// Opens the port.
    /// - Returns: the port that it listens on.
    /// - Throws: when the port cannot be opened (in use, no right).
    public func start() async throws -> Int {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: configuration.threadCount)
        let (opened, continuation) = AsyncStream.makeStream(of: Result<Int, any Error>.self)
        let server = server(on: group) { channel in
            continuation.yield(.success(channel.localAddress?.port ?? 0))
        }
        let task = Task {
            do { try await server.run() } catch { continuation.yield(.failure(error)) }
            continuation.finish()
        }
        var first = opened.makeAsyncIterator()
        switch await first.next() {
        case .success(let port):
            let ticker = Task { [hub] in await hub.run() }
            running.withLock {
                $0 = Running(server: server, serverTask: task, ticker: ticker, group: group)
            }
            return port
        case .failure(let error):
            try? await group.shutdownGracefully()
            throw PortUnavailable(
                host: configuration.host, port: configuration.port, reason: "\(error)")
        case nil:
            try? await group.shutdownGracefully()
            throw PortUnavailable(
                host: configuration.host, port: configuration.port, reason: "stopped")
        }
    }

    /// Ends every stream, lets answers under way finish for two seconds, and closes the port.
    /// May be called more than once.
    public func stop() async {
        hub.stop()
        let current = running.withLock { running in
            defer { running = nil }
            return running
        }
        guard let current else { return }
        current.ticker.cancel()
        // Closes the listener first: a connection that nobody has taken yet must not be lost.
        let closing = Task { try? await current.server.shutdownGracefully() }
        let watchdog = Task {
            try await Task.sleep(for: .seconds(2))
            current.serverTask.cancel()
        }
        await current.serverTask.value
        watchdog.cancel()
        await closing.value
        try? await current.group.shutdownGracefully()
    }

    private func server(
        on group: MultiThreadedEventLoopGroup,
        onServerRunning: @escaping @Sendable (any Channel) async -> Void
    ) -> Server<HTTP1Channel> {
        let responder = router().buildResponder()
        let logger = logger
        let channel = HTTP1Channel(
            responder: { request, writer, channel in
                let source = ApplicationRequestContextSource(channel: channel, logger: logger)
                var response = try await responder.respond(
                    to: request, context: GatewayContext(source: source))
                response.headers[.server] = "needletail"
                try await writer.write(response: response.head, body: response.body)
            },
            configuration: HTTP1Channel.Configuration(
                idleTimeout: .seconds(120),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 64 * 1024,
                    maxHeaderFieldCount: 100)))
        return Server(
            childChannelSetup: channel,
            configuration: ServerConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                availableConnectionsDelegate: MaximumAvailableConnections(
                    configuration.connectionsMax)),
            onServerRunning: onServerRunning, eventLoopGroup: group, logger: logger)
    }

    private func router() -> Router<GatewayContext> {
        let router = Router(context: GatewayContext.self)
        router.add(
            middleware: GatewayMiddleware(
                configuration: configuration, routes: KnownRoutes(pages: pages.files.keys)))
        let read = ReadRoutes(
            configuration: configuration, store: store, live: live, holdings: actions.holdings)
        read.add(to: router)
        MarketRoutes(read: read, actions: actions).add(to: router)
        WriteRoutes(configuration: configuration, actions: actions).add(to: router)
        StreamRoute(hub: hub).add(to: router)
        pages.add(to: router)
        return router
    }
}

/// The gateway's port could not be opened.
public struct PortUnavailable: Error, CustomStringConvertible {
    public var host: String
    public var port: Int
    public var reason: String
    public var description: String {
        "cannot listen on \(host):\(port) (\(reason)); choose another port or end who uses it"
    }
}
