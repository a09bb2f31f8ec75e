import OMSModels
import OMSTypes

// What a strategy's schedule has released goes to venues.
extension OrderCore {
    /// Begins a run, or plans it anew for another quantity; `nil` when there is nothing to plan.
    private mutating func plan(_ slot: Slot, _ run: StrategyRun) -> StrategyRun? {
        let order = orders[slot]
        let plan: StrategyPlan?
        if let old = run.plan {
            guard run.phase == .working, old.total != order.terms.orderQty else { return run }
            plan = old.recomputed(
                at: now, done: order.cumQty, orderQty: order.terms.orderQty, reference.curves)
        } else {
            let seed = run.terms.seed == 0 ? order.id.raw : run.terms.seed
            plan = StrategyPlan(
                run.terms, quantity: order.terms.orderQty,
                lot: reference.steps(order.terms.instrument)?.lot ?? Quantity(units: 1),
                from: max(now, run.terms.effectiveTime), generator: SplitMix64(seed: seed),
                curve: curve(of: order.terms.instrument), reference.curves)
        }
        guard let plan else {
            finishStrategy(slot)
            return nil
        }
        emit(.instructed(.strategy(order.id, .planned(plan))))
        setSliceTimer(slot)
        setVolumeWatch(slot)
        return strategies[order.id]
    }

    /// Sends what the schedule has released and no child works. `false` = no strategy works it.
    mutating func routeStrategy(_ slot: Slot, _ unrouted: Quantity) -> Bool {
        guard let asked = strategies[orders[slot].id] else { return false }
        if asked.phase == .finishing {
            routeResidual(slot, unrouted, asked.terms.residual)
            return true
        }
        guard let run = plan(slot, asked) else { return true }
        let order = orders[slot]
        var part = min(unrouted, run.released - order.cumQty - order.routedLeaves)
        let lot = reference.steps(order.terms.instrument)?.lot ?? .zero
        if part < unrouted, lot.isPositive { part.units -= part.units % lot.units }
        if part.isPositive { place(slot, part, run.aggression) }
        return true
    }

    private mutating func place(_ slot: Slot, _ part: Quantity, _ aggression: Aggression) {
        let order = orders[slot]
        if aggression == .cross, order.attempts < reference.tuning.attemptsMax, sweep(slot, part) {
            return
        }
        let price = restingPrice(slot, aggression)
        let child = RouteTerms(price.isSet ? .limit : order.workingType, .day, price, part)
        guard let venue = postVenue(slot, child) ?? rotated(slot, child) else { return }
        send(slot, venue, part, price.isSet ? .limit : order.workingType, .day, price, .slice)
    }

    /// Where a child rests: at the near touch or the midpoint, never beyond the limit; without
    /// quotes at the limit.
    mutating func restingPrice(_ slot: Slot, _ aggression: Aggression) -> Price {
        let terms = orders[slot].terms
        let best = nbbo(terms.instrument)
        let isBuy = terms.side.isBuy
        let tick = reference.steps(terms.instrument)?.tick ?? .none
        var price = isBuy ? best.bid : best.ask
        if aggression == .middle, best.midpoint.isSet,
            let middle = rounded(Int128(best.midpoint.units), tick: tick, down: isBuy)
        {
            price = middle
        }
        guard orders[slot].workingType.hasLimit else { return price }
        guard price.isSet else { return terms.price }
        return isBuy ? min(price, terms.price) : max(price, terms.price)
    }

    /// The window is over: the rest is cancelled, swept once, or left for the close.
    private mutating func routeResidual(
        _ slot: Slot, _ unrouted: Quantity, _ residual: ResidualPolicy
    ) {
        let order = orders[slot]
        let isFirst = order.attempts == 0 && !order.hasOpenChild
        switch residual {
        case .cancel: break
        case .crossSpread: if isFirst, sweep(slot, unrouted) { return }
        case .sendClose:
            let price = order.workingType.hasLimit ? order.terms.price : .none
            let child = RouteTerms(order.workingType, .atTheClose, price, unrouted)
            if isFirst, let venue = rotated(slot, child, taking: VenueCapabilities(.atTheClose)) {
                return send(
                    slot, venue, unrouted, order.workingType, .atTheClose, price, .auction)
            }
        }
        giveUp(slot, .strategyEnded, Refusal(.strategyEnded))
    }

    /// Ends the order of a strategy whose time is over and that leaves nothing to venues: for that
    /// no venue is needed.
    mutating func endsByStrategy(_ slot: Slot) -> Bool {
        guard let run = strategies[orders[slot].id], run.phase == .finishing,
            run.terms.residual == .cancel
        else { return false }
        giveUp(slot, .strategyEnded, Refusal(.strategyEnded))
        return true
    }
}
