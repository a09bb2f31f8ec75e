import OMSTypes
import Testing

@testable import OMSCore

/// CashOrderQty (152): an order for an amount of money (matrix L.1.b).
@Suite struct CashOrderTests {
    private func enter(
        _ desk: Desk, _ side: Side = .buy, amount: String, quantity: Int64 = 0,
        limit: String? = nil, currency: UInt32 = 0
    ) -> OrderID {
        desk.enter(desk.order("X", side, quantity, limit)) {
            $0.cashOrderQty = px(amount).units
            $0.cashCurrency = currency
        }
    }

    /// Rows 1 to 4 of L.1.b.
    @Test func theScenario() {
        let desk = Desk()
        desk.quote(1, "19.9", 500, "20", 500)
        let id = enter(desk, amount: "10000", currency: Currency.usd.packed)
        guard case .report(let new)? = desk.effects.first else {
            Issue.record("no report")
            return
        }
        #expect(new.execType == .new && new.ordStatus == .new)
        #expect(new.terms.orderQty == qty(500) && new.leavesQty == qty(500))
        #expect(desk.core.instructions(of: id).conversionPx == px("20"))
        #expect(desk.core.instructions(of: id).cashOrderQty == px("10000").units)
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(200), lastPx: px("20.1"))
        #expect(desk.view(id).avgPx == px("20.1"))
        #expect(desk.view(id).ordStatus == .partiallyFilled && desk.view(id).leavesQty == qty(300))
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(300), lastPx: px("20.2"))
        #expect(desk.view(id).ordStatus == .filled && desk.view(id).avgPx == px("20.16"))
        #expect(desk.replayed() == desk.digest())
    }

    @Test func roundedDownToTheLotAtTheFarQuote() {
        let desk = Desk()
        desk.quote(1, "19.9", 500, "21", 500)
        #expect(desk.view(enter(desk, amount: "10000")).terms.orderQty == qty(476))
        let other = Desk()
        other.quote(1, "19.9", 500, "21", 500)
        #expect(other.view(enter(other, .sell, amount: "10000")).terms.orderQty == qty(502))
    }

    @Test func withoutAQuoteTheLimitCounts() {
        let desk = Desk()
        let id = enter(desk, amount: "1000", limit: "9.5")
        #expect(desk.view(id).terms.orderQty == qty(105))
        let bare = Desk()
        _ = enter(bare, amount: "1000")
        #expect(bare.refusal == .noReferencePrice)
    }

    @Test func refusals() {
        let rows: [(String, Int64, UInt32, RefusalReason)] = [
            ("10000", 100, 0, .cashOrderQty), ("-5", 0, 0, .cashOrderQty),
            ("19", 0, 0, .cashOrderQty), ("10000", 0, Currency.eur.packed, .cashCurrency),
        ]
        for (amount, quantity, currency, reason) in rows {
            let desk = Desk()
            desk.quote(1, "19.9", 500, "20", 500)
            _ = enter(desk, amount: amount, quantity: quantity, currency: currency)
            #expect(desk.refusal == reason, "\(amount) \(quantity)")
            #expect(desk.routes.isEmpty)
        }
    }
}
