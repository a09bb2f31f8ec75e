import MarketDataGateway
import OMSMarket
import OMSTypes
import Testing

@testable import OMSRuntime

/// What of market data orders may be decided by, as the hub tells it.
@Suite struct MarketTruthTests {
    private func told(_ desk: HubDesk) -> [String] {
        desk.hub.told.map { entry in
            switch entry {
            case .quote(let side):
                return "\(side.isBid ? "bid" : "ask") \(side.symbol) "
                    + "\(DecimalText.string(side.size.units))@\(DecimalText.string(side.price.units))"
            case .book: return "a book"
            case .trade(let print):
                return "trade \(print.symbol) \(DecimalText.string(print.size.units))@"
                    + DecimalText.string(print.price.units)
            }
        }
    }

    @Test("Of a feed of the best alone each side is told once, and no number twice")
    func tops() {
        let desk = HubDesk()
        desk.tell("W", "55=IBM|268=2|269=0|270=10|271=5|83=3|269=1|270=10.02|271=7|", from: 2)
        #expect(told(desk) == ["bid IBM 5@10", "ask IBM 7@10.02"])
        desk.tell("X", "268=1|279=1|269=0|55=IBM|270=10.01|271=4|83=4|", from: 2)
        #expect(told(desk) == ["bid IBM 4@10.01"])
        desk.tell("X", "268=1|279=1|269=0|55=IBM|270=10.5|271=4|83=4|", from: 2)
        #expect(told(desk).isEmpty, "it was there")
        desk.tell("X", "268=1|279=2|269=1|55=IBM|270=10.02|271=7|83=5|", from: 2)
        #expect(told(desk) == ["ask IBM 0@0"])
        // Of one that tells depth, levels are for the hub.
        desk.tell("X", "268=1|279=0|269=0|55=IBM|270=10|271=5|")
        #expect(told(desk).isEmpty && desk.hub.touched.map(\.raw) == [1])
    }

    @Test("A gap of a book, or of the feed, is told: what was there counts no more")
    func gaps() {
        let desk = HubDesk()
        desk.tell("W", "55=IBM|268=2|269=0|270=10|271=5|83=3|269=1|270=10.02|271=7|", from: 2)
        desk.tell("X", "268=1|279=1|269=0|55=IBM|270=10.01|271=4|83=6|", from: 2)
        #expect(desk.hub.doubted.map(\.raw) == [1] && !desk.hub.hasLostFeed)
        #expect(told(desk) == ["bid IBM 4@10.01"], "what comes behind the gap is news")
        desk.tell("X", "1181=1|268=1|279=1|269=0|55=BAC|270=20|271=4|", from: 2)
        desk.tell("X", "1181=3|268=1|279=1|269=0|55=BAC|270=20|271=5|", from: 2)
        #expect(desk.hub.hasLostFeed)
    }

    @Test("Trades that count are told, of every feed; average prices and late ones are not")
    func trades() {
        let desk = HubDesk()
        for venue in [1, 2] as [UInt16] {
            desk.tell("X", "268=1|279=0|269=2|55=IBM|270=10|271=50|", from: venue)
            #expect(told(desk) == ["trade IBM 50@10"])
            desk.tell("X", "268=1|279=2|269=2|55=IBM|270=10|271=50|", from: venue)
            #expect(told(desk) == ["trade IBM -50@10"])
            desk.tell("X", "268=1|279=0|269=2|55=IBM|270=10|271=50|277=B|", from: venue)
            #expect(told(desk).isEmpty)
        }
    }

    @Test("Silence is noticed once, and so is its end")
    func silence() {
        let desk = HubDesk()
        desk.tell("W", "55=IBM|268=1|269=0|270=10|271=5|", from: 2)
        desk.pass(milliseconds: 3_100)
        desk.check(silent: [2])
        desk.check(silent: [2])
        #expect(desk.hub.silenced.map { "\($0.0.raw) \($0.isHeard)" } == ["2 false"])
        desk.tell("X", "268=1|279=1|269=0|55=IBM|270=10|271=6|", from: 2)
        #expect(desk.hub.silenced.map { "\($0.0.raw) \($0.isHeard)" } == ["2 false", "2 true"])
    }

    @Test("A venue that does not trade tells no quotes; what it showed is noticed")
    func states() {
        let desk = HubDesk()
        desk.tell("W", "55=IBM|268=1|269=0|270=10|271=5|", from: 2)
        desk.hub.restated.removeAll()
        desk.tell("f", "55=IBM|326=21|", from: 2)
        #expect(desk.hub.restated.map { "\($0.0.raw) \($0.1.raw)" } == ["1 2"])
        desk.tell("X", "268=1|279=1|269=0|55=IBM|270=10.5|271=6|", from: 2)
        #expect(told(desk).isEmpty)
        #expect(desk.hub.isHalted(InstrumentID(1)) == false, "a call is no halt")
    }

    @Test("An instrument is halted when all that are heard halt it, and trades when one does")
    func halts() {
        let desk = HubDesk()
        let ibm = InstrumentID(1)
        #expect(desk.hub.isHalted(ibm) == nil)
        desk.tell("f", "55=IBM|326=2|")
        #expect(desk.hub.isHalted(ibm) == nil, "the other venue says nothing")
        desk.tell("f", "55=IBM|326=17|", from: 2)
        #expect(desk.hub.isHalted(ibm) == false)
        desk.tell("f", "55=IBM|326=4|", from: 2)
        #expect(desk.hub.isHalted(ibm) == true)
        #expect(desk.hub.isHalted(InstrumentID(2)) == nil)
        desk.hub.disconnected(VenueID(2), at: desk.now)
        #expect(desk.hub.isHalted(ibm) == true)
        desk.hub.disconnected(VenueID(1), at: desk.now)
        #expect(desk.hub.isHalted(ibm) == nil, "lost links say nothing")
    }

    @Test("A book in JSON is known with its depth; orders are decided by its best")
    func jsonBooks() {
        let desk = HubDesk()
        func sides(_ bids: [(Int64, Int64)], _ asks: [(Int64, Int64)]) -> MarketEntry {
            func levels(_ side: [(Int64, Int64)]) -> [BookSides.Level] {
                side.map {
                    BookSides.Level(
                        Price(units: $0.0 * 1_000_000), Quantity(units: $0.1 * 100_000_000))
                }
            }
            return .book(BookSides(symbol: "IBM", bids: levels(bids), asks: levels(asks)))
        }
        func receive(_ entry: MarketEntry) {
            desk.hub.receive([entry], from: VenueID(2), at: desk.now)
        }
        receive(sides([(1_000, 5), (999, 8)], [(1_002, 7)]))
        #expect(desk.isUsable(2) && desk.book(.bid, 2) == "10 5 | 9.99 8")
        #expect(told(desk) == ["bid IBM 5@10", "ask IBM 7@10.02"])
        receive(sides([(999, 8)], [(1_002, 7), (1_003, 1)]))
        #expect(desk.book(.bid, 2) == "9.99 8" && desk.book(.ask, 2) == "10.02 7 | 10.03 1")
        receive(sides([], []))
        #expect(desk.book(.bid, 2).isEmpty && told(desk) == ["bid IBM 0@0", "ask IBM 0@0"])
    }

    @Test("JSON goes the same way: both sides together make a book whole")
    func json() {
        let desk = HubDesk()
        func quote(_ isBid: Bool, _ cents: Int64, _ size: Int64) -> MarketEntry {
            .quote(
                QuoteSide(
                    symbol: "IBM", isBid: isBid, price: Price(units: cents * 1_000_000),
                    size: Quantity(units: size * 100_000_000)))
        }
        desk.hub.receive(
            [
                quote(true, 1_000, 5), quote(false, 1_002, 7),
                .trade(
                    MarketPrint(
                        symbol: "IBM", price: Price(units: 1_001_000_000),
                        size: Quantity(units: 300_000_000))),
            ], from: VenueID(2), at: desk.now)
        #expect(desk.isUsable(2) && desk.book(.bid, 2) == "10 5" && desk.book(.ask, 2) == "10.02 7")
        #expect(told(desk) == ["bid IBM 5@10", "ask IBM 7@10.02", "trade IBM 3@10.01"])
        desk.hub.receive([quote(true, 999, 1)], from: VenueID(2), at: desk.now)
        #expect(desk.book(.bid, 2) == "9.99 1" && desk.book(.ask, 2) == "10.02 7")
        let day = desk.hub.store.book(InstrumentID(1), VenueID(2))
        #expect(day.lastQty == Quantity(units: 300_000_000))
    }
}
