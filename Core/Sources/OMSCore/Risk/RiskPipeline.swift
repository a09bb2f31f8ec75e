import OMSTypes

/// What decided: a reason with its limit and what was measured, units of 10⁻⁸ (plain counts as
/// such numbers too; both 0 where none apply).
struct RiskFinding: Equatable, BitwiseCopyable {
    var reason: RefusalReason
    var limit: Int64 = 0
    var measured: Int64 = 0

    init(_ reason: RefusalReason, limit: Int64 = 0, measured: Int64 = 0) {
        self.reason = reason
        self.limit = limit
        self.measured = measured
    }

    /// Raw notional (10⁻¹⁶) beside a limit of 10⁻⁸: what is over is never rounded to the limit.
    @inline(never)
    init(_ reason: RefusalReason, limit: Int64, raw: Int128) {
        self.reason = reason
        self.limit = limit
        measured = Int64(clamping: Rounding.awayFromZero(raw, Int128(DecimalText.scale)))
    }

    /// Two plain counts.
    @inline(never)
    init(_ reason: RefusalReason, limit: Int64, count: Int64) {
        self.reason = reason
        self.limit = Int64(clamping: Int128(limit) * Int128(DecimalText.scale))
        measured = Int64(clamping: Int128(count) * Int128(DecimalText.scale))
    }
}

/// What one rule says. No enum with the finding in it: taking those apart cost more than the rules.
struct CheckResult: Equatable, BitwiseCopyable {
    enum Kind: UInt8, BitwiseCopyable {
        /// Its limit is not configured, or it does not concern the order.
        case notRun
        case pass
        case warn
        /// The order waits for somebody's approval.
        case approve
        case block
    }

    let kind: Kind
    /// Of no reason where the rule has nothing to say.
    let finding: RiskFinding

    @inline(__always)
    private init(_ kind: Kind, _ finding: RiskFinding = RiskFinding(.none)) {
        self.kind = kind
        self.finding = finding
    }

    @inline(__always) static var notRun: CheckResult { CheckResult(.notRun) }
    @inline(__always) static var pass: CheckResult { CheckResult(.pass) }
    @inline(__always)
    static func warn(_ finding: RiskFinding) -> CheckResult { CheckResult(.warn, finding) }
    @inline(__always)
    static func approve(_ finding: RiskFinding) -> CheckResult { CheckResult(.approve, finding) }
    @inline(__always)
    static func block(_ finding: RiskFinding) -> CheckResult { CheckResult(.block, finding) }
}

/// All rules in `RiskRule.evaluationOrder`, each evaluated and recorded; the first that blocks
/// decides what the client is told. Rules have no side effects: counts move by events only.
enum RiskPipeline {
    static func evaluate(_ context: borrowing RiskContext) -> Outcome {
        let holders = context.holderCount
        precondition(holders <= HolderList.most, "more holders than there is room for")
        var outcome = Outcome(price: context.price, findings: context.findings)
        lookAtForm(context, &outcome)
        lookAtPrice(context, &outcome)
        lookAtExposure(context, &outcome)
        if outcome.needsApproval != nil {
            outcome.approvalWindow = context.limits.choice(.approvalWindow)
        }
        return outcome
    }

    /// Who, what and when.
    private static func lookAtForm(_ context: borrowing RiskContext, _ outcome: inout Outcome) {
        outcome.record(.killSwitch, KillSwitchCheck.evaluate(context))
        outcome.record(.entitlement, EntitlementCheck.evaluate(context))
        outcome.record(.suitability, SuitabilityCheck.evaluate(context))
        outcome.record(.venueStanding, VenueStandingCheck.evaluate(context))
        outcome.record(.instrumentState, InstrumentStateCheck.evaluate(context))
        outcome.record(.tradingHours, TradingHoursCheck.evaluate(context))
        outcome.record(.tick, TickCheck.evaluate(context))
        outcome.record(.lot, LotCheck.evaluate(context))
        outcome.record(.algoParameters, AlgoParametersCheck.evaluate(context))
        outcome.record(.restrictedList, RestrictedListCheck.evaluate(context))
    }

    /// Price, size and rates.
    private static func lookAtPrice(_ context: borrowing RiskContext, _ outcome: inout Outcome) {
        outcome.record(.staleData, StaleDataCheck.evaluate(context))
        outcome.record(.priceCollar, PriceCollarCheck.evaluate(context))
        outcome.record(.collarTicks, CollarTicksCheck.evaluate(context))
        outcome.record(.priceBands, PriceBandsCheck.evaluate(context))
        outcome.record(.stopSanity, StopSanityCheck.evaluate(context))
        outcome.record(.maximumQuantity, MaximumQuantityCheck.evaluate(context))
        outcome.record(.maximumNotional, MaximumNotionalCheck.evaluate(context))
        outcome.record(.volumeShare, VolumeShareCheck.evaluate(context))
        outcome.record(.duplicateOrder, DuplicateOrderCheck.evaluate(context))
        outcome.record(.orderRate, OrderRateCheck.evaluate(context))
    }

    /// What is held and owed, and what was done before.
    private static func lookAtExposure(_ context: borrowing RiskContext, _ outcome: inout Outcome) {
        outcome.record(.shortSale, ShortSaleCheck.evaluate(context))
        outcome.record(.grossExposure, GrossExposureCheck.evaluate(context))
        outcome.record(.netExposure, NetExposureCheck.evaluate(context))
        outcome.record(.positionLimit, PositionLimitCheck.evaluate(context))
        outcome.record(.credit, CreditCheck.evaluate(context))
        outcome.record(.buyingPower, BuyingPowerCheck.evaluate(context))
        outcome.record(.dailyNotional, DailyNotionalCheck.evaluate(context))
        outcome.record(.lossLimit, LossLimitCheck.evaluate(context))
        outcome.record(.selfTrade, SelfTradeCheck.evaluate(context))
        outcome.record(.strategyFills, StrategyFillsCheck.evaluate(context))
        outcome.record(.messageRatio, MessageRatioCheck.evaluate(context))
        outcome.record(.concentration, ConcentrationCheck.evaluate(context))
        outcome.record(.approval, ApprovalCheck.evaluate(context))
    }
}
