import OMSTypes

// Cancels: a client's, ours, and what the end of children makes of a parent. No limit stops them.
extension OrderCore {
    /// OrderCancelRequest (F).
    mutating func cancel(_ request: CancelOrder) {
        let session = request.session
        func refuse(_ slot: Slot, _ reason: CxlRejReason, _ refusal: RefusalReason) {
            refuseRequest(
                slot, session: session, clOrdID: request.clOrdID,
                origClOrdID: request.origClOrdID, isReplace: false, reason, Refusal(refusal))
        }
        let found = slot(of: request.origClOrdID, session: session) ?? .none
        if clOrdIDs.value(request.clOrdID, scope: UInt32(session.raw)) != nil {
            return refuse(found, .duplicateClOrdID, .duplicateClOrdID)
        }
        guard found != .none else { return refuse(.none, .unknownOrder, .unknownOrder) }
        guard orders[found].isOpen else {
            return refuse(found, .tooLateToCancel, .orderTerminal)
        }
        guard !orders[found].flags.contains(.pendingCancel) else {
            return refuse(found, .alreadyPending, .requestPending)
        }
        emit(.cancelRequested(orders[found].id, request.clOrdID))
        report(
            found, .pendingCancel, clOrdID: request.clOrdID,
            origClOrdID: clOrdIDs.text(orders[found].clOrdID))
        if orders[found].block != .none { return stop(orders[found].block) }
        unwind(found)
    }

    /// Takes back what works for a parent; once nothing does, `settle` ends it.
    mutating func unwind(_ slot: Slot) {
        cancelChildren(slot)
        settle(slot)
    }

    /// Sends a cancel to every open child that has none pending.
    mutating func cancelChildren(_ slot: Slot) {
        var child = orders[slot].firstChild
        while child != .none {
            if orders[child].isOpen, !orders[child].flags.contains(.requestSent) {
                let attempt = orders[child].attempt + 1
                emit(.routeCancelSent(orders[child].id, attempt: attempt))
                effects.append(
                    .cancelRoute(orders[child].id, orders[child].venue, attempt: attempt))
            }
            child = orders[child].nextSibling
        }
    }

    /// Ends our own interest in a parent (kill switch, a member's cancel).
    mutating func stop(_ slot: Slot) {
        guard orders[slot].isOpen, !orders[slot].flags.contains(.stopping) else { return }
        emit(.stopping(orders[slot].id))
        unwind(slot)
    }

    /// What becomes of a parent when its children changed: the one place that ends parents.
    mutating func settle(_ slot: Slot) {
        if orders[slot].base == .filled { return settleFilled(slot) }
        guard orders[slot].isOpen else { return }
        let flags = orders[slot].flags
        if flags.contains(.pendingCancel) || flags.contains(.stopping)
            || flags.contains(.expiring)
        {
            guard !hasOpenChild(slot) else { return cancelChildren(slot) }
            return close(slot)
        }
        if flags.contains(.pendingReplace) {
            guard !hasOpenChild(slot) else { return }
            return completeReplace(slot)
        }
        route(slot)
    }

    /// Whether anything of the parent may still trade.
    func hasOpenChild(_ slot: Slot) -> Bool {
        var child = orders[slot].firstChild
        while child != .none {
            if orders[child].isOpen { return true }
            child = orders[child].nextSibling
        }
        return orders[slot].block != .none
    }

    /// Ends a parent whose children have all ended, for the reason that stands in its flags.
    private mutating func close(_ slot: Slot) {
        let id = orders[slot].id
        let flags = orders[slot].flags
        if flags.contains(.pendingReplace) {
            refusePendingReplace(slot, .tooLateToCancel, Refusal(.orderTerminal))
        }
        if flags.contains(.pendingCancel) {
            let request = clOrdIDs.text(orders[slot].requestClOrdID)
            emit(.canceled(id, .byClient))
            report(
                slot, .canceled, clOrdID: request,
                origClOrdID: clOrdIDs.text(orders[slot].clOrdID))
        } else if flags.contains(.expiring) {
            emit(.expired(id))
            report(slot, .expired)
        } else {
            let isBlock = orders[slot].kind == .block
            emit(.canceled(id, isBlock ? .blockEnded : .killSwitch))
            report(slot, .canceled, refusal: isBlock ? .none : Refusal(.killSwitch))
        }
        finish(slot)
    }

    /// A parent that is filled: requests that came too late are refused, a larger quantity goes on.
    private mutating func settleFilled(_ slot: Slot) {
        if orders[slot].flags.contains(.pendingReplace) {
            let wanted = pendingReplaces[orders[slot].id]?.terms.orderQty ?? .zero
            if wanted > orders[slot].cumQty { return completeReplace(slot) }
            refusePendingReplace(slot, .tooLateToCancel, Refusal(.orderTerminal))
        }
        if orders[slot].flags.contains(.pendingCancel) {
            refuseRequest(
                slot, session: orders[slot].session,
                clOrdID: clOrdIDs.text(orders[slot].requestClOrdID),
                origClOrdID: clOrdIDs.text(orders[slot].clOrdID), isReplace: false,
                .tooLateToCancel, Refusal(.orderTerminal), endsPending: true)
        }
        finish(slot)
    }

    mutating func refusePendingReplace(
        _ slot: Slot, _ reason: CxlRejReason, _ refusal: Refusal
    ) {
        refuseRequest(
            slot, session: orders[slot].session,
            clOrdID: clOrdIDs.text(orders[slot].replaceClOrdID),
            origClOrdID: clOrdIDs.text(orders[slot].clOrdID), isReplace: true, reason, refusal,
            endsPending: true)
    }

    /// After a parent has ended: its watch and timer go, and what it executed is to be booked.
    mutating func finish(_ slot: Slot) {
        let order = orders[slot]
        precondition(!order.isOpen, "finish of an open order")
        if order.flags.contains(.watching) { emit(.watchCleared(order.id)) }
        if order.terms.timeInForce == .goodTillDate, let timer = timers.timer(of: order.id) {
            emit(.timerCleared(timer.id))
        }
        if order.kind == .block { return finishBlock(slot) }
        let isOwnTrade = order.kind == .client && !order.flags.contains(.staged)
        if isOwnTrade, order.cumQty.isPositive, !order.flags.contains(.unbooked) {
            emit(.completed(order.id))
        }
    }

    /// Ends a parent that no venue can work: a refusal when nothing was done, else a cancel.
    mutating func giveUp(_ slot: Slot, _ reason: CancelReason, _ refusal: Refusal) {
        let id = orders[slot].id
        acknowledgeUnlessRefused(slot, reason)
        if reason == .noVenue, orders[slot].cumQty == .zero, orders[slot].kind == .client {
            emit(.rejected(id, reason))
            report(slot, .rejected, refusal: refusal)
        } else {
            emit(.canceled(id, reason))
            report(slot, .canceled, refusal: refusal)
        }
        finish(slot)
    }

    /// An IOC or FOK that finds nothing is told New, then Canceled (matrix I.1.a, I.x1).
    private mutating func acknowledgeUnlessRefused(_ slot: Slot, _ reason: CancelReason) {
        if reason != .noVenue { acknowledge(slot) }
    }
}
