import FIXCodec
import OMSTypes
import Testing

@testable import VenueSimulator

@Suite struct OrderEntryAdapterTests {
    private func read(_ type: FIXMsgType, _ fields: String) -> VenueInbound {
        withMessage(type, fields) { OrderEntryAdapter.read($0) }
    }

    @Test func messagesBecomeRequests() {
        #expect(
            read("D", "11=X|55=IBM|54=5|38=100.5|40=2|44=182.57|59=3|110=10|60=20261110-15:00:00|")
                == .newOrder(
                    VenueNewOrder(
                        clOrdID: "X", symbol: "IBM", side: .sellShort,
                        timeInForce: .immediateOrCancel, quantity: qty("100.5"),
                        price: px("182.57"), quantityMin: qty("10"))))
        #expect(
            read("D", "97=Y|11=X|55=IBM|54=1|38=100|40=1|")
                == .newOrder(
                    VenueNewOrder(
                        clOrdID: "X", symbol: "IBM", side: .buy, ordType: .market,
                        quantity: qty("100"), price: nil, mayBeRepeated: true)))
        #expect(
            read("F", "11=Y|41=X|55=IBM|54=1|")
                == .cancel(VenueCancel(clOrdID: "Y", origClOrdID: "X")))
        #expect(
            read("G", "11=Y|41=X|55=IBM|54=1|38=50|40=2|44=1|")
                == .replace(
                    VenueReplace(
                        clOrdID: "Y", origClOrdID: "X", symbol: "IBM", side: .buy,
                        quantity: qty("50"), price: px("1"))))
        #expect(
            read("H", "11=X|55=IBM|54=1|790=S|")
                == .status(
                    VenueStatusRequest(
                        clOrdID: "X", symbol: "IBM", side: .buy, ordStatusReqID: "S")))
        #expect(
            read("AF", "584=M|585=7|")
                == .massStatus(VenueMassStatusRequest(massStatusReqID: "M")))
        #expect(
            read("AF", "584=M|585=1|55=IBM|")
                == .massStatus(VenueMassStatusRequest(massStatusReqID: "M", symbol: "IBM")))
    }

    @Test(arguments: [
        ("55=IBM|54=1|38=100|40=1|", FIXDefect(.requiredTagMissing, tag: 11)),
        ("11=X|55=IBM|38=100|40=1|", FIXDefect(.requiredTagMissing, tag: 54)),
        ("11=X|55=IBM|54=3|38=100|40=1|", FIXDefect(.valueIncorrect, tag: 54)),
        ("11=X|55=IBM|54=12|38=100|40=1|", FIXDefect(.valueIncorrect, tag: 54)),
        ("11=X|55=IBM|54=1|38=1e5|40=1|", FIXDefect(.incorrectDataFormat, tag: 38)),
        ("11=X|55=IBM|54=1|38=99999999999999|40=1|", FIXDefect(.valueIncorrect, tag: 38)),
        ("11=X|55=IBM|54=1|38=1|40=2|44=0.123456789|", FIXDefect(.valueIncorrect, tag: 44)),
        ("11=X|55=IBM|54=1|38=1|40=Z|", FIXDefect(.valueIncorrect, tag: 40)),
        ("11=|55=IBM|54=1|38=1|40=1|", FIXDefect(.tagWithoutValue, tag: 11)),
        (
            "11=\(String(repeating: "X", count: 65))|55=IBM|54=1|38=1|40=1|",
            FIXDefect(.valueIncorrect, tag: 11)
        ),
    ])
    func unreadableFieldsAreNamed(_ fields: String, _ defect: FIXDefect) {
        #expect(read("D", fields) == .defect(defect))
    }

    @Test func whatTheBusinessMissesIsNamed() {
        #expect(read("D", "11=X|54=1|38=100|40=1|") == .incomplete(tag: 55))
        #expect(read("D", "11=X|55=IBM|54=1|40=1|") == .incomplete(tag: 38))
        #expect(read("AF", "584=M|585=1|") == .incomplete(tag: 55))
        #expect(read("AF", "584=M|585=3|") == .defect(FIXDefect(.valueIncorrect, tag: 585)))
        #expect(read("q", "11=X|530=7|") == .unsupported)
    }
}

@Suite struct ReportPublisherTests {
    private let now = Timestamp(nanoseconds: 1_794_322_800_123_000_000)

    private func written(_ reports: [VenueReport], isRepeated: Bool = false) -> [String] {
        reports.map { report in
            var body = FIXBodyWriter()
            ReportPublisher(mic: "XV01").write(report, at: now, isRepeated: isRepeated, to: &body)
            return text(of: body)
        }
    }

    @Test func reportsCarryTheirFields() {
        var engine = VenueEngine(
            VenueDescription(name: "V", mic: "XV01", kind: .lit),
            startedAt: Timestamp(nanoseconds: 36_000_000))
        engine.setBackground("IBM", .ask, [level("40@10.01")])
        engine.submit(
            VenueNewOrder(
                clOrdID: "X", symbol: "IBM", side: .buy, timeInForce: .immediateOrCancel,
                quantity: qty("100"), price: px("10.02")), at: now)
        engine.cancel(VenueCancel(clOrdID: "Y", origClOrdID: "X"))
        engine.reportStatus(
            VenueStatusRequest(clOrdID: "Z", symbol: "IBM", side: .buy, ordStatusReqID: "S"))
        #expect(
            written(engine.reports) == [
                "37=V-10-1|11=X|17=V-10-E1|150=0|39=0|55=IBM|54=1|38=100|40=2|44=10.02|59=3|"
                    + "151=100|14=0|6=0|60=20261110-15:00:00.123|",
                "37=V-10-1|11=X|17=V-10-E2|150=F|39=1|55=IBM|54=1|38=100|40=2|44=10.02|59=3|"
                    + "32=40|31=10.01|30=XV01|151=60|14=40|6=10.01|60=20261110-15:00:00.123|851=2|",
                "37=V-10-1|11=X|17=V-10-E3|150=4|39=4|55=IBM|54=1|38=100|40=2|44=10.02|59=3|"
                    + "151=0|14=40|6=10.01|60=20261110-15:00:00.123|",
                "37=V-10-1|11=Y|41=X|39=4|434=1|102=0|60=20261110-15:00:00.123|"
                    + "58=the order is at its end|",
                "37=NONE|11=Z|790=S|17=V-10-E4|150=I|39=8|103=5|55=IBM|54=1|151=0|14=0|6=0|"
                    + "60=20261110-15:00:00.123|58=unknown order|",
            ])
        #expect(written([engine.reports[0]], isRepeated: true)[0].hasPrefix("97=Y|37=V-10-1|"))
    }

    @Test func whatCannotBeTakenIsAnswered() {
        func written(_ tag: Int?) -> String {
            var body = FIXBodyWriter()
            ReportPublisher.writeBusinessReject(
                refSeqNum: 7, refMsgType: "D", missing: tag, to: &body)
            return text(of: body)
        }
        #expect(written(38) == "45=7|372=D|380=5|58=field 38 is needed here|")
        #expect(written(nil) == "45=7|372=D|380=3|58=message is not taken here|")
    }
}

@Suite struct ReportOutboxTests {
    private func report(_ id: Text64) -> VenueReport {
        .cancelReject(
            VenueCancelReject(
                orderID: "1", clOrdID: id, origClOrdID: "X", ordStatus: .new, responseTo: .cancel,
                reason: .other, text: ""))
    }

    private func drain(_ outbox: inout ReportOutbox, _ now: Int64) -> [VenueReport] {
        var reports: [VenueReport] = []
        while let entry = outbox.next(at: Timestamp(nanoseconds: now)) {
            reports.append(entry.report)
        }
        return reports
    }

    @Test func heldReportsHoldWhatFollows() {
        var outbox = ReportOutbox()
        outbox.append(report("A"), due: Timestamp(nanoseconds: 10))
        outbox.append(report("B"), due: Timestamp(nanoseconds: 50))
        outbox.append(report("C"), due: Timestamp(nanoseconds: 20))
        #expect(drain(&outbox, 9) == [])
        #expect(drain(&outbox, 20) == [report("A")])
        #expect(outbox.dueNext == Timestamp(nanoseconds: 50))
        #expect(drain(&outbox, 50) == [report("B"), report("C")])
        #expect(outbox.isEmpty)
        outbox.append(report("D"), due: Timestamp(nanoseconds: 30))
        #expect(drain(&outbox, 30) == [report("D")])
    }
}
