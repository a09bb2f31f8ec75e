import OMSMarket
import OMSTypes

/// Midpoints of a record at even times.
public enum RecordedMidpoints {
    /// One price at each step from `start` on; where the market is not fit the last one before
    /// stays. Nothing before the first fit market.
    public static func sample(
        _ updates: [MarketUpdate], _ instrument: InstrumentID, venues: Int, _ rules: FillRules,
        from start: Timestamp, until end: Timestamp, step: Int64
    ) -> [Double] {
        precondition(step > 0, "time must go on")
        var world = FillSimulator(updates, instrument, venues: venues, rules, .free)
        var result: [Double] = []
        var now = start
        while now < end {
            world.advance(to: now)
            _ = world.takePrints()
            let best = world.best
            if rules.isFit(best) {
                // Twice the midpoint is a whole number.
                result.append(Double(best.bid.units + best.ask.units) / 2)
            } else if let last = result.last {
                result.append(last)
            }
            now = now.adding(nanoseconds: step)
        }
        return result
    }
}
