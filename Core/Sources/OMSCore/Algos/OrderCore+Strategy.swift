import OMSModels
import OMSTypes

// Orders that a strategy works. It says when how much may be at venues; where it goes is for the
// router, as with every other order.
extension OrderCore {
    /// A strategy's run, for people.
    public func strategy(of order: OrderID) -> StrategyRun? { strategies[order] }

    // MARK: Its timer

    /// The schedule is looked at: what is due is released, late slices in one.
    mutating func lookAtSchedule(_ slot: Slot) {
        let id = orders[slot].id
        guard orders[slot].isOpen, !orders[slot].isEnding, let run = strategies[id],
            run.phase != .finishing
        else { return }
        if now >= run.plan?.end ?? run.terms.endTime { return finishStrategy(slot) }
        guard run.phase == .working, let plan = run.plan else { return setSliceTimer(slot) }
        var progress = run.progress
        var due: ScheduleSlice?
        if !isAtRest(slot) {
            while let slice = plan.slice(after: progress, reference.curves), slice.time <= now {
                progress.advance(to: slice)
                due = slice
            }
        }
        if let due {
            release(slot, followed(due, run, plan), run)
            setVolumeWatch(slot)
        } else if !isAtRest(slot) {
            lookByItself(slot, run)
        }
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
        if case .close(let plan) = run.plan { return release(slot, slice, plan, run) }
        let order = orders[slot]
        let (done, open) = (order.cumQty, order.routedLeaves)
        let sizing = sizing(slot, run)
        let band = TrackingBand(orderQty: order.terms.orderQty, lot: sizing.lot)
        // By the slice before: what this one asks for has had no time yet.
        let isBehind = band.isBehind(target: run.progress.target, done: done)
        let aggression = isBehind ? run.aggression.stepped(isBehind: true) : run.terms.aggression
        var wanted = TwapSchedule.wanted(slice, done: done, open: open)
        if let least = leastShare(slot, run) { wanted = max(wanted, least - done - open) }
        let whole = sizing.size(wanted: wanted, rest: order.unrouted)
        var size = whole
        if let most = mostShare(slot, run, slice.number) {
            let room = max(.zero, most - done - open)
            size = sizing.size(wanted: min(wanted, room), rest: order.unrouted)
        }
        emit(
            .instructed(
                .strategy(
                    order.id,
                    .sliced(
                        number: slice.number, target: slice.target, released: done + open + size,
                        aggression))))
        noteCut(slot, run, whole - size)
        if restsElsewhere(slot, aggression) { cancelChildren(slot) }
        settle(slot)
    }

    func sizing(_ slot: Slot, _ run: StrategyRun) -> ChildSizing {
        ChildSizing(
            lot: strategyLot(slot), minChild: run.terms.minChild, maxChild: run.terms.maxChild)
    }

    func strategyLot(_ slot: Slot) -> Lot {
        let lot = reference.steps(orders[slot].terms.instrument)?.lot ?? .zero
        return Lot(lot.isPositive ? lot : Quantity(units: 1))
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
        guard orders[slot].isOpen, let run = strategies[id], run.phase != .finishing else {
            return
        }
        if let timer = timers.workTimer(of: id) { emit(.timerCleared(timer.id)) }
        let end = run.plan?.end ?? run.terms.endTime
        var due = end
        if run.phase == .working, let plan = run.plan {
            var progress = run.progress
            // What is late waits with the next one for the market to take it again.
            while let slice = plan.slice(after: progress, reference.curves) {
                due = slice.time
                guard due <= now else { break }
                progress.advance(to: slice)
                due = end
            }
            if let look = nextLook(run) { due = min(due, look) }
        }
        emit(.timerSet(timers.nextID, due: due, .slice, id))
    }

    mutating func finishStrategy(_ slot: Slot) {
        let id = orders[slot].id
        emit(.instructed(.strategy(id, .finishing)))
        if instructions.isFollowing(id) { emit(.instructed(.followCleared(id))) }
        if orders[slot].hasOpenChild { cancelChildren(slot) }
        settle(slot)
    }
}
