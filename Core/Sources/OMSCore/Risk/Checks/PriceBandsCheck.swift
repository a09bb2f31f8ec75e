import OMSTypes

/// P06: a buy limit above the market's upper band, or a sell limit below the lower one (LULD), is
/// blocked, or moved to the band where policy says so; equal passes. Market orders only in
/// continuous trading, but those for an auction. No bands published: not run; older than
/// `bandMaxAge`: blocked.
///
/// Limit: `priceBands` 1 blocks, 2 moves (a warning; see `movedPrice`). OrdRejReason 0 / 99 / 16.
enum PriceBandsCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        let mode = context.limits.choice(.priceBands)
        let (lower, upper) = (context.instrument.lowerBand, context.instrument.upperBand)
        guard mode != 0, lower.isSet || upper.isSet else { return .notRun }
        if let maxAge = context.limits[.bandMaxAge],
            context.now.since(context.instrument.bandTime) > maxAge
        {
            return .block(RiskFinding(.bandsStale))
        }
        let terms = context.terms
        guard terms.ordType.hasLimit || terms.price.isSet else {
            let isTaken = !context.market.isClosed || terms.timeInForce.isOfAuction
            return isTaken ? .pass : .block(RiskFinding(.marketOutsideTrading))
        }
        let band = terms.side.isBuy ? upper : lower
        guard band.isSet, terms.side.isBuy ? terms.price > band : terms.price < band else {
            return .pass
        }
        let finding = RiskFinding(
            .priceBands, limit: band.units, measured: terms.price.units)
        return mode == 2 ? .warn(finding) : .block(finding)
    }

    /// The price that the order goes to work with where policy moves it; `nil` = its own.
    static func movedPrice(_ context: RiskContext) -> Price? {
        let result = evaluate(context)
        return result.kind == .warn ? Price(units: result.finding.limit) : nil
    }
}
