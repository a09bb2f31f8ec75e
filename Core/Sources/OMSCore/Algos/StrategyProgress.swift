import OMSModels
import OMSTypes

/// How far an order that a strategy works stands against its plan, for people.
public struct StrategyProgress: Equatable, Sendable {
    /// A corner of the curve: what shall have been done by then.
    public struct Point: Equatable, Sendable {
        public var time: Timestamp
        public var target: Quantity
    }

    public var order: OrderID
    public var instrument: InstrumentID
    public var account: AccountID
    public var side: Side
    public var strategy: TargetStrategy
    public var phase: StrategyRun.Phase
    public var orderQty: Quantity
    /// CumQty (14) of the order.
    public var done: Quantity
    /// What its children have at venues.
    public var working: Quantity
    /// Target of the slices that were due so far; of one that follows volume, of the volume so far.
    public var planned: Quantity
    public var start: Timestamp
    public var end: Timestamp
    /// `nil` until it begins.
    public var plan: StrategyPlan?
    /// What a VWAP's plan runs along.
    public var volumeCurve: VolumeCurve?

    /// Slices that are walked through for a curve.
    static let slicesMax = 20_000

    /// The plan over time, from its beginning to its end, in at most `most` corners and two; empty
    /// for a plan that follows volume, fills or quotes instead of time. It walks through all slices: not for the
    /// thread that trades.
    public func curve(most: Int) -> [Point] {
        guard let plan, most > 0 else { return [] }
        switch plan {
        case .participate, .iceberg, .sniper: return []
        case .twap, .shortfall, .vwap, .close: break
        }
        var progress = ScheduleProgress(target: plan.base)
        var points = [Point(time: plan.start, target: plan.base)]
        while points.count < Self.slicesMax, let slice = plan.slice(after: progress, volumeCurve) {
            progress.advance(to: slice)
            points.append(Point(time: slice.time, target: slice.target))
        }
        let step = (points.count + most - 1) / most
        var result = points.enumerated().filter { $0.offset % step == 0 }.map(\.element)
        if let last = points.last, result.last != last { result.append(last) }
        return result
    }
}

extension StrategyPlan {
    /// The same as with all the curves there are, given the one that the plan names.
    fileprivate func slice(after progress: ScheduleProgress, _ curve: VolumeCurve?)
        -> ScheduleSlice?
    {
        switch self {
        case .twap(let schedule): return schedule.slice(after: progress)
        case .shortfall(let schedule): return schedule.slice(after: progress)
        case .vwap(let schedule, _):
            return curve.flatMap { schedule.slice(after: progress, on: $0) }
        case .close(let plan): return plan.slice(after: progress)
        case .participate, .iceberg, .sniper: return nil
        }
    }
}

extension OrderCore {
    /// How an order's strategy stands; `nil` for an order without one, or one that has ended.
    public func strategyProgress(of id: OrderID) -> StrategyProgress? {
        guard let slot = orders.slot(id), orders[slot].isOpen, let run = strategies[id] else {
            return nil
        }
        let order = orders[slot]
        var volumeCurve: VolumeCurve?
        if case .vwap(_, let place)? = run.plan { volumeCurve = reference.curves[place].curve }
        return StrategyProgress(
            order: id, instrument: order.terms.instrument, account: order.terms.account,
            side: order.terms.side, strategy: run.terms.strategy, phase: run.phase,
            orderQty: order.terms.orderQty, done: order.cumQty, working: order.routedLeaves,
            planned: run.progress.target, start: run.plan?.start ?? run.terms.effectiveTime,
            end: run.plan?.end ?? run.terms.endTime, plan: run.plan, volumeCurve: volumeCurve)
    }
}
