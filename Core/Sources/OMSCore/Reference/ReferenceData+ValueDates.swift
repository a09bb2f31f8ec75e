import OMSTypes

// What an instrument is, and the days on which its trades settle.
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
