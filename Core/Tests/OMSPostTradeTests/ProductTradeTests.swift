import OMSTypes
import Testing

@testable import OMSPostTrade

/// What a trade of each product settles, by hand.
@Suite struct ProductTradeTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var trade: CompletedTrade
        /// GrossTradeAmt (381), accrued interest (540) and NetMoney (118) of the block.
        var gross: String
        var accrued: String?
        var net: String
        /// AllocNetMoney (154) of the allocations.
        var nets: [String]
        /// What is paid where it is not the net amount, and the base currency's legs.
        var paid: [String]
        var bases: [String]
    }

    private static func trade(
        _ side: Side, _ amount: String, at px: String, in currency: Currency = .usd,
        shares: [(Text64, String)]? = nil, date tradeDate: String = "2026-03-02",
        _ product: TradedProduct
    ) -> CompletedTrade {
        let parts = shares ?? [("A", amount)]
        var trade = CompletedTrade(
            allocID: "AL1", orderID: OrderID(10), side: side, instrument: InstrumentID(7),
            symbol: "XYZ", isin: product.kind == .bond ? "US91282CAV37" : Text64(),
            currency: currency, market: "US", tradeDate: date(tradeDate), venues: ["XNAS"],
            quantity: quantity(amount), notional: Notional(price(px), quantity(amount)),
            averagePricePrecision: product.kind.pricePrecision,
            shares: parts.enumerated().map { index, part in
                TradeShare(
                    account: AccountID(UInt32(index + 1)), accountCode: part.0,
                    orderedQuantity: quantity(part.1), clOrdID: part.0, orderID: OrderID(1))
            }, instructingParty: "OURS", executingBroker: "BRKR", product: product)
        trade.rules.lot = Quantity(units: 1)
        return trade
    }

    private static func product(
        _ kind: ProductKind, _ multiplier: Int64 = 1, settles: String = "2026-03-03",
        _ change: (inout TradedProduct) -> Void = { _ in }
    ) -> TradedProduct {
        var product = TradedProduct(kind, multiplier: multiplier)
        product.settlementDate = date(settles)
        change(&product)
        return product
    }

    private static let eur = Currency.eur
    private static let jpy = Currency("JPY")!

    private static func row(
        _ name: String, _ trade: CompletedTrade, gross: String, accrued: String? = nil,
        net: String, nets: [String]? = nil, paid: [String]? = nil, bases: [String] = []
    ) -> Row {
        Row(
            testDescription: name, trade: trade, gross: gross, accrued: accrued, net: net,
            nets: nets ?? [net], paid: paid ?? nets ?? [net], bases: bases)
    }

    /// Commission is 1.00 an allocation. The accrued amounts are those of specification 7: 108 days
    /// of 5 % on a million, by ACT/ACT ICMA and by 30/360.
    static let rows: [Row] = [
        row(
            "a bond is bought: principal, accrued interest and commission",
            trade(
                .buy, "1000000", at: "99.5078125",
                product(.bond) { $0.accrued = usd("14917.13") }),
            gross: "995078.13", accrued: "14917.13", net: "1009996.26"),
        row(
            "a bond is sold: the seller gets the interest",
            trade(
                .sell, "1000000", at: "99.5", product(.bond) { $0.accrued = usd("15000") }),
            gross: "995000.00", accrued: "15000.00", net: "1009999.00"),
        row(
            "a block's interest is split to the cent, the difference to the largest",
            trade(
                .buy, "1000000", at: "100",
                shares: [("A", "333000"), ("B", "333000"), ("C", "334000")],
                product(.bond) { $0.accrued = usd("14917.13") }),
            gross: "1000000.00", accrued: "14917.13", net: "1014920.13",
            nets: ["337968.40", "337968.40", "338983.33"]),
        row(
            "an option pays its premium times the multiplier, a sale the SEC's fee",
            trade(.sell, "12", at: "3.15", date: "2026-11-10", product(.option, 100)),
            gross: "3780.00", net: "3778.92"),
        row(
            "a future pays its commission alone",
            trade(.buy, "7", at: "6875.25", product(.future, 50)), gross: "2406337.50",
            net: "1.00"),
        row(
            "and so does whoever sells one",
            trade(.sell, "7", at: "6875.25", product(.future, 50)), gross: "2406337.50",
            net: "-1.00"),
        row(
            "euro are bought: two legs",
            trade(
                .buy, "1000000.37", at: "1.08507", product(.currencySpot) { $0.base = eur }),
            gross: "1085070.40", net: "1085071.40", bases: ["1000000.37"]),
        row(
            "a forward in yen, which has no minor unit, for two accounts",
            trade(
                .sell, "1001", at: "154.327", in: jpy, shares: [("A", "500"), ("B", "501")],
                product(.currencyForward, settles: "2026-06-04") { $0.base = .usd }),
            gross: "154481", net: "154479", nets: ["77163", "77316"], bases: ["500.00", "501.00"]),
        row(
            "bitcoin to the eighth decimal",
            trade(.buy, "0.12345678", at: "87654.32", product(.crypto)), gross: "10821.52",
            net: "10822.52"),
        row(
            "priced in dollars, paid in euro: converted once",
            trade(
                .buy, "100", at: "342.125",
                product(.equity) {
                    $0.settlementCurrency = eur
                    $0.rate = SettlementRate(numerator: 200, denominator: 217)
                }), gross: "34212.50", net: "34213.50", paid: ["31533.18"]),
    ]

    @Test(arguments: rows) func settles(_ row: Row) throws {
        var desk = Desk()
        var trade = row.trade
        if trade.kind == .equity { trade.isin = "US0000000002" }
        desk.run(.reference(Samples.charges))
        let dollar = CommissionSchedule(.absolute(units("1")))
        for (number, code) in [(UInt32(1), Text64("A")), (2, "B"), (3, "C")] {
            desk.run(.reference(Samples.account(number, code, commission: dollar)))
        }
        desk.run(.book(trade))
        #expect(desk.exceptions.isEmpty, "\(desk.state.exceptions.map(\.detail))")
        let block = try #require(desk.block("AL1"))
        #expect(block.gross.text == row.gross)
        #expect(block.accruedInterest?.text == row.accrued)
        #expect(block.net.text == row.net)
        #expect(block.allocations.map(\.net.text) == row.nets)
        #expect(block.allocations.map(\.settlementAmount.text) == row.paid)
        #expect(block.allocations.compactMap(\.settlement?.base?.text) == row.bases)
        #expect(block.settlementDate == trade.product?.settlementDate)
        let accrued = block.allocations.reduce(Int128(0)) { $0 + ($1.accruedInterest?.units ?? 0) }
        #expect(accrued == block.accruedInterest?.units ?? 0)
    }

    @Test func whatIsClearedGetsNoInstruction() throws {
        let kinds: [(ProductKind, Int)] = [
            (.equity, 1), (.bond, 1), (.crypto, 1), (.currencySpot, 1), (.currencyForward, 1),
            (.future, 0), (.option, 0),
        ]
        for (kind, count) in kinds {
            var desk = Desk.ready()
            var trade = Self.trade(
                .buy, "1000", at: "12.5", Self.product(kind) { $0.base = Self.eur })
            if kind == .equity { trade.isin = "US0000000002" }
            desk.run(.book(trade))
            let block = try #require(desk.block("AL1"))
            var record = Samples.record(of: block, trade: trade)
            record.accruedInterest = block.accruedInterest
            for index in record.allocations.indices {
                record.allocations[index].grossAmount = block.allocations[index].principal
                record.allocations[index].accruedInterest = block.allocations[index].accruedInterest
            }
            desk.run(.counterpartyRecord(record))
            desk.affirm("CAL1-1")
            #expect(desk.state.trade("AL1")?.isMatchAgreed == true, "\(kind)")
            #expect(desk.instructions.count == count, "\(kind)")
            let documents = desk.instructions.filter(\.hasDocument).count
            #expect(documents == (kind.isDelivered ? 1 : 0), "\(kind)")
        }
    }

    @Test func interestThatDiffersIsFound() throws {
        var desk = Desk.ready()
        desk.run(.reference(PostTradeReference(.profile(.allProducts))))
        let trade = Self.trade(
            .buy, "1000000", at: "99.5", Self.product(.bond) { $0.accrued = usd("14917.13") })
        desk.run(.book(trade))
        let block = try #require(desk.block("AL1"))
        var record = Samples.record(of: block, trade: trade)
        record.allocations[0].accruedInterest = usd("14917.15")
        desk.run(.counterpartyRecord(record))
        #expect(desk.exceptions == ["L2_MISMATCH AL1-1"])
        #expect(
            desk.state.exceptions[0].detail
                == "AccruedInterestAmount: own 14917.13 USD, theirs 14917.15 USD "
                + "(MNMX(0.01, 0.01))")
    }

    @Test func sharesAreWrittenAsTheyAlwaysWere() throws {
        let plain = PostTradeCommand.book(Samples.trade())
        #expect(plain.encodedBytes[0] == 2)
        let bond = Self.trade(.buy, "1000", at: "99", Self.product(.bond))
        #expect(PostTradeCommand.book(bond).encodedBytes[0] == 5)
        var desk = Desk.ready()
        for row in Self.rows {
            let command = PostTradeCommand.book(row.trade)
            #expect(try PostTradeCommand.decoded(command.encodedBytes) == command)
        }
        desk.run(.book(Samples.trade()), .book(bond))
        #expect(desk.events.filter { $0.encodedBytes[0] <= 3 }.count == 2)
        for event in desk.events {
            #expect(try PostTradeEvent.decoded(event.encodedBytes) == event)
        }
    }

    @Test func chargesAreOnSharesAndTheirOptionsOnly() throws {
        for kind in ProductKind.allCases {
            let trade = ChargeableTrade(
                market: "US", kind: kind, side: .sell, tradeDate: date("2026-04-07"),
                quantity: shares(10),
                executions: [
                    ExecutionPart(quantity: shares(10), price: price("100"))
                ])
            let charges = try ChargeTable.unitedStates.charges(
                on: trade, account: "A", quantity: shares(10), gross: usd("1000"))
            let expected: [String]
            switch kind {
            case .equity: expected = ["SEC31 0.03", "TAF 0.01"]
            case .option: expected = ["SEC31 0.03", "TAFOPT 0.04"]
            case .future, .bond, .currencySpot, .currencyForward, .crypto: expected = []
            }
            #expect(charges.map { "\($0.code) \($0.amount.text)" } == expected, "\(kind)")
        }
    }

    @Test func whatCannotBeBookedIsRefused() {
        let rows: [(String, (inout TradedProduct) -> Void)] = [
            ("multiplier", { $0.multiplier = 0 }),
            ("settlement rate", { $0.rate = SettlementRate(numerator: 1, denominator: 0) }),
            ("settlement currency", { $0.rate = SettlementRate(numerator: 1, denominator: 1) }),
            ("accrued interest", { $0.accrued = usd("-1") }),
            ("base currency", { $0.kind = .currencySpot }),
            ("ISIN", { $0.kind = .equity }),
        ]
        for (defect, change) in rows {
            var trade = Self.trade(.buy, "1000", at: "99", Self.product(.crypto))
            change(&trade.product!)
            var desk = Desk.ready()
            desk.run(.book(trade))
            #expect(desk.state.exceptions.first?.detail == "trade refused: \(defect)")
        }
    }
}
