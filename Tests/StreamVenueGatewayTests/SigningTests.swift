import OMSTypes
import Testing

@testable import StreamVenueGateway

@Suite struct SigningTests {
    /// RFC 4231, cases 1 and 2.
    static let vectors: [(String, String, String)] = [
        (
            String(repeating: "\u{b}", count: 20), "Hi There",
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            "Jefe", "what do ya want for nothing?",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
    ]

    @Test(arguments: vectors)
    func isTheStandardCode(_ secret: String, _ text: String, _ code: String) {
        #expect(StreamSigner.signature(text, secret: secret, .hex) == code)
    }

    @Test func base64OfTheSameBytes() {
        #expect(
            StreamSigner.signature("what do ya want for nothing?", secret: "Jefe", .base64)
                == "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=")
    }

    @Test func aRequestSignsWhatTheTemplateSays() {
        var authentication = StreamTemplate.Authentication()
        authentication.time = .seconds
        authentication.requests = "{time}{method}{path}{body}"
        authentication.headers = [
            StreamMessage.Constant(name: "X-KEY", value: "{key}"),
            StreamMessage.Constant(name: "X-TIME", value: "{time}"),
            StreamMessage.Constant(name: "X-SIGN", value: "{signature}"),
        ]
        let headers = authentication.headers(
            StreamCredentials(key: "k", secret: "s"), at: Timestamp(nanoseconds: 7_900_000_000),
            method: "POST", path: "/v1/o?a=b", body: "{}")
        #expect(headers.map(\.name) == ["X-KEY", "X-TIME", "X-SIGN"])
        #expect(headers[0].value == "k" && headers[1].value == "7")
        #expect(
            headers[2].value == StreamSigner.signature("7POST/v1/o?a=b{}", secret: "s", .hex))
    }

    @Test func theRateIsKept() {
        var rate = SendRate(StreamTemplate.Rate(count: 4, period: 1_000))
        let first = (0..<6).map { _ in rate.take(at: 10_000) }
        #expect(first == [0, 0, 0, 0, 250, 250], "four at once, then one in a quarter")
        #expect(rate.take(at: 10_250) == 0)
        #expect(rate.take(at: 10_250) == 250)
        // However asked for, no window of a period and a step has more than twice the count.
        var sent: [Int64] = []
        for now in stride(from: Int64(20_000), to: 30_000, by: 7) where rate.take(at: now) == 0 {
            sent.append(now)
        }
        #expect(sent.count <= 4 + 10_000 / 250)
    }
}
