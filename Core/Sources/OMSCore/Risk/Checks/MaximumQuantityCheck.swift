/// P01: quantity above the account's maximum. Equal passes.
enum MaximumQuantityCheck {
    static func evaluate(_ context: RiskContext) -> CheckResult {
        let limit = context.limits.maxQuantity
        guard limit > 0, context.isSizeChecked else { return .notRun }
        let quantity = context.terms.orderQty.units
        return quantity > limit
            ? .block(.maximumQuantity, limit: limit, measured: quantity) : .pass
    }
}
