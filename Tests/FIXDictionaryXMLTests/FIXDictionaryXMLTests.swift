import FIXCodec
import FIXDictionary
import FIXDictionaryXML
import Foundation
import Testing

/// Dictionary files: what is taken, and how what is wrong is named.
@Suite struct FIXDictionaryXMLTests {
    static let small = """
        <fix type='FIX' major='4' minor='4'>
         <header>
          <field name='BeginString' required='Y'/>
          <field name='BodyLength' required='Y'/>
          <field name='MsgType' required='Y'/>
          <field name='SenderCompID' required='Y'/>
         </header>
         <messages>
          <message name='Ping' msgtype='U1' msgcat='app'>
           <field name='Side' required='Y'/>
           <component name='Legs' required='N'/>
          </message>
         </messages>
         <trailer>
          <field name='CheckSum' required='Y'/>
         </trailer>
         <components>
          <component name='Legs'>
           <group name='NoLegs' required='N'>
            <field name='LegID' required='Y'/>
            <field name='LegQty' required='Y'/>
           </group>
          </component>
         </components>
         <fields>
          <field number='8' name='BeginString' type='STRING'/>
          <field number='9' name='BodyLength' type='LENGTH'/>
          <field number='10' name='CheckSum' type='STRING'/>
          <field number='35' name='MsgType' type='STRING'/>
          <field number='49' name='SenderCompID' type='STRING'/>
          <field number='54' name='Side' type='CHAR'>
           <value enum='1' description='BUY'/>
           <value enum='2' description='SELL_SHORT'/>
          </field>
          <field number='9001' name='NoLegs' type='NUMINGROUP'/>
          <field number='9002' name='LegID' type='STRING'/>
          <field number='9003' name='LegQty' type='QTY'/>
          <field number='9004' name='Strategy' type='RESERVED100PLUS'>
           <value enum='1' description='ONE'/>
          </field>
         </fields>
        </fix>
        """

    private func load(_ text: String) throws -> FIXDictionary {
        try FIXDictionaryXML.dictionary(Data(text.utf8), file: "venue.xml")
    }

    /// The errors, each as `line element: problem`.
    private func errors(_ text: String) -> [String] {
        do {
            _ = try load(text)
            return []
        } catch let failure as FIXDictionaryXMLFailure {
            for error in failure.errors {
                #expect(error.file == "venue.xml")
                #expect(!error.remedy.isEmpty)
            }
            return failure.errors.map { "\($0.line) \($0.element): \($0.problem)" }
        } catch {
            return ["\(error)"]
        }
    }

    @Test func aSmallFile() throws {
        let dictionary = try load(Self.small)
        #expect(dictionary.beginString == "FIX.4.4")
        #expect(dictionary.name(of: 54) == "Side")
        #expect(dictionary.name(of: "2", in: 54) == "SellShort")
        #expect(dictionary.field(9004)?.values?.bilateralFrom == 100)
        for (body, expected) in [
            ("35=U1|49=A|54=1|", nil),
            ("35=U1|49=A|54=3|", FIXDefect(.valueIncorrect, tag: 54)),
            ("35=U1|49=A|", FIXDefect(.requiredTagMissing, tag: 54)),
            ("35=U1|49=A|54=1|9001=1|9002=a|9003=5|", nil),
            ("35=U1|49=A|54=1|9001=1|9002=a|", FIXDefect(.requiredTagMissing, tag: 9003)),
            ("35=U1|49=A|54=1|9001=2|9002=a|9003=5|", FIXDefect(.groupCountIncorrect, tag: 9001)),
            ("35=D|49=A|", FIXDefect(.invalidMsgType)),
        ] as [(String, FIXDefect?)] {
            #expect(verdict(dictionary, body) == expected, "\(body)")
        }
    }

    /// One edit, the errors that it brings.
    static let edits: [(old: String, new: String, errors: [String])] = [
        (
            "name='Side' required='Y'", "name='Sid' required='Y'",
            ["10 field 'Sid': is an unknown field"]
        ),
        (
            "name='Side' required='Y'", "name='Side'",
            ["10 field 'Side': does not say whether it is required"]
        ),
        ("number='54'", "number='49'", ["31 field 'Side': has the number 49 of another field"]),
        (
            "number='54'", "number='x'",
            ["10 field 'Side': is an unknown field", "31 field 'Side': has the number x"]
        ),
        (
            "number='54' ", "",
            ["10 field 'Side': is an unknown field", "31 field 'Side': has no number"]
        ),
        ("type='QTY'", "type='QUANT'", ["37 field 'LegQty': has the unknown type QUANT"]),
        ("enum='2'", "enum='1'", ["33 value '1': stands twice in field 'Side'"]),
        (
            "<component name='Legs' required='N'/>", "<component name='Leg' required='N'/>",
            ["11 component 'Leg': is an unknown component"]
        ),
        (
            "<field name='LegQty' required='Y'/>", "<component name='Legs' required='Y'/>",
            ["21 component 'Legs': holds itself: Legs > Legs"]
        ),
        ("<field name='CheckSum' required='Y'/>", "", ["14 trailer: lacks CheckSum"]),
        (
            "msgtype='U1'", "msgtype='123456789'",
            ["9 message 'Ping': has a msgtype of more than eight bytes"]
        ),
        (
            "<messages>", "<messages><message name='A' msgtype='U1'/>",
            ["9 message 'Ping': has the msgtype of another message"]
        ),
        ("major='4'", "major='3'", ["1 fix: names no version"]),
        ("<fields>", "<extra/><fields>", ["25 extra: is no part of a dictionary"]),
        (
            "</fields>", "</field>",
            ["41 file: is no well-formed XML: it closes field, which is not open"]
        ),
    ]

    @Test func oneError() {
        for edit in Self.edits {
            let text = Self.small.replacingOccurrences(of: edit.old, with: edit.new)
            #expect(text != Self.small)
            #expect(errors(text) == edit.errors, "\(edit.new)")
        }
    }

    @Test func groupsHaveMembers() {
        let text = Self.small
            .replacingOccurrences(of: "<field name='LegID' required='Y'/>", with: "")
            .replacingOccurrences(of: "<field name='LegQty' required='Y'/>", with: "")
        #expect(errors(text) == ["19 group 'NoLegs': is a group without members"])
    }

    @Test func theHeaderIsThere() {
        var text = Self.small
        text.removeSubrange(
            text.range(of: "<header>")!.lowerBound..<text.range(of: "</header>")!.upperBound)
        #expect(errors(text).contains { $0.hasSuffix("fix: has no header") })
    }

    @Test func allErrorsAreNamed() {
        let text = Self.small.replacingOccurrences(of: "type='QTY'", with: "type='QUANT'")
            .replacingOccurrences(of: "name='Side' required='Y'", with: "name='Sid' required='Y'")
            .replacingOccurrences(of: "<field name='CheckSum' required='Y'/>", with: "")
        #expect(errors(text).count == 3)
    }

    @Test func hostileFilesEndInRefusals() {
        let laughs = "<!DOCTYPE fix [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]>\n" + Self.small
        #expect(errors(laughs) == ["1 file: has <!DOCTYPE"])
        let outside = Self.small.replacingOccurrences(of: "BUY", with: "&outside;")
        #expect(errors(outside).count == 1)
        let deep = String(repeating: "<fix>", count: 100_000)
        #expect(errors(deep) == ["1 file: is nested too deep"])
        #expect(
            errors("<?xml version='1.0' encoding='UTF-7'?><fix/>") == [
                "1 file: has the encoding utf-7"
            ])
        #expect(errors("").count == 1)
        #expect(errors("no xml").count == 1)
        #expect(errors("<fix\0/>") == ["1 file: is not UTF-8"])
        let notXML = "1 file: is no well-formed XML: it "
        for (text, problem) in [
            ("<fix", "does not end <fix"), ("<fix a/>", "says no value of a"),
            ("<fix a='1' a='2'/>", "says a twice"), ("<fix a='<'/>", "has < in a"),
            ("<fix a='&b;'/>", "has the unknown entity &b;"), ("<fix>", "ends within fix"),
            ("<fix/><fix/>", "goes on at its end"), ("<fix/>text", "has text outside of elements"),
            ("<!-- <fix/>", "ends within a comment"), ("</fix>", "closes fix, which is not open"),
        ] {
            #expect(errors(text) == [notXML + problem])
        }
        #expect(
            errors("<fix>\n<a>\u{1}\n</fix>") == [
                "3 file: is no well-formed XML: it closes fix, which is not open"
            ])
        let large = String(repeating: " ", count: FIXDictionaryXML.bytesMax + 1)
        #expect(errors(large) == ["1 file: is larger than 16 MiB"])
        #expect(throws: FIXDictionaryXMLFailure.self) { try FIXDictionaryXML.load("/no/such/file") }
    }

    /// Each component holds the one before twice: 2⁶⁰ fields if they were unfolded.
    @Test func componentsThatUnfoldWithoutEnd() {
        var components = "<component name='C0'><field name='Side' required='N'/></component>"
        for number in 1...60 {
            let inner = "<component name='C\(number - 1)' required='N'/>"
            components += "<component name='C\(number)'>\(inner)\(inner)</component>"
        }
        let text = Self.small.replacingOccurrences(
            of: "<components>", with: "<components>" + components)
        #expect(errors(text).contains { $0.contains("is one member too many") })
    }

    private func verdict(_ dictionary: FIXDictionary, _ body: String) -> FIXDefect? {
        let bytes = body.utf8.map { $0 == 0x7C ? 0x01 : $0 }
        var message = Array("8=FIX.4.4\u{1}9=\(bytes.count)\u{1}".utf8) + bytes
        let sum = message.reduce(UInt8(0)) { $0 &+ $1 }
        message += Array("10=\(String(Int(sum) + 1000).dropFirst())\u{1}".utf8)
        return message.withUnsafeBytes { memory in
            var index = FIXMessageIndex()
            guard case .complete = index.parse(memory) else {
                preconditionFailure("bad test message: \(body)")
            }
            var validator = FIXValidator(dictionary)
            return validator.defect(in: index)
        }
    }
}
