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
        case .wanted(let terms):
            return "\(terms.strategy.name) is to work it otherwise, until \(terms.endTime.iso8601)"
        case .amended: return "its strategy has the new parameters; what was done stays"
        case .paused(let keeps):
            return "its strategy is paused" + (keeps ? "; open children stay" : "")
        case .resumed: return "its strategy goes on"
        case .heldBack(.zero): return "its share of the market's volume holds nothing back any more"
        case .heldBack(let quantity):
            return "its share of the market's volume holds \(shares(quantity)) back"
        case .rated(let rate):
            return "the price gives it \(DecimalText.string(rate * 10_000)) % of the volume"
        case .repriced: return "its resting children follow the market"
        case .takes(let quantity, let price):
            return "\(shares(quantity)) are shown at \(DecimalText.string(price.units)) or better "
                + "and are taken at once"
        case .looks(let instant): return "shows its next part at \(instant.iso8601)"
        }
    }

    func story(_ order: OrderID) -> Story {
        let event: String
        switch self {
        case .asked: event = "strategyAsked"
        case .planned: event = "strategyPlanned"
        case .sliced: event = "strategySlice"
        case .finishing: event = "strategyEnding"
        case .measured, .awaits, .heldBack, .rated: event = "strategyVolume"
        case .wanted, .amended: event = "strategyAmended"
        case .paused: event = "strategyPaused"
        case .resumed: event = "strategyResumed"
        case .repriced: event = "strategyRepriced"
        case .takes: event = "strategyTakes"
        case .looks: event = "strategyWaits"
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
        case .iceberg(let plan):
            return "to show \(DecimalText.string(plan.displayQty.units)) at once"
        case .sniper: return "to wait unseen"
        case .close(let plan):
            return "\(DecimalText.string(plan.closeQty.units)) for the close at "
                + plan.closeTime.iso8601
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
