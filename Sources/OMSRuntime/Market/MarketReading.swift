public import OMSMarket
public import OMSTypes

/// An instrument over all venues, as it stands: copies that keep.
public struct MarketReading: Sendable {
    public struct Venue: Sendable {
        public var name: String
        /// `lit`, `dark` …
        public var kind: String
        public var book: VenueBook
        public var bids: [BookLevel]
        public var asks: [BookLevel]
        public var isBestBid: Bool
        public var isBestAsk: Bool
    }

    public var time: Timestamp
    public var best: NationalBest
    public var conditionSince: Timestamp
    public var estimates: InstrumentEstimates
    /// Those whose market data is asked for.
    public var venues: [Venue]
}

extension MarketHub {
    /// What is known of a symbol now; `nil` for one that is not followed. Where venues are many and
    /// their books deep it takes some ten microseconds: for people, not for every quote.
    public func reading(of symbol: String) -> MarketReading? {
        guard let name = Symbol(symbol), let instrument = reference.instrument(name),
            instruments.contains(instrument)
        else { return nil }
        let now = time(clock())
        let best = store.nationalBest(instrument, at: now)
        return MarketReading(
            time: now, best: best, conditionSince: store.conditionTime(instrument),
            estimates: store.estimates(instrument, at: now),
            venues: feeds.indices.filter { feeds[$0].isSubscribed }.map { place in
                venue(place, instrument, best)
            })
    }

    private func venue(_ place: Int, _ instrument: InstrumentID, _ best: NationalBest)
        -> MarketReading.Venue
    {
        let feed = feeds[place]
        return MarketReading.Venue(
            name: feed.name, kind: feed.kind, book: store.book(instrument, feed.venue),
            bids: store.withLevels(instrument, feed.venue, .bid) { Array($0) },
            asks: store.withLevels(instrument, feed.venue, .ask) { Array($0) },
            isBestBid: best.bidVenues >> UInt64(place) & 1 == 1,
            isBestAsk: best.askVenues >> UInt64(place) & 1 == 1)
    }
}
