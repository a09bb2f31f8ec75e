import OMSTypes
import Testing

@testable import OMSCore

/// Limits and states are changed by people, and orders wait for them.
@Suite struct RiskControlTests {
    private static func row(_ quantity: Int64) -> LimitRow {
        LimitHierarchyTests.row(.firm, [.maxQuantity: qty(quantity).units])
    }

    private static func desk(_ rows: [LimitRow] = []) -> Desk {
        let desk = Desk(limits: LimitTerms(passesWithoutReference: true))
        for row in rows { desk.set(.limitRow(row)) }
        return desk
    }

    private static func change(_ quantity: Int64, by user: Text64 = "ann") -> OrderCommand {
        .risk(
            .changeLimits(LimitChange(user: user, reason: "season", row: row(quantity))))
    }

    private func enter(_ desk: Desk, _ id: ClOrdID, _ quantity: Int64) -> OrdStatus {
        desk.run(.newOrder(desk.order(id, .buy, quantity)))
        return desk.view(id).ordStatus
    }

    @Test func whatTightensHoldsAtOnce() {
        let desk = Self.desk([Self.row(1000)])
        desk.run(Self.change(100))
        #expect(desk.core.riskProposals.isEmpty)
        #expect(enter(desk, "A", 101) == .rejected)
        guard
            case .risk(.limitsChanged(let change, let before, let approver)) =
                desk.history.first(where: { if case .risk = $0.0 { true } else { false } })!.0
        else {
            Issue.record("the change is no fact")
            return
        }
        #expect(before[.maxQuantity] == qty(1000).units)
        #expect(change.row.values[.maxQuantity] == qty(100).units)
        #expect(approver.isEmpty)
    }

    @Test func whatLoosensWaitsForASecondPerson() throws {
        let desk = Self.desk([Self.row(100)])
        desk.run(Self.change(1000))
        let proposal = try #require(desk.core.riskProposals.first)
        #expect(enter(desk, "A", 101) == .rejected, "nothing has changed yet")
        let attempts: [(Text64, UInt64, RefusalReason)] = [
            ("ann", proposal.hash, .samePerson), ("Ann", proposal.hash, .samePerson),
            ("bob", proposal.hash ^ 1, .proposalChanged), ("", proposal.hash, .userMissing),
        ]
        for (user, hash, reason) in attempts {
            desk.run(.risk(.approve(proposal: proposal.number, user: user, hash: hash)))
            #expect(desk.core.deskRefusal?.reason == reason, "\(user)")
            #expect(desk.events.isEmpty)
        }
        desk.run(.risk(.approve(proposal: 9, user: "bob", hash: proposal.hash)))
        #expect(desk.core.deskRefusal?.reason == .unknownProposal)
        desk.run(.risk(.approve(proposal: proposal.number, user: "bob", hash: proposal.hash)))
        #expect(desk.core.deskRefusal == nil)
        #expect(desk.core.riskProposals.isEmpty)
        #expect(enter(desk, "B", 1000) == .new)
        let digest = desk.digest()
        #expect(desk.replayed() == digest)
    }

    @Test func aProposalIsTakenBack() throws {
        let desk = Self.desk([Self.row(100)])
        desk.run(Self.change(1000))
        desk.run(.risk(.reject(proposal: 1, user: "bob", reason: "")))
        #expect(desk.core.deskRefusal?.reason == .reasonMissing)
        desk.run(.risk(.reject(proposal: 1, user: "bob", reason: "too much")))
        #expect(desk.core.riskProposals.isEmpty)
        #expect(enter(desk, "A", 101) == .rejected)
    }

    @Test func removingALimitLoosens() {
        let desk = Self.desk([Self.row(100)])
        let row = LimitHierarchyTests.row(.firm, [.maxNotional: px("1000000").units])
        desk.run(.risk(.changeLimits(LimitChange(user: "ann", reason: "none", row: row))))
        #expect(desk.core.riskProposals.count == 1)
    }

    // MARK: States

    private static func state(
        _ state: TradingState, _ scope: LimitScope = LimitScope(.firm), symbol: Symbol = Symbol()
    ) -> OrderCommand {
        .risk(
            .setState(
                StateChange(
                    user: "ann", reason: "drill", scope: scope, symbol: symbol, state: state)))
    }

    /// T7: halted while a replace is pending: the replace is refused, the order ends.
    @Test func haltedEndsWhatWorksInTheScope() {
        let desk = Self.desk()
        for (id, account) in [("A", "FUND1"), ("B", "FUND2")] {
            desk.run(.newOrder(desk.order(Text64(id)!, .buy, 100, account: Text64(account)!)))
        }
        for route in desk.routes { desk.venue(.new, on: route) }
        desk.run(Self.state(.halted, LimitScope(.account, "FUND1")))
        desk.finishSweeps()
        #expect(desk.attempts.keys.contains(desk.routes[0].order), "its cancel is on its way")
        #expect(!desk.attempts.keys.contains(desk.routes[1].order))
        #expect(enter(desk, "C", 1) == .rejected)
        desk.run(.newOrder(desk.order("D", .buy, 1, account: "FUND2")))
        #expect(desk.view("D").ordStatus == .new)
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.view("A").ordStatus == .canceled)
    }

    @Test func reducingTakesOnlyWhatReduces() {
        let desk = Self.desk()
        desk.enter(desk.order("A", .buy, 100))
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(100))
        desk.run(Self.state(.reducing, LimitScope(.firm), symbol: "ACME"))
        #expect(enter(desk, "B", 1) == .rejected)
        desk.run(.newOrder(desk.order("C", .sell, 60)))
        #expect(desk.view("C").ordStatus == .new)
        desk.run(.newOrder(desk.order("D", .sell, 41)))
        #expect(desk.view("D").ordStatus == .rejected, "60 are on their way out already")
        desk.run(.newOrder(desk.order("E", .sell, 40)))
        #expect(desk.view("E").ordStatus == .new)
    }

    @Test func toGoOnNeedsASecondPerson() throws {
        let desk = Self.desk()
        desk.run(Self.state(.halted))
        desk.finishSweeps()
        desk.run(Self.state(.normal))
        #expect(enter(desk, "A", 1) == .rejected)
        let proposal = try #require(desk.core.riskProposals.first)
        desk.run(.risk(.approve(proposal: proposal.number, user: "bob", hash: proposal.hash)))
        #expect(desk.core.scopeStandings.isEmpty)
        #expect(enter(desk, "B", 1) == .new)
    }

    /// No limit and no state of ours stops a cancel.
    @Test func aCancelIsAlwaysTaken() {
        let desk = Self.desk([Self.row(1000)])
        desk.enter(desk.order("A", .buy, 100))
        desk.venue(.new, on: desk.routes[0])
        desk.run(Self.state(.halted, LimitScope(.desk, "NOBODY")))
        desk.run(Self.change(0))
        desk.run(
            .cancelOrder(CancelOrder(session: Desk.client, clOrdID: "X", origClOrdID: "A")))
        #expect(desk.view("A").ordStatus == .pendingCancel)
    }

    // MARK: Approvals

    private static func approving(_ window: Int64 = 0) -> Desk {
        desk([
            LimitHierarchyTests.row(
                .firm, [.approvalNotional: px("1000").units, .approvalWindow: window])
        ])
    }

    @Test func aLargeOrderWaitsWithItsReservation() {
        let desk = Self.approving()
        #expect(enter(desk, "A", 100) == .new)
        #expect(desk.routes.count == 1, "1,000 is not above 1,000")
        #expect(enter(desk, "B", 101) == .new)
        #expect(desk.routes.count == 1, "it waits")
        let id = desk.core.order(clOrdID: "B", session: Desk.client)!
        #expect(desk.core.ordersAwaitingApproval.map(\.order) == [id])
        #expect(
            desk.core.position(Desk.account, Desk.acme).openBuy == qty(201),
            "its exposure is reserved")
        desk.run(.risk(.approveOrder(id, user: "bob")))
        #expect(desk.routes.count == 2)
        #expect(desk.core.ordersAwaitingApproval.isEmpty)
        desk.run(.risk(.approveOrder(id, user: "bob")))
        #expect(desk.core.deskRefusal?.reason == .notAwaiting)
        let digest = desk.digest()
        #expect(desk.replayed() == digest)
    }

    @Test func aRefusedApprovalEndsTheOrder() {
        let desk = Self.approving()
        desk.run(.newOrder(desk.order("B", .buy, 101)))
        let id = desk.core.order(clOrdID: "B", session: Desk.client)!
        let effects = desk.run(.risk(.rejectOrder(id, user: "bob", reason: "not today")))
        #expect(desk.view("B").ordStatus == .rejected)
        #expect(!effects.isEmpty, "the client is told")
        #expect(desk.core.position(Desk.account, Desk.acme).openBuy == .zero)
    }

    @Test func anApprovalThatNobodyGivesExpires() {
        let desk = Self.approving(60_000_000_000)
        desk.run(.newOrder(desk.order("B", .buy, 101)))
        desk.fireNextTimer()
        #expect(desk.view("B").ordStatus == .rejected)
        #expect(desk.routes.isEmpty)
    }

    @Test func aClientCancelsAnOrderThatWaits() {
        let desk = Self.approving(60_000_000_000)
        desk.run(.newOrder(desk.order("B", .buy, 101)))
        desk.run(
            .cancelOrder(CancelOrder(session: Desk.client, clOrdID: "X", origClOrdID: "B")))
        #expect(desk.view("B").ordStatus == .canceled)
        #expect(desk.core.ordersAwaitingApproval.isEmpty)
        desk.fireNextTimer()
        #expect(desk.view("B").ordStatus == .canceled)
    }
}
