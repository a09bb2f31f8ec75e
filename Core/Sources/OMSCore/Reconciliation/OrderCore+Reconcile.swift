import OMSTypes

// A venue's word on the state of an order against ours. What it says outright is put right; what
// would have to be guessed is an anomaly with both versions, and nothing is assumed.
extension OrderCore {
    mutating func receive(_ command: ReconcileCommand) {
        switch command {
        case .status(let status): receive(status)
        case .refused(let refusal): receive(refusal)
        }
    }

    private mutating func receive(_ status: VenueStatus) {
        let found =
            status.isEmptyAnswer
            ? nil : routeSlot(status.clOrdID, status.venue, venueOrderID: status.venueOrderID)
        let id = found.map { orders[$0.slot].id } ?? .none
        let doubt = reconciliation.doubt(id)
        let number = inquiry(of: status, doubt)
        if number > 0 { emit(.reconciled(.answered(inquiry: number, id))) }
        if let found {
            compare(found.slot, found.attempt, status, doubt)
        } else if !status.isEmptyAnswer {
            orphan(status)
        }
        guard let inquiry = reconciliation.inquiry(number) else { return }
        guard inquiry.isMass else { return endIfAnswered(number) }
        if status.isLast || status.total >= 0 && Int64(inquiry.heard) >= status.total {
            endList(inquiry)
        }
    }

    /// The inquiry that a report answers: the one that it names, else the one that asked.
    private func inquiry(of status: VenueStatus, _ doubt: Doubt?) -> UInt32 {
        if let named = reconciliation.inquiry(status.inquiry), named.venue == status.venue {
            return named.number
        }
        return doubt?.inquiry ?? 0
    }

    /// The venue takes no such request: what it does not tell stays as it is.
    private mutating func receive(_ refusal: StatusRefusal) {
        if refusal.clOrdID.isEmpty {
            guard
                let inquiry = reconciliation.inquiries.first(where: {
                    $0.venue == refusal.venue && $0.isMass
                })
            else { return }
            anomaly(.statusRefused, .none, refusal.venue, refusal.text)
            return endList(inquiry)
        }
        guard let (slot, _) = routeSlot(refusal.clOrdID, refusal.venue) else {
            return anomaly(.unknownOrder, .none, refusal.venue, refusal.clOrdID)
        }
        let id = orders[slot].id
        guard let doubt = reconciliation.doubts[id.raw] else { return }
        emit(.reconciled(.answered(inquiry: doubt.inquiry, id)))
        anomaly(.statusRefused, id, refusal.venue, refusal.text)
        endIfAnswered(doubt.inquiry)
    }

    // MARK: One route

    private mutating func compare(
        _ slot: Slot, _ attempt: UInt16, _ status: VenueStatus, _ doubt: Doubt?
    ) {
        if status.isUnknown {
            guard doubt != nil || status.inquiry > 0 else {
                return anomaly(.unexpectedTransition, orders[slot].id, status.venue, status.text)
            }
            return compareWithNothing(slot, status)
        }
        guard let ordStatus = OrdStatus(rawValue: status.version.ordStatus) else {
            differ(slot, status, .statusDiffers)
            return
        }
        if let doubt, doubt.attempt == orders[slot].attempt {
            compareRequest(slot, attempt, status.version, ordStatus)
        }
        acknowledgeByStatus(slot, ordStatus)
        let (cum, ours) = (status.version.cumQty, orders[slot].cumQty)
        if cum < ours {
            differ(slot, status, .statusDiffers)
        } else if cum > ours, !bookFromStatus(slot, status) {
            differ(slot, status, .executionsMissing)
        } else {
            compareEnd(slot, status, ordStatus)
        }
    }

    /// The venue has no such order. One that it never told of has not reached it; one that it had
    /// may have been filled for all we know.
    private mutating func compareWithNothing(_ slot: Slot, _ status: VenueStatus) {
        let route = orders[slot]
        guard route.isOpen else {
            if route.flags.contains(.replaceSent) {
                refuseRouteRequest(slot, 1, "the venue does not know the order")
            }
            return
        }
        guard route.base == .pendingNew else {
            differ(slot, status, .lostAtVenue)
            return
        }
        endRoute(slot, .neverReceived, "the venue does not know it")
    }

    /// A cancel or replace that was out when the venue was asked, and that its answer does not show.
    private mutating func compareRequest(
        _ slot: Slot, _ attempt: UInt16, _ theirs: OrderVersion, _ ordStatus: OrdStatus
    ) {
        let route = orders[slot]
        guard route.flags.contains(.requestSent), ordStatus != .pendingCancel,
            ordStatus != .pendingReplace
        else { return }
        if route.flags.contains(.replaceSent) {
            let hasNewTerms =
                theirs.orderQty == route.replaceQty && theirs.price == route.replacePx
                && (theirs.orderQty != route.terms.orderQty || theirs.price != route.terms.price)
            if attempt == route.attempt || hasNewTerms { return takeReplace(slot) }
            return refuseRouteRequest(slot, 2, "the venue does not have the replace")
        }
        guard !ordStatus.isTerminal, route.isOpen else { return }
        emit(.routeRequestRefused(route.id, reason: 99))
        askToCancel(slot)
    }

    /// A cancel to the venue, whatever we believe of the route.
    mutating func askToCancel(_ slot: Slot) {
        let (id, attempt) = (orders[slot].id, orders[slot].attempt + 1)
        emit(.routeCancelSent(id, attempt: attempt))
        effectList.append(.cancelRoute(id, orders[slot].venue, attempt: attempt))
    }

    /// The acknowledgement was lost, or is late: the venue has the order.
    private mutating func acknowledgeByStatus(_ slot: Slot, _ ordStatus: OrdStatus) {
        guard orders[slot].base == .pendingNew, ordStatus != .pendingNew, ordStatus != .rejected
        else { return }
        let parent = orders[slot].parent
        emit(.routeAcknowledged(orders[slot].id))
        acknowledge(parent)
        answered(parent)
    }

    /// Executions are the same; whether it goes on, and on which terms.
    private mutating func compareEnd(
        _ slot: Slot, _ status: VenueStatus, _ ordStatus: OrdStatus
    ) {
        let route = orders[slot]
        if let how = RouteEnded.How(ordStatus) {
            agree(slot)
            if route.isOpen { endRoute(slot, how, status.text) }
            return
        }
        guard route.isOpen else {
            guard status.version.hasLeaves else { return agree(slot) }
            if route.base == .filled {
                // A larger quantity may be on its way.
                guard !route.flags.contains(.replaceSent) else { return agree(slot) }
                differ(slot, status, .statusDiffers)
                return
            }
            let isNews = differ(slot, status, .aliveAtVenue)
            // It lives against our will: whatever the reason, it is to end.
            if isNews, !route.flags.contains(.requestSent) { askToCancel(slot) }
            return
        }
        let theirs = status.version
        let hasOurTerms =
            (!theirs.orderQty.isPositive || theirs.orderQty == route.terms.orderQty)
            && (!theirs.price.isSet || theirs.price == route.terms.price)
        guard !ordStatus.isTerminal, hasOurTerms || route.flags.contains(.replaceSent) else {
            differ(slot, status, .statusDiffers)
            return
        }
        agree(slot)
    }

    /// Operations are told of both versions, once for each that the venue has.
    @discardableResult
    private mutating func differ(
        _ slot: Slot, _ status: VenueStatus, _ kind: Anomaly.Kind
    ) -> Bool {
        let id = orders[slot].id
        let known = reconciliation.differences[id.raw]?.difference
        guard known?.kind != kind || known?.theirs != status.version else { return false }
        agree(slot)
        let ours = version(slot)
        let difference = RouteDifference(
            kind, id, orders[slot].venue, ours: ours, theirs: status.version)
        emit(.reconciled(.differs(difference)))
        anomaly(kind, id, orders[slot].venue, difference.summary)
        return true
    }

    func version(_ slot: Slot) -> OrderVersion {
        let order = orders[slot]
        return OrderVersion(
            ordStatus: order.status.rawValue, orderQty: order.terms.orderQty,
            cumQty: order.cumQty, leavesQty: order.leavesQty, price: order.terms.price,
            avgPx: order.averagePrice)
    }

    /// Both versions are the same again.
    mutating func agree(_ slot: Slot) {
        let id = orders[slot].id
        guard reconciliation.differences.contains(id.raw) else { return }
        emit(.reconciled(.agreed(id)))
    }

    /// An execution was booked: perhaps the last of those that a status told of.
    mutating func catchUp(_ slot: Slot) {
        guard let known = reconciliation.differences[orders[slot].id.raw],
            known.difference.isAwaited,
            orders[slot].cumQty == known.difference.theirs.cumQty
        else { return }
        agree(slot)
        guard let status = OrdStatus(rawValue: known.difference.theirs.ordStatus),
            let how = RouteEnded.How(status), orders[slot].isOpen
        else { return }
        endRoute(slot, how, "ended there before the execution came")
    }

    /// The venue ended a route of which we know executions to be missing: what they are of would
    /// go back to the parent, so the end waits for them too.
    mutating func awaitsExecutions(_ slot: Slot, _ how: RouteEnded.How) -> Bool {
        guard let known = reconciliation.differences[orders[slot].id.raw]?.difference,
            known.isAwaited, orders[slot].isOpen
        else { return false }
        var status = VenueStatus(
            venue: orders[slot].venue, clOrdID: ClOrdID(), known.theirs)
        status.version.ordStatus = how.ordStatus.rawValue
        status.version.leavesQty = .zero
        differ(slot, status, .executionsMissing)
        return true
    }

    /// A route has ended: what a venue would not tell of it is told now.
    mutating func endDifference(_ slot: Slot) {
        guard let known = reconciliation.differences[orders[slot].id.raw]?.difference,
            !known.isAwaited
        else { return }
        agree(slot)
    }

    // MARK: Orders that are none of ours

    private mutating func orphan(_ status: VenueStatus) {
        guard !status.isUnknown, status.version.hasLeaves || status.version.cumQty.isPositive else {
            return
        }
        guard !status.venueOrderID.isEmpty, reference.terms(status.venue) != nil else {
            return anomaly(.unknownOrder, .none, status.venue, status.clOrdID)
        }
        let orphan = Orphan(status)
        let known = reconciliation.orphan(status.venue, status.venueOrderID)
        guard known?.orphan != orphan else { return }
        emit(.reconciled(.orphaned(orphan)))
        guard known == nil else { return }
        anomaly(.orphan, .none, status.venue, status.venueOrderID)
    }
}

extension OrderVersion {
    /// Something of it may still trade.
    var hasLeaves: Bool {
        if let status = OrdStatus(rawValue: ordStatus), status.isTerminal { return false }
        return leavesQty.units < 0 || leavesQty.isPositive
    }
}

extension RouteEnded.How {
    /// How a venue says that an order has ended without being filled.
    init?(_ status: OrdStatus) {
        switch status {
        case .canceled: self = .canceled
        case .rejected: self = .rejected
        case .expired: self = .expired
        case .doneForDay: self = .doneForDay
        case .new, .partiallyFilled, .filled, .pendingCancel, .stopped, .suspended, .pendingNew,
            .calculated, .pendingReplace:
            return nil
        }
    }
}

extension RouteDifference {
    /// What differs, ours before the venue's, as far as it fits.
    var summary: Text64 {
        var text = ""
        func add(_ tag: Int, _ ours: String, _ theirs: String) {
            let part = (text.isEmpty ? "" : " ") + "\(tag)=\(ours)/\(theirs)"
            if ours != theirs, text.utf8.count + part.utf8.count <= Text64.capacity { text += part }
        }
        func number(_ units: Int64) -> String { DecimalText.string(units) }
        func letter(_ code: UInt8) -> String { String(UnicodeScalar(code)) }
        guard kind != .lostAtVenue else {
            return Text64("14=\(number(ours.cumQty.units))/unknown") ?? Text64()
        }
        add(14, number(ours.cumQty.units), number(theirs.cumQty.units))
        add(39, letter(ours.ordStatus), letter(theirs.ordStatus))
        if theirs.orderQty.isPositive {
            add(38, number(ours.orderQty.units), number(theirs.orderQty.units))
        }
        if theirs.price.isSet { add(44, number(ours.price.units), number(theirs.price.units)) }
        if theirs.leavesQty.units >= 0 {
            add(151, number(ours.leavesQty.units), number(theirs.leavesQty.units))
        }
        return Text64(text) ?? Text64()
    }
}
