import OMSTypes
import Testing

@testable import OMSCore

/// Groups F and G: duplicates, orders given twice, status requests. F.1.a, F.1.b, F.x1, F.x3 and a
/// short G.1.c are in `ExecutionScenarioTests`.
@Suite struct StatusScenarioTests {
    private static let hours = TradingPractice(startOfDay: 50_400_000_000_000)

    @Test func marketClosed() {
        ScenarioRunner.run(
            "F.x2",
            """
            | D(X) |      |   |   | 10000 |   |   |   |  |
            |      | 8(X) | 8 | 8 | 10000 | 0 | 0 | 0 | 103=2 |
            """,
            practice: TradingPractice(
                closedOrders: .refused, startOfDay: Self.hours.startOfDay),
            endOfDay: 75_600_000_000_000)
        ScenarioRunner.run(
            "F.x2, waiting",
            """
            | D(X)  |      |   |   | 10000 |       |       |       |  |
            |       | 8(X) | A | A | 10000 | 0     | 10000 | 0     |  |
            | D(I)  |      |   |   | 10000 |       |       |       | 59=3 |
            |       | 8(I) | 8 | 8 | 10000 | 0     | 0     | 0     | 103=2 |
            | D(Z)  |      |   |   | 500   |       |       |       |  |
            |       | 8(Z) | A | A | 500   | 0     | 500   | 0     |  |
            | F(C,Z) |     |   |   | 500   |       |       |       |  |
            |       | 8(C,Z) | 6 | 6 | 500 | 0     | 500   | 0     |  |
            |       | 8(C,Z) | 4 | 4 | 500 | 0     | 0     | 0     |  |
            | timer |      |   |   |       |       |       |       | the opening |
            |       | 8(X) | 0 | 0 | 10000 | 0     | 10000 | 0     |  |
            |       | D@1  |   |   | 10000 |       |       |       |  |
            | vF    |      |   |   |       |       |       | 10000 |  |
            |       | 8(X) | F | 2 | 10000 | 10000 | 0     | 10000 |  |
            """, practice: Self.hours, endOfDay: 75_600_000_000_000)
    }

    /// A configuration that says what stands anyway makes no event, one that differs does.
    @Test func practiceThatStands() {
        let reference = ReferenceData()
        func wanted(_ practice: TradingPractice) -> ReferenceChange? {
            reference.decide(ReferenceChange(item: .practice(practice)))
        }
        #expect(wanted(TradingPractice()) == nil)
        let event = wanted(Self.hours)
        #expect(event != nil)
        if let event { reference.apply(event) }
        #expect(wanted(Self.hours) == nil && wanted(TradingPractice()) != nil)
    }
}
