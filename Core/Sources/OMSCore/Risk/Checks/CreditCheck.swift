import OMSTypes

/// P21, institutional credit (15c3-5): executed today plus open plus new above the limit.
enum CreditCheck {
    static func evaluate(_ context: RiskContext) -> CheckResult {
        let limit = context.limits.creditLimit
        guard limit > 0 else { return .notRun }
        guard context.addedNotional.raw > 0 else { return unpriced(context) }
        let scale = Int128(DecimalText.scale)
        let usage =
            context.credit.executed.raw + context.credit.open.raw + context.addedNotional.raw
        guard usage > Int128(limit) * scale else { return .pass }
        return .block(.credit, limit: limit, measured: Int64(clamping: usage / scale))
    }

    /// Nothing added passes; a quantity that cannot be priced is blocked unless policy says pass.
    private static func unpriced(_ context: RiskContext) -> CheckResult {
        guard context.addedQty.isPositive, !context.price.isSet else { return .pass }
        return context.limits.passesWithoutReference
            ? .notRun : .block(.noReferencePrice)
    }
}
