import OMSModels
import OMSTypes

// Orders that a strategy works. It says when how much may be at venues; where it goes is for the
// router, as with every other order.
extension OrderCore {
    /// A strategy's run, for people.
    public func strategy(of order: OrderID) -> StrategyRun? { strategies[order] }

    /// A strategy without an end works until the end of its market's day.
    func withEnd(_ strategy: StrategyTerms, _ terms: OrderTerms) -> StrategyTerms {
        guard strategy.endTime == .none else { return strategy }
        var result = strategy
        result.endTime = endOfDay(after: now, of: terms.instrument) ?? .none
        return result
    }

    /// The curve that a strategy on the instrument follows from now on.
    func curve(of instrument: InstrumentID) -> UInt32? {
        reference.terms(instrument).flatMap { reference.curves.place(of: $0.symbol) }
    }

    /// What no strategy works, whether it comes with the order or with a replace of it.
    func mixedRefusal(_ terms: OrderTerms, _ instructions: Instructions) -> Refusal? {
        let isWorked =
            (terms.ordType == .market || terms.ordType == .limit)
            && (terms.timeInForce == .day || terms.timeInForce == .goodTillDate)
            && terms.handlInst != .manual && instructions == .none
        return isWorked ? nil : Refusal(.strategyMixed)
    }

    /// What of a strategy cannot be done with these terms.
    func strategyRefusal(
        _ terms: OrderTerms, _ instructions: Instructions, _ strategy: StrategyTerms
    ) -> Refusal? {
        if let refusal = mixedRefusal(terms, instructions) { return refusal }
        guard strategy.endTime > max(now, strategy.effectiveTime) else {
            return Refusal(.strategyWindow)
        }
        guard strategy.minChild.units >= 0, strategy.maxChild.units >= 0,
            let lot = reference.steps(terms.instrument)?.lot,
            let plan = StrategyPlan(
                strategy, quantity: terms.orderQty, lot: lot,
                from: max(now, strategy.effectiveTime), generator: SplitMix64(seed: 0),
                curve: curve(of: terms.instrument), reference.curves)
        else { return Refusal(strategy.strategy == .vwap ? .strategyCurve : .strategyUnknown) }
        if strategy.isDynamic, case .vwap(_, let place) = plan,
            !reference.curves[place].dailyVolume.isPositive
        {
            return Refusal(.strategyCurve, text: "Dynamic needs its dailyVolume")
        }
        return plan.problem(reference.curves).map { Refusal(.strategyParameter, text: $0.words) }
    }

    // MARK: Its timer

    /// The schedule is looked at: what is due is released, late slices in one.
    mutating func lookAtSchedule(_ slot: Slot) {
        let id = orders[slot].id
        guard orders[slot].isOpen, !orders[slot].isEnding, let run = strategies[id],
            let plan = run.plan, run.phase == .working
        else { return }
        if now >= plan.end { return finishStrategy(slot) }
        var progress = run.progress
        var due: ScheduleSlice?
        if !isAtRest(slot) {
            while let slice = plan.slice(after: progress, reference.curves), slice.time <= now {
                progress.advance(to: slice)
                due = slice
            }
        }
        if let due { release(slot, followed(due, run, plan), run) }
        setSliceTimer(slot)
    }

    /// A dynamic VWAP's slice asks for what the day's volume says, not the curve alone (§3).
    private func followed(
        _ slice: ScheduleSlice, _ run: StrategyRun, _ plan: StrategyPlan
    ) -> ScheduleSlice {
        guard run.terms.isDynamic, !slice.isLast, case .vwap(let schedule, let place) = plan,
            let volume = run.volume, let start = run.volumeStart
        else { return slice }
        let known = reference.curves[place]
        var result = slice
        result.target = schedule.dynamicTarget(
            at: now, volume: max(.zero, Quantity(units: volume.units - start.units)),
            averageDailyVolume: known.dailyVolume, on: known.curve)
        // What volume adds to the target, not what the curve alone would.
        result.size = max(.zero, result.target - run.progress.target)
        return result
    }

    private mutating func release(_ slot: Slot, _ slice: ScheduleSlice, _ run: StrategyRun) {
        let order = orders[slot]
        let (done, open) = (order.cumQty, order.routedLeaves)
        let lot = Lot(reference.steps(order.terms.instrument)?.lot ?? Quantity(units: 1))
        let band = TrackingBand(orderQty: order.terms.orderQty, lot: lot)
        // By the slice before: what this one asks for has had no time yet.
        let isBehind = band.isBehind(target: run.progress.target, done: done)
        let aggression = isBehind ? run.aggression.stepped(isBehind: true) : run.terms.aggression
        let sizing = ChildSizing(
            lot: lot, minChild: run.terms.minChild, maxChild: run.terms.maxChild)
        let size = sizing.size(
            wanted: TwapSchedule.wanted(slice, done: done, open: open), rest: order.unrouted)
        emit(
            .instructed(
                .strategy(
                    order.id,
                    .sliced(
                        number: slice.number, target: slice.target, released: done + open + size,
                        aggression))))
        if restsElsewhere(slot, aggression) { cancelChildren(slot) }
        settle(slot)
    }

    /// Whether a child rests where it should not any more.
    mutating func restsElsewhere(_ slot: Slot, _ aggression: Aggression) -> Bool {
        let wanted = restingPrice(slot, aggression)
        let isBuy = orders[slot].terms.side.isBuy
        var child = orders[slot].firstChild
        while child != .none {
            let route = orders[child]
            if route.isOpen, !route.terms.timeInForce.isImmediate,
                aggression == .cross
                    || wanted.isSet
                        && route.terms.price != stepped(wanted, route.venue, isBuy: isBuy)
            {
                return true
            }
            child = route.nextSibling
        }
        return false
    }

    mutating func setSliceTimer(_ slot: Slot) {
        let id = orders[slot].id
        guard orders[slot].isOpen, let run = strategies[id], run.phase == .working,
            let plan = run.plan
        else { return }
        if let timer = timers.workTimer(of: id) { emit(.timerCleared(timer.id)) }
        var due = plan.end
        var progress = run.progress
        // What is late waits with the next one for the market to take it again.
        while let slice = plan.slice(after: progress, reference.curves) {
            due = slice.time
            guard due <= now else { break }
            progress.advance(to: slice)
            due = plan.end
        }
        emit(.timerSet(timers.nextID, due: due, .slice, id))
    }

    mutating func finishStrategy(_ slot: Slot) {
        emit(.instructed(.strategy(orders[slot].id, .finishing)))
        if orders[slot].hasOpenChild { cancelChildren(slot) }
        settle(slot)
    }

    // MARK: Apply

    mutating func applyStrategy(_ id: OrderID, _ step: StrategyStep) {
        let slot = known(id)
        guard case .asked(let terms) = step else {
            guard var run = strategies[id] else {
                preconditionFailure("a step of a strategy that was not asked for")
            }
            move(&run, slot, step)
            return strategies.set(id, run, orders[slot].terms.instrument)
        }
        let before = holders(orders[slot].terms, origin(of: slot))
        strategies.set(id, StrategyRun(terms), orders[slot].terms.instrument)
        orders[slot].flags.insert(.instructed)
        widen(slot, from: before)
    }

    private mutating func move(_ run: inout StrategyRun, _ slot: Slot, _ step: StrategyStep) {
        switch step {
        case .asked: preconditionFailure("applied above")
        case .planned(let plan):
            run.phase = .working
            run.plan = plan
            run.progress = ScheduleProgress(target: plan.base)
            run.released = orders[slot].cumQty + orders[slot].routedLeaves
        case .sliced(let number, let target, let released, let aggression):
            run.progress.slices = number
            run.progress.target = target
            run.released = released
            run.aggression = aggression
            freshen(slot)
        case .measured(let volume):
            run.volumeStart = run.volumeStart ?? volume
            run.volume = volume
        case .awaits(let volume): run.awaited = volume
        case .finishing:
            run.phase = .finishing
            run.awaited = nil
            freshen(slot)
        }
    }

    /// Each slice is a round of its own: venues that were tried for the one before count again.
    private mutating func freshen(_ slot: Slot) {
        orders[slot].attempts = 0
        orders[slot].triedVenues = 0
    }
}
