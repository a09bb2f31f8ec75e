import OMSTypes

/// P30: EffectiveTime (168) before ExpireTime (126), ParticipationRate (849) above 0 and at most 1;
/// of a child: what all children have executed and open is not above the parent's OrderQty (38).
///
/// Units: nanoseconds, parts per million, 10⁻⁸ of the instrument. OrdRejReason 0 / 11 / 11.
enum AlgoParametersCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        let algo = context.algo
        guard context.strategy != 0 || algo.parentQty.isPositive else { return .notRun }
        if algo.effectiveTime != .none, algo.endTime != .none, algo.effectiveTime >= algo.endTime {
            return .block(RiskFinding(.algoParameters))
        }
        if algo.ratePPM != LimitSet.absent, algo.ratePPM <= 0 || algo.ratePPM > 1_000_000 {
            // 10⁻⁶ as units of 10⁻⁸.
            let measured = Int64(clamping: Int128(algo.ratePPM) * 100)
            return .block(
                RiskFinding(.algoParameters, limit: DecimalText.scale, measured: measured))
        }
        guard algo.parentQty.isPositive else { return .pass }
        let all = Int128(algo.childrenQty.units) + Int128(context.addedQty.units)
        guard all > Int128(algo.parentQty.units) else { return .pass }
        return .block(
            RiskFinding(
                .childrenOverParent, limit: algo.parentQty.units, measured: Int64(clamping: all)))
    }
}
