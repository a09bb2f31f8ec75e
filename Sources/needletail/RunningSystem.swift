import FIXGateway
import JournalStorage
import OMSJournal
import OMSRuntime

/// The order management system of one process, with its doors open.
struct RunningSystem {
    let runtime: OMSRuntime
    let fixPort: Int
    let httpPort: Int?
    /// The API token that was made at this start; shown once.
    var token: String?

    /// - Parameter failed: called once, on another thread, when nothing can be promised any more.
    static func start(
        configuration: Configuration, data: String? = nil,
        durability: Configuration.Durability? = nil, clockOffset: Int64? = nil,
        log: @escaping @Sendable (String) -> Void = { Terminal.log($0) },
        failed: @escaping @Sendable (String) -> Void
    ) throws -> RunningSystem {
        do {
            let runtime = try OMSRuntime(
                configuration: configuration, data: data, durability: durability,
                clockOffset: clockOffset, log: log)
            runtime.shard.onFailure(failed)
            try runtime.start()
            return RunningSystem(runtime: runtime, fixPort: runtime.fixPort, httpPort: nil)
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure.machine("\(error)")
        }
    }

    /// Stops cleanly; the value is why it had failed before, if it had.
    func stop() -> String? {
        let failure = runtime.shard.failure
        runtime.stop()
        return failure
    }
}
