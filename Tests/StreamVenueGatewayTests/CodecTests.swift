import FIXCodec
import Testing

@testable import StreamVenueGateway

/// Messages by the shipped template, without a socket.
@Suite struct CodecTests {
    private func fields(_ text: String) -> [StreamField] {
        Array(text.replacing("|", with: "\u{1}").utf8).withUnsafeBytes {
            StreamCodec.fields(of: $0)
        }
    }

    @Test func anOrderIsWrittenAsTheVenueWantsIt() throws {
        let codec = try ShippedTemplate.codec()
        let order = fields("11=N5|55=BTCUSD|54=1|38=0.12345678|40=2|44=64000.01|59=3|1=A|")
        let request = try #require(codec.request(.newOrderSingle, order))
        #expect(
            request.form
                == .frame(
                    endpoint: "orders",
                    text: #"{"op":"place","id":"nt-N5","symbol":"BTC-USD","side":"buy","#
                        + #""type":"limit","size":"0.12345678","price":"64000.01","#
                        + #""timeInForce":"IOC"}"#))
        let status = try #require(codec.request(.orderStatusRequest, fields("11=N5.2|790=R1|")))
        #expect(status.journaled == "GET /orders/nt-N5.2")
        #expect(
            codec.request(.newOrderSingle, fields("11=\(String(repeating: "9", count: 40))|"))
                == nil)
    }

    @Test func numbersAreNumbersWhereTheTemplateSaysSo() throws {
        let codec = try ShippedTemplate.codec()
        var message = try #require(codec.template.message(named: "D"))
        message.numbers = [38]
        let json = codec.json(message, fields("11=N5|38=0.5|44=1|"))
        #expect(json.json == #"{"op":"place","id":"nt-N5","size":0.5,"price":"1"}"#)
    }

    @Test func aFillIsReadAsAnExecutionReport() throws {
        let codec = try ShippedTemplate.codec()
        let root = try JSONReader.read(
            #"{"event":"fill","id":"nt-N5","orderId":"o1","tradeId":"t1","status":"partial","#
                + #""symbol":"BTC-USD","side":"buy","fillSize":1e-8,"fillPrice":"64000.01","#
                + #""filled":"0.00000001","averagePrice":"64000.010000000099"}"#
        ).get()
        let message = try #require(codec.received(root))
        #expect(message.name == "8.fill")
        let read = codec.fields(message, root)
        let wanted = [
            (150, "F"), (11, "N5"), (17, "t1"), (39, "1"), (55, "BTCUSD"), (54, "1"),
            (32, "0.00000001"), (31, "64000.01"), (6, "64000.01000000"),
        ]
        for (tag, value) in wanted { #expect(read[tag: tag] == value, "\(tag)") }
        var form = StreamReportForm(bytesMax: 4_096)
        form.use(.executionReport, read) { index in
            #expect(index.msgType == .executionReport)
            #expect(index.string(55) == "BTCUSD")
        }
    }

    /// A text of the venue's cannot smuggle in fields.
    @Test func separatorsInATextAreHarmless() throws {
        let codec = try ShippedTemplate.codec()
        let root = try JSONReader.read(
            #"{"event":"order","id":"nt-N5","kind":"rejected","message":"no\u0001150=F\u00018=FIX"}"#
        ).get()
        let message = try #require(codec.received(root))
        let read = StreamReportForm.completed(.executionReport, codec.fields(message, root))
        #expect(read[tag: 58] == "no 150=F 8=FIX")
        #expect(read[tag: 17] == "N5/8/N5", "an end without an id gets one")
        var form = StreamReportForm(bytesMax: 4_096)
        form.use(.executionReport, read) { #expect($0.string(150) == "8") }
    }

    @Test func anExecutionWithoutItsIDIsNotGuessed() {
        let fill = [StreamField(11, "N5"), StreamField(150, "F")]
        #expect(StreamReportForm.completed(.executionReport, fill) == fill)
    }

    @Test func theVenuesSideReadsWhatOursWrites() throws {
        let codec = try ShippedTemplate.codec()
        for (type, text, name) in [
            (FIXMsgType.newOrderSingle, "11=N5|55=ETHUSD|54=2|38=1|40=1|59=0|", "D"),
            (.orderCancelRequest, "11=N5.1|41=N5|55=ETHUSD|", "F"),
            (.orderCancelReplaceRequest, "11=N5.1|41=N5|55=ETHUSD|54=2|38=2|40=2|44=3|", "G"),
        ] {
            let sent = fields(text)
            guard case .frame(_, let json)? = codec.request(type, sent)?.form else {
                Issue.record("\(name) is no frame")
                continue
            }
            let root = try JSONReader.read(json).get()
            let message = try #require(codec.sent(root, over: "orders"))
            #expect(message.name == name)
            #expect(
                codec.fields(message, root).sorted { $0.tag < $1.tag }
                    == sent.sorted { $0.tag < $1.tag })
        }
        let (message, named) = try #require(codec.sent(method: "GET", path: "/orders/nt-N5/fills"))
        #expect(message.name == "AD" && named == [StreamField(11, "N5")])
        #expect(codec.sent(method: "POST", path: "/orders/nt-N5/fills") == nil)
    }

    static let addresses: [(String, Bool)] = [
        ("wss://a.example/v1?x=1", true), ("https://a:8443", true), ("ws://127.0.0.1:1/x", true),
        ("ftp://a", false), ("wss://", false), ("wss://a:0/", false), ("wss://a:x/", false),
        ("wss://a b/", false), ("a.example", false),
    ]

    @Test(arguments: addresses)
    func readsAddresses(_ text: String, _ isOne: Bool) {
        #expect((StreamURL(text) != nil) == isOne)
    }
}
