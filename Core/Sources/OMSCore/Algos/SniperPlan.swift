import OMSModels
import OMSTypes

/// Waits unseen, and takes what is displayed at its limit or better (algos-and-sor §6). It has no
/// slices: quotes wake it. What it waits for stands in its terms.
public struct SniperPlan: Equatable, Sendable, BitwiseCopyable {
    public var start: Timestamp
    public var end: Timestamp
    /// What had been done when the plan was made.
    public var base: Quantity
    public var total: Quantity

    var problem: ScheduleProblem? {
        if start >= end { return .window }
        return base.units >= 0 && total > base && total <= OrderCore.quantityMax ? nil : .quantity
    }

    func recomputed(at instant: Timestamp, done: Quantity, orderQty: Quantity) -> SniperPlan? {
        guard orderQty > done, instant < end else { return nil }
        return SniperPlan(start: max(start, instant), end: end, base: done, total: orderQty)
    }

    func encode(into out: inout ByteWriter) {
        for number in [start.nanoseconds, end.nanoseconds, base.units, total.units] {
            out.signedVarint(number)
        }
    }

    func digest(into digest: inout StateDigest) {
        for number in [start.nanoseconds, end.nanoseconds, base.units, total.units] {
            digest.combine(number)
        }
    }
}

extension SniperPlan {
    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        start = try bytes.timestamp()
        end = try bytes.timestamp()
        base = try bytes.quantity()
        total = try bytes.quantity()
        guard problem == nil else {
            throw .invalid("sniper that cannot be", offset: bytes.offset)
        }
    }
}
