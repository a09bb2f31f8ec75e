import OMSTypes

extension Allocator {
    /// Largest remainder with lots, caps, a residual rule and a minimum (specification 1.2).
    static func proRata(
        _ total: Int128, _ claims: [AllocationClaim], _ weights: [Int128],
        _ rules: AllocationRules, _ blockID: Text64
    ) -> AllocatedQuantities? {
        let pool = ProRataPool(claims, weights, rules, blockID)
        var live = claims.indices.filter { weights[$0] > 0 }
        while !live.isEmpty {
            guard let (amounts, house) = pool.share(total, among: live) else { return nil }
            guard let small = pool.smallestBelowMinimum(amounts, live) else {
                return AllocatedQuantities(amounts, house: house)
            }
            live.removeAll { $0 == small }
        }
        return pool.wholeToLargest(total)
    }
}

/// The claims of one block while its quantity is shared out.
private struct ProRataPool {
    let weights: [Int128]
    let accounts: [Text64]
    let caps: [Int128]
    let rules: AllocationRules
    let blockID: Text64

    init(
        _ claims: [AllocationClaim], _ weights: [Int128], _ rules: AllocationRules,
        _ blockID: Text64
    ) {
        self.weights = weights
        accounts = claims.map(\.account)
        caps = claims.map {
            rules.allowsExcess ? Int128(Int64.max) : Int128($0.orderedQuantity.units)
        }
        self.rules = rules
        self.blockID = blockID
    }

    /// Steps 1 to 5 over the accounts that are still in.
    func share(_ total: Int128, among live: [Int]) -> (amounts: [Int128], house: Int128)? {
        let lot = Int128(rules.lot.units)
        let shares = LargestRemainder.floors(
            total: total, weights: live.map { weights[$0] }, lot: lot)
        guard let shares else { return nil }
        var amounts = [Int128](repeating: 0, count: weights.count)
        var remainders = [UInt128](repeating: 0, count: weights.count)
        for (position, index) in live.enumerated() {
            // Above its order only when the venue overfilled: the cap sends that to the house.
            amounts[index] = min(shares[position].amount, caps[index])
            remainders[index] = shares[position].remainder
        }
        var rest = total - amounts.reduce(0, +)
        let order = live.sorted {
            remainders[$0] != remainders[$1]
                ? remainders[$0] > remainders[$1]
                : LargestRemainder.precedes($0, $1, weights, accounts)
        }
        giveLots(&amounts, &rest, lot, order)
        if rest > 0, let taker = residualTaker(amounts, rest, live) {
            amounts[taker] += rest
            rest = 0
        }
        return (amounts, rest)
    }

    /// Step 3: one lot each per pass, until less than a lot is left or all are full.
    private func giveLots(
        _ amounts: inout [Int128], _ rest: inout Int128, _ lot: Int128, _ order: [Int]
    ) {
        var given = true
        while rest >= lot && given {
            given = false
            for index in order where rest >= lot && amounts[index] + lot <= caps[index] {
                amounts[index] += lot
                rest -= lot
                given = true
            }
        }
    }

    /// Step 4: the account that takes the whole residue; `nil` = the house.
    private func residualTaker(_ amounts: [Int128], _ rest: Int128, _ live: [Int]) -> Int? {
        let candidates: [Int]
        switch rules.residual {
        case .houseError:
            return nil
        case .first:
            candidates = live
        case .largest:
            candidates = live.sorted {
                amounts[$0] != amounts[$1]
                    ? amounts[$0] > amounts[$1]
                    : LargestRemainder.precedes($0, $1, weights, accounts)
            }
        case .randomSeeded:
            let byID = live.sorted { (accounts[$0], $0) < (accounts[$1], $1) }
            let start = Int(blockID.fnv1a % UInt64(byID.count))
            candidates = Array(byID[start...] + byID[..<start])
        }
        return candidates.first { amounts[$0] + rest <= caps[$0] }
    }

    /// Step 6: the smallest allocation below the minimum, ties by the higher account id.
    func smallestBelowMinimum(_ amounts: [Int128], _ live: [Int]) -> Int? {
        let minimum = Int128(rules.minimum.units)
        let small = live.filter { amounts[$0] > 0 && amounts[$0] < minimum }
        return small.min {
            if amounts[$0] != amounts[$1] { return amounts[$0] < amounts[$1] }
            return (accounts[$1], $1) < (accounts[$0], $0)
        }
    }

    /// Everybody fell below the minimum: the largest weight with room takes all.
    func wholeToLargest(_ total: Int128) -> AllocatedQuantities {
        var amounts = [Int128](repeating: 0, count: weights.count)
        let order = weights.indices.filter { weights[$0] > 0 }.sorted {
            LargestRemainder.precedes($0, $1, weights, accounts)
        }
        guard let taker = order.first(where: { total <= caps[$0] }) else {
            return AllocatedQuantities(amounts, house: total)
        }
        amounts[taker] = total
        return AllocatedQuantities(amounts, house: 0)
    }
}

extension Text64 {
    /// FNV-1a, 64 bits, over the bytes: the published hash, so that others can recompute a draw.
    var fnv1a: UInt64 {
        withBytes { bytes in
            bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        }
    }
}
