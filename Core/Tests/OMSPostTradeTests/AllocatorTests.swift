import OMSTypes
import Testing

@testable import OMSPostTrade

/// Allocation by largest remainder: the worked lines of the specification and each rule's edge.
@Suite struct AllocatorTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let what: String
        let filled: Int
        var claims: [(id: String, ordered: Int)] = [("A", 5000), ("B", 3000), ("C", 2000)]
        var lot = 1
        var minimum = 0
        var residual = ResidualRule.largest
        var excess = false
        let result: [Int]
        var house = 0
        var testDescription: String { what }
    }

    static let rows: [Row] = [
        Row(what: "worked block", filled: 6667, result: [3334, 2000, 1333]),
        Row(
            what: "lot 100, odd 67 to the largest", filled: 6667, lot: 100,
            result: [3367, 2000, 1300]),
        Row(
            what: "lot 10, odd 7 to the largest", filled: 6667, lot: 10,
            result: [3337, 2000, 1330]),
        Row(
            what: "three equal weights, id order", filled: 10,
            claims: [("C", 10), ("A", 10), ("B", 10)], result: [3, 4, 3]),
        Row(what: "filled whole", filled: 10_000, result: [5000, 3000, 2000]),
        Row(
            what: "odd lot to the first", filled: 6667,
            claims: [("C", 2000), ("A", 5000), ("B", 3000)], lot: 100, residual: .first,
            result: [1367, 3300, 2000]),
        Row(
            what: "odd lot to the house", filled: 6667, lot: 100, residual: .houseError,
            result: [3300, 2000, 1300], house: 67),
        Row(
            what: "cap: the largest is full, the next takes the odd lot", filled: 390,
            claims: [("A", 210), ("B", 190)], lot: 100, result: [200, 190]),
        Row(
            what: "cap: nobody has room for the odd lot", filled: 250,
            claims: [("A", 140), ("B", 130)], lot: 100, result: [100, 100], house: 50),
        Row(
            what: "overfilled: the excess is the house's", filled: 120,
            claims: [("A", 60), ("B", 40)], result: [60, 40], house: 20),
        Row(
            what: "overfilled, excess allowed", filled: 120, claims: [("A", 60), ("B", 40)],
            excess: true, result: [72, 48]),
        Row(
            what: "minimum drops the smallest", filled: 100,
            claims: [("A", 900), ("B", 60), ("C", 40)], minimum: 10, result: [100, 0, 0]),
        Row(
            what: "minimum, one dropped, others share", filled: 100,
            claims: [("A", 500), ("B", 460), ("C", 40)], minimum: 10, result: [52, 48, 0]),
        Row(
            what: "minimum, tie drops the higher id", filled: 380,
            claims: [("A", 50), ("B", 50), ("C", 900)], minimum: 20, result: [20, 0, 360]),
        Row(
            what: "all below the minimum: largest weight takes all", filled: 9,
            claims: [("A", 50), ("B", 60)], minimum: 10, result: [0, 9]),
        Row(what: "one share for two", filled: 1, claims: [("B", 7), ("A", 7)], result: [0, 1]),
    ]

    @Test(arguments: rows) func rule(_ row: Row) {
        let claims = row.claims.map {
            AllocationClaim(account: text($0.id), weight: shares($0.ordered).units)
        }
        let rules = AllocationRules(
            lot: shares(row.lot), minimum: shares(row.minimum), residual: row.residual,
            allowsExcess: row.excess, houseAccountCode: "HOUSE")
        let result = Allocator.allocate(shares(row.filled), among: claims, rules: rules)
        let expected = AllocatedQuantities(
            row.result.map { Int128(shares($0).units) }, house: Int128(shares(row.house).units))
        #expect(result == .success(expected))
    }

    @Test func residualBySeedIsTheSameForTheSameBlockAndMoves() {
        let claims = ["A", "B", "C"].map { AllocationClaim(account: text($0), weight: 1000) }
        let rules = AllocationRules(lot: Quantity(units: 100), residual: .randomSeeded)
        func taker(_ block: String) -> Int? {
            let result = Allocator.allocate(
                Quantity(units: 301), among: claims, rules: rules, blockID: text(block))
            guard case .success(let shared) = result else { return nil }
            return shared.quantities.firstIndex { $0.units == 101 }
        }
        let takers = (1...40).map { taker("BLOCK\($0)") }
        #expect(takers == (1...40).map { taker("BLOCK\($0)") })
        #expect(Set(takers) == [0, 1, 2])
        // FNV-1a-64 of "a" as published.
        #expect(text("a").fnv1a == 0xAF63_DC4C_8601_EC8C)
        #expect(text("foobar").fnv1a == 0x8594_4171_F739_67E8)
    }

    @Test func otherMethods() {
        func claim(_ id: String, _ weight: Int64, minimum: Int64 = 0, priority: UInt32 = 0)
            -> AllocationClaim
        {
            AllocationClaim(
                account: text(id), weight: weight, orderedQuantity: Quantity(units: 100),
                minimum: Quantity(units: minimum), priority: priority)
        }
        func run(_ total: Int64, _ method: AllocationMethod, _ claims: [AllocationClaim])
            -> [Int64]?
        {
            let rules = AllocationRules(lot: Quantity(units: 1), houseAccountCode: "H")
            let result = Allocator.allocate(
                Quantity(units: total), among: claims, by: method, rules: rules)
            guard case .success(let shared) = result else { return nil }
            return shared.quantities.map(\.units) + [shared.house.units]
        }
        let percent = DecimalText.scale
        #expect(run(10, .flat, [claim("A", 0), claim("B", 0), claim("C", 0)]) == [4, 3, 3, 0])
        #expect(
            run(50, .percent, [claim("A", 30 * percent), claim("B", 70 * percent)])
                == [15, 35, 0])
        #expect(run(50, .fixed, [claim("A", 20), claim("B", 30)]) == [20, 30, 0])
        #expect(
            run(150, .sequential, [claim("A", 0, priority: 2), claim("B", 0, priority: 1)])
                == [50, 100, 0])
        #expect(run(250, .sequential, [claim("A", 0), claim("B", 0)]) == [100, 100, 50])
        let minima = [claim("A", 60, minimum: 10), claim("B", 40, minimum: 30)]
        #expect(run(70, .minimumThenProRata, minima) == [10 + 25, 30 + 5, 0])
        #expect(run(25, .minimumThenProRata, minima) == [10, 15, 0])
    }

    @Test func distanceToTarget() {
        func weight(_ side: Side, _ target: Int, _ held: Int) -> Int64 {
            AllocationClaim(
                account: "A", side: side, target: shares(target), held: shares(held)
            ).weight / DecimalText.scale
        }
        #expect(weight(.buy, 100, 40) == 60)
        #expect(weight(.buy, 40, 100) == 0)
        #expect(weight(.sell, 40, 100) == 60)
        #expect(weight(.sell, 100, 40) == 0)
    }

    @Test func refusals() {
        func refusal(
            _ total: Int64, _ weights: [Int64], _ method: AllocationMethod = .proRata,
            lot: Int64 = 1, residual: ResidualRule = .largest
        ) -> AllocationRefusal? {
            let claims = weights.map { AllocationClaim(account: "A", weight: $0) }
            let rules = AllocationRules(lot: Quantity(units: lot), residual: residual)
            let result = Allocator.allocate(
                Quantity(units: total), among: claims, by: method, rules: rules)
            if case .failure(let refusal) = result { return refusal }
            return nil
        }
        #expect(refusal(1, []) == .noAccounts)
        #expect(refusal(0, [1]) == .quantityNotPositive)
        #expect(refusal(-5, [1]) == .quantityNotPositive)
        #expect(refusal(1, [1], lot: 0) == .lotNotPositive)
        #expect(refusal(1, [2, -1]) == .negativeWeight)
        #expect(refusal(1, [0, 0]) == .noWeight)
        #expect(refusal(10, [4, 5], .fixed) == .incorrectAllocatedQuantity)
        #expect(
            refusal(10, [50 * DecimalText.scale, 49 * DecimalText.scale], .percent)
                == .percentages)
        #expect(
            refusal(10, [50 * DecimalText.scale, 50 * DecimalText.scale - 10_001], .percent)
                == .percentages)
        #expect(
            refusal(10, [50 * DecimalText.scale, 50 * DecimalText.scale - 10_000], .percent)
                == nil)
        #expect(refusal(12, [5, 5]) == .noHouseAccount)
        #expect(refusal(10, [.max, .max, .max, .max, .max], lot: .max) == .outOfRange)
        #expect(refusal(.max, [.max, .max]) == nil)
    }
}
