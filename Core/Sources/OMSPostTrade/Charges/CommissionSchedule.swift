import OMSTypes

/// What an account pays its broker for a trade (specification 1.5). Every result is rounded to the
/// currency's minor unit, half away from zero.
public struct CommissionSchedule: Equatable, Sendable {
    /// A part of a tiered schedule: from `lowerBound` (inside) to the next band's (outside).
    public struct Band: Equatable, Sendable {
        /// Of the gross amount, units of 10⁻⁸ of the currency.
        public var lowerBound: Int64
        /// A fraction of the gross in units of 10⁻⁸: 5 basis points are 50,000.
        public var rate: Int64
        public init(lowerBound: Int64, rate: Int64) {
            self.lowerBound = lowerBound
            self.rate = rate
        }
    }

    public enum Rule: Equatable, Sendable {
        /// CommType (13) 1: units of 10⁻⁸ of the currency a share, bond or contract.
        case perUnit(Int64)
        /// CommType 2: a fraction of the rounded gross in units of 10⁻⁸ (2 basis points = 20,000).
        case ofGross(Int64)
        /// CommType 3: units of 10⁻⁸ of the currency.
        case absolute(Int64)
        /// Each part of the gross at its band's rate, rounded once.
        case marginal([Band])
        /// The whole gross at the rate of the band that it falls into.
        case whole([Band])
    }

    /// What the formula, its minimum and its maximum are applied to.
    public enum Basis: UInt8, Sendable, CaseIterable {
        /// Each account for itself; the block's commission is the sum.
        case allocation = 1
        /// The block once, then split by quantity with the largest remainder in minor units.
        case order = 2
    }

    public var rule: Rule
    public var basis: Basis
    /// Units of 10⁻⁸ of the currency; zero = none.
    public var minimum: Int64
    /// Units of 10⁻⁸ of the currency; `nil` = none.
    public var maximum: Int64?

    public init(
        _ rule: Rule, basis: Basis = .allocation, minimum: Int64 = 0, maximum: Int64? = nil
    ) {
        self.rule = rule
        self.basis = basis
        self.minimum = minimum
        self.maximum = maximum
    }

    /// No commission at all; said, not assumed.
    public static let free = CommissionSchedule(.absolute(0))

    /// Whether the numbers make sense: nothing negative, bands ascending from zero.
    public var isValid: Bool {
        guard minimum >= 0, maximum.map({ $0 >= minimum }) ?? true else { return false }
        switch rule {
        case .perUnit(let rate): return (0...10_000 * DecimalText.scale).contains(rate)
        case .absolute(let amount): return amount >= 0
        case .ofGross(let rate): return (0...DecimalText.scale).contains(rate)
        case .marginal(let bands), .whole(let bands):
            guard bands.first?.lowerBound == 0 else { return false }
            let ascending = zip(bands, bands.dropFirst()).allSatisfy {
                $0.lowerBound < $1.lowerBound
            }
            return ascending && bands.allSatisfy { (0...DecimalText.scale).contains($0.rate) }
        }
    }

    /// The commission on one quantity and its rounded gross, clamped to minimum and maximum.
    /// `nil` when the result is out of range.
    public func commission(quantity: Quantity, gross: Money) -> Money? {
        let unit = Money.unitsPerMinorUnit(gross.currency)
        guard let minor = minorUnits(quantity, gross) else { return nil }
        let (units, overflow) = minor.multipliedReportingOverflow(by: unit)
        guard !overflow else { return nil }
        let floor = max(units, rounded(minimum, unit))
        let result = maximum.map { min(floor, rounded($0, unit)) } ?? floor
        return Money(units: result, currency: gross.currency)
    }

    private func rounded(_ units: Int64, _ unit: Int128) -> Int128 {
        Rounding.halfAway(Int128(units), unit) * unit
    }

    private func minorUnits(_ quantity: Quantity, _ gross: Money) -> Int128? {
        let raw = Exact.rawPerMinorUnit(gross.currency)
        switch rule {
        case .perUnit(let rate):
            return Exact.halfAway(Int128(quantity.units), Int128(rate), over: raw)
        case .ofGross(let rate):
            return Exact.halfAway(gross.units, Int128(rate), over: raw)
        case .absolute(let amount):
            return Rounding.halfAway(Int128(amount), Money.unitsPerMinorUnit(gross.currency))
        case .marginal(let bands):
            return marginal(bands, gross.units).map { Rounding.halfAway($0, raw) }
        case .whole(let bands):
            let band = bands.last { Int128($0.lowerBound) <= gross.units }
            return Exact.halfAway(gross.units, Int128(band?.rate ?? 0), over: raw)
        }
    }

    /// Σ part in band × rate in units of 10⁻¹⁶, before the one rounding.
    private func marginal(_ bands: [Band], _ gross: Int128) -> Int128? {
        var sum: Int128 = 0
        for (index, band) in bands.enumerated() where gross > Int128(band.lowerBound) {
            let next = index + 1 < bands.count ? Int128(bands[index + 1].lowerBound) : gross
            let part = min(gross, next) - Int128(band.lowerBound)
            let (product, overflow) = part.multipliedReportingOverflow(by: Int128(band.rate))
            guard !overflow else { return nil }
            let (total, carry) = sum.addingReportingOverflow(product)
            guard !carry else { return nil }
            sum = total
        }
        return sum
    }
}

/// The commissions of a block's accounts together.
public enum BlockCommission {
    /// One account's part of the block.
    public struct Part: Equatable, Sendable {
        public var account: Text64
        public var quantity: Quantity
        public var gross: Money
        public var schedule: CommissionSchedule
        public init(
            account: Text64, quantity: Quantity, gross: Money, schedule: CommissionSchedule
        ) {
            self.account = account
            self.quantity = quantity
            self.gross = gross
            self.schedule = schedule
        }
    }

    /// In the order of the parts. Accounts with the same schedule on the basis of the order share
    /// one commission on what they have together. `nil` when a number is out of range.
    public static func commissions(_ parts: [Part]) -> [Money]? {
        var result = [Money?](repeating: nil, count: parts.count)
        for index in parts.indices where result[index] == nil {
            switch parts[index].schedule.basis {
            case .allocation:
                let part = parts[index]
                let own = part.schedule.commission(quantity: part.quantity, gross: part.gross)
                guard let own else { return nil }
                result[index] = own
            case .order:
                let group = parts.indices.filter { parts[$0].schedule == parts[index].schedule }
                guard let shares = shared(parts, group) else { return nil }
                for (position, member) in group.enumerated() { result[member] = shares[position] }
            }
        }
        return result.compactMap { $0 }
    }

    private static func shared(_ parts: [Part], _ group: [Int]) -> [Money]? {
        let currency = parts[group[0]].gross.currency
        let weights = group.map { Int128(parts[$0].quantity.units) }
        let quantity = weights.reduce(0, +)
        let gross = group.reduce(Int128(0)) { $0 + parts[$1].gross.units }
        guard quantity > 0, quantity <= Int128(Int64.max),
            let total = parts[group[0]].schedule.commission(
                quantity: Quantity(units: Int64(quantity)),
                gross: Money(units: gross, currency: currency))
        else { return nil }
        let shares = LargestRemainder.split(
            total: total.units, weights: weights, accounts: group.map { parts[$0].account },
            unit: Money.unitsPerMinorUnit(currency))
        return shares?.map { Money(units: $0, currency: currency) }
    }
}
