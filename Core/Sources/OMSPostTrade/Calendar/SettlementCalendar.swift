import OMSTypes

/// Which days are good, within the years that the data covers. Saturdays and Sundays are not.
public struct HolidayCalendar: Equatable, Sendable {
    public var holidays: [CalendarDate]
    public var from: CalendarDate
    /// The last day covered, inclusive.
    public var through: CalendarDate

    public init(holidays: [CalendarDate], from: CalendarDate, through: CalendarDate) {
        self.holidays = holidays.sorted()
        self.from = from
        self.through = through
    }

    /// The calendar of whole years, from a rule.
    public init(years: ClosedRange<Int>, _ rule: (Int) -> [CalendarDate]) {
        self.init(
            holidays: years.flatMap(rule),
            from: HolidayRules.date(years.lowerBound, 1, 1),
            through: HolidayRules.date(years.upperBound, 12, 31))
    }

    /// `nil` when the data says nothing about the day: it is not assumed to be good.
    public func isGood(_ day: CalendarDate) -> Bool? {
        guard day >= from, day <= through else { return nil }
        return day.weekday <= 5 && !contains(day)
    }

    private func contains(_ day: CalendarDate) -> Bool {
        var low = 0
        var high = holidays.count
        while low < high {
            let middle = (low + high) / 2
            if holidays[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low < holidays.count && holidays[low] == day
    }
}

/// A market's cycle: when it trades, when it settles, and how many days lie between.
public struct SettlementCalendar: Equatable, Sendable {
    /// The market's name, as trades carry it.
    public var name: Text64
    /// `n` of T+n.
    public var cycleDays: UInt8
    public var trading: HolidayCalendar
    public var settlement: HolidayCalendar

    public init(
        name: Text64, cycleDays: UInt8, trading: HolidayCalendar, settlement: HolidayCalendar
    ) {
        self.name = name
        self.cycleDays = cycleDays
        self.trading = trading
        self.settlement = settlement
    }

    /// US exchange-traded securities: T+1 since 28 May 2024, by generated holidays.
    public static func unitedStates(
        years: ClosedRange<Int> = 2024...2035, goodFridaySettles: Bool = false
    ) -> SettlementCalendar {
        SettlementCalendar(
            name: "US", cycleDays: 1,
            trading: HolidayCalendar(years: years, PublishedHolidays.unitedStatesExchange),
            settlement: HolidayCalendar(years: years) {
                PublishedHolidays.unitedStatesSettlement($0, goodFridaySettles: goodFridaySettles)
            })
    }

    public func settlementDate(for tradeDate: CalendarDate) -> CalendarDate? {
        Self.settlementDate(
            for: tradeDate, days: Int(cycleDays), trading: trading, counting: [settlement])
    }

    /// T+n of specification 6; `nil` when a calendar does not cover a day that matters.
    /// - Parameters:
    ///   - trading: a trade on a day that is not good here counts as one of the next good day.
    ///   - counting: a day counts only if it is good in all of these.
    ///   - final: the last day must be good in these as well; they do not stop the count.
    public static func settlementDate(
        for tradeDate: CalendarDate, days: Int, trading: HolidayCalendar?,
        counting: [HolidayCalendar], final: [HolidayCalendar] = []
    ) -> CalendarDate? {
        var day = tradeDate
        if let trading {
            guard let first = next(from: day, in: [trading]) else { return nil }
            day = first
        }
        for _ in 0..<max(0, days) {
            guard let counted = next(from: day.adding(days: 1), in: counting) else { return nil }
            day = counted
        }
        return next(from: day, in: counting + final)
    }

    /// The first day from `day` on that is good everywhere.
    private static func next(from day: CalendarDate, in calendars: [HolidayCalendar])
        -> CalendarDate?
    {
        var candidate = day
        // No market is closed for a month; the bound keeps wrong data from looping.
        for _ in 0..<31 {
            var good = true
            for calendar in calendars {
                guard let open = calendar.isGood(candidate) else { return nil }
                good = good && open
            }
            if good { return candidate }
            candidate = candidate.adding(days: 1)
        }
        return nil
    }
}
