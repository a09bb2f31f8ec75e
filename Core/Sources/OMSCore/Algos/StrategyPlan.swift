import OMSModels
import OMSTypes

/// The schedule of a strategy's run. A new one is a case here and what it answers.
public enum StrategyPlan: Equatable, Sendable, BitwiseCopyable {
    case twap(TwapSchedule)
    case shortfall(ShortfallSchedule)
    /// Along the curve with that place among all that there were.
    case vwap(VwapSchedule, curve: UInt32)
    case participate(ParticipationPlan)

    /// The plan that terms ask for, from an instant on; `nil` for strategies that have no schedule,
    /// or no curve to follow.
    init?(
        _ terms: StrategyTerms, quantity: Quantity, lot: Quantity, from start: Timestamp,
        generator: SplitMix64, curve: UInt32?, _ curves: VolumeCurves
    ) {
        guard lot.isPositive, terms.interval > 0, terms.endTime > start else { return nil }
        let window = ScheduleWindow(
            start: start, end: terms.endTime, interval: terms.interval, jitterPPM: terms.jitterPPM)
        switch terms.strategy {
        case .twap:
            self = .twap(
                TwapSchedule(
                    quantity: quantity, lot: Lot(lot), window: window, sizePPM: terms.sizePPM,
                    generator: generator))
        case .minimizeMarketImpact:
            self = .shortfall(
                ShortfallSchedule(
                    quantity: quantity, lot: Lot(lot), window: window,
                    urgencyNano: terms.urgencyNano, generator: generator))
        case .vwap:
            guard let place = curve else { return nil }
            let known = curves[place]
            self = .vwap(
                VwapSchedule(
                    quantity: quantity, lot: Lot(lot), start: start, end: terms.endTime,
                    curveStart: known.start(for: start),
                    slicesPerBin: known.slicesPerBin(terms.interval), sizePPM: terms.sizePPM,
                    jitterPPM: terms.jitterPPM, generator: generator), curve: place)
        case .participate:
            self = .participate(
                ParticipationPlan(
                    start: start, end: terms.endTime, total: quantity, ratePPM: terms.ratePPM,
                    lot: Lot(lot)))
        }
    }

    func problem(_ curves: VolumeCurves) -> ScheduleProblem? {
        switch self {
        case .twap(let schedule): return schedule.problem
        case .shortfall(let schedule): return schedule.problem
        case .vwap(let schedule, let place): return schedule.problem(on: curves[place].curve)
        case .participate(let plan): return plan.problem
        }
    }

    /// The slice behind what was given out so far.
    func slice(after progress: ScheduleProgress, _ curves: VolumeCurves) -> ScheduleSlice? {
        switch self {
        case .twap(let schedule): return schedule.slice(after: progress)
        case .shortfall(let schedule): return schedule.slice(after: progress)
        case .vwap(let schedule, let place):
            return schedule.slice(after: progress, on: curves[place].curve)
        // What it has at venues follows from volume, not from time.
        case .participate: return nil
        }
    }

    /// What had been done when the plan was made.
    public var base: Quantity {
        switch self {
        case .twap(let schedule): return schedule.base
        case .shortfall(let schedule): return schedule.base
        case .vwap(let schedule, _): return schedule.base
        case .participate(let plan): return plan.base
        }
    }

    /// What is done when all of it is.
    public var total: Quantity {
        switch self {
        case .twap(let schedule): return schedule.base + schedule.quantity
        case .shortfall(let schedule): return schedule.base + schedule.quantity
        case .vwap(let schedule, _): return schedule.base + schedule.quantity
        case .participate(let plan): return plan.total
        }
    }

    public var start: Timestamp {
        switch self {
        case .twap(let schedule): return schedule.window.start
        case .shortfall(let schedule): return schedule.window.start
        case .vwap(let schedule, _): return schedule.start
        case .participate(let plan): return plan.start
        }
    }

    public var end: Timestamp {
        switch self {
        case .twap(let schedule): return schedule.window.end
        case .shortfall(let schedule): return schedule.window.end
        case .vwap(let schedule, _): return schedule.end
        case .participate(let plan): return plan.end
        }
    }

    /// The plan of what is left of another quantity (A6); `nil` when window or work is over.
    func recomputed(
        at instant: Timestamp, done: Quantity, orderQty: Quantity, _ curves: VolumeCurves
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
        }
    }
}
