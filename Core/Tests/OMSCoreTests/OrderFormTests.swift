import OMSTypes
import Testing

@testable import OMSCore

/// What an order may say at the most, at its edge: the last that is taken, the first that is not.
@Suite struct OrderFormTests {
    @Test func theLargestOrder() {
        let desk = Desk()
        var order = desk.order("A", .buy, 1_000_000_000)
        #expect(order.orderQty == OrderCore.quantityMax)
        desk.enter(order)
        #expect(desk.view("A").ordStatus == .new)
        desk.venue(.trade, on: desk.routes[0], lastQty: order.orderQty)
        #expect(desk.view("A").ordStatus == .filled, "in one execution")
        order.clOrdID = "B"
        order.orderQty = qty(1_000_000_001)
        desk.run(.newOrder(order))
        #expect(desk.refusal == .tooLarge)
    }

    @Test func theHighestPrice() {
        let desk = Desk()
        #expect(px("10000000") == OrderCore.priceMax)
        desk.enter(desk.order("A", .buy, 1, "10000000"))
        #expect(desk.view("A").ordStatus == .new)
        desk.run(.newOrder(desk.order("B", .buy, 1, "10000000.01")))
        #expect(desk.refusal == .tooLarge)
        desk.enter(desk.order("C", .buy, 1, nil, stop: "10000000"))
        #expect(desk.view("C").ordStatus == .new)
        desk.run(.newOrder(desk.order("D", .buy, 1, nil, stop: "10000000.01")))
        #expect(desk.refusal == .tooLarge)
    }

    /// The order is decided a millisecond after it was made.
    @Test func theLastMomentIsPast() {
        let desk = Desk()
        func enter(_ id: ClOrdID, _ nanoseconds: Int64) {
            desk.run(
                .newOrder(
                    desk.order(
                        id, .buy, 1, timeInForce: .goodTillDate,
                        expireTime: desk.now.adding(nanoseconds: nanoseconds))))
        }
        enter("A", 1_000_000)
        #expect(desk.refusal == .expireTimePast)
        enter("B", 1_000_001)
        #expect(desk.view("B").ordStatus == .new)
    }

    /// An instrument without a tick takes any price.
    @Test func withoutATick() {
        let desk = Desk(limits: LimitTerms(passesWithoutReference: true))
        desk.set(.instrument(InstrumentTerms(symbol: "ACME", tick: Price(units: 0))))
        desk.enter(desk.order("A", .buy, 1, "10.00000001"))
        #expect(desk.view("A").ordStatus == .new)
    }

    /// What an order asks of its market must be there before a rule looks at its price.
    @Test func theFirstThingWrongIsTold() {
        let desk = Desk()
        desk.run(.newOrder(desk.order("A", .buy, 1, "10.001", timeInForce: .atTheClose)))
        #expect(desk.refusal == .noMarketHours)
        desk.run(.newOrder(desk.order("B", .buy, 1, "10.001")))
        #expect(desk.refusal == .priceOffTick)
    }

    // MARK: On first sight

    private func order(
        _ desk: Desk, _ id: ClOrdID, _ symbol: Symbol, _ account: Text64
    ) -> NewOrder {
        var order = desk.order(id, .buy, 1, account: account)
        order.symbol = symbol
        return order
    }

    @Test func anySymbolIsListedOnce() {
        let desk = Desk(policy: TradingPolicy(takesAnySymbol: true))
        desk.enter(order(desk, "A", "NEWCO", "FUND1"))
        desk.enter(order(desk, "B", "NEWCO", "FUND1"))
        desk.enter(order(desk, "C", "ACME", "FUND1"))
        #expect(desk.view("A").terms.instrument == InstrumentID(2))
        #expect(desk.view("B").terms.instrument == InstrumentID(2))
        #expect(desk.view("C").terms.instrument == Desk.acme)
        #expect(desk.core.reference.instruments.count == 2)
        desk.run(.newOrder(order(desk, "D", "", "FUND1")))
        #expect(desk.refusal == .unknownSymbol)
        desk.run(.newOrder(order(desk, "E", "ACME", "NEWFUND")))
        #expect(desk.refusal == .unknownAccount, "symbols only")
        #expect(desk.replayed() == desk.digest())
    }

    @Test func anyAccountIsOpenedOnce() {
        let desk = Desk(policy: TradingPolicy(takesAnyAccount: true))
        desk.enter(order(desk, "A", "ACME", "NEWFUND"))
        desk.enter(order(desk, "B", "ACME", "NEWFUND"))
        desk.enter(order(desk, "C", "ACME", "FUND1"))
        #expect(desk.view("A").terms.account == AccountID(4))
        #expect(desk.view("B").terms.account == AccountID(4))
        #expect(desk.view("C").terms.account == Desk.account)
        #expect(desk.core.reference.accounts.count == 4)
        desk.run(.newOrder(order(desk, "D", "ACME", "")))
        #expect(desk.refusal == .unknownAccount)
        desk.run(.newOrder(order(desk, "E", "NEWCO", "FUND1")))
        #expect(desk.refusal == .unknownSymbol, "accounts only")
        #expect(desk.replayed() == desk.digest())
    }
}
