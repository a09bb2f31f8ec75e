import JournalStorage
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

    /// Recovers the journal in `folder` and folds all of its frames.
    static func recover(
        folder: String, segmentBytes: Int, now: Timestamp,
        progress: (String) -> Void
    ) throws -> ShardStart {
        let storage = try PosixJournalStorage(path: folder, mode: .write)
        let hasher = try LibcryptoHasher()
        let recovery = try Recovery.recover(
            storage: storage, hasher: hasher, frameVersionKnown: Engine.frameVersion)
        var replay = Replay(storage: storage)
        try replay.run(progress: progress)
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

/// Folds a journal into an engine and an index of sent messages.
struct Replay: ~Copyable {
    var engine = Engine()
    var store = MessageStore()
    var instructions: [SettlementInstruction] = []
    private var reader: JournalReader

    init(storage: any JournalStorage) { reader = JournalReader(storage: storage) }

    mutating func run(progress: (String) -> Void) throws {
        var count = 0
        while let frame = try reader.next() {
            do {
                try engine.replay(
                    command: frame.command, events: frame.events, at: frame.timestamp)
            } catch {
                throw RuntimeFailure(
                    "frame \(frame.sequence) cannot be understood (\(error)): it was written by "
                        + "another build; start the build that wrote it")
            }
            for sent in frame.outboundEntries {
                engine.noteOutbound(sent.session, sent.msgSeqNum)
                store.add(sent.session, sent.msgSeqNum, reader.location)
            }
            collect(frame)
            count += 1
            if count % 500_000 == 0 { progress("replayed \(count) frames") }
        }
    }

    private mutating func collect(_ frame: FrameView) {
        guard frame.header.domain == Domain.postTrade.rawValue else { return }
        var bytes = ByteReader(frame.events)
        while !bytes.isAtEnd, let event = try? EngineEvent(from: &bytes) {
            if case .postTrade(.settlementInstructed(let instruction, _)) = event {
                instructions.append(instruction)
            }
        }
    }

    consuming func start(
        writer: consuming JournalWriter, storage: any JournalStorage,
        recovery: RecoveryReport
    ) -> ShardStart {
        ShardStart(
            engine: engine, journal: writer, reader: JournalReader(storage: storage),
            storage: storage, store: store, recovery: recovery, instructions: instructions)
    }
}
