import OMSTypes

/// How a day's volume spreads over the day (algos-and-sor §3): shares of bins, the auctions apart.
///
/// Shares are parts of 10¹²; together they are exactly that.
public struct VolumeCurve: Equatable, Sendable {
    /// The whole day.
    public static let whole: Int64 = 1_000_000_000_000

    /// Minutes after local midnight at which continuous trading begins and ends.
    public var open: Int
    public var close: Int
    public var binMinutes: Int
    /// Share of the day done when the opening auction is over, then after each bin; the closing
    /// auction is what is missing to the whole.
    public var cumulative: [Int64]
    /// Mean volume of the days that made the curve.
    public var averageVolume: Quantity
    /// How many these were.
    public var days: Int

    public var binCount: Int { cumulative.count - 1 }
    public var openingShare: Int64 { cumulative[0] }
    public var closingShare: Int64 { Self.whole - cumulative[binCount] }

    public func share(ofBin bin: Int) -> Int64 { cumulative[bin + 1] - cumulative[bin] }

    /// U(t): the share of the day done at an instant, nanoseconds after local midnight. Linear
    /// within a bin, rounded to the nearest part.
    public func share(at instant: Int64) -> Int64 {
        let minute: Int64 = 60_000_000_000
        let start = Int64(open) * minute
        if instant < start { return 0 }
        if instant >= Int64(close) * minute { return Self.whole }
        let bin = Int((instant - start) / (Int64(binMinutes) * minute))
        let from = start + Int64(bin * binMinutes) * minute
        let to = min(from + Int64(binMinutes) * minute, Int64(close) * minute)
        let part = Rounding.halfAway(
            Int128(share(ofBin: bin)) * Int128(instant - from), Int128(to - from))
        return cumulative[bin] + Int64(part)
    }
}

/// Gathers days of volume and makes the curve of them. One builder for each class of days: normal
/// days, expiries and index changes have curves of their own.
public struct VolumeCurveBuilder: Sendable {
    public enum Auction: Sendable {
        case opening, closing
    }

    public let open: Int
    public let close: Int
    public let binMinutes: Int
    /// Volumes of a day: the opening auction, the bins, the closing auction; 10⁻⁸.
    private var days: [CalendarDate: [Int128]] = [:]

    /// - Parameters:
    ///   - open: minutes after local midnight at which continuous trading begins.
    ///   - close: and ends.
    public init(open: Int, close: Int, binMinutes: Int) {
        precondition(0 <= open && open < close && close <= 1440 && binMinutes > 0, "no session")
        self.open = open
        self.close = close
        self.binMinutes = binMinutes
    }

    private var binCount: Int { (close - open + binMinutes - 1) / binMinutes }

    private mutating func add(_ day: CalendarDate, place: Int, _ volume: Quantity) {
        guard volume.isPositive else { return }
        var bins = days[day] ?? Array(repeating: 0, count: binCount + 2)
        bins[place] += Int128(volume.units)
        days[day] = bins
    }

    /// Volume of a minute; outside of the session it is left out.
    public mutating func add(_ day: CalendarDate, minute: Int, _ volume: Quantity) {
        guard minute >= open, minute < close else { return }
        add(day, place: 1 + (minute - open) / binMinutes, volume)
    }

    public mutating func add(_ day: CalendarDate, _ auction: Auction, _ volume: Quantity) {
        add(day, place: auction == .opening ? 0 : binCount + 1, volume)
    }

    public mutating func add(_ bar: MinuteBar) { add(bar.day, minute: bar.minute, bar.volume) }

    /// The curve of the last days; `nil` when none is left.
    ///
    /// - Parameters:
    ///   - halfDays: days to leave out, whatever was traded.
    ///   - last: how many of the youngest days count.
    ///   - outlierFactor: a day with more than so many times the median day's volume, or less than
    ///     that fraction of it, is left out as well; 0: none is.
    public func build(
        excluding halfDays: [CalendarDate] = [], last: Int = 20, outlierFactor: Int = 0
    )
        -> VolumeCurve?
    {
        let known = days.filter { !halfDays.contains($0.key) }.sorted { $0.key > $1.key }
        let recent = known.prefix(max(0, last)).map(\.value)
        let totals = recent.map { $0.reduce(0, +) }
        guard !recent.isEmpty else { return nil }
        let middle = Self.median(totals)
        let kept = recent.indices.filter { index in
            outlierFactor == 0
                || (totals[index] <= middle * Int128(outlierFactor)
                    && totals[index] * Int128(outlierFactor) >= middle)
        }
        guard !kept.isEmpty else { return nil }
        let shares = (0..<binCount + 2).map { place in
            Self.median(kept.map { Self.share(recent[$0][place], of: totals[$0]) })
        }
        let sum = shares.reduce(0, +)
        guard sum > 0 else { return nil }
        let mean = Rounding.halfAway(kept.reduce(0) { $0 + totals[$1] }, Int128(kept.count))
        var done: Int128 = 0
        let cumulative = shares.dropLast().map { share in
            done += share
            return Int64(Rounding.halfAway(done * Int128(VolumeCurve.whole), sum))
        }
        return VolumeCurve(
            open: open, close: close, binMinutes: binMinutes, cumulative: cumulative,
            averageVolume: Quantity(units: Int64(clamping: mean)), days: kept.count)
    }

    /// Parts of 2 · 10¹²: an even number of days has a middle that lies between two.
    private static func share(_ volume: Int128, of total: Int128) -> Int128 {
        Rounding.halfAway(volume * 2 * Int128(VolumeCurve.whole), total)
    }

    /// The middle value; of an even number the mean of the middle two, rounded down.
    private static func median(_ values: [Int128]) -> Int128 {
        let sorted = values.sorted()
        let upper = sorted[sorted.count / 2]
        return sorted.count % 2 == 1 ? upper : (sorted[sorted.count / 2 - 1] + upper) / 2
    }
}
