import OMSTypes

/// Turns recorded rows into what simulated venues show, in time order.
///
/// Times of day are laid on a trade date; how fast they pass is `ReplayClock`'s affair. Only the
/// quotes that stand are held in memory.
public struct QuoteReplay: Sendable {
    /// What happens after the last row.
    public enum End: Equatable, Sendable {
        /// Standing quotes age out and the replay is over.
        case stop
        /// Everything is withdrawn and the record starts again; time goes on.
        case loop
    }

    private var source: any QuoteSource
    private let rule: ReplayRule
    private let midnight: Timestamp
    private let end: End
    private let venueOfLetter: [Int?]

    private var rowNext: QuoteRow?
    private var isStarted = false
    private var isOver = false
    private var lapOffset: Int64 = 0
    private var lapStart: Int64 = 0
    private var timeLast: Int64 = 0
    private var standing: [Place: Quote] = [:]
    private var expiries = ExpiryQueue()
    private var pending: [ReplayEvent] = []
    private var pendingIndex = 0

    struct Place: Hashable, Sendable {
        var symbol: Symbol
        var venue: Int
        var side: BookSide
    }

    private struct Quote: Sendable {
        var price: Price
        var setAt: Int64
    }

    /// - Parameter midnight: the instant of the record's local midnight on the trade date, such as
    ///   `NewYorkTime.midnight(of:)`.
    public init(source: any QuoteSource, rule: ReplayRule, midnight: Timestamp, end: End) {
        self.source = source
        self.rule = rule
        self.midnight = midnight
        self.end = end
        var venueOfLetter = [Int?](repeating: nil, count: 256)
        for (venue, letters) in rule.exchanges.enumerated() {
            for letter in letters { venueOfLetter[Int(letter)] = venue }
        }
        self.venueOfLetter = venueOfLetter
    }

    /// The next change at or before `limit`; `nil` when there is none (yet).
    /// Throws what the source throws.
    public mutating func next(through limit: Timestamp) throws -> ReplayEvent? {
        while pendingIndex == pending.count {
            pending.removeAll(keepingCapacity: true)
            pendingIndex = 0
            guard let due = try timeOfNextStep(), stamp(due) <= limit else { return nil }
            try step()
        }
        guard pending[pendingIndex].time <= limit else { return nil }
        defer { pendingIndex += 1 }
        return pending[pendingIndex]
    }

    /// When the next change may come; `nil` when the replay is over.
    public mutating func timeOfNext() throws -> Timestamp? {
        if pendingIndex < pending.count { return pending[pendingIndex].time }
        return try timeOfNextStep().map { stamp($0) }
    }
}

extension QuoteReplay {
    private func stamp(_ time: Int64) -> Timestamp { midnight.adding(nanoseconds: time) }

    /// The earlier of the next row and the next expiry, in nanoseconds since midnight.
    private mutating func timeOfNextStep() throws -> Int64? {
        if !isStarted {
            isStarted = true
            rowNext = try source.next()
            lapStart = rowNext?.timeOfDay ?? 0
            isOver = rowNext == nil
        }
        guard !isOver else { return expiries.first?.due }
        guard let row = rowNext else { return timeLast }
        let due = row.timeOfDay &+ lapOffset
        return min(due, expiries.first?.due ?? due)
    }

    private mutating func step() throws {
        if let expiry = expiries.first, isOver || expiry.due <= nextRowTime {
            expiries.removeFirst()
            if let quote = standing[expiry.place], quote.setAt == expiry.setAt {
                withdraw(expiry.place, at: expiry.due)
            }
            return
        }
        guard let row = rowNext else { return try endLap() }
        timeLast = row.timeOfDay &+ lapOffset
        let venue = venueOfLetter[Int(row.exchange)]
        if rule.isNationalBest, row.size.isPositive {
            withdrawDisproved(by: row, at: venue, time: timeLast)
        }
        if let venue { show(row, at: venue, time: timeLast) }
        rowNext = try source.next()
    }

    private var nextRowTime: Int64 { rowNext.map { $0.timeOfDay &+ lapOffset } ?? timeLast }

    private mutating func endLap() throws {
        guard end == .loop else {
            isOver = true
            return
        }
        for place in standing.keys.sorted(by: Place.isBefore) { withdraw(place, at: timeLast) }
        expiries = ExpiryQueue()
        source.rewind()
        rowNext = try source.next()
        // A millisecond between laps keeps a record of a single moment from looping in place.
        lapOffset = timeLast &- lapStart &+ 1_000_000
    }

    private mutating func withdraw(_ place: Place, at time: Int64) {
        guard let quote = standing.removeValue(forKey: place) else { return }
        pending.append(
            ReplayEvent(
                time: stamp(time), venue: place.venue, symbol: place.symbol, side: place.side,
                price: quote.price, size: .zero))
    }

    private mutating func show(_ row: QuoteRow, at venue: Int, time: Int64) {
        let place = Place(symbol: row.symbol, venue: venue, side: row.side)
        guard row.size.isPositive else { return withdraw(place, at: time) }
        let own = Place(symbol: row.symbol, venue: venue, side: row.side.opposite)
        if let other = standing[own], !row.side.isBetter(other.price, than: row.price) {
            withdraw(own, at: time)
        }
        standing[place] = Quote(price: row.price, setAt: time)
        expiries.append(place, setAt: time, due: time &+ rule.age)
        pending.append(
            ReplayEvent(
                time: stamp(time), venue: venue, symbol: row.symbol, side: row.side,
                price: row.price, size: row.size))
    }

    /// The other venues' quotes that cannot stand if `row` is the national best of its side.
    private mutating func withdrawDisproved(by row: QuoteRow, at venue: Int?, time: Int64) {
        for other in rule.exchanges.indices where other != venue {
            let same = Place(symbol: row.symbol, venue: other, side: row.side)
            if let quote = standing[same], row.side.isBetter(quote.price, than: row.price) {
                withdraw(same, at: time)
            }
            let contra = Place(symbol: row.symbol, venue: other, side: row.side.opposite)
            if let quote = standing[contra], row.side.isBetter(row.price, than: quote.price) {
                withdraw(contra, at: time)
            }
        }
    }
}

extension QuoteReplay.Place {
    static func isBefore(_ a: Self, _ b: Self) -> Bool {
        guard a.symbol == b.symbol else { return a.symbol < b.symbol }
        return (a.venue, a.side.rawValue) < (b.venue, b.side.rawValue)
    }
}
