import Foundation
import HTTPGateway
import JournalStorage
import Logging
import OMSReadModel
import OMSRuntime
import OMSTypes
import Synchronization

/// The read model that follows the journal, and HTTP over it: on threads of their own.
final class ReadSide: Sendable {
    private let follower: JournalFollower
    private let gateway: HTTPGateway?
    private let watch: RiskWatch?
    let port: Int?
    /// The API token, when this start made it.
    let newToken: String?

    init(
        _ runtime: OMSRuntime, _ configuration: Configuration,
        log: @escaping @Sendable (String) -> Void
    ) throws {
        let folder = runtime.dataFolder
        let store = try ReadModelStore(
            path: folder.appendingPathComponent("readmodel.sqlite").path)
        let durable = SharedSequence()
        let follower = JournalFollower(
            storage: try LayeredJournalStorage.open(
                path: OMSRuntime.journalFolder(folder).path, mode: .read),
            writer: store, history: runtime.history, visibleThrough: { durable.value },
            onFailure: { log($0.description) })
        self.follower = follower
        runtime.shard.onCommit { sequence in
            durable.set(sequence)
            follower.wake()
        }
        follower.start()
        guard let http = configuration.http else {
            gateway = nil
            watch = nil
            port = nil
            newToken = nil
            return
        }
        let live = LiveState()
        LivePublisher(live: live, durability: runtime.shard.durabilityName)
            .follow(runtime.shard)
        let tokens = try TokenStore(folder: folder, users: configuration.users)
        newToken = tokens.newToken
        let watch = try RiskWatch(shard: runtime.shard, store: store, live: live, log: log)
        self.watch = watch
        let gateway = try HTTPGateway(
            configuration: GatewayConfiguration(
                host: http.listen.host, port: http.listen.port),
            store: store, live: live,
            actions: ShardActions(
                shard: runtime.shard, tokens: tokens, watch: watch,
                queue: BreakQueue(data: folder.path)
            ).actions,
            logger: Logger(label: "http") { _ in SwiftLogNoOpLogHandler() })
        self.gateway = gateway
        do {
            port = try Blocking.value {
                await watch.start()
                return try await gateway.start()
            }
        } catch {
            follower.stop()
            throw error
        }
    }

    func stop() {
        if let watch { try? Blocking.value { await watch.stop() } }
        if let gateway { try? Blocking.value { await gateway.stop() } }
        follower.stop()
    }
}

/// A number that one thread writes and others read.
final class SharedSequence: Sendable {
    private let stored = Atomic<UInt64>(0)
    var value: UInt64 { stored.load(ordering: .acquiring) }
    func set(_ value: UInt64) { stored.store(value, ordering: .releasing) }
}

/// Waits for asynchronous work, from a thread that is not one of the pool's.
enum Blocking {
    static func value<R: Sendable>(_ work: @escaping @Sendable () async throws -> R) throws -> R {
        let done = DispatchSemaphore(value: 0)
        let box = Box<R>()
        Task {
            do {
                box.set(.success(try await work()))
            } catch {
                box.set(.failure(error))
            }
            done.signal()
        }
        done.wait()
        return try box.get()
    }

    private final class Box<R: Sendable>: Sendable {
        private let result = Mutex<Result<R, any Error>?>(nil)
        func set(_ value: Result<R, any Error>) { result.withLock { $0 = value } }
        func get() throws -> R {
            guard let value = result.withLock({ $0 }) else {
                preconditionFailure("signalled without a result")
            }
            return try value.get()
        }
    }
}
