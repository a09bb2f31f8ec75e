import FIXCodec
import FIXDictionary
import FIXDictionaryXML
import Foundation

/// A dictionary file, as bytes or made of random elements. It is taken or refused with reasons;
/// what is taken judges messages like the slow validator.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDictionary(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var input = FuzzInput(start, count)
    switch input.number(below: 3) {
    case 0: DictionaryFuzz.load(input.rest())
    case 1: DictionaryFuzz.load(DictionaryXMLSource.file(&input))
    default:
        let transport = DictionaryXMLSource.file(&input)
        DictionaryFuzz.load(transport, application: DictionaryXMLSource.file(&input))
    }
    return 0
}

enum DictionaryFuzz {
    private nonisolated(unsafe) static let bench = FIXBench()

    static func load(_ bytes: [UInt8], application: [UInt8]? = nil) {
        do {
            let dictionary =
                if let application {
                    try FIXDictionaryXML.dictionary(
                        transport: (Data(bytes), "transport.xml"),
                        application: (Data(application), "application.xml"))
                } else {
                    try FIXDictionaryXML.dictionary(Data(bytes), file: "file.xml")
                }
            judgeMessages(dictionary)
        } catch let failure as FIXDictionaryXMLFailure {
            let lines = bytes.count { $0 == 0x0A } + (application?.count { $0 == 0x0A } ?? 0) + 1
            expect(!failure.errors.isEmpty, "refused without a reason")
            expect(failure.errors.count <= 400, "\(failure.errors.count) reasons")
            for error in failure.errors {
                expect((1...lines).contains(error.line), "\(error): of \(lines) lines")
                let words = [error.file, error.element, error.problem, error.remedy]
                expect(words.allSatisfy { !$0.isEmpty }, "\(error): says nothing")
            }
        } catch {
            fatalError("\(error)")
        }
    }

    private static func judgeMessages(_ dictionary: FIXDictionary) {
        var validator = FIXValidator(dictionary)
        let slow = FIXSlowValidator(dictionary: dictionary, options: .strict)
        for (number, type) in dictionary.messageTypes.prefix(8).enumerated() {
            var sample = FIXSample(dictionary, seed: UInt64(number))
            sample.optionalPercent = number % 2 * 40
            let fields = sample.fields(type)
            guard fields.count < 500 else { continue }
            let body = FIXSample.body(type, fields)
            guard bench.parse(framed(body, begin: dictionary.beginString.description)) else {
                continue
            }
            let found = validator.defect(in: bench.index)
            let expected = slow.defect(in: bench.index)
            expect(found == expected, "\(body): \(found as Any), slow \(expected as Any)")
            for field in fields { _ = dictionary.name(of: field.value, in: field.tag) }
        }
    }
}

/// Dictionary files with more sense than random bytes have.
enum DictionaryXMLSource {
    private static let types = [
        "STRING", "INT", "CHAR", "QTY", "NUMINGROUP", "LENGTH", "DATA", "BOOLEAN", "UTCTIMESTAMP",
        "MULTIPLEVALUESTRING", "RESERVED100PLUS", "SEQNUM", "MONTHYEAR", "PRICE", "what", "",
    ]
    private static let roots = [
        "type='FIX' major='4' minor='4'", "type='FIX' major='4' minor='0'",
        "type='FIX' major='5' minor='0'", "type='FIXT' major='1' minor='1'", "major='9'",
    ]

    static func file(_ input: inout FuzzInput) -> [UInt8] {
        var text = "<fix \(input.pick(roots))>\n<header>\n"
        for name in ["BeginString", "BodyLength", "MsgType"] { text += member(name, "Y") }
        members(&text, &input, depth: 0)
        text += "</header>\n<messages>\n"
        for _ in 0..<input.number(below: 6) {
            let type = input.pick(["D", "8", "U1", "A", "toolongtype", ""])
            text += "<message name='M\(type)' msgtype='\(type)'>\n"
            members(&text, &input, depth: 0)
            text += "</message>\n"
        }
        text += "</messages>\n<trailer>\n\(member("CheckSum", "Y"))</trailer>\n<components>\n"
        for number in 0..<input.number(below: 9) {
            text += "<component name='C\(number)'>\n"
            members(&text, &input, depth: 0)
            text += "</component>\n"
        }
        text += "</components>\n<fields>\n"
        for (tag, name) in [
            (8, "BeginString"), (9, "BodyLength"), (35, "MsgType"), (10, "CheckSum"),
        ] {
            text += "<field number='\(tag)' name='\(name)' type='STRING'/>\n"
        }
        for number in 0..<input.number(below: 17) { field(number, &text, &input) }
        return Array((text + "</fields>\n</fix>\n").utf8)
    }

    private static func member(_ name: String, _ required: String) -> String {
        "<field name='\(name)' required='\(required)'/>\n"
    }

    private static func members(_ text: inout String, _ input: inout FuzzInput, depth: Int) {
        for _ in 0..<input.number(below: 7) where text.utf8.count < 60_000 {
            let required = input.pick(["Y", "N", "N", "?"])
            let name = "F\(input.number(below: 17))"
            switch input.number(below: 4) {
            case 0:
                text += "<component name='C\(input.number(below: 9))' required='\(required)'/>\n"
            case 1 where depth < 70:
                text += "<group name='\(name)' required='\(required)'>\n"
                members(&text, &input, depth: depth + 1)
                text += "</group>\n"
            default: text += member(name, required)
            }
        }
    }

    private static func field(_ number: Int, _ text: inout String, _ input: inout FuzzInput) {
        let tag =
            input.isOne(in: 8) ? input.pick([0, 8, 95, 96, 65_536, 99_999_999]) : 5_000 + number
        text += "<field number='\(tag)' name='F\(number)' type='\(input.pick(types))'>\n"
        for value in 0..<input.number(below: 4) {
            text +=
                "<value enum='\(input.pick(["1", "AB", "x y", "&lt;", ""]))' description='V\(value)'/>\n"
        }
        text += "</field>\n"
    }
}
