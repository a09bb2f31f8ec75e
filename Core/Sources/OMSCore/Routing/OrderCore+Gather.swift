import OMSTypes

// Gather: what each venue shows and what is known of it, read once per decision and recorded.
extension OrderCore {
    /// NBBO of an instrument from the frame's inputs.
    mutating func nbbo(_ instrument: InstrumentID) -> NBBO {
        let places = inputs.read(instrument, from: quotes, venues: reference.venues.count)
        var best = NBBO()
        for place in places {
            let quote = inputs[place]
            guard reference.isLit(quote.venue) else { continue }
            best.add(quote, now: now, maxAge: reference.policy.quoteMaxAge)
        }
        return best
    }

    func statistics(_ venue: VenueID) -> VenueStatistics {
        venue.raw >= 1 && venue.raw <= venues.count
            ? venues[Int(venue.raw) - 1] : VenueStatistics()
    }

    /// Fills `candidates` with every venue as it stands for an order.
    mutating func gather(_ slot: Slot, _ best: NBBO) {
        candidates.removeAll(keepingCapacity: true)
        let order = orders[slot]
        let places = inputs.read(
            order.terms.instrument, from: quotes, venues: reference.venues.count)
        var place = places.lowerBound
        for index in reference.venues.indices {
            let venue = VenueID(UInt16(index + 1))
            var quote = VenueQuote(venue: venue)
            if place < places.upperBound, inputs[place].venue == venue {
                quote = inputs[place]
                place += 1
            }
            candidates.append(candidate(order, reference.venues[index], quote, best))
        }
    }

    private func candidate(
        _ order: Order, _ terms: VenueTerms, _ quote: VenueQuote, _ best: NBBO
    ) -> VenueScore {
        let side = order.terms.side
        let known = statistics(quote.venue)
        let isDark = terms.kind == .dark
        let price = isDark ? best.midpoint : (side.isBuy ? quote.ask : quote.bid)
        let displayed = isDark ? .zero : (side.isBuy ? quote.askSize : quote.bidSize)
        let fill = isDark ? known.darkFillRate : known.takeFillRate
        let mid = best.isTwoSided ? best.midpoint : price
        var result = VenueScore(
            venue: quote.venue, kind: terms.kind, standing: .eligible, price: price,
            displayed: displayed, fee: terms.takeFee, fillPPM: fill, latency: known.latency,
            priority: terms.priority, cost: 0)
        if price.isSet {
            result.cost = Score.cost(
                side: side, price: price, mid: mid.isSet ? mid : price, fee: terms.takeFee,
                fillPPM: fill, latency: known.latency, policy: reference.policy)
        }
        result.standing = standing(order, result, quote, isUp: known.isUp)
        return result
    }

    private func standing(
        _ order: Order, _ score: VenueScore, _ quote: VenueQuote, isUp: Bool
    ) -> VenueScore.Standing {
        let bit = Self.bit(score.venue)
        guard isUp else { return .linkDown }
        guard order.refusingVenues & bit == 0 else { return .refusedOrder }
        guard score.price.isSet, score.kind == .dark || score.displayed.isPositive else {
            return .noQuote
        }
        if score.kind == .lit {
            let time = order.terms.side.isBuy ? quote.askTime : quote.bidTime
            guard now.since(time) <= reference.policy.quoteMaxAge else { return .staleQuote }
            if order.triedVenues & bit != 0, time <= order.returnTime { return .alreadyTried }
        } else if order.triedVenues & bit != 0 {
            return .alreadyTried
        }
        return allows(order, score.price) ? .eligible : .beyondLimit
    }

    /// Whether the order's limit allows a price.
    func allows(_ order: Order, _ price: Price) -> Bool {
        guard order.workingType.hasLimit else { return true }
        return order.terms.side.isBuy ? price <= order.terms.price : price >= order.terms.price
    }
}
