import OMSTypes

// The router's ways for orders with instructions and for sessions of a market.
extension OrderCore {
    /// Works an order that is not worked as others are; false = it is, from here on.
    mutating func routeInstructed(_ slot: Slot, _ quantity: Quantity) -> Bool {
        if routeStrategy(slot, quantity) { return true }
        let order = orders[slot]
        if order.terms.timeInForce.isOfAuction, !order.flags.contains(.triggered) {
            routeAuction(slot, quantity)
            return true
        }
        let instructions = instructions(of: order.id)
        if instructions.peg.isPriced {
            routePeg(slot, quantity, instructions)
            return true
        }
        // All or nothing of the whole is no less than its minimum.
        if lacksMinimum(order, instructions), order.terms.timeInForce != .fillOrKill {
            routeMinimum(slot, quantity, instructions)
            return true
        }
        if instructions.minQty.isPositive, self.instructions.isFollowing(order.id) {
            emit(.instructed(.followCleared(order.id)))
        }
        // One shown part at a time; the next goes when nothing of it is left.
        return instructions.displayQty.isPositive && showsPart(slot)
    }

    /// Whether a part of the order rests at a venue.
    private func showsPart(_ slot: Slot) -> Bool {
        var child = orders[slot].firstChild
        while child != .none {
            if orders[child].isOpen, !orders[child].terms.timeInForce.isImmediate { return true }
            child = orders[child].nextSibling
        }
        return false
    }

    /// Posts what no quote can take. Where the venue hides what may not be shown it gets all, else
    /// no more than that.
    mutating func postInstructed(_ slot: Slot, _ other: VenueID, _ reason: RouteReason) {
        let order = orders[slot]
        let instructions = instructions(of: order.id)
        let price = unlocked(order.terms.price, slot)
        let isTillCrossing = order.terms.timeInForce == .goodTillCrossing
        guard instructions.displayQty.isPositive else {
            let isNative = isTillCrossing && reference.takes(other, .goodTillCrossing)
            return send(
                slot, other, order.unrouted, .limit, isNative ? .goodTillCrossing : .day, price,
                reason)
        }
        guard order.unrouted > instructions.displayQty else {
            return send(slot, other, order.unrouted, .limit, .day, price, reason)
        }
        let resting = RouteTerms(.limit, .day, price, order.unrouted)
        if let venue = postVenue(slot, resting, taking: .displayQty) {
            var shown = Instructions()
            shown.displayQty = instructions.displayQty
            return send(
                slot, venue, order.unrouted, .limit, .day, price, reason, instructed: shown)
        }
        let shown = lotted(instructions.displayQty, other, at: price)
        send(
            slot, other, shown.isPositive ? shown : instructions.displayQty, .limit, .day, price,
            .display)
    }
}
