import OMSTypes
import Testing

@testable import OMSCore

/// Lists that are taken or refused as one, and lists that wait for ListExecute (L).
@Suite struct ProgramTests {
    private func orders(_ list: ListDesk, _ count: Int, _ size: Int64 = 100) -> [NewOrder] {
        (1...count).map { list.desk.order(Text64("P\($0)")!, .buy, size, "10") }
    }

    @Test("The exposure of a list's orders is taken together: the one that exceeds refuses all")
    func wholeIsRefused() throws {
        let list = ListDesk(
            Desk(limits: LimitTerms(positionLimit: qty(250).units)))
        let told = try list.enter(.none, orders(list, 3), isWhole: true)
        #expect(
            told == [
                "P3 150=8 39=8 38=100 14=0 positionLimit",
                "P1 150=8 39=8 38=100 14=0 listRefused", "P2 150=8 39=8 38=100 14=0 listRefused",
                "N 429=1 431=7",
            ])
        #expect(list.desk.routes.isEmpty)
        let position = list.desk.core.positions.position(Desk.account, Desk.acme)
        #expect(position.openBuy == .zero, "nothing stays reserved")
        #expect(try list.enter(.none, orders(list, 1), id: "LIST2").last == "N 429=1 431=7")
        #expect(try list.run(.list(.execute(Desk.client, "LIST"))) == ["N 429=2 431=7"])
    }

    @Test("Without one decision the others of the list work")
    func eachForItself() throws {
        let list = ListDesk(
            Desk(limits: LimitTerms(positionLimit: qty(250).units)))
        let told = try list.enter(.none, orders(list, 3))
        #expect(told.last == "N 429=1 431=3" && list.desk.routes.count == 2)
        #expect(list.desk.view("P3").ordStatus == .rejected)
    }

    @Test("Nothing of a long list works before all of it is checked")
    func longList() throws {
        let list = ListDesk(isRestarted: false)
        var entries = orders(list, 100)
        _ = try list.run(
            .list(
                .enter(
                    OrderProgram(
                        session: Desk.client, listID: "LIST", totNoOrders: 100, isWhole: true,
                        entries: entries.map { ProgramEntry(DetailedOrder(order: $0)) }))))
        var parts = 0
        while list.desk.routes.isEmpty, list.desk.hasSweep {
            try list.desk.restart()
            parts += 1
            _ = try list.run(.continueSweep)
        }
        #expect(parts == 8 && list.desk.core.orderCount >= 100)
        #expect(try list.sweep().last == "N 429=1 431=3")
        #expect(list.desk.routes.count == 100)
        entries = (1...100).map { list.desk.order(Text64("Q\($0)")!, .buy, 100, "10") }
        entries[99].symbol = "NOBODY"
        let told = try list.enter(.none, entries, isWhole: true, id: "LIST2")
        #expect(told.filter { $0.contains("150=8") }.count == 100)
        #expect(list.desk.routes.count == 100)
        try list.desk.restart()
    }

    @Test("A list waits for ListExecute (L), which is taken once")
    func execute() throws {
        let list = ListDesk()
        let told = try list.enter(.oneCancelsTheOther, orders(list, 2), waits: true)
        #expect(
            told == [
                "P1 150=0 39=0 38=100 14=0 636=N", "P2 150=0 39=0 38=100 14=0 636=N",
                "N 429=1 431=2",
            ])
        #expect(list.desk.routes.isEmpty)
        #expect(try list.run(.request(.listStatus(Desk.client, "LIST"))) == ["N 429=2 431=2"])
        #expect(try list.run(.list(.execute(Desk.client, "LIST"))) == ["N 429=4 431=3"])
        #expect(try list.sweep() == [])
        #expect(list.desk.routes.count == 2)
        #expect(try list.run(.list(.execute(Desk.client, "LIST"))) == ["N 429=2 431=7"])
        #expect(try list.fill(1, 100).count == 1)
        #expect(try list.venue(.canceled, 2).last == "N 429=5 431=6")
    }

    @Test("A list that waits is cancelled by K, or ends with its day")
    func waitingEnds() throws {
        let list = ListDesk()
        _ = try list.enter(.none, orders(list, 2), waits: true)
        #expect(try list.run(.request(.listCancel(Desk.client, "LIST"))) == ["N 429=2 431=4"])
        #expect(try list.sweep().last == "N 429=5 431=6")
        #expect(try list.run(.list(.execute(Desk.client, "LIST"))) == ["N 429=2 431=7"])
    }

    @Test("K before the decision refuses the list")
    func withdrawn() throws {
        let list = ListDesk()
        _ = try list.run(
            .list(
                .enter(
                    OrderProgram(
                        session: Desk.client, listID: "LIST", totNoOrders: 2, waits: true,
                        entries: orders(list, 2).map { ProgramEntry(DetailedOrder(order: $0)) }))))
        #expect(try list.run(.request(.listCancel(Desk.client, "LIST"))) == ["N 429=2 431=4"])
        let told = try list.sweep()
        #expect(told.last == "N 429=1 431=7" && told.count == 3)
        #expect(list.desk.routes.isEmpty)
    }

    @Test("An order that its client cancels while the list is checked is no refusal of it")
    func cancelledMeanwhile() throws {
        let list = ListDesk()
        _ = try list.run(
            .list(
                .enter(
                    OrderProgram(
                        session: Desk.client, listID: "LIST", totNoOrders: 20, isWhole: true,
                        entries: orders(list, 20).map { ProgramEntry(DetailedOrder(order: $0)) }))))
        _ = try list.run(.continueSweep)
        let told = try list.run(
            .cancelOrder(CancelOrder(session: Desk.client, clOrdID: "X", origClOrdID: "P1")))
        #expect(told.last == "X 150=4 39=4 38=100 14=0")
        #expect(try list.sweep().last == "N 429=1 431=3")
        #expect(list.desk.routes.count == 19)
    }

    @Test("Entries have instructions as single orders have")
    func instructions() throws {
        let list = ListDesk()
        var display = Instructions()
        display.displayQty = qty(100)
        let orders = orders(list, 2, 500)
        let told = try list.enter(
            OrderProgram(
                session: Desk.client, listID: "LIST", totNoOrders: 2,
                entries: [
                    ProgramEntry(DetailedOrder(order: orders[0]), display),
                    ProgramEntry(DetailedOrder(order: orders[1])),
                ]))
        #expect(told.last == "N 429=1 431=3")
        #expect(list.desk.routes.map(\.quantity) == [qty(100), qty(500)])
    }

    @Test("What is no list with a contingency is refused as a whole, and uses nothing up")
    func refused() throws {
        let list = ListDesk()
        #expect(try list.enter(.oneCancelsTheOther, orders(list, 1)) == ["N 429=1 431=7"])
        #expect(try list.enter(.oneCancelsTheOther, orders(list, 17)) == ["N 429=1 431=7"])
        let staged = [
            list.desk.order("S1", .buy, 100), list.desk.order("S2", .buy, 100, handlInst: .manual),
        ]
        #expect(try list.enter(.oneCancelsTheOther, staged) == ["N 429=1 431=7"])
        #expect(list.desk.core.orderCount == 0)
        _ = try list.enter(.oneCancelsTheOther, orders(list, 2))
        #expect(try list.enter(.oneCancelsTheOther, orders(list, 2)) == ["N 429=1 431=7"])
    }
}
