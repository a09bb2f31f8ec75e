import Testing

@testable import OMSCore

/// Group B of the order-state matrices: cancels. Where a published row shows a fill that crosses a
/// request on the wire, the row stands here in the order in which the OMS sees it.
@Suite struct CancelScenarioTests {
    @Test func zeroFilled() {
        ScenarioRunner.run(
            "B.1.a",
            """
            | D(X)   |        |     |    | 10000 |       |       |      |  |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            |        | D@1    |     |    | 10000 |       |       |      |  |
            | F(Y,X) |        |     |    | 10000 |       |       |      |  |
            |        | 8(Y,X) | 6   | 6  | 10000 | 0     | 10000 | 0    |  |
            |        | F@1    |     |    |       |       |       |      |  |
            | v4     |        |     |    |       |       |       |      |  |
            |        | 8(Y,X) | 4   | 4  | 10000 | 0     | 0     | 0    |  |
            """)
    }

    @Test func refused() {
        ScenarioRunner.run(
            "B.1.a'",
            """
            | D(X)   |        |     |    | 10000 |       |       |      |  |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            | F(Y,X) |        |     |    | 10000 |       |       |      |  |
            |        | 8(Y,X) | 6   | 6  | 10000 | 0     | 10000 | 0    |  |
            | v9     |        |     |    |       |       |       |      | 102=2 |
            |        | 9(Y,X) |     | 0  |       |       |       |      | 434=1 102=2 |
            | vF     |        |     |    |       |       |       | 2000 |  |
            |        | 8(X)   | F   | 1  | 10000 | 2000  | 8000  | 2000 | works on under X |
            """)
    }

    @Test func executionsWhilePending() {
        ScenarioRunner.run(
            "B.1.b",
            """
            | D(X)   |        |     |    | 10000 |       |       |      |  |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            | vF     |        |     |    |       |       |       | 2000 |  |
            |        | 8(X)   | F   | 1  | 10000 | 2000  | 8000  | 2000 |  |
            | vF     |        |     |    |       |       |       | 3000 | crosses the request |
            |        | 8(X)   | F   | 1  | 10000 | 5000  | 5000  | 3000 |  |
            | F(Y,X) |        |     |    | 10000 |       |       |      |  |
            |        | 8(Y,X) | 6   | 6  | 10000 | 5000  | 5000  | 0    |  |
            | vF     |        |     |    |       |       |       | 1000 |  |
            |        | 8(X)   | F   | 6  | 10000 | 6000  | 4000  | 1000 | ids of X |
            | v4     |        |     |    |       |       |       |      |  |
            |        | 8(Y,X) | 4   | 4  | 10000 | 6000  | 0     | 0    |  |
            """)
    }

    @Test func filledBeforeTheCancel() {
        ScenarioRunner.run(
            "B.1.c",
            """
            | D(X)   |        |     |    | 10000 |       |       |      |  |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            | vF     |        |     |    |       |       |       | 5000 |  |
            |        | 8(X)   | F   | 1  | 10000 | 5000  | 5000  | 5000 |  |
            | F(Y,X) |        |     |    | 10000 |       |       |      |  |
            |        | 8(Y,X) | 6   | 6  | 10000 | 5000  | 5000  | 0    |  |
            | vF     |        |     |    |       |       |       | 5000 |  |
            |        | 8(X)   | F   | 6  | 10000 | 10000 | 0     | 5000 | outranks filled |
            |        | 9(Y,X) |     | 2  |       |       |       |      | 434=1 102=0 |
            | v9     |        |     |    |       |       |       |      | 102=0 |
            """)
    }

    /// P4: the venue says too late first, and its fill follows.
    @Test func tooLateThenFilled() {
        ScenarioRunner.run(
            "P4",
            """
            | D(X)   |        |     |    | 10000 |       |       |       |  |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0     |  |
            | F(Y,X) |        |     |    | 10000 |       |       |       |  |
            |        | 8(Y,X) | 6   | 6  | 10000 | 0     | 10000 | 0     |  |
            | v9     |        |     |    |       |       |       |       | 102=0 |
            | vF     |        |     |    |       |       |       | 10000 |  |
            |        | 8(X)   | F   | 6  | 10000 | 10000 | 0     | 10000 |  |
            |        | 9(Y,X) |     | 2  |       |       |       |       | 434=1 102=0 |
            """)
    }

    @Test func beforeAcknowledgement() {
        ScenarioRunner.run(
            "B.1.d",
            """
            | D(X)   |        |     |    | 10000 |       |       |      |  |
            | F(Y,X) |        |     |    | 10000 |       |       |      |  |
            |        | 8(Y,X) | 6   | 6  | 10000 | 0     | 10000 | 0    |  |
            | v0     |        |     |    |       |       |       |      |  |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0    | published: 39=0 |
            | v4     |        |     |    |       |       |       |      |  |
            |        | 8(Y,X) | 4   | 4  | 10000 | 0     | 0     | 0    |  |
            | D(A)   |        |     |    | 5000  |       |       |      |  |
            | F(B,A) |        |     |    | 5000  |       |       |      |  |
            |        | 8(B,A) | 6   | 6  | 5000  | 0     | 5000  | 0    |  |
            | v4     |        |     |    |       |       |       |      |  |
            |        | 8(B,A) | 4   | 4  | 5000  | 0     | 0     | 0    | no 150=0 for A |
            """, acknowledge: .onVenueAck)
    }

    @Test func acknowledgementCrosses() {
        ScenarioRunner.run(
            "B.1.e",
            """
            | D(X)   |        |     |    | 10000 |       |       |      |  |
            | v0     |        |     |    |       |       |       |      |  |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            | F(Y,X) |        |     |    | 10000 |       |       |      |  |
            |        | 8(Y,X) | 6   | 6  | 10000 | 0     | 10000 | 0    |  |
            | v4     |        |     |    |       |       |       |      |  |
            |        | 8(Y,X) | 4   | 4  | 10000 | 0     | 0     | 0    |  |
            """, acknowledge: .onVenueAck)
    }

    @Test func unknownOrder() {
        ScenarioRunner.run(
            "B.1.f",
            """
            | F(Y,X) |        |     |    | 10000 |       |       |      |  |
            |        | 9(Y,X) |     | 8  |       |       |       |      | 434=1 102=1 |
            | D(X)   |        |     |    | 10000 |       |       |      | X is not consumed |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            | D(Y)   |        |     |    | 10000 |       |       |      | Y is |
            |        | 8(Y)   | 8   | 8  | 10000 | 0     | 0     | 0    | 103=6 |
            """)
    }

    @Test func secondCancelWhilePending() {
        ScenarioRunner.run(
            "B.x1",
            """
            | D(X)   |        |     |    | 10000 |       |       |      |  |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            | F(Y,X) |        |     |    | 10000 |       |       |      |  |
            |        | 8(Y,X) | 6   | 6  | 10000 | 0     | 10000 | 0    |  |
            | F(Z,X) |        |     |    | 10000 |       |       |      |  |
            |        | 9(Z,X) |     | 6  |       |       |       |      | 434=1 102=3 |
            | v4     |        |     |    |       |       |       |      |  |
            |        | 8(Y,X) | 4   | 4  | 10000 | 0     | 0     | 0    |  |
            """)
    }

    @Test func filledOrder() {
        ScenarioRunner.run(
            "B.x2",
            """
            | D(X)   |        |     |    | 10000 |       |       |       |  |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0     |  |
            | vF     |        |     |    |       |       |       | 10000 |  |
            |        | 8(X)   | F   | 2  | 10000 | 10000 | 0     | 10000 |  |
            | F(Y,X) |        |     |    | 10000 |       |       |       |  |
            |        | 9(Y,X) |     | 2  |       |       |       |       | 434=1 102=0 |
            """)
    }

    /// J.1.b rows 4 to 6 and 8: a fill that arrives after the cancel is booked, the order stays
    /// cancelled.
    @Test func lateFillAfterCancel() {
        ScenarioRunner.run(
            "J.1.b",
            """
            | D(X)   |        |     |    | 10000 |       |       |      |  |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            | vF     |        |     |    |       |       |       | 5000 | 31=50 |
            |        | 8(X)   | F   | 1  | 10000 | 5000  | 5000  | 5000 |  |
            | F(Y,X) |        |     |    | 10000 |       |       |      |  |
            |        | 8(Y,X) | 6   | 6  | 10000 | 5000  | 5000  | 0    |  |
            | v4     |        |     |    |       |       |       |      |  |
            |        | 8(Y,X) | 4   | 4  | 10000 | 5000  | 0     | 0    |  |
            | vF     |        |     |    |       |       |       | 4000 | 31=51 |
            |        | 8(X)   | F   | 4  | 10000 | 9000  | 0     | 4000 |  |
            """)
    }
}
