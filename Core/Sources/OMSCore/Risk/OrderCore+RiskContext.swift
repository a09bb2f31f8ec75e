import OMSTypes

// Gathers what the checks of one order see.
extension OrderCore {
    /// `replacing` = the order whose terms are to change.
    mutating func riskContext(
        _ terms: OrderTerms, by origin: OrderOrigin, replacing: Slot = .none
    ) -> RiskContext {
        reference.refreshLimits(at: now)
        let market = marketFacts(terms.instrument)
        let px = ReferencePrice.px(
            terms, market.reference, bufferPPM: reference.tuning.marketBufferPPM)
        let own = currency(of: terms.account, terms.instrument)
        let price = unitPrice(px, terms.instrument, in: own)
        var context = RiskContext(
            terms: terms,
            limits: reference.limits.limits(terms.account, terms.instrument, origin), now: now,
            market: market, tick: reference.steps(terms.instrument)?.tick ?? .none, price: price,
            addedQty: terms.orderQty, addedNotional: Notional(price, terms.orderQty))
        context.isRateMissing = px.isSet && !price.isSet
        context.strategy = origin.strategy
        if replacing == .none {
            let window = context.limits.choice(.duplicateWindow)
            context.equalOrders =
                1 + duplicates.count(DuplicateWindow.key(terms), window: window, at: now)
        } else {
            setIncrements(&context, orders[replacing], price)
        }
        if reference.limits.hasInstrumentFacts { addInstrumentFacts(&context) }
        addHolders(&context, origin, own)
        context.standing.state = tradingState(terms, origin)
        context.standing.restriction = restriction(terms)
        return context
    }

    /// What a replace adds to the order that works.
    private func setIncrements(_ context: inout RiskContext, _ old: Order, _ price: Price) {
        let terms = context.terms
        let leaves = max(.zero, terms.orderQty - old.cumQty)
        context.isReplace = true
        context.addedQty = max(.zero, leaves - old.leavesQty)
        let change = Notional(price, leaves) - Notional(old.reservedPx, old.leavesQty)
        context.addedNotional = max(.zero, change)
        let isMoreAggressive =
            terms.ordType != old.terms.ordType
            || (terms.side.isBuy ? terms.price > old.terms.price : terms.price < old.terms.price)
        context.isSizeChecked = terms.orderQty > old.terms.orderQty || isMoreAggressive
    }

    private func addInstrumentFacts(_ context: inout RiskContext) {
        guard let risk = reference.limits.facts(context.terms.instrument) else { return }
        context.instrument.dailyVolume = risk.dailyVolume.units
        context.instrument.volumeDays = Int64(risk.volumeDays)
        context.instrument.issued = risk.issued.units
        context.instrument.lowerBand = risk.lowerBand
        context.instrument.upperBand = risk.upperBand
        context.instrument.bandTime = risk.bandTime
        context.instrument.isThreshold = risk.isThreshold
        context.instrument.isEnded = risk.isEnded
    }

    private func addHolders(
        _ context: inout RiskContext, _ origin: OrderOrigin, _ own: Currency
    ) {
        let terms = context.terms
        let list = holders(terms, origin)
        context.holderCount = list.count
        context.isOverfull = list.isOverfull
        let day = now.utcDate
        for index in 0..<list.count {
            let holder = list[index]
            var use = HolderUse()
            use.limits = reference.limits.holderLimits(holder)
            let position = positions.position(holder, terms.instrument)
            use.net = position.net.units
            use.openBuyQty = position.openBuy.units
            use.openSellQty = position.openSell.units
            if holder.node == nil {
                use.take(positions.exposure(holder, own, on: day), by: UnitFactor())
                use.added = context.addedNotional.raw
            } else {
                addNode(&use, holder, on: day)
                let factor = reference.rate(own, reference.baseCurrency)
                use.isRateMissing = factor == nil
                use.added = factor?.applied(to: context.addedNotional.raw) ?? 0
            }
            context.holders[index] = use
        }
    }

    /// A scope's exposure lies by the currencies of its accounts.
    private func addNode(_ use: inout HolderUse, _ holder: HolderID, on day: CalendarDate) {
        for currency in reference.accountCurrencies {
            guard let factor = reference.rate(currency, reference.baseCurrency) else {
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
