import OMSTypes

/// Time-weighted slices of equal size over a window (algos-and-sor §2), as State keeps them:
/// integers, a hundred bytes, the same slices again from the same seed.
public struct TwapSchedule: Equatable, Sendable, BitwiseCopyable {
    /// Q: what is to be done from here on.
    public var quantity: Quantity
    /// What had been done when the schedule was made; its targets count it.
    public var base: Quantity = .zero
    public var lot: Lot
    public var window: ScheduleWindow
    /// ρ, randomisation of sizes, in parts per million.
    public var sizePPM: Int64
    /// The run's generator as it stood before the schedule drew from it.
    public var generator: SplitMix64

    public init(
        quantity: Quantity, lot: Lot, window: ScheduleWindow, sizePPM: Int64 = 0,
        generator: SplitMix64
    ) {
        self.quantity = quantity
        self.lot = lot
        self.window = window
        self.sizePPM = sizePPM
        self.generator = generator
    }

    public var problem: ScheduleProblem? {
        if !ScheduleProblem.isCountable(quantity, from: base) { return .quantity }
        if let problem = window.problem { return problem }
        return (0...PartsPerMillion.whole).contains(sizePPM) ? nil : .randomisation
    }

    /// The generator behind the schedule's draws: what the run draws next from.
    public var generatorAfter: SplitMix64 { generator.skipping(sizeDraws + window.draws) }

    private var sizeDraws: Int64 { sizePPM > 0 ? window.slices - 1 : 0 }

    /// Slice i, given c'_{i−1} in `progress`; `nil` behind the last.
    public func slice(after progress: ScheduleProgress) -> ScheduleSlice? {
        let number = progress.slices + 1
        guard number <= window.slices else { return nil }
        let before = progress.target - base
        let target = self.target(ofSlice: number, after: before)
        return ScheduleSlice(
            number: number, time: window.time(ofSlice: number, generator.skipping(sizeDraws)),
            size: target - before, target: base + target, isLast: number == window.slices)
    }

    /// c'_i without the base. Cutting a negative last slice backwards from the end, as the rule
    /// says, is the same as never letting the sum go beyond Q.
    private func target(ofSlice number: Int64, after before: Quantity) -> Quantity {
        guard number < window.slices else { return quantity }
        let even = evenTarget(ofSlice: number)
        guard sizePPM > 0 else { return even }
        let size = Lot.shares(even - evenTarget(ofSlice: number - 1))
        let swing = PartsPerMillion.ratio(sizePPM) * (2 * generator.unit(ofDraw: number) - 1)
        let drawn = lot.nearest(shares: size * (1 + swing))
        return drawn < quantity - before ? before + drawn : quantity
    }

    /// c_i of even slices.
    private func evenTarget(ofSlice number: Int64) -> Quantity {
        lot.cumulative(quantity, number, over: window.slices)
    }

    /// What shall have been done at `instant`: the target of the slices that are due by then.
    public func target(at instant: Timestamp) -> Quantity {
        var progress = ScheduleProgress(target: base)
        while let slice = slice(after: progress), slice.time <= instant {
            progress.advance(to: slice)
        }
        return progress.target
    }

    /// What slice i sends, before A4: min(c'_i − done − open, g·q'_i), g in parts per million;
    /// the last slice has no cap.
    public static func wanted(
        _ slice: ScheduleSlice, done: Quantity, open: Quantity, catchUpPPM: Int64 = 2_000_000
    ) -> Quantity {
        let short = slice.target.units - done.units - open.units
        guard short > 0 else { return .zero }
        guard !slice.isLast else { return Quantity(units: short) }
        return min(Quantity(units: short), PartsPerMillion.of(slice.size, catchUpPPM))
    }

    /// The schedule of what is left, from `instant` (A5 after a pause, A6 after a replace): it
    /// draws afresh, behind whatever the run has drawn. `nil` when the window or the work is over.
    public func recomputed(
        at instant: Timestamp, done: Quantity, orderQty: Quantity, generator: SplitMix64
    ) -> TwapSchedule? {
        guard orderQty > done, instant < window.end else { return nil }
        var result = self
        result.quantity = orderQty - done
        result.base = done
        result.window = window.remaining(at: instant)
        result.generator = generator
        return result
    }
}

extension TwapSchedule {
    public func encode(into out: inout ByteWriter) {
        out.signedVarint(quantity.units)
        out.signedVarint(base.units)
        out.signedVarint(lot.units)
        window.encode(into: &out)
        out.signedVarint(sizePPM)
        out.fixed(generator.state)
    }

    public init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        let quantity = Quantity(units: try bytes.signedVarint())
        let base = Quantity(units: try bytes.signedVarint())
        let lot = try Lot(from: &bytes)
        let window = try ScheduleWindow(from: &bytes)
        let sizePPM = try bytes.signedVarint()
        self.init(
            quantity: quantity, lot: lot, window: window, sizePPM: sizePPM,
            generator: SplitMix64(seed: try bytes.fixed()))
        self.base = base
        guard problem == nil else {
            throw .invalid("schedule that cannot be", offset: bytes.offset)
        }
    }

    public func digest(into digest: inout StateDigest) {
        digest.combine(quantity.units)
        digest.combine(base.units)
        digest.combine(lot.units)
        window.digest(into: &digest)
        digest.combine(sizePPM)
        digest.combine(generator.state)
    }
}
