import OMSModels
import OMSTypes

// What the steps of a strategy make of its run: nothing is decided here.
extension OrderCore {
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

    /// What a pending replace asked for is not asked for any more.
    mutating func dropWantedStrategy(_ id: OrderID) {
        guard var run = strategies[id], run.wanted != nil, let slot = orders.slot(id) else {
            return
        }
        run.wanted = nil
        strategies.set(id, run, orders[slot].terms.instrument)
    }

    private mutating func move(_ run: inout StrategyRun, _ slot: Slot, _ step: StrategyStep) {
        let (done, open) = (orders[slot].cumQty, orders[slot].routedLeaves)
        switch step {
        case .asked: preconditionFailure("applied above")
        case .planned(let plan):
            run.phase = .working
            run.plan = plan
            run.progress = ScheduleProgress(target: plan.base)
            run.released = done + open
            (run.cut, run.lookAt) = (.zero, .none)
            if case .vwap = plan, run.terms.ratePPM > 0 { run.binBase = done + open }
        case .sliced(let number, let target, let released, let aggression):
            if let begun = begunBin(run, number, done + open) { run.binBase = begun }
            run.progress.slices = number
            run.progress.target = target
            run.released = released
            run.aggression = aggression
            run.lookAt = .none
            freshen(slot)
        case .measured(let volume):
            run.volumeStart = run.volumeStart ?? volume
            run.volume = volume
        case .awaits(let volume): run.awaited = volume
        case .finishing:
            run.phase = .finishing
            run.awaited = nil
            freshen(slot)
        case .wanted(let terms): run.wanted = terms
        case .amended(let seed): amend(&run, slot, seed)
        case .paused(let keepsChildren):
            run.phase = .paused
            run.keepsChildren = keepsChildren
            (run.awaited, run.lookAt) = (nil, .none)
        case .resumed:
            run.phase = run.plan == nil ? .accepted : .working
            recount(&run, from: nil, counted: done, done: done)
        case .heldBack(let quantity): run.cut = quantity
        case .rated(let rate):
            let counted = run.share(at: run.followedPPM, done: done)
            recount(&run, from: run.volume, counted: counted, done: done)
            run.ratePPM = rate
        case .repriced: run.repricedAt = now
        case .takes:
            run.tookAt = now
            orders[slot].attempts = 0
        case .looks(let instant): run.lookAt = instant
        }
    }

    /// Parameters that were asked for hold; what was done stays, and the market's volume counts
    /// from its next print on.
    private func amend(_ run: inout StrategyRun, _ slot: Slot, _ seed: UInt64) {
        guard let terms = run.wanted else { return }
        let done = orders[slot].cumQty
        recount(&run, from: nil, counted: done, done: done)
        // What the desk has paused, the desk lets go on.
        let isHeld = run.phase == .paused && !run.terms.bounds.isPaused
        run.terms = terms
        run.wanted = nil
        run.phase = isHeld ? .paused : .accepted
        run.plan = nil
        run.seed = seed
        run.aggression = terms.aggression
        (run.awaited, run.ratePPM, run.lookAt) = (nil, 0, .none)
        (run.repricedAt, run.tookAt) = (.none, .none)
    }

    private func recount(
        _ run: inout StrategyRun, from volume: Quantity?, counted: Quantity, done: Quantity
    ) {
        run.volumeStart = volume
        (run.counted, run.countedDone) = (counted, done)
    }

    /// What children had when the bin of that slice began, if it begins with it.
    func begunBin(_ run: StrategyRun, _ number: Int64, _ committed: Quantity) -> Quantity? {
        guard run.terms.ratePPM > 0, case .vwap(let schedule, _) = run.plan, number > 0 else {
            return nil
        }
        let (bin, last) = (
            (number - 1) / schedule.slicesPerBin,
            run.progress.slices > 0 ? (run.progress.slices - 1) / schedule.slicesPerBin : -1
        )
        return bin != last ? committed : nil
    }

    /// Each slice is a round of its own: venues that were tried for the one before count again.
    private mutating func freshen(_ slot: Slot) {
        orders[slot].attempts = 0
        orders[slot].triedVenues = 0
    }
}
