import OMSTypes

// Trades as postings: what moves follows from the product. Equities without a product go the short
// way, `Ledger.trade`.
extension OrderCore {
    /// Posts a trade of an account with a contra account; below zero takes it back.
    mutating func bookLedger(
        _ account: AccountID, with contra: AccountID, _ side: Side, _ instrument: InstrumentID,
        _ quantity: Quantity, _ notional: Notional, settling day: Int32
    ) {
        let currency = reference.currency(instrument)
        if reference.hasProducts, let product = reference.product(instrument) {
            return book(
                product,
                LedgerTrade(
                    account: account, contra: contra, instrument: instrument,
                    currency: product.settlementCurrency ?? currency,
                    priceCurrency: currency,
                    quantity: side.isBuy ? quantity : .zero - quantity,
                    notional: side.isBuy ? notional : -notional,
                    day: CalendarDate(daysSinceEpoch: day)))
        }
        ledger.trade(account, with: contra, side, instrument, currency, quantity, notional)
    }

    /// Posts an execution as it stands now instead of as it stood before.
    mutating func rebookLedger(_ parent: Slot, _ before: Execution, _ after: Execution) {
        let terms = orders[parent].terms
        guard reference.hasProducts else {
            return ledger.trade(
                terms.account, with: .street, terms.side, terms.instrument,
                reference.currency(terms.instrument), after.quantity - before.quantity,
                after.notional - before.notional)
        }
        // What is rounded is taken back as it was rounded.
        bookLedger(
            terms.account, with: .street, terms.side, terms.instrument,
            .zero - before.quantity, -before.notional, settling: before.settles)
        bookLedger(
            terms.account, with: .street, terms.side, terms.instrument, after.quantity,
            after.notional, settling: before.settles)
    }

    private mutating func book(_ product: ProductTerms, _ trade: LedgerTrade) {
        switch product.kind {
        case .equity, .option, .crypto, .bond: moveSecurity(trade)
        case .future:
            moveSecurity(trade)
            // No notional is paid: what the trade is worth is carried until variation is.
            ledger.post(
                .contract(trade.instrument), from: trade.contra, to: trade.account,
                product.money(trade.notional))
        case .currencySpot, .currencyForward: break
        }
        let cash = cash(of: trade, product)
        if let leg = cash.first { post(leg, from: trade.contra, to: trade.account) }
        if let leg = cash.second { post(leg, from: trade.contra, to: trade.account) }
    }

    /// The cash that a trade moves: what the ledger posts, and what post-trade starts from.
    private func cash(of trade: LedgerTrade, _ product: ProductTerms) -> TradeCash {
        switch product.kind {
        case .equity, .option, .crypto:
            return TradeCash(first: payment(trade, product.money(trade.notional), product))
        case .bond:
            let clean = product.money(trade.notional)
            let accrued = product.accrued(
                on: trade.quantity, settling: trade.day, trade.priceCurrency)
            return TradeCash(
                first: payment(
                    trade, clean + accrued.units * Int128(DecimalText.scale), product))
        case .future: return TradeCash()
        case .currencySpot, .currencyForward:
            guard let base = product.base, let quote = product.quote else { return TradeCash() }
            // Two legs of cash: the base currency comes, the quote currency goes.
            let amount = Int128(trade.quantity.units) * Int128(DecimalText.scale)
            let day = product.settlesAtOnce ? 0 : trade.day.daysSinceEpoch
            return TradeCash(
                first: CashLeg(
                    currency: base, day: day, amount: amount * Int128(product.multiplier)),
                second: CashLeg(
                    currency: quote, day: day, amount: -product.money(trade.notional)))
        }
    }

    private mutating func moveSecurity(_ trade: LedgerTrade) {
        ledger.post(
            .security(trade.instrument), from: trade.contra, to: trade.account,
            Int128(trade.quantity.units))
    }

    /// Cash of a trade in its settlement currency, at the rate that stands now; without a rate in
    /// the currency of its price.
    private func payment(
        _ trade: LedgerTrade, _ amount: Int128, _ product: ProductTerms
    ) -> CashLeg {
        let day = product.settlesAtOnce ? 0 : trade.day.daysSinceEpoch
        guard let rate = rate(from: trade.priceCurrency, to: trade.currency) else {
            return CashLeg(currency: trade.priceCurrency, day: day, amount: -amount)
        }
        return CashLeg(currency: trade.currency, day: day, amount: -rate.applied(to: amount))
    }

    /// Posts cash that an account gets, from day 0 on at once.
    mutating func post(_ leg: CashLeg, from: AccountID, to: AccountID) {
        if leg.day == 0 {
            ledger.post(.cash(leg.currency), from: from, to: to, leg.amount)
        } else {
            ledger.post(
                leg.currency, on: CalendarDate(daysSinceEpoch: leg.day), from: from, to: to,
                leg.amount)
        }
    }

    /// The cash that the ledger posts for a trade of an account.
    func cash(
        _ side: Side, _ instrument: InstrumentID, _ quantity: Quantity, _ notional: Notional,
        settling day: Int32
    ) -> TradeCash {
        let currency = reference.currency(instrument)
        guard reference.hasProducts, let product = reference.product(instrument) else {
            return TradeCash(
                first: CashLeg(
                    currency: currency, day: 0, amount: -Int128(side.sign) * notional.raw))
        }
        return cash(
            of: LedgerTrade(
                account: .none, contra: .street, instrument: instrument,
                currency: product.settlementCurrency ?? currency, priceCurrency: currency,
                quantity: side.isBuy ? quantity : .zero - quantity,
                notional: side.isBuy ? notional : -notional,
                day: CalendarDate(daysSinceEpoch: day)), product)
    }

    /// Pays the variation of a future at its new settlement price: every holder gets what its
    /// contracts are worth more than what they were carried at.
    mutating func payVariation(_ instrument: InstrumentID, at settlement: Price) {
        guard settlement.isSet, let product = reference.product(instrument),
            product.kind == .future
        else { return }
        let currency = product.settlementCurrency ?? reference.currency(instrument)
        for account in ledger.holders(of: .contract(instrument)) where account != .street {
            let units = ledger.balance(account, .security(instrument))
            let worth = units * Int128(settlement.units) * Int128(product.multiplier)
            let variation = worth - ledger.balance(account, .contract(instrument))
            ledger.post(.contract(instrument), from: .street, to: account, variation)
            ledger.post(.cash(currency), from: .street, to: account, variation)
        }
    }
}

/// A trade as the ledger sees it: quantity and notional are below zero when the account sells.
private struct LedgerTrade {
    var account: AccountID
    var contra: AccountID
    var instrument: InstrumentID
    /// Of cash.
    var currency: Currency
    var priceCurrency: Currency
    var quantity: Quantity
    var notional: Notional
    /// On which cash settles.
    var day: CalendarDate
}

extension ProductTerms {
    /// Cash that settles with its trade has no value date of its own.
    var settlesAtOnce: Bool { settlementDays == 0 && kind != .currencyForward }

    /// What price × quantity is in money, raw: times the multiplier; bonds are quoted in percent
    /// of par (rounded half away from zero to 10⁻¹⁶).
    func money(_ notional: Notional) -> Int128 {
        let amount = notional.raw * Int128(multiplier)
        return kind == .bond ? Rounding.halfAway(amount, 100) : amount
    }

    /// Accrued interest of a face amount, rounded to the minor unit.
    public func accrued(on face: Quantity, settling day: CalendarDate, _ currency: Currency)
        -> Money
    {
        guard let coupon, let maturity else { return Money(units: 0, currency: currency) }
        return coupon.accrued(
            on: Quantity(units: Int64(clamping: Int128(face.units) * Int128(multiplier))),
            settling: day, maturity: maturity, currency)
    }
}
