import OMSTypes
import Testing

@testable import OMSCore

/// What the books of risk follow, seen from the orders: self-trades, locates, rates.
@Suite struct RiskFlowTests {
    private static func desk(_ values: [LimitKind: Int64]) -> Desk {
        let desk = Desk(limits: LimitTerms(passesWithoutReference: true))
        desk.set(.limitRow(LimitHierarchyTests.row(.firm, values)))
        return desk
    }

    private static func selfTrade(
        _ action: SelfTradeAction, _ scope: SelfTradeScope = .account
    ) -> Desk {
        desk([.selfTradeAction: action.rawValue, .selfTradeScope: scope.rawValue])
    }

    private func isSame(_ desk: Desk) {
        let digest = desk.digest()
        #expect(desk.replayed() == digest)
    }

    /// A resting sell of 200 at 10.00.
    private func rest(_ desk: Desk, _ quantity: Int64 = 200) -> RouteSent {
        desk.enter(desk.order("REST", .sell, quantity, "10.00"))
        desk.venue(.new, on: desk.routes[0])
        return desk.routes[0]
    }

    // MARK: P25

    @Test func cancelNewestRefusesTheIncoming() {
        let desk = Self.selfTrade(.cancelNewest)
        _ = rest(desk)
        desk.run(.newOrder(desk.order("A", .buy, 300, "10.01")))
        #expect(desk.view("A").ordStatus == .rejected)
        #expect(desk.view("REST").ordStatus == .new)
        desk.run(.newOrder(desk.order("B", .buy, 300, "9.99")))
        #expect(desk.view("B").ordStatus == .new, "they do not meet")
        desk.run(.newOrder(desk.order("C", .buy, 300, nil, account: "FUND2")))
        #expect(desk.view("C").ordStatus == .new, "another hand")
        isSame(desk)
    }

    @Test func theHandMayBeTheClient() {
        let desk = Self.selfTrade(.cancelNewest, .client)
        _ = rest(desk)
        desk.run(.newOrder(desk.order("C", .buy, 300, nil, account: "FUND2")))
        #expect(desk.view("C").ordStatus == .rejected)
    }

    @Test func cancelBothEndsBoth() {
        let desk = Self.selfTrade(.cancelBoth)
        let route = rest(desk)
        desk.run(.newOrder(desk.order("A", .buy, 300, "10.00")))
        #expect(desk.view("A").ordStatus == .rejected)
        #expect(desk.attempts[route.order] != nil, "its cancel is on its way")
        desk.venue(.canceled, on: route)
        #expect(desk.view("REST").ordStatus == .canceled)
        isSame(desk)
    }

    @Test func cancelOldestHoldsTheIncomingUntilTheCancelIsConfirmed() {
        let desk = Self.selfTrade(.cancelOldest)
        let route = rest(desk)
        desk.run(.newOrder(desk.order("A", .buy, 300, "10.01")))
        #expect(desk.view("A").ordStatus == .new)
        #expect(desk.routes.count == 1, "nothing of it is sent yet")
        isSame(desk)
        let told = desk.venue(.canceled, on: route).reports(.canceled)
        #expect(told.map(\.clOrdID) == ["REST"])
        #expect(told.map(\.refusal.reason) == [.selfTrade])
        #expect(desk.view("REST").ordStatus == .canceled)
        #expect(desk.routes.count == 2)
        #expect(desk.routes[1].quantity == qty(300))
        isSame(desk)
    }

    /// Worked (§1.6): resting sell 200 @ 10.00, incoming buy 300 @ 10.01: 200 are cancelled there,
    /// the incoming becomes 100.
    @Test func decrementTakesTheSmallerFromBoth() {
        let desk = Self.selfTrade(.decrement)
        let route = rest(desk)
        desk.run(.newOrder(desk.order("A", .buy, 300, "10.01")))
        #expect(desk.routes.count == 1)
        #expect(desk.view("A").terms.orderQty == qty(100))
        desk.venue(.canceled, on: route)
        #expect(desk.view("REST").ordStatus == .canceled)
        #expect(desk.routes.count == 2)
        #expect(desk.routes[1].quantity == qty(100))
        isSame(desk)
    }

    @Test func decrementOfALargerRestingOrder() {
        let desk = Self.selfTrade(.decrement)
        let route = rest(desk, 500)
        desk.run(.newOrder(desk.order("A", .buy, 300, "10.01")))
        #expect(desk.view("A").ordStatus == .canceled, "nothing of it is left")
        #expect(desk.attempts[route.order] != nil, "the venue is asked for less")
        desk.venue(.replaced, on: route)
        #expect(desk.view("REST").terms.orderQty == qty(200))
        isSame(desk)
    }

    /// T9: of two own orders that cross, one after the other, exactly one is handled.
    @Test func anOrderThatYieldsCanBeCancelled() {
        let desk = Self.selfTrade(.cancelOldest)
        let route = rest(desk)
        desk.run(.newOrder(desk.order("A", .buy, 300, "10.01")))
        desk.run(
            .cancelOrder(CancelOrder(session: Desk.client, clOrdID: "X", origClOrdID: "A")))
        #expect(desk.view("A").ordStatus == .canceled)
        desk.venue(.canceled, on: route)
        #expect(desk.routes.count == 1)
        isSame(desk)
    }

    // MARK: P24

    private func locate(_ desk: Desk, _ quantity: Int64) {
        desk.run(
            .risk(
                .locate(
                    Locate(user: "ops", symbol: "ACME", quantity: qty(quantity), source: "BANK"))))
    }

    /// T8: 100 located: a short sale of 100 passes, then one more share does not.
    @Test func aShortSaleNeedsALocate() {
        let desk = Self.desk([.shortSale: ShortSaleMode.refuse.rawValue])
        locate(desk, 100)
        desk.run(.newOrder(desk.order("A", .sellShort, 100)))
        #expect(desk.view("A").ordStatus == .new)
        desk.run(.newOrder(desk.order("B", .sellShort, 1)))
        #expect(desk.view("B").ordStatus == .rejected)
        desk.venue(.new, on: desk.routes[0])
        desk.run(
            .cancelOrder(CancelOrder(session: Desk.client, clOrdID: "X", origClOrdID: "A")))
        desk.venue(.canceled, on: desk.routes[0])
        desk.run(.newOrder(desk.order("C", .sellShort, 100)))
        #expect(desk.view("C").ordStatus == .new, "what was not sold may be used once more")
        isSame(desk)
    }

    @Test func aLongSaleIsOfWhatIsHeld() {
        let desk = Self.desk([.shortSale: ShortSaleMode.refuse.rawValue])
        desk.enter(desk.order("L", .buy, 300))
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(300))
        desk.run(.newOrder(desk.order("A", .sell, 301)))
        #expect(desk.view("A").ordStatus == .rejected)
        desk.run(.newOrder(desk.order("B", .sell, 200)))
        #expect(desk.view("B").ordStatus == .new)
        desk.run(.newOrder(desk.order("C", .sell, 101)))
        #expect(desk.view("C").ordStatus == .rejected, "200 are on sale already")
        desk.run(.newOrder(desk.order("D", .sell, 100)))
        #expect(desk.view("D").ordStatus == .new)
    }

    // MARK: P15

    /// Ten a second, five at once (§1.7): the sixth at once is refused, and takes no token.
    @Test func ordersTakeTokens() {
        let desk = Self.desk([.orderRate: 10, .orderBurst: 5])
        for number in 0..<6 {
            desk.run(.newOrder(desk.order(Text64("A\(number)")!, .buy, 1)), after: 0)
            #expect((desk.view(Text64("A\(number)")!).ordStatus == .new) == (number < 5))
        }
        desk.run(.newOrder(desk.order("B", .buy, 1)), after: 99_999_999)
        #expect(desk.view("B").ordStatus == .rejected)
        desk.run(.newOrder(desk.order("C", .buy, 1)), after: 1)
        #expect(desk.view("C").ordStatus == .new)
        desk.run(.newOrder(desk.order("D", .buy, 1)), after: 0)
        #expect(desk.view("D").ordStatus == .rejected)
        isSame(desk)
    }

    /// New orders, refused ones and replaces each take a token.
    @Test func everyRequestTakesAToken() {
        let desk = Self.desk([.orderRate: 1, .orderBurst: 3])
        desk.run(.newOrder(desk.order("A", .buy, 10)), after: 0)
        desk.venue(.new, on: desk.routes[0])
        desk.replace("B", "A", 9)
        desk.venue(.replaced, on: desk.routes[0])
        desk.run(.newOrder(desk.order("C", .buy, 10)))
        #expect(desk.view("C").ordStatus == .new)
        desk.run(.newOrder(desk.order("D", .buy, 10)))
        #expect(desk.view("D").ordStatus == .rejected)
        isSame(desk)
    }

    // MARK: P29

    /// Messages against executions: one new order, one refused, one replace and one cancel.
    @Test func everyMessageIsCounted() {
        let desk = Self.desk([
            .messageRatio: 100, .messageRatioFrom: 100, .maxQuantity: qty(50).units,
        ])
        func messages() -> Int64 {
            Int64(
                desk.core.risk.books.activity.counts(
                    of: desk.core.reference.limits.clientNumber(Desk.account), Desk.acme,
                    on: desk.now.utcDate
                ).messages)
        }
        desk.run(.newOrder(desk.order("A", .buy, 10)))
        #expect(messages() == 1)
        desk.venue(.new, on: desk.routes[0])
        desk.run(.newOrder(desk.order("B", .buy, 51)))
        #expect(messages() == 2, "one that is refused is a message too")
        desk.replace("C", "A", 9)
        #expect(messages() == 3)
        desk.venue(.replaced, on: desk.routes[0])
        desk.cancel("D", "C")
        #expect(messages() == 4)
    }

    @Test func whatAnEarlierRuleRefusesTakesNoToken() {
        let desk = Self.desk([.orderRate: 1, .orderBurst: 1, .maxQuantity: qty(10).units])
        desk.run(.newOrder(desk.order("A", .buy, 11)))
        #expect(desk.view("A").ordStatus == .rejected)
        desk.run(.newOrder(desk.order("B", .buy, 10)))
        #expect(desk.view("B").ordStatus == .new)
        desk.run(.newOrder(desk.order("C", .buy, 10)))
        #expect(desk.view("C").ordStatus == .rejected)
    }
}

/// Orders that are taken smaller, or at another price, than they came.
@Suite struct AdjustedOrderTests {
    private static func desk(_ values: [LimitKind: Int64]) -> Desk {
        let desk = Desk(limits: LimitTerms(passesWithoutReference: true))
        desk.set(.limitRow(LimitHierarchyTests.row(.firm, values)))
        return desk
    }

    @Test func anOrderIsTakenAsFarAsItGoes() {
        let desk = Self.desk([.maxQuantity: qty(1000).units, .shrinks: 1])
        let effects = desk.run(.newOrder(desk.order("A", .buy, 1500)))
        #expect(desk.view("A").ordStatus == .new)
        #expect(desk.view("A").terms.orderQty == qty(1000))
        #expect(desk.routes.first?.quantity == qty(1000))
        let restated = effects.contains {
            if case .report(let report) = $0 { report.execType == .restated } else { false }
        }
        #expect(restated, "the client is told")
        desk.run(.newOrder(desk.order("B", .buy, 1000)))
        #expect(desk.view("B").terms.orderQty == qty(1000))
        let digest = desk.digest()
        #expect(desk.replayed() == digest)
    }

    @Test func whatHasNoRoomAtAllIsRefused() {
        let desk = Self.desk([.maxQuantity: 0, .shrinks: 1])
        desk.run(.newOrder(desk.order("A", .buy, 1500)))
        #expect(desk.view("A").ordStatus == .rejected)
    }

    @Test func aLimitOutsideTheBandsIsMovedToTheBand() {
        let desk = Self.desk([.priceBands: 2])
        desk.set(
            .instrumentRisk(
                InstrumentRisk(
                    symbol: "ACME", lowerBand: px("9.50"), upperBand: px("10.50"),
                    bandTime: desk.now)))
        desk.run(.newOrder(desk.order("A", .buy, 100, "11.00")))
        #expect(desk.view("A").terms.price == px("10.50"))
        desk.run(.newOrder(desk.order("B", .buy, 100, "10.50")))
        #expect(desk.view("B").terms.price == px("10.50"))
    }
}

/// What an order must not get by way of another one.
@Suite struct RiskBypassTests {
    private static func desk(_ values: [LimitKind: Int64], isStaged: Bool = false) -> Desk {
        let desk = Desk(isStaged: isStaged, limits: LimitTerms(passesWithoutReference: true))
        desk.set(.limitRow(LimitHierarchyTests.row(.firm, values)))
        return desk
    }

    private func replace(_ desk: Desk, _ id: ClOrdID, _ quantity: Int64, _ price: String) {
        desk.run(
            .replaceOrder(
                ReplaceOrder(
                    session: Desk.client, clOrdID: "R", origClOrdID: id, side: .buy,
                    symbol: "ACME", ordType: .limit, orderQty: qty(quantity), price: px(price))))
    }

    @Test func aReplaceNeedsTheApprovalThatItsOrderWould() {
        let desk = Self.desk([.approvalNotional: px("1000").units])
        desk.enter(desk.order("A", .buy, 100))
        desk.venue(.new, on: desk.routes[0])
        replace(desk, "A", 101, "10")
        #expect(desk.view("A").ordStatus == .new, "refused: it works already and cannot wait")
        #expect(desk.view("A").terms.orderQty == qty(100))
    }

    @Test(arguments: [SelfTradeAction.cancelOldest, .decrement])
    func aReplaceDoesNotMeetAnOwnOrder(_ action: SelfTradeAction) {
        let desk = Self.desk([.selfTradeAction: action.rawValue])
        desk.enter(desk.order("REST", .sell, 200, "10.00"))
        desk.enter(desk.order("A", .buy, 100, "9.90"))
        for route in desk.routes { desk.venue(.new, on: route) }
        replace(desk, "A", 100, "10.00")
        #expect(desk.view("A").terms.price == px("9.90"))
        #expect(desk.view("A").ordStatus == .new)
    }

    @Test func theBlockOfAnotherScopeGoesOn() {
        let desk = Self.desk([:], isStaged: true)
        let member = desk.enter(desk.order("A", .buy, 100, account: "FUND2"))
        desk.run(.formBlock(FormBlock(user: "trader", members: [member])))
        desk.venue(.new, on: desk.routes[0])
        func halt(_ account: Text64) {
            desk.run(
                .risk(
                    .setState(
                        StateChange(
                            user: "ann", reason: "x", scope: LimitScope(.account, account),
                            state: .halted))))
            desk.finishSweeps()
        }
        halt("FUND1")
        #expect(desk.attempts.isEmpty)
        halt("FUND2")
        #expect(desk.attempts[desk.routes[0].order] != nil, "the member's block is taken back")
    }

    /// Facts of one order are not those of the next.
    @Test func whatOneOrderHadTheNextHasNot() {
        let desk = Self.desk([
            .maxQuantity: qty(1000).units, .shrinks: 1, .strategyFills: 1,
            .strategyWindow: 60_000_000_000,
        ])
        desk.set(.instrument(InstrumentTerms(symbol: "LOTS", lot: qty(100))))
        var order = desk.order("A", .buy, 1500)
        order.symbol = "LOTS"
        desk.run(.newOrder(order))
        #expect(desk.view("A").terms.orderQty == qty(1000))
        desk.core.facts.activity.strategyFills = 99
        desk.run(.newOrder(desk.order("B", .buy, 7)))
        #expect(desk.view("B").ordStatus == .new, "no lot of LOTS, and no strategy")
    }

    @Test func anotherAccountsShortSaleCostsNoBuyingPower() {
        let desk = Desk()
        desk.set(
            .limitRow(
                LimitHierarchyTests.row(.account, [.buyingPower: BuyingPower.margin.rawValue])))
        for account in ["FUND1", "FUND2"] as [Text64] {
            desk.set(.openingBalance(.cash(account, .usd, units: px("10000").units)))
        }
        desk.run(.marks(MarketMarks(prices: [InstrumentMark(Desk.acme, px("10"))])))
        desk.quote(1, "9.99", 100_000, "10.01", 100_000)
        desk.enter(desk.order("S", .sellShort, 1000, "10.02", account: "FUND2"))
        #expect(desk.view("S").ordStatus == .new)
        desk.run(.newOrder(desk.order("T", .sellShort, 1, "10.02", account: "FUND2")))
        desk.run(.newOrder(desk.order("A", .buy, 2000)))
        #expect(desk.view("A").ordStatus == .new, "20,000 of its own")
    }
}
