import OMSModels
import OMSTypes

/// The national best with the time at which each side was heard last: what a match holds on to.
struct CrossingQuote {
    private(set) var bid: Price = .none
    private(set) var ask: Price = .none
    private(set) var bidTime: Timestamp = .none
    private(set) var askTime: Timestamp = .none

    mutating func add(_ quote: VenueQuote, now: Timestamp, maxAge: Int64) {
        if quote.bid.isSet, now.since(quote.bidTime) <= maxAge {
            if !bid.isSet || quote.bid > bid {
                (bid, bidTime) = (quote.bid, quote.bidTime)
            } else if quote.bid == bid {
                bidTime = max(bidTime, quote.bidTime)
            }
        }
        if quote.ask.isSet, now.since(quote.askTime) <= maxAge {
            if !ask.isSet || quote.ask < ask {
                (ask, askTime) = (quote.ask, quote.askTime)
            } else if quote.ask == ask {
                askTime = max(askTime, quote.askTime)
            }
        }
    }
}

extension OrderCore {
    /// The market of a match cycle, from the quotes of this frame's inputs.
    mutating func crossingMarket(_ instrument: InstrumentID, _ rules: CrossingRules)
        -> CrossingMarket
    {
        var best = CrossingQuote()
        for place in inputs.read(instrument, from: quotes, venues: reference.venues.count) {
            let quote = inputs[place]
            guard reference.isLit(quote.venue) else { continue }
            best.add(quote, now: now, maxAge: rules.quoteAgeMax)
        }
        return crossingMarket(best, instrument)
    }

    /// The same from the quotes that stand now, for the question whether a cycle is called for.
    func crossingMarket(_ instrument: InstrumentID, _ rules: CrossingRules, at instant: Timestamp)
        -> CrossingMarket
    {
        var best = CrossingQuote()
        for number in 1...UInt16(max(1, reference.venues.count))
        where reference.isLit(VenueID(number)) {
            best.add(
                quotes.quote(instrument, VenueID(number)), now: instant,
                maxAge: rules.quoteAgeMax)
        }
        return crossingMarket(best, instrument)
    }

    private func crossingMarket(_ best: CrossingQuote, _ instrument: InstrumentID)
        -> CrossingMarket
    {
        // A frame holds its quotes, so that they cannot change between check and trade.
        var market = CrossingMarket(
            bid: best.bid, ask: best.ask, bidTime: best.bidTime, askTime: best.askTime,
            quoteSequence: 0)
        market.isHalted = isHalted(instrument) || reference.crossing.terms?.isPaused ?? true
        return market
    }
}
