import OMSTypes

/// P02: quantity × px × multiplier × rate above the maximum, px as in §1.1: limit orders count at
/// their limit, others at the reference with its buffer for buys, and are blocked without one.
///
/// Units: 10⁻⁸ of the account's currency, compared unrounded. OrdRejReason 3 / 3 / 27.
enum MaximumNotionalCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        guard let limit = context.limits[.maxNotional], context.isSizeChecked else {
            return .notRun
        }
        guard context.price.isSet else { return context.unpricedVerdict }
        let notional = Notional(context.price, context.terms.orderQty).raw
        guard notional.exceeds(limit) else { return .pass }
        return .block(RiskFinding(.maximumNotional, limit: limit, raw: notional))
    }
}
