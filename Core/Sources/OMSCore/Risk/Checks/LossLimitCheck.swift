import OMSTypes

/// P23: realised and unrealised loss of today above the limit (equal passes): orders that raise
/// |position + open orders of the side| are blocked, others pass.
///
/// Units: 10⁻⁸ of the holder's currency, every holder with a limit. OrdRejReason 3 / 3 / 3, of a
/// strategy's limit 21 in 5.0SP2.
enum LossLimitCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        var result = CheckResult.notRun
        for index in 0..<context.holderCount {
            let use = context.holders.place(index)
            let limit = use.pointee.limits.dailyLoss
            guard limit != LimitSet.absent else { continue }
            result = .pass
            let isUnvalued = use.pointee.isUnvalued
            let loss = Int128(0).minus(use.pointee.profit)
            guard isUnvalued || loss.exceeds(limit), context.addedQty.isPositive,
                context.raises(at: index)
            else { continue }
            if isUnvalued { return .block(RiskFinding(.noReferencePrice)) }
            let reason: RefusalReason =
                use.pointee.limits.isStrategy ? .strategyLossLimit : .lossLimit
            return .block(RiskFinding(reason, limit: limit, raw: loss))
        }
        return result
    }
}
