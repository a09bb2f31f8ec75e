import OMSTypes

// Long jobs in parts: no command runs long, each part is a frame of its own.
extension OrderCore {
    /// Orders acted upon, and slots looked at, by one part.
    private static let actionsMax = 32
    private static let slotsMax: UInt32 = 4096

    /// Whether a `continueSweep` command is due.
    public var hasSweep: Bool {
        !sweeps.isEmpty || !corporateJobs.isEmpty || !requests.jobs.isEmpty
            || !programs.busy.isEmpty || !risk.cancelling.isEmpty
            || reconciliation.hasWork || !crossing.due.isEmpty
    }

    mutating func set(_ kill: KillSwitch) {
        emit(.killSwitch(kill))
        guard kill.isEngaged, openParents > 0 else { return }
        emit(
            .sweepSet(
                Sweep(
                    job: .kill, cursor: 0, account: kill.account, instrument: kill.instrument)))
    }

    mutating func continueSweep() {
        // Before anything is routed that waited for a link: the doubts come first.
        if reconciliation.hasWork { return continueInquiry() }
        guard var sweep = sweeps.first else {
            guard risk.cancelling.isEmpty else { return continueCancelling() }
            guard crossing.due.isEmpty else { return continueCrossing() }
            guard corporateJobs.isEmpty else { return continueCorporateAction() }
            return programs.busy.isEmpty ? continueJob() : continueProgram()
        }
        var actions = 0
        var looked: UInt32 = 0
        while sweep.cursor < UInt32(orders.count), actions < Self.actionsMax,
            looked < Self.slotsMax
        {
            let slot = Slot(sweep.cursor)
            sweep.cursor += 1
            looked += 1
            guard !orders.isPacked(slot) else { continue }
            let order = orders[slot]
            guard order.kind == .client || order.kind == .block, order.isOpen else { continue }
            if act(sweep, slot) { actions += 1 }
        }
        emit(sweep.cursor < UInt32(orders.count) ? .sweepSet(sweep) : .sweepCleared)
    }

    private mutating func act(_ sweep: Sweep, _ slot: Slot) -> Bool {
        let order = orders[slot]
        switch sweep.job {
        case .kill:
            // A switch that was released meanwhile kills no more.
            guard covers(sweep.account, sweep.instrument, slot),
                order.kind == .block || isKilled(order.terms.account, order.terms.instrument)
            else { return false }
            return kill(slot)
        case .endOfDay:
            guard order.kind == .client else { return false }
            if order.terms.timeInForce.isGoodTill {
                let hasEnded = endDay(slot)
                if !hasEnded { keepEndOfDayTimer(for: order.terms) }
                return hasEnded
            }
            guard order.terms.timeInForce == .day else { return false }
            // Entered after the end of the day that this sweep is of: for the next one.
            guard let end = endOfDay(after: order.entryTime, of: order.terms.instrument),
                end <= now
            else {
                setEndOfDayTimer(for: order.terms)
                return false
            }
            expire(slot)
            return true
        case .halted:
            // A block has no account: it ends with a member whose scope is halted.
            guard covers(.none, sweep.instrument, slot), order.kind == .client,
                tradingState(order.terms, origin(of: slot)) == .halted
            else { return false }
            return kill(slot)
        case .startOfDay, .halt, .resume: return actOnMarket(sweep, slot)
        case .routeWaiting:
            if order.flags.contains(.doneForDay) { return renewOnLink(slot) }
            guard order.unrouted.isPositive,
                order.flags.isDisjoint(with: [.staged, .watching, .held])
            else { return false }
            settle(slot)
            return true
        }
    }

    private mutating func kill(_ slot: Slot) -> Bool {
        let block = orders[slot].block
        guard block != .none else {
            stop(slot)
            return true
        }
        // A member ends once its block has let it go.
        if !orders[slot].flags.contains(.stopping) { emit(.stopping(orders[slot].id)) }
        stop(block)
        return true
    }

    func covers(_ account: AccountID, _ instrument: InstrumentID, _ slot: Slot) -> Bool {
        (account == .none || account == orders[slot].terms.account)
            && (instrument == .none || instrument == orders[slot].terms.instrument)
    }

    /// Whether a kill switch stops new risk of these terms.
    func isKilled(_ account: AccountID, _ instrument: InstrumentID) -> Bool {
        killSwitches.contains {
            ($0.account == .none || $0.account == account)
                && ($0.instrument == .none || $0.instrument == instrument)
        }
    }

    /// A message that killed the process twice is refused, shown, and its session halted.
    mutating func setAside(_ quarantine: Quarantine) {
        emit(.quarantined(quarantine))
        anomaly(.quarantinedCommand, .none, .none, quarantine.clOrdID)
        guard !quarantine.clOrdID.isEmpty else { return }
        reportUnbooked(
            NewOrder(
                session: quarantine.session, clOrdID: quarantine.clOrdID, account: Text64(),
                symbol: Symbol(), side: .buy, ordType: .market, orderQty: .zero),
            Refusal(.quarantined))
    }
}
