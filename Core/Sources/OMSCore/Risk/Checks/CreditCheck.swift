import OMSTypes

/// P21, institutional credit (15c3-5): w1 × executed today + w2 × open + what the order adds, above
/// the limit; executed is gross, both sides.
///
/// Units: 10⁻⁸ of the holder's currency, weights in parts per million; every holder with a limit.
/// OrdRejReason 3 / 3 / 25.
enum CreditCheck {
    private static let one: Int64 = 1_000_000

    static func evaluate(_ context: RiskContext) -> CheckResult {
        var result = CheckResult.notRun
        for index in 0..<context.holderCount {
            let limit = context.holders[index].limits.creditLimit
            guard limit != LimitSet.absent else { continue }
            if let obstacle = context.obstacle(at: index) { return obstacle }
            result = .pass
            let added = context.holders[index].added
            guard added > 0 else { continue }
            let executed = weighted(
                context.holders[index].executed,
                context.holders[index].limits.creditExecutedWeight)
            let open = weighted(
                context.holders[index].open, context.holders[index].limits.creditOpenWeight)
            let usage = executed.plus(open).plus(added)
            if usage.exceeds(limit) {
                return .block(RiskFinding(.credit, limit: limit, raw: usage))
            }
        }
        return result
    }

    /// Rounded away from zero: a part of the smallest unit counts as one.
    @inline(__always)
    private static func weighted(_ raw: Int128, _ ppm: Int64) -> Int128 {
        guard ppm != one else { return raw }
        return Rounding.awayFromZero(raw.times(Int128(ppm)), Int128(one))
    }
}
