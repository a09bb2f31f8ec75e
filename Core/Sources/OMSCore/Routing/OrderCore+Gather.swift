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
        routing = routings.count == 0 ? RoutingPlan() : routingPlan(orders[slot].id)
        list(slot, best, longestSilence: reference.tuning.selfHelpAfter)
        if reach.hasSilent, !reach.isReachable { list(slot, best, longestSilence: 0) }
    }

    private mutating func list(_ slot: Slot, _ best: NBBO, longestSilence: Int64) {
        candidates.forget()
        reach = RoutingReach()
        let asked = asked(slot, longestSilence)
        let places = inputs.read(
            orders[slot].terms.instrument, from: quotes, venues: reference.venues.count)
        var place = places.lowerBound
        for index in reference.venues.indices {
            let venue = VenueID(UInt16(index + 1))
            if place < places.upperBound, inputs[place].venue == venue {
                let score = candidate(asked, index, inputs[place], best)
                reach.note(score)
                candidates.append(plain: score)
                place += 1
            } else if best.isTwoSided {
                let score = candidate(asked, index, VenueQuote(venue: venue), best)
                reach.note(score)
                candidates.append(plain: score)
            } else {
                let score = unquoted(asked, index, venue)
                reach.note(score)
                candidates.append(plain: score)
            }
        }
    }

    /// Field by field: a whole order would be copied.
    @inline(__always)
    private func asked(_ slot: Slot, _ longestSilence: Int64) -> Asked {
        let order = orders.at(slot)
        let isWhole = order.pointee.workingTimeInForce == .fillOrKill
        return Asked(
            side: order.pointee.terms.side,
            limit: order.pointee.workingType.hasLimit ? order.pointee.terms.price : .none,
            refusing: order.pointee.refusingVenues, tried: order.pointee.triedVenues,
            returnTime: order.pointee.returnTime, venues: routing.venues,
            gaps: isWhole ? .noFillOrKill : .noImmediateOrCancel, longestSilence: longestSilence)
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

        /// The policy's set has a bit for each number below 64, as the orders' sets do.
        @inline(__always)
        func mayAsk(_ venue: VenueID) -> Bool { venues.bits & OrderCore.bit(venue) != 0 }

        func allows(_ price: Price) -> Bool {
            guard limit.isSet else { return true }
            return side.isBuy ? price <= limit : price >= limit
        }
    }

    /// A venue without a quote, where there is no midpoint either: nothing is to be scored.
    @inline(__always)
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
            } else if asked.longestSilence > 0,
                venues[index].isSilent(at: now, longest: asked.longestSilence)
            {
                result.standing = .silent
            }
        } else {
            let unknown = VenueStatistics()
            result.fillPPM = isDark ? unknown.darkFillRate : unknown.takeFillRate
            result.standing = .linkDown
        }
        if result.standing == .noQuote {
            if kind == .rfq { result.standing = .onRequest }
            if asked.refusing & Self.bit(venue) != 0 { result.standing = .refusedOrder }
        }
        if !asked.mayAsk(venue) { result.standing = .excluded }
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
            (result.cost, result.surcharge) = cost(of: result, mid.isSet ? mid : price, side)
        }
        result.standing = standing(asked, result, quote, isUp: known.isUp)
        if !asked.mayAsk(quote.venue) {
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

    /// What a share costs at a venue's price against a middle, and what of that is not the price.
    @inline(__always)
    func cost(of score: VenueScore, _ middle: Price, _ side: Side) -> (all: Int64, surcharge: Int64)
    {
        var all = Score.cost(
            side: side, price: score.price, mid: middle, fee: score.fee, fillPPM: score.fillPPM,
            latency: score.latency, policy: reference.tuning)
        all &+= learning.penalty(score.venue, at: score.price)
        let edge = Int128(side.sign) * (Int128(score.price.units) - Int128(middle.units))
        return (all, Int64(clamping: Int128(all) - edge))
    }

    private func standing(
        _ asked: Asked, _ score: VenueScore, _ quote: VenueQuote, isUp: Bool
    ) -> VenueScore.Standing {
        let bit = Self.bit(score.venue)
        guard isUp else { return .linkDown }
        if asked.longestSilence > 0,
            statistics(score.venue).isSilent(at: now, longest: asked.longestSilence)
        {
            return .silent
        }
        guard asked.refusing & bit == 0 else { return .refusedOrder }
        if score.kind == .rfq { return .onRequest }
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
