import OMSModels
import OMSTypes

/// Into the closing auction what the auction can bear, the remainder before it by participation
/// (algos-and-sor §6).
public struct ClosePlan: Equatable, Sendable, BitwiseCopyable {
    /// The remainder: its total is what the auction does not get.
    public var before: ParticipationPlan
    /// q_close = min(Q·a, ρ·A).
    public var closeQty: Quantity
    /// When that goes out, before the cut-off of the market's calendar.
    public var closeTime: Timestamp
    /// From here on no venue takes orders for the close.
    public var cutoff: Timestamp

    public var total: Quantity { before.total + closeQty }

    var problem: ScheduleProblem? {
        if before.start >= before.end || cutoff > before.end { return .window }
        guard before.base.units >= 0, closeQty.units >= 0, total > before.base,
            total <= OrderCore.quantityMax
        else { return .quantity }
        // What the auction does not get needs a rate to be done at.
        guard before.total > before.base else { return nil }
        return before.ratePPM > 0 && before.ratePPM < PartsPerMillion.whole ? nil : .rate
    }

    /// The one slice, with all that the auction gets; volume gives out the others.
    func slice(after progress: ScheduleProgress) -> ScheduleSlice? {
        guard closeQty.isPositive, progress.target < total else { return nil }
        return ScheduleSlice(
            number: progress.slices + 1, time: closeTime, size: closeQty, target: total,
            isLast: true)
    }

    /// Whether the auction's part is out, so that nothing is done before it any more.
    func isClosing(_ progress: ScheduleProgress) -> Bool {
        closeQty.isPositive && progress.target >= total
    }

    /// When the auction's part goes out for a plan of that instant: at once, where it is late.
    static func time(_ closeTime: Timestamp, after instant: Timestamp) -> Timestamp {
        max(closeTime, instant.adding(nanoseconds: 1_000_000))
    }

    /// The auction keeps its part, as long as there is so much.
    func recomputed(at instant: Timestamp, done: Quantity, orderQty: Quantity) -> ClosePlan? {
        guard orderQty > done, instant < before.end else { return nil }
        var result = self
        // Without a rate nothing can be done before it.
        result.closeQty = before.ratePPM > 0 ? min(closeQty, orderQty - done) : orderQty - done
        result.closeTime = Self.time(closeTime, after: instant)
        result.before.base = done
        result.before.total = orderQty - result.closeQty
        return result
    }

    func encode(into out: inout ByteWriter) {
        out.signedVarint(before.start.nanoseconds)
        out.signedVarint(before.end.nanoseconds)
        out.signedVarint(before.base.units)
        out.signedVarint(before.total.units)
        out.signedVarint(before.ratePPM)
        out.signedVarint(before.lot.units)
        out.signedVarint(closeQty.units)
        out.signedVarint(closeTime.nanoseconds)
        out.signedVarint(cutoff.nanoseconds)
    }

    func digest(into digest: inout StateDigest) {
        before.digest(into: &digest)
        digest.combine(closeQty.units)
        digest.combine(closeTime.nanoseconds)
        digest.combine(cutoff.nanoseconds)
    }
}

extension ClosePlan {
    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        let (start, end) = (try bytes.timestamp(), try bytes.timestamp())
        let (base, total) = (try bytes.quantity(), try bytes.quantity())
        let rate = try bytes.signedVarint()
        let lot = try bytes.quantity()
        before = ParticipationPlan(
            start: start, end: end, base: base, total: total, ratePPM: rate,
            lot: Lot(lot.isPositive ? lot : Quantity(units: 1)))
        closeQty = try bytes.quantity()
        closeTime = try bytes.timestamp()
        cutoff = try bytes.timestamp()
        guard lot.isPositive, total.units >= 0, problem == nil else {
            throw .invalid("target close that cannot be", offset: bytes.offset)
        }
    }
}
