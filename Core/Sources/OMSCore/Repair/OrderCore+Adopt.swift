import OMSTypes

// Orders and executions that find another home: orphans of venues, fills of the error account.
extension OrderCore {
    /// The terms of an orphan in an account, where the venue told all of them.
    func adoptedTerms(_ orphan: Orphan, _ account: Text64) -> OrderTerms? {
        givenTerms(
            VenueNotice(
                report: VenueReport(
                    venue: orphan.venue, clOrdID: orphan.clOrdID, execID: Text64(),
                    execType: .new), orderQty: orphan.version.orderQty,
                price: orphan.version.price, account: account, symbol: orphan.symbol,
                side: orphan.side, ordType: orphan.ordType, timeInForce: orphan.timeInForce))
    }

    /// A venue's order becomes one of ours, with what it has executed.
    mutating func adopt(_ orphan: Orphan, _ account: Text64, _ pending: PendingRepair) {
        guard let terms = adoptedTerms(orphan, account) else { return }
        let venue = orphan.venue
        let route = enterGiven(terms, at: venue, as: orphan.venueOrderID, pending)
        if !orphan.clOrdID.isEmpty { emit(.reconciled(.adopted(route, orphan.clOrdID))) }
        let version = orphan.version
        guard version.cumQty.isPositive else { return }
        let slot = known(route)
        guard isBookable(version.cumQty, version.avgPx, on: orders[slot].parent) else {
            return anomaly(.invalidFill, route, venue, orphan.venueOrderID)
        }
        book(
            VenueReport(
                venue: venue, clOrdID: orphan.clOrdID, venueOrderID: orphan.venueOrderID,
                execID: Self.execID(of: pending), execType: .trade, lastQty: version.cumQty,
                lastPx: version.avgPx), on: slot)
        emit(.reconciled(.bookedFromStatus(route)))
    }

    /// A part of an execution leaves its order and goes to another account at the same price.
    mutating func move(
        _ venue: VenueID, _ execID: Text64, _ quantity: Quantity, _ account: Text64,
        _ pending: PendingRepair
    ) {
        guard let number = execution(venue, execID), let home = reference.account(account) else {
            return
        }
        let execution = executions[number]
        let moved = quantity.isPositive ? quantity : execution.quantity
        let rest = execution.quantity - moved
        var terms = orders[orders[execution.route].parent].terms
        terms.account = home
        terms.orderQty = moved
        terms.ordType = .market
        terms.timeInForce = .day
        terms.price = .none
        terms.stopPx = .none
        terms.expireTime = .none
        receive(
            TradeCorrection(
                venue: venue, clOrdID: ClOrdID(), execID: Self.execID(of: pending),
                execRefID: execID, isBust: !rest.isPositive, lastQty: rest,
                lastPx: rest.isPositive ? execution.price : .none))
        guard executions[number].quantity == rest else { return }
        let name = Text64("REPAIR-\(pending.number)-MOVED") ?? Text64()
        let route = enterGiven(terms, at: venue, as: name, pending)
        book(
            VenueReport(
                venue: venue, clOrdID: RouteID.clOrdID(route), execID: name, execType: .trade,
                lastQty: moved, lastPx: execution.price), on: known(route))
    }

    /// An order of the firm's own that a venue has already; returns its route.
    private mutating func enterGiven(
        _ terms: OrderTerms, at venue: VenueID, as venueOrderID: Text64, _ pending: PendingRepair
    ) -> OrderID {
        let id = orders.nextID
        emit(
            .given(
                .order(
                    GivenOrder(
                        order: id, session: .none, user: pending.proposal.user, terms: terms,
                        reservedPx: terms.price))))
        acknowledge(known(id))
        let route = orders.nextID
        emit(
            .given(
                .route(
                    RouteSent(
                        order: route, parent: id, venue: venue, ordType: terms.ordType,
                        timeInForce: terms.timeInForce, quantity: terms.orderQty,
                        price: terms.price, reason: .given), venueOrderID: venueOrderID)))
        emit(.routeAcknowledged(route))
        return route
    }
}
