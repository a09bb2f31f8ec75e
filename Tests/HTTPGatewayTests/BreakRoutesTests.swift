import Foundation
import HTTPGateway
import Testing

/// The queue of breaks by REST.
@Suite(.serialized) struct BreakRoutesTests {
    @Test(
        arguments: [
            ("", ["c3", "b2", "a1"], nil), ("?limit=2", ["c3", "b2"], "2"),
            ("?limit=2&after=2", ["a1"], nil), ("?after=9", [], nil),
            ("?state=open", ["c3", "a1"], nil), ("?state=explained", ["b2"], nil),
            ("?state=closed", [], nil), ("?source=positions", ["c3"], nil),
            ("?venue=VENUE1", ["b2", "a1"], nil), ("?account=FUND1", ["a1"], nil),
            ("?venue=VENUE1&state=open", ["a1"], nil),
        ] as [(String, [String], String?)])
    func theNewestComeFirst(query: String, breaks: [String], next: String?) async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let answer = await RawHTTP.get(gateway.port, "/v1/breaks" + query)
            let rows = answer.json["breaks"] as? [[String: Any]] ?? []
            #expect(rows.map { $0["break"] as? String } == breaks, "\(answer.body)")
            #expect(answer.json["next"] as? String == next)
        }
    }

    @Test func aBreakHasBothVersionsAndWhatBecameOfIt() async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let answer = await RawHTTP.get(gateway.port, "/v1/breaks?state=explained")
            let row = try #require((answer.json["breaks"] as? [[String: Any]])?.first)
            let wanted = [
                "what": "missing there", "source": "dropCopy", "venue": "VENUE1",
                "execID": "V7", "ours": "buy 50 IBM at 182.62", "theirs": "nothing",
                "state": "explained", "by": "ann", "reason": "late file",
                "stateTime": "2026-11-30T10:00:01Z",
            ]
            for (name, value) in wanted { #expect(row[name] as? String == value, "\(name)") }
            #expect(row["orderID"] is NSNull)
        }
    }

    @Test(
        arguments: [
            (
                "/v1/breaks/a1/explain", #"{"reason":"late file"}"#,
                GatewayCommand.controlBreak(id: "a1", .explained, reason: "late file", by: nil)
            ),
            (
                "/v1/breaks/a1/close", #"{"reason":"mended","by":"ann"}"#,
                .controlBreak(id: "a1", .closed, reason: "mended", by: "ann")
            ),
        ])
    func whatIsDecidedGetsIn(path: String, body: String, command: GatewayCommand) async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let answer = await RawHTTP.post(gateway.port, path, body, token: "risk")
            #expect(answer.status == 200, "\(answer.body)")
            #expect(gateway.submitted == [command])
        }
    }

    @Test(
        arguments: [
            ("/v1/breaks/a1/explain", #"{"reason":"x"}"#, nil, 401),
            ("/v1/breaks/a1/explain", #"{"reason":"x"}"#, "trade", 403),
            ("/v1/breaks/a1/explain", #"{"reason":""}"#, "risk", 400),
            ("/v1/breaks/a1/close", "{}", "risk", 400),
            ("/v1/breaks/a1/close", #"{"reason":"x","by":""}"#, "risk", 400),
            ("/v1/breaks/a1/open", #"{"reason":"x"}"#, "risk", 404),
        ] as [(String, String, String?, Int)])
    func whatMakesNoSenseIsRefused(
        path: String, body: String, token: String?, status: Int
    ) async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let answer = await RawHTTP.post(gateway.port, path, body, token: token)
            #expect(answer.status == status, "\(answer.body)")
            #expect(!(answer.json["remedy"] as? String ?? "").isEmpty)
            #expect(gateway.submitted.isEmpty)
        }
    }

    @Test func aBreakThatThereIsNotIsSaidSo() async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let answer = await RawHTTP.post(
                gateway.port, "/v1/breaks/none/close", #"{"reason":"x"}"#, token: "risk")
            #expect(answer.status == 404, "\(answer.body)")
            #expect((answer.json["remedy"] as? String)?.contains("/v1/breaks") == true)
        }
    }
}
