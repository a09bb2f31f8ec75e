import OMSTypes
import Testing

@testable import OMSCore

/// What accounts hold before their first trade here.
@Suite struct OpeningBalanceTests {
    private func opening(_ quantity: Int64, _ cost: String) -> ReferenceItem {
        .openingBalance(.position("FUND1", "ACME", qty(quantity), averageCost: px(cost)))
    }

    @Test func aPositionIsPostedOnceAndByTheDifference() {
        let desk = Desk()
        let rows: [(quantity: Int64, cost: String)] = [
            (900, "9.5"), (900, "9.5"), (1_000, "9.6"), (-200, "11"), (0, "0"), (900, "9.5"),
        ]
        for row in rows {
            desk.set(opening(row.quantity, row.cost))
            let position = desk.core.position(Desk.account, Desk.acme)
            let note: Comment = "\(row.quantity) at \(row.cost)"
            #expect(position.net == qty(row.quantity), note)
            #expect(position.cost == Notional(px(row.cost), qty(row.quantity)), note)
            #expect(position.realized == .zero, note)
            #expect(position.bought == 0, note)
            let asset = Asset.security(Desk.acme)
            #expect(
                desk.core.balance(Desk.account, asset) == Int128(qty(row.quantity).units), note)
            #expect(
                desk.core.balance(.street, asset) == -Int128(qty(row.quantity).units), note)
            let isBalanced = desk.core.isLedgerBalanced
            #expect(isBalanced, note)
        }
    }

    @Test func cashIsPostedOnceAndByTheDifference() {
        let desk = Desk()
        for amount in [1_000, 1_000, 400, -5, 0] as [Int64] {
            desk.set(.openingBalance(.cash("FUND1", .eur, units: qty(amount).units)))
            let raw = Int128(qty(amount).units) * Int128(DecimalText.scale)
            #expect(desk.core.balance(Desk.account, .cash(.eur)) == raw)
            #expect(desk.core.balance(.street, .cash(.eur)) == -raw)
            #expect(desk.core.balance(Desk.account, .cash(.usd)) == 0)
        }
    }

    @Test func tradesGoOnFromIt() {
        let desk = Desk()
        desk.set(opening(900, "9"))
        desk.set(.openingBalance(.cash("FUND1", .usd, units: qty(10_000).units)))
        desk.enter(desk.order("C1", .sell, 300))
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(300), lastPx: px("10"))
        let position = desk.core.position(Desk.account, Desk.acme)
        #expect(position.net == qty(600))
        #expect(position.averageCost == px("9"))
        #expect(position.realized == Notional(px("1"), qty(300)))
        #expect(position.unrealized(at: px("10")) == Notional(px("1"), qty(600)))
        #expect(desk.core.balance(Desk.account, .cash(.usd)) == Notional(px("13000"), qty(1)).raw)
    }

    @Test func unknownNamesAreNoNews() {
        let desk = Desk()
        let count = desk.referenceHistory.count
        desk.set(.openingBalance(.position("NOBODY", "ACME", qty(1))))
        desk.set(.openingBalance(.position("FUND1", "NOTHING", qty(1))))
        desk.set(.openingBalance(.cash("NOBODY", .usd, units: 1)))
        #expect(desk.referenceHistory.count == count)
    }
}
