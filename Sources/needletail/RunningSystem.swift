import FIXGateway
import JournalStorage
import OMSJournal
import OMSRuntime

/// The order management system of one process, with its doors open.
struct RunningSystem {
    let runtime: OMSRuntime
    let fixPort: Int
    private let readSide: ReadSide?
    var httpPort: Int? { readSide?.port }
    /// The API token that was made at this start; shown once.
    var token: String? { readSide?.newToken }

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
            BreakRecorder(data: runtime.dataFolder.path, log: log).follow(runtime.shard)
            do {
                let readSide =
                    configuration.readModel
                    ? try ReadSide(runtime, configuration, log: log) : nil
                return RunningSystem(
                    runtime: runtime, fixPort: runtime.fixPort, readSide: readSide)
            } catch {
                runtime.stop()
                throw error
            }
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure.machine("\(error)")
        }
    }

    /// Stops cleanly; the value is why it had failed before, if it had.
    func stop() -> String? {
        let failure = runtime.shard.failure
        readSide?.stop()
        runtime.stop()
        return failure
    }
}
