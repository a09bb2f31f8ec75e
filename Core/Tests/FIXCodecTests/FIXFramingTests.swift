import FIXCodec
import OMSTypes
import Testing

/// What is a message, what may become one, and what never will (rule S9).
@Suite struct FIXFramingTests {
    static let heartbeat = framed("35=0|49=A|56=B|34=2|52=20260302-14:30:00|")

    @Test func everyProperBeginningIsIncomplete() {
        var index = FIXMessageIndex()
        for length in 0..<Self.heartbeat.count {
            check(index.parse(Array(Self.heartbeat[..<length])), .incomplete)
        }
        check(index.parse(Self.heartbeat), .complete(length: Self.heartbeat.count))
    }

    struct Garbled: Sendable, CustomTestStringConvertible {
        let what: String
        let bytes: String
        let reason: FIXGarbled
        var testDescription: String { what }
    }

    @Test(arguments: [
        Garbled(what: "noise", bytes: "hello world", reason: .beginString),
        Garbled(what: "35 first", bytes: "35=0|8=FIX.4.4|9=29|34=2|", reason: .beginString),
        Garbled(what: "endless BeginString", bytes: "8=FIX.4.4.4.4.4.4.4.4|", reason: .beginString),
        Garbled(what: "34 instead of 9", bytes: "8=FIX.4.4|34=3|35=0|", reason: .bodyLength),
        Garbled(what: "9 without digits", bytes: "8=FIX.4.4|9=|35=0|", reason: .bodyLength),
        Garbled(what: "9 negative", bytes: "8=FIX.4.4|9=-5|35=0|", reason: .bodyLength),
        Garbled(what: "9 absurd", bytes: "8=FIX.4.4|9=99999999999|", reason: .bodyLength),
        Garbled(
            what: "9 over the limit", bytes: "8=FIX.4.4|9=99999999|35=0|",
            reason: .tooLarge(100_000_027)),
        Garbled(what: "9 too small to hold 35", bytes: "8=FIX.4.4|9=1|", reason: .bodyLength),
        Garbled(what: "35 not third", bytes: "8=FIX.4.4|9=40|49=A|", reason: .msgType),
        Garbled(what: "9 too short", bytes: "8=FIX.4.4|9=5|35=0|34=1|10=000|", reason: .trailer),
        Garbled(what: "sum", bytes: "8=FIX.4.4|9=5|35=0|10=000|", reason: .checkSum),
        Garbled(what: "sum no number", bytes: "8=FIX.4.4|9=5|35=0|10=1x3|", reason: .checkSum),
    ])
    func garbledBytesAreNamedAndSkipped(_ row: Garbled) {
        var index = FIXMessageIndex()
        let bytes = fix(row.bytes)
        guard case .garbled(let skip, let reason) = index.parse(bytes) else {
            Issue.record("\(row.what) was taken for a message")
            return
        }
        #expect(reason == row.reason)
        #expect(skip > 0 && skip <= bytes.count)
        check(index.count, 0)
    }

    @Test func aFieldThatIsNoFieldMakesTheMessageGarbled() {
        var index = FIXMessageIndex()
        for body in ["35=0|4garbled9=TW|", "35=0|nothing|", "35=0|=5|", "35=0|12|"] {
            let bytes = framed(body)
            check(index.parse(bytes), .garbled(skip: bytes.count, .field), "\(body)")
        }
    }

    @Test func afterGarbageTheNextMessageIsFound() {
        let bad = framed("35=0|49=A|56=B|34=1|").map { $0 == 0x42 ? 0x43 : $0 }
        let streams = [
            fix("noise|8=FI|88=FIX"), bad, fix("8=FIX.4.4|9=12|35=0|10=000|"),
            fix("8=FIX.4.4|9=5|"), fix("8=FIX.4.4|"),
        ]
        for garbage in streams {
            #expect(messages(in: garbage + Self.heartbeat + Self.heartbeat) == 2, "\(garbage)")
        }
    }

    /// Skips as told and counts whole messages; ends because every step moves forward.
    private func messages(in stream: [UInt8]) -> Int {
        var index = FIXMessageIndex()
        var at = 0
        var found = 0
        while at < stream.count {
            switch index.parse(Array(stream[at...])) {
            case .complete(let length):
                found += 1
                at += length
            case .incomplete: return found
            case .garbled(let skip, _): at += skip
            }
        }
        return found
    }

    @Test func dataFieldsMayHoldSeparators() throws {
        var index = FIXMessageIndex()
        let bytes = framed("35=A|34=1|95=11|96=a|10=000|b=|108=30|")
        check(index.parse(bytes), .complete(length: bytes.count))
        check(index.defect, nil)
        check(readable(try need(index.value(96))), "a|10=000|b=")
        check(index.int(108), 30)
    }

    @Test(arguments: [
        ("35=A|34=1|95=99|96=abc|108=30|", 95), ("35=A|34=1|95=2|96=abc|108=30|", 95),
        ("35=A|34=1|95=x|96=abc|108=30|", 95), ("35=A|34=1|95=3|58=abc|108=30|", 95),
    ])
    func aLengthThatDoesNotFitItsDataIsADefect(_ body: String, _ tag: Int) {
        var index = FIXMessageIndex()
        let bytes = framed(body)
        check(index.parse(bytes), .complete(length: bytes.count))
        check(index.defect, FIXDefect(.valueIncorrect, tag: tag))
        check(index.int(108), 30)
    }

    @Test func defectsOfTheTextItself() {
        var index = FIXMessageIndex()
        for (field, defect) in [
            ("0=HI", FIXDefect(.invalidTagNumber, tag: 0)),
            ("-1=HI", FIXDefect(.invalidTagNumber, tag: -1)),
            ("007=HI", FIXDefect(.invalidTagNumber, tag: 7)),
            ("99999999999=HI", FIXDefect(.invalidTagNumber, tag: 99_999_999_999)),
            ("58=", FIXDefect(.tagWithoutValue, tag: 58)),
        ] {
            let bytes = framed("35=0|34=1|\(field)|")
            check(index.parse(bytes), .complete(length: bytes.count))
            check(index.defect, defect)
        }
    }

    @Test func aHugeMessageFitsWhenTheLimitAllowsIt() {
        var index = FIXMessageIndex(bytesMax: 1 << 20)
        let bytes = framed(
            "35=B|34=1|33=20000|" + String(repeating: "58=some line|", count: 20_000))
        check(index.parse(bytes), .complete(length: bytes.count))
        check(index.count, 20_006)
        check(index.value(at: 20_004).count, 9)
    }
}
