import OMSTypes

/// P27: the account's position after open orders of the side and this one are filled is more than a
/// share of what is issued, or a multiple of the mean daily volume: a warning.
///
/// Limits: parts per million, and a plain factor; told as quantities. What is not known of the
/// instrument is not looked at.
enum ConcentrationCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        let share = context.limits[.concentrationShare]
        let multiple = context.limits[.concentrationVolume]
        guard share != nil || multiple != nil, context.holderCount > 0 else { return .notRun }
        guard context.addedQty.isPositive else { return .pass }
        let after = context.holders[0].positionAfter(context.addedQty, context.terms.side)
        if let share, context.instrument.issued > 0 {
            let most = Int128(context.instrument.issued) &* Int128(share)
            if after * 1_000_000 > most { return warned(most / 1_000_000, after) }
        }
        if let multiple, context.instrument.volumeDays > 0 {
            let most = Int128(context.instrument.dailyVolume) &* Int128(multiple)
            if after > most { return warned(most, after) }
        }
        return .pass
    }

    private static func warned(_ most: Int128, _ after: Int128) -> CheckResult {
        .warn(
            RiskFinding(
                .concentration, limit: Int64(clamping: most), measured: Int64(clamping: after)))
    }
}
