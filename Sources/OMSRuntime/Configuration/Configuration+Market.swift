import Foundation
import OMSTypes

extension Configuration {
    /// When a market opens, closes and crosses: with a zone by its calendar, in local time, else in
    /// UTC, from Monday to Friday.
    public struct Market: Equatable, Sendable {
        /// The calendar of its instruments: `instruments[].settlement`.
        public var name: String
        /// Where its times are times of; daylight saving is the zone's.
        public var zone: TimeZone?
        public var opens: Duration?
        public var closes: Duration?
        /// When orders that are good till crossing end.
        public var crosses: Duration?
        /// When orders begin to work; before it they wait.
        public var dayStart: Duration?
        /// When orders for the day end.
        public var dayEnd: Duration?
        /// Days on which it does not trade at all.
        public var holidays: [CalendarDate]?
        public var halfDays: [HalfDay] = []
        /// How long before the opening and the close orders for it are taken no longer.
        public var cutoff: Duration
        /// How long before the close an order for it that no venue takes goes to work.
        public var closeLead: Duration
        /// Where its holidays stand, `file:line`.
        public var place: String
    }

    /// A day on which a market closes early. What comes after the close comes earlier by as much.
    public struct HalfDay: Equatable, Sendable {
        public var date: CalendarDate
        public var closes: Duration
    }

    /// What is missing of the markets' calendars for two years ahead, with file, line and remedy.
    public func calendarProblems(today: CalendarDate) -> [String] {
        markets.filter { $0.zone != nil }.flatMap { market -> [String] in
            guard let holidays = market.holidays else {
                return [
                    "\(market.place): the calendar of market \(market.name) has no holidays; list "
                        + "them, or write holidays: [] where it trades on every weekday"
                ]
            }
            guard !holidays.isEmpty else { return [] }
            let years = today.components.year...today.components.year + 2
            return years.filter { year in !holidays.contains { $0.components.year == year } }.map {
                "\(market.place): the calendar of market \(market.name) has no holiday of \($0); "
                    + "list those of every year until \(years.upperBound)"
            }
        }
    }
}

extension Configuration.Market {
    init(reading section: ConfigurationSection, _ names: inout ConfigurationNames) {
        name = section.text("name", default: "US")
        names.refer(.calendar, name, "name", in: section)
        zone = section.timeZone("zone")
        opens = section.timeOfDay("opens")
        closes = section.timeOfDay("closes")
        crosses = section.timeOfDay("crosses")
        dayStart = section.timeOfDay("dayStart")
        dayEnd = section.timeOfDay("dayEnd")
        holidays = section.dates("holidays")
        cutoff = section.duration("cutoff", default: .seconds(0))
        closeLead = section.duration("closeLead", default: .seconds(60))
        place = "\(section.file(of: "holidays")):\(section.line(of: "holidays"))"
        halfDays = section.list("halfDays") { Configuration.HalfDay(reading: $0) }
        check(section)
    }

    private func check(_ section: ConfigurationSection) {
        func object(_ key: String, _ text: String) {
            section.diagnostics.report(section.file(of: key), section.line(of: key), text)
        }
        guard zone != nil else {
            for key in ["dayStart", "dayEnd", "holidays", "halfDays"] where section.has(key) {
                object(key, "\(section.path) has \(key) and no zone; add zone: America/New_York")
            }
            return
        }
        guard let opens, let closes else {
            for key in ["opens", "closes"] where !section.has(key) {
                section.reportMissing(key, example: "\(key): \"09:30\"")
            }
            return
        }
        if opens >= closes {
            object("closes", "\(section.path) closes before it opens; closes must be after opens")
        }
        if let dayStart, dayStart > opens {
            object("dayStart", "\(section.path).dayStart must not be after opens")
        }
        if let dayEnd, dayEnd < closes {
            object("dayEnd", "\(section.path).dayEnd must not be before closes")
        }
        for day in halfDays where day.closes <= opens || day.closes > closes {
            object("halfDays", "\(section.path).halfDays: closes must be after opens and not late")
        }
        if let crosses, crosses <= (dayStart ?? opens) || crosses > (dayEnd ?? closes) {
            object("crosses", "\(section.path).crosses must be within the day")
        }
    }
}

extension Configuration.HalfDay {
    init?(reading section: ConfigurationSection) {
        let date = section.date("date")
        let closes = section.timeOfDay("closes")
        if !section.has("date") { section.reportMissing("date", example: "date: 2026-11-27") }
        if !section.has("closes") { section.reportMissing("closes", example: "closes: \"13:00\"") }
        guard let date, let closes else { return nil }
        self.date = date
        self.closes = closes
    }
}
