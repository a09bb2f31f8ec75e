import HTTPGateway
import OMSTypes
import Testing

/// What is told of a limit as its use rises and falls.
@Suite struct RiskAlertBookTests {
    private static let now = Timestamp(nanoseconds: 1)

    /// Each look's share in per mille, and the level that it tells (`nil`: nothing).
    @Test(
        arguments: [
            ("rises level by level", [(500, nil), (750, 75), (899, nil), (900, 90), (1_000, 100)]),
            ("told once while it stays", [(800, 75), (810, nil), (800, nil)]),
            ("jumps over levels", [(0, nil), (2_000, 100)]),
            ("trembles at the edge", [(750, 75), (740, nil), (751, nil), (735, nil), (750, nil)]),
            ("falls below and comes again", [(750, 75), (729, 0), (750, 75)]),
            ("falls a level, and reaches it anew", [(1_000, 100), (979, nil), (1_000, 100)]),
            ("stays at the level within the slack", [(1_000, 100), (981, nil), (1_000, nil)]),
            ("falls all the way", [(1_000, 100), (0, 0), (10, nil)]),
        ] as [(String, [(Int64, Int?)])])
    func levels(_ name: String, _ looks: [(share: Int64, told: Int?)]) {
        var book = RiskAlertBook()
        for (place, look) in looks.enumerated() {
            var use = DemoRows.use("FUND1", "grossExposure", percent: 0)
            use.sharePPM = look.share * 1_000
            let alerts = book.look([use], at: Self.now)
            #expect(alerts.map(\.level) == look.told.map { [$0] } ?? [], "\(name), look \(place)")
        }
    }

    @Test func aLimitThatIsGoneIsForgotten() {
        var book = RiskAlertBook()
        let use = DemoRows.use("FUND1", "grossExposure", percent: 95)
        #expect(book.look([use], at: Self.now).count == 1)
        #expect(book.counts.at90 == 1)
        #expect(book.look([], at: Self.now).isEmpty)
        #expect(book.counts == RiskLevelCounts())
        #expect(book.look([use], at: Self.now).count == 1)
    }

    @Test func whatIsTooMuchForOneLookComesWithTheNext() {
        var book = RiskAlertBook()
        let uses = (0..<500).map { DemoRows.use("A\($0)", "creditLimit", percent: 80) }
        var numbers: [UInt64] = []
        for expected in [200, 200, 100, 0] {
            let alerts = book.look(uses, at: Self.now)
            #expect(alerts.count == expected)
            numbers += alerts.map(\.number)
        }
        #expect(numbers == Array(1...500))
        #expect(book.counts.at75 == 500)
    }
}
