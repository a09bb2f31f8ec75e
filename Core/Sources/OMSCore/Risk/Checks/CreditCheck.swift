import OMSTypes

/// P21, institutional credit (15c3-5): w1 × executed today + w2 × open + what the order adds, above
/// the limit; executed is gross, both sides.
///
/// Units: 10⁻⁸ of the holder's currency, weights in parts per million; every holder with a limit.
/// OrdRejReason 3 / 3 / 25.
enum CreditCheck {
    private static let one: Int64 = 1_000_000

    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        var result = CheckResult.notRun
        for index in 0..<context.holderCount {
            let use = context.holders.place(index)
            let limit = use.pointee.limits.creditLimit
            guard limit != LimitSet.absent else { continue }
            if let obstacle = context.obstacle(index) { return obstacle }
            result = .pass
            let added = use.pointee.added
            let isPlain =
                use.pointee.limits.creditExecutedWeight == one
                && use.pointee.limits.creditOpenWeight == one
            let usage =
                isPlain
                ? RiskSum.of(
                    use.pointee.executed, use.pointee.openBuy, use.pointee.openSell, added)
                : weighted(use)
            // What adds nothing passes above the limit as well.
            if usage.exceeds(limit), added > 0 {
                return .block(RiskFinding(.credit, limit: limit, raw: usage))
            }
        }
        return result
    }

    /// Rounded away from zero: a part of the smallest unit counts as one.
    @inline(never)
    private static func weighted(_ use: UnsafePointer<HolderUse>) -> Int128 {
        let limits = use.pointee.limits
        let executed = use.pointee.executed.times(Int128(limits.creditExecutedWeight))
        let open = use.pointee.openBuy.plus(use.pointee.openSell)
            .times(Int128(limits.creditOpenWeight))
        let both = Rounding.awayFromZero(executed.plus(open), Int128(one))
        return both.plus(use.pointee.added)
    }
}
