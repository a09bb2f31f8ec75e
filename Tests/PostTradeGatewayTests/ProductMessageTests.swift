import FIXCodec
import OMSPostTrade
import OMSTypes
import PostTradeGateway
import Testing

/// What counterparties are told of trades of anything but plain shares.
@Suite("Messages of every product")
struct ProductMessageTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var trade: CompletedTrade
        /// Parts of the AllocationReport (35=AS), and of the Confirmation (35=AK).
        var report: [String]
        var confirmation: [String]
    }

    private static func trade(
        _ amount: String, at price: String, _ currency: Currency, _ securityType: Text64,
        _ product: TradedProduct
    ) -> CompletedTrade {
        let size = Quantity(units: units(amount))
        var trade = CompletedTrade(
            allocID: "AL1", orderID: OrderID(10), side: .buy, instrument: InstrumentID(7),
            symbol: "XYZ", isin: product.kind == .bond ? "US91282CAV37" : Text64(),
            securityType: securityType, currency: currency, market: "US",
            tradeDate: day("2026-03-02"), venues: ["XNAS"], quantity: size,
            notional: Notional(Price(units: units(price)), size),
            averagePricePrecision: product.kind.pricePrecision,
            shares: [
                TradeShare(
                    account: AccountID(1), accountCode: "A", orderedQuantity: size,
                    clOrdID: "A1", orderID: OrderID(1))
            ], instructingParty: "OMS", executingBroker: "BROKER", product: product)
        trade.rules.lot = Quantity(units: 1)
        return trade
    }

    private static func product(
        _ kind: ProductKind, _ multiplier: Int64 = 1, settles: String = "2026-03-03",
        _ change: (inout TradedProduct) -> Void = { _ in }
    ) -> TradedProduct {
        var product = TradedProduct(kind, multiplier: multiplier)
        product.settlementDate = day(settles)
        change(&product)
        return product
    }

    static let rows = [
        Row(
            testDescription: "a bond",
            trade: trade(
                "1000000", at: "99.5078125", .usd, "TBOND",
                product(.bond) {
                    $0.accrued = usd("14917.13")
                    $0.accruedDays = 108
                    $0.couponRate = 5_000_000
                    $0.maturity = day("2030-11-15")
                }),
            report: [
                "22=4|167=TBOND|541=20301115|223=0.05|53=1000000|30=XNAS|423=1|6=99.5078125|",
                "64=20260303|381=995078.13|118=1009997.26|157=108|159=14917.13|540=14917.13|78=1|",
                "154=1009997.26|742=14917.13|",
            ],
            confirmation: [
                "167=TBOND|541=20301115|223=0.05|",
                "423=1|381=995078.13|157=108|159=14917.13|118=1009997.26|64=20260303|",
            ]),
        Row(
            testDescription: "an option",
            trade: trade(
                "12", at: "3.15", .usd, "OPT",
                product(.option, 100) {
                    $0.maturity = day("2026-12-18")
                    $0.strike = Price(units: units("100"))
                    $0.isPut = true
                }),
            report: [
                "55=XYZ|167=OPT|461=OPXXXX|541=20261218|201=0|202=100|231=100|53=12|",
                "381=3780.00|118=3782.00|",
            ],
            confirmation: ["461=OPXXXX|541=20261218|201=0|202=100|231=100|", "423=2|381=3780.00|"]),
        Row(
            testDescription: "a future: its value is told, its commission is paid",
            trade: trade(
                "7", at: "6875.25", .usd, "FUT",
                product(.future, 50) { $0.maturity = day("2026-12-18") }),
            report: ["167=FUT|541=20261218|231=50|53=7|", "381=2406337.50|118=2.00|"],
            confirmation: ["381=2406337.50|118=2.00|"]),
        Row(
            testDescription: "a forward: the value date of its tenor",
            trade: trade(
                "1000000", at: "1.08507", .usd, "FOR",
                product(.currencyForward, settles: "2026-06-04") { $0.base = .eur }),
            report: ["167=FOR|53=1000000|", "64=20260604|381=1085070.00|118=1085072.00|"],
            confirmation: ["15=USD|", "118=1085072.00|64=20260604|"]),
        Row(
            testDescription: "crypto, to the eighth decimal",
            trade: trade("0.12345678", at: "87654.32", .usd, "NONE", product(.crypto)),
            report: ["167=NONE|53=0.12345678|", "381=10821.52|118=10823.52|"],
            confirmation: ["80=0.12345678|", "381=10821.52|118=10823.52|"]),
        Row(
            testDescription: "priced in dollars, paid in euro",
            trade: trade(
                "100", at: "342.1151", .usd, "NONE",
                product(.crypto) {
                    $0.settlementCurrency = .eur
                    $0.rate = SettlementRate(numerator: 200, denominator: 217)
                }),
            report: ["118=34213.51|", "154=34213.51|119=31533.19|120=EUR|155=0.92165899|156=M|"],
            confirmation: ["118=34213.51|119=31533.19|120=EUR|155=0.92165899|156=M|"]),
    ]

    @Test("in the fields of FIX 4.4", arguments: rows) func say(_ row: Row) throws {
        var state = PostTrade()
        var events: [PostTradeEvent] = []
        var effects: [PostTradeEffect] = []
        let account = AccountMaster(
            account: AccountID(1), code: "A", counterparty: "BROKER",
            commission: CommissionSchedule(.absolute(units("2"))))
        for command in [
            .reference(PostTradeReference(.account(account))), .book(row.trade),
        ] as [PostTradeCommand] {
            state.decide(command, at: WorkedTrade.time, into: &events, effects: &effects)
        }
        var texts: [String] = []
        for effect in effects {
            var body = FIXBodyWriter()
            switch effect {
            case .sendAllocationReport(let report):
                PostTradePublisher.allocationReport(report, into: &body)
                #expect(Envelope.defect(.allocationReport, body) == nil)
            case .sendConfirmation(let confirmation):
                PostTradePublisher.confirmation(confirmation, into: &body)
                #expect(Envelope.defect(.confirmation, body) == nil)
            case .writeSettlementInstruction: continue
            }
            texts.append(Envelope.text(body))
        }
        try #require(texts.count == 2, "\(state.exceptions)")
        for part in row.report { #expect(texts[0].contains(part), "\(part) in \(texts[0])") }
        for part in row.confirmation { #expect(texts[1].contains(part), "\(part) in \(texts[1])") }
    }
}
