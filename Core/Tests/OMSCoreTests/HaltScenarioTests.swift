import OMSTypes
import Testing

@testable import OMSCore

/// Groups K and L: halts, suspension, guarantees, disputes.
@Suite struct HaltScenarioTests {
    @Test func reinstatedAfterTheHalt() {
        ScenarioRunner.run(
            "K.1.a",
            """
            | D(X) |      |   |   | 10000 |       |       |       | 18=J |
            |      | 8(X) | 0 | 0 | 10000 | 0     | 10000 | 0     |  |
            | halt |      |   |   |       |       |       |       | no report |
            | lift |      |   |   |       |       |       |       | no report |
            | vF   |      |   |   |       |       |       | 10000 |  |
            |      | 8(X) | F | 2 | 10000 | 10000 | 0     | 10000 |  |
            """)
    }

    @Test func cancelledOnTheHalt() {
        ScenarioRunner.run(
            "K.1.b",
            """
            | D(X) |      |   |   | 10000 |      |       |      | 18=K |
            |      | 8(X) | 0 | 0 | 10000 | 0    | 10000 | 0    |  |
            | vF   |      |   |   |       |      |       | 1000 |  |
            |      | 8(X) | F | 1 | 10000 | 1000 | 9000  | 1000 |  |
            | halt |      |   |   |       |      |       |      |  |
            | v4   |      |   |   |       |      |       |      |  |
            |      | 8(X) | 4 | 4 | 10000 | 1000 | 0     | 0    | 378=6 |
            """)
        ScenarioRunner.run(
            "K.1.b by the venue",
            """
            | D(X) |      |   |   | 10000 |   |       |   | 18=K |
            |      | 8(X) | 0 | 0 | 10000 | 0 | 10000 | 0 |  |
            | v4   |      |   |   |       |   |       |   | 378=6 |
            |      | 8(X) | 4 | 4 | 10000 | 0 | 0     | 0 | 378=6 |
            """)
    }

    @Test func suspendedAndResumed() {
        ScenarioRunner.run(
            "K.x1",
            """
            | D(X) |      |   |   | 10000 |       |       |       | 18=m |
            |      | 8(X) | 0 | 0 | 10000 | 0     | 10000 | 0     |  |
            | halt |      |   |   |       |       |       |       |  |
            |      | 8(X) | 9 | 9 | 10000 | 0     | 10000 | 0     | 636=N |
            | lift |      |   |   |       |       |       |       |  |
            |      | 8(X) | D | 0 | 10000 | 0     | 10000 | 0     | 636=Y |
            | vF   |      |   |   |       |       |       | 10000 |  |
            |      | 8(X) | F | 2 | 10000 | 10000 | 0     | 10000 |  |
            """)
        ScenarioRunner.run(
            "K.x1 by the venue",
            """
            | D(X) |      |   |   | 10000 |      |       |      |  |
            |      | 8(X) | 0 | 0 | 10000 | 0    | 10000 | 0    |  |
            | vS   |      |   |   |       |      |       |      |  |
            |      | 8(X) | 9 | 9 | 10000 | 0    | 10000 | 0    | 636=N |
            | vS   |      |   |   |       |      |       |      | told again |
            | vD   |      |   |   |       |      |       |      |  |
            |      | 8(X) | D | 0 | 10000 | 0    | 10000 | 0    | 636=Y |
            | vS   |      |   |   |       |      |       |      |  |
            |      | 8(X) | 9 | 9 | 10000 | 0    | 10000 | 0    |  |
            | vF   |      |   |   |       |      |       | 1000 | what trades is not suspended |
            |      | 8(X) | F | 1 | 10000 | 1000 | 9000  | 1000 |  |
            """)
    }

    /// Orders that come during a halt wait for its end; immediate ones are refused.
    @Test func ordersDuringAHalt() {
        ScenarioRunner.run(
            "entered during a halt",
            """
            | halt |      |   |   |      |   |      |   |  |
            | D(X) |      |   |   | 1000 |   |      |   |  |
            |      | 8(X) | 0 | 0 | 1000 | 0 | 1000 | 0 |  |
            | D(I) |      |   |   | 1000 |   |      |   | 59=3 |
            |      | 8(I) | 0 | 0 | 1000 | 0 | 1000 | 0 |  |
            |      | 8(I) | 8 | 8 | 1000 | 0 | 0    | 0 | 103=2 |
            | lift |      |   |   |      |   |      |   |  |
            |      | D@1  |   |   | 1000 |   |      |   |  |
            """)
    }

    @Test func guaranteeBeforeExecution() {
        ScenarioRunner.run(
            "L.1.a",
            """
            | D(X) |      |   |   | 10000 |       |       |      | 44=51 |
            |      | 8(X) | 0 | 0 | 10000 | 0     | 10000 | 0    |  |
            | v7   |      |   |   |       |       |       | 1000 | 31=50.1 |
            |      | 8(X) | 7 | 7 | 10000 | 0     | 10000 | 1000 | 31=50.1 6=0 |
            | vF   |      |   |   |       |       |       | 1000 | 31=50 |
            |      | 8(X) | F | 7 | 10000 | 1000  | 9000  | 1000 | 31=50 6=50 |
            | vF   |      |   |   |       |       |       | 9000 | 31=50 |
            |      | 8(X) | F | 2 | 10000 | 10000 | 0     | 9000 |  |
            """)
    }

    /// A dispute changes nothing by itself; the bust that follows the agreement does.
    @Test func disputedFill() {
        let desk = Desk()
        ScenarioRunner(desk).run(
            "L.x1",
            """
            | D(X) |      |   |   | 10000 |      |       |      |  |
            |      | 8(X) | 0 | 0 | 10000 | 0    | 10000 | 0    |  |
            | vF   |      |   |   |       |      |       | 3000 | 17=B |
            |      | 8(X) | F | 1 | 10000 | 3000 | 7000  | 3000 | 17=X1 |
            | Q(X) |      |   |   |       |      |       |      | 17=X1 |
            | vH   |      |   |   |       |      | 10000 |      | 17=C 19=B |
            |      | 8(X) | H | 0 | 10000 | 0    | 10000 | 0    | 19=X1 |
            """, #_sourceLocation)
        #expect(desk.anomalies == [.disputedTrade])
    }
}
