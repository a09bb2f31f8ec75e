import OMSTypes

/// P28: the product is open to the client (MiFID appropriateness, options level).
///
/// Limit: bits of `LimitKind.products` by the instrument's number of its product (0 to 62).
/// OrdRejReason 0 / 99 / 99.
enum SuitabilityCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        guard let allowed = context.limits[.products] else { return .notRun }
        let product = Int64(context.instrument.product)
        guard product <= 62, allowed & 1 << product != 0 else {
            return .block(RiskFinding(.suitability))
        }
        return .pass
    }
}
