import OMSTypes

// An order that is partly taken and partly posted, as Cont and Kukanov place it. The computation
// takes milliseconds: it is asked for by an effect and comes back as a command; until then the order
// waits, at most until its timer.
extension OrderCore {
    /// Asks for a placement; `true` while the order waits for one.
    mutating func awaitsPlacement(_ slot: Slot, _ best: NBBO) -> Bool {
        let id = orders[slot].id
        switch learning.phase(id) {
        case .asked: return true
        case .placed, .over, .weighing, .weighed, .moving: return false
        case nil: break
        }
        guard !isPreview, let request = placementRequest(slot, best) else { return false }
        emit(.learnt(.placementAsked(id)))
        setPlacementTimer(id, after: reference.learning.placementWait)
        placementRequests.append(request)
        effectList.append(.askPlacement(place: placementRequests.count - 1))
        return true
    }

    /// `nil` where there is nothing to weigh: one side of the market is missing, the limit keeps
    /// the order from taking, or nothing is known of how queues move.
    private mutating func placementRequest(_ slot: Slot, _ best: NBBO) -> PlacementRequest? {
        let (side, instrument) = (orders[slot].terms.side, orders[slot].terms.instrument)
        guard best.isTwoSided, best.ask > best.bid, !orders[slot].flags.contains(.instructed),
            !orders[slot].workingTimeInForce.isImmediate,
            allows(orders[slot], side.isBuy ? best.ask : best.bid)
        else { return nil }
        let near = side.isBuy ? best.bid : best.ask
        let child = RouteTerms(.limit, .day, near, orders[slot].unrouted)
        var places: [PlacementRequest.Place] = []
        var (takeFee, displayed) = (Int64.max, Quantity.zero)
        for index in candidates.indices {
            let score = candidates[index]
            guard isUsable(score, []) else { continue }
            if score.standing == .eligible {
                takeFee = min(takeFee, score.fee)
                displayed += score.displayed
            }
            guard accepts(score.venue, child, isBuy: side.isBuy),
                let flow = learning.flow(score.venue, instrument)
            else { continue }
            let hour = Int128(3_600_000_000_000)
            let outflow = Int128(flow.quantity.units) * Int128(reference.learning.horizon) / hour
            places.append(
                PlacementRequest.Place(
                    venue: score.venue, rebate: reference.postRebate(score.venue, at: near),
                    queue: queue(at: score.venue, instrument, side, near),
                    outflow: Quantity(units: Int64(clamping: outflow))))
        }
        guard !places.isEmpty, takeFee != .max else { return nil }
        return request(slot, best, takeFee, displayed, places.sorted { $0.venue < $1.venue })
    }

    private func request(
        _ slot: Slot, _ best: NBBO, _ takeFee: Int64, _ displayed: Quantity,
        _ places: [PlacementRequest.Place]
    ) -> PlacementRequest {
        let half = (best.ask.units - best.bid.units) / 2
        let learning = reference.learning
        let base = Int128(max(1, half + takeFee)) * Int128(learning.underfillPPM) / 1_000_000
        let impact = Int128(best.midpoint.units) * Int128(learning.impactPPM) / 1_000_000
        return PlacementRequest(
            order: orders[slot].id, quantity: orders[slot].unrouted,
            lot: reference.steps(orders[slot].terms.instrument)?.lot ?? .zero, displayed: displayed,
            halfSpread: half, takeFee: takeFee, impact: Int64(clamping: impact),
            underfill: Int64(clamping: max(base, Int128(half + takeFee + 1))), places: places)
    }

    /// The answer. One that fits the order no more is as good as none.
    mutating func place(_ placement: Placement) {
        guard let slot = orders.slot(placement.order), learning.phase(placement.order) == .asked,
            orders[slot].isOpen
        else { return }
        guard placement.market.units >= 0, placement.posts.allSatisfy({ $0.quantity.isPositive }),
            placement.quantity == orders[slot].unrouted
        else { return endPlacement(slot) }
        let instrument = orders[slot].terms.instrument
        guard mayRoute(slot), !isHalted(instrument),
            reconciliation.doubts.count == 0 || !isInDoubt(slot)
        else { return endPlacement(slot) }
        emit(.learnt(.placed(placement)))
        setPlacementTimer(placement.order, after: reference.learning.horizon)
        let best = nbbo(instrument)
        gather(slot, best)
        if placement.market.isPositive, reach.isLit { _ = sweep(slot, placement.market) }
        let near = orders[slot].terms.side.isBuy ? best.bid : best.ask
        for post in placement.posts { self.post(post, slot, near) }
        // What could be neither taken nor posted goes the usual way.
        if orders[slot].unrouted.isPositive { route(slot) }
    }

    private mutating func post(_ post: Placement.Post, _ slot: Slot, _ near: Price) {
        guard near.isSet, allows(orders[slot], near), post.quantity <= orders[slot].unrouted,
            candidates.elements.contains(where: { $0.venue == post.venue && $0.mayTake }),
            accepts(
                post.venue, RouteTerms(.limit, .day, near, post.quantity),
                isBuy: orders[slot].terms.side.isBuy)
        else { return }
        send(slot, post.venue, post.quantity, .limit, .day, near, .placed)
        noteSent(post.quantity, to: post.venue)
    }

    /// The time is over: for the answer, or for what is posted. What is left is taken.
    mutating func endPlacement(_ slot: Slot) {
        guard orders[slot].isOpen, learning.phase(orders[slot].id) != .over else { return }
        emit(.learnt(.placementOver(orders[slot].id)))
        clearPlacementTimer(orders[slot].id)
        cancelChildren(slot)
        settle(slot)
    }

    /// The order has ended.
    mutating func forgetPlacement(_ order: OrderID) {
        guard learning.phase(order) != nil else { return }
        clearPlacementTimer(order)
        emit(.learnt(.placementOver(order)))
    }

    // MARK: Its timer

    mutating func placementTimerFired(_ slot: Slot) {
        switch learning.phase(orders[slot].id) {
        case .weighing, .weighed, .moving: lookAtWeighing(slot)
        case .asked, .placed, .over, nil: endPlacement(slot)
        }
    }

    mutating func setPlacementTimer(_ order: OrderID, after wait: Int64) {
        clearPlacementTimer(order)
        emit(.timerSet(timers.nextID, due: now.adding(nanoseconds: wait), .placement, order))
    }

    mutating func clearPlacementTimer(_ order: OrderID) {
        guard let timer = timers.workTimer(of: order), timer.purpose == .placement else { return }
        emit(.timerCleared(timer.id))
    }
}
