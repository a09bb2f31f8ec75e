import FIXCodec
import OMSTypes
import Testing

/// Reading a message and writing it again gives the same bytes.
@Suite struct FIXRoundTripTests {
    @Test(arguments: FIXVectors.all.map(\.text))
    func theSpecificationsExamplesComeBackByteForByte(_ text: String) throws {
        var index = FIXMessageIndex()
        let bytes = fix(text)
        check(index.parse(bytes), .complete(length: bytes.count))
        check(index.defect, nil)

        let writer = FIXMessageWriter(
            beginString: try need(index.beginString),
            senderCompID: try need(index.senderCompID),
            targetCompID: try need(index.targetCompID),
            precision: try need(index.sendingTimePrecision))
        var body = ByteWriter()
        index.appendBody(to: &body)
        var out = ByteWriter()
        let length = writer.append(
            try need(index.msgType), sequence: try need(index.msgSeqNum),
            sendingTime: try need(index.sendingTime),
            originalSendingTime: index.timestamp(FIXTag.origSendingTime), body: body.bytes,
            to: &out)
        #expect(length == bytes.count)
        check(readable(out.bytes), text)
    }

    @Test func everyTypeOfFieldIsWrittenAsFIXWritesIt() throws {
        var body = FIXBodyWriter(capacity: 64)
        body.field(11, "ORDER-1" as Text64)
        body.field(58, "a text")
        body.field(100, "XNAS" as StaticString)
        body.field(34, UInt64.max)
        body.field(87, -5)
        body.field(38, Quantity(units: 100_000_000_000))
        body.field(44, Price(units: 1_025_000_000))
        body.field(31, units: -1)
        body.field(54, char: Side.sellShort.rawValue)
        body.field(114, true)
        body.field(113, false)
        let time = Timestamp(nanoseconds: 1_772_461_805_123_456_789)
        body.field(60, time)
        body.field(60, time, .seconds)
        body.field(60, time, .microseconds)
        body.field(60, time, .nanoseconds)
        body.field(60, time, .picoseconds)
        body.field(75, try #require(CalendarDate("20260302")))
        body.field(58, "")
        body.field(58, "one\u{1}10=000")
        fix("x=|y").withUnsafeBytes { body.data(lengthTag: 95, dataTag: 96, $0) }
        check(
            readable(body.bytes),
            "11=ORDER-1|58=a text|100=XNAS|34=18446744073709551615|87=-5|38=1000|44=10.25|"
                + "31=-0.00000001|54=5|114=Y|113=N|60=20260302-14:30:05.123|"
                + "60=20260302-14:30:05|60=20260302-14:30:05.123456|"
                + "60=20260302-14:30:05.123456789|60=20260302-14:30:05.123456789000|"
                + "75=20260302|58=one 10=000|95=4|96=x=|y|"
        )
        body.clear()
        check(body.count, 0)
    }

    @Test func aRetransmissionCarriesTheSameBodyAndTheOriginalTime() {
        let writer = FIXMessageWriter(
            beginString: "FIX.4.4", senderCompID: "OMS", targetCompID: "BUYSIDE")
        var body = FIXBodyWriter()
        body.field(123, true)
        body.field(36, 8)
        var out = ByteWriter()
        let time = Timestamp(nanoseconds: 1_772_461_860_000_000_000)
        writer.append(
            .sequenceReset, sequence: 5, sendingTime: time, originalSendingTime: time,
            body: body.bytes, to: &out)
        check(readable(out.bytes), FIXVectors.all.last?.text)
    }
}
