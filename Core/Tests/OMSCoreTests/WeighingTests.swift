import OMSModels
import OMSTypes
import Testing

@testable import OMSCore

/// Orders that take, rest or wait: asked for, chosen, looked at again, moved, and ended in time.
@Suite struct WeighingTests {
    private func desk() -> Desk {
        let desk = Desk(
            venues: (["A", "B"] as [Text64]).map {
                VenueTerms(
                    name: $0, mic: Text64("X\($0)")!,
                    takeFee: px($0 == "A" ? "0.003" : "0.001").units,
                    postRebate: px($0 == "A" ? "0.002" : "0").units)
            }, policy: TradingPolicy(missCost: 0))
        var terms = RoutingTerms(name: "P")
        terms.dark = .never
        terms.post = .weighed
        terms.patience = 12_000_000_000
        desk.set(.routingPolicy(terms))
        var learning = LearningTerms()
        learning.horizon = 5_000_000_000
        desk.set(.learning(learning))
        quote(desk)
        return desk
    }

    private func quote(_ desk: Desk) {
        desk.quote(1, "10.00", 200, "10.04", 100)
        desk.quote(2, "10.00", 150, "10.04", 60)
    }

    private func told(_ routes: some Sequence<RouteSent>) -> String {
        routes.map {
            "\(["A", "B"][Int($0.venue.raw) - 1]) \($0.quantity.units / DecimalText.scale)"
                + "@\(DecimalText.string($0.price.units)) \($0.reason)"
        }.joined(separator: ", ")
    }

    private func asked(_ desk: Desk) -> WeighingRequest? {
        for case .askWeighing(let place) in desk.effects {
            return desk.core.weighingRequests[place]
        }
        return nil
    }

    /// `take`, `wait`, `rest A 10.01`, `take and rest A 10.01`.
    private func choose(_ desk: Desk, _ id: OrderID, _ words: String) {
        let parts = words.split(separator: " ")
        var post: PostWeighing.Post?
        if let at = parts.firstIndex(of: "rest") {
            post = PostWeighing.Post(
                venue: VenueID(parts[at + 1] == "A" ? 1 : 2), price: px(String(parts[at + 2])),
                cost: 1)
        }
        let choice = PostWeighing.Choice(
            takes: parts[0] == "take", takeCost: 2, post: post, waitCost: 3)
        desk.run(.learning(.weighing(Weighing(order: id, choice: choice))))
    }

    /// 160 are shown at the far touch, the cheaper 60 at B; each may be posted at either.
    @Test func whatIsAsked() throws {
        let desk = desk()
        desk.enter(desk.order("X", .buy, 300, "10.05"), to: "P")
        #expect(desk.routes.isEmpty, "it waits")
        let weighing = try #require(asked(desk)).weighing
        #expect(weighing.quantity == qty(300) && weighing.shown == qty(160))
        // (60 × 0.001 + 100 × 0.003) / 160.
        #expect(weighing.takeFee == 225_000)
        #expect(weighing.touch.bidSize == qty(350) && weighing.tick == px("0.01"))
        #expect(
            weighing.places == [
                PostWeighing.Place(venue: VenueID(1), fee: -px("0.002").units),
                PostWeighing.Place(venue: VenueID(2), fee: 0),
            ])
        #expect(try desk.restored() == desk.digest())
        #expect(desk.replayed() == desk.digest())
    }

    @Test(arguments: [
        ("take", "B 60@10.04 sweep, A 100@10.04 sweep"),
        ("take and rest A 10.01", "B 60@10.04 sweep, A 100@10.04 sweep, A 140@10.01 placed"),
        ("rest B 10.02", "B 300@10.02 placed"),
        ("wait", ""),
        // Beyond the limit nothing rests.
        ("rest A 10.06", ""),
    ])
    func whatFollows(_ words: String, _ routes: String) {
        let desk = desk()
        let id = desk.enter(desk.order("X", .buy, 300, "10.05"), to: "P")
        choose(desk, id, words)
        #expect(told(desk.routes) == routes)
        #expect(desk.view(id).leavesQty == qty(300))
        #expect(desk.replayed() == desk.digest())
    }

    /// A sweep takes the touch alone: what stands behind it is for a later look.
    @Test func takesNoWorseThanTheTouch() {
        let desk = desk()
        desk.quote(2, "10.00", 150, "10.05", 600)
        let id = desk.enter(desk.order("X", .buy, 300, "10.05"), to: "P")
        choose(desk, id, "take")
        #expect(told(desk.routes) == "A 100@10.04 sweep")
    }

    @Test func staysWhereItRests() throws {
        let desk = desk()
        let id = desk.enter(desk.order("X", .buy, 300, "10.05"), to: "P")
        choose(desk, id, "rest A 10.01")
        desk.venue(.new, on: desk.routes[0])
        quote(desk)
        desk.fireNextTimer()
        #expect(try #require(asked(desk)).weighing.quantity == qty(300))
        choose(desk, id, "rest A 10.01")
        #expect(desk.routes.count == 1 && desk.attempts.isEmpty, "nothing is moved")
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(300), lastPx: px("10.01"))
        #expect(desk.view(id).ordStatus == .filled)
        #expect(desk.core.learning.placementCount == 0 && desk.core.timers.workTimer(of: id) == nil)
        #expect(desk.replayed() == desk.digest())
    }

    @Test func isMovedWhenThatIsBetter() throws {
        let desk = desk()
        let id = desk.enter(desk.order("X", .buy, 300, "10.05"), to: "P")
        choose(desk, id, "rest A 10.01")
        desk.venue(.new, on: desk.routes[0])
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(100), lastPx: px("10.01"))
        quote(desk)
        desk.fireNextTimer()
        choose(desk, id, "rest B 10.02")
        #expect(desk.attempts.count == 1 && desk.routes.count == 1, "first it is taken back")
        #expect(try desk.restored() == desk.digest())
        desk.venue(.canceled, on: desk.routes[0])
        #expect(try #require(asked(desk)).weighing.quantity == qty(200), "weighed anew")
        choose(desk, id, "rest B 10.02")
        #expect(told(desk.routes.dropFirst()) == "B 200@10.02 placed")
        #expect(desk.replayed() == desk.digest())
    }

    /// Twelve seconds: two looks and the end, when what rests is taken back and all of it taken.
    @Test func patienceEnds() {
        let desk = desk()
        let id = desk.enter(desk.order("X", .buy, 160, "10.05"), to: "P")
        let start = desk.now
        choose(desk, id, "wait")
        for seconds in [5, 10] as [Int64] {
            quote(desk)
            desk.fireNextTimer()
            #expect(desk.now.since(start) >= seconds * 1_000_000_000)
            #expect(asked(desk) != nil)
            choose(desk, id, seconds == 5 ? "wait" : "rest A 10.01")
        }
        desk.venue(.new, on: desk.routes[0])
        desk.fireNextTimer()
        #expect(desk.now.since(start) < 13_000_000_000)
        #expect(asked(desk) == nil && desk.attempts.count == 1)
        quote(desk)
        desk.venue(.canceled, on: desk.routes[0])
        #expect(
            told(desk.routes.dropFirst()) == "B 60@10.04 sweep, A 100@10.04 sweep")
        #expect(desk.replayed() == desk.digest())
    }

    @Test(arguments: ["none comes", "another order's"])
    func withoutAnAnswerItIsTaken(_ name: String) {
        let desk = desk()
        let id = desk.enter(desk.order("X", .buy, 100, "10.05"), to: "P")
        if name == "another order's" { choose(desk, OrderID(99), "wait") }
        #expect(desk.routes.isEmpty)
        desk.fireNextTimer()
        #expect(desk.routes.reduce(0) { $0 + $1.quantity.units } == qty(100).units)
        // The answer that is late is no news.
        let before = desk.digest()
        choose(desk, id, "wait")
        #expect(desk.digest() == before)
    }

    @Test func cancelledWhileItWaits() {
        let desk = desk()
        let id = desk.enter(desk.order("X", .buy, 100, "10.05"), to: "P")
        choose(desk, id, "wait")
        desk.run(
            .cancelOrder(
                CancelOrder(session: Desk.client, clOrdID: "Y", origClOrdID: "X")))
        #expect(desk.view(id).ordStatus == .canceled && desk.routes.isEmpty)
        #expect(desk.core.learning.placementCount == 0 && desk.core.timers.workTimer(of: id) == nil)
    }

    /// New terms are weighed at once, not at the next look.
    @Test func replacedWhileItWaits() throws {
        let desk = desk()
        let id = desk.enter(desk.order("X", .buy, 100, "10.05"), to: "P")
        choose(desk, id, "wait")
        desk.run(
            .replaceOrder(
                ReplaceOrder(
                    session: Desk.client, clOrdID: "Y", origClOrdID: "X", side: .buy,
                    symbol: "ACME", ordType: .limit, timeInForce: .day, orderQty: qty(250),
                    price: px("10.06"))))
        #expect(try #require(asked(desk)).weighing.quantity == qty(250))
        choose(desk, id, "rest A 10.01")
        #expect(told(desk.routes) == "A 250@10.01 placed")
        #expect(desk.replayed() == desk.digest())
    }

    /// Orders that could not take, may not wait, or find no open market go as always.
    @Test(arguments: ["no touch", "immediate", "one side"])
    func notWeighed(_ name: String) {
        let desk = desk()
        if name == "one side" {
            for venue in [VenueID(1), VenueID(2)] {
                desk.core.quotes.update(
                    Desk.acme, venue, isBid: true, .none, .zero, at: desk.now)
            }
        }
        desk.enter(
            desk.order(
                "X", .buy, 100, name == "no touch" ? "10.01" : "10.05",
                timeInForce: name == "immediate" ? .immediateOrCancel : .day), to: "P")
        #expect(asked(desk) == nil && !desk.routes.isEmpty)
    }
}
