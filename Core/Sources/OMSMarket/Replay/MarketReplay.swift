import OMSTypes

/// A recorded day as one sequence of updates, the same on every machine and at every speed.
///
/// Sources (quotes, prints, venues) are merged in the order of time; at one time the source named
/// first comes first, and within a source the order is the recorder's. Where a source's time goes
/// back, the record came late: it is told at the latest time the source had reached, so that the
/// clock of a replay never goes back. The clock is the time of the updates; how fast somebody asks
/// for them changes nothing.
public struct MarketReplay: Sendable {
    private let sources: [[MarketUpdate]]
    private var places: [Int]
    private var reached: [Timestamp]
    /// Time of the last update told, or reached by `advance`.
    public private(set) var now = Timestamp(nanoseconds: .min)

    public init(_ sources: [[MarketUpdate]]) {
        self.sources = sources
        places = sources.map { _ in 0 }
        reached = sources.map { $0.first?.time ?? .none }
    }

    public var count: Int { sources.reduce(0) { $0 + $1.count } }

    /// The source whose next update is first; `nil` at the end.
    private var first: Int? {
        var best: Int?
        for source in sources.indices where places[source] < sources[source].count {
            if let found = best, reached[found] <= reached[source] { continue }
            best = source
        }
        return best
    }

    /// When the next update is due; `nil` at the end.
    public var nextTime: Timestamp? { first.map { reached[$0] } }

    /// The next update; `nil` at the end.
    public mutating func next() -> MarketUpdate? {
        guard let source = first else { return nil }
        var update = sources[source][places[source]]
        update.time = reached[source]
        now = max(now, update.time)
        places[source] += 1
        if places[source] < sources[source].count {
            reached[source] = max(reached[source], sources[source][places[source]].time)
        }
        return update
    }

    /// Tells everything that is due by an instant, which becomes the time.
    public mutating func advance(to instant: Timestamp, _ body: (MarketUpdate) -> Void) {
        while let time = nextTime, time <= instant, let update = next() { body(update) }
        now = max(now, instant)
    }

    /// Tells everything, and between the updates every full `interval` from `start` on: at one
    /// instant the updates first, so that a timer sees all that is known.
    public mutating func run(
        timer interval: Int64, from start: Timestamp, through end: Timestamp,
        update: (MarketUpdate) -> Void, tick: (Timestamp) -> Void
    ) {
        precondition(interval > 0, "a timer needs an interval")
        var due = start
        while due <= end {
            advance(to: due, update)
            tick(due)
            due = due.adding(nanoseconds: interval)
        }
        advance(to: end, update)
    }
}
