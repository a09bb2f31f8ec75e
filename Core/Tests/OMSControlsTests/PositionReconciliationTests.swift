import OMSTypes
import Testing

@testable import OMSControls

@Suite struct PositionReconciliationTests {
    private func line(
        _ account: Text64, _ symbol: Symbol, _ quantity: Int64, cost: Int64? = nil
    ) -> PositionLine {
        PositionLine(
            account: account, symbol: symbol, quantity: Quantity(units: quantity),
            averageCost: cost.map { Price(units: $0) })
    }

    private func compare(_ ours: [PositionLine], _ theirs: [PositionLine]) -> [ControlBreak] {
        var book = BreakBook()
        PositionReconciliation.compare(
            ours: ours, theirs: theirs, at: Timestamp(nanoseconds: 3), into: &book)
        return book.breaks
    }

    @Test func equalPositionsDoNotBreak() {
        #expect(compare([], []).isEmpty)
        let rows = [line("A", "IBM", 5, cost: 9), line("A", "MSFT", -7), line("B", "IBM", 1)]
        #expect(compare(rows, rows.reversed()).isEmpty)
        #expect(compare([line("A", "IBM", 0)], []).isEmpty, "0 and no row are the same")
        #expect(compare([], [line("A", "IBM", 0)]).isEmpty)
        // One side does not say what it cost.
        #expect(compare([line("A", "IBM", 5, cost: 9)], [line("A", "IBM", 5)]).isEmpty)
        // Nothing held has cost nothing that could differ.
        #expect(compare([line("A", "IBM", 0, cost: 9)], [line("A", "IBM", 0, cost: 8)]).isEmpty)
    }

    @Test func eachSideOfADifferenceIsKept() throws {
        let breaks = compare(
            [line("A", "IBM", 5, cost: 9), line("B", "IBM", 4)],
            [line("A", "IBM", 5, cost: 8), line("B", "IBM", -4), line("C", "MSFT", 2)])
        #expect(breaks.map(\.kind) == [.averageCostDiffers, .positionDiffers, .positionDiffers])
        #expect(breaks[0].ours.price.units == 9 && breaks[0].theirs.price.units == 8)
        #expect(breaks[1].ours.quantity.units == 4 && breaks[1].theirs.quantity.units == -4)
        #expect(!breaks[2].ours.isKnown && breaks[2].theirs.isKnown)
        #expect(breaks[2].subject == "C" && breaks[2].ours.symbol == "MSFT")
        #expect(breaks.allSatisfy { $0.time.nanoseconds == 3 && $0.source == .positions })
    }

    @Test(arguments: (1...40).map { UInt64($0) })
    func twin(_ seed: UInt64) {
        var random = Seeded(seed)
        func rows() -> [String: Int64] {
            var result: [String: Int64] = [:]
            for _ in 0..<random.below(40) {
                result["A\(random.below(5)) S\(random.below(6))"] = Int64(random.below(5)) - 2
            }
            return result
        }
        func lines(_ rows: [String: Int64]) -> [PositionLine] {
            rows.map { key, quantity in
                let parts = key.split(separator: " ")
                return line(Text64(String(parts[0]))!, Text64(String(parts[1]))!, quantity)
            }
        }
        let (ours, theirs) = (rows(), rows())
        let expected = Set(ours.keys).union(theirs.keys).filter { ours[$0] ?? 0 != theirs[$0] ?? 0 }
        let found = compare(lines(ours), lines(theirs))
        #expect(
            found.map { "\($0.subject) \($0.ours.symbol)" } == expected.sorted(), "seed \(seed)")
    }
}
