import OMSTypes
import Testing

@testable import OMSCore

/// Orders that become others without their client's request: by a venue, or agreed with the desk.
@Suite struct RestatementTests {
    private static let verbal: UInt8 = 2

    /// A venue restates a route; what it does not tell stays.
    @discardableResult
    private func restate(
        _ desk: Desk, _ quantity: Int64 = 0, _ price: String? = nil, reason: UInt8 = verbal
    ) -> [Effect] {
        desk.lastExecID += 1
        return desk.run(
            .venueNotice(
                VenueNotice(
                    report: VenueReport(
                        venue: desk.routes[0].venue,
                        clOrdID: RouteID.clOrdID(desk.routes[0].order),
                        execID: Text64("R\(desk.lastExecID)")!, execType: .restated),
                    orderQty: qty(quantity), price: price.map(px) ?? .none, reason: reason)))
    }

    private func agree(
        _ desk: Desk, _ id: ClOrdID, _ quantity: Int64 = 0, _ price: String? = nil
    ) -> [Effect] {
        desk.run(
            .desk(
                .restate(
                    Restatement(
                        user: "ann", order: desk.view(id).order, orderQty: qty(quantity),
                        price: price.map(px) ?? .none))))
    }

    /// What the client's open buy orders would cost.
    private func openBuy(_ desk: Desk) -> Int128 {
        desk.core.positions.exposure(HolderID(Desk.account), .usd, on: desk.now.utcDate).openBuy
    }

    private func working(
        _ quantity: Int64 = 1000, _ limit: String? = "10", side: Side = .buy
    ) -> Desk {
        let desk = Desk(limits: LimitTerms(passesWithoutReference: true))
        desk.enter(desk.order("X", side, quantity, limit))
        desk.venue(.new, on: desk.routes[0])
        return desk
    }

    // MARK: By a venue

    @Test func aVenueRestatesThePrice() {
        let desk = working()
        let held = openBuy(desk)
        #expect(restate(desk, 0, "9").reports(.restated).map(\.terms.price) == [px("9")])
        #expect(desk.view(desk.routes[0].order).terms.price == px("9"))
        #expect(desk.view("X").terms.price == px("9"))
        #expect(openBuy(desk) * 10 == held * 9, "it costs less now")
        #expect(desk.replayed() == desk.digest())
    }

    /// Less than what it executed is nothing that can be; just that ends it, filled.
    @Test func aVenueRestatesToWhatWasExecuted() {
        let desk = working()
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(400))
        restate(desk, 399)
        #expect(desk.anomalies == [.unexpectedTransition])
        let told = restate(desk, 400).reports(.restated)
        #expect(told.map(\.ordStatus) == [.filled])
        #expect(desk.view("X").ordStatus == .filled)
        #expect(desk.view(desk.routes[0].order).ordStatus == .filled)
        #expect(desk.core.openRoutes().isEmpty && desk.core.openCount == 0)
        #expect(desk.core.nextUnbooked == desk.view("X").order)
    }

    @Test func aVenueRestatesToTheMost() {
        let desk = working(1000, "10", side: .sell)
        restate(desk, 1_000_000_001)
        #expect(desk.anomalies == [.unexpectedTransition])
        restate(desk, 1_000_000_000)
        #expect(desk.view("X").terms.orderQty == OrderCore.quantityMax)
        restate(desk, 0, "10000000.01")
        #expect(desk.anomalies.count == 2)
        restate(desk, 0, "10000000")
        #expect(desk.view("X").terms.price == OrderCore.priceMax)
    }

    // MARK: Agreed with the desk

    @Test func aVenueRefusesWhatWasAgreed() {
        let desk = working()
        let held = openBuy(desk)
        _ = agree(desk, "X", 1500)
        #expect(desk.attempts[desk.routes[0].order] == 1, "the venue is asked")
        #expect(openBuy(desk) * 2 == held * 3, "both are held until it answers")
        desk.refuseRequest(on: desk.routes[0], reason: 99)
        #expect(desk.view("X").ordStatus == .new)
        #expect(desk.view("X").terms.orderQty == qty(1000))
        #expect(openBuy(desk) == held)
        desk.replace("Y", "X", 900)
        #expect(desk.view("X").ordStatus == .pendingReplace, "nothing else is pending")
        desk.venue(.replaced, on: desk.routes[0])
        #expect(desk.view("Y").leavesQty == qty(900))
        #expect(desk.replayed() == desk.digest())
    }

    @Test func aPriceIsAgreed() {
        let desk = working()
        let held = openBuy(desk)
        _ = agree(desk, "X", 0, "9")
        let told = desk.venue(.replaced, on: desk.routes[0]).reports(.restated)
        #expect(told.map(\.terms.price) == [px("9")])
        #expect(openBuy(desk) * 10 == held * 9)
        desk.replace("Y", "X", 900, "9")
        #expect(desk.view("X").ordStatus == .pendingReplace, "nothing else is pending")
        desk.refuseRequest(on: desk.routes[0], reason: 2)
        #expect(openBuy(desk) * 10 == held * 9)
    }

    /// A market order has no price that could be agreed.
    @Test func noPriceOfAMarketOrder() {
        let desk = working(1000, nil)
        _ = agree(desk, "X", 800, "9")
        desk.venue(.replaced, on: desk.routes[0])
        #expect(desk.view("X").terms.orderQty == qty(800))
        #expect(desk.view("X").terms.price == .none)
    }

    /// A filled order of which more is wanted works again.
    @Test func moreOfAFilledOrder() {
        let desk = working(100)
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(100))
        #expect(desk.core.openCount == 0)
        let told = agree(desk, "X", 150).reports(.restated)
        #expect(told.map(\.ordStatus) == [.partiallyFilled])
        #expect(desk.core.openCount == 1)
        #expect(desk.routes.map(\.quantity) == [qty(100), qty(50)])
        desk.venue(.trade, on: desk.routes[1], lastQty: qty(50))
        #expect(desk.view("X").ordStatus == .filled && desk.core.openCount == 0)
        #expect(desk.replayed() == desk.digest())
    }

    /// Of two venues both give back first; then the new quantity goes out.
    @Test func agreedWhileTwoVenuesWork() {
        let desk = Desk(venues: [
            VenueTerms(name: "V1", mic: "XV1"), VenueTerms(name: "V2", mic: "XV2"),
        ])
        desk.quote(1, "9.99", 500, "10", 500)
        desk.quote(2, "9.99", 500, "10", 500)
        desk.enter(desk.order("X", .buy, 1000))
        for route in desk.routes { desk.venue(.new, on: route) }
        _ = agree(desk, "X", 800)
        for route in desk.routes { desk.venue(.canceled, on: route) }
        let again = desk.routes.dropFirst(2).map(\.quantity.units).reduce(0, +)
        #expect(again == qty(800).units)
    }
}
