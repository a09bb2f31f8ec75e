import Testing

@testable import OMSCore

/// Group A of the order-state matrices: executions. `v…` rows are what the venue says.
@Suite struct ExecutionScenarioTests {
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
}
