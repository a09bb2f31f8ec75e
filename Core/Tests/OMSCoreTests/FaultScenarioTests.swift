import OMSTypes
import Testing

@testable import OMSCore

/// What the world does wrong: booked, recorded as an anomaly, never lost and never a crash.
@Suite struct FaultScenarioTests {
    @Test func overfillIsBooked() {
        let desk = Desk()
        ScenarioRunner(desk).run(
            "§7.5",
            """
            | D(X) |      |     |    | 1000  |       |       |      |  |
            |      | 8(X) | 0   | 0  | 1000  | 0     | 1000  | 0    |  |
            | vF   |      |     |    |       |       |       | 1200 |  |
            |      | 8(X) | F   | 2  | 1000  | 1200  | 0     | 1200 |  |
            """, #_sourceLocation)
        #expect(desk.anomalies == [.overfill])
        #expect(desk.core.position(Desk.account, Desk.acme).net == qty(1200))
    }

    /// The venue took the replace, and its word of that is late: what it executes proves it, so that
    /// the client is told of the replace before the fill that only its larger quantity allows.
    @Test func anExecutionProvesTheReplaceThatItNeeds() {
        let desk = Desk()
        ScenarioRunner(desk).run(
            "§7.5 while a replace is out",
            """
            | D(X)   |        |     |    | 900  |      |      |     |       |
            |        | 8(X)   | 0   | 0  | 900  | 0    | 900  | 0   |       |
            | vF     |        |     |    |      |      |      | 419 |       |
            |        | 8(X)   | F   | 1  | 900  | 419  | 481  | 419 |       |
            | G(Y,X) |        |     |    | 1000 |      |      |     |       |
            |        | 8(Y,X) | E   | E  | 900  | 419  | 481  | 0   |       |
            | vF     |        |     |    |      |      |      | 581 |       |
            |        | 8(Y,X) | 5   | 1  | 1000 | 419  | 581  | 0   |       |
            |        | 8(Y)   | F   | 2  | 1000 | 1000 | 0    | 581 |       |
            | v5     |        |     |    |      |      |      |     | late  |
            | v5     |        |     |    |      |      |      |     | again |
            """, #_sourceLocation)
        #expect(desk.anomalies == [])
        #expect(desk.core.position(Desk.account, Desk.acme).net == qty(1000))
    }

    /// More than the replace asked for is the venue's own overfill.
    @Test func anExecutionBeyondTheReplaceProvesNothing() {
        let desk = Desk()
        ScenarioRunner(desk).run(
            "§7.5 beyond a replace",
            """
            | D(X)   |        |     |    | 900  |      |     |      |            |
            |        | 8(X)   | 0   | 0  | 900  | 0    | 900 | 0    |            |
            | G(Y,X) |        |     |    | 1000 |      |     |      |            |
            |        | 8(Y,X) | E   | E  | 900  | 0    | 900 | 0    |            |
            | vF     |        |     |    |      |      |     | 1001 |            |
            |        | 8(X)   | F   | E  | 900  | 1001 | 0   | 1001 |            |
            |        | 9(Y,X) |     | 2  |      |      |     |      | 434=2 102=0 |
            | v9     |        |     |    |      |      |     |      | 102=0      |
            """, #_sourceLocation)
        #expect(desk.anomalies == [.overfill])
    }

    @Test func duplicateExecIDHasNoEffect() {
        let desk = Desk()
        ScenarioRunner(desk).run(
            "§7.2",
            """
            | D(X) |      |     |    | 1000  |       |       |      |  |
            |      | 8(X) | 0   | 0  | 1000  | 0     | 1000  | 0    |  |
            | vF   |      |     |    |       |       |       | 300  | 17=E9 |
            |      | 8(X) | F   | 1  | 1000  | 300   | 700   | 300  |  |
            | vF   |      |     |    |       |       |       | 300  | 17=E9 |
            """, #_sourceLocation)
        #expect(desk.anomalies == [.duplicateExecID])
        #expect(desk.core.position(Desk.account, Desk.acme).net == qty(300))
    }

    @Test func reportsThatTheTablesDoNotKnow() {
        let desk = Desk(venues: [
            VenueTerms(name: "V1", mic: "XV1"), VenueTerms(name: "V2", mic: "XV2", priority: 2),
        ])
        desk.enter(desk.order("X", .buy, 1000))
        let route = desk.routes[0]
        let before = desk.digestWithoutAnomalies()

        var fill = VenueReport(
            venue: VenueID(1), clOrdID: "N77", execID: "E1", execType: .trade, lastQty: qty(5),
            lastPx: px("10"))
        desk.run(.venueReport(fill))
        #expect(desk.anomalies == [.unknownOrder])

        fill.clOrdID = "not ours"
        desk.run(.venueReport(fill))
        fill.clOrdID = RouteID.clOrdID(OrderID(1))
        desk.run(.venueReport(fill))
        #expect(desk.anomalies.suffix(2) == [.unknownOrder, .unknownOrder], "client's own id")

        fill.clOrdID = RouteID.clOrdID(route.order)
        fill.venue = VenueID(2)
        desk.run(.venueReport(fill))
        #expect(desk.anomalies.last == .wrongVenue)

        fill.venue = VenueID(1)
        fill.execType = 0x5A
        desk.run(.venueReport(fill))
        #expect(desk.anomalies.last == .unknownExecType)

        fill.execType = ExecType.trade.rawValue
        for (quantity, price) in [(0, 10), (-5, 10), (5, 0), (5, -1), (2_000_000_000, 10)] {
            fill.lastQty = qty(Int64(quantity))
            fill.lastPx = Price(units: Int64(price) * DecimalText.scale)
            desk.run(.venueReport(fill))
            #expect(desk.anomalies.last == .invalidFill, "\(quantity) at \(price)")
        }
        fill.lastQty = Quantity(units: .min)
        fill.lastPx = Price(units: .max)
        desk.run(.venueReport(fill))
        #expect(desk.anomalies.last == .invalidFill)
        #expect(desk.digestWithoutAnomalies() == before, "nothing but the count has moved")
        #expect(desk.core.anomalyCount == UInt64(desk.anomalies.count))
    }

    @Test func answersThatNobodyAskedFor() {
        let desk = Desk()
        desk.enter(desk.order("X", .buy, 1000))
        let route = desk.routes[0]
        desk.venue(.replaced, on: route)
        #expect(desk.anomalies == [.unexpectedTransition])
        desk.run(
            .venueCancelReject(
                VenueCancelReject(
                    venue: VenueID(1), clOrdID: RouteID.clOrdID(route.order), reason: 0)))
        #expect(desk.anomalies.count == 2)
        #expect(desk.view("X").ordStatus == .new)
    }

    /// A second, late copy of an earlier request's refusal says nothing of the present request.
    @Test func refusalOfAnEarlierRequest() {
        let desk = Desk()
        desk.enter(desk.order("X", .buy, 1000))
        let route = desk.routes[0]
        desk.venue(.new, on: route)
        func cancel(_ id: ClOrdID) {
            desk.run(
                .cancelOrder(
                    CancelOrder(session: Desk.client, clOrdID: id, origClOrdID: "X")))
        }
        let refusal = VenueCancelReject(
            venue: VenueID(1), clOrdID: RouteID.clOrdID(route.order, attempt: 1), reason: 2)
        cancel("Y")
        desk.run(.venueCancelReject(refusal))
        #expect(desk.view("X").ordStatus == .new)
        cancel("Z")
        desk.run(.venueCancelReject(refusal))
        #expect(desk.view("X").ordStatus == .pendingCancel, "Z waits for its own answer")
        #expect(desk.anomalies == [.unexpectedTransition])
        desk.venue(.canceled, on: route)
        #expect(desk.view("X").ordStatus == .canceled)
    }

    /// P2, and the guard against overfill: a late fill of a cancelled route makes what was sent
    /// elsewhere meanwhile too much, so it is taken back.
    @Test func lateFillTakesBackTheSecondRoute() {
        let desk = Desk(venues: [
            VenueTerms(name: "V1", mic: "XV1"), VenueTerms(name: "V2", mic: "XV2"),
        ])
        ScenarioRunner(desk).run(
            "late fill after re-route",
            """
            | D(X) |      |     |    | 1000  |       |       |      |  |
            |      | 8(X) | 0   | 0  | 1000  | 0     | 1000  | 0    |  |
            |      | D@1  |     |    | 1000  |       |       |      |  |
            | v4@1 |      |     |    |       |       |       |      | venue cancels by itself |
            |      | D@2  |     |    | 1000  |       |       |      |  |
            | vF@1 |      |     |    |       |       |       | 300  | late |
            |      | 8(X) | F   | 1  | 1000  | 300   | 700   | 300  |  |
            |      | F@2  |     |    |       |       |       |      | 1000 work for 700 |
            | v4@2 |      |     |    |       |       |       |      |  |
            |      | D@1  |     |    | 700   |       |       |      |  |
            | vF@3 |      |     |    |       |       |       | 700  |  |
            |      | 8(X) | F   | 2  | 1000  | 1000  | 0     | 700  |  |
            """, #_sourceLocation)
        #expect(desk.replayed() == desk.digest())
    }

    /// An overfill on one venue while another still works: the other is taken back at once.
    @Test func overfillTakesBackOtherRoutes() {
        let desk = Desk(venues: [
            VenueTerms(name: "V1", mic: "XV1"), VenueTerms(name: "V2", mic: "XV2"),
        ])
        desk.quote(1, "9.98", 500, "9.99", 300)
        desk.quote(2, "9.98", 500, "10", 700)
        desk.enter(desk.order("X", .buy, 1000))
        #expect(desk.routes.map(\.quantity) == [qty(300), qty(700)])
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(1000))
        #expect(desk.view("X").ordStatus == .filled)
        #expect(desk.effects.contains(.cancelRoute(desk.routes[1].order, VenueID(2), attempt: 1)))
        desk.venue(.trade, on: desk.routes[1], lastQty: qty(100))
        #expect(desk.view("X").cumQty == qty(1100), "booked all the same")
        desk.venue(.canceled, on: desk.routes[1])
        #expect(desk.view(desk.routes[1].order).leavesQty == .zero)
        #expect(desk.replayed() == desk.digest())
    }

    @Test func lostLinkLeavesTheOrderUnknown() {
        let desk = Desk()
        ScenarioRunner(desk).run(
            "P8",
            """
            | D(X)   |        |     |    | 1000  |       |       |      |  |
            |        | 8(X)   | 0   | 0  | 1000  | 0     | 1000  | 0    |  |
            |        | D@1    |     |    | 1000  |       |       |      |  |
            | down 1 |        |     |    |       |       |       |      |  |
            | up 1   |        |     |    |       |       |       |      | nothing is sent twice |
            | sweep  |        |     |    |       |       |       |      |  |
            |        | H@1    |     |    |       |       |       |      |  |
            | vF     |        |     |    |       |       |       | 400  |  |
            |        | 8(X)   | F   | 1  | 1000  | 400   | 600   | 400  |  |
            """, #_sourceLocation)
    }

    @Test func ordersWaitForALink() {
        let desk = Desk(isUp: false)
        ScenarioRunner(desk).run(
            "no venue yet",
            """
            | D(X)   |        |     |    | 1000  |       |       |      |  |
            |        | 8(X)   | 0   | 0  | 1000  | 0     | 1000  | 0    |  |
            | D(I)   |        |     |    | 1000  |       |       |      | 59=3 |
            |        | 8(I)   | 0   | 0  | 1000  | 0     | 1000  | 0    |  |
            |        | 8(I)   | 8   | 8  | 1000  | 0     | 0     | 0    | 103=2 |
            | up 1   |        |     |    |       |       |       |      |  |
            | sweep  |        |     |    |       |       |       |      |  |
            |        | D@1    |     |    | 1000  |       |       |      |  |
            """, #_sourceLocation)
    }

    @Test func staleRouteReturnsToItsParent() {
        let desk = Desk()
        let id = desk.enter(desk.order("X", .buy, 1000))
        desk.run(.routeNeverReceived(desk.routes[0].order))
        #expect(desk.view(desk.routes[0].order).ordStatus == .canceled)
        #expect(desk.routes.count == 2, "routed anew")
        #expect(desk.view(id).ordStatus == .new)
        desk.run(.routeNeverReceived(OrderID(999)))
        desk.run(.routeNeverReceived(id))
        desk.venue(.new, on: desk.routes[0])
        #expect(desk.anomalies == [.unexpectedTransition], "the venue has it after all")
    }

    @Test func venueRefusesTheMessageItself() {
        let desk = Desk()
        desk.enter(desk.order("X", .buy, 1000))
        let route = desk.routes[0]
        let effects = desk.run(
            .venueMessageReject(
                VenueMessageReject(
                    venue: VenueID(1), clOrdID: RouteID.clOrdID(route.order), text: "tag 44")))
        guard case .report(let report) = effects.last else {
            Issue.record("the client was told nothing")
            return
        }
        #expect(report.execType == .rejected)
        #expect(report.refusal.text == "tag 44", "in the venue's own words")
    }

    /// A venue that refuses a message of an order that works says nothing of the order.
    @Test func venueRefusesAMessageOfBefore() {
        let desk = Desk()
        desk.enter(desk.order("X", .buy, 1000))
        desk.venue(.new, on: desk.routes[0])
        desk.run(
            .venueMessageReject(
                VenueMessageReject(
                    venue: VenueID(1), clOrdID: RouteID.clOrdID(desk.routes[0].order),
                    text: "tag 44")))
        #expect(desk.anomalies == [.unexpectedTransition])
        #expect(desk.view("X").ordStatus == .new)
    }

    /// A venue that refuses the message of a cancel has not cancelled: the client hears it, once.
    @Test func venueRefusesTheMessageOfACancel() {
        let desk = Desk()
        desk.enter(desk.order("X", .buy, 1000))
        desk.venue(.new, on: desk.routes[0])
        func refuse(_ attempt: UInt16) -> [ClOrdID] {
            desk.run(
                .venueMessageReject(
                    VenueMessageReject(
                        venue: VenueID(1),
                        clOrdID: RouteID.clOrdID(desk.routes[0].order, attempt: attempt),
                        text: "tag 41"))
            ).cancelRejects
        }
        desk.cancel("Y", "X")
        #expect(refuse(1) == ["Y"])
        #expect(desk.view("X").ordStatus == .new)
        #expect(refuse(1).isEmpty)
        #expect(desk.anomalies == [.unexpectedTransition], "it was answered")
        desk.cancel("Z", "X")
        #expect(refuse(1).isEmpty, "that is the one of before")
        #expect(desk.anomalies.count == 2)
        #expect(refuse(2) == ["Z"])
    }

    /// The venue's own sum is another: the fill is booked, and people look at it.
    @Test func theVenueCountsAnotherSum() {
        let desk = Desk()
        desk.enter(desk.order("X", .buy, 1000))
        var fill = VenueReport(
            venue: VenueID(1), clOrdID: RouteID.clOrdID(desk.routes[0].order), execID: "E1",
            execType: .trade, lastQty: qty(100), lastPx: px("10"), cumQty: qty(100))
        desk.run(.venueReport(fill))
        #expect(desk.anomalies.isEmpty)
        fill.execID = "E2"
        fill.cumQty = qty(300)
        desk.run(.venueReport(fill))
        #expect(desk.anomalies == [.cumQtyDiffers])
        #expect(desk.view("X").cumQty == qty(200))
    }

    /// A fill of an order that was cancelled is booked like any other.
    @Test func aLateFillIsBooked() {
        let desk = Desk()
        let id = desk.enter(desk.order("X", .buy, 1000))
        desk.cancel("Y", "X")
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.core.nextUnbooked == nil)
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(100))
        #expect(desk.anomalies == [.lateFill])
        #expect(desk.core.nextUnbooked == id)
    }

    /// A venue that cancels whatever is posted does not keep us busy for ever.
    @Test func venueThatCancelsEverything() {
        let desk = Desk()
        desk.enter(desk.order("X", .buy, 1000))
        var rounds = 0
        while rounds < 1000, desk.view("X").ordStatus == .new {
            desk.venue(.canceled, on: desk.routes[desk.routes.count - 1])
            rounds += 1
        }
        #expect(rounds == 255)
        #expect(desk.view("X").ordStatus == .canceled)
    }
}

extension Desk {
    func digestWithoutAnomalies() -> StateDigest {
        let count = core.anomalies
        var book = RepairBook()
        core.anomalies = 0
        swap(&book, &core.repairs)
        defer {
            core.anomalies = count
            swap(&book, &core.repairs)
        }
        return digest()
    }
}
