import OMSTypes
import Testing

@testable import OMSCore

/// Group J of the order-state matrices: busts and corrections. Reports of executions are numbered
/// X1, X2 …; 19 names the report that is taken back or restated.
@Suite struct CorrectionScenarioTests {
    /// Nothing changes, and operations sees each: unknown, busted before, a used ExecID, no price.
    @Test func correctionsThatCannotBe() {
        let desk = Desk()
        ScenarioRunner(desk).run(
            "J.x4",
            """
            | D(X) |      |   |   | 10000 |      |       |      |  |
            |      | 8(X) | 0 | 0 | 10000 | 0    | 10000 | 0    |  |
            | vH   |      |   |   |       |      | 10000 |      | 17=C 19=ZZZ |
            | vF   |      |   |   |       |      |       | 1000 | 17=B |
            |      | 8(X) | F | 1 | 10000 | 1000 | 9000  | 1000 |  |
            | vG   |      |   |   |       |      |       | 0    | 17=D 19=B |
            | vG   |      |   |   |       |      |       | 500  | 17=D 19=B 31=0 |
            | vG   |      |   |   |       |      |       | 500  | 17=B 19=B |
            | vH   |      |   |   |       |      | 9000  |      | 17=E 19=B |
            |      | 8(X) | H | 0 | 10000 | 0    | 10000 | 0    |  |
            | vH   |      |   |   |       |      |       |      | 17=F 19=B |
            """, #_sourceLocation)
        #expect(
            desk.anomalies == [
                .unknownExecRef, .invalidFill, .invalidFill, .duplicateExecID, .unknownExecRef,
            ])
        #expect(desk.view("X").cumQty == .zero)
    }

    /// Position, credit and ledger after a bust are those of a day on which it never happened.
    @Test func whatWasExecutedIsRestated() {
        func desk(_ fills: [(Int64, String, id: Text64)], bust: Text64?) -> Desk {
            let desk = Desk()
            desk.enter(desk.order("X", .buy, 1000))
            for (quantity, price, id) in fills {
                desk.venue(
                    .trade, on: desk.routes[0], lastQty: qty(quantity), lastPx: px(price),
                    execID: id)
            }
            guard let bust else { return desk }
            desk.run(
                .tradeCorrection(
                    TradeCorrection(
                        venue: VenueID(1), clOrdID: ClOrdID(), execID: "Z", execRefID: bust,
                        isBust: true)))
            return desk
        }
        let busted = desk([(300, "9.5", "A"), (200, "9.9", "B")], bust: "A")
        let never = desk([(200, "9.9", "B")], bust: nil)
        func state(_ desk: Desk) -> [Int128] {
            let position = desk.core.position(Desk.account, Desk.acme)
            let use = desk.core.positions.exposure(
                HolderID(Desk.account), .usd, on: desk.now.utcDate)
            return [
                Int128(position.net.units), Int128(position.openBuy.units), position.bought,
                position.boughtNotional.raw, use.openBuy + use.openSell, use.executed,
                desk.core.balance(Desk.account, .security(Desk.acme)),
                desk.core.balance(Desk.account, .cash(.usd)),
            ]
        }
        #expect(state(busted) == state(never))
    }

    /// After post-trade has the trade, people have to amend what went out: an anomaly says so.
    @Test func correctionAfterAllocation() {
        let desk = Desk()
        let id = desk.enter(desk.order("X", .buy, 100))
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(100), execID: "A")
        desk.book(id)
        let correction = TradeCorrection(
            venue: VenueID(1), clOrdID: ClOrdID(), execID: "B", execRefID: "A", isBust: false,
            lastQty: qty(100), lastPx: px("9.99"))
        desk.run(.tradeCorrection(correction))
        #expect(desk.anomalies == [.correctionAfterBooking])
        #expect(desk.view("X").avgPx == px("9.99"))
        #expect(desk.replayed() == desk.digest())
    }

    /// A bust before booking leaves nothing to be booked.
    @Test func bustBeforeBooking() {
        let desk = Desk()
        let id = desk.enter(desk.order("X", .buy, 100))
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(100), execID: "A")
        #expect(desk.core.nextUnbooked == id)
        desk.run(
            .tradeCorrection(
                TradeCorrection(
                    venue: VenueID(1), clOrdID: ClOrdID(), execID: "B", execRefID: "A",
                    isBust: true)))
        #expect(desk.core.nextUnbooked == nil && desk.view("X").ordStatus == .canceled)
        #expect(desk.view(desk.routes[0].order).ordStatus == .canceled, "the venue works no more")
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(40), execID: "C")
        #expect(desk.core.nextUnbooked == id, "what comes after all is to be booked")
        #expect(desk.replayed() == desk.digest())
    }

    /// What one venue took back is worked again, while the other venue works on.
    @Test func aBustBesideAnotherRoute() {
        let desk = Desk(venues: [
            VenueTerms(name: "V1", mic: "XV1"), VenueTerms(name: "V2", mic: "XV2"),
        ])
        desk.quote(1, "9.99", 500, "10", 500)
        desk.quote(2, "9.99", 500, "10", 500)
        desk.enter(desk.order("X", .buy, 1000))
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(500), execID: "A")
        #expect(desk.routes.count == 2)
        desk.run(
            .tradeCorrection(
                TradeCorrection(
                    venue: VenueID(1), clOrdID: ClOrdID(), execID: "B", execRefID: "A",
                    isBust: true)))
        #expect(desk.view("X").leavesQty == qty(1000))
        #expect(desk.routes.count == 3)
        #expect(desk.attempts.isEmpty)
    }

    @Test func correctedAboveTheOrder() {
        let desk = Desk()
        desk.enter(desk.order("X", .buy, 100))
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(100), execID: "A")
        desk.run(
            .tradeCorrection(
                TradeCorrection(
                    venue: VenueID(1), clOrdID: ClOrdID(), execID: "B", execRefID: "A",
                    isBust: false, lastQty: qty(120), lastPx: px("10"))))
        #expect(desk.anomalies == [.overfill])
        #expect(desk.view("X").cumQty == qty(120))
    }

    /// A venue that corrects upwards without end meets the bounds of fills, never an overflow.
    @Test func correctionsStayWithinWhatCanBeHeld() {
        let desk = Desk()
        desk.checksInvariants = false
        desk.enter(desk.order("X", .buy, 100))
        let most = OrderCore.quantityMax
        let fills = Int(Int64.max / most.units) + 4
        for number in 0..<fills {
            desk.venue(
                .trade, on: desk.routes[0], lastQty: qty(1), execID: Text64("A\(number)")!)
        }
        for number in 0..<fills {
            desk.run(
                .tradeCorrection(
                    TradeCorrection(
                        venue: VenueID(1), clOrdID: ClOrdID(), execID: Text64("B\(number)")!,
                        execRefID: Text64("A\(number)")!, isBust: false, lastQty: most,
                        lastPx: px("1"))))
        }
        #expect(desk.anomalies.last == .invalidFill)
        #expect(desk.replayed() == desk.digest())
    }
}
