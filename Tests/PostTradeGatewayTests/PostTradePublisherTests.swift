import FIXCodec
import OMSPostTrade
import OMSTypes
import PostTradeGateway
import Testing

@Suite("What counterparties are told")
struct PostTradePublisherTests {
    @Test("the worked block as an AllocationReport, to the cent")
    func allocationReport() throws {
        let report = try #require(WorkedTrade().report)
        var body = FIXBodyWriter()
        PostTradePublisher.allocationReport(report, into: &body)
        #expect(
            Envelope.text(body)
                == "755=AL1|70=AL1|71=0|794=4|87=0|857=1|73=3|11=A1|37=1|11=B1|37=2|11=C1|37=3|"
                + "54=1|55=XYZ|48=US0000000002|22=4|167=CS|53=6667|6=10.261|15=USD|74=6|"
                + "453=2|448=BROKER|447=D|452=1|448=OMS|447=D|452=13|75=20260302|"
                + "60=20260302-21:01:00.000|64=20260303|381=68410.09|118=68416.75|78=3|"
                + "79=A|80=3334|467=AL1-1|12=3.33|13=3|153=10.261|154=34213.51|"
                + "79=B|80=2000|467=AL1-2|12=2.00|13=3|153=10.261|154=20524.00|"
                + "79=C|80=1333|467=AL1-3|12=1.33|13=3|153=10.261|154=13679.24|")
        #expect(Envelope.defect(.allocationReport, body) == nil)
    }

    @Test("the second account's Confirmation, to the cent")
    func confirmation() throws {
        let confirmations = WorkedTrade().confirmations
        try #require(confirmations.count == 3)
        var body = FIXBodyWriter()
        PostTradePublisher.confirmation(confirmations[1], into: &body)
        #expect(
            Envelope.text(body)
                == "664=CAL1-2|666=0|773=2|665=4|73=1|11=B1|37=2|70=AL1|467=AL1-2|"
                + "60=20260302-21:01:00.000|75=20260302|55=XYZ|48=US0000000002|22=4|80=2000|54=1|"
                + "15=USD|862=1|528=A|863=2000|79=B|6=10.261|74=6|381=20522.00|118=20524.00|"
                + "64=20260303|12=2.00|13=3|")
        #expect(Envelope.defect(.confirmation, body) == nil)
    }

    @Test("a sale's charges stand in NoMiscFees and are part of the net amount")
    func charges() throws {
        let sale = WorkedTrade(side: .sell, tradeDate: "2026-04-07")
        let report = try #require(sale.report)
        var body = FIXBodyWriter()
        PostTradePublisher.allocationReport(report, into: &body)
        #expect(Envelope.defect(.allocationReport, body) == nil)
        // Section 31: 34,210.18 at 20.60 a million is 0.7047, charged up to 0.71. TAF: its part of
        // 6,667 at 0.000195, 0.65013, charged up to 0.66.
        #expect(
            Envelope.text(body).contains(
                "79=A|80=3334|467=AL1-1|12=3.33|13=3|153=10.261|154=34205.48|136=2|"
                    + "137=0.71|138=USD|139=1|137=0.66|138=USD|139=1|"),
            "\(Envelope.text(body))")
        var confirmation = FIXBodyWriter()
        PostTradePublisher.confirmation(sale.confirmations[0], into: &confirmation)
        #expect(Envelope.defect(.confirmation, confirmation) == nil)
        #expect(
            Envelope.text(confirmation).hasSuffix(
                "381=34210.18|118=34205.48|64=20260408|12=3.33|13=3|136=2|"
                    + "137=0.71|138=USD|139=1|137=0.66|138=USD|139=1|"),
            "\(Envelope.text(confirmation))")
    }

    @Test("the house's part: no client order, and the capacity is principal")
    func housePart() throws {
        var confirmation = WorkedTrade().confirmations[0]
        confirmation.allocation.clOrdID = ClOrdID()
        confirmation.lastMkt = "XNYS"
        var body = FIXBodyWriter()
        PostTradePublisher.confirmation(confirmation, into: &body)
        let text = Envelope.text(body)
        #expect(!text.contains("|73="))
        #expect(text.contains("|15=USD|30=XNYS|862=1|528=P|863=3334|79=A|"))
        #expect(Envelope.defect(.confirmation, body) == nil)
    }

    @Test("a block without client orders and parties says so")
    func bareBlock() throws {
        var report = try #require(WorkedTrade().report)
        for index in report.trade.shares.indices { report.trade.shares[index].clOrdID = ClOrdID() }
        report.trade.executingBroker = Text64()
        report.trade.instructingParty = Text64()
        report.trade.venues = ["XNAS"]
        var body = FIXBodyWriter()
        PostTradePublisher.allocationReport(report, into: &body)
        let text = Envelope.text(body)
        #expect(text.contains("|87=0|857=0|54=1|"))
        #expect(text.contains("|53=6667|30=XNAS|6=10.261|15=USD|74=6|75=20260302|"))
        #expect(Envelope.defect(.allocationReport, body) == nil)
    }

    @Test(
        "an AllocationInstructionAck of every kind",
        arguments: [
            (AllocationAnswer.Status.received, "87=3|"), (.accepted, "87=0|"),
            (.blockLevelReject, "87=1|88=7|58=duplicate|"),
        ])
    func acknowledgements(_ status: AllocationAnswer.Status, _ expected: String) {
        var body = FIXBodyWriter()
        let answer = AllocationAnswer(
            allocID: "AL1", tradeDate: day("2026-03-02"), status: status,
            text: status == .blockLevelReject ? "duplicate" : "")
        PostTradePublisher.allocationInstructionAck(answer, at: WorkedTrade.time, into: &body)
        #expect(
            Envelope.text(body) == "70=AL1|75=20260302|60=20260302-21:01:00.000|" + expected)
        #expect(Envelope.defect(.allocationInstructionAck, body) == nil)
    }
}
