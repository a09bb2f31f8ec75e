import FIXCodec
import FIXDictionary
import Testing

/// What the versions have of their own.
@Suite struct FIXVersionTableTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let version: FIXVersion
        let what: String
        let body: String
        let defect: FIXDefect?

        init(
            _ version: FIXVersion, _ what: String, _ body: String,
            _ reason: FIXSessionRejectReason? = nil, _ tag: Int? = nil
        ) {
            self.version = version
            self.what = what
            self.body = body
            defect = reason.map { FIXDefect($0, tag: tag) }
        }

        var testDescription: String { "\(version): \(what)" }
    }

    static let header = "49=A|56=B|34=2|52=20260302-14:30:00|"
    static let old = "11=ID|21=1|55=XYZ|54=1|38=100|40=2|44=10.25|"
    static let new = "11=ID|55=XYZ|54=1|60=20260302-14:30:00|38=100|40=2|44=10.25|"

    static let rows = [
        Row(.fix40, "order", "35=D|\(header)\(old)"),
        Row(.fix40, "several instructions", "35=D|\(header)\(old)18=1 6 A|"),
        Row(.fix40, "one of them unknown", "35=D|\(header)\(old)18=1 %|", .valueIncorrect, 18),
        Row(.fix40, "CHAR is text", "35=D|\(header)\(old)1=ACCOUNT|"),
        Row(.fix40, "date", "35=D|\(header)\(old)64=20260230|", .incorrectDataFormat, 64),
        Row(
            .fix40, "HandlInst is required", "35=D|\(header)\(old.replacing("21=1|", with: ""))",
            .requiredTagMissing, 21),
        Row(
            .fix40, "a tag of 4.2", "35=D|\(header)\(old)60=20260302-14:30:00|",
            .tagNotDefinedForMsgType,
            60),
        Row(.fix41, "order", "35=D|\(header)\(old)"),
        Row(
            .fix41, "a quantity is a whole number",
            "35=D|\(header)\(old.replacing("38=100", with: "38=002000.00"))",
            .incorrectDataFormat, 38),
        Row(.fix41, "day of month", "35=D|\(header)\(old)205=32|", .incorrectDataFormat, 205),
        Row(.fix41, "country of settlement", "35=D|\(header)\(old)63=0|"),
        Row(.fix42, "order", "35=D|\(header)\(old)60=20260302-14:30:00|47=A|"),
        Row(
            .fix42, "a quantity is a decimal",
            "35=D|\(header)\(old.replacing("38=100", with: "38=002000.00"))60=20260302-14:30:00|"),
        Row(.fix42, "TransactTime is required", "35=D|\(header)\(old)", .requiredTagMissing, 60),
        Row(
            .fix42, "count below zero", "35=D|\(header)\(old)60=20260302-14:30:00|386=-1|",
            .incorrectDataFormat, 386),
        Row(
            .fix42, "Parties are of 4.3", "35=D|\(header)\(old)60=20260302-14:30:00|453=0|",
            .invalidTagNumber, 453),
        Row(.fix43, "order", "35=D|\(header)\(new)21=1|453=1|448=P|447=D|452=1|"),
        Row(.fix43, "HandlInst is required", "35=D|\(header)\(new)", .requiredTagMissing, 21),
        Row(.fix44, "order", "35=D|\(header)\(new)"),
        Row(.fix44, "a strategy of the list", "35=D|\(header)\(new)847=1|"),
        Row(.fix44, "a strategy that two firms agree on", "35=D|\(header)\(new)847=1001|"),
        Row(.fix44, "no strategy", "35=D|\(header)\(new)847=999|", .valueIncorrect, 847),
        Row(.fix44, "a quantity of interest", "35=6|\(header)23=1|28=N|55=A|54=1|27=5000|"),
        Row(.fix44, "NoMsgTypes", "35=A|\(header)98=0|108=30|384=1|372=D|385=S|"),
        Row(
            .fix44, "data without length", "35=A|\(header)98=0|108=30|96=x|", .requiredTagMissing,
            95),
        Row(.fix44, "length without data", "35=A|\(header)98=0|108=30|95=3|", .valueIncorrect, 95),
        Row(.fix44, "length and data", "35=A|\(header)98=0|108=30|95=3|96=a|b|"),
        Row(
            .fix44, "data before length", "35=A|\(header)98=0|96=x|108=30|95=1|", .tagOutOfOrder, 96
        ),
        Row(.fix50, "order", "35=D|\(header)\(new)"),
        Row(.fix50, "MultipleCharValue", "35=D|\(header)\(new)18=1 AB|", .incorrectDataFormat, 18),
        Row(
            .fix50, "a tag of legs in an order", "35=D|\(header)\(new)999=Bbl|",
            .tagNotDefinedForMsgType, 999),
        Row(.fix50, "session of a definition", "35=d|\(header)320=Q|322=R|323=1|55=X|336=DAY|"),
        Row(
            .fix50SP1, "session of a definition, in a group now",
            "35=d|\(header)320=Q|322=R|323=1|55=X|336=DAY|", .tagNotDefinedForMsgType, 336),
        Row(.fix50, "settlement in three months", "35=D|\(header)\(new)63=M3|"),
        Row(
            .fix50, "Logon says the version", "35=A|\(header)98=0|108=30|", .requiredTagMissing,
            1137),
        Row(
            .fix50, "NoMsgTypes with versions",
            "35=A|\(header)98=0|108=30|384=2|372=D|385=S|1130=4|1410=N|372=8|385=R|1137=7|"),
        Row(
            .fix50, "NoMsgTypes out of order",
            "35=A|\(header)98=0|108=30|384=1|372=D|1130=4|385=S|1137=7|", .groupOutOfOrder, 385),
        Row(.fix50SP1, "order with trigger", "35=D|\(header)\(new)1100=4|1101=1|1102=9|"),
        Row(.fix50, "trigger is of SP1", "35=D|\(header)\(new)1100=4|", nil, nil),
        Row(
            .fix50SP2, "strategy parameters",
            "35=D|\(header)\(new)957=1|958=Aggression|959=1|960=3|"),
        Row(
            .fix50SP2, "strategy parameters out of order",
            "35=D|\(header)\(new)957=1|958=Aggression|960=3|959=1|", .groupOutOfOrder, 959),
        Row(.fix50SP2, "session names agreed upon", "35=D|\(header)\(new)386=1|336=PRE-OPEN|"),
        Row(
            .fix50SP2, "count of sessions",
            "35=D|\(header)\(new)386=3|336=PRE-OPEN|336=AFTER-HOURS|",
            .groupCountIncorrect, 386),
        Row(
            .fix50SP2, "picoseconds",
            "35=D|\(header)\(new.replacing("14:30:00|", with: "14:30:00.123456789012|"))"),
        Row(.fix50SP2, "ApplVerID", "35=D|1128=9|\(header)\(new)"),
        Row(.fix50SP2, "ApplVerID of none", "35=D|1128=77|\(header)\(new)", .valueIncorrect, 1128),
    ]

    @Test(arguments: rows) func byVersion(_ row: Row) {
        #expect(defect(.of(row.version), row.body) == row.defect)
    }

    /// A FIXT session may carry messages of other versions: each is judged by its own rules.
    @Test func applVerIDChooses() {
        for (field, byType, expected) in [
            ("1128=4|", nil, FIXDefect(.requiredTagMissing, tag: 21)),
            ("1128=9|", nil, nil),
            ("", nil, nil),
            ("", FIXVersion.fix42, FIXDefect(.requiredTagMissing, tag: 21)),
            ("1128=9|", .fix42, nil),
            ("1128=1|", nil, FIXDefect(.valueIncorrect, tag: 1128)),
        ] as [(String, FIXVersion?, FIXDefect?)] {
            let body = "35=D|\(field)\(Self.header)\(Self.new)"
            let bench = FIXBench()
            #expect(bench.parse(framed(body, begin: "FIXT.1.1")))
            var validator = FIXValidator(version: .fix50SP2)
            let actual = validator.defect(in: bench.index, application: byType)
            #expect(actual == expected, "\(field) \(String(describing: byType))")
            // And back to the session's own.
            #expect(bench.parse(framed("35=D|\(Self.header)\(Self.new)", begin: "FIXT.1.1")))
            let own = validator.defect(in: bench.index)
            #expect(own == nil)
        }
    }

    @Test func namesByVersion() {
        for (version, tag, name) in [
            (.fix42, 32, "LastShares"), (.fix44, 32, "LastQty"), (.fix50SP2, 32, "LastQty"),
            (.fix40, 22, "IDSource"), (.fix44, 54, "Side"), (.fix50, 1137, "DefaultApplVerID"),
        ] as [(FIXVersion, Int, String)] {
            #expect(FIXDictionary.of(version).name(of: tag) == name)
        }
        let dictionary = FIXDictionary.of(.fix44)
        #expect(dictionary.name(of: "1", in: 54) == "Buy")
        #expect(dictionary.name(of: "no such", in: 54) == nil)
        #expect(dictionary.name(of: 999_998) == nil)
        #expect(dictionary.message("D")?.name == "NewOrderSingle")
        #expect(FIXDictionary.of(.fix50SP2).name(of: "9", in: 1128) == "Fix50Sp2")
    }
}
