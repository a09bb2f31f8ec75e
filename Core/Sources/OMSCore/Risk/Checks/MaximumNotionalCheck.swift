import OMSTypes

/// P02: quantity × price above the account's maximum. Limit orders count at their limit; market
/// orders at the reference, with its buffer for buys, and are blocked without one.
enum MaximumNotionalCheck {
    static func evaluate(_ context: RiskContext) -> CheckResult {
        let limit = context.limits.maxNotional
        guard limit > 0, context.isSizeChecked else { return .notRun }
        guard context.price.isSet else {
            return context.limits.passesWithoutReference
                ? .notRun : .block(.noReferencePrice)
        }
        let notional = Notional(context.price, context.terms.orderQty).raw
        guard notional > Int128(limit) * Int128(DecimalText.scale) else { return .pass }
        let measured = Int64(clamping: notional / Int128(DecimalText.scale))
        return .block(.maximumNotional, limit: limit, measured: measured)
    }
}
