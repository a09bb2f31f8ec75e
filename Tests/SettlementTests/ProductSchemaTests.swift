import OMSPostTrade
import OMSTypes
import Testing

/// Instructions of what is no plain share, against the schema.
@Suite struct ProductSchemaTests {
    private static let present = Schema.isPresent
    private static let absent: Comment =
        "the schema of sese.023.001.12 does not lie beside the repository, or xmllint is missing"

    private static func instruction(
        _ kind: ProductKind, _ side: Side, isin: Text64, _ change: (inout TradedProduct) -> Void
    ) throws -> SettlementInstruction {
        var product = TradedProduct(kind)
        product.settlementDate = CalendarDate("2026-11-12")
        change(&product)
        let account = AccountMaster(
            account: AccountID(1), code: "FUND1", counterparty: "BROKER",
            commission: CommissionSchedule(.absolute(200_000_000)),
            standingInstructions: [
                StandingInstruction(
                    market: "US", placeOfSettlement: "DTCYUS33", agent: "BETCUS33XXX",
                    safekeepingAccount: "SAFE1", counterparty: "BETFUS33")
            ])
        let quantity = Quantity(
            units: try DecimalText.parse(kind == .bond ? "1000000" : "0.12345678").get())
        let price = Price(
            units: try DecimalText.parse(kind == .bond ? "99.5078125" : "87654.32").get())
        var trade = CompletedTrade(
            allocID: "A1", orderID: OrderID(1), side: side, instrument: InstrumentID(1),
            symbol: "BTCUSD", isin: isin, currency: .usd, market: "US",
            tradeDate: try #require(CalendarDate("2026-11-10")), venues: ["XNYS"],
            quantity: quantity, notional: Notional(price, quantity),
            averagePricePrecision: 8,
            shares: [
                TradeShare(
                    account: AccountID(1), accountCode: "FUND1", orderedQuantity: quantity,
                    clOrdID: "C1", orderID: OrderID(1))
            ], instructingParty: "BETA", executingBroker: "NDTL", product: product)
        trade.rules.lot = Quantity(units: 1)
        var office = BackOffice([account])
        return try #require(try office.settle(trade).first)
    }

    @Test(.enabled(if: present, absent), arguments: [Side.buy, .sell])
    func aBondSaysItsFaceAndItsInterest(_ side: Side) throws {
        let instruction = try Self.instruction(.bond, side, isin: "US91282CAV37") {
            $0.accrued = Money(units: 1_491_713_000_000, currency: .usd)
            $0.accruedDays = 108
        }
        let document = instruction.sese023
        #expect(try Schema.objection(to: document) == nil, "\(document)")
        for part in [
            "<FaceAmt>1000000</FaceAmt>", "<Rate>99.5078125</Rate>",
            "<NbOfDaysAcrd>108</NbOfDaysAcrd>", "<AcrdIntrstInd>true</AcrdIntrstInd>",
            "<Amt Ccy=\"USD\">14917.13</Amt>",
            "<Amt Ccy=\"USD\">\(side.isBuy ? "1009997.26" : "1009993.26")</Amt>",
        ] {
            #expect(document.contains(part), "\(part) in \(document)")
        }
    }

    @Test(.enabled(if: present, absent)) func cryptoIsCountedInTokens() throws {
        let instruction = try Self.instruction(.crypto, .buy, isin: "") { _ in }
        let document = instruction.sese023
        #expect(try Schema.objection(to: document) == nil, "\(document)")
        #expect(document.contains("<DgtlTknUnit>0.12345678</DgtlTknUnit>"))
        #expect(document.contains("<Id>BTCUSD</Id>"))
        #expect(document.contains("<Amt Ccy=\"USD\">10823.52</Amt>"))
    }
}
