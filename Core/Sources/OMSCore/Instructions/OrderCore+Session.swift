import OMSTypes

// Orders for the opening, the close and until the crossing: at a venue that takes them, else held
// here until the market's hours come.
extension OrderCore {
    /// How long after an auction a venue may still tell of it.
    private static let auctionGrace: Int64 = 600_000_000_000

    /// Whether terms are such that the market's hours can be waited for. That it is too late for
    /// them is P11's.
    func sessionRefusal(_ terms: OrderTerms) -> Refusal? {
        guard terms.timeInForce.isOfSession else { return nil }
        guard terms.handlInst != .manual, !terms.ordType.isStop, terms.ordType != .pegged else {
            return Refusal(.sessionTerms)
        }
        let isNative = reference.hasVenue(taking: VenueCapabilities(terms.timeInForce))
        guard hours(of: terms.instrument)?.end(of: terms.timeInForce, after: now) != nil else {
            return isNative && terms.timeInForce.isOfAuction ? nil : Refusal(.noMarketHours)
        }
        return nil
    }

    func hours(of instrument: InstrumentID) -> MarketTimes? {
        if let calendar = reference.calendar(of: instrument) { return .calendar(calendar) }
        guard let market = reference.terms(instrument)?.market else { return nil }
        return reference.hours(market).map { .hours($0) }
    }

    /// Sets what an accepted order waits for. Orders for an auction that a venue takes go there.
    mutating func hold(_ slot: Slot) {
        let order = orders[slot]
        let hours = hours(of: order.terms.instrument)
        let due = hours?.end(of: order.terms.timeInForce, after: now)
        if order.terms.timeInForce == .goodTillCrossing {
            if let due { emit(.timerSet(timers.nextID, due: due, .expire, order.id)) }
            return
        }
        guard !isTakenNatively(order) else {
            // A venue that never tells how the auction ended must not keep the order for ever.
            if let due {
                let end = due.adding(nanoseconds: Self.auctionGrace)
                emit(.timerSet(timers.nextID, due: end, .expire, order.id))
            }
            return
        }
        wait(slot)
    }

    /// Holds an order for an auction until its time, which may be now.
    private mutating func wait(_ slot: Slot) {
        let order = orders[slot]
        guard let hours = hours(of: order.terms.instrument),
            let due = hours.release(of: order.terms.timeInForce, after: now)
        else { return giveUp(slot, .noVenue, Refusal(.noMarketHours)) }
        if order.terms.timeInForce == .atTheClose,
            let end = hours.end(of: .atTheClose, after: now), end < due
        {
            return endHold(slot)
        }
        // A venue gave it back after the auction that it was for: there is no other.
        if let timer = timers.timer(of: order.id), timer.due < due { return expire(slot) }
        emit(.instructed(.held(order.id)))
        emit(.timerSet(timers.nextID, due: due, .release, order.id))
    }

    private func isTakenNatively(_ order: Order) -> Bool {
        let capability = VenueCapabilities(order.terms.timeInForce)
        for number in 1...UInt16(max(1, reference.venues.count)) {
            let venue = VenueID(number)
            if reference.takes(venue, capability), order.refusingVenues & Self.bit(venue) == 0 {
                return true
            }
        }
        return false
    }

    /// The session that an order waits for has come.
    mutating func endHold(_ slot: Slot) {
        let order = orders[slot]
        guard order.isOpen, order.terms.timeInForce.isOfAuction,
            !order.flags.contains(.triggered)
        else { return }
        emit(.instructed(.released(order.id)))
        if order.terms.timeInForce == .atTheClose,
            let hours = hours(of: order.terms.instrument),
            let end = hours.end(of: .atTheClose, after: now)
        {
            if let timer = timers.timer(of: order.id) { emit(.timerCleared(timer.id)) }
            emit(.timerSet(timers.nextID, due: end, .expire, order.id))
        }
        settle(slot)
    }

    /// Sends an order for an auction to a venue that takes it; what comes back of it has expired.
    mutating func routeAuction(_ slot: Slot, _ quantity: Quantity) {
        let order = orders[slot]
        guard !order.hasOpenChild else { return }
        guard isTakenNatively(order) else { return wait(slot) }
        // A venue that had it has held its auction; one that refused it leaves it to others.
        let wasThere =
            order.firstChild != .none && orders[order.firstChild].base != .rejected
        guard !wasThere else { return expire(slot) }
        // Its venue is down: it waits for the link.
        let child = RouteTerms(
            order.workingType, order.terms.timeInForce, order.terms.price, quantity)
        guard
            let venue = rotated(slot, child, taking: VenueCapabilities(order.terms.timeInForce))
        else { return }
        send(
            slot, venue, quantity, order.workingType, order.terms.timeInForce,
            order.workingType.hasLimit ? order.terms.price : .none, .auction)
    }
}
