import OMSTypes

/// P24 (§1.5), Regulation SHO. Marking: a long sale (54=2) of more than is held and not on sale yet
/// is blocked, or marked 54=5. What is short needs the right to borrow, a pre-borrow for threshold
/// securities, and a locate for what it adds; what is borrowed is located. While Rule 201 is in
/// force Side 5 needs a limit above the national best bid, and 54=6 a reason why it is exempt.
///
/// Limit: `ShortSaleMode`. Units: 10⁻⁸ of the instrument. OrdRejReason 0 / 99 / 22, 23, 24.
enum ShortSaleCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        let mode = context.limits.choice(.shortSale)
        let side = context.terms.side
        guard mode != ShortSaleMode.off.rawValue, !side.isBuy else {
            // Who may not borrow sells nothing short, whether locates are looked at or not.
            return side.isShort && context.standing.isBorrowForbidden
                ? .block(RiskFinding(.borrowForbidden)) : .notRun
        }
        guard side == .sell else { return short(context, context.addedQty) ?? .pass }
        let parts = split(context)
        guard parts.short.isPositive else { return .pass }
        let finding = RiskFinding(
            .longSaleExceeded, limit: parts.long.units, measured: context.addedQty.units)
        // One order has one side: what is short in part is marked short as a whole, and located as
        // a whole, for the long part is on sale with it. A sale that works keeps its mark.
        guard mode == ShortSaleMode.mark.rawValue, !context.isReplace,
            short(context, context.addedQty) == nil
        else { return .block(finding) }
        return .warn(finding)
    }

    /// The parts of a sale marked long that are long and short (54=2 and 54=5), of what it adds.
    @inline(__always)
    static func split(_ context: RiskContext) -> (long: Quantity, short: Quantity) {
        let added = context.addedQty
        let long = Quantity(units: min(added.units, max(0, context.longQty)))
        return (long, added - long)
    }

    /// What stands against selling so much short.
    @inline(__always)
    private static func short(_ context: RiskContext, _ quantity: Quantity) -> CheckResult? {
        if context.standing.isBorrowForbidden { return .block(RiskFinding(.borrowForbidden)) }
        if context.instrument.isThreshold, quantity.units > context.borrowed {
            return .block(
                RiskFinding(
                    .thresholdSecurity, limit: context.borrowed, measured: quantity.units))
        }
        if quantity.units > context.located {
            return .block(
                RiskFinding(.locateMissing, limit: context.located, measured: quantity.units))
        }
        if context.terms.side == .sellShortExempt {
            return context.hasExemptReason ? nil : .block(RiskFinding(.exemptReasonMissing))
        }
        return context.instrument.isShortRestricted ? restricted(context) : nil
    }

    /// Rule 201: strictly above the bid at entry, which must be known.
    @inline(__always)
    private static func restricted(_ context: RiskContext) -> CheckResult? {
        let (bid, price) = (context.market.bid, context.terms.price)
        guard context.terms.ordType.hasLimit, bid.isSet, price > bid else {
            return .block(
                RiskFinding(.shortSalePrice, limit: bid.units, measured: price.units))
        }
        return nil
    }
}
