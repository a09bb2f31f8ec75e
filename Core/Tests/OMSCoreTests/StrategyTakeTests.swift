import OMSModels
import OMSTypes
import Testing

@testable import OMSCore

/// What strategies do by the quotes: would-price, limits of their own, children that follow the
/// market, the sniper.
@Suite struct StrategyTakeTests {
    private func working(
        _ quantity: Int64 = 7_000, _ kind: TargetStrategy = .twap, limit: String? = "10.05",
        _ change: (inout StrategyTerms) -> Void
    ) -> (Desk, OrderID) {
        let desk = Desk.lots()
        let terms = desk.strategy(kind, change)
        return (desk, desk.enter(desk.order("X", .buy, quantity, limit), by: terms))
    }

    // MARK: Would

    /// A7: the far touch at the price or better takes the rest at once, limit at the price.
    @Test func wouldTakesWhatIsShown() throws {
        let (desk, id) = working { $0.bounds.wouldPx = px("10.00") }
        #expect(desk.moved("9.98", 500, "10.01", 5_000).isEmpty, "not there yet")
        let sent = desk.moved("9.98", 500, "10.00", 2_000)
        #expect(sent.shares == [2_000] && sent.map(\.price) == [px("10.00")])
        #expect(sent.map(\.timeInForce) == [.immediateOrCancel])
        try desk.restart()
        desk.fill(sent[0])
        #expect(desk.moved("9.97", 500, "9.99", 3_000).shares == [3_000])
        desk.routes.suffix(1).forEach { desk.fill($0) }
        #expect(desk.view(id).cumQty == qty(5_000))
        // Five slices are done, so the schedule sends nothing before the sixth.
        #expect((0..<5).map { _ in desk.nextSlice().shares } == [[], [], [], [], []])
        #expect(desk.nextSlice().shares == [1_000])
        #expect(desk.replayed() == desk.digest())
    }

    /// The same quote is not tried twice; a fresh one is.
    @Test func whatWasNotThereIsNotTriedAgain() {
        let (desk, _) = working { $0.bounds.wouldPx = px("10.00") }
        let sent = desk.moved("9.98", 500, "10.00", 2_000)
        desk.venue(.canceled, on: sent[0])
        #expect(desk.core.firedWatches(on: Desk.acme, at: desk.now).isEmpty)
        #expect(desk.routes.count == 1)
        #expect(desk.moved("9.98", 500, "10.00", 2_000).shares == [2_000])
    }

    @Test func noMoreThanItWould() {
        let (desk, _) = working {
            $0.bounds.wouldPx = px("10.00")
            $0.bounds.wouldQty = qty(1_500)
        }
        #expect(desk.moved("9.98", 500, "10.00", 1_000).shares == [1_000])
        desk.fill(desk.routes[0])
        #expect(desk.moved("9.98", 500, "10.00", 1_000).shares == [500])
        desk.fill(desk.routes[1])
        #expect(desk.moved("9.98", 500, "9.90", 1_000).isEmpty)
    }

    /// What rests is taken back when more is shown than waits here.
    @Test func whatRestsIsPulled() {
        let (desk, id) = working(1_000, .twap) {
            $0.endTime = desk0.adding(nanoseconds: Desk.minute + 1_000_000)
            $0.bounds.wouldPx = px("10.00")
        }
        let resting = desk.sliceQuoted("9.98", "10.02")
        #expect(resting.map(\.price) == [px("9.98")])
        desk.venue(.new, on: resting[0])
        #expect(desk.moved("9.98", 500, "10.00", 2_000).isEmpty)
        #expect(desk.attempts[resting[0].order] == 1, "asked back")
        desk.venue(.canceled, on: resting[0])
        #expect(desk.routes.last?.price == px("10.00") && desk.routes.last?.quantity == qty(1_000))
        desk.fill(desk.routes[1])
        #expect(desk.view(id).ordStatus == .filled)
    }

    // MARK: Its own limit

    @Test func itsOwnLimitHolds() {
        let (desk, _) = working(limit: nil) {
            $0.bounds.limitPx = px("10.00")
            $0.aggression = .cross
        }
        let first = desk.sliceQuoted("9.98", "10.02")
        // The offer is beyond it: the child rests, no worse than the limit.
        #expect(first.map(\.price) == [px("9.98")] && first.map(\.timeInForce) == [.day])
        desk.fill(first[0])
        let second = desk.sliceQuoted("9.98", "10.00")
        #expect(second.map(\.price) == [px("10.00")] && second.shares == [500])
        #expect(second.map(\.timeInForce) == [.immediateOrCancel])
        second.forEach { desk.fill($0) }
        desk.routes.dropFirst(2).forEach { desk.fill($0) }
        #expect(desk.sliceQuoted("10.04", "10.06").map(\.price) == [px("10.00")], "the limit")
    }

    @Test func aLimitBeyondTheOrdersIsRefused() {
        let (desk, id) = working { $0.bounds.limitPx = px("10.06") }
        #expect(desk.view(id).ordStatus == .rejected && desk.refusal == .strategyParameter)
    }

    // MARK: Resting children

    /// Once in an interval, after the market and within the limit, and never after itself.
    @Test func aRestingChildFollowsTheMarket() throws {
        let (desk, id) = working { $0.bounds.repriceInterval = 2_000_000_000 }
        let first = desk.sliceQuoted("9.98", "10.02")
        #expect(desk.moved("9.99", 500, "10.02", 500).isEmpty)
        #expect(desk.replaced.isEmpty, "the venue has not answered for it yet")
        desk.venue(.new, on: first[0])
        // A bid that is our own, or worse, is nothing to follow.
        _ = desk.moved("9.98", 1_000, "10.02", 500)
        _ = desk.moved("9.97", 500, "10.02", 500)
        #expect(desk.replaced.isEmpty)
        _ = desk.moved("9.99", 500, "10.02", 500)
        #expect(desk.replaced.map(\.price) == [px("9.99")])
        desk.venue(.replaced, on: first[0])
        _ = desk.moved("10.01", 500, "10.03", 500)
        #expect(desk.replaced.count == 1, "not so soon")
        try desk.restart()
        desk.now = desk.now.adding(nanoseconds: 2_000_000_000)
        desk.quote(1, "10.07", 500, "10.08", 500)
        desk.fireNextTimer()
        #expect(desk.replaced.map(\.price) == [px("9.99"), px("10.05")], "as far as the limit")
        desk.venue(.replaced, on: first[0])
        let view = desk.core.view(first[0].order)
        #expect(view?.terms.price == px("10.05") && view?.leavesQty == qty(1_000))
        #expect(desk.view(id).leavesQty == qty(7_000))
        #expect(desk.replayed() == desk.digest())
    }

    /// A venue that will not replace it is asked to cancel it, and it is sent anew.
    @Test func aReplaceThatIsRefused() {
        let (desk, _) = working { $0.bounds.repriceInterval = 2_000_000_000 }
        let first = desk.sliceQuoted("9.98", "10.02")
        desk.venue(.new, on: first[0])
        _ = desk.moved("9.99", 500, "10.02", 500)
        desk.run(
            .venueCancelReject(
                VenueCancelReject(
                    venue: VenueID(1), clOrdID: RouteID.clOrdID(first[0].order, attempt: 1),
                    reason: 2)))
        #expect(desk.attempts[first[0].order] == 2)
        desk.venue(.canceled, on: first[0])
        #expect(desk.routes.last?.price == px("9.99") && desk.routes.count == 2)
    }

    @Test func withoutAnIntervalItStays() {
        let (desk, _) = working { _ in }
        let first = desk.sliceQuoted("9.98", "10.02")
        desk.venue(.new, on: first[0])
        #expect(desk.moved("10.00", 500, "10.02", 500).isEmpty && desk.replaced.isEmpty)
        #expect(!desk.hasWatches, "no quote wakes it")
    }

    // MARK: Sniper

    @Test func theSniperWaitsForItsSize() throws {
        let (desk, id) = working(1_000, .sniper, limit: "10.00") {
            $0.bounds.sizeMin = qty(600)
            $0.bounds.cooldown = 1_000_000_000
        }
        #expect(desk.view(id).ordStatus == .new && desk.routes.isEmpty, "unseen")
        #expect(desk.moved("9.98", 500, "10.00", 500).isEmpty, "too little")
        #expect(desk.moved("9.98", 500, "10.01", 5_000).isEmpty, "too dear")
        let sent = desk.moved("9.98", 500, "10.00", 600)
        #expect(sent.shares == [600] && sent.map(\.timeInForce) == [.immediateOrCancel])
        desk.fill(sent[0], 200)
        desk.venue(.canceled, on: sent[0])
        #expect(desk.moved("9.98", 500, "10.00", 900).isEmpty, "not so soon")
        try desk.restart()
        desk.now = desk.now.adding(nanoseconds: 1_000_000_000)
        desk.quote(1, "9.98", 500, "10.00", 900)
        desk.fireNextTimer()
        // The last 800: all of it.
        #expect(desk.routes.suffix(1).map { $0 }.shares == [800])
        desk.fill(desk.routes[1])
        #expect(desk.view(id).ordStatus == .filled)
        #expect(desk.replayed() == desk.digest())
    }

    /// Less than its size is taken when less is left.
    @Test func theSnipersRest() {
        let (desk, _) = working(200, .sniper, limit: "10.00") { $0.bounds.sizeMin = qty(600) }
        #expect(desk.moved("9.98", 500, "10.00", 100).isEmpty)
        #expect(desk.moved("9.98", 500, "10.00", 300).shares == [200])
    }

    @Test func theSniperLikesNarrowSpreads() {
        let (desk, id) = working(200, .sniper, limit: "10.00") {
            $0.bounds.spreadMax = px("0.02")
        }
        #expect(desk.moved("9.97", 500, "10.00", 500).isEmpty)
        #expect(desk.moved("9.98", 500, "10.00", 500).shares == [200])
        desk.venue(.canceled, on: desk.routes[0])
        desk.fireNextTimer()
        #expect(desk.view(id).ordStatus == .canceled, "it ends with its window")
    }

    private var desk0: Timestamp { Desk().now.adding(nanoseconds: 1_000_000) }
}
