import OMSTypes

/// A sum that forgets: what was added a half-life ago counts half (algos-and-sor §10). An integer
/// and a time, so that it can lie in State.
public struct DecayedSum: Equatable, Sendable {
    /// Units of 10⁻⁶ of what is added.
    public private(set) var micro: Int64 = 0
    /// What `micro` was brought up to.
    public private(set) var time: Timestamp = .none

    public init() {}

    /// The factor 2^(−Δt/half-life); 1 for a time that goes back.
    static func factor(_ elapsed: Int64, halfLife: Int64) -> Double {
        guard elapsed > 0 else { return 1 }
        return Elementary.exp(-0.6931471805599453 * (Double(elapsed) / Double(halfLife)))
    }

    /// The sum as it stands at `instant`, units of 10⁻⁶, rounded to the nearest.
    public func micro(at instant: Timestamp, halfLife: Int64) -> Int64 {
        precondition(halfLife > 0, "a half-life must be positive")
        guard micro != 0 else { return 0 }
        let value = Double(micro) * Self.factor(instant.since(time), halfLife: halfLife)
        return Int64(value.rounded())
    }

    /// Adds units of 10⁻⁶, after what was there has faded to `instant`.
    public mutating func add(micro more: Int64, at instant: Timestamp, halfLife: Int64) {
        let (sum, overflows) = micro(at: instant, halfLife: halfLife)
            .addingReportingOverflow(more)
        // Beyond what Double counts exactly nothing is meant.
        let most: Int64 = 1 << 53
        micro = overflows ? (more < 0 ? -most : most) : max(-most, min(most, sum))
        time = max(time, instant)
    }

    public func encode(into out: inout ByteWriter) {
        out.signedVarint(micro)
        out.signedVarint(time.nanoseconds)
    }

    public init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        micro = try bytes.signedVarint()
        time = Timestamp(nanoseconds: try bytes.signedVarint())
    }

    public func digest(into digest: inout StateDigest) {
        digest.combine(micro)
        digest.combine(time.nanoseconds)
    }
}

/// What is known of a venue, or of one bucket of a venue, a symbol class, an order type and a size.
public struct DecayedStatistics: Equatable, Sendable {
    /// Ten days.
    public static var halfLife: Int64 { 10 * Timestamp.nanosecondsPerDay }

    public private(set) var attempts = DecayedSum()
    public private(set) var fills = DecayedSum()
    public private(set) var rejects = DecayedSum()
    /// Shares of the fills, thousands.
    public private(set) var filledThousands = DecayedSum()
    /// Mark-outs at one second, for each fill in basis points: negative = it went against us.
    public private(set) var markOut = DecayedSum()
    /// Price improvement for each fill, basis points.
    public private(set) var improvement = DecayedSum()
    /// Time to the acknowledgement for each attempt, milliseconds.
    public private(set) var ackLatency = DecayedSum()

    public init() {}

    public mutating func attempt(
        wasRejected: Bool, ackNanoseconds: Int64, at instant: Timestamp,
        halfLife: Int64 = halfLife
    ) {
        attempts.add(micro: 1_000_000, at: instant, halfLife: halfLife)
        if wasRejected { rejects.add(micro: 1_000_000, at: instant, halfLife: halfLife) }
        // Nanoseconds are millionths of a millisecond.
        ackLatency.add(micro: ackNanoseconds, at: instant, halfLife: halfLife)
    }

    /// - Parameters:
    ///   - improvementMicroBps: improvement against the touch, 10⁻⁶ basis points.
    public mutating func fill(
        _ quantity: Quantity, improvementMicroBps: Int64, at instant: Timestamp,
        halfLife: Int64 = halfLife
    ) {
        fills.add(micro: 1_000_000, at: instant, halfLife: halfLife)
        // 10⁻⁸ of a share are 10⁻¹¹ of a thousand.
        filledThousands.add(micro: quantity.units / 100_000, at: instant, halfLife: halfLife)
        improvement.add(micro: improvementMicroBps, at: instant, halfLife: halfLife)
    }

    /// A second after a fill.
    public mutating func mark(
        microBps: Int64, at instant: Timestamp, halfLife: Int64 = halfLife
    ) {
        markOut.add(micro: microBps, at: instant, halfLife: halfLife)
    }

    /// Probability of a fill, (s + 1)/(n + 2) with the decayed counts (a Beta(1, 1) prior), parts
    /// per million.
    public func fillPPM(at instant: Timestamp, halfLife: Int64 = halfLife) -> Int64 {
        let s = Int128(fills.micro(at: instant, halfLife: halfLife)) + 1_000_000
        let n = Int128(attempts.micro(at: instant, halfLife: halfLife)) + 2_000_000
        return min(PartsPerMillion.whole, Int64(Rounding.halfAway(s * 1_000_000, n)))
    }

    /// Rejects for each attempt, parts per million.
    public func rejectPPM(at instant: Timestamp, halfLife: Int64 = halfLife) -> Int64 {
        mean(rejects, of: attempts, at: instant, halfLife)
    }

    /// Mean size of a fill, thousandths of a share.
    public func fillSizeMilli(at instant: Timestamp, halfLife: Int64 = halfLife) -> Int64 {
        mean(filledThousands, of: fills, at: instant, halfLife)
    }

    /// Mean mark-out, 10⁻⁶ basis points: the adverse-selection score.
    public func markOutMicroBps(at instant: Timestamp, halfLife: Int64 = halfLife) -> Int64 {
        mean(markOut, of: fills, at: instant, halfLife)
    }

    /// Mean price improvement, 10⁻⁶ basis points.
    public func improvementMicroBps(at instant: Timestamp, halfLife: Int64 = halfLife) -> Int64 {
        mean(improvement, of: fills, at: instant, halfLife)
    }

    /// Mean time to the acknowledgement, nanoseconds.
    public func ackNanoseconds(at instant: Timestamp, halfLife: Int64 = halfLife) -> Int64 {
        mean(ackLatency, of: attempts, at: instant, halfLife)
    }

    /// What a toxic venue costs more per share: the adverse part of the mean mark-out beyond what
    /// is tolerated, units of 10⁻⁸.
    public func toxicityPenalty(
        price: Price, toleratedMicroBps: Int64, at instant: Timestamp, halfLife: Int64 = halfLife
    ) -> Int64 {
        let adverse = -markOutMicroBps(at: instant, halfLife: halfLife) - toleratedMicroBps
        guard adverse > 0 else { return 0 }
        let product = Int128(price.units) * Int128(adverse)
        return Int64(clamping: Rounding.halfAway(product, 10_000_000_000))
    }

    /// 10⁶ times the quotient of two decayed sums; 0 while there is nothing to divide by.
    private func mean(
        _ sum: DecayedSum, of count: DecayedSum, at instant: Timestamp, _ halfLife: Int64
    ) -> Int64 {
        let count = Int128(count.micro(at: instant, halfLife: halfLife))
        guard count > 0 else { return 0 }
        let sum = Int128(sum.micro(at: instant, halfLife: halfLife)) * 1_000_000
        return Int64(clamping: Rounding.halfAway(sum, count))
    }

    public func encode(into out: inout ByteWriter) {
        for sum in [attempts, fills, rejects, filledThousands, markOut, improvement, ackLatency] {
            sum.encode(into: &out)
        }
    }

    public init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        attempts = try DecayedSum(from: &bytes)
        fills = try DecayedSum(from: &bytes)
        rejects = try DecayedSum(from: &bytes)
        filledThousands = try DecayedSum(from: &bytes)
        markOut = try DecayedSum(from: &bytes)
        improvement = try DecayedSum(from: &bytes)
        ackLatency = try DecayedSum(from: &bytes)
    }

    public func digest(into digest: inout StateDigest) {
        for sum in [attempts, fills, rejects, filledThousands, markOut, improvement, ackLatency] {
            sum.digest(into: &digest)
        }
    }
}
