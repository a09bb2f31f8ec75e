import OMSTypes
import Testing

@testable import OMSCore

/// How trades of each product become money in the ledger.
@Suite struct ProductLedgerTests {
    private static func product(
        _ kind: ProductTerms.Kind, _ multiplier: Int64 = 1, days: UInt8 = 0,
        _ change: (inout ProductTerms) -> Void = { _ in }
    ) -> ReferenceItem {
        var terms = ProductTerms(symbol: "ACME", kind: kind, multiplier: multiplier)
        terms.settlementDays = days
        change(&terms)
        return .product(terms)
    }

    private func desk(_ product: ReferenceItem) -> Desk {
        let desk = Desk()
        desk.set(product)
        return desk
    }

    @discardableResult
    private func trade(_ desk: Desk, _ side: Side, _ quantity: Int64, _ price: String) -> Text64 {
        let number = desk.routes.count
        desk.enter(desk.order(ClOrdID("C\(number)")!, side, quantity, price))
        let execID = Text64("F\(number)")!
        desk.venue(
            .trade, on: desk.routes.last!, lastQty: qty(quantity), lastPx: px(price),
            execID: execID)
        return execID
    }

    private func bust(_ desk: Desk, _ execID: Text64) {
        desk.run(
            .tradeCorrection(
                TradeCorrection(
                    venue: VenueID(1), clOrdID: "", execID: Text64("B\(desk.now.nanoseconds)")!,
                    execRefID: execID, isBust: true)))
    }

    private func money(_ text: String) -> Int128 { Notional(px(text), qty(1)).raw }

    private func balance(_ desk: Desk, _ asset: Asset) -> Int128 {
        desk.core.balance(Desk.account, asset)
    }

    private func expectNothingLeft(_ desk: Desk) {
        desk.core.forEachBalance { account, asset, amount in
            #expect(amount == 0, "\(asset) of \(account.raw)")
        }
        let isBalanced = desk.core.ledger.isBalancedExactly
        #expect(isBalanced)
    }

    @Test func anEquityWithoutAProductSettlesAtOnce() {
        let desk = Desk()
        trade(desk, .buy, 100, "10")
        #expect(balance(desk, .cash(.usd)) == money("-1000"))
        #expect(desk.core.ledger.lastValueDate == CalendarDate(daysSinceEpoch: 0))
        let cash = desk.core.settledCash(Desk.account, .usd, by: desk.now.utcDate)
        #expect(cash == money("-1000"))
    }

    /// Traded on Friday 6 November 2026.
    @Test func cashSettlesDaysAfterTheTrade() {
        let desk = desk(Self.product(.equity, days: 2))
        let execID = trade(desk, .sell, 100, "10")
        let day = CalendarDate("2026-11-10")!
        #expect(balance(desk, .cash(.usd)) == money("1000"))
        #expect(balance(desk, .dated(.usd, day)) == money("1000"))
        #expect(desk.core.settledCash(Desk.account, .usd, by: day.adding(days: -1)) == 0)
        #expect(desk.core.settledCash(Desk.account, .usd, by: day) == money("1000"))
        desk.now = desk.now.adding(nanoseconds: 3 * Timestamp.nanosecondsPerDay)
        bust(desk, execID)
        expectNothingLeft(desk)
    }

    @Test func valueDatesGoByTheCalendarOfTheMarket() {
        let desk = desk(Self.product(.equity, days: 1))
        let first = CalendarDate("2026-11-06")!
        // Friday, then Tuesday and Wednesday.
        let days = [0, 4, 5].map { first.adding(days: $0) }.map { date in
            MarketDay(
                date: date, starts: date.startUTC, opens: date.startUTC,
                closes: date.startUTC.adding(nanoseconds: 3_600_000_000_000),
                ends: date.startUTC.adding(nanoseconds: 7_200_000_000_000))
        }
        let calendar = MarketCalendar(market: "US", days: days)!
        desk.set(.calendar(calendar))
        let product = desk.core.reference.product(Desk.acme)!
        let rows: [(String, String)] = [
            ("2026-11-06", "2026-11-10"), ("2026-11-10", "2026-11-11"),
            // The calendar has run out: weekdays.
            ("2026-11-11", "2026-11-12"),
        ]
        for (trade, settles) in rows {
            let day = desk.core.reference.valueDate(
                product, Desk.acme, at: CalendarDate(trade)!.startUTC)
            #expect(day == CalendarDate(settles), "traded on \(trade)")
        }
    }

    @Test func anOptionPaysItsPremiumTimesTheMultiplier() {
        let desk = desk(
            Self.product(.option, 100) {
                $0.strike = px("50")
                $0.maturity = CalendarDate("2026-12-18")
                $0.underlying = "XYZ"
            })
        let execID = trade(desk, .buy, 3, "1.25")
        #expect(balance(desk, .cash(.usd)) == money("-375"))
        #expect(balance(desk, .security(Desk.acme)) == Int128(qty(3).units))
        bust(desk, execID)
        expectNothingLeft(desk)
    }

    /// Buy 2 at 100, settlement 101 and 99, sell 2 at 102, settlement 103: 2 × 50 × 2 in all.
    @Test func aFuturePaysVariationInPlaceOfNotional() {
        let desk = desk(Self.product(.future, 50))
        func settle(_ price: String) {
            desk.set(
                .instrumentPrices(InstrumentPrices(symbol: "ACME", previousClose: px(price))))
        }
        trade(desk, .buy, 2, "100")
        #expect(balance(desk, .cash(.usd)) == 0)
        #expect(balance(desk, .contract(Desk.acme)) == money("10000"))
        let rows: [(String, String)] = [("101", "100"), ("101", "100"), ("99", "-100")]
        for (price, cash) in rows {
            settle(price)
            #expect(balance(desk, .cash(.usd)) == money(cash), "settled at \(price)")
            #expect(desk.core.balance(.street, .cash(.usd)) == -money(cash))
        }
        trade(desk, .sell, 2, "102")
        #expect(balance(desk, .cash(.usd)) == money("-100"), "no notional is paid")
        settle("103")
        #expect(balance(desk, .cash(.usd)) == money("200"))
        #expect(balance(desk, .contract(Desk.acme)) == 0)
        let profit = desk.core.position(Desk.account, Desk.acme).realized
        #expect(
            desk.core.reference.product(Desk.acme)!.money(profit) == money("200"),
            "what was paid is what was realised")
        let isBalanced = desk.core.ledger.isBalancedExactly
        #expect(isBalanced)
    }

    /// Face 1,000,000 at 99.5 settled on 3 March 2026: 995,000.00 and 14,917.13 accrued.
    @Test func aBondPaysCleanPriceAndAccruedInterest() {
        let desk = Desk()
        desk.now = CalendarDate("2026-03-02")!.startUTC
        desk.set(
            Self.product(.bond, days: 1) {
                $0.coupon = CouponTerms(rate: 5_000_000, dayCount: .actualICMA)
                $0.maturity = CalendarDate("2030-11-15")
            })
        let execID = trade(desk, .buy, 1_000_000, "99.5")
        #expect(balance(desk, .cash(.usd)) == money("-1009917.13"))
        #expect(
            balance(desk, .dated(.usd, CalendarDate("2026-03-03")!)) == money("-1009917.13"))
        desk.now = CalendarDate("2026-06-01")!.startUTC
        bust(desk, execID)
        expectNothingLeft(desk)
    }

    @Test func aCurrencyHasTwoLegs() {
        let desk = desk(
            Self.product(.currencySpot, days: 2) {
                $0.base = .eur
                $0.quote = .usd
            })
        let execID = trade(desk, .buy, 1_000, "1.08")
        let day = CalendarDate("2026-11-10")!
        for (currency, amount) in [(Currency.eur, "1000"), (.usd, "-1080")] {
            #expect(balance(desk, .cash(currency)) == money(amount))
            #expect(balance(desk, .dated(currency, day)) == money(amount))
        }
        #expect(balance(desk, .security(Desk.acme)) == 0, "it is no security")
        #expect(desk.core.position(Desk.account, Desk.acme).net == qty(1_000))
        bust(desk, execID)
        expectNothingLeft(desk)
    }

    @Test func aForwardSettlesOnItsOwnDay() {
        let day = CalendarDate("2027-02-11")!
        let desk = desk(
            Self.product(.currencyForward) {
                $0.base = .eur
                $0.quote = .usd
                $0.maturity = day
            })
        trade(desk, .sell, 500, "1.1")
        #expect(balance(desk, .dated(.eur, day)) == money("-500"))
        #expect(desk.core.settledCash(Desk.account, .usd, by: day.adding(days: -1)) == 0)
        #expect(desk.core.settledCash(Desk.account, .usd, by: day) == money("550"))
    }

    @Test func anotherSettlementCurrencyIsConvertedAtTheRateThatStands() {
        let desk = desk(Self.product(.equity) { $0.settlementCurrency = .eur })
        trade(desk, .buy, 100, "10")
        #expect(balance(desk, .cash(.usd)) == money("-1000"), "without a rate it stays")
        desk.run(
            .marks(MarketMarks(rates: [CurrencyRate(.eur, .usd, 5, over: 4)!])))
        trade(desk, .buy, 100, "10")
        #expect(balance(desk, .cash(.eur)) == money("-800"))
        let isBalanced = desk.core.ledger.isBalancedExactly
        #expect(isBalanced)
    }

    @Test func feesAccrueApartFromCash() {
        let desk = Desk(venues: [
            VenueTerms(name: "V1", mic: "XV1", takeFee: 300_000, postRebate: 200_000)
        ])
        let execID = trade(desk, .buy, 100, "10")
        #expect(balance(desk, .cash(.usd)) == money("-1000"))
        #expect(balance(desk, .fees(.usd)) == money("-0.3"))
        #expect(desk.core.balance(.fees, .fees(.usd)) == money("0.3"))
        bust(desk, execID)
        expectNothingLeft(desk)
    }

    @Test func aBookThatDoesNotBalanceIsSeen() {
        for asset in [
            Asset.cash(.usd), .cash(.eur), .security(Desk.acme), .fees(.usd),
            .contract(Desk.acme), .dated(.eur, CalendarDate(daysSinceEpoch: 20_000)),
        ] {
            var ledger = Ledger()
            ledger.post(asset, from: .street, to: Desk.account, 1 << 70)
            let isGood = ledger.isBalanced
            #expect(isGood)
            // A posting with one leg, which only a mistake could make.
            ledger.add(Ledger.key(Desk.account, asset), 1 << 64)
            let isBad = ledger.isBalanced
            #expect(!isBad, "\(asset)")
            let isCounted = ledger.isBalancedExactly
            #expect(!isCounted, "\(asset)")
        }
    }

    @Test func assetsKeepTheirNames() {
        let assets: [Asset] = [
            .security(InstrumentID(7)), .cash(.usd), .fees(.eur), .contract(InstrumentID(.max)),
            .dated(Currency("JPY")!, CalendarDate("2026-11-30")!),
        ]
        var ledger = Ledger()
        for asset in assets { ledger.post(asset, from: .street, to: Desk.account, 5) }
        var found: [Asset] = []
        ledger.forEach { account, asset, _ in if account == Desk.account { found.append(asset) } }
        #expect(found == assets)
    }

    /// What a kind needs, and what is out of range.
    @Test func productsThatAreNotSoundDoNotDecode() throws {
        var terms = ProductTerms(symbol: "A", kind: .bond, multiplier: 1)
        terms.coupon = CouponTerms(rate: 5_000_000)
        terms.maturity = CalendarDate("2030-11-15")
        var bad = [terms, terms, terms, terms]
        bad[0].multiplier = 0
        bad[1].maturity = nil
        bad[2].coupon?.frequency = 3
        bad[3].kind = .currencySpot
        for (number, terms) in ([terms] + bad).enumerated() {
            #expect(terms.isSound == (number == 0))
            var out = ByteWriter(capacity: 64)
            ReferenceItem.product(terms).encode(into: &out)
            #expect(out.bytes[0] == 85)
            var reader = ByteReader(out.bytes)
            let decoded = try? ReferenceItem(from: &reader)
            #expect(decoded == (number == 0 ? .product(terms) : nil))
        }
    }

    @Test func theOutsideSeesPositionsAndCash() {
        let desk = Desk(venues: [VenueTerms(name: "V1", mic: "XV1", takeFee: 100_000)])
        desk.set(
            Self.product(.option, 10, days: 1) {
                $0.strike = px("5")
                $0.maturity = CalendarDate("2026-12-18")
                $0.underlying = "XYZ"
            })
        desk.set(.openingBalance(.cash("FUND1", .eur, units: qty(7).units)))
        let mayHold = desk.core.mayHold(Desk.acme)
        #expect(!mayHold)
        trade(desk, .buy, 100, "10")
        trade(desk, .sell, 40, "11")
        let holds = desk.core.mayHold(Desk.acme)
        #expect(holds)
        var view = desk.core.positionView(Desk.account, Desk.acme)
        #expect(view.net == qty(60))
        #expect(view.averageCost == px("10"))
        #expect(view.cost == money("6000"))
        #expect(view.realized == money("400"))
        #expect(view.unrealized == nil, "nobody knows a price")
        desk.run(.marks(MarketMarks(prices: [InstrumentMark(Desk.acme, px("9.5"))])))
        view = desk.core.positionView(Desk.account, Desk.acme)
        #expect(view.unrealized == money("-300"))
        #expect(view.mark == px("9.5"))
        #expect(view.markTime == desk.now)
        let cash = desk.core.cash(of: Desk.account)
        #expect(cash.map(\.currency) == [.eur, .usd])
        #expect(cash[0].total == money("7"))
        #expect(cash[1].total == money("-5600"))
        #expect(cash[1].feesAccrued == money("0.14"))
        #expect(cash[1].dated.map(\.day) == [CalendarDate("2026-11-09")!])
        #expect(cash[1].settled(by: CalendarDate("2026-11-08")!) == 0)
        #expect(cash[1].settled(by: CalendarDate("2026-11-09")!) == money("-5600"))
    }
}
