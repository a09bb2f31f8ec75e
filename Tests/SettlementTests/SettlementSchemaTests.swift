import OMSPostTrade
import OMSTypes
import Testing

/// Settlement instructions as files, against the schema that the world reads them by.
@Suite struct SettlementSchemaTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var side: Side
        var date: String
        var allocID: Text64
        /// Shares at a price, the whole trade.
        var quantity: String
        var price: String
        /// Safekeeping account and the agent's account of each of the two clients.
        var safekeeping: [Text64]
        var agentAccounts: [Text64]

        init(
            _ description: String, _ side: Side, _ date: String, allocID: Text64 = "A1",
            _ quantity: String, at price: String, safekeeping: [Text64] = ["SAFE1", "SAFE2"],
            agentAccounts: [Text64] = ["2001", ""]
        ) {
            testDescription = description
            self.side = side
            self.date = date
            self.allocID = allocID
            self.quantity = quantity
            self.price = price
            self.safekeeping = safekeeping
            self.agentAccounts = agentAccounts
        }
    }

    /// Wednesday 11 November 2026 is Veterans Day: exchanges trade, securities do not settle.
    static let rows = [
        Row("a purchase on Tuesday", .buy, "2026-11-10", "10000", at: "185.25"),
        Row("a sale on Tuesday, with its charges", .sell, "2026-11-10", "6667", at: "10.261"),
        Row("a purchase on the holiday", .buy, "2026-11-11", "300", at: "0.0101"),
        Row("a sale on the holiday", .sell, "2026-11-11", "2", at: "99.99"),
        Row("cents that do not divide", .buy, "2026-11-10", "7", at: "33.33"),
        Row("parts of a share", .sell, "2026-11-10", "3.50000002", at: "1234.56789012"),
        Row("hundreds of millions", .buy, "2026-11-10", "900000000", at: "99999.99"),
        Row(
            "the longest ids", .buy, "2026-11-10", allocID: "A123456789012345678901234", "500",
            at: "20.5", safekeeping: ["S1234567890123456789012345678901234", "SAFE2"],
            agentAccounts: ["P1234567890123456789012345678901234", "2001"]),
        Row(
            "characters that need escaping", .sell, "2026-11-11", allocID: "A<&>\"'1", "500",
            at: "20.5", safekeeping: ["Smith & <Söhne> \"A\"", "O'Neill > Co"],
            agentAccounts: ["<1>&<2>", "\"3\""]),
    ]

    private static let present = Schema.isPresent
    private static let absent: Comment =
        "the schema of sese.023.001.12 does not lie beside the repository, or xmllint is missing"

    // The schema may not be shipped: where it is absent the tests are skipped, and say so.
    @Test(.enabled(if: present, absent), arguments: rows) func isValid(_ row: Row) throws {
        let instructions = try Self.instructions(row)
        #expect(instructions.count == 2)
        for instruction in instructions {
            #expect(instruction.settlementDate == CalendarDate("2026-11-12"))
            #expect(instruction.movement == (row.side.isBuy ? .receive : .deliver))
            let document = instruction.sese023
            #expect(document.contains("<Dt>2026-11-12</Dt>"))
            let objection = try Schema.objection(to: document)
            #expect(objection == nil, "\(document)")
        }
    }

    /// What is broken on purpose, as text to replace and its replacement.
    static let defects = [
        ("DELI", "GIVE"), ("2026-11-12", "12.11.2026"), ("<ISIN>US", "<ISIN>us"),
        ("Ccy=\"USD\"", "Ccy=\"dollars\""), ("CRDT", "PLUS"),
        ("sese.023.001.12", "sese.023.001.99"),
        ("<Pmt>APMT</Pmt>", ""), ("</SctiesSttlmTxInstr>", ""), ("DTCYUS33", "DTC"),
        ("SAFE1", "S12345678901234567890123456789012345678"),
    ]

    /// The check can fail: each of these is seen.
    @Test(.enabled(if: present, absent), arguments: defects)
    func aDefectIsSeen(_ sound: String, _ broken: String) throws {
        let row = Row("a sale", .sell, "2026-11-10", "200", at: "31.25")
        let document = try #require(try Self.instructions(row).first).sese023
        #expect(try Schema.objection(to: document) == nil)
        #expect(document.contains(sound))
        let parts = Self.split(document, at: sound)
        #expect(try Schema.objection(to: parts.joined(separator: broken)) != nil)
    }

    private static func split(_ text: String, at word: String) -> [String] {
        text.split(separator: word, omittingEmptySubsequences: false).map(String.init)
    }

    private static func instructions(_ row: Row) throws -> [SettlementInstruction] {
        let accounts = (0..<2).map { account(row, $0) }
        var office = BackOffice(accounts)
        return try office.settle(try trade(row, accounts))
    }

    private static func account(_ row: Row, _ index: Int) -> AccountMaster {
        AccountMaster(
            account: AccountID(UInt32(index + 1)), code: index == 0 ? "FUND1" : "FUND2",
            counterparty: "BROKER", commission: CommissionSchedule(.perUnit(100_000)),
            standingInstructions: [
                StandingInstruction(
                    market: "US", placeOfSettlement: "DTCYUS33", agent: "BETCUS33XXX",
                    agentAccount: row.agentAccounts[index],
                    safekeepingAccount: row.safekeeping[index], counterparty: "BETFUS33")
            ])
    }

    private static func trade(_ row: Row, _ accounts: [AccountMaster]) throws -> CompletedTrade {
        let quantity = Quantity(units: try DecimalText.parse(row.quantity).get())
        let price = Price(units: try DecimalText.parse(row.price).get())
        return CompletedTrade(
            allocID: row.allocID, orderID: OrderID(1), side: row.side,
            instrument: InstrumentID(1), symbol: "IBM", isin: "US4592001014", currency: .usd,
            market: "US", tradeDate: try #require(CalendarDate(row.date)),
            venues: ["XNYS"], quantity: quantity, notional: Notional(price, quantity),
            shares: accounts.map {
                TradeShare(
                    account: $0.account, accountCode: $0.code, orderedQuantity: quantity,
                    clOrdID: $0.code, orderID: OrderID(UInt64($0.account.raw)))
            },
            instructingParty: "BETA", executingBroker: "NDTL")
    }
}
