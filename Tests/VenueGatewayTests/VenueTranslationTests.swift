import FIXCodec
import FIXDialect
import OMSTypes
import Testing
import VenueGateway

@testable import OMSCore

/// What venues are sent and what they say, in each version.
@Suite struct VenueTranslationTests {
    private static let time = Timestamp(nanoseconds: 1_772_461_801_000_000_000)

    private var reference: ReferenceData {
        let reference = ReferenceData()
        for item in [
            ReferenceItem.instrument(InstrumentTerms(symbol: "XYZ")),
            .account(AccountTerms(account: "ACC1", client: "C")),
        ] {
            if let change = reference.decide(ReferenceChange(item: item)) {
                reference.apply(change)
            }
        }
        return reference
    }

    private let terms = OrderTerms(
        account: AccountID(1), instrument: InstrumentID(1), side: .buy, ordType: .limit,
        timeInForce: .day, handlInst: .automatedNoIntervention,
        orderQty: Quantity(units: 100_000_000_000), price: Price(units: 1_025_000_000),
        stopPx: .none, expireTime: .none)

    private func newOrder(
        _ dialect: FIXDialect, kept: String = "", instructions: Instructions = .none,
        timeInForce: TimeInForce = .day
    ) -> String {
        var body = FIXBodyWriter()
        let route = RouteSent(
            order: OrderID(9), parent: OrderID(8), venue: VenueID(1), ordType: .limit,
            timeInForce: timeInForce, quantity: terms.orderQty, price: terms.price, reason: .post)
        Array(kept.replacing("|", with: "\u{1}").utf8).withUnsafeBytes {
            VenueOrderPublisher.newOrder(
                route, parent: terms, kept: $0, instructions: instructions,
                reference: reference, at: Self.time, dialect: dialect, into: &body)
        }
        return String(decoding: body.bytes, as: UTF8.self).replacing("\u{1}", with: "|")
    }

    @Test("The published limit day order, in 4.4 and in 4.2 with HandlInst and Rule80A")
    func orderVectors() {
        #expect(
            newOrder(FIXDialect(.fix44))
                == "11=N9|1=ACC1|55=XYZ|54=1|60=20260302-14:30:01.000|38=1000|40=2|44=10.25|59=0|")
        #expect(
            newOrder(FIXDialect(.fix42, .seconds), kept: "528=A|453=1|448=ME|447=D|452=3|")
                == "11=N9|1=ACC1|21=1|55=XYZ|54=1|60=20260302-14:30:01|38=1000|40=2|44=10.25|"
                + "59=0|47=A|")
        #expect(
            newOrder(FIXDialect(.fix50SP2), kept: "528=A|453=1|448=ME|447=D|452=3|")
                .hasSuffix("|59=0|528=A|"))
    }

    @Test("What a venue does by itself is asked for in its version's form")
    func nativeOrders() {
        var shown = Instructions()
        shown.displayQty = Quantity(units: 10_000_000_000)
        #expect(newOrder(FIXDialect(.fix44), instructions: shown).hasSuffix("|59=0|111=100|"))
        #expect(newOrder(FIXDialect(.fix50SP2), instructions: shown).hasSuffix("|59=0|1138=100|"))
        var least = Instructions()
        least.minQty = Quantity(units: 10_000_000_000)
        #expect(newOrder(FIXDialect(.fix44), instructions: least).hasSuffix("|59=0|110=100|"))
        #expect(newOrder(FIXDialect(.fix44), timeInForce: .atTheOpening).contains("|59=2|"))
        #expect(newOrder(FIXDialect(.fix42), timeInForce: .atTheClose).contains("|40=B|"))
        #expect(newOrder(FIXDialect(.fix44), timeInForce: .goodTillCrossing).contains("|59=5|"))
    }

    private struct NoReport: Error {}

    private func report(_ version: FIXVersion, _ fields: String) throws -> VenueReport {
        let command = try command(version, fields)
        if case .reconcile(.status(let status))? = command {
            return VenueReport(
                venue: status.venue, clOrdID: status.clOrdID, venueOrderID: status.venueOrderID,
                execID: "E", execType: .orderStatus, cumQty: status.version.cumQty)
        }
        if case .venueNotice(let notice)? = command { return notice.report }
        guard case .venueReport(let report)? = command else { throw NoReport() }
        return report
    }

    private func command(
        _ version: FIXVersion, _ fields: String,
        head start: String = "35=8|37=V|11=N9|17=E|55=XYZ|54=1|",
        sent: VenueReportAdapter.Sent? = nil
    ) throws -> OrderCommand? {
        let body = start + fields
        let rest = body.replacing("|", with: "\u{1}")
        let head = "8=\(version.beginString)\u{1}9=\(rest.utf8.count)\u{1}"
        let sum = (head + rest).utf8.reduce(0) { ($0 + Int($1)) % 256 }
        let check = String(repeating: "0", count: 3 - String(sum).count) + String(sum)
        var bytes = Array((head + rest + "10=\(check)\u{1}").utf8)
        let count = bytes.count
        bytes += [UInt8](repeating: 0, count: 64)
        var index = FIXMessageIndex()
        return try bytes.withUnsafeBytes { buffer in
            _ = index.parse(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            return try VenueReportAdapter.command(
                index, venue: VenueID(1), dialect: FIXDialect(version), sent: { _ in sent }
            ).get()
        }
    }

    /// What 4.2 says, what 4.4 and 5.0 SP2 say, and ExecType of the model.
    static let rows: [(old: String, new: String, type: ExecType)] = [
        ("20=0|150=A|39=A|151=100|14=0|6=0|", "150=A|39=A|151=100|14=0|6=0|", .pendingNew),
        ("20=0|150=0|39=0|151=100|14=0|6=0|", "150=0|39=0|151=100|14=0|6=0|", .new),
        (
            "20=0|150=1|39=1|32=30|31=10|151=70|14=30|6=10|",
            "150=F|39=1|32=30|31=10|151=70|14=30|6=10|", .trade
        ),
        (
            "20=0|150=2|39=2|32=70|31=10|151=0|14=100|6=10|",
            "150=F|39=2|32=70|31=10|151=0|14=100|6=10|", .trade
        ),
        ("20=0|150=4|39=4|151=0|14=30|6=10|", "150=4|39=4|151=0|14=30|6=10|", .canceled),
        ("20=0|150=5|39=5|151=100|14=0|6=0|", "150=5|39=0|151=100|14=0|6=0|", .replaced),
        ("20=0|150=8|39=8|151=0|14=0|6=0|", "150=8|39=8|151=0|14=0|6=0|", .rejected),
        ("20=0|150=C|39=C|151=0|14=0|6=0|", "150=C|39=C|151=0|14=0|6=0|", .expired),
        ("20=0|150=3|39=3|151=0|14=30|6=10|", "150=3|39=3|151=0|14=30|6=10|", .doneForDay),
        ("20=0|150=D|39=0|151=90|14=0|6=0|", "150=D|39=0|151=90|14=0|6=0|", .restated),
        ("20=0|150=9|39=9|151=90|14=0|6=0|", "150=9|39=9|151=90|14=0|6=0|", .suspended),
        ("20=0|150=6|39=6|151=90|14=0|6=0|", "150=6|39=6|151=90|14=0|6=0|", .pendingCancel),
        ("20=0|150=E|39=E|151=90|14=0|6=0|", "150=E|39=E|151=90|14=0|6=0|", .pendingReplace),
        ("20=3|150=1|39=1|151=70|14=30|6=10|", "150=I|39=1|151=70|14=30|6=10|", .orderStatus),
    ]

    @Test("What a venue changes unasked comes with its reason, quantity and price")
    func notices() throws {
        let rows: [(String, ExecType, reason: UInt8, units: Int64)] = [
            ("150=D|39=0|378=5|38=90|44=10|151=90|14=0|6=0|", .restated, 5, 90),
            ("150=D|39=0|38=90|151=90|14=0|6=0|", .restated, 255, 90),
            ("150=4|39=4|378=2|151=0|14=30|6=10|", .canceled, 2, 0),
        ]
        for version in [FIXVersion.fix42, .fix44, .fix50SP2] {
            let head = version < .fix43 ? "20=0|" : ""
            for row in rows {
                guard case .venueNotice(let notice)? = try command(version, head + row.0) else {
                    throw NoReport()
                }
                #expect(notice.report.execType == row.1.rawValue && notice.reason == row.reason)
                #expect(notice.orderQty.units == row.units * 100_000_000)
                #expect(notice.side == Side.buy.rawValue && notice.symbol == "XYZ")
            }
            for plain in ["150=4|39=4|151=0|14=30|6=10|", "150=3|39=3|151=0|14=30|6=10|"] {
                guard case .venueReport? = try command(version, head + plain) else {
                    throw NoReport()
                }
            }
        }
    }

    @Test("A venue's bust or correction is the same fact in 4.2, 4.4 and 5.0 SP2")
    func corrections() throws {
        let rows = [
            (
                "20=1|150=1|39=1|19=E0|32=30|31=10|151=100|14=0|6=0|",
                "150=H|39=0|19=E0|32=30|31=10|151=100|14=0|6=0|"
            ),
            (
                "20=2|150=1|39=1|19=E0|32=20|31=11|151=80|14=20|6=11|",
                "150=G|39=1|19=E0|32=20|31=11|151=80|14=20|6=11|"
            ),
        ]
        for (number, row) in rows.enumerated() {
            let old = try command(.fix42, row.0)
            guard case .tradeCorrection(let correction)? = old else { throw NoReport() }
            #expect(correction.isBust == (number == 0) && correction.execRefID == "E0")
            #expect(correction.execID == "E" && correction.leavesQty.isPositive)
            for version in [FIXVersion.fix44, .fix50SP2] {
                #expect(try command(version, row.1) == old, "\(version) \(row.1)")
            }
        }
    }

    @Test("What a venue is asked of the state of orders, in 4.2 and 4.4")
    func questions() throws {
        func text(_ write: (inout FIXBodyWriter) -> Void) -> String {
            var body = FIXBodyWriter()
            write(&body)
            return String(decoding: body.bytes, as: UTF8.self).replacing("\u{1}", with: "|")
        }
        let view = OrderView(
            order: OrderID(9), kind: .route, parent: OrderID(8), block: .none, session: .none,
            venue: VenueID(1), clOrdID: "N9.2", terms: terms, ordStatus: .new, cumQty: .zero,
            leavesQty: terms.orderQty, notional: .zero, avgPx: .none, entryTime: Self.time,
            isStaged: false, routeReason: .post)
        for (version, form) in [
            (FIXVersion.fix44, "11=N9.2|790=R7|55=XYZ|54=1|"), (.fix42, "11=N9.2|55=XYZ|54=1|"),
        ] {
            let written = text {
                VenueOrderPublisher.status(
                    view, inquiry: 7, reference: reference, dialect: FIXDialect(version),
                    into: &$0)
            }
            #expect(written == form)
        }
        #expect(text { VenueOrderPublisher.massStatus(inquiry: 7, into: &$0) } == "584=R7|585=7|")
    }

    @Test("A status comes with all that is compared; what is absent is told as absent")
    func statuses() throws {
        let whole =
            "150=I|39=1|38=100|44=10.5|14=30|151=70|6=10.25|584=R7|911=2|912=Y|40=2|59=1|"
        guard case .reconcile(.status(let status))? = try command(.fix44, whole) else {
            throw NoReport()
        }
        #expect(status.isMass && status.isLast && status.total == 2 && status.inquiry == 7)
        #expect(status.version.leavesQty == Quantity(units: 7_000_000_000))
        #expect(status.version.avgPx == Price(units: 1_025_000_000))
        #expect(!status.isUnknown && status.symbol == "XYZ" && status.ordType == 0x32)
        guard case .reconcile(.status(let bare))? = try command(.fix42, "20=3|150=8|39=8|103=5|")
        else { throw NoReport() }
        #expect(bare.isUnknown && bare.inquiry == 0 && bare.total == -1)
        #expect(bare.version.leavesQty.units < 0)
        // An order that was refused is known.
        guard case .reconcile(.status(let refused))? = try command(.fix44, "150=I|39=8|103=3|")
        else { throw NoReport() }
        #expect(!refused.isUnknown)
    }

    @Test("A refused request for status is not a refused order")
    func refusedQuestions() throws {
        let asked = VenueReportAdapter.Sent(type: .orderStatusRequest, clOrdID: "N9")
        let refusal = OrderCommand.reconcile(
            .refused(StatusRefusal(venue: VenueID(1), clOrdID: "N9", text: "no")))
        let rows: [(head: String, sent: VenueReportAdapter.Sent?, wanted: OrderCommand?)] = [
            ("35=3|45=4|58=no|", asked, refusal),
            ("35=j|45=4|372=H|380=3|58=no|", asked, refusal),
            ("35=j|45=4|372=H|379=N9|380=3|58=no|", nil, refusal),
            (
                "35=j|45=4|372=AF|380=3|58=no|", nil,
                .reconcile(
                    .refused(StatusRefusal(venue: VenueID(1), clOrdID: ClOrdID(), text: "no")))
            ),
            (
                "35=j|45=4|372=D|380=3|58=no|",
                VenueReportAdapter.Sent(type: .newOrderSingle, clOrdID: "N9"),
                .venueMessageReject(
                    VenueMessageReject(venue: VenueID(1), clOrdID: "N9", text: "no"))
            ),
            ("35=3|45=4|58=no|", nil, nil),
        ]
        for row in rows {
            #expect(try command(.fix44, "", head: row.head, sent: row.sent) == row.wanted)
        }
    }

    @Test("A venue's report is the same fact in 4.2, 4.4 and 5.0 SP2")
    func reports() throws {
        for row in Self.rows {
            let old = try report(.fix42, row.old)
            #expect(old.execType == row.type.rawValue, "\(row.old)")
            for version in [FIXVersion.fix44, .fix50SP2] {
                #expect(try report(version, row.new) == old, "\(version) \(row.new)")
            }
        }
    }
}
