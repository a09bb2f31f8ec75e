import FIXCodec
import OMSTypes
import Testing
import VenueGateway

/// A venue's own tags, values, symbols and fields, outward and inward, in real bytes.
@Suite struct VenueTranslatorTests {
    private static func bytes(_ text: String) -> [UInt8] {
        Array(text.replacing("|", with: "\u{1}").utf8)
    }

    private static var map: VenueMap {
        var map = VenueMap()
        map.tags = [
            VenueMap.Tag(ours: 1, theirs: 9001), VenueMap.Tag(ours: 851, theirs: 9882),
            VenueMap.Tag(ours: 9001, theirs: 9002),
        ]
        map.values = [
            VenueMap.Value(tag: 59, ours: "3", theirs: "IOC"),
            VenueMap.Value(tag: 59, ours: "0", theirs: "DAY"),
            VenueMap.Value(tag: 851, ours: "1", theirs: "A"),
            VenueMap.Value(tag: 150, ours: "F", theirs: "FILL"),
        ]
        map.constants = [
            VenueMap.Constant(type: .newOrderSingle, tag: 9303, value: "DIRECT"),
            VenueMap.Constant(type: .newOrderSingle, tag: 21, value: "1"),
            VenueMap.Constant(type: .orderCancelRequest, tag: 9303, value: "CXL"),
        ]
        map.symbology.table = [VenueSymbology.Pair(ours: "IBM", theirs: "IBM_US")]
        map.symbology.suffix = ".N"
        map.symbology.replacements = [VenueSymbology.Pair(ours: ".", theirs: "/")]
        return map
    }

    private func outward(_ type: FIXMsgType, _ body: String, _ map: VenueMap = Self.map) -> String {
        var writer = FIXBodyWriter()
        Self.bytes(body).withUnsafeBytes { writer.fields($0) }
        VenueTranslator(map, bytesMax: 65_536)?.outward(type, &writer)
        return String(decoding: writer.bytes, as: UTF8.self).replacing("\u{1}", with: "|")
    }

    private static let sent: [(FIXMsgType, String, String)] = [
        (
            .newOrderSingle, "11=N9|1=ACC1|21=3|55=IBM|54=1|59=3|",
            "11=N9|9001=ACC1|55=IBM_US|54=1|59=IOC|9303=DIRECT|21=1|"
        ),
        (.newOrderSingle, "55=BRK.B|59=0|", "55=BRK/B.N|59=DAY|9303=DIRECT|21=1|"),
        (.newOrderSingle, "55=T|59=7|", "55=T.N|59=7|9303=DIRECT|21=1|"),
        (.orderCancelRequest, "41=N9|11=N9.1|55=IBM|", "41=N9|11=N9.1|55=IBM_US|9303=CXL|"),
        (.orderStatusRequest, "11=N9|55=IBM|", "11=N9|55=IBM_US|"),
        // Every entry of a group; a value of another tag stays.
        (.marketDataRequest, "146=2|55=IBM|55=T|40=3|", "146=2|55=IBM_US|55=T.N|40=3|"),
        // What looks like fields within data is data.
        (
            .newOrderSingle, "354=9|355=59=3|55=X|59=3|",
            "354=9|355=59=3|55=X|59=IOC|9303=DIRECT|21=1|"
        ),
        (.newOrderSingle, "9001=x|", "9002=x|9303=DIRECT|21=1|"),
    ]

    @Test(arguments: sent)
    func whatGoesOut(_ type: FIXMsgType, _ body: String, _ expected: String) {
        #expect(outward(type, body) == expected)
    }

    /// A whole message with its length and checksum.
    private static func message(_ fields: String) -> [UInt8] {
        let body = bytes(fields)
        let head = bytes("8=FIX.4.4|9=\(body.count)|")
        let sum = (head + body).reduce(UInt8(0)) { $0 &+ $1 }
        return head + body + bytes("10=\(sum / 100)\(sum / 10 % 10)\(sum % 10)|")
    }

    private func inward(_ fields: String, _ map: VenueMap = Self.map) throws -> String {
        let message = Self.message(fields)
        let translator = try #require(VenueTranslator(map, bytesMax: 65_536))
        return message.withUnsafeBytes { bytes in
            var index = FIXMessageIndex()
            guard case .complete = index.parse(bytes) else { return "no message" }
            var result = ""
            translator.inward(index) { translated in
                result = String(decoding: translated.bytes, as: UTF8.self)
                    .replacing("\u{1}", with: "|")
                if translated.value(FIXTag.msgType) == nil { result = "no type" }
            }
            return result
        }
    }

    private static let received: [(String, String)] = [
        (
            "35=8|49=V|56=OMS|34=7|52=20260302-14:30:01|11=N9|9001=ACC1|55=IBM_US|150=FILL|9882=A|",
            "35=8|49=V|56=OMS|34=7|52=20260302-14:30:01|11=N9|1=ACC1|55=IBM|150=F|851=1|"
        ),
        ("35=8|34=8|55=BRK/B.N|59=DAY|150=0|", "35=8|34=8|55=BRK.B|59=0|150=0|"),
        ("35=8|34=8|55=UNKNOWN|", "35=8|34=8|55=UNKNOWN|"),
        ("35=8|34=8|354=8|355=59=DAY|1|59=DAY|", "35=8|34=8|354=8|355=59=DAY|1|59=0|"),
        ("35=W|34=2|55=T.N|268=1|269=0|270=10|", "35=W|34=2|55=T|268=1|269=0|270=10|"),
        ("35=8|34=9|9002=x|", "35=8|34=9|9001=x|"),
    ]

    @Test(arguments: received)
    func whatComesIn(_ fields: String, _ expected: String) throws {
        let whole = String(decoding: Self.message(expected), as: UTF8.self)
            .replacing("\u{1}", with: "|")
        #expect(try inward(fields) == whole)
    }

    @Test func aPlainMapNeedsNoTranslator() throws {
        #expect(VenueTranslator(VenueMap(), bytesMax: 65_536) == nil)
        var map = VenueMap()
        map.constants = [VenueMap.Constant(type: .newOrderSingle, tag: 9303, value: "X")]
        #expect(!map.changesInward)
        let same = "35=8|34=9|59=IOC|"
        let whole = String(decoding: Self.message(same), as: UTF8.self)
            .replacing("\u{1}", with: "|")
        #expect(try inward(same, map) == whole)
    }

    /// What goes out comes back, whatever the order of messages: nothing stays in the buffers.
    @Test func roundTrips() throws {
        var map = Self.map
        map.constants = []
        let translator = try #require(VenueTranslator(map, bytesMax: 65_536))
        for symbol in ["IBM", "BRK.B", "A.B.C", "T", "ZZZZ"] {
            for timeInForce in ["0", "3", "4"] {
                let body = "11=N9|1=A|55=\(symbol)|59=\(timeInForce)|851=1|"
                var writer = FIXBodyWriter()
                Self.bytes(body).withUnsafeBytes { writer.fields($0) }
                translator.outward(.newOrderSingle, &writer)
                let out = String(decoding: writer.bytes, as: UTF8.self)
                let back = try inward(
                    "35=D|34=1|" + out.replacing("\u{1}", with: "|"), map)
                #expect(back.contains("|34=1|" + body), "\(back)")
            }
        }
    }

    private static let symbologies: [([String], String?)] = [
        (["IBM", "BRK.B", "T"], nil),
        (["IBM", "IBM_US"], nil),
        (["BRK.B", "BRK/B"], "BRK.B and BRK/B are both BRK/B.N there"),
        (["A/B"], "A/B is A/B.N there, which comes back as A.B"),
    ]

    @Test(arguments: symbologies)
    func symbolsThatDoNotComeBack(_ symbols: [String], _ problem: String?) {
        #expect(Self.map.symbology.problem(of: symbols) == problem)
    }
}
