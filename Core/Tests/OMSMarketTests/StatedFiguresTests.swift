import OMSTypes
import Testing

@testable import OMSMarket

/// What venues state instead of leaving it to be summed up, and doubt about one book.
@Suite struct StatedFiguresTests {
    private func quote(_ bid: String, _ ask: String, _ number: UInt16 = 1, _ time: Int64 = 0)
        -> MarketUpdate
    {
        .quote(stock, venue(number), bid: px(bid), qty(100), ask: px(ask), qty(100), at: at(time))
    }

    @Test func aStatedVolumeCorrectsWhatWasSummed() {
        var store = MarketStore(venues: 2, instruments: 1)
        store.apply(.trade(stock, venue(1), px("10"), qty(100), at: at(0)))
        store.apply(.trade(stock, venue(2), px("10"), qty(50), at: at(1)))
        // The venue had traded 900 before we listened.
        let corrected = store.tell(volume: qty(1_000), of: stock, venue(1))
        #expect(corrected == MarketOutcome(.trade))
        #expect(store.book(stock, venue(1)).cumVolume == qty(1_000))
        #expect(store.estimates(stock, at: at(2)).volume == qty(1_050))
        // Said again it changes nothing, and the next print adds to it.
        let again = store.tell(volume: qty(1_000), of: stock, venue(1))
        #expect(again == .nothing)
        store.apply(.trade(stock, venue(1), px("10"), qty(10), at: at(3)))
        #expect(store.estimates(stock, at: at(4)).volume == qty(1_060))
        // A busted morning.
        store.tell(volume: .zero, of: stock, venue(1))
        #expect(store.estimates(stock, at: at(5)).volume == qty(50))
    }

    @Test func statedPricesAreTheDays() {
        var store = MarketStore(venues: 1, instruments: 1)
        store.tell(.previousClose, px("9.90"), of: stock)
        store.tell(.open, px("10"), of: stock)
        store.tell(.high, px("10.20"), of: stock)
        store.tell(.low, px("9.95"), of: stock)
        store.apply(.trade(stock, venue(1), px("10.30"), qty(1), at: at(0)))
        store.tell(.high, px("10.25"), of: stock)
        store.tell(.close, px("10.10"), of: stock)
        let day = store.estimates(stock, at: at(1))
        #expect(day.previousClose == px("9.90") && day.open == px("10"))
        #expect(day.high == px("10.30"), "a print went beyond what was stated")
        #expect(day.low == px("9.95") && day.close == px("10.10"))
        store.startDay()
        let next = store.estimates(stock, at: at(2))
        #expect(next.previousClose == px("10.10"), "the stated close, not the last sale")
        #expect(!next.close.isSet && !next.open.isSet)
        store.startDay()
        #expect(store.estimates(stock, at: at(3)).previousClose == px("10.10"), "a day of silence")
    }

    @Test(arguments: [-1, MarketStore.unitsMax + 1])
    func absurdFiguresAreRefused(_ units: Int64) {
        var store = MarketStore(venues: 1, instruments: 1)
        let refusals = [
            store.tell(volume: Quantity(units: units), of: stock, venue(1)).refusal,
            store.tell(.open, Price(units: units), of: stock).refusal,
            store.tell(volume: qty(1), of: stock, venue(2)).refusal,
            store.tell(.open, px("1"), of: InstrumentID(2)).refusal,
        ]
        #expect(refusals == [.unsound, .unsound, .unknownVenue, .unknownInstrument])
    }

    @Test func doubtAboutOneBookLeavesTheOthersAlone() {
        var store = MarketStore(venues: 2, instruments: 2)
        store.apply(quote("10", "10.02"))
        store.apply(quote("9.99", "10.03", 2))
        let before = wholes(store)
        #expect(before == [true, true, true])
        let change = store.doubt(stock, venue(1), at: at(1))
        #expect(change.contains(.nationalBid) && change.contains(.nationalAsk))
        let doubted = wholes(store)
        #expect(doubted == [false, true, true])
        #expect(store.nationalBest(stock, at: at(1)).bid == px("9.99"))
        // One side alone does not mend it; the whole quote does.
        store.apply(.quote(stock, venue(1), .bid, px("10.01"), qty(1), at: at(2)))
        #expect(store.nationalBest(stock, at: at(2)).bid == px("9.99"))
        store.apply(quote("10.01", "10.02", 1, 3))
        let mended = wholes(store)
        #expect(mended == [true, true, true])
        #expect(store.nationalBest(stock, at: at(3)).bid == px("10.01"))
        let nothing = store.doubt(InstrumentID(9), venue(1), at: at(4))
        let unknown = store.isWhole(InstrumentID(9), venue(1))
        #expect(nothing == [] && !unknown)
    }

    /// Of the stock at both venues, and of another at the first.
    private func wholes(_ store: borrowing MarketStore) -> [Bool] {
        [
            store.isWhole(stock, venue(1)), store.isWhole(stock, venue(2)),
            store.isWhole(InstrumentID(2), venue(1)),
        ]
    }
}
