import OMSTypes
import Testing

@testable import OMSCore

/// What instruments are called, when they trade and when they settle.
@Suite struct InstrumentMasterTests {
    typealias Source = SecurityIdentifier.Source

    /// Published identifiers, and the same with one character changed.
    static let identifiers: [(Source, String, Bool)] = [
        (.isin, "US4592001014", true), (.isin, "US4592001015", false),
        (.isin, "GB0002634946", true), (.isin, "us4592001014", false),
        (.cusip, "459200101", true), (.cusip, "459200102", false), (.cusip, "037833100", true),
        (.sedol, "0263494", true), (.sedol, "0263495", false), (.sedol, "B0YBKJ7", true),
        (.sedol, "A0YBKJ7", false), (.figi, "BBG000BLNNH6", true),
        (.figi, "BBG000BLNNH5", false), (.figi, "BBX000BLNNH6", false),
        (.occ, "SPX   141122P00019500", true), (.occ, "SPX   141322P00019500", false),
        (.occ, "SPX   141122X00019500", false), (.ric, "IBM.N", true), (.ric, "", false),
    ]

    @Test(arguments: identifiers)
    func checkDigitsAreVerified(_ source: Source, _ id: String, _ isSound: Bool) {
        #expect(SecurityIdentifier(source, Text64(id)!).isSound == isSound, "\(id)")
    }

    @Test func anOCCSymbolTellsTheContract() throws {
        let symbol = try #require(OCCSymbol("SPX   141122P00019500"))
        #expect(symbol.root == "SPX")
        #expect(symbol.expiry == CalendarDate("2014-11-22"))
        #expect(symbol.isPut)
        #expect(symbol.strike == px("19.5"))
    }

    private static func option(_ symbol: Symbol, _ day: String, _ strike: String, put: Bool)
        -> ProductTerms
    {
        var terms = ProductTerms(symbol: symbol, kind: .option, multiplier: 100)
        terms.underlying = "ACME"
        terms.maturity = CalendarDate(day)
        terms.strike = px(strike)
        terms.isPut = put
        return terms
    }

    @Test func contractsAreFoundByWhatTheyAre() {
        let desk = Desk()
        let rows = [
            Self.option("A1", "2026-12-18", "10", put: false),
            Self.option("A2", "2026-12-18", "10", put: true),
            Self.option("A3", "2026-12-11", "10", put: true),
            Self.option("A4", "2026-12-18", "12.5", put: true),
        ]
        for terms in rows {
            desk.set(.instrument(InstrumentTerms(symbol: terms.symbol)))
            desk.set(.product(terms))
        }
        let reference = desk.core.reference
        func found(_ terms: ProductTerms, _ isExact: Bool) -> Symbol? {
            reference.derivative(terms, day: isExact).flatMap { reference.symbol($0) }
        }
        for terms in rows { #expect(found(terms, true) == terms.symbol) }
        // Two puts of the month: the month alone tells no more which.
        #expect(found(rows[0], false) == "A1")
        #expect(found(rows[1], false) == nil)
        #expect(found(rows[3], false) == "A4")
        #expect(found(Self.option("X", "2026-12-18", "11", put: true), true) == nil)
    }

    @Test func identifiersAndNamesAtVenuesAreFound() {
        let desk = Desk(venues: [
            VenueTerms(name: "V1", mic: "XV1"), VenueTerms(name: "V2", mic: "XV2"),
        ])
        desk.set(.instrument(InstrumentTerms(symbol: "ACME", isin: "US4592001014")))
        var master = InstrumentMaster(symbol: "ACME")
        master.identifiers = [SecurityIdentifier(.cusip, "459200101")]
        master.aliases = [InstrumentMaster.Alias(venue: "V2", symbol: "ACMEd")]
        desk.set(.instrumentMaster(master))
        let reference = desk.core.reference
        let acme = Desk.acme
        #expect(reference.instrument(SecurityIdentifier(.isin, "US4592001014")) == acme)
        #expect(reference.instrument(SecurityIdentifier(.cusip, "459200101")) == acme)
        #expect(reference.instrument(SecurityIdentifier(.exchangeSymbol, "ACME")) == acme)
        #expect(reference.instrument(SecurityIdentifier(.sedol, "0263494")) == nil)
        #expect(reference.symbol(acme, at: VenueID(1)) == "ACME")
        #expect(reference.symbol(acme, at: VenueID(2)) == "ACMEd")
        // What is corrected is forgotten.
        desk.set(.instrument(InstrumentTerms(symbol: "ACME", isin: "GB0002634946")))
        #expect(reference.instrument(SecurityIdentifier(.isin, "US4592001014")) == nil)
        #expect(reference.instrument(SecurityIdentifier(.isin, "GB0002634946")) == acme)
    }

    /// Friday 6 November 2026. Days of trading and maturity by kind, and whether an order passes.
    static let days: [(String?, String?, ProductTerms.Kind, String?, Bool)] = [
        (nil, nil, .equity, nil, true), ("2026-11-06", nil, .equity, nil, true),
        ("2026-11-07", nil, .equity, nil, false), (nil, "2026-11-06", .equity, nil, true),
        (nil, "2026-11-05", .equity, nil, false), (nil, nil, .option, "2026-11-06", true),
        (nil, nil, .option, "2026-11-05", false), (nil, "2026-11-05", .option, "2026-11-06", false),
        (nil, nil, .bond, "2026-11-06", false), (nil, nil, .bond, "2026-11-07", true),
        (nil, nil, .future, "2026-11-05", false),
    ]

    @Test(arguments: days)
    func nothingTradesOutsideItsDays(
        _ first: String?, _ last: String?, _ kind: ProductTerms.Kind, _ maturity: String?,
        _ passes: Bool
    ) {
        let desk = Desk(limits: LimitTerms(passesWithoutReference: true))
        var master = InstrumentMaster(symbol: "ACME")
        master.firstDay = first.flatMap { CalendarDate($0) }
        master.lastDay = last.flatMap { CalendarDate($0) }
        desk.set(.instrumentMaster(master))
        var product = ProductTerms(symbol: "ACME", kind: kind)
        product.maturity = maturity.flatMap { CalendarDate($0) }
        (product.strike, product.underlying) = (px("10"), "XYZ")
        desk.set(.product(product))
        desk.run(.newOrder(desk.order("C1", .buy, 100, "10")))
        var reason = RefusalReason.none
        for event in desk.events {
            if case .refused(let refused) = event { reason = refused.refusal.reason }
        }
        #expect(reason == (passes ? .none : .instrumentEnded))
    }

    private static let holidays: [CurrencyHolidays] = [
        CurrencyHolidays(.usd, ["2026-01-19", "2026-11-26"].map { CalendarDate($0)! }),
        CurrencyHolidays(
            .eur, ["2026-04-03", "2026-04-06", "2026-05-01"].map { CalendarDate($0)! }),
        CurrencyHolidays(Currency("CAD")!, [CalendarDate("2026-07-01")!]),
    ]

    /// Pair, T+n, traded, value date. 2 July 2026 is the specification's line; 3 July is a bank day
    /// in both currencies. Martin Luther King's day does not stop the count of EUR/USD, but nothing
    /// settles on it, not even a cross.
    static let spots: [(String, String, UInt8, String, String)] = [
        ("EUR", "USD", 2, "2026-07-02", "2026-07-06"),
        ("EUR", "USD", 2, "2026-01-15", "2026-01-20"),
        ("EUR", "USD", 2, "2026-01-16", "2026-01-20"),
        ("EUR", "GBP", 2, "2026-01-15", "2026-01-20"),
        ("EUR", "USD", 2, "2026-04-01", "2026-04-07"),
        ("USD", "CAD", 1, "2026-06-30", "2026-07-02"),
        ("USD", "CAD", 1, "2026-07-02", "2026-07-03"),
        ("USD", "CAD", 1, "2026-11-25", "2026-11-27"),
        ("EUR", "USD", 2, "2026-07-04", "2026-07-08"),
    ]

    @Test(arguments: spots)
    func spotDatesGoByBothCalendars(
        _ base: String, _ quote: String, _ days: UInt8, _ traded: String, _ wanted: String
    ) {
        let desk = Desk()
        for list in Self.holidays { desk.set(.holidays(list)) }
        var product = ProductTerms(symbol: "ACME", kind: .currencySpot)
        (product.base, product.quote) = (Currency(base), Currency(quote))
        product.settlementDays = days
        desk.set(.product(product))
        let day = desk.core.reference.settlementDate(
            Desk.acme, at: CalendarDate(traded)!.startUTC)
        #expect(day == CalendarDate(wanted), "\(base)\(quote) traded on \(traded)")
    }

    /// Tenor, spot date, value date: weeks roll on; months stay within their month and keep its end.
    static let tenors: [(String, String, String)] = [
        ("1W", "2026-07-06", "2026-07-13"), ("1M", "2026-07-06", "2026-08-06"),
        ("1M", "2026-01-30", "2026-02-27"), ("1M", "2026-02-27", "2026-03-31"),
        ("2M", "2026-03-30", "2026-05-29"), ("1M", "2026-03-31", "2026-04-30"),
        ("1M", "2026-04-30", "2026-05-29"), ("1Y", "2026-07-06", "2027-07-06"),
        ("1D", "2026-07-03", "2026-07-06"), ("3M", "2026-08-31", "2026-11-30"),
    ]

    @Test(arguments: tenors)
    func forwardsFollowTheirTenor(_ tenor: String, _ spot: String, _ wanted: String) throws {
        let dates = PairDates(.eur, .usd, Self.holidays)
        let day = dates.forward(CalendarDate(spot)!, try #require(Tenor(tenor)))
        #expect(day == CalendarDate(wanted), "\(tenor) after \(spot)")
    }

    @Test func tenorsHaveOneForm() {
        for text in ["1W", "12M", "999D"] { #expect(Tenor(text)?.text == text) }
        for text in ["", "W", "0W", "1000D", "1w", "+1W", "1 W"] { #expect(Tenor(text) == nil) }
    }

    /// Yield, coupon, frequency, day count, settlement, maturity, clean price: by an implementation
    /// in decimals with fifty digits.
    static let yields: [(String, String, UInt8, DayCount, String, String, String)] = [
        ("0.05", "0.05", 2, .thirty360, "2026-03-03", "2030-11-15", "99.99258621"),
        ("0.05", "0.05", 2, .thirty360, "2026-05-15", "2030-11-15", "100"),
        ("0.0425", "0.05", 2, .thirty360, "2026-03-03", "2030-11-15", "103.15866833"),
        ("0.0425", "0.05", 2, .actualICMA, "2026-03-03", "2030-11-15", "103.15966076"),
        ("0.06", "0.04", 1, .actualICMA, "2026-09-01", "2027-03-01", "98.97861299"),
        ("-0.002", "0.01", 1, .actualICMA, "2026-09-01", "2031-03-01", "105.42509832"),
        ("0.04125", "0.0425", 2, .actualICMA, "2026-12-02", "2035-11-15", "100.92600501"),
    ]

    @Test(arguments: yields)
    func yieldAndPriceAreOneAnother(
        _ yield: String, _ rate: String, _ frequency: UInt8, _ dayCount: DayCount,
        _ settles: String, _ maturity: String, _ clean: String
    ) throws {
        let coupon = CouponTerms(rate: px(rate).units, frequency: frequency, dayCount: dayCount)
        let (day, end) = (CalendarDate(settles)!, CalendarDate(maturity)!)
        let price = try #require(
            coupon.cleanPrice(yield: px(yield).units, settling: day, maturity: end))
        #expect(abs(price.units - px(clean).units) <= 1)
        let back = try #require(coupon.yield(cleanPrice: px(clean), settling: day, maturity: end))
        #expect(abs(back - px(yield).units) <= 1)
        #expect(coupon.yield(cleanPrice: px(clean), settling: end, maturity: end) == nil)
        #expect(coupon.yield(cleanPrice: px("100000"), settling: day, maturity: end) == nil)
    }
}
