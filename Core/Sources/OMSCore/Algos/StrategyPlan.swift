import OMSModels
import OMSTypes

/// What a plan is made of, beside the terms that ask for it.
struct StrategyMaterial {
    /// OrderQty, and what of it is done already.
    var quantity: Quantity
    var done: Quantity = .zero
    var lot: Quantity
    var start: Timestamp
    var generator: SplitMix64
    /// Place of the instrument's volume curve.
    var curve: UInt32?
    /// When orders for the close go out, and until when they are taken; `.none` = no such time.
    var closeTime: Timestamp = .none
    var cutoff: Timestamp = .none
}

/// The schedule of a strategy's run. A new one is a case here and what it answers.
public enum StrategyPlan: Equatable, Sendable, BitwiseCopyable {
    case twap(TwapSchedule)
    case shortfall(ShortfallSchedule)
    /// Along the curve with that place among all that there were.
    case vwap(VwapSchedule, curve: UInt32)
    case participate(ParticipationPlan)
    case iceberg(IcebergPlan)
    case sniper(SniperPlan)
    case close(ClosePlan)

    /// The plan that terms ask for, from an instant on; `nil` for strategies that have no schedule,
    /// or no curve to follow.
    init?(_ terms: StrategyTerms, _ material: StrategyMaterial, _ curves: VolumeCurves) {
        guard material.lot.isPositive, terms.interval > 0, terms.endTime > material.start else {
            return nil
        }
        let (lot, start, end) = (Lot(material.lot), material.start, terms.endTime)
        let rest = material.quantity - material.done
        let window = ScheduleWindow(
            start: start, end: end, interval: terms.interval, jitterPPM: terms.jitterPPM)
        switch terms.strategy {
        case .twap:
            var schedule = TwapSchedule(
                quantity: rest, lot: lot, window: window, sizePPM: terms.sizePPM,
                generator: material.generator)
            schedule.base = material.done
            self = .twap(schedule)
        case .minimizeMarketImpact:
            var schedule = ShortfallSchedule(
                quantity: rest, lot: lot, window: window, urgencyNano: terms.urgencyNano,
                generator: material.generator)
            schedule.base = material.done
            self = .shortfall(schedule)
        case .vwap:
            guard let place = material.curve else { return nil }
            let known = curves[place]
            var schedule = VwapSchedule(
                quantity: rest, lot: lot, start: start, end: end,
                curveStart: known.start(for: start),
                slicesPerBin: known.slicesPerBin(terms.interval), sizePPM: terms.sizePPM,
                jitterPPM: terms.jitterPPM, generator: material.generator)
            schedule.base = material.done
            self = .vwap(schedule, curve: place)
        case .participate:
            self = .participate(
                ParticipationPlan(
                    start: start, end: end, base: material.done, total: material.quantity,
                    ratePPM: terms.rateLeastPPM, lot: lot))
        case .iceberg:
            self = .iceberg(
                IcebergPlan(
                    start: start, end: end, base: material.done, total: material.quantity,
                    displayQty: terms.bounds.displayQty, sizePPM: terms.sizePPM,
                    refillMax: terms.bounds.refillMax, lot: lot, generator: material.generator))
        case .sniper:
            self = .sniper(
                SniperPlan(
                    start: start, end: end, base: material.done, total: material.quantity))
        case .targetClose:
            guard material.closeTime != .none else { return nil }
            self = .close(Self.close(terms, material, curves))
        }
    }

    private static func close(
        _ terms: StrategyTerms, _ material: StrategyMaterial, _ curves: VolumeCurves
    ) -> ClosePlan {
        let lot = Lot(material.lot)
        let rule = CloseRule(
            orderPPM: terms.bounds.closePPM, auctionPPM: terms.bounds.auctionPPM, lot: lot)
        var volume = terms.bounds.auctionVolume
        if volume == .zero, let place = material.curve { volume = curves[place].auctionVolume }
        // An auction of which nothing is known bounds nothing.
        if volume == .zero { volume = OrderCore.quantityMax }
        let rest = material.quantity - material.done
        let closeQty = rule.quantity(orderQty: rest, auctionVolume: volume)
        return ClosePlan(
            before: ParticipationPlan(
                start: material.start, end: terms.endTime, base: material.done,
                total: material.quantity - closeQty, ratePPM: terms.ratePPM, lot: lot),
            closeQty: closeQty,
            closeTime: ClosePlan.time(material.closeTime, after: material.start),
            cutoff: material.cutoff)
    }

    func problem(_ curves: VolumeCurves) -> ScheduleProblem? {
        switch self {
        case .twap(let schedule): return schedule.problem
        case .shortfall(let schedule): return schedule.problem
        case .vwap(let schedule, let place): return schedule.problem(on: curves[place].curve)
        case .participate(let plan): return plan.problem
        case .iceberg(let plan): return plan.problem
        case .sniper(let plan): return plan.problem
        case .close(let plan): return plan.problem
        }
    }

    /// The slice behind what was given out so far.
    func slice(after progress: ScheduleProgress, _ curves: VolumeCurves) -> ScheduleSlice? {
        switch self {
        case .twap(let schedule): return schedule.slice(after: progress)
        case .shortfall(let schedule): return schedule.slice(after: progress)
        case .vwap(let schedule, let place):
            return schedule.slice(after: progress, on: curves[place].curve)
        case .close(let plan): return plan.slice(after: progress)
        // What they have at venues follows from volume, fills and quotes, not from time.
        case .participate, .iceberg, .sniper: return nil
        }
    }
}

extension StrategyPlan {
    /// What had been done when the plan was made.
    public var base: Quantity {
        switch self {
        case .twap(let schedule): return schedule.base
        case .shortfall(let schedule): return schedule.base
        case .vwap(let schedule, _): return schedule.base
        case .participate(let plan): return plan.base
        case .iceberg(let plan): return plan.base
        case .sniper(let plan): return plan.base
        case .close(let plan): return plan.before.base
        }
    }

    /// What is done when all of it is.
    public var total: Quantity {
        switch self {
        case .twap(let schedule): return schedule.base + schedule.quantity
        case .shortfall(let schedule): return schedule.base + schedule.quantity
        case .vwap(let schedule, _): return schedule.base + schedule.quantity
        case .participate(let plan): return plan.total
        case .iceberg(let plan): return plan.total
        case .sniper(let plan): return plan.total
        case .close(let plan): return plan.total
        }
    }

    public var start: Timestamp {
        switch self {
        case .twap(let schedule): return schedule.window.start
        case .shortfall(let schedule): return schedule.window.start
        case .vwap(let schedule, _): return schedule.start
        case .participate(let plan): return plan.start
        case .iceberg(let plan): return plan.start
        case .sniper(let plan): return plan.start
        case .close(let plan): return plan.before.start
        }
    }

    public var end: Timestamp {
        switch self {
        case .twap(let schedule): return schedule.window.end
        case .shortfall(let schedule): return schedule.window.end
        case .vwap(let schedule, _): return schedule.end
        case .participate(let plan): return plan.end
        case .iceberg(let plan): return plan.end
        case .sniper(let plan): return plan.end
        case .close(let plan): return plan.before.end
        }
    }

    /// The run's generator behind what the plan draws; `nil` where it draws nothing.
    func generatorAfter(_ progress: ScheduleProgress, _ curves: VolumeCurves) -> SplitMix64? {
        switch self {
        case .twap(let schedule): return schedule.generatorAfter
        case .shortfall(let schedule): return schedule.generatorAfter
        case .vwap(let schedule, let place):
            return schedule.generatorAfter(on: curves[place].curve)
        case .iceberg(let plan): return plan.generatorAfter(progress.slices)
        case .participate, .sniper, .close: return nil
        }
    }

    /// The plan of what is left of another quantity (A6); `nil` when window or work is over.
    func recomputed(
        at instant: Timestamp, done: Quantity, orderQty: Quantity, _ progress: ScheduleProgress,
        _ curves: VolumeCurves
    ) -> StrategyPlan? {
        switch self {
        case .twap(let schedule):
            return schedule.recomputed(
                at: instant, done: done, orderQty: orderQty, generator: schedule.generatorAfter
            ).map { .twap($0) }
        case .shortfall(let schedule):
            return schedule.recomputed(
                at: instant, done: done, orderQty: orderQty, generator: schedule.generatorAfter
            ).map { .shortfall($0) }
        case .vwap(let schedule, let place):
            return schedule.recomputed(
                at: instant, done: done, orderQty: orderQty,
                generator: schedule.generatorAfter(on: curves[place].curve)
            ).map { .vwap($0, curve: place) }
        case .participate(let plan):
            return plan.recomputed(at: instant, done: done, orderQty: orderQty)
                .map { .participate($0) }
        case .iceberg(let plan):
            return plan.recomputed(
                at: instant, done: done, orderQty: orderQty, shown: progress.slices
            ).map { .iceberg($0) }
        case .sniper(let plan):
            return plan.recomputed(at: instant, done: done, orderQty: orderQty)
                .map { .sniper($0) }
        case .close(let plan):
            return plan.recomputed(at: instant, done: done, orderQty: orderQty)
                .map { .close($0) }
        }
    }
}
