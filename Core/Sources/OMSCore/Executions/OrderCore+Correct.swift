import OMSTypes

// Busts and corrections of venues (150=H and G): matrices J. What was executed is restated on the
// route, its parent, the position and the ledger; the client is told with a reference to the
// report that it had before.
extension OrderCore {
    mutating func receive(_ correction: TradeCorrection) {
        let scope = UInt32(correction.venue.raw)
        guard execIDs.value(correction.execID, scope: scope) == nil else {
            return anomaly(.duplicateExecID, .none, correction.venue, correction.execID)
        }
        guard let number = execIDs.value(correction.execRefID, scope: scope).map({ Int($0) }),
            executions[number].isLive
        else {
            let route = RouteID.parse(correction.clOrdID)?.order ?? .none
            return anomaly(.unknownExecRef, route, correction.venue, correction.execRefID)
        }
        let before = executions[number]
        let slot = before.route
        let id = orders[slot].id
        let parent = orders[slot].parent
        guard !correction.execID.isEmpty,
            correction.isBust
                || isBookable(correction.lastQty, correction.lastPx, on: parent)
        else {
            return anomaly(.invalidFill, id, correction.venue, correction.execID)
        }
        if let detail = details[orders[parent].id.raw], number < Int(detail.splitExecutions) {
            return anomaly(.correctionAcrossSplit, id, correction.venue, correction.execID)
        }
        let wasFilled = orders[parent].base == .filled
        emit(
            .executionCorrected(
                ExecutionCorrected(
                    order: id, venue: correction.venue, execID: correction.execID,
                    execution: UInt32(number),
                    quantity: correction.isBust ? .zero : correction.lastQty,
                    price: correction.isBust ? before.price : correction.lastPx,
                    isReinstated: correction.leavesQty.isPositive)))
        report(
            parent, correction.isBust ? .tradeCancel : .tradeCorrect,
            lastQty: executions[number].quantity,
            lastPx: correction.isBust ? .none : correction.lastPx, lastVenue: correction.venue,
            execution: executions[number].number, execRef: before.number)
        if orders[parent].cumQty > orders[parent].terms.orderQty {
            anomaly(.overfill, id, correction.venue, correction.execID)
        }
        if orders[parent].bookings > 0 {
            // Allocations and confirmations of it are out: people have to amend them.
            anomaly(.correctionAfterBooking, id, correction.venue, correction.execID)
        }
        goOn(parent, wasFilled: wasFilled)
    }

    /// The parent after its executions changed.
    private mutating func goOn(_ parent: Slot, wasFilled: Bool) {
        guard orders[parent].isOpen else {
            if orders[parent].base == .filled, !wasFilled { return settle(parent) }
            return complete(parent)
        }
        if wasFilled, !orders[parent].hasOpenChild,
            !orders[parent].flags.contains(.pendingReplace)
        {
            // The venue does not work it again, and to send it out anew, maybe hours later, is
            // not for us to decide (matrix J.x2).
            emit(.canceled(orders[parent].id, .tradeBusted))
            report(parent, .canceled)
            return finish(parent)
        }
        if wasFilled { renewExpiry(parent) }
        if orders[parent].routedLeaves > orders[parent].leavesQty { return cancelChildren(parent) }
        settle(parent)
    }

    mutating func applyCorrected(_ event: ExecutionCorrected) {
        let number = Int(event.execution)
        let before = executions[number]
        var execution = before
        execution.quantity = event.quantity
        execution.price = event.price
        executionReports += 1
        execution.number = executionReports
        executions[number] = execution
        execIDs.add(event.execID, scope: UInt32(event.venue.raw), value: event.execution)
        let quantity = execution.quantity - before.quantity
        let notional = execution.notional - before.notional
        let slot = before.route
        let leaves = orders[slot].leavesQty
        restate(slot, quantity, notional, reopens: event.isReinstated)
        let parent = orders[slot].parent
        orders[parent].routedLeaves += orders[slot].leavesQty - leaves
        correct(parent, quantity, notional, of: before.day)
        rebookLedger(parent, before, execution)
        recost(orders[parent].terms.account, orders[parent].terms.instrument)
        if reference.hasFees {
            accrueFee(
                slot, execution.quantity, execution.price, was: before.quantity, at: before.price)
        }
        let id = orders[parent].id.raw
        if let detail = details[id], event.execution < detail.earlierExecutions {
            details.update(id, initial: detail) {
                $0.earlierQty += quantity
                $0.earlierNotional += notional
            }
        }
    }

    /// The parent's quantities, exposure and position.
    private mutating func correct(
        _ slot: Slot, _ quantity: Quantity, _ notional: Notional, of day: CalendarDate
    ) {
        let before = orders[slot].leavesQty
        restate(slot, quantity, notional, reopens: true)
        let held = orders[slot].reservedQty - (before - orders[slot].leavesQty)
        reserve(slot, max(.zero, held), at: orders[slot].reservedPx)
        if orders[slot].flags.contains(.unbooked), orders[slot].cumQty <= orders[slot].bookedQty {
            orders[slot].flags.remove(.unbooked)
            unbooked.remove(orders[slot].id)
        }
        let terms = orders[slot].terms
        bookPosition(slot, quantity, notional, on: day, asCorrection: true)
        if !reference.limits.watches.isEmpty { noteCorrected(slot, quantity, of: day) }
    }

    /// Quantities and status of an order whose executions changed. One that was cancelled, has
    /// expired or was refused stays so.
    private mutating func restate(
        _ slot: Slot, _ quantity: Quantity, _ notional: Notional, reopens: Bool
    ) {
        orders[slot].cumQty += quantity
        orders[slot].notional += notional
        let order = orders[slot]
        guard order.isOpen || order.base == .filled else { return }
        let isParent = order.kind != .route
        if order.cumQty >= order.terms.orderQty {
            if order.isOpen, isParent { openParents -= 1 }
            orders[slot].base = .filled
            return
        }
        if order.base == .filled {
            guard reopens else {
                orders[slot].base = .canceled
                return
            }
            if isParent { openParents += 1 }
        }
        if order.base != .pendingNew {
            orders[slot].base = order.cumQty.isPositive ? .partiallyFilled : .new
        }
    }
}
