import OMSTypes
import Testing

@testable import OMSCore

/// Orders for the opening, the close and until the crossing.
@Suite struct SessionOrderTests {
    private static let second: Int64 = 1_000_000_000
    private static let hours = MarketHours(
        market: "US", opens: 52_200 * second, closes: 75_600 * second, crosses: 79_200 * second,
        cutoff: 60 * second, closeLead: 120 * second)

    /// A desk on a Friday after the close, until told otherwise.
    private func desk(takes: VenueCapabilities = [], hours: MarketHours? = Self.hours) -> Desk {
        let desk = Desk(venues: [VenueTerms(name: "V1", mic: "XV1", takes: takes)])
        if let hours { desk.set(.hours(hours)) }
        return desk
    }

    private func go(_ desk: Desk, to seconds: Int64) {
        var day = desk.now.utcDate
        repeat { day = day.adding(days: 1) } while day.weekday > 5
        desk.now = day.startUTC.adding(nanoseconds: seconds * Self.second)
    }

    @Test func heldForTheOpeningItTakesWhatItMeetsThere() throws {
        let desk = desk()
        let id = desk.enter(desk.order("X", .buy, 1000, "10.1", timeInForce: .atTheOpening))
        #expect(desk.routes.isEmpty)
        #expect(desk.view(id).ordStatus == .new)
        let due = try #require(desk.core.nextTimer?.due)
        #expect(due.iso8601.contains("14:30:00") && due.utcDate.weekday == 1, "on Monday")
        desk.quote(1, "10", 500, "10.1", 500)
        #expect(desk.called.isEmpty)
        try desk.restart()
        desk.now = due
        desk.quote(1, "10", 500, "10.1", 400)
        desk.fireNextTimer()
        #expect(desk.routes.map(\.quantity) == [qty(400)])
        #expect(desk.routes[0].timeInForce == .immediateOrCancel)
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(400), lastPx: px("10.1"))
        #expect(desk.view(id).ordStatus == .canceled, "nothing of it works on")
        #expect(desk.core.nextTimer == nil)
        #expect(desk.replayed() == desk.digest())
    }

    @Test func heldForTheCloseItWorksUntilThen() throws {
        let desk = desk()
        go(desk, to: 60_000)
        let id = desk.enter(desk.order("X", .buy, 1000, timeInForce: .atTheClose))
        #expect(desk.core.nextTimer?.due.iso8601.contains("20:58:00") == true)
        try desk.restart()
        desk.fireNextTimer()
        #expect(desk.routes.map(\.quantity) == [qty(1000)])
        #expect(desk.routes[0].timeInForce == .day)
        desk.venue(.new, on: desk.routes[0])
        #expect(desk.core.nextTimer?.due.iso8601.contains("21:00:00") == true)
        try desk.restart()
        desk.fireNextTimer()
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.view(id).ordStatus == .expired)
        #expect(desk.core.nextTimer == nil)
    }

    @Test(arguments: [TimeInForce.atTheOpening, .atTheClose])
    func aVenueThatTakesItGetsIt(_ timeInForce: TimeInForce) {
        let desk = desk(takes: [.atTheOpening, .atTheClose], hours: nil)
        let id = desk.enter(desk.order("X", .buy, 1000, nil, timeInForce: timeInForce))
        #expect(desk.routes.map(\.timeInForce) == [timeInForce])
        #expect(desk.routes[0].ordType == .market && desk.routes[0].reason == .auction)
        desk.venue(.new, on: desk.routes[0])
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(300))
        desk.venue(.expired, on: desk.routes[0])
        #expect(desk.routes.count == 1, "there is no second auction")
        #expect(desk.view(id).ordStatus == .expired)
        #expect(desk.view(id).cumQty == qty(300))
    }

    @Test func refusedThereItIsHeldHere() {
        let desk = Desk(venues: [
            VenueTerms(name: "V1", mic: "XV1", takes: .atTheClose),
            VenueTerms(name: "V2", mic: "XV2"),
        ])
        desk.set(.hours(Self.hours))
        go(desk, to: 60_000)
        let id = desk.enter(desk.order("X", .buy, 1000, timeInForce: .atTheClose))
        #expect(desk.routes.map(\.venue) == [VenueID(1)])
        desk.venue(.rejected, on: desk.routes[0])
        #expect(desk.view(id).ordStatus == .new)
        #expect(desk.core.nextTimer?.due.iso8601.contains("20:58:00") == true)
        desk.fireNextTimer()
        #expect(desk.routes.map(\.venue) == [VenueID(1), VenueID(2)])
        #expect(desk.routes[1].timeInForce == .day)
        desk.fireNextTimer()
        desk.venue(.canceled, on: desk.routes[1])
        #expect(desk.view(id).ordStatus == .expired)
        #expect(desk.core.nextTimer == nil)
        #expect(desk.replayed() == desk.digest())
    }

    @Test func goodTillCrossingEndsThere() {
        let desk = desk(takes: .goodTillCrossing)
        go(desk, to: 60_000)
        let id = desk.enter(desk.order("X", .buy, 1000, timeInForce: .goodTillCrossing))
        #expect(desk.routes.map(\.timeInForce) == [.goodTillCrossing])
        desk.venue(.new, on: desk.routes[0])
        #expect(desk.core.nextTimer?.due.iso8601.contains("22:00:00") == true)
        desk.fireNextTimer()
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.view(id).ordStatus == .expired)
    }

    /// (seconds of the day, TimeInForce, refusal)
    private static let times: [(Int64, TimeInForce, RefusalReason?)] = [
        (52_139, .atTheOpening, nil), (52_140, .atTheOpening, .sessionPast),
        (60_000, .atTheOpening, .sessionPast), (75_600, .atTheOpening, nil),
        (75_539, .atTheClose, nil), (75_540, .atTheClose, .sessionPast),
        (75_600, .atTheClose, nil), (60_000, .goodTillCrossing, nil),
    ]

    @Test(arguments: times)
    func theCutoffHolds(_ seconds: Int64, _ timeInForce: TimeInForce, _ refusal: RefusalReason?) {
        let desk = desk()
        go(desk, to: seconds)
        desk.now = desk.now.adding(nanoseconds: -1_000_000)
        desk.enter(desk.order("X", .buy, 1000, timeInForce: timeInForce))
        #expect(desk.refusal == refusal, "\(seconds) \(timeInForce)")
    }

    @Test func withoutHoursAndVenueItIsRefused() {
        let desk = desk(hours: nil)
        for (id, time) in [("A", .atTheOpening), ("B", .atTheClose), ("C", .goodTillCrossing)]
            as [(ClOrdID, TimeInForce)]
        {
            desk.enter(desk.order(id, .buy, 1000, timeInForce: time))
            #expect(desk.refusal == .noMarketHours)
        }
        let timed = self.desk()
        timed.enter(timed.order("S", .buy, 1000, nil, stop: "11", timeInForce: .atTheClose))
        #expect(timed.refusal == .sessionTerms)
    }

    @Test func aHeldOrderIsReplacedAndCancelledHere() {
        let desk = desk()
        let id = desk.enter(desk.order("X", .buy, 1000, timeInForce: .atTheOpening))
        func request(_ id: ClOrdID, _ of: ClOrdID, _ time: TimeInForce) -> OrderCommand {
            .replaceOrder(
                ReplaceOrder(
                    session: Desk.client, clOrdID: id, origClOrdID: of, side: .buy,
                    symbol: "ACME", ordType: .limit, timeInForce: time, orderQty: qty(500),
                    price: px("10")))
        }
        desk.run(request("D", "X", .day))
        #expect(desk.refusal == .sessionOrPegChanged)
        desk.run(request("Y", "X", .atTheOpening))
        #expect(desk.view(id).leavesQty == qty(500))
        #expect(desk.core.nextTimer != nil)
        desk.run(
            .cancelOrder(CancelOrder(session: Desk.client, clOrdID: "C", origClOrdID: "Y")))
        #expect(desk.view(id).ordStatus == .canceled)
        #expect(desk.core.nextTimer == nil && desk.routes.isEmpty)
        #expect(desk.replayed() == desk.digest())
    }
}
