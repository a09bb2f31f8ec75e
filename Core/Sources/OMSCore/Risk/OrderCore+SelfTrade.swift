import OMSTypes

// Self-trade prevention (P25, §1.6): what becomes of orders of one hand that would meet.
extension OrderCore {
    /// The own orders that the order at work would meet, best first; at most `most` of them.
    private func ownOpposites(_ terms: OrderTerms, _ hand: UInt32, most: Int = 1_000)
        -> [OrderID]
    {
        let price = Self.meetingPrice(terms)
        let isBuy = terms.side.isBuy
        var found: [OrderID] = []
        var match = risk.books.selfTrades.first(
            for: hand, terms.instrument, isBuy: isBuy, at: price)
        while let next = match, found.count < most {
            found.append(next.order)
            match = risk.books.selfTrades.next(after: next.order, isBuy: isBuy, at: price)
        }
        return found
    }

    /// The incoming order was refused because of its own orders, which end as well.
    mutating func endOwnOpposites(_ terms: OrderTerms, by id: OrderID) {
        guard facts.hasOwnOpposite,
            facts.limits.choice(.selfTradeAction) == SelfTradeAction.cancelBoth.rawValue
        else { return }
        for other in ownOpposites(terms, hand(terms.account, facts.limits)) {
            stopForSelfTrade(other, by: id)
        }
    }

    /// The incoming order was accepted and waits until those that it would meet have given way.
    mutating func yieldToOwnOpposites(_ slot: Slot) {
        guard facts.hasOwnOpposite,
            let action = SelfTradeAction(rawValue: facts.limits.choice(.selfTradeAction))
        else { return }
        let (id, terms) = (orders[slot].id, orders[slot].terms)
        let others = ownOpposites(terms, hand(terms.account, facts.limits)).filter { $0 != id }
        switch action {
        case .off, .cancelNewest, .cancelBoth, .allow: return
        case .cancelOldest:
            emit(.risk(.yields(id, to: others)))
            for other in others { stopForSelfTrade(other, by: id) }
        case .decrement: decrement(slot, others)
        }
    }

    /// min(LeavesQty) is taken from both; whoever has nothing left ends.
    private mutating func decrement(_ slot: Slot, _ others: [OrderID]) {
        let id = orders[slot].id
        var rest = orders[slot].leavesQty
        var parts: [(order: OrderID, quantity: Quantity)] = []
        for other in others where rest.isPositive {
            let part = min(rest, orders[known(other)].leavesQty)
            guard part.isPositive else { continue }
            parts.append((other, part))
            rest = rest - part
        }
        emit(.risk(.yields(id, to: parts.map(\.order))))
        for (other, part) in parts {
            let slot = known(other)
            if part >= orders[slot].leavesQty {
                stopForSelfTrade(other, by: id)
            } else {
                shrink(slot, by: part)
            }
        }
        if rest.isPositive {
            shrink(slot, by: orders[slot].leavesQty - rest)
        } else {
            stopForSelfTrade(id, by: parts.first?.order ?? id)
        }
    }

    private mutating func shrink(_ slot: Slot, by quantity: Quantity) {
        restate(
            Restatement(
                user: "risk", order: orders[slot].id,
                orderQty: orders[slot].terms.orderQty - quantity, reason: .partialDecline))
    }

    private mutating func stopForSelfTrade(_ id: OrderID, by other: OrderID) {
        let slot = known(id)
        guard orders[slot].isOpen else { return }
        emit(.risk(.selfTradeStopped(id, by: other)))
        stop(slot)
    }

    /// Those that waited for their own orders and need not any more.
    mutating func launchYielded() {
        while let id = risk.nextYielded {
            emit(.risk(.yielded(id)))
            guard let slot = orders.slot(id), orders[slot].isOpen else { continue }
            launch(slot)
        }
    }
}
