import OMSTypes
import Testing

@testable import OMSCore

/// Prices that positions are valued at, and rates between currencies.
@Suite struct MarkTests {
    private func currency(_ code: String) -> Currency { Currency(code)! }

    private func rate(_ pair: String, _ text: String) -> CurrencyRate {
        CurrencyRate(
            currency(String(pair.prefix(3))), currency(String(pair.suffix(3))),
            units: px(text).units)!
    }

    /// from, to, numerator and denominator of what one unit is worth; base USD.
    static let rates: [(String, String, Int64, Int64)?] = [
        ("USD", "USD", 1, 1), ("EUR", "USD", 217, 200), ("USD", "EUR", 200, 217),
        ("USD", "JPY", 15_001, 100), ("JPY", "USD", 100, 15_001),
        // 1.085 × 150.01 = 162.76085
        ("EUR", "JPY", 3_255_217, 20_000), ("JPY", "EUR", 20_000, 3_255_217),
        // Of the pair itself, which is not what the way over USD gives.
        ("EUR", "GBP", 17, 20), ("GBP", "EUR", 20, 17),
    ]

    @Test func ratesAreExactAndTriangulated() {
        let desk = Desk()
        desk.run(
            .marks(
                MarketMarks(rates: [
                    rate("EURUSD", "1.0850"), rate("USDJPY", "150.01"), rate("EURGBP", "0.85"),
                ])))
        for row in Self.rates.compactMap({ $0 }) {
            let found = desk.core.rate(from: currency(row.0), to: currency(row.1))
            #expect(
                found == ExactRate(numerator: row.2, denominator: row.3), "\(row.0)\(row.1)")
        }
        let unknown = desk.core.rate(from: .usd, to: currency("GBP"))
        #expect(unknown == nil, "the way from USD to GBP is not over USD")
        #expect(desk.core.rate(from: .eur, to: currency("CHF")) == nil)
    }

    @Test func aPairHasOneRate() {
        let desk = Desk()
        desk.run(.marks(MarketMarks(rates: [rate("EURUSD", "1.25")])))
        desk.run(.marks(MarketMarks(rates: [rate("USDEUR", "0.5")])))
        #expect(desk.core.marks.rates.count == 1)
        #expect(desk.core.rate(from: .eur, to: .usd) == ExactRate(numerator: 2, denominator: 1))
    }

    /// Post-trade §1.4: 34,213.51 USD at 1.0850, divided, are 31,533.19 EUR.
    @Test func anAmountIsConvertedOnce() {
        let half = ExactRate(numerator: 200, denominator: 217)
        let usd = Int128(px("34213.51").units) * Int128(DecimalText.scale)
        let eur = half.applied(to: usd)
        #expect(Money.rounded(eur, over: Int128(DecimalText.scale), .eur).text == "31533.19")
        #expect(half.applied(to: -usd) == -eur)
    }

    @Test func ratesThatAreNoneOrTooLongAreNone() {
        #expect(CurrencyRate(.usd, .usd, 1, over: 1) == nil)
        #expect(CurrencyRate(.usd, .eur, 0, over: 1) == nil)
        #expect(CurrencyRate(.usd, .eur, -1, over: 1) == nil)
        #expect(CurrencyRate(.usd, .eur, 1, over: 0) == nil)
        let most = CurrencyRate.termMax
        #expect(CurrencyRate(.usd, .eur, most, over: 1) != nil)
        #expect(CurrencyRate(.usd, .eur, most + 2, over: 1) == nil)
        let large = ExactRate(numerator: most, denominator: 1)
        #expect(large.times(large) != nil, "the product of two is an Int64")
    }

    @Test func marksHaveTheTimeOfTheirCommand() {
        let desk = Desk()
        let before = desk.core.mark(Desk.acme)
        #expect(before == nil)
        desk.run(.marks(MarketMarks(prices: [InstrumentMark(Desk.acme, px("10.5"))])))
        let first = desk.core.mark(Desk.acme)
        #expect(first?.price == px("10.5"))
        #expect(first?.time == desk.now)
        desk.run(.marks(MarketMarks(prices: [InstrumentMark(Desk.acme, px("11"))])))
        #expect(desk.core.mark(Desk.acme)?.price == px("11"))
    }

    @Test func thePreviousCloseStandsInForAMark() {
        let desk = Desk()
        desk.set(
            .instrumentPrices(
                InstrumentPrices(symbol: "ACME", previousClose: px("9"), staticPrice: px("8"))))
        #expect(desk.core.mark(Desk.acme)?.price == px("9"))
        #expect(desk.core.mark(Desk.acme)?.time == Timestamp.none)
        #expect(desk.core.previousClose(Desk.acme) == px("9"))
        #expect(desk.core.staticPrice(Desk.acme) == px("8"))
        desk.run(.marks(MarketMarks(prices: [InstrumentMark(Desk.acme, px("10"))])))
        #expect(desk.core.mark(Desk.acme)?.price == px("10"))
        desk.set(.instrumentPrices(InstrumentPrices(symbol: "NONE", previousClose: px("1"))))
        #expect(desk.core.reference.instrument("NONE") == nil, "of no instrument: no news")
    }

    /// What is refused changes nothing and is not silent.
    @Test func unsoundMarksAreRefused() {
        let desk = Desk()
        let good = InstrumentMark(Desk.acme, px("10"))
        let rows: [(String, [InstrumentMark])] = [
            ("unknown", [good, InstrumentMark(InstrumentID(2), px("10"))]),
            ("none", [good, InstrumentMark(InstrumentID(0), px("10"))]),
            ("zero", [good, InstrumentMark(Desk.acme, .none)]),
            ("below zero", [InstrumentMark(Desk.acme, px("-1"))]),
            ("beyond", [InstrumentMark(Desk.acme, Price(units: .max))]),
            ("too many", Array(repeating: good, count: MarketMarks.entriesMax + 1)),
        ]
        for (name, prices) in rows {
            desk.run(.marks(MarketMarks(prices: prices)))
            #expect(desk.core.deskRefusal?.reason == .marksUnsound, "\(name)")
            let mark = desk.core.mark(Desk.acme)
            #expect(mark == nil, "\(name)")
        }
        #expect(desk.anomalies == Array(repeating: .deskRefused, count: rows.count))
        desk.run(
            .marks(MarketMarks(prices: Array(repeating: good, count: MarketMarks.entriesMax))))
        #expect(desk.core.deskRefusal == nil)
        desk.run(.marks(MarketMarks()))
        #expect(desk.events.isEmpty, "nothing is no news")
    }

    @Test func configuredRatesHoldUntilOthersCome() {
        let desk = Desk()
        let terms = CurrencyTerms(base: .eur, rates: [rate("EURUSD", "1.1")])
        desk.set(.currencies(CurrencyTerms(base: .usd)))
        #expect(
            !desk.referenceHistory.contains {
                if case .currencies = $0.change.item { true } else { false }
            },
            "what holds anyway is no news")
        desk.set(.currencies(terms))
        #expect(desk.core.reference.firmCurrency == .eur)
        #expect(desk.core.rate(from: .eur, to: .usd) == ExactRate(numerator: 11, denominator: 10))
        desk.run(.marks(MarketMarks(rates: [rate("EURUSD", "1.2")])))
        desk.set(.currencies(terms))
        #expect(desk.core.rate(from: .eur, to: .usd) == ExactRate(numerator: 6, denominator: 5))
    }

    @Test func marksAndOpeningsSurviveASnapshot() throws {
        let desk = Desk()
        desk.set(.currencies(CurrencyTerms(base: .eur, rates: [rate("EURUSD", "1.1")])))
        desk.set(
            .instrumentPrices(InstrumentPrices(symbol: "ACME", previousClose: px("9"))))
        desk.set(.openingBalance(.position("FUND1", "ACME", qty(900), averageCost: px("9.5"))))
        desk.set(.openingBalance(.cash("FUND2", .eur, units: qty(1_000).units)))
        desk.run(.marks(CodingSamples.marksOf(Desk.acme)))
        #expect(try desk.restored() == desk.digest())
        #expect(desk.replayed() == desk.digest())
    }

    /// Every kind of reference data here is the same after a round trip, and its numbers are fixed.
    @Test func referenceRoundTrips() throws {
        let items: [(UInt8, ReferenceItem)] = [
            (86, .currencies(CurrencyTerms(base: .eur, rates: [rate("EURUSD", "1.1")]))),
            (87, .instrumentPrices(InstrumentPrices(symbol: "A", previousClose: px("9")))),
            (88, .openingBalance(.position("F", "A", qty(-900), averageCost: px("9.5")))),
            (88, .openingBalance(.cash("F", .eur, units: -1))),
        ]
        for (kind, item) in items {
            var out = ByteWriter(capacity: 64)
            item.encode(into: &out)
            #expect(out.bytes[0] == kind)
            var reader = ByteReader(out.bytes)
            #expect(try ReferenceItem(from: &reader) == item)
            #expect(reader.isAtEnd)
        }
        #expect(Set(items.map(\.1.key)).count == items.count)
    }
}
