import Foundation
import OMSTypes
import Testing

@testable import FIXGateway

/// The period of an instant, across changes of the clocks.
@Suite struct FIXScheduleTests {
    private static let london = "Europe/London"
    private static let newYork = "America/New_York"

    /// `2026-03-02 08:00` in UTC.
    static func utc(_ text: String) -> Timestamp {
        let parts = text.split(separator: " ")
        guard let date = CalendarDate(String(parts[0])) else { preconditionFailure(text) }
        let time = parts[1].split(separator: ":").compactMap { Int64($0) }
        return date.startUTC.adding(
            nanoseconds: (time[0] * 3600 + time[1] * 60 + (time.count > 2 ? time[2] : 0))
                * Timestamp.nanosecondsPerSecond)
    }

    static func schedule(_ text: String) throws -> FIXSchedule {
        // `daily 08:00-17:00 ZONE`, `Mon-Fri 08:00-17:00 ZONE`, `week Sun-Fri 17:00-17:00 ZONE`
        let words = text.split(separator: " ").map(String.init)
        let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let isWeekly = words[0] == "week"
        let rest = isWeekly ? Array(words.dropFirst()) : words
        let times = rest[1].split(separator: "-").map { time -> Int in
            let parts = time.split(separator: ":").compactMap { Int($0) }
            return parts[0] * 3600 + parts[1] * 60
        }
        let zone = try #require(TimeZone(identifier: rest[2]))
        let ends = rest[0].split(separator: "-").compactMap { name in
            names.firstIndex(of: String(name)).map { $0 + 1 }
        }
        let days: FIXSchedule.Days
        if isWeekly {
            days = .weekly(from: ends[0], to: ends[1])
        } else {
            days = .daily(rest[0] == "daily" ? Set(1...7) : Set(ends[0]...ends[1]))
        }
        return FIXSchedule(days, start: times[0], end: times[1], zone: zone)
    }

    /// Schedule, instant, whether open, begin of the period, and what comes next.
    static let rows: [(String, String, Bool, String, String)] = [
        // London's clocks go forward on 29 March 2026: 08:00 is 08:00 UTC before, 07:00 after.
        (
            "daily 08:00-17:00 \(london)", "2026-03-28 08:00", true, "2026-03-28 08:00",
            "2026-03-28 17:00"
        ),
        (
            "daily 08:00-17:00 \(london)", "2026-03-29 06:59:59", false, "2026-03-28 08:00",
            "2026-03-29 07:00"
        ),
        (
            "daily 08:00-17:00 \(london)", "2026-03-29 07:00", true, "2026-03-29 07:00",
            "2026-03-29 16:00"
        ),
        (
            "daily 08:00-17:00 \(london)", "2026-03-29 16:00", false, "2026-03-29 07:00",
            "2026-03-30 07:00"
        ),
        // 01:30 does not occur on that night; it means half an hour after the change.
        (
            "daily 01:30-02:30 \(london)", "2026-03-29 01:29:59", false, "2026-03-28 01:30",
            "2026-03-29 01:30"
        ),
        (
            "daily 01:30-03:00 \(london)", "2026-03-29 01:30", true, "2026-03-29 01:30",
            "2026-03-29 02:00"
        ),
        // They go back on 25 October: 01:30 occurs twice, the first one counts.
        (
            "daily 01:30-17:00 \(london)", "2026-10-25 00:29:59", false, "2026-10-24 00:30",
            "2026-10-25 00:30"
        ),
        (
            "daily 01:30-17:00 \(london)", "2026-10-25 00:30", true, "2026-10-25 00:30",
            "2026-10-25 17:00"
        ),
        // New York, Sunday 17:00 to Friday 17:00, across 8 March 2026 (02:00 EST to EDT).
        (
            "week Sun-Fri 17:00-17:00 \(newYork)", "2026-03-01 21:59:59", false,
            "2026-02-22 22:00", "2026-03-01 22:00"
        ),
        (
            "week Sun-Fri 17:00-17:00 \(newYork)", "2026-03-01 22:00", true, "2026-03-01 22:00",
            "2026-03-06 22:00"
        ),
        (
            "week Sun-Fri 17:00-17:00 \(newYork)", "2026-03-06 22:00", false, "2026-03-01 22:00",
            "2026-03-08 21:00"
        ),
        (
            "week Sun-Fri 17:00-17:00 \(newYork)", "2026-03-11 12:00", true, "2026-03-08 21:00",
            "2026-03-13 21:00"
        ),
        // And across 1 November 2026 (EDT to EST).
        (
            "week Sun-Fri 17:00-17:00 \(newYork)", "2026-11-01 21:59:59", false,
            "2026-10-25 21:00", "2026-11-01 22:00"
        ),
        // Over midnight, each working day.
        (
            "Mon-Fri 17:00-16:00 \(newYork)", "2026-06-02 12:00", true, "2026-06-01 21:00",
            "2026-06-02 20:00"
        ),
        (
            "Mon-Fri 17:00-16:00 \(newYork)", "2026-06-06 12:00", true, "2026-06-05 21:00",
            "2026-06-06 20:00"
        ),
        (
            "Mon-Fri 17:00-16:00 \(newYork)", "2026-06-06 20:00", false, "2026-06-05 21:00",
            "2026-06-08 21:00"
        ),
        // Around the clock: one period ends where the next begins.
        (
            "daily 17:00-17:00 \(newYork)", "2026-11-01 22:00", true, "2026-11-01 22:00",
            "2026-11-02 22:00"
        ),
        // Zones of a half and three quarters of an hour; Lord Howe's clocks move by thirty minutes.
        (
            "daily 09:15-15:30 Asia/Kolkata", "2026-01-05 03:45", true, "2026-01-05 03:45",
            "2026-01-05 10:00"
        ),
        (
            "daily 09:15-15:30 Asia/Kathmandu", "2026-01-05 03:29:59", false, "2026-01-04 03:30",
            "2026-01-05 03:30"
        ),
        (
            "daily 09:00-17:00 Australia/Lord_Howe", "2026-04-04 22:29:59", false,
            "2026-04-03 22:00", "2026-04-04 22:30"
        ),
        (
            "Mon-Mon 00:00-00:00 UTC", "2026-03-02 00:00", true, "2026-03-02 00:00",
            "2026-03-03 00:00"
        ),
    ]

    @Test(arguments: rows)
    func thePeriodOfAnInstant(
        _ schedule: String, _ instant: String, _ isOpen: Bool, _ start: String, _ until: String
    ) throws {
        let state = try Self.schedule(schedule).state(at: Self.utc(instant))
        #expect(state.isOpen == isOpen)
        #expect(state.periodStart?.iso8601 == Self.utc(start).iso8601)
        #expect(state.until?.iso8601 == Self.utc(until).iso8601)
        if !isOpen { #expect(state.opens == state.until) }
    }

    @Test func noDailyPeriodBeginsOnAHoliday() throws {
        var schedule = try Self.schedule("daily 08:00-17:00 UTC")
        schedule.holidays = [try #require(CalendarDate("2026-12-25"))]
        let state = schedule.state(at: Self.utc("2026-12-25 10:00"))
        #expect(!state.isOpen)
        #expect(state.periodStart == Self.utc("2026-12-24 08:00"))
        #expect(state.opens == Self.utc("2026-12-26 08:00"))
    }

    @Test func aHolidayInterruptsAWeekWithoutBeginningAnother() throws {
        var schedule = try Self.schedule("week Sun-Fri 17:00-17:00 \(Self.newYork)")
        schedule.holidays = [try #require(CalendarDate("2026-06-03"))]
        let before = schedule.state(at: Self.utc("2026-06-02 12:00"))
        #expect(before.isOpen && before.until == Self.utc("2026-06-03 04:00"))
        let during = schedule.state(at: Self.utc("2026-06-03 12:00"))
        #expect(!during.isOpen && during.opens == Self.utc("2026-06-04 04:00"))
        let after = schedule.state(at: Self.utc("2026-06-04 12:00"))
        #expect(after.isOpen && after.periodStart == before.periodStart)
    }

    /// Every minute of a year, the slow way: walk from state to state and compare.
    @Test(arguments: [
        "daily 08:00-17:00 \(london)", "week Sun-Fri 17:00-17:00 \(newYork)",
        "Mon-Fri 17:00-16:00 \(newYork)", "daily 01:30-01:30 \(london)",
        "daily 02:10-02:40 Australia/Lord_Howe",
    ])
    func statesFollowEachOtherWithoutGapOrOverlap(_ text: String) throws {
        let schedule = try Self.schedule(text)
        var time = Self.utc("2026-01-01 00:00")
        let end = Self.utc("2027-01-01 00:00")
        var periods = 0
        while time < end {
            let state = schedule.state(at: time)
            let until = try #require(state.until)
            #expect(until > time)
            let last = schedule.state(at: until.adding(nanoseconds: -1))
            #expect(last.isOpen == state.isOpen && last.periodStart == state.periodStart)
            let next = schedule.state(at: until)
            #expect(next.isOpen != state.isOpen || next.periodStart != state.periodStart)
            if next.periodStart != state.periodStart { periods += 1 }
            time = until
        }
        #expect(periods >= 52 && periods <= 366)
    }
}
