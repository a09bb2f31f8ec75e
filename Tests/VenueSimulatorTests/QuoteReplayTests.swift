import OMSTypes
import Testing

@testable import VenueSimulator

/// Rows are written `seconds letter side size@price`.
private func row(_ line: String) -> QuoteRow {
    let words = line.split(separator: " ").map(String.init)
    let quote = level(words[3])
    return QuoteRow(
        timeOfDay: units(words[0]) * 10, exchange: words[1].utf8.first ?? 0, symbol: "IBM",
        side: words[2] == "B" ? .bid : .ask, price: quote.price, size: quote.quantity)
}

private func text(_ event: ReplayEvent) -> String {
    let seconds = DecimalText.string(event.time.nanoseconds / 10)
    let side = event.side == .bid ? "B" : "A"
    return "\(seconds) v\(event.venue + 1) \(side) \(text(event.size))@\(text(event.price))"
}

private func replay(
    _ lines: [String], age: Int64 = 5, national: Bool = true, end: QuoteReplay.End = .stop
) -> QuoteReplay {
    let rule = ReplayRule(
        exchanges: [Set("N".utf8), Set("QT".utf8), Set("P".utf8)], age: age * 1_000_000_000,
        isNationalBest: national)
    return QuoteReplay(
        source: MemoryQuoteSource(rows: lines.map { row($0) }), rule: rule,
        midnight: Timestamp(nanoseconds: 0), end: end)
}

private func drain(_ replay: inout QuoteReplay, through seconds: Int64 = 1000) throws -> [String] {
    var events: [String] = []
    while let event = try replay.next(through: Timestamp(nanoseconds: seconds * 1_000_000_000)) {
        events.append(text(event))
    }
    return events
}

@Suite struct QuoteReplayTests {
    @Test(arguments: [
        // The last row of any of a venue's letters shows, until its age is over.
        (
            ["1 N B 100@10", "2 Q B 200@10", "3 T B 300@10", "3 D B 900@10"],
            ["1 v1 B 100@10", "2 v2 B 200@10", "3 v2 B 300@10", "6 v1 B 0@10", "8 v2 B 0@10"]
        ),
        // A better national bid leaves worse ones alone; a lower one proves the better ones gone.
        (
            ["1 N B 100@10.02", "2 Q B 100@10.03", "3 P B 100@10.01"],
            [
                "1 v1 B 100@10.02", "2 v2 B 100@10.03", "3 v1 B 0@10.02", "3 v2 B 0@10.03",
                "3 v3 B 100@10.01", "8 v3 B 0@10.01",
            ]
        ),
        // An offer that a bid goes through is gone; one that it locks is gone at its own venue.
        (
            ["1 Q A 100@10.02", "1 N A 100@10.01", "2 Q B 100@10.02"],
            [
                "1 v2 A 100@10.02", "1 v1 A 100@10.01", "2 v1 A 0@10.01", "2 v2 A 0@10.02",
                "2 v2 B 100@10.02", "7 v2 B 0@10.02",
            ]
        ),
        // A row of a letter that no venue has shows nowhere, but proves a better quote gone.
        (["1 N B 100@10.02", "2 D B 900@10.01"], ["1 v1 B 100@10.02", "2 v1 B 0@10.02"]),
        // A row without size withdraws the side.
        (["1 N A 100@10.01", "2 N A 0@0"], ["1 v1 A 100@10.01", "2 v1 A 0@10.01"]),
    ])
    func venuesShowTheLastRowThatStands(_ rows: [String], _ events: [String]) throws {
        var replay = replay(rows)
        #expect(try drain(&replay) == events)
        #expect(try replay.timeOfNext() == nil)
    }

    @Test func ownQuotesOfAnExchangeSayNothingOfOthers() throws {
        var replay = replay(["1 N B 100@10.02", "2 P A 100@10.01"], national: false)
        #expect(
            try drain(&replay) == [
                "1 v1 B 100@10.02", "2 v3 A 100@10.01", "6 v1 B 0@10.02", "7 v3 A 0@10.01",
            ])
    }

    @Test func timeIsAnArgument() throws {
        var replay = replay(["1 N B 100@10", "3 N B 200@10"])
        #expect(try drain(&replay, through: 0) == [])
        #expect(try replay.timeOfNext() == Timestamp(nanoseconds: 1_000_000_000))
        #expect(try drain(&replay, through: 2) == ["1 v1 B 100@10"])
        #expect(try drain(&replay, through: 2) == [])
        #expect(try drain(&replay, through: 8) == ["3 v1 B 200@10", "8 v1 B 0@10"])
    }

    @Test func loopingWithdrawsAndStartsAgain() throws {
        var replay = replay(["1 N B 100@10", "2 Q A 100@10.01"], end: .loop)
        #expect(
            try drain(&replay, through: 3) == [
                "1 v1 B 100@10", "2 v2 A 100@10.01", "2 v1 B 0@10", "2 v2 A 0@10.01",
                "2.001 v1 B 100@10",
            ])
        #expect(try replay.timeOfNext() == Timestamp(nanoseconds: 3_001_000_000))
    }

    @Test func anEmptyRecordIsOverAtOnce() throws {
        for end in [QuoteReplay.End.stop, .loop] {
            var replay = replay([], end: end)
            #expect(try replay.timeOfNext() == nil)
            #expect(try drain(&replay) == [])
        }
    }

    @Test func twoSidedQuotesBecomeTwoRows() {
        var source = MemoryQuoteSource(quotes: [
            VenueQuote(
                timeOfDay: 7, exchange: UInt8(ascii: "K"), symbol: "XXX", bid: px("156.5"),
                bidSize: qty("100"), ask: Price.none, askSize: qty("100"))
        ])
        let bid = source.next()
        #expect(bid?.side == .bid && bid?.size == qty("100") && bid?.price == px("156.5"))
        let ask = source.next()
        #expect(ask?.side == .ask && ask?.size == .zero)
        #expect(source.next() == nil)
    }

    @Test func recordedTimePassesAtTheSpeedAsked() {
        let clock = ReplayClock(
            marketStart: Timestamp(nanoseconds: 1000), wallStart: Timestamp(nanoseconds: 50),
            speedPercent: 250)
        #expect(clock.market(at: Timestamp(nanoseconds: 90)) == Timestamp(nanoseconds: 1100))
        let now = Timestamp(nanoseconds: 60)
        #expect(clock.wait(until: Timestamp(nanoseconds: 1100), from: now) == 30)
        #expect(clock.wait(until: Timestamp(nanoseconds: 1101), from: now) == 31)
        #expect(clock.wait(until: Timestamp(nanoseconds: 1000), from: now) == 0)
    }

    @Test(arguments: [
        ("2026-11-10", "2026-11-10T05:00:00.000000000Z"),
        ("2013-10-07", "2013-10-07T04:00:00.000000000Z"),
        ("2026-03-08", "2026-03-08T05:00:00.000000000Z"),
        ("2026-03-09", "2026-03-09T04:00:00.000000000Z"),
        ("2026-11-01", "2026-11-01T04:00:00.000000000Z"),
        ("2026-11-02", "2026-11-02T05:00:00.000000000Z"),
    ])
    func newYorkMidnight(_ date: String, _ instant: String) throws {
        let day = try #require(CalendarDate(date))
        #expect(NewYorkTime.midnight(of: day).iso8601 == instant)
    }
}
