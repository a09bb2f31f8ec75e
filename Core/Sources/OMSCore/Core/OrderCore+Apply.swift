import OMSTypes

// How each event changes State. Never changes for an event kind that exists: replay depends on it.
extension OrderCore {
    /// Applies a fact recorded at `instant`.
    public mutating func apply(_ event: OrderEvent, at instant: Timestamp) {
        now = instant
        switch event {
        case .started:
            for index in venues.indices { venues[index].isUp = false }
            reconciliation.forgetInquiries()
            quoting.loseAll()
        case .instrumentListed(let id, let symbol): reference.list(id, symbol)
        case .accountOpened(let id, let name): reference.open(id, name)
        case .accepted(let event): applyAccepted(event, at: instant)
        case .refused(let event): applyRefused(event, at: instant)
        case .acknowledged(let id): applyAcknowledged(id)
        case .routed(let event): applyRouted(event, at: instant)
        case .routeAcknowledged(let id): applyRouteAcknowledged(id, at: instant)
        case .routeEnded(let event): applyRouteEnded(event, at: instant)
        case .filled(let fill): applyFilled(fill, at: instant)
        case .executionCorrected(let event): applyCorrected(event)
        case .routeCancelSent(let id, let attempt):
            let slot = known(id)
            orders[slot].attempt = attempt
            orders[slot].flags.insert(.requestSent)
        case .routeReplaceSent(let event):
            let slot = known(event.order)
            orders[slot].attempt = event.attempt
            orders[slot].flags.insert([.requestSent, .replaceSent])
            orders[orders[slot].parent].flags.insert(.replaceSent)
            orders[slot].replaceQty = event.quantity
            orders[slot].replacePx = event.price
        case .routeReplaced(let id): applyRouteReplaced(id)
        case .routeRequestRefused(let id, _): endRequest(known(id))
        case .cancelRequested(let id, let clOrdID):
            let slot = known(id)
            orders[slot].flags.insert(.pendingCancel)
            if !reference.limits.watches.isEmpty { noteMessage(slot, at: instant) }
            orders[slot].requestClOrdID = clOrdIDs.add(
                clOrdID, scope: UInt32(orders[slot].session.raw), value: UInt32(slot))
        case .replaceRequested(let event): applyReplaceRequested(event)
        case .requestRefused(let event): applyRequestRefused(event)
        case .replaced(let id): applyReplaced(id)
        case .canceled(let id, _): end(known(id), .canceled)
        case .rejected(let id, _): end(known(id), .rejected)
        case .expired(let id):
            let slot = known(id)
            // A day order that traded is done for the day (matrix A.1.b), any other has expired.
            let isDone = orders[slot].terms.timeInForce == .day && orders[slot].cumQty.isPositive
            end(slot, isDone ? .doneForDay : .expired)
        case .triggered(let id):
            let slot = known(id)
            orders[slot].flags.remove(.watching)
            orders[slot].flags.insert(.triggered)
        case .expiring(let id): orders[known(id)].flags.insert(.expiring)
        case .stopping(let id): orders[known(id)].flags.insert(.stopping)
        case .watchSet, .watchCleared, .timerSet, .timerCleared, .blockFormed, .blockMember,
            .blockReleased, .allocated, .blockClosed, .completed, .booked, .venueLink,
            .killSwitch, .sweepSet, .sweepCleared, .anomaly, .quarantined, .request, .chained,
            .given, .stood, .restated, .corporate, .halted, .instructed, .listed, .reconciled,
            .repaired, .crossing, .risk, .marked, .learnt, .bookingAdjusted, .dealer:
            applySecondHalf(event, at: instant)
        }
    }

    private mutating func applySweepSet(_ sweep: Sweep) {
        if let index = sweeps.firstIndex(where: {
            $0.job == sweep.job && $0.account == sweep.account
                && $0.instrument == sweep.instrument
        }) {
            sweeps[index] = sweep
        } else {
            sweeps.append(sweep)
        }
    }

    private mutating func applySecondHalf(_ event: OrderEvent, at instant: Timestamp) {
        switch event {
        case .watchSet(let watch):
            watches.add(watch)
            orders[known(watch.order)].flags.insert(.watching)
        case .watchCleared(let id):
            watches.remove(id)
            orders[known(id)].flags.remove(.watching)
        case .timerSet(let id, let due, let purpose, let order):
            timers.set(TimerStore.Timer(due: due, id: id, purpose: purpose, order: order))
        case .timerCleared(let id): timers.clear(id)
        case .blockFormed(let event): applyBlockFormed(event, at: instant)
        case .blockMember(let block, let member):
            let (blockSlot, slot) = (known(block), known(member))
            orders[slot].block = blockSlot
            memberLinks.append(
                MemberLink(member: slot, previous: orders[blockSlot].lastMember))
            orders[blockSlot].lastMember = Int32(memberLinks.count - 1)
        case .blockReleased(_, let member): orders[known(member)].block = .none
        case .allocated(let block, let share): applyAllocated(block, share, at: instant)
        case .blockClosed(let id): applyBlockClosed(id)
        case .completed(let id):
            orders[known(id)].flags.insert(.unbooked)
            unbooked.append(id)
        case .booked(let id):
            let slot = known(id)
            orders[slot].flags.remove(.unbooked)
            orders[slot].bookedQty = orders[slot].cumQty
            orders[slot].bookedNotional = orders[slot].notional
            orders[slot].bookings += 1
            unbooked.remove(id)
        case .venueLink(let venue, let isUp):
            withStatistics(venue) { $0.link(isUp: isUp, at: instant) }
        case .killSwitch(let kill):
            killSwitches.removeAll {
                $0.account == kill.account && $0.instrument == kill.instrument
            }
            if kill.isEngaged {
                killSwitches.append(kill)
            } else if kill.account == .none, kill.instrument == .none {
                haltedSessions.removeAll()
            }
        case .sweepSet(let sweep): applySweepSet(sweep)
        case .sweepCleared: sweeps.removeFirst()
        case .anomaly(let anomaly): applyAnomaly(anomaly, at: instant)
        case .request(let event): applyRequest(event)
        case .instructed(let event): applyInstructed(event, at: instant)
        case .chained, .given, .stood, .restated, .corporate, .halted, .listed, .reconciled,
            .repaired, .crossing, .risk, .marked, .learnt, .bookingAdjusted, .dealer:
            applyUnasked(event, at: instant)
        case .quarantined(let quarantine):
            if !haltedSessions.contains(quarantine.session) {
                haltedSessions.append(quarantine.session)
            }
        case .started, .instrumentListed, .accountOpened, .accepted, .refused, .acknowledged,
            .routed, .routeAcknowledged, .routeEnded, .filled, .executionCorrected,
            .routeCancelSent,
            .routeReplaceSent, .routeReplaced, .routeRequestRefused, .cancelRequested,
            .replaceRequested, .requestRefused, .replaced, .canceled, .rejected, .expired,
            .triggered, .expiring, .stopping:
            preconditionFailure("applied in the first half")
        }
    }

    private mutating func applyAnomaly(_ anomaly: Anomaly, at instant: Timestamp) {
        anomalies += 1
        repairs.raise(anomalies, anomaly, at: instant)
    }

    private mutating func applyUnasked(_ event: OrderEvent, at instant: Timestamp) {
        if case .chained(let event) = event { return applyChained(event) }
        if case .given(let event) = event { return applyGiven(event, at: instant) }
        if case .stood(let event) = event { return applyStood(event, at: instant) }
        if case .restated(let event) = event { return applyRestated(event) }
        if case .corporate(let event) = event { return applyCorporate(event) }
        if case .listed(let event) = event { return applyListed(event) }
        if case .reconciled(let event) = event { return applyReconciled(event, at: instant) }
        if case .repaired(let event) = event { return applyRepaired(event) }
        if case .crossing(let event) = event { return applyCrossing(event) }
        if case .risk(let event) = event { return applyRisk(event, at: instant) }
        if case .marked(let event) = event { return applyMarked(event, at: instant) }
        if case .learnt(let event) = event { return applyLearnt(event, at: instant) }
        if case .bookingAdjusted(let event) = event { return applyBookingAdjusted(event) }
        if case .dealer(let event) = event { return applyDealer(event) }
        guard case .halted(let instrument, let isHalted) = event else {
            preconditionFailure("applied above")
        }
        haltedInstruments.removeAll { $0 == instrument }
        if isHalted { haltedInstruments.append(instrument) }
    }

    /// Slot of an order that an event names: events name only orders that exist.
    func known(_ id: OrderID) -> Slot {
        guard let slot = orders.slot(id) else {
            preconditionFailure("an event names an order that does not exist")
        }
        return slot
    }

    mutating func withStatistics(_ venue: VenueID, _ change: (inout VenueStatistics) -> Void) {
        guard venue.raw >= 1 else { return }
        while venues.count < Int(venue.raw) { venues.append(VenueStatistics()) }
        change(&venues[Int(venue.raw) - 1])
    }

    /// The venue has answered a route's cancel or replace.
    mutating func endRequest(_ slot: Slot) {
        if orders[slot].flags.contains(.replaceSent) {
            orders[orders[slot].parent].flags.remove(.replaceSent)
        }
        orders[slot].flags.subtract([.requestSent, .replaceSent])
    }

    /// Ends a parent: nothing pends any more, its exposure is released.
    private mutating func end(_ slot: Slot, _ status: OrdStatus) {
        guard orders[slot].isOpen else { return }
        reserve(slot, .zero, at: orders[slot].reservedPx)
        orders[slot].base = status
        orders[slot].flags.subtract([
            .pendingCancel, .pendingReplace, .expiring, .stopping, .massCanceled,
            .restating, .chained, .suspended, .guaranteed, .doneForDay, .dayEnding, .waiting,
            .listed,
        ])
        if !orders[slot].flags.isDisjoint(with: [.awaitsApproval, .yielding]) {
            applyUnapproved(slot)
        }
        if !reference.limits.watches.isEmpty { noteEnded(slot) }
        pendingReplaces[orders[slot].id] = nil
        if orders[slot].flags.contains(.instructed) {
            instructions.dropWanted(by: orders[slot].id)
            dropWantedStrategy(orders[slot].id)
        }
        openParents -= 1
    }
}
