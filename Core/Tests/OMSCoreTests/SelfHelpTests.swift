import OMSTypes
import Testing

@testable import OMSCore

/// A venue that stops answering is left out, and comes back.
@Suite struct SelfHelpTests {
    private static let second: Int64 = 1_000_000_000

    private func desk() -> Desk {
        var policy = TradingPolicy()
        policy.selfHelpAfter = 2 * Self.second
        return Desk(
            venues: [
                VenueTerms(name: "A", mic: "XA"),
                VenueTerms(name: "B", mic: "XB", takeFee: px("0.001").units),
            ], policy: policy)
    }

    /// An IOC against fresh quotes of both venues; returns where it went.
    private func next(_ desk: Desk, _ id: ClOrdID, after: Int64) -> UInt16? {
        desk.now = desk.now.adding(nanoseconds: after)
        desk.quote(1, "9.99", 100, "10.00", 500)
        desk.quote(2, "9.99", 100, "10.00", 500)
        let before = desk.routes.count
        desk.enter(desk.order(id, .buy, 100, timeInForce: .immediateOrCancel))
        return desk.routes.count > before ? desk.routes[before].venue.raw : nil
    }

    @Test func silentForTooLong() throws {
        let desk = desk()
        #expect(next(desk, "X1", after: 0) == 1, "it is the cheaper one")
        #expect(next(desk, "X2", after: 2 * Self.second - 2_000_000) == 1, "not yet")
        #expect(next(desk, "X3", after: 2_000_000) == 2, "silent for more than two seconds")
        desk.venue(.trade, on: desk.routes[2], lastQty: qty(100))
        try desk.restart()
        #expect(next(desk, "X4", after: Self.second) == 2)
        desk.venue(.trade, on: desk.routes[3], lastQty: qty(100))
        // What waits there is still open; its answer brings the venue back.
        #expect(desk.view("X1").leavesQty == qty(100))
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(100))
        #expect(next(desk, "X5", after: 0) == 1)
        #expect(desk.replayed() == desk.digest())
    }

    @Test func isAskedAgainInTheEnd() {
        let desk = desk()
        #expect(next(desk, "X1", after: 0) == 1)
        #expect(next(desk, "X2", after: 20 * Self.second) == 2)
        desk.venue(.trade, on: desk.routes[1], lastQty: qty(100))
        #expect(next(desk, "X3", after: 3 * Self.second) == 1, "after ten times as long, once")
        #expect(next(desk, "X4", after: 3 * Self.second) == 2, "and it is silent still")
    }

    /// Without another venue the silent one is better than none.
    @Test func theOnlyVenueIsAsked() {
        let desk = desk()
        desk.run(.venueLink(VenueID(2), isUp: false))
        #expect(next(desk, "X1", after: 0) == 1)
        #expect(next(desk, "X2", after: 5 * Self.second) == 1)
    }

    /// Its quotes protect nothing: others may be taken at worse prices.
    @Test func protectsNothing() {
        let desk = desk()
        #expect(next(desk, "X1", after: 0) == 1)
        desk.now = desk.now.adding(nanoseconds: 3 * Self.second)
        desk.quote(1, "9.99", 100, "9.99", 500)
        desk.quote(2, "9.99", 100, "10.00", 500)
        desk.enter(desk.order("X2", .buy, 100, timeInForce: .immediateOrCancel))
        #expect(desk.routes.last?.venue.raw == 2)
    }
}
