import OMSTypes

// Orders given by voice: to us by a client (matrices E.1.a, F.1.c), to a venue by the desk.
extension OrderCore {
    /// A client's order that the desk enters for it. Reports carry no ClOrdID.
    mutating func give(
        _ order: NewOrder, by user: Text64, worked strategy: StrategyTerms? = nil
    ) {
        var terms = resolve(order)
        var instructions: Instructions?
        guard order.clOrdID.isEmpty else {
            return anomaly(.deskRefused, .none, .none, "an order by voice has no ClOrdID")
        }
        if let refusal = staticRefusal(of: order, &terms, &instructions) {
            return refuseDesk(.none, refusal)
        }
        let strategy = strategy.map { withEnd($0, terms) }
        if let refusal = strategy.flatMap({ strategyRefusal(terms, .none, $0) }) {
            return refuseDesk(.none, refusal)
        }
        gatherFacts(terms, by: originOfEntering(strategy?.strategy))
        let risk = RiskPipeline.evaluate(facts)
        if let refusal = risk.refusal { return refuseDesk(.none, refusal) }
        let id = orders.nextID
        emit(
            .given(
                .order(
                    GivenOrder(
                        order: id, session: order.session, user: user, terms: terms,
                        reservedPx: risk.price))))
        if let strategy { emit(.instructed(.strategy(id, .asked(strategy)))) }
        start(known(id))
    }

    /// An order of today by the same client with the same terms that was given by voice and did
    /// not come as a message yet.
    func given(_ session: SessionID, _ terms: OrderTerms) -> OrderID? {
        givenOrders.first { id in
            guard let slot = orders.slot(id) else { return false }
            let order = orders[slot]
            return order.session == session && order.entryTime.utcDate == now.utcDate
                && order.terms.account == terms.account
                && order.terms.instrument == terms.instrument && order.terms.side == terms.side
                && order.terms.ordType == terms.ordType
                && order.terms.orderQty == terms.orderQty && order.terms.price == terms.price
                && order.terms.stopPx == terms.stopPx
        }
    }

    /// A venue reports an order that it was given by voice: it becomes one of ours, for nobody but
    /// the firm to hear of.
    mutating func takeGiven(_ notice: VenueNotice) {
        let report = notice.report
        guard let terms = givenTerms(notice), !report.venueOrderID.isEmpty,
            reference.terms(report.venue) != nil,
            givenRoutes.value(report.venueOrderID, scope: UInt32(report.venue.raw)) == nil
        else { return anomaly(.unknownOrder, .none, report.venue, report.execID) }
        let id = orders.nextID
        emit(
            .given(
                .order(
                    GivenOrder(
                        order: id, session: .none, user: Text64(), terms: terms,
                        reservedPx: terms.price))))
        acknowledge(known(id))
        let route = orders.nextID
        emit(
            .given(
                .route(
                    RouteSent(
                        order: route, parent: id, venue: report.venue, ordType: terms.ordType,
                        timeInForce: terms.timeInForce, quantity: terms.orderQty,
                        price: terms.price, reason: .given), venueOrderID: report.venueOrderID)))
        emit(.routeAcknowledged(route))
    }

    /// Its terms, where the venue tells all of them and they can be booked.
    func givenTerms(_ notice: VenueNotice) -> OrderTerms? {
        guard let side = Side(rawValue: notice.side),
            let ordType = OrdType(rawValue: notice.ordType), !ordType.isStop,
            let timeInForce = TimeInForce(rawValue: notice.timeInForce),
            let account = reference.account(notice.account),
            let instrument = reference.instrument(notice.symbol),
            notice.orderQty.isPositive, notice.orderQty <= Self.quantityMax,
            notice.price.units >= 0, notice.price <= Self.priceMax,
            notice.price.isSet || !ordType.hasLimit
        else { return nil }
        let terms = OrderTerms(
            account: account, instrument: instrument, side: side, ordType: ordType,
            // When it ends is the venue's to know.
            timeInForce: timeInForce == .goodTillDate ? .goodTillCancel : timeInForce,
            handlInst: .automatedNoIntervention, orderQty: notice.orderQty, price: notice.price,
            stopPx: .none, expireTime: .none
        ).withoutIdleFields
        return isBookable(terms, terms.orderQty) ? terms : nil
    }

    mutating func applyGiven(_ event: GivenEvent, at instant: Timestamp) {
        switch event {
        case .order(let given):
            var order = Order(
                id: given.order, kind: .client, base: .pendingNew, terms: given.terms,
                reservedPx: given.reservedPx, entryTime: instant)
            order.session = given.session
            order.acceptedPx = given.reservedPx
            let slot = orders.add(order)
            reserve(slot, given.terms.orderQty, at: given.reservedPx)
            openParents += 1
            guard given.session != .none else { return }
            // Only orders of today may still come as messages.
            let today = givenOrders.filter {
                orders[known($0)].entryTime.utcDate == instant.utcDate
            }
            givenOrders = today + [given.order]
        case .matched(let id): givenOrders.removeAll { $0 == id }
        case .route(let route, let venueOrderID):
            applyRouted(route, at: instant)
            givenRoutes.add(
                venueOrderID, scope: UInt32(route.venue.raw), value: UInt32(known(route.order)))
            reconciliation.foreign.set(
                route.order.raw, ForeignRoute(venueOrderID: venueOrderID, clOrdID: ClOrdID()))
        }
    }
}
