import OMSScenarios
import OMSTypes
import Testing

@testable import OMSCore

/// Venues that list their orders, that do not answer, that have orders of nobody's.
@Suite struct MassStatusTests {
    private static let two = """
        | D(X)   |      |     |    | 1000  |       |       |      |  |
        |        | 8(X) | 0   | 0  | 1000  | 0     | 1000  | 0    |  |
        |        | D@1  |     |    | 1000  |       |       |      |  |
        | v0     |      |     |    |       |       |       |      |  |
        | D(Y)   |      |     |    | 500   |       |       |      |  |
        |        | 8(Y) | 0   | 0  | 500   | 0     | 500   | 0    |  |
        |        | D@1  |     |    | 500   |       |       |      |  |
        | v0     |      |     |    |       |       |       |      |  |
        | down 1 |      |     |    |       |       |       |      |  |
        | up 1   |      |     |    |       |       |       |      |  |
        | sweep  |      |     |    |       |       |       |      |  |
        |        | AF@1 |     |    |       |       |       |      |  |

        """

    private func desk() -> Desk {
        // The first inquiry is that of the link that came up before any order.
        let desk = ReconciliationTests.desk(.massStatus)
        ReconciliationTests.play(
            desk, "nothing yet",
            """
            | sweep  |      |     |    |       |       |       |      |  |
            |        | AF@1 |     |    |       |       |       |      |  |
            """)
        var none = VenueStatus(
            venue: VenueID(1), clOrdID: "NONE", venueOrderID: "NONE",
            OrderVersion(ordStatus: 0x38))
        none.isUnknown = true
        none.isMass = true
        none.inquiry = 1
        none.isLast = true
        desk.run(.reconcile(.status(none)))
        #expect(desk.core.reconciliation.inquiries == [])
        return desk
    }

    @Test func allListed() {
        let desk = desk()
        ReconciliationTests.play(
            desk, "listed",
            Self.two + """
                | vI@1   |      |     | 0  | 1000  | 0     | 1000  |      | 584=R2 911=2 |
                | vI@2   |      |     | 0  | 500   | 0     | 500   |      | 584=R2 911=2 |
                """)
        #expect(desk.core.reconciliation.inquiries == [], "two of two")
        #expect(desk.anomalies == [.linkLost])
    }

    /// What the list leaves out is not taken for ended: the venue is asked for it by name.
    @Test func leftOut() {
        let desk = desk()
        ReconciliationTests.play(
            desk, "left out",
            Self.two + """
                | vI@1   |      |     | 0  | 1000  | 0     | 1000  |      | 584=R2 912=Y |
                |        | H@1  |     |    |       |       |       |      | for Y |
                | vI@2   |      |     | 2  | 500   | 500   | 0     |      | 6=10 |
                """)
        #expect(desk.anomalies == [.linkLost, .executionsMissing])
        #expect(desk.core.reconciliation.inquiries == [])
    }

    @Test func nothingListed() {
        ReconciliationTests.play(
            desk(), "nothing",
            Self.two + """
                | vI     |      |     | 8  |       |       |       |      | 103=5 584=R2 912=Y |
                |        | H@1  |     |    |       |       |       |      |  |
                |        | H@1  |     |    |       |       |       |      |  |
                """)
    }

    @Test func listRefused() {
        let desk = desk()
        ReconciliationTests.play(
            desk, "no AF",
            Self.two + """
                | vj     |      |     |    |       |       |       |      | 584=R2 |
                | sweep  |      |     |    |       |       |       |      |  |
                |        | H@1  |     |    |       |       |       |      |  |
                |        | H@1  |     |    |       |       |       |      |  |
                | vj@1   |      |     |    |       |       |       |      |  |
                | vI@2   |      |     | 0  | 500   | 0     | 500   |      |  |
                """)
        #expect(desk.anomalies == [.linkLost, .statusRefused, .statusRefused])
        #expect(desk.core.reconciliation.inquiries == [])
    }

    @Test func orphans() {
        let desk = desk()
        ReconciliationTests.play(
            desk, "orphans",
            Self.two + """
                | vI@1   |      |     | 1  | 300   | 100   | 200   |      | 37=F1 6=9 584=R2 |
                | vI@1   |      |     | 1  | 300   | 200   | 100   |      | 37=F1 6=9 584=R2 |
                | vI@1   |      |     | 4  | 300   | 0     | 0     |      | 37=F2 584=R2 |
                """)
        #expect(desk.anomalies == [.linkLost, .orphan], "once; an end unfilled is nobody's")
        #expect(desk.core.reconciliation.orphans.map(\.orphan.version.cumQty) == [qty(200)])
    }

    // MARK: No answer

    @Test func noAnswer() {
        let desk = ReconciliationTests.desk()
        ReconciliationTests.play(desk, "silence", ReconciliationTests.away)
        #expect(desk.core.reconciliation.doubts.count == 1)
        desk.fireNextTimer()
        #expect(desk.anomalies == [.linkLost, .noStatusAnswer])
        #expect(desk.core.reconciliation.doubts.count == 0)
        #expect(desk.core.nextTimer == nil)
        #expect(desk.view("X").leavesQty == qty(1000), "still reserved")
        // A late answer is an answer.
        ReconciliationTests.play(
            desk, "late",
            "| vI     |      |     | 1  | 1000  | 500   | 500   |      | 6=10 790=R1 |")
        #expect(desk.anomalies.last == .executionsMissing)
    }

    /// A venue that answers slowly gets more time, and then no more.
    @Test func slowAnswers() {
        let desk = ReconciliationTests.desk()
        desk.enter(desk.order("W", .buy, 100))
        ReconciliationTests.play(
            desk, "slow",
            ReconciliationTests.away
                + "|        | H@1  |     |    |       |       |       |      |  |")
        desk.now = desk.now.adding(nanoseconds: 9_000_000_000)
        ReconciliationTests.play(
            desk, "one answer", "| vI@1   |      |     | 0  | 100   | 0     | 100   |      |  |")
        desk.fireNextTimer()
        #expect(desk.anomalies == [.linkLost], "one of two has come")
        desk.fireNextTimer()
        #expect(desk.anomalies == [.linkLost, .noStatusAnswer])
    }

    @Test func downAgainBeforeTheAnswer() {
        let desk = ReconciliationTests.desk()
        ReconciliationTests.play(
            desk, "down again",
            ReconciliationTests.away + """
                | down 1 |      |     |    |       |       |       |      |  |
                | up 1   |      |     |    |       |       |       |      |  |
                | sweep  |      |     |    |       |       |       |      |  |
                |        | H@1  |     |    |       |       |       |      |  |
                """)
        #expect(desk.core.reconciliation.inquiries.map(\.number) == [2])
        desk.run(.started(build: "b2"))
        #expect(desk.core.reconciliation.doubts.count == 0)
        desk.fireNextTimer()
        #expect(desk.anomalies == [.linkLost, .linkLost], "a question of before is forgotten")
        #expect(desk.replayed() == desk.digest())
    }

    /// Nothing of an order goes anew while a child of it is in doubt.
    @Test func waitsForTheAnswer() {
        let desk = ReconciliationTests.desk(venues: 2)
        desk.quote(1, "9.98", 500, "9.99", 300)
        desk.quote(2, "9.98", 500, "10", 700)
        ReconciliationTests.play(
            desk, "doubt",
            """
            | D(X)   |      |     |    | 1000  |       |       |      |  |
            |        | 8(X) | 0   | 0  | 1000  | 0     | 1000  | 0    |  |
            |        | D@1  |     |    | 300   |       |       |      |  |
            |        | D@2  |     |    | 700   |       |       |      |  |
            | down 1 |      |     |    |       |       |       |      |  |
            | up 1   |      |     |    |       |       |       |      |  |
            | sweep  |      |     |    |       |       |       |      |  |
            |        | H@1  |     |    |       |       |       |      |  |
            | v4@2   |      |     |    |       |       |       |      | 700 came back |
            | vI@1   |      |     | 0  | 300   | 0     | 300   |      |  |
            |        | D@2  |     |    | 700   |       |       |      | and go anew now |
            """)
    }

    @Test func venueWithoutStatus() {
        let desk = ReconciliationTests.desk(.noStatusRequests)
        let rows = ReconciliationTests.away.split(separator: "\n").dropLast()
        ReconciliationTests.play(desk, "none", rows.joined(separator: "\n"))
        #expect(desk.core.reconciliation.inquiries == [])
    }

    /// Thousands of orders are asked for in parts, and every one once.
    @Test func inParts() {
        let desk = ReconciliationTests.desk()
        desk.checksInvariants = false
        for number in 1...300 { desk.enter(desk.order(Text64("C\(number)")!, .buy, 100)) }
        desk.run(.venueLink(VenueID(1), isUp: false))
        desk.run(.venueLink(VenueID(1), isUp: true))
        var asked: [OrderID] = []
        var parts = 0
        while desk.core.hasSweep {
            desk.run(.continueSweep)
            parts += 1
            let questions = desk.effects.compactMap { effect -> OrderID? in
                if case .requestStatus(let id, _, _) = effect { id } else { nil }
            }
            #expect(questions.count <= 32)
            asked += questions
        }
        #expect(asked == desk.routes.map(\.order))
        #expect(parts >= 10)
        #expect(desk.replayed() == desk.digest())
    }
}
