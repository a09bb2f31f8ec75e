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

    /// The next child; zero while too little was traded for one.
    ///
    /// - Parameter desired: what it should have of its own by now.
    func child(
        desired: Quantity, done: Quantity, open: Quantity, _ sizing: ChildSizing
    ) -> Quantity {
        let short = min(desired, total) - done - open
        let rest = total - done - open
        guard short.isPositive, short >= sizing.minChild || short >= rest else { return .zero }
        return sizing.size(wanted: short, rest: rest)
    }

    /// What it has to desire for another child; `nil` when there can be none.
    func nextDesired(done: Quantity, open: Quantity, minChild: Quantity) -> Quantity? {
        let rest = total - done - open
        guard rest.isPositive else { return nil }
        return done + open + min(rest, max(minChild, Quantity(units: lot.units)))
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
