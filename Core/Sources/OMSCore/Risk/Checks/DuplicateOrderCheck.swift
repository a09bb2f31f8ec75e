/// P14: equal orders (account, instrument, side, quantity, limit, type) within the window, this one
/// included, reach the count. Replaces are not counted.
enum DuplicateOrderCheck {
    static func evaluate(_ context: RiskContext) -> CheckResult {
        let limit = context.limits.duplicateCount
        guard limit > 0, context.limits.duplicateWindow > 0, context.equalOrders > 0 else {
            return .notRun
        }
        guard context.equalOrders >= limit else { return .pass }
        let scale: Int64 = 100_000_000
        return .block(
            .duplicateOrder, limit: limit.multipliedReportingOverflow(by: scale).partialValue,
            measured: context.equalOrders * scale)
    }
}
