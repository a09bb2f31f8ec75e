import OMSTypes
import Testing

@testable import OMSMarket

/// Gaps, silence and recovery of venue feeds.
@Suite struct FeedTests {
    private static let terms = VenueMarketTerms(
        feed: FeedTerms(
            silenceMax: 2_000_000_000, dataSilenceMax: 5_000_000_000, usesStalled: false))

    private func store(pendingMax: Int = 100) -> MarketStore {
        var store = MarketStore(venues: 2, instruments: 3, pendingMax: pendingMax)
        store.setVenue(venue(1), Self.terms)
        store.connect(venue(1), nextSequence: 1, at: at(0))
        return store
    }

    private func bid(_ price: String, _ sequence: UInt64, _ instrument: InstrumentID = stock)
        -> MarketUpdate
    {
        .level(
            instrument, venue(1), .bid, .overlay, px(price), qty(1), at: at(Int64(sequence)),
            sequence: sequence)
    }

    private func best(_ store: borrowing MarketStore, _ instrument: InstrumentID = stock) -> Price {
        store.nationalBest(instrument, at: at(100)).bid
    }

    @discardableResult
    private func send(_ update: MarketUpdate, _ store: inout MarketStore) -> MarketOutcome? {
        let verdict = store.hear(
            venue(1), sequence: update.sequence, isData: true, at: update.time)
        return verdict == .duplicate ? nil : store.apply(update)
    }

    private func snapshot(
        _ price: String, _ sequence: UInt64, _ store: inout MarketStore,
        _ instrument: InstrumentID = stock
    ) -> MarketRefusal? {
        let entries = [SnapshotEntry(.bid, BookLevel(px(price), qty(1), at: at(50)))]
        return entries.withUnsafeBufferPointer {
            store.apply(snapshot: $0, instrument, venue(1), at: at(50), sequence: sequence).refusal
        }
    }

    private func expect(recovery: Bool, _ store: inout MarketStore, _ time: Int64) {
        let isRecovered = store.recover(venue(1), at: at(time))
        #expect(isRecovered == recovery)
    }

    @Test func aFeedIsDownUntilItIsHeard() {
        var store = store()
        #expect(store.feed(venue(1)).state == .down)
        #expect(store.feed(venue(2)).state == .live, "nobody watches it")
        #expect(store.hear(venue(1), sequence: 1, isData: false, at: at(1)) == .next)
        let health = store.feed(venue(1))
        #expect(health.state == .live && health.since == at(1))
        #expect(health.nextSequence == 2)
        #expect(store.hear(venue(3), sequence: 1, isData: true, at: at(1)) == .unknown)
    }

    @Test func whatWasHeardBeforeIsADuplicate() {
        var store = store()
        send(bid("10", 1), &store)
        send(bid("11", 2), &store)
        #expect(send(bid("12", 2), &store) == nil)
        #expect(send(bid("12", 1), &store) == nil)
        #expect(best(store) == px("11") && store.feed(venue(1)).duplicates == 2)
    }

    @Test func aGapSilencesTheFeedUntilASnapshot() {
        var store = store()
        send(bid("10", 1), &store)
        send(bid("9", 2, InstrumentID(2)), &store)
        #expect(
            store.hear(venue(1), sequence: 5, isData: true, at: at(5))
                == .gap(from: 3, through: 4))
        let health = store.feed(venue(1))
        #expect(health.state == .gapped && health.gaps == 1 && health.missed == 2)
        #expect(health.since == at(5))
        #expect(best(store) == .none)
        #expect(store.apply(bid("10.5", 5)).refusal == .pending)
        #expect(send(bid("10.6", 6), &store)?.refusal == .pending)
        #expect(send(bid("9.5", 7, InstrumentID(2)), &store)?.refusal == .pending)
        #expect(snapshot("10.1", 3, &store) == .olderThanGap)
        #expect(snapshot("10.55", 5, &store) == nil)
        #expect(best(store) == .none, "not before all of it is there")
        expect(recovery: true, &store, 60)
        #expect(store.feed(venue(1)).state == .live)
        // 5 is in the snapshot, 6 came after it; the other instrument has no snapshot.
        #expect(store.text(venue(1), .bid) == "10.6 1 | 10.55 1")
        #expect(best(store, InstrumentID(2)) == .none)
        #expect(snapshot("9.1", 8, &store, InstrumentID(2)) == nil)
        #expect(best(store, InstrumentID(2)) == px("9.1"))
        expect(recovery: false, &store, 61)
    }

    @Test func aWholeQuoteNeedsNoSnapshot() {
        var store = store()
        func quote(_ sequence: UInt64) -> MarketUpdate {
            .quote(
                stock, venue(1), bid: px("10"), qty(Int64(sequence)), ask: px("11"), qty(1),
                at: at(Int64(sequence)), sequence: sequence)
        }
        send(quote(1), &store)
        send(quote(4), &store)
        #expect(best(store) == .none, "kept, not used")
        expect(recovery: true, &store, 10)
        #expect(store.nationalBest(stock, at: at(10)).bidSize == qty(4))
    }

    @Test func tooMuchToKeepNeedsAYoungerSnapshot() {
        var store = store(pendingMax: 2)
        send(bid("10", 1), &store)
        send(bid("10", 3), &store)
        send(bid("10", 4), &store)
        #expect(send(bid("10", 5), &store)?.refusal == .pendingFull)
        #expect(snapshot("10.1", 3, &store) == nil)
        expect(recovery: false, &store, 60)
        #expect(store.feed(venue(1)).state == .gapped)
        #expect(snapshot("10.1", 4, &store) == .olderThanGap)
        #expect(snapshot("10.2", 5, &store) == nil)
        expect(recovery: true, &store, 61)
        #expect(best(store) == px("10.2"))
    }

    @Test func aSecondGapStartsOver() {
        var store = store()
        send(bid("10", 1), &store)
        send(bid("10", 3), &store)
        #expect(snapshot("10.1", 3, &store) == nil)
        send(bid("10", 9), &store)
        expect(recovery: true, &store, 60)
        #expect(best(store) == .none, "the snapshot is older than the second gap")
    }

    struct Silence: Sendable, CustomStringConvertible {
        let name: String
        /// `d` data or `h` heartbeat at a second, `c` check with the market open, `x` closed.
        let script: String
        let state: FeedState
        let since: Int64
        let isUsed: Bool
        var description: String { name }
    }

    @Test(arguments: [
        Silence(name: "as long as may be", script: "d1 c3", state: .live, since: 1, isUsed: true),
        Silence(name: "too long", script: "d1 c4", state: .stale, since: 4, isUsed: false),
        Silence(name: "it goes on", script: "d1 c4 c9", state: .stale, since: 4, isUsed: false),
        Silence(name: "it speaks again", script: "d1 c4 d5", state: .live, since: 5, isUsed: true),
        Silence(name: "beats again", script: "d1 c4 h5", state: .live, since: 5, isUsed: true),
        Silence(
            name: "beats and no data", script: "d1 h2 h4 h6 c6 h7 c7", state: .stalled,
            since: 7, isUsed: false),
        Silence(
            name: "the market is closed", script: "d1 h2 h4 h6 h7 x8", state: .live, since: 1,
            isUsed: true),
        Silence(
            name: "data again", script: "d1 h2 h4 h6 h7 c7 d8", state: .live, since: 8,
            isUsed: true),
        Silence(
            name: "stalled, then silent", script: "d1 h2 h4 h6 h7 c7 c10", state: .stale,
            since: 10, isUsed: false),
        Silence(
            name: "stalled, silent, a beat", script: "d1 h2 h4 h6 h7 c7 c10 h11",
            state: .stalled, since: 11, isUsed: false),
    ]) func silence(_ row: Silence) {
        var store = store()
        var sequence: UInt64 = 0
        for word in row.script.split(separator: " ") {
            let now = at(Int64(word.dropFirst())! * 1000)
            switch word.first {
            case "d":
                sequence += 1
                _ = store.hear(venue(1), sequence: sequence, isData: true, at: now)
                store.apply(bid("10", sequence))
            case "h":
                sequence += 1
                _ = store.hear(venue(1), sequence: sequence, isData: false, at: now)
            default: _ = store.checkFeeds(at: now, isMarketOpen: word.first == "c")
            }
        }
        let health = store.feed(venue(1))
        #expect(health.state == row.state)
        #expect(health.since == at(row.since * 1000))
        #expect(best(store).isSet == row.isUsed)
        #expect(store.book(stock, venue(1)).isUsable == row.isUsed)
    }

    @Test func checksNameTheVenuesThatChanged() {
        var store = store()
        store.setVenue(venue(2), Self.terms)
        store.connect(venue(2), nextSequence: 0, at: at(0))
        _ = store.hear(venue(1), sequence: 1, isData: true, at: at(0))
        _ = store.hear(venue(2), sequence: 77, isData: true, at: at(1500))
        #expect(store.feed(venue(2)).state == .live, "the first number is taken for the beginning")
        #expect(store.checkFeeds(at: at(2_001)) == 0b01)
        #expect(store.checkFeeds(at: at(3_501)) == 0b10)
        #expect(store.checkFeeds(at: at(9_999)) == 0)
    }

    @Test func stalledQuotesCountUnlessTheTemplateSaysOtherwise() {
        var store = store()
        store.setVenue(
            venue(1),
            VenueMarketTerms(
                feed: FeedTerms(silenceMax: 9_000_000_000, dataSilenceMax: 1_000_000_000)))
        store.connect(venue(1), nextSequence: 1, at: at(0))
        send(bid("10", 1), &store)
        _ = store.checkFeeds(at: at(2_000))
        #expect(store.feed(venue(1)).state == .stalled && best(store) == px("10"))
    }

    @Test func aSnapshotOlderThanAWholeBookIsNoNews() {
        var store = store()
        send(bid("10", 1), &store)
        send(bid("11", 2), &store)
        #expect(snapshot("9", 1, &store) == .olderThanBook)
        #expect(best(store) == px("11"))
        #expect(snapshot("9", 2, &store) == nil)
        #expect(best(store) == px("9"))
    }

    /// A quote says what the best is and nothing of what lies behind it.
    @Test func aQuoteMendsTheTopOfABrokenBookAlone() {
        var store = store()
        send(bid("10", 1), &store)
        send(bid("9", 2), &store)
        store.apply(.level(stock, venue(1), .bid, .delete, px("5"), .zero, at: at(3), sequence: 3))
        #expect(best(store) == .none)
        store.apply(
            .quote(
                stock, venue(1), bid: px("8"), qty(1), ask: px("12"), qty(1), at: at(4),
                sequence: 4))
        #expect(best(store) == px("8") && store.text(venue(1), .bid) == "8 1")
    }

    /// What another venue's feed did is seen in the next update of any venue.
    @Test func anUpdateTellsWhatAnotherFeedHasTaken() {
        var store = store()
        send(bid("10", 1), &store)
        func quote(_ size: Int64) -> MarketUpdate {
            .quote(stock, venue(2), .bid, px("9"), qty(size), at: at(10 + size))
        }
        #expect(store.apply(quote(1)).change == .top)
        store.disconnect(venue(1), at: at(12))
        #expect(store.apply(quote(2)).change == [.top, .nationalBid])
        store.setVenue(venue(2), VenueMarketTerms(isProtected: false))
        #expect(store.apply(quote(3)).change == [.top, .nationalBid, .condition])
        store.setVenue(venue(2), VenueMarketTerms())
        store.setInstrument(stock, InstrumentMarketTerms(roundLot: qty(9)))
        #expect(store.apply(quote(4)).change == .top)
        store.setInstrument(stock, InstrumentMarketTerms(roundLot: qty(1)))
        #expect(
            store.apply(.quote(stock, venue(1), .ask, px("11"), qty(9), at: at(20))).change
                == [.top, .nationalBid, .condition])
    }

    @Test func aLostLinkTakesEveryBookWithIt() {
        var store = store()
        send(bid("10", 1), &store)
        store.disconnect(venue(1), at: at(5))
        #expect(store.feed(venue(1)).state == .down && best(store) == .none)
        store.connect(venue(1), nextSequence: 1, at: at(6))
        send(bid("9", 1), &store)
        #expect(best(store) == .none, "a level upon a book of before")
        #expect(snapshot("9.5", 2, &store) == nil)
        #expect(best(store) == px("9.5"))
    }
}
