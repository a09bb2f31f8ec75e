import OMSTypes

/// P04: a buy limit above ref·(1+c), rounded up to the tick, or a sell limit below ref·(1−c),
/// rounded down, is blocked; one that is more than 2c away on the passive side is a warning.
/// Exactly at the collar passes. Limit and stop limit orders only.
///
/// Limits: c in parts per million by the band of the reference: 25 and more, 5, 1, below 1.
/// OrdRejReason 0 / 99 / 16.
enum PriceCollarCheck {
    private static let one: Int128 = 1_000_000

    static func evaluate(_ context: RiskContext) -> CheckResult {
        guard context.terms.ordType.hasLimit else { return .notRun }
        let reference = context.market.reference
        guard reference.isSet else {
            return isConfigured(context.limits) ? context.withoutReference : .notRun
        }
        guard let share = context.limits[kind(for: reference)] else { return .notRun }
        // More than this is no collar, and would not fit.
        let ppm = Int128(min(share, 1 << 61))
        let limit = context.terms.price
        let (ref, exact) = (Int128(reference.units), Int128(limit.units) * one)
        if context.terms.side.isBuy {
            // Rounding is outward: what is inside of the exact bound is inside of the other.
            if exact > ref * (one + ppm) {
                let upper = bound(context, one + ppm, isUpper: true)
                if limit > upper { return .block(finding(upper, limit)) }
            }
            guard exact < ref * (one - 2 * ppm) else { return .pass }
            return .warn(finding(far(ref, one - 2 * ppm), limit))
        }
        if exact < ref * (one - ppm) {
            let lower = bound(context, one - ppm, isUpper: false)
            if limit < lower { return .block(finding(lower, limit)) }
        }
        guard exact > ref * (one + 2 * ppm) else { return .pass }
        return .warn(finding(far(ref, one + 2 * ppm), limit))
    }

    private static func isConfigured(_ limits: LimitSet) -> Bool {
        limits[.collar25] != nil || limits[.collar5] != nil || limits[.collar1] != nil
            || limits[.collar0] != nil
    }

    /// The band that holds a reference.
    static func kind(for reference: Price) -> LimitKind {
        let unit = DecimalText.scale
        if reference.units >= 25 * unit { return .collar25 }
        if reference.units >= 5 * unit { return .collar5 }
        return reference.units >= unit ? .collar1 : .collar0
    }

    private static func finding(_ bound: Price, _ limit: Price) -> RiskFinding {
        RiskFinding(.priceCollar, limit: bound.units, measured: limit.units)
    }

    private static func far(_ ref: Int128, _ factor: Int128) -> Price {
        Price(units: Int64(clamping: ref * factor / one))
    }

    /// ref × factor, rounded outward to the tick (§1.3); the lower bound is one tick at least.
    private static func bound(_ context: RiskContext, _ factor: Int128, isUpper: Bool) -> Price {
        let tick = Int128(max(1, context.tick.units))
        let exact = Int128(context.market.reference.units) * factor
        let step = tick * one
        if isUpper {
            return Price(
                units: Int64(clamping: Rounding.awayFromZero(exact, step).times(tick)))
        }
        return Price(units: Int64(clamping: max(1, exact / step).times(tick)))
    }
}
