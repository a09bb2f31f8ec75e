import OMSTypes
import Testing

@testable import OMSCore

/// Checks of what is held, owed and done before (P14, P15, P17 to P27 and the states), with the
/// worked lines and vectors of the rules.
@Suite struct RiskExposureCheckTests {
    private typealias S = RiskSample

    private func context(
        _ side: Side, _ notional: String, _ change: (inout HolderUse) -> Void
    ) -> RiskContext {
        let context = S.context(S.terms(side, 1, notional))
        change(&context.holders[0])
        return context
    }

    /// P18: 20 m long, 5 m short, 10 m open buys and 4 m open sales; G = 50 m.
    @Test func grossExposure() {
        func words(_ notional: String, limit: String = "50000000") -> String {
            let context = context(.sell, notional) {
                $0.limits.grossExposure = S.units(limit)
                $0.long = S.raw("20000000")
                $0.short = S.raw("5000000")
                $0.openBuy = S.raw("10000000")
                $0.openSell = S.raw("4000000")
            }
            return GrossExposureCheck.evaluate(context).words
        }
        #expect(words("11000000") == "pass")
        #expect(words("11000000.00000001") == "block P18")
        #expect(words("0.01", limit: "0") == "block P18")
        #expect(GrossExposureCheck.evaluate(S.context()) == .notRun)
    }

    /// P19 worked: P = +19 m, open sales 5 m, N = 20 m.
    @Test func netExposure() {
        func words(_ side: Side, _ notional: String) -> String {
            let context = context(side, notional) {
                $0.limits.netExposure = S.units("20000000")
                $0.long = S.raw("21000000")
                $0.short = S.raw("2000000")
                $0.openSell = S.raw("5000000")
            }
            return NetExposureCheck.evaluate(context).words
        }
        #expect(words(.buy, "1000000") == "pass")
        #expect(words(.buy, "1000000.01") == "block P19")
        #expect(words(.sell, "34000000") == "pass")
        #expect(words(.sell, "34000000.01") == "block P19")
    }

    /// P20 worked, T4, and the share of what is issued.
    @Test func positionLimit() {
        func words(
            _ side: Side, _ quantity: Int64, net: Int64, openBuy: Int64 = 0, limit: Int64? = 1_000,
            share: Int64? = nil, issued: Int64 = 0
        ) -> String {
            var context = S.context(S.terms(side, quantity))
            context.instrument.issued = issued * S.unit
            context.holders[0].net = net * S.unit
            context.holders[0].openBuyQty = openBuy * S.unit
            context.holders[0].limits.positionLimit = limit.map { $0 * S.unit } ?? LimitSet.absent
            context.holders[0].limits.positionShare = share ?? LimitSet.absent
            return PositionLimitCheck.evaluate(context).words
        }
        #expect(words(.sell, 200, net: 1_500) == "pass")
        #expect(words(.sell, 2_500, net: 1_500) == "pass")
        #expect(words(.sell, 2_501, net: 1_500) == "block P20")
        #expect(words(.buy, 20, net: 900, openBuy: 80) == "pass", "T4")
        #expect(words(.buy, 21, net: 900, openBuy: 80) == "block P20", "T4")
        // 1 % of 100,000 is 1,000; of 100,001 a little more, which whole shares cannot use.
        for (issued, quantity, expected) in [
            (100_000, 1_000, "pass"), (100_000, 1_001, "block P20"), (100_100, 1_001, "pass"),
            (100_099, 1_001, "block P20"),
        ] as [(Int64, Int64, String)] {
            #expect(
                words(.buy, quantity, net: 0, limit: nil, share: 10_000, issued: issued)
                    == expected)
        }
        #expect(words(.buy, 1, net: 0, limit: nil, share: 10_000) == "warn P03", "issue unknown")
        #expect(words(.buy, 2_000, net: 0, share: 10_000) == "block P20")
        #expect(words(.buy, 1, net: 0, limit: nil) == "not run")
    }

    /// P21: executed and open with their weights; T5, T6 and T6a; the first holder that fails.
    @Test func credit() {
        func words(
            _ notional: String, executed: String, open: String, w1: Int64 = 1_000_000,
            w2: Int64 = 1_000_000
        ) -> String {
            let context = context(.buy, notional) {
                $0.limits.creditLimit = S.units("50000")
                $0.limits.creditExecutedWeight = w1
                $0.limits.creditOpenWeight = w2
                $0.executed = S.raw(executed)
                $0.openBuy = S.raw(open)
            }
            return CreditCheck.evaluate(context).words
        }
        #expect(words("1000", executed: "29700", open: "19300") == "pass")
        #expect(words("1000.01", executed: "29700", open: "19300") == "block P21")
        #expect(words("35150", executed: "29700", open: "19300", w1: 500_000, w2: 0) == "pass")
        #expect(
            words("35150.01", executed: "29700", open: "19300", w1: 500_000, w2: 0) == "block P21")

        func replaced(_ context: RiskContext) -> String {
            let context = context
            context.holders[0].limits.creditLimit = 0
            return CreditCheck.evaluate(context).words
        }
        #expect(replaced(S.replace((100, "10"), S.terms(.buy, 80, "10"), leaves: 80)) == "pass")
        #expect(
            replaced(S.replace((100, "10"), S.terms(.buy, 120, "10"), leaves: 120))
                == "block P21")
        #expect(replaced(S.replace((60, "10"), S.terms(.buy, 90, "10.5"), leaves: 50)) == "pass")
        let increased = S.replace((60, "10"), S.terms(.buy, 100, "10.5"), leaves: 60)
        #expect(increased.addedNotional.raw == S.raw("30"))
        #expect(replaced(increased) == "block P21")

        var levels = S.context()
        levels.holderCount = 3
        for index in 0..<3 { levels.holders[index].added = levels.addedNotional.raw }
        levels.holders[1].limits.creditLimit = S.units("9999")
        levels.holders[2].limits.creditLimit = S.units("5000")
        let finding = RiskFinding(.credit, limit: S.units("9999"), raw: S.raw("10000"))
        #expect(CreditCheck.evaluate(levels) == .block(finding), "the first that fails decides")
    }

    /// P22: D = 1 m.
    @Test func dailyNotional() {
        func words(_ notional: String) -> String {
            let context = context(.sell, notional) {
                $0.limits.dailyNotional = S.units("1000000")
                $0.executed = S.raw("600000")
                $0.openBuy = S.raw("200000")
                $0.openSell = S.raw("100000")
            }
            return DailyNotionalCheck.evaluate(context).words
        }
        #expect(words("100000") == "pass")
        #expect(words("100000.00000001") == "block P22")
    }

    /// P23: a loss of exactly X passes; beyond it only what does not raise |position + open|.
    @Test(arguments: [
        ("-1000", Side.buy, Int64(0), Int64(0), "pass"),
        ("-1000.01", .buy, 0, 0, "block P23"), ("-1000.01", .sell, 0, 0, "block P23"),
        ("-1000.01", .sell, 100, 0, "pass"), ("-1000.01", .sell, 50, 0, "pass"),
        ("-1000.01", .sell, 49, 0, "block P23"), ("-1000.01", .buy, 100, 0, "block P23"),
        ("-1000.01", .buy, -100, 50, "pass"), ("-1000.01", .buy, -100, 60, "block P23"),
        ("1000000", .buy, 100, 0, "pass"),
    ])
    func lossLimit(_ profit: String, _ side: Side, _ net: Int64, _ open: Int64, _ words: String) {
        var context = S.context(S.terms(side, 100))
        context.holders[0].limits.dailyLoss = S.units("1000")
        context.holders[0].profit = S.raw(profit)
        context.holders[0].net = net * S.unit
        context.holders[0].openBuyQty = open * S.unit
        #expect(LossLimitCheck.evaluate(context).words == words)
        context.holders[0].limits.isStrategy = true
        let result = LossLimitCheck.evaluate(context)
        #expect(result.kind != .block || result.finding.reason == .strategyLossLimit)
        context.addedQty = .zero
        #expect(LossLimitCheck.evaluate(context) == .pass, "blocked only if something is added")
    }

    /// §1.4 worked: what 10,000 buys on margin.
    @Test(arguments: [
        ("10000", "0", "0", "0", "20000"), ("-5000", "15000", "0", "0", "5000"),
        ("18000", "0", "8000", "0", "12000"), ("18000", "0", "8000", "4000", "8000"),
        ("0", "0", "0", "1", "0"),
    ])
    func margin(_ cash: String, _ long: String, _ short: String, _ open: String, _ power: String) {
        func words(_ notional: String, _ side: Side, net: Int64 = 0) -> String {
            var context = S.context(S.terms(side, 1, notional), [.buyingPower: 3])
            context.standing.power.cash = S.raw(cash)
            context.holders[0].long = S.raw(long)
            context.holders[0].short = S.raw(short)
            context.holders[0].openBuy = S.raw(open)
            context.holders[0].net = net * S.unit
            return BuyingPowerCheck.evaluate(context).words
        }
        if power != "0" { #expect(words(power, .buy) == "pass") }
        let above = DecimalText.string(S.units(power) + 1)
        #expect(words(above, .buy) == "block P21")
        #expect(words(above, .sellShort) == "block P21")
        #expect(words("1000000", .sell, net: 1) == "pass", "closing trades always pass")
        #expect(words("1000000", .buy, net: -1) == "pass")
    }

    /// §1.4: a cash account.
    @Test func cashAccount() {
        func words(_ side: Side, _ quantity: Int64, _ mode: BuyingPower = .cash) -> String {
            var context = S.context(S.terms(side, quantity), [.buyingPower: mode.rawValue])
            context.standing.power.settledCash = S.raw("10000")
            context.standing.power.unsettledProceeds = S.raw("5000")
            context.standing.power.charges = S.raw("100")
            context.holders[0].openBuy = S.raw("900")
            context.holders[0].net = 50 * S.unit
            context.holders[0].openSellQty = 20 * S.unit
            return BuyingPowerCheck.evaluate(context).words
        }
        #expect(words(.buy, 90) == "pass")
        #expect(words(.buy, 91) == "block P21")
        #expect(words(.buy, 140, .cashAndProceeds) == "pass")
        #expect(words(.buy, 141, .cashAndProceeds) == "block P21")
        #expect(words(.sell, 30) == "pass")
        #expect(words(.sell, 31) == "block P21")
        #expect(words(.buy, 1_000_000, .off) == "not run")
    }

    /// P24 worked: marking, locates (T8), Rule 201, borrow.
    @Test func shortSales() {
        func words(
            _ side: Side, _ quantity: Int64, _ mode: ShortSaleMode = .refuse,
            limit: String? = "100", _ change: (inout RiskContext) -> Void = { _ in }
        ) -> String {
            var context = S.context(
                S.terms(side, quantity, limit), [.shortSale: mode.rawValue])
            context.longQty = 300 * S.unit
            change(&context)
            return ShortSaleCheck.evaluate(context).words
        }
        func located(_ shares: Int64) -> (inout RiskContext) -> Void {
            { $0.located = shares * S.unit }
        }
        #expect(words(.buy, 500) == "not run")
        #expect(words(.sell, 300) == "pass")
        #expect(words(.sell, 301) == "block P24")
        #expect(words(.sell, 1) { $0.longQty = -5 } == "block P24")
        #expect(words(.sell, 500, .mark, located(200)) == "block P24", "300 long and 200 short")
        func unheld(_ shares: Int64) -> String {
            words(.sell, 200, .mark) {
                $0.longQty = -1
                $0.located = shares * S.unit
            }
        }
        #expect(unheld(200) == "warn P24", "all of it is marked short")
        #expect(unheld(199) == "block P24")
        let parts = ShortSaleCheck.split(
            {
                var context = S.context(S.terms(.sell, 500))
                context.longQty = 300 * S.unit
                return context
            }())
        #expect(parts.long == Quantity(units: 300 * S.unit))
        #expect(parts.short == Quantity(units: 200 * S.unit))
        #expect(words(.sellShort, 100, .refuse, located(100)) == "pass", "T8")
        #expect(words(.sellShort, 1, .refuse, located(0)) == "block P24", "T8")
        #expect(words(.sellShortExempt, 1, .refuse, located(1)) == "block P24", "no reason")
        #expect(
            words(.sellShortExempt, 1) {
                $0.located = S.unit
                $0.hasExemptReason = true
                $0.instrument.isShortRestricted = true
            } == "pass")
        func restricted(_ limit: String?, bid: String = "20") -> String {
            words(.sellShort, 1, limit: limit) {
                $0.located = S.unit
                $0.instrument.isShortRestricted = true
                $0.market.bid = S.price(bid)
            }
        }
        #expect(restricted("20.00") == "block P24")
        #expect(restricted("20.01") == "pass")
        #expect(restricted(nil) == "block P24", "no market orders")
        #expect(restricted("20.01", bid: "0") == "block P24", "the bid must be known")
        #expect(
            words(.sell, 300) { $0.instrument.isShortRestricted = true } == "pass", "long sales")
    }

    /// P24: rights to borrow, threshold securities, and what a replace needs.
    @Test func borrowing() {
        func reason(_ change: (inout RiskContext) -> Void) -> RefusalReason? {
            var context = S.context(S.terms(.sellShort, 1), [.shortSale: 1])
            context.located = S.unit
            change(&context)
            let result = ShortSaleCheck.evaluate(context)
            return result.kind == .block ? result.finding.reason : nil
        }
        #expect(reason { $0.standing.isBorrowForbidden = true } == .borrowForbidden)
        #expect(reason { $0.instrument.isThreshold = true } == .thresholdSecurity)
        #expect(
            reason {
                $0.instrument.isThreshold = true
                $0.borrowed = S.unit
            } == nil)
        #expect(
            reason {
                $0.instrument.isThreshold = true
                $0.borrowed = S.unit - 1
            } == .thresholdSecurity, "all of it is borrowed, or none of it is sold")
        #expect(
            reason {
                $0.addedQty = .zero
                $0.located = 0
            } == nil, "a replace needs a locate for what it adds")
    }

    /// P14 (T3), P15, P17, P26 and P27.
    @Test func countsAndRates() {
        func duplicates(_ count: Int64) -> String {
            var context = S.context([
                .duplicateWindow: 5_000_000_000, .duplicateWarn: 3, .duplicateCount: 5,
            ])
            context.equalOrders = count
            return DuplicateOrderCheck.evaluate(context).words
        }
        #expect(
            (0...6).map(duplicates) == [
                "not run", "pass", "pass", "warn P14", "warn P14", "block P14", "block P14",
            ])
        var context = S.context([.orderRate: 100, .strategyFills: 100, .messageRatio: 500])
        #expect(OrderRateCheck.evaluate(context) == .pass)
        context.activity.hasToken = false
        context.activity.tokenRate = 100
        #expect(
            OrderRateCheck.evaluate(context)
                == .block(RiskFinding(.orderRate, limit: S.units("100"), measured: 0)))
        #expect(OrderRateCheck.evaluate(S.context()) == .notRun)

        func fills(_ count: Int64) -> String {
            context.activity.strategyFills = count
            return StrategyFillsCheck.evaluate(context).words
        }
        #expect(fills(100) == "pass")
        #expect(fills(101) == "block P17")
        context.isReplace = true
        #expect(fills(101) == "not run")

        func ratio(_ messages: Int64, _ executions: Int64) -> String {
            context.activity.messages = messages
            context.activity.executions = executions
            return MessageRatioCheck.evaluate(context).words
        }
        #expect(ratio(999, 0) == "pass", "1,000 messages at least")
        #expect(ratio(1_000, 0) == "warn P26")
        #expect(ratio(1_000, 2) == "pass")
        #expect(ratio(1_001, 2) == "warn P26")

        func concentration(_ quantity: Int64, net: Int64) -> String {
            var context = S.context(
                S.terms(.buy, quantity), [.concentrationShare: 50_000, .concentrationVolume: 5])
            context.holders[0].net = net * S.unit
            context.instrument.issued = 100_000 * S.unit
            context.instrument.dailyVolume = 900 * S.unit
            context.instrument.volumeDays = 20
            return ConcentrationCheck.evaluate(context).words
        }
        #expect(concentration(500, net: 4_000) == "pass")
        #expect(concentration(501, net: 4_000) == "warn P27", "five days' volume is 4,500")
        #expect(concentration(1_001, net: 4_000) == "warn P27", "5 % is 5,000")
        #expect(ConcentrationCheck.evaluate(S.context()) == .notRun)
    }

    /// P25, and orders that wait for an approval.
    @Test func selfTradesAndApprovals() {
        func words(_ action: SelfTradeAction, meets: Bool = true) -> String {
            var context = S.context([.selfTradeAction: action.rawValue])
            context.hasOwnOpposite = meets
            context.ownOpposite = S.price("99.99")
            return SelfTradeCheck.evaluate(context).words
        }
        #expect(words(.off) == "not run")
        #expect(words(.cancelNewest) == "block P25")
        #expect(words(.cancelBoth) == "block P25")
        #expect(words(.cancelOldest) == "warn P25")
        #expect(words(.decrement) == "warn P25")
        #expect(words(.allow) == "warn P25")
        #expect(words(.cancelNewest, meets: false) == "pass")
        #expect(ApprovalCheck.evaluate(S.context([.approvalNotional: S.units("10000")])) == .pass)
        #expect(
            ApprovalCheck.evaluate(S.context([.approvalNotional: S.units("9999.99")]))
                == .approve(
                    RiskFinding(
                        .approvalNeeded, limit: S.units("9999.99"), measured: S.units("10000"))))
    }

    /// §1.8: halted lets nothing through that adds, reducing what brings a position nearer to
    /// nothing.
    @Test func states() {
        func words(
            _ state: TradingState, _ side: Side, net: Int64 = 0, open: Int64 = 0, added: Int64 = 100
        ) -> String {
            var context = S.context(S.terms(side, 100))
            context.standing.state = state
            context.holders[0].net = net * S.unit
            context.holders[0].openBuyQty = open * S.unit
            context.addedQty = Quantity(units: added * S.unit)
            return KillSwitchCheck.evaluate(context).words
        }
        #expect(words(.normal, .buy) == "pass")
        #expect(words(.halted, .sell, net: 100) == "block KILL")
        #expect(words(.reducing, .sell, net: 100) == "pass")
        #expect(words(.reducing, .sell, net: 99) == "block KILL")
        #expect(words(.reducing, .buy, net: -100) == "pass")
        #expect(words(.reducing, .buy, net: -100, open: 1) == "block KILL")
        #expect(words(.reducing, .buy) == "block KILL")
        var nothing = S.replace((100, "10"), S.terms(.buy, 80, "10"), leaves: 80)
        nothing.standing.state = .halted
        #expect(KillSwitchCheck.evaluate(nothing) == .pass, "a replace that adds nothing")
    }
}
