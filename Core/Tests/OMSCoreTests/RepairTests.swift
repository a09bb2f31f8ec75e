import OMSScenarios
import OMSTypes
import Testing

@testable import OMSCore

/// Repairs by hand: one person wants it, another approves what was looked at.
@Suite struct RepairTests {
    /// X works with 1000 at venue 1, and its venue does not know it any more: anomaly 2.
    private func lost() -> Desk {
        let desk = ReconciliationTests.desk()
        ReconciliationTests.play(
            desk, "lost",
            ReconciliationTests.away + """
                | vI     |      |     | 8  |       |       |       |      | 103=5 |
                """)
        return desk
    }

    private func propose(
        _ desk: Desk, _ action: RepairAction, by user: Text64 = "ann", anomaly: UInt64 = 0,
        reason: Text64 = "told by phone"
    ) {
        desk.run(
            .repair(
                .propose(
                    RepairProposal(
                        user: user, reason: reason, anomaly: anomaly, action: action))))
    }

    private func approve(_ desk: Desk, by user: Text64 = "bob", hash: UInt64? = nil) {
        guard let last = desk.core.repairs.proposals.last else {
            Issue.record("nothing is proposed")
            return
        }
        desk.run(
            .repair(
                .approve(
                    RepairApproval(
                        repair: last.number, user: user, hash: hash ?? last.proposal.hash))))
    }

    /// Proposes and has it approved.
    private func repair(_ desk: Desk, _ action: RepairAction, anomaly: UInt64 = 0) {
        propose(desk, action, anomaly: anomaly)
        #expect(refusal(desk) == nil)
        approve(desk)
        #expect(refusal(desk) == nil)
        #expect(desk.replayed() == desk.digest(), "replay")
        #expect((try? desk.restored()) == desk.digest(), "snapshot")
    }

    private func refusal(_ desk: Desk) -> RepairRefusal? {
        for event in desk.events {
            if case .repaired(.refused(_, _, let refusal)) = event { return refusal }
        }
        return nil
    }

    // MARK: Four eyes

    @Test func samePersonIsRefused() {
        let desk = lost()
        propose(desk, .closeChild(desk.routes[0].order))
        for user in ["ann", "Ann", "ANN"] as [Text64] {
            approve(desk, by: user)
            #expect(refusal(desk) == .samePerson)
        }
        approve(desk, by: "")
        #expect(refusal(desk) == .userMissing)
        #expect(desk.routes.count == 1, "nothing was done")
        #expect(ReconciliationTests.open(desk) == [2])
    }

    @Test func approvalIsBoundToWhatWasLookedAt() {
        let desk = lost()
        propose(desk, .closeChild(desk.routes[0].order))
        approve(desk, hash: 1)
        #expect(refusal(desk) == .changed)
        approve(desk)
        #expect(refusal(desk) == nil)
        desk.run(.repair(.approve(RepairApproval(repair: 1, user: "bob", hash: 1))))
        #expect(refusal(desk) == .unknownRepair, "once")
    }

    @Test func rejected() {
        let desk = lost()
        propose(desk, .closeChild(desk.routes[0].order))
        desk.run(.repair(.reject(repair: 1, user: "ann", reason: "")))
        #expect(refusal(desk) == .reasonMissing)
        desk.run(.repair(.reject(repair: 1, user: "", reason: "no")))
        #expect(refusal(desk) == .userMissing)
        desk.run(.repair(.reject(repair: 1, user: "ann", reason: "a mistake")))
        #expect(refusal(desk) == nil)
        #expect(desk.core.repairs.proposals == [])
        desk.run(.repair(.reject(repair: 1, user: "ann", reason: "a mistake")))
        #expect(refusal(desk) == .unknownRepair)
        #expect(ReconciliationTests.open(desk) == [2])
        #expect(desk.replayed() == desk.digest())
    }

    @Test func objections() {
        let desk = lost()
        let route = desk.routes[0].order
        let parent = desk.view("X").order
        let wanted: [(RepairAction, RepairRefusal)] = [
            (.closeChild(parent), .unknownChild), (.closeChild(OrderID(99)), .unknownChild),
            (.closeChild(.none), .unknownChild),
            (.bookFill(parent, execID: "E", qty(1), px("1")), .unknownChild),
            (.bookFill(.none, execID: "E", qty(1), px("1")), .unknownChild),
            (.bookFill(route, execID: "", qty(1), px("1")), .execIDMissing),
            (.bookFill(route, execID: "E", qty(0), px("1")), .notBookable),
            (.bookFill(route, execID: "E", qty(1), px("0")), .notBookable),
            (.bustFill(VenueID(1), execID: "none"), .unknownExecution),
            (.adopt(VenueID(1), venueOrderID: "V", account: "FUND1"), .unknownOrphan),
            (
                .move(VenueID(1), execID: "none", qty(1), account: "FUND2"), .unknownExecution
            ),
            (.dismiss, .anomalyMissing),
        ]
        for (action, expected) in wanted {
            propose(desk, action)
            #expect(refusal(desk) == expected, "\(action)")
        }
        propose(desk, .dismiss, anomaly: 77)
        #expect(refusal(desk) == .unknownAnomaly)
        propose(desk, .dismiss, anomaly: 1)
        #expect(refusal(desk) == .unknownAnomaly, "a lost link ends by itself")
        propose(desk, .dismiss, by: "", anomaly: 2)
        #expect(refusal(desk) == .userMissing)
        propose(desk, .dismiss, anomaly: 2, reason: "")
        #expect(refusal(desk) == .reasonMissing)
        #expect(desk.core.repairs.proposals == [])
        for refusal in RepairRefusal.allCases {
            #expect(!refusal.explanation.isEmpty && !refusal.remedy.isEmpty)
        }
    }

    /// What was right when it was proposed need not be right any more.
    @Test func theWorldGoesOn() {
        let desk = lost()
        propose(desk, .closeChild(desk.routes[0].order))
        desk.venue(.canceled, on: desk.routes[0])
        approve(desk)
        #expect(refusal(desk) == .anomalyClosed)
        #expect(desk.core.repairs.proposals.count == 1, "it waits until it is rejected")
    }

    // MARK: What they do

    @Test func closesAnUnknownChild() {
        let desk = lost()
        repair(desk, .closeChild(desk.routes[0].order))
        #expect(desk.view(desk.routes[0].order).ordStatus == .canceled)
        #expect(desk.routes.count == 2, "what it had left goes anew")
        #expect(ReconciliationTests.open(desk) == [])
        #expect(desk.core.repairs.record(2)?.closedBy == 1)
    }

    @Test func booksAFill() {
        let desk = lost()
        repair(desk, .bookFill(desk.routes[0].order, execID: "V7", qty(1000), px("9.9")))
        #expect(desk.view("X").ordStatus == .filled)
        #expect(desk.view("X").avgPx == px("9.9"))
        #expect(ReconciliationTests.open(desk) == [])
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(1000), execID: "V7")
        #expect(desk.anomalies.last == .duplicateExecID, "the venue's own report is known")
        propose(desk, .bookFill(desk.routes[0].order, execID: "V7", qty(1), px("9.9")))
        #expect(refusal(desk) == .execIDUsed)
    }

    /// The last execution that was missing is booked by hand: both versions agree, and the end that
    /// the venue told of comes with it.
    @Test func booksWhatWasMissing() {
        let desk = ReconciliationTests.desk()
        ReconciliationTests.play(
            desk, "missing",
            ReconciliationTests.away + """
                | vI     |      |     | 4  | 1000  | 600   | 0     |      | 6=10 |
                """)
        repair(desk, .bookFill(desk.routes[0].order, execID: "V7", qty(600), px("10")))
        #expect(desk.view(desk.routes[0].order).ordStatus == .canceled)
        #expect(desk.routes.map(\.quantity) == [qty(1000), qty(400)])
        #expect(ReconciliationTests.open(desk) == [])
    }

    @Test func bustsAFill() {
        let desk = Desk()
        desk.enter(desk.order("X", .buy, 1000))
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(1000), execID: "V1")
        propose(desk, .bustFill(VenueID(1), execID: "V1"))
        let effects = { () -> [Effect] in
            self.approve(desk)
            return desk.effects
        }()
        guard case .report(let report)? = effects.first else {
            Issue.record("the client was told nothing")
            return
        }
        #expect(report.execType == .tradeCancel)
        #expect(desk.core.position(Desk.account, Desk.acme).net == .zero)
        propose(desk, .bustFill(VenueID(1), execID: "V1"))
        #expect(refusal(desk) == .unknownExecution, "busted already")
        #expect(desk.replayed() == desk.digest())
    }

    @Test func adoptsAnOrphan() {
        let desk = ReconciliationTests.desk()
        ReconciliationTests.play(
            desk, "orphan",
            ReconciliationTests.away + """
                | vI     |      |     | 1  | 300   | 100   | 200   |      | 37=F1 6=9 44=10 790=R1 |
                """)
        let orphan = RepairAction.adopt(VenueID(1), venueOrderID: "F1", account: "nobody")
        propose(desk, orphan)
        #expect(refusal(desk) == .unknownAccount)
        repair(desk, .adopt(VenueID(1), venueOrderID: "F1", account: "FUND2"))
        #expect(ReconciliationTests.open(desk) == [])
        #expect(desk.core.reconciliation.orphans == [])
        let account = AccountID(2)
        #expect(desk.core.position(account, Desk.acme).net == qty(100), "what it has executed")
        let route = OrderID(UInt64(desk.core.orderCount))
        #expect(desk.view(route).clOrdID == "FOREIGN", "by which the venue knows it")
        #expect(desk.view(route).leavesQty == qty(200))
        // Its later reports carry an id of nobody's.
        desk.run(
            .venueReport(
                VenueReport(
                    venue: VenueID(1), clOrdID: "FOREIGN", venueOrderID: "F1", execID: "F1-2",
                    execType: .trade, lastQty: qty(200), lastPx: px("9"), cumQty: qty(300))))
        #expect(desk.core.position(account, Desk.acme).net == qty(300))
        #expect(desk.view(route).ordStatus == .filled)
        #expect(desk.anomalies == [.linkLost, .orphan])
    }

    @Test func movesToTheErrorAccount() {
        let desk = Desk()
        desk.enter(desk.order("X", .buy, 1000))
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(1200), execID: "V1")
        #expect(desk.anomalies == [.overfill])
        func move(_ quantity: Int64, _ account: Text64) -> RepairAction {
            .move(VenueID(1), execID: "V1", qty(quantity), account: account)
        }
        for (action, expected) in [
            (move(1300, "FUND3"), .quantityTooLarge), (move(1, "nobody"), .unknownAccount),
            (move(1, "FUND1"), .sameAccount),
        ] as [(RepairAction, RepairRefusal)] {
            propose(desk, action)
            #expect(refusal(desk) == expected)
        }
        repair(desk, move(200, "FUND3"), anomaly: 1)
        #expect(desk.view("X").cumQty == qty(1000))
        #expect(desk.view("X").ordStatus == .filled)
        #expect(desk.core.position(Desk.account, Desk.acme).net == qty(1000))
        #expect(desk.core.position(AccountID(3), Desk.acme).net == qty(200))
        #expect(ReconciliationTests.open(desk) == [])
        let isBalanced = desk.core.isLedgerBalanced
        #expect(isBalanced)
        // All that is left of it, which takes the fill from the client.
        repair(desk, .move(VenueID(1), execID: "REPAIR-1", .zero, account: "FUND3"))
        #expect(desk.core.position(Desk.account, Desk.acme).net == .zero)
        #expect(desk.core.position(AccountID(3), Desk.acme).net == qty(1200))
    }

    /// While the venue works the order, it counts what would be moved, and we would not.
    @Test func doesNotMoveFromALiveOrder() {
        let desk = Desk()
        desk.enter(desk.order("X", .buy, 1000))
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(200), execID: "V1")
        propose(desk, .move(VenueID(1), execID: "V1", .zero, account: "FUND3"))
        #expect(refusal(desk) == .childOpen)
    }

    @Test func dismisses() {
        let desk = lost()
        repair(desk, .dismiss, anomaly: 2)
        #expect(ReconciliationTests.open(desk) == [])
        #expect(desk.view(desk.routes[0].order).leavesQty == qty(1000), "nothing else is done")
        propose(desk, .dismiss, anomaly: 2)
        #expect(refusal(desk) == .anomalyClosed)
    }

    /// Any order of messages, statuses and repairs keeps the books right and replays to the same.
    @Test(arguments: [31, 32, 33, 34] as [UInt64])
    func anyOrderReplays(_ seed: UInt64) {
        var random = Seeded(seed)
        let desk = Desk(venues: [
            VenueTerms(name: "V1", mic: "X", takes: seed % 2 == 0 ? .statusFills : []),
            VenueTerms(name: "V2", mic: "X", takes: .massStatus),
        ])
        for step in 0..<400 {
            act(desk, &random, step)
            desk.finishSweeps()
        }
        #expect(desk.replayed() == desk.digest(), "seed \(seed)")
        #expect((try? desk.restored()) == desk.digest(), "seed \(seed)")
        #expect(desk.anomalies.count > 20, "seed \(seed): it was a rough day")
    }

    private func act(_ desk: Desk, _ random: inout Seeded, _ step: Int) {
        let venue = VenueID(UInt16(1 + random.below(2)))
        guard let route = desk.routes.randomPick(&random), random.below(8) > 0 else {
            desk.enter(desk.order(Text64("C\(step)")!, .buy, Int64(100 * (1 + random.below(9)))))
            return
        }
        let quantity = qty(Int64(100 * random.below(5)))
        switch random.below(9) {
        case 0: desk.run(.venueLink(venue, isUp: false))
        case 1: desk.run(.venueLink(venue, isUp: true))
        case 2: desk.venue(.trade, on: route, lastQty: quantity)
        case 3: desk.venue(random.chance(50) ? .new : .canceled, on: route)
        case 4: if desk.core.nextTimer != nil { desk.fireNextTimer() }
        case 5:
            let exec = Text64("E\(1 + random.below(20))")!
            let actions: [RepairAction] = [
                .closeChild(route.order), .bookFill(route.order, execID: "H", quantity, px("10")),
                .move(route.venue, execID: exec, .zero, account: "FUND3"),
                .bustFill(route.venue, execID: exec),
                .adopt(route.venue, venueOrderID: Text64("F\(random.below(3))")!, account: "FUND2"),
            ]
            propose(desk, actions[random.below(actions.count)])
        case 6: if !desk.core.repairs.proposals.isEmpty { approve(desk) }
        default:
            let codes: [UInt8] = [0x30, 0x31, 0x32, 0x34, 0x36, 0x38, 0x41, 0x45, 0x5A]
            let isForeign = random.below(6) == 0
            var status = VenueStatus(
                venue: route.venue,
                clOrdID: isForeign ? "F" : RouteID.clOrdID(route.order),
                venueOrderID: isForeign ? Text64("F\(random.below(3))")! : "V",
                OrderVersion(
                    ordStatus: codes[random.below(codes.count)], orderQty: route.quantity,
                    cumQty: quantity, leavesQty: route.quantity - quantity, avgPx: px("10")))
            status.isUnknown = random.below(5) == 0
            status.inquiry = UInt32(random.below(4))
            status.isMass = random.chance(30)
            status.isLast = random.chance(20)
            status.symbol = "ACME"
            status.side = 0x31
            status.ordType = 0x31
            desk.run(.reconcile(.status(status)))
        }
    }
}

extension Array {
    fileprivate func randomPick(_ random: inout Seeded) -> Element? {
        isEmpty ? nil : self[random.below(count)]
    }
}
