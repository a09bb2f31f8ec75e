import OMSTypes

// A client's new order, from recognition to its routes.
extension OrderCore {
    /// Most that one order may hold, so that everything after it can be booked: 10⁹ units at 10⁷.
    static let quantityMax = Quantity(units: 100_000_000_000_000_000)
    static let priceMax = Price(units: 1_000_000_000_000_000)
    /// Accounts below the numbers of our own (`AccountID.street` and the others).
    private static let accountsMax = 0xFF_0000

    /// NewOrderSingle (D): 1 known before? 2 who and what? 3 well-formed? 4 within risk?
    /// 5 accepted, 6 acknowledged, 7 waits or is routed.
    mutating func enter(
        _ order: NewOrder, keeping fields: [UInt8] = [],
        instructed instructions: Instructions? = nil, by strategy: EnteringStrategy? = nil
    ) {
        guard let slot = admit(order, keeping: fields, instructed: instructions, by: strategy)
        else { return }
        start(slot)
    }

    /// Accepts an order without letting it go to work, or refuses it.
    @discardableResult
    mutating func admit(
        _ order: NewOrder, keeping fields: [UInt8], instructed instructions: Instructions?,
        by strategy: EnteringStrategy? = nil
    ) -> Slot? {
        if let known = clOrdIDs.value(order.clOrdID, scope: UInt32(order.session.raw)) {
            answerRepeated(order, Slot(bitPattern: known))
            return nil
        }
        var terms = resolve(order)
        var instructions = instructions
        if reference.isStaged(order.session) { terms.handlInst = .manual }
        var arrival = Arrival()
        // One after the other, and only what is there: a refusal that is none costs a copy.
        var refusal = staticRefusal(of: order, &terms, &instructions)
        if refusal == nil, hasArrival { refusal = arrive(order, &terms, &arrival) }
        if refusal == nil, let strategy {
            refusal = strategyRefusal(terms, instructions ?? .none, withEnd(strategy.terms, terms))
        }
        if let refusal {
            refuse(order, terms, refusal, instructed: instructions)
            return nil
        }
        if let given = given(order.session, terms) {
            emit(.given(.matched(given)))
            refuse(order, terms, Refusal(.givenByVoice), instructed: instructions)
            return nil
        }
        let origin = originOfEntering(strategy?.terms.strategy)
        gatherFacts(terms, by: origin)
        var risk = RiskPipeline.evaluate(facts)
        let adjustment = facts.mayAdjust ? adjust(&terms, origin, &risk) : nil
        if let refusal = risk.refusal {
            let id = orders.nextID
            refuse(order, terms, refusal, verdicts: risk.verdicts, instructed: instructions)
            tell(risk, of: id)
            if risk.verdicts.didBlock(.selfTrade) { endOwnOpposites(terms, by: id) }
            return nil
        }
        let id = orders.nextID
        emit(
            accepted: OrderAccepted(
                order: id, session: order.session, clOrdID: order.clOrdID, terms: terms,
                bodyDigest: order.bodyDigest, reservedPx: risk.price, verdicts: risk.verdicts))
        if !fields.isEmpty { emit(.request(.fieldsKept(id, fields))) }
        if let instructions { emit(.instructed(.set(id, instructions))) }
        if let strategy {
            emit(.instructed(.strategy(id, .asked(withEnd(strategy.terms, terms)))))
        }
        if origin.trader != 0 { emit(.risk(.trader(id, trader))) }
        if risk.hasFindings { tell(risk, of: id) }
        if let adjustment { note(adjustment, of: id) }
        if risk.verdicts.didWarn(.selfTrade) { yieldToOwnOpposites(known(id)) }
        if arrival.isTold { emit(.instructed(.routing(id, arrival.choice, rule: rule(arrival)))) }
        return known(id)
    }

    /// An accepted order's timers and first report; then it waits or is routed.
    mutating func start(_ slot: Slot) {
        setTimers(slot)
        launch(slot)
        if !adjusted.isEmpty, adjusted.contains(orders[slot].id) {
            report(slot, .restated, restatement: .partialDecline)
        }
    }

    mutating func setTimers(_ slot: Slot) {
        let (id, terms) = (orders[slot].id, orders[slot].terms)
        if terms.timeInForce == .goodTillDate {
            emit(.timerSet(timers.nextID, due: terms.expireTime, .expire, id))
        }
        setEndOfDayTimer(for: terms)
    }

    /// Nothing of our own holds the order back any more: its session, the market and its price may.
    mutating func launch(_ slot: Slot) {
        let order = orders.at(slot)
        let terms = order.pointee.terms
        if !order.pointee.flags.isDisjoint(with: [.awaitsApproval, .yielding]) {
            if acknowledges(order.pointee.session, .onAccept) { acknowledge(slot) }
            return
        }
        if terms.timeInForce.isOfSession {
            hold(slot)
            guard order.pointee.isOpen else { return }
        } else if isMarketClosed(terms.instrument) {
            return awaitOpening(slot)
        }
        begin(slot, terms)
    }

    /// An accepted order goes to work, or waits for the desk, its price or its session.
    mutating func begin(_ slot: Slot, _ terms: OrderTerms) {
        let waits =
            terms.handlInst == .manual || terms.ordType.isStop
            || orders[slot].flags.contains(.held)
        if waits || acknowledges(orders[slot].session, .onAccept) { acknowledge(slot) }
        if terms.ordType.isStop { return watch(slot) }
        route(slot)
    }

    /// A ClOrdID of before: with PossResend and the same body its status, else a refusal with the
    /// first order's state.
    mutating func answerRepeated(_ order: NewOrder, _ slot: Slot) {
        let isOrder = slot >= 0 && slot < Slot(orders.count)
        if order.possResend, isOrder, orders[slot].bodyDigest == order.bodyDigest {
            return report(slot, .orderStatus)
        }
        let refusal = Refusal(.duplicateClOrdID)
        emit(
            .refused(
                OrderRefused(
                    order: .none, session: order.session, clOrdID: order.clOrdID,
                    terms: isOrder ? orders[slot].terms : resolved(order), bodyDigest: 0,
                    refusal: refusal, verdicts: Verdicts())))
        if isOrder {
            report(slot, .rejected, clOrdID: order.clOrdID, refusal: refusal)
        } else {
            reportUnbooked(order, refusal)
        }
    }

    private func acknowledges(_ session: SessionID, _ when: SessionTerms.Acknowledge) -> Bool {
        (reference.acknowledge(session) ?? .onAccept) == when
    }

    /// Terms with account and instrument looked up; first sight opens them where policy says so.
    mutating func resolve(_ order: NewOrder) -> OrderTerms {
        var terms = resolved(order)
        if terms.account == .none, reference.tuning.takesAnyAccount, !order.account.isEmpty,
            reference.accounts.count < Self.accountsMax
        {
            terms.account = AccountID(UInt32(reference.accounts.count) + 1)
            emit(.accountOpened(terms.account, order.account))
        }
        if terms.instrument == .none, reference.tuning.takesAnySymbol, !order.symbol.isEmpty {
            terms.instrument = InstrumentID(UInt32(reference.instruments.count) + 1)
            emit(.instrumentListed(terms.instrument, order.symbol))
        }
        return terms
    }

    func resolved(_ order: NewOrder) -> OrderTerms {
        OrderTerms(
            account: reference.account(order.account) ?? .none,
            instrument: reference.instrument(order.symbol) ?? .none, side: order.side,
            ordType: order.ordType, timeInForce: order.timeInForce,
            handlInst: order.handlInst, orderQty: order.orderQty, price: order.price,
            stopPx: order.stopPx, expireTime: order.expireTime
        ).withoutIdleFields
    }

    /// The first thing wrong with the order's form, in the order of the contract.
    mutating func staticRefusal(
        of order: NewOrder, _ terms: inout OrderTerms, _ instructions: inout Instructions?
    ) -> Refusal? {
        guard reference.mayEnterOrders(order.session) else {
            return Refusal(.sessionMayNotTrade)
        }
        if haltedSessions.contains(order.session) { return Refusal(.quarantined) }
        guard reference.mayUse(order.session, terms.account) else {
            return Refusal(.unknownAccount)
        }
        guard var wanted = instructions else {
            return termsRefusal(terms, open: terms.orderQty) ?? sessionRefusal(terms)
        }
        if let refusal = convertCash(&terms, &wanted) { return refusal }
        instructions = wanted
        return termsRefusal(terms, wanted, open: terms.orderQty)
            ?? instructionRefusal(terms, wanted) ?? sessionRefusal(terms)
    }

    /// What is wrong with terms, whether of a new order or of a replace: what the rules could not
    /// be asked about. `open` = what would be open after it.
    func termsRefusal(
        _ terms: OrderTerms, _ instructions: Instructions = .none, open: Quantity
    ) -> Refusal? {
        guard reference.steps(terms.instrument) != nil else { return Refusal(.unknownSymbol) }
        guard terms.orderQty.isPositive else { return Refusal(.quantityNotPositive) }
        guard terms.orderQty <= Self.quantityMax, terms.price <= Self.priceMax,
            terms.stopPx <= Self.priceMax, isBookable(terms, open)
        else { return Refusal(.tooLarge) }
        if let refusal = priceRefusal(terms, instructions.peg) { return refusal }
        guard terms.timeInForce != .goodTillDate || terms.expireTime != .none else {
            return Refusal(.expireTimeMissing)
        }
        return nil
    }

    private func priceRefusal(_ terms: OrderTerms, _ peg: Instructions.Peg) -> Refusal? {
        guard terms.ordType != .pegged || peg.isPriced else { return Refusal(.pegMissing) }
        if terms.ordType.hasLimit || terms.ordType == .pegged && terms.price.isSet {
            guard terms.price.units != 0 else { return Refusal(.priceMissing) }
            guard terms.price.units > 0 else {
                return Refusal(.priceNotAllowed, measured: terms.price.units)
            }
        }
        // A trailing stop without a level finds it by the quotes.
        if terms.ordType.isStop,
            peg != .trailingStop || terms.stopPx.isSet || terms.ordType == .stopLimit
        {
            guard terms.stopPx.units > 0 else { return Refusal(.stopPxMissing) }
        }
        return nil
    }

    /// Position and open exposure stay within what 64 bits hold.
    func isBookable(_ terms: OrderTerms, _ open: Quantity) -> Bool {
        let position = positions.position(terms.account, terms.instrument)
        let sum =
            Int128(position.net.units.magnitude) + Int128(position.openBuy.units)
            + Int128(position.openSell.units) + Int128(open.units)
        return sum < 4_000_000_000_000_000_000
    }

    mutating func refuse(
        _ order: NewOrder, _ terms: OrderTerms, _ refusal: Refusal,
        verdicts: Verdicts = Verdicts(), instructed instructions: Instructions? = nil
    ) {
        let id = orders.nextID
        emit(
            .refused(
                OrderRefused(
                    order: id, session: order.session, clOrdID: order.clOrdID, terms: terms,
                    bodyDigest: order.bodyDigest, refusal: refusal, verdicts: verdicts)))
        if let instructions { emit(.instructed(.set(id, instructions))) }
        report(known(id), .rejected, refusal: refusal)
    }

    /// Tells the client New (150=0), once.
    mutating func acknowledge(_ slot: Slot) {
        let order = orders.at(slot)
        guard order.pointee.kind == .client, !order.pointee.flags.contains(.acknowledged) else {
            return
        }
        emit(acknowledged: order.pointee.id)
        // The published row shows 39=0 even while a cancel is pending (matrix B.1.d).
        let isHeld =
            order.pointee.terms.ordType.isStop && !order.pointee.flags.contains(.triggered)
            || order.pointee.flags.contains(.listed)
        report(slot, .new, ordStatus: order.pointee.base, isWorking: isHeld ? false : nil)
    }
}
