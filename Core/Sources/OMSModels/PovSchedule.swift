import OMSTypes

/// Participation in the market's volume (algos-and-sor §4). The rate is a share of total volume,
/// own fills included; what is desired follows from the volume of others, so that own trading does
/// not chase itself.
public struct PovSchedule: Equatable, Sendable {
    /// ρ, 0 ≤ ρ < 10⁶.
    public private(set) var ratePPM: Int64
    /// Desired when the rate was set last, and the volume of others at that time.
    private var desiredBefore: Int64 = 0
    private var volumeBefore: Int64 = 0

    public init(ratePPM: Int64) {
        precondition(Self.problem(ratePPM: ratePPM) == nil, "a rate is in [0, 1)")
        self.ratePPM = ratePPM
    }

    public static func problem(ratePPM: Int64) -> ScheduleProblem? {
        (0..<PartsPerMillion.whole).contains(ratePPM) ? nil : .rate
    }

    /// ρ/(1 − ρ)·V_other, rounded down to 10⁻⁸; with a rate that changed, the sum of its pieces.
    public func desired(volumeOfOthers: Quantity) -> Quantity {
        let since = Int128(volumeOfOthers.units - volumeBefore)
        let more = since * Int128(ratePPM) / Int128(PartsPerMillion.whole - ratePPM)
        return Quantity(units: Int64(clamping: Int128(desiredBefore) + more))
    }

    /// From this volume on another rate; what was desired so far stays.
    public mutating func setRate(_ ratePPM: Int64, volumeOfOthers: Quantity) {
        precondition(Self.problem(ratePPM: ratePPM) == nil, "a rate is in [0, 1)")
        desiredBefore = desired(volumeOfOthers: volumeOfOthers).units
        volumeBefore = volumeOfOthers.units
        self.ratePPM = ratePPM
    }

    /// d = ⌊desired⌋ − done − open, once it is a child's least size; what A4 leaves of it. Rounded
    /// down, so that the rate is never exceeded.
    public func child(
        volumeOfOthers: Quantity, done: Quantity, open: Quantity, displayed: Quantity = .zero,
        orderQty: Quantity, _ sizing: ChildSizing
    ) -> Quantity {
        let desired = min(desired(volumeOfOthers: volumeOfOthers), orderQty)
        let short = desired.units - done.units - open.units
        let rest = Quantity(units: orderQty.units - done.units - open.units)
        guard short > 0, short >= sizing.minChild.units || short >= rest.units else {
            return .zero
        }
        return sizing.size(wanted: Quantity(units: short), displayed: displayed, rest: rest)
    }

    public func encode(into out: inout ByteWriter) {
        out.signedVarint(ratePPM)
        out.signedVarint(desiredBefore)
        out.signedVarint(volumeBefore)
    }

    public init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        ratePPM = try bytes.signedVarint()
        desiredBefore = try bytes.signedVarint()
        volumeBefore = try bytes.signedVarint()
        guard Self.problem(ratePPM: ratePPM) == nil, desiredBefore >= 0, volumeBefore >= 0 else {
            throw .invalid("participation that cannot be", offset: bytes.offset)
        }
    }

    public func digest(into digest: inout StateDigest) {
        digest.combine(ratePPM)
        digest.combine(desiredBefore)
        digest.combine(volumeBefore)
    }
}

/// A rate that follows the price: from its least at the reference price (or worse) to its most at
/// `span` better.
public struct ParticipationBand: Equatable, Sendable {
    public var ratePPM: ClosedRange<Int64>
    public var reference: Price
    /// Positive.
    public var span: Price

    public init(ratePPM: ClosedRange<Int64>, reference: Price, span: Price) {
        precondition(span.units > 0, "a span must be positive")
        self.ratePPM = ratePPM
        self.reference = reference
        self.span = span
    }

    /// Linear in between, rounded down.
    public func ratePPM(_ side: Side, at price: Price) -> Int64 {
        let better = side.isBuy ? reference.units - price.units : price.units - reference.units
        let inside = Int128(max(0, min(better, span.units)))
        let stretch = Int128(ratePPM.upperBound - ratePPM.lowerBound)
        return ratePPM.lowerBound + Int64(stretch * inside / Int128(span.units))
    }
}

/// Prints that participation does not follow.
public enum BlockGuard {
    /// A print above `partsPPM` of the average daily volume (a flag of the strategy).
    public static func isBlock(_ print: Quantity, averageDailyVolume: Quantity, partsPPM: Int64)
        -> Bool
    {
        print > PartsPerMillion.of(averageDailyVolume, partsPPM)
    }

    /// How long a participation waits before it reacts, ns: a whole number of milliseconds.
    public static func reactionDelay(
        _ generator: inout SplitMix64, millisecondsMax: Int64 = 2_000
    ) -> Int64 {
        generator.integer(in: 0...millisecondsMax) * 1_000_000
    }
}
