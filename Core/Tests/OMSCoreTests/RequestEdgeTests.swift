import OMSScenarios
import OMSTypes
import Testing

@testable import OMSCore

/// Requests that meet something else on their way: each gets its one answer, and nothing works on
/// that nobody wants.
@Suite struct RequestEdgeTests {
    private static let twoVenues = [
        VenueTerms(name: "V1", mic: "XV1"), VenueTerms(name: "V2", mic: "XV2"),
    ]

    @Test func theEndComesWhileAReplaceIsPending() {
        ScenarioRunner.run(
            "expired with a replace at the venue",
            """
            | D(X)   |        |   |   | 1000 |     |      |     | 59=6 126=60 |
            |        | 8(X)   | 0 | 0 | 1000 | 0   | 1000 | 0   |  |
            |        | D@1    |   |   | 1000 |     |      |     |  |
            | v0     |        |   |   |      |     |      |     |  |
            | G(Y,X) |        |   |   | 800  |     |      |     | 59=6 126=60 |
            |        | 8(Y,X) | E | E | 1000 | 0   | 1000 | 0   |  |
            |        | G@1    |   |   | 800  |     |      |     |  |
            | timer  |        |   |   |      |     |      |     |  |
            | v4     |        |   |   |      |     |      |     |  |
            |        | 9(Y,X) |   | 0 |      |     |      |     | 434=2 102=0 |
            |        | 8(X)   | C | C | 1000 | 0   | 0    | 0   |  |
            """)
    }

    /// An order that is to end starts no request that waited, and answers it at its end.
    @Test func theEndComesWhileAReplaceWaits() {
        ScenarioRunner.run(
            "expired with a chain",
            """
            | D(X)   |        |   |   | 1000 |     |      |     | 59=6 126=60 |
            |        | 8(X)   | 0 | 0 | 1000 | 0   | 1000 | 0   |  |
            |        | D@1    |   |   | 1000 |     |      |     |  |
            | v0     |        |   |   |      |     |      |     |  |
            | G(Y,X) |        |   |   | 800  |     |      |     | 59=6 126=60 |
            |        | 8(Y,X) | E | E | 1000 | 0   | 1000 | 0   |  |
            |        | G@1    |   |   | 800  |     |      |     |  |
            | G(Z,Y) |        |   |   | 700  |     |      |     | 59=6 126=60 |
            | timer  |        |   |   |      |     |      |     |  |
            | v9     |        |   |   |      |     |      |     |  |
            |        | 9(Y,X) |   | 0 |      |     |      |     | 434=2 |
            |        | F@1    |   |   |      |     |      |     |  |
            | v4     |        |   |   |      |     |      |     |  |
            |        | 8(X)   | C | C | 1000 | 0   | 0    | 0   |  |
            |        | 9(Z,X) |   | C |      |     |      |     | 434=2 102=0 |
            """, practice: TradingPractice(chains: .queued))
    }

    /// What was filled while the replace was on its way is all that it leaves.
    @Test func theFillMeetsTheReplace() {
        let desk = Desk()
        ScenarioRunner(desk).run(
            "filled to the new quantity",
            """
            | D(X)   |        |   |   | 1000 |     |      |     |  |
            |        | 8(X)   | 0 | 0 | 1000 | 0   | 1000 | 0   |  |
            |        | D@1    |   |   | 1000 |     |      |     |  |
            | v0     |        |   |   |      |     |      |     |  |
            | G(Y,X) |        |   |   | 600  |     |      |     |  |
            |        | 8(Y,X) | E | E | 1000 | 0   | 1000 | 0   |  |
            |        | G@1    |   |   | 600  |     |      |     |  |
            | vF     |        |   |   |      |     |      | 600 |  |
            |        | 8(X)   | F | E | 1000 | 600 | 400  | 600 |  |
            | v5     |        |   |   |      |     |      |     |  |
            |        | 8(Y,X) | 5 | 2 | 600  | 600 | 0    | 0   |  |
            """, #_sourceLocation)
        #expect(desk.view(desk.routes[0].order).ordStatus == .filled)
        #expect(desk.core.openRoutes().isEmpty)
    }

    /// A venue that confirms twice has taken nothing new: its order is left alone.
    @Test func theReplaceIsConfirmedTwice() {
        let desk = Desk()
        ScenarioRunner(desk).run(
            "Replaced twice",
            """
            | D(X)   |        |   |   | 1000 |     |      |     |  |
            |        | 8(X)   | 0 | 0 | 1000 | 0   | 1000 | 0   |  |
            |        | D@1    |   |   | 1000 |     |      |     |  |
            | v0     |        |   |   |      |     |      |     |  |
            | G(Y,X) |        |   |   | 600  |     |      |     |  |
            |        | 8(Y,X) | E | E | 1000 | 0   | 1000 | 0   |  |
            |        | G@1    |   |   | 600  |     |      |     |  |
            | v5     |        |   |   |      |     |      |     |  |
            |        | 8(Y,X) | 5 | 0 | 600  | 0   | 600  | 0   |  |
            | v5     |        |   |   |      |     |      |     |  |
            """, #_sourceLocation)
        #expect(desk.anomalies == [])
        let route = desk.routes[0].order
        #expect(desk.view(route).clOrdID == RouteID.clOrdID(route, attempt: 1))
    }

    /// At several venues a replace is cancels and new orders: where one cancel is refused, the
    /// order works on as it was.
    @Test func aVenueKeepsItsPartOfAReplace() {
        let desk = Desk(venues: Self.twoVenues)
        desk.quote(1, "9.99", 500, "10", 500)
        desk.quote(2, "9.99", 500, "10", 500)
        desk.enter(desk.order("X", .buy, 1000, "10"))
        #expect(desk.routes.map(\.venue.raw) == [1, 2])
        for route in desk.routes { desk.venue(.new, on: route) }
        desk.replace("Y", "X", 800)
        #expect(desk.attempts.count == 2)
        desk.venue(.canceled, on: desk.routes[1])
        #expect(desk.routes.count == 2, "nothing is sent before the other has answered")
        let effects = desk.refuseRequest(on: desk.routes[0], reason: 2)
        #expect(effects.cancelRejects == ["Y"])
        #expect(desk.view("X").ordStatus == .new)
        #expect(desk.view("X").terms.orderQty == qty(1000))
        #expect(desk.routes.count == 3, "what came back is worked again")
        #expect(desk.replayed() == desk.digest())
    }

    /// A fill-or-kill order that a venue refuses goes to the next; one that is killed has ended.
    @Test(arguments: [
        (ExecType.rejected, OrdStatus.new, 2), (.canceled, .canceled, 1), (.expired, .canceled, 1),
        (.doneForDay, .canceled, 1),
    ])
    func fillOrKill(_ answer: ExecType, _ status: OrdStatus, _ routes: Int) {
        let desk = Desk(venues: Self.twoVenues)
        desk.quote(1, "9.99", 500, "10", 500)
        desk.quote(2, "9.99", 500, "10", 500)
        desk.enter(desk.order("X", .buy, 300, "10", timeInForce: .fillOrKill))
        desk.venue(answer, on: desk.routes[0])
        #expect(desk.view("X").ordStatus == status)
        #expect(desk.routes.count == routes)
    }
}

extension Desk {
    /// OrderCancelReplaceRequest (G) of a limit order.
    @discardableResult
    func replace(
        _ id: ClOrdID, _ old: ClOrdID, _ quantity: Int64, _ limit: String = "10",
        side: Side = .buy, timeInForce: TimeInForce = .day, expireTime: Timestamp = .none
    ) -> [Effect] {
        run(
            .replaceOrder(
                ReplaceOrder(
                    session: Self.client, clOrdID: id, origClOrdID: old, side: side,
                    symbol: "ACME", ordType: .limit, timeInForce: timeInForce,
                    orderQty: qty(quantity), price: px(limit), expireTime: expireTime)))
    }

    /// OrderCancelRequest (F).
    @discardableResult
    func cancel(_ id: ClOrdID, _ old: ClOrdID) -> [Effect] {
        run(.cancelOrder(CancelOrder(session: Self.client, clOrdID: id, origClOrdID: old)))
    }

    /// OrderCancelReject (9) of a venue, to the last request on a route.
    @discardableResult
    func refuseRequest(on route: RouteSent, reason: UInt8) -> [Effect] {
        run(
            .venueCancelReject(
                VenueCancelReject(
                    venue: route.venue,
                    clOrdID: RouteID.clOrdID(route.order, attempt: attempts[route.order] ?? 0),
                    reason: reason)))
    }
}

extension [Effect] {
    /// Requests of clients that were refused.
    var cancelRejects: [ClOrdID] {
        compactMap { if case .cancelReject(let reject) = $0 { reject.clOrdID } else { nil } }
    }

    /// Reports of one kind to clients.
    func reports(_ type: ExecType) -> [ExecutionReport] {
        compactMap {
            if case .report(let report) = $0, report.execType == type { report } else { nil }
        }
    }
}
