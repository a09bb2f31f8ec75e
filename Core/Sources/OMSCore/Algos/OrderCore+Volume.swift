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
        rate(slot)
        guard let run = strategies[id] else { return }
        if !isAtRest(slot) {
            switch plan {
            case .participate(let participation): release(slot, participation, run)
            case .close(let close):
                if !isClosing(slot), now < close.closeTime { release(slot, close.before, run) }
            case .twap, .vwap, .shortfall: releaseShare(slot, run)
            case .iceberg, .sniper: break
            }
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
        let desired = run.share(at: run.followedPPM, done: done)
        let band = TrackingBand(orderQty: order.terms.orderQty, lot: plan.lot)
        let isBehind = band.isBehind(target: run.progress.target, done: done)
        let aggression = isBehind ? run.aggression.stepped(isBehind: true) : run.terms.aggression
        let size = plan.child(
            desired: desired, done: done, open: open, sizing(slot, run))
        guard size.isPositive || isBehind else { return }
        emit(
            .instructed(
                .strategy(
                    order.id,
                    .sliced(
                        number: run.progress.slices + 1, target: min(desired, plan.total),
                        released: done + open + size, aggression))))
        if restsElsewhere(slot, aggression) { cancelChildren(slot) }
        settle(slot)
    }

    /// The price of this look gives a participation with two rates the one that it has from here
    /// on: its least at the reference price or worse, its most at the span better.
    private mutating func rate(_ slot: Slot) {
        let order = orders[slot]
        guard let run = strategies[order.id], run.terms.strategy == .participate,
            run.terms.bounds.rateMaxPPM > 0
        else { return }
        let bounds = run.terms.bounds
        let middle = nbbo(order.terms.instrument).midpoint
        guard middle.isSet else { return }
        let band = ParticipationBand(
            ratePPM: run.terms.rateLeastPPM...bounds.rateMaxPPM, reference: bounds.referencePx,
            span: bounds.priceSpan)
        let rate = band.ratePPM(order.terms.side, at: middle)
        if rate != run.followedPPM { emit(.instructed(.strategy(order.id, .rated(rate)))) }
    }

    /// Sets the volume at which a strategy looks again.
    mutating func setVolumeWatch(_ slot: Slot) {
        let order = orders[slot]
        guard let run = strategies[order.id], let plan = run.plan, run.phase == .working else {
            return
        }
        let awaited = volumeAwaited(slot, run, plan)
        if awaited != run.awaited { emit(.instructed(.strategy(order.id, .awaits(awaited)))) }
    }

    private func volumeAwaited(
        _ slot: Slot, _ run: StrategyRun, _ plan: StrategyPlan
    ) -> Quantity? {
        switch plan {
        case .iceberg, .sniper: return nil
        case .twap, .shortfall, .vwap: return shareAwaited(slot, run, plan)
        case .participate(let participation): return volumeAwaited(slot, run, participation)
        case .close(let close):
            guard !isClosing(slot), close.before.total > close.before.base else { return nil }
            return volumeAwaited(slot, run, close.before)
        }
    }

    private func volumeAwaited(
        _ slot: Slot, _ run: StrategyRun, _ plan: ParticipationPlan
    ) -> Quantity? {
        guard run.volumeStart != nil else { return .zero }
        let (done, open) = (orders[slot].cumQty, orders[slot].routedLeaves)
        return plan.nextDesired(done: done, open: open, minChild: run.terms.minChild)
            .map { run.volume(forShare: $0, at: run.followedPPM, done: done) }
    }
}

extension StrategyRun {
    /// The rate that a participation follows now, parts per million.
    var followedPPM: Int64 { ratePPM > 0 ? ratePPM : terms.rateLeastPPM }

    /// What others have traded since the run began to count; our own executions count in the volume
    /// too.
    func volumeOfOthers(done: Quantity) -> Quantity {
        guard let volume, let start = volumeStart else { return .zero }
        return max(.zero, volume - start - (done - countedDone))
    }

    /// What it would have of its own, executed and open, were it at that rate of all volume.
    func share(at rate: Int64, done: Quantity) -> Quantity {
        guard rate > 0 else { return counted }
        let since = PovSchedule(ratePPM: rate).desired(volumeOfOthers: volumeOfOthers(done: done))
        return Quantity(units: Int64(clamping: Int128(counted.units) + Int128(since.units)))
    }

    /// The market's volume of the day from which on its share is so much.
    func volume(forShare share: Quantity, at rate: Int64, done: Quantity) -> Quantity {
        precondition(rate > 0, "a share of nothing is waited for")
        // ⌈(share − counted)·(1 − ρ)/ρ⌉ of others: one unit less gives one unit of it less.
        let wanted = max(0, Int128(share.units) - Int128(counted.units))
        let others =
            (wanted * (Int128(PartsPerMillion.whole) - Int128(rate)) + Int128(rate) - 1)
            / Int128(rate)
        let own = Int128(done.units) - Int128(countedDone.units)
        let sum = Int128((volumeStart ?? .zero).units) + own + others
        return Quantity(units: Int64(clamping: sum))
    }
}
