import FIXGateway
import Foundation
import OMSTypes

extension ConfigurationSection {
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    /// `{start: "08:00", end: "17:00", zone: Europe/London, days: [Mon, Fri]}`, or with `from` and
    /// `to` for one period a week.
    func schedule(_ key: String) -> FIXSchedule? {
        // Takes away what a template says.
        if isWord(key, "off") { return nil }
        let section = section(key)
        defer { section.finish() }
        let zone = section.timeZone("zone")
        let start = section.localTime("start")
        let end = section.localTime("end")
        let from = section.weekday("from")
        let to = section.weekday("to")
        let days = section.weekdays("days")
        let holidays = Set(section.dates("holidays") ?? [])
        guard section.isPresent else { return nil }
        for (name, example) in [
            ("zone", "zone: Europe/London"), ("start", "start: \"08:00\""),
            ("end", "end: \"17:00\""),
        ] where !section.has(name) { section.reportMissing(name, example: example) }
        if section.has("from") != section.has("to") {
            let missing = section.has("from") ? "to" : "from"
            section.reportMissing(missing, example: "\(missing): Fri")
        }
        if section.has("from"), section.has("days") {
            section.diagnostics.report(
                section.file(of: "days"), section.line(of: "days"),
                "\(section.path) has days and from; keep days for a period on each of them, "
                    + "or from and to for one period a week")
        }
        guard let zone, let start, let end else { return nil }
        if let from, let to {
            return FIXSchedule(
                .weekly(from: from, to: to), start: start, end: end, zone: zone,
                holidays: holidays)
        }
        return FIXSchedule(
            .daily(days ?? [1, 2, 3, 4, 5, 6, 7]), start: start, end: end, zone: zone,
            holidays: holidays)
    }

    func timeZone(_ key: String) -> TimeZone? {
        let expected = "a time zone such as Europe/London, America/New_York or UTC"
        guard let (text, entry) = scalar(key, expected) else { return nil }
        guard let zone = TimeZone(identifier: text) else {
            reportType(entry, expected + " that this machine knows (package tzdata)")
            return nil
        }
        return zone
    }

    private func localTime(_ key: String) -> Int? {
        let expected = "a local time such as \"17:00\""
        guard let (text, entry) = scalar(key, expected) else { return nil }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.utf8.count == 2 ? Int($0) : nil }
        guard numbers.count == parts.count, (2...3).contains(parts.count),
            (0...23).contains(numbers[0]), numbers.dropFirst().allSatisfy({ (0...59).contains($0) })
        else {
            reportType(entry, expected)
            return nil
        }
        return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
    }

    private func weekday(_ key: String) -> Int? {
        let expected = "a weekday: " + Self.weekdays.joined(separator: ", ")
        guard let (text, entry) = scalar(key, expected) else { return nil }
        guard let index = Self.weekdays.firstIndex(of: text) else {
            reportType(entry, expected)
            return nil
        }
        return index + 1
    }

    private func weekdays(_ key: String) -> Set<Int>? {
        guard let names = texts(key) else { return nil }
        let numbers = names.compactMap { name in
            Self.weekdays.firstIndex(of: name).map { $0 + 1 }
        }
        if numbers.count < names.count || numbers.isEmpty, let entry = entry(key) {
            report(
                entry,
                "\"\(key)\"\(inside) must be a list of weekdays: "
                    + Self.weekdays.joined(separator: ", "))
        }
        return Set(numbers)
    }
}
