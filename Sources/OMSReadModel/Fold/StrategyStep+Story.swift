import OMSCore
import OMSModels
import OMSTypes

// What a strategy does with an order, in words.
extension StrategyStep {
    public var words: String {
        func shares(_ quantity: Quantity) -> String { DecimalText.string(quantity.units) }
        switch self {
        case .asked(let terms):
            return "\(terms.strategy.name) is to work it until \(terms.endTime.iso8601)"
        case .planned(let plan):
            return "its strategy plans \(plan.slices) from \(plan.start.iso8601) to "
                + "\(plan.end.iso8601), \(shares(plan.total)) in all"
        case .sliced(let number, let target, let released, let aggression):
            return "slice \(number): \(shares(target)) should be done by now, children may have "
                + "\(shares(released)), \(aggression.words)"
        case .finishing: return "the window of its strategy is over"
        case .measured(let volume): return "\(shares(volume)) were traded in the market so far"
        case .awaits(let volume?): return "waits until \(shares(volume)) are traded"
        case .awaits(nil): return "follows the market's volume no longer"
        }
    }

    func story(_ order: OrderID) -> Story {
        let event: String
        switch self {
        case .asked: event = "strategyAsked"
        case .planned: event = "strategyPlanned"
        case .sliced: event = "strategySlice"
        case .finishing: event = "strategyEnding"
        case .measured, .awaits: event = "strategyVolume"
        }
        return Story(order: order, event: event, text: words)
    }
}

extension StrategyPlan {
    fileprivate var slices: String {
        switch self {
        case .twap(let schedule): return "\(schedule.window.slices) slices"
        case .shortfall(let schedule):
            return "\(schedule.window.slices) slices, the larger ones first,"
        case .vwap(let schedule, _):
            return "\(schedule.slicesPerBin) slices a bin of the volume curve"
        case .participate(let plan):
            return "\(DecimalText.string(plan.ratePPM * 10_000)) % of the market's volume"
        }
    }
}

extension Aggression {
    var words: String {
        switch self {
        case .passive: return "resting at the near touch"
        case .middle: return "at the midpoint"
        case .cross: return "across the spread"
        }
    }
}
