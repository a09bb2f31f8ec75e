import OMSTypes

/// A block's gross amount, shared so that the parts sum to it exactly (specification 1.3).
public struct BlockMoney: Equatable, Sendable {
    /// `round(N, currency)`: the block's GrossTradeAmt (381).
    public let gross: Money
    /// In the order of the quantities; they sum to `gross`.
    public let shares: [Money]

    /// Each account's `round(q·N/Q)`, the difference whole to the largest quantity (ties by larger
    /// weight, then lower account id). `nil` when a product is out of range.
    /// - Parameters:
    ///   - notional: `N = Σq·p`, exact.
    ///   - multiplier: what `N` is multiplied by to be money: units of a contract.
    ///   - divisor: what it is divided by: 100 where prices are percent.
    public init?(
        notional: Notional, quantities: [Quantity], weights: [Int64], accounts: [Text64],
        currency: Currency, multiplier: Int64 = 1, divisor: Int64 = 1
    ) {
        precondition(
            quantities.count == accounts.count && weights.count == accounts.count,
            "a quantity and a weight for each account")
        let raw = Exact.rawPerMinorUnit(currency) * Int128(divisor)
        let unit = Money.unitsPerMinorUnit(currency)
        let (value, tooLarge) = notional.raw.multipliedReportingOverflow(by: Int128(multiplier))
        let total = quantities.reduce(Int128(0)) { $0 + Int128($1.units) }
        let (parts, overflow) = total.multipliedReportingOverflow(by: raw)
        guard total > 0, !overflow, !tooLarge else { return nil }
        let block = Rounding.halfAway(value, raw)
        var minor: [Int128] = []
        for quantity in quantities {
            guard
                let share = Exact.halfAway(Int128(quantity.units), value, over: parts)
            else { return nil }
            minor.append(share)
        }
        let largest = quantities.indices.min {
            if quantities[$0] != quantities[$1] { return quantities[$0] > quantities[$1] }
            return LargestRemainder.precedes($0, $1, weights.map { Int128($0) }, accounts)
        }
        if let largest { minor[largest] += block - minor.reduce(0, +) }
        gross = Money(units: block * unit, currency: currency)
        shares = minor.map { Money(units: $0 * unit, currency: currency) }
    }

    /// The average price as it is reported (AvgPx 6): half-up at `precision` decimals
    /// (AvgPxPrecision 74, 0…8). Money is never computed from it (rule R4).
    public static func reportedPrice(_ notional: Notional, over quantity: Quantity, precision: Int)
        -> Price
    {
        precondition((0...8).contains(precision), "average price precision beyond 8 decimals")
        guard quantity.isPositive else { return .none }
        let step = Int128(Exact.powerOfTen(8 - precision))
        let steps = Rounding.halfAway(notional.raw, Int128(quantity.units) * step)
        return Price(units: Int64(clamping: steps * step))
    }

    /// Whether a receiver that knows only the reported price accepts a gross amount:
    /// `|gross − q·px| ≤ q·0.5·10^(−precision) + 1 minor unit`, where `q·px` is in money as in
    /// the initializer.
    public static func receiverAccepts(
        gross: Money, quantity: Quantity, reportedPrice: Price, precision: Int,
        multiplier: Int64 = 1, divisor: Int64 = 1
    ) -> Bool {
        guard (0...8).contains(precision) else { return false }
        let (units, tooLarge) = gross.units.multipliedReportingOverflow(
            by: Int128(DecimalText.scale) * Int128(divisor))
        let (product, beyond) = Notional(reportedPrice, quantity).raw
            .multipliedReportingOverflow(by: Int128(multiplier))
        let (difference, overflow) = units.subtractingReportingOverflow(product)
        guard !tooLarge, !beyond, !overflow, difference.magnitude < UInt128(Int128.max) / 2 else {
            return false
        }
        // Both sides doubled, because half of the last decimal may be no whole unit.
        let halfSteps =
            Int128(quantity.units.magnitude) * Int128(Exact.powerOfTen(8 - precision))
            * Int128(multiplier)
        let bound = halfSteps + 2 * Exact.rawPerMinorUnit(gross.currency) * Int128(divisor)
        return difference.magnitude * 2 <= bound.magnitude
    }
}

/// What one party pays or gets in the end (NetMoney 118, AllocNetMoney 154).
public enum SettlementAmount {
    /// Buy: gross + accrued + commission + charges; sale: gross + accrued − commission − charges.
    /// Every part is rounded already, so the sum is exact (specification 1.3).
    public static func net(
        side: Side, gross: Money, accrued: Int128 = 0, commission: Money, charges: [Money]
    ) -> Money {
        let costs = charges.reduce(commission.units) { $0 + $1.units }
        let base = gross.units + accrued
        return Money(units: side.isBuy ? base + costs : base - costs, currency: gross.currency)
    }
}
