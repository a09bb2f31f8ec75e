import OMSTypes

/// The clock of New York, for recordings whose times count from its midnight.
public enum NewYorkTime {
    /// When the local day `date` begins: 04:00 UTC in summer time, 05:00 UTC otherwise.
    ///
    /// Summer time by the rule in force since 2007: from the second Sunday of March to the first
    /// Sunday of November. It changes at 02:00, so the changing days begin in the old time.
    public static func midnight(of date: CalendarDate) -> Timestamp {
        let year = date.components.year
        let isSummer: Bool
        if let starts = sunday(2, ofMonth: 3, year: year),
            let ends = sunday(1, ofMonth: 11, year: year)
        {
            isSummer = date > starts && date <= ends
        } else {
            isSummer = false
        }
        return date.startUTC.adding(nanoseconds: (isSummer ? 4 : 5) * 3_600_000_000_000)
    }

    private static func sunday(_ number: Int, ofMonth month: Int, year: Int) -> CalendarDate? {
        guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
        return first.adding(days: (7 - first.weekday) % 7 + 7 * (number - 1))
    }
}
