import OMSCore
import OMSEngine
import OMSJournal
import OMSTypes

/// Why there is no such what-if.
public struct ForkRefusal: Error, CustomStringConvertible, Sendable {
    public let description: String
}

/// A what-if: the commands of a journal decided again with other reference data, beside the
/// journal as it was.
///
/// The quotes are those that the recorded decisions read. What a venue reported counts for a route
/// that the what-if sent too, with the same terms in the same frame; a report on any other route is
/// left out and counted, and a route that nobody reports on stays open: what a venue would have
/// answered, nobody knows. Timers fall due by themselves. Without other reference data everything
/// comes out as recorded.
public struct ForkedReplay: ~Copyable {
    var recorded = Engine()
    var own = Engine()
    private let configuration: Configuration?
    private let part: ForkReference.Part
    var reference: ForkReference
    var pairs = ForkCorrespondence()
    var tally = ForkTally()
    var range: ClosedRange<SequenceNumber> = 1...1
    private var hasBegun = false
    private var isReferenceDone = false
    private var bytes = ByteWriter(capacity: 4096)

    /// - Parameter configuration: whose limits, fees, venues and the like count; `nil`: those that
    ///   were recorded.
    /// - Parameter part: how much of it counts.
    public init(_ configuration: Configuration?, of part: ForkReference.Part = .everything) {
        self.configuration = configuration
        self.part = part
        reference = ForkReference(nil, today: Timestamp.none.utcDate)
    }

    /// Walks the journal; before `from` everything is as recorded.
    public mutating func run(
        _ storage: any JournalStorage, from: SequenceNumber = 1,
        through: SequenceNumber = .max
    ) throws {
        var reader = JournalReader(storage: storage)
        var last: SequenceNumber = 0
        while let frame = try reader.next(), frame.sequence <= through {
            // Calendars are those of a start on the day on which the journal begins.
            if last == 0 {
                reference = ForkReference(
                    configuration, part, today: frame.timestamp.utcDate)
            }
            last = frame.sequence
            do throws(ByteReader.Failure) {
                if frame.sequence < from {
                    try fold(frame)
                } else {
                    let isOwnBuild =
                        reader.segmentHeader?.versions.decideVersion == DecideVersion.hash
                    if !isOwnBuild { tally.framesOfOtherBuilds += 1 }
                    begin()
                    try step(frame)
                }
            } catch {
                throw RuntimeFailure("frame \(frame.sequence) cannot be understood: \(error)")
            }
            if let problem = numbering() { throw ForkRefusal(description: problem) }
        }
        guard last >= from else {
            throw ForkRefusal(
                description: "the journal ends with frame \(last), before frame \(from)")
        }
        range = from...last
    }

    private mutating func fold(_ frame: FrameView) throws(ByteReader.Failure) {
        try recorded.replay(command: frame.command, events: frame.events, at: frame.timestamp)
        try own.replay(command: frame.command, events: frame.events, at: frame.timestamp)
        noteOutbound(frame)
    }

    private mutating func noteOutbound(_ frame: FrameView) {
        for sent in frame.outboundEntries {
            recorded.noteOutbound(sent.session, sent.msgSeqNum)
            own.noteOutbound(sent.session, sent.msgSeqNum)
        }
    }

    private mutating func begin() {
        guard !hasBegun else { return }
        hasBegun = true
        pairs.begin(orders: recorded.orders.orderCount)
    }

    private mutating func step(_ frame: FrameView) throws(ByteReader.Failure) {
        let time = frame.timestamp
        let (command, origin) = try Engine.decodeCommand(frame.command)
        let events = try DecisionCheck.events(of: frame)
        tally.frames += 1
        bringUpReference(before: command, at: time)
        fireTimers(at: time)
        let wanted = translate(command, at: time)
        var answer: [OrderEvent] = []
        if let wanted {
            try decide(wanted, origin, frame, at: time)
            answer = Array(own.orders.events)
        } else {
            own.note(origin)
        }
        try recorded.replay(command: frame.command, events: frame.events, at: time)
        noteOutbound(frame)
        let there = events.compactMap { event -> OrderEvent? in
            if case .orders(let event) = event { return event }
            return nil
        }
        pairs.join(there, answer)
        tally.note(recorded: there, own: answer, frame.sequence)
        followUp(at: time)
        try fireWatches(frame, at: time)
    }

    /// Decides on the recorded quotes, unless the what-if numbers their instruments otherwise.
    private mutating func decide(
        _ command: EngineCommand, _ origin: FrameOrigin, _ frame: FrameView, at time: Timestamp
    ) throws(ByteReader.Failure) {
        bytes.clear()
        Engine.encode(command, origin: origin, into: &bytes)
        var hasSame = true
        for instrument in try inputInstruments(frame) where !isSame(instrument) { hasSame = false }
        let none = UnsafeRawBufferPointer(start: nil, count: 0)
        _ = try own.redecide(
            command: bytes.bytes, inputs: hasSame ? frame.inputs : none, events: frame.events,
            at: time)
    }

    private func inputInstruments(_ frame: FrameView) throws(ByteReader.Failure) -> [InstrumentID] {
        guard !frame.inputs.isEmpty else { return [] }
        var bytes = ByteReader(frame.inputs)
        return try FrameInputs(from: &bytes).instruments.map(\.instrument)
    }

    /// An instrument that was listed on first sight may have come later in the what-if.
    private func isSame(_ id: InstrumentID) -> Bool {
        let known = own.orders.reference.terms(id)?.symbol
        let there = recorded.orders.reference.terms(id)?.symbol
        return known == there || there == nil
    }

    // MARK: What comes by itself

    private mutating func bringUpReference(before command: EngineCommand, at time: Timestamp) {
        guard !isReferenceDone, !Self.isPreparation(command) else { return }
        isReferenceDone = true
        for command in reference.missing(in: own) {
            own.decide(command, origin: .system, at: time)
        }
    }

    /// What a start writes before it takes orders.
    private static func isPreparation(_ command: EngineCommand) -> Bool {
        switch command {
        case .reference, .postTrade(.reference), .orders(.started), .session: return true
        case .orders, .postTrade, .sequenceNumbers: return false
        }
    }

    /// Timers that only the what-if has; those of both fire when the recorded ones did.
    private mutating func fireTimers(at time: Timestamp) {
        var count = 0
        while let timer = own.orders.nextTimer, timer.due <= time,
            recorded.orders.nextTimer.map({ $0.due > time }) ?? true, count < 100_000
        {
            own.decide(.orders(.timer(timer.id, due: timer.due)), origin: .system, at: time)
            count += 1
        }
    }

    /// What only the what-if has to do still; what both have comes with the recorded frames.
    private mutating func followUp(at time: Timestamp) {
        guard recorded.followUp() == nil else { return }
        var count = 0
        while let next = own.followUp(), count < 100_000 {
            own.decide(next, origin: .system, at: time)
            count += 1
        }
    }

    /// Watches of orders that only the what-if has, on the quotes that this frame read.
    private mutating func fireWatches(_ frame: FrameView, at time: Timestamp)
        throws(ByteReader.Failure)
    {
        guard pairs.isShifted, own.orders.hasWatches else { return }
        for instrument in try inputInstruments(frame) where isSame(instrument) {
            for order in own.orders.firedWatches(on: instrument, at: time)
            where pairs.recorded(order) == nil {
                own.decide(.orders(.watchFired(order)), origin: .system, at: time)
            }
        }
    }

    /// Commands name venues and sessions by number: a new one must not have taken another's.
    private func numbering() -> String? {
        guard !reference.isEmpty else { return nil }
        let (there, here) = (recorded.orders.reference, own.orders.reference)
        guard here.venues.count > there.venues.count || here.sessions.count > there.sessions.count
        else { return nil }
        for (index, terms) in there.venues.enumerated()
        where here.venues[index].name != terms.name {
            return "venue \(terms.name) came later than a new one of the configuration: begin the "
                + "what-if behind it, with --from"
        }
        for (index, terms) in there.sessions.enumerated()
        where here.sessions[index].compID != terms.compID {
            return "session \(terms.compID) came later than a new one of the configuration: begin "
                + "the what-if behind it, with --from"
        }
        return nil
    }
}
