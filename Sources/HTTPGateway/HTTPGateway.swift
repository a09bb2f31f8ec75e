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
        var server: Task<Void, Never>
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
        let application = application(on: group) { channel in
            continuation.yield(.success(channel.localAddress?.port ?? 0))
        }
        let server = Task {
            do { try await application.run() } catch { continuation.yield(.failure(error)) }
            continuation.finish()
        }
        var first = opened.makeAsyncIterator()
        switch await first.next() {
        case .success(let port):
            let ticker = Task { [hub] in await hub.run() }
            running.withLock { $0 = Running(server: server, ticker: ticker, group: group) }
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

    /// Ends every stream and connection and closes the port. May be called more than once.
    public func stop() async {
        hub.stop()
        let current = running.withLock { running in
            defer { running = nil }
            return running
        }
        guard let current else { return }
        current.ticker.cancel()
        current.server.cancel()
        await current.server.value
        try? await current.group.shutdownGracefully()
    }

    private func application(
        on group: MultiThreadedEventLoopGroup,
        onServerRunning: @escaping @Sendable (any Channel) async -> Void
    ) -> some ApplicationProtocol {
        let http = HTTP1Channel.Configuration(
            idleTimeout: .seconds(120),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 64 * 1024,
                maxHeaderFieldCount: 100))
        return Application(
            router: router(),
            server: .http1(configuration: http),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                serverName: "needletail",
                availableConnectionsDelegate: MaximumAvailableConnections(
                    configuration.connectionsMax)),
            onServerRunning: onServerRunning,
            eventLoopGroupProvider: .shared(group),
            logger: logger)
    }

    private func router() -> Router<GatewayContext> {
        let router = Router(context: GatewayContext.self)
        router.add(
            middleware: GatewayMiddleware(
                configuration: configuration, routes: KnownRoutes(pages: pages.files.keys)))
        ReadRoutes(configuration: configuration, store: store, live: live).add(to: router)
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
