import FIXCodec
import MarketDataGateway
import OMSMarket
import OMSTypes
import Testing

@testable import OMSRuntime

/// A hub of two lit venues, one dark, and two instruments; the first venue tells depth, the second
/// the top alone. It is told messages as people write them.
final class HubDesk {
    let hub: MarketHub
    var now = Timestamp(nanoseconds: 1_794_000_000_000_000_000)
    /// What venues were asked for anew.
    var asked: [String] = []
    private static let symbols: [Symbol] = ["IBM", "BAC"]

    init(longestSilence: Int64 = 3_000_000_000, longestQuiet: Duration? = nil) {
        var deep = Configuration.Venue.Feed()
        deep.subscription.depth = 5
        deep.longestQuiet = longestQuiet
        func venue(_ name: String, _ feed: Configuration.Venue.Feed?) -> MarketVenue {
            MarketVenue(
                name: name, kind: "lit", isProtected: feed != nil, rank: 1, feed: feed,
                longestSilence: longestSilence)
        }
        let start = now
        hub = MarketHub(
            [venue("DEEP", deep), venue("TOP", Configuration.Venue.Feed()), venue("DARK", nil)],
            instruments: [InstrumentID(1), InstrumentID(2)], count: 2,
            reference: ReferenceNames(
                instrument: { symbol in
                    Self.symbols.firstIndex(of: symbol).map { InstrumentID(UInt32($0 + 1)) }
                },
                symbol: { Self.symbols[Int($0.raw) - 1] }),
            longestCross: 1_000_000_000, clock: { start })
        hub.request = { [unowned self] venue, instruments in
            asked.append("\(venue.raw):" + instruments.map { "\($0.raw)" }.joined(separator: ","))
        }
        for number in 1...2 as ClosedRange<UInt16> { hub.connected(VenueID(number), at: now) }
    }

    func tell(_ type: FIXMsgType, _ fields: String, from venue: UInt16 = 1) {
        let writer = FIXMessageWriter(
            beginString: "FIX.4.4", senderCompID: "V", targetCompID: "OMSMD")
        var bytes = ByteWriter()
        let content = fields.utf8.map { $0 == UInt8(ascii: "|") ? 1 : $0 }
        content.withUnsafeBytes {
            _ = writer.append(
                type, sequence: 1, sendingTime: Timestamp(nanoseconds: 0), body: $0, to: &bytes)
        }
        var index = FIXMessageIndex()
        guard case .complete = index.parse(bytes.bytes) else {
            preconditionFailure("no message: \(fields)")
        }
        hub.receive(index, from: VenueID(venue), at: now)
    }

    func pass(milliseconds: Int64) { now = now.adding(nanoseconds: milliseconds * 1_000_000) }

    /// The hub looks at its feeds; each link has just heard a heartbeat unless it is silent.
    func check(silent: [UInt16] = []) {
        let now = now
        hub.check(at: now) { silent.contains($0.raw) ? .none : now }
    }

    /// `10 5 | 9.99 3`: a side of a book.
    func book(_ side: BookSide, _ venue: UInt16 = 1, _ instrument: UInt32 = 1) -> String {
        hub.store.withLevels(InstrumentID(instrument), VenueID(venue), side) { levels in
            levels.map {
                DecimalText.string($0.price.units) + " " + DecimalText.string($0.size.units)
            }.joined(separator: " | ")
        }
    }

    func isUsable(_ venue: UInt16 = 1, _ instrument: UInt32 = 1) -> Bool {
        hub.store.book(InstrumentID(instrument), VenueID(venue)).isUsable
    }

    var alerts: [String] {
        hub.alerts.all.map { "\($0.kind) \($0.venue)\($0.symbol) \($0.isOver)" }
    }
}

@Suite struct MarketHubTests {
    private static let snapshot =
        "55=IBM|268=4|269=0|270=10|271=5|83=4|269=0|270=9.99|271=3|269=1|270=10.02|271=7|"
        + "269=1|270=10.03|271=9|"

    @Test func aSnapshotAndItsChangesMakeABook() {
        let desk = HubDesk()
        desk.tell("W", Self.snapshot)
        #expect(desk.book(.bid) == "10 5 | 9.99 3" && desk.book(.ask) == "10.02 7 | 10.03 9")
        desk.tell("X", "268=1|279=0|269=0|55=IBM|270=10.01|271=2|")
        desk.tell("X", "268=2|279=2|269=0|55=IBM|270=9.99|279=1|269=1|270=10.02|271=1|")
        #expect(desk.book(.bid) == "10.01 2 | 10 5" && desk.book(.ask) == "10.02 1 | 10.03 9")
        // By place, and a level that is told to be empty.
        desk.tell("X", "268=1|279=2|269=0|55=IBM|1023=1|")
        desk.tell("X", "268=1|279=1|269=1|55=IBM|270=10.03|271=0|")
        #expect(desk.book(.bid) == "10 5" && desk.book(.ask) == "10.02 1")
        #expect(desk.isUsable())
        let best = desk.hub.store.nationalBest(InstrumentID(1), at: desk.now)
        #expect(best.bid == Price(units: 1_000_000_000) && best.bidVenues == 1)
    }

    @Test func aTopAloneKeepsNoGhosts() {
        let desk = HubDesk()
        desk.tell("W", "55=IBM|268=2|269=0|270=10|271=5|269=1|270=10.02|271=7|", from: 2)
        desk.tell("X", "268=1|279=1|269=0|55=IBM|270=10.01|271=4|", from: 2)
        desk.tell("X", "268=1|279=1|269=0|55=IBM|270=9.98|271=4|", from: 2)
        #expect(desk.book(.bid, 2) == "9.98 4" && desk.book(.ask, 2) == "10.02 7")
        desk.tell("X", "268=1|279=2|269=1|55=IBM|270=10.02|271=7|", from: 2)
        #expect(desk.book(.ask, 2) == "")
    }

    @Test func printsAndStatedFiguresAreKept() {
        let desk = HubDesk()
        desk.tell("W", "55=IBM|268=3|269=2|270=10|271=50|269=B|271=900|269=5|270=9.5|286=4|")
        var day = desk.hub.store.estimates(InstrumentID(1), at: desk.now)
        #expect(
            day.last == Price(units: 1_000_000_000) && day.volume == Quantity(units: 90_000_000_000)
        )
        #expect(day.previousClose == Price(units: 950_000_000))
        // The volume counts the print of its message, though it stands before it.
        desk.tell("X", "268=2|279=1|269=B|55=IBM|271=1000|279=0|269=2|270=10.1|271=100|")
        day = desk.hub.store.estimates(InstrumentID(1), at: desk.now)
        #expect(day.volume == Quantity(units: 100_000_000_000))
        #expect(day.last == Price(units: 1_010_000_000) && day.vwap == day.last)
        desk.tell("X", "268=1|279=2|269=2|55=IBM|270=10.1|271=100|")
        day = desk.hub.store.estimates(InstrumentID(1), at: desk.now)
        #expect(day.volume == Quantity(units: 90_000_000_000), "busted")
    }

    // MARK: Gaps

    @Test func aGapOfABookAsksForItAlone() {
        let desk = HubDesk()
        desk.tell("W", Self.snapshot)
        desk.tell("W", "55=BAC|268=1|269=0|270=20|271=5|")
        desk.tell("X", "268=1|279=1|269=0|55=IBM|270=10|271=6|83=5|")
        #expect(desk.isUsable() && desk.asked.isEmpty)
        // Number 6 is lost.
        desk.tell("X", "268=1|279=1|269=0|55=IBM|270=10|271=7|83=7|")
        #expect(!desk.isUsable() && desk.isUsable(1, 2))
        #expect(desk.asked == ["1:1"])
        desk.tell("X", "268=1|279=1|269=0|55=IBM|270=10|271=8|83=8|")
        #expect(desk.asked == ["1:1"], "asked once")
        desk.tell("W", "55=IBM|83=8|268=1|269=0|270=10|271=8|")
        #expect(desk.isUsable() && desk.book(.bid) == "10 8")
        desk.tell("X", "268=1|279=1|269=0|55=IBM|270=10|271=1|83=8|")
        #expect(desk.book(.bid) == "10 8", "known already")
        desk.check()
        let feed = desk.hub.readings[0]
        #expect(feed.gaps == 1 && feed.missed == 1 && feed.duplicates == 1 && feed.requests == 1)
        #expect(feed.doubtfulBooks == 0)
        #expect(desk.alerts == ["gapped DEEP false"])
    }

    @Test func severalEntriesMayShareANumber() {
        let desk = HubDesk()
        desk.tell("W", Self.snapshot)
        desk.tell(
            "X",
            "268=2|279=1|269=0|55=IBM|270=10|271=6|83=5|279=1|269=1|270=10.02|271=8|83=5|")
        #expect(desk.book(.bid) == "10 6 | 9.99 3" && desk.book(.ask) == "10.02 8 | 10.03 9")
    }

    @Test func aGapOfTheFeedAsksForEveryBook() {
        let desk = HubDesk()
        desk.tell("X", "1181=1|268=1|279=0|269=0|55=IBM|270=10|271=6|")
        desk.tell("X", "1181=3|268=1|279=0|269=0|55=BAC|270=20|271=6|")
        #expect(desk.hub.hasLostFeed && desk.asked == ["1:1,2"])
        #expect(desk.hub.readings[0].state == .gapped && desk.hub.readings[0].doubtfulBooks == 2)
        desk.tell("W", "55=BAC|268=1|269=0|270=21|271=1|")
        #expect(desk.hub.readings[0].state == .live, "one stream: the gap is over")
        #expect(desk.isUsable(1, 2) && !desk.isUsable(), "the other waits for its own")
        desk.tell("X", "1181=4|268=1|279=0|269=0|55=BAC|270=20.5|271=2|")
        #expect(desk.book(.bid, 1, 2) == "21 1 | 20.5 2")
        desk.tell("W", "55=IBM|268=1|269=0|270=10|271=9|")
        #expect(desk.isUsable() && desk.book(.bid) == "10 9")
        // Another channel numbers for itself.
        desk.tell("X", "1180=OTHER|1181=900|268=1|279=1|269=0|55=IBM|270=10|271=3|")
        #expect(desk.isUsable() && desk.book(.bid) == "10 3")
    }

    @Test func whatCountsFromOneAgainHasBegunAnew() {
        let desk = HubDesk()
        desk.tell("X", "1181=8|268=1|279=0|269=0|55=IBM|270=10|271=6|83=5|")
        desk.tell("X", "1181=9|268=1|279=0|269=0|55=IBM|270=9|271=6|83=1|")
        #expect(!desk.isUsable() && desk.asked == ["1:1"], "the book")
        desk.tell("W", "1181=10|55=IBM|83=1|268=1|269=0|270=9|271=6|")
        #expect(desk.isUsable())
        desk.check()
        desk.pass(milliseconds: 300)
        desk.tell("X", "1181=4|268=1|279=0|269=0|55=IBM|270=8|271=6|83=2|")
        #expect(desk.isUsable() && desk.book(.bid) == "9 6", "an old message")
        desk.tell("X", "1181=1|268=1|279=0|269=0|55=IBM|270=8|271=6|83=2|")
        #expect(!desk.isUsable() && desk.asked == ["1:1", "1:1,2"], "the feed")
    }

    @Test func aBookThatContradictsItselfIsAskedForAgainAndAgain() {
        let desk = HubDesk()
        desk.tell("W", Self.snapshot)
        desk.tell("X", "268=1|279=2|269=0|55=IBM|270=8|")
        #expect(!desk.isUsable() && desk.asked == ["1:1"])
        for _ in 0..<4 {
            desk.pass(milliseconds: 1_000)
            desk.check()
        }
        #expect(desk.asked.count == 1, "it has its time")
        desk.pass(milliseconds: 1_001)
        desk.check()
        #expect(desk.asked == ["1:1", "1:1"])
        desk.pass(milliseconds: 9_000)
        desk.check()
        #expect(desk.asked.count == 2, "and more each time")
        desk.pass(milliseconds: 1_001)
        desk.check()
        #expect(desk.asked.count == 3)
    }

    @Test(arguments: [
        "268=1|279=1|269=0|55=IBM|270=x|271=1|", "268=2|279=1|269=0|55=IBM|270=10|271=1|",
    ])
    func whatCannotBeUnderstoodIsAskedForAnew(_ fields: String) {
        let desk = HubDesk()
        desk.tell("W", Self.snapshot)
        desk.tell("X", fields)
        #expect(!desk.isUsable() && desk.asked == ["1:1"])
        #expect(desk.hub.readings[0].unreadable == 1)
    }

    // MARK: Health

    @Test func silenceMakesAFeedStale() {
        let desk = HubDesk()
        desk.tell("W", Self.snapshot)
        desk.pass(milliseconds: 2_900)
        desk.check(silent: [1])
        #expect(desk.isUsable())
        desk.pass(milliseconds: 200)
        desk.check(silent: [1])
        #expect(!desk.isUsable() && desk.hub.readings[0].state == .stale)
        #expect(desk.hub.readings[1].state == .live, "the other one has its heartbeats")
        desk.check()
        #expect(desk.hub.readings[0].state == .live)
        #expect(desk.alerts == ["stale DEEP false", "stale DEEP true"])
    }

    @Test func heartbeatsAloneMakeItStalled() {
        let desk = HubDesk(longestQuiet: .seconds(1))
        desk.tell("W", Self.snapshot)
        desk.pass(milliseconds: 1_100)
        desk.check()
        #expect(desk.hub.readings[0].state == .stalled)
        #expect(desk.hub.readings[1].state == .live, "nobody watches that one's data")
        #expect(desk.isUsable(), "a quiet market looks the same")
        desk.tell("X", "268=1|279=1|269=0|55=IBM|270=10|271=6|")
        #expect(desk.hub.readings[0].state == .live)
    }

    @Test func aLostLinkTakesItsQuotesAlong() {
        let desk = HubDesk()
        desk.tell("W", Self.snapshot)
        desk.hub.disconnected(VenueID(1), at: desk.now)
        #expect(!desk.isUsable())
        desk.check()
        desk.hub.connected(VenueID(1), at: desk.now)
        desk.check()
        #expect(!desk.isUsable() && desk.hub.readings[0].doubtfulBooks == 2)
        desk.tell("W", Self.snapshot)
        #expect(desk.isUsable())
        desk.check()
        #expect(desk.alerts == ["down DEEP false", "down DEEP true"])
        #expect(desk.asked.isEmpty, "the subscription has asked")
        desk.pass(milliseconds: 5_001)
        desk.check()
        #expect(desk.asked == ["1:2"], "BAC did not come")
    }

    @Test func aMarketThatStaysCrossedIsTold() {
        let desk = HubDesk()
        desk.tell("W", Self.snapshot)
        desk.tell("W", "55=IBM|268=2|269=0|270=10.05|271=5|269=1|270=10.06|271=7|", from: 2)
        desk.check()
        #expect(desk.alerts.isEmpty, "it may be over at once")
        desk.pass(milliseconds: 1_001)
        desk.check()
        desk.check()
        #expect(desk.alerts == ["crossed IBM false"])
        let words = desk.hub.alerts.all[0].words
        #expect(words.contains("TOP bids 10.05") && words.contains("DEEP offers 10.02"), "\(words)")
        desk.tell("X", "268=1|279=1|269=0|55=IBM|270=10.01|271=5|", from: 2)
        desk.check()
        #expect(desk.alerts == ["crossed IBM false", "crossed IBM true"])
    }

    @Test func aRefusalIsTold() {
        let desk = HubDesk()
        desk.tell("Y", "262=MD1|281=5|58=top only|")
        desk.check()
        #expect(desk.hub.readings[0].refusal == "35=Y reason 5: top only")
        #expect(desk.alerts == ["refused DEEP false"])
    }

    @Test func halfAMarketsHaltIsNoStateOfTheOthers() {
        let desk = HubDesk()
        desk.tell("W", Self.snapshot)
        desk.tell("f", "55=IBM|326=2|")
        #expect(!desk.isUsable() && desk.hub.readings[0].status == .none)
        // The market closes and opens again: the halt stands.
        desk.tell("h", "336=1|340=3|")
        #expect(!desk.isUsable(1, 2))
        desk.tell("h", "336=1|340=2|")
        #expect(!desk.isUsable() && desk.isUsable(1, 2))
        desk.tell("f", "55=IBM|326=3|")
        #expect(desk.isUsable())
    }

    @Test func aReadingHasEverything() throws {
        let desk = HubDesk()
        desk.tell("W", Self.snapshot)
        let reading = try #require(desk.hub.reading(of: "IBM"))
        #expect(reading.venues.map(\.name) == ["DEEP", "TOP"], "the dark one is not asked")
        #expect(reading.venues[0].bids.count == 2 && reading.venues[0].isBestBid)
        #expect(!reading.venues[1].isBestBid && reading.venues[1].bids.isEmpty)
        #expect(reading.best.condition == .normal)
        #expect(desk.hub.reading(of: "XNOW") == nil && desk.hub.reading(of: "") == nil)
    }
}
