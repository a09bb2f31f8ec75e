/// Nanoseconds since 1970-01-01T00:00:00Z, without leap seconds.
@frozen
public struct Timestamp: Hashable, Comparable, Sendable {
    public var nanoseconds: Int64
    @inlinable public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }
    @inlinable public static func < (a: Timestamp, b: Timestamp) -> Bool {
        a.nanoseconds < b.nanoseconds
    }
    @inlinable public static var none: Timestamp { Timestamp(nanoseconds: 0) }
    @inlinable public func adding(nanoseconds delta: Int64) -> Timestamp {
        Timestamp(nanoseconds: nanoseconds &+ delta)
    }
    @inlinable public func since(_ earlier: Timestamp) -> Int64 {
        nanoseconds &- earlier.nanoseconds
    }
    @inlinable public static var nanosecondsPerSecond: Int64 { 1_000_000_000 }
    @inlinable public static var nanosecondsPerDay: Int64 { 86_400_000_000_000 }

    /// The UTC day that holds this instant.
    @inlinable public var utcDate: CalendarDate {
        var days = nanoseconds / Self.nanosecondsPerDay
        if nanoseconds % Self.nanosecondsPerDay < 0 { days -= 1 }
        return CalendarDate(daysSinceEpoch: Int32(clamping: days))
    }

    /// `2026-03-02T14:30:00.123456789Z`.
    public var iso8601: String {
        let day = utcDate
        var rest = nanoseconds - Int64(day.daysSinceEpoch) * Self.nanosecondsPerDay
        func take(_ unit: Int64, _ width: Int) -> String {
            let text = String(rest / unit)
            rest %= unit
            return String(repeating: "0", count: width - text.count) + text
        }
        let hour = take(3_600_000_000_000, 2)
        let minute = take(60_000_000_000, 2)
        let second = take(1_000_000_000, 2)
        return "\(day.iso8601)T\(hour):\(minute):\(second).\(take(1, 9))Z"
    }
}

/// A civil (proleptic Gregorian) date without a time zone (FIX LocalMktDate, UTCDateOnly).
@frozen
public struct CalendarDate: Hashable, Comparable, Sendable {
    public var daysSinceEpoch: Int32
    @inlinable public init(daysSinceEpoch: Int32) { self.daysSinceEpoch = daysSinceEpoch }
    @inlinable public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
        a.daysSinceEpoch < b.daysSinceEpoch
    }

    /// `nil` unless the day exists.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.daysInMonth(year: year, month: month)
        else { return nil }
        let y = month <= 2 ? year - 1 : year
        let era = y / 400
        let yearOfEra = y - era * 400
        let shifted = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * shifted + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        daysSinceEpoch = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Parses `YYYYMMDD` or `YYYY-MM-DD`.
    public init?(_ text: String) {
        var digits = Array(text.utf8)
        if digits.count == 10, digits[4] == 0x2D, digits[7] == 0x2D {
            digits.remove(at: 7)
            digits.remove(at: 4)
        }
        guard digits.count == 8, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        self.init(year: value / 10000, month: value / 100 % 100, day: value % 100)
    }

    public static func daysInMonth(year: Int, month: Int) -> Int {
        switch month {
        case 2: return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }

    public var components: (year: Int, month: Int, day: Int) {
        let z = Int(daysSinceEpoch) + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// 1 = Monday … 7 = Sunday (ISO 8601).
    public var weekday: Int { (Int(daysSinceEpoch) % 7 + 7 + 3) % 7 + 1 }

    @inlinable public func adding(days: Int) -> CalendarDate {
        CalendarDate(daysSinceEpoch: daysSinceEpoch + Int32(days))
    }

    /// `20260302` (FIX).
    public var fix: String { iso8601.filter { $0 != "-" } }

    /// `2026-03-02`.
    public var iso8601: String {
        let (year, month, day) = components
        func pad(_ value: Int, _ width: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: width - text.count) + text
        }
        return "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))"
    }

    /// Midnight UTC at the start of the day.
    @inlinable public var startUTC: Timestamp {
        Timestamp(nanoseconds: Int64(daysSinceEpoch) * Timestamp.nanosecondsPerDay)
    }
}
