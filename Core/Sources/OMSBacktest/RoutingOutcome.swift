import OMSModels
import OMSTypes

/// What one contestant made of the orders.
public struct RoutingOutcome: Sendable {
    /// One order, all-in: sgn·(Σqp − Q·M) + fees, against the midpoint M when it came.
    public struct OrderCost: Equatable, Sendable {
        public var order: RoutingOrder
        /// Units of 10⁻¹⁶ of the currency, positive = cost; of what was executed.
        public var cost: Int128
        public var executed: Quantity

        /// Basis points of the order's value at its arrival.
        public var basisPoints: Double {
            let value = Notional(order.arrival, executed).raw
            return value > 0 ? Double(cost) / Double(value) * 10_000 : 0
        }

        /// Value at the arrival: the weight of the order.
        public var weight: Double { Double(Notional(order.arrival, executed).raw) / 1e16 }
    }

    public let contestant: RoutingContestant
    public let costs: [OrderCost]
    public let children: [SimulatedChild]
    /// Units of 10⁻⁸; negative = more rebates than fees.
    public let fees: Int128
    public let makerQuantity: Quantity
    public let crossQuantity: Quantity
    public let quantity: Quantity

    /// Orders that were not executed whole when the record ended.
    public var unfinished: Int { costs.filter { $0.executed != $0.order.quantity }.count }
    /// Children whose limit traded through a quote that was to be seen when they were sent.
    public var tradeThroughs: Int { children.filter(\.tradesThrough).count }
    /// Children that their venue did not execute because a better quote came elsewhere meanwhile.
    public var heldBack: Int { children.filter(\.wasHeldBack).count }

    public init(_ contest: borrowing RoutingContest) {
        contestant = contest.contestant
        children = contest.world.children
        var costs: [OrderCost] = []
        var fees: Int128 = 0
        for run in contest.runs {
            let (sum, charged, _) = contest.world.executed(run.children)
            let order = run.order
            let paid = sum.notional.raw - Notional(order.arrival, sum.quantity).raw
            let cost =
                Int128(order.side.sign) * paid + Int128(charged) * Int128(DecimalText.scale)
            costs.append(OrderCost(order: order, cost: cost, executed: sum.quantity))
            fees += Int128(charged)
        }
        self.costs = costs
        self.fees = fees
        var maker = Quantity.zero
        var crossed = Quantity.zero
        var total = Quantity.zero
        for child in children {
            total += child.cumQty
            if child.order.reason == .cross { crossed += child.cumQty }
            for fill in child.fills where fill.isMaker { maker += fill.quantity }
        }
        makerQuantity = maker
        crossQuantity = crossed
        quantity = total
    }

    /// Value-weighted mean of the orders, basis points.
    public var mean: Double {
        SampleStatistics(costs.map(\.basisPoints), weights: costs.map(\.weight))?.mean ?? 0
    }

    /// This contestant's cost less another's, order by order, basis points: value-weighted mean and
    /// its bootstrap interval of 95 %.
    ///
    /// - Parameters:
    ///   - samples: how often the orders are drawn again.
    ///   - isChosen: which orders count, by what is known when they come.
    public func difference(
        from other: RoutingOutcome, samples: Int = 2_000, seed: UInt64,
        where isChosen: (RoutingOrder) -> Bool = { _ in true }
    ) -> (mean: Double, interval: ClosedRange<Double>, count: Int)? {
        precondition(costs.map(\.order) == other.costs.map(\.order), "other orders")
        let chosen = costs.indices.filter { isChosen(costs[$0].order) }
        let values = chosen.map { costs[$0].basisPoints - other.costs[$0].basisPoints }
        let weights = chosen.map { index in
            Double(Notional(costs[index].order.arrival, costs[index].order.quantity).raw) / 1e16
        }
        var generator = SplitMix64(seed: seed)
        guard let statistics = SampleStatistics(values, weights: weights),
            let interval = SampleStatistics.bootstrap(
                values, weights: weights, samples: samples, &generator)
        else { return nil }
        return (statistics.mean, interval, values.count)
    }
}
