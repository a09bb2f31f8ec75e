import OMSTypes

/// P03: OrderQty (38) above a share of the mean daily volume of the last 20 full days: one share
/// warns, a larger one blocks. Fewer than five days known: a warning.
///
/// Limits: parts per million; told as quantities. OrdRejReason 3 / 3 / 3.
enum VolumeShareCheck {
    private static let daysLeast: Int64 = 5

    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        let (warn, block) = (context.limits[.volumeWarn], context.limits[.volumeBlock])
        guard warn != nil || block != nil, context.isSizeChecked else { return .notRun }
        guard context.instrument.volumeDays >= daysLeast else {
            return .warn(
                RiskFinding(
                    .statisticsMissing, limit: daysLeast, count: context.instrument.volumeDays))
        }
        if let block, let finding = above(block, context) { return .block(finding) }
        if let warn, let finding = above(warn, context) { return .warn(finding) }
        return .pass
    }

    @inline(__always)
    private static func above(_ share: Int64, _ context: RiskContext) -> RiskFinding? {
        let quantity = context.terms.orderQty.units
        let most = Int128(share) &* Int128(context.instrument.dailyVolume)
        guard Int128(quantity) &* 1_000_000 > most else { return nil }
        return RiskFinding(
            .volumeShare, limit: Int64(clamping: most / 1_000_000), measured: quantity)
    }
}
