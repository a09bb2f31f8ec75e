import OMSReadModel
import Testing

@Suite struct JSONWriterTests {
    @Test func membersAndElementsAreSeparated() {
        var json = JSONWriter()
        json.object { json in
            json.member("a", 1)
            json.array("b") { json in
                json.element("x")
                json.element("y")
                json.object { $0.member("z", true) }
            }
            json.object("c") { _ in }
            json.member("d", optional: nil)
        }
        #expect(json.text == #"{"a":1,"b":["x","y",{"z":true}],"c":{},"d":null}"#)
    }

    @Test(arguments: [
        ("plain", #""plain""#), ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#),
        ("a\nb", #""a\nb""#), ("</script>", #""\u003c/script\u003e""#),
        ("\u{0}\u{1F}", #""\u0000\u001f""#), ("\u{2028}", #""\u2028""#), ("é", "\"é\""),
    ])
    func textCannotLeaveItsString(text: String, expected: String) {
        var json = JSONWriter()
        json.element(text)
        #expect(json.text == expected)
    }

    @Test func numbersOfOursAreDecimalStrings() {
        var json = JSONWriter()
        json.object { json in
            json.member("qty", decimal: 150_000_000)
            json.member("none", price: 0)
            json.member("id", id: UInt64.max)
            json.member("time", time: 1_794_322_800_000_000_001)
        }
        let expected =
            #"{"qty":"1.5","none":null,"id":"18446744073709551615","#
            + #""time":"2026-11-10T15:00:00.000000001Z"}"#
        #expect(json.text == expected)
    }
}
