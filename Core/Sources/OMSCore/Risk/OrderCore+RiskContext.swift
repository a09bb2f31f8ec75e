import OMSTypes

// Gathers what the checks of one order see.
extension OrderCore {
    /// What the checks of an order see, in `facts`. `replacing` = the order whose terms are to
    /// change.
    mutating func gatherFacts(
        _ terms: OrderTerms, by origin: OrderOrigin, replacing: Slot = .none
    ) {
        reference.refreshLimits(at: now)
        facts.terms = terms
        facts.now = now
        reference.limits.setLimits(&facts.limits, terms.account, terms.instrument, origin)
        facts.market = marketFacts(terms.instrument)
        facts.market.hours = hoursAgainst(terms, isClosed: facts.market.isClosed)
        setTicks(terms)
        facts.market.clockOffset = risk.clockOffset
        let px = ReferencePrice.px(
            terms, facts.market.reference, bufferPPM: reference.tuning.marketBufferPPM)
        facts.strategy = origin.strategy
        let own = currency(of: terms.account, terms.instrument)
        let price = unitPrice(px, terms.instrument, in: own)
        facts.price = price
        facts.isRateMissing = px.isSet && !price.isSet
        if replacing == .none {
            facts.isReplace = false
            facts.isSizeChecked = true
            facts.addedQty = terms.orderQty
            facts.addedNotional = Notional(price, terms.orderQty)
            let window = facts.limits.choice(.duplicateWindow)
            facts.equalOrders =
                1 + duplicates.count(DuplicateWindow.key(terms), window: window, at: now)
        } else {
            setIncrements(terms, replacing, price)
        }
        if reference.limits.hasInstrumentFacts { addInstrumentFacts(terms.instrument) }
        facts.instrument.lot = reference.steps(terms.instrument)?.lot ?? .zero
        facts.instrument.isHalted =
            !haltedInstruments.isEmpty && mayNotWait(terms) && isHalted(terms.instrument)
        if reference.hasProducts { addProduct(terms.instrument) }
        if reference.directory.hasDays { addDays(terms.instrument) }
        addHolders(terms, origin, own)
        if !reference.limits.watches.isEmpty { gatherBooks(terms, origin, replacing) }
        if facts.limits.choice(.buyingPower) > 0 { gatherPower(terms.account, own) }
        facts.standing.isBorrowForbidden = facts.limits.choice(.borrowing) == 1
        facts.standing.isVenueMissing = !reference.isStreetPlain && lacksVenue(terms, origin)
        facts.standing.state = tradingState(terms, origin)
        facts.standing.restriction =
            reference.restrictions.isEmpty ? nil : restriction(terms)
    }

    /// What a replace adds to the order that works.
    private mutating func setIncrements(_ terms: OrderTerms, _ slot: Slot, _ price: Price) {
        let leaves = max(.zero, terms.orderQty - orders[slot].cumQty)
        let oldLeaves = orders[slot].leavesQty
        let old = orders[slot].terms
        facts.isReplace = true
        facts.equalOrders = 0
        facts.addedQty = max(.zero, leaves - oldLeaves)
        let change = Notional(price, leaves) - Notional(orders[slot].reservedPx, oldLeaves)
        facts.addedNotional = max(.zero, change)
        let isMoreAggressive =
            terms.ordType != old.ordType
            || (terms.side.isBuy ? terms.price > old.price : terms.price < old.price)
        facts.isSizeChecked = terms.orderQty > old.orderQty || isMoreAggressive
    }

    private mutating func addInstrumentFacts(_ instrument: InstrumentID) {
        facts.instrument = InstrumentFacts()
        guard let risk = reference.limits.facts(instrument) else { return }
        facts.instrument.dailyVolume = risk.dailyVolume.units
        facts.instrument.volumeDays = Int64(risk.volumeDays)
        facts.instrument.issued = risk.issued.units
        facts.instrument.lowerBand = risk.lowerBand
        facts.instrument.upperBand = risk.upperBand
        facts.instrument.bandTime = risk.bandTime
        facts.instrument.isThreshold = risk.isThreshold
        facts.instrument.isEnded = risk.isEnded
    }

    /// P28 asks for its kind; what has no product of its own is an equity.
    private mutating func addProduct(_ instrument: InstrumentID) {
        let kind = reference.product(instrument)?.kind ?? .equity
        facts.instrument.product = kind.rawValue
    }

    /// Each price is held to the step of the band that it is in; a collar without one to that of
    /// the reference.
    private mutating func setTicks(_ terms: OrderTerms) {
        let price = terms.price.isSet ? terms.price : facts.market.reference
        facts.tick = reference.tick(terms.instrument, at: price)
        facts.stopTick =
            terms.stopPx.isSet ? reference.tick(terms.instrument, at: terms.stopPx) : facts.tick
    }

    /// P10: an expired contract, and what is not listed yet.
    private mutating func addDays(_ instrument: InstrumentID) {
        if !reference.limits.hasInstrumentFacts { facts.instrument.isEnded = false }
        let day = reference.tradeDate(instrument, at: now)
        if reference.isOutsideItsDays(instrument, day) { facts.instrument.isEnded = true }
    }

    private mutating func addHolders(
        _ terms: OrderTerms, _ origin: OrderOrigin, _ own: Currency
    ) {
        let list = holders(terms, origin)
        facts.holderCount = list.count
        facts.isOverfull = list.isOverfull
        let day = now.utcDate
        for index in 0..<list.count {
            let holder = list[index]
            var use = HolderUse()
            use.limits = reference.limits.holderLimits(holder)
            use.added = facts.addedNotional.raw
            if holder.node == nil {
                positions.read(&use, holder, own, on: day)
            } else {
                addNode(&use, holder, on: day)
                if own != reference.firmCurrency {
                    let factor = factor(from: own, to: reference.firmCurrency)
                    use.isRateMissing = factor == nil
                    use.added = factor?.applied(to: use.added) ?? 0
                }
            }
            positions.readPosition(&use, holder, terms.instrument)
            facts.holders[index] = use
        }
    }

    /// Cash of the account in its own currency, by the ledger.
    private mutating func gatherPower(_ account: AccountID, _ currency: Currency) {
        let settled = ledger.settledCash(account, currency, by: now.utcDate)
        let all = ledger.balance(account, .cash(currency))
        facts.standing.power.settledCash = min(settled, all)
        facts.standing.power.unsettledProceeds = max(0, all - settled)
        facts.standing.power.cash = all
    }

    /// A scope's exposure lies by the currencies of its accounts.
    private func addNode(_ use: inout HolderUse, _ holder: HolderID, on day: CalendarDate) {
        for currency in reference.accountCurrencies {
            guard let factor = factor(from: currency, to: reference.firmCurrency) else {
                use.isUnvalued = true
                continue
            }
            use.take(positions.exposure(holder, currency, on: day), by: factor)
        }
    }

    /// Credit that an account uses today: executed and open.
    func credit(_ account: AccountID, _ instrument: InstrumentID) -> HolderExposure {
        positions.exposure(
            HolderID(account), currency(of: account, instrument), on: now.utcDate)
    }

    /// The worst state of what an order falls under.
    func tradingState(_ terms: OrderTerms, _ origin: OrderOrigin) -> TradingState {
        if !killSwitches.isEmpty, isKilled(terms.account, terms.instrument) { return .halted }
        guard !risk.standings.isEmpty else { return .normal }
        var worst = TradingState.normal
        for standing in risk.standings where standing.state.rawValue > worst.rawValue {
            guard
                standing.symbol.isEmpty || standing.symbol == reference.symbol(terms.instrument),
                reference.limits.covers(
                    standing.scope, terms.account, terms.instrument, origin)
            else { continue }
            worst = standing.state
        }
        return worst
    }

    private func restriction(_ terms: OrderTerms) -> Restriction.Kind? {
        guard !reference.restrictions.isEmpty,
            let symbol = reference.symbol(terms.instrument),
            let account = reference.name(terms.account)
        else { return nil }
        var found: Restriction.Kind?
        for row in reference.restrictions where row.symbol == symbol {
            guard row.account.isEmpty || row.account == account,
                row.from == .none || row.from <= now, row.to == .none || now < row.to
            else { continue }
            switch row.kind {
            case .noTrade: return .noTrade
            case .noBuy: if terms.side.isBuy { found = .noBuy }
            case .noSell: if !terms.side.isBuy { found = .noSell }
            case .noShort: if terms.side.isShort { found = .noShort }
            case .approval: if found == nil { found = .approval }
            }
        }
        return found
    }
}

extension HolderUse {
    mutating func take(_ exposure: HolderExposure, by factor: UnitFactor) {
        openBuy += factor.applied(to: exposure.openBuy)
        openSell += factor.applied(to: exposure.openSell)
        executed += factor.applied(to: exposure.executed)
        long += factor.applied(to: exposure.long)
        short += factor.applied(to: exposure.short)
        profit += factor.applied(to: exposure.profit)
        if exposure.unvalued > 0 { isUnvalued = true }
    }
}
