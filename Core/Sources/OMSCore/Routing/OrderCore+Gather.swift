import OMSModels
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
            best.add(quote, now: now, maxAge: reference.tuning.quoteMaxAge)
        }
        return best
    }

    func statistics(_ venue: VenueID) -> VenueStatistics {
        venue.raw >= 1 && venue.raw <= venues.count
            ? venues[Int(venue.raw) - 1] : VenueStatistics()
    }

    /// Fills `candidates` with every venue as it stands for an order. Venues that do not answer are
    /// left out as long as there are others.
    mutating func gather(_ slot: Slot, _ best: NBBO) {
        routing = routingPlan(orders[slot].id)
        list(slot, best, longestSilence: reference.tuning.selfHelpAfter)
        guard reference.tuning.selfHelpAfter > 0 else { return }
        let hasSilent = candidates.elements.contains { $0.standing == .silent }
        if hasSilent, !candidates.elements.contains(where: { $0.isReachable }) {
            list(slot, best, longestSilence: 0)
        }
    }

    private mutating func list(_ slot: Slot, _ best: NBBO, longestSilence: Int64) {
        candidates.forget()
        let asked = Asked(orders[slot], routing.venues, longestSilence)
        let places = inputs.read(
            orders[slot].terms.instrument, from: quotes, venues: reference.venues.count)
        var place = places.lowerBound
        for index in reference.venues.indices {
            let venue = VenueID(UInt16(index + 1))
            if place < places.upperBound, inputs[place].venue == venue {
                candidates.append(candidate(asked, index, inputs[place], best))
                place += 1
            } else if best.isTwoSided {
                candidates.append(candidate(asked, index, VenueQuote(venue: venue), best))
            } else {
                candidates.append(unquoted(asked, index, venue))
            }
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
        /// Of the order's policy.
        var venues: VenueSet
        /// What keeps an order that takes what is shown away from a venue.
        var gaps: VenueCapabilities
        /// Nanoseconds; 0 = any.
        var longestSilence: Int64

        init(_ order: borrowing Order, _ venues: VenueSet, _ longestSilence: Int64) {
            self.venues = venues
            self.longestSilence = longestSilence
            side = order.terms.side
            limit = order.workingType.hasLimit ? order.terms.price : .none
            refusing = order.refusingVenues
            tried = order.triedVenues
            returnTime = order.returnTime
            let isWhole = order.workingTimeInForce == .fillOrKill
            gaps = isWhole ? .noFillOrKill : .noImmediateOrCancel
        }

        func allows(_ price: Price) -> Bool {
            guard limit.isSet else { return true }
            return side.isBuy ? price <= limit : price >= limit
        }
    }

    /// A venue without a quote, where there is no midpoint either: nothing is to be scored.
    private func unquoted(_ asked: Asked, _ index: Int, _ venue: VenueID) -> VenueScore {
        let (kind, takeFee, priority) = reference.routingTerms(index)
        let isDark = kind == .dark
        var result = VenueScore(
            venue: venue, kind: kind, standing: .noQuote, price: .none, displayed: .zero,
            fee: takeFee, fillPPM: 0, latency: 0, priority: priority, cost: 0)
        if index < venues.count {
            result.fillPPM =
                isDark ? venues[index].darkFillRate : venues[index].takeFillRate
            result.latency = venues[index].latency
            if !venues[index].isUp {
                result.standing = .linkDown
            } else if venues[index].isSilent(at: now, longest: asked.longestSilence) {
                result.standing = .silent
            }
        } else {
            let unknown = VenueStatistics()
            result.fillPPM = isDark ? unknown.darkFillRate : unknown.takeFillRate
            result.standing = .linkDown
        }
        if result.isReachable, asked.refusing & Self.bit(venue) != 0 {
            result.standing = .refusedOrder
        }
        if !asked.venues.contains(venue) { result.standing = .excluded }
        return result
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
            displayed: displayed, fee: takeFee &+ reference.takeCharge(index, at: price),
            fillPPM: fill, latency: known.latency, priority: priority, cost: 0)
        if price.isSet {
            let middle = mid.isSet ? mid : price
            result.cost = Score.cost(
                side: side, price: price, mid: middle, fee: result.fee, fillPPM: fill,
                latency: known.latency, policy: reference.tuning)
            let edge = Int128(side.sign) * (Int128(price.units) - Int128(middle.units))
            result.surcharge = Int64(clamping: Int128(result.cost) - edge)
        }
        result.standing = standing(asked, result, quote, isUp: known.isUp)
        if !asked.venues.contains(quote.venue) {
            let time = side.isBuy ? quote.askTime : quote.bidTime
            result.isProtected =
                kind == .lit && known.isUp && price.isSet && displayed.isPositive
                && now.since(time) <= reference.tuning.quoteMaxAge
            result.standing = .excluded
        } else {
            result.isProtected = kind == .lit && result.standing == .eligible
        }
        return result
    }

    private func standing(
        _ asked: Asked, _ score: VenueScore, _ quote: VenueQuote, isUp: Bool
    ) -> VenueScore.Standing {
        let bit = Self.bit(score.venue)
        guard isUp else { return .linkDown }
        if statistics(score.venue).isSilent(at: now, longest: asked.longestSilence) {
            return .silent
        }
        guard asked.refusing & bit == 0 else { return .refusedOrder }
        guard score.price.isSet, score.kind == .dark || score.displayed.isPositive else {
            return .noQuote
        }
        if score.kind == .lit {
            let time = asked.side.isBuy ? quote.askTime : quote.bidTime
            guard now.since(time) <= reference.tuning.quoteMaxAge else { return .staleQuote }
            if asked.tried & bit != 0, time <= asked.returnTime { return .alreadyTried }
        } else if asked.tried & bit != 0 {
            return .alreadyTried
        }
        guard asked.allows(score.price) else { return .beyondLimit }
        return reference.lacksNone(of: asked.gaps, score.venue) ? .eligible : .notTaken
    }

    /// Whether the order's limit allows a price.
    func allows(_ order: borrowing Order, _ price: Price) -> Bool {
        guard order.workingType.hasLimit else { return true }
        return order.terms.side.isBuy ? price <= order.terms.price : price >= order.terms.price
    }
}
