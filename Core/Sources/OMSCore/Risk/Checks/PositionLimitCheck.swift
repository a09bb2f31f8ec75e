import OMSTypes

/// P20: position in the instrument after all open orders of the side and this one are filled. Open
/// orders of the other side do not net, so an order that only reduces never fails.
///
/// Limits: 10⁻⁸ of the instrument, or parts per million of what is issued (compared by cross
/// multiplication; a warning where that is not known). Every holder with a limit.
/// OrdRejReason 3 / 3 / 3.
enum PositionLimitCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        var result = CheckResult.notRun
        for index in 0..<context.holderCount {
            let use = context.holders.place(index)
            let limit = use.pointee.limits.positionLimit
            let share = use.pointee.limits.positionShare
            guard limit != LimitSet.absent || share != LimitSet.absent else { continue }
            if result.kind == .notRun { result = .pass }
            guard context.addedQty.isPositive else { continue }
            let after = use.pointee.positionAfter(context.addedQty, context.terms.side)
            if limit != LimitSet.absent, after > Int128(limit) {
                return blocked(limit, after)
            }
            guard share != LimitSet.absent else { continue }
            let issued = context.instrument.issued
            guard issued > 0 else {
                result = .warn(RiskFinding(.statisticsMissing))
                continue
            }
            let most = Int128(issued) &* Int128(share)
            if after &* 1_000_000 > most {
                return blocked(Int64(clamping: most / 1_000_000), after)
            }
        }
        return result
    }

    @inline(never)
    private static func blocked(_ limit: Int64, _ after: Int128) -> CheckResult {
        .block(RiskFinding(.positionLimit, limit: limit, measured: Int64(clamping: after)))
    }
}
