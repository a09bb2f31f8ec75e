import Foundation
import OMSCore
import OMSTypes

/// A market's calendar from its configuration: local times become instants here, with the time
/// zones of this machine, so that nothing below needs a zone.
enum MarketDays {
    /// From December of last year to the end of the year after the next; `nil` without a zone. The
    /// days change with the year, not with every start.
    static func calendar(_ market: Configuration.Market, today: CalendarDate) -> MarketCalendar? {
        guard let zone = market.zone, let opens = market.opens, let closes = market.closes,
            let first = CalendarDate(year: today.components.year - 1, month: 12, day: 1),
            let last = CalendarDate(year: today.components.year + 2, month: 12, day: 31)
        else { return nil }
        let holidays = Set((market.holidays ?? []).map(\.daysSinceEpoch))
        let halves = Dictionary(
            market.halfDays.map { ($0.date.daysSinceEpoch, $0.closes) }, uniquingKeysWith: min)
        var days: [MarketDay] = []
        for number in first.daysSinceEpoch...last.daysSinceEpoch {
            let date = CalendarDate(daysSinceEpoch: number)
            guard date.weekday <= 5, !holidays.contains(number) else { continue }
            let closing = halves[number] ?? closes
            // On a half day what follows the close, and the crossing, comes as much earlier.
            let early = closes - closing
            func at(_ time: Duration) -> Timestamp { instant(date, time, zone) }
            days.append(
                MarketDay(
                    date: date, starts: at(market.dayStart ?? opens), opens: at(opens),
                    closes: at(closing), ends: at((market.dayEnd ?? closes) - early),
                    crosses: market.crosses.map { at(max($0 - early, opens)) } ?? .none))
        }
        return MarketCalendar(
            market: ReferenceFromConfiguration.text(market.name), days: days,
            cutoff: market.cutoff.nanoseconds, closeLead: market.closeLead.nanoseconds)
    }

    /// The instant of a local time. A time that a day skips is as long after midnight as it says.
    static func instant(_ date: CalendarDate, _ time: Duration, _ zone: TimeZone) -> Timestamp {
        let local = date.startUTC.adding(nanoseconds: time.nanoseconds)
        let seconds = Double(local.nanoseconds / 1_000_000_000)
        let guess = zone.secondsFromGMT(for: Date(timeIntervalSince1970: seconds))
        let offset = zone.secondsFromGMT(
            for: Date(timeIntervalSince1970: seconds - Double(guess)))
        return local.adding(nanoseconds: -Int64(offset) * 1_000_000_000)
    }
}
