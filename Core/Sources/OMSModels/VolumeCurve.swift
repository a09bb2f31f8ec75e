import OMSTypes

/// How a day's volume is spread over the day: reference data of an instrument and a kind of day,
/// shared by all runs (algos-and-sor §3). Auctions have bins of their own.
public struct VolumeCurve: Equatable, Sendable {
    /// U of a whole day: shares are counted in units of 10⁻¹⁸.
    public static var whole: Int64 { 1_000_000_000_000_000_000 }

    public struct Bin: Equatable, Sendable {
        /// Nanoseconds from the beginning of the curve to the end of the bin.
        public var end: Int64
        /// U at its end, units of 10⁻¹⁸.
        public var cumulative: Int64

        public init(end: Int64, cumulative: Int64) {
            self.end = end
            self.cumulative = cumulative
        }
    }

    /// In the order of time; the last one ends at `whole`.
    public let bins: ContiguousArray<Bin>

    /// `nil` unless ends and shares never go back and the last share is the whole.
    public init?(_ bins: ContiguousArray<Bin>) {
        guard let last = bins.last, last.cumulative == Self.whole else { return nil }
        var before = Bin(end: 0, cumulative: 0)
        for bin in bins {
            guard bin.end >= before.end, bin.cumulative >= before.cumulative else { return nil }
            before = bin
        }
        guard last.end > 0 else { return nil }
        self.bins = bins
    }

    /// Bins of equal width whose weights need not sum to anything in particular; `nil` without a
    /// positive weight.
    public init?(width: Int64, weights: [Int64]) {
        let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
        guard width > 0, total > 0, weights.allSatisfy({ $0 >= 0 }) else { return nil }
        var bins: ContiguousArray<Bin> = []
        var sum: Int128 = 0
        for (index, weight) in weights.enumerated() {
            sum += Int128(weight)
            // The first share is rounded down, the second not at all where the sum is the total.
            let share = Self.share(sum, of: total)
            bins.append(Bin(end: width * Int64(index + 1), cumulative: share))
        }
        self.init(bins)
    }

    /// ⌊10¹⁸·part/total⌋ without leaving 128 bits: both are scaled down where they are large.
    private static func share(_ part: Int128, of total: Int128) -> Int64 {
        var (part, total) = (part, total)
        while total > Int128(Int64.max) {
            part >>= 1
            total >>= 1
        }
        return Int64(part * Int128(whole) / total)
    }

    /// Median of the days' shares, bin by bin (for an even count the mean of the middle two), then
    /// normalised to 1. The caller gives the latest 20 days of one kind, half-days left out.
    ///
    /// - Parameter days: each day's volume by bin; days of another number of bins, or without any
    ///   volume, are not counted.
    /// - Returns: `nil` when no day counts.
    public static func historical(width: Int64, days: [[Int64]]) -> VolumeCurve? {
        guard let bins = days.last?.count, bins > 0 else { return nil }
        var shares: [[Int64]] = []
        for day in days where day.count == bins && day.allSatisfy({ $0 >= 0 }) {
            let total = day.reduce(Int128(0)) { $0 + Int128($1) }
            guard total > 0 else { continue }
            shares.append(day.map { share(Int128($0), of: total) })
        }
        guard !shares.isEmpty else { return nil }
        let medians = (0..<bins).map { bin -> Int64 in
            let sorted = shares.map { $0[bin] }.sorted()
            let middle = sorted.count / 2
            // Doubled, so that the mean of two stays an integer.
            return sorted.count % 2 == 1
                ? 2 * sorted[middle] : sorted[middle - 1] + sorted[middle]
        }
        return VolumeCurve(width: width, weights: medians)
    }

    /// U(t), linear inside a bin; `offset` counts nanoseconds from the curve's beginning.
    public func cumulative(at offset: Int64) -> Int64 {
        guard offset >= 0 else { return 0 }
        let index = firstBin(endingAfter: offset)
        guard index < bins.count else { return Self.whole }
        let before = index > 0 ? bins[index - 1] : Bin(end: 0, cumulative: 0)
        let bin = bins[index]
        let part = Int128(bin.cumulative - before.cumulative) * Int128(offset - before.end)
        return before.cumulative + Int64(part / Int128(bin.end - before.end))
    }

    /// Index of the first bin that ends after the offset; the number of bins when none does.
    public func firstBin(endingAfter offset: Int64) -> Int {
        var (low, high) = (0, bins.count)
        while low < high {
            let middle = (low + high) / 2
            if bins[middle].end > offset { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// Where a bin begins and ends.
    public func span(ofBin index: Int) -> (start: Int64, end: Int64) {
        (index > 0 ? bins[index - 1].end : 0, bins[index].end)
    }

    /// u_b, the share of one bin.
    public func share(ofBin index: Int) -> Int64 {
        bins[index].cumulative - (index > 0 ? bins[index - 1].cumulative : 0)
    }
}
