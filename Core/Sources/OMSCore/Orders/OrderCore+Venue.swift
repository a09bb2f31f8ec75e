import OMSTypes

// What venues say. What the world does is booked, never asserted; what the tables do not know is
// an anomaly, never dropped.
extension OrderCore {
    /// ExecutionReport (8) of a venue.
    mutating func receive(_ report: VenueReport) {
        guard let slot = route(of: report.clOrdID, venue: report.venue, what: report.execID)
        else { return }
        switch report.execType {
        case ExecType.new.rawValue: acknowledgeRoute(slot)
        case ExecType.pendingNew.rawValue, ExecType.pendingCancel.rawValue,
            ExecType.pendingReplace.rawValue, ExecType.orderStatus.rawValue:
            return
        case ExecType.trade.rawValue, 0x31, 0x32: book(report, on: slot)
        case ExecType.canceled.rawValue: endRoute(slot, .canceled, report.text)
        case ExecType.rejected.rawValue: endRoute(slot, .rejected, report.text)
        case ExecType.expired.rawValue, ExecType.doneForDay.rawValue:
            endRoute(slot, .expired, report.text)
        case ExecType.replaced.rawValue: replaceRoute(slot, report)
        default:
            anomaly(.unknownExecType, orders[slot].id, report.venue, report.execID)
        }
    }

    /// The route that a venue's message is about, or an anomaly.
    private mutating func route(of clOrdID: ClOrdID, venue: VenueID, what: Text64) -> Slot? {
        guard let parsed = RouteID.parse(clOrdID), let slot = orders.slot(parsed.order),
            orders[slot].kind == .route
        else {
            anomaly(.unknownOrder, .none, venue, what.isEmpty ? clOrdID : what)
            return nil
        }
        guard orders[slot].venue == venue else {
            anomaly(.wrongVenue, orders[slot].id, venue, what)
            return nil
        }
        return slot
    }

    mutating func anomaly(
        _ kind: Anomaly.Kind, _ order: OrderID, _ venue: VenueID, _ detail: Text64 = Text64()
    ) {
        emit(.anomaly(Anomaly(kind: kind, order: order, venue: venue, detail: detail)))
    }

    private mutating func acknowledgeRoute(_ slot: Slot) {
        guard orders[slot].base == .pendingNew else { return }
        emit(.routeAcknowledged(orders[slot].id))
        acknowledge(orders[slot].parent)
    }

    /// Books an execution once, whatever state the orders are in.
    private mutating func book(_ report: VenueReport, on slot: Slot) {
        let id = orders[slot].id
        guard execIDs.value(report.execID, scope: UInt32(report.venue.raw)) == nil else {
            return anomaly(.duplicateExecID, id, report.venue, report.execID)
        }
        let parent = orders[slot].parent
        guard isBookable(report, on: parent), !report.execID.isEmpty else {
            return anomaly(.invalidFill, id, report.venue, report.execID)
        }
        let wasOpen = orders[parent].isOpen
        let overfills = report.lastQty > orders[slot].leavesQty && orders[slot].isOpen
        acknowledge(parent)
        emit(
            .filled(
                Fill(
                    order: id, venue: report.venue, execID: report.execID,
                    quantity: report.lastQty, price: report.lastPx)))
        if overfills || orders[parent].cumQty > orders[parent].terms.orderQty {
            anomaly(.overfill, id, report.venue, report.execID)
        }
        if !wasOpen { anomaly(.lateFill, id, report.venue, report.execID) }
        if report.cumQty.isPositive, report.cumQty != orders[slot].cumQty {
            anomaly(.cumQtyDiffers, id, report.venue, report.execID)
        }
        self.report(
            parent, .trade, lastQty: report.lastQty, lastPx: report.lastPx,
            lastVenue: report.venue)
        guard wasOpen else { return bookLate(parent) }
        if orders[parent].base == .filled { settle(parent) }
    }

    /// A fill that arrived after its parent's end is booked like any other.
    private mutating func bookLate(_ parent: Slot) {
        let order = orders[parent]
        if order.kind == .client, !order.flags.contains(.staged),
            !order.flags.contains(.unbooked)
        {
            emit(.completed(order.id))
        }
    }

    /// Quantity and price are positive, and the sums they enter stay within what we can hold.
    private func isBookable(_ report: VenueReport, on parent: Slot) -> Bool {
        guard report.lastQty.isPositive, report.lastPx.units > 0,
            report.lastQty <= Self.quantityMax, report.lastPx <= Self.priceMax
        else { return false }
        let terms = orders[parent].terms
        let net = positions.position(terms.account, terms.instrument).net
        return net.units.magnitude < 8_000_000_000_000_000_000
            && orders[parent].cumQty.units < 4_000_000_000_000_000_000
    }

    private mutating func endRoute(_ slot: Slot, _ how: RouteEnded.How, _ text: Text64) {
        guard orders[slot].isOpen else { return }
        let route = orders[slot]
        emit(.routeEnded(RouteEnded(order: route.id, how: how, text: text)))
        let parent = route.parent
        if orders[parent].terms.timeInForce == .fillOrKill, orders[parent].isOpen,
            orders[parent].flags.isDisjoint(with: [.pendingCancel, .stopping, .expiring]),
            how == .canceled || how == .expired
        {
            return giveUp(parent, .immediateRest, .none)
        }
        settle(parent)
    }

    private mutating func replaceRoute(_ slot: Slot, _ report: VenueReport) {
        guard orders[slot].flags.contains(.replaceSent), orders[slot].isOpen else {
            return anomaly(.unexpectedTransition, orders[slot].id, report.venue, report.execID)
        }
        emit(.routeReplaced(orders[slot].id))
        let parent = orders[slot].parent
        if orders[parent].flags.contains(.pendingReplace), orders[parent].isOpen {
            completeReplace(parent)
        } else {
            settle(parent)
        }
    }

    /// OrderCancelReject (9) of a venue.
    mutating func receive(_ reject: VenueCancelReject) {
        guard let slot = route(of: reject.clOrdID, venue: reject.venue, what: reject.clOrdID)
        else { return }
        guard orders[slot].flags.contains(.requestSent) else {
            return anomaly(.unexpectedTransition, orders[slot].id, reject.venue, reject.clOrdID)
        }
        refuseRouteRequest(slot, reject.reason, reject.text)
    }

    private mutating func refuseRouteRequest(_ slot: Slot, _ reason: UInt8, _ text: Text64) {
        let wasReplace = orders[slot].flags.contains(.replaceSent)
        emit(.routeRequestRefused(orders[slot].id, reason: reason))
        let parent = orders[slot].parent
        let refusal = Refusal(.venueRejected, text: text)
        if wasReplace, orders[parent].flags.contains(.pendingReplace) {
            refusePendingReplace(
                parent, CxlRejReason(rawValue: reason) ?? .other, refusal)
            if orders[parent].flags.contains(.pendingCancel) { unwind(parent) }
            return
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
        }
    }

    /// Reject (3) or BusinessMessageReject (j) of one of our messages.
    mutating func receive(_ reject: VenueMessageReject) {
        guard let slot = route(of: reject.clOrdID, venue: reject.venue, what: reject.clOrdID)
        else { return }
        if orders[slot].flags.contains(.requestSent) {
            refuseRouteRequest(slot, 99, reject.text)
        } else if orders[slot].base == .pendingNew {
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
        emit(.venueLink(venue, isUp: isUp))
        if isUp {
            guard openParents > 0 else { return }
            emit(
                .sweepSet(
                    Sweep(job: .routeWaiting, cursor: 0, account: .none, instrument: .none)))
        } else {
            anomaly(.linkLost, .none, venue, reference.terms(venue)?.name ?? Text64())
        }
    }
}
