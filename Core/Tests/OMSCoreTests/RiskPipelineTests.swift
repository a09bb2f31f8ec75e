import OMSTypes
import Testing

@testable import OMSCore

/// The pipeline as a whole: its order, what is recorded, what nobody knows, and numbers at their
/// extremes.
@Suite struct RiskPipelineTests {
    private typealias S = RiskSample

    /// Every rule by itself, in the printed order: the obvious twin of the straight line.
    static let twin: [(RiskRule, @Sendable (RiskContext) -> CheckResult)] = [
        (.killSwitch, KillSwitchCheck.evaluate), (.entitlement, EntitlementCheck.evaluate),
        (.suitability, SuitabilityCheck.evaluate), (.venueStanding, VenueStandingCheck.evaluate),
        (.instrumentState, InstrumentStateCheck.evaluate),
        (.tradingHours, TradingHoursCheck.evaluate), (.tick, TickCheck.evaluate),
        (.lot, LotCheck.evaluate), (.algoParameters, AlgoParametersCheck.evaluate),
        (.restrictedList, RestrictedListCheck.evaluate), (.staleData, StaleDataCheck.evaluate),
        (.priceCollar, PriceCollarCheck.evaluate), (.collarTicks, CollarTicksCheck.evaluate),
        (.priceBands, PriceBandsCheck.evaluate), (.stopSanity, StopSanityCheck.evaluate),
        (.maximumQuantity, MaximumQuantityCheck.evaluate),
        (.maximumNotional, MaximumNotionalCheck.evaluate),
        (.volumeShare, VolumeShareCheck.evaluate),
        (.duplicateOrder, DuplicateOrderCheck.evaluate), (.orderRate, OrderRateCheck.evaluate),
        (.shortSale, ShortSaleCheck.evaluate), (.grossExposure, GrossExposureCheck.evaluate),
        (.netExposure, NetExposureCheck.evaluate), (.positionLimit, PositionLimitCheck.evaluate),
        (.credit, CreditCheck.evaluate), (.buyingPower, BuyingPowerCheck.evaluate),
        (.dailyNotional, DailyNotionalCheck.evaluate), (.lossLimit, LossLimitCheck.evaluate),
        (.selfTrade, SelfTradeCheck.evaluate), (.strategyFills, StrategyFillsCheck.evaluate),
        (.messageRatio, MessageRatioCheck.evaluate),
        (.concentration, ConcentrationCheck.evaluate), (.approval, ApprovalCheck.evaluate),
    ]

    /// P16 is looked at where a child is sent; everything else is in the twin and in its order.
    @Test func theOrderIsPrinted() {
        #expect(Self.twin.map(\.0) == RiskRule.evaluationOrder.filter { $0 != .messageRate })
        #expect(Set(RiskRule.evaluationOrder).count == RiskRule.allCases.count)
    }

    private static func number(_ bound: Int, _ random: inout Seeded, _ extreme: Bool) -> Int64 {
        guard extreme else { return Int64(random.below(bound)) }
        let extremes: [Int64] = [0, 1, -1, .max, .max - 1, .min + 1, 1 << 62, 100_000_000]
        return extremes[random.below(extremes.count)]
    }

    /// A context whose values are drawn: small ones, so that all verdicts come up, or extremes.
    static func drawn(
        _ random: inout Seeded, extreme: Bool, in holders: HolderUses
    ) -> RiskContext {
        func number(_ bound: Int) -> Int64 { Self.number(bound, &random, extreme) }
        let types = OrdType.allCases
        var terms = S.terms(Side.allCases[random.below(4)], 1, "1")
        terms.ordType = types[random.below(types.count)]
        terms.timeInForce = TimeInForce.allCases[random.below(8)]
        terms.orderQty = Quantity(units: number(300) &* (extreme ? 1 : S.unit))
        terms.price = Price(units: 95 &* S.unit &+ number(1_000) &* (extreme ? 1 : 1_000_000))
        terms.stopPx = Price(units: 95 &* S.unit &+ number(1_000) &* (extreme ? 1 : 1_000_000))
        if extreme { terms.price = Price(units: number(1)) }
        var context = S.context(terms, reference: random.chance(90) ? "100" : nil, in: holders)
        if extreme { context.market.reference = Price(units: max(0, number(1))) }
        context.price = extreme ? Price(units: number(1)) : context.price
        context.addedNotional = Notional(context.price, terms.orderQty)
        for kind in LimitKind.allCases where random.chance(60) {
            context.limits[kind] = number(3) &* (random.chance(50) || extreme ? 1 : 50_000)
        }
        context.isReplace = random.chance(20)
        context.isSizeChecked = random.chance(80)
        context.addedQty = max(.zero, terms.orderQty)
        context.tick = Price(units: extreme ? number(1) : random.chance(10) ? 3_000_000 : 1_000_000)
        context.standing.state = TradingState.allCases[random.below(12) / 5]
        context.standing.isVenueMissing = random.chance(5)
        context.instrument.dailyVolume = max(0, number(2_000)) &* (extreme ? 1 : S.unit)
        context.instrument.volumeDays = number(9)
        context.instrument.issued = number(2) &* (extreme ? 1 : 50_000 * S.unit)
        context.instrument.upperBand = Price(units: extreme ? number(1) : 104 * S.unit)
        context.instrument.lowerBand = Price(units: extreme ? number(1) : 97 * S.unit)
        context.instrument.isHalted = random.chance(5)
        context.instrument.product = UInt8(random.below(3))
        if random.chance(5) { context.market.hours = .marketClosed }
        context.standing.restriction = Restriction.Kind(rawValue: UInt8(random.below(40)))
        context.instrument.isShortRestricted = random.chance(30)
        context.market.clockOffset = number(2)
        context.market.bid = Price(units: extreme ? number(1) : 99 * S.unit)
        context.market.lastAsk = context.market.bid
        context.located = number(200) &* (extreme ? 1 : S.unit)
        context.longQty = number(200) &* (extreme ? 1 : S.unit)
        context.equalOrders = number(6)
        context.hasOwnOpposite = random.chance(20)
        context.activity.hasToken = random.chance(80)
        context.activity.messages = number(2_000)
        context.activity.executions = number(4)
        context.activity.strategyFills = number(4)
        context.isRateMissing = random.chance(5)
        context.strategy = UInt16(truncatingIfNeeded: number(2))
        context.algo.parentQty = Quantity(units: number(300) &* (extreme ? 1 : S.unit))
        context.algo.childrenQty = Quantity(units: number(100) &* (extreme ? 1 : S.unit))
        drawExposure(&context, &random, extreme)
        return context
    }

    private static func drawExposure(
        _ context: inout RiskContext, _ random: inout Seeded, _ extreme: Bool
    ) {
        func number(_ bound: Int) -> Int64 { Self.number(bound, &random, extreme) }
        func amount() -> Int128 {
            guard extreme else { return Int128(random.below(20_000)) * Int128(S.unit * S.unit) }
            return [0, 1, -1, Int128.max, .min, .max - 1, 1 << 126][random.below(7)]
        }
        context.standing.power.cash = amount()
        context.standing.power.settledCash = amount()
        context.standing.power.openShort = amount()
        context.holderCount = random.below(9)
        for index in 0..<context.holderCount {
            var use = HolderUse()
            use.limits = HolderLimits(context.limits)
            use.added = context.addedNotional.raw
            (use.openBuy, use.openSell, use.executed) = (amount(), amount(), amount())
            (use.long, use.short, use.profit) = (amount(), amount(), amount())
            use.isUnvalued = random.chance(5)
            use.net = number(300) &* (extreme ? 1 : S.unit)
            use.openBuyQty = number(100) &* (extreme ? 1 : S.unit)
            use.openSellQty = number(100) &* (extreme ? 1 : S.unit)
            context.holders[index] = use
        }
    }

    /// Bits, the deciding rule, the approval and all findings are those of the twin; nothing traps
    /// at the extremes.
    @Test(arguments: [(UInt64(6), false), (7, false), (8, true), (9, true)])
    func pipelineIsItsTwin(_ seed: UInt64, _ extreme: Bool) {
        var random = Seeded(seed)
        let holders = HolderUses()
        var blocked: UInt64 = 0
        var ran: UInt64 = 0
        for number in 0..<20_000 {
            let context = Self.drawn(&random, extreme: extreme, in: holders)
            let outcome = RiskPipeline.evaluate(context)
            var verdicts = Verdicts()
            var first: RiskFinding?
            var approval: RiskRule?
            var findings: [(RiskRule, RiskEvent.FindingKind, RiskFinding)] = []
            for (rule, check) in Self.twin {
                let result = check(context)
                if result != .notRun { verdicts.evaluated |= rule.bit }
                let finding = result.finding
                switch result.kind {
                case .notRun, .pass: break
                case .warn:
                    verdicts.warned |= rule.bit
                    findings.append((rule, .warned, finding))
                case .approve:
                    verdicts.warned |= rule.bit
                    approval = approval ?? rule
                    findings.append((rule, .needsApproval, finding))
                case .block:
                    verdicts.blocked |= rule.bit
                    first = first ?? finding
                    findings.append((rule, .blocked, finding))
                }
            }
            let isSame =
                outcome.verdicts == verdicts && outcome.approvalRule == approval
                && outcome.refusal?.reason == first?.reason
                && outcome.refusal?.limit == first?.limit
                && outcome.refusal?.measured == first?.measured
                && outcome.findingCount == findings.count
                && findings.indices.allSatisfy { outcome.finding($0) == findings[$0] }
            #expect(isSame, "seed \(seed), order \(number)")
            if !isSame { return }
            blocked |= verdicts.blocked
            ran |= verdicts.evaluated
        }
        let all = Self.twin.reduce(0) { $0 | $1.0.bit }
        #expect(ran == all, "every rule ran")
        let warning: Set<RiskRule> = [.messageRatio, .concentration, .approval]
        for (rule, _) in Self.twin where !extreme && !warning.contains(rule) {
            #expect(blocked & rule.bit != 0, "\(rule) never blocked")
        }
    }

    /// What a rule before it blocks takes no token and is not counted as an equal order.
    @Test func blockedOrdersTakeNoToken() {
        var context = S.context([.orderRate: 100])
        #expect(RiskPipeline.evaluate(context).verdicts.takesToken)
        #expect(RiskPipeline.evaluate(context).verdicts.reachesDuplicateRule)
        context.limits[.duplicateWindow] = 1
        context.limits[.duplicateCount] = 1
        context.equalOrders = 1
        var verdicts = RiskPipeline.evaluate(context).verdicts
        #expect(!verdicts.takesToken, "P14 blocks")
        #expect(verdicts.reachesDuplicateRule, "which counts")
        context.standing.restriction = .noTrade
        verdicts = RiskPipeline.evaluate(context).verdicts
        #expect(!verdicts.takesToken && !verdicts.reachesDuplicateRule)
        context = S.context()
        context.holders[0].limits.creditLimit = 0
        #expect(RiskPipeline.evaluate(context).verdicts.takesToken, "a later rule blocks")
    }

    /// Orders in a currency without a rate add no risk; T1 is told as stale data.
    @Test func whatNobodyKnows() {
        var context = S.context(S.terms(.buy, 100), [.maxNotional: S.units("1000000000")])
        context.isRateMissing = true
        context.price = .none
        context.addedNotional = .zero
        context.holders[0].added = 0
        context.limits[.passesWithoutReference] = 1
        #expect(RiskPipeline.evaluate(context).refusal?.reason == .rateMissing)
        context.holders[0].net = -100 * S.unit
        #expect(RiskPipeline.evaluate(context).refusal == nil, "closes")

        let stale = S.context(reference: nil, [.collar25: 50_000])
        let refusal = RiskPipeline.evaluate(stale).refusal
        #expect(refusal?.reason.rule == "P29")
        #expect(refusal?.reason.ordRejReason == .other)
        #expect(refusal?.reason.ordRejDetail?.rawValue == 19)

        // A position without any price: only what brings it nearer to nothing.
        context = S.context()
        context.holders[0].limits.grossExposure = .max
        context.holders[0].isUnvalued = true
        #expect(GrossExposureCheck.evaluate(context).words == "block P29")
        context.holders[0].net = -100 * S.unit
        #expect(GrossExposureCheck.evaluate(context) == .pass)
        context.isOverfull = true
        #expect(RiskPipeline.evaluate(context).refusal?.reason == .tooManyScopes)
    }

    /// OrdRejReason (103) in 4.4 and 5.0SP2 as the catalogue prints them.
    @Test(arguments: [
        (RefusalReason.maximumQuantity, "P01", 3, 26), (.maximumNotional, "P02", 3, 27),
        (.volumeShare, "P03", 3, 3), (.priceCollar, "P04", 99, 16), (.collarTicks, "P05", 99, 16),
        (.priceBands, "P06", 99, 16), (.stopBehindLimit, "P07", 11, 11),
        (.priceOffTick, "P08", 11, 18), (.quantityOffLot, "P09", 13, 13),
        (.belowMinimum, "P09", 13, 13), (.instrumentHalted, "P10", 2, 2),
        (.unknownSymbol, "P10", 1, 1), (.marketClosed, "P11", 2, 2), (.sessionPast, "P11", 4, 4),
        (.restrictedList, "P12", 99, 99), (.entitlement, "P13", 99, 99),
        (.unknownAccount, "P13", 15, 15), (.duplicateOrder, "P14", 6, 6),
        (.strategyFills, "P17", 99, 21), (.grossExposure, "P18", 3, 25),
        (.netExposure, "P19", 3, 25), (.positionLimit, "P20", 3, 3), (.credit, "P21", 3, 25),
        (.buyingPower, "P21", 3, 25), (.dailyNotional, "P22", 3, 3), (.lossLimit, "P23", 3, 3),
        (.strategyLossLimit, "P23", 3, 21), (.locateMissing, "P24", 99, 22),
        (.thresholdSecurity, "P24", 99, 23), (.borrowForbidden, "P24", 99, 24),
        (.selfTrade, "P25", 99, 99), (.suitability, "P28", 99, 99), (.staleData, "P29", 99, 19),
        (.algoParameters, "P30", 11, 11), (.venueUnavailable, "P31", 99, 99),
    ])
    func codes(_ reason: RefusalReason, _ rule: String, _ in44: UInt8, _ in50SP2: UInt8) {
        #expect(reason.rule == rule)
        #expect(reason.ordRejReason.rawValue == in44)
        #expect(reason.ordRejDetail?.rawValue ?? reason.ordRejReason.rawValue == in50SP2)
    }

    /// Every reason of the checks says its rule and what would be right.
    @Test func reasonsHaveWords() {
        for reason in RefusalReason.allCases where (100..<150).contains(reason.rawValue) {
            #expect(!reason.rule.isEmpty && !reason.explanation.isEmpty, "\(reason)")
            #expect((reason.businessRejectReason == 8) == ["P15", "P16"].contains(reason.rule))
        }
    }
}
