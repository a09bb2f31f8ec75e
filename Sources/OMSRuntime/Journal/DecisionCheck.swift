import OMSEngine
import OMSJournal
import OMSTypes

/// Decides every frame of a journal again on its recorded command and inputs, and compares the
/// events byte for byte. Frames that another build decided are applied as recorded.
public struct DecisionCheck: ~Copyable {
    /// A frame that comes out otherwise than recorded.
    public struct Difference: Sendable {
        public var sequence: SequenceNumber
        public var recorded: [EngineEvent]
        public var again: [EngineEvent]
    }

    /// State after the last frame.
    public private(set) var engine = Engine()
    /// Frames decided again, all as recorded.
    public private(set) var decided = 0
    /// Frames of other builds, by the build's version.
    public private(set) var told: [String: Int] = [:]
    /// The first frame that came out otherwise; nothing behind it was looked at.
    public private(set) var difference: Difference?

    public init() {}

    /// Walks the journal from its first frame on.
    /// - Parameter sequence: frames behind this one are not looked at.
    public mutating func run(
        _ storage: any JournalStorage, through sequence: SequenceNumber = .max
    ) throws {
        var reader = JournalReader(storage: storage)
        while difference == nil, let frame = try reader.next(), frame.sequence <= sequence {
            let build = reader.segmentHeader?.versions.decideVersion
            do throws(ByteReader.Failure) {
                if build == DecideVersion.hash {
                    try decide(frame)
                } else {
                    try engine.replay(
                        command: frame.command, events: frame.events, at: frame.timestamp)
                    told["\(build ?? .zero)", default: 0] += 1
                }
            } catch {
                throw RuntimeFailure("frame \(frame.sequence) cannot be understood: \(error)")
            }
            for sent in frame.outboundEntries {
                engine.noteOutbound(sent.session, sent.msgSeqNum)
            }
        }
    }

    private mutating func decide(_ frame: FrameView) throws(ByteReader.Failure) {
        let isSame = try engine.redecide(
            command: frame.command, inputs: frame.inputs, events: frame.events,
            at: frame.timestamp)
        guard !isSame else { return decided += 1 }
        difference = Difference(
            sequence: frame.sequence, recorded: try Self.events(of: frame),
            again: engine.orders.events.map { .orders($0) } + engine.otherEvents)
    }

    static func events(of frame: FrameView) throws(ByteReader.Failure) -> [EngineEvent] {
        var result: [EngineEvent] = []
        var bytes = ByteReader(frame.events)
        while !bytes.isAtEnd { result.append(try EngineEvent(from: &bytes)) }
        return result
    }
}
