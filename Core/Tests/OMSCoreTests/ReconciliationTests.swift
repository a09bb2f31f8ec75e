import OMSScenarios
import OMSTypes
import Testing

@testable import OMSCore

/// Our orders against the venues', after a link was down: what a venue says outright is put right,
/// the rest is an anomaly with both versions.
@Suite struct ReconciliationTests {
    /// A desk with one venue, or more of equal rank.
    static func desk(_ takes: VenueCapabilities = [], venues: Int = 1) -> Desk {
        Desk(
            venues: (1...venues).map {
                VenueTerms(name: Text64("V\($0)")!, mic: "XV", takes: takes)
            })
    }

    /// The beginning of most: X works with 1000 at venue 1, which was away and is back.
    static let away = """
        | D(X)   |      |     |    | 1000  |       |       |      |  |
        |        | 8(X) | 0   | 0  | 1000  | 0     | 1000  | 0    |  |
        |        | D@1  |     |    | 1000  |       |       |      |  |
        | v0     |      |     |    |       |       |       |      |  |
        | down 1 |      |     |    |       |       |       |      |  |
        | up 1   |      |     |    |       |       |       |      |  |
        | sweep  |      |     |    |       |       |       |      |  |
        |        | H@1  |     |    |       |       |       |      |  |

        """

    static func play(_ desk: Desk, _ name: String, _ table: String) {
        ScenarioRunner(desk).run(name, table, #_sourceLocation)
        #expect(desk.replayed() == desk.digest(), "\(name): replay gives another state")
    }

    /// Numbers of the open anomalies.
    static func open(_ desk: Desk) -> [UInt64] {
        desk.core.repairs.records.sortedKeys().filter {
            desk.core.repairs.record($0)?.closedBy == 0
        }
    }

    @Test func sameOnBothSides() {
        let desk = Self.desk()
        Self.play(
            desk, "same",
            Self.away + """
                | vI     |      |     | 0  | 1000  | 0     | 1000  |      | 44=10 |
                | vF     |      |     |    |       |       |       | 1000 |  |
                |        | 8(X) | F   | 2  | 1000  | 1000  | 0     | 1000 |  |
                """)
        #expect(desk.anomalies == [.linkLost])
        #expect(desk.core.reconciliation.inquiries == [])
        #expect(desk.core.nextTimer == nil, "nobody waits for an answer any more")
    }

    /// The acknowledgement was lost, and the client waits for it.
    @Test func lateAcknowledgement() {
        let desk = Desk(acknowledge: .onVenueAck)
        Self.play(
            desk, "late ack",
            """
            | D(X)   |      |     |    | 1000  |       |       |      |  |
            |        | D@1  |     |    | 1000  |       |       |      |  |
            | down 1 |      |     |    |       |       |       |      |  |
            | up 1   |      |     |    |       |       |       |      |  |
            | sweep  |      |     |    |       |       |       |      |  |
            |        | H@1  |     |    |       |       |       |      |  |
            | vI     |      |     | 0  | 1000  | 0     | 1000  |      |  |
            |        | 8(X) | 0   | 0  | 1000  | 0     | 1000  | 0    |  |
            | v0     |      |     |    |       |       |       |      | and late, by itself |
            """)
        #expect(desk.anomalies == [.linkLost])
    }

    @Test func neverReached() {
        Self.play(
            Self.desk(), "never sent",
            """
            | D(X)   |      |     |    | 1000  |       |       |      |  |
            |        | 8(X) | 0   | 0  | 1000  | 0     | 1000  | 0    |  |
            |        | D@1  |     |    | 1000  |       |       |      |  |
            | down 1 |      |     |    |       |       |       |      |  |
            | up 1   |      |     |    |       |       |       |      |  |
            | sweep  |      |     |    |       |       |       |      |  |
            |        | H@1  |     |    |       |       |       |      |  |
            | vI     |      |     | 8  |       |       |       |      | 103=5 |
            |        | D@1  |     |    | 1000  |       |       |      | it goes anew |
            """)
    }

    /// It had the order and does not know it now: it may have been filled, so nothing goes anew.
    @Test func lostAtTheVenue() {
        let desk = Self.desk()
        Self.play(
            desk, "lost",
            Self.away + """
                | vI     |      |     | 8  |       |       |       |      | 103=5 |
                """)
        #expect(desk.anomalies == [.linkLost, .lostAtVenue])
        #expect(desk.view(desk.routes[0].order).leavesQty == qty(1000), "still reserved")
        #expect(Self.open(desk) == [2])
        // The venue is away and back, and knows as little: operations are not told twice.
        Self.play(
            desk, "lost again",
            """
            | down 1 |      |     |    |       |       |       |      |  |
            | up 1   |      |     |    |       |       |       |      |  |
            | sweep  |      |     |    |       |       |       |      |  |
            |        | H@1  |     |    |       |       |       |      |  |
            | vI     |      |     | 8  |       |       |       |      | 103=5 |
            | v4     |      |     |    |       |       |       |      | it was cancelled after all |
            |        | D@1  |     |    | 1000  |       |       |      |  |
            """)
        #expect(desk.anomalies.filter { $0 == .lostAtVenue }.count == 1)
        #expect(Self.open(desk) == [], "the venue's word closes it")
    }

    @Test func missedExecutionsCome() {
        let desk = Self.desk()
        Self.play(
            desk, "missed",
            Self.away + """
                | vI     |      |     | 1  | 1000  | 500   | 500   |      | 6=10 |
                """)
        #expect(desk.anomalies == [.linkLost, .executionsMissing])
        let known = desk.core.reconciliation.differences[desk.routes[0].order.raw]?.difference
        #expect(known?.ours.cumQty == qty(0))
        #expect(known?.theirs.cumQty == qty(500))
        #expect(known?.summary.description == "14=0/500 39=0/1 151=1000/500")
        Self.play(
            desk, "they come",
            """
            | vF     |      |     |    |       |       |       | 200  |  |
            |        | 8(X) | F   | 1  | 1000  | 200   | 800   | 200  |  |
            | vF     |      |     |    |       |       |       | 300  |  |
            |        | 8(X) | F   | 1  | 1000  | 500   | 500   | 300  |  |
            """)
        #expect(Self.open(desk) == [], "closed by itself")
    }

    /// The order was executed in part and cancelled while the link was down: the rest goes back to
    /// its parent only when the executions are there, or too much would be bought.
    @Test func endWaitsForExecutions() {
        let desk = Self.desk()
        Self.play(
            desk, "ended",
            Self.away + """
                | vI     |      |     | 4  | 1000  | 600   | 0     |      | 6=10 |
                | v4     |      |     |    |       |       |       |      | its own report tells no more |
                | vF     |      |     |    |       |       |       | 600  |  |
                |        | 8(X) | F   | 1  | 1000  | 600   | 400   | 600  |  |
                |        | D@1  |     |    | 400   |       |       |      | now the rest |
                """)
        #expect(Self.open(desk) == [])
    }

    @Test func bookedFromStatus() {
        let desk = Self.desk(.statusFills)
        Self.play(
            desk, "booked",
            Self.away + """
                | vF     |      |     |    |       |       |       | 100  | 31=10 |
                |        | 8(X) | F   | 1  | 1000  | 100   | 900   | 100  |  |
                | vI     |      |     | 1  | 1000  | 300   | 700   |      | 6=9.8 |
                |        | 8(X) | F   | 1  | 1000  | 300   | 700   | 200  | 31=9.7 |
                | vF     |      |     |    |       |       |       | 200  | 31=9.7 17=LATE |
                | vH     |      |     |    |       |       | 0     |      | 19=LATE 17=B |
                |        | 8(X) | H   | 1  | 1000  | 100   | 900   | 0    |  |
                """)
        #expect(desk.anomalies == [.linkLost], "the execution got its ExecID")
        #expect(desk.core.position(Desk.account, Desk.acme).net == qty(100))
    }

    /// What comes is not what was booked from the status: nothing is booked twice.
    @Test func bookedFromStatusDiffers() {
        let desk = Self.desk(.statusFills)
        Self.play(
            desk, "booked",
            Self.away + """
                | vI     |      |     | 1  | 1000  | 300   | 700   |      | 6=9.8 |
                |        | 8(X) | F   | 1  | 1000  | 300   | 700   | 300  | 31=9.8 |
                | vF     |      |     |    |       |       |       | 100  | 31=9.6 17=A |
                """)
        #expect(desk.anomalies == [.linkLost, .bookedFromStatus])
        #expect(desk.core.position(Desk.account, Desk.acme).net == qty(300))
    }

    @Test func venueCountsLess() {
        let desk = Self.desk()
        Self.play(
            desk, "less",
            Self.away + """
                | vF     |      |     |    |       |       |       | 100  |  |
                |        | 8(X) | F   | 1  | 1000  | 100   | 900   | 100  |  |
                | vI     |      |     | 0  | 1000  | 0     | 1000  |      |  |
                """)
        #expect(desk.anomalies == [.linkLost, .statusDiffers])
        #expect(desk.view("X").cumQty == qty(100), "nothing is taken back")
    }

    @Test func otherTerms() {
        let desk = Self.desk()
        Self.play(
            desk, "terms",
            Self.away + """
                | vI     |      |     | 0  | 900   | 0     | 900   |      | 44=10.01 |
                """)
        #expect(desk.anomalies == [.linkLost, .statusDiffers])
        let known = desk.core.reconciliation.differences[desk.routes[0].order.raw]?.difference
        #expect(known?.summary.description == "38=1000/900 44=10/10.01 151=1000/900")
    }

    @Test func expiredMeanwhile() {
        Self.play(
            Self.desk(venues: 1), "expired",
            Self.away + """
                | vI     |      |     | C  | 1000  | 0     | 0     |      |  |
                |        | D@1  |     |    | 1000  |       |       |      | the rest goes anew |
                """)
    }

    // MARK: Requests that were on their way

    @Test func lostCancel() {
        Self.play(
            Self.desk(), "lost cancel",
            """
            | D(X)   |        |     |    | 1000  |       |       |      |  |
            |        | 8(X)   | 0   | 0  | 1000  | 0     | 1000  | 0    |  |
            |        | D@1    |     |    | 1000  |       |       |      |  |
            | v0     |        |     |    |       |       |       |      |  |
            | down 1 |        |     |    |       |       |       |      |  |
            | F(Y,X) |        |     |    | 1000  |       |       |      |  |
            |        | 8(Y,X) | 6   | 6  | 1000  | 0     | 1000  | 0    |  |
            |        | F@1    |     |    |       |       |       |      |  |
            | up 1   |        |     |    |       |       |       |      |  |
            | sweep  |        |     |    |       |       |       |      |  |
            |        | H@1    |     |    |       |       |       |      |  |
            | vI     |        |     | 0  | 1000  | 0     | 1000  |      |  |
            |        | F@1    |     |    |       |       |       |      | once more |
            | v4     |        |     |    |       |       |       |      |  |
            |        | 8(Y,X) | 4   | 4  | 1000  | 0     | 0     | 0    |  |
            """)
    }

    /// A cancel that was sent after the venue was asked is not in its answer, and is no lost one.
    @Test func cancelAfterTheQuestion() {
        Self.play(
            Self.desk(), "later cancel",
            Self.away + """
                | F(Y,X) |        |     |    | 1000  |       |       |      |  |
                |        | 8(Y,X) | 6   | 6  | 1000  | 0     | 1000  | 0    |  |
                |        | F@1    |     |    |       |       |       |      |  |
                | vI     |        |     | 0  | 1000  | 0     | 1000  |      |  |
                | v4     |        |     |    |       |       |       |      |  |
                |        | 8(Y,X) | 4   | 4  | 1000  | 0     | 0     | 0    |  |
                """)
    }

    private static let replacing = """
        | D(X)   |        |     |    | 1000  |       |       |      |  |
        |        | 8(X)   | 0   | 0  | 1000  | 0     | 1000  | 0    |  |
        |        | D@1    |     |    | 1000  |       |       |      |  |
        | v0     |        |     |    |       |       |       |      |  |
        | G(Y,X) |        |     |    | 1500  |       |       |      |  |
        |        | 8(Y,X) | E   | E  | 1000  | 0     | 1000  | 0    |  |
        |        | G@1    |     |    | 1500  |       |       |      |  |
        | down 1 |        |     |    |       |       |       |      |  |
        | up 1   |        |     |    |       |       |       |      |  |
        | sweep  |        |     |    |       |       |       |      |  |
        |        | H@1    |     |    |       |       |       |      |  |

        """

    @Test func lostReplace() {
        Self.play(
            Self.desk(), "lost replace",
            Self.replacing + """
                | vI     |        |     | 0  | 1000  | 0     | 1000  |      |  |
                |        | 9(Y,X) |     | 0  |       |       |       |      | 434=2 |
                """)
    }

    /// A venue that answers before it has worked off what came earlier takes a replace that we hold
    /// for refused: its order is taken back, and what is left goes out on the terms that stand.
    @Test func replaceTakenAfterItsRefusal() {
        let desk = Self.desk()
        Self.play(
            desk, "late replace",
            Self.replacing + """
                | vI     |        |     | 0  | 1000  | 0     | 1000  |      |  |
                |        | 9(Y,X) |     | 0  |       |       |       |      | 434=2 |
                | v5     |        |     |    |       |       |       |      |  |
                |        | F@1    |     |    |       |       |       |      |  |
                | vF     |        |     |    |       |       |       | 400  | before the cancel |
                |        | 8(X)   | F   | 1  | 1000  | 400   | 600   | 400  |  |
                | v4     |        |     |    |       |       |       |      |  |
                |        | D@1    |     |    | 600   |       |       |      |  |
                | v0     |        |     |    |       |       |       |      |  |
                | vF     |        |     |    |       |       |       | 600  |  |
                |        | 8(X)   | F   | 2  | 1000  | 1000  | 0     | 600  |  |
                """)
        #expect(desk.anomalies == [.linkLost, .unexpectedTransition])
    }

    @Test func replaceWithoutItsReport() {
        Self.play(
            Self.desk(), "taken replace",
            Self.replacing + """
                | vI     |        |     | 0  | 1500  | 0     | 1500  |      | 11.n=1 44=10 |
                |        | 8(Y,X) | 5   | 0  | 1500  | 0     | 1500  | 0    |  |
                | vF     |        |     |    |       |       |       | 1500 |  |
                |        | 8(Y)   | F   | 2  | 1500  | 1500  | 0     | 1500 |  |
                """)
    }

    /// Two live orders after an outage: the first was given up as never received, its parent was
    /// routed anew, and the venue has it after all. It is taken back at once, and operations told.
    @Test func twoLiveOrders() {
        let desk = Self.desk(venues: 2)
        desk.enter(desk.order("X", .buy, 1000))
        desk.run(.routeNeverReceived(desk.routes[0].order))
        #expect(desk.routes.map(\.venue.raw) == [1, 2])
        Self.play(
            desk, "two",
            """
            | vI@1   |      |     | 0  | 1000  | 0     | 1000  |      |  |
            |        | F@1  |     |    |       |       |       |      |  |
            | vI@1   |      |     | 0  | 1000  | 0     | 1000  |      | told again: no news |
            | vF@1   |      |     |    |       |       |       | 400  | it trades before the cancel |
            |        | 8(X) | F   | 1  | 1000  | 400   | 600   | 400  |  |
            |        | F@2  |     |    |       |       |       |      | 1000 work for 600 |
            | v4@1   |      |     |    |       |       |       |      |  |
            | v4@2   |      |     |    |       |       |       |      |  |
            |        | D@1  |     |    | 600   |       |       |      |  |
            """)
        #expect(desk.anomalies == [.aliveAtVenue, .lateFill])
    }
}
