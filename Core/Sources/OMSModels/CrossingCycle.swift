import OMSTypes

/// One match cycle of the internal crossing network (algos-and-sor §8, steps 1 to 6): a pure
/// function of orders and market. It allocates nothing.
///
/// One pass, as the rule says: a contra that was passed over because of a minimum, which later in
/// the pass became smaller, is met by the next cycle. Firm orders meet first; what they leave may
/// be matched with conditional orders, as invitations.
public struct CrossingCycle {
    /// A place in the order of priority, with what the cycle has left of the order.
    public struct Rank: BitwiseCopyable, Sendable {
        var order: Int32 = 0
        var leaves: Quantity = .zero
        public init() {}
    }

    let rules: CrossingRules
    let market: CrossingMarket
    let orders: UnsafeBufferPointer<CrossingOrder>

    private init(
        _ rules: CrossingRules, _ market: CrossingMarket,
        _ orders: UnsafeBufferPointer<CrossingOrder>
    ) {
        self.rules = rules
        self.market = market
        self.orders = orders
    }

    /// - Parameters:
    ///   - scratch: room for as many as there are orders.
    ///   - matches: room for as many as there are orders: each match uses up one of the two.
    public static func run(
        _ orders: UnsafeBufferPointer<CrossingOrder>, _ market: CrossingMarket,
        _ rules: CrossingRules, now: Timestamp, scratch: UnsafeMutableBufferPointer<Rank>,
        into matches: UnsafeMutableBufferPointer<CrossingMatch>
    ) -> CrossingResult {
        precondition(
            scratch.count >= orders.count && matches.count >= orders.count,
            "no room for a match cycle")
        let cycle = CrossingCycle(rules, market, orders)
        let price = cycle.price
        var result = CrossingResult(
            stop: cycle.stop(at: price, now: now), price: price, count: 0,
            quoteSequence: market.quoteSequence)
        guard result.stop == nil else { return result }
        // Buys from the front, sales from the back.
        var (buys, sells) = (0, 0)
        for index in 0..<orders.count where cycle.isEligible(orders[index], at: price) {
            var rank = Rank()
            rank.order = Int32(index)
            rank.leaves = orders[index].leaves
            if orders[index].side.isBuy {
                scratch[buys] = rank
                buys += 1
            } else {
                sells += 1
                scratch[orders.count - sells] = rank
            }
        }
        let buySide = UnsafeMutableBufferPointer(rebasing: scratch[0..<buys])
        let sellSide = UnsafeMutableBufferPointer(
            rebasing: scratch[(orders.count - sells)..<orders.count])
        cycle.sort(buySide)
        cycle.sort(sellSide)
        for isInvitation in [false, true] {
            cycle.walk(buySide, sellSide, isInvitation, &result.count, matches)
        }
        return result
    }

    /// Half-ticks are allowed; half of the last unit is cut off, which stays inside the quotes.
    private var price: Price {
        switch rules.reference {
        case .midpoint:
            let sum = Int128(market.bid.units) + Int128(market.ask.units)
            return Price(units: Int64(sum / 2))
        case .bid: return market.bid
        case .ask: return market.ask
        }
    }

    private func stop(at price: Price, now: Timestamp) -> CrossingStop? {
        if market.isHalted { return .halted }
        guard market.bid.isSet, market.ask.isSet else { return .oneSided }
        if market.bid > market.ask { return .crossed }
        if market.bid == market.ask, !rules.crossesLocked { return .locked }
        let oldest = min(market.bidTime, market.askTime)
        if now.since(oldest) > rules.quoteAgeMax { return .stale }
        if market.bandLow.isSet, price < market.bandLow { return .outsideBand }
        if market.bandHigh.isSet, price > market.bandHigh { return .outsideBand }
        return nil
    }

    private func isEligible(_ order: CrossingOrder, at price: Price) -> Bool {
        guard order.leaves.isPositive else { return false }
        guard order.limit.isSet else { return true }
        return order.side.isBuy ? order.limit >= price : order.limit <= price
    }

    /// Buys in their priority, for each the sales in theirs.
    private func walk(
        _ buys: UnsafeMutableBufferPointer<Rank>, _ sells: UnsafeMutableBufferPointer<Rank>,
        _ isInvitation: Bool, _ count: inout Int,
        _ matches: UnsafeMutableBufferPointer<CrossingMatch>
    ) {
        for i in 0..<buys.count {
            let buy = orders[Int(buys[i].order)]
            if buy.isConditional, !isInvitation { continue }
            for j in 0..<sells.count where sells[j].leaves.isPositive {
                guard buys[i].leaves.isPositive else { break }
                let sell = orders[Int(sells[j].order)]
                guard (buy.isConditional || sell.isConditional) == isInvitation,
                    buy.mayMeet(sell)
                else { continue }
                let quantity = min(buys[i].leaves, sells[j].leaves)
                guard quantity >= min(buy.minQty, buys[i].leaves),
                    quantity >= min(sell.minQty, sells[j].leaves)
                else { continue }
                buys[i].leaves -= quantity
                sells[j].leaves -= quantity
                matches[count] = CrossingMatch(
                    buy: buys[i].order, sell: sells[j].order, quantity: quantity,
                    isInvitation: isInvitation)
                count += 1
            }
        }
    }

    /// Price (market first, then the more aggressive limit), class, time or size and time,
    /// sequence number.
    private func isAhead(_ a: Rank, _ b: Rank) -> Bool {
        let (x, y) = (orders[Int(a.order)], orders[Int(b.order)])
        if x.limit != y.limit {
            guard x.limit.isSet, y.limit.isSet else { return !x.limit.isSet }
            return x.side.isBuy ? x.limit > y.limit : x.limit < y.limit
        }
        if x.priorityClass != y.priorityClass { return x.priorityClass < y.priorityClass }
        switch rules.priority {
        case .time: break
        case .sizeTime: if x.leaves != y.leaves { return x.leaves > y.leaves }
        }
        return x.time != y.time ? x.time < y.time : x.sequence < y.sequence
    }

    /// Heap sort: in place, and never slow. The order is strict, so it need not be stable.
    private func sort(_ ranks: UnsafeMutableBufferPointer<Rank>) {
        guard ranks.count > 1 else { return }
        for root in stride(from: ranks.count / 2 - 1, through: 0, by: -1) {
            sink(root, ranks.count, ranks)
        }
        for end in stride(from: ranks.count - 1, through: 1, by: -1) {
            ranks.swapAt(0, end)
            sink(0, end, ranks)
        }
    }

    /// Lets the entry at `root` sink below those that come after it.
    private func sink(_ root: Int, _ end: Int, _ ranks: UnsafeMutableBufferPointer<Rank>) {
        var root = root
        while 2 * root + 1 < end {
            var child = 2 * root + 1
            if child + 1 < end, isAhead(ranks[child], ranks[child + 1]) { child += 1 }
            guard isAhead(ranks[root], ranks[child]) else { return }
            ranks.swapAt(root, child)
            root = child
        }
    }
}
