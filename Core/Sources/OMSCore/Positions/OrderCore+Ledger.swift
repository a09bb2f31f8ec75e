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
        let day = trade.day
        switch product.kind {
        case .equity, .option, .crypto:
            moveSecurity(trade)
            pay(trade, product.money(trade.notional), product)
        case .bond:
            moveSecurity(trade)
            let clean = product.money(trade.notional)
            let accrued = product.accrued(
                on: trade.quantity, settling: day, trade.priceCurrency)
            pay(trade, clean + accrued.units * Int128(DecimalText.scale), product)
        case .future:
            moveSecurity(trade)
            // No notional is paid: what the trade is worth is carried until variation is.
            ledger.post(
                .contract(trade.instrument), from: trade.contra, to: trade.account,
                product.money(trade.notional))
        case .currencySpot, .currencyForward:
            guard let base = product.base, let quote = product.quote else { return }
            // Two legs of cash: the base currency comes, the quote currency goes.
            let amount = Int128(trade.quantity.units) * Int128(DecimalText.scale)
            post(
                base, on: day, product, from: trade.contra, to: trade.account,
                amount * Int128(product.multiplier))
            post(
                quote, on: day, product, from: trade.account, to: trade.contra,
                product.money(trade.notional))
        }
    }

    private mutating func moveSecurity(_ trade: LedgerTrade) {
        ledger.post(
            .security(trade.instrument), from: trade.contra, to: trade.account,
            Int128(trade.quantity.units))
    }

    /// Cash of a trade in its settlement currency, at the rate that stands now; without a rate in
    /// the currency of its price.
    private mutating func pay(
        _ trade: LedgerTrade, _ amount: Int128, _ product: ProductTerms
    ) {
        guard let rate = rate(from: trade.priceCurrency, to: trade.currency) else {
            return post(
                trade.priceCurrency, on: trade.day, product, from: trade.account, to: trade.contra,
                amount)
        }
        post(
            trade.currency, on: trade.day, product, from: trade.account, to: trade.contra,
            rate.applied(to: amount))
    }

    private mutating func post(
        _ currency: Currency, on day: CalendarDate, _ product: ProductTerms, from: AccountID,
        to: AccountID, _ amount: Int128
    ) {
        if product.settlesAtOnce {
            ledger.post(.cash(currency), from: from, to: to, amount)
        } else {
            ledger.post(currency, on: day, from: from, to: to, amount)
        }
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
    func accrued(on face: Quantity, settling day: CalendarDate, _ currency: Currency) -> Money {
        guard let coupon, let maturity else { return Money(units: 0, currency: currency) }
        return coupon.accrued(
            on: Quantity(units: Int64(clamping: Int128(face.units) * Int128(multiplier))),
            settling: day, maturity: maturity, currency)
    }
}

extension ReferenceData {
    /// What an instrument is; `nil` = an equity of multiplier 1.
    public func product(_ id: InstrumentID) -> ProductTerms? { products[id] }

    /// The day on which the cash of a trade settles, days since the epoch; 0 = at once.
    @inline(__always)
    func settles(_ id: InstrumentID, at instant: Timestamp) -> Int32 {
        hasProducts ? settlesByProduct(id, at: instant) : 0
    }

    private func settlesByProduct(_ id: InstrumentID, at instant: Timestamp) -> Int32 {
        guard let product = product(id) else { return 0 }
        return valueDate(product, id, at: instant).daysSinceEpoch
    }

    /// The day on which a trade of an instant settles: T+n by the calendar of the instrument's
    /// market, where there is none by weekdays; of a forward its own; of a pair of currencies by
    /// the holidays of both, where any are known.
    func valueDate(_ product: ProductTerms, _ id: InstrumentID, at instant: Timestamp)
        -> CalendarDate
    {
        if product.kind == .currencyForward, let day = product.maturity { return day }
        if let day = pairDate(product, id, at: instant) { return day }
        let days = Int(product.settlementDays)
        if hasCalendars, let calendar = calendar(of: id),
            let day = calendar.date(days, after: instant)
        {
            return day
        }
        var day = instant.utcDate
        while day.weekday > 5 { day = day.adding(days: 1) }
        for _ in 0..<days {
            repeat { day = day.adding(days: 1) } while day.weekday > 5
        }
        return day
    }
}

extension MarketCalendar {
    /// The market's own date of an instant, or one some days of trading after it; `nil` when the
    /// calendar has run out.
    func date(_ days: Int, after instant: Timestamp) -> CalendarDate? {
        let place = place(at: instant) + days
        return place < self.days.count ? self.days[place].date : nil
    }
}
