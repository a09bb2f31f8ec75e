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
        candidates.forget()
        let asked = Asked(orders[slot])
        let places = inputs.read(
            orders[slot].terms.instrument, from: quotes, venues: reference.venues.count)
        var place = places.lowerBound
        for index in reference.venues.indices {
            let venue = VenueID(UInt16(index + 1))
            var quote = VenueQuote(venue: venue)
            if place < places.upperBound, inputs[place].venue == venue {
                quote = inputs[place]
                place += 1
            }
            candidates.append(candidate(asked, index, quote, best))
        }
    }

    /// What a venue is asked for: the part of an order that its standing depends on.
    private struct Asked {
        var side: Side
        /// `.none` without a limit.
        var limit: Price
        var refusing: UInt64
        var tried: UInt64
        var returnTime: Timestamp

        init(_ order: borrowing Order) {
            side = order.terms.side
            limit = order.workingType.hasLimit ? order.terms.price : .none
            refusing = order.refusingVenues
            tried = order.triedVenues
            returnTime = order.returnTime
        }

        func allows(_ price: Price) -> Bool {
            guard limit.isSet else { return true }
            return side.isBuy ? price <= limit : price >= limit
        }
    }

    private func candidate(
        _ asked: Asked, _ index: Int, _ quote: VenueQuote, _ best: NBBO
    ) -> VenueScore {
        let side = asked.side
        let known = statistics(quote.venue)
        let (kind, takeFee, priority) = reference.routingTerms(index)
        let isDark = kind == .dark
        let price = isDark ? best.midpoint : (side.isBuy ? quote.ask : quote.bid)
        let displayed = isDark ? .zero : (side.isBuy ? quote.askSize : quote.bidSize)
        let fill = isDark ? known.darkFillRate : known.takeFillRate
        let mid = best.isTwoSided ? best.midpoint : price
        var result = VenueScore(
            venue: quote.venue, kind: kind, standing: .eligible, price: price,
            displayed: displayed, fee: takeFee, fillPPM: fill, latency: known.latency,
            priority: priority, cost: 0)
        if price.isSet {
            result.cost = Score.cost(
                side: side, price: price, mid: mid.isSet ? mid : price, fee: takeFee,
                fillPPM: fill, latency: known.latency, policy: reference.policy)
        }
        result.standing = standing(asked, result, quote, isUp: known.isUp)
        return result
    }

    private func standing(
        _ asked: Asked, _ score: VenueScore, _ quote: VenueQuote, isUp: Bool
    ) -> VenueScore.Standing {
        let bit = Self.bit(score.venue)
        guard isUp else { return .linkDown }
        guard asked.refusing & bit == 0 else { return .refusedOrder }
        guard score.price.isSet, score.kind == .dark || score.displayed.isPositive else {
            return .noQuote
        }
        if score.kind == .lit {
            let time = asked.side.isBuy ? quote.askTime : quote.bidTime
            guard now.since(time) <= reference.policy.quoteMaxAge else { return .staleQuote }
            if asked.tried & bit != 0, time <= asked.returnTime { return .alreadyTried }
        } else if asked.tried & bit != 0 {
            return .alreadyTried
        }
        return asked.allows(score.price) ? .eligible : .beyondLimit
    }

    /// Whether the order's limit allows a price.
    func allows(_ order: borrowing Order, _ price: Price) -> Bool {
        guard order.workingType.hasLimit else { return true }
        return order.terms.side.isBuy ? price <= order.terms.price : price >= order.terms.price
    }
}
