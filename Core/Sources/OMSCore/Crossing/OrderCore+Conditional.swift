import OMSModels
import OMSTypes

// Conditional orders: they work on the street and are at the crossing network without being held
// there. When one that has come could meet them, they are asked to firm up: the street gives them
// back, and both meet at the quotes of that moment. Nothing is ever promised twice.
extension OrderCore {
    /// Most conditional orders that one order invites.
    private static let invitationsMax = 8

    /// An order goes to the street, and may be asked for by the network.
    mutating func offer(_ slot: Slot) {
        guard !orders[slot].flags.contains(.conditional),
            !orders[slot].workingTimeInForce.isImmediate
        else { return }
        emit(.crossing(.offered(orders[slot].id)))
    }

    /// Asks conditional orders to firm up for what is left of an order that has come; so much of it
    /// waits at the network meanwhile.
    mutating func invite(_ slot: Slot) {
        let instrument = orders[slot].terms.instrument
        let isBuy = orders[slot].terms.side.isBuy
        guard orders[slot].unrouted.isPositive, !orders[slot].workingTimeInForce.isImmediate,
            orders[slot].flags.isDisjoint(with: [.recalled, .firming]),
            crossing.offers(instrument).contains(where: { orders[$0].terms.side.isBuy != isBuy })
        else { return }
        let invited = invitations(slot, instrument)
        guard !invited.isEmpty else { return }
        let sum = invited.reduce(Quantity.zero) { $0 + $1.quantity }
        restAtNetwork(slot, min(sum, orders[slot].unrouted))
        for (other, quantity) in invited {
            let timer = timers.nextID
            emit(
                .timerSet(
                    timer, due: now.adding(nanoseconds: reference.crossing.firmUpWait),
                    .firmUp, orders[other].id))
            emit(
                .crossing(
                    .invited(
                        orders[other].id, by: orders[slot].id, quantity: quantity,
                        timer: timer)))
            if orders[other].hasOpenChild { cancelChildren(other) } else { crossing.touch(other) }
        }
    }

    /// The conditional orders that the network's rules pair with an order, and for how much.
    private mutating func invitations(_ slot: Slot, _ instrument: InstrumentID) -> [(
        slot: Slot, quantity: Quantity
    )] {
        let rules = reference.crossing.rules(quoteMaxAge: reference.tuning.quoteMaxAge)
        let market = crossingMarket(instrument, rules)
        let offers = ContiguousArray(crossing.offers(instrument).filter { orders[$0].isOpen })
        crossing.setOffers(instrument, offers)
        crossing.makeRoom(offers.count + 1)
        var count = 0
        var slots: [Slot] = []
        for other in offers where other != slot && mayFirmUp(other) {
            guard
                var order = crossingOrder(
                    other, id: orders[other].id, leaves: orders[other].leavesQty,
                    limit: workingLimit(other), since: orders[other].entryTime)
            else { continue }
            order.isConditional = true
            crossing.orders[count] = order
            slots.append(other)
            count += 1
        }
        guard count > 0, let order = arrivedOrder(slot) else { return [] }
        crossing.orders[count] = order
        let result = match(count + 1, market, rules, at: now)
        var found: [(slot: Slot, quantity: Quantity)] = []
        for index in 0..<min(result.count, Self.invitationsMax) {
            let match = crossing.matches[index]
            let other = match.buy == Int32(count) ? match.sell : match.buy
            guard match.buy == Int32(count) || match.sell == Int32(count) else { continue }
            found.append((slots[Int(other)], match.quantity))
        }
        return found
    }

    private func workingLimit(_ slot: Slot) -> Price {
        orders[slot].workingType.hasLimit ? orders[slot].terms.price : .none
    }

    private func mayFirmUp(_ slot: Slot) -> Bool {
        isMatchable(slot) && orders[slot].flags.contains(.conditional)
            && !orders[slot].flags.contains(.firming) && orders[slot].leavesQty.isPositive
    }

    /// A conditional order is back from the street: it meets what waits for it, and goes on.
    ///
    /// - Returns: whether it may go to the street again.
    mutating func firmUp(_ slot: Slot) -> Bool {
        // A part that is still out there could be filled: nothing is held twice.
        guard !orders[slot].hasOpenChild else { return false }
        runCycle(orders[slot].terms.instrument, with: slot)
        endFirming(slot)
        return orders[slot].unrouted.isPositive
    }

    /// The order has met, has had its time, or has ended: whoever waited for it goes on.
    mutating func endFirming(_ slot: Slot) {
        let id = orders[slot].id
        guard let invitation = crossing.invitation(id) else { return }
        if timers.timer(invitation.timer) != nil { emit(.timerCleared(invitation.timer)) }
        emit(.crossing(.firmed(id)))
        guard let other = orders.slot(invitation.by), !crossing.isAwaiting(invitation.by),
            orders[other].isOpen,
            let policy = reference.crossingMember(orders[other].terms.account)?.policy,
            policy != .only, policy != .with
        else { return }
        let network = firstAtNetwork(other)
        guard network.isThere else { return }
        emit(.crossing(.recalled(orders[other].id)))
        withdraw(network.child)
    }

    /// The street did not give the order back in time: it stays there.
    mutating func expireFirming(_ order: OrderID) {
        guard let slot = orders.slot(order), orders[slot].flags.contains(.firming) else { return }
        endFirming(slot)
        if orders[slot].isOpen { settle(slot) }
    }
}
