import OMSMarket
import OMSModels
import OMSTypes

extension FillSimulator {
    /// An order reaches its venue: it takes what is displayed there within its limit, then rests
    /// or ends.
    mutating func arrive(_ index: Int) {
        // A cancel cannot overtake its order: both take the same time.
        take(index)
        guard children[index].state != .done else { return }
        if children[index].order.isImmediate {
            end(index)
        } else {
            children[index].state = .resting
            children[index].restsAt = restPrice(children[index].order)
            resting.append(index)
        }
    }

    /// No venue lets an order lock or cross what is displayed elsewhere (Rule 610(d)): it rests a
    /// tick away from that.
    private func restPrice(_ order: ChildOrder) -> Price {
        let best = store.nationalBest(instrument, at: now)
        let far = order.side.isBuy ? best.ask : best.bid
        guard far.isSet, FillRules.isWithin(far, order.limit, order.side) else {
            return order.limit
        }
        return Price(units: far.units - order.side.sign * rules.tick.units)
    }

    private mutating func take(_ index: Int) {
        let order = children[index].order
        let book = store.book(instrument, order.venue)
        let isBuy = order.side.isBuy
        let (price, size) = isBuy ? (book.ask, book.askSize) : (book.bid, book.bidSize)
        let time = isBuy ? book.askTime : book.bidTime
        guard book.isUsable, price.isSet, size.isPositive,
            FillRules.isWithin(price, order.limit, order.side),
            now.since(time) <= rules.quoteAgeMax
        else { return }
        // The venue keeps order protection: it executes nothing at a price that another betters.
        guard !isWorseThanOthers(price, order) else {
            children[index].wasHeldBack = true
            return
        }
        let quantity = min(size, order.quantity)
        fill(index, quantity, price, isMaker: false)
        // The quote is of its own time still, and smaller by what was taken.
        store.apply(
            .quote(
                instrument, order.venue, isBuy ? .ask : .bid, price, size - quantity, at: time))
    }

    /// A print fills what rests at strictly better prices, best price first, then by arrival; it
    /// fills no more than its own size.
    mutating func fillResting(_ print: MarketUpdate) {
        guard !resting.isEmpty else { return }
        var left = print.size
        while left.isPositive, let index = firstResting(for: print) {
            let quantity = min(left, children[index].leavesQty)
            fill(index, quantity, children[index].restsAt, isMaker: true)
            left -= quantity
        }
    }

    private func firstResting(for print: MarketUpdate) -> Int? {
        var found: Int?
        for index in resting {
            let (order, price) = (children[index].order, children[index].restsAt)
            guard rules.through == .anyExchange || order.venue == print.venue,
                PostShadows.tradesThrough(print.price, price, order.side)
            else { continue }
            guard let old = found else {
                found = index
                continue
            }
            // A buy and a sell cannot both be traded through by one print; were they, the first
            // to arrive would be.
            let best = children[old].restsAt
            let isBetter =
                order.side.isBuy == children[old].order.side.isBuy && price != best
                && FillRules.isWithin(best, price, order.side)
            if isBetter { found = index }
        }
        return found
    }

    private mutating func fill(
        _ index: Int, _ quantity: Quantity, _ price: Price, isMaker: Bool
    ) {
        let order = children[index].order
        precondition(
            quantity.isPositive && quantity <= children[index].leavesQty, "more than was open")
        children[index].cumQty += quantity
        children[index].fills.append(
            ChildFill(
                time: now, quantity: quantity, price: price,
                fee: fees.charge(order.venue, isMaker: isMaker, quantity), isMaker: isMaker))
        if children[index].cumQty == order.quantity { end(index) }
    }

    /// Whether another venue shows a strictly better price at this moment.
    private func isWorseThanOthers(_ price: Price, _ order: ChildOrder) -> Bool {
        let best = store.nationalBest(instrument, at: now)
        let other = order.side.isBuy ? best.ask : best.bid
        return other.isSet && other != price && FillRules.isWithin(other, price, order.side)
    }

    /// Notes which of the children sent together trade through a quote that was to be seen
    /// (Rule 600, intermarket sweep: the test is on limits).
    mutating func markTradeThroughs(_ sent: Range<Int>) {
        guard let first = sent.first else { return }
        let side = children[first].order.side
        let levels = self.levels(side)
        let allocations = sent.map { index -> RouteAllocation in
            let order = children[index].order
            let level = levels.firstIndex { $0.venue == order.venue } ?? -1
            return RouteAllocation(
                level: Int32(level), venue: order.venue, price: order.limit,
                quantity: order.quantity)
        }
        levels.withUnsafeBufferPointer { shown in
            allocations.withUnsafeBufferPointer { all in
                guard !OrderProtection.isLegal(side, shown, all) else { return }
                for (place, index) in sent.enumerated() {
                    children[index].tradesThrough = isWorse(all[place], side, shown, all)
                }
            }
        }
    }

    /// Whether one allocation's limit passes a better quote that those sent with it leave.
    private func isWorse(
        _ allocation: RouteAllocation, _ side: Side, _ shown: UnsafeBufferPointer<VenueLevel>,
        _ all: UnsafeBufferPointer<RouteAllocation>
    ) -> Bool {
        for (place, level) in shown.enumerated() {
            guard level.price != allocation.price,
                FillRules.isWithin(level.price, allocation.price, side)
            else { continue }
            var asked = Quantity.zero
            for other in all where Int(other.level) == place { asked += other.quantity }
            if asked < level.displayed { return true }
        }
        return false
    }
}
