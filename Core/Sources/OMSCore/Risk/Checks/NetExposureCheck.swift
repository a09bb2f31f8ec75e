import OMSTypes

/// P19: P = Σ position value; a buy: P + Σ open buys + what it adds, a sale: −(P − Σ open sales −
/// what it adds), above the limit. Open orders of the other side do not net.
///
/// Units: 10⁻⁸ of the holder's currency, every holder with a limit. OrdRejReason 3 / 3 / 25.
enum NetExposureCheck {
    static func evaluate(_ context: RiskContext) -> CheckResult {
        var result = CheckResult.notRun
        for index in 0..<context.holderCount {
            let limit = context.holders[index].limits.netExposure
            guard limit != LimitSet.absent else { continue }
            if let obstacle = context.obstacle(at: index, needsValue: true) { return obstacle }
            result = .pass
            let added = context.holders[index].added
            guard added > 0 else { continue }
            let net = context.holders[index].long.minus(context.holders[index].short)
            let after =
                context.terms.side.isBuy
                ? net.plus(context.holders[index].openBuy).plus(added)
                : context.holders[index].openSell.plus(added).minus(net)
            if after.exceeds(limit) {
                return .block(RiskFinding(.netExposure, limit: limit, raw: after))
            }
        }
        return result
    }
}
