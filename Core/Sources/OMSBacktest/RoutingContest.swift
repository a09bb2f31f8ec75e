import OMSMarket
import OMSModels
import OMSTypes

/// The same orders in the same recorded market, routed by one contestant.
///
/// What is not filled at the horizon is cancelled, and what is left then crosses at the national
/// best of that time, in one way for all. The router may think again before; the others decide
/// once, when the order comes.
public struct RoutingContest: ~Copyable {
    /// An order at one contestant, and its children.
    struct Run {
        let order: RoutingOrder
        var children: [Int] = []
        var isDone = false
    }

    private enum Look: Int {
        case arrival = 0
        case again = 1
        case horizon = 2
    }

    private struct Due {
        var time: Timestamp
        var look: Look
        var number: Int
    }

    /// Nanoseconds between two looks of those that cross, and between two looks of the learner.
    static var crossInterval: Int64 { 100_000_000 }
    static var learnInterval: Int64 { 1_000_000_000 }

    public let contestant: RoutingContestant
    /// How long an order may take before what is left crosses, nanoseconds.
    public let horizon: Int64
    /// How long the router leaves things as they are, nanoseconds.
    public let patience: Int64
    let exchanges: [VenueID]
    var tick: Price { world.rules.tick }
    var world: FillSimulator
    var runs: [Run]
    var statistics: PostStatistics
    private var shadows: PostShadows
    /// Looks at orders that came already.
    private var due: [Due] = []
    private var arrivals = 0
    private var finishing: [Int] = []

    /// - Parameters:
    ///   - venues: how many numbers venues have.
    public init(
        _ contestant: RoutingContestant, _ orders: [RoutingOrder], _ updates: [MarketUpdate],
        _ instrument: InstrumentID, venues: Int, horizon: Int64 = 30_000_000_000,
        patience: Int64 = 5_000_000_000, _ rules: FillRules, _ fees: VenueFees
    ) {
        self.contestant = contestant
        self.horizon = horizon
        self.patience = patience
        exchanges = (1...venues).map { VenueID(UInt16($0)) }.filter {
            fees.venues.contains($0) && !rules.offExchange.contains($0)
        }
        world = FillSimulator(updates, instrument, venues: venues, rules, fees)
        runs = orders.map { Run(order: $0) }
        statistics = PostStatistics(venues: venues)
        shadows = PostShadows(
            horizon: patience, latency: rules.latency, venues: exchanges,
            isFilledAnywhere: rules.through == .anyExchange)
    }

    /// Plays from the first look of the learner until every order is done, or the end. At one
    /// instant the learner looks first, then those that cross, then orders by their coming.
    public mutating func play(from start: Timestamp, until end: Timestamp) {
        var learn = start
        var cross = start
        while arrivals < runs.count || !due.isEmpty || !finishing.isEmpty {
            let next = nextDue
            var time = min(learn, next?.time ?? Self.never)
            if !finishing.isEmpty { time = min(time, cross) }
            guard time <= end else { return }
            world.advance(to: time)
            if contestant == .router {
                for print in world.takePrints() {
                    shadows.see(print.venue, print.price, print.size, at: print.time)
                }
            }
            if time == learn {
                if contestant == .router, world.rules.isFit(world.best) {
                    shadows.look(
                        world.best.touch, tick: tick, crossingFee: dearestTake, at: time,
                        into: &statistics)
                }
                learn = learn.adding(nanoseconds: Self.learnInterval)
            } else if !finishing.isEmpty, time == cross {
                for number in finishing { finish(number) }
                finishing.removeAll { runs[$0].isDone }
                cross = cross.adding(nanoseconds: Self.crossInterval)
            } else if let next {
                if next.look == .horizon, finishing.isEmpty {
                    cross = time.adding(nanoseconds: Self.crossInterval)
                }
                look(next)
            }
        }
    }

    /// Fee of the take at the end, units of 10⁻⁸ per share.
    private var dearestTake: Int64 { exchanges.map(world.fees.taker).max() ?? 0 }

    private static var never: Timestamp { Timestamp(nanoseconds: .max) }

    private var nextDue: Due? {
        var found: Due? =
            arrivals < runs.count
            ? Due(time: runs[arrivals].order.time, look: .arrival, number: arrivals) : nil
        for look in due {
            guard let old = found else {
                found = look
                continue
            }
            let key = (look.time, look.number, look.look.rawValue)
            if key < (old.time, old.number, old.look.rawValue) { found = look }
        }
        return found
    }

    private mutating func look(_ next: Due) {
        let end = runs[next.number].order.time.adding(nanoseconds: horizon)
        switch next.look {
        case .arrival:
            arrivals += 1
            due.append(Due(time: end, look: .horizon, number: next.number))
        case .again: due.removeAll { $0.number == next.number && $0.look == .again }
        case .horizon:
            due.removeAll { $0.number == next.number }
            cancelOpen(next.number)
            finishing.append(next.number)
            return
        }
        let isSettled = decide(next.number)
        guard contestant == .router, !isDone(next.number) else { return }
        // What is to be moved must be cancelled first: the next look is when that is known.
        let pause = isSettled ? patience : 2 * world.rules.latency
        let again = world.now.adding(nanoseconds: pause)
        if again < end { due.append(Due(time: again, look: .again, number: next.number)) }
    }

    private func isDone(_ number: Int) -> Bool {
        world.executed(runs[number].children).sum.quantity == runs[number].order.quantity
    }

    mutating func cancelOpen(_ number: Int) {
        for child in runs[number].children { world.cancel(child) }
    }

    mutating func send(_ number: Int, _ children: [ChildOrder]) {
        guard !children.isEmpty else { return }
        let first = world.send(children)
        runs[number].children += first..<first + children.count
        let (sum, _, open) = world.executed(runs[number].children)
        precondition(
            sum.quantity + open <= runs[number].order.quantity,
            "children would hold more than the order has left")
    }

    /// Crosses what is left at the national best, no deeper: more is displayed at the next look.
    private mutating func finish(_ number: Int) {
        let order = runs[number].order
        let (sum, _, open) = world.executed(runs[number].children)
        let rest = order.quantity - sum.quantity - open
        guard sum.quantity < order.quantity else {
            runs[number].isDone = true
            return
        }
        let best = world.best
        guard rest.isPositive, world.rules.isFit(best) else { return }
        let limit = order.side.isBuy ? best.ask : best.bid
        var levels = world.levels(order.side)
        for index in levels.indices { levels[index].fee = 0 }
        let plan = FillSimulator.plan(.bestNetPrice, order.side, rest, levels, limit: limit)
        send(
            number,
            plan.map {
                ChildOrder(
                    parent: number, venue: $0.venue, side: order.side, quantity: $0.quantity,
                    limit: $0.price, isImmediate: true, reason: .cross)
            })
    }
}
