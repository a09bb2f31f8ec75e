import OMSTypes

// The router: gather, score, send, and again on what came back. A route never raises what works
// at venues above what the parent has left, and never asks for worse than the parent's limit.
extension OrderCore {
    /// Sends what no child works yet. Called on entry and whenever something came back.
    mutating func route(_ slot: Slot) {
        let order = orders.at(slot)
        var quantity = order.pointee.unrouted
        guard quantity.isPositive, mayRoute(slot) else {
            if crossing.isOpen { recall(slot) }
            return
        }
        if reconciliation.doubts.count > 0, isInDoubt(slot) { return }
        if order.pointee.flags.contains(.instructed), endsByStrategy(slot) { return }
        let timeInForce = order.pointee.workingTimeInForce
        if isHalted(order.pointee.terms.instrument) {
            if timeInForce.isImmediate { giveUp(slot, .noVenue, Refusal(.marketHalted)) }
            return
        }
        let best = nbbo(order.pointee.terms.instrument)
        gather(slot, best)
        // A question meets nobody.
        if crossing.isOpen, !isPreview, routing.venues.contains(reference.crossing.venue) {
            guard crossFirst(slot) else { return }
            quantity = order.pointee.unrouted
        }
        if reach.hasDealer || quoting.has(order.pointee.id) {
            if asksDealers(slot) { return }
            quantity = order.pointee.unrouted
            guard quantity.isPositive else { return }
        }
        guard reach.isReachable else {
            // No venue is reachable: an immediate order ends, others wait for a link.
            if timeInForce.isImmediate {
                giveUp(slot, .noVenue, Refusal(.noVenue))
            }
            return
        }
        guard reach.mayTake else {
            if order.pointee.flags.contains(.streetDone) { return beDoneForDay(slot) }
            return giveUp(slot, .noVenue, venueRefusal)
        }
        if order.pointee.flags.contains(.instructed)
            || timeInForce != order.pointee.terms.timeInForce,
            routeInstructed(slot, quantity)
        {
            return
        }
        if routing.isDirected { return sendDirected(slot, quantity) }
        let isExhausted = order.pointee.attempts >= reference.tuning.attemptsMax
        if timeInForce == .fillOrKill { return sendWhole(slot, quantity) }
        if !isExhausted {
            if sendDark(slot, quantity, best) { return }
            quantity = order.pointee.unrouted
            if routing.post == .placement, awaitsPlacement(slot, best) { return }
            if routing.post == .weighed, isWeighed(slot, best) { return }
            if reach.isLit, sweep(slot, quantity) { return }
        }
        sendRest(slot)
    }

    /// Whether anything of our own keeps an order from venues.
    @inline(__always)
    func mayRoute(_ slot: Slot) -> Bool {
        let order = orders.at(slot)
        return order.pointee.isOpen && order.pointee.kind != .route
            && order.pointee.flags.isDisjoint(with: [
                .staged, .watching, .held, .pendingCancel, .pendingReplace, .expiring, .stopping,
            ])
            && order.pointee.flags.isDisjoint(with: .atRest)
            && !isKilled(order.pointee.terms.account, order.pointee.terms.instrument)
    }

    /// The last venue's own words on why it refused, for the client.
    private var venueRefusal: Refusal {
        Refusal(.venueRejected, text: venueWords)
    }

    /// A midpoint order at a dark venue, when it costs less than the best lit quote.
    private mutating func sendDark(_ slot: Slot, _ quantity: Quantity, _ best: NBBO) -> Bool {
        guard best.isTwoSided, best.ask > best.bid, routing.dark != .never else { return false }
        if routing.dark == .split { return splitDark(slot, quantity, best) }
        var dark: VenueScore?
        var lit: VenueScore?
        var displayed = Quantity.zero
        let isBuy = orders[slot].terms.side.isBuy
        for score in candidates.elements where score.standing == .eligible {
            if score.kind == .dark {
                let child = RouteTerms(.limit, .immediateOrCancel, best.midpoint, quantity)
                guard accepts(score.venue, child, isBuy: isBuy) else { continue }
                if dark.map({ Score.isCheaper(score, $0) }) ?? true { dark = score }
            } else {
                displayed += score.displayed
                if lit.map({ Score.isCheaper(score, $0) }) ?? true { lit = score }
            }
        }
        guard let dark else { return false }
        let order = orders[slot]
        if let lit, routing.dark == .byCost {
            // What the lit venues do not show of the quantity counts as missed.
            let cost = Score.cost(
                side: order.terms.side, price: lit.price, mid: best.midpoint, fee: lit.fee,
                fillPPM: Score.fillPPM(
                    rate: lit.fillPPM, displayed: displayed, quantity: quantity),
                latency: lit.latency, policy: reference.tuning)
            guard dark.cost < cost else { return false }
        }
        send(
            slot, dark.venue, quantity, .limit, .immediateOrCancel, darkLimit(slot, best), .dark)
        return true
    }

    /// Fill-or-kill goes whole to one venue at the best price, the one that shows most.
    private mutating func sendWhole(_ slot: Slot, _ quantity: Quantity) {
        let side = orders[slot].terms.side
        candidates.sort { Score.isAhead($0, $1, side) }
        let eligible = candidates.elements.filter {
            $0.standing == .eligible && $0.kind == .lit
                && accepts(
                    $0.venue, RouteTerms(.limit, .fillOrKill, $0.price, quantity),
                    isBuy: side.isBuy)
        }
        guard let first = eligible.first else {
            let order = orders[slot]
            let child = RouteTerms(order.workingType, .fillOrKill, order.terms.price, quantity)
            guard let venue = rotated(slot, child) else {
                return giveUp(slot, .immediateRest, .none)
            }
            return send(
                slot, venue, quantity, order.workingType, .fillOrKill, order.terms.price,
                .noQuote)
        }
        var chosen = first
        for score in eligible where score.price == first.price {
            if score.displayed > chosen.displayed { chosen = score }
        }
        send(slot, chosen.venue, quantity, .limit, .fillOrKill, chosen.price, .whole)
    }

    /// What no displayed quote can take: posted, sent by rotation, or given up.
    private mutating func sendRest(_ slot: Slot) {
        let order = orders.at(slot)
        let hasQuotes = candidates.elements.contains {
            $0.kind == .lit
                && ($0.standing == .eligible || $0.standing == .alreadyTried
                    || $0.standing == .beyondLimit)
        }
        let (ordType, timeInForce) = (order.pointee.workingType, order.pointee.workingTimeInForce)
        var price = order.pointee.terms.price
        let unrouted = order.pointee.unrouted
        if timeInForce.isImmediate {
            guard !hasQuotes, order.pointee.attempts == 0,
                let venue = rotated(slot, RouteTerms(ordType, timeInForce, price, unrouted))
            else { return giveUp(slot, .immediateRest, .none) }
            return send(slot, venue, unrouted, ordType, timeInForce, price, .noQuote)
        }
        guard ordType.hasLimit else {
            guard !hasQuotes, order.pointee.attempts == 0,
                let venue = rotated(slot, RouteTerms(.market, .day, .none, unrouted))
            else { return giveUp(slot, .routingExhausted, .none) }
            return send(slot, venue, unrouted, .market, .day, .none, .noQuote)
        }
        // A venue that cancels whatever is posted would otherwise be asked for ever.
        guard order.pointee.attempts < .max else {
            return giveUp(slot, .routingExhausted, .none)
        }
        if routing.venues != .all { price = unlocked(price, slot) }
        let resting = RouteTerms(.limit, .day, price, unrouted)
        let posted = hasQuotes ? postVenue(slot, resting) : nil
        guard let venue = posted ?? rotated(slot, resting) else {
            return giveUp(slot, .noVenue, Refusal(.noVenue))
        }
        let reason: RouteReason = posted == nil ? .noQuote : .post
        guard
            order.pointee.flags.contains(.instructed) || order.pointee.terms.timeInForce.isOfSession
        else { return send(slot, venue, unrouted, .limit, .day, price, reason) }
        postInstructed(slot, venue, reason)
    }

    /// Lit venue where posting is worth most: by the policy, else rebate, then latency, priority,
    /// number.
    mutating func postVenue(
        _ slot: Slot, _ child: RouteTerms, taking capabilities: VenueCapabilities = []
    ) -> VenueID? {
        if routing.post != .rebate, capabilities.isEmpty,
            let venue = cheapestPost(slot, child, nbbo(orders[slot].terms.instrument))
        {
            return venue
        }
        var chosen: VenueScore?
        let isBuy = orders[slot].terms.side.isBuy
        for score in candidates.elements
        where isUsable(score, capabilities) && accepts(score.venue, child, isBuy: isBuy) {
            guard let old = chosen else {
                chosen = score
                continue
            }
            let (a, b) = (rebate(score), rebate(old))
            let isBetter =
                a != b
                ? a > b
                : (score.latency, score.priority, score.venue.raw)
                    < (old.latency, old.priority, old.venue.raw)
            if isBetter { chosen = score }
        }
        return chosen?.venue
    }

    private func rebate(_ score: VenueScore) -> Int64 {
        reference.postRebate(score.venue, at: score.price)
    }

    func isUsable(_ score: VenueScore, _ capabilities: VenueCapabilities) -> Bool {
        score.kind == .lit && score.mayTake
            && (capabilities.isEmpty || reference.takes(score.venue, capabilities))
    }

    /// The no-quote rule: venues of the best priority in turn.
    func rotated(
        _ slot: Slot, _ child: RouteTerms, taking capabilities: VenueCapabilities = []
    ) -> VenueID? {
        let isBuy = orders[slot].terms.side.isBuy
        var best = UInt16.max
        // One bit for each venue of the best priority, by its number.
        var chosen: UInt64 = 0
        for score in candidates.elements
        where score.priority <= best && isUsable(score, capabilities)
            && accepts(score.venue, child, isBuy: isBuy)
        {
            if score.priority < best { chosen = 0 }
            best = score.priority
            chosen |= Self.bit(score.venue)
        }
        guard chosen != 0 else { return nil }
        for _ in 0..<rotation % UInt64(chosen.nonzeroBitCount) { chosen &= chosen &- 1 }
        return VenueID(UInt16(chosen.trailingZeroBitCount))
    }

    /// Records and sends one child.
    mutating func send(
        _ slot: Slot, _ venue: VenueID, _ quantity: Quantity, _ ordType: OrdType,
        _ timeInForce: TimeInForce, _ price: Price, _ reason: RouteReason,
        instructed instructions: Instructions? = nil
    ) {
        let event = record(slot, venue, quantity, ordType, timeInForce, price, reason)
        if let instructions { emit(.instructed(.set(event.order, instructions))) }
        effectList.append(.sendRoute(event))
    }

    /// Records one child. What we send is asserted here.
    @inline(__always)
    mutating func record(
        _ slot: Slot, _ venue: VenueID, _ quantity: Quantity, _ ordType: OrdType,
        _ timeInForce: TimeInForce, _ price: Price, _ reason: RouteReason
    ) -> RouteSent {
        precondition(
            quantity.isPositive && quantity <= orders[slot].unrouted,
            "children would hold more than the parent has left")
        if price.isSet, orders[slot].workingType.hasLimit {
            let (limit, isBuy) = (orders[slot].terms.price, orders[slot].terms.side.isBuy)
            precondition(
                isBuy ? price <= limit : price >= limit, "a child would be worse than its parent")
        }
        // A price that a venue shows or names is one that it takes.
        let isShown =
            reason == .sweep || reason == .intermarketSweep || reason == .whole
            || reason == .quoted
        let event = RouteSent(
            order: orders.nextID, parent: orders[slot].id, venue: venue, ordType: ordType,
            timeInForce: timeInForce, quantity: quantity,
            price: isShown
                ? price : stepped(price, venue, isBuy: orders[slot].terms.side.isBuy),
            reason: reason)
        emit(routed: event)
        return event
    }
}
