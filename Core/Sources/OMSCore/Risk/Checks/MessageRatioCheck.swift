import OMSTypes

/// P26: messages (new, replace, cancel) by executions of the client in the instrument today above
/// k, from so many messages on: a warning.
///
/// Limits: plain counts; 1,000 messages unless said.
enum MessageRatioCheck {
    private static let fromDefault: Int64 = 1_000

    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        guard let ratio = context.limits[.messageRatio] else { return .notRun }
        let messages = context.activity.messages
        guard messages >= context.limits[.messageRatioFrom] ?? fromDefault else { return .pass }
        let most = Int128(ratio) &* Int128(max(1, context.activity.executions))
        guard Int128(messages) > most else { return .pass }
        return .warn(
            RiskFinding(.messageRatio, limit: Int64(clamping: most), count: messages))
    }
}
