import OMSTypes

/// P04: a buy limit above ref·(1+c), rounded up to the tick, or a sell limit below ref·(1−c),
/// rounded down, is blocked; one that is more than 2c away on the passive side is a warning.
/// Exactly at the collar passes. Limit and stop limit orders only.
///
/// Limits: c in parts per million by the band of the reference: 25 and more, 5, 1, below 1.
/// OrdRejReason 0 / 99 / 16.
enum PriceCollarCheck {
    private static let one: Int64 = 1_000_000

    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        guard context.terms.ordType.hasLimit else { return .notRun }
        let reference = context.market.reference
        guard reference.isSet else {
            return isConfigured(context.limits) ? context.withoutReference : .notRun
        }
        guard let share = share(context.limits, reference), share != LimitSet.unbounded else {
            return .notRun
        }
        // More than this is no collar, and would not fit.
        let ppm = max(0, min(share, 1 << 61))
        let (isBuy, sign) = context.terms.side.isBuy ? (true, Int64(1)) : (false, -1)
        // 1 ± c on the aggressive side, 1 ∓ 2c on the passive one.
        let (near, far) = (one + sign * ppm, one - sign * 2 * ppm)
        let exact = Int128(context.terms.price.units) &* Int128(one)
        let bound = Int128(reference.units) &* Int128(near)
        // Rounding is outward: what is inside of the exact bound is inside of the other.
        if isBuy ? exact > bound : exact < bound, let finding = outside(context, near) {
            return .block(finding)
        }
        let edge = Int128(reference.units) &* Int128(far)
        guard isBuy ? exact < edge : exact > edge else { return .pass }
        return .warn(
            RiskFinding(
                .priceCollar, limit: Int64(clamping: edge / Int128(one)),
                measured: context.terms.price.units))
    }

    /// What is wrong with a price beyond the exact bound: nothing up to the next tick (§1.3).
    @inline(never)
    private static func outside(_ context: RiskContext, _ factor: Int64) -> RiskFinding? {
        let isBuy = context.terms.side.isBuy
        let (limit, bound) = (context.terms.price, bound(context, factor, isUpper: isBuy))
        guard isBuy ? limit > bound : limit < bound else { return nil }
        return RiskFinding(.priceCollar, limit: bound.units, measured: limit.units)
    }

    @inline(__always)
    private static func isConfigured(_ limits: LimitSet) -> Bool {
        isBound(limits[.collar25]) || isBound(limits[.collar5]) || isBound(limits[.collar1])
            || isBound(limits[.collar0])
    }

    @inline(__always)
    private static func isBound(_ share: Int64?) -> Bool {
        share != nil && share != LimitSet.unbounded
    }

    /// The limit of the band that holds a reference. Kinds by name: a kind that is a variable would
    /// copy the set.
    @inline(__always)
    private static func share(_ limits: LimitSet, _ reference: Price) -> Int64? {
        let unit = DecimalText.scale
        if reference.units >= 25 * unit { return limits[.collar25] }
        if reference.units >= 5 * unit { return limits[.collar5] }
        return reference.units >= unit ? limits[.collar1] : limits[.collar0]
    }

    /// ref × factor, rounded outward to the tick (§1.3); the lower bound is one tick at least.
    private static func bound(_ context: RiskContext, _ factor: Int64, isUpper: Bool) -> Price {
        let tick = Int128(max(1, context.tick.units))
        let exact = Int128(context.market.reference.units) &* Int128(factor)
        let step = tick * Int128(one)
        if isUpper {
            return Price(
                units: Int64(clamping: Rounding.awayFromZero(exact, step).times(tick)))
        }
        return Price(units: Int64(clamping: max(1, exact / step).times(tick)))
    }
}
