import OMSTypes

// What venues say. What the world does is booked, never asserted; what the tables do not know is
// an anomaly, never dropped.
extension OrderCore {
    /// ExecutionReport (8) of a venue.
    mutating func receive(_ report: VenueReport) {
        guard
            let (slot, attempt) = route(
                of: report.clOrdID, venue: report.venue, what: report.execID,
                venueOrderID: report.venueOrderID)
        else { return }
        switch report.execType {
        case ExecType.new.rawValue: acknowledgeRoute(slot, report)
        case ExecType.pendingNew.rawValue, ExecType.pendingCancel.rawValue,
            ExecType.pendingReplace.rawValue, ExecType.orderStatus.rawValue,
            ExecType.triggered.rawValue:
            return
        case ExecType.trade.rawValue, 0x31, 0x32:
            book(report, on: slot)
            if reconciliation.differences.count > 0 { catchUp(slot) }
        case ExecType.canceled.rawValue: endRoute(slot, .canceled, report)
        case ExecType.rejected.rawValue: endRoute(slot, .rejected, report)
        case ExecType.expired.rawValue: endRoute(slot, .expired, report)
        case ExecType.doneForDay.rawValue: endRoute(slot, .doneForDay, report)
        case ExecType.suspended.rawValue: suspendRoute(slot)
        case ExecType.stopped.rawValue: guarantee(slot, report)
        case ExecType.replaced.rawValue: replaceRoute(slot, attempt, report)
        default:
            anomaly(.unknownExecType, orders[slot].id, report.venue, report.execID)
        }
    }

    /// The route, and the attempt at it, that a venue's message is about, or an anomaly.
    mutating func route(
        of clOrdID: ClOrdID, venue: VenueID, what: Text64, venueOrderID: Text64 = Text64()
    ) -> (Slot, attempt: UInt16)? {
        if let found = routeSlot(clOrdID, venue, venueOrderID: venueOrderID) { return found }
        if let parsed = RouteID.parse(clOrdID), let slot = orders.slot(parsed.order),
            orders[slot].kind == .route
        {
            anomaly(.wrongVenue, orders[slot].id, venue, what)
        } else {
            anomaly(.unknownOrder, .none, venue, what.isEmpty ? clOrdID : what)
        }
        return nil
    }

    /// The same without an anomaly. An order that was given by voice or adopted is told by the
    /// venue's OrderID: it has no ClOrdID there, or none of ours.
    func routeSlot(
        _ clOrdID: ClOrdID, _ venue: VenueID, venueOrderID: Text64 = Text64()
    ) -> (slot: Slot, attempt: UInt16)? {
        if let parsed = RouteID.parse(clOrdID), let slot = orders.slot(parsed.order),
            orders[slot].kind == .route, orders[slot].venue == venue
        {
            return (slot, parsed.attempt)
        }
        guard !venueOrderID.isEmpty,
            let given = givenRoutes.value(venueOrderID, scope: UInt32(venue.raw))
        else { return nil }
        return (Slot(bitPattern: given), 0)
    }

    mutating func anomaly(
        _ kind: Anomaly.Kind, _ order: OrderID, _ venue: VenueID, _ detail: Text64 = Text64()
    ) {
        emit(.anomaly(Anomaly(kind: kind, order: order, venue: venue, detail: detail)))
    }

    private mutating func acknowledgeRoute(_ slot: Slot, _ report: VenueReport) {
        let route = orders.at(slot)
        guard route.pointee.base == .pendingNew else {
            // An acknowledgement that comes late, or twice, tells nothing; on a route that ended
            // without the venue it tells that the order is there.
            if route.pointee.isOpen || route.pointee.base == .filled {
                return resume(route.pointee.parent, .marketOption)
            }
            return anomaly(
                .unexpectedTransition, route.pointee.id, report.venue, report.execID)
        }
        emit(routeAcknowledged: route.pointee.id)
        acknowledge(route.pointee.parent)
        answered(route.pointee.parent)
    }

    /// Books an execution once, whatever state the orders are in.
    mutating func book(_ report: VenueReport, on slot: Slot) {
        let route = orders.at(slot)
        let id = route.pointee.id
        guard execIDs.value(report.execID, scope: UInt32(report.venue.raw)) == nil else {
            return anomaly(.duplicateExecID, id, report.venue, report.execID)
        }
        if reconciliation.statusFills.count > 0, isBookedFromStatus(report, on: slot) { return }
        let parent = route.pointee.parent
        let order = orders.at(parent)
        guard isBookable(report.lastQty, report.lastPx, on: parent), !report.execID.isEmpty else {
            return anomaly(.invalidFill, id, report.venue, report.execID)
        }
        if report.lastQty > route.pointee.leavesQty, provesReplace(report.lastQty, on: slot) {
            takeReplace(slot)
        }
        let wasOpen = order.pointee.isOpen
        let hadEnded = !route.pointee.isOpen && route.pointee.base != .filled
        let isLate = hadEnded || !wasOpen && order.pointee.base != .filled
        let overfills = report.lastQty > route.pointee.leavesQty && !hadEnded
        acknowledge(parent)
        // What trades is not suspended.
        if order.pointee.flags.contains(.suspended) {
            emit(.stood(.resumed(order.pointee.id)))
        }
        emit(
            filled: Fill(
                order: id, venue: report.venue, execID: report.execID,
                quantity: report.lastQty, price: report.lastPx))
        if overfills || order.pointee.cumQty > order.pointee.terms.orderQty {
            anomaly(.overfill, id, report.venue, report.execID)
        }
        if isLate { anomaly(.lateFill, id, report.venue, report.execID) }
        if report.cumQty.isPositive, report.cumQty != route.pointee.cumQty {
            anomaly(.cumQtyDiffers, id, report.venue, report.execID)
        }
        self.report(
            parent, .trade, lastQty: report.lastQty, lastPx: report.lastPx,
            lastVenue: report.venue, execution: executionReports)
        // An order that is filled may be pending a replace that makes it larger.
        guard wasOpen || order.pointee.flags.contains(.pendingReplace) else {
            return complete(parent)
        }
        if !route.pointee.isOpen || !order.pointee.isOpen { settle(parent) }
        if order.pointee.isOpen, order.pointee.routedLeaves > order.pointee.leavesQty {
            // A late fill of one route makes what works elsewhere too much.
            cancelChildren(parent)
        }
    }

    /// More is executed than the old terms leave, and no more than a replace on its way asks for: the
    /// venue took it, and its word of that is late or lost.
    private func provesReplace(_ quantity: Quantity, on slot: Slot) -> Bool {
        orders[slot].flags.contains(.replaceSent)
            && orders[slot].cumQty + quantity <= orders[slot].replaceQty
    }

    /// Quantity and price are positive, and the sums they enter stay within what we can hold.
    func isBookable(_ quantity: Quantity, _ price: Price, on parent: Slot) -> Bool {
        guard quantity.isPositive, price.units > 0, quantity <= Self.quantityMax,
            price <= Self.priceMax
        else { return false }
        let terms = orders[parent].terms
        let net = positions.position(terms.account, terms.instrument).net
        return net.units.magnitude < 8_000_000_000_000_000_000
            && orders[parent].cumQty.units < 4_000_000_000_000_000_000
            && credit(terms.account, terms.instrument).executed < 1 << 122
    }

    mutating func endRoute(
        _ slot: Slot, _ how: RouteEnded.How, _ report: VenueReport
    ) {
        guard orders[slot].isOpen else {
            // Told again what is known is no news.
            if orders[slot].base == how.ordStatus { return }
            return anomaly(
                .unexpectedTransition, orders[slot].id, report.venue, report.execID)
        }
        if reconciliation.differences.count > 0, awaitsExecutions(slot, how) { return }
        endRoute(slot, how, report.text)
    }

    mutating func endRoute(_ slot: Slot, _ how: RouteEnded.How, _ text: Text64) {
        let route = orders[slot]
        if how == .rejected { venueWords = text }
        emit(.routeEnded(RouteEnded(order: route.id, how: how, text: text)))
        if reconciliation.differences.count > 0 { endDifference(slot) }
        let parent = route.parent
        if orders[parent].terms.timeInForce == .fillOrKill, orders[parent].isOpen,
            !orders[parent].isEnding, how == .canceled || how == .expired || how == .doneForDay
        {
            return giveUp(parent, .immediateRest, .none)
        }
        settle(parent)
    }

    private mutating func replaceRoute(
        _ slot: Slot, _ attempt: UInt16, _ report: VenueReport
    ) {
        guard orders[slot].flags.contains(.replaceSent), attempt == orders[slot].attempt,
            orders[slot].isOpen || orders[slot].base == .filled
        else {
            // An execution told it before, or it is told again.
            if attempt == orders[slot].acceptedAttempt, attempt > 0 { return }
            let isNews = orders[slot].isOpen && attempt > orders[slot].acceptedAttempt
            anomaly(.unexpectedTransition, orders[slot].id, report.venue, report.execID)
            // A replace that we hold for refused stands there after all: what works on terms that
            // nobody wants is taken back, and goes out anew on those of the parent.
            if isNews, !orders[slot].flags.contains(.requestSent) { askToCancel(slot) }
            return
        }
        takeReplace(slot)
    }

    /// The venue has taken the replace that was sent to it.
    mutating func takeReplace(_ slot: Slot) {
        emit(.routeReplaced(orders[slot].id))
        let parent = orders[slot].parent
        if orders[parent].flags.contains(.pendingReplace) {
            // A strategy moved its child; the client's replace waits for that to come back.
            if strategies[orders[parent].id] != nil { return takeBack(parent) }
            completeReplace(parent)
        } else {
            settle(parent)
            answered(parent)
        }
    }

    /// OrderCancelReject (9) of a venue.
    mutating func receive(_ reject: VenueCancelReject) {
        guard
            let (slot, attempt) = route(
                of: reject.clOrdID, venue: reject.venue, what: reject.clOrdID)
        else { return }
        guard orders[slot].flags.contains(.requestSent), attempt == orders[slot].attempt else {
            return anomaly(.unexpectedTransition, orders[slot].id, reject.venue, reject.clOrdID)
        }
        refuseRouteRequest(slot, reject.reason, reject.text)
    }

    mutating func refuseRouteRequest(_ slot: Slot, _ reason: UInt8, _ text: Text64) {
        let wasReplace = orders[slot].flags.contains(.replaceSent)
        emit(.routeRequestRefused(orders[slot].id, reason: reason))
        let parent = orders[slot].parent
        let refusal = Refusal(.venueRejected, text: text)
        if wasReplace {
            if orders[parent].flags.contains(.pendingReplace) {
                if strategies[orders[parent].id] != nil { return takeBack(parent) }
                refusePendingReplace(
                    parent, CxlRejReason(rawValue: reason) ?? .other, refusal)
            }
            // What waited for the answer goes on: a cancel, an end, the rest of the order.
            settle(parent)
            // Too late or unknown there: the end of it is on its way.
            return answered(parent, refused: reason > 1)
        }
        // Too late, unknown or pending there: the fill or the end is on its way. Anything else
        // means that the order works on, and whoever asked must know.
        let isOnItsWay = reason == 0 || reason == 1 || reason == 3
        guard !isOnItsWay, orders[slot].isOpen else { return }
        if orders[parent].flags.contains(.pendingReplace) {
            refusePendingReplace(parent, .brokerOption, refusal)
        } else if orders[parent].flags.contains(.pendingCancel) {
            refuseRequest(
                parent, session: orders[parent].session,
                clOrdID: clOrdIDs.text(orders[parent].requestClOrdID),
                origClOrdID: clOrdIDs.text(orders[parent].clOrdID), isReplace: false,
                .brokerOption, refusal, endsPending: true)
        } else {
            return
        }
        // The order works on, and with it what other children gave back.
        if !orders[parent].isEnding { settle(parent) }
    }

    /// Reject (3) or BusinessMessageReject (j) of one of our messages.
    mutating func receive(_ reject: VenueMessageReject) {
        // The refused message asked for a quote.
        if QuoteRequestID.parse(reject.clOrdID) != nil {
            return receive(
                .declined(reject.venue, request: reject.clOrdID, text: reject.text))
        }
        guard
            let (slot, attempt) = route(
                of: reject.clOrdID, venue: reject.venue, what: reject.clOrdID)
        else { return }
        if attempt > 0, attempt == orders[slot].attempt,
            orders[slot].flags.contains(.requestSent)
        {
            refuseRouteRequest(slot, 99, reject.text)
        } else if attempt == 0, orders[slot].base == .pendingNew {
            endRoute(slot, .rejected, reject.text)
        } else {
            anomaly(.unexpectedTransition, orders[slot].id, reject.venue, reject.text)
        }
    }

    /// The venue proved, by asking for what a resend then left out, that it never had the message.
    mutating func neverReceived(_ id: OrderID) {
        guard let slot = orders.slot(id), orders[slot].kind == .route, orders[slot].isOpen else {
            return
        }
        if orders[slot].flags.contains(.replaceSent) {
            return refuseRouteRequest(slot, 2, "replace was stale and not resent")
        }
        guard orders[slot].base == .pendingNew else { return }
        endRoute(slot, .neverReceived, "order was stale and not resent")
    }

    /// A venue's order session came up or went down.
    mutating func link(_ venue: VenueID, isUp: Bool) {
        // No session leads to the crossing network.
        if reference.isCrossing(venue) { return }
        emit(.venueLink(venue, isUp: isUp))
        if isUp {
            inquire(venue)
            routeWaiting()
        } else {
            dropInquiries(of: venue)
            if !quoting.isEmpty { loseQuotes(of: venue) }
            anomaly(.linkLost, .none, venue, reference.terms(venue)?.name ?? Text64())
        }
    }
}
