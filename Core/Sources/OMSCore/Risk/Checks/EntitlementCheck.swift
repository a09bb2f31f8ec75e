import OMSTypes

/// P13: whoever enters the order may use its OrdType (40) and its TargetStrategy (847). Sessions
/// and accounts are looked at before, where names become numbers.
///
/// Limit: bits of `LimitKind.orderTypes`. OrdRejReason 0 / 99 / 99.
enum EntitlementCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        guard let allowed = context.limits[.orderTypes] else { return .notRun }
        guard allowed & 1 << number(context.terms.ordType) != 0 else {
            return .block(RiskFinding(.entitlement))
        }
        guard context.strategy != 0 else { return .pass }
        let place = 32 + number(ofStrategy: context.strategy)
        return allowed & 1 << place != 0 ? .pass : .block(RiskFinding(.entitlement))
    }

    /// Bit of an OrdType: 1 market, 2 limit, 3 stop, 4 stop limit, 5 pegged.
    static func number(_ ordType: OrdType) -> Int64 {
        switch ordType {
        case .market: return 1
        case .limit: return 2
        case .stop: return 3
        case .stopLimit: return 4
        case .pegged: return 5
        }
    }

    /// Number of a TargetStrategy within its half: those of FIX as they are (1 to 3), those from
    /// 1001 on behind them from 4; what has no place of its own has the last one.
    static func number(ofStrategy strategy: UInt16) -> Int64 {
        min(31, strategy <= 3 ? Int64(strategy) : max(4, Int64(strategy) - 997))
    }
}
