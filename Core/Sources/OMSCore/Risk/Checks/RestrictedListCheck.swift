/// P12: the instrument may not be traded, or not on this side, by this account now.
enum RestrictedListCheck {
    static func evaluate(_ context: RiskContext) -> CheckResult {
        context.restriction == nil ? .pass : .block(.restrictedList)
    }
}
