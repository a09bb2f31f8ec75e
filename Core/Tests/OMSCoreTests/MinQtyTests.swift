import OMSTypes
import Testing

@testable import OMSCore

/// MinQty (110): only where that quantity can be had.
@Suite struct MinQtyTests {
    private func order(
        _ desk: Desk, _ timeInForce: TimeInForce = .day, _ limit: String? = "10.1"
    ) -> OrderID {
        desk.enter(desk.order("X", .buy, 1000, limit, timeInForce: timeInForce)) {
            $0.minQty = qty(300)
        }
    }

    @Test func waitsUntilAVenueShowsIt() throws {
        let desk = Desk()
        desk.quote(1, "10", 100, "10.1", 200)
        let id = order(desk)
        #expect(desk.routes.isEmpty)
        #expect(desk.view(id).ordStatus == .new)
        try desk.restart()
        desk.quote(1, "10", 100, "10.2", 900)
        #expect(desk.called.isEmpty, "beyond the limit")
        desk.quote(1, "10", 100, "10.1", 299)
        #expect(desk.called.isEmpty, "too little")
        desk.quote(1, "10", 100, "10.1", 350)
        #expect(desk.called == [id])
        desk.runCalled()
        #expect(desk.routes.map(\.quantity) == [qty(350)])
        #expect(desk.routes[0].timeInForce == .fillOrKill, "all of it or nothing")
        #expect(desk.called.isEmpty, "what was asked for is not asked for again")
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(350), lastPx: px("10.1"))
        #expect(desk.routes.count == 2, "the rest is worked as any order")
        #expect(desk.routes[1].quantity == qty(650) && desk.routes[1].timeInForce == .day)
        #expect(!desk.hasWatches)
        #expect(desk.replayed() == desk.digest())
    }

    @Test func killedThereItWaitsAgain() {
        let desk = Desk()
        desk.quote(1, "10", 100, "10.1", 400)
        let id = order(desk)
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.view(id).ordStatus == .new)
        #expect(desk.routes.count == 1)
        desk.wait(milliseconds: 5)
        desk.quote(1, "10", 100, "10.1", 500)
        desk.runCalled()
        #expect(desk.routes.map(\.quantity) == [qty(400), qty(500)])
    }

    @Test func immediateOrdersEndWithoutIt() {
        let desk = Desk()
        desk.quote(1, "10", 100, "10.1", 200)
        let id = order(desk, .immediateOrCancel)
        #expect(desk.routes.isEmpty)
        #expect(desk.view(id).ordStatus == .canceled)
    }

    @Test func marketOrderTakesItFromTheBestVenueThatHasIt() {
        let desk = Desk(venues: [
            VenueTerms(name: "V1", mic: "XV1"), VenueTerms(name: "V2", mic: "XV2"),
        ])
        desk.quote(1, "10", 100, "10.1", 200)
        desk.quote(2, "10", 100, "10.2", 600)
        _ = order(desk, .immediateOrCancel, nil)
        #expect(desk.routes.map(\.venue) == [VenueID(2)])
        #expect(desk.routes[0].quantity == qty(600))
    }

    @Test func aVenueThatTakesItKeepsTheOrder() {
        let desk = Desk(venues: [
            VenueTerms(name: "V1", mic: "XV1"),
            VenueTerms(name: "V2", mic: "XV2", priority: 9, takes: .minQty),
        ])
        _ = order(desk)
        #expect(desk.routes.map(\.venue) == [VenueID(2)])
        #expect(desk.routes[0].quantity == qty(1000) && desk.routes[0].timeInForce == .day)
        #expect(desk.core.instructions(of: desk.routes[0].order).minQty == qty(300))
        #expect(!desk.hasWatches)
    }

    @Test func fillOrKillGoesWhole() {
        let desk = Desk()
        desk.quote(1, "10", 100, "10.1", 400)
        _ = order(desk, .fillOrKill)
        #expect(desk.routes.map(\.quantity) == [qty(1000)])
    }

    @Test(arguments: [-1, 1001] as [Int64])
    func whatNoOrderCanBringIsRefused(_ minimum: Int64) {
        let desk = Desk()
        desk.enter(desk.order("X", .buy, 1000)) { $0.minQty = qty(minimum) }
        #expect(desk.refusal == .minQty)
    }

    @Test func aCancelEndsTheWait() {
        let desk = Desk()
        let id = order(desk)
        #expect(desk.hasWatches)
        desk.run(
            .cancelOrder(CancelOrder(session: Desk.client, clOrdID: "C", origClOrdID: "X")))
        #expect(desk.view(id).ordStatus == .canceled)
        #expect(!desk.hasWatches)
    }
}
