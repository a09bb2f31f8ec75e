import OMSTypes
import Testing

@testable import VenueSimulator

/// A venue's day: opening call, trading, closing call, close; and halts.
@Suite struct VenueAuctionTests {
    private static let second: Int64 = 1_000_000_000
    private let start = Timestamp(nanoseconds: 1_000_000_000)

    private func venue(
        _ kind: VenueDescription.Kind = .lit, freeze: Int64 = 0,
        _ change: (inout VenueDescription) -> Void = { _ in }
    ) -> VenueEngine {
        var description = VenueDescription(
            name: "V", mic: "XNYS", kind: kind, symbols: ["IBM"])
        description.takes = [.displayQty, .minQty]
        description.auctions = AuctionTimes(
            opening: 10 * Self.second, closing: 100 * Self.second, call: 20 * Self.second,
            freeze: freeze)
        change(&description)
        return VenueEngine(description, startedAt: start)
    }

    private func order(
        _ id: ClOrdID, _ side: Side, _ terms: String, _ timeInForce: TimeInForce = .day
    ) -> VenueNewOrder {
        let parts = terms.split(separator: "@").map(String.init)
        let isMarket = parts[1] == "mkt"
        return VenueNewOrder(
            clOrdID: id, symbol: "IBM", side: side, ordType: isMarket ? .market : .limit,
            timeInForce: timeInForce, quantity: qty(parts[0]), price: isMarket ? nil : px(parts[1]))
    }

    private func told(_ engine: inout VenueEngine) -> [String] {
        defer { engine.reports = [] }
        return engine.reports.map { VenueScript.text($0) }
    }

    private func at(_ seconds: Int64) -> Timestamp {
        start.adding(nanoseconds: seconds * Self.second)
    }

    @Test("Opening: nothing trades in the call, all at one price at its end, the rest works on")
    func opening() {
        var engine = venue()
        #expect(engine.tradingStatus(of: "IBM") == 21)
        engine.setBackground("IBM", .bid, [level("100@9.99")])
        engine.setBackground("IBM", .ask, [level("100@10.03")])
        engine.submit(order("MOO", .buy, "300@mkt", .atTheOpening), at: start)
        engine.submit(order("LOO", .sell, "200@10.00", .atTheOpening), at: start)
        engine.submit(order("DAY", .sell, "200@10.01"), at: start)
        engine.submit(order("IOC", .sell, "200@10.01", .immediateOrCancel), at: start)
        engine.submit(order("FAR", .buy, "500@9.98", .atTheOpening), at: start)
        #expect(
            told(&engine).map { $0.prefix(9) } == [
                "8(MOO) 0 ", "8(LOO) 0 ", "8(DAY) 0 ", "8(IOC) 8 ", "8(FAR) 0 ",
            ])
        #expect(engine.top(of: "IBM") == BookTop())
        let indication = engine.indication(of: "IBM")
        #expect(indication?.price == px("10.01"))
        #expect(indication?.volume == qty("300"))
        #expect(indication?.imbalance == qty("100"))
        #expect(engine.tradingStatus(of: "IBM") == 5)
        engine.advance(to: at(9))
        #expect(told(&engine).isEmpty)
        engine.advance(to: at(10))
        let reports = told(&engine)
        #expect(
            reports.sorted() == [
                "8(DAY) F 1 200 100 100 100", "8(FAR) C C 500 0 0 0",
                "8(LOO) F 2 200 200 0 200", "8(MOO) F 1 300 200 100 200",
                "8(MOO) F 2 300 300 0 100",
            ], "\(reports)")
        #expect(engine.tradingStatus(of: "IBM") == 17)
        #expect(engine.top(of: "IBM").ask == level("100@10.01"))
        #expect(engine.prints.reduce(Quantity.zero) { $0 + $1.quantity } == qty("300"))
        #expect(engine.prints.allSatisfy { $0.price == px("10.01") })
        engine.submit(order("LATE", .buy, "100@mkt", .atTheOpening), at: at(11))
        #expect(told(&engine) == ["8(LATE) 8 8 100 0 0 0 103=4"])
    }

    @Test("The close: orders for it wait, the book joins the call, what is left expires")
    func closing() {
        var engine = venue()
        engine.advance(to: at(10))
        engine.setBackground("IBM", .bid, [level("100@9.99")])
        engine.submit(order("MOC", .buy, "400@mkt", .atTheClose), at: at(20))
        engine.submit(order("DAY", .sell, "100@10.00"), at: at(21))
        engine.submit(order("LOC", .sell, "200@10.02", .atTheClose), at: at(22))
        // A market order for the close takes nothing before it.
        #expect(told(&engine).allSatisfy { $0.contains(" 0 0 ") })
        #expect(engine.top(of: "IBM").ask == level("100@10.00"))
        engine.advance(to: at(80))
        #expect(engine.phase == .closingCall && engine.top(of: "IBM") == BookTop())
        #expect(engine.indication(of: "IBM")?.volume == qty("300"))
        engine.advance(to: at(100))
        let reports = told(&engine)
        #expect(reports.contains("8(DAY) F 2 100 100 0 100"), "\(reports)")
        #expect(reports.contains("8(LOC) F 2 200 200 0 200"))
        #expect(reports.last == "8(MOC) C C 400 300 0 0")
        #expect(engine.openOrderCount == 0)
        engine.submit(order("X", .buy, "100@10.00"), at: at(101))
        #expect(told(&engine) == ["8(X) 8 8 100 0 0 0 103=2"])
        #expect(engine.tradingStatus(of: "IBM") == 18)
    }

    @Test("In the last part of a call nothing comes and nothing goes")
    func freeze() {
        var engine = venue(freeze: 3 * Self.second)
        engine.submit(order("A", .buy, "100@10.00"), at: start)
        engine.advance(to: at(8))
        engine.submit(order("B", .sell, "100@10.00"), at: at(8))
        engine.cancel(VenueCancel(clOrdID: "C", origClOrdID: "A"))
        let reports = told(&engine)
        #expect(reports[1] == "8(B) 8 8 100 0 0 0 103=4")
        #expect(reports[2].hasPrefix("9(C,A) 0 434=1 102=0"))
        var before = venue(freeze: 3 * Self.second)
        before.submit(order("A", .buy, "100@10.00"), at: start)
        before.cancel(VenueCancel(clOrdID: "C", origClOrdID: "A"))
        #expect(told(&before).last?.hasPrefix("8(C,A) 4 4") == true)
    }

    @Test("A venue of auctions alone takes orders for the opening and the close, nothing else")
    func auctionOnly() {
        var engine = venue(.auction)
        engine.submit(order("DAY", .buy, "100@10.00"), at: start)
        engine.submit(order("OPG", .buy, "100@10.00", .atTheOpening), at: start)
        engine.submit(order("S", .sell, "100@10.00", .atTheOpening), at: start)
        engine.advance(to: at(10))
        engine.submit(order("CLS", .buy, "100@10.00", .atTheClose), at: at(30))
        engine.submit(order("C2", .sell, "60@10.00", .atTheClose), at: at(31))
        engine.advance(to: at(100))
        let reports = told(&engine)
        #expect(reports[0] == "8(DAY) 8 8 100 0 0 0 103=11")
        #expect(reports.contains("8(OPG) F 2 100 100 0 100"))
        #expect(reports.contains("8(CLS) F 1 100 60 40 60"))
        #expect(reports.contains("8(CLS) C C 100 60 0 0"))
    }

    @Test("A day that begins anew has a call again")
    func cycle() {
        var engine = venue { $0.auctions?.cycle = 200 * Self.second }
        engine.advance(to: at(150))
        #expect(engine.phase == .closed)
        engine.advance(to: at(205))
        #expect(engine.phase == .openingCall)
        engine.advance(to: at(211))
        #expect(engine.phase == .continuous)
    }

    @Test("A halt: orders are refused, cancels are taken, nothing is shown; then all goes on")
    func halt() {
        var engine = venue { $0.auctions = nil }
        engine.setBackground("IBM", .ask, [level("100@10.01")])
        engine.submit(order("A", .buy, "100@10.00"), at: start)
        engine.submit(order("B", .buy, "100@9.99"), at: start)
        engine.halt(until: at(5))
        #expect(engine.tradingStatus(of: "IBM") == 2 && engine.top(of: "IBM") == BookTop())
        engine.submit(order("X", .buy, "100@10.05"), at: at(1))
        engine.cancel(VenueCancel(clOrdID: "BX", origClOrdID: "B"))
        engine.setBackground("IBM", .ask, [level("60@10.00")])
        let reports = told(&engine)
        #expect(reports[2] == "8(X) 8 8 100 0 0 0 103=2")
        #expect(reports[3].hasPrefix("8(BX,B) 4 4"))
        #expect(reports.count == 4)
        engine.advance(to: at(5))
        // The quote of meanwhile reaches the order that stood there.
        #expect(told(&engine) == ["8(A) F 1 100 60 40 60"])
        #expect(engine.tradingStatus(of: "IBM") == 17)
    }
}
