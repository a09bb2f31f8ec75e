import Testing

@testable import OMSCore

/// Groups D and I, and H.x1, H.x2: chains of requests, time in force.
@Suite struct ChainScenarioTests {
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
