import OMSCore
import OMSTypes
import Testing

@testable import OMSRuntime

/// Products, currencies, prices and opening balances, and the reference data that they become.
@Suite struct LedgerConfigurationTests {
    private let text = """
        instruments:
          - {symbol: EQ, previousClose: 9.5, staticPrice: 9}
          - {symbol: FU, product: {kind: future, multiplier: 50, settlementCurrency: EUR}}
          - symbol: OP
            product: {kind: option, multiplier: 100, settlementDays: 1, strike: 50, right: put,
              maturity: 2026-12-18, underlying: EQ}
          - symbol: BO
            product:
              kind: bond
              settlementDays: 1
              maturity: 2030-11-15
              coupon: {percent: 5, dayCount: ACT/ACT ICMA, endOfMonth: on}
          - {symbol: FX, product: {kind: fxSpot, base: EUR, quote: USD}}
        accounts:
          - id: A
            positions: [{symbol: EQ, quantity: 900, averageCost: 9.25}]
            cash: [{currency: EUR, amount: -5}, {amount: 1000}]
        currencies: {base: EUR, rates: {EURUSD: "1.0850", USDJPY: 150.01}}
        marks: {every: 500ms}
        """

    private func items(_ text: String) throws -> [ReferenceItem] {
        ReferenceFromConfiguration.commands(
            try Configuration.load(text: text, file: "t.yaml").get(),
            today: CalendarDate(daysSinceEpoch: 20_000)
        ).compactMap { command in
            if case .reference(let change) = command { change.item } else { nil }
        }
    }

    @Test func everyKeyArrives() throws {
        let items = try items(text)
        let products = items.compactMap { if case .product(let terms) = $0 { terms } else { nil } }
        #expect(products.map(\.symbol) == ["FU", "OP", "BO", "FX"])
        #expect(products.map(\.kind) == [.future, .option, .bond, .currencySpot])
        #expect(products.map(\.multiplier) == [50, 100, 1, 1])
        #expect(products.map(\.settlementDays) == [0, 1, 1, 2])
        #expect(products[0].settlementCurrency == .eur)
        #expect(products[1].isPut && products[1].underlying == "EQ")
        #expect(products[1].strike == Price(units: 5_000_000_000))
        #expect(
            products[2].coupon
                == CouponTerms(rate: 5_000_000, dayCount: .actualICMA, isEndOfMonth: true))
        let quantity = Quantity(units: 90_000_000_000)
        for item in [
            .instrumentPrices(
                InstrumentPrices(
                    symbol: "EQ", previousClose: Price(units: 950_000_000),
                    staticPrice: Price(units: 900_000_000))),
            .openingBalance(
                .position("A", "EQ", quantity, averageCost: Price(units: 925_000_000))),
            .openingBalance(.cash("A", .eur, units: -500_000_000)),
            .openingBalance(.cash("A", .usd, units: 100_000_000_000)),
            .currencies(
                CurrencyTerms(
                    base: .eur,
                    rates: [
                        CurrencyRate(.eur, .usd, 217, over: 200)!,
                        CurrencyRate(.usd, Currency("JPY")!, 15_001, over: 100)!,
                    ])),
        ] as [ReferenceItem] {
            #expect(items.contains(item), "\(item)")
        }
        let marks = try Configuration.load(text: text, file: "t.yaml").get().marks
        #expect(marks == .milliseconds(500))
    }

    @Test func withoutAnyOfItNothingIsNew() throws {
        let items = try items("instruments: [{symbol: EQ}]\naccounts: [{id: A}]\n")
        let reference = ReferenceData()
        for item in items {
            if case .currencies = item {
                #expect(reference.decide(ReferenceChange(item: item)) == nil)
            }
            #expect(item.key.hasPrefix("product/") == false, "\(item)")
            #expect(item.key.hasPrefix("instrumentPrices/") == false, "\(item)")
            #expect(item.key.hasPrefix("openingBalance/") == false, "\(item)")
        }
        for text in ["marks: off\n", "name: a\n"] {
            let marks = try Configuration.load(text: text, file: "t.yaml").get().marks
            #expect(marks == nil)
        }
    }

    /// What is wrong, the line of it, and a word of the remedy.
    static let mistakes: [(String, Int, String)] = [
        ("instruments:\n  - symbol: A\n    product: {multiplier: 5}", 3, "needs kind"),
        ("instruments:\n  - symbol: A\n    product: {kind: swap}", 3, "is no kind"),
        ("instruments:\n  - symbol: A\n    product: {kind: option}", 3, "strike, maturity"),
        (
            "instruments:\n  - symbol: A\n    product: {kind: bond, coupon: {percent: 5}}", 3,
            "maturity where it has a coupon"
        ),
        ("currencies:\n  rates: {EURUSD: 0}", 2, "pair of two currencies"),
        ("currencies:\n  rates: {EURO: 1}", 2, "pair of two currencies"),
        ("currencies:\n  rates: {EURUSD: 1, USDEUR: 1}", 2, "twice"),
        ("accounts:\n  - id: A\n    positions: [{symbol: B, quantity: 1}]", 3, "B"),
        (
            "instruments: any\naccounts:\n  - id: A\n    positions: [{symbol: B, quantity: 1}]", 4,
            "needs its instrument in a list"
        ),
        ("marks: {every: 1ms}", 1, "from 100ms"),
    ]

    @Test(arguments: mistakes)
    func mistakesNameTheirLine(_ text: String, _ line: Int, _ remedy: String) {
        guard case .failure(let errors) = Configuration.load(text: text, file: "t.yaml") else {
            Issue.record("\(text) is taken")
            return
        }
        let words = "\(errors)"
        #expect(words.contains("t.yaml:\(line): "), "\(words)")
        #expect(words.contains(remedy), "\(words)")
    }
}
