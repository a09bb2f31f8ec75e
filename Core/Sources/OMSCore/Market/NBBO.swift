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
