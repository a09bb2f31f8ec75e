import OMSTypes

/// P08: Price (44) and StopPx (99) are above 0 and multiples of the tick. Not run without a tick.
///
/// Units: 10⁻⁸ of the instrument's currency. OrdRejReason 0 / 11 / 18.
enum TickCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        let tick = context.tick.units
        guard tick > 0 || context.stopTick.units > 0 else { return .notRun }
        let terms = context.terms
        if terms.ordType.hasLimit || terms.price.isSet {
            if let finding = off(terms.price, tick) { return .block(finding) }
        }
        // A trailing stop may find its level by the quotes.
        if terms.ordType.isStop, terms.stopPx.isSet {
            let stopTick = context.stopTick.units > 0 ? context.stopTick.units : tick
            if let finding = off(terms.stopPx, stopTick) { return .block(finding) }
        }
        return .pass
    }

    @inline(__always)
    private static func off(_ price: Price, _ tick: Int64) -> RiskFinding? {
        guard price.units > 0 else {
            return RiskFinding(.priceNotAllowed, measured: price.units)
        }
        guard tick > 0, price.units % tick != 0 else { return nil }
        return RiskFinding(.priceOffTick, limit: tick, measured: price.units)
    }
}
