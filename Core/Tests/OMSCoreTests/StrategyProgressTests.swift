import OMSModels
import OMSTypes
import Testing

@testable import OMSCore

/// What people are shown of an order against its plan.
@Suite struct StrategyProgressTests {
    private func standing(_ desk: Desk, _ id: OrderID) -> StrategyProgress? {
        desk.core.strategyProgress(of: id)
    }

    /// The worked line of algos-and-sor §2: 10,000 in seven slices.
    @Test func aSlicedOrderStandsAgainstItsPlan() throws {
        let desk = Desk.lots()
        let id = desk.enter(desk.order("X", .buy, 10_000), by: desk.strategy())
        let begun = try #require(standing(desk, id))
        #expect(begun.strategy == .twap && begun.phase == .working && begun.side == .buy)
        #expect(begun.done == .zero && begun.planned == .zero && begun.orderQty == qty(10_000))
        #expect(begun.end.since(begun.start) == 7 * Desk.minute)
        let first = desk.nextSlice()
        let sent = try #require(standing(desk, id))
        #expect(sent.planned == qty(1_400) && sent.working == qty(1_400) && sent.done == .zero)
        first.forEach { desk.fill($0) }
        _ = desk.nextSlice()
        let behind = try #require(standing(desk, id))
        #expect(behind.done == qty(1_400) && behind.planned == qty(2_900))
        let curve = behind.curve(most: 100)
        let targets = curve.map { $0.target.units / DecimalText.scale }
        #expect(targets == [0, 1400, 2900, 4300, 5700, 7100, 8600, 10_000])
        #expect(curve.first?.time == behind.start)
        #expect(curve.dropFirst().first?.time.since(behind.start) == Desk.minute / 2)
        // Thinned out it keeps both ends.
        let thin = behind.curve(most: 3).map(\.target)
        #expect(thin.first == .zero && thin.last == qty(10_000) && thin.count <= 4)
        #expect(behind.curve(most: 0).isEmpty)
    }

    @Test func othersHaveNone() {
        let desk = Desk.lots()
        let plain = desk.enter(desk.order("X", .buy, 100))
        #expect(standing(desk, plain) == nil)
        #expect(standing(desk, OrderID(99)) == nil)
        let ended = desk.enter(desk.order("Y", .buy, 700), by: desk.strategy())
        for _ in 0..<7 { desk.nextSlice().forEach { desk.fill($0) } }
        #expect(desk.view(ended).ordStatus == .filled)
        #expect(standing(desk, ended) == nil, "it has ended")
    }

    @Test func whatFollowsVolumeHasNoCurveOverTime() throws {
        let desk = Desk.lots()
        let terms = desk.strategy(.participate) { $0.ratePPM = 100_000 }
        let id = desk.enter(desk.order("X", .buy, 10_000), by: terms)
        let progress = try #require(standing(desk, id))
        #expect(progress.strategy == .participate && progress.curve(most: 10).isEmpty)
    }
}
