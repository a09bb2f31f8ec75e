import OMSTypes

/// Statistics of measured costs (algos-and-sor §9): by rule, nothing left out by hand, and always
/// with n. Deterministic: the bootstrap draws from a seed.
public struct SampleStatistics: Equatable, Sendable {
    public var count: Int
    /// Weighted by notional.
    public var mean: Double
    public var median: Double
    /// Of the weighted mean: √(Σ w²(x − mean)²)/Σ w · √(n/(n − 1)); 0 for a single value.
    public var standardError: Double

    /// `nil` without values, or without any weight.
    public init?(_ values: [Double], weights: [Double]) {
        precondition(values.count == weights.count, "a weight for each value")
        guard let mean = Self.mean(values, weights) else { return nil }
        count = values.count
        self.mean = mean
        median = Self.median(values)
        var squares = 0.0
        var total = 0.0
        for index in values.indices {
            let part = weights[index] * (values[index] - mean)
            squares += part * part
            total += weights[index]
        }
        let n = Double(values.count)
        standardError = n > 1 ? squares.squareRoot() / total * (n / (n - 1)).squareRoot() : 0
    }

    static func mean(_ values: [Double], _ weights: [Double]) -> Double? {
        var sum = 0.0
        var total = 0.0
        for index in values.indices {
            sum += weights[index] * values[index]
            total += weights[index]
        }
        return total > 0 ? sum / total : nil
    }

    /// The middle one, or the mean of the middle two; not empty.
    public static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1
            ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }

    /// Percentile interval of the weighted mean: as many samples with replacement are drawn, value
    /// after value.
    ///
    /// - Parameters:
    ///   - confidencePPM: 950,000 for 95 %.
    ///   - samples: how often the whole is drawn again.
    public static func bootstrap(
        _ values: [Double], weights: [Double], confidencePPM: Int64 = 950_000,
        samples: Int = 1_000, _ generator: inout SplitMix64
    ) -> ClosedRange<Double>? {
        precondition(values.count == weights.count, "a weight for each value")
        guard mean(values, weights) != nil, samples > 0 else { return nil }
        var means: [Double] = []
        for _ in 0..<samples {
            var sum = 0.0
            var total = 0.0
            for _ in values.indices {
                let drawn = Int(generator.unit() * Double(values.count))
                sum += weights[drawn] * values[drawn]
                total += weights[drawn]
            }
            // Without any weight there is nothing to average; the next draw is as good.
            if total > 0 { means.append(sum / total) }
        }
        guard !means.isEmpty else { return nil }
        means.sort()
        let tail = PartsPerMillion.ratio(PartsPerMillion.whole - confidencePPM) / 2
        let last = means.count - 1
        let low = Int(tail * Double(means.count))
        return means[min(low, last)]...means[max(last - low, min(low, last))]
    }
}

/// Which parents go to a challenger instead of the champion (algos-and-sor §10): decided by the
/// parent's number and a seed, so that it never changes and needs no memory.
public struct ChallengerSwitch: Equatable, Sendable {
    public var seed: UInt64
    /// Share of parents that the challenger gets, parts per million.
    public var sharePPM: Int64

    public init(seed: UInt64, sharePPM: Int64) {
        self.seed = seed
        self.sharePPM = sharePPM
    }

    public func isChallenger(_ parent: OrderID) -> Bool {
        let unit = SplitMix64(seed: seed).unit(ofDraw: Int64(bitPattern: parent.raw))
        return unit < PartsPerMillion.ratio(sharePPM)
    }
}
