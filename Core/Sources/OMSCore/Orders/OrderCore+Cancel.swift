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
        guard orders[found].isOpen || orders[found].flags.contains(.pendingReplace) else {
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

    /// Sends a cancel to every open child that has none pending. What rests at the crossing network
    /// ends at once.
    mutating func cancelChildren(_ slot: Slot) {
        var child = orders[slot].firstChild
        while child != .none {
            if orders[child].flags.contains(.crosses) {
                withdraw(child)
            } else if orders[child].isOpen, !orders[child].flags.contains(.requestSent) {
                let attempt = orders[child].attempt + 1
                emit(.routeCancelSent(orders[child].id, attempt: attempt))
                effectList.append(
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
        let order = orders.at(slot)
        if order.pointee.base == .filled { return settleFilled(slot) }
        guard order.pointee.isOpen else { return }
        if order.pointee.isEnding {
            guard !isAtWork(slot) else { return cancelChildren(slot) }
            return close(slot)
        }
        if order.pointee.flags.contains(.dayEnding), isAtWork(slot) { return cancelChildren(slot) }
        if order.pointee.flags.contains(.pendingReplace) {
            guard !isAtWork(slot) else { return }
            return completeReplace(slot)
        }
        if order.pointee.flags.contains(.dayEnding) { return closeDay(slot) }
        route(slot)
    }

    /// Whether anything of the parent may still trade: an open child, a replace on its way that
    /// may reopen one, the block that holds it.
    func isAtWork(_ slot: Slot) -> Bool {
        orders[slot].hasOpenChild || orders[slot].flags.contains(.replaceSent)
            || orders[slot].block != .none
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
            report(slot, orders[slot].base == .doneForDay ? .doneForDay : .expired)
        } else if flags.contains(.massCanceled) {
            emit(.canceled(id, .byClient))
            report(slot, .canceled)
        } else if flags.contains(.selfTraded) {
            emit(.canceled(id, .selfTrade))
            report(slot, .canceled, refusal: Refusal(.selfTrade))
        } else if let reason = endReason(slot) {
            emit(.canceled(id, .unsolicited))
            report(slot, .canceled, restatement: reason)
        } else {
            let isBlock = orders[slot].kind == .block
            emit(.canceled(id, isBlock ? .blockEnded : .killSwitch))
            report(slot, .canceled, refusal: isBlock ? .none : Refusal(.killSwitch))
        }
        finish(slot)
    }

    /// A parent that is filled: requests that came too late are refused, a larger quantity goes on.
    private mutating func settleFilled(_ slot: Slot) {
        let order = orders.at(slot)
        if order.pointee.flags.contains(.pendingReplace) {
            let wanted = pendingReplaces[order.pointee.id]?.terms.orderQty ?? .zero
            if wanted > order.pointee.cumQty {
                // A replace that is on its way to a venue is for the venue to answer.
                return isAtWork(slot) ? cancelChildren(slot) : completeReplace(slot)
            }
            refusePendingReplace(slot, .tooLateToCancel, Refusal(.orderTerminal))
        }
        if order.pointee.flags.contains(.pendingCancel) {
            refuseRequest(
                slot, session: order.pointee.session,
                clOrdID: clOrdIDs.text(order.pointee.requestClOrdID),
                origClOrdID: clOrdIDs.text(order.pointee.clOrdID), isReplace: false,
                .tooLateToCancel, Refusal(.orderTerminal), endsPending: true)
        }
        finish(slot)
    }

    mutating func refusePendingReplace(
        _ slot: Slot, _ reason: CxlRejReason, _ refusal: Refusal
    ) {
        if orders[slot].flags.contains(.restating) { return dropRestatement(slot) }
        refuseRequest(
            slot, session: orders[slot].session,
            clOrdID: clOrdIDs.text(orders[slot].replaceClOrdID),
            origClOrdID: clOrdIDs.text(orders[slot].clOrdID), isReplace: true, reason, refusal,
            endsPending: true)
    }

    /// After a parent has ended: its watch and timer go, and what it executed is to be booked.
    mutating func finish(_ slot: Slot) {
        let order = orders.at(slot)
        let (id, flags) = (order.pointee.id, order.pointee.flags)
        let timeInForce = order.pointee.terms.timeInForce
        precondition(!order.pointee.isOpen, "finish of an open order")
        if flags.contains(.watching) { emit(.watchCleared(id)) }
        if learning.placementCount > 0 { forgetPlacement(id) }
        if !quoting.isEmpty { forgetQuotes(id) }
        if flags.contains(.firming) { endFirming(slot) }
        if flags.contains(.instructed) || timeInForce.isOfSession { forgetInstructions(id) }
        if timeInForce == .goodTillDate || timeInForce.isOfSession,
            let timer = timers.timer(of: id)
        {
            emit(.timerCleared(timer.id))
        }
        // An overfill ends a parent while other children still work: take them back.
        if order.pointee.hasOpenChild { cancelChildren(slot) }
        if order.pointee.kind == .block { return finishBlock(slot) }
        complete(slot)
    }

    /// What an ended order executed, and post-trade has not got yet, is to be booked. Members of
    /// blocks are booked with their block.
    mutating func complete(_ slot: Slot) {
        let order = orders.at(slot)
        guard order.pointee.kind == .client,
            order.pointee.flags.isDisjoint(with: [.staged, .unbooked]),
            order.pointee.cumQty > order.pointee.bookedQty,
            reference.isBooked(order.pointee.terms.account)
        else { return }
        emit(.completed(order.pointee.id))
    }

    /// Ends a parent that no venue can work: a refusal when nothing was done, else a cancel. While
    /// another child works, its answer is awaited first.
    mutating func giveUp(_ slot: Slot, _ reason: CancelReason, _ refusal: Refusal) {
        if crossing.isOpen { withdrawLast(slot) }
        guard !isAtWork(slot) else { return }
        let id = orders[slot].id
        // A question only wants to know that it would end.
        if isPreview { return emit(.canceled(id, reason)) }
        // An IOC or FOK that finds nothing is told New, then Canceled (matrix I.1.a, I.x1).
        if reason != .noVenue { acknowledge(slot) }
        if orders[slot].flags.contains(.pendingReplace) {
            refusePendingReplace(slot, .tooLateToCancel, Refusal(.orderTerminal))
        }
        if reason == .noVenue, orders[slot].cumQty == .zero, orders[slot].kind == .client {
            emit(.rejected(id, reason))
            report(slot, .rejected, refusal: refusal)
        } else {
            emit(.canceled(id, reason))
            report(slot, .canceled, refusal: refusal)
        }
        finish(slot)
    }
}
