import OMSTypes

/// Days that rules give, year by year.
enum HolidayRules {
    /// Easter Sunday of the Gregorian calendar (the anonymous algorithm).
    static func easter(_ year: Int) -> CalendarDate {
        let a = year % 19
        let b = year / 100
        let c = year % 100
        let g = (b - (b + 8) / 25 + 1) / 3
        let h = (19 * a + b - b / 4 - g + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let sum = h + l - 7 * m + 114
        return date(year, sum / 31, sum % 31 + 1)
    }

    /// The `n`-th (from 1) given weekday (1 = Monday) of a month.
    static func nth(_ n: Int, _ weekday: Int, _ year: Int, _ month: Int) -> CalendarDate {
        let first = date(year, month, 1)
        return first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (n - 1))
    }

    /// The last Monday of a month.
    static func lastMonday(_ year: Int, _ month: Int) -> CalendarDate {
        let days = CalendarDate.daysInMonth(year: year, month: month)
        let last = date(year, month, days)
        return last.adding(days: -(last.weekday - 1))
    }

    /// A day that rules name exists; years are those of `CalendarDate`.
    static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        guard let result = CalendarDate(year: year, month: month, day: day) else {
            preconditionFailure("a holiday rule named a day that does not exist")
        }
        return result
    }
}
