import FIXCodec
import FIXDialect
import OMSTypes
import OrderGateway
import Testing

@testable import OMSCore

/// OrderMassCancelReport (r) and ListStatus (N) by version.
@Suite struct RequestAnswerTests {
    private func text(_ answer: ClientAnswer, _ version: FIXVersion) -> String {
        Message.text {
            _ = RequestAnswerPublisher.write(
                answer, frame: 9, position: 0,
                at: Timestamp(nanoseconds: 1_772_461_801_010_000_000),
                dialect: FIXDialect(version), into: &$0)
        }
    }

    @Test("r names what it cancels; 5.0 SP2 has tags of its own for that")
    func massCancelReport() {
        let report = MassCancelReport(
            request: MassRequest(session: SessionID(1), id: "M", type: MassRequest.all),
            rejectReason: nil, text: Text64(), totalAffectedOrders: 1,
            affected: [AffectedOrder(origClOrdID: "X1", order: OrderID(5))])
        #expect(
            text(.massCancelReport(report), .fix44)
                == "11=M|37=M9|530=7|531=7|533=1|534=1|41=X1|535=5|60=20260302-14:30:01.010|")
        #expect(
            text(.massCancelReport(report), .fix50SP2)
                == "11=M|37=M9|1369=M9|530=7|531=7|533=1|534=1|1824=X1|535=5|"
                + "60=20260302-14:30:01.010|")
    }

    @Test("A refused mass cancel: 531=0 with 532; a group that would be a part is left out")
    func massCancelRefused() {
        var report = MassCancelReport(
            request: MassRequest(session: SessionID(1), id: "M", type: 0x31, symbol: "NOBODY"),
            rejectReason: 1, text: "symbol not known", totalAffectedOrders: 0, affected: [])
        #expect(
            text(.massCancelReport(report), .fix44)
                == "11=M|37=M9|530=1|531=0|532=1|55=NOBODY|60=20260302-14:30:01.010|"
                + "58=symbol not known|")
        report.rejectReason = nil
        report.totalAffectedOrders = 2
        report.affected = [AffectedOrder(origClOrdID: "X1", order: OrderID(5))]
        #expect(!text(.massCancelReport(report), .fix44).contains("534="))
    }

    @Test("N tells of each order of the list")
    func listStatus() {
        let line = ListStatusLine(
            clOrdID: "A", ordStatus: .canceled, cumQty: Quantity(units: 300_000_000),
            leavesQty: .zero, cxlQty: Quantity(units: 200_000_000),
            avgPx: Price(units: 1_000_000_000))
        let refused = ListStatusLine(
            clOrdID: "B", ordStatus: .rejected, cumQty: .zero, leavesQty: .zero, cxlQty: .zero,
            avgPx: .none, ordRejReason: .unknownAccount)
        let status = ListStatus(
            session: SessionID(1), listID: "L", kind: .response, state: .allDone, noRpts: 1,
            rptSeq: 1, totNoOrders: 2, text: Text64(), lines: [line, refused])
        #expect(
            text(.listStatus(status), .fix42)
                == "66=L|429=2|82=1|431=6|83=1|60=20260302-14:30:01.010|68=2|73=2|"
                + "11=A|14=3|39=4|151=0|84=2|6=10|11=B|14=0|39=8|151=0|84=0|6=0|103=0|")
        #expect(text(.listStatus(status), .fix44).hasSuffix("|103=15|"))
        var linked = status
        linked.contingency = .oneCancelsTheOther
        #expect(text(.listStatus(linked), .fix50SP2).contains("|431=6|1385=1|83=1|"))
        #expect(!text(.listStatus(linked), .fix44).contains("1385="))
    }
}
