import FIXCodec
import OMSTypes
import Testing

/// Typed access to fields.
@Suite struct FIXValueTests {
    private func parsed<R>(_ body: String, _ look: (borrowing FIXMessageIndex) throws -> R) rethrows
        -> R
    {
        var index = FIXMessageIndex()
        let framing = index.parse(framed(body))
        guard case .complete = framing else { preconditionFailure("bad test message: \(body)") }
        return try look(index)
    }

    @Test func numbers() {
        parsed("35=D|1=0|2=18446744073709551615|3=18446744073709551616|4=-7|5=+7|6=1.5|7=|9999=3|")
        {
            check($0.unsigned(1), 0)
            check($0.unsigned(2), .max)
            check($0.unsigned(3), nil)
            check($0.int(4), -7)
            check($0.unsigned(4), nil)
            check($0.int(5), nil)
            check($0.int(6), nil)
            check($0.int(7), nil)
            check($0.int(9999), 3)
            check($0.has(7), true)
            check($0.has(70), false)
            check($0.decimal(6), .success(150_000_000))
            check($0.decimal(70), nil)
            check($0.decimal(7), .failure(.malformed))
        }
    }

    @Test func charactersBooleansAndTexts() {
        let long = String(repeating: "x", count: 65)
        parsed("35=AE|54=1|40=12|43=Y|97=N|114=y|11=\(long)|41=\(long.dropFirst())|") {
            check($0.msgType, .tradeCaptureReport)
            check($0.char(54), 0x31)
            check($0.char(40), nil)
            check($0.bool(43), true)
            check($0.bool(97), false)
            check($0.bool(114), nil)
            check($0.isPossDup, true)
            check($0.isPossResend, false)
            check($0.text64(11), nil)
            check($0.text64(41)?.count, 64)
            check($0.string(11)?.count, 65)
        }
    }

    static let instant: Int64 = 1_772_461_805_000_000_000

    @Test(arguments: [
        ("20260302-14:30:05", instant), ("20260302-14:30:05.1", instant + 100_000_000),
        ("20260302-14:30:05.123", instant + 123_000_000),
        ("20260302-14:30:05.123456", instant + 123_456_000),
        ("20260302-14:30:05.123456789", instant + 123_456_789),
        ("20260302-14:30:05.123456789999", instant + 123_456_789),
        ("20260302-14:29:60", instant - 5_000_000_000),
    ])
    func timestampsOfEveryPrecision(_ text: String, _ nanoseconds: Int64) {
        parsed("35=D|60=\(text)|") {
            check($0.timestamp(60), Timestamp(nanoseconds: nanoseconds))
        }
    }

    @Test func timesOfPlacesAndMonths() {
        func zoned(_ text: String) -> Int64? {
            Array(text.utf8).withUnsafeBytes { FIXZonedTime.timestamp($0)?.nanoseconds }
        }
        #expect(zoned("20260302-14:30:05Z") == Self.instant)
        #expect(zoned("20260302-09:30:05-05") == Self.instant)
        #expect(zoned("20260302-20:00:05.5+05:30") == Self.instant + 500_000_000)
        #expect(zoned("20260302-14:30Z") == Self.instant - 5_000_000_000)
        for text in [
            "20260302-14:30:05", "20260302-14:30+5", "20260302-24:30Z", "Z", "+01",
            "20260302-14:30:05+15", "20260302-14:30Z0", "20260302-Z", "20260302-14:30+05:61",
        ] {
            #expect(zoned(text) == nil, "\(text)")
        }
        func month(_ text: String) -> FIXMonthYear? {
            Array(text.utf8).withUnsafeBytes { FIXMonthYear($0) }
        }
        #expect(month("202603").map { [$0.year, $0.month, $0.day, $0.week] } == [2026, 3, 0, 0])
        #expect(month("20260331")?.day == 31)
        #expect(month("202603w5")?.week == 5)
        for text in ["202613", "20260332", "202603w6", "202603w0", "2026", "2026031", "abcdef"] {
            #expect(month(text) == nil, "\(text)")
        }
    }

    @Test(arguments: [
        "20260302-14:30", "20260302 14:30:05", "20260229-14:30:05", "20260302-24:00:00",
        "20260302-14:60:00", "20260302-14:30:61", "20260302-14:30:05.", "20260302-14:30:05.12x",
        "20260302-14:30:05.1234567890123", "99990302-14:30:05", "19691231-14:30:05", "x",
    ])
    func whatIsNoTimestamp(_ text: String) {
        parsed("35=D|60=\(text)|") { check($0.timestamp(60), nil) }
    }

    /// A slow twin reads the same instants, and refuses what is damaged by one byte.
    @Test func timestampsAreReadAsASlowReaderDoes() {
        func slowly(_ text: String) -> Int64? {
            let clock = text.dropFirst(9)
            let parts = clock.split(separator: ".", omittingEmptySubsequences: false)
            let numbers = parts[0].split(separator: ":", omittingEmptySubsequences: false)
            let digits = text.utf8.enumerated().allSatisfy { at, byte in
                [8, 11, 14, 17].contains(at) || (0x30...0x39).contains(byte)
            }
            guard digits, text.dropFirst(8).first == "-", parts.count <= 2,
                clock.utf8.count == 8 || parts.count == 2, numbers.map(\.count) == [2, 2, 2],
                let date = CalendarDate(String(text.prefix(8))),
                (0..<106_650).contains(date.daysSinceEpoch), parts.last != "",
                let hour = Int64(numbers[0]), let minute = Int64(numbers[1]),
                let second = Int64(numbers[2]), hour < 24, minute < 60, second <= 60
            else { return nil }
            let fraction = ((parts.count == 2 ? parts[1] : "") + "000000000").prefix(9)
            let whole = Int64(date.daysSinceEpoch) * 86_400 + hour * 3600 + minute * 60 + second
            return whole * 1_000_000_000 + Int64(fraction)!
        }
        var random = SplitMix(seed: 17)
        func two(_ range: ClosedRange<Int>) -> String {
            String(100 + Int.random(in: range, using: &random)).suffix(2).description
        }
        for _ in 0..<50_000 {
            let places = Int.random(in: 0...12, using: &random)
            let fraction = (0..<places).map { _ in two(0...9).suffix(1) }.joined()
            var text =
                "\(Int.random(in: 1960...2270, using: &random))\(two(1...12))\(two(1...31))-"
                + "\(two(0...23)):\(two(0...59)):\(two(0...60))"
            if places > 0 { text += "." + fraction }
            if Bool.random(using: &random) {
                var bytes = Array(text.utf8)
                let at = Int.random(in: 0..<bytes.count, using: &random)
                bytes[at] = UInt8.random(in: 0x20...0x7E, using: &random)
                text = String(decoding: bytes, as: UTF8.self)
            }
            let read = Array(text.utf8).withUnsafeBytes { FIXValueText.timestamp($0) }
            #expect(read?.nanoseconds == slowly(text), "\(text)")
        }
    }

    @Test func dates() {
        parsed("35=D|75=20240229|64=20230229|541=2024022|") {
            check($0.date(75), CalendarDate(year: 2024, month: 2, day: 29))
            check($0.date(64), nil)
            check($0.date(541), nil)
        }
    }

    @Test func groupsAreWalkedEntryByEntry() throws {
        let body = "35=J|70=X|78=2|79=ACC1|80=100|539=1|524=P|79=ACC2|80=200|60=20260302-14:30:05|"
        try parsed(body) { index in
            var cursor = try need(
                index.group(78, delimiter: 79, members: [79, 80, 539, 524]))
            #expect(cursor.declared == 2)
            let first = try need(cursor.next(in: index))
            check(index.text64(79, in: first), "ACC1")
            check(index.decimal(80, in: first), .success(10_000_000_000))
            var inner = try need(index.group(539, delimiter: 524, in: first))
            let party = try need(inner.next(in: index))
            check(index.text64(524, in: party), "P")
            check(inner.next(in: index), nil)
            let second = try need(cursor.next(in: index))
            check(index.text64(79, in: second), "ACC2")
            check(index.value(60, in: second) == nil, true)
            check(index.group(539, delimiter: 524, in: second) == nil, true)
            check(cursor.next(in: index), nil)
            #expect(cursor.walked == 2)
        }
    }

    @Test func aGroupWithFewerEntriesThanDeclaredEnds() throws {
        try parsed("35=J|78=3|79=ACC1|80=100|60=x|") { index in
            var cursor = try need(index.group(78, delimiter: 79, members: [79, 80]))
            check(cursor.next(in: index) == nil, false)
            check(cursor.next(in: index), nil)
            #expect(cursor.walked < cursor.declared)
        }
    }

    @Test func theDigestForgetsTransportAndNothingElse() {
        let order = "35=D|49=A|56=B|34=2|52=20260302-14:30:01|11=X|38=100|60=20260302-14:30:01|"
        let digest = parsed(order) { FIXBodyDigest.digest($0) }
        let again =
            "35=D|49=A|56=B|34=9|43=Y|97=Y|52=20260302-15:00:00|122=20260302-14:30:01|11=X|38=100|"
            + "60=20260302-14:59:59|"
        check(parsed(again) { FIXBodyDigest.digest($0) }, digest)
        for changed in ["38=100|", "38=101|59=0|", "38=1|00=|", "38=100|59=0|"] {
            let other = order.replacing("38=100|", with: changed)
            if other == order { continue }
            check(parsed(other) { FIXBodyDigest.digest($0) } == digest, false, "\(changed)")
        }
        // The same on every machine: a number that must never change.
        #expect(digest == 504_420_588_294_014_200)
    }

    @Test func messageTypesArePackedTexts() {
        #expect(FIXMsgType("D") == .newOrderSingle)
        #expect(FIXMsgType("AK") == .confirmation)
        #expect(FIXMsgType("AK").description == "AK")
        #expect(FIXMsgType("AK" as String) == .confirmation)
        #expect(FIXMsgType("ninebytes" as String) == nil)
        #expect(FIXMsgType("" as String) == nil)
        #expect(FIXMsgType("\0" as String) == nil)
        #expect(FIXMsgType("D\0" as String) == nil)
        #expect(FIXMsgType.logon.isAdmin)
        #expect(!FIXMsgType.allocationReport.isAdmin)
    }
}
