import OMSTypes

// Events of routes: what works at venues, and what their parents get of it.
extension OrderCore {
    mutating func applyRouted(_ event: RouteSent, at instant: Timestamp) {
        let parent = known(event.parent)
        var terms = orders[parent].terms
        terms.ordType = event.ordType
        terms.timeInForce = event.timeInForce
        terms.orderQty = event.quantity
        terms.price = event.price
        terms.stopPx = .none
        var route = Order(
            id: event.order, kind: .route, base: .pendingNew, terms: terms,
            reservedPx: .none, entryTime: instant)
        route.venue = event.venue
        route.parent = parent
        route.nextSibling = orders[parent].firstChild
        route.reason = event.reason
        let slot = orders.add(route)
        // One shown part after the other is no new attempt; one that comes back is.
        if !orders[parent].hasOpenChild, orders[parent].attempts < .max, event.reason != .display,
            event.reason != .cross
        {
            orders[parent].attempts += 1
        }
        orders[parent].firstChild = slot
        if event.timeInForce.isImmediate, event.reason != .cross {
            // What this takes is not there to be taken again: only newer quotes count.
            orders[parent].triedVenues |= Self.bit(event.venue)
            orders[parent].returnTime = instant
        }
        orders[parent].routedLeaves += event.quantity
        let longest = reference.tuning.selfHelpAfter
        withStatistics(event.venue) { $0.noteSent(at: instant, longest: longest) }
        if event.reason == .noQuote { rotation += 1 }
    }

    /// A venue's place in `triedVenues` and `refusingVenues`.
    static func bit(_ venue: VenueID) -> UInt64 { 1 << UInt64(venue.raw & 63) }

    mutating func applyRouteAcknowledged(_ id: OrderID, at instant: Timestamp) {
        let slot = known(id)
        guard orders[slot].base == .pendingNew else { return }
        orders[slot].base = .new
        observeAnswer(slot, at: instant)
    }

    private mutating func observeAnswer(_ slot: Slot, at instant: Timestamp) {
        let measured = instant.since(orders[slot].entryTime)
        withStatistics(orders[slot].venue) {
            $0.observe(latency: measured)
            $0.noteAnswered(at: instant)
        }
    }

    mutating func applyRouteEnded(_ event: RouteEnded, at instant: Timestamp) {
        let slot = known(event.order)
        guard orders[slot].isOpen else { return }
        let route = orders[slot]
        if route.base == .pendingNew, event.how != .neverReceived {
            observeAnswer(slot, at: instant)
        } else if route.base == .pendingNew {
            withStatistics(route.venue) { $0.noteAnswered(at: instant, isHeard: false) }
        }
        orders[route.parent].routedLeaves -= route.leavesQty
        if route.reason != .cross { orders[route.parent].returnTime = instant }
        endRequest(slot)
        switch event.how {
        case .rejected:
            orders[route.parent].refusingVenues |= Self.bit(route.venue)
            withStatistics(route.venue) { $0.rejects += 1 }
        case .canceled, .expired:
            if route.terms.timeInForce.isImmediate {
                withStatistics(route.venue) {
                    $0.observe(
                        filled: route.cumQty, of: route.terms.orderQty,
                        isDark: route.reason == .dark)
                }
                learnDark(slot)
            }
        case .doneForDay:
            orders[route.parent].refusingVenues |= Self.bit(route.venue)
            orders[route.parent].flags.insert(.streetDone)
        case .neverReceived: break
        }
        if route.reason == .display, orders[route.parent].attempts < .max {
            orders[route.parent].attempts += 1
        }
        orders[slot].base = event.how.ordStatus
        if route.flags.contains(.crosses) { leaveCrossing(slot) }
    }

    mutating func applyFilled(_ fill: Fill, at instant: Timestamp) {
        let slot = known(fill.order)
        executionReports += 1
        let previous = noteCost(orders[slot].parent, execution: executions.count)
        let number = executions.add(
            Execution(
                route: slot, day: instant.utcDate, quantity: fill.quantity, price: fill.price,
                number: executionReports, previous: previous,
                settles: reference.settles(orders[slot].terms.instrument, at: instant)))
        execIDs.add(fill.execID, scope: UInt32(fill.venue.raw), value: UInt32(number))
        if orders[slot].base == .pendingNew { observeAnswer(slot, at: instant) }
        let notional = Notional(fill.price, fill.quantity)
        let before = orders[slot].leavesQty
        orders[slot].cumQty += fill.quantity
        orders[slot].notional += notional
        let after = orders[slot].leavesQty
        let parent = orders[slot].parent
        orders[parent].routedLeaves -= before - after
        withStatistics(fill.venue) { $0.fills += 1 }
        if orders[slot].isOpen {
            let (sent, reason) = (orders[slot].terms.orderQty, orders[slot].reason)
            if orders[slot].cumQty >= sent {
                orders[slot].base = .filled
                if reason == .cross { leaveCrossing(slot) }
                if orders[slot].terms.timeInForce.isImmediate {
                    withStatistics(fill.venue) {
                        $0.observe(filled: sent, of: sent, isDark: reason == .dark)
                    }
                    learnDark(slot)
                }
            } else {
                orders[slot].base = .partiallyFilled
            }
        }
        execute(parent, fill.quantity, notional, contra: .street, at: instant)
        if reference.hasFees { accrueFee(slot, fill.quantity, fill.price) }
    }

    mutating func applyRouteReplaced(_ id: OrderID) {
        let slot = known(id)
        let before = orders[slot].leavesQty
        orders[slot].terms.orderQty = max(orders[slot].replaceQty, orders[slot].cumQty)
        orders[slot].terms.price = orders[slot].replacePx
        orders[slot].acceptedAttempt = orders[slot].attempt
        endRequest(slot)
        if orders[slot].cumQty >= orders[slot].terms.orderQty {
            if orders[slot].isOpen { orders[slot].base = .filled }
        } else if orders[slot].base == .filled {
            // The replace met a filled order and made it larger (matrix C.1.c).
            orders[slot].base = .partiallyFilled
        }
        let after = orders[slot].leavesQty
        let parent = orders[slot].parent
        orders[parent].routedLeaves += after - before
    }
}
