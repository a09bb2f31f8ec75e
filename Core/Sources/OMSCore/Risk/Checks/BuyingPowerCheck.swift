import OMSTypes

/// P21, second half (§1.4): what the account may buy or sell with what it has.
///
/// Cash account: settled cash (and, by flag, proceeds that have not settled) less open buys and
/// charges; sales out of the long position less open sales. Regulation T, simplified: equity E =
/// cash + long − short; 50 % of positions, open buys and open short sales are required; buying
/// power is twice what is left, and what closes a position needs none.
///
/// Limit: `BuyingPower`. Raw notional (10⁻¹⁶) of the account's currency, told as 10⁻⁸.
/// Scope: the account. OrdRejReason 3 / 3 / 25.
enum BuyingPowerCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        guard let mode = BuyingPower(rawValue: context.limits.choice(.buyingPower)),
            mode != .off, context.holderCount > 0
        else { return .notRun }
        if let obstacle = context.obstacle(0, needsValue: mode == .margin) {
            return obstacle
        }
        switch mode {
        case .off: return .notRun
        case .cash: return cash(context, context.standing.power.settledCash)
        case .cashAndProceeds:
            let power = context.standing.power
            return cash(context, power.settledCash.plus(power.unsettledProceeds))
        case .margin: return margin(context)
        }
    }

    private static func cash(_ context: RiskContext, _ money: Int128) -> CheckResult {
        guard context.terms.side.isBuy else {
            let left = Int128(context.holders[0].net) - Int128(context.holders[0].openSellQty)
            guard Int128(context.addedQty.units) > max(0, left), context.addedQty.isPositive
            else { return .pass }
            return .block(
                RiskFinding(
                    .buyingPower, limit: Int64(clamping: max(0, left)),
                    measured: context.addedQty.units))
        }
        let power = money.minus(context.holders[0].openBuy)
            .minus(context.standing.power.charges)
        return judge(context.holders[0].added, power)
    }

    @inline(__always)
    private static func margin(_ context: RiskContext) -> CheckResult {
        let use = context.holders.place(0)
        // (E − ½·(long + short + open)) ÷ ½, E = cash + long − short.
        let (long, short) = (use.pointee.long, use.pointee.short)
        let (cash, openShort) = (context.standing.power.cash, context.standing.power.openShort)
        let power =
            RiskSum.areSmall(cash ^ (cash &>> 127) | long | short | use.pointee.openBuy | openShort)
            ? cash &+ cash &+ long &- short &- short &- short &- use.pointee.openBuy &- openShort
            : careful(cash, long, short, use.pointee.openBuy.plus(openShort))
        guard use.pointee.added > power else { return .pass }
        return judge(opening(context), max(0, power))
    }

    /// The same of amounts whose sums may overflow.
    @inline(never)
    private static func careful(
        _ cash: Int128, _ long: Int128, _ short: Int128, _ open: Int128
    ) -> Int128 {
        cash.plus(cash).plus(long).minus(short.plus(short).plus(short).plus(open))
    }

    /// Notional of the part that does not close a position.
    @inline(never)
    private static func opening(_ context: RiskContext) -> Int128 {
        let added = context.holders[0].added
        let after = context.holders[0].positionAfter(context.addedQty, context.terms.side)
        guard context.addedQty.isPositive, after < Int128(context.addedQty.units) else {
            return added
        }
        guard after > 0 else { return 0 }
        return min(added, Int128(context.price.units) &* after)
    }

    @inline(never)
    private static func tooMuch(_ added: Int128, _ power: Int128) -> RiskFinding {
        let limit = max(0, power) / Int128(DecimalText.scale)
        return RiskFinding(.buyingPower, limit: Int64(clamping: limit), raw: added)
    }

    @inline(__always)
    private static func judge(_ added: Int128, _ power: Int128) -> CheckResult {
        guard added > 0, added > power else { return .pass }
        return .block(tooMuch(added, power))
    }
}
