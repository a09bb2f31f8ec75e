import OMSTypes

// Events of routes: what works at venues, and what their parents get of it.
extension OrderCore {
    mutating func applyRouted(_ event: RouteSent, at instant: Timestamp) {
        let parent = known(event.parent)
        let above = orders.at(parent)
        var terms = above.pointee.terms
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
        route.nextSibling = above.pointee.firstChild
        route.reason = event.reason
        let slot = orders.add(route)
        // One shown part after the other is no new attempt; one that comes back is.
        if !above.pointee.hasOpenChild, above.pointee.attempts < .max, event.reason != .display,
            event.reason != .cross
        {
            above.pointee.attempts += 1
        }
        above.pointee.firstChild = slot
        if event.timeInForce.isImmediate, event.reason != .cross {
            // What this takes is not there to be taken again: only newer quotes count.
            above.pointee.triedVenues |= Self.bit(event.venue)
            above.pointee.returnTime = instant
        }
        above.pointee.routedLeaves += event.quantity
        let longest = reference.tuning.selfHelpAfter
        withStatistics(event.venue) { $0.noteSent(at: instant, longest: longest) }
        if event.reason == .noQuote { rotation += 1 }
    }

    /// A venue's place in `triedVenues` and `refusingVenues`.
    static func bit(_ venue: VenueID) -> UInt64 { 1 << UInt64(venue.raw & 63) }

    mutating func applyRouteAcknowledged(_ id: OrderID, at instant: Timestamp) {
        let slot = known(id)
        let route = orders.at(slot)
        guard route.pointee.base == .pendingNew else { return }
        route.pointee.base = .new
        observeAnswer(slot, at: instant)
    }

    private mutating func observeAnswer(_ slot: Slot, at instant: Timestamp) {
        let route = orders.at(slot)
        let measured = instant.since(route.pointee.entryTime)
        withStatistics(route.pointee.venue) {
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
        let route = orders.at(slot)
        executionReports += 1
        let previous = noteCost(route.pointee.parent, execution: executions.count)
        let number = executions.add(
            Execution(
                route: slot, day: instant.utcDate, quantity: fill.quantity, price: fill.price,
                number: executionReports, previous: previous,
                settles: reference.settles(route.pointee.terms.instrument, at: instant)))
        execIDs.add(fill.execID, scope: UInt32(fill.venue.raw), value: UInt32(number))
        if route.pointee.base == .pendingNew { observeAnswer(slot, at: instant) }
        let notional = Notional(fill.price, fill.quantity)
        let before = route.pointee.leavesQty
        route.pointee.cumQty += fill.quantity
        route.pointee.notional += notional
        let after = route.pointee.leavesQty
        let parent = route.pointee.parent
        orders[parent].routedLeaves -= before - after
        withStatistics(fill.venue) { $0.fills += 1 }
        if route.pointee.isOpen {
            let (sent, reason) = (route.pointee.terms.orderQty, route.pointee.reason)
            if route.pointee.cumQty >= sent {
                route.pointee.base = .filled
                if reason == .cross { leaveCrossing(slot) }
                if route.pointee.terms.timeInForce.isImmediate {
                    withStatistics(fill.venue) {
                        $0.observe(filled: sent, of: sent, isDark: reason == .dark)
                    }
                    learnDark(slot)
                }
            } else {
                route.pointee.base = .partiallyFilled
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
