import OMSTypes

/// A day on which a market trades, as instants: time zones and holidays are settled before it
/// comes here.
public struct MarketDay: Equatable, Sendable, BitwiseCopyable {
    /// The market's own date.
    public var date: CalendarDate
    /// From here on orders work; before it they wait.
    public var starts: Timestamp
    public var opens: Timestamp
    public var closes: Timestamp
    /// From here on it is closed to us; orders for the day end.
    public var ends: Timestamp
    /// When orders that are good till crossing end; `.none` = it does not cross.
    public var crosses: Timestamp

    public init(
        date: CalendarDate, starts: Timestamp, opens: Timestamp, closes: Timestamp,
        ends: Timestamp, crosses: Timestamp = .none
    ) {
        self.date = date
        self.starts = starts
        self.opens = opens
        self.closes = closes
        self.ends = ends
        self.crosses = crosses
    }

    /// The instant that a TimeInForce (59) of a session ends at; `.none` where there is none.
    func time(of timeInForce: TimeInForce) -> Timestamp {
        switch timeInForce {
        case .atTheOpening: return opens
        case .atTheClose: return closes
        case .goodTillCrossing: return crosses
        case .day, .goodTillCancel, .immediateOrCancel, .fillOrKill, .goodTillDate: return .none
        }
    }

    fileprivate var isInOrder: Bool {
        starts <= opens && opens < closes && closes <= ends
            && (crosses == .none || crosses > starts && crosses <= ends)
    }
}

/// The days of a market for years ahead. Where a market has one, its auctions, what waits while it
/// is closed and the change of its day all go by it.
public struct MarketCalendar: Equatable, Sendable {
    /// `InstrumentTerms.market`.
    public var market: Text64
    /// How long before the opening and the close orders for it are taken no longer.
    public var cutoff: Int64
    /// How long before the close an order for it that we hold goes to work.
    public var closeLead: Int64
    /// In order, none within another.
    public private(set) var days: [MarketDay]
    public static let daysMax = 4_000

    /// `nil` when the days overlap, or one of them is no day.
    public init?(
        market: Text64, days: [MarketDay], cutoff: Int64 = 0,
        closeLead: Int64 = 60_000_000_000
    ) {
        guard days.count <= Self.daysMax, days.allSatisfy(\.isInOrder),
            zip(days, days.dropFirst()).allSatisfy({ $0.ends <= $1.starts && $0.date < $1.date })
        else { return nil }
        self.market = market
        self.days = days
        self.cutoff = max(0, cutoff)
        self.closeLead = max(0, closeLead)
    }

    /// The first day that is not over at an instant.
    func place(at instant: Timestamp) -> Int {
        var low = 0
        var high = days.count
        while low < high {
            let middle = (low + high) / 2
            if days[middle].ends <= instant { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func day(at instant: Timestamp) -> MarketDay? {
        let place = place(at: instant)
        return place < days.count ? days[place] : nil
    }

    /// Whether no day has begun and not ended; also when the calendar has run out.
    func isClosed(at instant: Timestamp) -> Bool {
        day(at: instant).map { instant < $0.starts } ?? true
    }

    func nextEnd(after instant: Timestamp) -> Timestamp? { day(at: instant)?.ends }

    func nextStart(after instant: Timestamp) -> Timestamp? {
        first(after: instant) { $0.starts }
    }

    /// The first such instant of a day after another.
    private func first(after instant: Timestamp, _ time: (MarketDay) -> Timestamp) -> Timestamp? {
        for place in place(at: instant)..<days.count {
            let found = time(days[place])
            if found != .none, found > instant { return found }
        }
        return nil
    }

    func end(of timeInForce: TimeInForce, after instant: Timestamp) -> Timestamp? {
        first(after: instant) { $0.time(of: timeInForce) }
    }

    func release(of timeInForce: TimeInForce, after instant: Timestamp) -> Timestamp? {
        guard timeInForce == .atTheClose else { return end(of: timeInForce, after: instant) }
        return first(after: instant) {
            max($0.starts, $0.closes.adding(nanoseconds: -closeLead))
        }
    }

    func isTooLate(_ timeInForce: TimeInForce, at instant: Timestamp) -> Bool {
        guard timeInForce != .goodTillCrossing, let day = day(at: instant) else { return false }
        return instant >= day.time(of: timeInForce).adding(nanoseconds: -cutoff)
            && instant < day.closes
    }
}

extension MarketCalendar {
    /// Times are whole seconds: three bytes each.
    func encode(into out: inout ByteWriter) {
        out.text(market)
        out.signedVarint(cutoff)
        out.signedVarint(closeLead)
        out.varint(UInt64(days.count))
        for day in days {
            out.signedVarint(Int64(day.date.daysSinceEpoch))
            let midnight = day.date.startUTC
            for time in [day.starts, day.opens, day.closes, day.ends] {
                out.signedVarint(time.since(midnight) / Self.second)
            }
            out.append(day.crosses == .none ? 0 : 1)
            if day.crosses != .none {
                out.signedVarint(day.crosses.since(midnight) / Self.second)
            }
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        let market: Text64 = try bytes.text()
        let cutoff = try bytes.signedVarint()
        let closeLead = try bytes.signedVarint()
        let count = try bytes.varint()
        guard count <= UInt64(bytes.remaining) else { throw .truncated(offset: bytes.offset) }
        var days: [MarketDay] = []
        for _ in 0..<count { days.append(try Self.day(&bytes)) }
        guard
            let calendar = MarketCalendar(
                market: market, days: days, cutoff: cutoff, closeLead: closeLead)
        else { throw .invalid("days of a market", offset: bytes.offset) }
        self = calendar
    }

    private static let second: Int64 = 1_000_000_000

    private static func day(_ bytes: inout ByteReader) throws(ByteReader.Failure) -> MarketDay {
        guard let number = Int32(exactly: try bytes.signedVarint()),
            (-100_000...100_000).contains(number)
        else { throw .invalid("date", offset: bytes.offset) }
        let date = CalendarDate(daysSinceEpoch: number)
        func time() throws(ByteReader.Failure) -> Timestamp {
            let seconds = try bytes.signedVarint()
            guard (-200_000...400_000).contains(seconds) else {
                throw .invalid("time of a day", offset: bytes.offset)
            }
            return date.startUTC.adding(nanoseconds: seconds * second)
        }
        var day = MarketDay(
            date: date, starts: try time(), opens: try time(), closes: try time(),
            ends: try time())
        if try bytes.byte() == 1 { day.crosses = try time() }
        return day
    }
}

/// When a market opens, closes and crosses: by its calendar, else by times of day.
enum MarketTimes {
    case calendar(MarketCalendar)
    case hours(MarketHours)

    /// The instant that an order of a TimeInForce (59) ends at.
    func end(of timeInForce: TimeInForce, after instant: Timestamp) -> Timestamp? {
        switch self {
        case .calendar(let calendar): return calendar.end(of: timeInForce, after: instant)
        case .hours(let hours): return hours.next(hours.time(of: timeInForce), after: instant)
        }
    }

    /// When an order that we hold goes to work.
    func release(of timeInForce: TimeInForce, after instant: Timestamp) -> Timestamp? {
        switch self {
        case .calendar(let calendar): return calendar.release(of: timeInForce, after: instant)
        case .hours(let hours): return hours.next(hours.release(of: timeInForce), after: instant)
        }
    }

    /// How long before the close orders for it go to work, and are taken no longer.
    var closeLeadAndCutoff: (Int64, Int64) {
        switch self {
        case .calendar(let calendar): return (calendar.closeLead, calendar.cutoff)
        case .hours(let hours): return (max(0, hours.closeLead), max(0, hours.cutoff))
        }
    }

    func isTooLate(_ timeInForce: TimeInForce, at instant: Timestamp) -> Bool {
        switch self {
        case .calendar(let calendar): return calendar.isTooLate(timeInForce, at: instant)
        case .hours(let hours): return hours.isTooLate(timeInForce, at: instant)
        }
    }
}
