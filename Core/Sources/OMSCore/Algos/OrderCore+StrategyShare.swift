import OMSModels
import OMSTypes

// How large a share of the market's volume a schedule may be, and has to be (849, and the bounds
// that 847's parameters name): what is cut rolls on, and goes out as volume comes.
extension OrderCore {
    /// The most that children may have executed and open in all; `nil` = no share bounds them.
    ///
    /// A static VWAP is bounded in each bin of its curve by the usual volume of that
    /// (algos-and-sor §3), the others by what the market has traded since they began.
    ///
    /// - Parameter number: the slice that is about to be given out; `nil` = none.
    func mostShare(_ slot: Slot, _ run: StrategyRun, _ number: Int64? = nil) -> Quantity? {
        let rate = run.terms.ratePPM
        guard rate > 0, let plan = run.plan else { return nil }
        let (done, open) = (orders[slot].cumQty, orders[slot].routedLeaves)
        switch plan {
        case .participate, .close, .iceberg, .sniper: return nil
        case .vwap(let schedule, let place) where !run.terms.isDynamic:
            let known = reference.curves[place]
            let slice = number ?? max(1, run.progress.slices)
            let bins = schedule.bins(on: known.curve)
            let bin = bins.lowerBound + Int((slice - 1) / schedule.slicesPerBin)
            let begun = number.flatMap { begunBin(run, $0, done + open) } ?? run.binBase
            guard bin < bins.upperBound else { return begun }
            return begun
                + schedule.participationCap(
                    ratePPM: rate, averageDailyVolume: known.dailyVolume, bin: bin,
                    on: known.curve)
        case .twap, .shortfall, .vwap:
            return strategyLot(slot).floor(run.share(at: rate, done: done))
        }
    }

    /// The least that children should have executed and open by now; `nil` = no share asks for it.
    func leastShare(_ slot: Slot, _ run: StrategyRun) -> Quantity? {
        let rate = run.terms.bounds.rateMinPPM
        guard rate > 0, run.terms.strategy != .participate else { return nil }
        return min(run.share(at: rate, done: orders[slot].cumQty), orders[slot].terms.orderQty)
    }

    /// A quantity as far as the share of volume lets it go out now.
    func withinShare(_ slot: Slot, _ run: StrategyRun, _ quantity: Quantity) -> Quantity {
        guard let most = mostShare(slot, run) else { return quantity }
        let room = most - orders[slot].cumQty - orders[slot].routedLeaves
        return max(.zero, min(quantity, strategyLot(slot).floor(max(.zero, room))))
    }

    mutating func noteCut(_ slot: Slot, _ run: StrategyRun, _ cut: Quantity) {
        guard cut != run.cut else { return }
        emit(.instructed(.strategy(orders[slot].id, .heldBack(cut))))
    }

    /// Volume has come: what was held back goes out as far as it may, what is too little is added.
    mutating func releaseShare(_ slot: Slot, _ run: StrategyRun) {
        let order = orders[slot]
        let committed = max(order.cumQty + order.routedLeaves, run.released)
        var wanted = min(run.cut, max(.zero, run.progress.target - committed))
        if let least = leastShare(slot, run) { wanted = max(wanted, least - committed) }
        if let most = mostShare(slot, run) { wanted = min(wanted, most - committed) }
        let rest = order.terms.orderQty - committed
        let size = sizing(slot, run).size(wanted: wanted, rest: rest)
        guard size.isPositive else { return }
        emit(
            .instructed(
                .strategy(
                    order.id,
                    .sliced(
                        number: run.progress.slices, target: run.progress.target,
                        released: committed + size, run.aggression))))
        noteCut(slot, run, max(.zero, run.cut - size))
        settle(slot)
    }

    /// The volume at which a schedule has to know of it.
    func shareAwaited(_ slot: Slot, _ run: StrategyRun, _ plan: StrategyPlan) -> Quantity? {
        var isByCurve = false
        if case .vwap = plan { isByCurve = !run.terms.isDynamic }
        let most = isByCurve ? 0 : run.terms.ratePPM
        let least = run.terms.bounds.rateMinPPM
        guard most > 0 || least > 0 || run.terms.isDynamic else { return nil }
        guard let volume = run.volume, run.volumeStart != nil else { return .zero }
        let order = orders[slot]
        let committed = max(order.cumQty + order.routedLeaves, run.released)
        let rest = order.terms.orderQty - committed
        let child = min(rest, max(run.terms.minChild, Quantity(units: strategyLot(slot).units)))
        var awaited: Quantity?
        func note(_ found: Quantity) {
            let later = max(found, Quantity(units: volume.units + 1))
            awaited = awaited.map { min($0, later) } ?? later
        }
        if run.terms.isDynamic, case .vwap(_, let place) = plan {
            // A two-hundredth of the usual day moves the target by no more than that.
            let step = max(1, reference.curves[place].dailyVolume.units / 200)
            note(Quantity(units: Int64(clamping: Int128(volume.units) + Int128(step))))
        }
        if most > 0, rest.isPositive {
            let now = run.share(at: most, done: order.cumQty)
            if run.cut.isPositive, now < committed + child {
                note(run.volume(forShare: committed + child, at: most, done: order.cumQty))
            } else if now < order.terms.orderQty {
                // So that the next slice finds what it may do known within a two-hundredth.
                let step = max(child, Quantity(units: order.terms.orderQty.units / 200))
                note(run.volume(forShare: now + step, at: most, done: order.cumQty))
            }
        }
        if least > 0, rest.isPositive {
            note(run.volume(forShare: committed + child, at: least, done: order.cumQty))
        }
        return awaited
    }
}
