import Testing

@testable import OMSCore

/// Groups D and I, and H.x1, H.x2: chains of requests, time in force.
@Suite struct ChainScenarioTests {
    @Test func twoReplacesBothAccepted() {
        ScenarioRunner.run(
            "D.1.a",
            """
            | D(X)   |        |     |    | 10000 |       |       |      |  |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            | vF     |        |     |    |       |       |       | 1000 |  |
            |        | 8(X)   | F   | 1  | 10000 | 1000  | 9000  | 1000 |  |
            | G(Y,X) |        |     |    | 8000  |       |       |      |  |
            |        | 8(Y,X) | E   | E  | 10000 | 1000  | 9000  | 0    |  |
            | vF     |        |     |    |       |       |       | 500  |  |
            |        | 8(X)   | F   | E  | 10000 | 1500  | 8500  | 500  |  |
            | v5     |        |     |    |       |       |       |      |  |
            |        | 8(Y,X) | 5   | 1  | 8000  | 1500  | 6500  | 0    |  |
            | vF     |        |     |    |       |       |       | 2000 |  |
            |        | 8(Y)   | F   | 1  | 8000  | 3500  | 4500  | 2000 |  |
            | G(Z,Y) |        |     |    | 6000  |       |       |      |  |
            |        | 8(Z,Y) | E   | E  | 8000  | 3500  | 4500  | 0    |  |
            | vF     |        |     |    |       |       |       | 500  |  |
            |        | 8(Y)   | F   | E  | 8000  | 4000  | 4000  | 500  |  |
            | v5     |        |     |    |       |       |       |      |  |
            |        | 8(Z,Y) | 5   | 1  | 6000  | 4000  | 2000  | 0    |  |
            | vF     |        |     |    |       |       |       | 2000 |  |
            |        | 8(Z)   | F   | 2  | 6000  | 6000  | 0     | 2000 |  |
            """)
    }

    @Test func firstRefusedBeforePending() {
        ScenarioRunner.run(
            "D.1.b",
            """
            | D(X)   |        |     |    | 10000 |       |       |      |  |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            | vF     |        |     |    |       |       |       | 1000 |  |
            |        | 8(X)   | F   | 1  | 10000 | 1000  | 9000  | 1000 |  |
            | G(Y,X) |        |     |    | 8000  |       |       |      | 44=10.001 |
            |        | 9(Y,X) |     | 1  |       |       |       |      | 434=2 |
            | vF     |        |     |    |       |       |       | 2500 |  |
            |        | 8(X)   | F   | 1  | 10000 | 3500  | 6500  | 2500 |  |
            | G(Z,X) |        |     |    | 6000  |       |       |      |  |
            |        | 8(Z,X) | E   | E  | 10000 | 3500  | 6500  | 0    |  |
            | v5     |        |     |    |       |       |       |      |  |
            |        | 8(Z,X) | 5   | 1  | 6000  | 3500  | 2500  | 0    |  |
            | vF     |        |     |    |       |       |       | 1500 |  |
            |        | 8(Z)   | F   | 1  | 6000  | 5000  | 1000  | 1500 |  |
            """)
    }

    @Test func firstRefusedAfterPending() {
        ScenarioRunner.run(
            "D.1.c",
            """
            | D(X)   |        |     |    | 10000 |       |       |      |  |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            | vF     |        |     |    |       |       |       | 1000 |  |
            |        | 8(X)   | F   | 1  | 10000 | 1000  | 9000  | 1000 |  |
            | G(Y,X) |        |     |    | 8000  |       |       |      |  |
            |        | 8(Y,X) | E   | E  | 10000 | 1000  | 9000  | 0    |  |
            | vF     |        |     |    |       |       |       | 500  |  |
            |        | 8(X)   | F   | E  | 10000 | 1500  | 8500  | 500  |  |
            | v9     |        |     |    |       |       |       |      | 102=2 |
            |        | 9(Y,X) |     | 1  |       |       |       |      | 434=2 102=2 |
            | vF     |        |     |    |       |       |       | 2000 |  |
            |        | 8(X)   | F   | 1  | 10000 | 3500  | 6500  | 2000 |  |
            | G(Z,X) |        |     |    | 6000  |       |       |      |  |
            |        | 8(Z,X) | E   | E  | 10000 | 3500  | 6500  | 0    |  |
            | v5     |        |     |    |       |       |       |      |  |
            |        | 8(Z,X) | 5   | 1  | 6000  | 3500  | 2500  | 0    |  |
            | vF     |        |     |    |       |       |       | 1500 |  |
            |        | 8(Z)   | F   | 1  | 6000  | 5000  | 1000  | 1500 |  |
            """)
    }

    /// Our policy on chains: a second request while one is pending is refused.
    @Test func secondRefusedWhileFirstIsPending() {
        ScenarioRunner.run(
            "D.2.d",
            """
            | D(X)   |        |     |    | 10000 |       |       |      |  |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            | vF     |        |     |    |       |       |       | 1000 |  |
            |        | 8(X)   | F   | 1  | 10000 | 1000  | 9000  | 1000 |  |
            | G(Y,X) |        |     |    | 8000  |       |       |      |  |
            |        | 8(Y,X) | E   | E  | 10000 | 1000  | 9000  | 0    |  |
            | G(Z,Y) |        |     |    | 7000  |       |       |      |  |
            |        | 9(Z,X) |     | E  |       |       |       |      | 434=2 102=3 |
            | v5     |        |     |    |       |       |       |      |  |
            |        | 8(Y,X) | 5   | 1  | 8000  | 1000  | 7000  | 0    |  |
            | vF     |        |     |    |       |       |       | 2000 |  |
            |        | 8(Y)   | F   | 1  | 8000  | 3000  | 5000  | 2000 |  |
            """)
    }

    @Test func replaceThenCancel() {
        ScenarioRunner.run(
            "D.x2",
            """
            | D(X)   |        |     |    | 10000 |       |       |      |  |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            |        | D@1    |     |    | 10000 |       |       |      |  |
            | v0     |        |     |    |       |       |       |      |  |
            | G(Y,X) |        |     |    | 8000  |       |       |      |  |
            |        | 8(Y,X) | E   | E  | 10000 | 0     | 10000 | 0    |  |
            |        | G@1    |     |    | 8000  |       |       |      |  |
            | F(Z,Y) |        |     |    | 8000  |       |       |      |  |
            |        | 8(Z,X) | 6   | 6  | 10000 | 0     | 10000 | 0    |  |
            | v5     |        |     |    |       |       |       |      |  |
            |        | 8(Y,X) | 5   | 6  | 8000  | 0     | 8000  | 0    |  |
            |        | F@1    |     |    |       |       |       |      |  |
            | v4     |        |     |    |       |       |       |      |  |
            |        | 8(Z,Y) | 4   | 4  | 8000  | 0     | 0     | 0    |  |
            """)
    }

    /// The venue refuses the replace while the client's cancel waits for its answer.
    @Test func replaceRefusedWhileCancelWaits() {
        ScenarioRunner.run(
            "D.x2, refused",
            """
            | D(X)   |        |     |    | 10000 |       |       |      |  |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            |        | D@1    |     |    | 10000 |       |       |      |  |
            | v0     |        |     |    |       |       |       |      |  |
            | G(Y,X) |        |     |    | 8000  |       |       |      |  |
            |        | 8(Y,X) | E   | E  | 10000 | 0     | 10000 | 0    |  |
            |        | G@1    |     |    | 8000  |       |       |      |  |
            | F(Z,X) |        |     |    | 10000 |       |       |      |  |
            |        | 8(Z,X) | 6   | 6  | 10000 | 0     | 10000 | 0    |  |
            | v9     |        |     |    |       |       |       |      | 102=2 |
            |        | 9(Y,X) |     | 6  |       |       |       |      | 434=2 102=2 |
            |        | F@1    |     |    |       |       |       |      |  |
            | v4     |        |     |    |       |       |       |      |  |
            |        | 8(Z,X) | 4   | 4  | 10000 | 0     | 0     | 0    |  |
            """)
    }

    @Test func duplicateClOrdIDOnReplace() {
        ScenarioRunner.run(
            "D.x3",
            """
            | D(X)   |        |     |    | 10000 |       |       |      |  |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            | G(X,X) |        |     |    | 8000  |       |       |      |  |
            |        | 9(X,X) |     | 0  |       |       |       |      | 434=2 102=6 |
            """)
    }

    @Test func replaceOfCancelledOrder() {
        ScenarioRunner.run(
            "D.x4",
            """
            | D(X)   |        |     |    | 10000 |       |       |      |  |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            | F(Y,X) |        |     |    | 10000 |       |       |      |  |
            |        | 8(Y,X) | 6   | 6  | 10000 | 0     | 10000 | 0    | (opt) |
            | v4     |        |     |    |       |       |       |      |  |
            |        | 8(Y,X) | 4   | 4  | 10000 | 0     | 0     | 0    |  |
            | G(Z,X) |        |     |    | 12000 |       |       |      |  |
            |        | 9(Z,X) |     | 4  |       |       |       |      | 434=2 102=0 |
            """)
    }

    @Test func fillOrKillCannotBeFilled() {
        ScenarioRunner.run(
            "I.1.a",
            """
            | D(X)   |        |     |    | 10000 |       |       |      | 59=4 |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            | v4     |        |     |    |       |       |       |      |  |
            |        | 8(X)   | 4   | 4  | 10000 | 0     | 0     | 0    |  |
            """)
        ScenarioRunner.run(
            "I.1.a, acknowledged by the venue",
            """
            | D(X)   |        |     |    | 10000 |       |       |      | 59=4 |
            | vC     |        |     |    |       |       |       |      | some venues use C |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            |        | 8(X)   | 4   | 4  | 10000 | 0     | 0     | 0    |  |
            """, acknowledge: .onVenueAck)
    }

    @Test func immediateOrCancelPartFilled() {
        ScenarioRunner.run(
            "I.1.b",
            """
            | D(X)   |        |     |    | 10000 |       |       |      | 59=3 |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            | vF     |        |     |    |       |       |       | 1000 |  |
            |        | 8(X)   | F   | 1  | 10000 | 1000  | 9000  | 1000 |  |
            | v4     |        |     |    |       |       |       |      |  |
            |        | 8(X)   | 4   | 4  | 10000 | 1000  | 0     | 0    |  |
            """)
    }

    @Test func immediateOrCancelWithoutFill() {
        ScenarioRunner.run(
            "I.x1",
            """
            | D(X)   |        |     |    | 10000 |       |       |      | 59=3 |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            | v4     |        |     |    |       |       |       |      |  |
            |        | 8(X)   | 4   | 4  | 10000 | 0     | 0     | 0    |  |
            """)
    }

    @Test func fillOrKillFilled() {
        ScenarioRunner.run(
            "I.x2",
            """
            | D(X)   |        |     |    | 10000 |       |       |       | 59=4 |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0     |  |
            | vF     |        |     |    |       |       |       | 10000 |  |
            |        | 8(X)   | F   | 2  | 10000 | 10000 | 0     | 10000 |  |
            """)
    }

    @Test func goodTillDateExpires() {
        let desk = Desk()
        let runner = ScenarioRunner(desk)
        runner.run(
            "H.x1",
            """
            | D(X)   |        |     |    | 10000 |       |       |      | 59=6 126=60 |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            | vF     |        |     |    |       |       |       | 2000 |  |
            |        | 8(X)   | F   | 1  | 10000 | 2000  | 8000  | 2000 |  |
            """, #_sourceLocation)
        desk.fireNextTimer()
        runner.run(
            "H.x1, at 126",
            """
            | v4     |        |     |    |       |       |       |      |  |
            |        | 8(X)   | C   | C  | 10000 | 2000  | 0     | 0    |  |
            """, #_sourceLocation)
    }

    @Test func dayOrderExpiresUnfilled() {
        let desk = Desk(policy: TradingPolicy(endOfDay: 75_600_000_000_000))
        let runner = ScenarioRunner(desk)
        runner.run(
            "H.x2",
            """
            | D(X)   |        |     |    | 10000 |       |       |      |  |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            """, #_sourceLocation)
        desk.fireNextTimer()
        runner.run(
            "H.x2, end of day",
            """
            | sweep  |        |     |    |       |       |       |      |  |
            | vC     |        |     |    |       |       |       |      |  |
            |        | 8(X)   | C   | C  | 10000 | 0     | 0     | 0    |  |
            """, #_sourceLocation)
    }
}
