import OMSTypes
import Testing

@testable import OMSCore

/// Lists whose first order triggers the others (1385=2), and brackets.
@Suite struct BracketTests {
    /// An entry, its profit and its stop.
    private func bracket(_ list: ListDesk) -> [NewOrder] {
        [
            list.desk.order("IN", .buy, 100, "10"), list.desk.order("UP", .sell, 100, "12"),
            list.desk.order("DOWN", .sell, 100, nil, stop: "8"),
        ]
    }

    private func cancel(_ list: ListDesk, _ id: ClOrdID, _ by: ClOrdID) throws -> [String] {
        try list.run(
            .cancelOrder(CancelOrder(session: Desk.client, clOrdID: by, origClOrdID: id)))
    }

    @Test("The others wait until the first is filled, and then update each other")
    func bracket() throws {
        let list = ListDesk()
        #expect(
            try list.enter(.oneTriggersTheOther, bracket(list)) == [
                "IN 150=0 39=0 38=100 14=0", "UP 150=0 39=0 38=100 14=0 636=N",
                "DOWN 150=0 39=0 38=100 14=0 636=N", "N 429=1 431=3",
            ])
        #expect(list.desk.routes.count == 1)
        #expect(try list.fill(1, 60) == ["IN 150=F 39=1 38=100 14=60"])
        #expect(
            try list.fill(1, 40) == [
                "IN 150=F 39=2 38=100 14=100", "UP 150=L 39=0 38=100 14=0 636=Y",
                "DOWN 150=L 39=0 38=100 14=0 636=N",
            ])
        #expect(list.desk.routes.count == 2 && list.desk.hasWatches)
        #expect(
            try list.fill(2, 30)
                == ["UP 150=F 39=1 38=100 14=30", "DOWN 150=D 39=0 38=70 14=0 378=99"])
        #expect(
            try list.fill(2, 70) == [
                "UP 150=F 39=2 38=100 14=100", "DOWN 150=4 39=4 38=70 14=0 378=99",
                "N 429=5 431=6",
            ])
        #expect(!list.desk.hasWatches && list.desk.anomalies.isEmpty)
    }

    @Test("The stop of a bracket, once fired and filled, takes the profit order back")
    func stopped() throws {
        let list = ListDesk()
        _ = try list.enter(.oneTriggersTheOther, bracket(list))
        _ = try list.fill(1, 100)
        list.desk.quote(1, "7.9", 500, "8.1", 500)
        _ = try list.run(.watchFired(list.desk.view("DOWN").order))
        #expect(list.desk.routes.count == 3)
        _ = try list.fill(3, 100)
        #expect(
            try list.venue(.canceled, 2)
                == ["UP 150=4 39=4 38=100 14=0 378=99", "N 429=5 431=6"])
    }

    @Test("A first order that ends with nothing cancels the others")
    func endsUnfilled() throws {
        let list = ListDesk()
        _ = try list.enter(.oneTriggersTheOther, bracket(list))
        _ = try cancel(list, "IN", "IN2")
        #expect(
            try list.venue(.canceled, 1) == [
                "IN2 150=4 39=4 38=100 14=0", "UP 150=4 39=4 38=100 14=0 378=99",
                "DOWN 150=4 39=4 38=100 14=0 378=99", "N 429=5 431=6",
            ])
    }

    @Test("A first order that ends with a part triggers the others for that part")
    func endsPartly() throws {
        let list = ListDesk()
        _ = try list.enter(.oneTriggersTheOther, bracket(list))
        _ = try list.fill(1, 40)
        _ = try cancel(list, "IN", "IN2")
        #expect(
            try list.venue(.canceled, 1) == [
                "IN2 150=4 39=4 38=100 14=40", "UP 150=D 39=0 38=40 14=0 378=99",
                "UP 150=L 39=0 38=40 14=0 636=Y", "DOWN 150=D 39=0 38=40 14=0 378=99",
                "DOWN 150=L 39=0 38=40 14=0 636=N",
            ])
        #expect(list.desk.routes.last?.quantity == qty(40))
    }

    @Test("An order that waits can be replaced and cancelled by its client")
    func waitingIsReplaced() throws {
        let list = ListDesk()
        _ = try list.enter(.oneTriggersTheOther, bracket(list))
        let told = try list.run(
            .replaceOrder(
                ReplaceOrder(
                    session: Desk.client, clOrdID: "UP2", origClOrdID: "UP", side: .sell,
                    symbol: "ACME", ordType: .limit, orderQty: qty(100), price: px("13"))))
        #expect(told.last == "UP2 150=5 39=0 38=100 14=0")
        #expect(try cancel(list, "DOWN", "DOWN2").last == "DOWN2 150=4 39=4 38=100 14=0")
        _ = try list.fill(1, 100)
        #expect(list.desk.routes.count == 2 && list.desk.routes[1].price == px("13"))
    }

    @Test("A list cancel takes back what works and what waits")
    func listCancel() throws {
        let list = ListDesk()
        _ = try list.enter(.oneTriggersTheOther, bracket(list))
        #expect(try list.run(.request(.listCancel(Desk.client, "LIST"))) == ["N 429=2 431=4"])
        #expect(
            try list.sweep()
                == ["UP 150=4 39=4 38=100 14=0", "DOWN 150=4 39=4 38=100 14=0"])
        #expect(
            try list.venue(.canceled, 1) == ["IN 150=4 39=4 38=100 14=0", "N 429=5 431=6"])
    }

    @Test("What is triggered while the market is closed waits for its opening")
    func closedMarket() throws {
        let hour: Int64 = 3_600_000_000_000
        let desk = Desk(policy: TradingPolicy(endOfDay: 22 * hour))
        desk.set(.practice(TradingPractice(startOfDay: 6 * hour)))
        desk.now = CalendarDate(year: 2026, month: 11, day: 10)!.startUTC
            .adding(nanoseconds: 12 * hour)
        let list = ListDesk(desk)
        let orders = bracket(list).map { order in
            var order = order
            if order.clOrdID != "IN" { order.timeInForce = .goodTillCancel }
            return order
        }
        _ = try list.enter(.oneTriggersTheOther, orders)
        desk.now = desk.now.adding(nanoseconds: 10 * hour)
        _ = try list.fill(1, 100)
        #expect(desk.routes.count == 1, "the market is closed")
        desk.fireNextTimer()
        _ = try list.sweep()
        desk.fireNextTimer()
        _ = try list.sweep()
        #expect(desk.routes.count == 2 && desk.hasWatches)
    }
}
