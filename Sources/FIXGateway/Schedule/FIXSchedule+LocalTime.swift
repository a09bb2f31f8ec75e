import Foundation
import OMSTypes

// Local days and times, by the rules of the zone.
extension FIXSchedule {
    /// Seconds that the zone's clocks are ahead of UTC at an instant.
    private func offset(_ time: Timestamp) -> Int64 {
        let seconds = time.nanoseconds.flooredDivision(by: Timestamp.nanosecondsPerSecond)
        return Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
    }

    /// The day that the zone's calendars show.
    func localDate(of time: Timestamp) -> CalendarDate {
        time.adding(nanoseconds: offset(time) * Timestamp.nanosecondsPerSecond).utcDate
    }

    /// The instant at which the zone's clocks show this time on this day.
    ///
    /// A time that occurs twice (clocks are put back) means its first occurrence; one that does
    /// not occur (clocks are put forward) means as long after the change as it would have been.
    func instant(_ date: CalendarDate, _ secondOfDay: Int) -> Timestamp {
        let shown = date.startUTC.adding(
            nanoseconds: Int64(secondOfDay) * Timestamp.nanosecondsPerSecond)
        let before = offset(shown.adding(nanoseconds: -Timestamp.nanosecondsPerDay))
        let after = offset(shown.adding(nanoseconds: Timestamp.nanosecondsPerDay))
        let first = shown.adding(nanoseconds: -before * Timestamp.nanosecondsPerSecond)
        if before == after || offset(first) == before { return first }
        let second = shown.adding(nanoseconds: -after * Timestamp.nanosecondsPerSecond)
        return offset(second) == after ? second : first
    }

    /// For people: `Mon 2026-03-02 08:00 Europe/London`.
    public func shown(_ time: Timestamp) -> String {
        let local = time.adding(nanoseconds: offset(time) * Timestamp.nanosecondsPerSecond)
        let date = local.utcDate
        let seconds = local.since(date.startUTC) / Timestamp.nanosecondsPerSecond
        let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let (hour, minute) = (seconds / 3600, seconds / 60 % 60)
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(names[date.weekday - 1]) \(date.iso8601) \(two(hour)):\(two(minute)) "
            + zone.identifier
    }
}

extension Int64 {
    fileprivate func flooredDivision(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
