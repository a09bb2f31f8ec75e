import OMSTypes
import Testing

@testable import OMSCore

/// §1.1: which price is the reference, and what one unit of an order is counted at.
@Suite struct ReferencePriceTests {
    private typealias S = RiskSample
    static let now = Timestamp(nanoseconds: 1_000_000_000_000)

    private func sources(_ bid: String, _ ask: String) -> ReferencePrice.Sources {
        var sources = ReferencePrice.Sources()
        sources.bid = S.price(bid)
        sources.ask = S.price(ask)
        sources.lastSale = S.price("50")
        sources.lastSaleTime = Self.now.adding(nanoseconds: -60_000_000_000)
        sources.previousClose = S.price("40")
        sources.staticPrice = S.price("30")
        return sources
    }

    private func chosen(_ sources: ReferencePrice.Sources) -> String {
        let (price, source) = ReferencePrice.choose(sources, at: Self.now)
        return "\(DecimalText.string(price.units)) \(source)"
    }

    @Test func firstThatIsFresh() {
        #expect(chosen(sources("10.01", "10.02")) == "10.015 midpoint")
        // 5 % of 100 is 5: 97.5 × 102.5 is the widest.
        #expect(chosen(sources("97.5", "102.5")) == "100 midpoint")
        #expect(chosen(sources("97.5", "102.50000001")) == "50 lastSale")
        #expect(chosen(sources("10", "10")) == "50 lastSale", "locked")
        #expect(chosen(sources("10.01", "10")) == "50 lastSale", "crossed")
        #expect(chosen(sources("0", "10")) == "50 lastSale", "one side")
        // T1: nothing but a sale that is 90 s old, in continuous trading.
        var old = sources("0", "0")
        old.lastSaleTime = Self.now.adding(nanoseconds: -60_000_000_001)
        #expect(chosen(old) == "0 none")
        old.isContinuous = false
        #expect(chosen(old) == "40 previousClose")
        old.previousClose = .none
        #expect(chosen(old) == "30 staticPrice")
        old.isContinuous = true
        #expect(chosen(old) == "0 none")
        old.usesCloseAlways = true
        #expect(chosen(old) == "30 staticPrice")
        old.staticPrice = .none
        #expect(chosen(old) == "0 none")
    }

    @Test func extremes() {
        var sources = ReferencePrice.Sources()
        sources.bid = Price(units: .max - 2)
        sources.ask = Price(units: .max)
        sources.spreadPPM = .max
        #expect(ReferencePrice.choose(sources, at: Self.now).0 == Price(units: .max - 1))
        var terms = S.terms(.buy, 1, nil)
        let top = Price(units: .max)
        #expect(ReferencePrice.px(terms, top, bufferPPM: .max) == top)
        terms.side = .sell
        #expect(ReferencePrice.px(terms, top, bufferPPM: .max) == top)
    }

    @Test(arguments: [
        (Side.buy, OrdType.limit, "12" as String?, nil as String?, "12"),
        (.buy, .market, nil, nil, "10.5"),
        (.sell, .market, nil, nil, "10"), (.buy, .stop, nil, "12", "12.6"),
        (.buy, .stop, nil, "9", "10.5"), (.sell, .stop, nil, "9", "10"),
        (.sell, .stop, nil, "12", "12"), (.buy, .stopLimit, "13", "12", "13"),
        (.buy, .pegged, "11", nil, "11"), (.buy, .pegged, nil, nil, "10.5"),
    ])
    func px(_ side: Side, _ type: OrdType, _ limit: String?, _ stop: String?, _ px: String) {
        let terms = S.terms(side, 1, limit, stop: stop, type: type)
        #expect(ReferencePrice.px(terms, S.price("10"), bufferPPM: 50_000) == S.price(px))
    }
}
