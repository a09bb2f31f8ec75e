import OMSTypes
import Testing

@testable import OMSCore

/// What waits for a second person must not undo what others did meanwhile.
@Suite struct RiskOvertakenTests {
    private static func desk() -> Desk {
        let desk = Desk(limits: LimitTerms(passesWithoutReference: true))
        desk.set(.limitRow(row(100)))
        return desk
    }

    private static func row(_ quantity: Int64, notional: String? = nil) -> LimitRow {
        var values: [LimitKind: Int64] = [.maxQuantity: qty(quantity).units]
        if let notional { values[.maxNotional] = px(notional).units }
        return LimitHierarchyTests.row(.firm, values)
    }

    private static func change(_ row: LimitRow, by user: Text64 = "ann") -> OrderCommand {
        .risk(.changeLimits(LimitChange(user: user, reason: "season", row: row)))
    }

    private static func state(_ state: TradingState, by user: Text64) -> OrderCommand {
        .risk(
            .setState(
                StateChange(
                    user: user, reason: "drill", scope: LimitScope(.account, "FUND1"),
                    state: state)))
    }

    private func approve(_ desk: Desk, _ number: UInt32) throws {
        let proposal = try #require(desk.core.riskProposals.first { $0.number == number })
        desk.run(.risk(.approve(proposal: number, user: "bob", hash: proposal.hash)))
    }

    @Test("A row that changed since it was proposed is not overwritten, over a snapshot too")
    func limits() throws {
        let desk = Self.desk()
        desk.run(Self.change(Self.row(1_000)))
        desk.run(Self.change(Self.row(50, notional: "9000"), by: "cid"))
        try approve(desk, 1)
        #expect(desk.core.deskRefusal?.reason == .proposalOvertaken)
        #expect(desk.events.isEmpty)
        #expect(desk.core.limitRow(like: Self.row(0))?.values[.maxNotional] == px("9000").units)
        // Proposed anew on what stands now it is approved.
        desk.run(Self.change(Self.row(1_000, notional: "9000")))
        try approve(desk, 2)
        #expect(desk.core.deskRefusal == nil)
        #expect(desk.core.limitRow(like: Self.row(0))?.values[.maxQuantity] == qty(1_000).units)
        // The first one is overtaken still.
        try approve(desk, 1)
        #expect(desk.core.deskRefusal?.reason == .proposalOvertaken)
        let digest = desk.digest()
        #expect(desk.replayed() == digest)
    }

    @Test("A scope that was halted again since is not let go on by an older proposal")
    func states() throws {
        let desk = Self.desk()
        desk.run(Self.state(.halted, by: "ann"))
        desk.run(Self.state(.normal, by: "ann"))
        desk.run(Self.state(.halted, by: "cid"))
        try approve(desk, 1)
        #expect(desk.core.deskRefusal?.reason == .proposalOvertaken)
        #expect(desk.core.scopeStandings.count == 1)
        desk.run(Self.state(.normal, by: "ann"))
        try approve(desk, 2)
        let standings = desk.core.scopeStandings
        #expect(standings.isEmpty)
    }

    /// Open orders of a scope, in parts.
    @Test func ordersOfAScope() {
        let desk = Self.desk()
        for number in 1...70 {
            let account: Text64 = number % 2 == 0 ? "FUND1" : "FUND2"
            desk.run(.newOrder(desk.order(Text64("A\(number)")!, .buy, 1, account: account)))
        }
        var (found, start): ([OrderID], Int?) = ([], 0)
        var parts = 0
        while let from = start {
            let part = desk.core.openOrders(
                of: LimitScope(.account, "FUND1"), Symbol(), from: from)
            #expect(part.orders.count <= 32)
            found += part.orders
            start = part.next
            parts += 1
        }
        #expect(found.count == 35 && Set(found).count == 35 && parts >= 2)
        #expect(desk.core.openOrders(of: LimitScope(.firm), "NOSUCH", from: 0).orders.isEmpty)
        let isHalted = desk.core.isAnythingHalted
        #expect(!isHalted)
    }

    /// What is left of locates: available, held by an open short sale, sold.
    @Test func locates() throws {
        let desk = Self.desk()
        desk.set(
            .limitRow(
                LimitHierarchyTests.row(
                    .account, "FUND1", [.shortSale: ShortSaleMode.refuse.rawValue])))
        desk.run(
            .risk(
                .locate(
                    Locate(
                        user: "ann", account: "FUND1", symbol: "ACME", quantity: qty(500),
                        source: "LENDER"))))
        desk.run(.newOrder(desk.order("S", .sellShort, 90, account: "FUND1")))
        let day = desk.now.utcDate
        let view = try #require(desk.core.locates(on: day).first)
        #expect(view.located == qty(500) && view.available == qty(410))
        #expect(view.reserved == qty(90) && view.used == .zero)
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(50))
        let after = try #require(desk.core.locates(on: day).first)
        #expect(after.reserved == qty(40) && after.used == qty(50))
        #expect(desk.core.locates(on: day.adding(days: 1)).isEmpty)
    }
}
