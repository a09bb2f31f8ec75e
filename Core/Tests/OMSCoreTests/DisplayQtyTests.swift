import OMSTypes
import Testing

@testable import OMSCore

/// MaxFloor (111) and DisplayQty (1138): one visible part after the other, or the venue's own.
@Suite struct DisplayQtyTests {
    @discardableResult
    private func iceberg(_ desk: Desk, _ quantity: Int64 = 1000, shown: Int64 = 300) -> OrderID {
        desk.enter(desk.order("X", .buy, quantity)) { $0.displayQty = qty(shown) }
    }

    @Test func partsAreShownOneAfterTheOther() {
        let desk = Desk()
        let id = iceberg(desk)
        for number in 0..<4 {
            #expect(desk.routes.count == number + 1)
            let route = desk.routes[number]
            #expect(route.quantity == (number < 3 ? qty(300) : qty(100)))
            #expect(route.reason == (number < 3 ? .display : .noQuote))
            #expect(route.timeInForce == .day && route.price == px("10"))
            desk.venue(.new, on: route)
            desk.venue(.trade, on: route, lastQty: qty(100))
            if number < 3 {
                #expect(desk.routes.count == number + 1, "part of it is still shown")
                desk.venue(.trade, on: route, lastQty: qty(200))
            }
        }
        #expect(desk.view(id).ordStatus == .filled)
        #expect(desk.replayed() == desk.digest())
    }

    /// More parts than an order may have attempts.
    @Test func partsAreNoAttempts() {
        let desk = Desk()
        let id = iceberg(desk, 30_000, shown: 100)
        for number in 0..<300 {
            desk.checksInvariants = number % 50 == 0
            desk.venue(.trade, on: desk.routes[number], lastQty: qty(100))
        }
        #expect(desk.view(id).ordStatus == .filled)
        #expect(desk.routes.count == 300)
    }

    @Test func aVenueThatHidesGetsAllOfIt() {
        let desk = Desk(venues: [
            VenueTerms(name: "V1", mic: "XV1"),
            VenueTerms(name: "V2", mic: "XV2", priority: 9, takes: .displayQty),
        ])
        iceberg(desk)
        #expect(desk.routes.map(\.quantity) == [qty(1000)])
        #expect(desk.routes[0].venue == VenueID(2))
        #expect(desk.core.instructions(of: desk.routes[0].order).displayQty == qty(300))
    }

    @Test func whatIsDisplayedIsTakenFirst() {
        let desk = Desk()
        desk.quote(1, "9.8", 100, "9.9", 400)
        iceberg(desk)
        #expect(desk.routes.map(\.reason) == [.sweep])
        #expect(desk.routes[0].quantity == qty(400))
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(400), lastPx: px("9.9"))
        #expect(desk.routes.map(\.reason) == [.sweep, .display])
        #expect(desk.routes[1].quantity == qty(300))
    }

    @Test func aReplaceWorksTheRestAnew() {
        let desk = Desk()
        let id = iceberg(desk)
        desk.venue(.new, on: desk.routes[0])
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(100))
        var wanted = Instructions()
        wanted.displayQty = qty(500)
        desk.run(
            .instructed(
                .replace(
                    ReplaceOrder(
                        session: Desk.client, clOrdID: "Y", origClOrdID: "X", side: .buy,
                        symbol: "ACME", ordType: .limit, orderQty: qty(2000), price: px("10.1")),
                    wanted)))
        #expect(desk.view(id).ordStatus == .pendingReplace)
        #expect(desk.core.instructions(of: id).displayQty == qty(300))
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.view(id).ordStatus == .partiallyFilled)
        #expect(desk.core.instructions(of: id).displayQty == qty(500))
        #expect(desk.routes.map(\.quantity) == [qty(300), qty(500)])
        #expect(desk.routes[1].price == px("10.1"))
        // A plain replace states none: all of the rest may be shown.
        desk.venue(.new, on: desk.routes[1])
        desk.run(
            .replaceOrder(
                ReplaceOrder(
                    session: Desk.client, clOrdID: "Z", origClOrdID: "Y", side: .buy,
                    symbol: "ACME", ordType: .limit, orderQty: qty(2000), price: px("10.1"))))
        desk.venue(.canceled, on: desk.routes[1])
        #expect(desk.routes[2].quantity == qty(1900))
        #expect(desk.replayed() == desk.digest())
    }

    @Test func aRefusedReplaceChangesNothing() {
        let desk = Desk()
        let id = iceberg(desk)
        desk.venue(.new, on: desk.routes[0])
        var wanted = Instructions()
        wanted.displayQty = qty(5000)
        let request = ReplaceOrder(
            session: Desk.client, clOrdID: "Y", origClOrdID: "X", side: .buy, symbol: "ACME",
            ordType: .limit, orderQty: qty(1000), price: px("10"))
        desk.run(.instructed(.replace(request, wanted)))
        #expect(desk.refusal == .displayQty)
        #expect(desk.core.instructions(of: id).displayQty == qty(300))
    }

    @Test func theNextPartGoesAfterARestart() throws {
        let desk = Desk()
        iceberg(desk)
        desk.venue(.new, on: desk.routes[0])
        try desk.restart()
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(300))
        #expect(desk.routes.map(\.quantity) == [qty(300), qty(300)])
        desk.run(
            .cancelOrder(CancelOrder(session: Desk.client, clOrdID: "C", origClOrdID: "X")))
        desk.venue(.canceled, on: desk.routes[1])
        #expect(desk.view("X").ordStatus == .canceled)
        #expect(desk.routes.count == 2)
    }

    /// A venue that takes back whatever is shown is not asked for ever.
    @Test func aVenueThatTakesBackEveryPartEndsTheOrder() {
        let desk = Desk()
        let id = iceberg(desk)
        var rounds = 0
        while desk.view(id).leavesQty.isPositive, rounds < 400 {
            desk.checksInvariants = rounds % 50 == 0
            desk.venue(.canceled, on: desk.routes[rounds], attempt: 0)
            rounds += 1
        }
        #expect(desk.view(id).ordStatus == .canceled)
        #expect(rounds == 255)
    }

    @Test(
        arguments: [
            (1000, 1100), (1000, -1), (1000, 0),
        ] as [(Int64, Int64)])
    func whatCannotBeShownIsRefused(_ quantity: Int64, _ shown: Int64) {
        let desk = Desk()
        _ = iceberg(desk, quantity, shown: shown)
        #expect(desk.refusal == (shown == 0 ? nil : .displayQty))
    }

    @Test func onlyOrdersThatWaitShowAPart() {
        let desk = Desk()
        let market = desk.order("M", .buy, 1000, nil)
        desk.enter(market) { $0.displayQty = qty(100) }
        #expect(desk.refusal == .displayQty)
        desk.enter(desk.order("I", .buy, 1000, timeInForce: .immediateOrCancel)) {
            $0.displayQty = qty(100)
        }
        #expect(desk.refusal == .displayQty)
        desk.enter(desk.order("S", .buy, 1000, handlInst: .manual)) { $0.displayQty = qty(100) }
        #expect(desk.refusal == .instructionsMixed)
        #expect(desk.routes.isEmpty)
    }
}
