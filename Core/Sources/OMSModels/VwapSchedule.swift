import OMSTypes

/// Volume-weighted slices over a window (algos-and-sor §3). The curve is reference data and is
/// handed in with each question; State keeps the parameters alone.
public struct VwapSchedule: Equatable, Sendable, BitwiseCopyable {
    /// Q: what is to be done from here on.
    public var quantity: Quantity
    /// What had been done when the schedule was made; its targets count it.
    public var base: Quantity = .zero
    public var lot: Lot
    public var start: Timestamp
    public var end: Timestamp
    /// Where the curve has its beginning.
    public var curveStart: Timestamp
    /// TWAP slices within each bin.
    public var slicesPerBin: Int64
    public var sizePPM: Int64
    public var jitterPPM: Int64
    public var generator: SplitMix64

    public init(
        quantity: Quantity, lot: Lot, start: Timestamp, end: Timestamp, curveStart: Timestamp,
        slicesPerBin: Int64 = 1, sizePPM: Int64 = 0, jitterPPM: Int64 = 0, generator: SplitMix64
    ) {
        self.quantity = quantity
        self.lot = lot
        self.start = start
        self.end = end
        self.curveStart = curveStart
        self.slicesPerBin = slicesPerBin
        self.sizePPM = sizePPM
        self.jitterPPM = jitterPPM
        self.generator = generator
    }

    /// What is wrong with the parameters as such, or with the window on this curve.
    public func problem(on curve: VolumeCurve) -> ScheduleProblem? {
        if let problem { return problem }
        return windowShare(curve) > 0 ? nil : .curve
    }

    var problem: ScheduleProblem? {
        if !ScheduleProblem.isCountable(quantity, from: base) { return .quantity }
        if !(0...PartsPerMillion.whole).contains(sizePPM) { return .randomisation }
        return ScheduleWindow(start: start, end: end, slices: slicesPerBin, jitterPPM: jitterPPM)
            .problem
    }

    private func share(_ curve: VolumeCurve, at instant: Timestamp) -> Int64 {
        curve.cumulative(at: instant.since(curveStart))
    }

    /// U(t_1) − U(t_0).
    func windowShare(_ curve: VolumeCurve) -> Int64 {
        share(curve, at: end) - share(curve, at: start)
    }

    /// u(t) as numerator over `windowShare`.
    private func part(_ curve: VolumeCurve, at instant: Timestamp) -> Int64 {
        share(curve, at: min(max(instant, start), end)) - share(curve, at: start)
    }

    /// Static target Q·u(t) in lots.
    public func target(at instant: Timestamp, on curve: VolumeCurve) -> Quantity {
        base + lot.cumulative(quantity, part(curve, at: instant), over: windowShare(curve))
    }

    /// Bins that the window touches, by their index in the curve.
    public func bins(on curve: VolumeCurve) -> Range<Int> {
        let first = curve.firstBin(endingAfter: start.since(curveStart))
        var last = curve.firstBin(endingAfter: end.since(curveStart))
        if last < curve.bins.count, curve.span(ofBin: last).start < end.since(curveStart) {
            last += 1
        }
        return first..<max(first, last)
    }

    /// The bin as a TWAP of its own: cumulative rounding over the bins' ends says how much.
    ///
    /// - Parameter position: from 0, in the window.
    public func bin(_ position: Int, on curve: VolumeCurve) -> TwapSchedule {
        let bins = bins(on: curve)
        let span = curve.span(ofBin: bins.lowerBound + position)
        let from = max(start, curveStart.adding(nanoseconds: span.start))
        let until = min(end, curveStart.adding(nanoseconds: span.end))
        let before = target(after: position, of: bins, curve)
        let after = target(after: position + 1, of: bins, curve)
        var result = TwapSchedule(
            quantity: after - before, lot: lot,
            window: ScheduleWindow(
                start: from, end: until, slices: slicesPerBin, jitterPPM: jitterPPM),
            sizePPM: sizePPM,
            generator: generator.skipping(Int64(position) * drawsPerBin))
        result.base = before
        return result
    }

    /// c_k behind the first `count` bins. Asked by bin and not by time, because an auction's bin has
    /// no width: it begins and ends at one instant.
    private func target(after count: Int, of bins: Range<Int>, _ curve: VolumeCurve) -> Quantity {
        guard count > 0 else { return base }
        guard count < bins.count else { return base + quantity }
        let share = curve.bins[bins.lowerBound + count - 1].cumulative - share(curve, at: start)
        return base + lot.cumulative(quantity, share, over: windowShare(curve))
    }

    private var drawsPerBin: Int64 {
        (sizePPM > 0 ? slicesPerBin - 1 : 0) + (jitterPPM > 0 ? slicesPerBin : 0)
    }

    /// The generator behind the schedule's draws.
    public func generatorAfter(on curve: VolumeCurve) -> SplitMix64 {
        generator.skipping(Int64(bins(on: curve).count) * drawsPerBin)
    }

    /// The next slice; slices are numbered through all bins.
    public func slice(after progress: ScheduleProgress, on curve: VolumeCurve) -> ScheduleSlice? {
        let (position, inBin) = progress.slices.quotientAndRemainder(dividingBy: slicesPerBin)
        let count = Int64(bins(on: curve).count)
        guard position < count else { return nil }
        var within = ScheduleProgress(target: progress.target)
        within.slices = inBin
        guard var slice = bin(Int(position), on: curve).slice(after: within) else { return nil }
        slice.number = progress.slices + 1
        slice.isLast = slice.isLast && position == count - 1
        return slice
    }
}

// What follows the market's volume, and what limits the share of it.
extension VwapSchedule {
    /// Dynamic target Q·V_so/V̂ with V̂ = V_so + (1 − u(t))·V_hist, V_hist = ADV·(U(t_1) − U(t_0)).
    ///
    /// - Parameters:
    ///   - volume: V_so, eligible market volume since the window began.
    ///   - averageDailyVolume: ADV of 20 days.
    public func dynamicTarget(
        at instant: Timestamp, volume: Quantity, averageDailyVolume: Quantity,
        on curve: VolumeCurve
    ) -> Quantity {
        guard instant < end else { return base + quantity }
        guard volume.isPositive, instant > start else { return base }
        let left = windowShare(curve) - part(curve, at: instant)
        // (1 − u)·V_hist = ADV·(U(t_1) − U(t)), rounded down to 10⁻⁸ of a share.
        let expected =
            Int128(averageDailyVolume.units) * Int128(left) / Int128(VolumeCurve.whole)
        let total = Int64(clamping: Int128(volume.units) + expected)
        return base + lot.cumulative(quantity, volume.units, over: total)
    }

    /// MaxPercentage of volume (849) in a bin: ⌊ρ_max·u_b·ADV⌋ in lots, for filled and open
    /// children of that bin together. What it cuts rolls on.
    public func participationCap(
        ratePPM: Int64, averageDailyVolume: Quantity, bin index: Int, on curve: VolumeCurve
    ) -> Quantity {
        let volume =
            Int128(averageDailyVolume.units) * Int128(curve.share(ofBin: index))
            / Int128(VolumeCurve.whole)
        return lot.floor(PartsPerMillion.of(Quantity(units: Int64(volume)), ratePPM))
    }

    /// The schedule of what is left, from `instant`; `nil` when the window or the work is over.
    public func recomputed(
        at instant: Timestamp, done: Quantity, orderQty: Quantity, generator: SplitMix64
    ) -> VwapSchedule? {
        guard orderQty > done, instant < end else { return nil }
        var result = self
        result.quantity = orderQty - done
        result.base = done
        result.start = max(start, instant)
        result.generator = generator
        return result
    }

    public func encode(into out: inout ByteWriter) {
        out.signedVarint(quantity.units)
        out.signedVarint(base.units)
        out.signedVarint(lot.units)
        out.signedVarint(start.nanoseconds)
        out.signedVarint(end.nanoseconds)
        out.signedVarint(curveStart.nanoseconds)
        out.signedVarint(slicesPerBin)
        out.signedVarint(sizePPM)
        out.signedVarint(jitterPPM)
        out.fixed(generator.state)
    }

    public init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        quantity = Quantity(units: try bytes.signedVarint())
        base = Quantity(units: try bytes.signedVarint())
        lot = try Lot(from: &bytes)
        start = Timestamp(nanoseconds: try bytes.signedVarint())
        end = Timestamp(nanoseconds: try bytes.signedVarint())
        curveStart = Timestamp(nanoseconds: try bytes.signedVarint())
        slicesPerBin = try bytes.signedVarint()
        sizePPM = try bytes.signedVarint()
        jitterPPM = try bytes.signedVarint()
        generator = SplitMix64(seed: try bytes.fixed())
        guard problem == nil else {
            throw .invalid("schedule that cannot be", offset: bytes.offset)
        }
    }

    public func digest(into digest: inout StateDigest) {
        digest.combine(quantity.units)
        digest.combine(base.units)
        digest.combine(lot.units)
        digest.combine(start.nanoseconds)
        digest.combine(end.nanoseconds)
        digest.combine(curveStart.nanoseconds)
        digest.combine(slicesPerBin)
        digest.combine(sizePPM)
        digest.combine(jitterPPM)
        digest.combine(generator.state)
    }
}
