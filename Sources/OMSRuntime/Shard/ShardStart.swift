import JournalStorage
import OMSCore
import OMSEngine
import OMSJournal
import OMSPostTrade
import OMSTypes

/// What a shard starts from: the journal recovered, the engine replayed, the store indexed.
struct ShardStart: ~Copyable {
    var engine: Engine
    var journal: JournalWriter
    var reader: JournalReader
    let storage: any JournalStorage
    var store: MessageStore
    let recovery: RecoveryReport
    /// Instructions in the journal, whose files may be missing.
    let instructions: [SettlementInstruction]

    /// Recovers the journal in `folder` and folds its frames: those after the newest snapshot that
    /// is right, or all of them.
    /// - Parameters:
    ///   - history: where what has ended lies.
    ///   - faults: of the disk, for tests.
    static func recover(
        folder: String, segmentBytes: Int, history: any HistoryMemory = PlainMemory(),
        durability: Durability, now: Timestamp,
        faults: Configuration.DiskFaults = Configuration.DiskFaults(),
        progress: (String) -> Void
    ) throws -> ShardStart {
        let storage = try LayeredJournalStorage.open(
            path: folder, mode: .write, fillsSegments: durability == .disk)
        let faulty =
            faults == Configuration.DiskFaults() ? nil : FaultyDisk(storage, faults)
        let start = try recover(
            faulty ?? storage, segmentBytes: segmentBytes, history: history, now: now,
            progress: progress)
        faulty?.run()
        return start
    }

    /// The same from any storage.
    static func recover(
        _ storage: any JournalStorage, segmentBytes: Int,
        history: any HistoryMemory = PlainMemory(), now: Timestamp,
        progress: (String) -> Void
    ) throws -> ShardStart {
        let hasher = try LibcryptoHasher()
        var replay = Replay.newest(
            storage: storage, hasher: hasher, history: history, dropsBad: true, note: progress)
        let recovery = try Recovery.recover(
            storage: storage, hasher: hasher, frameVersionKnown: Engine.frameVersion,
            from: replay.anchor)
        try replay.run(progress: progress)
        if let anchor = replay.anchor {
            progress(
                "began with the snapshot of frame \(anchor.sequence): "
                    + "\(replay.count) frames replayed")
        }
        let versions = JournalVersions(
            frameVersion: Engine.frameVersion, decideVersion: DecideVersion.hash,
            stateHashVersion: Engine.stateHashVersion)
        let configuration = JournalConfiguration(
            versions: versions, segmentBytes: max(segmentBytes, 16 << 20))
        try ReserveSegment.emergency.prepare(storage, configuration)
        let writer = try JournalWriter(
            storage: storage, hasher: hasher, configuration: configuration,
            position: recovery.position, now: max(now, replay.engine.lastTimestamp))
        try ReserveSegment.spare.prepare(storage, configuration)
        return replay.start(
            writer: writer, storage: storage, recovery: recovery)
    }
}
