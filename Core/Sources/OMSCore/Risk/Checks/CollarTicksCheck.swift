import OMSTypes

/// P05: a limit more than n ticks from the reference: on the aggressive side (a buy above it, a
/// sale below) it is blocked, on the passive side it is a warning. Exactly n passes. Limit and stop
/// limit orders only.
///
/// Limit: a plain count of ticks; told as a distance in price. OrdRejReason 0 / 99 / 16.
enum CollarTicksCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        guard let ticks = context.limits[.collarTicks], context.terms.ordType.hasLimit else {
            return .notRun
        }
        let reference = context.market.reference
        guard reference.isSet else { return context.withoutReference }
        let above = Int128(context.terms.price.units) - Int128(reference.units)
        let most = Int128(ticks) &* Int128(max(1, context.tick.units))
        guard above > most || above < 0 - most else { return .pass }
        let finding = RiskFinding(
            .collarTicks, limit: Int64(clamping: most), measured: Int64(clamping: above.magnitude))
        return context.terms.side.isBuy == (above > 0) ? .block(finding) : .warn(finding)
    }
}
