public import OMSCore
import OMSEngine
public import OMSJournal
import OMSPostTrade
public import OMSTypes

/// Folds frames into a replica of the engine and reads from it the rows that they touched, so that
/// the rules of status and quantities exist once, in the engine.
///
/// Frames that our own build decided are decided again on their recorded inputs: that yields the
/// venues and scores that the router compared. Frames of other builds are only applied.
public struct JournalProjection: ~Copyable {
    var engine: Engine
    var batch = ReadModelBatch(position: .start)
    var touched = TouchedEntities()
    var memory = ProjectionMemory()

    /// - Parameter history: where the replica keeps what has ended.
    public init(history: any HistoryMemory = PlainMemory()) { engine = Engine(history: history) }

    /// A frame of ours gave other events when decided again: the replica is spoilt.
    public struct DecisionDiffers: Error, CustomStringConvertible {
        public var sequence: SequenceNumber
        public var description: String {
            "frame \(sequence) decided again gives other events than recorded; run explain on it"
        }
    }

    /// Where an event stands.
    struct Place {
        var sequence: SequenceNumber
        var ordinal: Int
        var time: Timestamp
    }

    /// Folds a frame without making rows: on the way to the frame that the store stands at.
    public mutating func skip(_ frame: FrameView) throws {
        for event in try Self.events(of: frame) { remember(event) }
        try engine.replay(
            command: frame.command, events: frame.events, at: frame.timestamp)
        batch.position = Self.position(of: frame)
    }

    /// Folds a frame and makes the rows that it touches.
    /// - Parameter isOwnBuild: whether this build decided it, so that it can be decided again.
    /// - Throws: `DecisionDiffers`, or what is wrong with the frame's bytes.
    public mutating func fold(_ frame: FrameView, isOwnBuild: Bool) throws {
        let events = try Self.events(of: frame)
        for event in events { remember(event) }
        touched.current = .init(sequence: frame.sequence, time: frame.timestamp)
        if isOwnBuild {
            let isSame = try engine.redecide(
                command: frame.command, inputs: frame.inputs, events: frame.events,
                at: frame.timestamp)
            guard isSame else { throw DecisionDiffers(sequence: frame.sequence) }
        } else {
            try engine.replay(
                command: frame.command, events: frame.events, at: frame.timestamp)
        }
        let routing = isOwnBuild ? lastRouting(events) : nil
        for (ordinal, event) in events.enumerated() {
            let place = Place(
                sequence: frame.sequence, ordinal: ordinal, time: frame.timestamp)
            switch event {
            case .orders(let event): tell(event, frame, events, routing, place)
            case .postTrade(let event): tell(event, place)
            case .reference(let change): touch(change)
            case .sequenceNumbers, .session: continue
            }
        }
        batch.position = Self.position(of: frame)
    }

    /// The rows of the frames folded since the last call, as the replica has them now.
    public mutating func take() -> ReadModelBatch {
        addTouchedRows()
        var result = ReadModelBatch(position: batch.position)
        swap(&result, &batch)
        touched = TouchedEntities()
        return result
    }

    /// Rows made so far: when to write.
    public var rowCount: Int { batch.count + touched.count }

    /// Sequence number, time and checksum of a frame.
    public static func position(of frame: FrameView) -> ReadModelPosition {
        let check = frame.bytes.prefix(4).reversed().map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 2 ? digits : "0" + digits
        }
        return ReadModelPosition(
            sequence: frame.sequence, time: frame.timestamp, head: check.joined())
    }

    private static func events(of frame: FrameView) throws -> [EngineEvent] {
        var bytes = ByteReader(frame.events)
        var events: [EngineEvent] = []
        while !bytes.isAtEnd { events.append(try EngineEvent(from: &bytes)) }
        return events
    }
}
