import OMSTypes
import Testing

@testable import OMSCore

/// Arithmetic of corporate actions over good-till orders that wait.
@Suite struct CorporateActionTests {
    /// Orders wait at the desk's hours: closed at 21:20.
    private func desk() -> Desk {
        let desk = Desk(policy: TradingPolicy(endOfDay: 75_600_000_000_000))
        desk.set(.practice(TradingPractice(startOfDay: 50_400_000_000_000)))
        return desk
    }

    private func act(_ desk: Desk, _ kind: CorporateAction.Kind) {
        desk.run(
            .desk(.corporateAction(CorporateAction(user: "ann", symbol: "ACME", kind: kind))))
        desk.finishSweeps()
        #expect(desk.replayed() == desk.digest())
    }

    /// `side type quantity price stop letters`, and what becomes of quantity, price and stop.
    @Test(arguments: [
        ("buy 1001 60.01 - -", "2002 30 -"), ("sell 1001 60.01 - -", "2002 30.01 -"),
        ("buy 100 - 60.01 -", "200 - 30.01"), ("sell 100 - 60.01 -", "200 - 30"),
        ("buy 1001 60.02 - E", "1001 30.01 -"),
    ])
    func twoForOne(_ order: String, _ wanted: String) {
        check(order, wanted, .split(new: 2, old: 1))
    }

    @Test(arguments: [
        ("buy 1005 1.03 - -", "100 10.3 -"), ("sell 1005 1.03 - -", "100 10.3 -"),
        ("sell 20 - 0.5 -", "2 - 5"),
    ])
    func oneForTen(_ order: String, _ wanted: String) {
        check(order, wanted, .split(new: 1, old: 10))
    }

    @Test(arguments: [
        ("buy 100 10 - -", "100 9.74 -"), ("sell 100 10 - -", "100 10 -"),
        ("sell 100 - 10 -", "100 - 9.74"), ("buy 100 - 10 -", "100 - 10"),
        ("sell 100 9 10 -", "100 8.74 9.74"), ("buy 100 10 - F", "100 10 -"),
    ])
    func cashDividend(_ order: String, _ wanted: String) {
        check(order, wanted, .cashDividend(px("0.255")))
    }

    private func check(_ text: String, _ wanted: String, _ kind: CorporateAction.Kind) {
        let desk = desk()
        let words = text.split(separator: " ").map { String($0) }
        var order = desk.order(
            "X", words[0] == "buy" ? .buy : .sell, Int64(words[1])!,
            words[2] == "-" ? nil : words[2], stop: words[3] == "-" ? nil : words[3])
        order.timeInForce = .goodTillCancel
        let fields = words[4] == "-" ? [] : Array("18=\(words[4])\u{01}".utf8)
        desk.run(.request(.newOrder(DetailedOrder(order: order, fields: fields))))
        act(desk, kind)
        let terms = desk.view("X").terms
        func number(_ price: Price) -> String {
            price.isSet ? DecimalText.string(price.units) : "-"
        }
        let found =
            "\(DecimalText.string(terms.orderQty.units)) \(number(terms.price)) "
            + number(terms.stopPx)
        #expect(found == wanted, "\(text), \(kind)")
    }

    /// Day orders, other instruments and orders at work are not touched.
    @Test func whatIsNotAdjusted() {
        let desk = Desk()
        desk.enter(desk.order("D", .buy, 100, "10"))
        desk.enter(desk.order("G", .buy, 100, "10", timeInForce: .goodTillCancel))
        act(desk, .split(new: 2, old: 1))
        #expect(desk.view("D").terms.orderQty == qty(100))
        #expect(desk.view("G").terms.orderQty == qty(100))
        #expect(desk.anomalies == [.notAdjusted], "it works at a venue")
    }

    /// One share of a one-for-ten: nothing that can be traded is left.
    @Test func nothingIsLeft() {
        let desk = desk()
        desk.enter(desk.order("X", .buy, 5, "10", timeInForce: .goodTillCancel))
        act(desk, .split(new: 1, old: 10))
        #expect(desk.view("X").ordStatus == .canceled)
        #expect(desk.anomalies == [.notAdjusted])
    }

    /// Holding and CumQty grow alike, and a bust of an execution from before is for people.
    @Test func executionsFromBeforeASplit() {
        let desk = Desk()
        desk.enter(desk.order("X", .buy, 1000, "10", timeInForce: .goodTillCancel))
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(300), execID: "A")
        desk.venue(.doneForDay, on: desk.routes[0])
        act(desk, .split(new: 3, old: 2))
        #expect(desk.view("X").cumQty == qty(450) && desk.view("X").leavesQty == qty(1050))
        #expect(desk.core.position(Desk.account, Desk.acme).net == qty(450))
        desk.run(
            .tradeCorrection(
                TradeCorrection(
                    venue: VenueID(1), clOrdID: ClOrdID(), execID: "B", execRefID: "A",
                    isBust: true)))
        #expect(desk.anomalies.last == .correctionAcrossSplit)
        #expect(desk.view("X").cumQty == qty(450))
        #expect(desk.replayed() == desk.digest())
    }

    /// More orders than one part adjusts.
    /// An action that waits for its turn is State: another ratio is another hash.
    @Test func whatIsAnnouncedIsInTheHash() {
        func hash(_ kind: CorporateAction.Kind) -> StateDigest {
            let desk = desk()
            desk.run(
                .desk(.corporateAction(CorporateAction(user: "ann", symbol: "ACME", kind: kind))))
            #expect(desk.hasSweep)
            return desk.digest()
        }
        #expect(hash(.split(new: 2, old: 1)) != hash(.split(new: 3, old: 1)))
    }

    @Test func goesOnInParts() {
        let desk = desk()
        desk.checksInvariants = false
        for number in 0..<100 {
            desk.enter(
                desk.order(
                    Text64("X\(number)")!, .buy, 10, "10", timeInForce: .goodTillCancel))
        }
        act(desk, .split(new: 2, old: 1))
        for number in 0..<100 {
            #expect(desk.view(Text64("X\(number)")!).terms.orderQty == qty(20))
        }
    }
}
