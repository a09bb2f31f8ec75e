import OMSTypes
import Testing

@testable import OMSCore

/// Facts that configuration and the shell give the rules: who may borrow, how far the clock is off,
/// which venue takes what; and what is said against a limit that would be inherited.
@Suite struct RiskFactTests {
    private static func desk(
        _ values: [LimitKind: Int64], venues: [VenueTerms] = [VenueTerms(name: "V1", mic: "XV1")]
    ) -> Desk {
        let desk = Desk(venues: venues, limits: LimitTerms(passesWithoutReference: true))
        desk.set(.limitRow(LimitHierarchyTests.row(.account, values)))
        return desk
    }

    private func verdict(_ desk: Desk) -> (Verdicts, Refusal)? {
        for event in desk.core.events {
            if case .refused(let refused) = event { return (refused.verdicts, refused.refusal) }
        }
        return nil
    }

    private func isSame(_ desk: Desk) throws {
        let digest = desk.digest()
        #expect(desk.replayed() == digest)
        #expect(try desk.restored() == digest)
    }

    // MARK: P04

    @Test("A collar of everyone may be taken from one account; the firm's still holds")
    func collarOff() throws {
        let collar: [LimitKind: Int64] = [
            .collar25: 50_000, .collar5: 50_000, .collar1: 50_000, .collar0: 50_000,
        ]
        let desk = Self.desk(collar)
        desk.quote(1, "9.99", 500, "10.01", 500)
        desk.enter(desk.order("A", .buy, 1, "11"))
        #expect(verdict(desk)?.1.reason == .priceCollar)
        let off = collar.mapValues { _ in LimitSet.unbounded }
        desk.set(.limitRow(LimitHierarchyTests.row(.account, "FUND1", off)))
        desk.enter(desk.order("B", .buy, 1, "11"))
        #expect(verdict(desk) == nil && desk.view("B").ordStatus == .new)
        let told = desk.core.preview(
            desk.order("Q", .buy, 1, "11"), at: desk.now.adding(nanoseconds: 1))
        #expect(!told.verdicts.didRun(.priceCollar), "no collar is looked at")
        desk.enter(desk.order("C", .buy, 1, "11", account: "FUND2"))
        #expect(verdict(desk)?.1.reason == .priceCollar, "of others nothing changed")
        desk.set(.limitRow(LimitHierarchyTests.row(.firm, [.collar5: 80_000])))
        desk.enter(desk.order("D", .buy, 1, "11"))
        #expect(verdict(desk)?.1.reason == .priceCollar, "of two bounds the smaller one counts")
        try isSame(desk)
    }

    @Test func offIsAWordForCollarsAlone() {
        #expect(LimitKind.collar5.value("off") == LimitSet.unbounded)
        #expect(LimitKind.collar5.text(LimitSet.unbounded) == "off")
        #expect(LimitKind.maxQuantity.value("off") == nil)
        var (own, wider) = (LimitSet(), LimitSet())
        (own[.collar5], wider[.collar5]) = (50_000, LimitSet.unbounded)
        #expect(wider.loosens(own) && !own.loosens(wider))
    }

    @Test("Without a reference price a collar that is off needs none")
    func collarOffNeedsNoReference() {
        let context = RiskSample.context(RiskSample.terms(), [.collar5: LimitSet.unbounded])
        var blind = context
        blind.market.reference = .none
        #expect(PriceCollarCheck.evaluate(blind) == .notRun)
        blind.limits[.collar5] = 1
        #expect(PriceCollarCheck.evaluate(blind).kind == .block)
    }

    // MARK: P24

    private static func locate(_ desk: Desk, _ quantity: Int64) {
        desk.run(
            .risk(
                .locate(
                    Locate(user: "ops", symbol: "ACME", quantity: qty(quantity), source: "BANK"))))
    }

    @Test(
        "Who may not borrow sells nothing short, whether locates are looked at or not",
        arguments: [ShortSaleMode.off, .refuse, .mark])
    func borrowing(_ mode: ShortSaleMode) throws {
        let desk = Self.desk([
            .shortSale: mode.rawValue, .borrowing: Borrowing.forbidden.rawValue,
        ])
        Self.locate(desk, 1_000)
        desk.enter(desk.order("S", .sellShort, 1))
        let refused = try #require(verdict(desk))
        #expect(refused.0.didBlock(.shortSale) && refused.1.reason == .borrowForbidden)
        desk.enter(desk.order("L", .buy, 100))
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(100))
        desk.enter(desk.order("M", .sell, 100))
        #expect(desk.view("M").ordStatus == .new, "what is held may be sold")
        desk.set(.limitRow(LimitHierarchyTests.row(.account, "FUND1", [.borrowing: 0])))
        desk.enter(desk.order("T", .sellShort, 1))
        #expect(desk.view("T").ordStatus == .new)
        try isSame(desk)
    }

    private static func sideOfLastRoute(_ desk: Desk) -> Side? {
        desk.routes.last.flatMap { desk.core.view($0.order) }?.terms.side
    }

    /// Net 300: a long sale of 500 is marked short, for which 500 must be located.
    @Test func aSaleAcrossZeroIsMarkedShort() throws {
        let desk = Self.desk([.shortSale: ShortSaleMode.mark.rawValue])
        desk.enter(desk.order("L", .buy, 300))
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(300))
        desk.enter(desk.order("A", .sell, 300))
        #expect(Self.sideOfLastRoute(desk) == .sell, "all of it is held")
        desk.run(.cancelOrder(CancelOrder(session: Desk.client, clOrdID: "X", origClOrdID: "A")))
        desk.venue(.canceled, on: desk.routes[1])
        Self.locate(desk, 499)
        desk.enter(desk.order("B", .sell, 500))
        #expect(verdict(desk)?.1.reason == .longSaleExceeded)
        Self.locate(desk, 1)
        desk.enter(desk.order("C", .sell, 500))
        let view = desk.view("C")
        #expect(view.ordStatus == .new && view.terms.side == .sellShort)
        #expect(Self.sideOfLastRoute(desk) == .sellShort, "the venue gets 54=5")
        let told = desk.events.contains {
            guard case .risk(.found(_, .shortSale, .warned, let refusal)) = $0 else { return false }
            return refusal.measured == qty(500).units && refusal.limit == qty(300).units
        }
        #expect(told, "it is recorded what stood against 54=2")
        #expect(desk.core.locates(on: desk.now.utcDate).first?.available == .zero)
        // Its long part is on sale no less than the rest.
        desk.enter(desk.order("D", .sell, 300))
        #expect(desk.view("D").ordStatus == .new, "what is held is not on sale as such")
        desk.enter(desk.order("E", .sell, 1))
        #expect(verdict(desk)?.1.reason == .longSaleExceeded)
        try isSame(desk)
    }

    @Test("A client replaces a marked sale as he sent it; it does not grow without locates")
    func markedSalesAreReplaced() {
        let desk = Self.desk([.shortSale: ShortSaleMode.mark.rawValue])
        Self.locate(desk, 100)
        desk.enter(desk.order("A", .sell, 100))
        desk.venue(.new, on: desk.routes[0])
        func replace(_ id: ClOrdID, _ old: ClOrdID, _ side: Side, _ quantity: Int64) {
            desk.run(
                .replaceOrder(
                    ReplaceOrder(
                        session: Desk.client, clOrdID: id, origClOrdID: old, side: side,
                        symbol: "ACME", ordType: .limit, timeInForce: .day,
                        orderQty: qty(quantity), price: px("10"))))
        }
        replace("B", "A", .sell, 101)
        #expect(desk.view("A").terms.orderQty == qty(100), "one more is not located")
        replace("C", "A", .sell, 60)
        desk.venue(.replaced, on: desk.routes[0])
        #expect(desk.view("C").terms.orderQty == qty(60))
        #expect(desk.view("C").terms.side == .sellShort)
        replace("D", "C", .buy, 50)
        #expect(desk.view("C").terms.orderQty == qty(60), "a sale stays one")
    }

    // MARK: P29

    @Test("A clock that is off stops what trades at once, until it is right again")
    func clock() throws {
        let desk = Self.desk([.clockOffset: 1_000_000])
        desk.quote(1, "9.99", 500, "10.01", 500)
        #expect(desk.core.clockOffsetLimits == [1_000_000])
        desk.run(.risk(.clockOffset(1_000_000)))
        desk.enter(desk.order("A", .buy, 1, nil))
        #expect(verdict(desk) == nil, "equal passes")
        desk.run(.risk(.clockOffset(1_000_001)))
        #expect(desk.core.clockOffset == 1_000_001)
        try isSame(desk)
        desk.enter(desk.order("B", .buy, 1, nil))
        #expect(verdict(desk)?.1.reason == .clockOffset)
        desk.enter(desk.order("C", .buy, 1, "10.01"))
        #expect(verdict(desk)?.1.reason == .clockOffset, "at the far touch")
        desk.enter(desk.order("D", .buy, 1, "10.00"))
        #expect(verdict(desk) == nil, "it rests")
        desk.run(.risk(.clockOffset(1_000_001)))
        #expect(desk.events.isEmpty, "told twice is no news")
        desk.run(.risk(.clockOffset(.max)))
        desk.enter(desk.order("E", .buy, 1, nil))
        #expect(verdict(desk)?.1.reason == .clockOffset, "nobody knows it")
        desk.run(.risk(.clockOffset(-5)))
        desk.enter(desk.order("F", .buy, 1, nil))
        #expect(verdict(desk) == nil && desk.core.clockOffset == 0)
        try isSame(desk)
    }

    // MARK: P31

    @Test(
        "An order that no venue is certified for is refused; one that may be cut is not",
        arguments: [
            (VenueCapabilities.noMarket, nil, TimeInForce.day, true),
            (.noMarket, "10", .day, false), (.noFillOrKill, "10", .fillOrKill, true),
            (.noFillOrKill, "10", .immediateOrCancel, false),
            (.noImmediateOrCancel, "10", .immediateOrCancel, true),
            (.noImmediateOrCancel, "10", .day, false), (.noDay, "10", .day, false),
        ] as [(VenueCapabilities, String?, TimeInForce, Bool)])
    func venues(
        _ gap: VenueCapabilities, _ limit: String?, _ time: TimeInForce, _ isRefused: Bool
    ) {
        let lacking = VenueTerms(name: "V1", mic: "XV1", takes: gap)
        let desk = Self.desk([:], venues: [lacking])
        desk.enter(desk.order("A", .buy, 1, limit, timeInForce: time))
        #expect((verdict(desk)?.1.reason == .venueUnavailable) == isRefused)
        #expect((verdict(desk)?.0.didBlock(.venueStanding) ?? false) == isRefused)
        let both = Self.desk([:], venues: [lacking, VenueTerms(name: "V2", mic: "XV2")])
        both.enter(both.order("A", .buy, 1, limit, timeInForce: time))
        #expect(verdict(both) == nil, "another venue takes it")
    }

    // MARK: Asking first

    @Test("A question tells what the rules found, not what routing left behind")
    func previewsTellWhatWasFound() {
        let desk = Desk(
            limits: LimitTerms(maxQuantity: qty(100).units, passesWithoutReference: true))
        desk.set(
            .limitRow(
                LimitHierarchyTests.row(
                    .firm, [.maxNotional: px("500").units, .duplicateWarn: 2])))
        let told = desk.core.preview(
            desk.order("Q", .buy, 200), at: desk.now.adding(nanoseconds: 1))
        // Another order is decided in between: what was told stays what it was.
        desk.enter(desk.order("A", .buy, 1))
        #expect(told.findings.map(\.rule) == [.maximumQuantity, .maximumNotional])
        #expect(told.findings.map(\.refusal.measured) == [qty(200).units, px("2000").units])
        #expect(told.findings.allSatisfy { $0.kind == .blocked })
    }

    @Test("A question about an order that would be taken smaller tells the smaller one")
    func previewsShrink() {
        let desk = Self.desk([.shrinks: 1, .maxQuantity: qty(60).units])
        let order = desk.order("Q", .buy, 100)
        let told = desk.core.preview(order, at: desk.now.adding(nanoseconds: 1))
        guard case .routed(let routes) = told.outcome else {
            Issue.record("\(told.outcome)")
            return
        }
        #expect(told.terms.orderQty == qty(60) && routes.map(\.quantity) == [qty(60)])
        desk.enter(order)
        #expect(desk.routes.map(\.quantity) == routes.map(\.quantity))
    }
}
