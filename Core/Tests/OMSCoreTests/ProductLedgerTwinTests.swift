import OMSTypes
import Testing

@testable import OMSCore

/// Random trades, busts and settlements of each product against sums that anyone can check.
@Suite struct ProductLedgerTwinTests {
    private struct Trade {
        var execID: Text64
        /// Sold below zero.
        var shares: Int64
        var cents: Int64
    }

    private static func terms(_ kind: ProductTerms.Kind) -> ProductTerms {
        var terms = ProductTerms(symbol: "ACME", kind: kind)
        terms.settlementDays = 2
        switch kind {
        case .equity, .crypto: break
        case .future: terms.multiplier = 50
        case .option:
            terms.multiplier = 100
            terms.strike = px("50")
            terms.underlying = "XYZ"
            terms.maturity = CalendarDate("2026-12-18")
        case .bond:
            terms.coupon = CouponTerms(rate: 4_375_000, dayCount: .actualICMA)
            terms.maturity = CalendarDate("2034-02-15")
        case .currencySpot, .currencyForward:
            terms.base = .eur
            terms.quote = .usd
            terms.maturity = kind == .currencyForward ? CalendarDate("2027-02-11") : nil
        }
        return terms
    }

    static let cases: [(ProductTerms.Kind, UInt64)] =
        ProductTerms.Kind.allCases.map { ($0, 1) } + ProductTerms.Kind.allCases.map { ($0, 2) }

    @Test(arguments: cases)
    func cashIsWhatTheTradesSay(_ kind: ProductTerms.Kind, _ seed: UInt64) throws {
        var random = Seeded(seed)
        let desk = Desk()
        desk.checksInvariants = false
        let terms = Self.terms(kind)
        desk.set(.product(terms))
        var trades: [Trade] = []
        var settlement: Int64 = 0
        for step in 0..<120 {
            if trades.isEmpty || random.chance(70) {
                trades.append(trade(desk, &random, step))
            } else if random.chance(70) {
                bust(desk, trades.remove(at: random.below(trades.count)), step)
            } else {
                settlement = Int64(900 + random.below(200))
                let price = Price(units: settlement * 1_000_000)
                desk.set(
                    .instrumentPrices(InstrumentPrices(symbol: "ACME", previousClose: price)))
            }
            let isBalanced = desk.core.ledger.isBalancedExactly
            #expect(isBalanced, "seed \(seed), step \(step)")
            if kind != .future { check(desk, trades, terms, "seed \(seed), step \(step)") }
        }
        #expect(try desk.restored() == desk.digest(), "seed \(seed)")
        if kind == .future { checkFuture(desk, trades, settlement + 1, "seed \(seed)") }
        for (number, trade) in trades.enumerated() { bust(desk, trade, 1_000 + number) }
        if kind == .future { checkFuture(desk, [], settlement + 2, "seed \(seed)") }
        desk.core.forEachBalance { account, asset, amount in
            #expect(amount == 0, "seed \(seed): \(asset) of \(account.raw)")
        }
    }

    /// Cash from the list of trades alone.
    private func check(
        _ desk: Desk, _ trades: [Trade], _ terms: ProductTerms, _ note: String
    ) {
        var (quote, base): (Int128, Int128) = (0, 0)
        let day = desk.core.reference.valueDate(terms, Desk.acme, at: desk.now)
        for trade in trades {
            // A cent is 10¹⁴, a share of a bond is one of its currency at a hundredth of a percent.
            let money = Int128(trade.shares * trade.cents * terms.multiplier)
            quote -= money * (terms.kind == .bond ? 1_000_000_000_000 : 100_000_000_000_000)
            base += Int128(trade.shares) * 10_000_000_000_000_000
            if let coupon = terms.coupon {
                let accrued = coupon.accrued(
                    on: qty(trade.shares), settling: day, maturity: terms.maturity!, .usd)
                quote -= accrued.units * Int128(DecimalText.scale)
            }
        }
        #expect(desk.core.balance(Desk.account, .cash(.usd)) == quote, "\(note)")
        #expect(desk.core.balance(Desk.account, .dated(.usd, day)) == quote, "\(note)")
        let isCurrency = terms.base != nil
        #expect(desk.core.balance(Desk.account, .cash(.eur)) == (isCurrency ? base : 0), "\(note)")
        let held = trades.reduce(0) { $0 + $1.shares }
        #expect(
            desk.core.balance(Desk.account, .security(Desk.acme))
                == (isCurrency ? 0 : Int128(qty(held).units)), "\(note)")
    }

    /// At a new settlement price all variation is paid: each trade's distance to it.
    private func checkFuture(_ desk: Desk, _ trades: [Trade], _ settlement: Int64, _ note: String) {
        desk.set(
            .instrumentPrices(
                InstrumentPrices(
                    symbol: "ACME", previousClose: Price(units: settlement * 1_000_000))))
        let cents = trades.reduce(0) { $0 + $1.shares * (settlement - $1.cents) * 50 }
        #expect(
            desk.core.balance(Desk.account, .cash(.usd)) == Int128(cents) * 100_000_000_000_000,
            "\(note)")
    }

    private func trade(_ desk: Desk, _ random: inout Seeded, _ number: Int) -> Trade {
        let size = Int64(1 + random.below(60))
        let trade = Trade(
            execID: Text64("F\(number)")!, shares: random.chance(50) ? size : -size,
            cents: Int64(900 + random.below(200)))
        let id = ClOrdID("C\(number)")!
        desk.enter(desk.order(id, trade.shares > 0 ? .buy : .sell, size, "10"))
        desk.venue(
            .trade, on: desk.routes.last!, lastQty: qty(size),
            lastPx: Price(units: trade.cents * 1_000_000), execID: trade.execID)
        return trade
    }

    private func bust(_ desk: Desk, _ trade: Trade, _ number: Int) {
        desk.run(
            .tradeCorrection(
                TradeCorrection(
                    venue: VenueID(1), clOrdID: "", execID: Text64("B\(number)")!,
                    execRefID: trade.execID, isBust: true)))
    }
}
