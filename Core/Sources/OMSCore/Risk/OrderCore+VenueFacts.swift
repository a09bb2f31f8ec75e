import OMSTypes

extension OrderCore {
    /// P31: no venue of the street is certified for such an order. Asked only where some venue has
    /// gaps in what it takes.
    ///
    /// Of orders that rest, and of those that somebody or a strategy cuts into parts, nothing is
    /// known yet: how their parts go is the router's business, which asks the same of each.
    /// Self-help leaves a venue out while there are others, so it never leaves none.
    func lacksVenue(_ terms: OrderTerms, _ origin: OrderOrigin) -> Bool {
        guard origin.strategy == 0, terms.handlInst != .manual, !reference.venues.isEmpty else {
            return false
        }
        var gaps: VenueCapabilities = terms.ordType == .market ? .noMarket : []
        if terms.timeInForce == .immediateOrCancel { gaps.insert(.noImmediateOrCancel) }
        if terms.timeInForce == .fillOrKill { gaps.insert(.noFillOrKill) }
        return !gaps.isEmpty && reference.venues.allSatisfy { !$0.takes.isDisjoint(with: gaps) }
    }

    /// P29: offset of the clock as it was told last, nanoseconds, not negative.
    public var clockOffset: Int64 { risk.clockOffset }

    /// Offsets that some row of limits calls too much, ascending: where the told one is to cross
    /// none of them, nobody needs to be told anew.
    public var clockOffsetLimits: [Int64] {
        Set(reference.limits.rows.compactMap { $0.values[.clockOffset] }).sorted()
    }
}
