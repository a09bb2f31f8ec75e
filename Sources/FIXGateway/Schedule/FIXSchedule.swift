import Foundation
import OMSTypes

/// When a session may be logged on: periods by day and local time in a time zone.
///
/// Within one period sequence numbers go on; with the next one they start anew. A pure function of
/// the instant: the zone's rules are the machine's, nothing else is asked.
public struct FIXSchedule: Equatable, Sendable {
    /// Monday is 1, Sunday 7, as in ISO 8601.
    public typealias Weekday = Int

    public enum Days: Equatable, Sendable {
        /// A period begins on each of these days.
        case daily(Set<Weekday>)
        /// One period a week, from the first day's start to the end on the last day.
        case weekly(from: Weekday, to: Weekday)
    }

    public var days: Days
    /// Local time at which a period begins, seconds after midnight.
    public var start: Int
    /// Local time at which it ends; not after `start`: on the next day (a week later, if weekly).
    public var end: Int
    public var zone: TimeZone
    /// Local days on which no daily period begins and a weekly one is interrupted.
    public var holidays: Set<CalendarDate>

    public init(
        _ days: Days, start: Int, end: Int, zone: TimeZone, holidays: Set<CalendarDate> = []
    ) {
        self.days = days
        self.start = start
        self.end = end
        self.zone = zone
        self.holidays = holidays
    }

    /// From the first instant to the first one that no longer belongs to it.
    public struct Period: Equatable, Sendable {
        public var start: Timestamp
        public var end: Timestamp
    }

    /// What holds at an instant, and until when.
    public struct State: Equatable, Sendable {
        public var isOpen: Bool
        /// Begin of the present period, or of the last one when closed; `nil`: there was none.
        public var periodStart: Timestamp?
        /// When this changes; `nil`: never.
        public var until: Timestamp?
        /// When the session opens next; while open, the period after this one.
        public var opens: Timestamp?
    }

    /// How far into the past and the future a period is looked for, in days.
    private static let daysMax = 400

    public func state(at time: Timestamp) -> State {
        let present = lastPeriod(at: time)
        let next = nextPeriod(after: time)
        guard let present, time < present.end else {
            return State(
                isOpen: false, periodStart: present?.start, until: next?.start,
                opens: next.map { reopening(from: $0.start) ?? $0.start })
        }
        // A daily period may not reach into the one that follows.
        let end = min(present.end, next?.start ?? present.end)
        if let reopens = reopening(from: time) {
            let open = reopens < end ? reopens : next?.start
            return State(
                isOpen: false, periodStart: present.start, until: min(reopens, end), opens: open)
        }
        let interruption = interruption(after: time).map { min($0, end) } ?? end
        return State(
            isOpen: true, periodStart: present.start, until: interruption, opens: next?.start)
    }

    /// The latest period that has begun.
    private func lastPeriod(at time: Timestamp) -> Period? {
        let today = localDate(of: time)
        for back in -1...Self.daysMax {
            if let period = period(on: today.adding(days: -back)), period.start <= time {
                return period
            }
        }
        return nil
    }

    private func nextPeriod(after time: Timestamp) -> Period? {
        let today = localDate(of: time)
        for ahead in -1...Self.daysMax {
            if let period = period(on: today.adding(days: ahead)), period.start > time {
                return period
            }
        }
        return nil
    }

    /// The period that begins on a local day, if one does.
    private func period(on date: CalendarDate) -> Period? {
        let length: Int
        switch days {
        case .daily(let days):
            guard days.contains(date.weekday), !holidays.contains(date) else { return nil }
            length = end > start ? 0 : 1
        case .weekly(let from, let to):
            guard date.weekday == from else { return nil }
            let span = (to - from + 7) % 7
            length = span == 0 && end <= start ? 7 : span
        }
        return Period(
            start: instant(date, start), end: instant(date.adding(days: length), end))
    }

    // MARK: Holidays within a weekly period

    private var interrupts: Bool {
        if case .weekly = days { return !holidays.isEmpty }
        return false
    }

    /// The end of the run of holidays that `time` lies in.
    private func reopening(from time: Timestamp) -> Timestamp? {
        guard interrupts else { return nil }
        var date = localDate(of: time)
        guard holidays.contains(date) else { return nil }
        while holidays.contains(date) { date = date.adding(days: 1) }
        return instant(date, 0)
    }

    /// The next midnight at which a holiday begins.
    private func interruption(after time: Timestamp) -> Timestamp? {
        guard interrupts else { return nil }
        let today = localDate(of: time)
        for ahead in 1...8 where holidays.contains(today.adding(days: ahead)) {
            return instant(today.adding(days: ahead), 0)
        }
        return nil
    }
}
