import FIXCodec
import FIXDialect
import OMSTypes
import OrderGateway
import Testing

@testable import OMSCore

/// Published example messages: the bodies that clients are told, byte for byte, in the order that
/// the examples have. OrderID and ExecID are the OMS's own.
@Suite struct ReportVectorTests {
    private static let time = Timestamp(nanoseconds: 1_772_461_801_010_000_000)

    /// One instrument XYZ, one account ACC1, one venue at XNAS.
    private var reference: ReferenceData {
        let reference = ReferenceData()
        let items: [ReferenceItem] = [
            .instrument(InstrumentTerms(symbol: "XYZ")),
            .account(AccountTerms(account: "ACC1", client: "BUYSIDE")),
            .venue(VenueTerms(name: "V", mic: "XNAS")),
        ]
        for item in items {
            if let change = reference.decide(ReferenceChange(item: item)) {
                reference.apply(change)
            }
        }
        return reference
    }

    private func report(
        _ type: ExecType, _ status: OrdStatus, cum: Int64, last: Int64 = 0
    ) -> ExecutionReport {
        func qty(_ value: Int64) -> Quantity { Quantity(units: value * 100_000_000) }
        let price = Price(units: 1_025_000_000)
        return ExecutionReport(
            session: SessionID(1), order: OrderID(1), clOrdID: "A1",
            origClOrdID: ClOrdID(), execType: type, ordStatus: status,
            terms: OrderTerms(
                account: AccountID(1), instrument: InstrumentID(1), side: .buy, ordType: .limit,
                timeInForce: .day, handlInst: .automatedNoIntervention, orderQty: qty(1_000),
                price: price, stopPx: .none, expireTime: .none),
            lastQty: qty(last), lastPx: last > 0 ? price : .none,
            lastVenue: last > 0 ? VenueID(1) : .none, leavesQty: qty(1_000 - cum),
            cumQty: qty(cum), avgPx: cum > 0 ? price : .none, refusal: .none,
            ordStatusReqID: Text64())
    }

    private func body(
        _ report: ExecutionReport, _ dialect: FIXDialect, _ instructions: Instructions = .none,
        _ strategy: StrategyTerms? = nil
    ) -> String {
        Message.text { body in
            ExecutionReportPublisher.write(
                report, frame: 1, position: 0,
                kept: UnsafeRawBufferPointer(start: nil, count: 0), instructions: instructions,
                strategy: strategy, reference: reference, at: Self.time, dialect: dialect,
                into: &body)
        }
    }

    @Test("847 and 848 say who works it, from 4.4 on, and not with fills")
    func strategies() {
        var terms = StrategyTerms(.twap, until: .none)
        terms.interval = 30_000_000_000
        terms.bounds.isPaused = true
        let new = report(.new, .new, cum: 0)
        let said = "|847=1001|848=SliceInterval=30;Pause=Y|"
        #expect(body(new, FIXDialect(.fix44), .none, terms).contains(said))
        #expect(body(new, FIXDialect(.fix50SP2), .none, terms).contains(said))
        #expect(!body(new, FIXDialect(.fix42), .none, terms).contains("847="))
        let fill = report(.trade, .partiallyFilled, cum: 30, last: 30)
        #expect(!body(fill, FIXDialect(.fix44), .none, terms).contains("847="))
        let plain = StrategyTerms(.twap, until: .none)
        #expect(!body(new, FIXDialect(.fix44), .none, plain).contains("848="))
    }

    @Test("Restated with its reason and the day fields, in each version that has them")
    func restated() {
        var restated = report(.restated, .partiallyFilled, cum: 200)
        restated.restatement = .renewal
        restated.day = DayQuantities(
            orderQty: Quantity(units: 80_000_000_000), cumQty: .zero, avgPx: .none)
        for (version, kind) in [
            (FIXVersion.fix42, "|20=0|150=D|39=1|378=1|"), (.fix44, "|150=D|39=1|378=1|"),
            (.fix50SP2, "|150=D|39=1|378=1|"),
        ] {
            let text = body(restated, FIXDialect(version))
            #expect(text.contains(kind), "\(version): \(text)")
            #expect(text.contains("|424=800|425=0|426=0|"), "\(version): \(text)")
        }
        let old = body(restated, FIXDialect(.fix41))
        #expect(old.contains("|20=3|150=1|39=1|") && !old.contains("378="), "\(old)")
        restated.restatement = .marketOption
        restated.isWorking = true
        #expect(body(restated, FIXDialect(.fix42)).contains("|378=4|"))
        #expect(body(restated, FIXDialect(.fix44)).contains("|378=8|636=Y|"))
    }

    @Test("A guarantee has its quantity and price, and says that it is none yet")
    func guaranteed() {
        let text = body(report(.stopped, .stopped, cum: 0, last: 100), FIXDialect(.fix44))
        #expect(text.contains("|150=7|39=7|") && text.contains("|32=100|31=10.25|30=XNAS|"))
        #expect(text.contains("|14=0|6=0|") && text.hasSuffix("58=guaranteed, not executed yet|"))
    }

    @Test("Triggered is 150=L from 5.0, New once more before")
    func triggered() {
        var report = report(.triggered, .new, cum: 0)
        report.isWorking = true
        #expect(body(report, FIXDialect(.fix50SP2)).contains("|150=L|39=0|636=Y|"))
        #expect(body(report, FIXDialect(.fix44)).contains("|150=0|39=0|636=Y|"))
        #expect(body(report, FIXDialect(.fix42)).contains("|20=0|150=0|39=0|"))
    }

    @Test("Nothing Done, and an order given by voice has no ClOrdID")
    func nothingDone() {
        var report = report(.orderStatus, .new, cum: 0)
        #expect(body(report, FIXDialect(.fix44)).hasSuffix("|58=Nothing Done|"))
        report.clOrdID = ClOrdID()
        #expect(!body(report, FIXDialect(.fix44)).contains("|11="))
    }

    @Test("New ack in 4.4")
    func acknowledgement() {
        #expect(
            body(report(.new, .new, cum: 0), FIXDialect(.fix44))
                == "37=1|11=A1|17=E1|150=0|39=0|1=ACC1|55=XYZ|54=1|38=1000|40=2|44=10.25|59=0|"
                + "151=1000|14=0|6=0|60=20260302-14:30:01.010|")
    }

    @Test("How an order is worked is told in the form of the version")
    func instructions() {
        var shown = Instructions()
        shown.displayQty = Quantity(units: 10_000_000_000)
        shown.cashOrderQty = 1_000_000_000_000
        let new = report(.new, .new, cum: 0)
        #expect(body(new, FIXDialect(.fix44), shown).contains("|40=2|111=100|152=10000|44="))
        #expect(body(new, FIXDialect(.fix50SP2), shown).contains("|40=2|1138=100|152=10000|"))
        var trailing = Instructions()
        trailing.peg = .trailingStop
        trailing.pegOffset = 10_000_000
        #expect(body(new, FIXDialect(.fix44), trailing).contains("|40=P|18=a|211=0.1|"))
        var closing = report(.new, .new, cum: 0)
        closing.terms.timeInForce = .atTheClose
        #expect(body(closing, FIXDialect(.fix42)).contains("|40=B|"))
        #expect(body(closing, FIXDialect(.fix44)).contains("|40=2|44=10.25|59=7|"))
    }

    @Test("Partial fill of 300 at 10.25, in 4.4 and 4.2")
    func partialFill() {
        let fill = report(.trade, .partiallyFilled, cum: 300, last: 300)
        let rest =
            "39=1|1=ACC1|55=XYZ|54=1|38=1000|40=2|44=10.25|32=300|31=10.25|30=XNAS|151=700|"
            + "14=300|6=10.25|60=20260302-14:30:01"
        for version in [FIXVersion.fix44, .fix50SP2] {
            #expect(
                body(fill, FIXDialect(version)) == "37=1|11=A1|17=E1|150=F|" + rest + ".010|")
        }
        #expect(
            body(fill, FIXDialect(.fix42, .seconds)) == "37=1|11=A1|17=E1|20=0|150=1|" + rest + "|")
    }

    @Test("Cancel reject, too late, in 4.4")
    func cancelReject() {
        let reject = CancelReject(
            session: SessionID(1), order: OrderID(1), clOrdID: "A3", origClOrdID: "A1",
            ordStatus: .filled, isReplace: false, reason: .tooLateToCancel, refusal: .none)
        let text = Message.text {
            ExecutionReportPublisher.write(
                reject, at: Self.time, dialect: FIXDialect(.fix44), into: &$0)
        }
        #expect(text == "37=1|11=A3|41=A1|39=2|434=1|102=0|60=20260302-14:30:01.010|")
    }

    @Test("A refused code is told as the client sent it; an unknown order has no quantity")
    func refused() {
        var refused = report(.rejected, .rejected, cum: 0)
        refused.refusal = Refusal(.unsupportedField, limit: 40, text: "P")
        let text = body(refused, FIXDialect(.fix42))
        #expect(text.contains("|20=0|150=8|39=8|103=0|"))
        #expect(text.contains("|40=P|") && text.hasSuffix("|58=tag 40=P is not taken here|"))
        var unknown = report(.orderStatus, .rejected, cum: 0)
        unknown.order = .none
        unknown.terms.instrument = .none
        unknown.refusal = Refusal(.unknownOrder)
        unknown.ordStatusReqID = "R"
        let status = body(unknown, FIXDialect(.fix42))
        #expect(status.hasPrefix("37=NONE|11=A1|17=E1|20=3|150=8|39=8|103=5|"))
        #expect(status.contains("|55=[N/A]|54=1|") && !status.contains("|38="))
        #expect(!status.contains("790="), "4.2 has no OrdStatusReqID")
        #expect(body(unknown, FIXDialect(.fix44)).contains("|790=R|"))
    }
}
