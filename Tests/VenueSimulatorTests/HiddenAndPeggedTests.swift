import OMSTypes
import Testing

@testable import VenueSimulator

/// Orders that are not shown, and orders whose price follows others.
@Suite struct HiddenAndPeggedTests {
    private func venue() -> VenueEngine {
        var description = VenueDescription(
            name: "V", mic: "XNYS", kind: .lit, symbols: ["IBM"])
        description.takes = [.displayQty, .hidden, .pegged]
        return VenueEngine(description, startedAt: Timestamp(nanoseconds: 0))
    }

    private let now = Timestamp(nanoseconds: 1)

    private func order(
        _ id: ClOrdID, _ side: Side, _ terms: String, display: String? = nil,
        peg: VenueNewOrder.Peg? = nil
    ) -> VenueNewOrder {
        let parts = terms.split(separator: "@").map(String.init)
        return VenueNewOrder(
            clOrdID: id, symbol: "IBM", side: side, ordType: peg == nil ? .limit : .pegged,
            quantity: qty(parts[0]), price: parts.count > 1 ? px(parts[1]) : nil,
            display: display.map { qty($0) }, peg: peg)
    }

    private func fills(_ engine: inout VenueEngine) -> [String] {
        defer { engine.reports = [] }
        return engine.reports.map { VenueScript.text($0) }.filter { $0.contains(" F ") }
    }

    @Test("A hidden order is not shown, trades behind what is, and before worse prices")
    func hidden() {
        var engine = venue()
        engine.submit(order("H", .buy, "100@10.00", display: "0"), at: now)
        engine.submit(order("V", .buy, "100@10.00"), at: now)
        engine.submit(order("W", .buy, "100@9.99"), at: now)
        #expect(
            engine.depth(of: "IBM", .bid, levelsMax: 9) == [level("100@10.00"), level("100@9.99")])
        engine.reports = []
        engine.submit(order("S", .sell, "250@9.99"), at: now)
        #expect(
            fills(&engine) == [
                "8(V) F 2 100 100 0 100", "8(S) F 1 250 100 150 100",
                "8(H) F 2 100 100 0 100", "8(S) F 1 250 200 50 100",
                "8(W) F 1 100 50 50 50", "8(S) F 2 250 250 0 50",
            ])
        engine.submit(order("H2", .sell, "100@10.05", display: "0"), at: now)
        #expect(engine.top(of: "IBM").ask == nil)
        engine.replace(
            VenueReplace(
                clOrdID: "H3", origClOrdID: "H2", symbol: "IBM", side: .sell,
                quantity: qty("100"), price: px("10.04")), at: now)
        #expect(engine.top(of: "IBM").ask == nil, "a replace does not show it")
        engine.cancel(VenueCancel(clOrdID: "H4", origClOrdID: "H3"))
        #expect(engine.openOrderCount == 1)
    }

    @Test("Pegs follow the national best, within their limit, and stay where it is crossed")
    func pegs() {
        var engine = venue()
        engine.setNational("IBM", NationalBest(bid: px("10.00"), ask: px("10.03")), at: now)
        engine.submit(order("P", .buy, "100", peg: .init(.primary)), at: now)
        engine.submit(order("L", .buy, "100@10.01", peg: .init(.primary)), at: now)
        engine.submit(order("M", .sell, "100", peg: .init(.midpoint)), at: now)
        engine.submit(order("O", .sell, "100", peg: .init(.market, offset: px("0.02"))), at: now)
        #expect(engine.depth(of: "IBM", .bid, levelsMax: 9) == [level("200@10.00")])
        // The midpoint order is hidden; the market peg stands two ticks above the bid.
        #expect(engine.depth(of: "IBM", .ask, levelsMax: 9) == [level("100@10.02")])
        engine.setNational("IBM", NationalBest(bid: px("10.02"), ask: px("10.06")), at: now)
        #expect(
            engine.depth(of: "IBM", .bid, levelsMax: 9) == [level("100@10.02"), level("100@10.01")])
        #expect(engine.depth(of: "IBM", .ask, levelsMax: 9) == [level("100@10.04")])
        engine.setNational("IBM", NationalBest(bid: px("10.08"), ask: px("10.06")), at: now)
        #expect(engine.top(of: "IBM").bid == level("100@10.02"), "crossed: all stay")
        engine.reports = []
        // 10.02 and 10.06: the middle is 10.04; half a unit would go to the seller.
        engine.setNational("IBM", NationalBest(bid: px("10.02"), ask: px("10.06")), at: now)
        engine.submit(order("T", .buy, "150@10.04"), at: now)
        #expect(
            fills(&engine) == [
                "8(O) F 2 100 100 0 100", "8(T) F 1 150 100 50 100",
                "8(M) F 1 100 50 50 50", "8(T) F 2 150 150 0 50",
            ])
        engine.setNational("IBM", NationalBest(), at: now)
        engine.setBackground("IBM", .bid, [])
        #expect(engine.top(of: "IBM").bid == nil, "nothing to follow: out of the book")
        engine.cancel(VenueCancel(clOrdID: "PX", origClOrdID: "P"))
        #expect(engine.openOrderCount == 2)
    }

    @Test("Without a national best a peg follows what others show, never another peg")
    func ownBook() {
        var engine = venue()
        engine.setBackground("IBM", .bid, [level("100@10.00")])
        engine.submit(order("P", .buy, "100", peg: .init(.primary, offset: px("0.01"))), at: now)
        engine.submit(order("Q", .buy, "100", peg: .init(.primary, offset: px("0.01"))), at: now)
        #expect(engine.top(of: "IBM").bid == level("200@10.01"))
        engine.submit(order("B", .buy, "50@10.05"), at: now)
        #expect(engine.top(of: "IBM").bid == level("200@10.06"))
        engine.cancel(VenueCancel(clOrdID: "BX", origClOrdID: "B"))
        #expect(engine.top(of: "IBM").bid == level("200@10.01"))
    }

    @Test("What is taken stands in the description")
    func refused() {
        var plain = VenueEngine(
            VenueDescription(name: "V", mic: "X", kind: .lit), startedAt: Timestamp(nanoseconds: 0))
        plain.submit(order("H", .buy, "100@10.00", display: "0"), at: now)
        plain.submit(order("P", .buy, "100", peg: .init(.primary)), at: now)
        #expect(plain.reports.map { VenueScript.text($0) }.allSatisfy { $0.contains("103=11") })
        var taking = venue()
        var bad = order("N", .buy, "100")
        bad.ordType = .pegged
        taking.submit(bad, at: now)
        #expect(VenueScript.text(taking.reports[0]).contains("103=11"))
    }
}
