import OMSTypes
import Testing

@testable import OMSCore

/// Groups K and L: halts, suspension, guarantees, disputes.
@Suite struct HaltScenarioTests {
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
