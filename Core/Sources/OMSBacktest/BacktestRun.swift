import OMSMarket
import OMSModels
import OMSTypes

/// One order of a backtest at work.
struct BacktestRun {
    /// What its strategy made of it.
    private enum Plan {
        case route
        case twap(TwapSchedule)
        case vwap(VwapSchedule)
        case participate(PovSchedule)
        case shortfall(ShortfallSchedule)
    }

    let order: BacktestOrder
    let number: Int
    private let sizing: ChildSizing
    private let plan: Plan
    private var progress = ScheduleProgress()
    private var slice: ScheduleSlice?
    var children: [Int] = []
    /// Volume and averages of the market when the order came.
    var volumeBefore = Quantity.zero
    var averagedBefore = (volume: Quantity.zero, notional: Notional.zero)
    var arrival = Price.none
    var tracking: ScheduleTracking

    init(
        _ order: BacktestOrder, number: Int, lot: Lot, _ curve: BacktestCurve?, seed: UInt64
    ) {
        self.order = order
        self.number = number
        sizing = ChildSizing(lot: lot)
        tracking = ScheduleTracking(order.quantity)
        // Each run has a generator of its own, so that no order moves another's children.
        var seeds = SplitMix64(seed: seed &+ UInt64(number))
        let generator = SplitMix64(seed: seeds.next())
        func window(_ slices: Int64) -> ScheduleWindow {
            ScheduleWindow(
                start: order.time, end: order.end, slices: slices, jitterPPM: 500_000)
        }
        switch order.strategy {
        case .route: plan = .route
        case .twap(let slices):
            plan = .twap(
                TwapSchedule(
                    quantity: order.quantity, lot: lot, window: window(slices),
                    generator: generator))
        case .vwap(let slicesPerBin):
            plan = .vwap(
                VwapSchedule(
                    quantity: order.quantity, lot: lot, start: order.time, end: order.end,
                    curveStart: curve?.start ?? order.time, slicesPerBin: slicesPerBin,
                    jitterPPM: 500_000, generator: generator))
        case .participate(let ratePPM): plan = .participate(PovSchedule(ratePPM: ratePPM))
        case .shortfall(let slices, let urgency):
            plan = .shortfall(
                ShortfallSchedule(
                    quantity: order.quantity, lot: lot, window: window(slices),
                    urgencyNano: urgency, generator: generator))
        }
    }

    /// What is wrong with the order's parameters, its window or the curve in it.
    func problem(_ curve: BacktestCurve?) -> ScheduleProblem? {
        switch plan {
        case .route, .participate: return order.time < order.end ? nil : .window
        case .twap(let schedule): return schedule.problem
        case .vwap(let schedule):
            guard let curve else { return .curve }
            return schedule.problem(on: curve.curve)
        case .shortfall(let schedule): return schedule.problem
        }
    }

    /// Size of the next child; zero = nothing.
    mutating func wanted(
        at now: Timestamp, done: Quantity, open: Quantity, volumeOfOthers: Quantity,
        _ curve: BacktestCurve?
    ) -> Quantity {
        let rest = order.quantity - done - open
        guard rest.isPositive else { return .zero }
        if case .route = plan { return rest }
        if case .participate(let schedule) = plan {
            return schedule.child(
                volumeOfOthers: volumeOfOthers, done: done, open: open,
                orderQty: order.quantity, sizing)
        }
        while let next = next(curve), next.time <= now {
            progress.advance(to: next)
            slice = next
        }
        guard let slice else { return .zero }
        let wanted = TwapSchedule.wanted(slice, done: done, open: open)
        return sizing.size(wanted: wanted, rest: rest)
    }

    private func next(_ curve: BacktestCurve?) -> ScheduleSlice? {
        switch plan {
        case .route, .participate: return nil
        case .twap(let schedule): return schedule.slice(after: progress)
        case .vwap(let schedule):
            return curve.flatMap { schedule.slice(after: progress, on: $0.curve) }
        case .shortfall(let schedule): return schedule.slice(after: progress)
        }
    }

    /// What should have been done by now as the strategy's own curve has it, unrounded by slices;
    /// `nil` for strategies without a curve.
    func target(at now: Timestamp, _ curve: BacktestCurve?) -> Quantity? {
        let length = order.end.since(order.time)
        let elapsed = max(0, min(length, now.since(order.time)))
        switch plan {
        case .route, .participate: return nil
        case .twap(let schedule):
            return schedule.lot.cumulative(order.quantity, elapsed, over: length)
        case .vwap(let schedule): return curve.map { schedule.target(at: now, on: $0.curve) }
        case .shortfall(let schedule): return schedule.target(at: now)
        }
    }
}

/// A volume curve, and the instant at which it begins.
public struct BacktestCurve: Equatable, Sendable {
    public var curve: OMSModels.VolumeCurve
    public var start: Timestamp
    public init(_ curve: OMSModels.VolumeCurve, start: Timestamp) {
        self.curve = curve
        self.start = start
    }
}
