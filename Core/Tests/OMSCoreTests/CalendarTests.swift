import OMSTypes
import Testing

@testable import OMSCore

/// Days by the calendar of a market: one definition drives auctions, what waits while it is closed,
/// and the change of the day.
@Suite struct CalendarTests {
    private static let hour: Int64 = 3_600_000_000_000

    /// A day of a market that works from 13:00, opens at 14:00, closes at 20:00 and ends at 21:00
    /// UTC, or as many hours earlier as it says.
    private static func day(_ text: String, early: Int64 = 0, shift: Int64 = 0) -> MarketDay {
        let date = CalendarDate(text)!
        func at(_ hours: Int64) -> Timestamp {
            date.startUTC.adding(nanoseconds: hours * hour)
        }
        return MarketDay(
            date: date, starts: at(13 + shift), opens: at(14 + shift),
            closes: at(20 - early + shift), ends: at(21 - early + shift),
            crosses: at(19 - early + shift))
    }

    /// Tuesday, Wednesday (a half day), no Thursday, Friday, Monday.
    private static let us = MarketCalendar(
        market: "US",
        days: [
            day("2026-11-24"), day("2026-11-25", early: 3), day("2026-11-27"), day("2026-11-30"),
        ])!

    private func desk(
        _ time: String, _ hours: Int64, closed: TradingPractice.ClosedOrders = .waiting
    )
        -> Desk
    {
        let desk = Desk()
        desk.set(.calendar(Self.us))
        desk.set(.practice(TradingPractice(closedOrders: closed)))
        move(desk, time, hours)
        return desk
    }

    private func move(_ desk: Desk, _ date: String, _ hours: Int64) {
        desk.now = CalendarDate(date)!.startUTC.adding(nanoseconds: hours * Self.hour)
    }

    private func at(_ date: String, _ hours: Int64) -> Timestamp {
        CalendarDate(date)!.startUTC.adding(nanoseconds: hours * Self.hour)
    }

    @Test("A day order of the half day ends at its early end, and one after it on Friday")
    func dayOrders() throws {
        let desk = desk("2026-11-25", 15)
        desk.enter(desk.order("A", .buy, 100))
        #expect(desk.core.nextTimer?.due == at("2026-11-25", 18))
        desk.fireNextTimer()
        desk.finishSweeps()
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.view("A").ordStatus == .expired)
        desk.enter(desk.order("B", .buy, 100))
        #expect(desk.view("B").ordStatus == .pendingNew && desk.routes.count == 1)
        try desk.restart()
        #expect(desk.core.nextTimer?.due == at("2026-11-27", 13), "Thursday is a holiday")
        desk.fireNextTimer()
        desk.finishSweeps()
        #expect(desk.view("B").ordStatus == .new && desk.routes.count == 2)
        #expect(desk.core.nextTimer?.due == at("2026-11-27", 21))
        try desk.restart()
    }

    @Test("A good-till order is done for the day, over the holiday, and restated on Friday")
    func goodTillCancel() throws {
        let desk = desk("2026-11-24", 15)
        desk.enter(desk.order("A", .buy, 100, timeInForce: .goodTillCancel))
        for (end, start) in [
            (at("2026-11-24", 21), at("2026-11-25", 13)),
            (at("2026-11-25", 18), at("2026-11-27", 13)),
            (at("2026-11-27", 21), at("2026-11-30", 13)),
        ] {
            #expect(desk.core.nextTimer?.due == end)
            desk.fireNextTimer()
            desk.finishSweeps()
            desk.venue(.canceled, on: try #require(desk.routes.last))
            #expect(desk.view("A").ordStatus == .doneForDay)
            try desk.restart()
            #expect(desk.core.nextTimer?.due == start)
            desk.fireNextTimer()
            desk.finishSweeps()
            #expect(desk.view("A").ordStatus == .new)
        }
        #expect(desk.routes.count == 4)
    }

    @Test("Two markets have days of their own: the end of one leaves the orders of the other")
    func twoMarkets() throws {
        let desk = desk("2026-11-24", 14)
        desk.set(.instrument(InstrumentTerms(symbol: "ASIA", market: "JP")))
        let days = [Self.day("2026-11-24", shift: 2), Self.day("2026-11-25", shift: 2)]
        desk.set(.calendar(MarketCalendar(market: "JP", days: days)!))
        var other = desk.order("J", .buy, 100, timeInForce: .goodTillCancel)
        other.symbol = "ASIA"
        desk.enter(other)
        #expect(desk.view("J").ordStatus == .pendingNew, "it begins at 15:00")
        desk.enter(desk.order("U", .buy, 100, timeInForce: .goodTillCancel))
        desk.fireNextTimer()
        desk.finishSweeps()
        #expect(desk.routes.count == 2 && desk.view("J").ordStatus == .new)
        #expect(desk.core.nextTimer?.due == at("2026-11-24", 21))
        desk.fireNextTimer()
        desk.finishSweeps()
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.view("U").ordStatus == .doneForDay)
        #expect(desk.view("J").ordStatus == .new)
        #expect(desk.core.nextTimer?.due == at("2026-11-24", 23))
        desk.fireNextTimer()
        desk.finishSweeps()
        desk.venue(.canceled, on: desk.routes[1])
        #expect(desk.view("J").ordStatus == .doneForDay)
        #expect(desk.core.nextTimer?.due == at("2026-11-25", 13))
        desk.fireNextTimer()
        desk.finishSweeps()
        #expect(desk.view("U").ordStatus == .new && desk.view("J").ordStatus == .doneForDay)
        #expect(desk.core.nextTimer?.due == at("2026-11-25", 15))
        try desk.restart()
        desk.fireNextTimer()
        desk.finishSweeps()
        #expect(desk.view("J").ordStatus == .new)
        try desk.restart()
    }

    @Test("Orders for the opening and the close go by the same days")
    func auctions() throws {
        let desk = desk("2026-11-25", 18)
        desk.enter(desk.order("O", .buy, 100, timeInForce: .atTheOpening))
        #expect(desk.core.nextTimer?.due == at("2026-11-27", 14))
        let other = self.desk("2026-11-25", 15)
        other.enter(other.order("C", .buy, 100, timeInForce: .atTheClose))
        let early = at("2026-11-25", 17).adding(nanoseconds: -60_000_000_000)
        #expect(other.core.nextTimer?.due == early, "the half day closes at 17:00")
        other.fireNextTimer()
        #expect(other.routes.count == 1)
        other.fireNextTimer()
        #expect(other.now == at("2026-11-25", 17))
        let late = self.desk("2026-11-24", 15)
        late.enter(late.order("L", .buy, 100, timeInForce: .atTheOpening))
        #expect(late.refusal == .sessionPast)
        late.enter(late.order("X", .buy, 100, timeInForce: .goodTillCrossing))
        #expect(late.core.nextTimer?.due == at("2026-11-24", 19))
        try late.restart()
    }

    @Test("Where closed orders are refused a holiday refuses; a calendar that has run out too")
    func refused() {
        let desk = desk("2026-11-26", 15, closed: .refused)
        desk.enter(desk.order("A", .buy, 100))
        #expect(desk.refusal == .marketClosed)
        let late = self.desk("2026-12-01", 15)
        late.enter(late.order("A", .buy, 100, timeInForce: .goodTillCancel))
        #expect(late.refusal == .noMarketHours)
        late.enter(late.order("B", .buy, 100, timeInForce: .atTheClose))
        #expect(late.refusal == .noMarketHours)
    }

    @Test("A desk that slept over a change of day catches up in order")
    func late() throws {
        let desk = desk("2026-11-24", 15)
        desk.enter(desk.order("A", .buy, 100, timeInForce: .goodTillCancel))
        desk.enter(desk.order("D", .buy, 100))
        let next = desk.core.nextTimer
        let timer = try #require(next)
        move(desk, "2026-11-25", 14)
        desk.run(.timer(timer.id, due: timer.due))
        desk.finishSweeps()
        for route in desk.routes { desk.venue(.canceled, on: route) }
        #expect(desk.view("D").ordStatus == .expired)
        #expect(desk.view("A").ordStatus == .new && desk.routes.count == 3, "begun at once")
        #expect(desk.core.nextTimer?.due == at("2026-11-25", 18))
        try desk.restart()
    }

    @Test("Hours and a calendar replace each other, and a calendar that is none is refused")
    func change() {
        let desk = Desk()
        desk.set(.hours(MarketHours(market: "US", opens: 1)))
        desk.set(.calendar(Self.us))
        #expect(desk.core.reference.calendars.count == 1 && desk.core.reference.hours.isEmpty)
        desk.set(.hours(MarketHours(market: "US", opens: 1)))
        #expect(desk.core.reference.calendars.isEmpty && desk.core.reference.hours.count == 1)
        let day = Self.day("2026-11-24")
        #expect(MarketCalendar(market: "US", days: [day, day]) == nil)
        #expect(MarketCalendar(market: "US", days: [Self.day("2026-11-24", early: 7)]) == nil)
    }

    private func read(_ bytes: some Collection<UInt8>) -> ReferenceItem? {
        Array(bytes).withUnsafeBytes { buffer in
            var reader = ByteReader(buffer)
            let item = try? ReferenceItem(from: &reader)
            return reader.isAtEnd ? item : nil
        }
    }

    @Test func codingRoundTrips() {
        var out = ByteWriter(capacity: 256)
        ReferenceItem.calendar(Self.us).encode(into: &out)
        let bytes = Array(out.bytes)
        #expect(read(bytes) == .calendar(Self.us))
        #expect(bytes.count < 120, "years of days fit a frame")
        for length in 0..<bytes.count { #expect(read(bytes[..<length]) == nil) }
    }
}
