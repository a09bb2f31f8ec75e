import OMSTypes
import Testing

@testable import OMSModels

/// The small rules of §1 and §6: child sizes, lag, would-prices, icebergs, pegs, closes.
@Suite struct WorkingRuleTests {
    @Test(
        arguments: [
            // wanted, displayed, rest → size; lot 100, at least 200, at most 1,000, 25 % of shown
            (750, 8_000, 5_000, 700), (1_500, 8_000, 5_000, 1_000), (750, 2_000, 5_000, 500),
            (750, 700, 5_000, 0), (199, 8_000, 5_000, 0), (200, 8_000, 5_000, 200),
            (750, 8_000, 250, 200), (150, 8_000, 150, 150), (100, 8_000, 150, 0),
            (0, 8_000, 150, 0), (750, 8_000, 0, 0), (750, 0, 150, 150),
        ] as [(Int64, Int64, Int64, Int64)])
    func childSize(_ wanted: Int64, _ displayed: Int64, _ rest: Int64, _ size: Int64) {
        let sizing = ChildSizing(
            lot: Lot(shares(100)), minChild: shares(200), maxChild: shares(1_000),
            displayedPPM: 250_000)
        let result = sizing.size(
            wanted: shares(wanted), displayed: shares(displayed), rest: shares(rest))
        #expect(result == shares(size))
    }

    @Test func childSizeWithoutLimits() {
        let sizing = ChildSizing(lot: Lot(shares(100)))
        #expect(sizing.size(wanted: shares(1_050), rest: shares(1_050)) == shares(1_000))
        #expect(sizing.size(wanted: shares(50), rest: shares(50)) == shares(50))
        #expect(sizing.size(wanted: shares(99), rest: shares(5_000)) == .zero)
    }

    @Test func lagAndAggression() {
        let band = TrackingBand(orderQty: shares(50_000), lot: Lot(shares(100)))
        #expect(band.width == shares(500))
        #expect(TrackingBand(orderQty: shares(5_000), lot: Lot(shares(100))).width == shares(100))
        #expect(!band.isBehind(target: shares(2_500), done: shares(2_000)))
        #expect(band.isBehind(target: shares(2_501), done: shares(2_000)))
        #expect(!band.isBehind(target: shares(2_000), done: shares(3_000)))
        var step = Aggression.passive
        var steps: [Aggression] = []
        for isBehind in [false, true, true, true, false] {
            step = step.stepped(isBehind: isBehind)
            steps.append(step)
        }
        #expect(steps == [.passive, .middle, .cross, .cross, .passive])
    }

    @Test func wouldPrice() {
        let would = WouldPrice(price: px("10.00"), quantity: shares(500))
        #expect(would.isMet(.buy, farTouch: px("10.00")) && would.isMet(.buy, farTouch: px("9.99")))
        #expect(!would.isMet(.buy, farTouch: px("10.01")) && !would.isMet(.buy, farTouch: .none))
        #expect(
            would.isMet(.sell, farTouch: px("10.00")) && !would.isMet(.sell, farTouch: px("9.99")))
        #expect(would.wanted(taken: shares(200), rest: shares(1_000)) == shares(300))
        #expect(would.wanted(taken: shares(600), rest: shares(1_000)) == .zero)
        #expect(would.wanted(taken: .zero, rest: shares(40)) == shares(40))
    }

    @Test func iceberg() {
        var generator = SplitMix64(seed: 42)
        var rule = IcebergRule(display: shares(1_000), lot: Lot(shares(100)))
        #expect(rule.shown(rest: shares(5_000), &generator) == shares(1_000))
        #expect(generator.state == 42)
        rule.sizePPM = 300_000
        // 1,000·(1 + 0.3·(2·0.7415… − 1)) = 1,144.9; then 796.
        #expect(rule.shown(rest: shares(5_000), &generator) == shares(1_100))
        #expect(rule.shown(rest: shares(5_000), &generator) == shares(800))
        #expect(rule.shown(rest: shares(250), &generator) == shares(250))
        var small = IcebergRule(display: shares(20), lot: Lot(shares(100)), delayMillisecondsMax: 0)
        #expect(small.shown(rest: shares(5_000), &generator) == shares(100))
        #expect(small.refillDelay(&generator) == 0)
        #expect(small.needsRefill(shownLeaves: .zero, unshown: shares(1)))
        #expect(!small.needsRefill(shownLeaves: .zero, unshown: .zero))
        #expect(!small.needsRefill(shownLeaves: shares(1), unshown: shares(1)))
        small.lowMark = shares(50)
        #expect(small.needsRefill(shownLeaves: shares(49), unshown: shares(1)))
        #expect(!small.needsRefill(shownLeaves: shares(50), unshown: shares(1)))
        var fresh = SplitMix64(seed: 42)
        #expect(rule.refillDelay(&fresh) == 371_000_000)
    }

    @Test(
        arguments: [
            // kind, side, offset, limit → price; 10.00×10.03, tick 0.01
            (.midpoint, .buy, "0", nil, "10.01"), (.midpoint, .sell, "0", nil, "10.02"),
            (.primary, .buy, "0", nil, "10"), (.primary, .sell, "0", nil, "10.03"),
            (.primary, .buy, "-0.02", nil, "9.98"), (.primary, .buy, "0.05", "10.02", "10.02"),
            (.primary, .sell, "-0.02", "10.02", "10.02"), (.market, .buy, "-0.01", nil, "10.02"),
            (.market, .sell, "0.01", nil, "10.01"), (.primary, .buy, "0.005", nil, "10"),
            (.primary, .sell, "-0.005", nil, "10.03"), (.market, .buy, "0", "10.015", "10.01"),
        ] as [(PegRule.Kind, Side, String, String?, String)])
    func pegPrice(
        _ kind: PegRule.Kind, _ side: Side, _ offset: String, _ limit: String?, _ price: String
    ) {
        let rule = PegRule(
            kind: kind, offset: px(offset).units, limit: limit.map(px) ?? .none, tick: px("0.01"))
        #expect(rule.target(side, bid: px("10.00"), ask: px("10.03")) == px(price))
    }

    @Test func workedMidpointPeg() {
        var rule = PegRule(kind: .midpoint, tick: px("0.01"))
        #expect(rule.target(.buy, bid: px("10.00"), ask: px("10.03")) == px("10.01"))
        rule.takesHalfTicks = true
        #expect(rule.target(.buy, bid: px("10.00"), ask: px("10.03")) == px("10.015"))
        #expect(rule.target(.sell, bid: px("10.00"), ask: px("10.03")) == px("10.015"))
        // Frozen: locked, crossed, one-sided.
        #expect(rule.target(.buy, bid: px("10.00"), ask: px("10.00")) == nil)
        #expect(rule.target(.buy, bid: px("10.01"), ask: px("10.00")) == nil)
        #expect(rule.target(.buy, bid: .none, ask: px("10.00")) == nil)
        #expect(rule.target(.buy, bid: px("10.00"), ask: .none) == nil)
        // Throttled.
        func replaces(_ working: String, _ target: String, _ milliseconds: Int64) -> Bool {
            rule.replaces(
                working: px(working), target: px(target),
                now: Timestamp(nanoseconds: milliseconds * 1_000_000),
                lastReplace: Timestamp(nanoseconds: 0))
        }
        #expect(replaces("10.01", "10.02", 50) && replaces("10.02", "10.01", 50))
        #expect(!replaces("10.01", "10.02", 49) && !replaces("10.01", "10.015", 50))
    }

    @Test func closeQuantity() {
        let rule = CloseRule(
            orderPPM: 400_000, auctionPPM: 100_000, imbalancePPM: 200_000, lot: Lot(shares(100)))
        func quantity(_ auction: Int64, _ imbalance: CloseRule.Imbalance = .none) -> Int64 {
            rule.quantity(
                orderQty: shares(10_000), auctionVolume: shares(auction), imbalance: imbalance
            ).count
        }
        #expect(quantity(1_000_000) == 4_000)
        #expect(quantity(25_550) == 2_500)
        #expect(quantity(30_000, .opposite) == 3_600 && quantity(30_000, .same) == 2_400)
        let all = CloseRule(
            orderPPM: 1_000_000, auctionPPM: 1_000_000, imbalancePPM: 500_000, lot: Lot(shares(100))
        )
        #expect(
            all.quantity(orderQty: shares(150), auctionVolume: shares(900), imbalance: .opposite)
                == shares(150))
    }

    @Test func stops() {
        #expect(StopRule.isTriggered(.buy, reference: px("10"), stop: px("10")))
        #expect(!StopRule.isTriggered(.buy, reference: px("9.99"), stop: px("10")))
        #expect(StopRule.isTriggered(.sell, reference: px("10"), stop: px("10")))
        #expect(!StopRule.isTriggered(.sell, reference: px("10.01"), stop: px("10")))
        var stop = px("9.50")
        for reference in ["10.00", "10.20", "9.90"] {
            stop = StopRule.trailed(.sell, stop: stop, reference: px(reference), trail: px("0.30"))
        }
        #expect(stop == px("9.90"))
        #expect(
            StopRule.trailed(.buy, stop: px("10"), reference: px("9"), trail: px("0.5"))
                == px("9.5"))
        #expect(
            StopRule.trailed(.buy, stop: px("9"), reference: px("9"), trail: px("0.5")) == px("9"))
    }

    @Test func snipers() {
        let rule = SniperRule(
            limit: px("10.02"), trigger: shares(300), cooldown: 1_000_000_000, spreadMax: px("0.02")
        )
        func shoots(_ price: String, _ size: Int64, _ spread: String, _ last: Int64?) -> Bool {
            rule.shoots(
                .buy, price: px(price), size: shares(size), spread: px(spread), now: at(10),
                lastShot: last.map(at))
        }
        #expect(shoots("10.02", 300, "0.02", nil) && shoots("10.01", 900, "0.01", 9))
        #expect(!shoots("10.03", 300, "0.02", nil) && !shoots("10.02", 299, "0.02", nil))
        #expect(!shoots("10.02", 300, "0.03", nil))
        #expect(
            !rule.shoots(
                .sell, price: px("10.01"), size: shares(300), spread: px("0.01"), now: at(1),
                lastShot: nil))
        let impatient = SniperRule(
            limit: px("10.02"), trigger: shares(300), cooldown: 2_000_000_000)
        #expect(
            !impatient.shoots(
                .buy, price: px("10"), size: shares(300), spread: px("9"), now: at(10),
                lastShot: at(9)))
        let discretion = DiscretionRule(amount: px("0.02"), sizeMin: shares(100))
        #expect(discretion.takes(.buy, working: px("10"), price: px("10.02"), size: shares(100)))
        #expect(!discretion.takes(.buy, working: px("10"), price: px("10.03"), size: shares(100)))
        #expect(!discretion.takes(.buy, working: px("10"), price: px("10.02"), size: shares(99)))
        #expect(discretion.takes(.sell, working: px("10"), price: px("9.98"), size: shares(100)))
        #expect(!discretion.takes(.sell, working: px("10"), price: px("9.97"), size: shares(100)))
    }
}
