import OMSTypes

// Limits and states are changed by people: one wants it; what loosens needs another one.
extension OrderCore {
    mutating func control(_ command: RiskCommand) {
        switch command {
        case .changeLimits(let change): changeLimits(change)
        case .setState(let change): setState(change)
        case .approve(let number, let user, let hash): approve(number, user, hash)
        case .reject(let number, let user, let reason): withdraw(number, user, reason)
        case .approveOrder(let order, let user): approve(order, user)
        case .rejectOrder(let order, let user, let reason): reject(order, user, reason)
        case .locate(let locate): note(locate, .located(locate))
        case .borrow(let locate): note(locate, .borrowed(locate))
        case .resetStrategy(let strategy, let user, let reason):
            guard isSigned(user, reason) else { return }
            emit(.risk(.strategyReset(strategy, user: user, reason: reason)))
        case .clockOffset(let offset):
            guard max(0, offset) != risk.clockOffset else { return }
            emit(.risk(.clockOffset(max(0, offset))))
        case .cancelOrders(let cancel): cancelOrders(cancel)
        }
    }

    private mutating func isSigned(_ user: Text64, _ reason: Text64) -> Bool {
        if user.isEmpty { deskRefusal = Refusal(.userMissing) }
        if !user.isEmpty, reason.isEmpty { deskRefusal = Refusal(.reasonMissing) }
        return !user.isEmpty && !reason.isEmpty
    }

    private mutating func changeLimits(_ change: LimitChange) {
        guard isSigned(change.user, change.reason) else { return }
        if let wrong = change.row.values.firstInvalid {
            deskRefusal = Refusal(.limitInvalid, limit: Int64(wrong.rawValue))
            return
        }
        guard change.row.scope.level != .firm || change.row.scope.name.isEmpty else {
            deskRefusal = Refusal(.scopeUnknown)
            return
        }
        let before = standing(like: change.row)
        if change.row.values.loosens(before) {
            propose(.limits(change))
        } else {
            carryOut(change, approvedBy: Text64())
        }
    }

    /// What held for the scope until the change: the row that it replaces, else what the scope has.
    private func standing(like row: LimitRow) -> LimitSet {
        if let same = reference.limits.row(like: row) { return same.values }
        return reference.limits.limits(of: row.scope, at: now)
    }

    private mutating func carryOut(_ change: LimitChange, approvedBy user: Text64) {
        let before = standing(like: change.row)
        emit(.risk(.limitsChanged(change, before: before, approvedBy: user)))
    }

    private mutating func setState(_ change: StateChange) {
        guard isSigned(change.user, change.reason) else { return }
        let before = risk.state(of: change.scope, change.symbol)
        guard change.state.rawValue >= before.rawValue else { return propose(.state(change)) }
        carryOut(change, approvedBy: Text64())
    }

    private mutating func carryOut(_ change: StateChange, approvedBy user: Text64) {
        let before = risk.state(of: change.scope, change.symbol)
        emit(.risk(.stateChanged(change, before: before, approvedBy: user)))
        guard change.state == .halted, openParents > 0 else { return }
        emit(
            .sweepSet(
                Sweep(
                    job: .halted, cursor: 0, account: .none,
                    instrument: change.symbol.isEmpty
                        ? .none : reference.instrument(change.symbol) ?? .none)))
    }

    private mutating func propose(_ action: RiskProposal.Action) {
        emit(
            .risk(
                .proposed(
                    RiskProposal(
                        number: risk.lastProposal + 1, action: action, proposedAt: now))))
    }

    private mutating func approve(_ number: UInt32, _ user: Text64, _ hash: UInt64) {
        guard !user.isEmpty else { return deskRefusal = Refusal(.userMissing) }
        guard let proposal = risk.proposal(number) else {
            return deskRefusal = Refusal(.unknownProposal)
        }
        guard !Self.isSamePerson(user, proposal.user) else {
            return deskRefusal = Refusal(.samePerson)
        }
        guard proposal.hash == hash else { return deskRefusal = Refusal(.proposalChanged) }
        guard !isOvertaken(proposal) else { return deskRefusal = Refusal(.proposalOvertaken) }
        switch proposal.action {
        case .limits(let change): carryOut(change, approvedBy: user)
        case .state(let change): carryOut(change, approvedBy: user)
        }
        emit(
            .risk(.withdrawn(proposal: number, user: user, reason: RiskProposal.approvedReason)))
    }

    /// Whether what is to change is another than it was when the change was proposed: approving
    /// would undo what somebody else has done since.
    private func isOvertaken(_ proposal: RiskProposal) -> Bool {
        switch proposal.action {
        case .limits(let change):
            return reference.limits.row(like: change.row)?.values
                != risk.row(before: proposal.number)
        case .state(let change): return risk.hasChanged(change, since: proposal.proposedAt)
        }
    }

    private mutating func withdraw(_ number: UInt32, _ user: Text64, _ reason: Text64) {
        guard isSigned(user, reason) else { return }
        guard risk.proposal(number) != nil else {
            return deskRefusal = Refusal(.unknownProposal)
        }
        emit(.risk(.withdrawn(proposal: number, user: user, reason: reason)))
    }

    private mutating func note(_ locate: Locate, _ event: RiskEvent) {
        guard !locate.user.isEmpty else { return deskRefusal = Refusal(.userMissing) }
        guard reference.instrument(locate.symbol) != nil else {
            return deskRefusal = Refusal(.unknownSymbol)
        }
        guard locate.account.isEmpty || reference.account(locate.account) != nil else {
            return deskRefusal = Refusal(.unknownAccount)
        }
        guard locate.quantity.isPositive, locate.quantity <= Self.quantityMax else {
            return deskRefusal = Refusal(.quantityNotPositive)
        }
        emit(.risk(event))
    }
}

extension RiskProposal {
    static let approvedReason: Text64 = "approved"
}

// Orders that wait for somebody's approval.
extension OrderCore {
    /// Asks for an approval of an accepted order, which waits with its exposure reserved.
    mutating func awaitApproval(_ slot: Slot, _ rule: RiskRule, for window: Int64) {
        let id = orders[slot].id
        emit(.risk(.awaitsApproval(id, rule)))
        if window > 0 {
            emit(
                .timerSet(
                    timers.nextID, due: now.adding(nanoseconds: window), .approval, id))
        }
    }

    private func awaiting(_ id: OrderID) -> Slot? {
        guard let slot = orders.slot(id), orders[slot].isOpen,
            orders[slot].flags.contains(.awaitsApproval)
        else { return nil }
        return slot
    }

    private mutating func approve(_ id: OrderID, _ user: Text64) {
        guard !user.isEmpty else { return deskRefusal = Refusal(.userMissing) }
        guard let slot = awaiting(id) else { return deskRefusal = Refusal(.notAwaiting) }
        emit(.risk(.orderApproved(id, user: user)))
        launch(slot)
    }

    private mutating func reject(_ id: OrderID, _ user: Text64, _ reason: Text64) {
        guard isSigned(user, reason) else { return }
        guard let slot = awaiting(id) else { return deskRefusal = Refusal(.notAwaiting) }
        endUnapproved(slot, .approvalRejected)
    }

    /// The window of an approval is over (§1: its expiry blocks).
    mutating func expireApproval(_ id: OrderID) {
        guard let slot = awaiting(id) else { return }
        endUnapproved(slot, .approvalExpired)
    }

    private mutating func endUnapproved(_ slot: Slot, _ reason: RefusalReason) {
        emit(.rejected(orders[slot].id, .notApproved))
        report(slot, .rejected, refusal: Refusal(reason))
    }
}

extension OrderCore {
    mutating func applyRisk(_ event: RiskEvent, at instant: Timestamp) {
        switch event {
        case .limitsChanged(let change, _, _):
            reference.put(change.row)
            recountIfNeeded(at: instant)
        case .stateChanged(let change, _, _): risk.set(change, at: instant)
        case .proposed(let proposal):
            risk.add(proposal)
            guard case .limits(let change) = proposal.action else { return }
            risk.note(reference.limits.row(like: change.row)?.values, before: proposal.number)
        case .withdrawn(let number, _, _): risk.remove(proposal: number)
        case .found: break
        case .trader(let id, let name): applyTrader(name, of: id, at: instant)
        case .awaitsApproval(let id, _):
            orders[known(id)].flags.insert(.awaitsApproval)
            risk.await(id)
        case .orderApproved(let id, _):
            orders[known(id)].flags.remove(.awaitsApproval)
            risk.stopAwaiting(id)
        case .selfTradeStopped(let id, _): orders[known(id)].flags.insert(.selfTraded)
        case .yields(let id, let others):
            orders[known(id)].flags.insert(.yielding)
            risk.yield(id, to: others)
        case .yielded(let id):
            orders[known(id)].flags.remove(.yielding)
            risk.stopYielding(id)
        case .located(let locate):
            risk.books.locates.add(
                reference.account(locate.account) ?? .none,
                reference.instrument(locate.symbol) ?? .none, locate.quantity,
                on: instant.utcDate)
        case .borrowed(let locate):
            risk.books.borrows.add(
                reference.account(locate.account) ?? .none,
                reference.instrument(locate.symbol) ?? .none, locate.quantity,
                on: instant.utcDate)
        case .strategyReset(let strategy, _, _):
            risk.books.activity.reset(UInt64(strategy.rawValue))
        case .clockOffset(let offset): risk.clockOffset = offset
        case .cancelling(let cancel): risk.note(cancel)
        }
    }
}

extension OrderCore {
    /// Where the order that is entering comes from; a trader who is new is noted.
    mutating func originOfEntering(_ strategy: TargetStrategy?) -> OrderOrigin {
        var origin = OrderOrigin()
        if let strategy { origin.strategy = strategy.rawValue }
        guard !trader.isEmpty else { return origin }
        if reference.limits.place(of: trader) == 0 { emit(.risk(.trader(.none, trader))) }
        origin.trader = reference.limits.place(of: trader)
        return origin
    }

    private mutating func applyTrader(_ name: Text64, of id: OrderID, at instant: Timestamp) {
        let place = reference.meet(trader: name)
        recountIfNeeded(at: instant)
        guard id != .none else { return }
        let slot = known(id)
        let before = holders(orders[slot].terms, origin(of: slot))
        risk.traders.set(id.raw, place)
        takeTraderToken(OrderOrigin(trader: place), at: instant)
        widen(slot, from: before)
    }

    /// Records what the checks found beside what the client is told.
    mutating func tell(_ outcome: RiskPipeline.Outcome, of id: OrderID) {
        var isFirstBlock = true
        for index in 0..<outcome.findingCount {
            let (rule, kind, finding) = outcome.finding(index)
            if kind == .blocked, isFirstBlock {
                isFirstBlock = false
                continue
            }
            let refusal = Refusal(
                finding.reason, limit: finding.limit, measured: finding.measured)
            emit(.risk(.found(id, rule, kind, refusal)))
        }
        guard outcome.refusal == nil, let rule = outcome.approvalRule else { return }
        awaitApproval(known(id), rule, for: outcome.approvalWindow)
    }

    /// An order that waited for an approval, or for others to give way, has ended.
    mutating func applyUnapproved(_ slot: Slot) {
        orders[slot].flags.subtract([.awaitsApproval, .yielding])
        risk.stopAwaiting(orders[slot].id)
        risk.stopYielding(orders[slot].id)
    }
}

extension LimitSet {
    /// The first limit with a value that means nothing.
    var firstInvalid: LimitKind? { kinds.first { self[$0]! < 0 } }

    /// Whether some bound is larger than before, or gone, or the way a check works is another one:
    /// what needs a second person.
    func loosens(_ before: LimitSet) -> Bool {
        LimitKind.allCases.contains { kind in
            guard let old = before[kind] else { return !kind.isBound && self[kind] != nil }
            guard let new = self[kind] else { return true }
            return kind.isBound ? new > old : new != old
        }
    }
}
