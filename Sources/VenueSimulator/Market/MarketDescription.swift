import OMSTypes

/// Several venues and the record that moves them.
public struct MarketDescription: Sendable {
    /// How recorded time passes.
    public enum Pace: Equatable, Sendable {
        /// So many hundredths of the clock's speed: 100 is as recorded.
        case percent(Int64)
        /// Only as `SimulatedMarket.advance(through:)` says.
        case manual
    }

    /// The lit venues, and dark ones, whose `ReplayRule.exchanges` stay empty.
    public var venues: [VenueDescription]
    /// `exchanges` by index of `venues`; venues beyond its end show no recorded quotes.
    public var rule: ReplayRule
    /// The record's local midnight on the trade date, such as `NewYorkTime.midnight(of:)`.
    public var midnight: Timestamp
    /// Nanoseconds after midnight at which the run begins; what was recorded before is shown at
    /// once. `nil`: with the first row.
    public var startTimeOfDay: Int64?
    public var pace = Pace.percent(100)
    public var end = QuoteReplay.End.loop
    /// How often standing quotes are told again, in nanoseconds; 0: never. A reader that drops
    /// quotes it has not heard of for a while would lose quiet ones.
    public var quoteRefresh: Int64 = Timestamp.nanosecondsPerSecond
    /// The address that the venues listen on.
    public var host = "127.0.0.1"

    public init(venues: [VenueDescription], rule: ReplayRule, midnight: Timestamp) {
        self.venues = venues
        self.rule = rule
        self.midnight = midnight
    }
}

/// What all venues have done so far.
public struct MarketCounters: Equatable, Sendable {
    /// By venue, in the order of the description.
    public var venues: [(name: Text64, counters: VenueCounters)] = []
    /// Changes of recorded quotes shown.
    public var quotes: Int { venues.reduce(0) { $0 + $1.counters.quotes } }
    public var orders: Int { venues.reduce(0) { $0 + $1.counters.orders } }
    public var fills: Int { venues.reduce(0) { $0 + $1.counters.fills } }
    public var rejects: Int { venues.reduce(0) { $0 + $1.counters.rejects } }

    public static func == (a: Self, b: Self) -> Bool {
        a.venues.elementsEqual(b.venues) { $0.name == $1.name && $0.counters == $1.counters }
    }
}
