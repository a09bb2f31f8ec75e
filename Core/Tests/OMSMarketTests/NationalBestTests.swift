import OMSTypes
import Testing

@testable import OMSMarket

/// The national best over the venues, and the order of protected quotes.
@Suite struct NationalBestTests {
    private static let second: Int64 = 1_000_000_000

    private func store(_ quotes: [(UInt16, String, Int64, String, Int64)], age: Int64 = .max)
        -> MarketStore
    {
        var tuning = MarketTuning()
        tuning.quoteAgeMax = age
        var store = MarketStore(venues: 6, instruments: 2, tuning: tuning)
        for (index, quote) in quotes.enumerated() {
            store.apply(
                .quote(
                    stock, venue(quote.0), bid: px(quote.1), qty(quote.2), ask: px(quote.3),
                    qty(quote.4), at: at(Int64(index) * 1000)))
        }
        return store
    }

    @Test func sizesAddUpAtTheBestPrice() {
        let store = store([
            (1, "10", 3, "10.02", 1), (2, "10", 4, "10.03", 2), (3, "9.99", 9, "10.02", 5),
        ])
        let best = store.nationalBest(stock, at: at(2000))
        #expect(best.bid == px("10") && best.bidSize == qty(7) && best.bidVenues == 0b011)
        #expect(best.ask == px("10.02") && best.askSize == qty(6) && best.askVenues == 0b101)
        #expect(best.bidAge(at: at(2000)) == Self.second, "the younger of the two at that price")
        #expect(best.askAge(at: at(2000)) == 0)
        #expect(best.condition == .normal && best.midpoint == px("10.01"))
        #expect(store.nationalBest(InstrumentID(2), at: at(0)).condition == .empty)
    }

    @Test func oldQuotesDoNotCount() {
        let store = store([(1, "10", 1, "10.02", 1), (2, "9", 1, "11", 1)], age: Self.second)
        #expect(store.nationalBest(stock, at: at(1000)).bid == px("10"), "as old as may be")
        #expect(store.nationalBest(stock, at: at(1001)).bid == px("9"))
        #expect(store.nationalBest(stock, at: at(2001)).condition == .empty)
    }

    @Test func lockedAndCrossedAreFound() {
        var store = store([(1, "10", 1, "10.02", 1)])
        #expect(store.conditionTime(stock) == at(0))
        func quote(_ bid: String, _ time: Int64) -> MarketUpdate {
            .quote(stock, venue(2), bid: px(bid), qty(1), ask: px("10.1"), qty(1), at: at(time))
        }
        #expect(store.apply(quote("10.02", 5)).change.contains(.condition))
        #expect(store.nationalBest(stock, at: at(5)).condition == .locked)
        #expect(store.apply(quote("10.03", 6)).change.contains(.condition))
        let crossed = store.nationalBest(stock, at: at(6))
        #expect(crossed.condition == .crossed && crossed.midpoint == .none && crossed.spread == nil)
        #expect(store.conditionTime(stock) == at(6))
        #expect(!store.apply(quote("10.04", 7)).change.contains(.condition))
        #expect(store.apply(quote("10.01", 8)).change == [.top, .nationalBid, .condition])
        #expect(store.apply(quote("10.01", 9)).change == .top)
    }

    @Test func oddLotsUnprotectedVenuesAndHaltsStayOut() {
        var store = store([(1, "10", 100, "10.05", 100), (2, "10.01", 99, "10.04", 100)])
        store.setInstrument(stock, InstrumentMarketTerms(roundLot: qty(100)))
        #expect(store.nationalBest(stock, at: at(1000)).bid == px("10"))
        #expect(store.nationalBest(stock, at: at(1000)).ask == px("10.04"))
        store.setVenue(venue(2), VenueMarketTerms(isProtected: false))
        #expect(store.nationalBest(stock, at: at(1000)).ask == px("10.05"))
        store.apply(.status(stock, venue(1), .tradingHalt, at: at(1001)))
        #expect(store.nationalBest(stock, at: at(1001)).condition == .empty)
        #expect(store.book(stock, venue(1)).status == .tradingHalt)
        store.apply(.status(stock, venue(1), .resume, at: at(1002)))
        #expect(store.nationalBest(stock, at: at(1002)).condition == .normal)
        #expect(
            store.apply(.status(stock, .none, .tradingHalt, at: at(1003))).change
                == [.status, .nationalBid, .nationalAsk, .condition], "halted everywhere")
        #expect(!store.book(stock, venue(1)).isUsable)
    }

    @Test func aVenueCrossedWithItselfIsNoMarket() {
        let store = store([(1, "10", 1, "10.02", 1), (2, "10.03", 1, "10.01", 1)])
        #expect(store.nationalBest(stock, at: at(1000)).condition == .normal)
        #expect(!store.book(stock, venue(2)).isUsable)
    }

    @Test func protectedQuotesComeInTheOrderOfASweep() {
        var store = store([
            (1, "9", 1, "10.01", 3), (2, "9", 1, "10.01", 2), (3, "9", 1, "10.02", 5),
            (4, "9", 1, "10.03", 10), (5, "9", 1, "10.04", 1), (6, "9", 1, "10", 1),
        ])
        store.setVenue(venue(1), VenueMarketTerms(rank: 30))
        store.setVenue(venue(2), VenueMarketTerms(rank: 25))
        store.setVenue(venue(6), VenueMarketTerms(isProtected: false))
        var list = ProtectedQuoteList()
        store.protectedQuotes(stock, .ask, limit: px("10.03"), at: at(6000), into: &list)
        #expect(list.elements.map(\.venue.raw) == [2, 1, 3, 4], "price, then rank")
        #expect(list[0].size == qty(2) && list[0].age(at: at(6000)) == 5 * Self.second)
        store.protectedQuotes(stock, .ask, at: at(6000), into: &list)
        #expect(list.elements.map(\.venue.raw) == [2, 1, 3, 4, 5])
        store.protectedQuotes(stock, .bid, limit: px("9"), at: at(6000), into: &list)
        #expect(list.elements.map(\.venue.raw) == [3, 4, 5, 2, 1], "one price: rank, then number")
    }

    @Test(arguments: [
        (
            MarketUpdate.quote(stock, venue(7), .bid, px("1"), qty(1), at: at(0)),
            MarketRefusal.unknownVenue
        ),
        (.quote(InstrumentID(3), venue(1), .bid, px("1"), qty(1), at: at(0)), .unknownInstrument),
        (.quote(InstrumentID(0), venue(0), .bid, px("1"), qty(1), at: at(0)), .unknownVenue),
        (.quote(stock, venue(1), .bid, px("-1"), qty(1), at: at(0)), .unsound),
        (.quote(stock, venue(1), .bid, Price(units: .max), qty(1), at: at(0)), .unsound),
        (.trade(stock, venue(1), px("1"), .zero, at: at(0)), .unsound),
        (.level(stock, venue(1), .none, .new, px("1"), qty(1), at: at(0)), .unsound),
        (.status(InstrumentID(9), .none, .resume, at: at(0)), .unknownInstrument),
    ]) func outsideInputIsRefused(_ update: MarketUpdate, _ refusal: MarketRefusal) {
        var store = MarketStore(venues: 6, instruments: 2)
        #expect(store.apply(update) == MarketOutcome(refused: refusal))
    }

    @Test func sixteenVenuesAndTenThousandInstrumentsFitIntoFourGibibytes() {
        var store = MarketStore(venues: 16, instruments: 10_000)
        #expect(store.byteCount < 64 << 20, "no depth was heard")
        store.reserveDepth(books: 160_000)
        #expect(store.byteCount < 256 << 20)
    }
}
