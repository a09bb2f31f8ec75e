import OMSTypes
import Testing

@testable import OMSCore

/// Group E: what was agreed by voice or is decided by a venue or the desk, told without a request.
@Suite struct UnsolicitedScenarioTests {
    /// E.1.a in the other role: the venue tells of an order that it was given by voice.
    @Test func telephonedOrderReportedByAVenue() {
        let desk = Desk()
        func report(_ type: ExecType, _ lastQty: Int64 = 0) -> VenueReport {
            desk.lastExecID += 1
            return VenueReport(
                venue: VenueID(1), clOrdID: ClOrdID(), venueOrderID: "V77",
                execID: Text64("E\(desk.lastExecID)")!, execType: type, lastQty: qty(lastQty),
                lastPx: lastQty > 0 ? px("10") : .none)
        }
        var notice = VenueNotice(
            report: report(.new), orderQty: qty(10_000), price: px("10"), account: "FUND1",
            symbol: "ACME", side: Side.buy.rawValue, ordType: OrdType.limit.rawValue)
        desk.run(.venueReport(report(.trade, 5)))
        #expect(desk.anomalies == [.unknownOrder], "not told of it yet")
        desk.run(.venueNotice(notice))
        #expect(desk.view(OrderID(1)).ordStatus == .new)
        #expect(desk.view(OrderID(2)).ordStatus == .new, "the venue has it")
        #expect(desk.core.position(Desk.account, Desk.acme).openBuy == qty(10_000))
        desk.run(.venueReport(report(.trade, 2000)))
        desk.run(.venueReport(report(.trade, 1000)))
        #expect(desk.core.orderCount == 2)
        #expect(desk.view(OrderID(1)).ordStatus == .partiallyFilled)
        #expect(desk.view(OrderID(1)).cumQty == qty(3000))
        desk.run(.venueReport(report(.trade, 7000)))
        #expect(desk.view(OrderID(1)).ordStatus == .filled)
        #expect(desk.core.position(Desk.account, Desk.acme).net == qty(10_000))
        desk.run(.venueNotice(notice))
        notice.account = "nobody"
        notice.report.venueOrderID = "V78"
        desk.run(.venueNotice(notice))
        #expect(desk.core.orderCount == 2, "told twice, and an account that is not ours")
        #expect(desk.anomalies == [.unknownOrder, .unknownOrder, .unknownOrder])
        #expect(desk.replayed() == desk.digest())
    }

    /// What a venue may tell of an order that it was given by voice, at its edges.
    @Test(arguments: [
        ("10", 1_000_000_000, OrdType.limit, true), ("10", 1_000_000_001, .limit, false),
        ("10000000", 1, .limit, true), ("10000000.01", 1, .limit, false),
        ("", 1, .market, true), ("", 1, .limit, false), ("-1", 1, .market, false),
        ("10", 1, .stop, false), ("10", 0, .limit, false),
    ])
    func givenTerms(_ price: String, _ quantity: Int64, _ type: OrdType, _ isTaken: Bool) {
        let desk = Desk()
        desk.run(
            .venueNotice(
                VenueNotice(
                    report: VenueReport(
                        venue: VenueID(1), clOrdID: ClOrdID(), venueOrderID: "V1", execID: "E1",
                        execType: .new),
                    orderQty: qty(quantity), price: price.isEmpty ? .none : px(price),
                    account: "FUND1",
                    symbol: "ACME", side: Side.buy.rawValue, ordType: type.rawValue)))
        #expect((desk.core.orderCount == 2) == isTaken)
        #expect(desk.anomalies == (isTaken ? [] : [.unknownOrder]))
    }

    @Test func unsolicitedCancelWithoutFills() {
        for reason in [2, 4, 7, 8, 12, 13] {
            ScenarioRunner.run(
                "E.x1",
                """
                | D(X)     |      |   |   | 10000 |   |       |   |  |
                |          | 8(X) | 0 | 0 | 10000 | 0 | 10000 | 0 |  |
                | desk4(X) |      |   |   |       |   |       |   | 378=\(reason) |
                | v4       |      |   |   |       |   |       |   |  |
                |          | 8(X) | 4 | 4 | 10000 | 0 | 0     | 0 | 378=\(reason) |
                """)
        }
    }

    /// More than was asked, or a worse price, that nobody agreed to is taken back.
    @Test func restatedToWhatNobodyAsked() {
        let desk = Desk()
        ScenarioRunner(desk).run(
            "restated up",
            """
            | D(X) |      |   |   | 1000 |   |      |   |  |
            |      | 8(X) | 0 | 0 | 1000 | 0 | 1000 | 0 |  |
            |      | D@1  |   |   | 1000 |   |      |   |  |
            | vD   |      |   |   | 1500 |   |      |   | 378=4 |
            |      | F@1  |   |   |      |   |      |   |  |
            """, #_sourceLocation)
        #expect(desk.anomalies == [.worseRestatement])
        let other = Desk()
        ScenarioRunner(other).run(
            "restated to a worse price",
            """
            | D(X) |      |   |   | 1000 |   |      |   |  |
            |      | 8(X) | 0 | 0 | 1000 | 0 | 1000 | 0 |  |
            |      | D@1  |   |   | 1000 |   |      |   |  |
            | vD   |      |   |   | 900  |   |      |   | 378=5 44=11 |
            |      | F@1  |   |   |      |   |      |   |  |
            """, #_sourceLocation)
        #expect(other.anomalies == [.worseRestatement])
        #expect(other.replayed() == other.digest())
    }

    /// Two children: what one venue declines goes to the other, and the client hears nothing.
    @Test func partialDeclineOfOneOfTwoRoutes() {
        let desk = Desk(venues: [
            VenueTerms(name: "V1", mic: "XV1"), VenueTerms(name: "V2", mic: "XV2"),
        ])
        desk.quote(1, "9.98", 500, "9.99", 300)
        desk.quote(2, "9.98", 500, "10", 700)
        desk.enter(desk.order("X", .buy, 1000))
        desk.run(
            .venueNotice(
                VenueNotice(
                    report: VenueReport(
                        venue: VenueID(2), clOrdID: RouteID.clOrdID(desk.routes[1].order),
                        execID: "E1", execType: .restated), orderQty: qty(500), reason: 5)))
        #expect(desk.routes.count == 3 && desk.routes[2].quantity == qty(200))
        #expect(desk.view("X").terms.orderQty == qty(1000))
        #expect(desk.replayed() == desk.digest())
    }

    @Test func deskWantsWhatCannotBe() {
        let desk = Desk()
        desk.run(.desk(.cancel(user: "ann", OrderID(9), .brokerOption)))
        desk.run(.desk(.restate(Restatement(user: "ann", order: OrderID(9), orderQty: qty(5)))))
        desk.run(.desk(.order(user: "ann", desk.order("X", .buy, 100))))
        desk.run(.desk(.order(user: "ann", desk.order(ClOrdID(), .buy, 0))))
        desk.run(.desk(.halt(user: "ann", "NONE", isHalted: true)))
        desk.run(
            .desk(
                .corporateAction(
                    CorporateAction(user: "ann", symbol: "ACME", kind: .split(new: 1, old: 0)))))
        #expect(desk.anomalies == Array(repeating: .deskRefused, count: 6))
        #expect(desk.core.orderCount == 0 && !desk.hasSweep)
    }
}
