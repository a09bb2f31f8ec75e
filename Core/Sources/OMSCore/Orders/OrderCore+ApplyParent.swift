import OMSTypes

// Events of client and block orders.
extension OrderCore {
    mutating func applyAccepted(_ event: OrderAccepted, at instant: Timestamp) {
        var order = Order(
            id: event.order, kind: .client, base: .pendingNew, terms: event.terms,
            reservedPx: event.reservedPx, entryTime: instant)
        order.session = event.session
        order.bodyDigest = event.bodyDigest
        order.acceptedPx = event.reservedPx
        if event.terms.handlInst == .manual { order.flags.insert(.staged) }
        let slot = orders.add(order)
        orders[slot].clOrdID = clOrdIDs.add(
            event.clOrdID, scope: UInt32(event.session.raw), value: UInt32(slot))
        reserve(slot, event.terms.orderQty, at: event.reservedPx)
        recordEqual(event.terms, at: instant)
        if !reference.limits.watches.isEmpty { noteAccepted(slot, event.verdicts, at: instant) }
        openParents += 1
    }

    mutating func applyRefused(_ event: OrderRefused, at instant: Timestamp) {
        guard event.order != .none else { return }
        var order = Order(
            id: event.order, kind: .client, base: .rejected, terms: event.terms,
            reservedPx: .none, entryTime: instant)
        order.session = event.session
        order.bodyDigest = event.bodyDigest
        let slot = orders.add(order)
        orders[slot].clOrdID = clOrdIDs.add(
            event.clOrdID, scope: UInt32(event.session.raw), value: UInt32(slot))
        if !reference.limits.watches.isEmpty { noteRefused(slot, event.verdicts, at: instant) }
        if event.verdicts.reachesDuplicateRule {
            recordEqual(event.terms, at: instant)
        }
    }

    /// Counts an order for rule P14.
    private mutating func recordEqual(_ terms: OrderTerms, at instant: Timestamp) {
        reference.refreshLimits(at: instant)
        let window = reference.limits.duplicateWindow(terms.account)
        guard window > 0 else { return }
        duplicates.record(DuplicateWindow.key(terms), window: window, at: instant)
    }

    mutating func applyAcknowledged(_ id: OrderID) {
        let slot = known(id)
        orders[slot].flags.insert(.acknowledged)
        if orders[slot].base == .pendingNew { orders[slot].base = .new }
    }

    mutating func applyReplaceRequested(_ event: ReplaceRequested) {
        let slot = known(event.order)
        orders[slot].flags.insert(.pendingReplace)
        orders[slot].replaceClOrdID = clOrdIDs.add(
            event.clOrdID, scope: UInt32(orders[slot].session.raw), value: UInt32(slot))
        pendingReplaces[event.order] = event
        if !reference.limits.watches.isEmpty { noteReplaceRequested(slot, event) }
        let rest = event.terms.orderQty - orders[slot].cumQty
        reserve(
            slot, max(orders[slot].leavesQty, rest),
            at: max(orders[slot].reservedPx, event.reservedPx))
    }

    mutating func applyRequestRefused(_ event: RequestRefused) {
        let slot = event.order == .none ? Slot.none : known(event.order)
        clOrdIDs.add(
            event.clOrdID, scope: UInt32(event.session.raw),
            value: slot == .none ? .max : UInt32(slot))
        guard slot != .none, event.endsPending else { return }
        if event.isReplace {
            orders[slot].flags.remove(.pendingReplace)
            pendingReplaces[event.order] = nil
            instructions.dropWanted(by: event.order)
            dropWantedStrategy(event.order)
            reserve(slot, orders[slot].leavesQty, at: orders[slot].acceptedPx)
            if !reference.limits.watches.isEmpty { noteReplaceRefused(slot) }
        } else {
            orders[slot].flags.remove(.pendingCancel)
        }
    }

    mutating func applyReplaced(_ id: OrderID) {
        let slot = known(id)
        guard let request = pendingReplaces.removeValue(forKey: id) else {
            preconditionFailure("replaced without a pending replace")
        }
        let executed = orders[slot].cumQty
        orders[slot].terms = request.terms
        orders[slot].terms.orderQty = max(request.terms.orderQty, executed)
        orders[slot].clOrdID = orders[slot].replaceClOrdID
        orders[slot].flags.subtract([.pendingReplace, .recalled])
        orders[slot].acceptedPx = request.reservedPx
        orders[slot].attempts = 0
        orders[slot].triedVenues = 0
        if orders[slot].base == .filled, orders[slot].terms.orderQty > executed {
            // A replace that makes a filled order larger works it again (matrix C.1.c).
            orders[slot].base = .partiallyFilled
            openParents += 1
        }
        updateBase(slot)
        reserve(slot, orders[slot].leavesQty, at: request.reservedPx)
        if !reference.limits.watches.isEmpty { noteReplaced(slot) }
    }

    /// Books an execution on a parent: quantities, exposure, position and ledger.
    mutating func execute(
        _ slot: Slot, _ quantity: Quantity, _ notional: Notional, contra: AccountID,
        at instant: Timestamp
    ) {
        let before = orders[slot].leavesQty
        orders[slot].cumQty += quantity
        orders[slot].notional += notional
        let after = orders[slot].leavesQty
        let held = orders[slot].reservedQty - (before - after)
        reserve(slot, max(.zero, held), at: orders[slot].reservedPx)
        updateBase(slot)
        let terms = orders[slot].terms
        bookPosition(slot, quantity, notional, on: instant.utcDate)
        if !reference.limits.watches.isEmpty { noteExecuted(slot, quantity, at: instant) }
        bookLedger(
            terms.account, with: contra, terms.side, terms.instrument, quantity, notional,
            settling: reference.settles(terms.instrument, at: instant))
    }

    /// Status from quantities, for an order that has not ended otherwise.
    mutating func updateBase(_ slot: Slot) {
        guard orders[slot].isOpen else { return }
        if orders[slot].cumQty >= orders[slot].terms.orderQty {
            orders[slot].base = .filled
            openParents -= 1
        } else if orders[slot].cumQty.isPositive {
            orders[slot].base = .partiallyFilled
        }
    }

    mutating func applyBlockFormed(_ event: BlockFormed, at instant: Timestamp) {
        var order = Order(
            id: event.order, kind: .block, base: .new, terms: event.terms,
            reservedPx: event.reservedPx, entryTime: instant)
        order.flags.insert(.acknowledged)
        orders.add(order)
        openParents += 1
    }

    mutating func applyAllocated(
        _ block: OrderID, _ share: BlockShare, at instant: Timestamp
    ) {
        let blockSlot = known(block)
        let terms = orders[blockSlot].terms
        execute(
            known(share.order), share.quantity, share.gross, contra: .averagePrice, at: instant)
        bookPosition(
            of: .averagePrice, terms.instrument, terms.side.isBuy ? .sell : .buy,
            share.quantity, share.gross, on: instant.utcDate)
        let contra: Side = terms.side.isBuy ? .sell : .buy
        noteCost(.averagePrice, terms.instrument, contra, share.quantity, share.gross)
        let member = orders[known(share.order)].terms
        noteCost(member.account, member.instrument, member.side, share.quantity, share.gross)
        orders[blockSlot].allocatedNotional += share.gross
        if orders[known(share.order)].entryTime.utcDate < instant.utcDate {
            risk.addLateShare(
                RiskState.LateShare(
                    order: share.order, day: instant.utcDate, gross: share.gross))
        }
    }

    mutating func applyBlockClosed(_ id: OrderID) {
        let slot = known(id)
        let terms = orders[slot].terms
        let currency = reference.currency(terms.instrument)
        // What came after the booking stays with the average-price account.
        let rest = orders[slot].bookedNotional - orders[slot].allocatedNotional
        let product = reference.product(terms.instrument)
        ledger.post(
            product?.kind == .future ? .contract(terms.instrument) : .cash(currency),
            from: .rounding, to: .averagePrice,
            Int128(terms.side.sign) * (product?.money(rest) ?? rest.raw))
        orders[slot].allocatedNotional = orders[slot].bookedNotional
    }
}
