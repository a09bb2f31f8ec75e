import OMSTypes
import Testing

@testable import VenueSimulator

/// A simulated dealer: what it quotes, what it trades on, and what goes wrong there.
@Suite struct DealerTests {
    private static let start = Timestamp(nanoseconds: 5_000_000_000)
    private static let ms: Int64 = 1_000_000

    private func floor(_ faults: [VenueFault] = []) -> VenueFloor {
        var description = VenueDescription(
            name: "D", mic: "XDLR", kind: .dealer, faults: faults, symbols: ["UST5", "UST7"])
        description.quoting.prices["UST5"] = Price(units: 100 * DecimalText.scale)
        description.quoting.life = 1_000 * Self.ms
        return VenueFloor(description, startedAt: Self.start)
    }

    private func at(_ milliseconds: Int64) -> Timestamp {
        Self.start.adding(nanoseconds: milliseconds * Self.ms)
    }

    private func request(
        _ id: Text64, _ side: Side? = .buy, symbol: Symbol = "UST5", _ lots: Int64 = 1_000
    ) -> VenueInbound {
        .quoteRequest(
            VenueQuoteRequest(
                quoteReqID: id, symbol: symbol, side: side,
                quantity: Quantity(units: lots * DecimalText.scale)))
    }

    private func order(
        _ id: ClOrdID, on quote: VenueQuoteReport?, _ side: Side = .buy, lots: Int64 = 1_000,
        away: Int64 = 0
    ) -> VenueInbound {
        let price = (side.isBuy ? quote?.offerPx : quote?.bidPx) ?? .none
        return .newOrder(
            VenueNewOrder(
                clOrdID: id, symbol: "UST5", side: side, timeInForce: .fillOrKill,
                quantity: Quantity(units: lots * DecimalText.scale),
                price: Price(units: price.units + away), quoteID: quote?.quoteID))
    }

    /// What is said by a time.
    private func said(_ floor: inout VenueFloor, through end: Int64) -> [VenueReport] {
        var reports: [VenueReport] = []
        while let due = floor.timeNext, due <= at(end) {
            floor.advance(to: due)
            while let entry = floor.nextReport(at: due) { reports.append(entry.report) }
        }
        return reports
    }

    private func answer(_ floor: inout VenueFloor, _ side: Side? = .buy) -> VenueQuoteReport? {
        floor.take(request("R", side), at: at(0))
        guard case .quote(let quote)? = said(&floor, through: 0).first else { return nil }
        return quote
    }

    @Test func quotesTheSideThatIsAskedFor() throws {
        var floor = floor()
        let buy = try #require(answer(&floor))
        #expect(buy.bidPx == nil && buy.offerPx != nil && buy.validUntil == at(1_000))
        let sell = try #require(answer(&floor, .sell))
        #expect(sell.bidPx != nil && sell.offerPx == nil)
        let both = try #require(answer(&floor, nil))
        #expect(try #require(both.bidPx) < #require(both.offerPx))
        floor.take(request("S", symbol: "UST7"), at: at(0))
        floor.take(request("T", .buy, 0), at: at(0))
        #expect(
            said(&floor, through: 0).map(VenueScript.text) == ["AG(S) 658=1", "AG(T) 658=3"])
    }

    static let orders: [(String, Int64, Int64, Int64, String)] = [
        ("as quoted", 1_000, 0, 0, "8(A) F 2 1000 1000 0 1000"),
        ("for less", 400, 0, 0, "8(A) F 2 400 400 0 400"),
        ("for more", 1_100, 0, 0, "8(A) 8 8 1100 0 0 0 103=3"),
        ("at a better price", 1_000, -1_000_000, 0, "8(A) 8 8 1000 0 0 0 103=0"),
        ("too late", 1_000, 0, 1_000, "8(A) 8 8 1000 0 0 0 103=4"),
    ]

    @Test(arguments: orders)
    func tradesOnItsQuotes(
        _ name: String, _ lots: Int64, _ away: Int64, _ after: Int64, _ wanted: String
    ) throws {
        var floor = floor()
        let quote = try #require(answer(&floor))
        floor.take(order("A", on: quote, lots: lots, away: away), at: at(after))
        #expect(said(&floor, through: after).map(VenueScript.text).last == wanted, "\(name)")
    }

    @Test func aQuoteIsTakenOnce() throws {
        var floor = floor()
        let quote = try #require(answer(&floor))
        for id in ["A", "B"] as [ClOrdID] { floor.take(order(id, on: quote), at: at(1)) }
        floor.take(order("C", on: nil), at: at(1))
        #expect(
            said(&floor, through: 1).map(VenueScript.text) == [
                "8(A) 0 0 1000 0 1000 0", "8(A) F 2 1000 1000 0 1000", "8(B) 8 8 1000 0 0 0 103=0",
                "8(C) 8 8 1000 0 0 0 103=11",
            ])
    }

    @Test func whatGoesWrong() throws {
        var silent = floor([VenueFault(.noQuote, .once(1))])
        #expect(answer(&silent) == nil)
        var late = floor([VenueFault(.lateQuote(nanoseconds: 300 * Self.ms), .once(1))])
        late.take(request("R"), at: at(0))
        #expect(said(&late, through: 299).isEmpty && said(&late, through: 300).count == 1)
        var fickle = floor([VenueFault(.withdrawQuote(nanoseconds: 50 * Self.ms), .every(1))])
        let quote = try #require(answer(&fickle))
        #expect(said(&fickle, through: 50).map(VenueScript.text) == ["Z(R)"])
        fickle.take(order("A", on: quote), at: at(60))
        #expect(said(&fickle, through: 60).map(VenueScript.text) == ["8(A) 8 8 1000 0 0 0 103=0"])
        // What was taken in time is not taken back.
        fickle.take(request("S"), at: at(100))
        guard case .quote(let next)? = said(&fickle, through: 100).last else { return }
        fickle.take(order("B", on: next), at: at(110))
        #expect(said(&fickle, through: 500).count == 2)
    }
}
