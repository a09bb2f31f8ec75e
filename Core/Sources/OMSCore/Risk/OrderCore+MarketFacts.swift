import OMSTypes

extension OrderCore {
    /// What the checks see of an instrument's market now, from the frame's inputs.
    mutating func marketFacts(_ instrument: InstrumentID) -> MarketFacts {
        let best = nbbo(instrument)
        var facts = MarketFacts()
        (facts.bid, facts.ask) = (best.bid, best.ask)
        (facts.lastBid, facts.lastAsk) = (best.bid, best.ask)
        if !best.isTwoSided { addLastQuote(instrument, to: &facts) }
        facts.isClosed = isMarketClosed(instrument)
        var sources = ReferencePrice.Sources()
        (sources.bid, sources.ask) = (best.bid, best.ask)
        sources.isContinuous = !facts.isClosed
        if let (price, time) = marks.mark(instrument) {
            (sources.lastSale, sources.lastSaleTime) = (price, time)
        }
        sources.previousClose = marks.previousClose(instrument)
        sources.staticPrice = marks.staticPrice(instrument)
        (facts.reference, facts.source) = ReferencePrice.choose(sources, at: now)
        // Who configures a static price for an instrument wants it whenever there is no other.
        if facts.source == .none, sources.staticPrice.isSet {
            (facts.reference, facts.source) = (sources.staticPrice, .staticPrice)
        }
        return facts
    }

    /// The far touch that P29 asks for when nothing is fresh: best of the quotes of any age.
    private mutating func addLastQuote(_ instrument: InstrumentID, to facts: inout MarketFacts) {
        var last = NBBO()
        for place in inputs.read(instrument, from: quotes, venues: reference.venues.count) {
            let quote = inputs[place]
            guard reference.isLit(quote.venue) else { continue }
            last.add(quote, now: now, maxAge: .max)
        }
        (facts.lastBid, facts.lastAsk) = (last.bid, last.ask)
    }
}
