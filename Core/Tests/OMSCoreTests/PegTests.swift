import OMSTypes
import Testing

@testable import OMSCore

/// Pegs and trailing stops: prices that follow the quotes, and never storm.
@Suite struct PegTests {
    private func peg(
        _ desk: Desk, _ kind: Instructions.Peg, _ offset: String = "0", cap: String? = nil,
        _ side: Side = .buy
    ) -> OrderID {
        var order = desk.order("P", side, 300, cap)
        order.ordType = .pegged
        return desk.enter(order) {
            $0.peg = kind
            $0.pegOffset = px(offset).units
        }
    }

    private func replaces(_ desk: Desk) -> [Price] {
        desk.history.compactMap {
            if case .routeReplaceSent(let it) = $0.0 { it.price } else { nil }
        }
    }

    private static let places: [(Instructions.Peg, String, String?, Side, String)] = [
        (.primary, "0", nil, .buy, "10"), (.primary, "-0.02", nil, .buy, "9.98"),
        (.primary, "0", nil, .sell, "10.05"), (.primary, "0.02", nil, .sell, "10.07"),
        (.market, "-0.01", nil, .buy, "10.04"), (.market, "0.01", nil, .sell, "10.01"),
        (.midpoint, "0", nil, .buy, "10.02"), (.midpoint, "0", nil, .sell, "10.03"),
        (.primary, "0", "9.9", .buy, "9.9"), (.primary, "0", "10.5", .buy, "10"),
        (.midpoint, "0", "10.04", .sell, "10.04"),
    ]

    @Test(arguments: places)
    func itsPlace(
        _ kind: Instructions.Peg, _ offset: String, _ cap: String?, _ side: Side, _ price: String
    ) {
        let desk = Desk()
        desk.quote(1, "10", 500, "10.05", 500)
        _ = peg(desk, kind, offset, cap: cap, side)
        #expect(desk.routes.map(\.price) == [px(price)], "\(kind) \(offset) \(side)")
        #expect(desk.routes[0].timeInForce == .day && desk.routes[0].reason == .peg)
    }

    @Test func followsTheBidAfterItsPause() throws {
        let desk = Desk()
        desk.quote(1, "10", 500, "10.05", 500)
        let id = peg(desk, .primary)
        desk.venue(.new, on: desk.routes[0])
        desk.quote(1, "10.02", 500, "10.05", 500)
        #expect(desk.called.isEmpty, "too soon")
        desk.wait(milliseconds: 200)
        #expect(desk.called == [id])
        desk.runCalled()
        #expect(replaces(desk) == [px("10.02")])
        desk.venue(.replaced, on: desk.routes[0])
        desk.quote(1, "10.03", 500, "10.05", 500)
        #expect(desk.called.isEmpty)
        try desk.restart()
        desk.now = try #require(desk.core.nextTimer?.due)
        desk.quote(1, "10.03", 500, "10.05", 500)
        desk.fireNextTimer()
        #expect(replaces(desk) == [px("10.02"), px("10.03")], "no quote has to come for it")
        desk.venue(.replaced, on: desk.routes[0])
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(300), lastPx: px("10.03"))
        #expect(desk.view(id).ordStatus == .filled)
        #expect(!desk.hasWatches)
        #expect(desk.replayed() == desk.digest())
    }

    @Test func aThousandQuotesMakeNoStorm() {
        let desk = Desk()
        desk.checksInvariants = false
        desk.quote(1, "10", 500, "10.05", 500)
        _ = peg(desk, .primary)
        desk.venue(.new, on: desk.routes[0])
        for number in 0..<1000 {
            desk.quote(1, number % 2 == 0 ? "10.02" : "10.01", 500, "10.05", 500)
            desk.runCalled()
            if desk.attempts[desk.routes[0].order] != nil,
                desk.core.orders[1].flags.contains(.requestSent)
            {
                desk.venue(.replaced, on: desk.routes[0])
            }
            desk.wait(milliseconds: 1)
        }
        let seconds = 2
        #expect(replaces(desk).count <= seconds * 5 + 1)
        #expect(replaces(desk).count >= 4)
    }

    @Test func aVenueThatWillNotReplaceIsAskedToCancel() {
        let desk = Desk()
        desk.quote(1, "10", 500, "10.05", 500)
        _ = peg(desk, .primary)
        desk.venue(.new, on: desk.routes[0])
        desk.wait(milliseconds: 300)
        desk.quote(1, "10.02", 500, "10.05", 500)
        desk.runCalled()
        let route = desk.routes[0]
        desk.run(
            .venueCancelReject(
                VenueCancelReject(
                    venue: route.venue, clOrdID: RouteID.clOrdID(route.order, attempt: 1),
                    reason: 2)))
        #expect(desk.effects.contains(.cancelRoute(route.order, route.venue, attempt: 2)))
        desk.venue(.canceled, on: route)
        #expect(desk.routes.map(\.price) == [px("10"), px("10.02")])
        #expect(desk.replayed() == desk.digest())
    }

    @Test func withoutAVenueNoQuoteCallsForIt() {
        let desk = Desk()
        let id = peg(desk, .primary)
        desk.run(.venueLink(VenueID(1), isUp: false))
        desk.quote(1, "10", 500, "10.05", 500)
        #expect(desk.called.isEmpty)
        desk.run(.venueLink(VenueID(1), isUp: true))
        desk.finishSweeps()
        #expect(desk.routes.map(\.price) == [px("10")])
        // Quotes that came while the venue had not answered are looked at when it has.
        desk.wait(milliseconds: 300)
        desk.fireNextTimer()
        desk.quote(1, "10.01", 500, "10.05", 500)
        #expect(desk.called.isEmpty)
        desk.venue(.new, on: desk.routes[0])
        desk.fireNextTimer()
        #expect(replaces(desk) == [px("10.01")])
        #expect(desk.view(id).ordStatus == .new)
    }

    /// Its own quote is not what it follows.
    @Test func doesNotFollowItself() {
        let desk = Desk(venues: [
            VenueTerms(name: "V1", mic: "XV1"), VenueTerms(name: "V2", mic: "XV2"),
        ])
        desk.quote(1, "10", 500, "10.05", 500)
        desk.quote(2, "9.99", 500, "10.05", 500)
        _ = peg(desk, .primary)
        desk.venue(.new, on: desk.routes[0])
        let venue = desk.routes[0].venue.raw
        desk.wait(milliseconds: 300)
        desk.quote(venue, "10", 300, "10.05", 500)
        desk.quote(3 - venue, "9.99", 500, "10.05", 500)
        desk.runCalled()
        #expect(replaces(desk) == [px("9.99")])
    }

    @Test func waitsForAQuote() throws {
        let desk = Desk()
        let id = peg(desk, .midpoint)
        #expect(desk.routes.isEmpty && desk.view(id).ordStatus == .new)
        try desk.restart()
        desk.quote(1, "10", 500, "10.04", 500)
        desk.runCalled()
        #expect(desk.routes.map(\.price) == [px("10.02")])
    }

    @Test func cancelAndReplaceOfAPeg() {
        let desk = Desk()
        desk.quote(1, "10", 500, "10.05", 500)
        let id = peg(desk, .primary)
        desk.venue(.new, on: desk.routes[0])
        var wanted = Instructions()
        wanted.peg = .primary
        wanted.pegOffset = px("-0.05").units
        desk.run(
            .instructed(
                .replace(
                    ReplaceOrder(
                        session: Desk.client, clOrdID: "Q", origClOrdID: "P", side: .buy,
                        symbol: "ACME", ordType: .pegged, orderQty: qty(400)), wanted)))
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.routes.map(\.price) == [px("10"), px("9.95")])
        #expect(desk.routes[1].quantity == qty(400))
        desk.venue(.new, on: desk.routes[1])
        desk.run(
            .cancelOrder(CancelOrder(session: Desk.client, clOrdID: "C", origClOrdID: "Q")))
        desk.venue(.canceled, on: desk.routes[1])
        #expect(desk.view(id).ordStatus == .canceled)
        #expect(!desk.hasWatches)
        #expect(desk.replayed() == desk.digest())
    }

    @Test func whatIsNoPegIsRefused() {
        let desk = Desk()
        var bare = desk.order("A", .buy, 300, nil)
        bare.ordType = .pegged
        desk.enter(bare)
        #expect(desk.refusal == .pegMissing)
        _ = peg(desk, .primary, "0.01")
        #expect(desk.refusal == .pegOffset)
        desk.enter(desk.order("B", .buy, 300)) { $0.peg = .midpoint }
        #expect(desk.refusal == .pegTerms)
        desk.enter(desk.order("C", .buy, 300, nil, stop: "11")) { $0.peg = .trailingStop }
        #expect(desk.refusal == .pegOffset)
        #expect(desk.routes.isEmpty)
    }

    // MARK: Trailing stops

    private func trailing(_ desk: Desk, _ side: Side, stop: String? = nil) -> OrderID {
        var order = desk.order("T", side, 300, nil, stop: stop ?? "1")
        if stop == nil { order.stopPx = .none }
        return desk.enter(order) {
            $0.peg = .trailingStop
            $0.pegOffset = px("0.1").units
        }
    }

    @Test func trailsTheMarketOneWay() throws {
        let desk = Desk()
        desk.quote(1, "10", 500, "10.02", 500)
        let id = trailing(desk, .sell)
        #expect(desk.view(id).terms.stopPx == px("9.9"))
        desk.quote(1, "10.2", 500, "10.22", 500)
        desk.runCalled()
        #expect(desk.view(id).terms.stopPx == px("10.1"))
        desk.quote(1, "10.15", 500, "10.17", 500)
        #expect(desk.called.isEmpty, "it never goes back")
        try desk.restart()
        #expect(desk.view(id).terms.stopPx == px("10.1"))
        desk.quote(1, "10.11", 500, "10.13", 500)
        #expect(desk.called.isEmpty)
        desk.quote(1, "10.1", 500, "10.13", 500)
        #expect(desk.called == [id])
        desk.runCalled()
        #expect(desk.events.contains(.triggered(id)))
        #expect(desk.routes.map(\.quantity) == [qty(300)])
        #expect(!desk.hasWatches)
        #expect(desk.replayed() == desk.digest())
    }

    @Test func aLevelOfTheClientHoldsUntilItIsWon() {
        let desk = Desk()
        let id = trailing(desk, .buy, stop: "10.5")
        #expect(desk.view(id).terms.stopPx == px("10.5"))
        desk.quote(1, "10.42", 500, "10.45", 500)
        #expect(desk.called.isEmpty)
        desk.quote(1, "10.2", 500, "10.22", 500)
        desk.runCalled()
        #expect(desk.view(id).terms.stopPx == px("10.32"))
        desk.run(
            .cancelOrder(CancelOrder(session: Desk.client, clOrdID: "C", origClOrdID: "T")))
        #expect(desk.view(id).ordStatus == .canceled)
        #expect(!desk.hasWatches)
    }

    @Test func withoutALevelItWaitsForOne() throws {
        let desk = Desk()
        let id = trailing(desk, .sell)
        #expect(!desk.view(id).terms.stopPx.isSet)
        try desk.restart()
        desk.quote(1, "10", 500, "10.02", 500)
        desk.runCalled()
        #expect(desk.view(id).terms.stopPx == px("9.9"))
        var wanted = Instructions()
        wanted.peg = .trailingStop
        wanted.pegOffset = px("0.1").units
        func replace(_ id: ClOrdID, _ of: ClOrdID, stop: Price) {
            desk.run(
                .instructed(
                    .replace(
                        ReplaceOrder(
                            session: Desk.client, clOrdID: id, origClOrdID: of, side: .sell,
                            symbol: "ACME", ordType: .stop, orderQty: qty(200), stopPx: stop),
                        wanted)))
        }
        desk.quote(1, "9.95", 500, "9.97", 500)
        replace("U", "T", stop: .none)
        #expect(desk.view(id).terms.stopPx == px("9.9"), "what was won stays")
        #expect(desk.view(id).leavesQty == qty(200))
        replace("V", "U", stop: px("9.94"))
        #expect(desk.view(id).terms.stopPx == px("9.94"), "what the client states holds")
        #expect(desk.hasWatches)
        #expect(desk.replayed() == desk.digest())
    }
}
