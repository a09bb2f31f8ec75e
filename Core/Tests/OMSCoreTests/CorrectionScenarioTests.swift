import OMSTypes
import Testing

@testable import OMSCore

/// Group J of the order-state matrices: busts and corrections. Reports of executions are numbered
/// X1, X2 …; 19 names the report that is taken back or restated.
@Suite struct CorrectionScenarioTests {
    @Test func correctionsAndBustsOfAFilledOrder() {
        ScenarioRunner.run(
            "J.1.a",
            """
            | D(X)   |        |   |   | 10000 |       |       |      |  |
            |        | 8(X)   | 0 | 0 | 10000 | 0     | 10000 | 0    |  |
            | vF     |        |   |   |       |       |       | 1000 | 17=C 31=100 |
            |        | 8(X)   | F | 1 | 10000 | 1000  | 9000  | 1000 | 6=100 17=X1 |
            | vF     |        |   |   |       |       |       | 9000 | 17=D 31=110 |
            |        | 8(X)   | F | 2 | 10000 | 10000 | 0     | 9000 | 6=109 17=X2 |
            | vH     |        |   |   |       |       | 1000  |      | 17=E 19=C |
            |        | 8(X)   | H | 1 | 10000 | 9000  | 1000  | 0    | 6=110 17=X3 19=X1 |
            | vG     |        |   |   |       |       | 1000  | 9000 | 17=F 19=D 31=100 |
            |        | 8(X)   | G | 1 | 10000 | 9000  | 1000  | 9000 | 6=100 17=X4 19=X2 |
            | vF     |        |   |   |       |       |       | 1000 | 17=G 31=120 |
            |        | 8(X)   | F | 2 | 10000 | 10000 | 0     | 1000 | 6=102 17=X5 |
            | vG     |        |   |   |       |       |       | 9000 | 17=H 19=F 31=120 |
            |        | 8(X)   | G | 2 | 10000 | 10000 | 0     | 9000 | 6=120 17=X6 19=X4 |
            | G(Y,X) |        |   |   | 12000 |       |       |      |  |
            |        | 8(Y,X) | E | E | 10000 | 10000 | 0     | 0    | 6=120 |
            |        | 8(Y,X) | 5 | 1 | 12000 | 10000 | 2000  | 0    | 6=120 |
            | vG@1   |        |   |   |       |       |       | 9500 | 17=K 19=H 31=120 |
            |        | 8(Y)   | G | 1 | 12000 | 10500 | 1500  | 9500 | 6=120 17=X7 19=X6 |
            """)
    }

    @Test func bustAndLateFillAfterCancel() {
        ScenarioRunner.run(
            "J.1.b",
            """
            | D(X)   |        |   |   | 10000 |      |       |      |  |
            |        | 8(X)   | 0 | 0 | 10000 | 0    | 10000 | 0    |  |
            | vF     |        |   |   |       |      |       | 5000 | 17=B 31=50 |
            |        | 8(X)   | F | 1 | 10000 | 5000 | 5000  | 5000 |  |
            | F(Y,X) |        |   |   | 10000 |      |       |      |  |
            |        | 8(Y,X) | 6 | 6 | 10000 | 5000 | 5000  | 0    |  |
            | v4     |        |   |   |       |      |       |      |  |
            |        | 8(Y,X) | 4 | 4 | 10000 | 5000 | 0     | 0    |  |
            | vH     |        |   |   |       |      |       |      | 17=E 19=B |
            |        | 8(X)   | H | 4 | 10000 | 0    | 0     | 0    | 19=X1 |
            | vF     |        |   |   |       |      |       | 4000 | 17=F 31=51 |
            |        | 8(X)   | F | 4 | 10000 | 4000 | 0     | 4000 | 6=51 |
            """)
    }

    @Test func bustOfAPartFillWhileTheOrderIsOpen() {
        ScenarioRunner.run(
            "J.x1",
            """
            | D(X) |      |   |   | 10000 |      |       |      |  |
            |      | 8(X) | 0 | 0 | 10000 | 0    | 10000 | 0    |  |
            | vF   |      |   |   |       |      |       | 1000 | 17=B |
            |      | 8(X) | F | 1 | 10000 | 1000 | 9000  | 1000 |  |
            | vF   |      |   |   |       |      |       | 2000 | 17=C |
            |      | 8(X) | F | 1 | 10000 | 3000 | 7000  | 2000 |  |
            | vH   |      |   |   |       |      | 8000  |      | 17=D 19=B |
            |      | 8(X) | H | 1 | 10000 | 2000 | 8000  | 0    | 19=X1 |
            | vG   |      |   |   |       |      | 7500  | 2500 | 17=E 19=C |
            |      | 8(X) | G | 1 | 10000 | 2500 | 7500  | 2500 | 19=X2 |
            """)
    }

    /// The venue works the order again, or it does not: then it ends, for people to decide on.
    @Test func bustOfTheOnlyFill() {
        ScenarioRunner.run(
            "J.x2 reinstated",
            """
            | D(X) |      |   |   | 10000 |       |       |       |  |
            |      | 8(X) | 0 | 0 | 10000 | 0     | 10000 | 0     |  |
            | vF   |      |   |   |       |       |       | 10000 | 17=B |
            |      | 8(X) | F | 2 | 10000 | 10000 | 0     | 10000 |  |
            | vH   |      |   |   |       |       | 10000 |       | 17=C 19=B |
            |      | 8(X) | H | 0 | 10000 | 0     | 10000 | 0     | 19=X1 |
            | vF   |      |   |   |       |       |       | 10000 | 17=D |
            |      | 8(X) | F | 2 | 10000 | 10000 | 0     | 10000 |  |
            """)
        ScenarioRunner.run(
            "J.x2 closed",
            """
            | D(X) |      |   |   | 10000 |       |       |       |  |
            |      | 8(X) | 0 | 0 | 10000 | 0     | 10000 | 0     |  |
            | vF   |      |   |   |       |       |       | 10000 | 17=B |
            |      | 8(X) | F | 2 | 10000 | 10000 | 0     | 10000 |  |
            | vH   |      |   |   |       |       |       |       | 17=C 19=B |
            |      | 8(X) | H | 0 | 10000 | 0     | 10000 | 0     | 19=X1 |
            |      | 8(X) | 4 | 4 | 10000 | 0     | 0     | 0     |  |
            """)
    }

    @Test func priceCorrection() {
        ScenarioRunner.run(
            "J.x3",
            """
            | D(X) |      |   |   | 10000 |      |       |      |  |
            |      | 8(X) | 0 | 0 | 10000 | 0    | 10000 | 0    |  |
            | vF   |      |   |   |       |      |       | 1000 | 17=B 31=10 |
            |      | 8(X) | F | 1 | 10000 | 1000 | 9000  | 1000 | 6=10 |
            | vG   |      |   |   |       |      | 9000  | 1000 | 17=C 19=B 31=9.98 |
            |      | 8(X) | G | 1 | 10000 | 1000 | 9000  | 1000 | 6=9.98 31=9.98 19=X1 |
            """)
    }

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
            let credit = desk.core.positions.credit(Desk.account, on: desk.now.utcDate)
            return [
                Int128(position.net.units), Int128(position.openBuy.units), position.bought,
                position.boughtNotional.raw, credit.open.raw, credit.executed.raw,
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
        desk.enter(desk.order("X", .buy, 100))
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(100), execID: "A")
        #expect(desk.core.nextUnbooked != nil)
        desk.run(
            .tradeCorrection(
                TradeCorrection(
                    venue: VenueID(1), clOrdID: ClOrdID(), execID: "B", execRefID: "A",
                    isBust: true)))
        #expect(desk.core.nextUnbooked == nil && desk.view("X").ordStatus == .canceled)
        #expect(desk.replayed() == desk.digest())
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
