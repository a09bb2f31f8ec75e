import OMSModels
import OMSTypes

// An order that may wait (algos-and-sor §7.1, §7.7): it takes, rests somewhere in the spread, or does
// nothing, whichever the day has shown to be cheapest. What is known of the day belongs to the shell;
// the choice comes as a command, is looked at again after the horizon, and ends with the patience.
extension OrderCore {
    /// Whether the order is weighed, and so waits for the answer or for the next look.
    mutating func isWeighed(_ slot: Slot, _ best: NBBO) -> Bool {
        let id = orders[slot].id
        guard let stage = learning.stage(id) else {
            return askWeighing(slot, best, until: now.adding(nanoseconds: routing.patience))
        }
        switch stage.phase {
        case .asked, .placed, .over: return false
        case .weighing, .weighed: return true
        case .moving:
            // What rested is being taken back.
            if orders[slot].hasOpenChild { return true }
            if now < stage.until, askWeighing(slot, best, until: stage.until) { return true }
            endPlacement(slot)
            return true
        }
    }

    /// Asks for a choice; `false` where there is nothing to choose.
    private mutating func askWeighing(_ slot: Slot, _ best: NBBO, until: Timestamp) -> Bool {
        guard !isPreview, let request = weighingRequest(slot, best) else { return false }
        emit(.learnt(.weighingAsked(request.order, until: until)))
        setPlacementTimer(request.order, after: reference.learning.placementWait)
        weighingRequests.append(request)
        effectList.append(.askWeighing(place: weighingRequests.count - 1))
        return true
    }

    /// `nil` without an open market, and for orders that may not wait or could not take. `candidates`
    /// are the order's.
    private mutating func weighingRequest(_ slot: Slot, _ best: NBBO) -> WeighingRequest? {
        let (side, instrument) = (orders[slot].terms.side, orders[slot].terms.instrument)
        let touch = best.touch
        guard touch.isOpen, !orders[slot].flags.contains(.instructed),
            !orders[slot].workingTimeInForce.isImmediate, allows(orders[slot], touch.far(side))
        else { return nil }
        let quantity = orders[slot].leavesQty
        let near = side.isBuy ? touch.bid : touch.ask
        let child = RouteTerms(.limit, .day, near, quantity)
        var places: [PostWeighing.Place] = []
        for score in candidates.elements where isUsable(score, []) {
            guard accepts(score.venue, child, isBuy: side.isBuy) else { continue }
            places.append(
                PostWeighing.Place(
                    venue: score.venue,
                    fee: learning.penalty(score.venue, at: near)
                        - reference.postRebate(score.venue, at: near)))
        }
        guard !places.isEmpty else { return nil }
        let take = shown(at: touch.far(side), of: quantity)
        let tick = reference.tick(instrument, at: near)
        return WeighingRequest(
            order: orders[slot].id, instrument: instrument,
            weighing: PostWeighing(
                side: side, quantity: quantity, touch: touch,
                tick: tick.isSet ? tick : Price(units: 1), shown: take.quantity,
                takeFee: take.fee, places: places.sorted { $0.venue < $1.venue }))
    }

    /// What venues show at a price of a quantity, cheapest first, and its mean fee.
    private func shown(at price: Price, of quantity: Quantity) -> (quantity: Quantity, fee: Int64) {
        var (left, fees) = (quantity, Int128(0))
        let there = candidates.elements.filter {
            $0.standing == .eligible && $0.kind == .lit && $0.price == price
        }
        for score in there.sorted(by: { ($0.fee, $0.venue) < ($1.fee, $1.venue) }) {
            let part = min(left, score.displayed)
            fees += Int128(score.fee) * Int128(part.units)
            left -= part
        }
        let sum = quantity - left
        guard sum.isPositive else { return (.zero, there.map(\.fee).min() ?? 0) }
        return (sum, Int64(clamping: Rounding.halfAway(fees, Int128(sum.units))))
    }

    /// The choice. One that the order has no use for any more is no news.
    mutating func weigh(_ weighing: Weighing) {
        guard let slot = orders.slot(weighing.order), orders[slot].isOpen,
            learning.phase(weighing.order) == .weighing
        else { return }
        let instrument = orders[slot].terms.instrument
        guard mayRoute(slot), !isHalted(instrument),
            reconciliation.doubts.count == 0 || !isInDoubt(slot)
        else { return endPlacement(slot) }
        if orders[slot].hasOpenChild, !isResting(slot, weighing.choice) {
            emit(.learnt(.weighingMoved(weighing.order)))
            // A venue that does not answer has until the patience ends.
            setPlacementTimer(weighing.order, after: patienceLeft(slot))
            return cancelChildren(slot)
        }
        emit(.learnt(.weighed(weighing)))
        setLook(slot)
        let best = nbbo(instrument)
        gather(slot, best)
        if weighing.choice.takes, reach.isLit, best.isTwoSided {
            strategyLimit = orders[slot].terms.side.isBuy ? best.ask : best.bid
            _ = sweep(slot, orders[slot].unrouted)
            strategyLimit = .none
        }
        if let post = weighing.choice.post, orders[slot].unrouted.isPositive {
            rest(slot, post)
        }
    }

    /// Whether all that works rests where the choice would have it.
    private func isResting(_ slot: Slot, _ choice: PostWeighing.Choice) -> Bool {
        guard !choice.takes, let post = choice.post else { return false }
        var child = orders[slot].firstChild
        while child != .none {
            if orders[child].isOpen,
                orders[child].venue != post.venue || orders[child].terms.price != post.price
            {
                return false
            }
            child = orders[child].nextSibling
        }
        return true
    }

    private mutating func rest(_ slot: Slot, _ post: PostWeighing.Post) {
        let quantity = orders[slot].unrouted
        guard post.price.units > 0, allows(orders[slot], post.price),
            candidates.elements.contains(where: { $0.venue == post.venue && isUsable($0, []) }),
            accepts(
                post.venue, RouteTerms(.limit, .day, post.price, quantity),
                isBuy: orders[slot].terms.side.isBuy)
        else { return }
        send(slot, post.venue, quantity, .limit, .day, post.price, .placed)
        noteSent(quantity, to: post.venue)
    }

    /// Looked at again after the horizon, and at the end of the patience.
    private mutating func setLook(_ slot: Slot) {
        setPlacementTimer(
            orders[slot].id, after: min(reference.learning.horizon, patienceLeft(slot)))
    }

    private func patienceLeft(_ slot: Slot) -> Int64 {
        max(0, (learning.stage(orders[slot].id)?.until ?? now).since(now))
    }

    /// The order has other terms: it is weighed anew.
    mutating func reweigh(_ slot: Slot) {
        switch learning.phase(orders[slot].id) {
        case .weighing, .weighed: emit(.learnt(.weighingMoved(orders[slot].id)))
        case .asked, .placed, .over, .moving, nil: return
        }
    }

    /// The timer of an order that is weighed: the next look, the end of the patience, or no answer.
    mutating func lookAtWeighing(_ slot: Slot) {
        guard orders[slot].isOpen, let stage = learning.stage(orders[slot].id) else { return }
        guard stage.phase == .weighed, now < stage.until, mayRoute(slot) else {
            return endPlacement(slot)
        }
        let best = nbbo(orders[slot].terms.instrument)
        gather(slot, best)
        if !askWeighing(slot, best, until: stage.until) { endPlacement(slot) }
    }
}
