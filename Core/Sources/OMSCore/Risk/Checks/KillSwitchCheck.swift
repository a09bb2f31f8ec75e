/// Kill switch (§1.8): while one covers the firm, the account or the instrument, nothing new.
enum KillSwitchCheck {
    static func evaluate(_ context: RiskContext) -> CheckResult {
        context.isKilled ? .block(Refusal(.killSwitch)) : .pass
    }
}
