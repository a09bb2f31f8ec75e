import OMSTypes

/// The reference price of §1.1, and px, the price that one unit of an order is counted at.
enum ReferencePrice {
    /// What may serve as one, for an instrument, now.
    struct Sources {
        /// National best bid and offer; `.none` unless fresh.
        var bid: Price = .none
        var ask: Price = .none
        /// The last eligible print, and when it traded.
        var lastSale: Price = .none
        var lastSaleTime: Timestamp = .none
        /// Of the day before, adjusted for corporate actions.
        var previousClose: Price = .none
        var staticPrice: Price = .none
        /// Widest spread that has a midpoint, parts per million of it.
        var spreadPPM: Int64 = 50_000
        /// Age of the last sale from which on it is none, nanoseconds. Equal is fresh.
        var lastSaleMaxAge: Int64 = 60_000_000_000
        var isContinuous = true
        /// Previous close and static price serve in continuous trading as well.
        var usesCloseAlways = false
    }

    /// The first that is there and fresh: midpoint of a two-sided NBBO, neither locked nor crossed
    /// nor too wide; last sale; outside continuous trading previous close and static price.
    static func choose(_ sources: Sources, at now: Timestamp) -> (Price, MarketFacts.Source) {
        if let mid = midpoint(sources) { return (mid, .midpoint) }
        if sources.lastSale.isSet, now.since(sources.lastSaleTime) <= sources.lastSaleMaxAge {
            return (sources.lastSale, .lastSale)
        }
        guard !sources.isContinuous || sources.usesCloseAlways else { return (.none, .none) }
        if sources.previousClose.isSet { return (sources.previousClose, .previousClose) }
        return sources.staticPrice.isSet
            ? (sources.staticPrice, .staticPrice) : (.none, .none)
    }

    /// Rounded down to 10⁻⁸; the spread is compared with the exact midpoint.
    private static func midpoint(_ sources: Sources) -> Price? {
        let (bid, ask) = (Int128(sources.bid.units), Int128(sources.ask.units))
        guard bid > 0, ask > bid else { return nil }
        guard (ask - bid) * 2_000_000 <= (bid + ask) * Int128(sources.spreadPPM) else {
            return nil
        }
        return Price(units: Int64((bid + ask) / 2))
    }

    /// px: the limit, if there is one (limit, stop limit, pegs with a cap); else the reference, of
    /// a stop the larger of it and StopPx (99); buys with a buffer on top. `.none` when it needs a
    /// reference and has none.
    static func px(_ terms: OrderTerms, _ reference: Price, bufferPPM: Int64) -> Price {
        if terms.ordType.hasLimit || terms.ordType == .pegged && terms.price.isSet {
            return terms.price
        }
        let base = terms.ordType == .stop ? max(reference, terms.stopPx) : reference
        guard base.isSet, terms.side.isBuy else { return base }
        let buffered = Int128(base.units) * (1_000_000 + Int128(bufferPPM)) / 1_000_000
        return Price(units: Int64(clamping: buffered))
    }
}
