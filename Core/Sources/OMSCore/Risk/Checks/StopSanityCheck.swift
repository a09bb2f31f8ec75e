import OMSTypes

/// P07: a stop limit that could not trade when it is triggered (a buy's Price (44) below its StopPx
/// (99), a sale's above) is blocked; a StopPx that is reached already is a warning.
///
/// Limit: `stopSanity` 1. OrdRejReason 0 / 11 / 11.
enum StopSanityCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        let terms = context.terms
        guard context.limits.choice(.stopSanity) == 1, terms.ordType.isStop, terms.stopPx.isSet
        else { return .notRun }
        let (stop, isBuy) = (terms.stopPx, terms.side.isBuy)
        if terms.ordType == .stopLimit, isBuy ? terms.price < stop : terms.price > stop {
            return .block(
                RiskFinding(.stopBehindLimit, limit: stop.units, measured: terms.price.units))
        }
        let reference = context.market.reference
        guard reference.isSet else { return context.withoutReference }
        guard isBuy ? stop <= reference : stop >= reference else { return .pass }
        return .warn(
            RiskFinding(.stopPassed, limit: reference.units, measured: stop.units))
    }
}
