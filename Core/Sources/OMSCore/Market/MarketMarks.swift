import OMSTypes

/// The price that positions in an instrument are valued at.
public struct InstrumentMark: Equatable, Sendable, BitwiseCopyable {
    public var instrument: InstrumentID
    public var price: Price
    public init(_ instrument: InstrumentID, _ price: Price) {
        self.instrument = instrument
        self.price = price
    }
}

/// What one unit of a currency costs in another, exactly: `numerator / denominator` of `quote` for
/// one of `base`, in lowest terms.
public struct CurrencyRate: Equatable, Sendable, BitwiseCopyable {
    public private(set) var base: Currency
    public private(set) var quote: Currency
    public private(set) var numerator: Int64
    public private(set) var denominator: Int64

    /// Of numbers no larger than this the product of two is an Int64: nine significant digits.
    public static let termMax: Int64 = 3_037_000_499

    /// `nil` unless the currencies differ and the rate, in lowest terms, is above 0 and of numbers
    /// that are not too large.
    public init?(_ base: Currency, _ quote: Currency, _ numerator: Int64, over denominator: Int64) {
        guard base != quote, base.packed != 0, quote.packed != 0, numerator > 0, denominator > 0
        else { return nil }
        let ratio = ExactRate(reducing: Int128(numerator), Int128(denominator))
        guard let ratio, ratio.numerator <= Self.termMax, ratio.denominator <= Self.termMax else {
            return nil
        }
        self.base = base
        self.quote = quote
        self.numerator = ratio.numerator
        self.denominator = ratio.denominator
    }

    /// From units of 10⁻⁸ of the quote currency.
    public init?(_ base: Currency, _ quote: Currency, units: Int64) {
        self.init(base, quote, units, over: DecimalText.scale)
    }

    var ratio: ExactRate { ExactRate(numerator: numerator, denominator: denominator) }

    func encode(into out: inout ByteWriter) {
        out.fixed(base.packed)
        out.fixed(quote.packed)
        out.signedVarint(numerator)
        out.signedVarint(denominator)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        let base = Currency(packed: try bytes.fixed())
        let quote = Currency(packed: try bytes.fixed())
        let (numerator, denominator) = (try bytes.signedVarint(), try bytes.signedVarint())
        guard let rate = CurrencyRate(base, quote, numerator, over: denominator) else {
            throw .invalid("rate of two currencies", offset: bytes.offset)
        }
        self = rate
    }
}

/// A ratio of whole numbers above 0.
public struct ExactRate: Equatable, Sendable, BitwiseCopyable {
    public var numerator: Int64
    public var denominator: Int64
    public static let one = ExactRate(numerator: 1, denominator: 1)

    /// In lowest terms; `nil` when these are beyond 64 bits.
    init?(reducing numerator: Int128, _ denominator: Int128) {
        var (a, b) = (numerator, denominator)
        while b != 0 { (a, b) = (b, a % b) }
        guard let top = Int64(exactly: numerator / a), let bottom = Int64(exactly: denominator / a)
        else { return nil }
        self.init(numerator: top, denominator: bottom)
    }

    init(numerator: Int64, denominator: Int64) {
        self.numerator = numerator
        self.denominator = denominator
    }

    var inverse: ExactRate { ExactRate(numerator: denominator, denominator: numerator) }

    /// `nil` when the product is beyond 64 bits, which that of two `CurrencyRate`s never is.
    func times(_ other: ExactRate) -> ExactRate? {
        ExactRate(
            reducing: Int128(numerator) * Int128(other.numerator),
            Int128(denominator) * Int128(other.denominator))
    }

    /// An amount times the rate, half away from zero at the amount's own unit.
    public func applied(to amount: Int128) -> Int128 {
        guard numerator != denominator else { return amount }
        let (whole, rest) = amount.quotientAndRemainder(dividingBy: Int128(denominator))
        return whole * Int128(numerator)
            + Rounding.halfAway(rest * Int128(numerator), Int128(denominator))
    }
}

/// Prices and rates that have changed, conflated by the shell: wanted (Command) and a fact (Event).
public struct MarketMarks: Equatable, Sendable {
    /// Most prices and rates together, so that no command runs long.
    public static let entriesMax = 64

    public var prices: [InstrumentMark]
    public var rates: [CurrencyRate]
    public init(prices: [InstrumentMark] = [], rates: [CurrencyRate] = []) {
        self.prices = prices
        self.rates = rates
    }

    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(prices.count))
        for mark in prices {
            out.varint(UInt64(mark.instrument.raw))
            out.signedVarint(mark.price.units)
        }
        out.varint(UInt64(rates.count))
        for rate in rates { rate.encode(into: &out) }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        self.init()
        for _ in 0..<(try Self.count(&bytes)) {
            prices.append(InstrumentMark(InstrumentID(try bytes.varint32()), try bytes.price()))
        }
        for _ in 0..<(try Self.count(&bytes)) { rates.append(try CurrencyRate(from: &bytes)) }
    }

    private static func count(_ bytes: inout ByteReader) throws(ByteReader.Failure) -> UInt64 {
        let count = try bytes.varint()
        guard count <= UInt64(bytes.remaining) else { throw .truncated(offset: bytes.offset) }
        return count
    }
}
