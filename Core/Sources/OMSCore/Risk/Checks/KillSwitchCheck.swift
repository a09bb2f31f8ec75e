/// Kill switch (§1.8): while one covers the firm, the account or the instrument, nothing that adds
/// risk. A replace that adds none passes.
enum KillSwitchCheck {
    static func evaluate(_ context: RiskContext) -> CheckResult {
        let addsRisk =
            context.isSizeChecked || context.addedQty.isPositive || context.addedNotional.raw > 0
        return context.isKilled && addsRisk ? .block(.killSwitch) : .pass
    }
}
