import OMSCore
import OMSTypes

// An instrument of every kind, with prices and lots that do not divide evenly.
extension ProductDay {
    static func price(_ text: String) -> Price {
        guard case .success(let units) = DecimalText.parse(text) else { return .none }
        return Price(units: units)
    }

    static func listed(
        _ symbol: Symbol, _ currency: Currency = .usd, tick: String, lot: String = "1",
        at price: String, lots: Int, isin: Text64 = Text64(), _ kind: ProductTerms.Kind? = nil,
        multiplier: Int64 = 1, days: UInt8 = 0, tenor: Tenor? = nil,
        _ change: (inout ProductTerms) -> Void = { _ in }
    ) -> Listed {
        let step = Self.price(tick)
        let terms = InstrumentTerms(
            symbol: symbol, isin: isin, currency: currency, tick: step,
            lot: Quantity(units: Self.price(lot).units))
        var product: ProductTerms?
        if let kind {
            var own = ProductTerms(symbol: symbol, kind: kind, multiplier: multiplier)
            own.settlementDays = days
            change(&own)
            product = own
        }
        return Listed(
            terms: terms, product: product, tenor: tenor,
            steps: Self.price(price).units / step.units, lots: lots)
    }

    static let instruments: [Listed] = [
        listed("ACME", tick: "0.0001", at: "12.3457", lots: 900, isin: "US0378331005"),
        listed(
            "WIDGET", .eur, tick: "0.005", at: "19.985", lots: 700, isin: "DE0007164600", .equity,
            days: 2),
        // Priced in dollars, paid in euro.
        listed(
            "ADR", tick: "0.01", at: "44.37", lots: 500, isin: "US5949181045", .equity, days: 1
        ) { $0.settlementCurrency = .eur },
        listed(
            "ACME261218C100", tick: "0.01", at: "1.27", lots: 80, .option, multiplier: 100,
            days: 1
        ) {
            $0.strike = price("100")
            $0.maturity = CalendarDate("2026-12-18")
            $0.underlying = "ACME"
        },
        listed("ESZ6", tick: "0.25", at: "6875.5", lots: 20, .future, multiplier: 50) {
            $0.maturity = CalendarDate("2026-12-18")
        },
        listed(
            "UST30", tick: "0.0078125", lot: "1000", at: "99.5078125", lots: 3_000,
            isin: "US91282CAV37", .bond, days: 1
        ) {
            $0.maturity = CalendarDate("2030-11-15")
            $0.coupon = CouponTerms(rate: 5_000_000, dayCount: .actualICMA)
        },
        listed(
            "CORP31", .eur, tick: "0.001", lot: "1", at: "101.337", lots: 77_777,
            isin: "XS2010039035", .bond, days: 2
        ) {
            $0.maturity = CalendarDate("2031-03-31")
            $0.coupon = CouponTerms(rate: 3_375_000, frequency: 1, dayCount: .thirty360)
        },
        listed(
            "EURUSD", tick: "0.00001", lot: "0.01", at: "1.08507", lots: 90_000_000,
            .currencySpot, days: 2
        ) {
            $0.base = .eur
            $0.quote = .usd
        },
        listed(
            "USDJPY3M", Currency("JPY")!, tick: "0.001", at: "154.327", lots: 900_000,
            .currencyForward, days: 2, tenor: Tenor("3M")
        ) {
            $0.base = .usd
            $0.quote = Currency("JPY")
        },
        listed(
            "BTCUSD", tick: "0.01", lot: "0.00000001", at: "87654.32", lots: 900_000_000, .crypto,
            days: 1),
        listed(
            "ETHBTC", Currency("BTC")!, tick: "0.00001", lot: "0.00000001", at: "0.03471",
            lots: 900_000_000, .crypto),
    ]
}
