import OMSTypes
import Testing

@testable import OMSCore

/// Each check by itself: what passes, the boundary, what it refuses, and the worked lines of the
/// rules. Orders of one account; the whole pipeline is looked at in `RiskPipelineTests`.
@Suite struct RiskCheckTests {
    private typealias S = RiskSample

    /// P01, P02 and the size of replaces.
    @Test func sizes() {
        func quantity(_ shares: Int64) -> String {
            MaximumQuantityCheck.evaluate(
                S.context(S.terms(.buy, shares), [.maxQuantity: 100_000 * S.unit])
            ).words
        }
        #expect(quantity(99_999) == "pass")
        #expect(quantity(100_000) == "pass")
        #expect(quantity(100_001) == "block P01")
        let nothing = S.context([.maxQuantity: 0])
        #expect(MaximumQuantityCheck.evaluate(nothing).words == "block P01", "0 passes nothing")
        #expect(MaximumQuantityCheck.evaluate(S.context()) == .notRun)

        // T2: a market buy of 1,000 at 100 with a buffer of 5 % is 105,000.
        func notional(_ limit: String, _ terms: OrderTerms, reference: String? = "100") -> String {
            MaximumNotionalCheck.evaluate(
                S.context(terms, reference: reference, [.maxNotional: S.units(limit)])
            ).words
        }
        let market = S.terms(.buy, 1_000, nil)
        #expect(notional("104999", market) == "block P02")
        #expect(notional("105000", market) == "pass")
        #expect(notional("100000", S.terms(.sell, 1_000, nil)) == "pass")
        #expect(notional("99999.99999999", S.terms(.sell, 1_000, nil)) == "block P02")
        #expect(notional("105000", market, reference: nil) == "block P29")
        #expect(notional("1", S.terms(.buy, 1, "1.00"), reference: nil) == "pass", "no ref needed")
        // A stop counts at the larger of reference and StopPx.
        #expect(notional("11549.99", S.terms(.buy, 100, nil, stop: "110")) == "block P02")
        #expect(notional("11550", S.terms(.buy, 100, nil, stop: "110")) == "pass")
        #expect(notional("10500", S.terms(.buy, 100, nil, stop: "90")) == "pass")

        // Replaces: only what is larger or more aggressive is looked at.
        let limits: [LimitKind: Int64] = [.maxQuantity: 50 * S.unit, .maxNotional: S.units("50")]
        let smaller = S.replace((100, "100"), S.terms(.buy, 80), leaves: 80, limits)
        #expect(MaximumQuantityCheck.evaluate(smaller) == .notRun)
        #expect(MaximumNotionalCheck.evaluate(smaller) == .notRun)
        let dearer = S.replace((100, "100"), S.terms(.buy, 80, "100.01"), leaves: 80, limits)
        #expect(MaximumQuantityCheck.evaluate(dearer).words == "block P01")
    }

    /// P03 worked: 2,000,000 a day, 5 % warns and 20 % blocks.
    @Test(arguments: [
        (100_000, "pass"), (100_001, "warn P03"), (400_000, "warn P03"), (400_001, "block P03"),
    ])
    func volumeShare(_ quantity: Int64, _ words: String) {
        var context = S.context(
            S.terms(.buy, quantity), [.volumeWarn: 50_000, .volumeBlock: 200_000])
        context.instrument.dailyVolume = 2_000_000 * S.unit
        context.instrument.volumeDays = 5
        #expect(VolumeShareCheck.evaluate(context).words == words)
        context.instrument.volumeDays = 4
        #expect(VolumeShareCheck.evaluate(context).words == "warn P03", "too few days")
        context.isSizeChecked = false
        #expect(VolumeShareCheck.evaluate(context) == .notRun)
    }

    /// P04 worked, §1.3 worked, and the bands.
    @Test(arguments: [
        ("100", Side.buy, "105.00", "pass"), ("100", .buy, "105.01", "block P04"),
        ("100", .sell, "95.00", "pass"), ("100", .sell, "94.99", "block P04"),
        ("100", .buy, "90.00", "pass"), ("100", .buy, "89.99", "warn P04"),
        ("100", .sell, "110.00", "pass"), ("100", .sellShort, "110.01", "warn P04"),
        // 10 % from 5 to 25: 11.0165 → 11.02, 9.0135 → 9.01.
        ("10.015", .buy, "11.02", "pass"), ("10.015", .buy, "11.03", "block P04"),
        ("10.015", .sell, "9.01", "pass"), ("10.015", .sell, "9.00", "block P04"),
        ("25", .buy, "26.25", "pass"), ("25", .buy, "26.26", "block P04"),
        ("24.99", .buy, "27.49", "pass"), ("24.99", .buy, "27.50", "block P04"),
        ("5", .buy, "5.50", "pass"), ("5", .buy, "5.51", "block P04"),
        ("4.99", .buy, "5.99", "pass"), ("4.99", .buy, "6.00", "block P04"),
        ("1", .buy, "1.20", "pass"), ("1", .buy, "1.21", "block P04"),
        ("0.99", .buy, "1.49", "pass"), ("0.99", .buy, "1.50", "block P04"),
        ("0.01", .sell, "0.01", "pass"),
    ])
    func collar(_ reference: String, _ side: Side, _ limit: String, _ words: String) {
        let limits: [LimitKind: Int64] = [
            .collar25: 50_000, .collar5: 100_000, .collar1: 200_000, .collar0: 500_000,
        ]
        let context = S.context(S.terms(side, 1, limit), reference: reference, limits)
        #expect(PriceCollarCheck.evaluate(context).words == words)
        var stop = context
        stop.terms.ordType = .stopLimit
        stop.terms.stopPx = stop.terms.price
        #expect(PriceCollarCheck.evaluate(stop).words == words, "stop limits as well")
        var without = context
        without.market.reference = .none
        #expect(PriceCollarCheck.evaluate(without).words == "block P29")
        without.limits[.passesWithoutReference] = 1
        #expect(PriceCollarCheck.evaluate(without) == .notRun)
    }

    @Test func collarDoesNotRun() {
        let market = S.context(S.terms(.buy, 1, nil), reference: nil, [.collar25: 1])
        #expect(PriceCollarCheck.evaluate(market) == .notRun, "no limit price")
        let other = S.context(S.terms(.buy, 1, "1000"), reference: "10", [.collar25: 1])
        #expect(PriceCollarCheck.evaluate(other) == .notRun, "no collar for this band")
        let zero = S.context(S.terms(.buy, 1, "100.01"), [.collar25: 0])
        #expect(PriceCollarCheck.evaluate(zero).words == "block P04")
        #expect(PriceCollarCheck.evaluate(S.context([.collar25: 0])) == .pass, "at the reference")
    }

    /// P05 worked: tick 0.01, 500 ticks.
    @Test(arguments: [
        (Side.buy, "105.00", "pass"), (.buy, "105.01", "block P05"), (.buy, "95.00", "pass"),
        (.buy, "94.99", "warn P05"), (.sell, "95.00", "pass"), (.sell, "94.99", "block P05"),
        (.sell, "105.00", "pass"), (.sell, "105.01", "warn P05"),
    ])
    func collarTicks(_ side: Side, _ limit: String, _ words: String) {
        let context = S.context(S.terms(side, 1, limit), [.collarTicks: 500])
        #expect(CollarTicksCheck.evaluate(context).words == words)
        #expect(CollarTicksCheck.evaluate(S.context(S.terms(side, 1, limit))) == .notRun)
        let without = S.context(S.terms(side, 1, limit), reference: nil, [.collarTicks: 500])
        #expect(CollarTicksCheck.evaluate(without).words == "block P29")
    }

    /// P06: bands 95 to 105.
    @Test(arguments: [
        (Side.buy, "105.00", "pass"), (.buy, "105.01", "block P06"), (.sell, "95.00", "pass"),
        (.sell, "94.99", "block P06"), (.sell, "120.00", "pass"),
    ])
    func bands(_ side: Side, _ limit: String, _ words: String) {
        var context = S.context(S.terms(side, 1, limit), reference: nil, [.priceBands: 1])
        #expect(PriceBandsCheck.evaluate(context) == .notRun, "no bands published")
        context.instrument.lowerBand = S.price("95")
        context.instrument.upperBand = S.price("105")
        context.instrument.bandTime = context.now.adding(nanoseconds: -5_000_000_000)
        #expect(PriceBandsCheck.evaluate(context).words == words)
        #expect(PriceBandsCheck.movedPrice(context) == nil)
        context.limits[.bandMaxAge] = 5_000_000_000
        #expect(PriceBandsCheck.evaluate(context).words == words)
        context.limits[.priceBands] = 2
        let moved = PriceBandsCheck.movedPrice(context)
        #expect((moved != nil) == (words != "pass"))
        #expect(moved == nil || moved == S.price(side == .buy ? "105" : "95"))
        context.limits[.bandMaxAge] = 4_999_999_999
        #expect(PriceBandsCheck.evaluate(context).words == "block P06", "stale bands")
    }

    @Test func marketOrdersInsideOfBands() {
        var context = S.context(S.terms(.buy, 1, nil), [.priceBands: 1])
        context.instrument.upperBand = S.price("105")
        #expect(PriceBandsCheck.evaluate(context) == .pass)
        context.market.isClosed = true
        #expect(PriceBandsCheck.evaluate(context).words == "block P06")
        context.terms.timeInForce = .atTheClose
        #expect(PriceBandsCheck.evaluate(context) == .pass)
    }

    /// P07 with a reference of 100.
    @Test(arguments: [
        (Side.buy, "100.01", nil, "pass"), (.buy, "100.00", nil, "warn P07"),
        (.sell, "99.99", nil, "pass"), (.sell, "100.00", nil, "warn P07"),
        (.buy, "101", "101", "pass"), (.buy, "101", "100.99", "block P07"),
        (.sell, "99", "99", "pass"), (.sell, "99", "99.01", "block P07"),
        (.buy, "99", "100", "warn P07"),
    ])
    func stops(_ side: Side, _ stop: String, _ limit: String?, _ words: String) {
        let context = S.context(S.terms(side, 1, limit, stop: stop), [.stopSanity: 1])
        #expect(StopSanityCheck.evaluate(context).words == words)
        let blind = S.context(
            S.terms(side, 1, limit, stop: stop), reference: nil, [.stopSanity: 1])
        let blocked = words == "block P07" ? words : "block P29"
        #expect(StopSanityCheck.evaluate(blind).words == blocked)
        #expect(StopSanityCheck.evaluate(S.context([.stopSanity: 1])) == .notRun)
    }

    /// P08 and P09.
    @Test func ticksAndLots() {
        func tick(_ limit: String?, stop: String? = nil) -> String {
            TickCheck.evaluate(S.context(S.terms(.buy, 1, limit, stop: stop))).words
        }
        #expect(tick("10.01") == "pass")
        #expect(tick("10.011") == "block P08")
        #expect(tick("-10") == "block P08")
        #expect(tick("10", stop: "9.995") == "block P08")
        #expect(tick(nil, stop: "9.99") == "pass")
        #expect(tick(nil) == "pass")
        #expect(TickCheck.evaluate(S.context(tick: "0")) == .notRun)

        func lot(_ quantity: Int64, least: Int64 = 0, min: Int64 = 0, show: Int64 = 0) -> String {
            var context = S.context(S.terms(.buy, quantity))
            context.instrument.lot = Quantity(units: 100 * S.unit)
            context.instrument.least = Quantity(units: least * S.unit)
            context.minQty = Quantity(units: min * S.unit)
            context.displayQty = Quantity(units: show * S.unit)
            return LotCheck.evaluate(context).words
        }
        #expect(lot(200) == "pass")
        #expect(lot(0) == "block P09")
        #expect(lot(150) == "block P09")
        #expect(lot(200, least: 200) == "pass")
        #expect(lot(200, least: 201) == "block P09")
        func reason(min: Int64, show: Int64) -> RefusalReason? {
            var context = S.context()
            context.minQty = Quantity(units: min * S.unit)
            context.displayQty = Quantity(units: show * S.unit)
            let result = LotCheck.evaluate(context)
            return result.kind == .block ? result.finding.reason : nil
        }
        #expect(reason(min: 100, show: 100) == nil)
        #expect(reason(min: 101, show: 0) == .minQty)
        #expect(reason(min: 0, show: 101) == .displayQty)
    }

    /// P10 and P11.
    @Test func instrumentAndHours() {
        var context = S.context()
        func state() -> String { InstrumentStateCheck.evaluate(context).words }
        #expect(state() == "pass")
        context.instrument.isAuctionOnly = true
        #expect(state() == "pass")
        context.terms.timeInForce = .immediateOrCancel
        #expect(state() == "block P10")
        context.instrument.isAuctionOnly = false
        #expect(state() == "pass")
        context.instrument.isHalted = true
        #expect(state() == "block P10")
        context.instrument.isHalted = false
        context.instrument.isEnded = true
        #expect(state() == "block P10")

        context = S.context(S.terms(.buy, 1, nil, .atTheClose))
        func hours() -> CheckResult { TradingHoursCheck.evaluate(context) }
        #expect(hours() == .pass)
        context.market.hours = .sessionPast
        #expect(hours() == .block(RiskFinding(.sessionPast)))
        context.market.hours = .none
        context.terms.timeInForce = .goodTillDate
        context.terms.expireTime = context.now.adding(nanoseconds: 1)
        #expect(hours() == .pass)
        context.terms.expireTime = context.now
        #expect(hours() == .block(RiskFinding(.expireTimePast)))
        context.terms.timeInForce = .day
        context.market.hours = .marketClosed
        #expect(hours() == .block(RiskFinding(.marketClosed)))
    }

    /// P12, P13, P28, P31.
    @Test func permissions() {
        func listed(_ kind: Restriction.Kind?, _ side: Side) -> String {
            var context = S.context(S.terms(side))
            context.standing.restriction = kind
            return RestrictedListCheck.evaluate(context).words
        }
        for side in Side.allCases {
            #expect(listed(nil, side) == "pass")
            #expect(listed(.noTrade, side) == "block P12")
            #expect(listed(.noBuy, side) == (side == .buy ? "block P12" : "pass"))
            #expect(listed(.noSell, side) == (side == .buy ? "pass" : "block P12"))
            #expect(listed(.noShort, side) == (side.isShort ? "block P12" : "pass"))
            #expect(listed(.approval, side) == "approve P12")
        }
        // Limit orders and TWAP.
        var context = S.context([.orderTypes: 1 << 2 | 1 << 36])
        #expect(EntitlementCheck.evaluate(context) == .pass)
        context.strategy = 1_001
        #expect(EntitlementCheck.evaluate(context) == .pass)
        context.strategy = 1
        #expect(EntitlementCheck.evaluate(context).words == "block P13")
        context.strategy = 0
        context.terms.ordType = .market
        #expect(EntitlementCheck.evaluate(context).words == "block P13")
        #expect(EntitlementCheck.evaluate(S.context()) == .notRun)

        context = S.context([.products: 0b101])
        context.instrument.product = 0
        #expect(SuitabilityCheck.evaluate(context) == .pass)
        context.instrument.product = 2
        #expect(SuitabilityCheck.evaluate(context) == .pass)
        for product: UInt8 in [1, 63, 255] {
            context.instrument.product = product
            #expect(SuitabilityCheck.evaluate(context).words == "block P28")
        }
        #expect(SuitabilityCheck.evaluate(S.context()) == .notRun)
        #expect(VenueStandingCheck.evaluate(context) == .pass)
        context.standing.isVenueMissing = true
        #expect(VenueStandingCheck.evaluate(context).words == "block P31")
    }

    /// P29 and T1: no fresh reference.
    @Test(arguments: [
        (Side.buy, nil, "block P29"), (.buy, "100.02", "pass"), (.buy, "100.03", "block P29"),
        (.sell, "99.98", "pass"), (.sell, "99.97", "block P29"), (.sell, nil, "block P29"),
    ])
    func staleData(_ side: Side, _ limit: String?, _ words: String) {
        var context = S.context(
            S.terms(side, 1, limit), reference: nil, [.blocksStaleData: 1])
        context.market.lastBid = S.price("99.97")
        context.market.lastAsk = S.price("100.03")
        #expect(StaleDataCheck.evaluate(context).words == words)
        context.market.reference = S.price("100")
        #expect(StaleDataCheck.evaluate(context) == .pass)
        // A clock that is off by more than 1 ms.
        context.limits[.clockOffset] = 1_000_000
        context.market.clockOffset = 1_000_000
        #expect(StaleDataCheck.evaluate(context) == .pass)
        context.market.clockOffset = 1_000_001
        #expect(StaleDataCheck.evaluate(context).words == words)
        #expect(StaleDataCheck.evaluate(S.context()) == .notRun)
    }

    /// P30.
    @Test func algoParameters() {
        #expect(AlgoParametersCheck.evaluate(S.context()) == .notRun)
        var context = S.context()
        context.strategy = 2
        func words() -> String { AlgoParametersCheck.evaluate(context).words }
        #expect(words() == "pass")
        for (rate, expected) in [
            (0, "block P30"), (1, "pass"), (1_000_000, "pass"), (1_000_001, "block P30"),
            (-1, "block P30"), (Int64.max, "block P30"),
        ] {
            context.algo.ratePPM = rate
            #expect(words() == expected, "\(rate)")
        }
        context.algo.ratePPM = LimitSet.absent
        context.algo.effectiveTime = Timestamp(nanoseconds: 9)
        context.algo.endTime = Timestamp(nanoseconds: 10)
        #expect(words() == "pass")
        context.algo.effectiveTime = Timestamp(nanoseconds: 10)
        #expect(words() == "block P30")
        context = S.context()
        context.algo.parentQty = Quantity(units: 1_000 * S.unit)
        context.algo.childrenQty = Quantity(units: 900 * S.unit)
        #expect(words() == "pass")
        context.algo.childrenQty.units += 1
        #expect(words() == "block P30")
    }
}
