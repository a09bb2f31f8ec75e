import OMSModels
import OMSTypes

// What a strategy's schedule has released goes to venues.
extension OrderCore {
    /// Begins a run, or plans it anew for another quantity or other terms; `nil` when there is
    /// nothing to plan.
    private mutating func plan(_ slot: Slot, _ run: StrategyRun) -> StrategyRun? {
        let order = orders[slot]
        let plan: StrategyPlan?
        if let old = run.plan {
            guard run.phase == .working, old.total != order.terms.orderQty else { return run }
            plan = old.recomputed(
                at: now, done: order.cumQty, orderQty: order.terms.orderQty, run.progress,
                reference.curves)
        } else {
            let own = run.terms.seed == 0 ? order.id.raw : run.terms.seed
            let material = material(
                run.terms, order.terms, done: order.cumQty, seed: run.seed == 0 ? own : run.seed)
            let made = StrategyPlan(run.terms, material, reference.curves)
            plan = made?.problem(reference.curves) == nil ? made : nil
        }
        guard let plan else {
            finishStrategy(slot)
            return nil
        }
        emit(.instructed(.strategy(order.id, .planned(plan))))
        if run.plan == nil, run.terms.bounds.isPaused {
            pauseRun(slot)
        } else {
            begin(slot, strategy: run.terms)
        }
        return strategies[order.id]
    }

    /// What a run waits for from its plan on: its timer, the market's volume, quotes.
    mutating func begin(_ slot: Slot, strategy: StrategyTerms) {
        setSliceTimer(slot)
        setVolumeWatch(slot)
        if strategy.followsQuotes { follow(slot) }
    }

    /// Sends what the schedule has released and no child works. `false` = no strategy works it.
    mutating func routeStrategy(_ slot: Slot, _ unrouted: Quantity) -> Bool {
        guard let asked = strategies[orders[slot].id] else { return false }
        switch asked.phase {
        case .finishing:
            routeResidual(slot, unrouted, asked)
            return true
        case .paused: return true
        case .accepted, .working: break
        }
        guard let begun = plan(slot, asked), begun.phase == .working, begun.plan != nil else {
            return true
        }
        strategyLimit = begun.terms.bounds.limitPx
        defer { strategyLimit = .none }
        if takeShown(slot, begun) { return true }
        showNext(slot, begun)
        guard let run = strategies[orders[slot].id] else { return true }
        let order = orders[slot]
        var part = min(order.unrouted, run.released - order.cumQty - order.routedLeaves)
        let lot = reference.steps(order.terms.instrument)?.lot ?? .zero
        if part < unrouted, lot.isPositive { part.units -= part.units % lot.units }
        guard part.isPositive else { return true }
        switch run.plan {
        case .close where isClosing(slot): sendToClose(slot, part)
        case .iceberg: show(slot, part)
        case .twap, .shortfall, .vwap, .participate, .sniper, .close, nil:
            place(slot, part, run.aggression)
        }
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

    /// A part of an iceberg: what is displayed within its limit is taken, the rest shown there.
    private mutating func show(_ slot: Slot, _ part: Quantity) {
        let order = orders[slot]
        if order.attempts < reference.tuning.attemptsMax, sweep(slot, part) { return }
        let limit = strategyLimitPx(slot)
        let price = limit.isSet ? limit : restingPrice(slot, .passive)
        let type: OrdType = price.isSet ? .limit : order.workingType
        let child = RouteTerms(type, .day, price, part)
        guard let venue = postVenue(slot, child) ?? rotated(slot, child) else { return }
        send(slot, venue, part, type, .day, price, .display)
    }

    /// The worst price that a strategy's child may have; `.none` = any.
    func strategyLimitPx(_ slot: Slot) -> Price {
        let terms = orders[slot].terms
        let own = strategies[orders[slot].id]?.terms.bounds.limitPx ?? .none
        guard orders[slot].workingType.hasLimit else { return own }
        guard own.isSet else { return terms.price }
        return terms.side.isBuy ? min(own, terms.price) : max(own, terms.price)
    }

    /// Where a child rests: at the near touch or the midpoint, never beyond the limit; without
    /// quotes at the limit.
    mutating func restingPrice(_ slot: Slot, _ aggression: Aggression) -> Price {
        restingPrice(slot, aggression, by: nbbo(orders[slot].terms.instrument))
    }

    func restingPrice(_ slot: Slot, _ aggression: Aggression, by best: NBBO) -> Price {
        let terms = orders[slot].terms
        let isBuy = terms.side.isBuy
        let tick = reference.steps(terms.instrument)?.tick ?? .none
        var price = isBuy ? best.bid : best.ask
        if aggression == .middle, best.midpoint.isSet,
            let middle = rounded(Int128(best.midpoint.units), tick: tick, down: isBuy)
        {
            price = middle
        }
        let limit = strategyLimitPx(slot)
        guard limit.isSet else { return price }
        guard price.isSet else { return limit }
        return isBuy ? min(price, limit) : max(price, limit)
    }

    /// The window is over: the rest is cancelled, swept once, or left for the close.
    private mutating func routeResidual(_ slot: Slot, _ unrouted: Quantity, _ run: StrategyRun) {
        let order = orders[slot]
        let isFirst = order.attempts == 0 && !order.hasOpenChild
        strategyLimit = run.terms.bounds.limitPx
        defer { strategyLimit = .none }
        // After the close there is none to be left for.
        let isAfterClose = run.terms.strategy == .targetClose
        switch run.terms.residual {
        case .cancel: break
        case .crossSpread:
            let part = withinShare(slot, run, unrouted)
            if isFirst, part.isPositive, sweep(slot, part) { return }
        case .sendClose where isAfterClose: break
        case .sendClose:
            let price = strategyLimitPx(slot)
            let type: OrdType = price.isSet ? .limit : order.workingType
            let child = RouteTerms(type, .atTheClose, price, unrouted)
            if isFirst, let venue = rotated(slot, child, taking: VenueCapabilities(.atTheClose)) {
                return send(slot, venue, unrouted, type, .atTheClose, price, .auction)
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

// The auction's part of a target close.
extension OrderCore {
    /// Whether the order's strategy is at the close, and does nothing before it any more.
    func isClosing(_ slot: Slot) -> Bool {
        guard let run = strategies[orders[slot].id], case .close(let plan) = run.plan else {
            return false
        }
        return plan.isClosing(run.progress)
    }

    /// Gives out what goes into the auction; with a residual all that was not done before it too.
    mutating func release(
        _ slot: Slot, _ slice: ScheduleSlice, _ plan: ClosePlan, _ run: StrategyRun
    ) {
        let order = orders[slot]
        let isAll = run.terms.residual != .cancel
        let part = min(order.unrouted, plan.closeQty)
        emit(
            .instructed(
                .strategy(
                    order.id,
                    .sliced(
                        number: slice.number, target: slice.target,
                        released: isAll
                            ? order.terms.orderQty : order.cumQty + order.routedLeaves + part,
                        run.terms.aggression))))
        if isAll { cancelChildren(slot) }
        settle(slot)
    }

    /// Sends for the closing auction, as long as a venue takes that.
    private mutating func sendToClose(_ slot: Slot, _ part: Quantity) {
        guard case .close(let plan) = strategies[orders[slot].id]?.plan, now < plan.cutoff else {
            return
        }
        let price = strategyLimitPx(slot)
        let type: OrdType = price.isSet ? .limit : orders[slot].workingType
        let child = RouteTerms(type, .atTheClose, price, part)
        guard let venue = rotated(slot, child, taking: VenueCapabilities(.atTheClose)) else {
            return
        }
        send(slot, venue, part, type, .atTheClose, price, .auction)
    }
}
