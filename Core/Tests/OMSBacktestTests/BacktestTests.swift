import OMSMarket
import OMSModels
import OMSTypes
import Testing

@testable import OMSBacktest

@Suite struct BacktestTests {
    /// Ten minutes: a quote of N every tenth of a second, ask 100.02 and 1,000 shown, and a print
    /// of 200 every second.
    private let updates: [MarketUpdate] = (0..<6_000 as Range<Int64>).flatMap { step in
        [MarketTape.quote(step * 100_000, "N", "100", 1_000, "100.02", 1_000)]
            + (step % 10 == 5 ? [MarketTape.print(step * 100_000, "N", "100.01", 200)] : [])
    }

    private func play(
        _ strategy: BacktestStrategy, _ quantity: Int64, limit: String? = nil, seed: UInt64 = 42,
        _ updates: [MarketUpdate]? = nil
    ) -> (result: BacktestResult, children: [SimulatedChild]) {
        var settings = Backtest.Settings(lot: Lot(shares(1)))
        settings.seed = seed
        settings.curve = OMSModels.VolumeCurve(
            width: 60_000_000_000, weights: [12, 9, 8, 7, 6, 6, 7, 8, 10, 27]
        ).map { BacktestCurve($0, start: at(0)) }
        var test = Backtest(
            updates ?? self.updates, MarketTape.stock, venues: 16, MarketTape.rules,
            MarketTape.fees, settings)
        let order = BacktestOrder(
            time: at(0), side: .buy, quantity: shares(quantity),
            limit: limit.map(px) ?? .none, strategy: strategy, end: at(600_000_000))
        let results = test.play([order])
        return (results[0], test.children)
    }

    @Test(arguments: [
        BacktestStrategy.twap(slices: 100), .vwap(slicesPerBin: 10),
        .shortfall(slices: 100, urgencyNano: 3_000_000_000),
    ]) func strategiesKeepToTheirCurves(_ strategy: BacktestStrategy) {
        let (result, children) = play(strategy, 10_000)
        #expect(result.executed.quantity == shares(10_000))
        #expect((result.tracking.medianDeviationPPM ?? 1e9) <= 10_000)
        #expect(result.tracking.deviationPPM(quantilePPM: 1_000_000) <= 40_000)
        // Half a spread and the fee: 100.02 against 100.01, and 0.003.
        #expect(result.arrivalSlippage == 999_900 && result.vwapSlippage == 999_900)
        let shortfall = result.shortfall!
        #expect(shortfall.total == shortfall.execution + shortfall.fees)
        #expect(shortfall.fees == Int128(10_000 * 300_000) * Int128(DecimalText.scale))
        #expect(result.fees == 10_000 * 300_000)
        // The same seed gives the same children, another one others.
        #expect(play(strategy, 10_000).children == children)
        #expect(play(strategy, 10_000, seed: 43).children != children)
    }

    @Test func participationHoldsItsRate() {
        let (result, _) = play(.participate(ratePPM: 100_000), 100_000)
        let rates = result.tracking.ratesPPM.dropFirst(60)
        #expect(rates.allSatisfy { (90_000...100_000).contains($0) }, "\(rates.min() ?? 0)")
        #expect(result.executed.quantity == shares(13_311))
        #expect(result.participationPPM > 99_800 && result.participationPPM <= 100_000)
    }

    /// Beyond its limit an order does not trade, and is not told that it is behind; what is left
    /// at the end is valued at the price of the end.
    @Test func limitsHoldAnOrder() {
        // The ask rises beyond the limit at half time, and stays there.
        var rising = updates
        for index in rising.indices where rising[index].time >= at(300_000_000) {
            if rising[index].kind == .quote {
                rising[index].price = px("100.10")
                rising[index].ask = px("100.12")
            }
        }
        let (result, children) = play(.twap(slices: 100), 10_000, limit: "100.05", rising)
        #expect(result.executed.quantity == shares(5_000))
        #expect((result.tracking.medianDeviationPPM ?? 1e9) <= 10_000)
        #expect(result.tracking.heldLooks == 300)
        #expect(children.allSatisfy { $0.order.limit <= px("100.05") })
        let shortfall = result.shortfall!
        #expect(shortfall.opportunity == Int128(5_000 * 10_000_000) * Int128(DecimalText.scale))
        #expect(shortfall.execution == Int128(5_000 * 1_000_000) * Int128(DecimalText.scale))
    }

    @Test func ordersAreRoutedAtOnce() {
        let (result, children) = play(.route, 2_500)
        #expect(result.executed.quantity == shares(2_500) && children.count == 3)
        #expect(children[2].sentAt.since(at(0)) == 2_000_000_000)
        #expect(
            result.line == """
                2018-01-02T10:00:00.000000000Z,buy,2500,route,2500,100.02,7.5,3,1.000,1.000,1.300,\
                80.645,
                """)
        let width = BacktestResult.header.split(separator: ",").count
        #expect(result.line.split(separator: ",", omittingEmptySubsequences: false).count == width)
    }

    @Test func problemsAreTold() {
        let test = Backtest(
            updates, MarketTape.stock, venues: 16, MarketTape.rules, MarketTape.fees,
            Backtest.Settings(lot: Lot(shares(100))))
        func order(_ strategy: BacktestStrategy, _ quantity: Int64, _ end: Int64) -> BacktestOrder {
            BacktestOrder(
                time: at(0), side: .buy, quantity: shares(quantity), strategy: strategy,
                end: at(end))
        }
        #expect(test.problem(order(.twap(slices: 10), 1_000, 1)) == nil)
        #expect(test.problem(order(.twap(slices: 10), 1_000, 0)) == .window)
        #expect(test.problem(order(.twap(slices: 0), 1_000, 1)) == .slices)
        #expect(test.problem(order(.twap(slices: 10), 99, 1)) == .quantity)
        #expect(test.problem(order(.route, 99, 1)) == nil)
        #expect(test.problem(order(.vwap(slicesPerBin: 5), 1_000, 1)) == .curve)
    }

    @Test func ordersAreReadFromLines() throws {
        let text = """
            time,side,quantity,limit,strategy,seconds
            2018-01-02T15:00:01,sell,300,158.5,pov 12.5,60
            2018-01-02T15:00:00.000001,buy,5000,,twap 50,1800

            2018-01-02T15:00:02,buy,1,,is 2.5,0.5
            """
        let orders = try BacktestOrder.read(csv: text)
        #expect(
            orders.map(\.strategy) == [
                .twap(slices: 50), .participate(ratePPM: 125_000),
                .shortfall(slices: 100, urgencyNano: 2_500_000_000),
            ])
        #expect(
            orders[0].time
                == CalendarDate("20180102")!.startUTC.adding(
                    nanoseconds: 15 * 3_600_000_000_000 + 1_000))
        #expect(orders[0].end.since(orders[0].time) == 1_800_000_000_000)
        #expect(orders[1].side == .sell && orders[1].limit == px("158.5"))
        #expect(orders[2].end.since(orders[2].time) == 500_000_000)
    }

    @Test func theExampleIsRead() throws {
        let orders = try BacktestOrder.read(
            csv: RecordedFiles.example("backtest-orders.csv"))
        #expect(orders.map(\.strategy.name) == ["twap", "vwap", "pov", "is", "route"])
    }

    @Test(arguments: [
        "time,side\n", "2018-01-02 15:00:00,buy,1,,route,1", "2018-01-02T15:00:00,hold,1,,route,1",
        "2018-01-02T15:00:00,buy,0,,route,1", "2018-01-02T15:00:00,buy,1,x,route,1",
        "2018-01-02T15:00:00,buy,1,,walk,1", "2018-01-02T15:00:00,buy,1,,pov 100,1",
        "2018-01-02T15:00:00,buy,1,,route 3,1", "2018-01-02T15:00:00,buy,1,,twap 0.5,1",
        "2018-01-02T15:00:00,buy,1,,is 900,1", "2018-01-02T15:00:00,buy,1,,route,",
        "2018-01-02T15:00:00,buy,1,,route,99999999", "2018-01-02T15:00:00,buy,1,,route",
        "2018-01-02T15:00:00,buy,1,,,1",
    ]) func linesThatAreNoOrdersAreRefused(_ line: String) {
        let isHeader = line.hasPrefix("time")
        let text = isHeader ? line : BacktestOrder.header + "\n" + line
        var found: BacktestOrder.Failure?
        do { _ = try BacktestOrder.read(csv: text) } catch { found = error }
        #expect(found?.line == (isHeader ? 1 : 2), "\(String(describing: found))")
    }
}
