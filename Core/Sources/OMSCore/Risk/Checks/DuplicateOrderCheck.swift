import OMSTypes

/// P14: equal orders (account, instrument, side, quantity, limit, type) within the window, this one
/// included, reach a count: one warns, a larger one blocks. Replaces are not counted.
///
/// Limits: plain counts, and a window in nanoseconds (now − w, now]. OrdRejReason 6 / 6 / 6.
enum DuplicateOrderCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        let (warn, block) = (context.limits[.duplicateWarn], context.limits[.duplicateCount])
        let count = context.equalOrders
        guard warn != nil || block != nil, context.limits.choice(.duplicateWindow) > 0, count > 0
        else { return .notRun }
        if let block, count >= block {
            return .block(RiskFinding(.duplicateOrder, limit: block, count: count))
        }
        if let warn, count >= warn {
            return .warn(RiskFinding(.duplicateOrder, limit: warn, count: count))
        }
        return .pass
    }
}
