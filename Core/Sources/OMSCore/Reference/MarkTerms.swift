import OMSTypes

/// The firm's currency, and rates that hold until the market tells others.
public struct CurrencyTerms: Equatable, Sendable {
    /// Rates that are not there are taken over it.
    public var base: Currency
    public var rates: [CurrencyRate]
    public init(base: Currency = .usd, rates: [CurrencyRate] = []) {
        self.base = base
        self.rates = rates
    }

    func encode(into out: inout ByteWriter) {
        out.fixed(base.packed)
        out.varint(UInt64(rates.count))
        for rate in rates { rate.encode(into: &out) }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        self.init(base: Currency(packed: try bytes.fixed()))
        let count = try bytes.varint()
        guard count <= UInt64(MarkStore.ratesMax) else {
            throw .invalid("number of rates", offset: bytes.offset)
        }
        for _ in 0..<count { rates.append(try CurrencyRate(from: &bytes)) }
    }
}

/// Prices of an instrument that do not come from quotes; `.none` = not known.
public struct InstrumentPrices: Equatable, Sendable {
    public var symbol: Symbol
    /// Close of the day before, adjusted for corporate actions.
    public var previousClose: Price
    /// Last resort where there is no other price.
    public var staticPrice: Price
    public init(symbol: Symbol, previousClose: Price = .none, staticPrice: Price = .none) {
        self.symbol = symbol
        self.previousClose = previousClose
        self.staticPrice = staticPrice
    }

    func encode(into out: inout ByteWriter) {
        out.text(symbol)
        out.signedVarint(previousClose.units)
        out.signedVarint(staticPrice.units)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        self.init(
            symbol: try bytes.text(), previousClose: try bytes.price(),
            staticPrice: try bytes.price())
    }
}

/// What an account holds before its first trade here: it is posted once against the street, and
/// by the difference when it changes.
public struct OpeningBalance: Equatable, Sendable {
    public var account: Text64
    /// Empty: it is cash.
    public var symbol: Symbol
    /// Of cash; without meaning for a position.
    public var currency: Currency
    /// Quantity of a position, short below zero, or amount of cash: units of 10⁻⁸.
    public var units: Int64
    /// Average price at which a position was bought or sold.
    public var averageCost: Price

    public static func position(
        _ account: Text64, _ symbol: Symbol, _ quantity: Quantity, averageCost: Price = .none
    ) -> OpeningBalance {
        OpeningBalance(
            account: account, symbol: symbol, currency: .usd, units: quantity.units,
            averageCost: averageCost)
    }

    /// - Parameter units: of 10⁻⁸ of the currency.
    public static func cash(_ account: Text64, _ currency: Currency, units: Int64)
        -> OpeningBalance
    {
        OpeningBalance(
            account: account, symbol: Symbol(), currency: currency, units: units,
            averageCost: .none)
    }

    func encode(into out: inout ByteWriter) {
        out.text(account)
        out.text(symbol)
        out.fixed(currency.packed)
        out.signedVarint(units)
        out.signedVarint(averageCost.units)
    }

    fileprivate init(
        account: Text64, symbol: Symbol, currency: Currency, units: Int64, averageCost: Price
    ) {
        self.account = account
        self.symbol = symbol
        self.currency = currency
        self.units = units
        self.averageCost = averageCost
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        self.init(
            account: try bytes.text(), symbol: try bytes.text(),
            currency: Currency(packed: try bytes.fixed()), units: try bytes.signedVarint(),
            averageCost: try bytes.price())
    }
}
