import OMSTypes

/// What an instrument is, beyond its trading terms: how its trades become money. An instrument
/// without it is an equity of multiplier 1 whose cash counts as settled with the trade.
public struct ProductTerms: Equatable, Sendable {
    public enum Kind: UInt8, Sendable, CaseIterable, BitwiseCopyable {
        case equity = 1
        /// Pays variation margin, no notional.
        case future = 2
        /// Pays its premium times the multiplier.
        case option = 3
        /// Quantity is face amount, price percent of par, clean.
        case bond = 4
        /// Quantity is of the base currency, price units of the quote currency for one.
        case currencySpot = 5
        case currencyForward = 6
        case crypto = 7
    }

    public var symbol: Symbol
    public var kind: Kind
    /// Units that one contract is of, 1…1,000,000.
    public var multiplier: Int64
    /// Of cash; `nil` = the instrument's own.
    public var settlementCurrency: Currency?
    /// Business days from trade to settlement (T+n).
    public var settlementDays: UInt8
    /// Last day of a bond, expiry of an option or a future, value date of a forward.
    public var maturity: CalendarDate?
    /// Of bonds.
    public var coupon: CouponTerms?
    /// Of currencies: base and quote.
    public var base: Currency?
    public var quote: Currency?
    /// Of options.
    public var strike: Price
    public var isPut: Bool
    public var underlying: Symbol

    public static let multiplierMax: Int64 = 1_000_000
    public static let settlementDaysMax: UInt8 = 30

    public init(symbol: Symbol, kind: Kind = .equity, multiplier: Int64 = 1) {
        self.symbol = symbol
        self.kind = kind
        self.multiplier = multiplier
        settlementDays = 0
        strike = .none
        isPut = false
        underlying = Symbol()
    }

    /// Whether it says all that its kind needs, in range.
    public var isSound: Bool {
        guard (1...Self.multiplierMax).contains(multiplier),
            settlementDays <= Self.settlementDaysMax
        else { return false }
        switch kind {
        case .equity, .crypto, .future: return true
        case .option: return strike.units > 0 && maturity != nil && !underlying.isEmpty
        case .bond: return coupon == nil || maturity != nil && coupon?.isSound == true
        // A forward's value date is its maturity, or follows from a tenor.
        case .currencySpot, .currencyForward: return base != nil && quote != nil && base != quote
        }
    }

    func encode(into out: inout ByteWriter) {
        out.text(symbol)
        out.append(kind.rawValue)
        out.signedVarint(multiplier)
        out.append(settlementDays)
        for currency in [settlementCurrency, base, quote] { out.fixed(currency?.packed ?? 0) }
        out.append(maturity == nil ? 0 : 1)
        if let maturity { out.signedVarint(Int64(maturity.daysSinceEpoch)) }
        out.append(coupon == nil ? 0 : 1)
        coupon?.encode(into: &out)
        out.signedVarint(strike.units)
        out.append(isPut ? 1 : 0)
        out.text(underlying)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        self.init(
            symbol: try bytes.text(), kind: try bytes.code(),
            multiplier: try bytes.signedVarint())
        settlementDays = try bytes.byte()
        settlementCurrency = try Self.currency(&bytes)
        base = try Self.currency(&bytes)
        quote = try Self.currency(&bytes)
        if try bytes.byte() == 1 { maturity = try Self.date(&bytes) }
        if try bytes.byte() == 1 { coupon = try CouponTerms(from: &bytes) }
        strike = try bytes.price()
        isPut = try bytes.byte() == 1
        underlying = try bytes.text()
        guard isSound else { throw .invalid("product of an instrument", offset: bytes.offset) }
    }

    private static func currency(_ bytes: inout ByteReader) throws(ByteReader.Failure)
        -> Currency?
    {
        let packed: UInt32 = try bytes.fixed()
        return packed == 0 ? nil : Currency(packed: packed)
    }

    private static func date(_ bytes: inout ByteReader) throws(ByteReader.Failure) -> CalendarDate {
        let days = try bytes.signedVarint()
        guard (-100_000...100_000).contains(days) else {
            throw .invalid("date", offset: bytes.offset)
        }
        return CalendarDate(daysSinceEpoch: Int32(days))
    }
}

/// Products of those instruments that have one, by the instruments' numbers.
struct ProductDirectory {
    private(set) var all: ContiguousArray<ProductTerms> = []
    /// Place in `all`, from 1, by number of the instrument; 0 = none.
    private var places: ContiguousArray<UInt32> = []

    var isEmpty: Bool { all.isEmpty }

    subscript(instrument: InstrumentID) -> ProductTerms? {
        guard instrument.raw >= 1, instrument.raw <= places.count else { return nil }
        let place = places[Int(instrument.raw) - 1]
        return place == 0 ? nil : all[Int(place) - 1]
    }

    mutating func put(_ terms: ProductTerms, _ instrument: InstrumentID) {
        guard instrument != .none else { return }
        while places.count < instrument.raw { places.append(0) }
        let place = places[Int(instrument.raw) - 1]
        if place == 0 {
            all.append(terms)
            places[Int(instrument.raw) - 1] = UInt32(all.count)
        } else {
            all[Int(place) - 1] = terms
        }
    }
}
