import FIXDictionary
import Testing

/// The forms of values, type by type.
@Suite struct FIXFieldTypeTests {
    static let rows: [(FIXFieldType, yes: [String], no: [String])] = [
        (.int, ["0", "-5", "007"], ["+5", "5.0", "-", "x", "1 "]),
        (.seqNum, ["0", "18446744073709551615"], ["-1", "18446744073709551616", "1.0"]),
        (.tagNum, ["1"], ["0", "-1"]),
        (.dayOfMonth, ["1", "31", "09"], ["0", "32", "001"]),
        (.char, ["x", " "], ["xy"]),
        (.boolean, ["Y", "N"], ["y", "1", "YN"]),
        (
            .price, ["0", "-1.5", ".5", "5.", "123456789.123456789"],
            [".", "-", "1.2.3", "1e5", "+1", "1/2"]
        ),
        (
            .utcTimestamp, ["20240229-23:59:60", "20260302-14:30:00.123456789012"],
            [
                "20230229-00:00:00", "20260302-24:00:00", "20260302 14:30:00", "20260302-14:30:00.",
                "20260302-14:60:00", "20261302-14:30:00", "20260302-14:30:0x",
            ]
        ),
        (.utcTimeOnly, ["00:00:00", "23:59:60.5"], ["24:00:00", "0:00:00", "12:30"]),
        (.utcDateOnly, ["20240229"], ["20230229", "2024022", "20240200"]),
        (.localMktTime, ["09:30", "09:30:01"], ["9:30", "25:00", "09:60"]),
        (
            .tzTimeOnly, ["09:30Z", "09:30:01+01", "09:30-05:30"],
            ["09:30", "09:30+1", "09:30+01:60"]
        ),
        (
            .tzTimestamp, ["20260302-09:30Z", "20260302-09:30:00.123+01:00"],
            ["20260302-09:30", "20260230-09:30Z", "Z", "20260302-Z"]
        ),
        (
            .monthYear, ["202603", "20260302", "202603w5"],
            ["202613", "202603w6", "2026", "20260332"]
        ),
        (.tenor, ["D1", "M12", "W2", "Y5"], ["M", "M0", "X3", "3M"]),
        (.multipleCharValue, ["A", "A B"], ["AB", "A  B", " A", "A "]),
        (.multipleStringValue, ["AB C"], ["AB  C", " A", "A "]),
        (.currency, ["USD", "USDT"], []),
    ]

    @Test func forms() {
        for (type, yes, no) in Self.rows {
            for text in yes { #expect(accepts(type, text), "\(type) \(text)") }
            for text in no { #expect(!accepts(type, text), "\(type) \(text)") }
        }
    }

    private func accepts(_ type: FIXFieldType, _ text: String) -> Bool {
        var copy = text
        return copy.withUTF8 { type.accepts(UnsafeRawBufferPointer($0)) }
    }

    @Test func namesOfTypes() {
        #expect(FIXFieldType.named("CHAR", isBefore42: true)?.type == .string)
        #expect(FIXFieldType.named("CHAR")?.type == .char)
        #expect(FIXFieldType.named("Reserved100Plus")?.bilateralFrom == 100)
        #expect(FIXFieldType.named("UTCDATE")?.type == .utcDateOnly)
        #expect(FIXFieldType.named("NOTYPE") == nil)
    }
}
