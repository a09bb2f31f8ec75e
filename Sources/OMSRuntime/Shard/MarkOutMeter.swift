import OMSCore
import OMSTypes

/// Fills that wait for what they are worth a second later, and what those before were (algos-and-sor
/// §10). Bounded: beyond so many waiting fills further ones are not measured.
struct MarkOutMeter {
    static let delay: Int64 = 1_000_000_000
    static let waitingMax = 65_536

    private struct Waiting {
        var due: Timestamp
        var venue: VenueID
        var instrument: InstrumentID
        var sign: Int64
        var price: Price
    }

    /// By time, the first one at `first`.
    private var waiting: ContiguousArray<Waiting> = []
    private var first = 0
    private var sums: ContiguousArray<VenueMarkOut> = []
    /// Fills of which nothing is known: too many at once, or no two-sided market a second later.
    private(set) var unmeasured: UInt64 = 0

    var isEmpty: Bool { first == waiting.count }

    mutating func note(
        _ venue: VenueID, _ instrument: InstrumentID, _ side: Side, _ price: Price,
        at instant: Timestamp
    ) {
        guard price.units > 0, venue.raw > 0 else { return }
        guard waiting.count - first < Self.waitingMax else {
            unmeasured += 1
            return
        }
        waiting.append(
            Waiting(
                due: instant.adding(nanoseconds: Self.delay), venue: venue,
                instrument: instrument, sign: Int64(side.sign), price: price))
    }

    /// Measures what is due.
    ///
    /// - Parameter midpoint: of the national best now; `.none` without two sides.
    mutating func measure(at instant: Timestamp, _ midpoint: (InstrumentID) -> Price) {
        while first < waiting.count, waiting[first].due <= instant {
            let fill = waiting[first]
            first += 1
            let middle = midpoint(fill.instrument)
            guard middle.isSet else {
                unmeasured += 1
                continue
            }
            add(fill, middle)
        }
        if first == waiting.count || first > 4_096 {
            waiting.removeFirst(first)
            first = 0
        }
    }

    private mutating func add(_ fill: Waiting, _ middle: Price) {
        // What one lesson may say of a venue; more is not needed for a mean.
        if let sum = sums.first(where: { $0.venue == fill.venue }), sum.fills >= 1_000_000 {
            unmeasured += 1
            return
        }
        let move = Int128(middle.units) - Int128(fill.price.units)
        let microBps = Rounding.halfAway(
            Int128(fill.sign) * move * 10_000_000_000, Int128(fill.price.units))
        // Nothing is lost beyond the whole price.
        let most: Int128 = 10_000_000_000
        let index =
            sums.firstIndex { $0.venue == fill.venue }
            ?? {
                sums.append(VenueMarkOut(venue: fill.venue, fills: 0, microBps: 0))
                return sums.count - 1
            }()
        sums[index].fills += 1
        sums[index].microBps += Int64(max(-most, min(most, microBps)))
    }

    /// What was measured since the last time, by venue.
    mutating func take() -> [VenueMarkOut] {
        let result = sums.sorted { $0.venue < $1.venue }
        sums.removeAll(keepingCapacity: true)
        return result
    }
}
