import OMSTypes

// Repairs: wanted by one person, approved by another, then carried out as if the venue had said it.
extension OrderCore {
    mutating func repair(_ command: RepairCommand) {
        switch command {
        case .propose(let proposal): propose(proposal)
        case .approve(let approval): approve(approval)
        case .reject(let number, let user, let reason): reject(number, user, reason)
        }
    }

    private mutating func propose(_ proposal: RepairProposal) {
        var proposal = proposal
        if proposal.anomaly == 0 { proposal.anomaly = anomaly(of: proposal.action) }
        if let refusal = objection(to: proposal) {
            return emit(.repaired(.refused(repair: 0, user: proposal.user, refusal)))
        }
        emit(
            .repaired(
                .proposed(
                    PendingRepair(
                        number: repairs.nextRepair, proposal: proposal, proposedAt: now))))
    }

    private mutating func approve(_ approval: RepairApproval) {
        func refuse(_ refusal: RepairRefusal) {
            emit(.repaired(.refused(repair: approval.repair, user: approval.user, refusal)))
        }
        guard !approval.user.isEmpty else { return refuse(.userMissing) }
        guard let pending = repairs.proposal(approval.repair) else {
            return refuse(.unknownRepair)
        }
        guard !Self.isSamePerson(approval.user, pending.proposal.user) else {
            return refuse(.samePerson)
        }
        guard pending.proposal.hash == approval.hash else { return refuse(.changed) }
        // The world has gone on since it was proposed.
        if let refusal = objection(to: pending.proposal) { return refuse(refusal) }
        let orphan = orphan(of: pending.proposal.action)
        emit(.repaired(.approved(repair: pending.number, user: approval.user, pending)))
        carryOut(pending, orphan)
    }

    private mutating func reject(_ number: UInt32, _ user: Text64, _ reason: Text64) {
        let refusal: RepairRefusal?
        if user.isEmpty {
            refusal = .userMissing
        } else if reason.isEmpty {
            refusal = .reasonMissing
        } else {
            refusal = repairs.proposal(number) == nil ? .unknownRepair : nil
        }
        if let refusal {
            return emit(.repaired(.refused(repair: number, user: user, refusal)))
        }
        emit(.repaired(.rejected(repair: number, user: user, reason: reason)))
    }

    /// `Ann` and `ann` are the same.
    static func isSamePerson(_ a: Text64, _ b: Text64) -> Bool {
        a.description.lowercased() == b.description.lowercased()
    }

    /// The open anomaly that an action is for, where the order or the orphan has one.
    private func anomaly(of action: RepairAction) -> UInt64 {
        switch action {
        case .bookFill(let id, _, let quantity, _):
            guard let slot = child(id), let known = reconciliation.differences[id.raw] else {
                return 0
            }
            // One of several that are missing leaves it open.
            let isDone =
                !known.difference.isAwaited
                || quantity == known.difference.theirs.cumQty - orders[slot].cumQty
            return isDone ? known.anomaly : 0
        case .closeChild(let id):
            return id == .none ? 0 : reconciliation.differences[id.raw]?.anomaly ?? 0
        case .adopt(let venue, let venueOrderID, _):
            return reconciliation.orphan(venue, venueOrderID)?.anomaly ?? 0
        case .bustFill, .move, .dismiss: return 0
        }
    }

    private func orphan(of action: RepairAction) -> Orphan? {
        guard case .adopt(let venue, let venueOrderID, _) = action else { return nil }
        return reconciliation.orphan(venue, venueOrderID)?.orphan
    }

    // MARK: Objections

    private func objection(to proposal: RepairProposal) -> RepairRefusal? {
        if proposal.user.isEmpty { return .userMissing }
        if proposal.reason.isEmpty { return .reasonMissing }
        if proposal.anomaly > 0 {
            guard let record = repairs.record(proposal.anomaly) else { return .unknownAnomaly }
            guard record.closedBy == 0 else { return .anomalyClosed }
        }
        switch proposal.action {
        case .bookFill(let id, let execID, let quantity, let price):
            guard let slot = child(id) else { return .unknownChild }
            guard !execID.isEmpty else { return .execIDMissing }
            guard execIDs.value(execID, scope: UInt32(orders[slot].venue.raw)) == nil else {
                return .execIDUsed
            }
            return isBookable(quantity, price, on: orders[slot].parent) ? nil : .notBookable
        case .bustFill(let venue, let execID): return objection(venue, execID)
        case .closeChild(let id):
            guard let slot = child(id) else { return .unknownChild }
            return orders[slot].isOpen ? nil : .childEnded
        case .adopt(let venue, let venueOrderID, let account):
            guard let known = reconciliation.orphan(venue, venueOrderID) else {
                return .unknownOrphan
            }
            guard reference.account(account) != nil else { return .unknownAccount }
            return adoptedTerms(known.orphan, account) == nil ? .orphanTerms : nil
        case .move(let venue, let execID, let quantity, let account):
            return objection(venue, execID) ?? objection(toMove: venue, execID, quantity, account)
        case .dismiss: return proposal.anomaly == 0 ? .anomalyMissing : nil
        }
    }

    private func child(_ id: OrderID) -> Slot? {
        guard let slot = orders.slot(id), orders[slot].kind == .route else { return nil }
        return slot
    }

    func execution(_ venue: VenueID, _ execID: Text64) -> Int? {
        guard let number = execIDs.value(execID, scope: UInt32(venue.raw)).map({ Int($0) }),
            executions[number].isLive
        else { return nil }
        return number
    }

    private func objection(_ venue: VenueID, _ execID: Text64) -> RepairRefusal? {
        guard let number = execution(venue, execID) else { return .unknownExecution }
        let parent = orders[executions[number].route].parent
        guard let detail = details[orders[parent].id.raw], number < Int(detail.splitExecutions)
        else { return nil }
        return .acrossSplit
    }

    private func objection(
        toMove venue: VenueID, _ execID: Text64, _ quantity: Quantity, _ account: Text64
    ) -> RepairRefusal? {
        guard let number = execution(venue, execID) else { return .unknownExecution }
        let execution = executions[number]
        guard quantity <= execution.quantity else { return .quantityTooLarge }
        guard let id = reference.account(account) else { return .unknownAccount }
        let terms = orders[orders[execution.route].parent].terms
        guard id != terms.account else { return .sameAccount }
        // The venue would count what is moved, and we would not.
        guard !orders[execution.route].isOpen else { return .childOpen }
        var moved = terms
        moved.account = id
        return isBookable(moved, execution.quantity) ? nil : .notBookable
    }

    // MARK: Carried out

    private mutating func carryOut(_ pending: PendingRepair, _ orphan: Orphan?) {
        switch pending.proposal.action {
        case .bookFill(let id, let execID, let quantity, let price):
            let slot = known(id)
            book(
                VenueReport(
                    venue: orders[slot].venue, clOrdID: RouteID.clOrdID(id), execID: execID,
                    execType: .trade, lastQty: quantity, lastPx: price), on: slot)
            catchUp(slot)
            endDifference(slot)
        case .bustFill(let venue, let execID):
            receive(
                TradeCorrection(
                    venue: venue, clOrdID: ClOrdID(), execID: Self.execID(of: pending),
                    execRefID: execID, isBust: true))
        case .closeChild(let id):
            let slot = known(id)
            agree(slot)
            endRoute(slot, .canceled, "closed by hand")
        case .adopt(_, _, let account):
            if let orphan { adopt(orphan, account, pending) }
        case .move(let venue, let execID, let quantity, let account):
            move(venue, execID, quantity, account, pending)
        case .dismiss: return
        }
    }

    /// ExecID of what a repair books or takes back.
    static func execID(of pending: PendingRepair) -> Text64 {
        Text64("REPAIR-\(pending.number)") ?? Text64()
    }

    mutating func applyRepaired(_ event: RepairEvent) {
        switch event {
        case .proposed(let pending):
            repairs.proposals.append(pending)
            repairs.nextRepair = pending.number + 1
        case .approved(let number, _, let pending):
            repairs.proposals.removeAll { $0.number == number }
            let anomaly = pending.proposal.anomaly
            repairs.close(anomaly, by: number)
            forgetDifference(anomaly, pending.proposal.action)
            reconciliation.orphans.removeAll { $0.anomaly == anomaly && anomaly > 0 }
            if case .adopt(let venue, let venueOrderID, _) = pending.proposal.action {
                reconciliation.orphans.removeAll {
                    $0.orphan.venue == venue && $0.orphan.venueOrderID == venueOrderID
                }
            }
        case .rejected(let number, _, _): repairs.proposals.removeAll { $0.number == number }
        case .refused: return
        }
    }

    /// What was looked after is told anew, should the venue say it again. A fill that is booked by
    /// hand may be the one that an end waits for.
    private mutating func forgetDifference(_ anomaly: UInt64, _ action: RepairAction) {
        if case .bookFill = action { return }
        for order in reconciliation.differences.sortedKeys()
        where reconciliation.differences[order]?.anomaly == anomaly {
            reconciliation.differences.remove(order)
        }
    }
}
