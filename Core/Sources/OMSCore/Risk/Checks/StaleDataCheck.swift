import OMSTypes

/// P29: without a fresh reference, or with a clock that is off, no orders that would trade on old
/// data: market orders, and limits at or through the last known far touch. Others need a reference
/// only where P04 does, which says so itself.
///
/// Limits: `blocksStaleData` 1, `clockOffset` in nanoseconds (equal passes).
/// OrdRejReason 0 / 99 / 19.
enum StaleDataCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        let mustBeFresh = context.limits.choice(.blocksStaleData) == 1
        let offsetMax = context.limits[.clockOffset]
        guard mustBeFresh || offsetMax != nil else { return .notRun }
        if mustBeFresh, !context.market.reference.isSet, tradesAtOnce(context) {
            return .block(RiskFinding(.staleData))
        }
        if let offsetMax, context.market.clockOffset > offsetMax, tradesAtOnce(context) {
            // Seconds, as units of 10⁻⁸ of them.
            return .block(
                RiskFinding(
                    .clockOffset, limit: offsetMax / 10,
                    measured: context.market.clockOffset / 10))
        }
        return .pass
    }

    private static func tradesAtOnce(_ context: RiskContext) -> Bool {
        let terms = context.terms
        // Stops wait for their price.
        if terms.ordType.isStop { return false }
        guard terms.ordType.hasLimit || terms.price.isSet else { return true }
        if terms.side.isBuy {
            let ask = context.market.lastAsk
            return ask.isSet && terms.price >= ask
        }
        let bid = context.market.lastBid
        return bid.isSet && terms.price <= bid
    }
}
