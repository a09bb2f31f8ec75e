import OMSTypes
import Testing

@testable import OMSCore

/// Buying power out of the ledger: the worked lines of §1.4.
@Suite struct BuyingPowerFlowTests {
    /// 10,000 in cash, and a market at 10.00.
    private static func desk(_ mode: BuyingPower) -> Desk {
        let desk = Desk()
        desk.set(
            .limitRow(LimitHierarchyTests.row(.account, "FUND1", [.buyingPower: mode.rawValue])))
        desk.set(
            .openingBalance(
                .cash("FUND1", .usd, units: px("10000").units)))
        desk.run(.marks(MarketMarks(prices: [InstrumentMark(Desk.acme, px("10"))])))
        desk.quote(1, "9.99", 100_000, "10.01", 100_000)
        return desk
    }

    private func passes(_ desk: Desk, _ id: ClOrdID, _ side: Side, _ quantity: Int64) -> Bool {
        desk.run(.newOrder(desk.order(id, side, quantity, "10")))
        return desk.view(id).ordStatus != .rejected
    }

    private func fill(_ desk: Desk) {
        let route = desk.routes.last!
        desk.venue(.trade, on: route, lastQty: route.quantity)
    }

    @Test func marginOfALongPosition() {
        let desk = Self.desk(.margin)
        #expect(!passes(desk, "A", .buy, 2001), "20,000 is twice the equity")
        #expect(passes(desk, "B", .buy, 1500))
        fill(desk)
        #expect(!passes(desk, "C", .buy, 501), "15,000 bought leaves 5,000")
        #expect(passes(desk, "D", .sell, 1500), "what closes needs nothing")
        #expect(passes(desk, "E", .buy, 500))
    }

    @Test func marginOfAShortPosition() {
        let desk = Self.desk(.margin)
        #expect(passes(desk, "A", .sellShort, 800))
        fill(desk)
        #expect(!passes(desk, "B", .sellShort, 1201), "8,000 short leave 12,000")
        #expect(passes(desk, "C", .sellShort, 1200))
    }

    @Test func aCashAccountBuysWithItsCash() {
        let desk = Self.desk(.cash)
        #expect(!passes(desk, "A", .buy, 1001))
        #expect(passes(desk, "B", .buy, 600))
        #expect(!passes(desk, "C", .buy, 401), "6,000 are open")
        #expect(passes(desk, "D", .buy, 400))
        fill(desk)
        #expect(!passes(desk, "E", .sell, 401), "sells out of the long position only")
        #expect(passes(desk, "F", .sell, 400))
        let digest = desk.digest()
        #expect(desk.replayed() == digest)
    }
}
