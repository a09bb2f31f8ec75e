import FIXCodec
import FIXDialect
import FIXDictionary
import OMSTypes
import Testing

@testable import OMSCore
@testable import VenueGateway

/// What dealers are sent, and what is made of what they say.
@Suite struct DealerMessageTests {
    private static let time = Timestamp(nanoseconds: 1_794_000_000_000_000_000)

    private func reference() -> ReferenceData {
        let reference = ReferenceData()
        for item in [
            .instrument(InstrumentTerms(symbol: "UST5")),
            .account(AccountTerms(account: "FUND1", client: "C")),
        ] as [ReferenceItem] {
            guard let event = reference.decide(ReferenceChange(item: item)) else { continue }
            reference.apply(event)
        }
        return reference
    }

    private var terms: OrderTerms {
        OrderTerms(
            account: AccountID(1), instrument: InstrumentID(1), side: .buy, ordType: .limit,
            timeInForce: .day, handlInst: .automatedNoIntervention,
            orderQty: Quantity(units: 1_000 * DecimalText.scale),
            price: Price(units: 10_100_000_000), stopPx: .none, expireTime: .none)
    }

    private var route: RouteSent {
        RouteSent(
            order: OrderID(7), parent: OrderID(5), venue: VenueID(2), ordType: .limit,
            timeInForce: .fillOrKill, quantity: Quantity(units: 600 * DecimalText.scale),
            price: Price(units: 10_025_000_000), reason: .quoted)
    }

    private func text(_ write: (inout FIXBodyWriter) -> Void) -> String {
        var body = FIXBodyWriter()
        write(&body)
        return String(decoding: body.bytes, as: UTF8.self).replacing("\u{1}", with: "|")
    }

    @Test(arguments: [FIXVersion.fix42, .fix43, .fix44, .fix50SP2])
    func asks(_ version: FIXVersion) {
        let request = text {
            DealerPublisher.request(
                OrderID(5), number: 2, Quantity(units: 1_000 * DecimalText.scale),
                due: Self.time.adding(nanoseconds: 5_000_000_000), parent: terms,
                reference: reference(), at: Self.time, dialect: FIXDialect(version), into: &$0)
        }
        #expect(request.hasPrefix("131=Q5.2|146=1|55=UST5|54=1|38=1000|"), "\(request)")
        #expect(request.contains("|126=20261106-"), "\(request)")
        #expect(request.contains("|1=FUND1|") == (version >= .fix44))
    }

    @Test func takesByAnOrder() {
        let order = text { body in
            DealerPublisher.order(
                route, quoteID: "K7", parent: terms,
                kept: UnsafeRawBufferPointer(
                    start: nil, count: 0), reference: reference(), at: Self.time,
                dialect: FIXDialect(.fix44), into: &body)
        }
        #expect(order.hasPrefix("11=N7|1=FUND1|55=UST5|54=1|60="), "\(order)")
        #expect(order.hasSuffix("|38=600|40=D|44=100.25|117=K7|59=4|"), "\(order)")
    }

    @Test func takesByAResponse() {
        let response = text {
            DealerPublisher.response(
                route, quoteID: "K7", parent: terms, reference: reference(), at: Self.time,
                dialect: FIXDialect(.fix44), into: &$0)
        }
        #expect(
            response.hasPrefix("11=N7|693=N7|117=K7|694=1|55=UST5|54=1|38=600|1=FUND1|133=100.25|"),
            "\(response)")
    }

    private func read(_ text: String) -> Result<OrderCommand?, VenueReportAdapter.Refusal> {
        let body = text.replacing("|", with: "\u{1}")
        var message = "8=FIX.4.4\u{1}9=\(body.utf8.count)\u{1}" + body
        let sum = message.utf8.reduce(UInt8(0)) { $0 &+ $1 }
        message += "10=" + String("00\(sum)".suffix(3)) + "\u{1}"
        var index = FIXMessageIndex(bytesMax: 4096)
        return Array(message.utf8).withUnsafeBytes { bytes in
            guard case .complete = index.parse(bytes) else {
                Issue.record("\(text) is no message")
                return .success(nil)
            }
            return VenueReportAdapter.command(
                index, venue: VenueID(2), dialect: FIXDialect(.fix44), sent: { _ in nil })
        }
    }

    private static let head = "49=D|56=OMS|34=2|52=20261106-12:00:00|"

    static let heard: [(String, DealerCommand)] = [
        (
            "35=S|\(head)131=Q5.1|117=K7|55=UST5|133=100.25|135=600|62=20261106-12:00:05|",
            .quote(
                DealerQuote(
                    venue: VenueID(2), request: "Q5.1", quoteID: "K7",
                    offerPx: Price(units: 10_025_000_000),
                    offerSize: Quantity(units: 600 * DecimalText.scale),
                    validUntil: Timestamp(nanoseconds: 1_793_966_405_000_000_000)))
        ),
        (
            "35=S|\(head)131=Q5.1|117=K7|537=0|55=UST5|132=99|",
            .quote(
                DealerQuote(
                    venue: VenueID(2), request: "Q5.1", quoteID: "K7",
                    bidPx: Price(units: 9_900_000_000), isIndicative: true))
        ),
        (
            "35=AG|\(head)131=Q5.1|658=99|146=1|55=UST5|58=pass|",
            .declined(VenueID(2), request: "Q5.1", text: "pass")
        ),
        (
            "35=AG|\(head)131=Q5.1|658=10|146=1|55=UST5|",
            .declined(VenueID(2), request: "Q5.1", text: "reason 10")
        ),
        (
            "35=b|\(head)131=Q5.1|297=5|58=no|",
            .declined(VenueID(2), request: "Q5.1", text: "no")
        ),
        ("35=Z|\(head)117=K7|298=1|", .withdrawn(VenueID(2), quoteID: "K7")),
        ("35=Z|\(head)117=K7|298=4|", .withdrawn(VenueID(2), quoteID: "")),
        (
            "35=AI|\(head)117=K7|131=Q5.1|55=UST5|297=11|",
            .declined(VenueID(2), request: "Q5.1", text: "")
        ),
        ("35=AI|\(head)117=K7|55=UST5|297=7|", .withdrawn(VenueID(2), quoteID: "K7")),
    ]

    @Test(arguments: heard)
    func hears(_ text: String, _ wanted: DealerCommand) {
        #expect(read(text) == .success(.dealer(wanted)))
    }

    @Test func aRefusedResponseIsARefusedOrder() {
        let reject = VenueMessageReject(venue: VenueID(2), clOrdID: "N7", text: "gone")
        #expect(
            read("35=AI|\(Self.head)117=K7|693=N7|55=UST5|297=5|58=gone|")
                == .success(.venueMessageReject(reject)))
        #expect(read("35=AI|\(Self.head)117=K7|55=UST5|297=0|") == .success(nil))
    }

    static let unreadable = [
        ("35=S|\(head)131=Q5.1|55=UST5|", "QuoteID (117)"),
        ("35=S|\(head)117=K7|55=UST5|", "QuoteReqID (131)"),
        ("35=S|\(head)131=Q5.1|117=K7|133=a|", "no number"),
        ("35=S|\(head)131=Q5.1|117=K7|62=soon|", "ValidUntilTime (62)"),
        ("35=AG|\(head)658=1|", "QuoteReqID (131)"), ("35=Z|\(head)298=1|", "QuoteID (117)"),
    ]

    @Test(arguments: unreadable)
    func refuses(_ text: String, _ words: String) {
        guard case .failure(let refusal) = read(text) else {
            Issue.record("\(text) is taken")
            return
        }
        #expect(refusal.text.contains(words), "\(refusal.text)")
    }
}
