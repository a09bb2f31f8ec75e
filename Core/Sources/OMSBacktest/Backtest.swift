import OMSMarket
import OMSModels
import OMSTypes

/// Plays orders through a recorded market under `FillRules`, and says what they cost. Pure: the
/// same orders, record and seed give the same children.
public struct Backtest: ~Copyable {
    public struct Settings: Equatable, Sendable {
        /// Nanoseconds between two looks of a strategy at the market.
        public var interval: Int64 = 1_000_000_000
        public var lot: Lot
        public var curve: BacktestCurve?
        public var seed: UInt64 = 42
        public init(lot: Lot) { self.lot = lot }
    }

    private var world: FillSimulator
    private let settings: Settings
    private var runs: [BacktestRun] = []
    /// Midpoint when the market was fit the last time.
    private var mid = Price.none

    public init(
        _ updates: [MarketUpdate], _ instrument: InstrumentID, venues: Int, _ rules: FillRules,
        _ fees: VenueFees, _ settings: Settings
    ) {
        world = FillSimulator(updates, instrument, venues: venues, rules, fees)
        self.settings = settings
    }

    /// What is wrong with an order here; such an order must not be played.
    public func problem(_ order: BacktestOrder) -> ScheduleProblem? {
        if order.strategy != .route, order.quantity < Quantity(units: settings.lot.units) {
            return .quantity
        }
        return BacktestRun(order, number: 0, lot: settings.lot, settings.curve, seed: 0)
            .problem(settings.curve)
    }

    /// Plays the orders, which are in the order of their times, to their ends.
    public mutating func play(_ orders: [BacktestOrder]) -> [BacktestResult] {
        precondition(runs.isEmpty, "a backtest is played once")
        for order in orders { precondition(problem(order) == nil, "an order that cannot be") }
        runs = orders.enumerated().map {
            BacktestRun(
                $1, number: $0, lot: settings.lot, settings.curve, seed: settings.seed)
        }
        var results: [BacktestResult?] = Array(repeating: nil, count: orders.count)
        var active: [Int] = []
        var place = 0
        var now = orders.first?.time ?? .none
        while place < runs.count || !active.isEmpty {
            // An order that comes between two looks is looked at when it comes.
            let arrival = place < runs.count ? runs[place].order.time : nil
            if active.isEmpty { now = arrival ?? now }
            world.advance(to: min(now, arrival ?? now))
            _ = world.takePrints()
            if world.rules.isFit(world.best) { mid = world.best.midpoint }
            if let arrival, arrival <= now {
                begin(place)
                active.append(place)
                place += 1
                continue
            }
            for number in active { look(number, at: now) }
            active.removeAll { number in
                guard isOver(number, at: now) else { return false }
                results[number] = result(number)
                return true
            }
            now = now.adding(nanoseconds: settings.interval)
        }
        return results.map { result in
            guard let result else { preconditionFailure("an order without its end") }
            return result
        }
    }

    /// Children of all orders, as they were sent.
    public var children: [SimulatedChild] { world.children }

    private mutating func begin(_ number: Int) {
        runs[number].arrival = world.rules.isFit(world.best) ? mid : .none
        runs[number].volumeBefore = world.marketVolume
        runs[number].averagedBefore = world.averaged
    }

    private func isOver(_ number: Int, at now: Timestamp) -> Bool {
        let (sum, _, open) = world.executed(runs[number].children)
        let order = runs[number].order
        // A strategy is played to its end, so that its measures are of its window.
        if order.strategy == .route, sum.quantity == order.quantity { return true }
        return now >= order.end && open == .zero
    }

    private mutating func look(_ number: Int, at now: Timestamp) {
        let order = runs[number].order
        let (sum, _, open) = world.executed(runs[number].children)
        let others = world.marketVolume - runs[number].volumeBefore
        guard now < order.end else { return }
        // It came while the market was not fit: the first midpoint after that counts.
        if !runs[number].arrival.isSet { runs[number].arrival = mid }
        let best = world.best
        let far = order.side.isBuy ? best.ask : best.bid
        let isHeld =
            order.limit.isSet && far.isSet && !FillRules.isWithin(far, order.limit, order.side)
        runs[number].tracking.track(
            done: sum.quantity, target: runs[number].target(at: now, settings.curve),
            isHeld: isHeld)
        runs[number].tracking.track(done: sum.quantity, volumeOfOthers: others)
        let size = runs[number].wanted(
            at: now, done: sum.quantity, open: open, volumeOfOthers: others, settings.curve)
        guard size.isPositive, !isHeld, world.rules.isFit(best) else { return }
        cross(number, size, limit: far)
    }

    /// Takes what is displayed at the national best, no deeper.
    private mutating func cross(_ number: Int, _ size: Quantity, limit: Price) {
        let order = runs[number].order
        let levels = world.levels(order.side)
        let plan = FillSimulator.plan(
            .protectedSweep, order.side, size, levels, limit: limit, settings.lot)
        guard !plan.isEmpty else { return }
        let children = plan.map {
            ChildOrder(
                parent: number, venue: $0.venue, side: order.side, quantity: $0.quantity,
                limit: $0.price, isImmediate: true, reason: .slice)
        }
        let first = world.send(children)
        runs[number].children += first..<first + children.count
    }

    private func result(_ number: Int) -> BacktestResult {
        let run = runs[number]
        let (sum, fees, _) = world.executed(run.children)
        let volume = world.averaged.volume - run.averagedBefore.volume
        let notional = world.averaged.notional - run.averagedBefore.notional
        return BacktestResult(
            order: run.order, executed: sum, fees: fees, arrival: run.arrival, end: mid,
            marketVwap: notional.averagePrice(over: volume),
            marketVolume: world.marketVolume - run.volumeBefore, children: run.children.count,
            tracking: run.tracking)
    }
}
