import FIXCodec
import OMSPostTrade
import OMSTypes
import PostTradeGateway
import Testing

@Suite("Acknowledgements")
struct AcknowledgementTests {
    @Test(
        "a ConfirmationAck in each of its states",
        arguments: [
            ("940=1|", ConfirmationAck(confirmID: "CAL1-2", status: .received)),
            ("940=3|", ConfirmationAck(confirmID: "CAL1-2", status: .affirmed)),
            (
                "940=2|774=99|58=commission|",
                ConfirmationAck(
                    confirmID: "CAL1-2", status: .confirmRejected, rejectReason: 99,
                    text: "commission")
            ),
        ])
    func confirmation(_ fields: String, _ expected: ConfirmationAck) throws {
        let message = Envelope.message(
            .confirmationAck, "664=CAL1-2|75=20260302|60=20260302-21:05:00|" + fields)
        #expect(Envelope.defect(message) == nil)
        #expect(try Envelope.command(message).get() == .confirmationAck(expected))
    }

    @Test("a long reason is cut, not refused")
    func longText() throws {
        let message = Envelope.message(
            .confirmationAck,
            "664=C1|75=20260302|60=20260302-21:05:00|940=2|774=1|58="
                + String(repeating: "é", count: 2_000) + "|")
        guard case .confirmationAck(let ack) = try Envelope.command(message).get() else {
            Issue.record("no acknowledgement")
            return
        }
        #expect(ack.text == String(repeating: "é", count: 128))
    }

    @Test(
        "AT, P and rejects ask for nothing; their objections are worth a line",
        arguments: [
            (FIXMsgType.allocationReportAck, "87=0|", nil as String?),
            (.allocationReportAck, "87=3|", nil),
            (
                .allocationReportAck, "87=1|88=7|58=no such account|",
                "AL1: AllocStatus 1, AllocRejCode 7: no such account"
            ),
            (.allocationInstructionAck, "87=2|", "AL1: AllocStatus 2"),
            (.confirmationAck, "87=1|", nil),
            (.reject, "45=7|58=value is incorrect|", "message 7 rejected: value is incorrect"),
            (.businessMessageReject, "45=8|372=AK|380=0|", "message 8 rejected"),
        ])
    func silent(_ type: FIXMsgType, _ fields: String, _ objection: String?) throws {
        let message = Envelope.message(type, "755=AL1|664=C1|940=3|70=AL1|" + fields)
        if type != .confirmationAck { #expect(try Envelope.command(message).get() == nil) }
        #expect(Envelope.read(message) { PostTradeAdapter.objection($0) } == objection)
    }
}
