import OMSCore
import OMSEngine
import OMSJournal
import OMSPostTrade
import OMSTypes

/// Folds a journal into an engine and an index of sent messages, from its start or from a snapshot.
struct Replay: ~Copyable {
    var engine = Engine()
    var store = MessageStore()
    var instructions: [SettlementInstruction] = []
    /// The end of the snapshot that this began with.
    private(set) var anchor: JournalAnchor?
    /// Frames folded after it.
    private(set) var count = 0
    private var reader: JournalReader

    /// The whole journal.
    init(storage: any JournalStorage, history: any HistoryMemory = PlainMemory()) {
        engine = Engine(history: history)
        reader = JournalReader(storage: storage)
    }

    private init(
        _ snapshot: OpenSnapshot, storage: any JournalStorage, history: any HistoryMemory
    ) throws(SnapshotFault) {
        engine = try snapshot.state { (bytes) throws(Engine.SnapshotFailure) in
            try Engine(snapshot: &bytes, history: history)
        }
        guard engine.stateHash() == snapshot.header.stateHash else {
            throw .state("another state hash than its header's")
        }
        store = try snapshot.shell { (bytes) throws(ByteReader.Failure) in
            try MessageStore(snapshot: &bytes)
        }
        anchor = snapshot.header.anchor
        reader = JournalReader(storage: storage, from: snapshot.header.anchor.sequence + 1)
    }

    /// Begins with the newest snapshot that is right and belongs to this journal; with the first
    /// frame when there is none.
    ///
    /// - Parameters:
    ///   - history: where what has ended lies.
    ///   - dropsBad: removes a snapshot that is damaged or of another build.
    ///   - note: gets a line for each snapshot that is not used.
    static func newest(
        storage: any JournalStorage, hasher: any BatchHasher, history: any HistoryMemory,
        dropsBad: Bool, note: (String) -> Void
    ) -> Replay {
        let names = (try? SnapshotFiles.list(storage)) ?? []
        for name in names {
            do throws(SnapshotFault) {
                return try open(name, storage, hasher, history)
            } catch {
                note("snapshot \(name) is not used: \(error)")
                switch error {
                case .storage, .journal: continue
                case .cut, .notASnapshot, .otherVersion, .checksum, .otherJournal, .state:
                    if dropsBad { try? storage.remove(name) }
                }
            }
        }
        return Replay(storage: storage, history: history)
    }

    private static func open(
        _ name: String, _ storage: any JournalStorage, _ hasher: any BatchHasher,
        _ history: any HistoryMemory
    ) throws(SnapshotFault) -> Replay {
        let snapshot = try OpenSnapshot(name, in: storage)
        let header = snapshot.header
        guard header.layout == Engine.snapshotVersion,
            header.shellLayout == MessageStore.snapshotLayout,
            header.versions.stateHashVersion == Engine.stateHashVersion
        else {
            throw .otherVersion("layout \(header.layout).\(header.shellLayout)")
        }
        do throws(JournalError) {
            guard try header.anchor.isHeld(by: storage, hasher: hasher) else {
                throw JournalError.noSuchFrame(header.anchor.sequence)
            }
        } catch {
            guard case .noSuchFrame = error else { throw .journal(error) }
            throw .otherJournal
        }
        return try Replay(snapshot, storage: storage, history: history)
    }

    /// Frames after this number are not folded.
    mutating func setVisible(through sequence: SequenceNumber) { reader.visibleThrough = sequence }

    /// The batch folded last; `nil` before the first one.
    mutating func end(hasher: any BatchHasher) throws(JournalError) -> JournalAnchor? {
        try reader.anchor(hasher: hasher)
    }

    /// - Parameter isWanted: asked now and then; `false` stops before the end.
    mutating func run(progress: (String) -> Void, while isWanted: () -> Bool = { true }) throws {
        while let frame = try reader.next() {
            do {
                try engine.replay(
                    command: frame.command, events: frame.events, at: frame.timestamp)
            } catch {
                throw RuntimeFailure(
                    "frame \(frame.sequence) cannot be understood (\(error)): it was written by "
                        + "another build; start the build that wrote it")
            }
            try noteNumbers(frame)
            let batch = reader.batchLocation
            for sent in frame.outboundEntries {
                engine.noteOutbound(sent.session, sent.msgSeqNum)
                store.add(sent.session, sent.msgSeqNum, frame: frame.sequence, batch: batch)
            }
            collect(frame)
            count += 1
            if count % 500_000 == 0 { progress("replayed \(count) frames") }
            if count % 1024 == 0, !isWanted() { return }
        }
    }

    /// Numbers that went back belong to other messages from the next frame on.
    private mutating func noteNumbers(_ frame: FrameView) throws {
        let domain = frame.header.domain
        guard domain == Domain.sessions.rawValue || domain == Domain.sessionControls.rawValue
        else { return }
        let session: SessionID
        switch try Engine.decodeCommand(frame.command).0 {
        case .sequenceNumbers(let numbers): session = numbers.session
        case .session(let command): session = command.session
        case .reference, .orders, .postTrade: return
        }
        store.cut(
            session, from: engine.sequenceNumbers(session).nextOutbound,
            before: frame.sequence + 1)
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
