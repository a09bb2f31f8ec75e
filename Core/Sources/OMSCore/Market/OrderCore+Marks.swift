import OMSTypes

// Marks and rates: they enter by command, conflated, and by configuration.
extension OrderCore {
    mutating func mark(_ marks: MarketMarks) {
        if let refusal = refusal(of: marks) { return refuseDesk(.none, refusal) }
        guard !marks.prices.isEmpty || !marks.rates.isEmpty else { return }
        emit(.marked(marks))
    }

    private func refusal(of marks: MarketMarks) -> Refusal? {
        let count = marks.prices.count + marks.rates.count
        guard count <= MarketMarks.entriesMax else {
            return Refusal(
                .marksUnsound, limit: Int64(MarketMarks.entriesMax), measured: Int64(count))
        }
        for mark in marks.prices {
            guard reference.symbol(mark.instrument) != nil, mark.price.units > 0,
                mark.price <= Self.priceMax
            else { return Refusal(.marksUnsound, measured: mark.price.units) }
        }
        guard self.marks.hasRoom(for: marks.rates) else {
            return Refusal(
                .marksUnsound, limit: Int64(MarkStore.ratesMax),
                measured: Int64(marks.rates.count))
        }
        return nil
    }

    /// Folds new prices and rates. Whatever is valued at them is valued anew from here, after the
    /// store has them.
    mutating func applyMarked(_ event: MarketMarks, at instant: Timestamp) {
        for mark in event.prices {
            marks.set(mark, at: instant)
            restrictShorts(mark, on: instant.utcDate)
        }
        for rate in event.rates { marks.set(rate) }
        guard reference.limits.valuesPositions else { return }
        if event.rates.isEmpty {
            for mark in event.prices { revalue(mark.instrument) }
        } else {
            revalueAll()
        }
    }

    /// Rule 201: a price of 90 % of the previous close or less restricts short sales for the rest of
    /// the day and the next one (weekends left out).
    private mutating func restrictShorts(_ mark: InstrumentMark, on day: CalendarDate) {
        guard reference.limits.watches.contains(.shortSale) else { return }
        let close = marks.previousClose(mark.instrument)
        guard close.isSet, Int128(mark.price.units) * 10 <= Int128(close.units) * 9 else { return }
        var next = day.adding(days: 1)
        while next.weekday > 5 { next = next.adding(days: 1) }
        risk.books.restrictShorts(mark.instrument, until: next)
    }

    /// Folds reference data that this domain keeps outside of `ReferenceData`.
    mutating func applyLedgerTerms(_ change: ReferenceChange) {
        switch change.item {
        case .currencies(let terms):
            for rate in terms.rates { marks.set(rate) }
            revalueAll()
        case .instrumentPrices(let prices):
            let instrument = InstrumentID(change.number)
            marks.set(instrument, prices)
            payVariation(instrument, at: prices.previousClose)
            revalue(instrument)
        case .openingBalance(let opening): open(opening, AccountID(change.number))
        case .instrumentChange(let change) where change.stage == .now || change.stage == .effect:
            for case .instrumentPrices(let prices) in change.items {
                let number = reference.instrument(prices.symbol)?.raw ?? 0
                applyLedgerTerms(ReferenceChange(number: number, item: .instrumentPrices(prices)))
            }
        case .instrument, .account, .venue, .session, .limits, .restriction, .policy, .hours,
            .calendar, .practice, .volumeCurve, .routingPolicy, .arrivalRules, .venueRules,
            .crossing, .crossingAccount, .limitRow, .deskMembership, .instrumentRisk, .product,
            .learning, .instrumentMaster, .instrumentChange, .holidays, .dealer:
            break
        }
    }

    /// The last known price of an instrument, of any age, and when it came; the time of a previous
    /// close is `.none`.
    public func mark(_ instrument: InstrumentID) -> (price: Price, time: Timestamp)? {
        if let mark = marks.mark(instrument) { return mark }
        let close = marks.previousClose(instrument)
        return close.isSet ? (close, .none) : nil
    }

    /// Closing price of the day before, `.none` where it is not known.
    public func previousClose(_ instrument: InstrumentID) -> Price {
        marks.previousClose(instrument)
    }

    /// Price that stands in where there is nothing else, `.none` where it is not configured.
    public func staticPrice(_ instrument: InstrumentID) -> Price { marks.staticPrice(instrument) }

    /// Units of `to` for one of `from`, exact, over the firm's currency where the pair has no rate;
    /// `nil` where a rate is missing.
    public func rate(from: Currency, to: Currency) -> ExactRate? {
        marks.rate(from: from, to: to, over: reference.firmCurrency)
    }
}
