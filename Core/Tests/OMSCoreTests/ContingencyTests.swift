import OMSTypes
import Testing

@testable import OMSCore

/// Lists whose orders depend on each other (1385), with every race. The desk is started anew from
/// a snapshot after every message.
@Suite struct ContingencyTests {
    private func pair(_ list: ListDesk) -> [NewOrder] {
        [list.desk.order("A", .buy, 100, "9"), list.desk.order("B", .buy, 100, "10", stop: "10")]
    }

    private func limits(_ list: ListDesk, _ sizes: [Int64]) -> [NewOrder] {
        zip(["A", "B", "C"] as [ClOrdID], sizes).map { list.desk.order($0, .buy, $1, "9") }
    }

    @Test("OCO: an execution of one cancels the other, and the list ends")
    func oneCancelsTheOther() throws {
        let list = ListDesk()
        let told = try list.enter(.oneCancelsTheOther, limits(list, [100, 100]))
        #expect(told == ["A 150=0 39=0 38=100 14=0", "B 150=0 39=0 38=100 14=0", "N 429=1 431=3"])
        #expect(try list.fill(1, 100) == ["A 150=F 39=2 38=100 14=100"])
        #expect(list.desk.attempts[list.desk.routes[1].order] == 1, "B is asked back")
        #expect(
            try list.venue(.canceled, 2)
                == ["B 150=4 39=4 38=100 14=0 378=99", "N 429=5 431=6"])
        #expect(list.desk.anomalies.isEmpty)
    }

    @Test("OCO: the stop that waits is cancelled at once, a part of an execution is enough")
    func partCancels() throws {
        let list = ListDesk()
        _ = try list.enter(.oneCancelsTheOther, pair(list))
        #expect(
            try list.fill(1, 40)
                == ["A 150=F 39=1 38=100 14=40", "B 150=4 39=4 38=100 14=0 378=99"])
        #expect(try list.fill(1, 60).last == "N 429=5 431=6")
    }

    @Test("OCO: both execute at once: both are booked, and it is shown")
    func bothExecute() throws {
        let list = ListDesk()
        _ = try list.enter(.oneCancelsTheOther, limits(list, [100, 100]))
        _ = try list.fill(1, 100)
        #expect(
            try list.fill(2, 100)
                == ["B 150=F 39=2 38=100 14=100", "N 429=6 431=5", "N 429=5 431=6"])
        #expect(list.desk.anomalies == [.contingencyMissed])
        let position = list.desk.core.positions.position(Desk.account, Desk.acme)
        #expect(position.net == qty(200))
    }

    @Test("OCO: parts of both: the first goes on, the other is still taken back")
    func partsOfBoth() throws {
        let list = ListDesk()
        _ = try list.enter(.oneCancelsTheOther, limits(list, [100, 100]))
        _ = try list.fill(1, 10)
        #expect(
            try list.fill(2, 20) == ["B 150=F 39=1 38=100 14=20", "N 429=6 431=5"])
        #expect(try list.venue(.canceled, 2) == ["B 150=4 39=4 38=100 14=20 378=99"])
        #expect(list.desk.view("A").ordStatus == .partiallyFilled)
        #expect(try list.fill(1, 90).last == "N 429=5 431=6")
        #expect(list.desk.anomalies == [.contingencyMissed])
    }

    @Test("OCO: a venue that keeps the other is shown; one that is too late has its fill coming")
    func cancelRefused() throws {
        let list = ListDesk()
        _ = try list.enter(.oneCancelsTheOther, limits(list, [100, 100]))
        _ = try list.fill(1, 100)
        #expect(try list.refuse(2, reason: 0) == [])
        #expect(list.desk.anomalies.isEmpty)
        let other = ListDesk()
        _ = try other.enter(.oneCancelsTheOther, limits(other, [100, 100]))
        _ = try other.fill(1, 100)
        #expect(try other.refuse(2, reason: 2) == ["N 429=6 431=5"])
        #expect(other.desk.anomalies == [.contingencyMissed])
    }

    @Test("OCO: an order that its client cancels, or the street refuses, leaves the other alone")
    func endsAlone() throws {
        let list = ListDesk()
        _ = try list.enter(.oneCancelsTheOther, limits(list, [100, 100, 100]))
        _ = try list.run(
            .cancelOrder(CancelOrder(session: Desk.client, clOrdID: "A2", origClOrdID: "A")))
        _ = try list.venue(.canceled, 1)
        _ = try list.venue(.rejected, 3)
        #expect(list.desk.view("A").ordStatus == .canceled)
        #expect(list.desk.view("C").ordStatus == .rejected)
        #expect(list.desk.view("B").ordStatus == .new)
    }

    @Test("OUO: what one executes the other loses, by a replace at its venue")
    func updatesAbsolute() throws {
        let list = ListDesk()
        _ = try list.enter(.oneUpdatesTheOtherAbsolute, limits(list, [100, 80]))
        _ = try list.venue(.new, 1)
        _ = try list.venue(.new, 2)
        #expect(try list.fill(1, 30) == ["A 150=F 39=1 38=100 14=30"])
        #expect(try list.venue(.replaced, 2) == ["B 150=D 39=0 38=50 14=0 378=99"])
        #expect(try list.fill(2, 10) == ["B 150=F 39=1 38=50 14=10"])
        #expect(try list.venue(.replaced, 1) == ["A 150=D 39=1 38=90 14=30 378=99"])
        #expect(try list.fill(1, 60) == ["A 150=F 39=2 38=90 14=90"])
        #expect(
            try list.venue(.canceled, 2)
                == ["B 150=4 39=4 38=50 14=10 378=99", "N 429=5 431=6"])
        #expect(list.desk.anomalies.isEmpty)
    }

    @Test("OUO: executions that come while a venue still replaces are made up for after it")
    func updatesLate() throws {
        let list = ListDesk()
        _ = try list.enter(.oneUpdatesTheOtherAbsolute, limits(list, [100, 100]))
        _ = try list.venue(.new, 2)
        _ = try list.fill(1, 30)
        _ = try list.fill(1, 20)
        #expect(try list.venue(.replaced, 2) == ["B 150=D 39=0 38=70 14=0 378=99"])
        #expect(try list.venue(.replaced, 2) == ["B 150=D 39=0 38=50 14=0 378=99"])
        #expect(list.desk.view("B").leavesQty == qty(50))
    }

    @Test("OUO: what a venue does not make smaller is taken back whole")
    func updateRefused() throws {
        let list = ListDesk()
        _ = try list.enter(.oneUpdatesTheOtherAbsolute, limits(list, [100, 100]))
        _ = try list.venue(.new, 2)
        _ = try list.fill(1, 30)
        _ = try list.refuse(2, reason: 99)
        #expect(
            try list.venue(.canceled, 2) == ["B 150=4 39=4 38=100 14=0 378=99"])
    }

    @Test("OUO proportional: half of one takes half of the other, on the lot")
    func updatesProportional() throws {
        let list = ListDesk()
        list.desk.set(.instrument(InstrumentTerms(symbol: "ACME", lot: qty(10))))
        _ = try list.enter(.oneUpdatesTheOtherProportional, limits(list, [200, 50]))
        _ = try list.venue(.new, 2)
        _ = try list.fill(1, 100)
        #expect(try list.venue(.replaced, 2) == ["B 150=D 39=0 38=20 14=0 378=99"])
        #expect(try list.fill(1, 100).first == "A 150=F 39=2 38=200 14=200")
        #expect(
            try list.venue(.canceled, 2)
                == ["B 150=4 39=4 38=20 14=0 378=99", "N 429=5 431=6"])
    }

    @Test("OUO: a client's replace of one keeps what the other has taken")
    func replaced() throws {
        let list = ListDesk()
        _ = try list.enter(.oneUpdatesTheOtherAbsolute, limits(list, [100, 100]))
        for number in 1...2 { _ = try list.venue(.new, number) }
        _ = try list.fill(1, 30)
        _ = try list.venue(.replaced, 2)
        _ = try list.run(
            .replaceOrder(
                ReplaceOrder(
                    session: Desk.client, clOrdID: "B2", origClOrdID: "B", side: .buy,
                    symbol: "ACME", ordType: .limit, orderQty: qty(60), price: px("9"))))
        #expect(try list.venue(.replaced, 2) == ["B2 150=5 39=0 38=60 14=0"])
        _ = try list.fill(1, 10)
        #expect(try list.venue(.replaced, 2) == ["B2 150=D 39=0 38=50 14=0 378=99"])
    }
}
