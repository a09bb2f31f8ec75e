import OMSModels
import OMSTypes

/// Whether front-loading pays what it promises (algos-and-sor §5): the variance of what a schedule
/// costs on recorded midpoints, beside the closed form's for a price without drift.
///
/// A trade of step j is done at the price at the beginning of its step, so that the moves of step j
/// hit what is held behind it: V = σ²τ·Σx_j².
public struct ShortfallVariance: Equatable, Sendable {
    /// n_j/X.
    public let trades: [Double]
    /// Σ(x_j/X)²: V of the closed form in units of X²σ²τ.
    public let heldSquares: Double
    /// Σ(n_j/X)²: the expected cost's part that depends on the schedule, in units of X²η̃/τ.
    public let tradeSquares: Double

    private init(trades: [Double]) {
        self.trades = trades
        var held = 1.0
        var heldSquares = 0.0
        var tradeSquares = 0.0
        for trade in trades {
            held -= trade
            heldSquares += held * held
            tradeSquares += trade * trade
        }
        self.heldSquares = heldSquares
        self.tradeSquares = tradeSquares
    }

    /// The product's schedule of a million shares.
    public static func shortfall(steps: Int64, urgencyNano: Int64) -> ShortfallVariance {
        let quantity = Quantity(units: 1_000_000 * DecimalText.scale)
        let start = Timestamp.none
        let window = ScheduleWindow(
            start: start, end: start.adding(nanoseconds: steps * 1_000_000_000), slices: steps)
        let schedule = ShortfallSchedule(
            quantity: quantity, lot: Lot(Quantity(units: DecimalText.scale)), window: window,
            urgencyNano: urgencyNano, generator: SplitMix64(seed: 0))
        var progress = ScheduleProgress()
        var trades: [Double] = []
        while let slice = schedule.slice(after: progress) {
            trades.append(Double(slice.size.units) / Double(quantity.units))
            progress.advance(to: slice)
        }
        return ShortfallVariance(trades: trades)
    }

    /// Even trades in the first `active` of the steps.
    public static func even(steps: Int, active: Int) -> ShortfallVariance {
        ShortfallVariance(
            trades: (0..<steps).map { $0 < active ? 1 / Double(active) : 0 })
    }

    /// The urgency at which the schedule is expected to cost as much as even trades over the first
    /// `active` steps: of two schedules of the same cost the one of Almgren and Chriss must have
    /// the smaller variance.
    public static func urgency(steps: Int64, costingAsEvenOver active: Int64) -> Int64 {
        precondition(0 < active && active < steps, "fewer steps than all")
        var (low, high) = (Int64(0), Int64(100_000_000_000))
        // Sixty halvings of a whole number leave one.
        while high - low > 1 {
            let middle = (low + high) / 2
            let squares = shortfall(steps: steps, urgencyNano: middle).tradeSquares
            if squares < 1 / Double(active) { low = middle } else { high = middle }
        }
        return high
    }

    /// What the schedule cost a buyer in one window against the first price, basis points.
    ///
    /// - Parameter prices: at the beginning of each step.
    public func cost(_ prices: ArraySlice<Double>) -> Double {
        precondition(prices.count == trades.count, "a price for each step")
        guard let first = prices.first else { return 0 }
        var sum = 0.0
        for (trade, price) in zip(trades, prices) { sum += trade * (price - first) }
        return sum / first * 10_000
    }

    /// Σ of squared costs of this schedule over windows, in relation to that of another; with its
    /// bootstrap interval of 95 %, windows drawn whole.
    ///
    /// - Parameters:
    ///   - windows: costs of both, divided by the volatility of their day.
    public static func ratio(
        _ windows: [(first: Double, second: Double)], samples: Int = 2_000,
        _ generator: inout SplitMix64
    ) -> (ratio: Double, interval: ClosedRange<Double>)? {
        func quotient(_ draw: (Int) -> Int) -> Double? {
            var (first, second) = (0.0, 0.0)
            for index in windows.indices {
                let window = windows[draw(index)]
                first += window.first * window.first
                second += window.second * window.second
            }
            return second > 0 ? first / second : nil
        }
        guard let ratio = quotient({ $0 }) else { return nil }
        var found: [Double] = []
        for _ in 0..<samples {
            let drawn = windows.indices.map { _ in
                Int(generator.unit() * Double(windows.count))
            }
            if let value = quotient({ drawn[$0] }) { found.append(value) }
        }
        guard !found.isEmpty else { return nil }
        found.sort()
        let tail = found.count / 40
        return (ratio, found[tail]...found[found.count - 1 - tail])
    }
}
