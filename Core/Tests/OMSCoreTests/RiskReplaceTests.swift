import OMSTypes
import Testing

@testable import OMSCore

/// What a replace does to the books of risk: asked for, refused, done.
@Suite struct RiskReplaceTests {
    private static func desk(_ values: [LimitKind: Int64]) -> Desk {
        let desk = Desk(limits: LimitTerms(passesWithoutReference: true))
        desk.set(.limitRow(LimitHierarchyTests.row(.firm, values)))
        return desk
    }

    private func replace(
        _ desk: Desk, _ id: ClOrdID, _ original: ClOrdID, _ side: Side, _ quantity: Int64,
        _ price: String
    ) {
        desk.run(
            .replaceOrder(
                ReplaceOrder(
                    session: Desk.client, clOrdID: id, origClOrdID: original, side: side,
                    symbol: "ACME", ordType: .limit, timeInForce: .day, orderQty: qty(quantity),
                    price: px(price))), after: 0)
    }

    private func refuse(_ desk: Desk, _ route: RouteSent) {
        desk.run(
            .venueCancelReject(
                VenueCancelReject(
                    venue: route.venue,
                    clOrdID: RouteID.clOrdID(route.order, attempt: desk.attempts[route.order] ?? 0),
                    reason: 0)), after: 0)
    }

    private func passes(_ desk: Desk, _ order: NewOrder) -> Bool {
        desk.run(.newOrder(order), after: 0)
        let isNew = desk.view(order.clOrdID).ordStatus == .new
        // The books of a replay know the same.
        #expect(desk.replayed() == desk.digest())
        return isNew
    }

    // MARK: P24, locates

    /// 150 are located, 100 sold short; growing to 150 takes the rest.
    private func short() -> Desk {
        let desk = Self.desk([.shortSale: ShortSaleMode.refuse.rawValue])
        desk.run(
            .risk(
                .locate(Locate(user: "ops", symbol: "ACME", quantity: qty(150), source: "BANK"))))
        desk.enter(desk.order("A", .sellShort, 100))
        desk.venue(.new, on: desk.routes[0])
        return desk
    }

    @Test func aLargerShortSaleTakesWhatItGrowsBy() {
        let desk = short()
        replace(desk, "A2", "A", .sellShort, 150, "10")
        #expect(!passes(desk, desk.order("B", .sellShort, 1)))
        desk.venue(.replaced, on: desk.routes[0])
        #expect(desk.view("A2").terms.orderQty == qty(150))
        #expect(!passes(desk, desk.order("C", .sellShort, 1)))
    }

    @Test func whatTheVenueRefusesIsGivenBack() {
        let desk = short()
        replace(desk, "A2", "A", .sellShort, 150, "10")
        refuse(desk, desk.routes[0])
        #expect(desk.view("A").terms.orderQty == qty(100))
        #expect(!passes(desk, desk.order("B", .sellShort, 51)))
        #expect(passes(desk, desk.order("C", .sellShort, 50)))
    }

    @Test func aSmallerShortSaleGivesBack() {
        let desk = short()
        replace(desk, "A2", "A", .sellShort, 60, "10")
        #expect(!passes(desk, desk.order("B", .sellShort, 51)), "not before the venue agrees")
        desk.venue(.replaced, on: desk.routes[0])
        #expect(!passes(desk, desk.order("C", .sellShort, 91)))
        #expect(passes(desk, desk.order("D", .sellShort, 90)))
    }

    @Test func whatWasSoldStaysTaken() {
        let desk = short()
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(40))
        replace(desk, "A2", "A", .sellShort, 60, "10")
        desk.venue(.replaced, on: desk.routes[0])
        // 40 are sold, 20 on sale: 90 of the 150 are left.
        #expect(!passes(desk, desk.order("C", .sellShort, 91)))
        #expect(passes(desk, desk.order("D", .sellShort, 90)))
    }

    // MARK: P25, self-trades

    @Test func aRestingOrderMeetsAtItsNewPrice() {
        let desk = Self.desk([
            .selfTradeAction: SelfTradeAction.cancelNewest.rawValue,
            .selfTradeScope: SelfTradeScope.account.rawValue,
        ])
        desk.enter(desk.order("REST", .sell, 200, "10.00"))
        desk.venue(.new, on: desk.routes[0])
        #expect(!passes(desk, desk.order("A", .buy, 10, "10.02")))
        replace(desk, "REST2", "REST", .sell, 200, "10.05")
        desk.venue(.replaced, on: desk.routes[0])
        #expect(passes(desk, desk.order("B", .buy, 10, "10.02")), "they meet no more")
        #expect(!passes(desk, desk.order("C", .buy, 10, "10.05")))
    }

    // MARK: P15, rates

    /// Of five at once a replace takes one like an order.
    @Test func aReplaceTakesAToken() {
        let desk = Self.desk([.orderRate: 10, .orderBurst: 3])
        desk.run(.newOrder(desk.order("A", .buy, 100)), after: 0)
        desk.venue(.new, on: desk.routes[0])
        replace(desk, "A2", "A", .buy, 110, "10")
        #expect(passes(desk, desk.order("B", .buy, 1)))
        #expect(!passes(desk, desk.order("C", .buy, 1)), "the replace took the third")
    }

    // MARK: What is left for later tries

    /// A venue that gave an order back may be asked again once the order has other terms.
    @Test func newTermsBeginAnew() {
        let desk = Self.desk([:])
        desk.quote(1, "9.99", 500, "10.01", 100)
        let id = desk.enter(desk.order("A", .buy, 100, "10.01"))
        desk.venue(.canceled, on: desk.routes[0])
        desk.venue(.new, on: desk.routes[1])
        let slot = Slot(id.raw - 1)
        #expect(desk.core.orders[slot].attempts > 0 && desk.core.orders[slot].triedVenues != 0)
        replace(desk, "A2", "A", .buy, 120, "10.01")
        desk.venue(.replaced, on: desk.routes[1])
        #expect(desk.view(id).terms.orderQty == qty(120))
        #expect(desk.core.orders[slot].attempts == 0 && desk.core.orders[slot].triedVenues == 0)
    }
}
