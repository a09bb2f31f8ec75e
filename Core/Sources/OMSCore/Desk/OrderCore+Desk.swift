import OMSTypes

// What the desk wants, and what is unsolicited at venues and in the market: cancels, halts,
// suspension, guarantees. The client is told, and asked nothing.
extension OrderCore {
    mutating func carryOut(_ request: DeskRequest) {
        switch request {
        case .order(let user, let order): give(order, by: user)
        case .cancel(_, let id, let reason): cancelUnsolicited(id, reason)
        case .restate(let restatement): restate(restatement)
        case .halt(_, let symbol, let isHalted): halt(symbol, isHalted)
        case .corporateAction(let action): announce(action)
        case .pause(_, let id, let isPaused, let keepsChildren):
            pauseStrategy(id, isPaused: isPaused, keepsChildren: keepsChildren)
        case .worked(let user, let order, let strategy):
            give(order, by: user, worked: strategy)
        }
    }

    mutating func refuseDesk(_ id: OrderID, _ refusal: Refusal) {
        deskRefusal = refusal
        anomaly(.deskRefused, id, .none, Text64(refusal.reason.explanation) ?? Text64())
    }

    private mutating func cancelUnsolicited(_ id: OrderID, _ reason: ExecRestatementReason) {
        guard let slot = orders.slot(id), orders[slot].kind == .client, orders[slot].isOpen,
            !orders[slot].isEnding
        else { return refuseDesk(id, Refusal(.orderTerminal)) }
        endUnsolicited(slot, reason)
    }

    private mutating func endUnsolicited(_ slot: Slot, _ reason: ExecRestatementReason) {
        emit(.stood(.ending(orders[slot].id, reason)))
        if orders[slot].block != .none { return stop(orders[slot].block) }
        unwind(slot)
    }

    /// Cancels the rest of an open order; one that has ended meanwhile, as others of its block
    /// have, is left.
    mutating func endUnsolicited(_ id: OrderID, _ reason: ExecRestatementReason) {
        guard let slot = orders.slot(id), orders[slot].isOpen, !orders[slot].isEnding else {
            return
        }
        endUnsolicited(slot, reason)
    }

    /// Why the rest of an order is cancelled unsolicited, if it is.
    func endReason(_ slot: Slot) -> ExecRestatementReason? {
        guard let detail = details[orders[slot].id.raw], detail.endReason > 0 else { return nil }
        return ExecRestatementReason(rawValue: detail.endReason - 1)
    }

    // MARK: ExecInst

    /// Letters of ExecInst (18) that an order keeps.
    enum Instruction: UInt8 {
        case reinstateOnHalt = 0x4A
        case cancelOnHalt = 0x4B
        case suspendOnHalt = 0x6D
        case cancelIfNotBest = 0x5A
        case doNotIncrease = 0x45
        case doNotReduce = 0x46
        case cancelOnConnectionLoss = 0x6F
        case cancelOnSystemFailure = 0x51
    }

    func has(_ instruction: Instruction, _ slot: Slot) -> Bool {
        guard requests.kept.count > 0 else { return false }
        var isFound = false
        requests.kept.withFields(of: orders[slot].id) { bytes in
            for field in bytes.split(separator: 0x01) where field.starts(with: [0x31, 0x38, 0x3D]) {
                isFound = isFound || field.contains(instruction.rawValue)
            }
        }
        return isFound
    }

    // MARK: Halts

    private mutating func halt(_ symbol: Symbol, _ isHalted: Bool) {
        guard let instrument = reference.instrument(symbol) else {
            return refuseDesk(.none, Refusal(.unknownSymbol))
        }
        guard self.isHalted(instrument) != isHalted else { return }
        emit(.halted(instrument, isHalted: isHalted))
        guard openParents > 0 else { return }
        emit(
            .sweepSet(
                Sweep(
                    job: isHalted ? .halt : .resume, cursor: 0, account: .none,
                    instrument: instrument)))
    }

    func isHalted(_ instrument: InstrumentID) -> Bool {
        !haltedInstruments.isEmpty && haltedInstruments.contains(instrument)
    }

    /// One order's part in a halt, its end, or the opening of the market.
    mutating func actOnMarket(_ sweep: Sweep, _ slot: Slot) -> Bool {
        let order = orders[slot]
        if sweep.job == .startOfDay { return order.kind == .client && beginDay(slot) }
        guard covers(sweep.account, sweep.instrument, slot),
            isHalted(sweep.instrument) == (sweep.job == .halt)
        else { return false }
        guard sweep.job == .halt else {
            resume(slot, .marketOption)
            settle(slot)
            return true
        }
        // Reinstated after the halt (18=J), or nothing said: it stays, and hears nothing.
        guard order.kind == .client, !order.isEnding else { return false }
        if has(.cancelOnHalt, slot) {
            cancelUnsolicited(order.id, .tradingHalt)
        } else if has(.suspendOnHalt, slot) {
            suspend(slot)
        } else {
            return false
        }
        return true
    }

    // MARK: Suspended and guaranteed

    private mutating func suspend(_ slot: Slot) {
        guard orders[slot].isOpen, orders[slot].kind == .client,
            !orders[slot].flags.contains(.suspended)
        else { return }
        emit(.stood(.suspended(orders[slot].id)))
        report(slot, .suspended, isWorking: false)
    }

    /// Not suspended any more; no news when it was not.
    mutating func resume(_ slot: Slot, _ reason: ExecRestatementReason) {
        guard orders[slot].isOpen, orders[slot].flags.contains(.suspended) else { return }
        emit(.stood(.resumed(orders[slot].id)))
        report(slot, .restated, restatement: reason, isWorking: true)
    }

    /// A venue does not trade its order now; the parent is suspended when all of it works there.
    mutating func suspendRoute(_ slot: Slot) {
        let parent = orders[slot].parent
        guard orders[slot].isOpen, orders[parent].routedLeaves == orders[slot].leavesQty,
            !orders[parent].unrouted.isPositive
        else { return }
        suspend(parent)
    }

    /// A venue guarantees an execution (150=7): no trade yet (matrix L.1.a).
    mutating func guarantee(_ slot: Slot, _ report: VenueReport) {
        let parent = orders[slot].parent
        guard orders[slot].isOpen, orders[parent].isOpen,
            isBookable(report.lastQty, report.lastPx, on: parent)
        else {
            return anomaly(.unexpectedTransition, orders[slot].id, report.venue, report.execID)
        }
        emit(.stood(.guaranteed(orders[parent].id, report.lastQty, report.lastPx)))
        self.report(
            parent, .stopped, lastQty: report.lastQty, lastPx: report.lastPx,
            lastVenue: report.venue)
    }

    mutating func applyStood(_ event: StandingEvent, at instant: Timestamp) {
        let slot = known(event.order)
        let id = event.order.raw
        switch event {
        case .ending(_, let reason):
            orders[slot].flags.insert(.stopping)
            details.update(id, initial: OrderDetail()) { $0.endReason = reason.rawValue + 1 }
        case .suspended: orders[slot].flags.insert(.suspended)
        case .resumed: orders[slot].flags.remove(.suspended)
        case .guaranteed: orders[slot].flags.insert(.guaranteed)
        case .dayEnding: orders[slot].flags.insert(.dayEnding)
        case .doneForDay:
            orders[slot].flags.remove(.dayEnding)
            orders[slot].flags.insert(.doneForDay)
            details.update(id, initial: OrderDetail()) { $0.doneDay = instant.utcDate }
        case .renewed:
            orders[slot].flags.subtract([.doneForDay, .streetDone, .guaranteed])
            beginRounds(slot)
            let order = orders[slot]
            let known = UInt32(executions.count)
            details.update(id, initial: OrderDetail()) {
                $0.isAdjusted = false
                $0.isCarried = true
                $0.earlierQty = order.cumQty
                $0.earlierNotional = order.notional
                $0.earlierExecutions = known
                $0.renewed = instant
            }
        case .waiting: orders[slot].flags.insert(.waiting)
        case .opened: orders[slot].flags.remove(.waiting)
        }
    }

    /// Venues that refused or were tried are asked anew.
    private mutating func beginRounds(_ slot: Slot) {
        orders[slot].attempts = 0
        orders[slot].triedVenues = 0
        orders[slot].refusingVenues = 0
    }
}
