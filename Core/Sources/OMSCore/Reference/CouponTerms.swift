import OMSTypes

/// How the days of a coupon are counted (post-trade specification §7).
public enum DayCount: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    /// 30/360 US, bond basis.
    case thirty360 = 1
    case thirtyE360 = 2
    case actual360 = 3
    case actual365 = 4
    /// ACT/ACT ICMA.
    case actualICMA = 5
    /// ACT/ACT ISDA.
    case actualISDA = 6
}

/// Coupon of a bond. Its dates are the maturity's day and month, and those a whole number of
/// coupon periods before it; a day that a month does not have is its last.
public struct CouponTerms: Equatable, Sendable, BitwiseCopyable {
    /// Yearly rate in units of 10⁻⁸: 5 % is 5,000,000.
    public var rate: Int64
    /// Coupons a year: 1, 2, 4 or 12.
    public var frequency: UInt8
    public var dayCount: DayCount
    /// The maturity's last day of a month is the last day of every coupon's month.
    public var isEndOfMonth: Bool

    public init(
        rate: Int64, frequency: UInt8 = 2, dayCount: DayCount = .thirty360,
        isEndOfMonth: Bool = false
    ) {
        self.rate = rate
        self.frequency = frequency
        self.dayCount = dayCount
        self.isEndOfMonth = isEndOfMonth
    }

    var isSound: Bool {
        (0...DecimalText.scale).contains(rate) && [1, 2, 4, 12].contains(frequency)
    }

    /// The coupon dates around a day: the last one not after it and the next one. Neither before
    /// the first coupon of a hundred years, nor after the maturity.
    func period(around day: CalendarDate, maturity: CalendarDate)
        -> (start: CalendarDate, end: CalendarDate)
    {
        let last = maturity.components
        let step = 12 / Int(frequency)
        let now = day.components
        let months = (last.year - now.year) * 12 + last.month - now.month
        var back = max(0, months / step)
        while back < 2_400, date(before: last, months: back * step) > day { back += 1 }
        while back > 1, date(before: last, months: (back - 1) * step) <= day { back -= 1 }
        back = max(1, back)
        return (
            date(before: last, months: back * step), date(before: last, months: (back - 1) * step)
        )
    }

    private func date(before last: (year: Int, month: Int, day: Int), months: Int) -> CalendarDate {
        let count = max(12, last.year * 12 + last.month - 1 - months)
        let (year, month) = (count / 12, count % 12 + 1)
        let length = CalendarDate.daysInMonth(year: year, month: month)
        let day = isEndOfMonth ? length : min(last.day, length)
        return CalendarDate(year: year, month: month, day: day)!
    }

    /// Interest that a face amount has earned when it settles: `round(face × coupon × fraction)`
    /// at the currency's minor unit, one division and one rounding. From the last coupon date,
    /// which counts, to the settlement date, which does not.
    ///
    /// - Parameter face: units of 10⁻⁸; below zero for what is sold.
    public func accrued(
        on face: Quantity, settling day: CalendarDate, maturity: CalendarDate, _ currency: Currency
    ) -> Money {
        guard day < maturity, rate > 0, face.units != 0 else {
            return Money(units: 0, currency: currency)
        }
        let (start, end) = period(around: day, maturity: maturity)
        let (days, year) = fraction(from: start, to: day, end)
        // Face below 2⁶³, rate at most 10⁸, days below 2¹⁵: below 2¹⁰⁵.
        let numerator = Int128(face.units) * Int128(rate) * Int128(days)
        return Money.rounded(numerator, over: Int128(DecimalText.scale) * Int128(year), currency)
    }

    /// NumDaysInterest (157): days from the last coupon date to the settlement date as the
    /// convention counts them.
    public func accruedDays(settling day: CalendarDate, maturity: CalendarDate) -> Int {
        guard day < maturity else { return 0 }
        let start = period(around: day, maturity: maturity).start
        switch dayCount {
        case .thirty360: return Int(thirty(start, day, isEuropean: false))
        case .thirtyE360: return Int(thirty(start, day, isEuropean: true))
        case .actual360, .actual365, .actualICMA, .actualISDA:
            return Int(day.daysSinceEpoch) - Int(start.daysSinceEpoch)
        }
    }

    /// Part of a year from one day to another as days over days in a year.
    func fraction(from start: CalendarDate, to day: CalendarDate, _ end: CalendarDate)
        -> (Int64, Int64)
    {
        let actual = Int64(day.daysSinceEpoch) - Int64(start.daysSinceEpoch)
        switch dayCount {
        case .thirty360: return (thirty(start, day, isEuropean: false), 360)
        case .thirtyE360: return (thirty(start, day, isEuropean: true), 360)
        case .actual360: return (actual, 360)
        case .actual365: return (actual, 365)
        case .actualICMA:
            let period = Int64(end.daysSinceEpoch) - Int64(start.daysSinceEpoch)
            return (actual, Int64(frequency) * max(1, period))
        case .actualISDA:
            var leap: Int64 = 0
            var at = start
            while at < day {
                let year = at.components.year
                let next = min(day, CalendarDate(year: year + 1, month: 1, day: 1)!)
                if CalendarDate.daysInMonth(year: year, month: 2) == 29 {
                    leap += Int64(next.daysSinceEpoch) - Int64(at.daysSinceEpoch)
                }
                at = next
            }
            return (leap * 365 + (actual - leap) * 366, 365 * 366)
        }
    }

    private func thirty(_ start: CalendarDate, _ end: CalendarDate, isEuropean: Bool) -> Int64 {
        var (from, to) = (start.components, end.components)
        func isLastOfFebruary(_ date: (year: Int, month: Int, day: Int)) -> Bool {
            date.month == 2 && date.day == CalendarDate.daysInMonth(year: date.year, month: 2)
        }
        if isEuropean {
            from.day = min(from.day, 30)
            to.day = min(to.day, 30)
        } else {
            if isEndOfMonth, isLastOfFebruary(from) {
                if isLastOfFebruary(to) { to.day = 30 }
                from.day = 30
            }
            if to.day == 31, from.day >= 30 { to.day = 30 }
            if from.day == 31 { from.day = 30 }
        }
        return Int64(
            360 * (to.year - from.year) + 30 * (to.month - from.month) + to.day - from.day)
    }

    func encode(into out: inout ByteWriter) {
        out.signedVarint(rate)
        out.append(frequency)
        out.append(dayCount.rawValue)
        out.append(isEndOfMonth ? 1 : 0)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        self.init(
            rate: try bytes.signedVarint(), frequency: try bytes.byte(),
            dayCount: try bytes.code(), isEndOfMonth: try bytes.byte() == 1)
    }
}
