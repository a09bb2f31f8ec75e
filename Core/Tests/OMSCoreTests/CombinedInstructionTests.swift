import OMSTypes
import Testing

@testable import OMSCore

/// Trailing stop limits, and display quantities beside pegs and minimum quantities.
@Suite struct CombinedInstructionTests {
    private func trailing(_ desk: Desk, _ side: Side, _ limit: String, stop: String) -> OrderID {
        desk.enter(desk.order("T", side, 100, limit, stop: stop)) {
            $0.peg = .trailingStop
            $0.pegOffset = px("1").units
        }
    }

    @Test("A trailing stop limit: the limit keeps its distance to the level, and works at it")
    func trailingStopLimit() throws {
        let desk = Desk()
        desk.quote(1, "20", 500, "20.05", 500)
        let id = trailing(desk, .sell, "18.9", stop: "19")
        #expect(desk.refusal == nil && desk.routes.isEmpty)
        desk.quote(1, "20.5", 500, "20.55", 500)
        desk.runCalled()
        #expect(desk.view(id).terms.stopPx == px("19.5"))
        #expect(desk.view(id).terms.price == px("19.4"))
        try desk.restart()
        desk.quote(1, "19.5", 500, "19.55", 500)
        desk.runCalled()
        #expect(desk.routes.map(\.price).allSatisfy { $0 >= px("19.4") })
        #expect(desk.routes.map(\.ordType) == [.limit])
        #expect(desk.replayed() == desk.digest())
    }

    @Test(arguments: [("20", "19", Side.sell), ("18", "19", .buy)])
    func limitOnTheWrongSide(_ limit: String, _ stop: String, _ side: Side) {
        let desk = Desk()
        _ = trailing(desk, side, limit, stop: stop)
        #expect(desk.refusal == .pegTerms)
    }

    @Test("A trailing stop limit without a level is refused: its limit would have no place")
    func noLevel() {
        let desk = Desk()
        var order = desk.order("T", .sell, 100, "19", stop: "19")
        order.stopPx = .none
        desk.enter(order) {
            $0.peg = .trailingStop
            $0.pegOffset = px("1").units
        }
        #expect(desk.refusal == .stopPxMissing)
    }

    @Test("A peg shows one part after the other, or the venue hides the rest")
    func displayedPeg() {
        for (takes, sizes) in [
            (VenueCapabilities(), [qty(100), qty(100)]), (.displayQty, [qty(250)]),
        ] {
            let desk = Desk(venues: [VenueTerms(name: "V1", mic: "XV1", takes: takes)])
            desk.quote(1, "10", 500, "10.05", 500)
            var order = desk.order("P", .buy, 250, nil)
            order.ordType = .pegged
            let id = desk.enter(order) {
                $0.peg = .primary
                $0.displayQty = qty(100)
            }
            #expect(desk.refusal == nil)
            let shown = desk.core.instructions(of: desk.routes[0].order).displayQty
            #expect(shown == (takes == .displayQty ? qty(100) : .zero))
            desk.venue(.new, on: desk.routes[0])
            desk.wait(milliseconds: 300)
            desk.venue(.trade, on: desk.routes[0], lastQty: qty(100))
            #expect(desk.routes.map(\.quantity) == sizes)
            #expect(desk.view(id).cumQty == qty(100))
            #expect(desk.replayed() == desk.digest())
        }
    }

    @Test("The minimum comes first, then one shown part after the other")
    func displayedMinimum() {
        let desk = Desk()
        desk.quote(1, "9.9", 500, "10", 300)
        let id = desk.enter(desk.order("M", .buy, 1000, "10")) {
            $0.minQty = qty(200)
            $0.displayQty = qty(100)
        }
        #expect(desk.routes.map(\.timeInForce) == [.fillOrKill])
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(300))
        #expect(desk.routes.map(\.quantity) == [qty(300), qty(100)])
        #expect(desk.routes[1].reason == .display && desk.view(id).leavesQty == qty(700))
    }

    @Test("Without quotes it rests only where a venue keeps both the minimum and the display")
    func nativeMinimum() {
        for (takes, count) in [(VenueCapabilities.minQty, 0), ([.minQty, .displayQty], 1)] {
            let desk = Desk(venues: [VenueTerms(name: "V1", mic: "XV1", takes: takes)])
            desk.enter(desk.order("M", .buy, 1000, "10")) {
                $0.minQty = qty(200)
                $0.displayQty = qty(100)
            }
            #expect(desk.routes.count == count)
            guard let route = desk.routes.first else { continue }
            let sent = desk.core.instructions(of: route.order)
            #expect(sent.minQty == qty(200) && sent.displayQty == qty(100))
        }
    }

    @Test("A minimum and a peg exclude each other, and are told why")
    func minimumAndPeg() {
        let desk = Desk()
        var order = desk.order("P", .buy, 250, nil)
        order.ordType = .pegged
        desk.enter(order) {
            $0.peg = .midpoint
            $0.minQty = qty(100)
        }
        #expect(desk.refusal == .instructionsMixed)
    }
}
