import OMSTypes

/// P04: a buy limit above ref·(1+c), rounded up to the tick, or a sell limit below ref·(1−c),
/// rounded down, is blocked; one that is more than 2c away on the passive side is a warning.
/// Exactly at the collar passes. Market orders have no limit and do not run.
enum PriceCollarCheck {
    static func evaluate(_ context: RiskContext) -> CheckResult {
        let ppm = Int128(context.limits.collarPPM)
        guard ppm > 0, context.terms.ordType.hasLimit else { return .notRun }
        guard context.reference.isSet else {
            return context.limits.passesWithoutReference
                ? .notRun : .block(.noReferencePrice)
        }
        let limit = context.terms.price
        let upper = bound(context, 1_000_000 + ppm, isUpper: true)
        let lower = bound(context, 1_000_000 - ppm, isUpper: false)
        let ref = Int128(context.reference.units)
        if context.terms.side.isBuy {
            if limit > upper { return blocked(upper, limit) }
            let isFarBelow = Int128(limit.units) * 1_000_000 < ref * (1_000_000 - 2 * ppm)
            return isFarBelow ? .warn : .pass
        }
        if limit < lower { return blocked(lower, limit) }
        let isFarAbove = Int128(limit.units) * 1_000_000 > ref * (1_000_000 + 2 * ppm)
        return isFarAbove ? .warn : .pass
    }

    private static func blocked(_ bound: Price, _ limit: Price) -> CheckResult {
        .block(.priceCollar, limit: bound.units, measured: limit.units)
    }

    /// ref × factor, rounded outward to the tick (§1.3); the lower bound is one tick at least.
    private static func bound(_ context: RiskContext, _ factor: Int128, isUpper: Bool) -> Price {
        let tick = Int128(max(1, context.tick.units))
        let exact = Int128(context.reference.units) * factor
        let step = tick * 1_000_000
        if isUpper {
            return Price(units: Int64(clamping: Rounding.awayFromZero(exact, step) * tick))
        }
        return Price(units: Int64(clamping: max(1, exact / step) * tick))
    }
}
