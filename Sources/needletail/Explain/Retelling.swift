import OMSCore
import OMSEngine
import OMSJournal
import OMSRuntime
import OMSTypes

/// Walks a journal, decides again what touched a family of orders, and tells it.
struct Retelling: ~Copyable {
    var family: OrderFamily
    private(set) var decided = 0
    private(set) var told = 0
    private var engine = Engine()
    private var first: Timestamp?

    init(family: OrderFamily) { self.family = family }

    mutating func run(_ storage: any JournalStorage, through last: SequenceNumber?) throws {
        var reader = JournalReader(storage: storage)
        while let frame = try JournalReplay.next(&reader), frame.sequence <= last ?? .max {
            let build = reader.segmentHeader?.versions.decideVersion
            try take(frame, isOurs: build == DecideVersion.hash, build: "\(build ?? .zero)")
        }
    }

    private mutating func take(_ frame: FrameView, isOurs: Bool, build: String) throws {
        let events = try Self.events(frame)
        guard concerns(events) else { return try JournalReplay.replay(frame, into: &engine) }
        let (command, _) = try Engine.decodeCommand(frame.command)
        if isOurs {
            let isSame = try engine.redecide(
                command: frame.command, inputs: frame.inputs, events: frame.events,
                at: frame.timestamp)
            guard isSame else { throw differs(frame) }
            JournalReplay.noteOutbound(frame, in: &engine)
            decided += 1
        } else {
            try JournalReplay.replay(frame, into: &engine)
            told += 1
        }
        tell(frame, command, events, isOurs: isOurs, build: build)
    }

    static func events(_ frame: FrameView) throws -> [EngineEvent] {
        var result: [EngineEvent] = []
        var bytes = ByteReader(frame.events)
        while !bytes.isAtEnd { result.append(try EngineEvent(from: &bytes)) }
        return result
    }

    /// Whether the events touch the family; a block that a member joins belongs to it from then on.
    private mutating func concerns(_ events: [EngineEvent]) -> Bool {
        var found = false
        for event in events {
            if case .orders(.blockMember(let block, let member)) = event, member == family.order {
                family.add(block)
            }
            if case .orders(.routed(let route)) = event, family.contains(route.parent) {
                family.add(route.order)
            }
            found = found || EventSubjects.orders(of: event).contains { family.contains($0) }
        }
        return found
    }

    private func differs(_ frame: FrameView) -> CommandFailure {
        var again: [String] = []
        for event in engine.orders.events { again.append(EventWords.describe(.orders(event))) }
        for event in engine.otherEvents { again.append(EventWords.describe(event)) }
        let recorded = (try? Self.events(frame).map(EventWords.describe)) ?? []
        return Self.differs(frame.sequence, recorded, again)
    }

    static func differs(_ sequence: SequenceNumber, _ recorded: [String], _ again: [String])
        -> CommandFailure
    {
        .no(
            "frame \(sequence) comes out otherwise than recorded\n"
                + "recorded:\n  " + recorded.joined(separator: "\n  ")
                + "\ndecided again:\n  " + again.joined(separator: "\n  "))
    }

    private mutating func tell(
        _ frame: FrameView, _ command: EngineCommand, _ events: [EngineEvent], isOurs: Bool,
        build: String
    ) {
        let start = first ?? frame.timestamp
        first = start
        let words = DecisionWords(engine: engine)
        Terminal.say(
            "\n\(frame.timestamp.iso8601)  +\(Self.elapsed(frame.timestamp.since(start)))  "
                + "frame \(frame.sequence)  \(words.command(command))")
        if !isOurs { Terminal.say("  decided by build \(build.prefix(12))") }
        for event in events {
            let subjects = EventSubjects.orders(of: event)
            guard subjects.isEmpty || subjects.contains(where: { family.contains($0) }) else {
                continue
            }
            for line in words.event(event) { Terminal.say("  \(line)") }
        }
        let isRouting = events.contains {
            if case .orders(.routed(let route)) = $0 { return family.contains(route.order) }
            return false
        }
        if isRouting, isOurs { for line in words.candidates() { Terminal.say("    \(line)") } }
    }

    private static func elapsed(_ nanoseconds: Int64) -> String {
        let milliseconds = Double(nanoseconds) / 1_000_000
        return milliseconds < 10_000
            ? "\((milliseconds * 1000).rounded() / 1000) ms"
            : "\((milliseconds / 100).rounded() / 10) s"
    }
}
