import OMSTypes
import Testing

@testable import OMSModels

/// Transaction cost analysis: worked figures, the identity, statistics.
@Suite struct TransactionCostTests {
    private func dollars(_ raw: Int128) -> Int128 {
        raw / Int128(DecimalText.scale) / Int128(DecimalText.scale)
    }

    @Test func workedShortfall() {
        var sum = ExecutedSum()
        sum.add(shares(8_000), at: px("50.12"))
        let shortfall = ImplementationShortfall(
            .buy, orderQty: shares(10_000), cumQty: sum.quantity, traded: sum.notional,
            decision: px("50.00"), release: px("50.05"), end: px("50.20"),
            fees: Int128(px("80").units))
        #expect(dollars(shortfall.delay) == 500)
        #expect(dollars(shortfall.execution) == 560)
        #expect(dollars(shortfall.opportunity) == 300)
        #expect(dollars(shortfall.fees) == 80)
        #expect(
            shortfall.total == Int128(1_440) * Int128(DecimalText.scale) * Int128(DecimalText.scale)
        )
        #expect(dollars(shortfall.decided) == 500_000)
        #expect(shortfall.microBasisPoints(shortfall.total) == 28_800_000)
        // 13.98601… bps.
        #expect(sum.slippage(.buy, against: px("50.05")) == 13_986_014)
        #expect(printed(Double(sum.slippage(.buy, against: px("50.05"))) / 1e6, 2) == "13.99")
        #expect(sum.slippage(.sell, against: px("50.05")) == -13_986_014)
    }

    /// The parts sum to the total exactly, whatever the numbers.
    @Test func identity() {
        var random = SplitMix64(seed: 21)
        for run in 0..<20_000 {
            let most: Int64 = run % 2 == 0 ? 1_000_000_000_000 : 9_000_000_000_000_000_000
            func price() -> Price { Price(units: random.integer(in: 1...most)) }
            let side = Side.allCases[Int(random.integer(in: 0...3))]
            let orderQty = Quantity(units: random.integer(in: 1...most / 2))
            var sum = ExecutedSum()
            for _ in 0..<random.integer(in: 0...4) {
                sum.add(Quantity(units: random.integer(in: 1...most / 8)), at: price())
            }
            let (decision, release, end) = (price(), price(), price())
            let fees = Int128(random.integer(in: -1_000_000_000_000...1_000_000_000_000))
            let shortfall = ImplementationShortfall(
                side, orderQty: orderQty, cumQty: sum.quantity, traded: sum.notional,
                decision: decision, release: release, end: end, fees: fees)
            let total = ImplementationShortfall.total(
                side, orderQty: orderQty, cumQty: sum.quantity, traded: sum.notional,
                decision: decision, end: end, fees: fees)
            #expect(shortfall.total == total, "run \(run)")
            _ = shortfall.microBasisPoints(total)
        }
    }

    @Test func basisPoints() {
        #expect(MicroBasisPoints.of(1, over: 10_000) == 1_000_000)
        #expect(MicroBasisPoints.of(-1, over: 3) == -3_333_333_333)
        #expect(MicroBasisPoints.of(5, over: 0) == 0)
        #expect(MicroBasisPoints.of(.max, over: 1) == .max)
        #expect(MicroBasisPoints.of(.min, over: 1) == .min)
        #expect(MicroBasisPoints.of(.max, over: .max) == 10_000_000_000)
    }

    @Test func workedSpread() {
        let (bid, ask) = (px("50.04"), px("50.06"))
        func capture(_ side: Side, _ price: String) -> Int64? {
            ExecutionMeasures.spreadCapturePPM(side, px(price), bid: bid, ask: ask)
        }
        #expect(capture(.buy, "50.04") == 1_000_000 && capture(.buy, "50.06") == -1_000_000)
        #expect(capture(.sell, "50.06") == 1_000_000 && capture(.sell, "50.04") == -1_000_000)
        #expect(capture(.buy, "50.05") == 0 && capture(.buy, "50.055") == -500_000)
        #expect(ExecutionMeasures.spreadCapturePPM(.buy, bid, bid: bid, ask: bid) == nil)
        func effective(_ side: Side, _ price: String) -> Int64 {
            ExecutionMeasures.effectiveSpread(side, px(price), bid: bid, ask: ask)
        }
        #expect(effective(.buy, "50.06") == px("0.02").units)
        #expect(effective(.buy, "50.04") == px("-0.02").units)
        #expect(effective(.sell, "50.04") == px("0.02").units)
    }

    @Test func markOuts() {
        // A purchase at 50.06, and the midpoint a second later at 50.01: it came back by 10 bps.
        let (price, later) = (px("50"), px("49.95"))
        #expect(ExecutionMeasures.reversion(.buy, price, midLater: later) == 10_000_000)
        #expect(ExecutionMeasures.markOut(.buy, price, midLater: later) == -10_000_000)
        #expect(ExecutionMeasures.reversion(.sell, price, midLater: later) == -10_000_000)
        #expect(ExecutionMeasures.realizedSpread(.buy, price, midLater: later) == px("0.1").units)
        #expect(ExecutionMeasures.realizedSpread(.sell, price, midLater: later) == px("-0.1").units)
        #expect(ExecutionMeasures.horizons.count == 5)
        #expect(ExecutionMeasures.zScore(cost: 12, expected: 8, deviation: 2) == 2)
    }

    @Test func marketVwap() {
        var market = MarketVwap(includesOwn: false)
        #expect(market.price == .none)
        market.add(shares(100), at: px("10"))
        market.add(shares(300), at: px("10.04"))
        market.add(shares(900), at: px("11"), .averagePrice)
        market.add(shares(900), at: px("11"), [.busted])
        market.add(shares(900), at: px("11"), [.outOfSequence, .negotiated])
        market.add(shares(900), at: px("11"), isOwn: true)
        #expect(market.price == px("10.03"))
        var whole = MarketVwap(includesOwn: true)
        whole.add(shares(100), at: px("10"))
        whole.add(shares(100), at: px("11"), isOwn: true)
        #expect(whole.price == px("10.5"))
        var own = ExecutedSum()
        own.add(shares(40), at: px("10.05"))
        #expect(own.participationPPM(ofVolume: market.sum.quantity) == 100_000)
        #expect(own.participationPPM(ofVolume: .zero) == 0)
        #expect(own.averagePrice == px("10.05"))
    }

    @Test func tally() {
        var venue = ExecutionTally()
        #expect(venue.fillRatePPM == 0 && venue.cancelRatePPM == 0 && venue.timeToFill == 0)
        for _ in 0..<3 { venue.order(shares(100)) }
        venue.fill(shares(50), at: px("10"), waited: 1_000)
        venue.fill(shares(25), at: px("10"), waited: 4_000)
        venue.cancel()
        #expect(venue.fillRatePPM == 250_000 && venue.cancelRatePPM == 333_333)
        #expect(venue.timeToFill == 2_500 && venue.fills == 2)
    }

    @Test func sampleStatistics() throws {
        let values = [1.0, 2, 3, 10]
        let equal = try #require(SampleStatistics(values, weights: [1, 1, 1, 1]))
        #expect(equal.count == 4 && equal.mean == 4 && equal.median == 2.5)
        // Sample deviation 4.0825 over √4.
        #expect(printed(equal.standardError, 6) == "2.041241")
        let weighted = try #require(SampleStatistics(values, weights: [7, 1, 1, 1]))
        #expect(weighted.mean == 2.2)
        #expect(SampleStatistics([5], weights: [2])?.standardError == 0)
        #expect(SampleStatistics([], weights: []) == nil)
        #expect(SampleStatistics([1], weights: [0]) == nil)
    }

    /// The interval holds the truth about as often as it says, and is the same from the same seed.
    @Test func bootstrap() throws {
        var random = SplitMix64(seed: 22)
        var held = 0
        for _ in 0..<400 {
            let values = (0..<60).map { _ in
                // The sum of twelve uniform draws: nearly normal, mean 6.
                (0..<12).reduce(0.0) { sum, _ in sum + random.unit() }
            }
            let weights = values.map { _ in 1.0 }
            var (a, b) = (SplitMix64(seed: 1), SplitMix64(seed: 1))
            let first = try #require(
                SampleStatistics.bootstrap(values, weights: weights, samples: 200, &a))
            let second = SampleStatistics.bootstrap(values, weights: weights, samples: 200, &b)
            #expect(first == second)
            if first.contains(6) { held += 1 }
        }
        #expect((360...396).contains(held), "\(held) of 400")
        var generator = SplitMix64(seed: 1)
        #expect(SampleStatistics.bootstrap([], weights: [], &generator) == nil)
        let one = SampleStatistics.bootstrap([3], weights: [1], &generator)
        #expect(one == 3...3)
    }

    @Test func championAndChallenger() {
        let experiment = ChallengerSwitch(seed: 5, sharePPM: 200_000)
        let other = ChallengerSwitch(seed: 6, sharePPM: 200_000)
        var (count, both) = (0, 0)
        for number in 1...20_000 as ClosedRange<UInt64> {
            let isChallenger = experiment.isChallenger(OrderID(number))
            #expect(isChallenger == experiment.isChallenger(OrderID(number)))
            if isChallenger { count += 1 }
            if isChallenger, other.isChallenger(OrderID(number)) { both += 1 }
        }
        #expect((3_800...4_200).contains(count) && (700...900).contains(both))
        #expect(!ChallengerSwitch(seed: 5, sharePPM: 0).isChallenger(OrderID(1)))
        #expect(ChallengerSwitch(seed: 5, sharePPM: 1_000_000).isChallenger(OrderID(1)))
    }
}
