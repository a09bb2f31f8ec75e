import OMSTypes
import Testing

@testable import OMSModels

/// Fill probabilities, latency, micro-price, fees, statistics: worked figures and tables.
@Suite struct VenueModelTests {
    @Test func workedPoissonQueue() {
        let phi = FillProbability.poissonQueue(
            rate: 0.5, time: 60, tradeSize: 100, queue: 2_000, quantity: 100)
        #expect(printed(phi, 4) == "0.9647")
        // 2,001 and 100 shares take 22 trades.
        let later = FillProbability.poissonQueue(
            rate: 0.5, time: 60, tradeSize: 100, queue: 2_001, quantity: 100)
        #expect(later < phi)
        let cancelled = FillProbability.poissonQueue(
            rate: 0.5, time: 60, tradeSize: 100, queue: 2_000, quantity: 100, cancelRate: 0.01)
        // The flow rises from 50 to 60 shares a second.
        let faster = FillProbability.poissonQueue(
            rate: 0.6, time: 60, tradeSize: 100, queue: 2_000, quantity: 100)
        #expect(cancelled == faster && cancelled > phi)
    }

    /// Sums of 50 digits.
    @Test(
        arguments: [
            (30, 21, "0.964715"), (1, 1, "0.632121"), (5, 0, "1.000000"), (0, 3, "0.000000"),
            (1_000, 1_000, "0.504205"), (5_000, 5_100, "0.080031"), (700, 600, "0.999950"),
        ] as [(Double, Int, String)])
    func poissonTail(_ mean: Double, _ count: Int, _ tail: String) {
        #expect(printed(FillProbability.poissonTail(mean: mean, atLeast: count), 6) == tail)
    }

    @Test func workedFirstPassageAndLatency() {
        let sigma = LatencyCost.volatility(price: 50, annual: 0.30)
        #expect(printed(sigma, 6) == "0.006177")
        let phi = FillProbability.firstPassage(distance: 0.02, volatility: 0.006177, time: 60)
        #expect(printed(phi, 4) == "0.6759")
        #expect(FillProbability.firstPassage(distance: -1, volatility: 0.1, time: 1) == 1)
        #expect(printed(LatencyCost.perShare(volatility: sigma, seconds: 0.002), 6) == "0.000110")
        #expect(printed(LatencyCost.perShare(volatility: 1, seconds: 1), 5) == "0.39894")
    }

    @Test func logistic() {
        #expect(FillProbability.logistic(constant: 0, weights: [], features: []) == 0.5)
        // z = 0.5 − 1·0.5 + 2·1 = 2.
        let p = FillProbability.logistic(constant: 0.5, weights: [-1, 2], features: [0.5, 1])
        #expect(printed(p, 6) == "0.880797")
        #expect(FillProbability.logistic(constant: -800, weights: [], features: []) == 0)
    }

    @Test func workedMicroPrice() throws {
        let touch = try #require(
            TouchImbalance(
                bid: px("10.01"), bidSize: shares(300), ask: px("10.02"), askSize: shares(100)))
        #expect(touch.imbalancePPM == 500_000)
        #expect(touch.microPrice == px("10.0175"))
        #expect(
            TouchImbalance(bid: px("1"), bidSize: .zero, ask: px("2"), askSize: shares(1)) == nil)
        let asks = try #require(
            TouchImbalance(bid: px("1"), bidSize: shares(1), ask: px("2"), askSize: shares(2)))
        #expect(asks.imbalancePPM == -333_333 && asks.microPrice == px("1.33333333"))
    }

    private let day = CalendarDate("20260302")!
    private var always: ClosedRange<CalendarDate> { day.adding(days: -9)...day.adding(days: 9) }

    @Test func charges() {
        var line = FeeLine(
            venue: VenueID(1), liquidity: .taker, days: always, rate: .perShare(px("0.0030").units))
        #expect(line.charge(shares(1_500), at: px("10")) == px("4.5").units)
        line.rate = .perShare(px("-0.0020").units)
        #expect(line.charge(shares(100), at: px("10")) == px("-0.2").units)
        // 0.35 basis points of 50,000.
        line.rate = .microBasisPoints(350_000)
        #expect(line.charge(shares(1_000), at: px("50")) == px("1.75").units)
        #expect(line.perShare(at: px("50")) == px("0.00175").units)
        line.least = px("2").units
        #expect(line.charge(shares(1_000), at: px("50")) == px("2").units)
        line.most = px("3").units
        #expect(line.charge(shares(100_000), at: px("50")) == px("3").units)
        // The largest that there is does not trap.
        line.most = nil
        #expect(line.charge(Quantity(units: .max), at: Price(units: .max)) == .max)
    }

    @Test func theLineThatHolds() {
        func line(_ tier: Int64, _ rate: Int64, symbols: UInt16 = 0) -> FeeLine {
            var line = FeeLine(
                venue: VenueID(1), liquidity: .maker, days: always, rate: .perShare(rate))
            line.tierVolume = shares(tier)
            line.symbolClass = symbols
            return line
        }
        let schedule = FeeSchedule([
            line(0, -20), line(1_000_000, -25), line(5_000_000, -30), line(0, -22, symbols: 2),
        ])
        func rate(_ volume: Int64, symbols: UInt16 = 1, after days: Int = 0) -> Int64? {
            schedule.line(
                VenueID(1), symbolClass: symbols, .maker, on: day.adding(days: days),
                monthVolume: shares(volume))?.perShare(at: px("10"))
        }
        #expect(rate(0) == -20 && rate(999_999) == -20 && rate(1_000_000) == -25)
        #expect(rate(90_000_000) == -30)
        #expect(rate(0, symbols: 2) == -22 && rate(1_000_000, symbols: 2) == -25)
        #expect(rate(0, after: 9) == -20 && rate(0, after: 10) == nil && rate(0, after: -10) == nil)
        #expect(
            schedule.line(VenueID(2), symbolClass: 1, .maker, on: day, monthVolume: .zero) == nil)
        #expect(
            schedule.line(VenueID(1), symbolClass: 1, .taker, on: day, monthVolume: .zero) == nil)
    }

    @Test func accessFeeCaps() {
        let caps = AccessFeeCap([
            .amended(from: day), .original(from: CalendarDate("20060101")!),
        ])
        func most(_ price: String, _ days: Int) -> Int64? {
            caps.most(at: px(price), on: day.adding(days: days))
        }
        #expect(most("10", -1) == px("0.0030").units && most("1.00", -1) == px("0.0030").units)
        #expect(most("0.50", -1) == px("0.0015").units)
        #expect(most("10", 0) == px("0.0010").units && most("0.5", 0) == px("0.0005").units)
        #expect(caps.allows(fee: px("0.0030").units, at: px("10"), on: day.adding(days: -1)))
        #expect(!caps.allows(fee: px("0.00300001").units, at: px("10"), on: day.adding(days: -1)))
        #expect(!caps.allows(fee: px("0.0030").units, at: px("10"), on: day))
        #expect(caps.most(at: px("10"), on: CalendarDate("20050101")!) == nil)
        // A dollar is a dollar and more.
        let odd = AccessFeeCap([.init(from: day, perShare: 7, pricePPM: 1)])
        #expect(odd.most(at: px("1"), on: day) == 7 && odd.most(at: px("0.99"), on: day) == 99)
    }

    @Test func decay() throws {
        let (half, start) = (DecayedStatistics.halfLife, at(1_000_000))
        var sum = DecayedSum()
        sum.add(micro: 8_000_000, at: start, halfLife: half)
        #expect(sum.micro(at: start.adding(nanoseconds: half), halfLife: half) == 4_000_000)
        #expect(sum.micro(at: start.adding(nanoseconds: 3 * half), halfLife: half) == 1_000_000)
        // What comes late does not bring time back.
        sum.add(micro: 1, at: start.adding(nanoseconds: -5), halfLife: half)
        #expect(sum.micro == 8_000_001 && sum.time == start)
        sum.add(micro: .max, at: start, halfLife: half)
        #expect(sum.micro == 1 << 53)
        #expect(try coded({ sum.encode(into: &$0) }, DecayedSum.init(from:)) == sum)
    }

    @Test func statistics() throws {
        let start = at(1_000_000)
        var venue = DecayedStatistics()
        // The prior alone.
        #expect(venue.fillPPM(at: start) == 500_000)
        for number in 0..<8 {
            venue.attempt(
                wasRejected: number == 0, ackNanoseconds: 1_000_000 + Int64(number) * 2_000,
                at: start)
        }
        for number in 1...5 {
            venue.fill(shares(Int64(number) * 100), improvementMicroBps: 300_000, at: start)
            venue.mark(microBps: number == 1 ? -2_500_000 : 0, at: start)
        }
        // (5 + 1)/(8 + 2).
        #expect(venue.fillPPM(at: start) == 600_000)
        #expect(venue.rejectPPM(at: start) == 125_000)
        #expect(venue.fillSizeMilli(at: start) == 300_000)
        #expect(venue.ackNanoseconds(at: start) == 1_007_000)
        #expect(venue.markOutMicroBps(at: start) == -500_000)
        #expect(venue.improvementMicroBps(at: start) == 300_000)
        // Half a basis point against us, 0.2 tolerated: 0.3 of 20.00.
        #expect(
            venue.toxicityPenalty(price: px("20"), toleratedMicroBps: 200_000, at: start)
                == px("0.0006").units)
        #expect(venue.toxicityPenalty(price: px("20"), toleratedMicroBps: 500_000, at: start) == 0)
        // A half-life later the prior weighs twice as much: (2.5 + 1)/(4 + 2).
        let later = start.adding(nanoseconds: DecayedStatistics.halfLife)
        #expect(venue.fillPPM(at: later) == 583_333)
        #expect(venue.fillSizeMilli(at: later) == 300_000)
        #expect(try coded({ venue.encode(into: &$0) }, DecayedStatistics.init(from:)) == venue)
        var (a, b) = (StateDigest(), StateDigest())
        venue.digest(into: &a)
        DecayedStatistics().digest(into: &b)
        #expect(a != b)
        #expect(MemoryLayout<DecayedStatistics>.size == 112)
    }
}
