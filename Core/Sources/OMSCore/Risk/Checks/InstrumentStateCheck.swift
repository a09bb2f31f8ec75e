import OMSTypes

/// P10: the instrument may be traded now: neither expired, delisted nor suspended, not halted, and
/// while only auctions trade no type that an auction cannot take (immediate orders, pegs). Unknown
/// symbols are refused before. Always run, for replaces as well.
///
/// OrdRejReason 2 / 2 / 2.
enum InstrumentStateCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        let instrument = context.instrument
        if instrument.isEnded { return .block(RiskFinding(.instrumentEnded)) }
        if instrument.isHalted { return .block(RiskFinding(.instrumentHalted)) }
        guard instrument.isAuctionOnly else { return .pass }
        let terms = context.terms
        return terms.timeInForce.isImmediate || terms.ordType == .pegged
            ? .block(RiskFinding(.auctionOnly)) : .pass
    }
}
