import OMSModels
import OMSTypes

// The match cycle of the crossing network (algos-and-sor §8): on the arrival of an order, on quotes
// that allow a match, and as the continuation of a cycle that one frame could not hold.
extension OrderCore {
    /// Most trades of one frame.
    private static let tradesMax = 32

    // MARK: When

    /// The order by whose name the present quotes call for a match cycle, if they do. Changes
    /// nothing: the room for the cycle is the book's own.
    func crossingCall(_ instrument: InstrumentID, at instant: Timestamp) -> OrderID? {
        let resting = crossing.resting(instrument)
        guard let first = resting.first, resting.contains(where: { $0.isBuy != first.isBuy })
        else { return nil }
        let rules = reference.crossing.rules(quoteMaxAge: reference.tuning.quoteMaxAge)
        let market = crossingMarket(instrument, rules, at: instant)
        guard !market.isHalted, market.bid.isSet, market.ask.isSet else { return nil }
        let count = gatherResting(resting, market)
        guard match(count, market, rules, at: instant).count > 0 else { return nil }
        return orders[first.slot].id
    }

    /// The rest of a cycle.
    mutating func continueCrossing() {
        let instrument = crossing.due[0]
        emit(.crossing(.due(instrument, isDue: false)))
        runCycle(instrument)
    }

    // MARK: Who

    /// Puts the orders that may be matched now into the room of the cycle; returns how many.
    private func gatherResting(
        _ resting: ContiguousArray<CrossingBook.Resting>, _ market: CrossingMarket
    ) -> Int {
        var count = 0
        // Whatever orders cross at lies between the two.
        for entry in resting where entry.reaches(market.bid, market.ask) {
            let parent = orders[entry.slot].parent
            guard isMatchable(parent),
                let order = crossingOrder(
                    parent, id: orders[entry.slot].id, leaves: orders[entry.slot].leavesQty,
                    limit: entry.limit, since: orders[entry.slot].entryTime)
            else { continue }
            crossing.orders[count] = order
            count += 1
        }
        return count
    }

    /// Whether the parent of what rests may execute: a kill or a halt goes through the orders in
    /// parts, and none of them may trade meanwhile.
    func isMatchable(_ parent: Slot) -> Bool {
        let (account, instrument) = (orders[parent].terms.account, orders[parent].terms.instrument)
        return orders[parent].isOpen && !orders[parent].isEnding
            && orders[parent].flags.isDisjoint(with: .atRest)
            && !orders[parent].flags.contains(.pendingReplace)
            && (killSwitches.isEmpty || !isKilled(account, instrument))
    }

    /// An order as the cycle sees it; `nil` without consent, and where a trade could not be booked.
    func crossingOrder(
        _ parent: Slot, id: OrderID, leaves: Quantity, limit: Price, since time: Timestamp
    ) -> CrossingOrder? {
        let terms = orders[parent].terms
        guard let member = reference.crossingMember(terms.account), member.policy != .off,
            isBookable(leaves, Self.priceMax, on: parent)
        else { return nil }
        var order = CrossingOrder(
            id: id, side: terms.side, leaves: leaves, time: time, sequence: id.raw)
        order.limit = limit
        if orders[parent].workingTimeInForce == .fillOrKill {
            order.minQty = leaves
        } else if orders[parent].flags.contains(.instructed) {
            order.minQty = instructions(of: orders[parent].id).minQty
        }
        order.priorityClass = member.category
        order.category = member.category
        order.accepted = member.accepted
        order.party = member.party
        order.excluded = member.excluded
        order.selfTradeID = member.client
        return order
    }

    // MARK: What

    func match(
        _ count: Int, _ market: CrossingMarket, _ rules: CrossingRules, at instant: Timestamp
    ) -> CrossingResult {
        CrossingCycle.run(
            UnsafeBufferPointer(start: crossing.orders, count: count), market, rules,
            now: instant,
            scratch: UnsafeMutableBufferPointer(start: crossing.ranks, count: count),
            into: UnsafeMutableBufferPointer(start: crossing.matches, count: count))
    }

    /// Match cycles over what rests, and an order that has come and rests nowhere yet, until nothing
    /// meets any more: what is left of an order may be less than its minimum was.
    mutating func runCycle(_ instrument: InstrumentID, with arrival: Slot = .none) {
        let rules = reference.crossing.rules(quoteMaxAge: reference.tuning.quoteMaxAge)
        let market = crossingMarket(instrument, rules)
        while true {
            var count = gatherResting(crossing.resting(instrument), market)
            var place: Int32 = -1
            if arrival != .none, let order = arrivedOrder(arrival) {
                crossing.orders[count] = order
                place = Int32(count)
                count += 1
            }
            let result = match(count, market, rules, at: now)
            guard result.count > 0 else { return }
            guard execute(result, market, arrival, at: place) else {
                if crossing.due.contains(instrument) { return }
                return emit(.crossing(.due(instrument, isDue: true)))
            }
        }
    }

    /// An order that has come, by the number that its route will have.
    func arrivedOrder(_ arrival: Slot) -> CrossingOrder? {
        guard orders[arrival].unrouted.isPositive else { return nil }
        return crossingOrder(
            arrival, id: orders.nextID, leaves: orders[arrival].unrouted,
            limit: orders[arrival].workingType.hasLimit ? orders[arrival].terms.price : .none,
            since: now)
    }

    /// Books the matches of one cycle; `false` when there are more than one frame holds.
    ///
    /// - Parameter place: where the order that has come stands among those of the cycle.
    private mutating func execute(
        _ result: CrossingResult, _ market: CrossingMarket, _ arrival: Slot, at place: Int32
    ) -> Bool {
        let held = min(result.count, max(0, Self.tradesMax - crossing.tradesOfFrame))
        var part = Quantity.zero
        for index in 0..<held {
            let match = crossing.matches[index]
            if match.buy == place || match.sell == place { part += match.quantity }
        }
        if part.isPositive { _ = sendToNetwork(arrival, part, .immediateOrCancel) }
        for index in 0..<held {
            let match = crossing.matches[index]
            trade(
                known(crossing.orders[Int(match.buy)].id),
                known(crossing.orders[Int(match.sell)].id), match.quantity, result.price,
                market)
        }
        return held == result.count
    }

    /// Books one match on both sides. Their parents are settled once the whole cycle is booked.
    private mutating func trade(
        _ buy: Slot, _ sell: Slot, _ quantity: Quantity, _ price: Price, _ market: CrossingMarket
    ) {
        precondition(
            market.bid.isSet && market.bid <= price && price <= market.ask,
            "a cross outside the national best")
        precondition(
            allows(orders[orders[buy].parent], price)
                && allows(orders[orders[sell].parent], price),
            "a cross worse than an order allows")
        precondition(
            quantity <= orders[buy].leavesQty && quantity <= orders[sell].leavesQty,
            "a cross of more than is left")
        let number = crossing.trades + 1
        crossing.tradesOfFrame += 1
        emit(
            .crossing(
                .crossed(
                    CrossTrade(
                        number: number, instrument: orders[buy].terms.instrument,
                        buy: orders[buy].id, sell: orders[sell].id, quantity: quantity,
                        price: price, bid: market.bid, ask: market.ask,
                        bidTime: market.bidTime, askTime: market.askTime))))
        book(buy, quantity, price, Text64("X\(number)B") ?? Text64())
        book(sell, quantity, price, Text64("X\(number)S") ?? Text64())
    }

    private mutating func book(
        _ child: Slot, _ quantity: Quantity, _ price: Price, _ execID: Text64
    ) {
        let (parent, venue) = (orders[child].parent, orders[child].venue)
        emit(
            filled: Fill(
                order: orders[child].id, venue: venue, execID: execID, quantity: quantity,
                price: price))
        report(
            parent, .trade, lastQty: quantity, lastPx: price, lastVenue: venue,
            execution: executionReports)
        crossing.touch(parent)
    }
}
