import OMSTypes
import Testing

@testable import OMSPostTrade

/// Seeded random allocations against an obvious twin that counts shares in small integers.
@Suite struct AllocatorPropertyTests {
    struct Case {
        var total: Int
        var weights: [Int]
        var ids: [String]
        var lot: Int
        var minimum: Int
        var allowsExcess: Bool

        func isHeavier(_ a: Int, _ b: Int) -> Bool {
            weights[a] != weights[b] ? weights[a] > weights[b] : ids[a] < ids[b]
        }

        func fits(_ amount: Int, _ index: Int) -> Bool {
            allowsExcess || amount <= weights[index]
        }

        /// The first of `live` that can take `more`, by the largest `key`, then by weight.
        func best(_ live: [Int], taking more: Int, of amounts: [Int], by key: [Int]) -> Int? {
            var best: Int?
            for index in live where fits(amounts[index] + more, index) {
                guard let current = best else {
                    best = index
                    continue
                }
                let isTie = key[index] == key[current]
                if key[index] > key[current] || (isTie && isHeavier(index, current)) {
                    best = index
                }
            }
            return best
        }
    }

    static func random(_ generator: inout Seeded) -> Case {
        let count = Int.random(in: 1...7, using: &generator)
        let top = [4, 60, 9000].randomElement(using: &generator) ?? 4
        let weights = (0..<count).map { _ in Int.random(in: 1...top, using: &generator) }
        let ids = (0..<count).map { "A\($0)" }.shuffled(using: &generator)
        let sum = weights.reduce(0, +)
        // Mostly partly filled, sometimes whole, now and then overfilled by the venue.
        let total = Int.random(in: 1...(sum + sum / 10 + 1), using: &generator)
        let lot = [1, 1, 1, 5, 100].randomElement(using: &generator) ?? 1
        let minimum = [0, 0, 3, 50].randomElement(using: &generator) ?? 0
        return Case(
            total: total, weights: weights, ids: ids, lot: lot, minimum: minimum,
            allowsExcess: Bool.random(using: &generator))
    }

    /// The specification read aloud: no sorting, no wide integers, one share at a time.
    static func twin(_ input: Case) -> (amounts: [Int], house: Int) {
        var live = Array(input.weights.indices)
        while !live.isEmpty {
            let sum = live.reduce(0) { $0 + input.weights[$1] }
            var amounts = [Int](repeating: 0, count: input.weights.count)
            var fractions = amounts
            for index in live {
                let product = input.total * input.weights[index]
                let floor = product / (sum * input.lot) * input.lot
                fractions[index] = product - floor * sum
                amounts[index] = floor
                while !input.fits(amounts[index], index) { amounts[index] -= 1 }
            }
            let rest = handOut(input, live, fractions, &amounts)
            var smallest: Int?
            for index in live where amounts[index] > 0 && amounts[index] < input.minimum {
                guard let current = smallest else {
                    smallest = index
                    continue
                }
                let tie = amounts[index] == amounts[current]
                if amounts[index] < amounts[current]
                    || (tie && input.ids[index] > input.ids[current])
                {
                    smallest = index
                }
            }
            guard let smallest else { return (amounts, rest) }
            live.removeAll { $0 == smallest }
        }
        var amounts = [Int](repeating: 0, count: input.weights.count)
        let able = input.weights.indices.filter { input.fits(input.total, $0) }
        guard let taker = able.min(by: input.isHeavier) else { return (amounts, input.total) }
        amounts[taker] = input.total
        return (amounts, 0)
    }

    /// Hands out what rounding left, a lot at a time by the largest fraction; what is less than a
    /// lot goes to the largest amount. The value is what nobody can take.
    private static func handOut(
        _ input: Case, _ live: [Int], _ fractions: [Int], _ amounts: inout [Int]
    ) -> Int {
        var rest = input.total - amounts.reduce(0, +)
        var waiting = live
        while rest >= input.lot {
            if let best = input.best(waiting, taking: input.lot, of: amounts, by: fractions) {
                amounts[best] += input.lot
                rest -= input.lot
                waiting.removeAll { $0 == best }
            } else if waiting.count < live.count {
                waiting = live
            } else {
                break
            }
        }
        if rest > 0, let best = input.best(live, taking: rest, of: amounts, by: amounts) {
            amounts[best] += rest
            rest = 0
        }
        return rest
    }

    static func allocate(_ input: Case) -> Result<AllocatedQuantities, AllocationRefusal> {
        let claims = input.weights.indices.map {
            AllocationClaim(
                account: text(input.ids[$0]), weight: shares(input.weights[$0]).units)
        }
        let rules = AllocationRules(
            lot: shares(input.lot), minimum: shares(input.minimum),
            allowsExcess: input.allowsExcess, houseAccountCode: "HOUSE")
        return Allocator.allocate(shares(input.total), among: claims, rules: rules)
    }

    @Test(arguments: [UInt64(1), 20_261_110])
    func tenThousandBlocksAgreeWithTheTwin(seed: UInt64) {
        var generator = Seeded(seed)
        for number in 0..<5_000 {
            let input = Self.random(&generator)
            guard case .success(let result) = Self.allocate(input) else {
                Issue.record("seed \(seed), block \(number): refused: \(input)")
                return
            }
            let scale = DecimalText.scale
            let amounts = result.quantities.map { Int($0.units / scale) }
            let house = Int(result.house.units / scale)
            let twin = Self.twin(input)
            guard amounts == twin.amounts && house == twin.house else {
                Issue.record("seed \(seed), block \(number): \(amounts) \(house), not \(twin)")
                return
            }
            guard amounts.reduce(house, +) == input.total else {
                Issue.record("seed \(seed), block \(number): the parts are not the block")
                return
            }
            guard Self.allocate(input) == .success(result) else {
                Issue.record("seed \(seed), block \(number): another result at replay")
                return
            }
        }
    }

    @Test(arguments: [UInt64(7), 77])
    func grossAmountsSumToTheBlock(seed: UInt64) throws {
        var generator = Seeded(seed)
        let currencies = ["USD", "JPY", "BHD"].compactMap { Currency($0) }
        for number in 0..<5_000 {
            let count = Int.random(in: 1...9, using: &generator)
            let quantities = (0..<count).map { _ in
                Quantity(units: Int64.random(in: 1...1_000_000_000_000, using: &generator))
            }
            let total = quantities.reduce(Quantity.zero, +)
            let px = Price(units: Int64.random(in: 1...90_000_000_000, using: &generator))
            let currency = currencies[number % currencies.count]
            let odd = Int64.random(in: 0...999_999_999, using: &generator)
            let notional = Notional(px, total) + Notional(raw: Int128(odd))
            let money = try #require(
                BlockMoney(
                    notional: notional, quantities: quantities,
                    weights: quantities.map(\.units),
                    accounts: (0..<count).map { text("A\($0)") }, currency: currency))
            let sum = money.shares.reduce(Int128(0)) { $0 + $1.units }
            let minor = Money.unitsPerMinorUnit(currency)
            guard sum == money.gross.units, sum % minor == 0 else {
                Issue.record("seed \(seed), block \(number): \(sum), not \(money.gross.units)")
                return
            }
            // No share but the adjusted one is further than half a minor unit from the truth.
            let off = quantities.indices.filter { index in
                let exact = notional.raw * Int128(quantities[index].units) / Int128(total.units)
                let distance = exact - money.shares[index].units * Int128(DecimalText.scale)
                return distance.magnitude > UInt128(minor * Int128(DecimalText.scale) / 2 + 1)
            }
            guard off.count <= 1 else {
                Issue.record("seed \(seed), block \(number): shares \(off) are off")
                return
            }
        }
    }
}
