import OMSTypes
import Testing

@testable import OMSControls

@Suite struct DropCopyReconciliationTests {
    private static let second: Int64 = 1_000_000_000

    private func execution(
        _ id: Text64, at nanoseconds: Int64, quantity: Int64 = 100, price: Int64 = 10,
        venue: UInt16 = 1
    ) -> ReportedExecution {
        ReportedExecution(
            time: Timestamp(nanoseconds: nanoseconds), venue: VenueID(venue), execID: id,
            BreakVersion(
                symbol: "IBM", side: 0x31, quantity: Quantity(units: quantity),
                price: Price(units: price), venue: VenueID(venue)))
    }

    private func kinds(_ one: DropCopyReconciliation) -> [ControlBreak.Kind] {
        one.book.breaks.map(\.kind)
    }

    @Test("Five seconds to the nanosecond match; one more does not", arguments: [true, false])
    func window(_ oursFirst: Bool) {
        for (delay, isBreak) in [(5 * Self.second, false), (5 * Self.second + 1, true)] {
            var one = DropCopyReconciliation()
            let (early, late) = (execution("E1", at: 7), execution("E1", at: 7 + delay))
            if oursFirst {
                one.book(own: early)
                one.receive(copy: late)
            } else {
                one.receive(copy: early)
                one.book(own: late)
            }
            #expect(one.matched == 1)
            #expect(kinds(one) == (isBreak ? [oursFirst ? .missingThere : .missingHere] : []))
            // It came after all: closed, at the moment of its coming.
            #expect(one.book.openCount == 0)
            #expect(
                one.book.breaks.first?.time.nanoseconds == (isBreak ? 7 + 5 * Self.second : nil))
        }
    }

    @Test func bothVersionsAreKept() {
        var one = DropCopyReconciliation()
        one.book(own: execution("E1", at: 1, price: 10))
        one.receive(copy: execution("E1", at: 2, price: 11))
        #expect(kinds(one) == [.executionDiffers] && one.matched == 0)
        let found = one.book.breaks[0]
        #expect(found.ours.price.units == 10 && found.theirs.price.units == 11)
        #expect(found.state == .open && found.time.nanoseconds == 2)
    }

    @Test func whatOneSideDoesNotSayIsNotCompared() {
        var one = DropCopyReconciliation()
        var copy = execution("E1", at: 2)
        copy.version.symbol = Symbol()
        copy.version.side = 0
        one.book(own: execution("E1", at: 1))
        one.receive(copy: copy)
        #expect(one.matched == 1 && one.book.found == 0)
    }

    @Test func repeatedCopiesAndOtherValuesUnderOneExecID() {
        var one = DropCopyReconciliation()
        one.receive(copy: execution("E1", at: 1))
        one.receive(copy: execution("E1", at: 2))
        one.book(own: execution("E1", at: 3))
        #expect(one.repeated == 1 && one.matched == 1 && one.book.found == 0)
        one.receive(copy: execution("E1", at: 4, quantity: 101))
        #expect(kinds(one) == [.executionDiffers])
    }

    @Test func aBustOrCorrectionOfOursIsNoBreak() {
        var one = DropCopyReconciliation()
        one.book(own: execution("E1", at: 1))
        one.supersede(
            VenueID(1), "E1", by: execution("E2", at: 2, quantity: 60),
            at: Timestamp(nanoseconds: 2))
        one.advance(to: Timestamp(nanoseconds: 60 * Self.second))
        #expect(one.book.found == 0)
        one.receive(copy: execution("E2", at: 61 * Self.second, quantity: 60))
        #expect(one.book.found == 0 && one.matched == 1)
    }

    @Test("The kill is proposed at the first break above the maximum, once, by venue")
    func proposals() {
        var one = DropCopyReconciliation(breaksMax: 2)
        for number in 0..<9 {
            one.book(
                own: execution(Text64("E\(number)")!, at: Int64(number), venue: number < 6 ? 3 : 4))
        }
        one.advance(to: Timestamp(nanoseconds: 10 * Self.second))
        #expect(one.book.openCount == 9)
        #expect(
            one.proposals == [
                KillProposal(
                    venue: VenueID(3), breaks: 3,
                    time: Timestamp(nanoseconds: 2 + 5 * Self.second)),
                KillProposal(
                    venue: VenueID(4), breaks: 3,
                    time: Timestamp(nanoseconds: 8 + 5 * Self.second)),
            ])
    }

    private struct Expected: Hashable {
        var kind: ControlBreak.Kind
        var execID: String
        var isOpen: Bool
    }

    /// The obvious twin looks at each ExecID by itself, without any order or waiting.
    @Test(arguments: (1...60).map { UInt64($0) })
    func twin(_ seed: UInt64) {
        var random = Seeded(seed)
        var all: [(isOurs: Bool, ReportedExecution)] = []
        var expected: Set<Expected> = []
        var matched: UInt64 = 0
        for number in 0..<120 {
            let id = Text64("X\(number)")!
            let start = Int64(random.below(60)) * Self.second + Int64(random.below(3))
            let delay = [
                0, 1, 4 * Self.second, 5 * Self.second, 5 * Self.second + 1, 9 * Self.second,
            ][
                random.below(6)]
            let (isOursFirst, differs) = (random.below(2) == 0, random.below(4) == 0)
            let hasSecond = random.below(5) > 0
            all.append((isOursFirst, execution(id, at: start)))
            if hasSecond {
                all.append(
                    (!isOursFirst, execution(id, at: start + delay, quantity: differs ? 99 : 100)))
            }
            let missing: ControlBreak.Kind = isOursFirst ? .missingThere : .missingHere
            if !hasSecond || delay > DropCopyReconciliation.window {
                expected.insert(Expected(kind: missing, execID: id.description, isOpen: !hasSecond))
            }
            if hasSecond, differs {
                expected.insert(
                    Expected(kind: .executionDiffers, execID: id.description, isOpen: true))
            }
            if hasSecond, !differs { matched += 1 }
        }
        // Equal times in a random order: it must not matter.
        all.shuffle(using: &random)
        all.sort { $0.1.time < $1.1.time }
        var one = DropCopyReconciliation()
        for (isOurs, execution) in all {
            if isOurs { one.book(own: execution) } else { one.receive(copy: execution) }
        }
        one.advance(to: Timestamp(nanoseconds: 1_000 * Self.second))
        let found = one.book.breaks.map {
            Expected(kind: $0.kind, execID: $0.subject.description, isOpen: $0.state == .open)
        }
        #expect(Set(found) == expected && found.count == expected.count, "seed \(seed)")
        #expect(one.matched == matched, "seed \(seed)")
    }
}
