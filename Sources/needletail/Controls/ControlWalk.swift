import JournalStorage
import OMSControls
import OMSCore
import OMSEngine
import OMSJournal
import OMSTypes

/// Walks a journal for the post-trade controls: State beside the events, and what messages named.
struct ControlWalk: ~Copyable {
    let storage: any JournalStorage
    private(set) var engine = Engine()
    /// Frames that were walked; 0 and 0 when there are none.
    private(set) var first: SequenceNumber = 0
    private(set) var last: SequenceNumber = 0
    private(set) var lastTime = Timestamp.none
    /// Chain of hashes through the batch of the last frame: what a report was made from.
    private(set) var head = ""

    init(_ storage: any JournalStorage) { self.storage = storage }

    /// A frame as the controls see it. State is as before it.
    struct Step {
        var sequence: SequenceNumber
        var time: Timestamp
        var events: [EngineEvent]
        /// What the venue's message named, where the frame came of one.
        var said: ExecutionValidation.WireWords
        /// What the messages named that the frame sent for routes.
        var sent: [(order: OrderID, words: ExecutionValidation.WireWords)]
        /// A message that was kept as it came and decided nothing, and whose it is.
        var kept: (session: SessionID, bytes: [UInt8])?
    }

    /// - Parameter through: the last frame that counts.
    mutating func run(
        through: SequenceNumber = .max,
        _ body: (borrowing Engine, Step) throws -> Void = { _, _ in }
    ) throws {
        var reader = JournalReader(storage: storage)
        while last < through, let frame = try JournalReplay.next(&reader) {
            try body(engine, try Self.step(frame))
            try JournalReplay.replay(frame, into: &engine)
            if first == 0 { first = frame.sequence }
            last = frame.sequence
            lastTime = frame.timestamp
        }
        head = try Self.chain(storage, of: last)
    }

    private static func step(_ frame: FrameView) throws -> Step {
        var step = Step(
            sequence: frame.sequence, time: frame.timestamp, events: [], said: .init(), sent: [])
        do {
            var bytes = ByteReader(frame.events)
            while !bytes.isAtEnd { step.events.append(try EngineEvent(from: &bytes)) }
            let (command, origin) = try Engine.decodeCommand(frame.command)
            if isVenueMessage(command) { step.said = WireWordsReader.words(frame.inbound) }
            if case .sequenceNumbers = command, !frame.inbound.isEmpty,
                frame.outbound.isEmpty
            {
                step.kept = (origin.session, Array(frame.inbound))
            }
        } catch {
            throw CommandFailure.machine(
                "frame \(frame.sequence) cannot be understood (\(error)): another build wrote it")
        }
        for entry in frame.outboundEntries where entry.msgType.elementsEqual([0x44]) {
            if let order = WireWordsReader.route(entry.body) {
                step.sent.append((order, WireWordsReader.words(entry.body)))
            }
        }
        return step
    }

    private static func isVenueMessage(_ command: EngineCommand) -> Bool {
        guard case .orders(let command) = command else { return false }
        if case .venueReport = command { return true }
        if case .venueNotice = command { return true }
        return false
    }

    /// The chain through the batch that holds a frame; empty for a journal without frames.
    private static func chain(_ storage: any JournalStorage, of sequence: SequenceNumber) throws
        -> String
    {
        guard sequence > 0 else { return "" }
        let hasher = try LibcryptoHasher()
        var reader = JournalReader(storage: storage, from: sequence)
        while try JournalReplay.next(&reader) != nil {
            do {
                if let anchor = try reader.anchor(hasher: hasher) { return "\(anchor.chain)" }
            } catch {
                throw CommandFailure.machine("\(error)")
            }
        }
        return ""
    }

    /// First and last frame of the days from one to another, both included; `nil` when there is
    /// none.
    static func frames(
        _ storage: any JournalStorage, from: CalendarDate?, to: CalendarDate?
    ) throws -> ClosedRange<SequenceNumber>? {
        var reader = JournalReader(storage: storage)
        var (first, last) = (SequenceNumber(0), SequenceNumber(0))
        while let frame = try JournalReplay.next(&reader) {
            let day = frame.timestamp.utcDate
            if let to, day > to { break }
            if let from, day < from { continue }
            if first == 0 { first = frame.sequence }
            last = frame.sequence
        }
        return first == 0 ? nil : first...last
    }
}
