import OMSTypes

/// Implementation shortfall as a schedule of integers (algos-and-sor §5): cumulative rounding with
/// w_j = 1 − x_j/X. Its shape depends on κT alone, which is stored; slices have TWAP's times.
public struct ShortfallSchedule: Equatable, Sendable, BitwiseCopyable {
    /// κT ≤ 700: beyond it sinh leaves the range of binary64, and all is in the first slice anyway.
    public static var urgencyMax: Int64 { 700_000_000_000 }

    public var quantity: Quantity
    /// What had been done when the schedule was made; its targets count it.
    public var base: Quantity = .zero
    public var lot: Lot
    public var window: ScheduleWindow
    /// κT in units of 10⁻⁹.
    public var urgencyNano: Int64
    public var generator: SplitMix64

    public init(
        quantity: Quantity, lot: Lot, window: ScheduleWindow, urgencyNano: Int64,
        generator: SplitMix64
    ) {
        self.quantity = quantity
        self.lot = lot
        self.window = window
        self.urgencyNano = urgencyNano
        self.generator = generator
    }

    public var problem: ScheduleProblem? {
        if !ScheduleProblem.isCountable(quantity, from: base) { return .quantity }
        if let problem = window.problem { return problem }
        return (0...Self.urgencyMax).contains(urgencyNano) ? nil : .urgency
    }

    public var generatorAfter: SplitMix64 { generator.skipping(window.draws) }

    /// Slice j, given c_{j−1} in `progress`; `nil` behind the last.
    public func slice(after progress: ScheduleProgress) -> ScheduleSlice? {
        let number = progress.slices + 1
        guard number <= window.slices else { return nil }
        let target = max(progress.target, target(ofSlice: number))
        return ScheduleSlice(
            number: number, time: window.time(ofSlice: number, generator),
            size: target - progress.target, target: target, isLast: number == window.slices)
    }

    /// c_j with the base.
    public func target(ofSlice number: Int64) -> Quantity {
        guard number < window.slices else { return base + quantity }
        let position = Double(number) / Double(window.slices)
        let held = AlmgrenChriss.remaining(Double(urgencyNano) / 1e9, position)
        return base + min(quantity, lot.nearest(shares: Lot.shares(quantity) * (1 - held)))
    }

    /// What shall have been done at `instant`: the target of the slices that are due by then.
    public func target(at instant: Timestamp) -> Quantity {
        var progress = ScheduleProgress(target: base)
        while let slice = slice(after: progress), slice.time <= instant {
            progress.advance(to: slice)
        }
        return progress.target
    }

    /// The schedule of what is left, from `instant`; κ stays, so κT shrinks with the time left.
    /// `nil` when the window or the work is over.
    public func recomputed(
        at instant: Timestamp, done: Quantity, orderQty: Quantity, generator: SplitMix64
    ) -> ShortfallSchedule? {
        guard orderQty > done, instant < window.end else { return nil }
        var result = self
        result.quantity = orderQty - done
        result.base = done
        result.window = window.remaining(at: instant)
        let urgency = Int128(urgencyNano) * Int128(result.window.length) / Int128(window.length)
        result.urgencyNano = Int64(urgency)
        result.generator = generator
        return result
    }

    public func encode(into out: inout ByteWriter) {
        out.signedVarint(quantity.units)
        out.signedVarint(base.units)
        out.signedVarint(lot.units)
        window.encode(into: &out)
        out.signedVarint(urgencyNano)
        out.fixed(generator.state)
    }

    public init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        quantity = Quantity(units: try bytes.signedVarint())
        base = Quantity(units: try bytes.signedVarint())
        lot = try Lot(from: &bytes)
        window = try ScheduleWindow(from: &bytes)
        urgencyNano = try bytes.signedVarint()
        generator = SplitMix64(seed: try bytes.fixed())
        guard problem == nil else {
            throw .invalid("schedule that cannot be", offset: bytes.offset)
        }
    }

    public func digest(into digest: inout StateDigest) {
        digest.combine(quantity.units)
        digest.combine(base.units)
        digest.combine(lot.units)
        window.digest(into: &digest)
        digest.combine(urgencyNano)
        digest.combine(generator.state)
    }
}
