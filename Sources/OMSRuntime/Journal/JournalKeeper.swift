import Dispatch
import Foundation
import JournalStorage
import OMSCore
import OMSEngine
import OMSJournal
import OMSTypes
import Synchronization

/// Follows the journal on a thread of its own: writes snapshots, seals segments that are complete,
/// publishes signed heads.
///
/// A snapshot begins with the one before and folds the frames since: between two, nothing is held.
final class JournalKeeper: Sendable {
    private let storage: any JournalStorage
    private let folder: String
    private let settings: Configuration.Snapshots
    private let history: any HistoryMemory
    private let heads: String?
    private let settlementFiles: SettlementFiles
    private let clock: @Sendable () -> Timestamp
    private let log: @Sendable (String) -> Void
    private let queue = DispatchQueue(label: "journal keeper", qos: .utility)
    /// Used on the queue, and to cancel it.
    private nonisolated(unsafe) let timer: any DispatchSourceTimer

    private let durable = Atomic<UInt64>(0)
    private let segment = Atomic<UInt64>(0)
    /// The frame from which on the next snapshot is due.
    private let snapshotDue = Atomic<UInt64>(UInt64.max)
    private let isStopping = Atomic<Bool>(false)

    init(
        folder: String, snapshots: Configuration.Snapshots, history: any HistoryMemory,
        heads: String?, settlementFiles: SettlementFiles,
        clock: @escaping @Sendable () -> Timestamp,
        log: @escaping @Sendable (String) -> Void
    ) throws {
        self.folder = folder
        settings = snapshots
        self.history = history
        self.heads = heads
        self.settlementFiles = settlementFiles
        self.clock = clock
        self.log = log
        storage = try LayeredJournalStorage.open(path: folder, mode: .read)
        // A journal has its key from its first start on.
        _ = try SigningKeys(folder: folder)
        let newest = try SnapshotFiles.list(storage).first.flatMap(SnapshotFiles.sequence)
        timer = DispatchSource.makeTimerSource(queue: queue)
        plan(after: newest ?? 0)
        if snapshots.everyMinutes > 0 {
            let interval = DispatchTimeInterval.seconds(snapshots.everyMinutes * 60)
            timer.schedule(deadline: .now() + interval, repeating: interval)
            timer.setEventHandler { [weak self] in self?.takeSnapshot() }
        }
        timer.activate()
    }

    /// The larger State is, the more a snapshot of it costs: they come further apart as the journal
    /// grows, so that all of them together cost no more than nine times the last.
    private func plan(after sequence: SequenceNumber) {
        guard settings.everyFrames > 0 else { return }
        let frames = max(UInt64(settings.everyFrames), sequence / 8)
        snapshotDue.store(sequence + frames, ordering: .relaxed)
    }

    /// The shard's thread says how far the journal is.
    func note(
        durable sequence: SequenceNumber, segment number: UInt64, ended: EndedSegment?
    ) {
        durable.store(sequence, ordering: .relaxed)
        if sequence >= snapshotDue.load(ordering: .relaxed) {
            snapshotDue.store(.max, ordering: .relaxed)
            queue.async { self.takeSnapshot() }
        }
        if segment.exchange(number, ordering: .relaxed) != number {
            queue.async { self.seal(ended) }
        }
    }

    /// After the closing record: the last head.
    func stop() {
        isStopping.store(true, ordering: .relaxed)
        timer.cancel()
        queue.sync { if heads != nil { publishHead() } }
    }

    private func takeSnapshot() {
        guard !isStopping.load(ordering: .relaxed) else { return }
        let through = durable.load(ordering: .relaxed)
        do {
            let taken = try SnapshotTaker(
                storage: storage, history: history, log: log,
                isWanted: { !self.isStopping.load(ordering: .relaxed) }
            ).take(through: through, keep: settings.keep) { instruction in
                self.settlementFiles.writeIfMissing(instruction)
            }
            if let taken { log(taken.description) }
        } catch {
            log("no snapshot was written: \(error); the journal is not touched by this")
        }
        plan(after: through)
    }

    private func seal(_ ended: EndedSegment?) {
        guard !isStopping.load(ordering: .relaxed) else { return }
        do {
            let keys = try SigningKeys(folder: folder)
            let made = try SegmentSealer.sealComplete(
                storage: storage, hasher: try LibcryptoHasher(), signer: keys.current,
                ended: ended.map { [$0] } ?? [])
            if !made.isEmpty, heads != nil { publishHead() }
        } catch {
            log("segments could not be sealed: \(error)")
        }
    }

    private func publishHead() {
        guard let heads else { return }
        do {
            let keys = try SigningKeys(folder: folder)
            let hasher = try LibcryptoHasher()
            try SegmentSealer.sealComplete(
                storage: storage, hasher: hasher, signer: keys.current)
            let journal = try JournalLog(
                storage: storage, hasher: hasher, through: durable.load(ordering: .relaxed))
            let head = journal.head(at: clock(), signer: keys.current)
            try TextFile.appendLine(heads, head.json)
        } catch {
            log("no head was written to \(heads): \(error)")
        }
    }
}
