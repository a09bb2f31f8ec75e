import OMSTypes

// The books of risk follow orders: called only where some row of limits has them followed.
extension OrderCore {
    private var followed: RiskWatches { reference.limits.watches }

    /// What the checks see of the books.
    mutating func gatherBooks(_ terms: OrderTerms, _ origin: OrderOrigin, _ replacing: Slot) {
        if followed.contains(.orderRate) {
            let demand = reference.limits.demand(terms.account, facts.limits, origin, at: now)
            let lacking = risk.books.tokens.lacking(demand, at: now)
            facts.activity.hasToken = lacking == nil
            facts.activity.tokenRate = lacking?.perSecond ?? 0
        }
        // What the order at work has none of is not that of the one before.
        facts.activity.strategyFills =
            followed.contains(.strategyFills) && origin.strategy != 0
            ? risk.books.activity.fills(
                UInt64(origin.strategy), window: facts.limits.choice(.strategyWindow), at: now)
            : 0
        if followed.contains(.messageRatio) {
            let counts = risk.books.activity.counts(
                of: reference.limits.clientNumber(terms.account), terms.instrument,
                on: now.utcDate)
            facts.activity.messages = counts.messages
            facts.activity.executions = counts.executions
        }
        if followed.contains(.shortSale) {
            facts.standing.power.openShort = risk.books.openShortNotional(terms.account).raw
            if !terms.side.isBuy { gatherShort(terms) }
        }
        if followed.contains(.selfTrade) { gatherOwnOpposite(terms) }
    }

    private mutating func gatherShort(_ terms: OrderTerms) {
        let position = positions.position(terms.account, terms.instrument)
        let short = risk.books.openShort(terms.account, terms.instrument)
        facts.longQty = (position.net - (position.openSell - short.quantity)).units
        let day = now.utcDate
        let borrowed = risk.books.borrows.available(terms.account, terms.instrument, on: day)
        let located = risk.books.locates.available(terms.account, terms.instrument, on: day)
        facts.borrowed = borrowed.units
        facts.located = Int64(clamping: Int128(located.units) + Int128(borrowed.units))
        facts.instrument.isShortRestricted = risk.books.isShortRestricted(
            terms.instrument, on: now.utcDate)
    }

    private mutating func gatherOwnOpposite(_ terms: OrderTerms) {
        facts.hasOwnOpposite = false
        guard facts.limits.choice(.selfTradeAction) != SelfTradeAction.off.rawValue else { return }
        let first = risk.books.selfTrades.first(
            for: hand(terms.account, facts.limits), terms.instrument, isBuy: terms.side.isBuy,
            at: Self.meetingPrice(terms))
        facts.hasOwnOpposite = first != nil
        facts.ownOpposite = first?.price ?? .none
    }

    /// Whose orders must not meet: accounts, clients and the firm have numbers of their own.
    func hand(_ account: AccountID, _ limits: LimitSet) -> UInt32 {
        switch SelfTradeScope(rawValue: limits.choice(.selfTradeScope)) ?? .account {
        case .account: return account.raw
        case .client: return 0x100_0000 | reference.limits.clientNumber(account)
        case .firm: return 0x200_0000
        }
    }

    /// What an order may trade at; `.none` = anything.
    static func meetingPrice(_ terms: OrderTerms) -> Price {
        terms.ordType.hasLimit || terms.ordType == .pegged ? terms.price : .none
    }

    // MARK: Orders come and go

    mutating func noteAccepted(_ slot: Slot, _ verdicts: Verdicts, at instant: Timestamp) {
        noteEntry(slot, verdicts, at: instant)
        let terms = orders[slot].terms
        if followed.contains(.shortSale), terms.side.isShort {
            take(slot, orders[slot].leavesQty, on: instant.utcDate)
        }
        if followed.contains(.selfTrade) { file(slot, at: instant) }
    }

    mutating func noteRefused(_ slot: Slot, _ verdicts: Verdicts, at instant: Timestamp) {
        noteEntry(slot, verdicts, at: instant)
    }

    /// Tokens and messages of a new order.
    private mutating func noteEntry(_ slot: Slot, _ verdicts: Verdicts, at instant: Timestamp) {
        let terms = orders[slot].terms
        guard terms.account != .none, terms.instrument != .none else { return }
        if followed.contains(.orderRate), verdicts.takesToken {
            takeToken(terms, OrderOrigin(), at: instant)
        }
        noteMessage(slot, at: instant)
    }

    private mutating func takeToken(
        _ terms: OrderTerms, _ origin: OrderOrigin, at instant: Timestamp
    ) {
        reference.refreshLimits(at: instant)
        var limits = LimitSet()
        reference.limits.setLimits(&limits, terms.account, terms.instrument, origin)
        let demand = reference.limits.demand(terms.account, limits, origin, at: instant)
        risk.books.tokens.take(demand, at: instant)
    }

    /// The bucket of a trader, who is known after the order.
    mutating func takeTraderToken(_ origin: OrderOrigin, at instant: Timestamp) {
        guard followed.contains(.orderRate), origin.trader > 0 else { return }
        let demand = reference.limits.demand(.none, LimitSet(), origin, at: instant)
        risk.books.tokens.take(demand, at: instant)
    }

    mutating func noteMessage(_ slot: Slot, at instant: Timestamp) {
        let terms = orders[slot].terms
        guard followed.contains(.messageRatio), orders[slot].kind == .client,
            terms.account != .none, terms.instrument != .none
        else { return }
        risk.books.activity.recordMessage(
            of: reference.limits.clientNumber(terms.account), terms.instrument,
            on: instant.utcDate)
    }

    mutating func noteReplaceRequested(_ slot: Slot, _ event: ReplaceRequested) {
        noteMessage(slot, at: now)
        if followed.contains(.orderRate) {
            takeToken(event.terms, origin(of: slot), at: now)
        }
        guard followed.contains(.shortSale), event.terms.side.isShort else { return }
        let growth = event.terms.orderQty - orders[slot].terms.orderQty
        if growth.isPositive { take(slot, growth, on: now.utcDate) }
    }

    mutating func noteReplaceRefused(_ slot: Slot) {
        let id = orders[slot].id
        let excess = risk.books.heldShort(id) - orders[slot].leavesQty
        if excess.isPositive { risk.books.giveBackShort(id, excess, asNeverTaken: true) }
    }

    mutating func noteReplaced(_ slot: Slot) {
        let id = orders[slot].id
        let excess = risk.books.heldShort(id) - orders[slot].leavesQty
        if excess.isPositive { risk.books.giveBackShort(id, excess) }
        guard followed.contains(.selfTrade) else { return }
        if risk.books.selfTrades.contains(id) {
            risk.books.selfTrades.reprice(id, to: Self.meetingPrice(orders[slot].terms))
        } else if orders[slot].isOpen {
            file(slot, at: now)
        }
    }

    mutating func noteExecuted(_ slot: Slot, _ quantity: Quantity, at instant: Timestamp) {
        guard orders[slot].kind == .client else { return }
        let (id, terms) = (orders[slot].id, orders[slot].terms)
        if followed.contains(.strategyFills), let run = strategies[id] {
            reference.refreshLimits(at: instant)
            var limits = LimitSet()
            reference.limits.setLimits(
                &limits, terms.account, terms.instrument, origin(of: slot))
            risk.books.activity.recordFill(
                UInt64(run.terms.strategy.rawValue), window: limits.choice(.strategyWindow),
                at: instant)
        }
        if followed.contains(.messageRatio) {
            risk.books.activity.recordExecution(
                of: reference.limits.clientNumber(terms.account), terms.instrument,
                on: instant.utcDate)
        }
        risk.books.fillShort(id, quantity)
        if !orders[slot].isOpen { noteEnded(slot) }
    }

    /// An execution of a day was restated by a quantity.
    mutating func noteCorrected(_ slot: Slot, _ quantity: Quantity, of day: CalendarDate) {
        guard orders[slot].kind == .client else { return }
        let terms = orders[slot].terms
        if quantity.units < 0, followed.contains(.messageRatio) {
            risk.books.activity.undoExecution(
                of: reference.limits.clientNumber(terms.account), terms.instrument, from: day)
        }
        guard followed.contains(.selfTrade) else { return }
        if orders[slot].isOpen, !risk.books.selfTrades.contains(orders[slot].id) {
            file(slot, at: now)
        } else if !orders[slot].isOpen {
            noteEnded(slot)
        }
    }

    mutating func noteEnded(_ slot: Slot) {
        let id = orders[slot].id
        risk.books.endShort(id)
        if risk.books.selfTrades.contains(id) { risk.books.selfTrades.remove(id) }
        risk.hasEnded(id)
    }

    private mutating func take(_ slot: Slot, _ quantity: Quantity, on day: CalendarDate) {
        let terms = orders[slot].terms
        risk.books.takeShort(
            orders[slot].id, terms.account, terms.instrument, quantity, on: day,
            borrowedFirst: reference.limits.facts(terms.instrument)?.isThreshold ?? false)
    }

    /// Into the book of those whose orders must not meet.
    private mutating func file(_ slot: Slot, at instant: Timestamp) {
        let (id, terms) = (orders[slot].id, orders[slot].terms)
        guard orders[slot].kind == .client, orders[slot].isOpen,
            !risk.books.selfTrades.contains(id)
        else { return }
        reference.refreshLimits(at: instant)
        var limits = LimitSet()
        reference.limits.setLimits(&limits, terms.account, terms.instrument, OrderOrigin())
        guard limits.choice(.selfTradeAction) != SelfTradeAction.off.rawValue else { return }
        risk.books.selfTrades.add(
            id, of: hand(terms.account, limits), terms.instrument, isBuy: terms.side.isBuy,
            at: Self.meetingPrice(terms), entry: id.raw)
    }

    /// Files every open order anew: limits that ask for it have come, or clients have changed.
    mutating func refillBooks() {
        risk.books.forgetOpen()
        guard !followed.isEmpty else { return }
        for slot in 0..<Slot(orders.count)
        where !orders.isPacked(slot) && orders[slot].kind == .client {
            let terms = orders[slot].terms
            if followed.contains(.shortSale), terms.side.isShort,
                orders[slot].reservedQty.units != 0
            {
                risk.books.openShort(
                    terms.account, terms.instrument, orders[slot].reservedQty,
                    Notional(orders[slot].reservedPx, orders[slot].reservedQty))
            }
            if followed.contains(.selfTrade), orders[slot].isOpen { file(slot, at: now) }
        }
    }
}
