import OMSTypes
import Testing

@testable import OMSCore

/// Group H.1, J.1.c, J.1.d and done for day: orders over several days. The day ends at 22:00 and
/// begins at 14:00 UTC; tables begin at 21:20.
@Suite struct DayScenarioTests {
    private static let endOfDay: Int64 = 79_200_000_000_000
    private static let practice = TradingPractice(startOfDay: 50_400_000_000_000)

    private func run(_ name: String, _ table: String) {
        ScenarioRunner.run(name, table, practice: Self.practice, endOfDay: Self.endOfDay)
    }

    @Test func restatedNextDay() {
        run(
            "H.1.a",
            """
            | D(X)  |      |   |   | 10000 |      |       |      | 59=1 |
            |       | 8(X) | 0 | 0 | 10000 | 0    | 10000 | 0    |  |
            | vF    |      |   |   |       |      |       | 2000 |  |
            |       | 8(X) | F | 1 | 10000 | 2000 | 8000  | 2000 |  |
            | v3    |      |   |   |       |      |       |      |  |
            |       | 8(X) | 3 | 3 | 10000 | 2000 | 8000  | 0    |  |
            | timer |      |   |   |       |      |       |      | the end of day |
            | timer |      |   |   |       |      |       |      | day 2 |
            |       | 8(X) | D | 1 | 10000 | 2000 | 8000  | 0    | 378=1 424=8000 425=0 426=0 |
            | vF    |      |   |   |       |      |       | 1000 |  |
            |       | 8(X) | F | 1 | 10000 | 3000 | 7000  | 1000 | 424=8000 425=1000 426=10 |
            """)
    }

    /// By our clock: what works is taken back, and goes out again in the morning.
    @Test func carriedOverByTheClock() {
        run(
            "H.1.a by the clock",
            """
            | D(X)  |      |   |   | 10000 |      |       |      | 59=1 |
            |       | 8(X) | 0 | 0 | 10000 | 0    | 10000 | 0    |  |
            |       | D@1  |   |   | 10000 |      |       |      |  |
            | timer |      |   |   |       |      |       |      |  |
            |       | F@1  |   |   |       |      |       |      |  |
            | vF    |      |   |   |       |      |       | 2000 |  |
            |       | 8(X) | F | 1 | 10000 | 2000 | 8000  | 2000 |  |
            | vC    |      |   |   |       |      |       |      |  |
            |       | 8(X) | 3 | 3 | 10000 | 2000 | 8000  | 0    |  |
            | timer |      |   |   |       |      |       |      |  |
            |       | 8(X) | D | 1 | 10000 | 2000 | 8000  | 0    | 378=1 425=0 |
            |       | D@1  |   |   | 8000  |      |       |      |  |
            | timer |      |   |   |       |      |       |      | day 2 ends too |
            |       | F@1  |   |   |       |      |       |      |  |
            | v4    |      |   |   |       |      |       |      |  |
            |       | 8(X) | 3 | 3 | 10000 | 2000 | 8000  | 0    |  |
            """)
    }

    @Test func splitNextDay() {
        run(
            "H.1.b",
            """
            | D(X)      |      |   |   | 10000 |       |       |       | 59=1 44=60 |
            |           | 8(X) | 0 | 0 | 10000 | 0     | 10000 | 0     |  |
            | vF        |      |   |   |       |       |       | 2000  | 31=50 |
            |           | 8(X) | F | 1 | 10000 | 2000  | 8000  | 2000  | 6=50 |
            | v3        |      |   |   |       |       |       |       |  |
            |           | 8(X) | 3 | 3 | 10000 | 2000  | 8000  | 0     |  |
            | split 2:1 |      |   |   |       |       |       |       | told in the morning |
            | timer     |      |   |   |       |       |       |       |  |
            | timer     |      |   |   |       |       |       |       |  |
            |           | 8(X) | D | 1 | 20000 | 4000  | 16000 | 0     | 378=0 44=30 6=25 424=16000 425=0 426=0 |
            | vF        |      |   |   |       |       |       | 5000  | 31=30 |
            |           | 8(X) | F | 1 | 20000 | 9000  | 11000 | 5000  | 425=5000 |
            | vF        |      |   |   |       |       |       | 11000 | 31=30 |
            |           | 8(X) | F | 2 | 20000 | 20000 | 0     | 11000 | 425=16000 |
            """)
    }

    @Test func cancelledNextDay() {
        run(
            "H.1.c",
            """
            | D(X)   |        |   |   | 10000 |      |       |      | 59=1 |
            |        | 8(X)   | 0 | 0 | 10000 | 0    | 10000 | 0    |  |
            | vF     |        |   |   |       |      |       | 2000 |  |
            |        | 8(X)   | F | 1 | 10000 | 2000 | 8000  | 2000 |  |
            | v3     |        |   |   |       |      |       |      |  |
            |        | 8(X)   | 3 | 3 | 10000 | 2000 | 8000  | 0    | (opt) |
            | timer  |        |   |   |       |      |       |      |  |
            | timer  |        |   |   |       |      |       |      |  |
            |        | 8(X)   | D | 1 | 10000 | 2000 | 8000  | 0    | 378=1 |
            | F(Y,X) |        |   |   | 10000 |      |       |      |  |
            |        | 8(Y,X) | 6 | 6 | 10000 | 2000 | 8000  | 0    |  |
            | v4     |        |   |   |       |      |       |      |  |
            |        | 8(Y,X) | 4 | 4 | 10000 | 2000 | 0     | 0    | 424=8000 425=0 |
            """)
    }

    @Test func increasedNextDay() {
        run(
            "H.1.d",
            """
            | D(X)   |        |   |   | 10000 |      |       |      | 59=1 |
            |        | 8(X)   | 0 | 0 | 10000 | 0    | 10000 | 0    |  |
            | vF     |        |   |   |       |      |       | 2000 |  |
            |        | 8(X)   | F | 1 | 10000 | 2000 | 8000  | 2000 |  |
            | v3     |        |   |   |       |      |       |      |  |
            |        | 8(X)   | 3 | 3 | 10000 | 2000 | 8000  | 0    | (opt) |
            | timer  |        |   |   |       |      |       |      |  |
            | timer  |        |   |   |       |      |       |      |  |
            |        | 8(X)   | D | 1 | 10000 | 2000 | 8000  | 0    | 424=8000 |
            | v0     |        |   |   |       |      |       |      |  |
            | G(Y,X) |        |   |   | 15000 |      |       |      | 59=1 |
            |        | 8(Y,X) | E | E | 10000 | 2000 | 8000  | 0    |  |
            | vF     |        |   |   |       |      |       | 1000 |  |
            |        | 8(X)   | F | E | 10000 | 3000 | 7000  | 1000 | 425=1000 |
            | v5     |        |   |   |       |      |       |      |  |
            |        | 8(Y,X) | 5 | 1 | 15000 | 3000 | 12000 | 0    | 424=13000 425=1000 |
            """)
    }

    @Test func correctionsOnTwoDays() {
        run(
            "J.1.c",
            """
            | D(X)  |      |   |   | 10000 |      |       |      | 59=1 |
            |       | 8(X) | 0 | 0 | 10000 | 0    | 10000 | 0    |  |
            | vF    |      |   |   |       |      |       | 2000 | 17=B |
            |       | 8(X) | F | 1 | 10000 | 2000 | 8000  | 2000 |  |
            | v3    |      |   |   |       |      |       |      |  |
            |       | 8(X) | 3 | 3 | 10000 | 2000 | 8000  | 0    |  |
            | timer |      |   |   |       |      |       |      |  |
            | timer |      |   |   |       |      |       |      |  |
            |       | 8(X) | D | 1 | 10000 | 2000 | 8000  | 0    | 424=8000 425=0 |
            | vF    |      |   |   |       |      |       | 1000 | 17=E |
            |       | 8(X) | F | 1 | 10000 | 3000 | 7000  | 1000 | 425=1000 |
            | vG    |      |   |   |       |      |       | 1500 | 17=F 19=B |
            |       | 8(X) | G | 1 | 10000 | 2500 | 7500  | 1500 | 19=X1 424=8500 425=1000 |
            | vG    |      |   |   |       |      |       | 500  | 17=G 19=E |
            |       | 8(X) | G | 1 | 10000 | 2000 | 8000  | 500  | 19=X2 424=8500 425=500 |
            """)
    }

    /// One venue is done for the day: the other gets the rest, and the order ends with the last.
    @Test func doneForDayAtOneVenueAfterTheOther() {
        let desk = Desk(venues: [
            VenueTerms(name: "V1", mic: "XV1"), VenueTerms(name: "V2", mic: "XV2"),
        ])
        ScenarioRunner(desk).run(
            "A.1.b at two venues",
            """
            | D(X) |      |   |   | 1000 |     |      |     |  |
            |      | 8(X) | 0 | 0 | 1000 | 0   | 1000 | 0   |  |
            |      | D@1  |   |   | 1000 |     |      |     |  |
            | vF   |      |   |   |      |     |      | 300 |  |
            |      | 8(X) | F | 1 | 1000 | 300 | 700  | 300 |  |
            | v3   |      |   |   |      |     |      |     |  |
            |      | D@2  |   |   | 700  |     |      |     |  |
            | v3   |      |   |   |      |     |      |     |  |
            |      | 8(X) | 3 | 3 | 1000 | 300 | 0    | 0   |  |
            """, #_sourceLocation)
        #expect(desk.replayed() == desk.digest())
    }

    /// Without hours of our own, a venue that comes back on another day begins it.
    @Test func venueBeginsTheDay() {
        let desk = Desk()
        let runner = ScenarioRunner(desk)
        runner.run(
            "no hours",
            """
            | D(X) |      |   |   | 1000 |   |      |   | 59=1 |
            |      | 8(X) | 0 | 0 | 1000 | 0 | 1000 | 0 |  |
            |      | D@1  |   |   | 1000 |   |      |   |  |
            | v3   |      |   |   |      |   |      |   |  |
            |      | 8(X) | 3 | 3 | 1000 | 0 | 1000 | 0 |  |
            | up 1  |     |   |   |      |   |      |   | the same day |
            | sweep |     |   |   |      |   |      |   |  |
            """, #_sourceLocation)
        desk.now = desk.now.adding(nanoseconds: Timestamp.nanosecondsPerDay)
        runner.run(
            "the next morning",
            """
            | up 1  |      |   |   |      |   |      |   |  |
            | sweep |      |   |   |      |   |      |   |  |
            |       | 8(X) | D | 0 | 1000 | 0 | 1000 | 0 | 378=1 |
            |       | D@1  |   |   | 1000 |   |      |   |  |
            """, #_sourceLocation)
        #expect(desk.replayed() == desk.digest())
    }
}
