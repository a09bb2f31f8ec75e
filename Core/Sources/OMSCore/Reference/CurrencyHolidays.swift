import OMSTypes

/// Weekdays on which a currency does not settle.
public struct CurrencyHolidays: Equatable, Sendable {
    public var currency: Currency
    /// Rising, each once.
    public private(set) var days: [CalendarDate]

    public static let daysMax = 4_000

    public init(_ currency: Currency, _ days: [CalendarDate]) {
        self.currency = currency
        self.days = Set(days).sorted()
    }

    func isGood(_ day: CalendarDate) -> Bool {
        guard day.weekday <= 5 else { return false }
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low == days.count || days[low] != day
    }

    func encode(into out: inout ByteWriter) {
        out.fixed(currency.packed)
        out.varint(UInt64(days.count))
        for day in days { out.signedVarint(Int64(day.daysSinceEpoch)) }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        currency = Currency(packed: try bytes.fixed())
        let count = try bytes.shortCount()
        guard count <= UInt64(Self.daysMax) else {
            throw .invalid("number of holidays", offset: bytes.offset)
        }
        days = []
        for _ in 0..<count {
            let day = try bytes.signedVarint()
            guard (-100_000...1_000_000).contains(day),
                days.last.map({ $0.daysSinceEpoch < day }) ?? true
            else { throw .invalid("holiday", offset: bytes.offset) }
            days.append(CalendarDate(daysSinceEpoch: Int32(day)))
        }
    }
}

/// Value dates of a pair of currencies (post-trade specification §6). A currency whose holidays are
/// not known settles on every weekday.
struct PairDates {
    /// Of the pair's currencies but USD: they stop the count.
    private var counting: [CurrencyHolidays]
    /// Of USD: a holiday there stops nothing, but no trade settles on it, not even of a cross.
    private var final: [CurrencyHolidays]

    init(_ base: Currency, _ quote: Currency, _ known: [CurrencyHolidays]) {
        counting = known.filter {
            $0.currency != .usd && ($0.currency == base || $0.currency == quote)
        }
        final = known.filter { $0.currency == .usd }
    }

    /// T+n: the first good day in both currencies, and in USD, after n days that count.
    func spot(_ trade: CalendarDate, days: Int) -> CalendarDate {
        var day = trade
        // A trade on a day when nobody deals is one of the next.
        while day.weekday > 5 { day = day.adding(days: 1) }
        for _ in 0..<days {
            repeat { day = day.adding(days: 1) } while !counts(day)
        }
        return following(day)
    }

    /// Days and weeks roll to the next good day; months and years stay within their month, and a
    /// spot date that is its month's last good day leads to another such day.
    func forward(_ spot: CalendarDate, _ tenor: Tenor) -> CalendarDate {
        let count = Int(tenor.count)
        switch tenor.unit {
        case .day: return following(spot.adding(days: count))
        case .week: return following(spot.adding(days: 7 * count))
        case .month: return months(spot, count)
        case .year: return months(spot, 12 * count)
        }
    }

    private func months(_ spot: CalendarDate, _ count: Int) -> CalendarDate {
        let from = spot.components
        let month = from.year * 12 + from.month - 1 + count
        let length = CalendarDate.daysInMonth(year: month / 12, month: month % 12 + 1)
        let isLast = following(spot.adding(days: 1)).components.month != from.month
        let day = isLast ? length : min(from.day, length)
        guard let target = CalendarDate(year: month / 12, month: month % 12 + 1, day: day) else {
            return spot
        }
        let rolled = following(target)
        return rolled.components.month == target.components.month ? rolled : preceding(target)
    }

    private func counts(_ day: CalendarDate) -> Bool {
        day.weekday <= 5 && counting.allSatisfy { $0.isGood(day) }
    }

    private func isGood(_ day: CalendarDate) -> Bool {
        counts(day) && final.allSatisfy { $0.isGood(day) }
    }

    /// The first good day from one on. Lists are of single days: it is never far.
    private func following(_ day: CalendarDate) -> CalendarDate {
        var day = day
        while !isGood(day) { day = day.adding(days: 1) }
        return day
    }

    private func preceding(_ day: CalendarDate) -> CalendarDate {
        var day = day
        while !isGood(day) { day = day.adding(days: -1) }
        return day
    }
}
