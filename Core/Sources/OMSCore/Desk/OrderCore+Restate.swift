import OMSTypes

// Quantities and prices that change without a client's request: by a venue (150=D) or by the desk
// (matrices E.1.c, E.1.d, E.x2, E.x3).
extension OrderCore {
    /// A venue's report of something unsolicited.
    mutating func receive(_ notice: VenueNotice) {
        let report = notice.report
        if report.execType == ExecType.new.rawValue, report.clOrdID.isEmpty {
            return takeGiven(notice)
        }
        guard
            report.execType == ExecType.restated.rawValue
                || report.execType == ExecType.canceled.rawValue
        else { return receive(report) }
        guard
            let (slot, _) = route(
                of: report.clOrdID, venue: report.venue, what: report.execID,
                venueOrderID: report.venueOrderID)
        else { return }
        if report.execType == ExecType.restated.rawValue { return restateRoute(slot, notice) }
        let parent = orders[slot].parent
        if let reason = notice.restatementReason, ends(parent, reason), orders[slot].isOpen {
            emit(.stood(.ending(orders[parent].id, reason)))
        }
        endRoute(slot, .canceled, report)
    }

    /// Whether a venue's cancel for this reason is an end for the client too. Otherwise the rest
    /// is routed anew (P2).
    private func ends(_ parent: Slot, _ reason: ExecRestatementReason) -> Bool {
        let order = orders[parent]
        guard order.kind == .client, order.isOpen, !order.isEnding, order.block == .none else {
            return false
        }
        switch reason {
        case .verbalChange: return true
        case .notBest: return has(.cancelIfNotBest, parent)
        case .tradingHalt: return has(.cancelOnHalt, parent)
        case .corporateAction, .renewal, .repricing, .brokerOption, .partialDecline,
            .systemFailure, .marketOption, .connectionLoss, .logout, .other:
            return false
        }
    }

    private mutating func restateRoute(_ slot: Slot, _ notice: VenueNotice) {
        let route = orders[slot]
        let parent = route.parent
        let orderQty = notice.orderQty.isPositive ? notice.orderQty : route.terms.orderQty
        let price = notice.price.isSet ? notice.price : route.terms.price
        guard route.isOpen, orderQty >= route.cumQty, orderQty <= Self.quantityMax,
            price.units >= 0, price <= Self.priceMax, isBookable(orders[parent].terms, orderQty)
        else {
            return anomaly(
                .unexpectedTransition, route.id, notice.report.venue, notice.report.execID)
        }
        let reason = notice.restatementReason ?? .other
        let isAlone =
            orders[parent].routedLeaves == route.leavesQty && !orders[parent].unrouted.isPositive
        let growth = orderQty - route.terms.orderQty
        if orderQty == route.terms.orderQty, price == route.terms.price {
            return resume(parent, reason)
        }
        emit(.restated(.route(route.id, orderQty: orderQty, price: price)))
        resume(parent, reason)
        guard orders[parent].isOpen else { return cancelOverhang(parent) }
        if isAlone, follows(parent, growth, price, reason) {
            let terms = orders[parent].terms
            let isPriced = terms.ordType.hasLimit && price != route.terms.price
            emit(
                .restated(
                    .order(
                        orders[parent].id, orderQty: terms.orderQty + growth,
                        price: isPriced ? price : terms.price)))
            report(parent, .restated, restatement: reason)
        } else if growth.isPositive || isWorse(price, parent) {
            anomaly(
                .worseRestatement, route.id, notice.report.venue, notice.report.execID)
            return cancelChildren(parent)
        }
        settle(parent)
    }

    /// Whether the client's order becomes what the venue made of its only child: what was agreed,
    /// and what is less; more than that was asked by nobody.
    private func follows(
        _ parent: Slot, _ growth: Quantity, _ price: Price, _ reason: ExecRestatementReason
    ) -> Bool {
        let order = orders[parent]
        guard order.kind == .client, order.block == .none, !order.isEnding,
            !order.flags.contains(.pendingReplace)
        else { return false }
        switch reason {
        case .verbalChange, .corporateAction: return true
        case .repricing: return growth.units <= 0
        case .renewal, .brokerOption, .partialDecline, .tradingHalt, .systemFailure,
            .marketOption, .notBest, .connectionLoss, .logout, .other:
            return growth.units < 0 && !isWorse(price, parent)
        }
    }

    private func isWorse(_ price: Price, _ parent: Slot) -> Bool {
        price.isSet && !allows(orders[parent], price)
    }

    /// What works at venues beyond what the order has left is taken back.
    private mutating func cancelOverhang(_ slot: Slot) {
        if orders[slot].hasOpenChild { cancelChildren(slot) }
    }

    // MARK: By the desk

    /// What was agreed by voice: the venues take it first, then the client is told.
    mutating func restate(_ wish: Restatement) {
        guard let slot = orders.slot(wish.order), orders[slot].kind == .client,
            orders[slot].isOpen
                || orders[slot].base == .filled && wish.orderQty > orders[slot].cumQty
        else { return refuseDesk(wish.order, Refusal(.orderTerminal)) }
        guard orders[slot].flags.isDisjoint(with: [.pendingCancel, .pendingReplace]),
            !orders[slot].isEnding
        else { return refuseDesk(wish.order, Refusal(.requestPending)) }
        guard orders[slot].block == .none else {
            return refuseDesk(wish.order, Refusal(.blockMemberReplace))
        }
        var terms = orders[slot].terms
        if wish.orderQty.isPositive { terms.orderQty = wish.orderQty }
        if wish.price.isSet, terms.ordType.hasLimit { terms.price = wish.price }
        let growth = terms.orderQty - orders[slot].terms.orderQty
        if let refusal = termsRefusal(terms, open: max(.zero, growth)) {
            return refuseDesk(wish.order, refusal)
        }
        gatherFacts(terms, by: origin(of: slot), replacing: slot)
        let risk = RiskPipeline.evaluate(facts)
        if let refusal = risk.refusal { return refuseDesk(wish.order, refusal) }
        emit(
            .restated(
                .pending(
                    ReplaceRequested(
                        order: wish.order, clOrdID: ClOrdID(), terms: terms,
                        reservedPx: risk.price, verdicts: risk.verdicts), wish.reason)))
        carryOut(slot, terms)
    }

    mutating func completeRestatement(_ slot: Slot) {
        let id = orders[slot].id
        guard let request = pendingReplaces[id] else {
            preconditionFailure("restated without a pending restatement")
        }
        let code = details[id.raw]?.restatementReason ?? 0
        emit(
            .restated(
                .order(id, orderQty: request.terms.orderQty, price: request.terms.price)))
        report(
            slot, .restated,
            restatement: code > 0 ? ExecRestatementReason(rawValue: code - 1) : nil)
        renewExpiry(slot)
        settle(slot)
    }

    /// The venues did not take it: people have to speak with the client again.
    mutating func dropRestatement(_ slot: Slot) {
        let id = orders[slot].id
        emit(.restated(.dropped(id)))
        refuseDesk(id, Refusal(.venueRejected))
    }

    mutating func applyRestated(_ event: RestatementEvent) {
        let slot = known(event.order)
        switch event {
        case .route(_, let orderQty, let price):
            let before = orders[slot].leavesQty
            orders[slot].terms.orderQty = max(orderQty, orders[slot].cumQty)
            orders[slot].terms.price = price
            if orders[slot].isOpen, orders[slot].cumQty >= orders[slot].terms.orderQty {
                orders[slot].base = .filled
            }
            orders[orders[slot].parent].routedLeaves += orders[slot].leavesQty - before
        case .pending(let request, let reason):
            orders[slot].flags.insert([.pendingReplace, .restating])
            pendingReplaces[request.order] = request
            details.update(request.order.raw, initial: OrderDetail()) {
                $0.restatementReason = reason.rawValue + 1
            }
            let rest = request.terms.orderQty - orders[slot].cumQty
            reserve(
                slot, max(orders[slot].leavesQty, rest),
                at: max(orders[slot].reservedPx, request.reservedPx))
        case .dropped(let id):
            orders[slot].flags.subtract([.pendingReplace, .restating])
            pendingReplaces[id] = nil
            reserve(slot, orders[slot].leavesQty, at: orders[slot].acceptedPx)
        case .order(let id, let orderQty, let price): applyRestated(slot, id, orderQty, price)
        }
    }

    private mutating func applyRestated(
        _ slot: Slot, _ id: OrderID, _ orderQty: Quantity, _ price: Price
    ) {
        if orders[slot].flags.contains(.restating) {
            orders[slot].acceptedPx = pendingReplaces[id]?.reservedPx ?? orders[slot].acceptedPx
            orders[slot].flags.subtract([.pendingReplace, .restating])
            pendingReplaces[id] = nil
        } else if orders[slot].terms.ordType.hasLimit {
            orders[slot].acceptedPx = price
        }
        let executed = orders[slot].cumQty
        orders[slot].terms.orderQty = max(orderQty, executed)
        orders[slot].terms.price = price
        orders[slot].attempts = 0
        orders[slot].triedVenues = 0
        if orders[slot].base == .filled, orders[slot].terms.orderQty > executed {
            orders[slot].base = .partiallyFilled
            openParents += 1
        }
        updateBase(slot)
        reserve(slot, orders[slot].leavesQty, at: orders[slot].acceptedPx)
    }
}
