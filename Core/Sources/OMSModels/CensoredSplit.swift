/// What a dark pool probably holds, learned from what it executed: the Kaplan-Meier estimate of
/// Ganchev, Kearns, Nevmyvaka and Vaughan, Censored exploration and the dark pool problem (2010).
/// Volumes in units of a lot. An order that was filled in full says only that there was at least so
/// much: it is censored.
public struct CensoredTail: Equatable, Sendable {
    /// D_s: orders for more than s of which exactly s was executed.
    private var ended: ContiguousArray<Int64> = []
    /// N_s: orders for more than s of which at least s was executed.
    private var reached: ContiguousArray<Int64> = []

    public init() {}

    /// What the estimate needs to trust a size: n_min(s).
    public enum Evidence: Equatable, Sendable {
        /// The same number of observations for every size.
        case constant(Int64)
        /// The paper's 128·(s·V/ε)²·ln(2V/δ) for a largest volume V; far too large for trading.
        case paper(volume: Double, epsilon: Double, delta: Double)

        func least(_ s: Int) -> Double {
            switch self {
            case .constant(let count): return Double(count)
            case .paper(let volume, let epsilon, let delta):
                let ratio = Double(s) * volume / epsilon
                return 128 * (ratio * ratio) * Elementary.log(2 * volume / delta)
            }
        }
    }

    /// One order that is over.
    ///
    /// - Parameters:
    ///   - allocated: v ≥ 0.
    ///   - executed: r ≤ v.
    public mutating func observe(allocated: Int, executed: Int) {
        precondition(allocated >= 0 && (0...allocated).contains(executed), "not of one order")
        while reached.count < allocated {
            reached.append(0)
            ended.append(0)
        }
        for s in 0..<min(executed + 1, allocated) { reached[s] += 1 }
        if executed < allocated { ended[executed] += 1 }
    }

    /// N_s.
    public func reached(_ s: Int) -> Int64 { s < reached.count ? reached[s] : 0 }
    /// D_s.
    public func ended(_ s: Int) -> Int64 { s < ended.count ? ended[s] : 0 }

    /// T̂(s) = Π_{i<s}(1 − D_i/N_i), the probability that at least s is there; T̂(0) = 1.
    public func tail(_ s: Int) -> Double {
        var product = 1.0
        for i in 0..<min(s, reached.count) where reached[i] > 0 {
            product *= 1 - Double(ended[i]) / Double(reached[i])
        }
        return product
    }

    /// c: the largest s with s = 0 or N_{s−1} ≥ n_min(s).
    public func cutoff(_ evidence: Evidence) -> Int {
        var s = reached.count
        while s > 0, Double(reached[s - 1]) < evidence.least(s) { s -= 1 }
        return s
    }

    /// T̂(1) … T̂(count), with T̂(c + 1) ← T̂(c): hope where too little is known, so that the greedy
    /// split explores by itself (OptimisticKM).
    public func optimistic(_ evidence: Evidence, count: Int) -> [Double] {
        var result = (0..<count).map { tail($0 + 1) }
        let cutoff = cutoff(evidence)
        if cutoff < count { result[cutoff] = cutoff == 0 ? 1 : result[cutoff - 1] }
        return result
    }
}

/// How a volume is spread over pools whose tails are known.
public enum CensoredSplit {
    /// Unit after unit to the pool where the next one is most likely executed, ties to the lower
    /// venue. Optimal, because tails never rise.
    ///
    /// - Parameter tails: T_k(1), T_k(2) … of each pool; 0 behind the end.
    public static func greedy(_ units: Int, _ tails: [[Double]]) -> [Int] {
        var result = tails.map { _ in 0 }
        for _ in 0..<units {
            var best = -1
            var most = -1.0
            for k in tails.indices {
                let next = result[k] < tails[k].count ? tails[k][result[k]] : 0
                if next > most {
                    best = k
                    most = next
                }
            }
            guard best >= 0 else { break }
            result[best] += 1
        }
        return result
    }

    /// Σ_k Σ_{s ≤ v_k} T_k(s), the expected execution.
    public static func expected(_ split: [Int], _ tails: [[Double]]) -> Double {
        var sum = 0.0
        for k in split.indices {
            for s in 0..<min(split[k], tails[k].count) { sum += tails[k][s] }
        }
        return sum
    }
}
