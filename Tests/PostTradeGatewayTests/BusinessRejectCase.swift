import FIXCodec
import Testing

/// A message that is answered with a BusinessMessageReject (35=j).
struct BusinessRejectCase: Sendable, CustomTestStringConvertible {
    let type: FIXMsgType
    let body: String
    let answer: String
    init(_ type: FIXMsgType, _ body: String, _ answer: String) {
        self.type = type
        self.body = body
        self.answer = answer
    }
    var testDescription: String { "\(type) \(body.prefix(60))" }

    private static let ack = "75=20260302|60=20260302-21:05:00|"
    private static let giant = String(repeating: "x", count: 65)

    static let all: [BusinessRejectCase] = [
        BusinessRejectCase(
            .allocationInstruction, workedRecord.replacing("70=AL1|", with: ""),
            "45=2|372=J|380=5|58=AllocID(70) is missing: the sender's own AllocID is right|"),
        BusinessRejectCase(
            .allocationInstruction, workedRecord.replacing("70=AL1|", with: "70=\(giant)|"),
            "45=2|372=J|380=0|58=AllocID(70) is \"\(giant.prefix(40))\", malformed: a text of 1 "
                + "to 64 bytes is right|"),
        BusinessRejectCase(
            .confirmationAck, "\(ack)940=3|",
            "45=2|372=AU|380=5|58=ConfirmID(664) is missing: the ConfirmID(664) of the "
                + "Confirmation is right|"),
        BusinessRejectCase(
            .confirmationAck, "664=C1|\(ack)",
            "45=2|372=AU|379=C1|380=5|58=AffirmStatus(940) is missing: 1 received, 2 confirm "
                + "rejected or 3 affirmed is right|"),
        BusinessRejectCase(
            .confirmationAck, "664=C1|\(ack)940=9|",
            "45=2|372=AU|379=C1|380=0|58=AffirmStatus(940) is \"9\", out of range: 1 received, "
                + "2 confirm rejected or 3 affirmed is right|"),
        BusinessRejectCase(
            .confirmationAck, "664=C1|\(ack)940=259|",
            "45=2|372=AU|379=C1|380=0|58=AffirmStatus(940) is \"259\", out of range: 1 "
                + "received, 2 confirm rejected or 3 affirmed is right|"),
        BusinessRejectCase(
            .confirmationAck, "664=C1|\(ack)940=2|",
            "45=2|372=AU|379=C1|380=5|58=ConfirmRejReason(774) is missing: the reason of a "
                + "rejection, 99 for others, is right|"),
        BusinessRejectCase(
            .newOrderSingle, "11=X1|54=1|",
            "45=2|372=D|380=3|58=MsgType(35) is \"D\", not supported: one of J, P, AT and AU "
                + "is right|"),
    ]
}
