import OMSModels
import OMSTypes

// Strategies that follow the market's volume: each has a watch on it, and what it measures comes
// as a command once the watch fires.
extension OrderCore {
    /// The least market volume of the day that a strategy on the instrument waits for; `nil` = none
    /// follows it.
    public func volumeAwaited(_ instrument: InstrumentID) -> Quantity? {
        strategies.followers.count == 0 ? nil : strategies.leastAwaited(instrument)
    }

    /// The last volume of the instrument that a strategy measured: from there a new process counts.
    public func volumeMeasured(_ instrument: InstrumentID) -> Quantity {
        strategies.lastMeasured(instrument)
    }

    /// So much of the instrument was traded today in all.
    mutating func measure(_ instrument: InstrumentID, _ volume: Quantity) {
        for order in strategies.followers(of: instrument, through: volume) {
            guard let slot = orders.slot(order) else { continue }
            follow(volume, slot)
        }
    }

    private mutating func follow(_ volume: Quantity, _ slot: Slot) {
        let id = orders[slot].id
        guard orders[slot].isOpen, !orders[slot].isEnding, let old = strategies[id],
            old.phase == .working, let plan = old.plan
        else { return emit(.instructed(.strategy(id, .awaits(nil)))) }
        emit(.instructed(.strategy(id, .measured(volume))))
        guard let run = strategies[id] else { return }
        if case .participate(let participation) = plan, !isAtRest(slot) {
            release(slot, participation, run)
        }
        setVolumeWatch(slot)
    }

    /// Whether a strategy may release nothing now.
    func isAtRest(_ slot: Slot) -> Bool {
        isHalted(orders[slot].terms.instrument)
            || !orders[slot].flags.isDisjoint(with: .atRest)
            || orders[slot].flags.contains(.pendingReplace)
    }

    private mutating func release(
        _ slot: Slot, _ plan: ParticipationPlan, _ run: StrategyRun
    ) {
        let order = orders[slot]
        let (done, open) = (order.cumQty, order.routedLeaves)
        let others = run.volumeOfOthers(done: done)
        let band = TrackingBand(orderQty: order.terms.orderQty, lot: plan.lot)
        let isBehind = band.isBehind(target: run.progress.target, done: done)
        let aggression = isBehind ? run.aggression.stepped(isBehind: true) : run.terms.aggression
        let sizing = ChildSizing(
            lot: plan.lot, minChild: run.terms.minChild, maxChild: run.terms.maxChild)
        let size = plan.child(others, done: done, open: open, sizing)
        guard size.isPositive || isBehind else { return }
        emit(
            .instructed(
                .strategy(
                    order.id,
                    .sliced(
                        number: run.progress.slices + 1, target: plan.desired(others),
                        released: done + open + size, aggression))))
        if restsElsewhere(slot, aggression) { cancelChildren(slot) }
        settle(slot)
    }

    /// Sets the volume at which a strategy looks again.
    mutating func setVolumeWatch(_ slot: Slot) {
        let order = orders[slot]
        guard let run = strategies[order.id], let plan = run.plan, run.phase == .working else {
            return
        }
        let awaited = volumeAwaited(order, run, plan)
        if awaited != run.awaited { emit(.instructed(.strategy(order.id, .awaits(awaited)))) }
    }

    private func volumeAwaited(
        _ order: Order, _ run: StrategyRun, _ plan: StrategyPlan
    ) -> Quantity? {
        switch plan {
        case .twap, .shortfall: return nil
        case .vwap(_, let place):
            guard run.terms.isDynamic else { return nil }
            guard let volume = run.volume else { return .zero }
            // A two-hundredth of the usual day moves the target by no more than that.
            let step = reference.curves[place].dailyVolume.units / 200
            return Quantity(units: Int64(clamping: Int128(volume.units) + Int128(max(1, step))))
        case .participate(let participation):
            guard let start = run.volumeStart else { return .zero }
            let (done, open) = (order.cumQty, order.routedLeaves)
            return participation.nextVolume(
                done: done, open: open, minChild: run.terms.minChild
            ).map {
                let sum = Int128(start.units) + Int128(done.units) + Int128($0.units)
                return Quantity(units: Int64(clamping: sum))
            }
        }
    }
}

extension StrategyRun {
    /// What others have traded since the run began; our own executions count in the volume too.
    func volumeOfOthers(done: Quantity) -> Quantity {
        guard let volume, let start = volumeStart else { return .zero }
        return max(.zero, Quantity(units: volume.units - start.units - done.units))
    }
}
