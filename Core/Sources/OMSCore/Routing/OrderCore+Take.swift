import OMSModels
import OMSTypes

// What is displayed is taken as the order's policy says: levels in, one route a venue out.
extension OrderCore {
    /// Takes displayed liquidity within the limit, all venues at once; whether anything was sent.
    mutating func sweep(_ slot: Slot, _ quantity: Quantity) -> Bool {
        guard reach.isLit else { return false }
        let side = orders[slot].terms.side
        showLevels(slot, side)
        let policy = routing.take.policy
        allocations.makeRoom(levels.count)
        let plan = policy.plan(
            side, quantity, levels.elements, constraints(slot), into: allocations.room)
        guard plan.count > 0 else { return false }
        let spans = isSpanning(plan.count)
        if quotes.hasDepth { joinVenues(plan.count, side) }
        var isSent = false
        for place in 0..<plan.count {
            var part = allocations.room[place]
            part.quantity = lotted(part.quantity, part.venue, at: part.price)
            guard part.quantity.isPositive else { continue }
            isSent = true
            send(
                slot, part.venue, part.quantity, .limit, .immediateOrCancel, part.price,
                spans ? .intermarketSweep : .sweep)
            noteSent(part.quantity, to: part.venue)
        }
        return isSent
    }

    /// Whether a route goes to a worse price than one to another venue: those are sent together (Rule
    /// 600). The best price comes first, the worst may be anywhere but there.
    private func isSpanning(_ count: Int) -> Bool {
        let first = allocations.room[0]
        var (isWorse, isElsewhere) = (false, false)
        for place in 0..<count {
            if allocations.room[place].price != first.price { isWorse = true }
            if allocations.room[place].venue != first.venue { isElsewhere = true }
        }
        return isWorse && isElsewhere
    }

    /// What a venue gets at several levels is one route, at the worst of them: it executes at its better
    /// prices first.
    private mutating func joinVenues(_ count: Int, _ side: Side) {
        for place in 0..<count {
            let part = allocations.room[place]
            for earlier in 0..<place
            where allocations.room[earlier].venue == part.venue
                && allocations.room[earlier].quantity.isPositive
            {
                allocations.room[earlier].quantity += part.quantity
                if !isWithin(allocations.room[earlier].price, part.price, side) {
                    allocations.room[earlier].price = part.price
                }
                allocations.room[place].quantity = .zero
                break
            }
        }
    }

    /// Keeps with a venue's score what this step sent there, for `explain`.
    mutating func noteSent(_ quantity: Quantity, to venue: VenueID) {
        for index in candidates.indices where candidates[index].venue == venue {
            candidates[index].sent += quantity
        }
    }

    /// The displayed quotes that are taken, and those that only protect.
    private mutating func showLevels(_ slot: Slot, _ side: Side) {
        levels.forget()
        let (instrument, unrouted) = (orders[slot].terms.instrument, orders[slot].unrouted)
        let lot = lot(of: slot)
        let isOdd = unrouted.units % lot.units != 0
        for score in candidates.elements where score.kind == .lit {
            guard
                score.standing == .eligible || score.isProtected && routing.isProtecting,
                !strategyLimit.isSet || isWithin(strategyLimit, score.price, side)
            else { continue }
            levels.append(
                plain: VenueLevel(
                    venue: score.venue, price: score.price,
                    // What is less than a lot can neither be taken nor protected.
                    displayed: lotted(
                        isOdd ? score.displayed : lot.floor(score.displayed), score.venue,
                        at: score.price),
                    fee: score.surcharge, latency: score.latency, priority: score.priority,
                    isProtected: score.isProtected && routing.isProtecting))
        }
        if quotes.hasDepth { showDepth(instrument, lot, isOdd, side) }
    }

    /// What stands behind the best price of venues that are taken from; nobody protects it.
    private mutating func showDepth(
        _ instrument: InstrumentID, _ lot: Lot, _ isOdd: Bool, _ side: Side
    ) {
        let places = inputs.readDepth(
            instrument, isBid: !side.isBuy, from: quotes, venues: reference.venues.count)
        guard !places.isEmpty else { return }
        let best = nbbo(instrument)
        for place in places {
            let level = inputs.level(place)
            guard var score = taken(from: level.venue), score.price != level.price,
                isWithin(level.price, score.price, side),
                !strategyLimit.isSet || isWithin(strategyLimit, level.price, side)
            else { continue }
            (score.price, score.fee) = (
                level.price, reference.takeFee(level.venue, at: level.price)
            )
            let middle = best.midpoint.isSet ? best.midpoint : level.price
            levels.append(
                plain: VenueLevel(
                    venue: level.venue, price: level.price,
                    displayed: lotted(
                        isOdd ? level.size : lot.floor(level.size), level.venue, at: level.price),
                    fee: cost(of: score, middle, side).surcharge, latency: score.latency,
                    priority: score.priority, isProtected: false))
        }
    }

    /// The candidate of a venue whose display is taken.
    private func taken(from venue: VenueID) -> VenueScore? {
        for score in candidates.elements where score.venue == venue {
            return score.kind == .lit && score.standing == .eligible ? score : nil
        }
        return nil
    }

    func isWithin(_ limit: Price, _ price: Price, _ side: Side) -> Bool {
        side.isBuy ? price <= limit : price >= limit
    }

    private func lot(of slot: Slot) -> Lot {
        let lot = reference.steps(orders[slot].terms.instrument)?.lot ?? .zero
        return Lot(lot.isPositive ? lot : Quantity(units: 1))
    }

    private func constraints(_ slot: Slot) -> RouteConstraints {
        let unrouted = orders[slot].unrouted
        let lot = lot(of: slot)
        let round = max(Quantity(units: lot.units), routing.roundLot)
        var result = RouteConstraints(lot: Lot(round))
        // What is odd already, or too small for round lots, goes as it is.
        result.allowsOddLots = unrouted < round || unrouted.units % lot.units != 0
        result.venues = routing.venues
        result.venuesMax = Int(routing.venuesMax)
        result.routeMin = min(routing.routeMin, unrouted)
        if orders[slot].workingType.hasLimit { result.limit = orders[slot].terms.price }
        return result
    }

    /// To the venue that the client named, in the client's terms; what comes back from it has no
    /// other way.
    mutating func sendDirected(_ slot: Slot, _ quantity: Quantity) {
        let order = orders[slot]
        guard order.attempts == 0,
            let target = candidates.elements.first(where: { $0.mayTake }),
            accepts(
                target.venue,
                RouteTerms(
                    order.workingType, order.workingTimeInForce, order.terms.price, quantity),
                isBuy: order.terms.side.isBuy)
        else {
            return giveUp(
                slot, order.workingTimeInForce.isImmediate ? .immediateRest : .routingExhausted,
                .none)
        }
        send(
            slot, target.venue, quantity, order.workingType, order.workingTimeInForce,
            order.workingType.hasLimit ? order.terms.price : .none, .directed)
    }

    /// The limit at which an order may rest: where venues that it does not go to show a protected
    /// quote within it, one tick short of that.
    func unlocked(_ limit: Price, _ slot: Slot) -> Price {
        guard routing.isProtecting, routing.venues != .all else { return limit }
        let isBuy = orders[slot].terms.side.isBuy
        let tick = max(1, reference.tick(orders[slot].terms.instrument, at: limit).units)
        var result = limit
        for score in candidates.elements where score.standing == .excluded && score.isProtected {
            if isBuy ? score.price <= result : score.price >= result {
                result.units = score.price.units + (isBuy ? -tick : tick)
            }
        }
        return result.units > 0 ? result : limit
    }
}
