import FIXDictionary
import Foundation
import OMSTypes

// How a venue is reached, and when.
extension VenueDocument {
    var hours: String {
        var rows: [[String]] = []
        if let schedule = venue.schedule { rows.append(["FIX session", schedule]) }
        if let market = venue.market {
            let zone = market.zone?.identifier ?? "UTC"
            func time(_ duration: Duration?) -> String {
                guard let duration else { return "-" }
                let minutes = duration.nanoseconds / 60_000_000_000
                let (hour, minute) = (minutes / 60, minutes % 60)
                return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
            }
            rows.append(
                [
                    "Market \(market.name)",
                    "\(time(market.opens)) to \(time(market.closes)) \(zone)",
                ])
            if market.dayStart != nil || market.dayEnd != nil {
                rows.append([
                    "Orders work",
                    "\(time(market.dayStart ?? market.opens)) to "
                        + "\(time(market.dayEnd ?? market.closes)) \(zone)",
                ])
            }
            if let holidays = market.holidays {
                rows.append(["Holidays", "\(holidays.count) days listed"])
            }
            for day in market.halfDays {
                rows.append(["Early close", "\(day.date.iso8601), \(time(day.closes))"])
            }
        }
        return rows.isEmpty ? "" : "## Hours\n\n" + Self.table(["", ""], rows)
    }

    var use: String {
        // By name in the folder where names are looked for, else by its file.
        let path = template.path as NSString
        let isNamed = (path.deletingLastPathComponent as NSString).lastPathComponent == "venues"
        let file = (isNamed ? path.deletingPathExtension as NSString : path).lastPathComponent
        if venue.wire == .webSocket, venue.kind == .lit { return streamUse(file) }
        guard venue.wire == .fix else {
            return "## Use\n\nThis venue can be described, not traded at yet: `needletail serve` "
                + "refuses it by name."
        }
        return """
            ## Use

                venues:
                  - name: VENUE1
                    template: \(file.isEmpty ? template.name : file)
                    connect: "127.0.0.1:9101"

            Every key of the template may be set in the venue's entry instead.
            """
    }
}

extension Configuration.Venue {
    /// The hours of its FIX session in words.
    fileprivate var schedule: String? {
        guard let hours = options.schedule else { return nil }
        let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        func time(_ second: Int) -> String {
            let (hour, minute) = (second / 3600, second / 60 % 60)
            return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
        }
        let zone = hours.zone.identifier
        switch hours.days {
        case .daily(let days):
            let shown = days.sorted().map { names[$0 - 1] }.joined(separator: ", ")
            return "\(time(hours.start)) to \(time(hours.end)) \(zone), \(shown)"
        case .weekly(let from, let to):
            return "\(names[from - 1]) \(time(hours.start)) to \(names[to - 1]) "
                + "\(time(hours.end)) \(zone)"
        }
    }
}

extension VenueTemplate {
    /// The document that describes the venue, with the fees of a day.
    public func document(today: CalendarDate) -> String {
        VenueDocument(template: self, today: today).text
    }
}
