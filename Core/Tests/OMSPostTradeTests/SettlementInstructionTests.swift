import OMSTypes
import Testing

@testable import OMSPostTrade

/// The sese.023 document: the worked one, directions, escaping, transaction ids.
@Suite struct SettlementInstructionTests {
    static var worked: SettlementInstruction {
        SettlementInstruction(
            transactionID: "SI202603020001", allocID: "AL1", individualAllocID: "AL1-3",
            account: AccountID(3), accountCode: "C", movement: .deliver,
            tradeDate: date("2026-03-02"), settlementDate: date("2026-03-04"),
            isin: "FR0000120271", quantity: shares(1333), dealPrice: price("10.261"),
            amount: Money(units: Int128(units("13677.91")), currency: .eur),
            standing: StandingInstruction(
                market: "FR", placeOfSettlement: "SICVFRPPXXX", agent: "AGNTFRPPXXX",
                safekeepingAccount: "SAFE001", counterparty: "BRKRGB2LXXX"))
    }

    /// Without the indentation, as the specification prints it.
    static func flat(_ instruction: SettlementInstruction) -> String {
        instruction.sese023.split(separator: "\n").map { line in
            String(line.drop { $0 == " " })
        }.joined()
    }

    @Test func workedDocument() {
        let expected =
            #"<?xml version="1.0" encoding="UTF-8"?>"#
            + #"<Document xmlns="urn:iso:std:iso:20022:tech:xsd:sese.023.001.12">"#
            + "<SctiesSttlmTxInstr><TxId>SI202603020001</TxId><SttlmTpAndAddtlParams>"
            + "<SctiesMvmntTp>DELI</SctiesMvmntTp><Pmt>APMT</Pmt></SttlmTpAndAddtlParams>"
            + "<TradDtls><TradId>AL1-3</TradId><TradDt><Dt><Dt>2026-03-02</Dt></Dt></TradDt>"
            + "<SttlmDt><Dt><Dt>2026-03-04</Dt></Dt></SttlmDt><DealPric><Tp><Yldd>false</Yldd>"
            + #"</Tp><Val><Amt Ccy="EUR">10.261</Amt></Val></DealPric></TradDtls>"#
            + "<FinInstrmId><ISIN>FR0000120271</ISIN></FinInstrmId><QtyAndAcctDtls><SttlmQty>"
            + "<Qty><Unit>1333</Unit></Qty></SttlmQty><SfkpgAcct><Id>SAFE001</Id></SfkpgAcct>"
            + "</QtyAndAcctDtls><SttlmParams><SctiesTxTp><Cd>TRAD</Cd></SctiesTxTp></SttlmParams>"
            + "<RcvgSttlmPties><Dpstry><Id><AnyBIC>SICVFRPPXXX</AnyBIC></Id></Dpstry><Pty1><Id>"
            + "<AnyBIC>AGNTFRPPXXX</AnyBIC></Id></Pty1><Pty2><Id><AnyBIC>BRKRGB2LXXX</AnyBIC>"
            + #"</Id></Pty2></RcvgSttlmPties><SttlmAmt><Amt Ccy="EUR">13677.91</Amt>"#
            + "<CdtDbtInd>CRDT</CdtDbtInd></SttlmAmt></SctiesSttlmTxInstr></Document>"
        #expect(Self.flat(Self.worked) == expected)
    }

    @Test func aReceiptNamesTheDeliveringChainAndPays() {
        var instruction = Self.worked
        instruction.movement = .receive
        instruction.standing.agentAccount = "0123"
        let xml = Self.flat(instruction)
        #expect(xml.contains("<SctiesMvmntTp>RECE</SctiesMvmntTp>"))
        #expect(xml.contains("<DlvrgSttlmPties>") && !xml.contains("RcvgSttlmPties"))
        #expect(xml.contains("</Id><SfkpgAcct><Id>0123</Id></SfkpgAcct></Pty1>"))
        #expect(xml.contains("<CdtDbtInd>DBIT</CdtDbtInd>"))
    }

    @Test func aSaleThatCostsMoreThanItBringsPays() {
        var instruction = Self.worked
        instruction.amount.units = -Int128(units("1.50"))
        let xml = Self.flat(instruction)
        #expect(xml.contains(#"<Amt Ccy="EUR">1.50</Amt><CdtDbtInd>DBIT</CdtDbtInd>"#))
    }

    @Test func amountsHaveTheMinorUnitsOfTheCurrency() throws {
        var instruction = Self.worked
        instruction.amount = Money(
            units: Int128(units("1000")), currency: try #require(Currency("JPY")))
        #expect(Self.flat(instruction).contains(#"<SttlmAmt><Amt Ccy="JPY">1000</Amt>"#))
        instruction.amount.currency = .usd
        #expect(Self.flat(instruction).contains(#"<SttlmAmt><Amt Ccy="USD">1000.00</Amt>"#))
    }

    @Test func textIsEscaped() {
        var instruction = Self.worked
        instruction.standing.safekeepingAccount = text("A&B <\"C\">\u{1}\n")
        #expect(
            instruction.sese023.contains("<Id>A&amp;B &lt;&quot;C&quot;&gt;? </Id>"))
    }

    @Test(arguments: [
        (UInt32(1), "SI202611100001"), (9_999, "SI202611109999"), (10_000, "SI2026111010000"),
        (999_999, "SI20261110999999"), (1_000_000, "X20261110000LFLS"),
        (UInt32.max, "X202611101Z141Z3"),
    ])
    func transactionIDs(number: UInt32, expected: String) {
        let id = SettlementInstruction.transactionID(number, tradeDate: date("2026-11-10"))
        #expect(id == text(expected))
    }

    @Test(arguments: [
        ("SICVFRPPXXX", true), ("SICVFRPP", true), ("SICVFRPPXX", false), ("sicvfrpp", false),
        ("SICV12PP", false), ("", false),
    ])
    func bankIdentifiers(bic: String, valid: Bool) {
        #expect(Identification.isBIC(text(bic)) == valid)
    }
}
