import HTTPGateway
import OMSTypes
import Testing

@Suite(.serialized) struct WriteRoutesTests {
    static let kill = #"{"engaged": true, "reason": "runaway algorithm"}"#

    @Test(
        arguments: [
            // token, body, status, error
            (nil, kill, 401, "tokenMissing"),
            ("wrong", kill, 401, "tokenUnknown"),
            ("trade", kill, 403, "forbidden"),
            ("risk", "{", 400, "badBody"),
            ("risk", "[]", 400, "badBody"),
            ("risk", #"{"engaged": "yes", "reason": "x"}"#, 400, "badBody"),
            ("risk", #"{"engaged": true}"#, 400, "badBody"),
            ("risk", #"{"engaged": true, "reason": ""}"#, 400, "badBody"),
            ("risk", #"{"engaged": true, "reason": "x", "symbol": ""}"#, 400, "badBody"),
        ] as [(String?, String, Int, String)])
    func aKillSwitchNeedsATokenARoleAndASense(
        token: String?, body: String, status: Int, error: String
    ) async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let answer = await RawHTTP.post(gateway.port, "/v1/kill", body, token: token)
            #expect(answer.status == status, "\(answer.body)")
            #expect(answer.json["error"] as? String == error)
            #expect(gateway.submitted.isEmpty)
        }
    }

    @Test func anAcceptedCommandAnswersWithItsFrame() async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let body = #"{"symbol": "AAPL", "engaged": true, "reason": "news"}"#
            let answer = await RawHTTP.post(gateway.port, "/v1/kill", body, token: "risk")
            #expect(answer.status == 200)
            #expect(answer.json["sequence"] as? Int == 42)
            let expected = GatewayCommand.killSwitch(
                account: nil, symbol: "AAPL", isEngaged: true, reason: "news")
            #expect(gateway.submitted == [expected])
        }
    }

    @Test(arguments: [
        (#"{"orderIDs": ["7", "8"]}"#, 200, ""),
        (#"{"orderIDs": ["666"]}"#, 422, "refused"),
        (#"{"orderIDs": []}"#, 400, "badBody"),
        (#"{"orderIDs": ["7", "7"]}"#, 400, "badBody"),
        (#"{"orderIDs": ["-7"]}"#, 400, "badBody"),
        (#"{"orderIDs": [7]}"#, 400, "badBody"),
        (#"{"orderIDs": "7"}"#, 400, "badBody"),
    ])
    func aBlockNamesStagedOrdersOnce(body: String, status: Int, error: String) async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let answer = await RawHTTP.post(gateway.port, "/v1/blocks", body, token: "trade")
            #expect(answer.status == status, "\(answer.body)")
            #expect(answer.json["error"] as? String ?? "" == error)
            if status == 422 { #expect(answer.json["sequence"] as? Int == 41) }
            if status == 200 {
                #expect(gateway.submitted == [.formBlock(orderIDs: [OrderID(7), OrderID(8)])])
            }
        }
    }

    @Test func aBodyBeyondTheLimitIsRefused() async throws {
        let small: (inout GatewayConfiguration) -> Void = { $0.bodyBytesMax = 1_000 }
        try await GatewayUnderTest.run(orders: 1, change: small) { gateway in
            let body = #"{"engaged": true, "reason": ""# + String(repeating: "x", count: 5_000)
            let answer = await RawHTTP.post(gateway.port, "/v1/kill", body, token: "risk")
            #expect(answer.status == 413)
            #expect(answer.json["error"] as? String == "bodyTooLarge")
        }
    }
}
