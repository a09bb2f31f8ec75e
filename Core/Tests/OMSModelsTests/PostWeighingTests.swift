import OMSTypes
import Testing

@testable import OMSModels

/// Taking, resting and waiting: which of them an order that may wait does, and at what cost.
@Suite struct PostWeighingTests {
    /// 10.00 × 10.04, a tick of 0.01: half the spread is 0.02. The take costs 0.023 a share.
    private func weighing(
        _ side: Side = .buy, _ count: Int64 = 100, shown: Int64 = 100
    ) -> PostWeighing {
        PostWeighing(
            side: side, quantity: shares(count),
            touch: Touch(
                bid: px("10.00"), bidSize: shares(300), ask: px("10.04"), askSize: shares(300)),
            tick: px("0.01"), shown: shares(shown), takeFee: px("0.003").units,
            places: [
                PostWeighing.Place(venue: VenueID(1), fee: -px("0.002").units),
                PostWeighing.Place(venue: VenueID(2), fee: px("0.001").units),
            ])
    }

    /// What the day made of resting at a venue's place: so many of a hundred orders were filled
    /// whole, and crossing what was not cost so much a share.
    private func learn(
        _ statistics: inout PostStatistics, _ venue: UInt16, _ place: PostCandidate, fills: Int,
        missed: String, side: Side = .buy, size: Int64 = 100
    ) {
        let state = TouchState(weighing(side).touch, side, tick: px("0.01"))
        let cell = PostCell.index(VenueID(venue), state, place, PostCell.size(shares(size)))
        for number in 0..<100 {
            statistics.add(
                cell, filledPPM: number < fills ? 1_000_000 : 0, crossing: px(missed).units)
        }
    }

    private func wait(
        _ statistics: inout PostStatistics, costs: String, side: Side = .buy
    ) {
        let state = TouchState(weighing(side).touch, side, tick: px("0.01"))
        for _ in 0..<100 { statistics.add(state, crossing: px(costs).units) }
    }

    @Test func takesWhereNothingIsKnown() {
        let choice = weighing().choice(by: PostStatistics(venues: 2))
        #expect(choice.takes && choice.post == nil && choice.waitCost == nil)
        #expect(choice.takeCost == px("0.023").units)
        // Half of it is shown: the other half is taken later, at the same cost.
        let half = weighing(shown: 50).choice(by: PostStatistics(venues: 2))
        #expect(half.takes && half.takeCost == px("0.023").units)
    }

    /// φ = 81/102 at the near touch of venue 1: 0.794·(−0.02 − 0.002) + 0.206·0.03 = −0.0113.
    @Test func restsWhereThatPays() throws {
        var statistics = PostStatistics(venues: 2)
        wait(&statistics, costs: "0.025")
        learn(&statistics, 1, .near, fills: 80, missed: "0.03")
        learn(&statistics, 2, .near, fills: 80, missed: "0.03")
        learn(&statistics, 2, .nearPlus1, fills: 90, missed: "0.03")
        let choice = weighing().choice(by: statistics)
        let post = try #require(choice.post)
        #expect(!choice.takes && post.venue == VenueID(1) && post.price == px("10.00"))
        #expect(post.cost == -1_129_414)
        #expect(choice.waitCost == px("0.025").units)
    }

    /// A seller's near touch is the ask.
    @Test func restsOnTheOtherSide() {
        var statistics = PostStatistics(venues: 2)
        learn(&statistics, 2, .nearPlus1, fills: 90, missed: "0.03", side: .sell)
        let choice = weighing(.sell).choice(by: statistics)
        #expect(choice.post?.price == px("10.03") && choice.post?.venue == VenueID(2))
    }

    /// Spreads that narrow: doing nothing is cheaper than taking, and than resting where nobody
    /// sells.
    @Test func waitsWhereThatIsCheapest() {
        var statistics = PostStatistics(venues: 2)
        wait(&statistics, costs: "0.012")
        learn(&statistics, 1, .near, fills: 2, missed: "0.014")
        let choice = weighing().choice(by: statistics)
        #expect(!choice.takes && choice.post == nil && choice.waitCost == px("0.012").units)
    }

    /// A market that runs away: later is dearer than now; what is not displayed rests all the same.
    @Test func takesFromAMarketThatRunsAway() {
        var statistics = PostStatistics(venues: 2)
        wait(&statistics, costs: "0.05")
        learn(&statistics, 1, .nearPlus3, fills: 60, missed: "0.06")
        let choice = weighing(shown: 40).choice(by: statistics)
        #expect(choice.takes && choice.post?.price == px("10.03"))
    }

    /// What is known of a hundred says nothing of two thousand.
    @Test func sizesAreLearntApart() {
        var statistics = PostStatistics(venues: 2)
        learn(&statistics, 1, .near, fills: 80, missed: "0.03")
        #expect(weighing(.buy, 2_000, shown: 100).choice(by: statistics).post == nil)
        #expect(weighing().choice(by: statistics).post != nil)
    }
}
