import OMSTypes

/// Shares by largest remainder (Hamilton): the floors, and who is next in line for what is left.
struct LargestRemainder {
    /// A share before the remainders are given out.
    struct Share {
        var amount: Int128
        /// `(x_i − floor_i)` times Σ weights: the common denominator makes fractions comparable.
        var remainder: UInt128
    }

    /// `floor(total·w/Σw / lot)·lot` of each weight. `nil` when a product is out of range.
    static func floors(total: Int128, weights: [Int128], lot: Int128) -> [Share]? {
        precondition(total >= 0 && lot > 0, "floors of a negative total or without a lot")
        var sum: Int128 = 0
        for weight in weights {
            precondition(weight >= 0, "negative weight")
            let (next, overflow) = sum.addingReportingOverflow(weight)
            guard !overflow else { return nil }
            sum = next
        }
        let (divisor, overflow) = sum.magnitude.multipliedReportingOverflow(by: lot.magnitude)
        guard !overflow, divisor > 0 else { return nil }
        var shares: [Share] = []
        shares.reserveCapacity(weights.count)
        for weight in weights {
            guard
                let (lots, remainder) = WideProduct(total.magnitude, weight.magnitude)
                    .divided(by: divisor)
            else { return nil }
            // lots·lot ≤ total, so the product fits.
            shares.append(Share(amount: Int128(lots) * lot, remainder: remainder))
        }
        return shares
    }

    /// Splits a rounded total so that the parts sum to it exactly (rule R3), without caps.
    /// `total` may be negative; it must be a multiple of `unit`.
    static func split(total: Int128, weights: [Int128], accounts: [Text64], unit: Int128)
        -> [Int128]?
    {
        precondition(weights.count == accounts.count, "a weight for each account")
        let size = Int128(clamping: total.magnitude)
        guard var shares = floors(total: size, weights: weights, lot: unit) else { return nil }
        var rest = size - shares.reduce(0) { $0 + $1.amount }
        let order = shares.indices.sorted {
            if shares[$0].remainder != shares[$1].remainder {
                return shares[$0].remainder > shares[$1].remainder
            }
            return precedes($0, $1, weights, accounts)
        }
        for index in order where rest >= unit {
            shares[index].amount += unit
            rest -= unit
        }
        return shares.map { total < 0 ? -$0.amount : $0.amount }
    }

    /// Rule R5: the larger weight, then the lower account id; equal in both, the earlier claim.
    static func precedes(_ a: Int, _ b: Int, _ weights: [Int128], _ accounts: [Text64]) -> Bool {
        if weights[a] != weights[b] { return weights[a] > weights[b] }
        if accounts[a] != accounts[b] { return accounts[a] < accounts[b] }
        return a < b
    }
}
