import OMSTypes

/// What venues charge and pay (algos-and-sor §7.8): lines with a date and a tier; the one that holds
/// for an execution is found by what it was.
public struct FeeLine: Equatable, Sendable {
    public enum Liquidity: UInt8, Sendable, CaseIterable {
        case maker = 1
        case taker = 2
        case auction = 3
        case midpoint = 4
    }

    public enum Rate: Equatable, Sendable {
        /// Units of 10⁻⁸ per share; negative = rebate.
        case perShare(Int64)
        /// Millionths of a basis point of the notional; negative = rebate.
        case microBasisPoints(Int64)
    }

    public var venue: VenueID
    /// A class of symbols, such as a tape; 0 = all of them.
    public var symbolClass: UInt16 = 0
    public var liquidity: Liquidity
    /// Volume of the month from which the line holds.
    public var tierVolume: Quantity = .zero
    /// First and last day.
    public var days: ClosedRange<CalendarDate>
    public var rate: Rate
    /// Least and most of the charge for one execution, units of 10⁻⁸; `nil` = none.
    public var least: Int64?
    public var most: Int64?

    public init(
        venue: VenueID, liquidity: Liquidity, days: ClosedRange<CalendarDate>, rate: Rate
    ) {
        self.venue = venue
        self.liquidity = liquidity
        self.days = days
        self.rate = rate
    }

    /// The charge in units of 10⁻⁸ of the currency, rounded half away from zero.
    public func charge(_ quantity: Quantity, at price: Price) -> Int64 {
        let exact: Int128
        switch rate {
        case .perShare(let fee):
            exact = Rounding.halfAway(Int128(fee) * Int128(quantity.units), scale)
        case .microBasisPoints(let rate):
            // The notional first: exact in 10⁻¹⁶, then to 10⁻⁸, so that nothing overflows.
            let notional = Rounding.halfAway(Notional(price, quantity).raw, scale)
            exact = Rounding.halfAway(notional * Int128(rate), 10_000_000_000)
        }
        var charge = Int64(clamping: exact)
        if let least { charge = max(charge, least) }
        if let most { charge = min(charge, most) }
        return charge
    }

    /// What a share costs in units of 10⁻⁸, without minimum and maximum: for comparing venues.
    public func perShare(at price: Price) -> Int64 {
        switch rate {
        case .perShare(let fee): return fee
        case .microBasisPoints(let rate):
            let product = Int128(price.units) * Int128(rate)
            return Int64(clamping: Rounding.halfAway(product, 10_000_000_000))
        }
    }

    private var scale: Int128 { Int128(DecimalText.scale) }
}

/// The lines of all venues.
public struct FeeSchedule: Equatable, Sendable {
    public var lines: [FeeLine]
    public init(_ lines: [FeeLine]) { self.lines = lines }

    /// The line that holds: of those for the venue, the class, the liquidity and the day the one
    /// with the highest tier that was reached; of two tiers alike the one for this very class.
    public func line(
        _ venue: VenueID, symbolClass: UInt16, _ liquidity: FeeLine.Liquidity,
        on day: CalendarDate, monthVolume: Quantity
    ) -> FeeLine? {
        var found: FeeLine?
        for line in lines
        where line.venue == venue && line.liquidity == liquidity && line.days.contains(day)
            && (line.symbolClass == 0 || line.symbolClass == symbolClass)
            && line.tierVolume <= monthVolume
        {
            guard let old = found else {
                found = line
                continue
            }
            let isMore =
                line.tierVolume != old.tierVolume
                ? line.tierVolume > old.tierVolume : line.symbolClass > old.symbolClass
            if isMore { found = line }
        }
        return found
    }
}

/// The most that may be asked for access to a protected quote (Rule 610(c)), by date.
public struct AccessFeeCap: Equatable, Sendable {
    public struct Row: Equatable, Sendable {
        /// First day.
        public var from: CalendarDate
        /// Units of 10⁻⁸, for quotes of 1.00 and more.
        public var perShare: Int64
        /// Parts per million of the price, below 1.00.
        public var pricePPM: Int64

        public init(from: CalendarDate, perShare: Int64, pricePPM: Int64) {
            self.from = from
            self.perShare = perShare
            self.pricePPM = pricePPM
        }

        /// 0.0030 a share, 0.3 % of prices below a dollar.
        public static func original(from day: CalendarDate) -> Row {
            Row(from: day, perShare: 300_000, pricePPM: 3_000)
        }

        /// 0.0010 a share, 0.1 %: the amended rule. When it holds from is for the configuration to
        /// say, it was put off more than once.
        public static func amended(from day: CalendarDate) -> Row {
            Row(from: day, perShare: 100_000, pricePPM: 1_000)
        }
    }

    /// In the order of their days.
    public let rows: [Row]

    public init(_ rows: [Row]) { self.rows = rows.sorted { $0.from < $1.from } }

    /// The cap for a quote in units of 10⁻⁸ per share, rounded down; `nil` before the first row.
    public func most(at price: Price, on day: CalendarDate) -> Int64? {
        guard let row = rows.last(where: { $0.from <= day }) else { return nil }
        guard price.units < DecimalText.scale else { return row.perShare }
        return Int64(Int128(price.units) * Int128(row.pricePPM) / Int128(PartsPerMillion.whole))
    }

    public func allows(fee: Int64, at price: Price, on day: CalendarDate) -> Bool {
        most(at: price, on: day).map { fee <= $0 } ?? true
    }
}
