import OMSTypes
import Testing

@testable import OMSPostTrade

/// Replay, coding and hostile bytes.
@Suite struct ReplayTests {
    /// A day with everything in it: agreement, breaks, replacements, refusals, waiting.
    static func busyDay() throws -> (desk: Desk, commands: [PostTradeCommand]) {
        var profile = MatchingProfile.standard
        profile.brokerGroups = [.init(name: "GROUP", members: ["BRKR", "BRKR-LONDON"])]
        profile.rules[0].tolerance = .percent(units("1"))
        profile.rules[6].tolerance = .counterpartyPopulated
        let bands = [CommissionSchedule.Band(lowerBound: 0, rate: units("0.0005"))]
        let schedule = CommissionSchedule(
            .marginal(bands), basis: .order, minimum: units("1"), maximum: units("50"))
        var commands: [PostTradeCommand] = [
            .book(Samples.trade("EARLY")), .reference(Samples.calendar),
            .reference(Samples.charges), .reference(PostTradeReference(.profile(profile))),
            .reference(Samples.account(1, "A", commission: schedule)),
            .reference(Samples.account(2, "B", standing: [])),
            .reference(Samples.account(3, "C", commission: CommissionSchedule(.whole(bands)))),
            .book(Samples.trade("AL1")), .book(Samples.trade("AL1")),
            .book(Samples.trade("AL2", side: .sell)), .book(Samples.trade("", side: .sell)),
        ]
        var desk = Desk()
        for command in commands { desk.run(command) }
        for (number, id) in ["EARLY", "AL1", "AL2"].enumerated() {
            let record = try #require(desk.state.trade(text(id)))
            let block = try #require(record.block)
            var theirs = Samples.record(text("J\(number)"), of: block, trade: record.trade)
            theirs.placeOfTrade = number == 1 ? nil : "XNAS"
            theirs.allocations[0].placeOfSettlement = "DTCYUS33XXX"
            commands.append(.counterpartyRecord(theirs))
            theirs.replaces = theirs.messageID
            theirs.messageID = text("R\(number)")
            theirs.allocations[1].accruedInterest = usd("0.01")
            commands.append(.counterpartyRecord(theirs))
            for allocation in block.allocations {
                let statuses: [AffirmStatus] = [.received, .confirmRejected, .affirmed]
                for status in statuses {
                    commands.append(
                        .confirmationAck(
                            ConfirmationAck(
                                confirmID: allocation.confirmID, status: status,
                                rejectReason: status == .confirmRejected ? 1 : nil,
                                text: "no such account")))
                }
            }
        }
        commands.append(.reference(Samples.account(2, "B")))
        desk = Desk()
        for command in commands { desk.run(command) }
        return (desk, commands)
    }

    @Test func theDayHasEveryKindOfEvent() throws {
        let (desk, _) = try Self.busyDay()
        let kinds = Set(desk.events.map { $0.encodedBytes[0] })
        #expect(kinds == Set(UInt8(1)...15))
    }

    @Test func replayOfEventsGivesTheSameState() throws {
        let (desk, commands) = try Self.busyDay()
        var replayed = PostTrade()
        for event in desk.events { replayed.apply(event) }
        var digest = StateDigest()
        replayed.digest(into: &digest)
        #expect(digest == desk.digest)
        var again = Desk()
        for command in commands { again.run(command) }
        #expect(again.events == desk.events)
        #expect(again.effects == desk.effects)
    }

    @Test func afterReplayTheNextDecisionsAreTheSame() throws {
        let (_, commands) = try Self.busyDay()
        var live = Desk()
        for (number, command) in commands.enumerated() {
            var replayed = PostTrade()
            for event in live.events { replayed.apply(event) }
            var events: [PostTradeEvent] = []
            var effects: [PostTradeEffect] = []
            replayed.decide(
                command, at: live.now.adding(nanoseconds: 1), into: &events, effects: &effects)
            #expect(live.run(command) == events, "command \(number)")
        }
    }

    @Test func everyEventChangesTheDigest() throws {
        let (desk, _) = try Self.busyDay()
        var state = PostTrade()
        var seen: Set<String> = []
        for event in desk.events {
            state.apply(event)
            var digest = StateDigest()
            state.digest(into: &digest)
            #expect(seen.insert(digest.description).inserted, "\(word(event))")
        }
    }

    @Test func commandsAndEventsSurviveTheJournal() throws {
        let (desk, commands) = try Self.busyDay()
        for command in commands {
            #expect(try PostTradeCommand.decoded(command.encodedBytes) == command)
        }
        for event in desk.events {
            #expect(try PostTradeEvent.decoded(event.encodedBytes) == event)
        }
    }

    @Test func truncatedBytesThrow() throws {
        let (desk, commands) = try Self.busyDay()
        for bytes in commands.map(\.encodedBytes) {
            for length in bytes.indices {
                #expect(throws: ByteReader.Failure.self) {
                    try PostTradeCommand.decoded(Array(bytes[..<length]))
                }
            }
        }
        for bytes in desk.events.map(\.encodedBytes) where bytes.count < 400 {
            for length in bytes.indices {
                #expect(throws: ByteReader.Failure.self) {
                    try PostTradeEvent.decoded(Array(bytes[..<length]))
                }
            }
        }
    }

    /// Flipped bytes either throw or give a command that is decided without a trap.
    @Test(arguments: [UInt64(11), 12])
    func hostileCommandsNeverTrap(seed: UInt64) throws {
        let (desk, commands) = try Self.busyDay()
        var generator = Seeded(seed)
        var decided = 0
        for _ in 0..<3_000 {
            guard let command = commands.randomElement(using: &generator) else { continue }
            var bytes = command.encodedBytes
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                bytes[place] = UInt8.random(in: 0...255, using: &generator)
            }
            guard let hostile = try? PostTradeCommand.decoded(bytes) else { continue }
            decided += 1
            var victim = desk.state
            var events: [PostTradeEvent] = []
            var effects: [PostTradeEffect] = []
            victim.decide(hostile, at: Samples.noon, into: &events, effects: &effects)
            for case .writeSettlementInstruction(let instruction) in effects {
                #expect(instruction.sese023.contains("</Document>"))
            }
        }
        #expect(decided > 100, "seed \(seed)")
    }

    @Test(arguments: [Int32.max, Int32.min, 2_932_897, -719_163])
    func datesWithoutATextFormAreRefused(days: Int32) {
        let day = CalendarDate(daysSinceEpoch: days)
        #expect(throws: ByteReader.Failure.self) { try CalendarDate.decoded(day.encodedBytes) }
    }

    @Test func aContentHashThatDoesNotFitIsRefused() {
        var bytes = PostTradeCommand.reference(Samples.account(1, "A")).encodedBytes
        bytes[1] ^= 1
        #expect(throws: ByteReader.Failure.self) { try PostTradeCommand.decoded(bytes) }
    }
}

extension JournalCoded {
    var encodedBytes: [UInt8] {
        var writer = ByteWriter()
        encode(into: &writer)
        return Array(writer.bytes)
    }

    static func decoded(_ bytes: [UInt8]) throws -> Self {
        try bytes.withUnsafeBytes { buffer in
            var reader = ByteReader(buffer)
            return try Self(from: &reader)
        }
    }
}
