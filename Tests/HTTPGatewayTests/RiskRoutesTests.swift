import HTTPGateway
import OMSTypes
import Testing

/// The doors of risk control: what gets in, what is refused before it does, and what is shown.
@Suite(.serialized) struct RiskRoutesTests {
    private static let firm = RiskScope(level: "firm")
    private static let limits =
        #"{"level":"account","name":"FUND1","values":{"maxQuantity":"50"},"reason":"new"}"#
    private static let halt = #"{"level":"firm","state":"halted","reason":"runaway"}"#

    @Test(
        arguments: [
            (
                "/v1/risk/limits", limits,
                RiskRequest.changeLimits(
                    LimitWish(
                        scope: RiskScope(level: "account", name: "FUND1"),
                        values: ["maxQuantity": "50"]), reason: "new"), nil
            ),
            (
                "/v1/risk/limits",
                #"{"level":"desk","name":"*","group":"PENNY","from":"2026-11-30","to":"2026-12-01","#
                    + #""values":{"maxNotional":null},"reason":"new","by":"ann"}"#,
                .changeLimits(
                    LimitWish(
                        scope: RiskScope(level: "desk", group: "PENNY"),
                        from: CalendarDate("2026-11-30")!.startUTC,
                        to: CalendarDate("2026-12-02")!.startUTC, values: ["maxNotional": nil]),
                    reason: "new"), "ann"
            ),
            (
                "/v1/risk/state", halt,
                .setState(firm, symbol: "", state: "halted", reason: "runaway"), nil
            ),
            (
                "/v1/risk/state",
                #"{"level":"client","name":"A","symbol":"IBM","state":"reducing","reason":"x"}"#,
                .setState(
                    RiskScope(level: "client", name: "A"), symbol: "IBM", state: "reducing",
                    reason: "x"), nil
            ),
            (
                "/v1/risk/proposals/5/approve", #"{"hash":"def","by":"bob"}"#,
                .approve(proposal: 5, hash: 0xDEF), "bob"
            ),
            (
                "/v1/risk/proposals/5/reject", #"{"reason":"no"}"#,
                .reject(proposal: 5, reason: "no"), nil
            ),
            ("/v1/orders/9/approve", "{}", .approveOrder(OrderID(9)), nil),
            (
                "/v1/orders/9/reject", #"{"reason":"too large"}"#,
                .rejectOrder(OrderID(9), reason: "too large"), nil
            ),
            (
                "/v1/risk/locates", #"{"symbol":"IBM","quantity":"100","source":"LEND"}"#,
                .locate(
                    account: "", symbol: "IBM", Quantity(units: 10_000_000_000), source: "LEND"),
                nil
            ),
            (
                "/v1/risk/locates",
                #"{"symbol":"IBM","quantity":"1","source":"L","account":"F","borrowed":true}"#,
                .locate(
                    account: "F", symbol: "IBM", Quantity(units: 100_000_000), source: "L",
                    isBorrowed: true), nil
            ),
            (
                "/v1/risk/strategies/VWAP/reset", #"{"reason":"looked at"}"#,
                .resetStrategy("VWAP", reason: "looked at"), nil
            ),
        ] as [(String, String, RiskRequest, String?)])
    func whatIsWantedGetsIn(
        path: String, body: String, request: RiskRequest, by: String?
    ) async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let answer = await RawHTTP.post(gateway.port, path, body, token: "risk")
            #expect(answer.status == 200, "\(answer.body)")
            #expect(gateway.submitted == [.risk(request, by: by)])
        }
    }

    @Test func whatLoosensWaitsForASecondPerson() async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let body = #"{"level":"firm","state":"normal","reason":"fixed"}"#
            let answer = await RawHTTP.post(gateway.port, "/v1/risk/state", body, token: "risk")
            #expect(answer.status == 202, "\(answer.body)")
            #expect(answer.json["proposal"] as? String == "5")
            #expect(answer.json["hash"] as? String == "def")
        }
    }

    @Test(
        arguments: [
            ("/v1/risk/limits", limits, nil, 401), ("/v1/risk/limits", limits, "trade", 403),
            ("/v1/risk/state", halt, nil, 401), ("/v1/risk/state", halt, "trade", 403),
            ("/v1/risk/limits", #"{"level":"house","values":{"a":"1"},"reason":"x"}"#, "risk", 400),
            ("/v1/risk/limits", #"{"level":"firm","values":{},"reason":"x"}"#, "risk", 400),
            ("/v1/risk/limits", #"{"level":"firm","values":{"a":"1"}}"#, "risk", 400),
            ("/v1/risk/limits", #"{"level":"firm","values":{"a":1},"reason":"x"}"#, "risk", 400),
            (
                "/v1/risk/limits", #"{"level":"firm","name":"US","values":{"a":"1"},"reason":"x"}"#,
                "risk", 400
            ),
            (
                "/v1/risk/limits",
                #"{"level":"firm","from":"soon","values":{"a":"1"},"reason":"x"}"#,
                "risk", 400
            ),
            (
                "/v1/risk/limits",
                #"{"level":"firm","from":"2026-12-02","to":"2026-12-01","#
                    + #""values":{"a":"1"},"reason":"x"}"#, "risk", 400
            ),
            ("/v1/risk/state", #"{"level":"firm","state":"off","reason":"x"}"#, "risk", 400),
            ("/v1/risk/state", #"{"level":"firm","state":"halted","reason":""}"#, "risk", 400),
            ("/v1/risk/proposals/5/approve", #"{"hash":"xyz"}"#, "risk", 400),
            ("/v1/risk/proposals/0/approve", #"{"hash":"abc"}"#, "risk", 404),
            ("/v1/risk/proposals/5/reject", #"{}"#, "risk", 400),
            ("/v1/orders/x/approve", "{}", "risk", 404),
            ("/v1/orders/9/approve", "{}", "trade", 403),
            ("/v1/orders/9/reject", "{}", "risk", 400),
            ("/v1/risk/locates", #"{"symbol":"IBM","quantity":"0","source":"L"}"#, "risk", 400),
            ("/v1/risk/strategies/VWAP/reset", #"{"reason":""}"#, "risk", 400),
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

    @Test func theBoardShowsUseAndWhatWaits() async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let answer = await RawHTTP.get(gateway.port, "/v1/risk")
            #expect(answer.status == 200, "\(answer.body)")
            let uses = answer.json["uses"] as? [[String: Any]]
            #expect(uses?.first?["percent"] as? String == "92")
            #expect(uses?.compactMap { $0["alert"] as? Int } == [90, 75, 0])
            func first(_ name: String) -> [String: Any]? {
                (answer.json[name] as? [[String: Any]])?.first
            }
            #expect(first("standings")?["state"] as? String == "halted")
            #expect(first("proposals")?["hash"] as? String == "def")
            let change = (first("proposals")?["changes"] as? [[String: Any]])?.first
            #expect(change?["before"] as? String == "100")
            #expect(first("orders")?["orderID"] as? String == "9")
            #expect(first("kinds")?["kind"] as? String == "maxQuantity")
        }
    }

    @Test(
        arguments: [
            ("", 3, nil), ("?level=firm", 1, nil), ("?name=FUND2", 1, nil), ("?atLeast=80", 2, nil),
            ("?kind=grossExposure", 2, nil), ("?account=FUND1", 1, nil), ("?limit=2", 2, "2"),
            ("?limit=2&after=2", 1, nil), ("?after=9", 0, nil),
        ] as [(String, Int, String?)])
    func usesAreFilteredAndPaged(query: String, count: Int, next: String?) async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let answer = await RawHTTP.get(gateway.port, "/v1/risk" + query)
            #expect((answer.json["uses"] as? [[String: Any]])?.count == count, "\(answer.body)")
            #expect(answer.json["next"] as? String == next)
            let inForce = answer.json["inForce"] as? [String: Any]
            #expect((inForce != nil) == query.contains("account"))
        }
    }

    @Test(arguments: [
        "/v1/risk?level=house", "/v1/risk?account=NOBODY", "/v1/risk?atLeast=some",
        "/v1/risk?after=x", "/v1/risk?limit=0", "/v1/risk?scope=firm",
        "/v1/risk/limits?level=house", "/v1/alerts?limit=x",
    ])
    func aQuestionThatMakesNoSenseIsRefused(path: String) async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let answer = await RawHTTP.get(gateway.port, path)
            #expect(answer.status == 400, "\(answer.body)")
            #expect(!(answer.json["remedy"] as? String ?? "").isEmpty)
        }
    }

    @Test func rowsOfLimitsAreFiltered() async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let all = await RawHTTP.get(gateway.port, "/v1/risk/limits")
            let rows = all.json["limits"] as? [[String: Any]]
            #expect(rows?.count == 2, "\(all.body)")
            #expect((rows?.first?["values"] as? [String: String]) == ["maxQuantity": "100"])
            let desk = await RawHTTP.get(gateway.port, "/v1/risk/limits?level=desk&group=PENNY")
            #expect((desk.json["limits"] as? [[String: Any]])?.count == 1)
        }
    }

    @Test func anOrderIsPreviewedWithoutAToken() async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let body =
                #"{"session":"C","account":"A","symbol":"IBM","side":"1","quantity":"5","price":"9"}"#
            let answer = await RawHTTP.post(gateway.port, "/v1/orders/preview", body, token: nil)
            #expect(answer.status == 200, "\(answer.body)")
            #expect(answer.json["outcome"] as? String == "refused")
            let wrong = await RawHTTP.post(
                gateway.port, "/v1/orders/preview", #"{"session":"C","account":"A"}"#,
                token: nil)
            #expect(wrong.status == 400)
            #expect(gateway.submitted.isEmpty)
        }
    }

    @Test func alertsAreListedStreamedAndCounted() async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let socket = StreamTests.open(gateway.port)
            _ = await StreamTests.listen(socket, until: ["reset"])
            var book = RiskAlertBook()
            let alerts = book.look(DemoRows.riskBoard(nil).uses, at: Timestamp(nanoseconds: 9))
            gateway.live.publish(alerts: alerts, counts: book.counts)
            let heard = await StreamTests.listen(socket, until: ["alerts"])
            #expect(heard.contains { $0.event == "alerts" })
            let answer = await RawHTTP.get(gateway.port, "/v1/alerts?limit=1")
            let rows = answer.json["alerts"] as? [[String: Any]]
            #expect(rows?.count == 1 && rows?.first?["alert"] as? String == "2")
            let words = rows?.first?["words"] as? String
            #expect(words == "75 % reached: grossExposure of firm, 800 of 1000")
            let health = await RawHTTP.get(gateway.port, "/v1/health")
            #expect(health.json["limitsAt75"] as? Int == 1)
            #expect(health.json["limitsAt90"] as? Int == 1)
            #expect(health.json["limitsAt100"] as? Int == 0)
        }
    }
}
