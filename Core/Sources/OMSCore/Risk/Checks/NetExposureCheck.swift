import OMSTypes

/// P19: P = Σ position value; a buy: P + Σ open buys + what it adds, a sale: −(P − Σ open sales −
/// what it adds), above the limit. Open orders of the other side do not net.
///
/// Units: 10⁻⁸ of the holder's currency, every holder with a limit. OrdRejReason 3 / 3 / 25.
enum NetExposureCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        var result = CheckResult.notRun
        for index in 0..<context.holderCount {
            let use = context.holders.place(index)
            let limit = use.pointee.limits.netExposure
            guard limit != LimitSet.absent else { continue }
            if let obstacle = context.obstacle(index, needsValue: true) { return obstacle }
            result = .pass
            let added = use.pointee.added
            let isBuy = context.terms.side.isBuy
            let (own, other) =
                isBuy
                ? (use.pointee.long, use.pointee.short) : (use.pointee.short, use.pointee.long)
            let open = isBuy ? use.pointee.openBuy : use.pointee.openSell
            let after = RiskSum.of(own, open, added, 0).minus(other)
            // What adds nothing passes above the limit as well.
            if after.exceeds(limit), added > 0 {
                return .block(RiskFinding(.netExposure, limit: limit, raw: after))
            }
        }
        return result
    }
}
