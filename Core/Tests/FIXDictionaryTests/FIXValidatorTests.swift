import FIXCodec
import FIXDictionary
import Testing

/// Messages against the dictionary: what is refused, and with which reason (373).
@Suite struct FIXValidatorTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let what: String
        let body: String
        let defect: FIXDefect?
        init(
            _ what: String, _ body: String, _ reason: FIXSessionRejectReason? = nil,
            _ tag: Int? = nil
        ) {
            self.what = what
            self.body = body
            defect = reason.map { FIXDefect($0, tag: tag) }
        }
        var testDescription: String { what }
    }

    static let header = "49=A|56=B|34=2|52=20260302-14:30:00|"
    static let order = "11=ID|54=1|38=100|40=2|44=10.25|55=XYZ|60=20260302-14:30:00|"
    static let list = "66=L|394=3|68=1|73=1|"

    static let rows = [
        Row("order", "35=D|\(header)\(order)"),
        Row(
            "other order of fields",
            "35=D|49=A|34=3|56=B|40=1|60=20260302-14:30:00|54=1|11=x|52=20260302-14:30:00|",
            .tagOutOfOrder, 52),
        Row("unknown MsgType", "35=*|\(header)", .invalidMsgType),
        Row("unknown tag", "35=0|\(header)999=HI|", .invalidTagNumber, 999),
        Row("user tag", "35=0|\(header)5000=HI|", .invalidTagNumber, 5000),
        Row("tag zero", "35=0|\(header)0=HI|", .invalidTagNumber, 0),
        Row("negative tag", "35=0|\(header)-1=HI|", .invalidTagNumber, -1),
        Row("tag of another message", "35=0|\(header)55=MSFT|", .tagNotDefinedForMsgType, 55),
        Row("no ClOrdID", "35=D|\(header)54=1|40=1|60=20260302-14:30:00|", .requiredTagMissing, 11),
        Row("no SendingTime", "35=0|49=A|56=B|34=2|", .requiredTagMissing, 52),
        Row("empty value", "35=D|\(header)115=|\(order)", .tagWithoutValue, 115),
        Row("empty text", "35=0|\(header)112=|", .tagWithoutValue, 112),
        Row(
            "side not listed", "35=D|\(header)\(order.replacing("54=1", with: "54=z"))",
            .valueIncorrect, 54),
        Row("security type not listed", "35=D|\(header)\(order)167=BOO|", .valueIncorrect, 167),
        Row("one of several not listed", "35=D|\(header)\(order)18=1 ?|", .valueIncorrect, 18),
        Row("several listed", "35=D|\(header)\(order)18=1 2 A|"),
        Row(
            "quantity with plus", "35=D|\(header)\(order.replacing("38=1", with: "38=+1"))",
            .incorrectDataFormat, 38),
        Row(
            "price with exponent", "35=D|\(header)\(order.replacing("10.25", with: "1e2"))",
            .incorrectDataFormat, 44),
        Row(
            "bad time",
            "35=D|\(header)\(order.replacing("60=20260302-14:30:00", with: "60=today"))",
            .incorrectDataFormat, 60),
        Row("tag twice", "35=D|\(header)\(order)40=2|", .tagRepeated, 40),
        Row("header in body", "35=D|\(header)\(order)50=TRADER|", .tagOutOfOrder, 50),
        Row("group of zero", "35=D|\(header)\(order)453=0|"),
        Row("group", "35=D|\(header)\(order)453=2|448=P|447=D|452=1|448=Q|452=3|"),
        Row("nested group", "35=D|\(header)\(order)453=1|448=P|447=D|452=1|802=1|523=S|803=1|"),
        Row(
            "count too high", "35=D|\(header)\(order)386=3|336=1|336=2|", .groupCountIncorrect, 386),
        Row("count too low", "35=D|\(header)\(order)386=1|336=1|336=2|", .groupCountIncorrect, 386),
        Row(
            "entry without delimiter", "35=D|\(header)\(order)453=1|452=1|448=P|", .groupOutOfOrder,
            452),
        Row(
            "entry out of order", "35=D|\(header)\(order)453=1|448=P|452=1|447=D|",
            .groupOutOfOrder, 447),
        Row(
            "tag twice in an entry", "35=D|\(header)\(order)453=1|448=P|447=D|447=D|", .tagRepeated,
            447),
        Row(
            "entry without required field", "35=E|\(header)\(list)11=ID|67=1|", .requiredTagMissing,
            54),
        Row("entry complete", "35=E|\(header)\(list)11=ID|67=1|54=1|"),
    ]

    private func defect(_ body: String, _ options: FIXValidationOptions = .strict) -> FIXDefect? {
        FIXDictionaryTests.defect(.fix44, body, options)
    }

    @Test(arguments: rows) func strictly(_ row: Row) { #expect(defect(row.body) == row.defect) }

    /// Each switch lets pass what it stands for.
    @Test(
        arguments: [
            ("unknown tag", \FIXValidationOptions.knownTags),
            ("tag of another message", \.messageTags), ("empty value", \.fieldsHaveValues),
            ("entry out of order", \.groups), ("count too high", \.groups),
            ("no ClOrdID", \.requiredFields), ("side not listed", \.enumerations),
            ("quantity with plus", \.formats), ("tag twice", \.repeatedTags),
            ("header in body", \.sections), ("entry without required field", \.requiredFields),
        ] as [(String, WritableKeyPath<FIXValidationOptions, Bool> & Sendable)])
    func switchedOff(
        _ name: String, _ option: WritableKeyPath<FIXValidationOptions, Bool> & Sendable
    ) throws {
        var options = FIXValidationOptions.strict
        options[keyPath: option] = false
        let row = try #require(Self.rows.first { $0.what == name })
        #expect(defect(row.body, options) == nil)
    }

    @Test func userTagsPassWhenAgreed() {
        var options = FIXValidationOptions.strict
        options.userTagsPass = true
        #expect(defect("35=0|\(Self.header)5000=HI|", options) == nil)
        #expect(defect("35=0|\(Self.header)999=HI|", options) != nil)
    }

    @Test func everyMessageOfThisProductIsKnown() {
        for type in [
            "0", "1", "2", "3", "4", "5", "A", "D", "F", "G", "H", "8", "9", "j", "V", "W", "X",
            "Y", "AS", "AT", "AK", "AU", "J", "P", "AE", "AR", "q", "r", "AF", "E", "N",
        ] {
            #expect(FIXMsgType(type).flatMap { FIXDictionary.fix44.message($0) } != nil, "\(type)")
        }
        #expect(FIXDictionary.fix44.name(of: 54) == "Side")
        #expect(FIXDictionary.fix44.field(54)?.type == .char)
    }

    @Test func damagedDictionaryTextsAreRefused() {
        for (fields, messages) in [
            ("1", "head 8;tail 10;"), ("xs;", "head 8;tail 10;"), ("1ss;", "head 8;tail 10;"),
            ("1&;", "head 8;tail 10;"), ("9999999s;", "head 8;tail 10;"),
            ("1s;", "head 8;"), ("1s;", "head 8;tail 10;0 Heartbeat @Nobody;"),
            ("1s;", "head 8;tail 10;0 Heartbeat 453( 448;"),
            ("1s;", "head 8;tail 10;0 Heartbeat 453( );"),
            ("1s;", "head 8;tail 10;0 Heartbeat 453 );"),
            ("1s;", "head 8;tail 10;0 Heartbeat 453x;"), ("1s;", "head 8;tail 10;0;"),
            ("1s;", "head 8;tail 10;@A @A;0 Heartbeat @A;"),
        ] {
            #expect(throws: FIXDictionaryText.Failure.self) {
                try FIXDictionaryText.dictionary(
                    beginString: "FIX.4.4", fields: fields, messages: messages)
            }
        }
    }
}
