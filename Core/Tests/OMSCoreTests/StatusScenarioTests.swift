import OMSTypes
import Testing

@testable import OMSCore

/// Groups F and G: duplicates, orders given twice, status requests. F.1.a, F.1.b, F.x1, F.x3 and a
/// short G.1.c are in `ExecutionScenarioTests`.
@Suite struct StatusScenarioTests {
    private static let hours = TradingPractice(startOfDay: 50_400_000_000_000)

    @Test func possResendOfWhatWasReceived() {
        ScenarioRunner.run(
            "F.1.b",
            """
            | D(X) |      |   |   | 10000 |   |       |   |  |
            |      | 8(X) | 0 | 0 | 10000 | 0 | 10000 | 0 |  |
            | D(X) |      |   |   | 10000 |   |       |   | 97=Y |
            |      | 8(X) | I | 0 | 10000 | 0 | 10000 |   |  |
            | D(X) |      |   |   | 20000 |   |       |   |  |
            |      | 8(X) | 8 | 0 | 10000 | 0 | 10000 | 0 | 103=6 |
            | D(Y) |      |   |   | 15000 |   |       |   | 97=Y |
            |      | 8(Y) | 0 | 0 | 15000 | 0 | 15000 | 0 |  |
            """)
    }

    /// Refused once: a second equal order is one that the client did not give by voice.
    @Test func orderAlreadyGivenByVoice() {
        ScenarioRunner.run(
            "F.1.c",
            """
            | voice |      |   |   | 10000 |      |       |      | delayed on the way: X |
            |       | 8()  | 0 | 0 | 10000 | 0    | 10000 | 0    |  |
            | vF    |      |   |   |       |      |       | 2000 | starts to be executed |
            |       | 8()  | F | 1 | 10000 | 2000 | 8000  | 2000 |  |
            | D(X)  |      |   |   | 10000 |      |       |      |  |
            |       | 8(X) | 8 | 8 | 10000 | 0    | 0     | 0    | 103=7 |
            | D(Y)  |      |   |   | 10000 |      |       |      |  |
            |       | 8(Y) | 0 | 0 | 10000 | 0    | 10000 | 0    |  |
            """)
    }

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

    @Test func statusOfAnUnknownOrder() {
        ScenarioRunner.run(
            "G.1.a",
            """
            | D(X) |      |   |   | 10000 |      |       |      |  |
            |      | 8(X) | 0 | 0 | 10000 | 0    | 10000 | 0    |  |
            | vF   |      |   |   |       |      |       | 1000 |  |
            |      | 8(X) | F | 1 | 10000 | 1000 | 9000  | 1000 |  |
            | H(Y) |      |   |   |       |      |       |      |  |
            |      | 8(Y) | I | 8 |       | 0    | 0     |      | never sent |
            """)
    }

    @Test func nothingDone() {
        ScenarioRunner.run(
            "G.1.b",
            """
            | D(X) |      |   |   | 10000 |   |       |   |  |
            |      | 8(X) | 0 | 0 | 10000 | 0 | 10000 | 0 |  |
            | H(X) |      |   |   |       |   |       |   |  |
            |      | 8(X) | I | 0 | 10000 | 0 | 10000 | 0 |  |
            """)
    }

    @Test func statusAtEachStage() {
        ScenarioRunner.run(
            "G.1.c",
            """
            | D(X)   |        |   |   | 10000 |       |       |      |  |
            | H(X)   |        |   |   |       |       |       |      |  |
            |        | 8(X)   | I | A | 10000 | 0     | 10000 |      |  |
            | v0     |        |   |   |       |       |       |      |  |
            |        | 8(X)   | 0 | 0 | 10000 | 0     | 10000 | 0    |  |
            | H(X)   |        |   |   |       |       |       |      |  |
            |        | 8(X)   | I | 0 | 10000 | 0     | 10000 |      |  |
            | vF     |        |   |   |       |       |       | 2000 |  |
            |        | 8(X)   | F | 1 | 10000 | 2000  | 8000  | 2000 |  |
            | H(X)   |        |   |   |       |       |       |      |  |
            |        | 8(X)   | I | 1 | 10000 | 2000  | 8000  |      |  |
            | vF     |        |   |   |       |       |       | 8000 |  |
            |        | 8(X)   | F | 2 | 10000 | 10000 | 0     | 8000 |  |
            | H(X)   |        |   |   |       |       |       |      |  |
            |        | 8(X)   | I | 2 | 10000 | 10000 | 0     |      |  |
            | G(Y,X) |        |   |   | 12000 |       |       |      |  |
            |        | 8(Y,X) | E | E | 10000 | 10000 | 0     | 0    |  |
            |        | 8(Y,X) | 5 | 1 | 12000 | 10000 | 2000  | 0    |  |
            | H(X)   |        |   |   |       |       |       |      |  |
            |        | 8(Y,X) | I | 1 | 12000 | 10000 | 2000  |      |  |
            | H(Y)   |        |   |   |       |       |       |      |  |
            |        | 8(Y)   | I | 1 | 12000 | 10000 | 2000  |      |  |
            """, acknowledge: .onVenueAck)
    }

    @Test func statusWhilePendingReplace() {
        ScenarioRunner.run(
            "G.x1",
            """
            | D(X)   |        |   |   | 10000 |   |       |   |  |
            |        | 8(X)   | 0 | 0 | 10000 | 0 | 10000 | 0 |  |
            | v0     |        |   |   |       |   |       |   |  |
            | G(Y,X) |        |   |   | 9000  |   |       |   |  |
            |        | 8(Y,X) | E | E | 10000 | 0 | 10000 | 0 |  |
            | H(X)   |        |   |   |       |   |       |   |  |
            |        | 8(X)   | I | E | 10000 | 0 | 10000 | 0 |  |
            | v5     |        |   |   |       |   |       |   |  |
            |        | 8(Y,X) | 5 | 0 | 9000  | 0 | 9000  | 0 |  |
            | H(X)   |        |   |   |       |   |       |   |  |
            |        | 8(Y,X) | I | 0 | 9000  | 0 | 9000  | 0 |  |
            """)
    }
}
