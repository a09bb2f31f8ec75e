import Testing

@testable import OMSCore

/// Group A of the order-state matrices: executions. `v…` rows are what the venue says.
@Suite struct ExecutionScenarioTests {
    @Test func filledOrder() {
        ScenarioRunner.run(
            "A.1.a",
            """
            | In   | Out  | 150 | 39 | 38    | 14    | 151   | 32   | note |
            | D(X) |      |     |    | 10000 |       |       |      |  |
            |      | 8(X) | A   | A  | 10000 | 0     | 10000 | 0    | (opt) |
            |      | 8(X) | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            |      | D@1  |     |    | 10000 |       |       |      |  |
            | v0   |      |     |    |       |       |       |      |  |
            | vF   |      |     |    |       |       |       | 2000 |  |
            |      | 8(X) | F   | 1  | 10000 | 2000  | 8000  | 2000 |  |
            | vF   |      |     |    |       |       |       | 1000 |  |
            |      | 8(X) | F   | 1  | 10000 | 3000  | 7000  | 1000 |  |
            | vF   |      |     |    |       |       |       | 7000 |  |
            |      | 8(X) | F   | 2  | 10000 | 10000 | 0     | 7000 |  |
            """)
    }

    @Test func rejectedOnReceipt() {
        ScenarioRunner.run(
            "A.1.a'",
            """
            | D(X) |      |     |    | 10000 |       |       |      | 44=10.001 |
            |      | 8(X) | 8   | 8  | 10000 | 0     | 0     | 0    | 103=11 |
            | D(Y) |      |     |    | 0     |       |       |      |  |
            |      | 8(Y) | 8   | 8  | 0     | 0     | 0     | 0    | 103=13 |
            """)
    }

    @Test func acceptedThenRejectedLater() {
        ScenarioRunner.run(
            "A.1.a''",
            """
            | D(X) |      |     |    | 10000 |       |       |      |  |
            |      | 8(X) | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            | v8   |      |     |    |       |       |       |      |  |
            |      | 8(X) | 8   | 8  | 10000 | 0     | 0     | 0    | 103=99 |
            """)
    }

    @Test func partFilledDayOrderIsDoneForDay() {
        let desk = Desk(policy: TradingPolicy(endOfDay: 75_600_000_000_000))
        let runner = ScenarioRunner(desk)
        runner.run(
            "A.1.b",
            """
            | D(X) |      |     |    | 10000 |       |       |      |  |
            |      | 8(X) | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            | vF   |      |     |    |       |       |       | 2000 |  |
            |      | 8(X) | F   | 1  | 10000 | 2000  | 8000  | 2000 |  |
            | vF   |      |     |    |       |       |       | 1000 |  |
            |      | 8(X) | F   | 1  | 10000 | 3000  | 7000  | 1000 |  |
            """, #_sourceLocation)
        desk.fireNextTimer()
        runner.run(
            "A.1.b, end of day",
            """
            | sweep |     |     |    |       |       |       |      |  |
            |      | F@1  |     |    |       |       |       |      |  |
            | v4   |      |     |    |       |       |       |      |  |
            |      | 8(X) | 3   | 3  | 10000 | 3000  | 0     | 0    | day order: leaves 0 |
            """, #_sourceLocation)
    }

    /// The venue skips its own New: the client is still told New first.
    @Test func filledWithoutAcknowledgement() {
        ScenarioRunner.run(
            "A.1.c",
            """
            | D(X) |      |     |    | 10000 |       |       |       |  |
            | vF   |      |     |    |       |       |       | 10000 |  |
            |      | 8(X) | 0   | 0  | 10000 | 0     | 10000 | 0     |  |
            |      | 8(X) | F   | 2  | 10000 | 10000 | 0     | 10000 |  |
            """, acknowledge: .onVenueAck)
    }

    @Test func partFilledWithoutAcknowledgement() {
        ScenarioRunner.run(
            "A.1.d",
            """
            | D(X) |      |     |    | 10000 |       |       |      |  |
            | vF   |      |     |    |       |       |       | 7000 |  |
            |      | 8(X) | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            |      | 8(X) | F   | 1  | 10000 | 7000  | 3000  | 7000 |  |
            | v0   |      |     |    |       |       |       |      | late: no second New |
            """, acknowledge: .onVenueAck)
    }

    @Test func pendingNewThenFilled() {
        ScenarioRunner.run(
            "A.x1",
            """
            | D(X) |      |     |    | 10000 |       |       |       |  |
            |      | 8(X) | A   | A  | 10000 | 0     | 10000 | 0     | (opt) |
            | vA   |      |     |    |       |       |       |       |  |
            | v0   |      |     |    |       |       |       |       |  |
            |      | 8(X) | 0   | 0  | 10000 | 0     | 10000 | 0     |  |
            | vF   |      |     |    |       |       |       | 10000 |  |
            |      | 8(X) | F   | 2  | 10000 | 10000 | 0     | 10000 |  |
            """, acknowledge: .onVenueAck)
    }

    @Test func duplicateClOrdID() {
        ScenarioRunner.run(
            "F.1.a",
            """
            | D(X) |      |     |    | 10000 |       |       |      |  |
            |      | 8(X) | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            | vF   |      |     |    |       |       |       | 1000 |  |
            |      | 8(X) | F   | 1  | 10000 | 1000  | 9000  | 1000 |  |
            | D(X) |      |     |    | 15000 |       |       |      |  |
            |      | 8(X) | 8   | 1  | 10000 | 1000  | 9000  | 0    | 103=6 |
            """)
    }

    @Test func possResendAndDuplicateClOrdID() {
        ScenarioRunner.run(
            "F.1.b, F.x1, F.x3",
            """
            | D(X) |      |     |    | 10000 |       |       |      |  |
            |      | 8(X) | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            | D(X) |      |     |    | 10000 |       |       |      | 97=Y |
            |      | 8(X) | I   | 0  | 10000 | 0     | 10000 | 0    |  |
            | D(X) |      |     |    | 20000 |       |       |      |  |
            |      | 8(X) | 8   | 0  | 10000 | 0     | 10000 | 0    | 103=6 |
            | D(Y) |      |     |    | 15000 |       |       |      | 97=Y |
            |      | 8(Y) | 0   | 0  | 15000 | 0     | 15000 | 0    | not received before |
            | D(X) |      |     |    | 9000  |       |       |      | 97=Y |
            |      | 8(X) | 8   | 0  | 10000 | 0     | 10000 | 0    | 103=6 |
            """)
    }

    @Test func statusAtEachStage() {
        ScenarioRunner.run(
            "G.1.a, G.1.c",
            """
            | D(X)   |        |     |    | 10000 |       |       |      |  |
            | H(Z)   |        |     |    |       |       |       |      |  |
            |        | 8(Z)   | I   | 8  |       | 0     | 0     |      | never sent |
            | H(X)   |        |     |    |       |       |       |      |  |
            |        | 8(X)   | I   | A  | 10000 | 0     | 10000 |      |  |
            | v0     |        |     |    |       |       |       |      |  |
            |        | 8(X)   | 0   | 0  | 10000 | 0     | 10000 | 0    |  |
            | vF     |        |     |    |       |       |       | 10000 |  |
            |        | 8(X)   | F   | 2  | 10000 | 10000 | 0     | 10000 |  |
            | H(X)   |        |     |    |       |       |       |      |  |
            |        | 8(X)   | I   | 2  | 10000 | 10000 | 0     |      |  |
            | G(Y,X) |        |     |    | 12000 |       |       |      |  |
            |        | 8(Y,X) | E   | E  | 10000 | 10000 | 0     | 0    |  |
            |        | 8(Y,X) | 5   | 1  | 12000 | 10000 | 2000  | 0    |  |
            | H(X)   |        |     |    |       |       |       |      | old id |
            |        | 8(Y,X) | I   | 1  | 12000 | 10000 | 2000  |      |  |
            | H(Y)   |        |     |    |       |       |       |      |  |
            |        | 8(Y)   | I   | 1  | 12000 | 10000 | 2000  |      |  |
            """, acknowledge: .onVenueAck)
    }
}
