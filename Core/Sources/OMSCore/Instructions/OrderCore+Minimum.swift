import OMSTypes

// MinQty (110): goes only where that quantity can be had at once, natively where a venue takes it.
extension OrderCore {
    /// What is still missing of MinQty: the first execution must bring all of it.
    func lacksMinimum(_ order: Order, _ instructions: Instructions) -> Bool {
        instructions.minQty.isPositive && order.cumQty < instructions.minQty
    }

    /// Whether a lit venue is there that has not refused the order.
    func isReachable(_ venue: VenueID, _ order: Order) -> Bool {
        reference.isLit(venue) && statistics(venue).isUp
            && order.refusingVenues & Self.bit(venue) == 0
            && routingPlan(order.id).venues.contains(venue)
    }

    /// A lit venue that shows the minimum within the limit, and how much of the order it shows.
    func minimumVenue(_ slot: Slot, _ instructions: Instructions, at instant: Timestamp)
        -> (venue: VenueID, price: Price, quantity: Quantity)?
    {
        let order = orders[slot]
        let isBuy = order.terms.side.isBuy
        let lot = max(1, reference.steps(order.terms.instrument)?.lot.units ?? 1)
        var found: (venue: VenueID, price: Price, quantity: Quantity)?
        for number in 1...max(1, reference.venues.count) {
            let venue = VenueID(UInt16(number))
            let isNative = reference.takes(venue, .minQty)
            guard isReachable(venue, order),
                reference.lacksNone(
                    of: isNative ? .noImmediateOrCancel : .noFillOrKill, venue)
            else { continue }
            let quote = quotes.quote(order.terms.instrument, venue)
            let price = isBuy ? quote.ask : quote.bid
            let time = isBuy ? quote.askTime : quote.bidTime
            var part = min(order.unrouted, isBuy ? quote.askSize : quote.bidSize)
            if part < order.unrouted { part.units -= part.units % lot }
            part = lotted(part, venue, at: price)
            guard price.isSet, allows(order, price), part >= instructions.minQty,
                instant.since(time) <= reference.tuning.quoteMaxAge,
                order.triedVenues & Self.bit(venue) == 0 || time > order.returnTime
            else { continue }
            let isBetter = found.map {
                price == $0.price
                    ? part > $0.quantity : (isBuy ? price < $0.price : price > $0.price)
            }
            if isBetter ?? true { found = (venue, price, part) }
        }
        return found
    }

    /// Sends what lacks its minimum to one venue, or waits for a venue that shows it.
    mutating func routeMinimum(
        _ slot: Slot, _ quantity: Quantity, _ instructions: Instructions
    ) {
        guard !orders[slot].hasOpenChild else { return }
        guard orders[slot].attempts < .max else { return giveUp(slot, .routingExhausted, .none) }
        if let found = minimumVenue(slot, instructions, at: now) {
            let isNative = reference.takes(found.venue, .minQty)
            // Elsewhere all or nothing of what is shown gives the minimum, or leaves it.
            return send(
                slot, found.venue, found.quantity, .limit,
                isNative ? .immediateOrCancel : .fillOrKill, found.price, .minimum,
                instructed: isNative ? minimum(instructions) : nil)
        }
        let order = orders[slot]
        let isNew = order.attempts == 0
        if order.terms.timeInForce.isImmediate {
            let child = RouteTerms(
                order.workingType, .immediateOrCancel, order.terms.price, quantity)
            guard isNew, let venue = rotated(slot, child, taking: .minQty) else {
                return giveUp(slot, .immediateRest, .none)
            }
            return send(
                slot, venue, quantity, order.workingType, .immediateOrCancel,
                order.terms.price, .minimum, instructed: minimum(instructions))
        }
        // What rests shows no more than it may.
        var resting = minimum(instructions)
        resting.displayQty = instructions.displayQty
        let needed: VenueCapabilities =
            resting.displayQty.isPositive ? [.minQty, .displayQty] : .minQty
        if order.workingType.hasLimit,
            let venue = rotated(
                slot, RouteTerms(.limit, .day, order.terms.price, quantity), taking: needed)
        {
            return send(
                slot, venue, quantity, .limit, .day, order.terms.price, .minimum,
                instructed: resting)
        }
        follow(slot)
    }

    private func minimum(_ instructions: Instructions) -> Instructions {
        var result = Instructions()
        result.minQty = instructions.minQty
        return result
    }
}
