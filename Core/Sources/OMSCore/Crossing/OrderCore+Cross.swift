import OMSModels
import OMSTypes

// The crossing network as a venue: which orders it gets, how much of them, and when they leave. It
// takes and gives back in the same frame, so that nothing is ever pending there.
extension OrderCore {
    /// Lets an order meet what rests at the network, and rest there as its policy says.
    ///
    /// - Returns: whether the street gets what no child works now.
    mutating func crossFirst(_ slot: Slot) -> Bool {
        guard let member = crossingMember(slot) else { return true }
        if orders[slot].flags.contains(.firming) { return firmUp(slot) }
        let instrument = orders[slot].terms.instrument
        if crossing.hasContra(instrument, isBuy: orders[slot].terms.side.isBuy) {
            runCycle(instrument, with: slot)
        }
        if crossing.hasOffers { invite(slot) }
        let rest = orders[slot].unrouted
        guard rest.isPositive else { return false }
        switch member.policy {
        case .off, .before: return true
        case .conditional:
            offer(slot)
            return true
        case .with:
            if restsBesideTheStreet(slot) { restPart(slot, of: rest) }
            return true
        case .only:
            if orders[slot].workingTimeInForce.isImmediate {
                giveUp(slot, .immediateRest, .none)
            } else {
                restAtNetwork(slot, rest)
            }
            return false
        }
    }

    /// How an order's account takes part, or `nil` when this order does not: one that a strategy, a
    /// list, a block, a peg or an auction works.
    private func crossingMember(_ slot: Slot) -> CrossingMember? {
        let order = orders[slot]
        guard order.kind == .client, order.workingType == .market || order.workingType == .limit,
            !order.terms.timeInForce.isOfAuction || order.flags.contains(.triggered),
            programs.program(of: order.id) == nil,
            let member = reference.crossingMember(order.terms.account), member.policy != .off
        else { return nil }
        guard order.flags.contains(.instructed) else { return member }
        return strategies[order.id] == nil && !instructions(of: order.id).peg.isPriced
            ? member : nil
    }

    /// A part may rest at the network where the street would only post the order: with a limit that
    /// no eligible quote meets, once, and without instructions for which a part is too little.
    private func restsBesideTheStreet(_ slot: Slot) -> Bool {
        let order = orders[slot]
        guard order.workingType == .limit, !order.workingTimeInForce.isImmediate,
            !order.flags.contains(.recalled), !restsAtNetwork(slot)
        else { return false }
        if order.flags.contains(.instructed) {
            let instructions = instructions(of: order.id)
            guard instructions.displayQty == .zero, !lacksMinimum(order, instructions) else {
                return false
            }
        }
        return !candidates.elements.contains { $0.standing == .eligible }
    }

    /// Whole lots of the rest, so that each side gets what it can trade.
    private mutating func restPart(_ slot: Slot, of rest: Quantity) {
        let ppm = max(10_000, min(990_000, reference.crossing.terms?.restingPPM ?? 0))
        let lot = max(1, reference.steps(orders[slot].terms.instrument)?.lot.units ?? 1)
        var units = Int64(Int128(rest.units) * Int128(ppm) / 1_000_000)
        units -= units % lot
        if units > 0 { restAtNetwork(slot, Quantity(units: units)) }
    }

    mutating func restAtNetwork(_ slot: Slot, _ quantity: Quantity) {
        let child = sendToNetwork(slot, quantity, .day)
        emit(.crossing(.rested(orders[child].id)))
    }

    /// A child at the network, acknowledged at once. It never holds more than is left.
    mutating func sendToNetwork(_ slot: Slot, _ quantity: Quantity, _ timeInForce: TimeInForce)
        -> Slot
    {
        precondition(
            quantity.isPositive && quantity <= orders[slot].unrouted,
            "children would hold more than the parent has left")
        let hasLimit = orders[slot].workingType.hasLimit
        let id = orders.nextID
        emit(
            routed: RouteSent(
                order: id, parent: orders[slot].id, venue: reference.crossing.venue,
                ordType: hasLimit ? .limit : .market, timeInForce: timeInForce,
                quantity: quantity, price: hasLimit ? orders[slot].terms.price : .none,
                reason: .cross))
        emit(routeAcknowledged: id)
        acknowledge(slot)
        return known(id)
    }

    // MARK: The way back

    /// Takes what rests at the network back, in this frame.
    mutating func withdraw(_ child: Slot) {
        let parent = orders[child].parent
        emit(
            .routeEnded(
                RouteEnded(order: orders[child].id, how: .canceled, text: Text64())))
        crossing.touch(parent)
    }

    private func restsAtNetwork(_ slot: Slot) -> Bool { firstAtNetwork(slot).isThere }

    /// A child that rests at the network, and whether nothing else works for the parent.
    func firstAtNetwork(_ slot: Slot) -> (child: Slot, isThere: Bool, isAlone: Bool) {
        var (found, isAlone) = (Slot.none, true)
        var child = orders[slot].firstChild
        while child != .none {
            if orders[child].flags.contains(.crosses) {
                found = child
            } else if orders[child].isOpen {
                isAlone = false
            }
            child = orders[child].nextSibling
        }
        return (found, found != .none, isAlone)
    }

    /// The street has done its part of an order that rests at the network too: it gets the rest, at
    /// the end of this frame.
    mutating func recall(_ slot: Slot) {
        guard orders[slot].isOpen, !orders[slot].unrouted.isPositive,
            orders[slot].flags.isDisjoint(with: .atRest),
            !isHalted(orders[slot].terms.instrument),
            reference.crossingMember(orders[slot].terms.account)?.policy != .only,
            !crossing.isAwaiting(orders[slot].id)
        else { return }
        let network = firstAtNetwork(slot)
        guard network.isThere, network.isAlone else { return }
        emit(.crossing(.recalled(orders[slot].id)))
        cancelChildren(slot)
    }

    /// The street takes no more of the order: what rests at the network is given up with it.
    mutating func withdrawLast(_ slot: Slot) {
        let network = firstAtNetwork(slot)
        if network.isThere, network.isAlone { cancelChildren(slot) }
    }

    /// What a frame's trades and withdrawals make of their parents, once all of them are booked.
    mutating func settleCrossed() {
        repeat {
            while let parent = crossing.nextTouched() { settle(parent) }
            if !chains.isEmpty { advanceChains() }
        } while crossing.hasTouched
        crossing.tradesOfFrame = 0
    }
}
