import OMSTypes

/// One slice of a schedule: when it is due, and what shall have been done by it.
public struct ScheduleSlice: Equatable, Sendable {
    /// From 1.
    public var number: Int64
    public var time: Timestamp
    /// q'_i: what this slice adds; zero = it sends nothing.
    public var size: Quantity
    /// c'_i: the target of everything up to here, counted with what the schedule began from.
    public var target: Quantity
    public var isLast: Bool

    public init(
        number: Int64, time: Timestamp, size: Quantity, target: Quantity, isLast: Bool
    ) {
        self.number = number
        self.time = time
        self.size = size
        self.target = target
        self.isLast = isLast
    }
}

/// Where a run stands in its schedule: all that State has to keep of it beside the parameters.
public struct ScheduleProgress: Equatable, Sendable, BitwiseCopyable {
    /// How many slices were given out.
    public var slices: Int64 = 0
    /// c'_i of the latest of them; at the start what the schedule began from.
    public var target: Quantity

    public init(target: Quantity = .zero) { self.target = target }

    /// Takes a slice as given out.
    public mutating func advance(to slice: ScheduleSlice) {
        precondition(slice.number == slices + 1, "a slice out of its order")
        slices = slice.number
        target = slice.target
    }

    public func encode(into out: inout ByteWriter) {
        out.signedVarint(slices)
        out.signedVarint(target.units)
    }

    public init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        slices = try bytes.signedVarint()
        target = Quantity(units: try bytes.signedVarint())
    }

    public func digest(into digest: inout StateDigest) {
        digest.combine(slices)
        digest.combine(target.units)
    }
}

/// What is wrong with the parameters of a schedule that somebody asked for.
public enum ScheduleProblem: UInt8, Sendable, CaseIterable {
    /// Neither positive nor within what can be counted.
    case quantity = 1
    /// EffectiveTime (168) is not before ExpireTime (126).
    case window = 2
    /// Not between 1 and `ScheduleWindow.slicesMax`.
    case slices = 3
    /// Randomisation of size or time outside [0, 1].
    case randomisation = 4
    /// A participation rate outside [0, 1), or a band whose ends are the wrong way round.
    case rate = 5
    /// κT outside [0, `ShortfallSchedule.urgencyMax`].
    case urgency = 6
    /// A curve without volume in the window.
    case curve = 7

    /// Whether targets from `base` on can be counted at all.
    static func isCountable(_ quantity: Quantity, from base: Quantity) -> Bool {
        quantity.isPositive && base.units >= 0
            && !base.units.addingReportingOverflow(quantity.units).overflow
    }
}

/// The times of a schedule's slices: t_i = t_0 + (i − ½ + j_i)·δ, j_i = (U_i − ½)·J
/// (algos-and-sor §2). Slices stay in their order, because J ≤ 1.
public struct ScheduleWindow: Equatable, Sendable, BitwiseCopyable {
    public static var slicesMax: Int64 { 100_000 }

    /// EffectiveTime (168).
    public var start: Timestamp
    /// ExpireTime (126).
    public var end: Timestamp
    /// N ≥ 1.
    public var slices: Int64
    /// J in parts per million.
    public var jitterPPM: Int64

    public init(start: Timestamp, end: Timestamp, slices: Int64, jitterPPM: Int64 = 0) {
        self.start = start
        self.end = end
        self.slices = slices
        self.jitterPPM = jitterPPM
    }

    /// N = max(1, ⌊(t_1 − t_0)/δ⌋).
    public init(start: Timestamp, end: Timestamp, interval: Int64, jitterPPM: Int64 = 0) {
        precondition(interval > 0, "an interval must be positive")
        self.init(
            start: start, end: end, slices: max(1, end.since(start) / interval),
            jitterPPM: jitterPPM)
    }

    public var length: Int64 { end.since(start) }

    public var problem: ScheduleProblem? {
        let (length, overflows) = end.nanoseconds.subtractingReportingOverflow(start.nanoseconds)
        if overflows || length <= 0 { return .window }
        if !(1...Self.slicesMax).contains(slices) { return .slices }
        return (0...PartsPerMillion.whole).contains(jitterPPM) ? nil : .randomisation
    }

    /// How many draws of the generator the times take.
    var draws: Int64 { jitterPPM > 0 ? slices : 0 }

    /// t_i; `draws` is where the first of the jitter draws comes after.
    public func time(ofSlice number: Int64, _ draws: SplitMix64) -> Timestamp {
        precondition((1...slices).contains(number), "no such slice")
        guard jitterPPM > 0 else {
            let middle = Int128(2 * number - 1) * Int128(length) / Int128(2 * slices)
            return start.adding(nanoseconds: Int64(middle))
        }
        let shift = (draws.unit(ofDraw: number) - 0.5) * PartsPerMillion.ratio(jitterPPM)
        let step = Double(length) / Double(slices)
        let offset = Int64((Double(number) - 0.5 + shift) * step)
        return start.adding(nanoseconds: max(0, min(offset, length - 1)))
    }

    /// The window that is left at `instant`, with the old distance between its slices (A5, A6).
    func remaining(at instant: Timestamp) -> ScheduleWindow {
        guard instant > start else { return self }
        let left = Int128(max(0, end.since(instant)))
        let slices = max(1, left * Int128(slices) / Int128(length))
        return ScheduleWindow(
            start: instant, end: end, slices: Int64(slices), jitterPPM: jitterPPM)
    }

    func encode(into out: inout ByteWriter) {
        out.signedVarint(start.nanoseconds)
        out.signedVarint(end.nanoseconds)
        out.signedVarint(slices)
        out.signedVarint(jitterPPM)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        start = Timestamp(nanoseconds: try bytes.signedVarint())
        end = Timestamp(nanoseconds: try bytes.signedVarint())
        slices = try bytes.signedVarint()
        jitterPPM = try bytes.signedVarint()
    }

    func digest(into digest: inout StateDigest) {
        digest.combine(start.nanoseconds)
        digest.combine(end.nanoseconds)
        digest.combine(slices)
        digest.combine(jitterPPM)
    }
}
