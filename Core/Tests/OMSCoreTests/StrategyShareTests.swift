import OMSModels
import OMSTypes
import Testing

@testable import OMSCore

/// ParticipationRate (849) as a bound of a schedule, and the least share beside it.
@Suite struct StrategyShareTests {
    /// algos-and-sor §3: Σ children of bin b ≤ ⌊ρ·u_b·ADV⌋ in lots; what is cut rolls on.
    @Test(arguments: [Int64(100_000), 180_000, 250_000])
    func vwapIsBoundedByTheUsualVolume(_ rate: Int64) throws {
        // ADV 100,000 on the worked curve 12, 9, 8, 7, 6, 6, 7, 8, 10, 27 %.
        let expected: [Int64]
        switch rate {
        case 100_000: expected = [1200, 900, 800, 700, 600, 600, 700, 800, 1000, 2700]
        // 18 % cuts 2,400 to 2,100; what rolled on goes where a bin has room for it.
        case 180_000: expected = [2100, 1600, 1400, 1200, 1000, 1000, 1200, 1400, 1800, 4800]
        default: expected = [2400, 1800, 1600, 1400, 1200, 1200, 1400, 1600, 2000, 5400]
        }
        let desk = Desk.lots()
        try desk.follow([12, 9, 8, 7, 6, 6, 7, 8, 10, 27], volume: 100_000)
        let terms = desk.strategy(.vwap, minutes: 10) { $0.ratePPM = rate }
        let id = desk.enter(desk.order("X", .buy, 20_000), by: terms)
        var sizes: [Int64] = []
        for number in 0..<10 {
            let sent = desk.nextSlice()
            sizes.append(sent.shares.reduce(0, +))
            sent.forEach { desk.fill($0) }
            if number == 5 { try desk.restart() }
        }
        #expect(sizes == expected)
        let all = expected.reduce(0, +)
        #expect(desk.view(id).cumQty == qty(all))
        #expect(desk.view(id).ordStatus == (all == 20_000 ? .filled : .partiallyFilled))
        if all < 20_000 {
            desk.fireNextTimer()
            #expect(desk.view(id).ordStatus == .canceled, "it ends with its window")
        }
        #expect(desk.replayed() == desk.digest())
    }

    @Test func aBoundByTheCurveNeedsItsVolume() throws {
        let desk = Desk.lots()
        try desk.follow([1, 1], volume: 0)
        let id = desk.enter(
            desk.order("X", .buy, 200), by: desk.strategy(.vwap, minutes: 1) { $0.ratePPM = 1 })
        #expect(desk.view(id).ordStatus == .rejected && desk.refusal == .strategyCurve)
    }

    /// The worked line of §4 as a bound: ρ = 10 %, others 9,000 → own 1,000 of the 1,400 that the
    /// first slice of §2 wants; 3,600 more of others give the 400 that were held back.
    @Test(arguments: [TargetStrategy.twap, .minimizeMarketImpact])
    func theMarketsVolumeBoundsASchedule(_ kind: TargetStrategy) throws {
        let desk = Desk.lots()
        let terms = desk.strategy(kind) {
            $0.ratePPM = 100_000
            $0.urgencyNano = 0
        }
        let id = desk.enter(desk.order("X", .buy, 10_000), by: terms)
        #expect(desk.traded(50_000).isEmpty, "from here it counts")
        _ = desk.traded(59_000)
        let sent = desk.nextSlice()
        #expect(sent.shares == [1_000])
        #expect(desk.core.strategy(of: id)?.cut == qty(400))
        desk.fill(sent[0])
        #expect(desk.traded(60_000).isEmpty, "that was our own")
        // 900 of others a lot.
        #expect(desk.core.volumeAwaited(Desk.acme) == qty(60_900))
        #expect(desk.traded(60_899).isEmpty)
        #expect(desk.traded(60_900).shares == [100])
        desk.routes.suffix(1).forEach { desk.fill($0) }
        try desk.restart()
        // 61,000 + 2,700 + what of ours is in it: all of the 400 are out.
        #expect(desk.traded(63_700).shares == [300])
        #expect(desk.core.strategy(of: id)?.cut == .zero)
        #expect(desk.replayed() == desk.digest())
    }

    /// Without a print nothing is known of the market, and so nothing may go out.
    @Test func noVolumeNoShare() {
        let desk = Desk.lots()
        desk.enter(desk.order("X", .buy, 7_000), by: desk.strategy { $0.ratePPM = 500_000 })
        #expect(desk.nextSlice().isEmpty)
        #expect(desk.nextSlice().isEmpty)
        // What both slices want, at most twice the second, comes as volume does.
        #expect(desk.traded(10).isEmpty)
        #expect(desk.traded(20_010).shares == [2_000])
    }

    /// A least share goes ahead of the schedule.
    @Test func theLeastShareGoesAhead() {
        let desk = Desk.lots()
        let terms = desk.strategy { $0.bounds.rateMinPPM = 100_000 }
        desk.enter(desk.order("X", .buy, 7_000), by: terms)
        _ = desk.traded(0)
        #expect(desk.core.volumeAwaited(Desk.acme) == qty(900))
        #expect(desk.traded(27_000).shares == [3_000])
        desk.fill(desk.routes[0])
        // Its first three slices are done, so the next one that sends is the fourth.
        #expect((0..<3).map { _ in desk.nextSlice().shares } == [[], [], []])
        #expect(desk.nextSlice().shares == [1_000])
    }

    /// Catch-up is bounded by the share too, whatever the market does; and it never goes over it.
    @Test(arguments: (1...20).map { UInt64($0) })
    func neverAboveItsShare(_ seed: UInt64) throws {
        var random = Seeded(seed)
        let rate = Int64(1 + random.below(40)) * 10_000
        let desk = Desk.lots()
        let terms = desk.strategy(minutes: 60) {
            $0.ratePPM = rate
            $0.interval = 30_000_000_000
            $0.sizePPM = 300_000
            $0.seed = seed
        }
        let id = desk.enter(desk.order("X", .buy, 60_000), by: terms)
        var (others, own): (Int64, Int64) = (0, 0)
        _ = desk.traded(0)
        for step in 0..<120 {
            for _ in 0..<3 {
                others += random.chance(20) ? 0 : Int64(random.below(60)) * 20
                for route in desk.traded(others + own) {
                    desk.fill(route)
                    own += route.quantity.units / DecimalText.scale
                }
            }
            for route in desk.nextSlice() {
                desk.fill(route)
                own += route.quantity.units / DecimalText.scale
            }
            #expect(own * 1_000_000 <= rate * (others + own), "seed \(seed), step \(step)")
            if step == 60 { try desk.restart() }
            if desk.view(id).isTerminal { break }
        }
        #expect(desk.view(id).cumQty == qty(own) && own > 0, "seed \(seed)")
    }

    // MARK: A participation with two rates

    /// §4, Band: from ρ_min at the reference price, linear to ρ_max at the span better.
    @Test(arguments: [
        ("10.00", Int64(100_000)), ("10.20", 100_000), ("9.75", 200_000), ("9.50", 300_000),
        ("9.00", 300_000),
    ])
    func theRateFollowsThePrice(_ price: String, _ rate: Int64) {
        let desk = Desk.lots()
        let terms = desk.strategy(.participate) {
            $0.bounds.rateMinPPM = 100_000
            $0.bounds.rateMaxPPM = 300_000
            $0.bounds.referencePx = px("10")
            $0.bounds.priceSpan = px("0.5")
        }
        let id = desk.enter(desk.order("X", .buy, 100_000, "11"), by: terms)
        _ = desk.traded(0)
        desk.quote(price, half: "0.02")
        _ = desk.traded(9_000)
        let run = desk.core.strategy(of: id)
        #expect(run?.followedPPM == rate)
        // What was traded before the look counts by the rate that held then.
        #expect(desk.routes.shares.reduce(0, +) == 1_000)
        #expect(desk.replayed() == desk.digest())
    }

    @Test(arguments: [
        ("both", "MinParticipationRate is 0 to the most"), ("span", "ReferencePx"),
        ("iceberg", "ParticipationRate"), ("least", "MinParticipationRate"),
    ])
    func ratesThatCannotBe(_ what: String, _ words: String) {
        let desk = Desk.lots()
        var terms = desk.strategy(.participate) {
            $0.bounds.rateMinPPM = 400_000
            $0.bounds.rateMaxPPM = 300_000
            $0.bounds.referencePx = px("10")
            $0.bounds.priceSpan = px("0.5")
        }
        switch what {
        case "span":
            terms.bounds.rateMinPPM = 1
            terms.bounds.priceSpan = .none
        case "iceberg":
            terms = desk.strategy(.iceberg) { $0.ratePPM = 1 }
            terms.bounds.displayQty = qty(100)
        case "least":
            terms = desk.strategy { $0.ratePPM = 1_000 }
            terms.bounds.rateMinPPM = 2_000
        default: break
        }
        desk.enter(desk.order("X", .buy, 7_000), by: terms)
        #expect(desk.refusal == .strategyParameter)
        #expect(desk.refusalText.contains(words), "\(desk.refusalText)")
    }
}
