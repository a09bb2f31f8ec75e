import OMSModels
import OMSTypes

/// A share of the market's volume as it comes, within a window (algos-and-sor §4). It has no slices
/// of its own: what it may have at venues follows from what others trade.
public struct ParticipationPlan: Equatable, Sendable, BitwiseCopyable {
    public var start: Timestamp
    public var end: Timestamp
    /// What had been done when the plan was made.
    public var base: Quantity
    public var total: Quantity
    /// ρ of all volume, own executions with it.
    public var ratePPM: Int64
    public var lot: Lot

    var problem: ScheduleProblem? {
        if ratePPM <= 0 || PovSchedule.problem(ratePPM: ratePPM) != nil { return .rate }
        if start >= end { return .window }
        return base.units >= 0 && total > base && total <= OrderCore.quantityMax ? nil : .quantity
    }

    /// What it should have of its own when others have traded so much.
    func desired(_ volumeOfOthers: Quantity) -> Quantity {
        min(PovSchedule(ratePPM: ratePPM).desired(volumeOfOthers: volumeOfOthers), total)
    }

    /// The next child; zero while too little was traded for one.
    func child(
        _ volumeOfOthers: Quantity, done: Quantity, open: Quantity, _ sizing: ChildSizing
    ) -> Quantity {
        PovSchedule(ratePPM: ratePPM).child(
            volumeOfOthers: volumeOfOthers, done: done, open: open, orderQty: total, sizing)
    }

    /// Volume of others from which on there is another child; `nil` when there can be none.
    func nextVolume(done: Quantity, open: Quantity, minChild: Quantity) -> Quantity? {
        let rest = total - done - open
        guard rest.isPositive else { return nil }
        let least = min(rest, max(minChild, Quantity(units: lot.units)))
        // ⌈(done + open + least)·(1 − ρ)/ρ⌉: one unit less gives one unit of it less.
        let wanted = Int128(done.units) + Int128(open.units) + Int128(least.units)
        let rate = Int128(ratePPM)
        let volume = (wanted * (Int128(PartsPerMillion.whole) - rate) + rate - 1) / rate
        return Quantity(units: Int64(clamping: volume))
    }

    func recomputed(at instant: Timestamp, done: Quantity, orderQty: Quantity)
        -> ParticipationPlan?
    {
        guard orderQty > done, instant < end else { return nil }
        var result = self
        result.base = done
        result.total = orderQty
        return result
    }

    func encode(into out: inout ByteWriter) {
        out.signedVarint(start.nanoseconds)
        out.signedVarint(end.nanoseconds)
        out.signedVarint(base.units)
        out.signedVarint(total.units)
        out.signedVarint(ratePPM)
        out.signedVarint(lot.units)
    }

    init(
        start: Timestamp, end: Timestamp, base: Quantity = .zero, total: Quantity, ratePPM: Int64,
        lot: Lot
    ) {
        self.start = start
        self.end = end
        self.base = base
        self.total = total
        self.ratePPM = ratePPM
        self.lot = lot
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        start = try bytes.timestamp()
        end = try bytes.timestamp()
        base = try bytes.quantity()
        total = try bytes.quantity()
        ratePPM = try bytes.signedVarint()
        let lot = try bytes.quantity()
        self.lot = Lot(lot.isPositive ? lot : Quantity(units: 1))
        guard lot.isPositive, problem == nil else {
            throw .invalid("participation that cannot be", offset: bytes.offset)
        }
    }

    func digest(into digest: inout StateDigest) {
        for number in [
            start.nanoseconds, end.nanoseconds, base.units, total.units, ratePPM, lot.units,
        ] {
            digest.combine(number)
        }
    }
}
