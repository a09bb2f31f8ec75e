import OMSModels
import OMSTypes

// What a strategy is asked: refused with what is wrong, by name; replaced and paused in flight.
extension OrderCore {
    /// How long after the close the market may still tell of its auction, where days have no end.
    private static let closeGrace: Int64 = 600_000_000_000

    /// A strategy without an end works until the end of its market's day.
    func withEnd(_ strategy: StrategyTerms, _ terms: OrderTerms) -> StrategyTerms {
        guard strategy.endTime == .none else { return strategy }
        var result = strategy
        result.endTime = endOfDay(after: now, of: terms.instrument) ?? .none
        if result.endTime == .none, strategy.strategy == .targetClose,
            let close = closing(of: terms.instrument)
        {
            result.endTime = close.end.adding(nanoseconds: Self.closeGrace)
        }
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

    /// What a plan from now on is made of.
    func material(
        _ strategy: StrategyTerms, _ terms: OrderTerms, done: Quantity = .zero, seed: UInt64
    ) -> StrategyMaterial {
        var result = StrategyMaterial(
            quantity: terms.orderQty, done: done,
            lot: reference.steps(terms.instrument)?.lot ?? Quantity(units: 1),
            start: max(now, strategy.effectiveTime), generator: SplitMix64(seed: seed),
            curve: curve(of: terms.instrument))
        if strategy.strategy == .targetClose, let close = closing(of: terms.instrument) {
            result.closeTime = close.goes
            result.cutoff = close.end.adding(nanoseconds: -close.cutoff)
        }
        return result
    }

    /// What of a strategy cannot be done with these terms.
    func strategyRefusal(
        _ terms: OrderTerms, _ instructions: Instructions, _ strategy: StrategyTerms,
        done: Quantity = .zero
    ) -> Refusal? {
        if let refusal = mixedRefusal(terms, instructions) { return refusal }
        guard strategy.endTime > max(now, strategy.effectiveTime) else {
            return Refusal(.strategyWindow)
        }
        let isClose = strategy.strategy == .targetClose
        if isClose, let refusal = closeRefusal(terms, strategy) { return refusal }
        guard strategy.minChild.units >= 0, strategy.maxChild.units >= 0,
            let lot = reference.steps(terms.instrument)?.lot,
            let plan = StrategyPlan(
                strategy, material(strategy, terms, done: done, seed: 0), reference.curves)
        else { return Refusal(strategy.strategy == .vwap ? .strategyCurve : .strategyUnknown) }
        if let words = strategy.problem(terms, lot: lot) {
            return Refusal(.strategyParameter, text: words)
        }
        if case .vwap(_, let place) = plan, strategy.isDynamic || strategy.ratePPM > 0,
            !reference.curves[place].dailyVolume.isPositive
        {
            return Refusal(
                .strategyCurve,
                text: strategy.isDynamic
                    ? "Dynamic needs its dailyVolume"
                    : "ParticipationRate (849) needs its dailyVolume")
        }
        if case .close(let close) = plan, close.closeQty.isPositive,
            !reference.hasVenue(taking: .atTheClose)
        {
            return Refusal(.noVenue)
        }
        return plan.problem(reference.curves).map { Refusal(.strategyParameter, text: $0.words) }
    }

    private func closeRefusal(_ terms: OrderTerms, _ strategy: StrategyTerms) -> Refusal? {
        guard let close = closing(of: terms.instrument) else { return Refusal(.noMarketHours) }
        let cutoff = close.end.adding(nanoseconds: -close.cutoff)
        guard max(now, strategy.effectiveTime) < cutoff else { return Refusal(.sessionPast) }
        return strategy.endTime >= close.end ? nil : Refusal(.strategyWindow)
    }

    // MARK: In flight

    /// What a replace states of a strategy: its beginning, end and seed stay unless they are said.
    func stated(_ slot: Slot, _ strategy: StrategyTerms) -> StrategyTerms {
        guard let old = strategies[orders[slot].id]?.terms else { return strategy }
        var result = strategy
        if result.endTime == .none { result.endTime = old.endTime }
        if result.effectiveTime == .none { result.effectiveTime = old.effectiveTime }
        return result
    }

    /// Why an order's strategy cannot go on like that.
    func amendRefusal(
        _ slot: Slot, _ terms: OrderTerms, _ instructions: Instructions, _ strategy: StrategyTerms
    ) -> Refusal? {
        guard let run = strategies[orders[slot].id] else {
            return Refusal(.strategyParameter, text: "no strategy works the order")
        }
        guard run.terms.strategy == strategy.strategy else {
            return Refusal(.strategyParameter, text: "TargetStrategy (847) cannot be replaced")
        }
        guard run.phase != .finishing else { return Refusal(.strategyEnded) }
        let done = orders[slot].cumQty
        // Less than is done ends the order: there is nothing to plan.
        guard terms.orderQty > done else { return nil }
        return strategyRefusal(terms, instructions, strategy, done: done)
    }

    /// What was asked for of the strategy holds from now on (A6).
    mutating func takeWantedStrategy(_ slot: Slot) {
        let id = orders[slot].id
        guard let run = strategies[id], run.wanted != nil else { return }
        let next = run.plan?.generatorAfter(run.progress, reference.curves)?.state
        let seed = run.wanted?.seed == 0 ? next ?? run.seed : 0
        emit(.instructed(.strategy(id, .amended(seed: seed))))
        if instructions.isFollowing(id) { emit(.instructed(.followCleared(id))) }
    }

    /// The desk stops a strategy from sending, or lets it go on (A5).
    mutating func pauseStrategy(_ id: OrderID, isPaused: Bool, keepsChildren: Bool) {
        guard let slot = orders.slot(id), orders[slot].kind == .client, orders[slot].isOpen,
            !orders[slot].isEnding
        else { return refuseDesk(id, Refusal(.orderTerminal)) }
        guard let run = strategies[id] else {
            return refuseDesk(
                id, Refusal(.strategyParameter, text: "no strategy works the order"))
        }
        guard run.phase != .finishing else { return refuseDesk(id, Refusal(.strategyEnded)) }
        guard isPaused != (run.phase == .paused) else { return }
        if isPaused {
            pauseRun(slot, keepsChildren: keepsChildren)
            if !keepsChildren { cancelChildren(slot) }
        } else {
            resumeRun(slot)
        }
    }

    mutating func pauseRun(_ slot: Slot, keepsChildren: Bool = false) {
        let id = orders[slot].id
        emit(.instructed(.strategy(id, .paused(keepsChildren: keepsChildren))))
        if instructions.isFollowing(id) { emit(.instructed(.followCleared(id))) }
        setSliceTimer(slot)
    }

    /// On with what is left of time and quantity.
    private mutating func resumeRun(_ slot: Slot) {
        let order = orders[slot]
        emit(.instructed(.strategy(order.id, .resumed)))
        guard let run = strategies[order.id] else { return }
        if let old = run.plan {
            let plan = old.recomputed(
                at: now, done: order.cumQty, orderQty: order.terms.orderQty, run.progress,
                reference.curves)
            guard let plan else { return finishStrategy(slot) }
            emit(.instructed(.strategy(order.id, .planned(plan))))
            begin(slot, strategy: run.terms)
        }
        settle(slot)
    }
}

// The close of an instrument's market.
extension OrderCore {
    struct Closing {
        /// When orders for it go out, when it is, and how long before it none are taken.
        var goes: Timestamp
        var end: Timestamp
        var cutoff: Int64
    }

    /// The next close, or `nil` where the market's hours are not known.
    func closing(of instrument: InstrumentID) -> Closing? {
        guard let hours = hours(of: instrument), let end = hours.end(of: .atTheClose, after: now)
        else { return nil }
        let (lead, cutoff) = hours.closeLeadAndCutoff
        // A second before the cut-off at the latest.
        let before = max(lead, cutoff + 1_000_000_000)
        return Closing(
            goes: max(now, end.adding(nanoseconds: -before)), end: end, cutoff: cutoff)
    }
}
