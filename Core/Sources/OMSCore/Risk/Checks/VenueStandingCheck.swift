/// P31: some venue that takes such an order may be used: enabled, no self-help declared against it,
/// certified for the order's type. Always run; who looks for the venues says what it found.
///
/// OrdRejReason 0 / 99 / 99.
enum VenueStandingCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        context.standing.isVenueMissing ? .block(RiskFinding(.venueUnavailable)) : .pass
    }
}
