import OMSTypes

/// P15: every token bucket that the order falls under (session, client, account, instrument) has a
/// token; they are taken together when the order gets so far, or not at all. A replace is one
/// message as well.
///
/// Told: orders a second of the bucket that has none, and 0 tokens. Answered by
/// BusinessMessageReject (j) with BusinessRejectReason (380) 0, 8 in 5.0SP2.
enum OrderRateCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        if context.activity.hasToken {
            return context.limits[.orderRate] == nil && context.activity.tokenRate == 0
                ? .notRun : .pass
        }
        return .block(RiskFinding(.orderRate, limit: context.activity.tokenRate, count: 0))
    }
}
