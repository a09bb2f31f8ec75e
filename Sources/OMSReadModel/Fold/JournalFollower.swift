import Dispatch
import Foundation
public import OMSCore
import OMSEngine
public import OMSJournal
public import OMSTypes
import Synchronization

/// Follows the journal on a thread of its own and keeps the read model up to date.
///
/// The replica starts empty, so at each start the journal is folded from its first frame; rows
/// are written from where the read model stands on.
public final class JournalFollower: Sendable {
    /// Why the follower stopped, or cannot write.
    public struct Failure: Error, Sendable, CustomStringConvertible {
        public var description: String
    }

    private let storage: any JournalStorage
    private let writer: any ReadModelWriter
    private let history: any HistoryMemory
    private let visibleThrough: @Sendable () -> SequenceNumber
    private let onFailure: @Sendable (Failure) -> Void
    private let isStopping = Mutex(false)
    private let hasWork = DispatchSemaphore(value: 0)
    private let hasEnded = DispatchSemaphore(value: 0)
    private let hasStarted = Mutex(false)

    /// - Parameters:
    ///   - history: where the replica keeps what has ended.
    ///   - visibleThrough: how far the journal may be shown: what is as durable as configured.
    ///   - onFailure: told when the follower stops for good or waits for the disk; on its thread.
    public init(
        storage: any JournalStorage, writer: any ReadModelWriter,
        history: any HistoryMemory = PlainMemory(),
        visibleThrough: @escaping @Sendable () -> SequenceNumber = { .max },
        onFailure: @escaping @Sendable (Failure) -> Void
    ) {
        self.storage = storage
        self.writer = writer
        self.history = history
        self.visibleThrough = visibleThrough
        self.onFailure = onFailure
    }

    /// Starts the thread; once.
    public func start() {
        let isFirst = hasStarted.withLock { started in
            defer { started = true }
            return !started
        }
        precondition(isFirst, "a follower starts once")
        let thread = Thread { [self] in
            run()
            hasEnded.signal()
        }
        thread.name = "read-model"
        // The fold of a deep order tree and the engine's frames fit easily.
        thread.stackSize = 4 << 20
        thread.start()
    }

    /// Says that frames were written; without it the follower looks every few milliseconds.
    public func wake() { hasWork.signal() }

    /// Ends the thread and waits for it. Frames not followed yet are followed at the next start.
    public func stop() {
        isStopping.withLock { $0 = true }
        hasWork.signal()
        guard hasStarted.withLock({ $0 }) else { return }
        hasEnded.wait()
        hasEnded.signal()
    }

    private var mustStop: Bool { isStopping.withLock { $0 } }

    // MARK: The thread

    private func run() {
        var redecides = true
        while !mustStop {
            do {
                try follow(redecides: redecides)
                return
            } catch let error as JournalProjection.DecisionDiffers {
                // The replica is spoilt: begin again and only apply what was recorded.
                onFailure(Failure(description: "\(error)"))
                redecides = false
            } catch {
                onFailure(Failure(description: "the read model stopped: \(error)"))
                return
            }
        }
    }

    /// Rows beyond which a batch is written.
    private static let batchRowsMax = 4_000

    private func follow(redecides: Bool) throws {
        var reader = JournalReader(storage: storage)
        var projection = JournalProjection(history: history)
        try catchUp(&reader, &projection)
        let ownVersion = DecideVersion.bytes.withUnsafeBytes { Hash256($0) }
        while !mustStop {
            reader.visibleThrough = visibleThrough()
            var isIdle = true
            while let frame = try reader.next() {
                isIdle = false
                let isOwn =
                    redecides && reader.segmentHeader?.versions.decideVersion == ownVersion
                try projection.fold(frame, isOwnBuild: isOwn)
                if projection.rowCount >= Self.batchRowsMax { break }
            }
            if isIdle {
                _ = hasWork.wait(timeout: .now() + .milliseconds(5))
            } else {
                write(projection.take())
            }
        }
    }

    /// Brings the replica to where the read model stands; a read model of another journal is
    /// emptied.
    private func catchUp(
        _ reader: inout JournalReader, _ projection: inout JournalProjection
    ) throws {
        let wanted = writer.position
        guard wanted.sequence > 0 else { return }
        reader.visibleThrough = visibleThrough()
        var found: ReadModelPosition = .start
        while found.sequence < wanted.sequence, !mustStop, let frame = try reader.next() {
            try projection.skip(frame)
            found = JournalProjection.position(of: frame)
        }
        guard found != wanted, !mustStop else { return }
        try writer.reset()
        reader = JournalReader(storage: storage)
        projection = JournalProjection(history: history)
    }

    /// Writes, and tries again each second while the disk does not take it.
    private func write(_ batch: ReadModelBatch) {
        while !mustStop {
            do {
                return try writer.apply(batch)
            } catch {
                onFailure(Failure(description: "the read model cannot be written: \(error)"))
                _ = hasWork.wait(timeout: .now() + .seconds(1))
            }
        }
    }
}
