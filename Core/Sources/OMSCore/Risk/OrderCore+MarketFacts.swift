import OMSTypes

extension OrderCore {
    /// What the checks see of an instrument's market now, from the frame's inputs.
    mutating func marketFacts(_ instrument: InstrumentID) -> MarketFacts {
        let best = nbbo(instrument)
        var facts = MarketFacts()
        (facts.bid, facts.ask) = (best.bid, best.ask)
        (facts.lastBid, facts.lastAsk) = (best.bid, best.ask)
        facts.isClosed = isMarketClosed(instrument)
        var sources = ReferencePrice.Sources()
        (sources.bid, sources.ask) = (best.bid, best.ask)
        sources.isContinuous = !facts.isClosed
        (facts.reference, facts.source) = ReferencePrice.choose(sources, at: now)
        return facts
    }
}
