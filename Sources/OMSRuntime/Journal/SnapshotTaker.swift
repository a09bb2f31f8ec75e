import JournalStorage
public import OMSCore
import OMSEngine
import OMSJournal
import OMSPostTrade
import OMSTypes

/// Writes a snapshot: the newest one, the frames since, and down again.
public struct SnapshotTaker {
    let storage: any JournalStorage
    let history: any HistoryMemory
    let log: (String) -> Void
    let isWanted: () -> Bool

    public init(
        storage: any JournalStorage, history: any HistoryMemory = PlainMemory(),
        log: @escaping (String) -> Void,
        isWanted: @escaping () -> Bool = { true }
    ) {
        self.storage = storage
        self.history = history
        self.log = log
        self.isWanted = isWanted
    }

    /// What was written.
    public struct Taken: CustomStringConvertible {
        public var sequence: SequenceNumber
        public var framesFolded: Int
        public var stateHash: StateDigest
        public var description: String {
            "snapshot of frame \(sequence), \(framesFolded) frames after the one before, "
                + "state hash \(stateHash)"
        }
    }

    /// - Parameters:
    ///   - through: the last frame that may go into it.
    ///   - keep: how many snapshots stay.
    ///   - settle: makes sure that what a frame ordered outside the journal was done; nobody looks
    ///     at frames before a snapshot again.
    /// - Returns: `nil` when there was nothing new or it was not wanted any more.
    public func take(
        through: SequenceNumber = .max, keep: Int,
        settle: (SettlementInstruction) -> Void = { _ in }
    ) throws -> Taken? {
        let hasher = try LibcryptoHasher()
        var replay = Replay.newest(
            storage: storage, hasher: hasher, history: history, dropsBad: false, note: log)
        replay.setVisible(through: through)
        try replay.run(progress: { _ in }, while: isWanted)
        guard isWanted(), let anchor = try replay.end(hasher: hasher) else { return nil }
        for instruction in replay.instructions { settle(instruction) }
        let hash = replay.engine.stateHash()
        let header = SnapshotHeader(
            versions: JournalVersions(
                frameVersion: Engine.frameVersion, decideVersion: DecideVersion.hash,
                stateHashVersion: Engine.stateHashVersion),
            layout: Engine.snapshotVersion, shellLayout: MessageStore.snapshotLayout,
            anchor: anchor, stateHash: hash)
        try SnapshotFiles.write(
            header, to: storage, state: { replay.engine.encodeSnapshot(into: &$0) },
            shell: { replay.store.encode(into: &$0) })
        try SnapshotFiles.prune(storage, keep: keep)
        return Taken(sequence: anchor.sequence, framesFolded: replay.count, stateHash: hash)
    }
}
