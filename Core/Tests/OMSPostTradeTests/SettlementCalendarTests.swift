import OMSTypes
import Testing

@testable import OMSPostTrade

/// Settlement dates: every worked date, and the holidays of 2026 against a list made by hand.
@Suite struct SettlementCalendarTests {
    @Test(arguments: [
        ("2026-10-09", "2026-10-13", "Friday before Columbus Day"),
        ("2026-10-12", "2026-10-13", "Columbus Day itself is traded"),
        ("2026-11-10", "2026-11-12", "the day before Veterans Day"),
        ("2026-11-11", "2026-11-12", "Veterans Day itself is traded"),
        ("2026-11-25", "2026-11-27", "the day before Thanksgiving"),
        ("2026-07-02", "2026-07-06", "3 July 2026 is not a settlement day"),
        ("2026-04-02", "2026-04-06", "Good Friday is not a settlement day"),
        ("2026-11-09", "2026-11-10", "an ordinary Monday"),
        ("2026-11-13", "2026-11-16", "an ordinary Friday"),
        ("2026-11-14", "2026-11-17", "a Saturday counts as Monday"),
        ("2026-12-31", "2027-01-04", "the turn of the year"),
    ])
    func unitedStates(trade: String, settles: String, why: String) {
        let calendar = SettlementCalendar.unitedStates()
        #expect(calendar.settlementDate(for: date(trade)) == date(settles), "\(why)")
    }

    @Test func theCalendarDecidesAboutGoodFriday() {
        let calendar = SettlementCalendar.unitedStates(goodFridaySettles: true)
        #expect(calendar.settlementDate(for: date("2026-04-02")) == date("2026-04-03"))
    }

    @Test func foreignExchangeSpot() {
        let years = 2026...2026
        let dollar = HolidayCalendar(years: years, PublishedHolidays.unitedStatesBank)
        let euro = HolidayCalendar(years: years, PublishedHolidays.target2)
        func spot(_ day: String) -> CalendarDate? {
            SettlementCalendar.settlementDate(
                for: date(day), days: 2, trading: nil, counting: [euro], final: [dollar])
        }
        #expect(spot("2026-07-02") == date("2026-07-06"))
        // A US holiday in between does not stop the count; as the last day it does.
        #expect(spot("2026-11-10") == date("2026-11-12"))
        #expect(spot("2026-11-09") == date("2026-11-12"))
        #expect(spot("2026-04-30") == date("2026-05-05"))
    }

    @Test func tradeDateItself() {
        let calendar = SettlementCalendar.unitedStates()
        func same(_ day: String) -> CalendarDate? {
            SettlementCalendar.settlementDate(
                for: date(day), days: 0, trading: calendar.trading,
                counting: [calendar.settlement])
        }
        #expect(same("2026-11-10") == date("2026-11-10"))
        #expect(same("2026-11-11") == date("2026-11-12"))
    }

    @Test func daysBeyondTheDataAreNotAssumed() {
        let calendar = SettlementCalendar.unitedStates(years: 2026...2026)
        #expect(calendar.settlementDate(for: date("2026-12-30")) == date("2026-12-31"))
        #expect(calendar.settlementDate(for: date("2026-12-31")) == nil)
        #expect(calendar.settlementDate(for: date("2025-12-31")) == nil)
    }

    static let exchange2026 = [
        "2026-01-01", "2026-01-19", "2026-02-16", "2026-04-03", "2026-05-25", "2026-06-19",
        "2026-07-03", "2026-09-07", "2026-11-26", "2026-12-25",
    ]
    static let bank2026 = [
        "2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-04",
        "2026-09-07", "2026-10-12", "2026-11-11", "2026-11-26", "2026-12-25",
    ]

    @Test func holidaysOf2026() {
        #expect(PublishedHolidays.unitedStatesExchange(2026).map(\.iso8601) == Self.exchange2026)
        #expect(PublishedHolidays.unitedStatesBank(2026).map(\.iso8601) == Self.bank2026)
        #expect(
            PublishedHolidays.target2(2026).map(\.iso8601) == [
                "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-12-25",
                "2026-12-26",
            ])
        #expect(
            PublishedHolidays.unitedStatesEarlyClose(2026).map(\.iso8601) == [
                "2026-11-27", "2026-12-24",
            ])
        #expect(
            PublishedHolidays.unitedStatesEarlyClose(2025).map(\.iso8601) == [
                "2025-07-03", "2025-11-28", "2025-12-24",
            ])
    }

    /// Every day of 2026 by a second, naive count over the lists made by hand.
    @Test func aWholeYearByHand() {
        let calendar = SettlementCalendar.unitedStates()
        let closed = Set(Self.exchange2026)
        let unsettled = closed.union(Self.bank2026).union(["2027-01-01"])
        func isOpen(_ day: CalendarDate, _ holidays: Set<String>) -> Bool {
            day.weekday < 6 && !holidays.contains(day.iso8601)
        }
        for offset in 0..<365 {
            let tradeDate = date("2026-01-01").adding(days: offset)
            var day = tradeDate
            while !isOpen(day, closed) { day = day.adding(days: 1) }
            repeat { day = day.adding(days: 1) } while !isOpen(day, unsettled)
            #expect(calendar.settlementDate(for: tradeDate) == day, "\(tradeDate.iso8601)")
        }
    }

    @Test(arguments: [
        (2022, "2022-12-26"), (2027, "2027-12-24"), (2028, "2028-12-25"),
    ])
    func christmasIsMovedByTheExchanges(year: Int, kept: String) {
        #expect(PublishedHolidays.unitedStatesExchange(year).last == date(kept))
    }

    @Test func holidaysOnWeekends() {
        // New Year's Day on a Saturday is not kept by the exchanges, nor moved by the banks.
        #expect(PublishedHolidays.unitedStatesExchange(2028).first == date("2028-01-17"))
        #expect(PublishedHolidays.unitedStatesBank(2028).first == date("2028-01-01"))
        #expect(PublishedHolidays.unitedStatesExchange(2023).first == date("2023-01-02"))
        // Independence Day 2027 is a Sunday: both move to Monday.
        #expect(PublishedHolidays.unitedStatesExchange(2027).contains(date("2027-07-05")))
        #expect(PublishedHolidays.unitedStatesBank(2027).contains(date("2027-07-05")))
        #expect(!PublishedHolidays.unitedStatesBank(2026).contains(date("2026-07-03")))
    }

    @Test(arguments: [
        (2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"), (2027, "2027-03-28"),
        (2028, "2028-04-16"), (2035, "2035-03-25"), (2038, "2038-04-25"),
    ])
    func easter(year: Int, sunday: String) {
        #expect(HolidayRules.easter(year) == date(sunday))
    }
}
