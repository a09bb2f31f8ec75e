import OMSTypes
import Testing

@testable import OMSControls

@Suite struct BreakBookTests {
    private func found(_ subject: Text64 = "E1") -> ControlBreak {
        ControlBreak(
            .missingHere, .dropCopy, at: Timestamp(nanoseconds: 5), subject: subject,
            ours: .missing, theirs: BreakVersion(quantity: Quantity(units: 7)))
    }

    @Test func statesAndRefusals() {
        var book = BreakBook(capacity: 4)
        let number = book.add(found())
        #expect(book.openCount == 1 && book[number]?.state == .open)
        let later = Timestamp(nanoseconds: 9)
        #expect(book.explain(number, by: "", "late file", at: later) == .userMissing)
        #expect(book.explain(number, by: "ops", "", at: later) == .noteMissing)
        #expect(book.explain(99, by: "ops", "late file", at: later) == .unknownBreak)
        #expect(book.explain(number, by: "ops", "late file", at: later) == nil)
        #expect(book[number]?.state == .explained && book[number]?.user == "ops")
        #expect(book[number]?.stateTime == later && book.openCount == 0)
        #expect(book.explain(number, by: "ops", "again", at: later) == .notOpen)
        // What was explained may still be mended.
        #expect(book.close(number, at: later) == nil && book[number]?.state == .closed)
        #expect(book[number]?.note == "late file")
        #expect(book.close(number, at: later) == .notOpen)
        for refusal in BreakRefusal.allCases { #expect(!refusal.explanation.isEmpty) }
    }

    @Test func aFullBookKeepsWhatIsOpen() {
        var book = BreakBook(capacity: 3)
        let numbers = (0..<3).map { _ in book.add(found()) }
        #expect(book.add(found()) == 4 && book.overflow == 1 && book[4] == nil)
        #expect(book.close(numbers[1], at: .none) == nil)
        let next = book.add(found("E5"))
        #expect(book[next]?.subject == "E5" && book[numbers[1]] == nil)
        #expect(book.breaks.map(\.number) == [1, 3, 5] && book.openCount == 3)
        #expect(book.found == 5 && book.overflow == 1)
    }

    /// An obvious twin: a dictionary without binary search.
    @Test(arguments: (1...40).map { UInt64($0) })
    func twin(_ seed: UInt64) {
        var random = Seeded(seed)
        let capacity = 1 + random.below(12)
        var book = BreakBook(capacity: capacity)
        var twin: [UInt64: ControlBreak.State] = [:]
        var (found, overflow) = (UInt64(0), UInt64(0))
        for _ in 0..<400 {
            let number = UInt64(1 + random.below(Int(found) + 2))
            switch random.below(3) {
            case 0:
                found += 1
                book.add(self.found())
                if twin.count == capacity {
                    if let oldest = twin.filter({ $0.value != .open }).keys.min() {
                        twin[oldest] = nil
                        twin[found] = .open
                    } else {
                        overflow += 1
                    }
                } else {
                    twin[found] = .open
                }
            case 1:
                let isTaken = book.explain(number, by: "a", "b", at: .none) == nil
                #expect(isTaken == (twin[number] == .open), "seed \(seed)")
                if isTaken { twin[number] = .explained }
            default:
                let isTaken = book.close(number, at: .none) == nil
                #expect(
                    isTaken == (twin[number].map { $0 != .closed } ?? false), "seed \(seed)")
                if isTaken { twin[number] = .closed }
            }
            let kept = Dictionary(uniqueKeysWithValues: book.breaks.map { ($0.number, $0.state) })
            #expect(kept == twin, "seed \(seed)")
            #expect(book.openCount == twin.values.count { $0 == .open }, "seed \(seed)")
            #expect(book.found == found && book.overflow == overflow, "seed \(seed)")
        }
    }

    @Test func equalBooksHaveEqualDigests() {
        func digest(_ book: BreakBook) -> StateDigest {
            var digest = StateDigest()
            book.digest(into: &digest)
            return digest
        }
        var (one, other) = (BreakBook(), BreakBook())
        one.add(found())
        other.add(found())
        #expect(one == other && digest(one) == digest(other))
        #expect(one.explain(1, by: "ops", "why", at: Timestamp(nanoseconds: 1)) == nil)
        #expect(digest(one) != digest(other))
    }
}
