import OMSModels
import OMSTypes

/// The schedule of a strategy's run. A new one is a case here and what it answers.
public enum StrategyPlan: Equatable, Sendable, BitwiseCopyable {
    case twap(TwapSchedule)
    case shortfall(ShortfallSchedule)

    /// The plan that terms ask for, from an instant on; `nil` for strategies that have no schedule.
    init?(
        _ terms: StrategyTerms, quantity: Quantity, lot: Quantity, from start: Timestamp,
        generator: SplitMix64
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
        case .vwap, .participate: return nil
        }
    }

    var problem: ScheduleProblem? {
        switch self {
        case .twap(let schedule): return schedule.problem
        case .shortfall(let schedule): return schedule.problem
        }
    }

    /// The slice behind what was given out so far.
    public func slice(after progress: ScheduleProgress) -> ScheduleSlice? {
        switch self {
        case .twap(let schedule): return schedule.slice(after: progress)
        case .shortfall(let schedule): return schedule.slice(after: progress)
        }
    }

    /// What shall have been done at an instant.
    public func target(at instant: Timestamp) -> Quantity {
        switch self {
        case .twap(let schedule): return schedule.target(at: instant)
        case .shortfall(let schedule): return schedule.target(at: instant)
        }
    }

    /// What had been done when the plan was made.
    public var base: Quantity {
        switch self {
        case .twap(let schedule): return schedule.base
        case .shortfall(let schedule): return schedule.base
        }
    }

    /// What is done when all of it is.
    public var total: Quantity {
        switch self {
        case .twap(let schedule): return schedule.base + schedule.quantity
        case .shortfall(let schedule): return schedule.base + schedule.quantity
        }
    }

    public var window: ScheduleWindow {
        switch self {
        case .twap(let schedule): return schedule.window
        case .shortfall(let schedule): return schedule.window
        }
    }

    /// The plan of what is left of another quantity (A6); `nil` when window or work is over.
    func recomputed(at instant: Timestamp, done: Quantity, orderQty: Quantity) -> StrategyPlan? {
        switch self {
        case .twap(let schedule):
            return schedule.recomputed(
                at: instant, done: done, orderQty: orderQty, generator: schedule.generatorAfter
            ).map { .twap($0) }
        case .shortfall(let schedule):
            return schedule.recomputed(
                at: instant, done: done, orderQty: orderQty, generator: schedule.generatorAfter
            ).map { .shortfall($0) }
        }
    }

    func encode(into out: inout ByteWriter) {
        switch self {
        case .twap(let schedule):
            out.append(1)
            schedule.encode(into: &out)
        case .shortfall(let schedule):
            out.append(2)
            schedule.encode(into: &out)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1: self = .twap(try TwapSchedule(from: &bytes))
        case 2: self = .shortfall(try ShortfallSchedule(from: &bytes))
        default: throw .invalid("unknown plan of a strategy", offset: bytes.offset)
        }
    }

    func digest(into digest: inout StateDigest) {
        switch self {
        case .twap(let schedule): schedule.digest(into: &digest)
        case .shortfall(let schedule): schedule.digest(into: &digest)
        }
    }
}

extension ScheduleProblem {
    /// What is wrong, for the client.
    var words: Text64 {
        switch self {
        case .quantity: return "OrderQty (38)"
        case .window: return "168 is not before 126"
        case .slices: return "more than 100000 slices: a longer SliceInterval"
        case .randomisation: return "RandomizePct and RandomizeTimePct are 0 to 1"
        case .rate: return "ParticipationRate (849) is below 1"
        case .urgency: return "Urgency is 0 to 700"
        case .curve: return "the curve has no volume in the window"
        }
    }
}
