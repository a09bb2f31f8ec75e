import OMSTypes

/// What a trade is of, as far as its money depends on it. Raw values are the journal's.
public enum ProductKind: UInt8, Sendable, CaseIterable {
    case equity = 1
    /// Nothing is paid for the trade itself: variation margin is.
    case future = 2
    case option = 3
    /// Quantity is face amount, price percent of par, clean.
    case bond = 4
    case currencySpot = 5
    case currencyForward = 6
    case crypto = 7

    public var isCurrency: Bool { self == .currencySpot || self == .currencyForward }

    /// Whether the gross amount is paid; of a future only its costs are.
    public var paysGross: Bool { self != .future }

    /// Whether it is delivered against payment by an instruction of the two parties. Contracts are
    /// cleared, currencies are paid.
    public var isDelivered: Bool { self == .equity || self == .bond || self == .crypto }

    /// Contracts settle at their clearing house: nobody instructs a custodian.
    public var isCleared: Bool { self == .future || self == .option }

    /// The settlement message names it by its ISIN alone.
    var needsISIN: Bool { self == .equity || self == .bond }

    /// AvgPxPrecision (74) of its reported prices.
    public var pricePrecision: UInt8 { self == .bond || self == .crypto ? 8 : 6 }
}

/// An exact rate as two whole numbers: one unit of the price's currency is this much of the other.
public struct SettlementRate: Equatable, Sendable {
    public var numerator: Int64
    public var denominator: Int64
    /// - Parameters: both above 0.
    public init(numerator: Int64, denominator: Int64) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// SettlCurrFxRate (155), multiplied (156=M): rounded to 10⁻⁸, for display only.
    public var price: Price {
        Price(
            units: Int64(
                clamping: Rounding.halfAway(
                    Int128(numerator) * Int128(DecimalText.scale), Int128(denominator))))
    }
}

/// Cash of one currency on one day that the ledger had posted for a trade.
public struct PostedCash: Equatable, Sendable {
    public var currency: Currency
    /// Days since the epoch; 0 = with the trade.
    public var day: Int32
    /// Raw (10⁻¹⁶), above zero for what the account got.
    public var amount: Int128
    public init(currency: Currency, day: Int32, amount: Int128) {
        self.currency = currency
        self.day = day
        self.amount = amount
    }
}

/// How a trade of anything but plain shares becomes money. The order core tells it with the trade:
/// post-trade computes from the same facts as the ledger.
public struct TradedProduct: Equatable, Sendable {
    public var kind: ProductKind
    /// ContractMultiplier (231): units that one contract is of.
    public var multiplier: Int64
    /// The day on which the ledger's cash settles; `nil` = by the market's calendar.
    public var settlementDate: CalendarDate?
    /// AccruedInterestAmt (159) on the whole face for the settlement date, rounded once.
    public var accrued: Money?
    /// NumDaysInterest (157).
    public var accruedDays: UInt16 = 0
    /// Of cash, where it is not the price's, and the rate that holds for the trade.
    public var settlementCurrency: Currency?
    public var rate: SettlementRate?
    /// Of currencies: the one that the quantity is of.
    public var base: Currency?
    /// MaturityDate (541): of a bond, an option, a future or a forward.
    public var maturity: CalendarDate?
    /// CouponRate (223), a fraction in units of 10⁻⁸.
    public var couponRate: Int64 = 0
    /// StrikePrice (202) and PutOrCall (201) of options.
    public var strike = Price.none
    public var isPut = false
    /// What the ledger had posted for the executions; `nil` = it is not known.
    public var posted: [PostedCash]?

    public init(_ kind: ProductKind, multiplier: Int64 = 1) {
        self.kind = kind
        self.multiplier = multiplier
    }

    /// What a notional is divided by to be money: bonds are priced in percent.
    var divisor: Int64 { kind == .bond ? 100 : 1 }

    /// What is wrong with it; `nil` = nothing.
    var defect: StaticString? {
        if !(1...1_000_000).contains(multiplier) { return "multiplier" }
        if let rate, rate.numerator <= 0 || rate.denominator <= 0 { return "settlement rate" }
        if rate != nil, settlementCurrency == nil { return "settlement currency" }
        if kind.isCurrency, base == nil { return "base currency" }
        if let accrued, accrued.units < 0 { return "accrued interest" }
        return nil
    }
}
