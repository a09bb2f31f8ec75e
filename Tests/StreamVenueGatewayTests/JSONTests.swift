import Testing

@testable import StreamVenueGateway

/// JSON as venues send it, good and bad.
@Suite struct JSONTests {
    static let good: [(String, String)] = [
        ("{}", "{}"), (" [ 1 , -2.50e+3 ] ", "[1,-2.50e+3]"), ("\"a\\u00e9\\n\"", "\"aé\\n\""),
        ("\"\\ud83d\\ude00\"", "\"😀\""),
        ("{\"a\":{\"b\":[true,null]}}", "{\"a\":{\"b\":[true,null]}}"),
        ("0.00000001", "0.00000001"), ("\"\\u0001\"", "\"\\u0001\""),
    ]

    @Test(arguments: good)
    func reads(_ text: String, _ written: String) throws {
        #expect(try JSONReader.read(text).get().json == written)
    }

    static let bad = [
        "", "{", "[1,]", "{\"a\"}", "{\"a\":1,}", "01", "1.", ".5", "+1", "1e", "tru", "nul",
        "\"a", "\"\\x\"", "\"\\ud83d\"", "\"\\u12\"", "\"\u{1}\"", "[1] 2", "{a:1}", "NaN",
        String(repeating: "[", count: 100_000),
    ]

    @Test(arguments: bad)
    func refuses(_ text: String) {
        guard case .failure = JSONReader.read(text) else {
            Issue.record("taken: \(text.prefix(40))")
            return
        }
    }

    @Test func refusesWhatIsNoUTF8() {
        let bytes: [UInt8] = [0x22, 0xFF, 0xFE, 0x22]
        guard case .failure(let failure) = bytes.withUnsafeBytes({ JSONReader.read($0) }) else {
            Issue.record("taken")
            return
        }
        #expect(failure.reason == "no UTF-8")
    }

    /// Text that is cut or changed anywhere never traps.
    @Test func everyDamageIsAnAnswer() throws {
        let whole = Array(#"{"a":[1.5e3,"x\u0041",{"b":null}],"c":true}"#.utf8)
        for place in whole.indices {
            for byte in [UInt8(0), 0x22, 0x5C, 0x7B, 0x5D, 0x39, 0xFF] {
                var damaged = whole
                damaged[place] = byte
                _ = damaged.withUnsafeBytes { JSONReader.read($0) }
                _ = whole[..<place].withUnsafeBytes { JSONReader.read($0) }
            }
        }
    }

    static let decimals: [(String, String?)] = [
        ("1e-8", "0.00000001"), ("1.25E+2", "125"), ("-1.5e1", "-15"), ("0.5e-3", "0.0005"),
        ("12", "12"), ("1e31", nil), ("1.234e1", "12.34"), ("1e0", "1"),
    ]

    @Test(arguments: decimals)
    func numbersLoseTheirExponent(_ text: String, _ plain: String?) {
        #expect(PlainDecimal.text(text) == plain)
    }

    @Test func pathsLeadThroughArrays() throws {
        let root = try JSONReader.read(#"{"data":[{"p":["7","8"]}]}"#).get()
        #expect(JSONPath("data.0.p.1")?.value(in: root)?.scalar == "8")
        #expect(JSONPath("data.1.p")?.value(in: root) == nil)
        #expect(JSONPath("a..b") == nil)
        var made = JSONValue.object([])
        JSONPath("x.y.1")?.set(.text("v"), in: &made)
        #expect(made.json == #"{"x":{"y":[null,"v"]}}"#)
    }

    @Test func patternsAskForValuesOrPresence() throws {
        let root = try JSONReader.read(#"{"e":"fill","n":1,"z":null}"#).get()
        #expect(JSONPattern("e=fill n=1")?.matches(root) == true)
        #expect(JSONPattern("e=fill n=2")?.matches(root) == false)
        #expect(JSONPattern("n=*")?.matches(root) == true)
        #expect(JSONPattern("z=*")?.matches(root) == false)
        #expect(JSONPattern("order") == nil && JSONPattern("") == nil)
    }
}
