import OMSModels
import OMSTypes

/// The national best bid and offer: best fresh quotes of the lit venues.
public struct NBBO: Equatable, Sendable {
    public var bid: Price = .none
    public var bidSize: Quantity = .zero
    public var ask: Price = .none
    public var askSize: Quantity = .zero

    public var isTwoSided: Bool { bid.isSet && ask.isSet }
    public var isCrossed: Bool { isTwoSided && bid > ask }
    public var isLocked: Bool { isTwoSided && bid == ask }

    /// Midpoint, rounded down to 10⁻⁸; `.none` unless two-sided and not crossed.
    public var midpoint: Price {
        guard isTwoSided, !isCrossed else { return .none }
        return Price(units: bid.units + (ask.units - bid.units) / 2)
    }

    public var touch: Touch { Touch(bid: bid, bidSize: bidSize, ask: ask, askSize: askSize) }

    mutating func add(_ quote: VenueQuote, now: Timestamp, maxAge: Int64) {
        if quote.bid.isSet, now.since(quote.bidTime) <= maxAge {
            if quote.bid > bid {
                bid = quote.bid
                bidSize = quote.bidSize
            } else if quote.bid == bid {
                bidSize = Quantity(units: bidSize.units &+ quote.bidSize.units)
            }
        }
        if quote.ask.isSet, now.since(quote.askTime) <= maxAge {
            if !ask.isSet || quote.ask < ask {
                ask = quote.ask
                askSize = quote.askSize
            } else if quote.ask == ask {
                askSize = Quantity(units: askSize.units &+ quote.askSize.units)
            }
        }
    }
}

extension OrderCore {
    /// NBBO from the quotes that stand now, for people and tests; decisions read their inputs.
    public func bestQuote(_ instrument: InstrumentID, at instant: Timestamp) -> NBBO {
        var best = NBBO()
        for number in 1...max(1, reference.venues.count) {
            let venue = VenueID(UInt16(number))
            guard reference.terms(venue)?.kind == .lit else { continue }
            best.add(
                quotes.quote(instrument, venue), now: instant,
                maxAge: reference.tuning.quoteMaxAge)
        }
        return best
    }

    /// NBBO from the recorded inputs of a decision.
    public func bestQuote(
        _ instrument: InstrumentID, in inputs: borrowing FrameInputs, at instant: Timestamp
    ) -> NBBO {
        var best = NBBO()
        for row in inputs.instruments where row.instrument == instrument {
            for quote in row.quotes where reference.terms(quote.venue)?.kind == .lit {
                best.add(quote, now: instant, maxAge: reference.tuning.quoteMaxAge)
            }
        }
        return best
    }
}
