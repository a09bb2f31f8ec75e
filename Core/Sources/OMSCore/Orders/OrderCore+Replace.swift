import OMSTypes

// OrderCancelReplaceRequest (G): at one venue by its own replace, at several by cancel and new,
// never with more working than the parent has left.
extension OrderCore {
    mutating func replace(
        _ request: ReplaceOrder, instructed instructions: Instructions = .none,
        by strategy: StrategyTerms? = nil
    ) {
        let session = request.session
        let found = slot(of: request.origClOrdID, session: session) ?? .none
        if clOrdIDs.value(request.clOrdID, scope: UInt32(session.raw)) != nil {
            return refuse(request, found, .duplicateClOrdID, Refusal(.duplicateClOrdID))
        }
        guard found != .none else {
            return refuse(request, .none, .unknownOrder, Refusal(.unknownOrder))
        }
        if instructions == .none, strategy == nil, joinsChain(found) {
            return queue(found, request)
        }
        pursue(found, request, instructions, by: strategy, isTold: false)
    }

    private mutating func refuse(
        _ request: ReplaceOrder, _ slot: Slot, _ reason: CxlRejReason, _ refusal: Refusal,
        _ verdicts: Verdicts = Verdicts()
    ) {
        refuseRequest(
            slot, session: request.session, clOrdID: request.clOrdID,
            origClOrdID: request.origClOrdID, isReplace: true, reason, refusal,
            verdicts: verdicts)
    }

    /// Decides a replace of a known order. `isTold`: its client was told PendingReplace before.
    mutating func pursue(
        _ found: Slot, _ request: ReplaceOrder, _ instructions: Instructions,
        by strategy: StrategyTerms? = nil, isTold: Bool
    ) {
        // A filled order may be made larger (matrix C.1.c); any other end is final.
        guard
            orders[found].isOpen
                || orders[found].base == .filled && request.orderQty > orders[found].cumQty
        else { return refuse(request, found, .tooLateToCancel, Refusal(.orderTerminal)) }
        guard orders[found].flags.isDisjoint(with: [.pendingCancel, .pendingReplace]) else {
            return refuse(request, found, .alreadyPending, Refusal(.requestPending))
        }
        let terms = replacedTerms(found, request)
        let wanted = wantedInstructions(found, instructions)
        let amended = strategy.map { stated(found, $0) }
        if let refusal = replaceRefusal(found, request, terms, wanted)
            ?? amended.flatMap({ amendRefusal(found, terms, wanted, $0) })
        {
            return refuse(request, found, .other, refusal)
        }
        gatherFacts(terms, by: origin(of: found), replacing: found)
        let risk = RiskPipeline.evaluate(facts)
        if let refusal = risk.refusal ?? unheld(risk) {
            return refuse(request, found, .other, refusal, risk.verdicts)
        }
        emit(
            .replaceRequested(
                ReplaceRequested(
                    order: orders[found].id, clOrdID: request.clOrdID, terms: terms,
                    reservedPx: risk.price, verdicts: risk.verdicts)))
        if wanted != self.instructions(of: orders[found].id) {
            emit(.instructed(.replaceWanted(orders[found].id, wanted)))
        }
        if let amended { emit(.instructed(.strategy(orders[found].id, .wanted(amended)))) }
        if !isTold {
            report(
                found, .pendingReplace, clOrdID: request.clOrdID,
                origClOrdID: clOrdIDs.text(orders[found].clOrdID))
        }
        carryOut(found, terms)
    }

    /// A new order would wait, for an approval or until its own orders have given way. One that
    /// works already cannot, so its replace is refused.
    private func unheld(_ risk: RiskPipeline.Outcome) -> Refusal? {
        if let finding = risk.needsApproval {
            return Refusal(finding.reason, limit: finding.limit, measured: finding.measured)
        }
        let action = SelfTradeAction(rawValue: facts.limits.choice(.selfTradeAction))
        guard risk.verdicts.didWarn(.selfTrade), action == .cancelOldest || action == .decrement
        else { return nil }
        return Refusal(
            .selfTrade, limit: facts.ownOpposite.units, measured: facts.terms.price.units)
    }

    func replacedTerms(_ slot: Slot, _ request: ReplaceOrder) -> OrderTerms {
        var terms = orders[slot].terms
        terms.ordType = request.ordType
        terms.timeInForce = request.timeInForce
        terms.orderQty = request.orderQty
        terms.price = request.price
        // A trailing stop that states no new level keeps the one that it has won.
        if request.stopPx.isSet || !isTrailing(slot) { terms.stopPx = request.stopPx }
        terms.expireTime = request.expireTime
        return terms.withoutIdleFields
    }

    private func isTrailing(_ slot: Slot) -> Bool {
        instructions(of: orders[slot].id).peg == .trailingStop
    }

    /// A replace states all instructions again; what the order was made from stays.
    private func wantedInstructions(_ slot: Slot, _ stated: Instructions) -> Instructions {
        let old = instructions(of: orders[slot].id)
        var wanted = stated
        wanted.cashOrderQty = old.cashOrderQty
        wanted.cashCurrency = old.cashCurrency
        wanted.conversionPx = old.conversionPx
        return wanted
    }

    private func replaceRefusal(
        _ slot: Slot, _ request: ReplaceOrder, _ terms: OrderTerms, _ wanted: Instructions
    ) -> Refusal? {
        let order = orders[slot]
        if haltedSessions.contains(request.session) { return Refusal(.quarantined) }
        guard order.block == .none else { return Refusal(.blockMemberReplace) }
        guard request.side == order.terms.side || isMarkedSale(request.side, order.terms),
            reference.instrument(request.symbol) == order.terms.instrument
        else { return Refusal(.sideOrSymbolChanged) }
        guard request.orderQty.units != 0 else { return Refusal(.quantityToZero) }
        guard request.ordType.isStop == order.terms.ordType.isStop,
            request.timeInForce.isImmediate == order.terms.timeInForce.isImmediate
        else { return Refusal(.sideOrSymbolChanged) }
        guard
            request.timeInForce.isOfSession || order.terms.timeInForce.isOfSession
                ? request.timeInForce == order.terms.timeInForce : true,
            wanted.peg == instructions(of: order.id).peg
        else { return Refusal(.sessionOrPegChanged) }
        guard request.orderQty.isPositive else { return Refusal(.quantityNotPositive) }
        if strategies[order.id] != nil, let refusal = mixedRefusal(terms, wanted) {
            return refusal
        }
        let growth = terms.orderQty - order.terms.orderQty
        return termsRefusal(terms, wanted, open: max(.zero, growth))
            ?? instructionRefusal(terms, wanted)
    }

    /// Brings the venues in line with the new terms.
    mutating func carryOut(_ slot: Slot, _ terms: OrderTerms) {
        var open: [Slot] = []
        var child = orders[slot].firstChild
        while child != .none {
            if orders[child].isOpen { open.append(child) }
            child = orders[child].nextSibling
        }
        guard let only = open.first else { return settle(slot) }
        let wanted = terms.orderQty - (orders[slot].cumQty - orders[only].cumQty)
        let canReplace =
            open.count == 1 && orders[only].base != .pendingNew
            && !orders[only].flags.contains(.crosses)
            // What is worked by instructions is taken back and worked anew.
            && !orders[slot].flags.contains(.instructed)
            && instructions.wanted(by: orders[slot].id) == nil
            && !orders[slot].terms.timeInForce.isOfSession
            && !orders[only].flags.contains(.requestSent)
            && !orders[only].terms.timeInForce.isImmediate
            && orders[only].terms.ordType == orders[slot].workingType
            && terms.ordType == orders[slot].terms.ordType
            && wanted > orders[only].cumQty
        let isBuy = orders[slot].terms.side.isBuy
        let route = RouteTerms(terms.ordType, orders[only].terms.timeInForce, terms.price, wanted)
        guard canReplace, accepts(orders[only].venue, route, isBuy: isBuy) else {
            return cancelChildren(slot)
        }
        let event = RouteReplace(
            order: orders[only].id, attempt: orders[only].attempt + 1, quantity: wanted,
            price: stepped(terms.price, orders[only].venue, isBuy: isBuy))
        emit(.routeReplaceSent(event))
        effectList.append(.replaceRoute(event, orders[only].venue))
    }

    /// The street agrees, or nothing works there: the new terms hold.
    mutating func completeReplace(_ slot: Slot) {
        if orders[slot].flags.contains(.restating) { return completeRestatement(slot) }
        let id = orders[slot].id
        let old = clOrdIDs.text(orders[slot].clOrdID)
        let wasWatching = orders[slot].flags.contains(.watching)
        emit(.replaced(id))
        takeWantedInstructions(id)
        takeWantedStrategy(slot)
        report(slot, .replaced, origClOrdID: old)
        renewExpiry(slot)
        if learning.placementCount > 0 { reweigh(slot) }
        if wasWatching {
            if instructions.isFollowing(id) { emit(.instructed(.followCleared(id))) }
            emit(.watchCleared(id))
            if orders[slot].isOpen, !orders[slot].isEnding { return watch(slot) }
        }
        settle(slot)
    }

    /// The timers of an order that is open, as its terms ask for them.
    mutating func renewExpiry(_ slot: Slot) {
        let order = orders[slot]
        // Hours of a market are not moved by a replace.
        guard !order.terms.timeInForce.isOfSession else { return }
        if let timer = timers.timer(of: order.id),
            timer.due != order.terms.expireTime || order.terms.timeInForce != .goodTillDate
        {
            emit(.timerCleared(timer.id))
        }
        if order.isOpen { setEndOfDayTimer(for: order.terms) }
        if order.isOpen, order.terms.timeInForce == .goodTillDate,
            timers.timer(of: order.id) == nil
        {
            emit(.timerSet(timers.nextID, due: order.terms.expireTime, .expire, order.id))
        }
    }
}
