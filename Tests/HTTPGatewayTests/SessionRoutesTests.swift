import HTTPGateway
import Testing

@Suite(.serialized) struct SessionRoutesTests {
    @Test func sessionsAreShownWithNumbersAsText() async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let all = await RawHTTP.get(gateway.port, "/v1/fix/sessions")
            let rows = all.json["sessions"] as? [[String: Any]] ?? []
            #expect(rows.compactMap { $0["state"] as? String } == ["up", "disabled", "up", "up"])
            let one = await RawHTTP.get(gateway.port, "/v1/fix/sessions/NEST")
            #expect(one.json["nextOutbound"] as? String == "4611686018427387903")
            #expect(one.json["missingInbound"] as? String == "1041-1043")
            // A machine under load may be silent for longer than the client waits.
            var status = 0
            for _ in 0..<5 where status == 0 {
                status = await RawHTTP.get(gateway.port, "/v1/fix/sessions/X").status
            }
            #expect(status == 404)
        }
    }

    @Test(
        arguments: [
            ("reset", #"{"reason": "x"}"#, "risk", 200, ""),
            ("set", #"{"reason": "x", "nextInbound": "5"}"#, "risk", 200, ""),
            ("logout", #"{"reason": "x", "text": "bye"}"#, "risk", 200, ""),
            ("reset", #"{"reason": "x"}"#, "trade", 403, "forbidden"),
            ("reset", #"{"reason": ""}"#, "risk", 400, "badBody"),
            ("reset", #"{}"#, "risk", 400, "badBody"),
            ("reset", #"{"reason": "x", "text": "bye"}"#, "risk", 400, "badBody"),
            ("set", #"{"reason": "x"}"#, "risk", 400, "badBody"),
            ("set", #"{"reason": "x", "nextInbound": "0"}"#, "risk", 400, "badBody"),
            (
                "set", #"{"reason": "x", "nextOutbound": "4611686018427387904"}"#, "risk", 400,
                "badBody"
            ),
            ("logout", "{\"reason\": \"x\", \"text\": \"a\\u0001b\"}", "risk", 400, "badBody"),
            ("explode", #"{"reason": "x"}"#, "risk", 404, "unknownPath"),
        ] as [(String, String, String, Int, String)])
    func aControlNeedsAReasonARoleAndItsFields(
        word: String, body: String, token: String, status: Int, error: String
    ) async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let path = "/v1/fix/sessions/CLIENT%201/\(word)"
            let answer = await RawHTTP.post(gateway.port, path, body, token: token)
            #expect(answer.status == status, "\(answer.body)")
            #expect(answer.json["error"] as? String ?? "" == error)
            #expect(gateway.submitted.isEmpty == (status != 200))
        }
    }

    @Test func aSessionThatIsNotThereIsNamedAsSuch() async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let answer = await RawHTTP.post(
                gateway.port, "/v1/fix/sessions/X/enable", #"{"reason": "x"}"#, token: "risk")
            #expect(answer.status == 404)
            #expect(answer.json["remedy"] as? String == "GET /v1/fix/sessions lists them")
        }
    }
}
