import OMSTypes

/// What one file of the tick store holds: a day's ticks of one instrument at one venue.
public struct TickSeries: Hashable, Comparable, Sendable, CustomStringConvertible {
    public var day: CalendarDate
    public var venue: VenueID
    public var instrument: InstrumentID

    public init(day: CalendarDate, venue: VenueID, instrument: InstrumentID) {
        self.day = day
        self.venue = venue
        self.instrument = instrument
    }

    public static func < (a: Self, b: Self) -> Bool {
        (a.day, a.instrument, a.venue) < (b.day, b.instrument, b.venue)
    }

    /// The file's name: `ticks-20180102-0000000001-00012.ntt`.
    public var description: String {
        func pad(_ value: UInt64, _ width: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        return
            "ticks-\(day.fix)-\(pad(UInt64(instrument.raw), 10))-\(pad(UInt64(venue.raw), 5)).ntt"
    }

    /// Reads a file's name; `nil` when it is none of ours.
    public init?(_ name: String) {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == "ticks", parts[3].hasSuffix(".ntt"),
            let day = CalendarDate(String(parts[1])), let instrument = UInt32(parts[2]),
            let venue = UInt16(parts[3].dropLast(4))
        else { return nil }
        self.init(day: day, venue: VenueID(venue), instrument: InstrumentID(instrument))
        guard description == name else { return nil }
    }
}
